"""The figures of a snapshot in words, in the order one reads them."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.columns import Word
from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.enums import SnapshotReason

FIGURES: Mapping[str, Word] = {
    "call_amount": Word(QT_TRANSLATE_NOOP("Words", "Call amount")),
    "net_asset_ratio": Word(QT_TRANSLATE_NOOP("Words", "Net-asset ratio")),
    "equity": Word(QT_TRANSLATE_NOOP("Words", "Equity")),
    "liquid_net_assets": Word(QT_TRANSLATE_NOOP("Words", "Liquid net assets")),
    "net_assets": Word(QT_TRANSLATE_NOOP("Words", "Net assets")),
    "long_value": Word(QT_TRANSLATE_NOOP("Words", "Long value")),
    "short_value": Word(QT_TRANSLATE_NOOP("Words", "Short value")),
    "suspended_value": Word(QT_TRANSLATE_NOOP("Words", "Suspended value")),
    "cash": Word(QT_TRANSLATE_NOOP("Words", "Cash")),
    "call_margin": Word(QT_TRANSLATE_NOOP("Words", "Call margin")),
    "excess_financing": Word(QT_TRANSLATE_NOOP("Words", "Excess financing")),
    "financing_used": Word(QT_TRANSLATE_NOOP("Words", "Financing used")),
    "accrued_interest": Word(QT_TRANSLATE_NOOP("Words", "Accrued interest")),
    "debit_margin": Word(QT_TRANSLATE_NOOP("Words", "Debit margin")),
    "trading_credit": Word(QT_TRANSLATE_NOOP("Words", "Trading credit")),
}
RATIOS = frozenset({"net_asset_ratio"})
SNAPSHOT_REASONS: Mapping[int | str, Word] = {
    SnapshotReason.ENDED: Word(QT_TRANSLATE_NOOP("Words", "Call ended")),
    SnapshotReason.OPENED: Word(QT_TRANSLATE_NOOP("Words", "Call opened")),
    SnapshotReason.FORCED: Word(QT_TRANSLATE_NOOP("Words", "FORCED reached")),
    SnapshotReason.TYPE_CHANGED: Word(QT_TRANSLATE_NOOP("Words", "Type changed")),
    SnapshotReason.MESSAGE: Word(QT_TRANSLATE_NOOP("Words", "Message sent")),
    SnapshotReason.DAILY: Word(QT_TRANSLATE_NOOP("Words", "Daily")),
}

"""Codes and keys of the tables in words, with colour and sign: danger is never said by colour alone."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.columns import Word
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.theme import Meaning
from workstation.domain.enums import AlertType, OrderSide, Regime, Side

_SIGN = "▲"

ALERT_TYPES: Mapping[int | str, Word] = {
    AlertType.NONE: Word(QT_TRANSLATE_NOOP("Words", "none"), Meaning.MUTED),
    AlertType.MARGIN_CALL: Word(QT_TRANSLATE_NOOP("Words", "MARGIN CALL"), Meaning.WARNING),
    AlertType.EXCESS_FINANCING: Word(QT_TRANSLATE_NOOP("Words", "EXCESS FINANCING")),
    AlertType.FORCED: Word(QT_TRANSLATE_NOOP("Words", "FORCED"), Meaning.DANGER, _SIGN),
    AlertType.NEGATIVE_EQUITY: Word(QT_TRANSLATE_NOOP("Words", "NEGATIVE EQUITY"), Meaning.DANGER, _SIGN),
    AlertType.DEBIT_ONLY: Word(QT_TRANSLATE_NOOP("Words", "DEBIT ONLY"), Meaning.DANGER, _SIGN),
    AlertType.UNPRICED: Word(QT_TRANSLATE_NOOP("Words", "UNPRICED"), Meaning.DANGER, _SIGN),
}
REGIMES: Mapping[int | str, Word] = {
    Regime.MARGIN: Word(QT_TRANSLATE_NOOP("Words", "Margin")),
    Regime.INTRADAY: Word(QT_TRANSLATE_NOOP("Words", "Intraday")),
    Regime.DERIVATIVES: Word(QT_TRANSLATE_NOOP("Words", "Derivatives")),
    Regime.CASH: Word(QT_TRANSLATE_NOOP("Words", "Cash")),
}
ORDER_SIDES: Mapping[int | str, Word] = {
    OrderSide.BUY: Word(QT_TRANSLATE_NOOP("Words", "Buy")),
    OrderSide.SELL: Word(QT_TRANSLATE_NOOP("Words", "Sell")),
}
POSITION_SIDES: Mapping[int | str, Word] = {
    Side.LONG: Word(QT_TRANSLATE_NOOP("Words", "Long")),
    Side.SHORT: Word(QT_TRANSLATE_NOOP("Words", "Short")),
}
ORDER_STATES: Mapping[int | str, Word] = {
    "AWAITING_APPROVAL": Word(QT_TRANSLATE_NOOP("Words", "Awaiting approval"), Meaning.WARNING),
    "QUEUED": Word(QT_TRANSLATE_NOOP("Words", "Queued"), Meaning.MUTED),
    "CLAIMED": Word(QT_TRANSLATE_NOOP("Words", "Claimed"), Meaning.MUTED),
    "SENDING": Word(QT_TRANSLATE_NOOP("Words", "Sending"), Meaning.ACCENT),
    "WORKING": Word(QT_TRANSLATE_NOOP("Words", "Working"), Meaning.ACCENT),
    "PARTIALLY_FILLED": Word(QT_TRANSLATE_NOOP("Words", "Partially filled"), Meaning.ACCENT),
    "FILLED": Word(QT_TRANSLATE_NOOP("Words", "Filled")),
    "CANCEL_PENDING": Word(QT_TRANSLATE_NOOP("Words", "Cancel pending"), Meaning.WARNING),
    "CANCELLED": Word(QT_TRANSLATE_NOOP("Words", "Cancelled"), Meaning.MUTED),
    "REJECTED": Word(QT_TRANSLATE_NOOP("Words", "Rejected"), Meaning.DANGER, _SIGN),
    "EXPIRED": Word(QT_TRANSLATE_NOOP("Words", "Expired"), Meaning.WARNING),
    "UNKNOWN": Word(QT_TRANSLATE_NOOP("Words", "Unknown"), Meaning.DANGER, _SIGN),
}
ORIGINS: Mapping[int | str, Word] = {
    "MANUAL": Word(QT_TRANSLATE_NOOP("Words", "Manual")),
    "BATCH": Word(QT_TRANSLATE_NOOP("Words", "Batch close")),
    "AUTO_CLOSE": Word(QT_TRANSLATE_NOOP("Words", "Auto-close")),
    "LIQUIDATION": Word(QT_TRANSLATE_NOOP("Words", "Liquidation")),
    "COVERED_RECALL": Word(QT_TRANSLATE_NOOP("Words", "Covered recall")),
    "SHORT_RECALL": Word(QT_TRANSLATE_NOOP("Words", "Short recall")),
}
RECALL_STATES: Mapping[int | str, Word] = {
    "OPEN": Word(QT_TRANSLATE_NOOP("Words", "Open"), Meaning.WARNING),
    "NOTIFIED": Word(QT_TRANSLATE_NOOP("Words", "Notified")),
    "RETURNED": Word(QT_TRANSLATE_NOOP("Words", "Returned"), Meaning.MUTED),
    "CLOSED": Word(QT_TRANSLATE_NOOP("Words", "Closed"), Meaning.MUTED),
    "EXEMPT": Word(QT_TRANSLATE_NOOP("Words", "Exempt"), Meaning.MUTED),
}

"""The liquidation loop in words: how far it may go, where it stands, why it waits, what it proposes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.format import Format
from ui.tables.columns import Word
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import ORDER_SIDES
from ui.theme import Meaning
from workstation.desk.liquidations import Proposed
from workstation.domain.liquidation import ArmedMode, LiquidationStage

_SIGN = "▲"

ARMED_MODES: Mapping[int | str, Word] = {
    ArmedMode.OBSERVE: Word(QT_TRANSLATE_NOOP("Words", "Observe")),
    ArmedMode.PROPOSE: Word(QT_TRANSLATE_NOOP("Words", "Propose"), Meaning.WARNING),
    ArmedMode.ACT: Word(QT_TRANSLATE_NOOP("Words", "Act"), Meaning.DANGER, _SIGN),
}
STAGES: Mapping[int | str, Word] = {
    LiquidationStage.IDLE: Word(QT_TRANSLATE_NOOP("Words", "nothing is going on"), Meaning.MUTED),
    LiquidationStage.OBSERVED: Word(QT_TRANSLATE_NOOP("Words", "would act, is not armed to"), Meaning.WARNING),
    LiquidationStage.CANCELLING: Word(QT_TRANSLATE_NOOP("Words", "own orders are being cancelled"), Meaning.ACCENT),
    LiquidationStage.PROPOSED: Word(QT_TRANSLATE_NOOP("Words", "a proposal waits"), Meaning.WARNING, _SIGN),
    LiquidationStage.CLOSING: Word(QT_TRANSLATE_NOOP("Words", "a close is on its way"), Meaning.ACCENT),
    LiquidationStage.WAITING: Word(QT_TRANSLATE_NOOP("Words", "waiting"), Meaning.WARNING),
    LiquidationStage.NEEDS_PERSON: Word(QT_TRANSLATE_NOOP("Words", "a person is needed"), Meaning.DANGER, _SIGN),
    LiquidationStage.RESTING: Word(QT_TRANSLATE_NOOP("Words", "nothing is to be closed")),
    LiquidationStage.DEFICIT_BOOKED: Word(QT_TRANSLATE_NOOP("Words", "the deficit is booked"), Meaning.DANGER, _SIGN),
    LiquidationStage.ENDED: Word(QT_TRANSLATE_NOOP("Words", "ended")),
}
LOOP_REASONS: Mapping[int | str, Word] = {
    "FIGURES_READ": Word(QT_TRANSLATE_NOOP("Words", "each pass begins with the figures")),
    "NEW_FACTS": Word(QT_TRANSLATE_NOOP("Words", "prices, depth or cash changed")),
    "STATE_ENTERED": Word(QT_TRANSLATE_NOOP("Words", "the state was entered")),
    "CONDITION_MET": Word(QT_TRANSLATE_NOOP("Words", "the condition began to hold")),
    "OPENING_FORBIDDEN": Word(QT_TRANSLATE_NOOP("Words", "these orders are not wholly reducing")),
    "TAKEN_OVER": Word(QT_TRANSLATE_NOOP("Words", "an account that was taken over has no orders of its own")),
    "FREES_MOST": Word(QT_TRANSLATE_NOOP("Words", "first in the ranking of what frees margin")),
    "NO_MARGIN_CHECK": Word(QT_TRANSLATE_NOOP("Words", "the whole position is closed without asking what it frees")),
    "FILLED": Word(QT_TRANSLATE_NOOP("Words", "the close was answered")),
    "FLAT": Word(QT_TRANSLATE_NOOP("Words", "no position is left and NAV is below 0")),
    "TARGET_REACHED": Word(QT_TRANSLATE_NOOP("Words", "the target is reached")),
    "STALE": Word(QT_TRANSLATE_NOOP("Words", "the snapshot is too old")),
    "ORDERS_WORKING": Word(QT_TRANSLATE_NOOP("Words", "cancels are not all confirmed")),
    "CLOSE_WORKING": Word(QT_TRANSLATE_NOOP("Words", "a close is still working")),
    "NO_LIQUIDITY": Word(QT_TRANSLATE_NOOP("Words", "nothing can be filled inside the bands")),
    "CLOSING_COSTS_MORE": Word(QT_TRANSLATE_NOOP("Words", "what could be filled frees nothing")),
    "MAX_STEPS": Word(QT_TRANSLATE_NOOP("Words", "the policy's greatest number of steps is reached")),
    "UNKNOWN_FIGURES": Word(QT_TRANSLATE_NOOP("Words", "what its figures follow from is not all known")),
    "LINK_DOWN": Word(QT_TRANSLATE_NOOP("Words", "the broker cannot be reached")),
    "KILL_SWITCH": Word(QT_TRANSLATE_NOOP("Words", "the kill switch is engaged")),
    "PROTECTED": Word(QT_TRANSLATE_NOOP("Words", "the account is marked do not close")),
    "NOT_APPROVED": Word(QT_TRANSLATE_NOOP("Words", "a person has to approve it")),
    "OBSERVING": Word(QT_TRANSLATE_NOOP("Words", "the account is armed to observe only")),
    "DECLINED": Word(QT_TRANSLATE_NOOP("Words", "a person declined the proposal")),
    "DRIFT": Word(QT_TRANSLATE_NOOP("Words", "the venue's figures and the model are too far apart")),
    "UNFILLED": Word(QT_TRANSLATE_NOOP("Words", "the closes sent brought nothing")),
}
_CANCELS = QT_TRANSLATE_NOOP("Words", "cancel the client's own orders")
_CLOSES = QT_TRANSLATE_NOOP("Words", "{} {} {} at {} or better, worth {}")


def proposal_text(proposal: Proposed, form: Format) -> str:
    """What is proposed, in one line: side, quantity, symbol, limit, value."""
    if not proposal.symbol:
        return QCoreApplication.translate("Words", _CANCELS)
    return QCoreApplication.translate("Words", _CLOSES).format(
        ORDER_SIDES[proposal.side].text(),
        form.quantity(proposal.quantity),
        proposal.symbol,
        form.price(proposal.limit),
        form.total(proposal.value),
    )

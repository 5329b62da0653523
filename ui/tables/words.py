"""Codes and keys of the tables in words, with colour and sign: danger is never said by colour alone."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.columns import Word
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.theme import Meaning
from workstation.domain.audit import AuditKind
from workstation.domain.enums import AlertType, CallEnd, MarginState, OrderSide, Regime, Role, Side
from workstation.domain.orders import OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.domain.recalls import RecallEnd

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
ALERT_KINDS: Mapping[int | str, Word] = {  # why an alert is on the list: one without a type is of a call to come
    **ALERT_TYPES,
    AlertType.NONE: Word(QT_TRANSLATE_NOOP("Words", "at the cut-off"), Meaning.MUTED),
}
MARGIN_STATES: Mapping[int | str, Word] = {
    MarginState.SAFE: Word(QT_TRANSLATE_NOOP("Words", "SAFE")),
    MarginState.MM_WARNING: Word(QT_TRANSLATE_NOOP("Words", "MM WARNING"), Meaning.WARNING),
    MarginState.IM_RESTRICTED: Word(QT_TRANSLATE_NOOP("Words", "IM RESTRICTED"), Meaning.WARNING),
    MarginState.LIQUIDATING: Word(QT_TRANSLATE_NOOP("Words", "LIQUIDATING"), Meaning.DANGER, _SIGN),
    MarginState.SPECIAL: Word(QT_TRANSLATE_NOOP("Words", "SPECIAL LIQUIDATION"), Meaning.DANGER, _SIGN),
    MarginState.NEGATIVE_EQUITY: Word(QT_TRANSLATE_NOOP("Words", "NEGATIVE EQUITY"), Meaning.DANGER, _SIGN),
}
MARGIN_STATE_NAMES: Mapping[int | str, Word] = {state.name: MARGIN_STATES[state] for state in MarginState}
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
    OrderState.AWAITING_APPROVAL: Word(QT_TRANSLATE_NOOP("Words", "Awaiting approval"), Meaning.WARNING),
    OrderState.QUEUED: Word(QT_TRANSLATE_NOOP("Words", "Queued"), Meaning.MUTED),
    OrderState.CLAIMED: Word(QT_TRANSLATE_NOOP("Words", "Claimed"), Meaning.MUTED),
    OrderState.SENDING: Word(QT_TRANSLATE_NOOP("Words", "Sending"), Meaning.ACCENT),
    OrderState.WORKING: Word(QT_TRANSLATE_NOOP("Words", "Working"), Meaning.ACCENT),
    OrderState.PARTIALLY_FILLED: Word(QT_TRANSLATE_NOOP("Words", "Partially filled"), Meaning.ACCENT),
    OrderState.FILLED: Word(QT_TRANSLATE_NOOP("Words", "Filled")),
    OrderState.CANCEL_PENDING: Word(QT_TRANSLATE_NOOP("Words", "Cancel pending"), Meaning.WARNING),
    OrderState.CANCELLED: Word(QT_TRANSLATE_NOOP("Words", "Cancelled"), Meaning.MUTED),
    OrderState.REJECTED: Word(QT_TRANSLATE_NOOP("Words", "Rejected"), Meaning.DANGER, _SIGN),
    OrderState.EXPIRED: Word(QT_TRANSLATE_NOOP("Words", "Expired"), Meaning.WARNING),
    OrderState.UNKNOWN: Word(QT_TRANSLATE_NOOP("Words", "Unknown"), Meaning.DANGER, _SIGN),
}
ORIGINS: Mapping[int | str, Word] = {
    OrderOrigin.MANUAL: Word(QT_TRANSLATE_NOOP("Words", "Manual")),
    OrderOrigin.BATCH: Word(QT_TRANSLATE_NOOP("Words", "Batch close")),
    OrderOrigin.AUTO_CLOSE: Word(QT_TRANSLATE_NOOP("Words", "Auto-close")),
    OrderOrigin.LIQUIDATION: Word(QT_TRANSLATE_NOOP("Words", "Liquidation")),
    OrderOrigin.COVERED_RECALL: Word(QT_TRANSLATE_NOOP("Words", "Covered recall")),
    OrderOrigin.SHORT_RECALL: Word(QT_TRANSLATE_NOOP("Words", "Short recall")),
}
ORDER_TYPES: Mapping[int | str, Word] = {
    OrderType.MARKET: Word(QT_TRANSLATE_NOOP("Words", "Market")),
    OrderType.LIMIT: Word(QT_TRANSLATE_NOOP("Words", "Limit")),
    OrderType.PEG_BID: Word(QT_TRANSLATE_NOOP("Words", "Peg to bid")),
    OrderType.PEG_ASK: Word(QT_TRANSLATE_NOOP("Words", "Peg to ask")),
}
TRADING_SESSIONS: Mapping[int | str, Word] = {
    TradingSession.REGULAR: Word(QT_TRANSLATE_NOOP("Words", "Regular")),
    TradingSession.PRE: Word(QT_TRANSLATE_NOOP("Words", "Pre-market")),
    TradingSession.POST: Word(QT_TRANSLATE_NOOP("Words", "Post-market")),
    TradingSession.OVERNIGHT: Word(QT_TRANSLATE_NOOP("Words", "Overnight")),
}
TIMES_IN_FORCE: Mapping[int | str, Word] = {
    TimeInForce.DAY: Word(QT_TRANSLATE_NOOP("Words", "Day")),
    TimeInForce.GTC: Word(QT_TRANSLATE_NOOP("Words", "Until cancelled")),
    TimeInForce.IOC: Word(QT_TRANSLATE_NOOP("Words", "Immediate or cancel")),
}
ROLES: Mapping[int | str, Word] = {
    Role.VIEWER: Word(QT_TRANSLATE_NOOP("Words", "VIEWER")),
    Role.TRADER: Word(QT_TRANSLATE_NOOP("Words", "TRADER")),
    Role.SUPERVISOR: Word(QT_TRANSLATE_NOOP("Words", "SUPERVISOR")),
    Role.AUDITOR: Word(QT_TRANSLATE_NOOP("Words", "AUDITOR")),
}
AUDIT_KINDS: Mapping[int | str, Word] = {
    AuditKind.COMMAND: Word(QT_TRANSLATE_NOOP("Words", "Command")),
    AuditKind.ORDER: Word(QT_TRANSLATE_NOOP("Words", "Order")),
    AuditKind.EXECUTION: Word(QT_TRANSLATE_NOOP("Words", "Execution")),
    AuditKind.KILL_SWITCH: Word(QT_TRANSLATE_NOOP("Words", "Kill switch"), Meaning.DANGER, _SIGN),
    AuditKind.POLICY: Word(QT_TRANSLATE_NOOP("Words", "Policy"), Meaning.WARNING),
    AuditKind.CALL: Word(QT_TRANSLATE_NOOP("Words", "Call")),
    AuditKind.SCHEDULE: Word(QT_TRANSLATE_NOOP("Words", "Schedule")),
    AuditKind.MESSAGE: Word(QT_TRANSLATE_NOOP("Words", "Message")),
    AuditKind.LIQUIDATION: Word(QT_TRANSLATE_NOOP("Words", "Liquidation")),
    AuditKind.USER: Word(QT_TRANSLATE_NOOP("Words", "User"), Meaning.WARNING),
}
COMMAND_KINDS: Mapping[int | str, Word] = {
    "set_policy": Word(QT_TRANSLATE_NOOP("Words", "Set policy")),
    "set_holiday": Word(QT_TRANSLATE_NOOP("Words", "Set holiday")),
    "control_replay": Word(QT_TRANSLATE_NOOP("Words", "Control replay")),
    "set_faults": Word(QT_TRANSLATE_NOOP("Words", "Set faults")),
    "end_call": Word(QT_TRANSLATE_NOOP("Words", "End call")),
    "close_batch": Word(QT_TRANSLATE_NOOP("Words", "Batch close")),
    "cancel_orders": Word(QT_TRANSLATE_NOOP("Words", "Cancel orders")),
    "engage_kill_switch": Word(QT_TRANSLATE_NOOP("Words", "Engage kill switch")),
    "release_kill_switch": Word(QT_TRANSLATE_NOOP("Words", "Release kill switch")),
    "resolve_order": Word(QT_TRANSLATE_NOOP("Words", "Resolve order")),
    "assign_calls": Word(QT_TRANSLATE_NOOP("Words", "Assign calls")),
    "set_note": Word(QT_TRANSLATE_NOOP("Words", "Note")),
    "mark_abnormal": Word(QT_TRANSLATE_NOOP("Words", "Mark abnormal")),
    "clear_abnormal": Word(QT_TRANSLATE_NOOP("Words", "Clear abnormal")),
    "move_deadline": Word(QT_TRANSLATE_NOOP("Words", "Move deadline")),
    "schedule_close": Word(QT_TRANSLATE_NOOP("Words", "Schedule a close")),
    "change_schedule": Word(QT_TRANSLATE_NOOP("Words", "Change schedule")),
    "withdraw_schedule": Word(QT_TRANSLATE_NOOP("Words", "Withdraw schedule")),
    "send_messages": Word(QT_TRANSLATE_NOOP("Words", "Send messages")),
    "stop_messages": Word(QT_TRANSLATE_NOOP("Words", "Stop messages")),
    "resend_message": Word(QT_TRANSLATE_NOOP("Words", "Send again")),
    "accept_unknown_message": Word(QT_TRANSLATE_NOOP("Words", "Accept as sent")),
    "set_template": Word(QT_TRANSLATE_NOOP("Words", "Set template")),
    "approve_command": Word(QT_TRANSLATE_NOOP("Words", "Approve")),
    "refresh_short_recalls": Word(QT_TRANSLATE_NOOP("Words", "Refresh short recalls")),
    "arm_accounts": Word(QT_TRANSLATE_NOOP("Words", "Arm the liquidation loop")),
    "approve_proposal": Word(QT_TRANSLATE_NOOP("Words", "Approve a proposal")),
    "decline_proposal": Word(QT_TRANSLATE_NOOP("Words", "Decline a proposal")),
    "set_recall_status": Word(QT_TRANSLATE_NOOP("Words", "Set recall status")),
    "decline_command": Word(QT_TRANSLATE_NOOP("Words", "Decline")),
}
CALL_ENDS: Mapping[CallEnd, Word] = {
    CallEnd.NOT_ENDED: Word(QT_TRANSLATE_NOOP("Words", "open"), Meaning.WARNING),
    CallEnd.MET: Word(QT_TRANSLATE_NOOP("Words", "met")),
    CallEnd.CLOSED_OUT: Word(QT_TRANSLATE_NOOP("Words", "closed out")),
    CallEnd.TRANSFERRED: Word(QT_TRANSLATE_NOOP("Words", "transferred")),
    CallEnd.WAIVED: Word(QT_TRANSLATE_NOOP("Words", "waived")),
}
RECALL_ENDS: Mapping[int | str, Word] = {
    RecallEnd.NOT_ENDED: Word(""),
    RecallEnd.MET: Word(QT_TRANSLATE_NOOP("Words", "Met"), Meaning.UPDATED),
    RecallEnd.CLOSED_OUT: Word(QT_TRANSLATE_NOOP("Words", "Closed out")),
    RecallEnd.EXPIRED: Word(QT_TRANSLATE_NOOP("Words", "Option expired"), Meaning.MUTED),
}
DUE_REASONS: Mapping[int | str, Word] = {
    "SESSIONS": Word(QT_TRANSLATE_NOOP("Words", "sessions after the trigger")),
    "SESSIONS provisional": Word(QT_TRANSLATE_NOOP("Words", "sessions after the trigger (provisional)")),
    "EXPIRY": Word(QT_TRANSLATE_NOOP("Words", "before expiry")),
    "EXPIRY provisional": Word(QT_TRANSLATE_NOOP("Words", "before expiry (provisional)")),
    "EX_DIVIDEND": Word(QT_TRANSLATE_NOOP("Words", "before the ex-dividend date"), Meaning.WARNING),
    "EX_DIVIDEND provisional": Word(QT_TRANSLATE_NOOP("Words", "before the ex-dividend date (provisional)")),
}
RECALL_STATES: Mapping[int | str, Word] = {
    "OPEN": Word(QT_TRANSLATE_NOOP("Words", "Open"), Meaning.WARNING),
    "NOTIFIED": Word(QT_TRANSLATE_NOOP("Words", "Notified")),
    "RETURNED": Word(QT_TRANSLATE_NOOP("Words", "Returned"), Meaning.MUTED),
    "CLOSED": Word(QT_TRANSLATE_NOOP("Words", "Closed"), Meaning.MUTED),
    "EXEMPT": Word(QT_TRANSLATE_NOOP("Words", "Exempt"), Meaning.MUTED),
}

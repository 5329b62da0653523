"""What the facts of an audit row are called, and the codes that stand in them, in words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.tables.client_words import (
    CALL_STATES,
    CHANNELS,
    CLOSE_GOALS,
    MESSAGE_KINDS,
    MESSAGE_STATES,
    OBSTACLES,
    SCHEDULE_TIMES,
    SKIP_REASONS,
)
from ui.tables.columns import Word
from ui.tables.loop_words import ARMED_MODES, LOOP_REASONS
from ui.tables.record_words import record_word
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import (
    CALL_ENDS,
    COMMAND_KINDS,
    MARGIN_STATE_NAMES,
    ORDER_SIDES,
    ORDER_STATES,
    ORDER_TYPES,
    ORIGINS,
    POSITION_SIDES,
    ROLES,
    TIMES_IN_FORCE,
    TRADING_SESSIONS,
)
from workstation.domain.audit import AuditKind
from workstation.domain.enums import CallEnd, CommandState, FollowUpKind, OrderSide, Role, Side
from workstation.domain.liquidation import ArmedMode
from workstation.domain.messages import CallState, Channel, MessageKind, MessageState, SkipReason
from workstation.domain.orders import OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.domain.schedules import CloseGoal, Obstacle, Ruling, ScheduleTime

_Words = Mapping[str, Word]
_NAMES: Mapping[str, str] = {
    # of orders and executions
    "client_order_id": QT_TRANSLATE_NOOP("Columns", "Client order id"),
    "broker_order_id": QT_TRANSLATE_NOOP("Columns", "Broker order id"),
    "command_id": QT_TRANSLATE_NOOP("Columns", "Request"),
    "alert_id": QT_TRANSLATE_NOOP("Columns", "Alert id"),
    "account": QT_TRANSLATE_NOOP("Columns", "Account"),
    "name": QT_TRANSLATE_NOOP("Columns", "Name"),
    "symbol": QT_TRANSLATE_NOOP("Columns", "Symbol"),
    "symbol_name": QT_TRANSLATE_NOOP("Columns", "Symbol name"),
    "market": QT_TRANSLATE_NOOP("Columns", "Market"),
    "currency": QT_TRANSLATE_NOOP("Columns", "Currency"),
    "venue": QT_TRANSLATE_NOOP("Columns", "Venue"),
    "side": QT_TRANSLATE_NOOP("Columns", "Side"),
    "position_side": QT_TRANSLATE_NOOP("Columns", "Position side"),
    "quantity": QT_TRANSLATE_NOOP("Columns", "Quantity"),
    "order_type": QT_TRANSLATE_NOOP("Columns", "Order type"),
    "limit_price": QT_TRANSLATE_NOOP("Columns", "Limit"),
    "sent_price": QT_TRANSLATE_NOOP("Columns", "Price sent"),
    "price": QT_TRANSLATE_NOOP("Columns", "Price"),
    "average_price": QT_TRANSLATE_NOOP("Columns", "Average price"),
    "peg_ticks": QT_TRANSLATE_NOOP("Columns", "Peg ticks"),
    "session": QT_TRANSLATE_NOOP("Columns", "Session"),
    "time_in_force": QT_TRANSLATE_NOOP("Columns", "Time in force"),
    "origin": QT_TRANSLATE_NOOP("Columns", "Origin"),
    "wait_for_open": QT_TRANSLATE_NOOP("Columns", "Waits for the open"),
    "mark_at_request": QT_TRANSLATE_NOOP("Columns", "Mark at request"),
    "position_at_request": QT_TRANSLATE_NOOP("Columns", "Position at request"),
    "call_at_request": QT_TRANSLATE_NOOP("Columns", "Call at request"),
    "call_after_expected": QT_TRANSLATE_NOOP("Columns", "Call expected after"),
    "value_reporting": QT_TRANSLATE_NOOP("Columns", "Value (reporting)"),
    "second_person": QT_TRANSLATE_NOOP("Columns", "Needs a second person"),
    "state": QT_TRANSLATE_NOOP("Columns", "State"),
    "from": QT_TRANSLATE_NOOP("Columns", "State before"),
    "denial": QT_TRANSLATE_NOOP("Columns", "Denied"),
    "reject_text": QT_TRANSLATE_NOOP("Columns", "Reject text"),
    "cancel_by": QT_TRANSLATE_NOOP("Columns", "Cancel asked by"),
    "version": QT_TRANSLATE_NOOP("Columns", "Version"),
    "awaited_version": QT_TRANSLATE_NOOP("Columns", "Version awaited"),
    "created_at": QT_TRANSLATE_NOOP("Columns", "Asked at"),
    "changed_at": QT_TRANSLATE_NOOP("Columns", "Last change"),
    "executed_at": QT_TRANSLATE_NOOP("Columns", "Executed at"),
    "number": QT_TRANSLATE_NOOP("Columns", "Fill number"),
    "overfilled_by": QT_TRANSLATE_NOOP("Columns", "Filled beyond the order"),
    # of commands, policy, people and switches
    "body_hash": QT_TRANSLATE_NOOP("Columns", "Hash of the request"),
    "user": QT_TRANSLATE_NOOP("Columns", "User"),
    "desk": QT_TRANSLATE_NOOP("Columns", "Desk"),
    "asked_by": QT_TRANSLATE_NOOP("Columns", "Asked by"),
    "approved_by": QT_TRANSLATE_NOOP("Columns", "Approved by"),
    "decided_by": QT_TRANSLATE_NOOP("Columns", "Decided by"),
    "reason": QT_TRANSLATE_NOOP("Columns", "Reason"),
    "value": QT_TRANSLATE_NOOP("Columns", "Value"),
    "valid_until_us": QT_TRANSLATE_NOOP("Columns", "Valid until"),
    "set_us": QT_TRANSLATE_NOOP("Columns", "Set at"),
    "switch": QT_TRANSLATE_NOOP("Columns", "Kill switch"),
    "added": QT_TRANSLATE_NOOP("Columns", "Added"),
    "role": QT_TRANSLATE_NOOP("Columns", "Role"),
    "disabled": QT_TRANSLATE_NOOP("Columns", "Shut out"),
    # of calls and schedules
    "event": QT_TRANSLATE_NOOP("Columns", "What happened"),
    "args": QT_TRANSLATE_NOOP("Columns", "More about it"),
    "end": QT_TRANSLATE_NOOP("Columns", "End"),
    "call": QT_TRANSLATE_NOOP("Columns", "Margin call"),
    "calls": QT_TRANSLATE_NOOP("Columns", "Margin calls"),
    "call_id": QT_TRANSLATE_NOOP("Columns", "Margin call"),
    "time": QT_TRANSLATE_NOOP("Columns", "When"),
    "at": QT_TRANSLATE_NOOP("Columns", "Auto-close at"),
    "at_next_open": QT_TRANSLATE_NOOP("Columns", "At next open"),
    "goal": QT_TRANSLATE_NOOP("Columns", "Goal"),
    "withdrawn": QT_TRANSLATE_NOOP("Columns", "Withdrawn"),
    "ruling": QT_TRANSLATE_NOOP("Columns", "Decision"),
    "obstacle": QT_TRANSLATE_NOOP("Columns", "In the way"),
    "detail": QT_TRANSLATE_NOOP("Columns", "More about it"),
    "orders": QT_TRANSLATE_NOOP("Columns", "Orders"),
    "due": QT_TRANSLATE_NOOP("Columns", "Due"),
    "status": QT_TRANSLATE_NOOP("Columns", "Status"),
    "comment": QT_TRANSLATE_NOOP("Columns", "Note"),
    "note": QT_TRANSLATE_NOOP("Columns", "Note"),
    "assigned_to": QT_TRANSLATE_NOOP("Columns", "Assigned to"),
    "to": QT_TRANSLATE_NOOP("Columns", "Assigned to"),
    # of messages
    "message_key": QT_TRANSLATE_NOOP("Columns", "Message key"),
    "channel": QT_TRANSLATE_NOOP("Columns", "Channel"),
    "language": QT_TRANSLATE_NOOP("Columns", "Language"),
    "reference": QT_TRANSLATE_NOOP("Columns", "Reference"),
    "skipped": QT_TRANSLATE_NOOP("Columns", "Why not"),
    "call_state": QT_TRANSLATE_NOOP("Columns", "Call"),
    "attempts": QT_TRANSLATE_NOOP("Columns", "Attempts"),
    "address": QT_TRANSLATE_NOOP("Columns", "To"),
    "template_version": QT_TRANSLATE_NOOP("Columns", "Template version"),
    "provider_id": QT_TRANSLATE_NOOP("Columns", "Id at the provider"),
    # of the liquidation loop
    "happened": QT_TRANSLATE_NOOP("Columns", "What happened"),
    "step": QT_TRANSLATE_NOOP("Columns", "Step"),
    "mode": QT_TRANSLATE_NOOP("Columns", "Mode"),
    "before": QT_TRANSLATE_NOOP("Columns", "Before"),
    "after": QT_TRANSLATE_NOOP("Columns", "After"),
    "policy_version": QT_TRANSLATE_NOOP("Columns", "Policy version"),
    "margin_balance": QT_TRANSLATE_NOOP("Columns", "Margin balance"),
    "net_asset_value": QT_TRANSLATE_NOOP("Columns", "Net asset value"),
    "position_initial": QT_TRANSLATE_NOOP("Columns", "IM of positions"),
    "order_initial": QT_TRANSLATE_NOOP("Columns", "IM of orders"),
    "initial": QT_TRANSLATE_NOOP("Columns", "IM"),
    "maintenance": QT_TRANSLATE_NOOP("Columns", "MM"),
    "target": QT_TRANSLATE_NOOP("Columns", "Target MM %"),
    "shortfall": QT_TRANSLATE_NOOP("Columns", "Shortfall to target"),
    "im_ratio": QT_TRANSLATE_NOOP("Columns", "IM %"),
    "mm_ratio": QT_TRANSLATE_NOOP("Columns", "MM %"),
    "phase": QT_TRANSLATE_NOOP("Columns", "Rule"),
    "lots": QT_TRANSLATE_NOOP("Columns", "Lots"),
    "limit": QT_TRANSLATE_NOOP("Columns", "Limit"),
    "wide": QT_TRANSLATE_NOOP("Columns", "Wide band"),
    "could_fill": QT_TRANSLATE_NOOP("Columns", "Could be filled"),
    "rows": QT_TRANSLATE_NOOP("Columns", "Ranking"),
    "order": QT_TRANSLATE_NOOP("Columns", "Order"),
    "fills": QT_TRANSLATE_NOOP("Columns", "Fills"),
    "fee": QT_TRANSLATE_NOOP("Columns", "Fee"),
    "balance_change": QT_TRANSLATE_NOOP("Columns", "Change of the margin balance"),
    "cash_change": QT_TRANSLATE_NOOP("Columns", "Change of cash"),
    "deficit": QT_TRANSLATE_NOOP("Columns", "Deficit"),
    "paid": QT_TRANSLATE_NOOP("Columns", "Paid by the insurance fund"),
    "cap": QT_TRANSLATE_NOOP("Columns", "Lots in the band"),
    "cost": QT_TRANSLATE_NOOP("Columns", "Cost"),
    "stress_removed": QT_TRANSLATE_NOOP("Columns", "Stress removed"),
    "shortfall_removed": QT_TRANSLATE_NOOP("Columns", "Shortfall removed"),
    "liquidity": QT_TRANSLATE_NOOP("Columns", "Liquidity"),
    "hedge": QT_TRANSLATE_NOOP("Columns", "Hedge"),
    "score": QT_TRANSLATE_NOOP("Columns", "Score"),
    "expiry": QT_TRANSLATE_NOOP("Columns", "Expiry"),
    "text": QT_TRANSLATE_NOOP("Columns", "More about it"),
}
_OF_KIND: Mapping[tuple[AuditKind, str], str] = {
    (AuditKind.COMMAND, "kind"): QT_TRANSLATE_NOOP("Columns", "Command"),
    (AuditKind.POLICY, "value"): QT_TRANSLATE_NOOP("Columns", "New value"),
    (AuditKind.MESSAGE, "kind"): QT_TRANSLATE_NOOP("Columns", "Message"),
}


def fact_name(kind: AuditKind, name: str) -> str:
    """What a fact is called, in the language in force; as it is stored where a later version wrote it."""
    source = _OF_KIND.get((kind, name)) or _NAMES.get(name)
    return name.replace("_", " ") if source is None else QCoreApplication.translate("Columns", source)


def fact_code(kind: AuditKind, name: str, code: str) -> str | None:
    """A code that is stored by its name, in words; None for a fact that is none, or a code of a later version."""
    if name == "event":
        return record_word(FollowUpKind[code]) if code in FollowUpKind.__members__ else None
    words = _CODES_OF_KIND.get((kind, name)) or _CODES.get(name)
    word = None if words is None else words.get(code)
    return None if word is None else word.text()


def _by_name(codes: type[Enum], words: Mapping[Any, Word]) -> _Words:
    return {code.name: words[code] for code in codes if code in words}


_RULINGS = {
    Ruling.NOT_YET: Word(QT_TRANSLATE_NOOP("Words", "not yet")),
    Ruling.FIRE: Word(QT_TRANSLATE_NOOP("Words", "fire")),
    Ruling.WAIT_FOR_OPEN: Word(QT_TRANSLATE_NOOP("Words", "wait for the open")),
    Ruling.HOLD: Word(QT_TRANSLATE_NOOP("Words", "hold")),
    Ruling.NOT_FIRED: Word(QT_TRANSLATE_NOOP("Words", "do not fire")),
}
_COMMAND_STATES = {
    CommandState.PENDING: Word(QT_TRANSLATE_NOOP("Words", "submitted")),
    CommandState.ACCEPTED: Word(QT_TRANSLATE_NOOP("Words", "accepted")),
    CommandState.REJECTED: Word(QT_TRANSLATE_NOOP("Words", "rejected")),
    CommandState.EXPIRED: Word(QT_TRANSLATE_NOOP("Words", "expired")),
    CommandState.AWAITING_APPROVAL: Word(QT_TRANSLATE_NOOP("Words", "awaiting approval")),
    CommandState.APPROVED: Word(QT_TRANSLATE_NOOP("Words", "approved")),
    CommandState.DECLINED: Word(QT_TRANSLATE_NOOP("Words", "declined")),
    CommandState.DONE: Word(QT_TRANSLATE_NOOP("Words", "done")),
    CommandState.FAILED: Word(QT_TRANSLATE_NOOP("Words", "failed")),
}
_HAPPENED = {
    "EVALUATED": Word(QT_TRANSLATE_NOOP("Words", "evaluated")),
    "MARKET_MOVED": Word(QT_TRANSLATE_NOOP("Words", "market moved")),
    "TAKEN_OVER": Word(QT_TRANSLATE_NOOP("Words", "taken over")),
    "TOLD": Word(QT_TRANSLATE_NOOP("Words", "client told")),
    "CANCEL_SENT": Word(QT_TRANSLATE_NOOP("Words", "cancel sent")),
    "RANKED": Word(QT_TRANSLATE_NOOP("Words", "ranked")),
    "CLOSE_SENT": Word(QT_TRANSLATE_NOOP("Words", "close sent")),
    "CLOSED": Word(QT_TRANSLATE_NOOP("Words", "closed")),
    "DEFICIT_BOOKED": Word(QT_TRANSLATE_NOOP("Words", "deficit booked")),
    "WAITED": Word(QT_TRANSLATE_NOOP("Words", "waited")),
    "ESCALATED": Word(QT_TRANSLATE_NOOP("Words", "escalated")),
    "EXITED": Word(QT_TRANSLATE_NOOP("Words", "exited")),
    "OBSERVED": Word(QT_TRANSLATE_NOOP("Words", "observed")),
    "PROPOSED": Word(QT_TRANSLATE_NOOP("Words", "proposed")),
}
_PHASES = {
    "FUTURES": Word(QT_TRANSLATE_NOOP("Words", "futures")),
    "SHORT_OPTIONS": Word(QT_TRANSLATE_NOOP("Words", "sold options")),
    "SPECIAL_FUTURES": Word(QT_TRANSLATE_NOOP("Words", "special liquidation: futures")),
    "SPECIAL_LONG_OPTIONS": Word(QT_TRANSLATE_NOOP("Words", "special liquidation: bought options")),
    "NEGATIVE_FUTURES": Word(QT_TRANSLATE_NOOP("Words", "negative equity: futures")),
    "NEGATIVE_SHORT_OPTIONS": Word(QT_TRANSLATE_NOOP("Words", "negative equity: sold options")),
    "NEGATIVE_LONG_OPTIONS": Word(QT_TRANSLATE_NOOP("Words", "negative equity: bought options")),
}
_SWITCHED = {
    "ENGAGED": Word(QT_TRANSLATE_NOOP("Words", "engaged")),
    "RELEASED": Word(QT_TRANSLATE_NOOP("Words", "released")),
}
_TOLD = {  # what the client of an account in liquidation was told of: a state, or
    **MARGIN_STATE_NAMES,
    "CLOSE": Word(QT_TRANSLATE_NOOP("Words", "a position was closed")),
    "LIQUIDATION_END": Word(QT_TRANSLATE_NOOP("Words", "the liquidation ended")),
}
_ORDER_STATES = _by_name(OrderState, ORDER_STATES)
_CODES: Mapping[str, _Words] = {
    "side": _by_name(OrderSide, ORDER_SIDES),
    "position_side": _by_name(Side, POSITION_SIDES),
    "order_type": _by_name(OrderType, ORDER_TYPES),
    "session": _by_name(TradingSession, TRADING_SESSIONS),
    "time_in_force": _by_name(TimeInForce, TIMES_IN_FORCE),
    "origin": _by_name(OrderOrigin, ORIGINS),
    "from": _ORDER_STATES,
    "end": _by_name(CallEnd, CALL_ENDS),
    "role": _by_name(Role, ROLES),
    "switch": _SWITCHED,
    "time": _by_name(ScheduleTime, SCHEDULE_TIMES),
    "goal": _by_name(CloseGoal, CLOSE_GOALS),
    "ruling": _by_name(Ruling, _RULINGS),
    "obstacle": _by_name(Obstacle, OBSTACLES),
    "channel": _by_name(Channel, CHANNELS),
    "skipped": _by_name(SkipReason, SKIP_REASONS),
    "call_state": _by_name(CallState, CALL_STATES),
    "mode": _by_name(ArmedMode, ARMED_MODES),
    "happened": _HAPPENED,
    "phase": _PHASES,
}
_CODES_OF_KIND: Mapping[tuple[AuditKind, str], Mapping[Any, Word]] = {
    (AuditKind.COMMAND, "kind"): COMMAND_KINDS,
    (AuditKind.COMMAND, "state"): _by_name(CommandState, _COMMAND_STATES),
    (AuditKind.ORDER, "state"): _ORDER_STATES,
    (AuditKind.MESSAGE, "kind"): _by_name(MessageKind, MESSAGE_KINDS),
    (AuditKind.MESSAGE, "state"): _by_name(MessageState, MESSAGE_STATES),
    (AuditKind.LIQUIDATION, "state"): {**MARGIN_STATE_NAMES, **_ORDER_STATES},  # the loop's, and its close's in detail
    (AuditKind.LIQUIDATION, "reason"): LOOP_REASONS,
    (AuditKind.LIQUIDATION, "detail"): _TOLD,
}

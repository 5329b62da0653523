"""What a line of the follow-up record says beside its kind: why not, which message, from what to what, the reason."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.format import Format
from ui.tables.client_words import CHANNELS, CLOSE_GOALS, MESSAGE_KINDS, OBSTACLES, SKIP_REASONS
from ui.tables.columns import Word
from ui.tables.denials import stored_text
from ui.tables.loop_words import ARMED_MODES
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import COMMAND_KINDS, ORDER_SIDES, ORDER_TYPES, ORIGINS
from workstation.desk.account_view import FollowUp
from workstation.desk.derived import microseconds
from workstation.domain.enums import FollowUpKind, OrderSide
from workstation.domain.liquidation import ArmedMode
from workstation.domain.messages import Channel, MessageKind, SkipReason
from workstation.domain.orders import OrderOrigin, OrderType
from workstation.domain.schedules import CloseGoal, Obstacle

_K = FollowUpKind
_AUTOMATIC = frozenset({_K.AUTO_CLOSE_FIRED, _K.AUTO_CLOSE_NOT_FIRED, _K.AUTO_CLOSE_MISSED, _K.AUTO_CLOSE_HELD})
_SCHEDULED = frozenset({_K.CLOSE_SCHEDULED, _K.SCHEDULE_CHANGED, _K.SCHEDULE_WITHDRAWN})
_MESSAGES = frozenset(kind for kind in FollowUpKind if kind.name.startswith("MESSAGE_"))
_CLOSES = frozenset(kind for kind in FollowUpKind if _K.CLOSE_SENT <= kind <= _K.CANCEL_ASKED)
_COMMANDS = frozenset({_K.CLOSE_ASKED, _K.APPROVAL_ASKED, _K.APPROVAL_GIVEN, _K.APPROVAL_DECLINED})
_LOOP = frozenset({_K.LOOP_ARMED, _K.PROPOSAL_APPROVED, _K.PROPOSAL_DECLINED})
_BY_HAND = frozenset({OrderOrigin.MANUAL, OrderOrigin.BATCH})
_ABNORMAL = frozenset({_K.MARKED_ABNORMAL, _K.CLEARED_ABNORMAL})
_FIELDS = {"status": "Status", "reason": "Reason", "comment": "Note", "note": "Note", "assigned_to": "Assigned to"}
_FILLED = QT_TRANSLATE_NOOP("FollowUpFacts", "{filled} of {quantity} filled at {price}")
_ORDERS = QT_TRANSLATE_NOOP("FollowUpFacts", "orders: {orders}")
_Facts = Mapping[str, Any]


def facts_text(line: FollowUp, form: Format) -> str:
    """In the language in force; nothing for a line whose codes say it all, or of a version that kept no facts."""
    for kinds, words in _WORDS.items():
        if line.kind in kinds:
            return words(line.facts, form)
    return ""


def _automatic(facts: _Facts, form: Format) -> str:
    name = str(facts.get("obstacle", ""))
    known = name in Obstacle.__members__ and name != Obstacle.NONE.name
    obstacle = OBSTACLES[Obstacle[name]].text() if known else ""
    why = str(facts.get("detail", "")) or str(facts.get("why", ""))  # of a schedule, of the rule for recalls
    return _joined(obstacle, stored_text(why, form))


def _scheduled(facts: _Facts, form: Format) -> str:
    goal = str(facts.get("goal", ""))
    words = CLOSE_GOALS[CloseGoal[goal]].text() if goal in CloseGoal.__members__ else ""
    return _joined(words, _time(facts.get("at"), form), str(facts.get("reason", "")))


def _message(facts: _Facts, form: Format) -> str:
    kind, channel, why = (str(facts.get(name, "")) for name in ("kind", "channel", "skipped"))
    return _joined(
        MESSAGE_KINDS[MessageKind[kind]].text() if kind in MessageKind.__members__ else "",
        CHANNELS[Channel[channel]].text() if channel in Channel.__members__ else "",
        SKIP_REASONS[SkipReason[why]].text() if why in SkipReason.__members__ else "",
        stored_text(str(facts.get("detail", "")), form),
    )


def _close(facts: _Facts, form: Format) -> str:
    """What was to be bought or sold, how much of it was and for how much, and what stands in the way."""
    return _joined(
        _wish(facts, form),
        _done(facts, form),
        _word(facts, "origin", OrderOrigin, ORIGINS, leave_out=_BY_HAND),
        stored_text(str(facts.get("detail", "")), form),
    )


def _wish(facts: _Facts, form: Format) -> str:
    """``Sell 300 AAPL Limit 187.20``."""
    quantity, price = _number(facts.get("quantity")), _number(facts.get("price"))
    if quantity is None:
        return ""
    parts = [_word(facts, "side", OrderSide, ORDER_SIDES), form.quantity(quantity), str(facts.get("symbol", ""))]
    parts.append(_word(facts, "order_type", OrderType, ORDER_TYPES))
    return " ".join(filter(None, [*parts, "" if price is None else form.price(price)]))


def _done(facts: _Facts, form: Format) -> str:
    """``200 of 300 filled at 187.25``; nothing where nothing was."""
    filled, quantity, average = (_number(facts.get(name)) for name in ("filled", "quantity", "average_price"))
    if not filled or quantity is None or average is None:
        return ""
    text = QCoreApplication.translate("FollowUpFacts", _FILLED)
    return text.format(
        filled=form.quantity(filled), quantity=form.quantity(quantity), price=form.average_price(average)
    )


def _command(facts: _Facts, form: Format) -> str:
    """Which command, about how many orders, why it needs a second person, and the reason that was given."""
    orders, kind = facts.get("orders"), str(facts.get("command", ""))
    counted = QCoreApplication.translate("FollowUpFacts", _ORDERS).format(orders=orders)
    return _joined(
        COMMAND_KINDS[kind].text() if kind in COMMAND_KINDS else "",
        counted if isinstance(orders, int) else "",
        _mode(facts),
        stored_text(str(facts.get("second_person", "")), form),
        str(facts.get("reason", "")),
    )


def _loop(facts: _Facts, _form: Format) -> str:
    return _joined(_mode(facts), str(facts.get("reason", "")))


def _ended(facts: _Facts, _form: Format) -> str:
    return str(facts.get("reason", ""))


def _deadline(facts: _Facts, form: Format) -> str:
    moved = " → ".join(filter(None, (_time(facts.get("before"), form), _time(facts.get("after"), form))))
    return _joined(moved, str(facts.get("reason", "")))


def _noted(facts: _Facts, _form: Format) -> str:
    """Each field that changed, from and to."""
    changes = ((name, change) for name, change in facts.items() if isinstance(change, Mapping) and name in _FIELDS)
    return _joined(
        *(f"{_title(name)} {change.get('before', '')} → {change.get('after', '')}" for name, change in changes)
    )


def _abnormal(facts: _Facts, _form: Format) -> str:
    return str(facts.get("note", ""))


def _assigned(facts: _Facts, _form: Format) -> str:
    return str(facts.get("to", ""))


def _mode(facts: _Facts) -> str:
    name = str(facts.get("mode", "")).upper()
    return ARMED_MODES[ArmedMode[name]].text() if name in ArmedMode.__members__ else ""


def _word(
    facts: _Facts, name: str, codes: type[IntEnum], words: Mapping[int | str, Word], leave_out: Container[IntEnum] = ()
) -> str:
    """The word of a code that is stored by its name; nothing for one of a later version."""
    code = str(facts.get(name, ""))
    return words[codes[code]].text() if code in codes.__members__ and codes[code] not in leave_out else ""


def _number(value: Any) -> float | None:
    """A figure that is stored exactly as text, or as a number."""
    try:
        return None if value is None else float(value)
    except ValueError:
        return None


def _title(name: str) -> str:
    return QCoreApplication.translate("Columns", _FIELDS[name])


def _time(text: Any, form: Format) -> str:
    return form.date_time(microseconds(datetime.fromisoformat(text))) if isinstance(text, str) and text else ""


def _joined(*parts: str) -> str:
    """On one line: what people typed may have several."""
    return " · ".join(" ".join(part.split()) for part in parts if part)


_WORDS: Mapping[frozenset[FollowUpKind], Callable[[_Facts, Format], str]] = {
    _AUTOMATIC: _automatic,
    _SCHEDULED: _scheduled,
    _MESSAGES: _message,
    frozenset({_K.DEADLINE_MOVED}): _deadline,
    frozenset({_K.NOTE_CHANGED}): _noted,
    _ABNORMAL: _abnormal,
    _CLOSES: _close,
    _COMMANDS: _command,
    _LOOP: _loop,
    frozenset({_K.ENDED}): _ended,
    frozenset({_K.ASSIGNED}): _assigned,
}

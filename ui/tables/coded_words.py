"""The codes and times that stand in a reason, as words of the language in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from ui.format import Format
from ui.tables.client_words import CHANNELS, MESSAGE_KINDS
from ui.tables.columns import Word
from ui.tables.loop_words import ARMED_MODES
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import COMMAND_KINDS, ORDER_STATES, RECALL_STATES, ROLES
from workstation.desk.derived import microseconds
from workstation.domain.enums import Role
from workstation.domain.liquidation import ArmedMode
from workstation.domain.messages import Channel, MessageKind
from workstation.domain.orders import OrderState

_NOBODY = QT_TRANSLATE_NOOP("Answers", "nobody")
_OTHERS: Mapping[str, Mapping[int | str, Word]] = {
    "note_field": {
        "status": Word(QT_TRANSLATE_NOOP("Words", "the status")),
        "reason": Word(QT_TRANSLATE_NOOP("Words", "the reason")),
        "comment": Word(QT_TRANSLATE_NOOP("Words", "the note")),
    },
    "message_part": {
        "subject": Word(QT_TRANSLATE_NOOP("Words", "subject")),
        "body": Word(QT_TRANSLATE_NOOP("Words", "text")),
    },
    "command_state": {
        "ACCEPTED": Word(QT_TRANSLATE_NOOP("Words", "accepted")),
        "REJECTED": Word(QT_TRANSLATE_NOOP("Words", "rejected")),
        "AWAITING_APPROVAL": Word(QT_TRANSLATE_NOOP("Words", "awaiting approval")),
        "DONE": Word(QT_TRANSLATE_NOOP("Words", "done")),
        "FAILED": Word(QT_TRANSLATE_NOOP("Words", "failed")),
    },
    "command": COMMAND_KINDS,
    "recall_status": RECALL_STATES,
}
_BY_NAME: Mapping[str, tuple[type[IntEnum], Mapping[int | str, Word]]] = {
    "role": (Role, ROLES),
    "channel": (Channel, CHANNELS),
    "message_kind": (MessageKind, MESSAGE_KINDS),
    "order_state": (OrderState, ORDER_STATES),
    "armed_mode": (ArmedMode, ARMED_MODES),
}
_BETWEEN = " / "
SPECS = frozenset({*_OTHERS, *_BY_NAME, "moment", "day", "person"})  # all that a sentence may ask for


def worded(value: str, spec: str, form: Format) -> str:
    """A text that stands in a reason; what no list knows, of a later version, stays as it came."""
    if spec in _TIMES:
        return _TIMES[spec](value, form)
    if spec == "person":
        return value or QCoreApplication.translate("Answers", _NOBODY)
    return _BETWEEN.join(_word(one, spec) for one in value.split(_BETWEEN)) if spec in SPECS else value


def _word(code: str, spec: str) -> str:
    if spec in _BY_NAME:
        codes, words = _BY_NAME[spec]
        return words[codes[code]].text() if code in codes.__members__ else code
    found = _OTHERS[spec].get(code)
    return code if found is None else found.text()


def _moment(value: str, form: Format) -> str:
    return form.exact_time(microseconds(datetime.fromisoformat(value)))


def _day(value: str, form: Format) -> str:
    return form.day(date.fromisoformat(value))


_TIMES: Mapping[str, Callable[[str, Format], str]] = {"moment": _moment, "day": _day}

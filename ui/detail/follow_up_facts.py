"""What a line of the follow-up record says beside its kind: why not, which message, from what to what, the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.format import Format
from ui.tables.client_words import CHANNELS, CLOSE_GOALS, MESSAGE_KINDS, OBSTACLES, SKIP_REASONS
from ui.tables.denials import stored_text
from workstation.desk.account_view import FollowUp
from workstation.desk.derived import microseconds
from workstation.domain.enums import FollowUpKind
from workstation.domain.messages import Channel, MessageKind, SkipReason
from workstation.domain.schedules import CloseGoal, Obstacle

_K = FollowUpKind
_AUTOMATIC = frozenset({_K.AUTO_CLOSE_FIRED, _K.AUTO_CLOSE_NOT_FIRED, _K.AUTO_CLOSE_MISSED, _K.AUTO_CLOSE_HELD})
_SCHEDULED = frozenset({_K.CLOSE_SCHEDULED, _K.SCHEDULE_CHANGED, _K.SCHEDULE_WITHDRAWN})
_MESSAGES = frozenset(kind for kind in FollowUpKind if kind.name.startswith("MESSAGE_"))
_ABNORMAL = frozenset({_K.MARKED_ABNORMAL, _K.CLEARED_ABNORMAL})
_FIELDS = {"status": "Status", "reason": "Reason", "comment": "Note", "note": "Note", "assigned_to": "Assigned to"}
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
    return _joined(obstacle, stored_text(str(facts.get("detail", "")), form))


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
    frozenset({_K.ASSIGNED}): _assigned,
}

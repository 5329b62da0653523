"""What a request does, in a line and as facts: from its arguments, beside what is in force."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.format import Format
from ui.frame.facts import Fact
from ui.tables.columns import UNKNOWN
from ui.tables.denials import stored_text
from ui.tables.policy_words import unit_text
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.theme import Meaning
from workstation.desk.asked import asked_lines
from workstation.desk.derived import microseconds
from workstation.desk.live_table import LiveTable
from workstation.desk.news import CommandLine, PolicyRow

_ORDERS = QT_TRANSLATE_NOOP("Approval", "{} orders in {} accounts, worth {} in the reporting currency")
_UNVALUED = QT_TRANSLATE_NOOP("Approval", "{} orders in {} accounts, {} of them without a known value")
_KEY = QT_TRANSLATE_NOOP("Approval", "Key")
_IN_FORCE = QT_TRANSLATE_NOOP("Approval", "In force now")
_WANTED = QT_TRANSLATE_NOOP("Approval", "Asked for")
_DEFAULT = QT_TRANSLATE_NOOP("Approval", "Default")
_UNTIL = QT_TRANSLATE_NOOP("Approval", "Until")
_FOR_GOOD = QT_TRANSLATE_NOOP("Approval", "for good")
_OFF = QT_TRANSLATE_NOOP("Approval", "off")
_WHO = QT_TRANSLATE_NOOP("Approval", "Asked by")
_WHO_TEXT = QT_TRANSLATE_NOOP("Approval", "{} at desk {}, {}")
_REASON = QT_TRANSLATE_NOOP("Approval", "Reason")
_WHY_SECOND = QT_TRANSLATE_NOOP("Approval", "Why a second person")
_OVERRIDE = QT_TRANSLATE_NOOP("Approval", "Override")
_OVERRIDE_TEXT = QT_TRANSLATE_NOOP("Approval", "closes what is marked do not close")

_KNOWN = frozenset({"reason", "key", "value", "valid_until", "lines", "expected", "override", "when_closed", "origin"})


def request_summary(command: CommandLine, live: LiveTable, form: Format) -> str:
    """One line of what it does."""
    if command.kind == "set_policy":
        return f"{command.arguments.get('key', '')} = {_written(command.arguments.get('value'))}"
    lines = asked_lines(live, command.command_id)
    if not lines:
        return str(command.arguments.get("reason", "")) or stored_text(command.reason, form)
    accounts, unvalued = len({line.account for line in lines}), sum(line.value is None for line in lines)
    counts = (form.count(len(lines)), form.count(accounts))
    if unvalued:
        return _tr(_UNVALUED).format(*counts, form.count(unvalued))
    return _tr(_ORDERS).format(*counts, form.total(sum(abs(line.value or 0.0) for line in lines)))


def request_facts(command: CommandLine, policy: Mapping[str, PolicyRow], form: Format) -> tuple[Fact, ...]:
    """Who asked when and why, what a change of the policy replaces, and why the engine wants a second person."""
    at = form.exact_time(microseconds(command.created))
    facts = [Fact(_tr(_WHO), _tr(_WHO_TEXT).format(command.user, command.desk or UNKNOWN, at))]
    if command.kind == "set_policy":
        facts += _policy_facts(command.arguments, policy)
    else:
        facts += [Fact(name, _written(value)) for name, value in command.arguments.items() if name not in _KNOWN]
    if command.arguments.get("override"):
        facts.append(Fact(_tr(_OVERRIDE), _tr(_OVERRIDE_TEXT), Meaning.DANGER))
    if reason := str(command.arguments.get("reason", "")):
        facts.append(Fact(_tr(_REASON), reason))
    if command.reason:
        facts.append(Fact(_tr(_WHY_SECOND), stored_text(command.reason, form), Meaning.WARNING))
    return tuple(facts)


def _policy_facts(arguments: Mapping[str, Any], policy: Mapping[str, PolicyRow]) -> list[Fact]:
    key, until = str(arguments.get("key", "")), arguments.get("valid_until")
    row = policy.get(key)
    unit = f" {unit_text(row.key)}" if row and row.unit else ""
    facts = [Fact(_tr(_KEY), key)]
    if row is not None:
        facts.append(Fact(_tr(_IN_FORCE), f"{row.value or _tr(_OFF)}{unit}"))
    facts.append(Fact(_tr(_WANTED), f"{_written(arguments.get('value'))}{unit}", Meaning.WARNING))
    if row is not None:
        facts.append(Fact(_tr(_DEFAULT), f"{row.default or _tr(_OFF)}{unit}"))
    return [*facts, Fact(_tr(_UNTIL), str(until) if until else _tr(_FOR_GOOD))]


def _written(value: Any) -> str:
    if value is None:
        return _tr(_OFF)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _tr(source: str) -> str:
    return QCoreApplication.translate("Approval", source)

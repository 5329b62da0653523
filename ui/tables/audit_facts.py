"""The facts of an audit row as a person reads them: each with its name, figures and times as everywhere on screen."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.format import Format
from ui.tables.audit_words import fact_code, fact_name
from ui.tables.denials import stored_text
from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.desk.audit_lines import AuditLine
from workstation.desk.derived import microseconds
from workstation.domain.audit import AuditKind

_YES = QT_TRANSLATE_NOOP("ConditionWords", "yes")
_NO = QT_TRANSLATE_NOOP("ConditionWords", "no")
_TIMES = frozenset({"created_at", "changed_at", "executed_at", "valid_until_us", "set_us"})  # microseconds UTC
_JSON = frozenset({"args", "address"})  # stored as JSON within JSON
_LENGTH_OF_DAY = len("2020-03-16")
_WRITERS: Mapping[str, Callable[[Format, float], str]] = {
    **dict.fromkeys(("quantity", "position_at_request", "overfilled_by", "lots", "cap", "orders"), Format.quantity),
    **dict.fromkeys(("limit_price", "sent_price", "price", "mark_at_request", "limit"), Format.price),
    "average_price": Format.average_price,
    **dict.fromkeys(("im_ratio", "mm_ratio", "target"), Format.ratio),
}
_AMOUNTS = frozenset(
    {
        "call_at_request",
        "call_after_expected",
        "value_reporting",
        "value",
        "margin_balance",
        "net_asset_value",
        "position_initial",
        "order_initial",
        "initial",
        "maintenance",
        "shortfall",
        "fee",
        "balance_change",
        "cash_change",
        "deficit",
        "paid",
        "cost",
        "stress_removed",
        "shortfall_removed",
        "liquidity",
    }
)


def facts_of(line: AuditLine, form: Format) -> tuple[str, ...]:
    """``name: value`` for each fact that says something, in the language in force."""
    return _named(line.kind, line.facts, form)


def facts_line(line: AuditLine, form: Format) -> str:
    """All of them in one line."""
    return "; ".join(" ".join(fact.split()) for fact in facts_of(line, form))


def _named(kind: AuditKind, facts: Mapping[str, Any], form: Format) -> tuple[str, ...]:
    texts = ((name, _text(kind, name, value, form)) for name, value in facts.items())
    return tuple(f"{fact_name(kind, name)}: {text}" for name, text in texts if text)


def _text(kind: AuditKind, name: str, value: Any, form: Format) -> str:
    """One fact; "" for what is not there."""
    if name in _JSON and isinstance(value, str):
        value = _unwrapped(value)
    if isinstance(value, Mapping):
        inner = "; ".join(_named(kind, value, form))
        return f"({inner})" if inner else ""
    if isinstance(value, str):
        return _words(kind, name, value, form)
    if isinstance(value, Sequence):
        return ", ".join(filter(None, (_text(kind, name, one, form) for one in value)))
    if isinstance(value, bool):
        return QCoreApplication.translate("ConditionWords", _YES if value else _NO)
    return "" if value is None else _figure(name, value, form)


def _unwrapped(text: str) -> Any:
    """What JSON within JSON stands for; a row that somebody changed may hold any text, which is shown as it is."""
    try:
        return json.loads(text) if text[:1] in {"{", "["} else text
    except ValueError:
        return text


def _words(kind: AuditKind, name: str, text: str, form: Format) -> str:
    """A code, an exact figure, a time, or what somebody said."""
    code = fact_code(kind, name, text)
    if code is not None:
        return code
    if kind is not AuditKind.POLICY and (name in _WRITERS or name in _AMOUNTS):
        return _figure(name, float(text), form) if _is_number(text) else text
    return _time(text, form) or stored_text(text, form)


def _figure(name: str, value: float, form: Format) -> str:
    if name in _TIMES:
        return form.exact_time(value)
    if name in _AMOUNTS:
        return form.amount(value)
    return _WRITERS.get(name, Format.quantity)(form, value)


def _is_number(text: str) -> bool:
    """Whether it is a decimal as the store writes them exactly."""
    digits = text.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def _time(text: str, form: Format) -> str:
    """A moment or a day as the store writes them; "" for anything else."""
    if text[4:5] != "-" or text[7:8] != "-":
        return ""
    try:
        if len(text) == _LENGTH_OF_DAY:
            return form.day(date.fromisoformat(text))
        at = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return "" if at.tzinfo is None else form.exact_time(microseconds(at))

"""The policy's keys in words: what a number is counted in, and what a key may hold."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.tables.translatable import QT_TRANSLATE_NOOP

_UNITS = (
    QT_TRANSLATE_NOOP("PolicyWords", "ISO 4217"),
    QT_TRANSLATE_NOOP("PolicyWords", "MM %"),
    QT_TRANSLATE_NOOP("PolicyWords", "USD"),
    QT_TRANSLATE_NOOP("PolicyWords", "accounts"),
    QT_TRANSLATE_NOOP("PolicyWords", "base currency"),
    QT_TRANSLATE_NOOP("PolicyWords", "client time"),
    QT_TRANSLATE_NOOP("PolicyWords", "closes"),
    QT_TRANSLATE_NOOP("PolicyWords", "days"),
    QT_TRANSLATE_NOOP("PolicyWords", "market time"),
    QT_TRANSLATE_NOOP("PolicyWords", "min"),
    QT_TRANSLATE_NOOP("PolicyWords", "min before the close"),
    QT_TRANSLATE_NOOP("PolicyWords", "months"),
    QT_TRANSLATE_NOOP("PolicyWords", "of daily volume"),
    QT_TRANSLATE_NOOP("PolicyWords", "of gross maintenance"),
    QT_TRANSLATE_NOOP("PolicyWords", "of mark"),
    QT_TRANSLATE_NOOP("PolicyWords", "of the margin-call rate"),
    QT_TRANSLATE_NOOP("PolicyWords", "of the strike"),
    QT_TRANSLATE_NOOP("PolicyWords", "of the underlying"),
    QT_TRANSLATE_NOOP("PolicyWords", "of value"),
    QT_TRANSLATE_NOOP("PolicyWords", "orders"),
    QT_TRANSLATE_NOOP("PolicyWords", "rate"),
    QT_TRANSLATE_NOOP("PolicyWords", "ratio"),
    QT_TRANSLATE_NOOP("PolicyWords", "reporting currency"),
    QT_TRANSLATE_NOOP("PolicyWords", "s"),
    QT_TRANSLATE_NOOP("PolicyWords", "s market time"),
    QT_TRANSLATE_NOOP("PolicyWords", "s wall time"),
    QT_TRANSLATE_NOOP("PolicyWords", "sessions"),
    QT_TRANSLATE_NOOP("PolicyWords", "share of the call"),
    QT_TRANSLATE_NOOP("PolicyWords", "share of the venue's figure"),
    QT_TRANSLATE_NOOP("PolicyWords", "steps"),
    QT_TRANSLATE_NOOP("PolicyWords", "value a day"),
)
_TYPES = (
    QT_TRANSLATE_NOOP("PolicyWords", "a number"),
    QT_TRANSLATE_NOOP("PolicyWords", "a text"),
    QT_TRANSLATE_NOOP("PolicyWords", 'a time "HH:MM"'),
    QT_TRANSLATE_NOOP("PolicyWords", "a whole number"),
    QT_TRANSLATE_NOOP("PolicyWords", "three capital letters"),
    QT_TRANSLATE_NOOP("PolicyWords", "true or false"),
)
WORDS = frozenset((*_UNITS, *_TYPES))  # what the translators know
_ONE_OF = QT_TRANSLATE_NOOP("PolicyWords", "one of {}")
_BETWEEN = QT_TRANSLATE_NOOP("PolicyWords", "{} from {} to {}")
_AT_LEAST = QT_TRANSLATE_NOOP("PolicyWords", "{} of at least {}")


def unit_text(key: str) -> str:
    """What the key's number is counted in, in the language in force; "" where it is not."""
    unit = _info(key).unit
    return _tr(unit) if unit else ""


def range_text(key: str) -> str:
    """What the key may hold, in the language in force."""
    info = _info(key)
    low, high = info.limits
    choices = ", ".join(f'"{choice}"' for choice in info.choices)
    kind = _tr(_ONE_OF).format(choices) if choices else _tr(info.type)
    if low is None:
        return kind
    return _tr(_AT_LEAST).format(kind, low) if high is None else _tr(_BETWEEN).format(kind, low, high)


def demand_text(key: str) -> str:
    """What a value of the key must be; a key of another version stays as it is."""
    try:
        unit = unit_text(key)
    except KeyError:
        return key
    return range_text(key) + (f" ({unit})" if unit else "")


def _info(key: str) -> Any:
    from workstation.policy.catalogue import catalogue  # noqa: PLC0415 - needs pydantic, which no first paint waits for

    return catalogue()[key]


def _tr(source: str) -> str:
    return QCoreApplication.translate("PolicyWords", source)

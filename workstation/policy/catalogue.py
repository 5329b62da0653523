"""The keys of the policy as a list: what each may hold, in words, and which change of it loosens a control."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from workstation.policy.keys import HourMinute, Loosens, Policy

Value = str | float | int | bool | None


@dataclass(frozen=True, slots=True)
class KeyInfo:
    """One key: ``key`` is its dotted name, ``type`` and ``range`` are words for the user."""

    key: str
    type: str
    unit: str
    range: str
    default: Value
    loosens: Loosens
    choices: tuple[str, ...] = ()
    limits: tuple[float | None, float | None] = (None, None)  # lowest and highest value
    optional: bool = False

    @property
    def demand(self) -> str:
        """What a value must be, as the end of a sentence that begins with "must be"."""
        unit = f" ({self.unit})" if self.unit else ""
        return " ".join(filter(None, (self.type, self.range))) + unit


@cache
def catalogue() -> dict[str, KeyInfo]:
    """Every key by its dotted name, in the order of the policy."""
    return {info.key: info for info in _keys("", Policy())}


def sections() -> frozenset[str]:
    """The dotted names of the tables that hold keys."""
    paths = [key.split(".") for key in catalogue()]
    return frozenset(".".join(path[:depth]) for path in paths for depth in range(1, len(path)))


def value_of(policy: Policy, key: str) -> Value:
    """The value of a dotted key."""
    found: Any = policy
    for part in key.split("."):
        found = getattr(found, part)
    return found  # type: ignore[no-any-return]


def _keys(prefix: str, section: BaseModel) -> Iterator[KeyInfo]:
    for name, field in type(section).model_fields.items():
        value = getattr(section, name)
        if isinstance(value, BaseModel):
            yield from _keys(f"{prefix}{name}.", value)
        else:
            yield _info(prefix + name, field, value)


def _info(key: str, field: FieldInfo, default: Value) -> KeyInfo:
    extra = field.json_schema_extra
    unit, loosens = (str(extra["unit"]), str(extra["loosens"])) if isinstance(extra, dict) else ("", "NEVER")
    kind = field.annotation
    choices = get_args(kind) if get_origin(kind) is Literal else ()
    limits = _limits(field)
    return KeyInfo(
        key,
        _words(field),
        unit,
        _range(*limits),
        default,
        Loosens[loosens],
        choices,
        limits,
        NoneType in get_args(kind),
    )


def _words(field: FieldInfo) -> str:
    """The type in words; constraints of a plain type stand in the field's ``metadata``, those of an optional inside."""
    kind = field.annotation
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(f'"{choice}"' for choice in get_args(kind))
    inner = [part for part in get_args(kind) if part is not NoneType] or [kind]
    patterns = [getattr(mark, "pattern", None) for mark in field.metadata]
    patterns += [getattr(mark, "pattern", None) for part in inner for mark in getattr(part, "__metadata__", ())]
    if _HOUR_MINUTE in patterns:
        return 'a time "HH:MM"'
    if any(patterns):
        return "three capital letters"
    return _PLAIN[inner[0]]


_PLAIN = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}
_HOUR_MINUTE = get_args(HourMinute)[1].pattern


def _limits(field: FieldInfo) -> tuple[float | None, float | None]:
    low = next((mark.ge for mark in field.metadata if hasattr(mark, "ge")), None)
    return low, next((mark.le for mark in field.metadata if hasattr(mark, "le")), None)


def _range(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return "" if low is None else f"of at least {low}"
    return f"from {low} to {high}"

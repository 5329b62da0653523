"""From cells to values: text or typed input becomes a column of the declared kind, each bad cell a fault."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Column, Ints, Kind

LARGEST = 1e15  # above it float64 no longer holds cents
LONGEST = 256  # characters of a text

REFERENCES = frozenset({Kind.ACCOUNT, Kind.SYMBOL, Kind.CURRENCY})
DTYPES: dict[Kind, str] = {
    Kind.TEXT: "U1",
    Kind.NUMBER: "f8",
    Kind.WHOLE: "i4",
    Kind.FLAG: "?",
    Kind.DATE: "M8[D]",
    Kind.TIME: "M8[us]",
    Kind.CHOICE: "i1",
}
_ABSENT: dict[Kind, Any] = {
    Kind.TEXT: "",
    Kind.NUMBER: np.nan,
    Kind.WHOLE: 0,
    Kind.FLAG: False,
    Kind.DATE: np.datetime64("NaT", "D"),
    Kind.TIME: np.datetime64("NaT", "us"),
    Kind.CHOICE: 0,
}
CURRENCY = re.compile(r"[A-Z0-9]{2,12}")
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
_NUMERIC = frozenset("0123456789+-.eE")


@dataclass(frozen=True, slots=True)
class Fault:
    """One bad cell of a column: its row, what stands there (None: nothing) and what is wrong with it."""

    row: int
    value: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Labels:
    """A column of names, each distinct name held once: row i is ``names[codes[i]]``."""

    names: Sequence[str]
    codes: Ints

    def __len__(self) -> int:
        return len(self.codes)

    def rows_of(self, bad: Iterable[int]) -> NDArray[np.intp]:
        """The rows that hold one of these codes."""
        return np.flatnonzero(np.isin(self.codes, np.fromiter(bad, np.int32)))


class Labeller:
    """Gives each distinct text a code, in the order first seen; goes on from chunk to chunk."""

    def __init__(self) -> None:
        self._codes: defaultdict[str, int] = defaultdict(count().__next__)
        self._chunks: list[Ints] = []

    def add(self, cells: Sequence[str]) -> None:
        """Take the next chunk of the column."""
        self._chunks.append(np.fromiter(map(self._codes.__getitem__, cells), np.int32, len(cells)))

    def labels(self) -> Labels:
        """The whole column."""
        codes = np.concatenate(self._chunks) if self._chunks else np.zeros(0, np.int32)
        return Labels([name.strip() for name in self._codes], codes)


def convert(spec: Column, raw: Any) -> tuple[Any, list[Fault]]:
    """A column of ``spec.kind`` from texts, typed values or ``Labels``; references come out as ``Labels``."""
    if isinstance(raw, np.ndarray) and raw.strides == (0,) and len(raw) > 1:  # one value held once stays so
        value, faults = convert(spec, raw[:1].copy())
        return _repeated(value, len(raw)), faults
    if spec.kind in REFERENCES:
        labels = raw if isinstance(raw, Labels) else _label(texts(raw))
        return labels, _label_faults(spec, labels)
    if isinstance(raw, Labels):
        raw = np.array(raw.names)[raw.codes] if len(raw) else []
    cells = raw if isinstance(raw, np.ndarray) and raw.dtype.kind not in "UOT" else _plain(raw)
    if isinstance(cells, np.ndarray):
        return _from_typed(spec, cells)
    return _from_text(spec, cells)


def absent(spec: Column, rows: int) -> Any:
    """A column that is not there: its default in every row, held once (a read-only view)."""
    one = Labels([""], np.zeros(1, np.int32)) if spec.kind in REFERENCES else _typed(spec.kind, [_default(spec)])
    return _repeated(one, rows)


def texts(raw: Any) -> list[str]:
    """Names as plain texts; None is the empty text."""
    values = raw.tolist() if isinstance(raw, np.ndarray) else raw
    return ["" if v is None else v if type(v) is str else str(v) for v in values]


def names_of(spec: Column) -> dict[str, int]:
    """The words a choice may hold; NONE is the empty cell and no word."""
    return {m.name: int(m) for m in spec.choices or () if m.name != "NONE"}


def has_control(text: str) -> bool:
    """Whether a text holds a control character, a line break or NUL among them."""
    return not text.isprintable() and any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in text)


def _plain(raw: Any) -> list[str] | NDArray[Any]:
    """A sequence as all texts or as one typed array."""
    values = raw.tolist() if isinstance(raw, np.ndarray) else raw if isinstance(raw, list) else list(raw)
    kinds = set(map(type, values))
    if kinds <= {str}:
        return values
    if str in kinds or kinds == {type(None)}:
        return texts(values)
    return np.array([np.nan if v is None else v for v in values] if type(None) in kinds else values)


def _repeated(one: Any, rows: int) -> Any:
    """A column of one row as a column of many, without the memory."""
    if isinstance(one, Labels):
        return Labels(one.names, np.broadcast_to(one.codes[0], rows))
    return np.broadcast_to(one[0], rows)


def _default(spec: Column) -> Any:
    return _ABSENT[spec.kind] if spec.default is None else spec.default


def _typed(kind: Kind, values: list[Any]) -> NDArray[Any]:
    return np.array(values, dtype=None if kind is Kind.TEXT and values else DTYPES[kind])


# From text -----------------------------------------------------------------------------------------------------------


def _from_text(spec: Column, cells: list[str]) -> tuple[NDArray[Any], list[Fault]]:
    if spec.kind is Kind.TEXT and (plain := _quick_texts(spec, cells)) is not None:
        return plain, []
    values = _quick_numbers(cells) if spec.kind is Kind.NUMBER else None
    if values is None:
        values, faults = _look_up(spec, cells)
    else:
        faults = [Fault(row, None, "is required") for row, c in enumerate(cells) if not c] if spec.required else []
    if spec.kind in {Kind.NUMBER, Kind.WHOLE}:
        known = {fault.row for fault in faults}
        faults += [fault for fault in _range_faults(spec, values, cells) if fault.row not in known]
        values = _filled(spec, values)
    return values, faults


def _quick_numbers(cells: list[str]) -> NDArray[np.float64] | None:
    """All cells as numbers when they are nothing but plain numbers and gaps; None when a closer look is needed."""
    if not set("".join(cells)) <= _NUMERIC:
        return None
    try:
        return np.fromiter(map(float, cells if all(cells) else [c or "nan" for c in cells]), np.float64, len(cells))
    except ValueError:
        return None


def _quick_texts(spec: Column, cells: list[str]) -> NDArray[Any] | None:
    """All cells as texts when each has one that is printable and not too long; None when a closer look is needed."""
    stripped = list(map(str.strip, cells))
    if not cells or not _are_plain(stripped) or not (all(stripped) or (not spec.required and spec.default == "")):
        return None
    return np.array(stripped)


def _are_plain(words: Sequence[str]) -> bool:
    return "".join(words).isprintable() and max(map(len, words), default=0) <= LONGEST


def _look_up(spec: Column, cells: list[str]) -> tuple[NDArray[Any], list[Fault]]:
    """Each distinct text parsed once."""
    gap = _ABSENT[spec.kind] if spec.kind is Kind.NUMBER else _default(spec)
    parse = _PARSERS[spec.kind]
    parsed: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for text in set(cells):
        parsed[text] = gap
        try:
            if text.strip():
                parsed[text] = parse(spec, text.strip())
            elif spec.required:
                wrong[text] = "is required"
        except ValueError as error:
            wrong[text] = str(error)
    values = _typed(spec.kind, [parsed[c] for c in cells])
    return values, [
        Fault(row, c.strip() or None, wrong[c]) for row, c in enumerate(cells) if c in wrong
    ] if wrong else []


def _number(_spec: Column, text: str) -> float:
    if _NUMBER.fullmatch(text):
        return float(text)
    lowered = text.lower().lstrip("+-")
    if lowered in {"nan", "inf", "infinity"}:
        raise ValueError("is not a number that can be reckoned with; leave the cell empty where nothing is known")
    hint = " (the decimal point is '.', and thousands are not separated)" if "," in text else ""
    raise ValueError("is not a number" + hint)


def _whole(spec: Column, text: str) -> int:
    number = _number(spec, text)
    if not number.is_integer() or abs(number) >= 2**31:
        raise ValueError("is not a whole number" if abs(number) < 2**31 else "is too large")
    return int(number)


def _flag(_spec: Column, text: str) -> bool:
    if text not in {"0", "1"}:
        raise ValueError("must be 0 or 1")
    return text == "1"


def _choice(spec: Column, text: str) -> int:
    names = names_of(spec)
    if text not in names:
        raise ValueError("must be one of " + ", ".join(names))
    return names[text]


def _date(_spec: Column, text: str) -> np.datetime64:
    try:
        return np.datetime64(date.fromisoformat(text), "D")
    except ValueError:
        raise ValueError("is not a date like 2020-03-16") from None


def _time(_spec: Column, text: str) -> np.datetime64:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("is not a time like 2020-03-16T14:30:00+00:00") from None
    if moment.tzinfo is None:
        raise ValueError("has no offset from UTC; write 2020-03-16T14:30:00+00:00 or end it with Z")
    try:
        return np.datetime64(moment.astimezone(UTC).replace(tzinfo=None), "us")
    except OverflowError:
        raise ValueError("is not a time that exists in UTC") from None


def _text(_spec: Column, text: str) -> str:
    if has_control(text):
        raise ValueError("holds a control character")
    if len(text) > LONGEST:
        raise ValueError(f"is longer than {LONGEST} characters")
    return text


_PARSERS: dict[Kind, Callable[[Column, str], Any]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.WHOLE: _whole,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
    Kind.DATE: _date,
    Kind.TIME: _time,
}


# From typed values ---------------------------------------------------------------------------------------------------


def _from_typed(spec: Column, raw: NDArray[Any]) -> tuple[NDArray[Any], list[Fault]]:
    gaps = _gaps(raw)
    present = raw[~gaps] if gaps.any() else raw
    if wrong := _type_fault(spec, present):
        return absent(spec, len(raw)), [Fault(int(np.argmin(gaps)), str(present.flat[0]), wrong)]
    faults = [Fault(int(row), None, "is required") for row in np.flatnonzero(gaps)] if spec.required else []
    if spec.kind in {Kind.NUMBER, Kind.WHOLE}:
        faults += _range_faults(spec, raw, None)
    if spec.kind is Kind.CHOICE:
        faults += _choice_faults(spec, raw, gaps)
    if present is raw:
        return raw.astype(DTYPES[spec.kind], copy=False), faults
    values = np.full(len(raw), _default(spec), DTYPES[spec.kind])
    values[~gaps] = present
    return values, faults


def _gaps(raw: NDArray[Any]) -> NDArray[np.bool_]:
    if raw.strides == (0,) and len(raw) > 1:
        return np.broadcast_to(_gaps(raw[:1].copy()), raw.shape)
    return (
        np.isnan(raw) if raw.dtype.kind == "f" else np.isnat(raw) if raw.dtype.kind == "M" else np.zeros(len(raw), bool)
    )


def _type_fault(spec: Column, present: NDArray[Any]) -> str | None:
    """What is wrong with the array as a whole, if anything."""
    if not present.size:
        return None
    allowed = {Kind.NUMBER: "fiu", Kind.DATE: "M", Kind.TIME: "M", Kind.TEXT: ""}.get(spec.kind, "fiub")
    if present.dtype.kind not in allowed:
        return f"is not a {spec.kind.value}"
    if spec.kind in {Kind.WHOLE, Kind.CHOICE} and (present % 1 != 0).any():
        return "is not a whole number"
    if spec.kind is Kind.FLAG and not np.isin(present, (0, 1)).all():
        return "must be 0 or 1"
    return None


def _choice_faults(spec: Column, raw: NDArray[Any], gaps: NDArray[np.bool_]) -> list[Fault]:
    bad = ~(np.isin(raw, [int(member) for member in spec.choices or ()]) | gaps)
    message = "must be one of " + ", ".join(names_of(spec))
    return [Fault(int(row), str(raw[row]), message) for row in np.flatnonzero(bad)]


def _filled(spec: Column, values: NDArray[Any]) -> NDArray[Any]:
    """The column with its default in the gaps."""
    gaps = np.isnan(values)
    if spec.default is None or not gaps.any():
        return values
    filled = values.copy()
    filled[gaps] = spec.default
    return filled


# Bounds and names ----------------------------------------------------------------------------------------------------


def _range_faults(spec: Column, values: NDArray[Any], cells: list[str] | None) -> list[Fault]:
    """Numbers that are infinite, too large, or below the declared bound (units: the column's own)."""
    few = values[:1] if values.strides == (0,) else values
    unlimited = (few == np.inf) if spec.default == np.inf and cells is None else np.zeros(1, bool)
    large = (np.abs(few) > LARGEST) & ~unlimited
    low = np.zeros(1, bool) if spec.low is None else few <= spec.low if spec.low_open else few < spec.low
    bound = f"must be {'>' if spec.low_open else '>='} {spec.low or 0:g}"
    return [
        Fault(int(row), cells[row] if cells else shown(values[row]), message)
        for bad, message in ((large, "is too large (more than 1e15)"), (low & ~large, bound))
        for row in np.flatnonzero(bad)
    ]


def _label(cells: list[str]) -> Labels:
    labeller = Labeller()
    labeller.add(cells)
    return labeller.labels()


def _label_faults(spec: Column, labels: Labels) -> list[Fault]:
    """Names that cannot be names, whatever the other tables say."""
    if spec.kind is not Kind.CURRENCY and _are_plain(labels.names) and (all(labels.names) or not spec.required):
        return []
    wrong = {code: fault for code, name in enumerate(labels.names) if (fault := _name_fault(spec, name))}
    if not wrong:
        return []
    rows = labels.rows_of(wrong)
    return [Fault(int(r), labels.names[labels.codes[r]] or None, wrong[int(labels.codes[r])]) for r in rows]


def _name_fault(spec: Column, name: str) -> str | None:
    if not name:
        return "is required" if spec.required else None
    if spec.kind is Kind.CURRENCY and not CURRENCY.fullmatch(name):
        return "is not a currency code like USD or USDT"
    if has_control(name):
        return "holds a control character"
    return f"is longer than {LONGEST} characters" if len(name) > LONGEST else None


def shown(value: Any) -> str | None:
    """A converted value as a user would write it; None where there is nothing."""
    if isinstance(value, float):  # NumPy's too
        return None if np.isnan(value) else repr(float(value)).removesuffix(".0")
    if isinstance(value, np.datetime64):
        return None if np.isnat(value) else str(value)
    return str(value) or None

"""Writes what a table shows as CSV or text for the clipboard, so that no client text can become a formula."""

from __future__ import annotations

import csv
import math
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum
from pathlib import Path

_TRIGGERS = frozenset("=+-@")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Holds(Enum):
    """What the cells of an exported column are; the value is Excel's number format."""

    TEXT = "@"
    AMOUNT = "#,##0.00"
    RATIO = "0.0000"
    PERCENT = "0.00%"
    NUMBER = "General"
    TIME = "yyyy-mm-dd hh:mm:ss"
    FLAG = "BOOLEAN"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: texts for TEXT, microseconds UTC for TIME, else figures; NaN and "" are empty cells."""

    title: str
    holds: Holds
    values: Sequence[str | float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is exported. Invariant: columns have one length. Times are written in ``zone``."""

    title: str
    columns: tuple[SheetColumn, ...]
    zone: tzinfo

    @property
    def rows(self) -> int:
        """How many rows, without the header."""
        return len(self.columns[0].values) if self.columns else 0


class TooManyRowsError(Exception):
    """The file format cannot hold so many rows."""


def disarmed(text: str) -> str:
    """The text, with an apostrophe before it if a spreadsheet could take it for a formula.

    Looks at the first character that is not blank, invisible or a control, in its plain width: programs strip the
    former, and full-width signs (＝＋－＠) are formulas in Asian editions. (OWASP: CSV injection.)
    """
    for character in text:
        if character.isspace() or unicodedata.category(character) in {"Cc", "Cf"}:
            continue
        return f"'{text}" if unicodedata.normalize("NFKC", character)[0] in _TRIGGERS else text
    return text


def write_csv(sheet: Sheet, path: Path) -> None:
    """UTF-8 with the mark Excel needs, ISO times with offset, plain numbers. The file appears whole or not at all."""
    with replacing(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([disarmed(column.title) for column in sheet.columns])
        writer.writerows(zip(*(_plain(column, sheet.zone) for column in sheet.columns), strict=True))


def tab_separated(titles: Sequence[str], columns: Sequence[tuple[bool, Sequence[str]]]) -> str:
    """Texts as they are shown, for the clipboard; a column says whether it holds figures, which need no disarming."""
    cells = [texts if figures else list(map(_one_line, texts)) for figures, texts in columns]
    rows = (titles, *zip(*cells, strict=True))
    return "".join("\t".join(row) + "\n" for row in rows)


def _one_line(text: str) -> str:
    return disarmed(" ".join(text.split()))


def _plain(column: SheetColumn, zone: tzinfo) -> Iterator[str]:
    for value in column.values:
        if isinstance(value, str):
            yield disarmed(value)
        elif math.isnan(value):
            yield ""
        elif column.holds is Holds.TIME:
            yield time_in(value, zone).isoformat()
        else:
            yield str(int(value)) if value == int(value) else repr(float(value))


def time_in(microseconds: float, zone: tzinfo) -> datetime:
    """Microseconds UTC as a time in a zone."""
    return (_EPOCH + timedelta(microseconds=int(microseconds))).astimezone(zone)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside ``path`` to write to, which takes its place at the end and is gone after a failure."""
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)

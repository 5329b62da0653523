"""What a column of a live table is: where its value comes from, how it is written, how it looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from ui.theme import Meaning
from workstation.desk.derived import Derived, Since
from workstation.desk.filters import Filter
from workstation.desk.order import SortKey
from workstation.domain.tables import Cell, VisibleTable

UNKNOWN = "—"


class Shown(Enum):
    """How a cell's value is written."""

    TEXT = "text as it is"
    REASONS = "codes of what is missing, in words"
    TOLD = "text with codes of why an order does not leave, in words"
    WORD = "translated word of a code or key"
    AMOUNT = "money, 2 decimals"
    RATIO = "fraction or per cent"
    QUANTITY = "shares or contracts"
    PRICE = "price per unit"
    AVERAGE_PRICE = "average of prices per unit"
    COUNT = "whole number"
    FLAG = "check mark"
    DATE_TIME = "date and minute"
    DEADLINE = "date and minute, red when past"
    DATE = "date"
    CLOCK = "time of day"
    TO_GO = "days, hours, minutes until a time"


_BY_CELL = {
    Cell.TEXT: Shown.TEXT,
    Cell.AMOUNT: Shown.AMOUNT,
    Cell.REPORTING: Shown.AMOUNT,
    Cell.RATIO: Shown.RATIO,
    Cell.QUANTITY: Shown.QUANTITY,
    Cell.PRICE: Shown.PRICE,
    Cell.COUNT: Shown.COUNT,
    Cell.TIME: Shown.DATE_TIME,
    Cell.CODE: Shown.WORD,
    Cell.FLAG: Shown.FLAG,
}
FIGURES = frozenset(
    {Shown.AMOUNT, Shown.RATIO, Shown.QUANTITY, Shown.PRICE, Shown.AVERAGE_PRICE, Shown.COUNT, Shown.TO_GO}
)


@dataclass(frozen=True, slots=True)
class Word:
    """A code or key in words (English source, context "Words"), with its colour, and a sign beside the colour."""

    source: str
    meaning: Meaning = Meaning.TEXT
    sign: str = ""

    def text(self) -> str:
        """In the language in force."""
        word = QCoreApplication.translate("Words", self.source)
        return f"{self.sign} {word}" if self.sign else word


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column. ``worse`` is the direction that is bad for the client: +1 up, -1 down, 0 neither.

    ``absent`` stands for a value that is not there: a dash where a figure is unknown, nothing where something has not
    happened. ``width`` is in px at 13 px text.
    """

    name: str  # stays the same for ever: saved layouts refer to it
    title: str  # English source, context "Columns"
    width: int
    shown: Shown
    is_default: bool = False
    worse: int = 0
    absent: str = UNKNOWN
    meaning: Meaning = Meaning.TEXT
    words: Mapping[int | str, Word] = field(default_factory=dict)
    derived: Derived | None = None
    unknown_is_worst: bool = False  # sorted with the worst first, rows without a figure come before all others
    listed: bool = False  # a text with so few values that one picks from a list
    names_symbols: bool = False  # any number of them in one text
    only: tuple[str, frozenset[int]] | None = None  # it says something only where this code column has one of these
    compared: str | None = None  # what it is sorted by: amounts of many currencies compare in the reporting currency

    @property
    def source(self) -> str:
        """The stored column it is made of."""
        return self.derived.source if self.derived else self.name

    @property
    def is_figure(self) -> bool:
        """Figures stand to the right and are never cut off."""
        return self.shown in FIGURES

    def heading(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("Columns", self.title)

    def sort_key(self, *, descending: bool) -> SortKey:
        """What sorting by this column means to the table."""
        if self.derived:
            return self.derived.sort_key(descending=descending)
        worst_first = self.unknown_is_worst and descending == (self.worse > 0)
        return SortKey(self.compared or self.name, descending, unknown_first=worst_first)

    def as_default(self) -> ColumnSpec:
        """The same column, shown without being asked for."""
        return replace(self, is_default=True)


@dataclass(frozen=True, slots=True)
class Sort:
    """A column one sorts by."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A tab's table: its columns in their first order, what it is about, what it is sorted by at first."""

    name: str  # saved layouts refer to it
    table: VisibleTable
    columns: tuple[ColumnSpec, ...]
    sorts: tuple[Sort, ...]
    scope: tuple[Filter, ...] = ()
    currency: str | None = None  # column of the row's currency
    counted: str | None = None  # code column that headlines count by
    aged_by: str | None = None  # time column that highlighting by age counts from
    summed: tuple[str, ...] = ()  # amount columns that the footer adds up over the selection

    @property
    def worse(self) -> Mapping[str, int]:
        """The bad direction of each stored column that has one."""
        return {c.name: c.worse for c in self.columns if c.worse}

    def column(self, name: str) -> ColumnSpec:
        """The column called ``name``."""
        return next(c for c in self.columns if c.name == name)


class ColumnMaker:
    """Makes column specifications of one visible table, so that a list says only what cannot be known from it."""

    def __init__(self, table: VisibleTable) -> None:
        self._cells = {f.name: f.cell for f in table.fields}

    def __call__(
        self,
        name: str,
        title: str,
        width: int,
        *,
        shown: Shown | None = None,
        worse: int = 0,
        absent: str | None = None,
        meaning: Meaning = Meaning.TEXT,
        words: Mapping[int | str, Word] | None = None,
        unknown_is_worst: bool = False,
        listed: bool = False,
        names_symbols: bool = False,
        only: tuple[str, frozenset[int]] | None = None,
        compared: str | None = None,
    ) -> ColumnSpec:
        """A stored column; texts and times that are absent have not happened, figures are unknown."""
        shown = shown or _BY_CELL[self._cells[name]]
        nothing = UNKNOWN if shown in FIGURES else ""
        absent = nothing if absent is None else absent
        return ColumnSpec(
            name,
            title,
            width,
            shown,
            worse=worse,
            absent=absent,
            meaning=meaning,
            words=words or {},
            unknown_is_worst=unknown_is_worst,
            listed=listed,
            names_symbols=names_symbols,
            only=only,
            compared=compared,
        )

    def counted(self, name: str, title: str, width: int, source: str, since: Since) -> ColumnSpec:
        """A column counted from the time column ``source``."""
        if self._cells[source] is not Cell.TIME:
            raise TypeError(f"{source} is not a time column")
        shown = Shown.TO_GO if since is Since.TO_GO else Shown.COUNT
        return ColumnSpec(name, title, width, shown, absent="", derived=Derived(name, source, since))


def with_defaults(columns: tuple[ColumnSpec, ...], *names: str) -> tuple[ColumnSpec, ...]:
    """The named columns first, in this order and shown at first, then the others, hidden."""
    by_name = {c.name: c for c in columns}
    rest = tuple(c for c in columns if c.name not in names)
    return (*(by_name[name].as_default() for name in names), *rest)

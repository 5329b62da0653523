"""One table on its way into a book: converted columns, where each row stood, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workstation.book.cells import Labels, absent, convert, names_of, shown
from workstation.book.columns import (
    Accounts,
    Borrow,
    Cash,
    ClientOrders,
    Column,
    Depth,
    Dividends,
    Fx,
    Instruments,
    Ints,
    LenderRecalls,
    MarginRates,
    Positions,
    Quotes,
    VenueFigures,
    declared,
)
from workstation.domain.failures import Problem

TABLES: dict[str, type[Any]] = {
    "accounts": Accounts,
    "instruments": Instruments,
    "quotes": Quotes,
    "fx": Fx,
    "cash": Cash,
    "positions": Positions,
    "margin_rates": MarginRates,
    "client_orders": ClientOrders,
    "borrow": Borrow,
    "dividends": Dividends,
    "depth": Depth,
    "venue_figures": VenueFigures,
    "lender_recalls": LenderRecalls,
}
MOST_PROBLEMS = 1_000  # of one column are named one by one; the rest are counted


def headers(table: str) -> dict[str, Column]:
    """The columns of a table by the name they have in a file."""
    return {spec.header or name: spec for name, spec in declared(TABLES[table]).items()}


@dataclass(slots=True)
class Sheet:
    """The columns of one table by header, equal lengths, in the order the rows came.

    Invariant: a cell that was bad holds a harmless stand-in and its problem is in ``problems``; ``readable`` is False
    when the table as a whole could not be read, and then nothing is concluded from what it lacks.
    """

    table: str
    file: str
    lines: Ints | None = None  # where each row stood; None: counted from 1
    columns: dict[str, Any] = field(default_factory=dict)
    rows: int = 0
    readable: bool = True
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)  # oddities that are passed over, and said
    spoiled: set[int] = field(default_factory=set)  # rows of the wrong shape: said once, not again cell by cell
    _bad: set[tuple[int, str | None]] = field(default_factory=set)
    _told: dict[str | None, int] = field(default_factory=dict)

    def line(self, row: int) -> int:
        """Where a row stood in its file."""
        return row + 1 if self.lines is None else int(self.lines[row])

    def refuse(
        self, message: str, line: int | None = None, column: str | None = None, value: str | None = None
    ) -> None:
        """Note what is wrong with the table as a whole, which then is not fit to be judged further."""
        self.problems.append(Problem(self.file, line, column, value, message))
        self.readable = False

    def report(self, row: int, column: str | None, value: str | None, message: str) -> None:
        """Note one bad cell (or row: ``column`` None), once, and not in a row that was spoiled before."""
        if row in self.spoiled or self.is_bad(row, column):
            return
        self._told[column] = self._told.get(column, 0) + 1
        if self._told[column] <= MOST_PROBLEMS:
            self._bad.add((row, column))
            self.problems.append(Problem(self.file, self.line(row), column, value, message))

    def is_bad(self, row: int, column: str | None) -> bool:
        """Whether a cell was reported: it holds a stand-in, and nothing more is concluded from it."""
        return (row, column) in self._bad

    def report_rows(self, rows: Iterable[int], column: str, message: str) -> None:
        """Note a whole set of rows whose cells in ``column`` share a fault."""
        for row in rows:
            self.report(int(row), column, self.shown(int(row), column), message)

    def shown(self, row: int, column: str) -> str | None:
        """What stands in a cell."""
        cells, spec = self.columns[column], headers(self.table)[column]
        if isinstance(cells, Labels):
            return cells.names[cells.codes[row]] or None
        if spec.choices is not None:
            word = spec.choices(int(cells[row])).name
            return word if word in names_of(spec) else None
        return shown(cells[row])

    def all_problems(self) -> list[Problem]:
        """Every problem noted, with a count for those of a column that are too many to name."""
        more = [
            Problem(self.file, None, column, None, f"and {told - MOST_PROBLEMS} more problems in this column")
            for column, told in self._told.items()
            if told > MOST_PROBLEMS
        ]
        return sorted(self.problems, key=lambda p: (p.line or 0, p.column or "")) + more

    def complete(self) -> None:
        """Give every column that did not come its default; name the required ones, where the table was read at all."""
        lost = {h: s for h, s in headers(self.table).items() if h not in self.columns}
        for header in [header for header, spec in lost.items() if spec.required and self.readable]:
            self.problems.append(
                Problem(self.file, None if self.lines is None else 1, header, None, "required column is missing")
            )
        self.readable &= not any(spec.required for spec in lost.values())
        self.columns.update((header, absent(spec, self.rows)) for header, spec in lost.items())


def empty_sheet(table: str) -> Sheet:
    """A table that is not there: no rows."""
    return Sheet(table, table, columns={header: absent(spec, 0) for header, spec in headers(table).items()})


def sheet_of(table: str, columns: Mapping[str, Any]) -> Sheet:
    """A sheet from named columns of texts or typed values."""
    sheet = Sheet(table, table)
    known = headers(table)
    for header, raw in columns.items():
        if header not in known:
            sheet.refuse("unknown column", column=header)
            continue
        sheet.columns[header], faults = convert(known[header], raw)
        for fault in faults:
            sheet.report(fault.row, header, fault.value, fault.message)
    lengths = {len(column) for column in sheet.columns.values()}
    if len(lengths) > 1:
        sheet.refuse(f"columns differ in length: {sorted(lengths)}")
    sheet.rows = min(lengths, default=0)
    sheet.complete()
    return sheet

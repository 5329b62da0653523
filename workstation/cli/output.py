"""Results on standard output as a table, JSON or CSV; everything else on standard error."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

_WORD = 30  # longer words may be broken
_WIDE = 100_000  # a pipe has no width: never cut or wrap what a program reads
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class Format(StrEnum):
    """For people, for programs, for spreadsheets."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


FormatOption = Annotated[Format, typer.Option("--format", help="table for people, json or csv for machines.")]


def complain(*lines: str) -> None:
    """Errors, one a line, on standard error."""
    for line in lines:
        print(f"marginctl: {line}", file=sys.stderr)


def note(line: str) -> None:
    """Progress and remarks on standard error."""
    print(line, file=sys.stderr)


def print_json(value: Any) -> None:
    """One JSON document; NaN and infinities have no place in it and are faults."""
    json.dump(value, sys.stdout, ensure_ascii=False, allow_nan=False, indent=2)
    sys.stdout.write("\n")


def print_csv(rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows of equal keys; text that a spreadsheet would run as a formula gets a leading apostrophe."""
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(sys.stdout, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _csv_cell(value) for name, value in row.items()})


def _csv_cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value


def print_table(title: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """A table for people: numbers to the right, None as an em dash, text never read as mark-up."""
    table = Table(title=Text(title), title_justify="left", header_style="bold")
    cells = [[_shown(value) for value in row] for row in rows]
    for column, name in enumerate(header):
        values = [row[column] for row in cells]
        is_text = not values or any(isinstance(value, Text) for value in values)
        heading = name.replace("_", " ").replace(".", " ")
        unbroken = [*heading.split(), *(word for value in values for word in (_words(value) if is_text else [value]))]
        least = max(len(word) for word in unbroken)
        table.add_column(
            Text(heading), justify="left" if is_text else "right", min_width=min(least, _WORD) if is_text else least
        )
    for row in cells:
        table.add_row(*row)
    _console(table).print(table)


def _words(text: str | Text) -> list[str]:
    return str(text).split()


def _console(table: Table) -> Console:
    """As wide as the terminal, but never so narrow that a number is cut: half an amount is a wrong amount."""
    if not sys.stdout.isatty():
        return Console(file=sys.stdout, width=_WIDE)
    console = Console(file=sys.stdout)
    needed = Measurement.get(console, console.options.update(max_width=_WIDE), table).minimum
    return Console(file=sys.stdout, width=max(console.width, needed))


def _shown(value: Any) -> str | Text:
    if value is None:
        return "—"
    if isinstance(value, bool):
        return Text("yes" if value else "no")
    if isinstance(value, float):
        return f"{value:,.4f}" if abs(value) < 1 and value else f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) else Text(str(value))

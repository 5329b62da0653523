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
from rich.table import Table
from rich.text import Text

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
        is_text = all(isinstance(row[column], Text) for row in cells)
        table.add_column(
            Text(name.replace("_", " ").replace(".", " ")), justify="left" if is_text else "right", no_wrap=not is_text
        )
    for row in cells:
        table.add_row(*row)
    _console().print(table)


def _console() -> Console:
    return Console(file=sys.stdout, width=None if sys.stdout.isatty() else _WIDE)


def _shown(value: Any) -> str | Text:
    if value is None:
        return "—"
    if isinstance(value, bool):
        return Text("yes" if value else "no")
    if isinstance(value, float):
        return f"{value:,.4f}" if abs(value) < 1 and value else f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) else Text(str(value))

"""Writes what a table shows as an XLSX workbook, so that no client text can become a formula."""

from __future__ import annotations

import math
from datetime import tzinfo
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workstation.desk.export import Holds, Sheet, SheetColumn, TooManyRowsError, disarmed, replacing, time_in

_ROWS = 1_048_575  # without the header
_TEXT = 32_767  # characters in a cell


def write_xlsx(sheet: Sheet, path: Path) -> None:
    """A workbook with real numbers and times (in the zone its heading names). The file appears whole or not at all."""
    if sheet.rows > _ROWS:
        raise TooManyRowsError(f"{sheet.rows} rows do not fit a worksheet of {_ROWS}; export as CSV")
    never = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with replacing(path) as part, Workbook(str(part), never) as book:
        page = book.add_worksheet(_page_name(sheet.title))
        page.freeze_panes(1, 0)
        heading = book.add_format({"bold": True})
        quoted = book.add_format({"quote_prefix": True})
        for at, column in enumerate(sheet.columns):
            zoned = f"{column.title} ({sheet.zone})" if column.holds is Holds.TIME else column.title
            page.write_string(0, at, zoned, heading)
            _write_column(page, at, column, sheet.zone, book.add_format({"num_format": column.holds.value}), quoted)
        if sheet.columns:
            page.autofilter(0, 0, sheet.rows, len(sheet.columns) - 1)


def _write_column(page: Worksheet, at: int, column: SheetColumn, zone: tzinfo, form: Format, quoted: Format) -> None:
    for row, value in enumerate(column.values, start=1):
        if isinstance(value, str):
            if value:
                text = value if len(value) <= _TEXT else f"{value[: _TEXT - 1]}…"
                page.write_string(row, at, text, quoted if disarmed(text) != text else form)
        elif math.isnan(value):
            continue
        elif column.holds is Holds.TIME:
            page.write_datetime(row, at, time_in(value, zone).replace(tzinfo=None), form)
        elif column.holds is Holds.FLAG:
            page.write_boolean(row, at, bool(value))
        else:
            page.write_number(row, at, value, form)


def _page_name(title: str) -> str:
    """Worksheet names are short and know no brackets, colons, slashes, stars, question marks or quotes at the ends."""
    return "".join(" " if c in "[]:*?/\\" else c for c in title).strip("' ")[:31] or "Sheet"

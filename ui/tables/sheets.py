"""What a table shows, as sheets for export and as text for the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from ui.tables.cell_text import CellText
from ui.tables.columns import Shown
from ui.tables.table_model import TableModel
from workstation.desk.cells import Slots
from workstation.desk.export import Holds, Sheet, SheetColumn, tab_separated

_HOLDS = {
    Shown.TEXT: Holds.TEXT,
    Shown.REASONS: Holds.TEXT,
    Shown.TOLD: Holds.TEXT,
    Shown.WORD: Holds.TEXT,
    Shown.AMOUNT: Holds.AMOUNT,
    Shown.RATIO: Holds.RATIO,
    Shown.FLAG: Holds.FLAG,
    Shown.DATE_TIME: Holds.TIME,
    Shown.DEADLINE: Holds.TIME,
    Shown.DATE: Holds.TIME,
    Shown.CLOCK: Holds.TIME,
}


def sheet(model: TableModel, title: str, slots: Slots, columns: Sequence[int]) -> Sheet:
    """Rows and columns of a table with their real values, to be written in any thread."""
    return Sheet(title, tuple(_column(model, model.cells[column], slots) for column in columns), model.form.zone)


def clipboard_text(model: TableModel, slots: Slots, columns: Sequence[int]) -> str:
    """Rows and columns of a table as they are shown."""
    titles = [model.headings[column] for column in columns]
    cells = [(model.spec.columns[column].is_figure, model.texts(slots, column)) for column in columns]
    return tab_separated(titles, cells)


def _column(model: TableModel, cell: CellText, slots: Slots) -> SheetColumn:
    holds, table, now = _HOLDS.get(cell.spec.shown, Holds.NUMBER), model.blotter.table, model.blotter.market_now
    holds = Holds.PERCENT if holds is Holds.RATIO and model.form.percent else holds
    if holds is Holds.TEXT:
        return SheetColumn(cell.spec.heading(), holds, cell.texts(table, slots, now))
    return SheetColumn(cell.spec.heading(), holds, cell.numbers(table, slots, now).tolist())

"""What a table shows, as sheets for export and as text for the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from ui.tables.cell_text import CellText
from ui.tables.columns import Shown
from ui.tables.table_model import TableModel
from workstation.desk.cells import Slots
from workstation.desk.export import Holds, Sheet, SheetColumn, tab_separated
from workstation.domain.tables import Cell

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
    """Rows and columns of a table with their real values, to be written in any thread.

    Beside amounts stands their currency, shown or not: whoever adds them up elsewhere must not mix them.
    """
    columns = _with_currency(model, columns)
    return Sheet(title, tuple(_column(model, model.cells[column], slots) for column in columns), model.form.zone)


def clipboard_text(model: TableModel, slots: Slots, columns: Sequence[int]) -> str:
    """Rows and columns of a table as they are shown."""
    titles = [model.headings[column] for column in columns]
    cells = [(model.spec.columns[column].is_figure, model.texts(slots, column)) for column in columns]
    return tab_separated(titles, cells)


def _with_currency(model: TableModel, columns: Sequence[int]) -> Sequence[int]:
    names = [column.name for column in model.spec.columns]
    amounts = [place for place, column in enumerate(columns) if _is_amount(model, column)]
    if model.spec.currency is None or not amounts or names.index(model.spec.currency) in columns:
        return columns
    return [*columns[: amounts[0]], names.index(model.spec.currency), *columns[amounts[0] :]]


def _is_amount(model: TableModel, column: int) -> bool:
    """Whether its figures are in the row's own currency."""
    spec = model.spec.columns[column]
    return spec.derived is None and model.blotter.table.field(spec.name).cell is Cell.AMOUNT


def _column(model: TableModel, cell: CellText, slots: Slots) -> SheetColumn:
    holds, table, now = _HOLDS.get(cell.spec.shown, Holds.NUMBER), model.blotter.table, model.blotter.market_now
    holds = Holds.PERCENT if holds is Holds.RATIO and model.form.percent else holds
    if holds is Holds.TEXT:
        return SheetColumn(cell.spec.heading(), holds, cell.texts(table, slots, now))
    return SheetColumn(cell.spec.heading(), holds, cell.numbers(table, slots, now).tolist())

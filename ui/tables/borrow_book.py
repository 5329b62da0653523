"""The columns of the Borrow book."""

from __future__ import annotations

from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.theme import Meaning
from workstation.desk.derived import Since
from workstation.domain.tables import BORROW_BOOK

_column = ColumnMaker(BORROW_BOOK)

_COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Updated"), 76, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("symbol", QT_TRANSLATE_NOOP("Columns", "Symbol"), 90),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 170, meaning=Meaning.MUTED),
    _column("total_short", QT_TRANSLATE_NOOP("Columns", "Total short"), 110),
    _column("borrowed", QT_TRANSLATE_NOOP("Columns", "Stays borrowed"), 120, worse=-1),
    _column("available", QT_TRANSLATE_NOOP("Columns", "Available"), 110, worse=-1),
    _column("recalled", QT_TRANSLATE_NOOP("Columns", "Recalled"), 110, worse=1),
    _column("to_recall", QT_TRANSLATE_NOOP("Columns", "To recall"), 110, worse=1),
    _column("accounts", QT_TRANSLATE_NOOP("Columns", "Accounts short"), 100),
    _column("price", QT_TRANSLATE_NOOP("Columns", "Price"), 100),
    _column("value", QT_TRANSLATE_NOOP("Columns", "Value"), 124),
    _column("fee_rate", QT_TRANSLATE_NOOP("Columns", "Fee rate"), 90, worse=1),
    _column("hard_to_borrow", QT_TRANSLATE_NOOP("Columns", "Hard to borrow"), 90),
    _column("received_at", QT_TRANSLATE_NOOP("Columns", "Received at"), 130),
    _column("due", QT_TRANSLATE_NOOP("Columns", "Due"), 140, shown=Shown.DEADLINE),
    _column.counted("to_go", QT_TRANSLATE_NOOP("Columns", "Time to due"), 110, "due", Since.TO_GO),
    _column("market", QT_TRANSLATE_NOOP("Columns", "Market"), 80, listed=True),
    _column("currency", QT_TRANSLATE_NOOP("Columns", "Currency"), 80, listed=True),
)

BORROW_BOOK_TAB = TableSpec(
    "borrow_book",
    BORROW_BOOK,
    with_defaults(_COLUMNS, *(column.name for column in _COLUMNS if column.name != "market")),
    sorts=(Sort("to_recall", descending=True), Sort("total_short", descending=True)),
    currency="currency",
    summed=("value",),
)

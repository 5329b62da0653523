"""The columns of the Short recalls tab."""

from __future__ import annotations

from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import RECALL_STATES
from ui.theme import Meaning
from workstation.desk.derived import Since
from workstation.domain.tables import SHORT_RECALLS

_column = ColumnMaker(SHORT_RECALLS)

_COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Updated"), 76, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("account", QT_TRANSLATE_NOOP("Columns", "Account"), 90),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 130, meaning=Meaning.MUTED),
    _column("symbol", QT_TRANSLATE_NOOP("Columns", "Symbol"), 90),
    _column("short_quantity", QT_TRANSLATE_NOOP("Columns", "Short quantity"), 110),
    _column("recalled_quantity", QT_TRANSLATE_NOOP("Columns", "Recalled quantity"), 120, worse=1),
    _column("price", QT_TRANSLATE_NOOP("Columns", "Price"), 100),
    _column("value", QT_TRANSLATE_NOOP("Columns", "Value"), 124),
    _column("fee_rate", QT_TRANSLATE_NOOP("Columns", "Fee rate"), 90),
    _column("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), 160),
    _column("received_at", QT_TRANSLATE_NOOP("Columns", "Received at"), 130),
    _column("due", QT_TRANSLATE_NOOP("Columns", "Due"), 140, shown=Shown.DEADLINE),
    _column.counted("to_go", QT_TRANSLATE_NOOP("Columns", "Time to due"), 110, "due", Since.TO_GO),
    _column("status", QT_TRANSLATE_NOOP("Columns", "Status"), 110, shown=Shown.WORD, words=RECALL_STATES),
    _column("note", QT_TRANSLATE_NOOP("Columns", "Note"), 200),
    _column("recall_id", QT_TRANSLATE_NOOP("Columns", "Recall id"), 130, meaning=Meaning.MUTED),
)

SHORT_RECALLS_TAB = TableSpec(
    "short_recalls",
    SHORT_RECALLS,
    with_defaults(
        _COLUMNS,
        *(column.name for column in _COLUMNS if column.name != "recall_id"),
    ),
    sorts=(
        Sort("due"),
        Sort("value", descending=True),
    ),
    aged_by="received_at",
)

"""The columns of the Covered recalls tab."""

from __future__ import annotations

from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import RECALL_STATES
from ui.theme import Meaning
from workstation.desk.derived import Since
from workstation.domain.tables import COVERED_RECALLS

_column = ColumnMaker(COVERED_RECALLS)

_COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Updated"), 76, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("account", QT_TRANSLATE_NOOP("Columns", "Account"), 90),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 130, meaning=Meaning.MUTED),
    _column("option", QT_TRANSLATE_NOOP("Columns", "Option"), 160),
    _column("underlying", QT_TRANSLATE_NOOP("Columns", "Underlying"), 90),
    _column("contracts", QT_TRANSLATE_NOOP("Columns", "Contracts"), 80),
    _column("required", QT_TRANSLATE_NOOP("Columns", "Required"), 90),
    _column("held", QT_TRANSLATE_NOOP("Columns", "Held"), 90),
    _column("shortage", QT_TRANSLATE_NOOP("Columns", "Shortage"), 90, worse=1),
    _column("underlying_price", QT_TRANSLATE_NOOP("Columns", "Underlying price"), 110),
    _column("shortage_value", QT_TRANSLATE_NOOP("Columns", "Shortage value"), 124, worse=1),
    _column("bid", QT_TRANSLATE_NOOP("Columns", "Bid"), 90),
    _column("ask", QT_TRANSLATE_NOOP("Columns", "Ask"), 90),
    _column("expiry", QT_TRANSLATE_NOOP("Columns", "Expiry"), 100, shown=Shown.DATE),
    _column("sessions_to_expiry", QT_TRANSLATE_NOOP("Columns", "Trading days to expiry"), 90),
    _column("in_the_money", QT_TRANSLATE_NOOP("Columns", "ITM amount"), 110),
    _column("triggered_at", QT_TRANSLATE_NOOP("Columns", "Triggered at"), 130),
    _column("deadline", QT_TRANSLATE_NOOP("Columns", "Deadline"), 140, shown=Shown.DEADLINE),
    _column.counted("to_go", QT_TRANSLATE_NOOP("Columns", "Time to deadline"), 118, "deadline", Since.TO_GO),
    _column("status", QT_TRANSLATE_NOOP("Columns", "Status"), 110, shown=Shown.WORD, words=RECALL_STATES),
    _column("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), 160),
    _column("note", QT_TRANSLATE_NOOP("Columns", "Note"), 200),
    _column("recall_id", QT_TRANSLATE_NOOP("Columns", "Recall id"), 130, meaning=Meaning.MUTED),
)

COVERED_RECALLS_TAB = TableSpec(
    "covered_recalls",
    COVERED_RECALLS,
    with_defaults(
        _COLUMNS,
        *(column.name for column in _COLUMNS if column.name not in {"recall_id", "reason"}),
    ),
    sorts=(
        Sort("deadline"),
        Sort("shortage_value", descending=True),
    ),
    aged_by="triggered_at",
)

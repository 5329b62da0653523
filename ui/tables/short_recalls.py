"""The columns of the Short recalls tab."""

from __future__ import annotations

from ui.tables.client_words import MESSAGE_STATES_BY_NAME
from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import RECALL_ENDS, RECALL_STATES
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
    _column("status", QT_TRANSLATE_NOOP("Columns", "Status"), 110, shown=Shown.WORD, words=RECALL_STATES, listed=True),
    _column("status_reason", QT_TRANSLATE_NOOP("Columns", "Status reason"), 160),
    _column("note", QT_TRANSLATE_NOOP("Columns", "Note"), 200),
    _column("said_by", QT_TRANSLATE_NOOP("Columns", "Said by"), 90, meaning=Meaning.MUTED),
    _column("working_closes", QT_TRANSLATE_NOOP("Columns", "Working closes"), 90),
    _column("last_close_at", QT_TRANSLATE_NOOP("Columns", "Last close at"), 130),
    _column(
        "message_state",
        QT_TRANSLATE_NOOP("Columns", "Message status"),
        110,
        shown=Shown.WORD,
        words=MESSAGE_STATES_BY_NAME,
        listed=True,
    ),
    _column("last_message_at", QT_TRANSLATE_NOOP("Columns", "Last message"), 130),
    _column("ended", QT_TRANSLATE_NOOP("Columns", "End"), 110, words=RECALL_ENDS),
    _column("ended_at", QT_TRANSLATE_NOOP("Columns", "Ended at"), 130),
    _column("market", QT_TRANSLATE_NOOP("Columns", "Market"), 80, listed=True),
    _column("currency", QT_TRANSLATE_NOOP("Columns", "Currency"), 80, listed=True),
    _column("version", QT_TRANSLATE_NOOP("Columns", "Version"), 70, absent=""),
    _column("recall_id", QT_TRANSLATE_NOOP("Columns", "Recall id"), 130, meaning=Meaning.MUTED),
)

SHORT_RECALLS_TAB = TableSpec(
    "short_recalls",
    SHORT_RECALLS,
    with_defaults(
        _COLUMNS,
        *(
            "updated_at",
            "account",
            "name",
            "symbol",
            "short_quantity",
            "recalled_quantity",
            "price",
            "value",
            "fee_rate",
        ),
        *("reason", "received_at", "due", "to_go", "status", "status_reason", "note", "working_closes"),
        *("message_state", "last_message_at"),
    ),
    sorts=(Sort("due"), Sort("value", descending=True)),
    currency="currency",
    aged_by="received_at",
    summed=("value",),
)

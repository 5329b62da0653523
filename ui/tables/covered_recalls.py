"""The columns of the Covered recalls tab."""

from __future__ import annotations

from ui.tables.client_words import MESSAGE_STATES_BY_NAME
from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import DUE_REASONS, RECALL_ENDS, RECALL_STATES
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
    _column("shortage", QT_TRANSLATE_NOOP("Columns", "Quantity to recover"), 156, worse=1),
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
    _column(
        "reason", QT_TRANSLATE_NOOP("Columns", "Deadline by"), 170, shown=Shown.WORD, words=DUE_REASONS, listed=True
    ),
    _column("auto_tried_at", QT_TRANSLATE_NOOP("Columns", "House rule at"), 130),
    _column("to_buy", QT_TRANSLATE_NOOP("Columns", "To buy back"), 90),
    _column("market", QT_TRANSLATE_NOOP("Columns", "Market"), 80, listed=True),
    _column("currency", QT_TRANSLATE_NOOP("Columns", "Currency"), 80, listed=True),
    _column("version", QT_TRANSLATE_NOOP("Columns", "Version"), 70, absent=""),
    _column("recall_id", QT_TRANSLATE_NOOP("Columns", "Recall id"), 130, meaning=Meaning.MUTED),
)

COVERED_RECALLS_TAB = TableSpec(
    "covered_recalls",
    COVERED_RECALLS,
    with_defaults(
        _COLUMNS,
        *(
            "updated_at",
            "account",
            "name",
            "option",
            "underlying",
            "contracts",
            "required",
            "held",
            "shortage",
            "to_buy",
        ),
        *("underlying_price", "shortage_value", "bid", "ask", "expiry", "sessions_to_expiry", "in_the_money"),
        *("triggered_at", "deadline", "to_go", "status", "status_reason", "note", "working_closes"),
        *("message_state", "last_message_at"),
    ),
    sorts=(Sort("deadline"), Sort("shortage_value", descending=True)),
    currency="currency",
    aged_by="triggered_at",
    summed=("shortage_value",),
)

"""The columns of the Close orders tab."""

from __future__ import annotations

from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import (
    ORDER_SIDES,
    ORDER_STATES,
    ORDER_TYPES,
    ORIGINS,
    POSITION_SIDES,
    TIMES_IN_FORCE,
    TRADING_SESSIONS,
)
from ui.theme import Meaning
from workstation.domain.tables import ORDERS

_column = ColumnMaker(ORDERS)

_COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Last change"), 92, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("created_at", QT_TRANSLATE_NOOP("Columns", "Time"), 130),
    _column("alert_id", QT_TRANSLATE_NOOP("Columns", "Alert id"), 110, meaning=Meaning.MUTED),
    _column("account", QT_TRANSLATE_NOOP("Columns", "Account"), 90),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 120, meaning=Meaning.MUTED),
    _column("symbol", QT_TRANSLATE_NOOP("Columns", "Symbol"), 178),  # an option's 21 characters
    _column("symbol_name", QT_TRANSLATE_NOOP("Columns", "Symbol name"), 130, meaning=Meaning.MUTED),
    _column("market", QT_TRANSLATE_NOOP("Columns", "Market"), 80, listed=True),
    _column("currency", QT_TRANSLATE_NOOP("Columns", "Currency"), 70, listed=True),
    _column("side", QT_TRANSLATE_NOOP("Columns", "Side"), 76, words=ORDER_SIDES),
    _column("position_side", QT_TRANSLATE_NOOP("Columns", "Position side"), 90, words=POSITION_SIDES),
    _column("order_type", QT_TRANSLATE_NOOP("Columns", "Order type"), 90, words=ORDER_TYPES),
    _column("price", QT_TRANSLATE_NOOP("Columns", "Price"), 90, absent=""),
    _column("peg_ticks", QT_TRANSLATE_NOOP("Columns", "Peg ticks"), 76, absent=""),
    _column("quantity", QT_TRANSLATE_NOOP("Columns", "Quantity"), 90),
    _column("filled_quantity", QT_TRANSLATE_NOOP("Columns", "Filled"), 90),
    _column("average_price", QT_TRANSLATE_NOOP("Columns", "Average price"), 100, shown=Shown.AVERAGE_PRICE, absent=""),
    _column("value_reporting", QT_TRANSLATE_NOOP("Columns", "Value (reporting)"), 116),
    _column("state", QT_TRANSLATE_NOOP("Columns", "Status"), 140, shown=Shown.WORD, words=ORDER_STATES),
    _column("origin", QT_TRANSLATE_NOOP("Columns", "Origin"), 110, shown=Shown.WORD, words=ORIGINS),
    _column("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), 160, shown=Shown.TOLD),
    _column("session", QT_TRANSLATE_NOOP("Columns", "Session"), 80, words=TRADING_SESSIONS),
    _column("time_in_force", QT_TRANSLATE_NOOP("Columns", "Time in force"), 110, words=TIMES_IN_FORCE),
    _column("desk", QT_TRANSLATE_NOOP("Columns", "Desk"), 100, listed=True),
    _column("asked_by", QT_TRANSLATE_NOOP("Columns", "Asked by"), 90, listed=True),
    _column("approved_by", QT_TRANSLATE_NOOP("Columns", "Approved by"), 90, listed=True),
    _column("client_order_id", QT_TRANSLATE_NOOP("Columns", "Client order id"), 150, meaning=Meaning.MUTED),
    _column("broker_order_id", QT_TRANSLATE_NOOP("Columns", "Broker order id"), 150, meaning=Meaning.MUTED),
    _column("reject_text", QT_TRANSLATE_NOOP("Columns", "Reject text"), 200, meaning=Meaning.DANGER),
    _column("mark_at_request", QT_TRANSLATE_NOOP("Columns", "Mark at request"), 110),
    _column("position_at_request", QT_TRANSLATE_NOOP("Columns", "Position at request"), 120),
    _column("call_at_request", QT_TRANSLATE_NOOP("Columns", "Call at request"), 116),
    _column("call_after_expected", QT_TRANSLATE_NOOP("Columns", "Call expected after"), 124),
    _column("command_id", QT_TRANSLATE_NOOP("Columns", "Request"), 150, meaning=Meaning.MUTED),
)

CLOSE_ORDERS = TableSpec(
    "close_orders",
    ORDERS,
    with_defaults(
        _COLUMNS,
        *("updated_at", "created_at", "account", "name", "symbol", "side", "quantity", "filled_quantity", "state"),
        *("order_type", "price", "average_price", "origin", "reason", "reject_text", "asked_by", "approved_by"),
        *("alert_id", "symbol_name", "position_side", "session", "client_order_id", "broker_order_id"),
    ),
    sorts=(Sort("created_at", descending=True),),
    currency="currency",
    counted="state",
    aged_by="created_at",
    summed=("value_reporting",),
)

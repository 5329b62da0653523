"""Made-up close-out orders for tests of tables, as a pull would bring them."""

from __future__ import annotations

from typing import Any

from tests.desk.alert_rows import NOW_US, news
from workstation.desk.live_table import LiveTable
from workstation.desk.news import TableNews
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import OrderOrigin, OrderState, OrderType
from workstation.domain.tables import ORDERS


def order(key: str, state: OrderState = OrderState.WORKING, **fields: Any) -> dict[str, Any]:
    """One order of 100 XYZ of account A, worth 1,000 in the reporting currency."""
    return {
        "client_order_id": key,
        "command_id": "c1",
        "alert_id": "alert A",
        "account": "A",
        "symbol": "XYZ",
        "currency": "USD",
        "side": OrderSide.SELL,
        "position_side": Side.LONG,
        "order_type": OrderType.MARKET,
        "price": float("nan"),
        "quantity": 100.0,
        "filled_quantity": 0.0,
        "average_price": float("nan"),
        "state": state,
        "origin": OrderOrigin.BATCH,
        "desk": "desk-1",
        "asked_by": "li",
        "created_at": NOW_US,
        "updated_at": NOW_US,
        "mark_at_request": 10.0,
        "position_at_request": 100.0,
        "call_at_request": 500.0,
        "call_after_expected": 0.0,
        "value_reporting": 1000.0,
        **fields,
    }


def orders(*rows: dict[str, Any], gone: tuple[str, ...] = (), reload: bool = False) -> TableNews:
    """A parcel of orders."""
    return news(rows, gone, reload=reload, table=ORDERS)


def order_table(*rows: dict[str, Any]) -> LiveTable:
    """A live table of exactly these orders."""
    table = LiveTable(ORDERS)
    table.apply(orders(*rows, reload=True), 0.0)
    return table

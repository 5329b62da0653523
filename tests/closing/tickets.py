"""A ticket with everything a test does not care about filled in."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from workstation.closing.orders import Ticket
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import OrderOrigin, OrderType, TimeInForce, TradingSession


def ticket(quantity: int = 100, **changes: Any) -> Ticket:
    """Sell so many X of A1 at the market, asked for by trader."""
    values: dict[str, Any] = {
        "client_order_id": "20200316-a-0001",
        "command_id": "a",
        "alert_id": "C000001",
        "account": "A1",
        "name": "Client 1",
        "symbol": "X",
        "symbol_name": "X Corp",
        "market": "XNYS",
        "currency": "USD",
        "side": OrderSide.SELL,
        "position_side": Side.LONG,
        "quantity": Decimal(quantity),
        "order_type": OrderType.MARKET,
        "limit_price": None,
        "peg_ticks": 0,
        "session": TradingSession.REGULAR,
        "time_in_force": TimeInForce.DAY,
        "origin": OrderOrigin.BATCH,
        "wait_for_open": False,
        "desk": "desk-1",
        "asked_by": "trader",
        "reason": "",
        "created_at": datetime(2020, 3, 16, 14, 0, tzinfo=UTC),
        "mark_at_request": 10.0,
        "position_at_request": 100.0,
        "call_at_request": 50.0,
        "call_after_expected": 0.0,
        "value_reporting": 1000.0,
        "venue": "test",
    }
    return Ticket(**values | changes)

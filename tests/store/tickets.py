"""Close-out orders that store tests write."""

import math
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from tests.store.samples import MARKET
from workstation.closing.orders import Order, Ticket
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.ports import Execution


def ticket(client_order_id: str = "o1", **other: Any) -> Ticket:
    made = Ticket(
        client_order_id=client_order_id,
        command_id="cmd-1",
        alert_id="C000001",
        account="A1",
        name="Chan Tai Man",
        symbol="700.HK",
        symbol_name="騰訊控股",
        market="XHKG",
        currency="HKD",
        side=OrderSide.SELL,
        position_side=Side.LONG,
        quantity=Decimal(300),
        order_type=OrderType.LIMIT,
        limit_price=Decimal("388.2"),
        peg_ticks=0,
        session=TradingSession.REGULAR,
        time_in_force=TimeInForce.DAY,
        origin=OrderOrigin.BATCH,
        wait_for_open=False,
        desk="desk-1",
        asked_by="ana",
        reason="call",
        created_at=MARKET,
        mark_at_request=388.4,
        position_at_request=300.0,
        call_at_request=12_345.6,
        call_after_expected=math.nan,
        value_reporting=15_000.0,
        venue="paper",
    )
    return replace(made, **other)


def order(client_order_id: str = "o1", state: OrderState = OrderState.QUEUED, **other: Any) -> Order:
    return Order(ticket(client_order_id, **other), state, MARKET)


def fill(execution_id: str, quantity: str = "100", price: str = "388.2", seconds: float = 5) -> Execution:
    return Execution(execution_id, Decimal(quantity), Decimal(price), MARKET + timedelta(seconds=seconds))


def walked(start: Order, *states: OrderState, **other: Any) -> list[Order]:
    """The order after each of these steps, a second apart."""
    found = [start]
    for number, state in enumerate(states, 1):
        found.append(replace(found[-1], state=state, changed_at=MARKET + timedelta(seconds=number)))
    return [*found[:-1], replace(found[-1], **other)]

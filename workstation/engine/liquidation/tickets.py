"""From what the loop decided to close to an order in the queue; its id follows from the episode and the step alone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from workstation.closing.effect import AccountEffect
from workstation.closing.orders import Order
from workstation.closing.quoted import quoted
from workstation.commands.closing import CloseLine
from workstation.domain.ids import Symbol
from workstation.domain.orders import OrderOrigin, OrderState
from workstation.engine.orders.standing import Standing
from workstation.engine.orders.tickets import Wish, ticket
from workstation.liquidation.loop import client_order_id
from workstation.liquidation.records import CloseOrder
from workstation.liquidation.running import Episode

ENGINE = ""  # who asks where no person does


@dataclass(frozen=True, slots=True)
class Call:
    """The open call a liquidation is about; an empty id where there is none. Base currency."""

    alert_id: str = ""
    amount: float = math.nan


def order_id(number: int) -> str:
    """The loop's 63 bits as the broker sees them."""
    return f"L{number:016x}"


def within_value(close: CloseOrder, episode: Episode, lot: Decimal, limit: float) -> CloseOrder:
    """The same close with no more lots than ``limit`` USD pays for; what is left comes with the next step.

    One lot at least: the limits refuse what is too large even then.
    """
    affordable = int((Decimal(repr(limit)) / (lot * close.limit)).to_integral_value(ROUND_FLOOR))
    lots = max(min(close.lots, affordable), 1)
    if lots == close.lots:
        return close
    number = client_order_id(episode.progress, episode.progress.step + 1, close.symbol, close.side, lots)
    return replace(close, client_order_id=number, lots=lots, quantity=lots * lot)


def order_of(
    episode: Episode, close: CloseOrder, multiplier: Mapping[Symbol, Decimal], call: Call, at: Standing, approver: str
) -> Order:
    """A reduce-only limit order that takes what is there at once; the venue takes nothing that would open."""
    contracts = close.quantity / multiplier[close.symbol]
    line = CloseLine(
        account=episode.account,
        alert_id=call.alert_id,
        symbol=close.symbol,
        quantity=contracts,
        order_type="LIMIT",
        limit_price=close.limit,
        time_in_force="IOC",
    )
    thing = quoted(at.book, at.book.instrument_row(close.symbol))
    value = float(close.quantity) * max(abs(thing.mark), abs(float(close.limit))) * thing.fx
    wish = Wish(
        f"L/{episode.account}/{episode.number}", ENGINE, "", _why(episode), OrderOrigin.LIQUIDATION, wait_for_open=False
    )
    effect = AccountEffect(episode.account, "", call.amount, math.nan, math.nan, math.nan, math.nan)
    made = ticket(wish, episode.progress.step, line, value, effect, at, at.market_now)
    made = replace(made, client_order_id=order_id(close.client_order_id))
    return Order(made, OrderState.QUEUED, at.market_now, approved_by=approver)


def _why(episode: Episode) -> str:
    return f"liquidation {episode.number}, step {episode.progress.step}: {episode.progress.standing.state.name}"

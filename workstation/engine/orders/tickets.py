"""From a line that somebody, or a schedule, wants closed to the ticket of its order."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from workstation.closing.effect import AccountEffect
from workstation.closing.orders import Ticket
from workstation.closing.quoted import quoted
from workstation.commands.closing import CloseLine
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import OrderOrigin, OrderType, TimeInForce, TradingSession
from workstation.engine.orders.standing import Standing


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants some lines closed, and why; ``second_person`` says why somebody else has to approve, if so."""

    command_id: str
    user: str
    desk: str
    reason: str
    origin: OrderOrigin
    wait_for_open: bool
    second_person: str = ""


def ticket(
    wish: Wish, number: int, line: CloseLine, value: float, found: AccountEffect, at: Standing, market_now: datetime
) -> Ticket:
    """The ticket of line ``number``; ``value`` is in the reporting currency, ``found`` what the whole wish does."""
    book = at.book
    row, account = book.instrument_row(line.symbol), book.account_row(line.account)
    held = _held(at, account, row)
    return Ticket(
        client_order_id=client_order_id(wish.command_id, market_now, number),
        command_id=wish.command_id,
        alert_id=line.alert_id,
        account=line.account,
        name=str(book.accounts.name[account]),
        symbol=line.symbol,
        symbol_name=str(book.instruments.name[row]),
        market=str(book.instruments.market[row]),
        currency=str(book.currencies[book.instruments.currency[row]]),
        side=OrderSide.SELL if held > 0 else OrderSide.BUY,
        position_side=Side.LONG if held > 0 else Side.SHORT,
        quantity=Decimal(line.quantity),
        order_type=OrderType[line.order_type],
        limit_price=line.limit_price,
        peg_ticks=line.peg_ticks,
        session=TradingSession[line.session],
        time_in_force=TimeInForce[line.time_in_force],
        origin=wish.origin,
        wait_for_open=wish.wait_for_open,
        desk=wish.desk,
        asked_by=wish.user,
        reason=wish.reason,
        created_at=market_now,
        mark_at_request=quoted(book, row).mark,
        position_at_request=held,
        call_at_request=found.call_before,
        call_after_expected=found.call_after,
        value_reporting=value,
        second_person=wish.second_person,
        venue=at.venue,
    )


def client_order_id(command_id: str, market_now: datetime, number: int) -> str:
    """Unique for ever and the same whenever the same command is worked on: day, command, place in the batch.

    The day stands in front because some brokers only promise that an id is unique within one.
    """
    return f"{market_now:%Y%m%d}-{hashlib.sha256(command_id.encode()).hexdigest()[:16]}-{number:04d}"


def _held(at: Standing, account: int, instrument: int) -> float:
    """The signed quantity that an account row holds of an instrument row; a checked line holds some."""
    rows = at.book.positions_of(account)
    held = at.book.positions.instrument[rows] == instrument
    return float(at.book.positions.quantity[rows][held].sum())

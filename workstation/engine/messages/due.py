"""What clients have to be told now: the daily message of each open call, and close-outs that came to their end."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np

from workstation.calls.columns import NOT_IN_BOOK, moment
from workstation.closing.orders import Order
from workstation.domain.messages import Channel, MessageKind
from workstation.domain.orders import OrderOrigin
from workstation.engine.messages.moment import Moment
from workstation.messaging.daily import due_on, kind_on
from workstation.messaging.from_book import House
from workstation.messaging.keys import MessageKey, close_out, daily
from workstation.messaging.values import Amount, Trade, Value
from workstation.sessions.calendars import CalendarRangeError


@dataclass(frozen=True, slots=True)
class Daily:
    """A daily message that is due."""

    call_id: str
    account: str
    kind: MessageKind
    day: date  # the client's own
    zone: str

    def key(self, channel: Channel) -> MessageKey:
        """Once a call, kind and day."""
        return daily(self.call_id, self.kind, channel, self.day)


class Dailies:
    """Which calls had their daily message considered on which day.

    Looks once a minute of market time; a call is considered once on a day of its client. Whether it was told before a
    restart only the store knows: the key is unique there.
    """

    def __init__(self) -> None:
        self._considered: dict[str, date] = {}
        self._minute: int | None = None

    def due(self, at: Moment) -> Iterator[Daily]:
        """Calls before their deadline that are not abnormal, on a trading day from the set time on."""
        minute = int(at.standing.market_now.timestamp()) // 60
        if minute == self._minute:
            return
        self._minute = minute
        calls, now = at.calls, at.standing.market_now
        told_of = (calls.row != NOT_IN_BOOK) & ~calls.abnormal & (calls.deadline > np.datetime64(_naive(at), "us"))
        days: dict[tuple[str, str], date | None] = {}
        zones = at.standing.book.accounts.time_zone
        for index in np.flatnonzero(told_of).tolist():
            code = calls.market[index].item()
            zone = zones[int(calls.row[index])].item() or calls.zone[index].item()
            if (code, zone) not in days:
                daily_at = at.standing.policy.messages.daily_at
                days[code, zone] = due_on(now, ZoneInfo(zone), daily_at, at.calendars.get(code))
            day, call_id = days[code, zone], calls.call_id[index].item()
            if day is None or self._considered.get(call_id) == day:
                continue
            self._considered[call_id] = day
            yield Daily(call_id, calls.account[index].item(), _kind(at, index, day), day, zone)

    def forget(self, call_id: str) -> None:
        """The call is over."""
        self._considered.pop(call_id, None)


def _kind(at: Moment, index: int, day: date) -> MessageKind:
    """The words for the last day, where a calendar knows which that is."""
    calls = at.calls
    if bool(calls.provisional[index]):
        return MessageKind.DAILY_REMINDER
    try:
        return kind_on(day, moment(calls.deadline[index]), at.calendars.get(calls.market[index].item()))
    except CalendarRangeError:
        return MessageKind.DAILY_REMINDER


def _naive(at: Moment) -> str:
    return at.standing.market_now.strftime("%Y-%m-%dT%H:%M:%S.%f")


@dataclass(frozen=True, slots=True)
class CloseOut:
    """The closes of one command for one call, all of them over and some of them filled."""

    command_id: str
    call_id: str
    account: str
    trades: tuple[Trade, ...]

    def key(self, channel: Channel) -> MessageKey:
        """Once a batch of closes."""
        return close_out(self.call_id, channel, self.command_id)

    def values(self, at: Moment, house: House) -> dict[str, Value]:
        """What was done, and what is left; figures that are not known are left out."""
        book = at.standing.book
        values: dict[str, Value] = {"firm": house.firm, "desk_phone": house.desk_phone, "trades": self.trades}
        row = int(np.searchsorted(book.accounts.account, self.account))
        if row < book.account_count and book.accounts.account[row] == self.account:
            currency = book.currencies[book.accounts.base_currency[row]].item()
            figures = {name: float(getattr(at.figures, name)[row]) for name in ("call_amount", "equity")}
            values |= {name: Amount(one, currency) for name, one in figures.items() if math.isfinite(one)}
        return values


def close_outs(orders: Iterable[Order], told: Collection[tuple[str, str]]) -> Iterator[CloseOut]:
    """Commands and calls of which every order is over and at least one was filled, each until it is in ``told``."""
    batches: dict[tuple[str, str], list[Order]] = defaultdict(list)
    for order in orders:
        if order.ticket.origin is OrderOrigin.LIQUIDATION:
            continue  # told step by step
        batches[order.ticket.command_id, order.ticket.alert_id].append(order)
    for (command_id, call_id), members in batches.items():
        if (command_id, call_id) in told or not all(order.is_final for order in members):
            continue
        trades = tuple(trade for order in members if (trade := _trade(order)) is not None)
        if trades:
            yield CloseOut(command_id, call_id, members[0].ticket.account, trades)


def _trade(order: Order) -> Trade | None:
    price = order.average_price
    if price is None:
        return None
    ticket = order.ticket
    return Trade(ticket.side, ticket.symbol, order.filled_quantity, Amount(price, ticket.currency))

"""The limits of a single order, one function each: what denies it, and what needs a second person."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from workstation.closing.prices import closable_quantity, collar_rate
from workstation.closing.quoted import Quoted
from workstation.closing.wanted import Around, Asker, Wanted
from workstation.domain.denials import Denial, Finding, SecondPerson, finding
from workstation.domain.enums import InstrumentStatus, OrderSide
from workstation.domain.orders import OrderType
from workstation.policy.keys import Limits
from workstation.sessions.extended import has_extended_sessions

_A_TICK = 1 + 1e-9  # float64 prices a tick apart are no further apart than this
_STOPPED = {
    InstrumentStatus.HALTED: Denial.HALTED,
    InstrumentStatus.SUSPENDED: Denial.SUSPENDED,
    InstrumentStatus.DELISTED: Denial.DELISTED,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One order before the limits. Invariant: there is a position, and ``side`` is the one that closes it."""

    wanted: Wanted
    asker: Asker
    around: Around
    thing: Quoted
    held: float  # signed
    available: float
    do_not_close: bool
    side: OrderSide

    @property
    def limits(self) -> Limits:
        """The house's."""
        return self.around.policy.limits

    @property
    def key(self) -> tuple[str, str]:
        """Which position is closed."""
        return self.wanted.account, self.wanted.symbol

    @property
    def is_open(self) -> bool:
        """Whether it can trade now in the session it is for."""
        return (self.thing.market, self.wanted.session) in self.around.open_sessions

    @property
    def waits(self) -> bool:
        """Whether it waits for its session, so that the prices of now do not decide yet."""
        return self.asker.wait_for_open and not self.is_open

    @property
    def volume_share(self) -> float:
        """Quantity / average daily volume; NaN: unknown."""
        adv = self.thing.adv
        return float(self.wanted.quantity) / adv if adv > 0 else math.inf if adv == 0 else math.nan

    @property
    def value(self) -> float:
        """Quantity x multiplier x max(|mark|, |limit|) x fx, reporting currency."""
        limit = self.wanted.limit_price
        price = max(abs(self.thing.mark), abs(float(limit))) if limit is not None else abs(self.thing.mark)
        return float(self.wanted.quantity) * self.thing.multiplier * price * self.thing.fx

    @property
    def reference(self) -> float:
        """The price that the collar is about: the limit, or what a market order meets first; NaN: none."""
        if self.wanted.limit_price is not None:
            return float(self.wanted.limit_price)
        return self.thing.touch(self.side) if self.wanted.order_type is OrderType.MARKET else math.nan


Rule = Callable[[Case], Iterator[Finding]]


def kill_switch(case: Case) -> Iterator[Finding]:
    """No new order leaves while a switch is engaged."""
    if "" in case.around.killed:
        yield finding(Denial.KILL_SWITCH)
    elif case.asker.desk in case.around.killed:
        yield finding(Denial.KILL_SWITCH_OF_DESK, desk=case.asker.desk)


def protected(case: Case) -> Iterator[Finding]:
    """What is marked do not close is closed by a supervisor's override only."""
    if not case.do_not_close:
        return
    if not case.asker.override:
        yield finding(Denial.DO_NOT_CLOSE, account=case.wanted.account)
    elif not case.asker.supervisor:
        yield finding(Denial.OVERRIDE, account=case.wanted.account)


def one_at_a_time(case: Case) -> Iterator[Finding]:
    """One live close a position; a second is told of the first."""
    live = case.around.live.get(case.key)
    if live is not None:
        at = live.created_at.strftime("%Y-%m-%d %H:%M:%S UTC")
        named = {"order": live.client_order_id, "by": live.asked_by, "at": at}
        yield finding(Denial.ALREADY_CLOSING, symbol=case.wanted.symbol, account=case.wanted.account, **named)


def over_close(case: Case) -> Iterator[Finding]:
    """Quantity + fills not booked yet <= what is held and what is available, long or short."""
    if case.key in case.around.live:
        return  # refused for that already
    taken = case.around.unbooked.get(case.key, Decimal(0))
    closable = closable_quantity(case.held, case.available, taken, case.thing.exact_lot)
    if case.wanted.quantity > closable:
        told = {"quantity": str(case.wanted.quantity), "closable": str(closable), "symbol": case.wanted.symbol}
        yield finding(Denial.OVER_CLOSE, **told)


def lot_and_tick(case: Case) -> Iterator[Finding]:
    """Whole lots, and a limit on its tick."""
    wanted, lot, tick = case.wanted, case.thing.exact_lot, case.thing.exact_tick
    if wanted.quantity <= 0 or wanted.quantity % lot:
        yield finding(Denial.ODD_LOT, quantity=str(wanted.quantity), lot=str(lot))
    if wanted.limit_price is not None and wanted.limit_price % tick:
        yield finding(Denial.OFF_TICK, price=str(wanted.limit_price), tick=str(tick))


def tradable(case: Case) -> Iterator[Finding]:
    """Neither halted, suspended nor delisted."""
    if case.thing.status in _STOPPED:
        yield finding(_STOPPED[case.thing.status], symbol=case.wanted.symbol)


def priced(case: Case) -> Iterator[Finding]:
    """A mark and a rate of exchange; a mark or a limit of 0 or below needs a supervisor."""
    if not math.isfinite(case.thing.mark):
        yield finding(Denial.NO_PRICE, symbol=case.wanted.symbol)
    elif case.thing.mark <= 0 and not case.asker.supervisor:
        yield finding(SecondPerson.NO_PRICE_ABOVE_ZERO, symbol=case.wanted.symbol, mark=case.thing.mark)
    elif case.wanted.limit_price is not None and case.wanted.limit_price <= 0 and not case.asker.supervisor:
        limit = float(case.wanted.limit_price)
        yield finding(SecondPerson.NO_PRICE_ABOVE_ZERO, symbol=case.wanted.symbol, mark=limit)
    if math.isnan(case.thing.fx):
        yield finding(Denial.NO_FX, currency=case.thing.currency)


def order_value(case: Case) -> Iterator[Finding]:
    """``[limits] order_value``."""
    if case.value > case.limits.order_value:
        told = {"value": case.value, "limit": case.limits.order_value}
        yield finding(Denial.ORDER_VALUE, currency=case.around.policy.reporting_currency, **told)


def share_of_volume(case: Case) -> Iterator[Finding]:
    """``[close] max_adv_share`` denies, ``soft_adv_share`` needs a second person; an unknown volume bounds nothing."""
    share, close = case.volume_share, case.around.policy.close
    told = {"quantity": str(case.wanted.quantity), "symbol": case.wanted.symbol}
    if share > close.max_adv_share:
        yield finding(Denial.VOLUME, **told, share=share, limit=close.max_adv_share)
    elif share > close.soft_adv_share:
        yield finding(SecondPerson.VOLUME, **told, share=share, limit=close.soft_adv_share)


def collar(case: Case) -> Iterator[Finding]:
    """|price - mark| / |mark| within the collar, beyond it with a second person, beyond ``collar_max`` never.

    A tick from the mark is always within. A market order's price is the touch, once its session is open.
    """
    price, mark, limits = case.reference, case.thing.mark, case.limits
    if math.isnan(price) or not math.isfinite(mark) or (case.waits and case.wanted.limit_price is None):
        return
    if abs(price - mark) <= case.thing.tick * _A_TICK:
        return
    distance = abs(price - mark) / abs(mark) if mark else math.inf
    rate = collar_rate(limits, illiquid=case.thing.is_illiquid(limits))
    told = {"price": price, "distance": distance, "mark": mark}
    if distance > limits.collar_max:
        yield finding(Denial.COLLAR, **told, limit=limits.collar_max)
    elif distance > rate:
        yield finding(SecondPerson.COLLAR, **told, limit=rate)


def two_sided(case: Case) -> Iterator[Finding]:
    """A market order needs a sane and narrow quote, a pegged one a sane one."""
    if case.wanted.order_type is OrderType.LIMIT or case.waits:
        return
    spread = case.thing.spread
    if math.isnan(case.thing.touch(case.side)):
        yield finding(Denial.NO_QUOTE, symbol=case.wanted.symbol)
    elif case.wanted.order_type is OrderType.MARKET and spread > case.limits.spread_max:
        yield finding(Denial.WIDE_QUOTE, symbol=case.wanted.symbol, spread=spread, limit=case.limits.spread_max)


def fresh(case: Case) -> Iterator[Finding]:
    """A quote no older than allowed; a limit that a person names goes on an old one with a second person."""
    if case.waits:
        return
    limits, age = case.limits, case.thing.age(case.around.market_now)
    limit = limits.stale_auto_seconds if case.asker.automatic else limits.stale_manual_seconds
    if age is not None and age <= limit:
        return
    named_by_a_person = case.wanted.order_type is OrderType.LIMIT and not case.asker.automatic
    if age is None:
        kind = SecondPerson.NO_QUOTE_TIME if named_by_a_person else Denial.NO_QUOTE_TIME
        yield finding(kind, symbol=case.wanted.symbol)
    elif named_by_a_person:
        yield finding(SecondPerson.STALE_REFERENCE, age=round(age), limit=limit)
    else:
        yield finding(Denial.STALE_QUOTE, symbol=case.wanted.symbol, age=round(age), limit=limit)


def session(case: Case) -> Iterator[Finding]:
    """An open market, or the wish to wait for it; other sessions than the regular one only where there are such."""
    thing = case.thing
    extended = thing.in_extended_sessions and has_extended_sessions(thing.market)
    if case.wanted.session.value and not extended:
        yield finding(Denial.SESSION, symbol=case.wanted.symbol)
    elif not case.is_open and not case.asker.wait_for_open:
        yield finding(Denial.MARKET_CLOSED, market=thing.market)


def duplicate(case: Case) -> Iterator[Finding]:
    """The same account, symbol and side again soon after the last one was over."""
    ended = case.around.ended.get((*case.key, case.side))
    if ended is None:
        return
    ago, limit = (case.around.market_now - ended).total_seconds(), case.limits.duplicate_seconds
    if ago < limit:
        told = {"symbol": case.wanted.symbol, "account": case.wanted.account}
        yield finding(SecondPerson.DUPLICATE, **told, ago=max(round(ago), 0), limit=limit)


def automatic_closes(case: Case) -> Iterator[Finding]:
    """``[limits] auto_closes_per_symbol_day``: after so many a person has to look."""
    count, limit = case.around.auto_closes.get(case.key, 0), case.limits.auto_closes_per_symbol_day
    if case.asker.automatic and count >= limit:
        told = {"symbol": case.wanted.symbol, "account": case.wanted.account}
        yield finding(Denial.AUTO_CLOSES, **told, count=count, limit=limit)


def live_cap(case: Case) -> Iterator[Finding]:
    """``[gateways] live_cap_sqlite``: what a live gateway may move in a day from an SQLite store."""
    around = case.around
    if around.live_cap is not None and around.moved_today + case.value > around.live_cap:
        told = {"value": around.moved_today + case.value, "limit": around.live_cap}
        yield finding(Denial.LIVE_CAP, currency=around.policy.reporting_currency, **told)


RULES: tuple[Rule, ...] = (
    kill_switch,
    protected,
    one_at_a_time,
    over_close,
    lot_and_tick,
    tradable,
    priced,
    order_value,
    share_of_volume,
    two_sided,
    fresh,
    collar,
    session,
    duplicate,
    automatic_closes,
    live_cap,
)

# A liquidation has its own bands, sends one close after the other and counts its steps (``[liquidation] max_steps``).
LIQUIDATION_RULES = tuple(rule for rule in RULES if rule not in {collar, duplicate, automatic_closes})

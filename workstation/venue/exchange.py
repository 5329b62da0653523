"""What becomes of orders at the venue: taken or refused, matched, ended. It decides and says so in events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from itertools import count
from zoneinfo import ZoneInfo

from workstation.domain.enums import InstrumentKind, InstrumentStatus, OrderSide
from workstation.domain.orders import OrderState, OrderType, TimeInForce
from workstation.ports import OrderReport, OrderRequest
from workstation.sessions.published import moment
from workstation.venue.depth import Depth, Taken, exact
from workstation.venue.events import Counterparty, Event, Executed, OrderEnded
from workstation.venue.fees import coin_fee, fee_due
from workstation.venue.hours import SECOND
from workstation.venue.ledger import Ledger
from workstation.venue.market import Market, Touch
from workstation.venue.matching import Interest, Ladders, Level, Match, lifted, match, without
from workstation.venue.modelled import NET_ASSET_VALUE
from workstation.venue.order_checks import Held, Listing, why_refused
from workstation.venue.orders import NOTHING, Orders, VenueOrder, request_of, taken

EVERY = 10  # s of market time between two looks at resting orders
_SLOT_US = EVERY * SECOND
_NEW_YORK = ZoneInfo("America/New_York")


@dataclass(frozen=True, slots=True)
class _Trade:
    """A match with whom it was with."""

    found: Match
    counterparty: Counterparty


class Exchange:
    """The orders of one session and the market they meet.

    Invariants: state changes by ``apply`` only; once the events of an instant are applied, asking again for the same
    instant finds nothing more to do, so that work cut off by a crash is finished and never done twice.
    """

    def __init__(self, market: Market, ledger: Ledger, session: str) -> None:
        self.orders = Orders(session)
        self._market = market
        self._ledger = ledger
        self._depth = Depth(market)
        self._taken = Taken()
        self._flowed: dict[tuple[str, OrderSide], tuple[int, Decimal]] = {}
        self._rows = {str(symbol): row for row, symbol in enumerate(market.universe.symbol)}

    def apply(self, event: Event) -> OrderReport | None:
        """Take an event in; what is to be said about it, if it is an order's."""
        if isinstance(event, Executed):
            self._consume(event)
        return self.orders.apply(event)

    def place(self, request: OrderRequest, at_us: int, refusal: str = "") -> list[Event]:
        """An order comes in: refused (``refusal``: anyhow), or matched as far as it goes."""
        came = taken(request, at_us)
        if text := refusal or self._why_refused(request, at_us):
            return [came, OrderEnded(at_us, came.order, int(OrderState.REJECTED), text)]
        newcomer = VenueOrder(request_of(came), len(self.orders) + 1, at_us)
        row = self._rows[request.symbol]
        orders = [one for one in self.orders.live if one.request.symbol == request.symbol]
        touch = self._market.touches([row], at_us).get(row)
        return [came, *self._meet([*orders, newcomer], touch, at_us, count(self.orders.executed + 1))]

    def cancel(self, order: VenueOrder, at_us: int) -> list[Event]:
        """Take an order back; one that is over stays what it is."""
        if not order.leaves:
            return []
        return [_ended(order, at_us, OrderState.CANCELLED, "cancelled as asked")]

    def meet(self, at_us: int) -> list[Event]:
        """What happens to resting orders at one of the instants of ``next_slot``."""
        found: list[Event] = []
        numbers = count(self.orders.executed + 1)
        by_symbol: dict[str, list[VenueOrder]] = defaultdict(list)
        for one in self.orders.live:
            by_symbol[one.request.symbol].append(one)
        touches = self._market.touches({self._rows[symbol] for symbol in by_symbol}, at_us)
        for symbol, orders in sorted(by_symbol.items()):
            touch = touches.get(self._rows[symbol])
            if touch is None or _within_reach(orders, touch):
                found += self._meet(orders, touch, at_us, numbers, flow=True)
        done = {event.order for event in found if isinstance(event, OrderEnded)} | self._filled_by(found)
        return [*found, *(end for end in self._endings(at_us) if end.order not in done)]

    def told(self, symbols: Iterable[str], at_us: int) -> dict[str, Ladders]:
        """The order books of those symbols that trade at an instant: exactly what an order would meet."""
        touches = self._market.touches({self._rows[symbol] for symbol in symbols}, at_us)
        names = self._market.universe.symbol
        return {str(names[row]): self._ladders(row, touch, at_us) for row, touch in sorted(touches.items())}

    def next_slot(self, at_us: int) -> int | None:
        """The next instant at which resting orders are looked at: every ten seconds of their markets' sessions."""
        rows = {self._rows[one.request.symbol] for one in self.orders.live}
        slots = [slot for row in rows for slot in self._slots(row, at_us)]
        return min(slots, default=None)

    def _slots(self, row: int, at_us: int) -> Iterator[int]:
        later = (at_us // _SLOT_US + 1) * _SLOT_US
        for days in range(_DAYS_AHEAD):
            session = self._market.session(row, at_us, days)
            if session is not None and later <= session[1]:
                yield max(later, session[0])
                return

    def _consume(self, event: Executed) -> None:
        side, quantity = OrderSide(event.side), Decimal(event.quantity)
        if event.counterparty == Counterparty.LEVEL:
            self._taken.take(event.symbol, side, quantity, event.at)
        elif event.counterparty == Counterparty.FLOW:
            self._flowed[event.symbol, side] = (event.at, self._flow_used(event.symbol, side, event.at) + quantity)

    def _flow_used(self, symbol: str, side: OrderSide, at_us: int) -> Decimal:
        when, quantity = self._flowed.get((symbol, side), (at_us, NOTHING))
        return quantity if when == at_us else NOTHING

    def _why_refused(self, request: OrderRequest, at_us: int) -> str:
        if request.account not in self._ledger.accounts:
            return f"there is no account {request.account}"
        if request.symbol not in self._rows:
            return f"there is no instrument {request.symbol}"
        return why_refused(request, self._listing(self._rows[request.symbol], at_us), self._held(request))

    def _listing(self, row: int, at_us: int) -> Listing:
        universe, market = self._market.universe, self._market
        session = market.session(row, at_us)
        tick, lot = self._depth.steps(row)
        return Listing(
            symbol=str(universe.symbol[row]),
            kind=InstrumentKind(int(universe.kind[row])),
            market=str(universe.market[row]),
            status=InstrumentStatus(int(market.status(at_us)[row])),
            tick=tick,
            lot=lot,
            at_net_asset_value=self._is_fund(row),
            is_open=session is not None and session[0] <= at_us < session[1],
            opens=self._opens(row, at_us),
        )

    def _opens(self, row: int, at_us: int) -> str:
        for days in range(_DAYS_AHEAD):
            session = self._market.session(row, at_us, days)
            if session is not None and session[0] > at_us:
                return f"{moment(session[0]).astimezone(_NEW_YORK):%Y-%m-%d %H:%M} New York time"
        return "at hours that this replay skips"

    def _is_fund(self, row: int) -> bool:
        return str(self._market.universe.trades[row]) == NET_ASSET_VALUE

    def _held(self, request: OrderRequest) -> Held:
        working = sum((one.leaves for one in self.orders.live_of(request.account, request.symbol)), NOTHING)
        return Held(exact(self._ledger.line(request.account, request.symbol).available), working)

    def _meet(
        self,
        orders: Sequence[VenueOrder],
        touch: Touch | None,
        at_us: int,
        numbers: Iterator[int],
        *,
        flow: bool = False,
    ) -> list[Event]:
        """One symbol's orders against the market and each other; with ``flow`` also who comes to them."""
        row = self._rows[orders[0].request.symbol]
        bounds = self._bounds(orders)
        trades: list[_Trade] = []
        if self._is_fund(row):
            interests = _interests(orders, bounds, None, self._depth.steps(row)[0])
            trades = _against(self._at_value(row, at_us), interests)
        elif touch is not None:
            interests = _interests(orders, bounds, touch, self._depth.steps(row)[0])
            trades = _against(self._ladders(row, touch, at_us), interests)
            trades += self._lifted(row, touch, at_us, _less(interests, trades)) if flow else []
        events, done = self._executions(trades, orders, row, at_us, numbers)
        return [*events, *_left_over(orders, done, bounds, at_us)]

    def _ladders(self, row: int, touch: Touch, at_us: int) -> Ladders:
        """The market less what our orders took of it."""
        whole = self._depth.ladders(row, touch, at_us)
        symbol, lot = str(self._market.universe.symbol[row]), self._depth.steps(row)[1]
        sold, bought = (self._taken.left(symbol, side, at_us) for side in (OrderSide.SELL, OrderSide.BUY))
        return Ladders(without(whole.bids, _up(sold, lot)), without(whole.asks, _up(bought, lot)))

    def _at_value(self, row: int, at_us: int) -> Ladders:
        """A fund at its market's close: its net asset value, in any quantity."""
        session = self._market.session(row, at_us)
        if session is None or at_us != session[1]:
            return Ladders()
        value = exact(round(float(self._market.quotes(at_us).last[row]), 6))
        level = (Level(value, _ANY),)
        return Ladders(level, level)

    def _bounds(self, orders: Iterable[VenueOrder]) -> dict[str, Decimal]:
        """How much of each order still closes something, the earlier ones first (the position may have shrunk)."""
        left: dict[tuple[str, str], Decimal] = {}
        bounds: dict[str, Decimal] = {}
        for one in orders:
            request = one.request
            key = (request.account, request.symbol)
            if key not in left:
                has = exact(self._ledger.line(*key).available)
                left[key] = max(has if request.side is OrderSide.SELL else -has, NOTHING)
            bounds[request.client_order_id] = min(one.leaves, left[key])
            left[key] -= bounds[request.client_order_id]
        return bounds

    def _lifted(self, row: int, touch: Touch, at_us: int, interests: list[Interest]) -> list[_Trade]:
        symbol = str(self._market.universe.symbol[row])
        found: list[Match] = []
        for side, best, ahead in (
            (OrderSide.BUY, touch.bid, touch.bid_size),
            (OrderSide.SELL, touch.ask, touch.ask_size),
        ):
            comes = self._depth.flow(row, at_us, EVERY, side) - self._flow_used(symbol, side, at_us)
            found += lifted(interests, side, exact(best), exact(ahead), comes)
        return [_Trade(one, Counterparty.FLOW) for one in found]

    def _executions(
        self, trades: Sequence[_Trade], orders: Sequence[VenueOrder], row: int, at_us: int, numbers: Iterator[int]
    ) -> tuple[list[Event], dict[str, Decimal]]:
        """The events of trades, one for each of our orders in them, and how much was done of each order."""
        by_id = {one.request.client_order_id: one for one in orders}
        multiplier = exact(self._ledger.multiplier(str(self._market.universe.symbol[row])))
        spot = self._market.coin_spot(row, at_us)
        done: dict[str, Decimal] = defaultdict(lambda: NOTHING)
        value = {name: one.value for name, one in by_id.items()}
        fees = {name: one.fees for name, one in by_id.items()}
        events: list[Event] = []
        for trade in trades:
            for name in filter(None, (trade.found.taker, trade.found.maker)):
                done[name] += trade.found.quantity
                value[name] += trade.found.quantity * trade.found.price
                fee = fee_due(value[name] * multiplier) - fees[name]
                if spot is not None:
                    kind = InstrumentKind(int(self._market.universe.kind[row]))
                    fee = coin_fee(kind, trade.found.price, trade.found.quantity * multiplier, exact(spot))
                fees[name] += fee
                events.append(_executed(by_id[name].request, trade, at_us, next(numbers), fee))
        return events, done

    def _filled_by(self, events: Sequence[Event]) -> set[str]:
        done: dict[str, Decimal] = defaultdict(lambda: NOTHING)
        for event in events:
            if isinstance(event, Executed):
                done[event.order] += Decimal(event.quantity)
        return {
            one.request.client_order_id for one in self.orders.live if one.leaves <= done[one.request.client_order_id]
        }

    def _endings(self, at_us: int) -> Iterator[OrderEnded]:
        """Orders whose day is over, or whose instrument is gone."""
        status = self._market.status(at_us)
        live = self.orders.live
        sessions = {row: self._market.session(row, at_us) for row in {self._rows[one.request.symbol] for one in live}}
        over = {row for row, session in sessions.items() if session is not None and at_us >= session[1]}
        for one in live:
            row = self._rows[one.request.symbol]
            if row in over and one.request.time_in_force is TimeInForce.DAY:
                yield _ended(one, at_us, OrderState.EXPIRED, "the session ended")
            elif status[row] == InstrumentStatus.DELISTED:
                yield _ended(one, at_us, OrderState.CANCELLED, f"{one.request.symbol} is no longer listed")


_DAYS_AHEAD = 8  # a market's next session is never farther away
_ANY = Decimal(10**12)  # units; more than anybody holds


def _up(quantity: Decimal, lot: Decimal) -> Decimal:
    return (quantity / lot).to_integral_value(ROUND_CEILING) * lot


def _within_reach(orders: Sequence[VenueOrder], touch: Touch) -> bool:
    """Whether any of a symbol's orders might trade at this quote; far limits, most of what rests, need no more."""
    sells, buys = (_limits(orders, side) for side in (OrderSide.SELL, OrderSide.BUY))
    meet = bool(sells and buys) and max(buys) >= min(sells)
    return meet or any(_reaches(one.request, touch) for one in orders)


def _limits(orders: Sequence[VenueOrder], side: OrderSide) -> list[Decimal]:
    return [one.request.limit_price for one in orders if one.request.side is side and one.request.limit_price]


def _reaches(request: OrderRequest, touch: Touch) -> bool:
    if request.order_type is not OrderType.LIMIT or request.limit_price is None:
        return True
    is_sell = request.side is OrderSide.SELL
    return request.limit_price <= exact(touch.ask) if is_sell else request.limit_price >= exact(touch.bid)


def _interests(
    orders: Sequence[VenueOrder], bounds: Mapping[str, Decimal], touch: Touch | None, tick: Decimal
) -> list[Interest]:
    """Orders as the matching sees them, as far as they still close something."""
    return [
        Interest(name, one.request.side, _price(one.request, touch, tick), bounds[name], one.number)
        for one in orders
        for name in [one.request.client_order_id]
        if bounds[name] > 0
    ]


def _price(request: OrderRequest, touch: Touch | None, tick: Decimal) -> Decimal | None:
    """The worst price an order takes now: a pegged one's follows the quote, up to its limit."""
    if touch is None or request.order_type in {OrderType.MARKET, OrderType.LIMIT}:
        return request.limit_price
    base = exact(touch.bid if request.order_type is OrderType.PEG_BID else touch.ask)
    pegged = max(base + request.peg_ticks * tick, tick)
    if request.limit_price is None:
        return pegged
    return (max if request.side is OrderSide.SELL else min)(pegged, request.limit_price)


def _against(ladders: Ladders, interests: Sequence[Interest]) -> list[_Trade]:
    matches = match(interests, ladders)
    return [_Trade(one, Counterparty.ORDER if one.maker else Counterparty.LEVEL) for one in matches]


def _less(interests: Sequence[Interest], trades: Sequence[_Trade]) -> list[Interest]:
    """What is left of each interest after some trades."""
    done: dict[str, Decimal] = defaultdict(lambda: NOTHING)
    for one in trades:
        done[one.found.taker] += one.found.quantity
        done[one.found.maker] += one.found.quantity
    return [replace(one, quantity=one.quantity - done[one.order]) for one in interests]


def _executed(request: OrderRequest, trade: _Trade, at_us: int, number: int, fee: Decimal) -> Executed:
    return Executed(
        at_us,
        number,
        request.client_order_id,
        request.account,
        request.symbol,
        int(request.side),
        f"{trade.found.quantity:f}",
        f"{trade.found.price:f}",
        f"{fee:f}",
        int(trade.counterparty),
    )


def _left_over(
    orders: Sequence[VenueOrder], done: dict[str, Decimal], bounds: dict[str, Decimal], at_us: int
) -> Iterator[OrderEnded]:
    """Orders that cannot wait, and orders that have nothing left to close."""
    for one in orders:
        name = one.request.client_order_id
        leaves = one.leaves - done[name]
        if not leaves:
            continue
        if bounds[name] == done[name]:
            yield _ended(
                one, at_us, OrderState.CANCELLED, f"reduce only: nothing more of {one.request.symbol} to close"
            )
        elif one.request.time_in_force is TimeInForce.IOC:
            yield _ended(one, at_us, OrderState.CANCELLED, "immediate or cancel: nothing more at this price")


def _ended(order: VenueOrder, at_us: int, state: OrderState, text: str) -> OrderEnded:
    return OrderEnded(at_us, order.request.client_order_id, int(state), text)

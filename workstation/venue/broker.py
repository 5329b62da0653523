"""The embedded broker without its network: a position in time, what clients have there, and what changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from workstation.book.book import Book
from workstation.book.changes import FxRows, QuoteRows, apply_rows
from workstation.book.order_books import DepthRows, with_depth
from workstation.book.pack import pack, unpack
from workstation.domain.enums import InstrumentKind, Regime
from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.faults import PRESETS, FaultPreset, Faults
from workstation.gateways.replay_format import Changes, ClockReading, Cursor
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.ports import OrderReport, OrderRequest
from workstation.sessions.calendars import Calendars
from workstation.sessions.published import moment
from workstation.venue.coin_clients import SHARE
from workstation.venue.depth import depth_rows
from workstation.venue.disturbance import rejects, shown
from workstation.venue.events import (
    CancelTaken,
    DayBegan,
    Disturbed,
    Event,
    Expired,
    OwnOrderCancelled,
    Paced,
    Reaction,
    SessionOpened,
    Settled,
    Stood,
)
from workstation.venue.exchange import Exchange
from workstation.venue.funding import fundings
from workstation.venue.grid import Grid
from workstation.venue.hours import SECOND
from workstation.venue.journal import Journal
from workstation.venue.ledger import Ledger, cash_rows, position_rows
from workstation.venue.lending import Lending
from workstation.venue.market import Market
from workstation.venue.opening import opening_book
from workstation.venue.orders import Reports, Said
from workstation.venue.reactions import Reactions
from workstation.venue.writers import Writers

DEFAULT_ACCOUNTS, DEFAULT_SEED, DEFAULT_SPEED = 2000, 1, 60.0
POLICY = Policy()
UNLUCKY = "the broker's own risk check turned the order down"  # one of the faults that can be switched on
T = TypeVar("T")
_DAY_US = 86_400 * SECOND


class AnotherOrderError(Exception):
    """The order's id belongs to another order already; the text says to which."""


class Broker:
    """One session, open for advancing.

    Invariants: ``position`` never falls; every event due by ``position`` is in the journal and in the ledger; what
    anybody was shown at a position is shown again after a restart.
    """

    def __init__(
        self, journal: Journal, accounts: int | None = None, seed: int | None = None, derivatives: int | None = None
    ) -> None:
        """``derivatives``: accounts of coin clients on top of ``accounts``, a ``SHARE`` of them unless told."""
        self._journal = journal
        opened = _session(journal, accounts, seed, derivatives)
        self.market = Market(opened.seed)
        self.grid = Grid(self.market.walk)
        self._opened, opening = self._open(opened)
        self._calendars = Calendars(())
        self._markets = sorted(set(opening.instruments.market.tolist()))
        self._reactions = Reactions(opened.seed, self.grid)
        self._lending, self._writers = Lending(opened.seed, self.grid, opening), Writers(opened.seed, self.grid)
        self._ledger = Ledger(opening)
        self._exchange = Exchange(self.market, self._ledger, self._name)
        self._reports = Reports()
        self.preset = FaultPreset.NONE
        self._pace = Paced(self._opened.at, DEFAULT_SPEED, paused=False)
        for event in journal.events:
            self._take(event)
        stood = journal.stood
        self.position = self._opened.at if stood is None else stood

    @property
    def clock(self) -> ClockReading:
        """The clock's position and pace."""
        ends = int(self.market.walk.ends[-1])
        return ClockReading(self.position, self._pace.speed, self._pace.paused, ends, self.preset)

    def pace(self, speed: float, *, paused: bool) -> None:
        """Set the pace from here on."""
        if (speed, paused) != (self._pace.speed, self._pace.paused):
            self._record([Paced(self.position, speed, paused)])

    @property
    def faults(self) -> Faults:
        """How often what goes wrong from here on."""
        return PRESETS[self.preset]

    def disturb(self, preset: FaultPreset) -> None:
        """Misbehave from here on as a preset says."""
        if preset is not self.preset:
            self._record([Disturbed(self.position, preset.value)])

    def after(self, wall_seconds: float) -> int:
        """Where the clock stands some wall seconds later, at the pace in force."""
        moving = self._pace.speed > 0 and not self._pace.paused
        return self.market.walk.after(self.position, wall_seconds, self._pace.speed) if moving else self.position

    def advance(self, to_us: int) -> None:
        """Move forward to an instant; what is due on the way happens. Earlier instants change nothing."""
        for _ in self.stages(to_us):
            pass

    def stages(self, to_us: int) -> Iterator[int]:
        """The same in pieces, so that others can be served in between; yields each position reached."""
        target = self.market.walk.settle(to_us)
        while self.position < target:
            on_grid, slot = self.grid.after(self.position), self._exchange.next_slot(self.position)
            due = min((at for at in (on_grid, slot) if at is not None), default=None)
            if due is not None and due <= target:
                if due == slot:
                    self._record(self._exchange.meet(due))
                if due == on_grid:
                    self._happen(due)
            self.position = target if due is None else min(due, target)
            self._journal.stand(self.position)
            yield self.position

    def place(self, request: OrderRequest) -> OrderReport:
        """Take an order in, and say what became of it. The same order again changes nothing and is told anew."""
        known = self._exchange.orders.get(request.client_order_id)
        if known is None:
            is_unlucky = rejects(self.market.seed, self.faults, request.client_order_id)
            self._record(self._exchange.place(request, self.position, UNLUCKY if is_unlucky else ""))
        elif known.request != request:
            raise AnotherOrderError(f"order id {request.client_order_id} was used for another order: {known.request}")
        return self._told(request.client_order_id)

    def cancel(self, order: str) -> OrderReport | None:
        """Take an order back as far as it is not done; None when there is no such order."""
        known = self._exchange.orders.get(order)
        if known is None:
            return None
        if ended := self._exchange.cancel(known, self.position):
            self._record([CancelTaken(self.position, order), *ended])
        return self._told(order)

    def cancel_own(self, account: str, order: str) -> bool:
        """Take a client's own order out of the market; False: there is no such account. Asking again does no harm."""
        if self._ledger.own_order(account, order):
            self._record([OwnOrderCancelled(self.position, account, order)])
        return account in self._ledger.accounts

    def find(self, order: str) -> OrderReport | None:
        """What became of an order, with every execution; None when there is no such order."""
        return self._told(order) if self._exchange.orders.get(order) else None

    def reports(self, since: Cursor | None, until: Cursor) -> list[OrderReport]:
        """What was said of orders between two cursors, or from the beginning."""
        start = since if since is not None and since.session == self._name else Cursor(self._name, 0, 0)
        return self._reports.between(start.entry, start.at_us, until.entry, until.at_us)

    def book(self, until: int | None = None) -> tuple[Cursor, Book]:
        """The whole book now, or at an earlier ``until`` when nobody's account has changed since."""
        at_us = self.position
        if until is not None and until < at_us and self.market.day(until) == self.market.day(at_us):
            at_us = at_us if self._ledger.changed_within(until, at_us) else until
        book, problems = with_depth(self._priced(at_us), self._depth(at_us))
        if problems:
            raise ValueError(f"the venue's own depth was refused: {problems[0]}")
        return self._cursor(at_us), book

    def changes(self, since: Cursor, until: int) -> Changes | None:
        """What changed from a cursor until an instant (at most now); None when only the whole book will do."""
        market, at_us = self.market, max(min(until, self.position), since.at_us)
        same_day = market.day(since.at_us) == market.day(at_us)
        if since.session != self._name or at_us > self.position or not same_day:
            return None
        entries = self._ledger.entries(since.entry, at_us)
        if any(entry.own_orders for entry in entries):
            return None
        before, after = market.status(since.at_us), market.status(at_us)
        changed = np.flatnonzero(before != after)
        cursor = Cursor(self._name, since.entry + len(entries), at_us)
        return Changes(
            cursor=cursor,
            clock=self.clock,
            quotes=_changed(market.quotes(since.at_us), market.quotes(at_us)),
            fx=_changed_fx(market.fx(since.at_us), market.fx(at_us)),
            cash=cash_rows(balance for entry in entries for balance in entry.balances),
            positions=position_rows(line for entry in entries for line in entry.lines),
            borrow=_last(entry.borrow for entry in entries),
            lender_recalls=_last(entry.recalls for entry in entries),
            depth=self._depth(at_us) if entries or at_us > since.at_us else None,
            status=tuple((str(market.universe.symbol[row]), int(after[row])) for row in changed),
            reports=tuple(self.reports(since, cursor)),
        )

    def _open(self, opened: SessionOpened) -> tuple[SessionOpened, Book]:
        """The session and its opening book: made up once, kept beside the journal, and the same ever after."""
        if not self._journal.events:
            opening, _ = opening_book(self.market, opened.accounts, opened.derivatives)
            digest = self._journal.keep_opening(pack(opening))
            fresh = replace(opened, at=int(self.market.walk.home.opens[0]), digest=digest)
            self._journal.append([fresh])
            return fresh, opening
        opening = unpack(self._journal.opening(opened.digest))
        now = self.market.quotes(opened.at)
        by_symbol = np.argsort(now.symbol)
        same = np.array_equal(opening.instruments.symbol, now.symbol[by_symbol])
        if not same or not np.array_equal(opening.quotes.last, now.last[by_symbol]):
            message = "made by another version of the venue, whose prices differ; start a new journal"
            raise InputRefusedError([Problem(str(self._journal.path), 1, "digest", opened.digest[:12], message)])
        return opened, opening

    @property
    def _name(self) -> str:
        """What tells this session from others in a cursor."""
        return f"{self._opened.seed}-{self._opened.digest[:12]}"

    def _cursor(self, at_us: int) -> Cursor:
        return Cursor(self._name, self._ledger.count(at_us), at_us)

    def _told(self, order: str) -> OrderReport:
        found = self._exchange.orders.get(order)
        if found is None:
            raise KeyError(order)
        return found.report(tuple(found.executions))

    def _record(self, events: Sequence[Event]) -> None:
        """On the disk first, then in force."""
        self._journal.append(events)
        for event in events:
            self._take(event)

    def _take(self, event: Event) -> None:
        if isinstance(event, Paced):
            self._pace = event
        if isinstance(event, DayBegan):
            self._priced(event.at)  # interest is counted at that instant's rates of exchange
        if isinstance(event, Disturbed):
            self.preset = FaultPreset(event.preset)
            self.market.disturb(event.at, self.faults.halts)
        entry = len(self._ledger.log)
        self._ledger.apply(event)
        if report := self._exchange.apply(event):
            instants = shown(self.market.seed, self.faults, entry, event.at)
            self._reports.add(Said(entry, event.at, instants, report))

    def _depth(self, at_us: int) -> DepthRows:
        """The order books of what derivatives clients hold; of other things only the best bid and ask are told."""
        book = self._ledger.book
        own = book.accounts.regime[book.positions.account] == Regime.DERIVATIVES
        held = np.unique(book.positions.instrument[own])
        return depth_rows(self._exchange.told(book.instruments.symbol[held].tolist(), at_us))

    def _priced(self, at_us: int) -> Book:
        """The ledger's book with the market of an instant; prices are overwritten in place."""
        market, ledger = self.market, self._ledger
        universe = market.universe
        status = market.status(at_us)
        stale = (
            status != ledger.book.instruments.status[np.searchsorted(ledger.book.instruments.symbol, universe.symbol)]
        )
        halted = tuple((str(universe.symbol[row]), int(status[row])) for row in np.flatnonzero(stale))
        applied = apply_rows(ledger.book, quotes=market.quotes(at_us), fx=market.fx(at_us), halted=halted)
        if applied.problems:
            raise ValueError(f"the venue's own quotes were refused: {applied.problems[0]}")
        book = applied.book
        close = np.full(len(book.instruments.symbol), np.nan)
        close[np.searchsorted(book.instruments.symbol, universe.symbol)] = market.previous_close(at_us)
        ledger.book = replace(book, quotes=replace(book.quotes, close=close))
        return ledger.book

    def _happen(self, at_us: int) -> None:
        """Everything due at an instant of the grid. Run again after a crash in the middle, it does only the rest."""
        self._fund(at_us)
        if self.grid.is_morning(at_us):
            self._begin_day(at_us)
        else:
            self._settle(at_us)
            self._act(at_us)
            if self.grid.is_close(at_us):
                self._record(list(self._expiries(at_us)))
            self._decide(at_us)
        self._record([Stood(at_us)])

    def _begin_day(self, at_us: int) -> None:
        if at_us not in self._ledger.mornings:
            walk = self.market.walk
            day = walk.day(at_us)
            nights = round((walk.starts[day] - walk.starts[day - 1]) / _DAY_US) if day else 0
            self._record([DayBegan(at_us, nights)])

    def _fund(self, at_us: int) -> None:
        """Funding of the periods that ended since, those of the skipped night too."""
        paid = self._ledger.funded
        due = fundings(self.market, min(paid.values(), default=self._opened.at), at_us)
        self._record([one for one in due if one.due > paid.get(one.symbol, self._opened.at)])

    def _settle(self, at_us: int) -> None:
        arrived = [wire for wire in self._ledger.in_transit if wire.settles <= at_us]
        self._record([Settled(at_us, wire.account, wire.currency, wire.amount) for wire in arrived])

    def _act(self, at_us: int) -> None:
        """What clients decided earlier and is due now, one after the other; who would do nothing is free again."""
        book = self._priced(at_us)
        for decision in sorted(self._ledger.pending.values(), key=lambda decided: decided.account):
            if decision.due > at_us:
                continue
            if decision.due == at_us and decision.reaction is Reaction.DEPOSIT:
                self._record([self._reactions.wire(book, decision, at_us)])
            elif decision.due == at_us and decision.reaction is Reaction.REDUCE:
                trade = self._reactions.reduce(self._ledger.book, decision, at_us)
                # What is being closed for a client already, the client leaves alone.
                is_free = trade is not None and not self._exchange.orders.live_of(trade.account, trade.symbol)
                self._record([trade] if trade and is_free else [])
            self._ledger.pending.pop(decision.account, None)

    def _expiries(self, at_us: int) -> Iterator[Expired]:
        """One event a position in an option whose last session closes now."""
        book = self._priced(at_us)
        today = np.datetime64(self.market.date(at_us))
        rows = book.positions.instrument
        due = (book.instruments.kind[rows] == InstrumentKind.OPTION) & (book.instruments.expiry[rows] <= today)
        for row in np.flatnonzero(due):
            instrument = rows[row]
            spot = float(book.quotes.last[book.instruments.underlying[instrument]])
            account = str(book.accounts.account[book.positions.account[row]])
            yield Expired(at_us, account, str(book.instruments.symbol[instrument]), spot)

    def _decide(self, at_us: int) -> None:
        book = self._priced(at_us)
        windows = self._calendars.windows(self._markets, moment(at_us), POLICY.intraday.cutoff_minutes)
        figures = evaluate(book, POLICY, moment(at_us), windows)
        self._record([*self._reactions.decide(book, figures, set(self._ledger.pending), at_us)])
        sales = self._writers.sales(book, figures, self._ledger.moved_at(at_us), at_us)
        # What is being closed for a client already, the client leaves alone.
        self._record([one for one in sales if not self._exchange.orders.live_of(one.account, one.symbol)])
        self._record([*self._lending.events(self._ledger.book, self._ledger.recall_ids, at_us)])


def _session(journal: Journal, accounts: int | None, seed: int | None, derivatives: int | None) -> SessionOpened:
    """The session of a journal, or a new one without a digest yet; refuses arguments of another session."""
    if not journal.events:
        count = accounts or DEFAULT_ACCOUNTS
        coins = round(count * SHARE) if derivatives is None else derivatives
        return SessionOpened(0, DEFAULT_SEED if seed is None else seed, count, "", coins)
    opened = journal.events[0]
    if not isinstance(opened, SessionOpened):
        raise InputRefusedError([Problem(str(journal.path), 1, None, None, "does not begin with a session")])
    asked = {"accounts": (accounts, opened.accounts), "seed": (seed, opened.seed)}
    asked["derivatives"] = (derivatives, opened.derivatives)
    message = "this journal is of another session; leave the argument out or name a new journal"
    if wrong := [name for name, (wanted, is_now) in asked.items() if wanted not in {None, is_now}]:
        raise InputRefusedError([Problem(str(journal.path), 1, name, str(asked[name][0]), message) for name in wrong])
    return opened


def _last(tables: Iterable[T | None]) -> T | None:
    """The newest of some tables; None where none changed."""
    return next(iter([table for table in tables if table is not None][-1:]), None)


def _changed(before: QuoteRows, after: QuoteRows) -> QuoteRows:
    """The rows of ``after`` in which anything differs; both have the universe's order."""
    names = ("last", "bid", "ask", "bid_size", "ask_size", "implied_volatility", "time_us")
    pairs = [(getattr(before, name), getattr(after, name)) for name in names]
    rows = np.any([(new != old) & ~(np.isnan(new) & np.isnan(old)) for old, new in pairs], axis=0)
    values = {name: new[rows] for name, (_, new) in zip(names, pairs, strict=True)}
    return QuoteRows(symbol=after.symbol[rows], **values)


def _changed_fx(before: FxRows, after: FxRows) -> FxRows:
    rows = before.rate != after.rate
    return FxRows(after.currency[rows], after.rate[rows])

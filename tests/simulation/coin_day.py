"""One crash day of a derivatives venue, every account on act: the real venue, the real engine, every promise checked.

``python -m tests.simulation.coin_day [ACCOUNTS] [SEED]`` plays it and prints the figures.
"""

from __future__ import annotations

import json
import logging
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np
import sqlalchemy as sa
from rich.console import Console

from workstation.commands.closing import EngageKillSwitch
from workstation.domain.audit import AuditFilter, AuditKind
from workstation.domain.enums import LinkState, MarginState, OrderSide, Regime
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.liquidation import LiquidationStage
from workstation.domain.orders import OrderState
from workstation.engine.orders.courier import DirectCourier
from workstation.engine.step import Engine
from workstation.gateways.replay_format import Cursor
from workstation.liquidation.figures import account_figures
from workstation.liquidation.from_book import account_of
from workstation.liquidation.rules import CostModel, rules_of
from workstation.liquidation.states import TAKEN_OVER
from workstation.policy import Policy
from workstation.ports import Answer, Facts, Link, OrderRequest, Reply
from workstation.sessions.published import microseconds, moment
from workstation.store.audit import rows, verify
from workstation.store.commands import submit
from workstation.store.connect import Store, open_store
from workstation.store.lock import EngineLock, Identity
from workstation.store.orders import read_ended_since, read_live_orders
from workstation.store.schema import upgrade
from workstation.store.users import sign_in
from workstation.venue.broker import Broker
from workstation.venue.journal import Journal

_OUT = Console()
OTHERS = 20  # clients of stocks, who are there too
STEP = timedelta(seconds=15)  # what the demo does in a beat
POLICY = Policy.model_validate({"limits": {"orders_per_minute": 10_000}, "liquidation": {"mode": "act"}})
BEGINS = timedelta(hours=2, minutes=30)  # after the first open: 17:00 UTC, half an hour before the fall
LASTS = timedelta(hours=3, minutes=50)  # almost until the session ends
SETTLES = 40  # steps after the end


class Venue:
    """The venue without its network: a gateway and a broker in one."""

    venue = "replay"
    takes_an_id_once = True

    def __init__(self, inner: Broker) -> None:
        self.inner = inner
        self.cursor: Cursor | None = None
        self.over_closed: list[str] = []

    @property
    def broker(self) -> Venue:
        return self

    def market_time(self, wall_now: datetime) -> datetime:
        del wall_now
        return moment(self.inner.position)

    def pull(self, market_now: datetime) -> Facts:
        until, up = microseconds(market_now), Link(LinkState.UP, "in memory")
        changes = None if self.cursor is None else self.inner.changes(self.cursor, until)
        if changes is None:
            before = self.cursor
            self.cursor, book = self.inner.book(until)
            reports = tuple(self.inner.reports(before, self.cursor))
            return Facts(moment(self.cursor.at_us), up, book=book, policy=POLICY, reports=reports)
        self.cursor = changes.cursor
        return Facts(
            moment(changes.cursor.at_us),
            up,
            quotes=changes.quotes if len(changes.quotes.symbol) else None,
            cash=changes.cash if len(changes.cash.account) else None,
            positions=changes.positions if len(changes.positions.account) else None,
            fx=changes.fx if len(changes.fx.currency) else None,
            halted=changes.status,
            depth=changes.depth,
            reports=changes.reports,
        )

    def place(self, request: OrderRequest) -> Reply:
        line = self.inner._ledger.line(request.account, request.symbol)
        held = Decimal(repr(line.quantity))
        reduces = held and (held > 0) is (request.side is OrderSide.SELL)
        if not reduces or request.quantity > abs(held):
            self.over_closed.append(f"{request} of {held}")
        return Reply(request.client_order_id, Answer.REPORTED, self.inner.place(request))

    def cancel(self, client_order_id: str) -> Reply:
        return self._answer(client_order_id, self.inner.cancel(client_order_id))

    def find(self, client_order_id: str) -> Reply:
        return self._answer(client_order_id, self.inner.find(client_order_id))

    def cancel_own(self, account: str, order_id: str) -> Reply:
        return Reply(order_id, Answer.TAKEN if self.inner.cancel_own(account, order_id) else Answer.REFUSED)

    def _answer(self, key: str, report: object) -> Reply:
        return Reply(key, Answer.NOT_FOUND) if report is None else Reply(key, Answer.REPORTED, report)  # type: ignore[arg-type]

    def control(self, action: str, value: float) -> str:
        return f"{action} {value}"

    def close(self, *, stop_venue: bool = False) -> None:
        del stop_venue


@dataclass
class Day:
    """What came of it. ``violations`` is empty when everything held."""

    accounts: int
    steps: int = 0
    seconds: float = 0.0
    longest_step: float = 0.0
    violations: list[str] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)  # accounts that were ever in a state
    orders: Counter[str] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)  # at the end of the day, before the kill switch stops it
    outcomes: Counter[str] = field(default_factory=Counter)  # of every account that was ever taken over
    exits: int = 0
    closes: int = 0
    deficits: int = 0
    deficit: Decimal = Decimal(0)
    own_cancelled: int = 0
    waits: Counter[str] = field(default_factory=Counter)
    audit_rows: int = 0
    taken: set[str] = field(default_factory=set)  # accounts that were ever taken over

    def told(self) -> str:
        told = {name: value for name, value in self.__dict__.items() if name != "taken"}
        return json.dumps(told | {"taken_over": len(self.taken)}, default=str, indent=1)


def play(folder: Path, accounts: int, seed: int, step: timedelta = STEP, lasting: timedelta = LASTS) -> Day:
    """The first afternoon of the replay, on which coins fall."""
    upgrade(f"sqlite:///{folder / 'day.db'}")
    store = open_store(f"sqlite:///{folder / 'day.db'}")
    journal = Journal(folder / "venue.journal")
    venue = Venue(Broker(journal, OTHERS, seed, accounts))
    venue.inner.advance(venue.inner.position + round(BEGINS.total_seconds() * 1e6))
    day, wall = Day(accounts), datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
    lock = EngineLock(store, Identity(1, "host", "test"), wall)
    clock = [wall]
    engine = Engine(store, lock, venue, DirectCourier(venue, lambda: clock[0], lambda: True))
    until = venue.market_time(wall) + lasting
    began = perf_counter()
    while venue.market_time(wall) < until:
        clock[0] += timedelta(seconds=0.25)
        step_began = perf_counter()
        engine.step(venue.market_time(clock[0]), clock[0])
        day.longest_step = max(day.longest_step, perf_counter() - step_began)
        venue.inner.advance(venue.inner.position + round(step.total_seconds() * 1e6))
        day.steps += 1
    seen = _seen(store)
    _stop(engine, store, venue, clock)
    day.seconds = perf_counter() - began
    _check(day, store, venue, clock[0])
    _sum_up(day, seen)
    lock.release()
    store.close()
    journal.close()
    return day


def _stop(engine: Engine, store: Store, venue: Venue, clock: list[datetime]) -> None:
    """The kill switch ends the day; what is on its way comes to its end while the market stands still."""
    sign_in(store, UserName("chief"), clock[0])
    submit(store, EngageKillSwitch(reason="the day is over"), CommandId("end"), UserName("chief"), DeskId(""), clock[0])
    for _ in range(SETTLES):
        clock[0] += timedelta(seconds=0.25)
        engine.step(venue.market_time(clock[0]), clock[0])


def _seen(store: Store) -> dict[str, tuple[MarginState, str]]:
    """State, and stage with its reason, of every account that desks see."""
    with store.read() as connection:
        found = connection.execute(sa.text("SELECT account, state, stage, reason FROM liquidations")).all()
    return {
        row.account: (MarginState(row.state), f"{LiquidationStage(row.stage).name} {row.reason}".strip())
        for row in found
    }


def _sum_up(day: Day, seen: dict[str, tuple[MarginState, str]]) -> None:
    """What became of every account that had to be closed; whose loop stands still without a reason is a violation."""
    day.stages = Counter(stage for _, stage in seen.values())
    for account, (state, stage) in seen.items():
        if state not in TAKEN_OVER:
            day.outcomes["left at the target" if account in day.taken else "never taken over"] += 1
        else:
            day.outcomes[stage] += 1


def _check(day: Day, store: Store, venue: Venue, wall: datetime) -> None:
    market = venue.market_time(wall)
    ours = [*read_ended_since(store, market - timedelta(days=2)), *read_live_orders(store)]
    day.orders = Counter(order.state.name for order in ours)
    day.violations += [f"over-closed: {one}" for one in venue.over_closed]
    known = {order.ticket.client_order_id: order for order in ours}
    for theirs in venue.inner._exchange.orders:
        key = theirs.request.client_order_id
        mine = known.get(key)
        if mine is None or mine.filled_quantity != theirs.filled:
            day.violations.append(f"lost: {key} filled {theirs.filled} there, {mine and mine.filled_quantity} here")
        if theirs.state is OrderState.REJECTED:
            day.violations.append(f"rejected: {key}: {theirs.text}")
    at_venue = {one.request.client_order_id for one in venue.inner._exchange.orders}
    for order in ours:
        if order.executions and order.ticket.client_order_id not in at_venue:
            day.violations.append(f"invented: {order.ticket.client_order_id}")
        if not order.is_final:
            day.violations.append(f"not over: {order.ticket.client_order_id} {order.state.name}")
    _check_audit(day, store)
    _check_accounts(day, store, venue, market)
    _, broken = verify(store)
    day.violations += [f"the audit trail is broken: {one}" for one in broken]


def _check_audit(day: Day, store: Store) -> None:
    """Every exit at or below the target; cancel before close; each step once."""
    states: dict[str, set[str]] = {}
    steps: set[tuple[str, int]] = set()
    for row in rows(store, limit=None, wanted=AuditFilter(kind=AuditKind.LIQUIDATION)):
        entry, facts = row.entry, row.entry.facts
        day.audit_rows += 1
        happened = facts["happened"]
        states.setdefault(entry.account, set()).add(facts["state"])
        if happened == "EXITED":
            day.exits += 1
            after = {name: Decimal(facts["after"][name]) for name in ("maintenance", "margin_balance", "target")}
            if after["maintenance"] > after["target"] * after["margin_balance"] + Decimal("1e-7"):
                day.violations.append(f"{entry.subject}: left at {after}")
        elif happened == "CLOSE_SENT":
            if (entry.subject, facts["step"]) in steps:
                day.violations.append(f"{entry.subject}: step {facts['step']} twice")
            steps.add((entry.subject, facts["step"]))
        elif happened == "CLOSED":
            day.closes += 1
        elif happened == "CANCEL_SENT":
            day.own_cancelled += len(facts["detail"])
        elif happened == "WAITED":
            day.waits[facts["reason"]] += 1
    day.taken = {account for account, found in states.items() if found & {state.name for state in TAKEN_OVER}}
    day.states = Counter(state for found in states.values() for state in found)


def _check_accounts(day: Day, store: Store, venue: Venue, market: datetime) -> None:
    """Every negative equity is booked, or still has something to close and says why it cannot."""
    _, book = venue.inner.book()
    with store.read() as connection:
        booked = {
            row.account: Decimal(row.deficit)
            for row in connection.execute(sa.text("SELECT account, deficit FROM deficits"))
        }
        seen = connection.execute(sa.text("SELECT account, stage FROM liquidations")).all()
    day.deficits, day.deficit = len(booked), sum(booked.values(), Decimal(0))
    rules = rules_of(POLICY, CostModel.DESK)
    visible = {row.account: row for row in seen}
    for row in np.flatnonzero(book.accounts.regime == Regime.DERIVATIVES).tolist():
        account = account_of(book, row, market)
        figures = account_figures(account, rules)
        if figures.net_asset_value < 0 and not account.held and account.account not in booked:
            day.violations.append(f"{account.account}: {figures.net_asset_value} is not booked")
        taken = figures.maintenance >= figures.margin_balance and figures.maintenance > 0
        taken = taken or figures.net_asset_value < 0
        row_seen = visible.get(str(account.account))
        if taken and (row_seen is None or row_seen.stage == LiquidationStage.ENDED):
            day.violations.append(f"{account.account}: nobody looks after it")


def main() -> int:
    """Play, print; the exit code."""
    logging.disable(logging.CRITICAL)
    accounts, seed = (int(sys.argv[1]) if len(sys.argv) > 1 else 2_000), (int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    shared = Path("/dev/shm")
    with TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        day = play(Path(folder), accounts, seed)
    _OUT.print(day.told(), markup=False)
    return 1 if day.violations else 0


if __name__ == "__main__":
    sys.exit(main())

"""A desk with a derivatives venue behind it, stepped by hand: who is armed how, and what the loop did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from tests.engine.closing_desk import HOUSE
from tests.engine.desks import WALL
from tests.fakes.coin_venue import CoinVenue, contracts
from tests.fakes.messenger import FakeMessenger
from workstation.closing.orders import Order
from workstation.commands.command import Command
from workstation.commands.liquidation import ArmAccounts
from workstation.domain.audit import AuditFilter, AuditKind
from workstation.domain.denials import said
from workstation.domain.enums import CommandState, MarginState, Role
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.liquidation import LiquidationStage
from workstation.domain.messages import Channel
from workstation.domain.orders import OrderOrigin
from workstation.engine.messages.channels import Channels
from workstation.engine.messages.courier import DirectCourier as DirectMessages
from workstation.engine.orders.courier import DirectCourier
from workstation.engine.step import Engine
from workstation.policy import Policy
from workstation.store.audit import rows
from workstation.store.commands import read_command, submit
from workstation.store.connect import Store
from workstation.store.lock import EngineLock, Identity
from workstation.store.orders import read_ended_since, read_live_orders
from workstation.store.users import add_user, sign_in

FALLEN = 7335.0  # MM 36.40 of a margin balance of 35; the target asks for 31.50
CRASH = datetime(2020, 3, 12, 10, 0, tzinfo=UTC)


@dataclass
class CoinDesk:
    """One engine on a store and a venue that outlive it."""

    store: Store
    venue: CoinVenue
    engine: Engine = None  # type: ignore[assignment]
    seconds: float = 0.0
    asked: int = 0

    @property
    def market(self) -> datetime:
        return CRASH + timedelta(seconds=self.seconds)

    @property
    def wall(self) -> datetime:
        return WALL + timedelta(seconds=self.seconds)

    def start(self, store: Store | None = None) -> None:
        """A new engine; one before it is gone with everything in its memory."""
        lock = EngineLock(self.store, Identity(1, "host", "test"), self.wall)
        lock.release()
        self.venue.anew = True
        courier = DirectCourier(self.venue, lambda: self.wall, lambda: True)
        carriers = {Channel.EMAIL: FakeMessenger()}
        channels = Channels(carriers, {}, {}, HOUSE)
        telling = DirectMessages(carriers, lambda: self.wall, lambda: True)
        self.engine = Engine(store or self.store, lock, self.venue, courier, channels, telling)

    def step(self, count: int = 1, seconds: float = 1.0) -> None:
        for _ in range(count):
            self.seconds += seconds
            self.engine.step(self.market, self.wall)

    def say(self, command: Command, user: str = "chief") -> tuple[CommandState, str]:
        self.asked += 1
        key = CommandId(f"c{self.asked}")
        submit(self.store, command, key, UserName(user), DeskId("desk-1"), self.wall)
        self.step()
        found = read_command(self.store, key)
        assert found is not None
        return found.state, said(found.reason)

    def arm(self, mode: Any, *accounts: str, user: str = "chief") -> tuple[CommandState, str]:
        return self.say(ArmAccounts(accounts=accounts or ("D1",), mode=mode, reason="as agreed"), user)

    def row(self, account: str = "D1") -> dict[str, Any]:
        with self.store.read() as connection:
            query = sa.text("SELECT * FROM liquidations WHERE account = :account")
            found = connection.execute(query, {"account": account}).mappings().first()
        return {} if found is None else dict(found)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with self.store.read() as connection:
            return [tuple(row) for row in connection.execute(sa.text(query))]

    def stage(self, account: str = "D1") -> LiquidationStage:
        return LiquidationStage(self.row(account)["stage"])

    def state(self, account: str = "D1") -> MarginState:
        return MarginState(self.row(account)["state"])

    def orders(self) -> list[Order]:
        return [*read_ended_since(self.store, CRASH - timedelta(days=1)), *read_live_orders(self.store)]

    def happened(self, account: str = "D1") -> list[str]:
        """What the audit trail tells, in order."""
        return [str(one["happened"]) for one in self.facts(account)]

    def facts(self, account: str = "D1") -> list[dict[str, Any]]:
        wanted = AuditFilter(account=account, kind=AuditKind.LIQUIDATION)
        return [dict(row.entry.facts) for row in rows(self.store, limit=None, wanted=wanted)]


def coin_desk(store: Store, venue: CoinVenue | None = None, **policy: Any) -> CoinDesk:
    """Two supervisors (chief, deputy) and a trader (ann); D1 is long 1 BTC at 8,000 with 700 USD, and sound."""
    limits = {"orders_per_minute": 10_000}
    rules = Policy.model_validate({"limits": limits, "liquidation": policy})
    desk = CoinDesk(store, venue or one_long(rules))
    desk.venue.policy = rules
    sign_in(store, UserName("chief"), WALL)
    add_user(store, UserName("deputy"), Role.SUPERVISOR, WALL)
    add_user(store, UserName("ann"), Role.TRADER, WALL)
    desk.start()
    desk.step(2)
    return desk


def one_long(policy: Policy) -> CoinVenue:
    """D1 long 1 BTC at 8,000 with 700 USD; a tenth of it stands on each side of the market."""
    prices = {"BTC": 8000.0, "BTC-PERP": 8000.0, "BTC-C": 500.0, "BTC-P": 300.0}
    size = {"BTC-PERP": 0.1, "BTC-C": 1.0, "BTC-P": 1.0}
    venue = CoinVenue(policy, prices, size, instruments=contracts())
    venue.cash["D1"] = Decimal(700)
    venue.positions["D1", "BTC-PERP"] = Decimal(1)
    venue.average["D1", "BTC-PERP"] = 8000.0
    return venue


def crash(desk: CoinDesk, price: float) -> None:
    """Spot and perpetual at another price from the next step on."""
    desk.venue.prices |= {"BTC": price, "BTC-PERP": price}


def armed(store: Store, mode: str = "act", **policy: object) -> CoinDesk:
    desk = coin_desk(store, **policy)
    assert desk.arm(mode) == (CommandState.DONE, f"1 armed to {mode.upper()}")
    return desk


def until(desk: CoinDesk, stage: LiquidationStage, steps: int = 90) -> None:
    for _ in range(steps):
        desk.step()
        if desk.row() and desk.stage() is stage:
            return
    raise AssertionError(f"{desk.row()} after {steps} steps: {desk.happened()[-5:]}")


def check_is_sound(desk: CoinDesk) -> None:
    """Nothing closed twice or too far, no fill lost or made up, every step counted once, every exit at the target."""
    venue, orders = desk.venue, desk.orders()
    assert venue.over_closed == []
    assert len(venue.placed) == len({one.client_order_id for one in venue.placed})
    assert {one.ticket.client_order_id for one in orders if one.executions} <= set(venue.held)
    here = sum((order.filled_quantity for order in orders), Decimal(0))
    assert here == sum((report.filled_quantity for report in venue.held.values()), Decimal(0))
    assert {order.ticket.origin for order in orders} <= {OrderOrigin.LIQUIDATION}
    sent = [one["step"] for one in desk.facts() if one["happened"] == "CLOSE_SENT"]
    assert sent == list(range(1, len(sent) + 1))
    exits = [one["after"] for one in desk.facts() if one["happened"] == "EXITED"]
    assert all(Decimal(one["shortfall"]) <= 0 for one in exits)

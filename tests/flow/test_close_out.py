"""Closing out against the real venue: from a command in the store to fills at the broker, exactly once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import pytest
import sqlalchemy as sa

from tests.flow.venues import running_venue
from workstation.book.book import Book
from workstation.commands.closing import CloseBatch, CloseLine
from workstation.commands.command import Command
from workstation.commands.control import ControlReplay, ReplayAction, SetPolicy
from workstation.domain.denials import said
from workstation.domain.enums import CommandState, InstrumentStatus, Role
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.orders import FINAL, OrderState
from workstation.gateways.replay import ReplayGateway
from workstation.gateways.venue_address import VenueAddress
from workstation.store.audit import verify
from workstation.store.commands import StoredCommand, read_command, submit
from workstation.store.connect import Store, open_store
from workstation.store.schema import upgrade
from workstation.store.users import add_user, sign_in
from workstation.venue.events import Executed, OrderTaken, from_json

T = TypeVar("T")
PATIENCE = 120.0
_ENDED = {CommandState.DONE, CommandState.REJECTED, CommandState.FAILED, CommandState.EXPIRED}
_WIDE = {
    "limits.batch_orders": 5000,
    "limits.batch_accounts": 5000,
    "limits.batch_value": 1e10,
    "limits.order_value": 1e9,
    "limits.orders_per_minute": 100_000,
    "limits.stale_manual_seconds": 3600,
    "limits.spread_max": 1.0,
    "close.max_adv_share": 1.0,
}


@dataclass
class House:
    """A store, a venue, and whatever engine runs between them."""

    store: Store
    url: str
    venue: VenueAddress
    directory: Path

    @contextmanager
    def engine(self) -> Iterator[subprocess.Popen[bytes]]:
        """``marginctl engine`` in a process of its own."""
        command = [sys.executable, "-m", "workstation.cli", "engine", "--store", self.url]
        command += ["--gateway", f"replay:{self.venue.url}", "--data-dir", str(self.directory)]
        with subprocess.Popen(command, env=os.environ | {"MARGIN_VENUE_TOKEN": self.venue.token}) as process:
            try:
                yield process
            finally:
                process.kill()

    def ask(self, command: Command, command_id: str, user: str = "chief", desk: str = "desk-1") -> None:
        submit(self.store, command, CommandId(command_id), UserName(user), DeskId(desk), datetime.now(UTC))

    def answer(self, command_id: str) -> StoredCommand:
        """The command once the engine has said something on it."""

        def decided() -> StoredCommand | None:
            found = read_command(self.store, CommandId(command_id))
            return None if found is None or found.state is CommandState.PENDING else found

        return wait_for(decided, f"{command_id} is not decided")

    def rows(self, query: str) -> list[Any]:
        with self.store.read() as connection:
            return list(connection.execute(sa.text(query)))

    def book(self) -> Book:
        """What the broker holds now, asked by a client of its own."""
        gateway = ReplayGateway(self.directory / "replay.journal", self.venue)
        book = gateway.pull(datetime.now(UTC) + timedelta(days=1)).book
        gateway.close()
        assert book is not None
        return book

    def journal(self) -> list[Any]:
        """What the broker has on its disk."""
        lines = (self.directory / "replay.journal").read_text().splitlines()
        return [from_json(json.loads(line[9:])) for line in lines]


def wait_for(look: Callable[[], T | None], why: str, patience: float = PATIENCE) -> T:
    give_up = time.monotonic() + patience
    while True:
        found = look()
        if found is not None:
            return found
        assert time.monotonic() < give_up, why
        time.sleep(0.05)


@contextmanager
def house(directory: Path, accounts: int, seed: int = 1, speed: float = 600) -> Iterator[House]:
    """A broker whose clients fall into calls, and a store with two traders and a supervisor."""
    url = f"sqlite:///{directory / 'margin.db'}"
    upgrade(url)
    store = open_store(url)
    now = datetime.now(UTC)
    sign_in(store, UserName("chief"), now)
    for name in ("ann", "bob"):
        add_user(store, UserName(name), Role.TRADER, now)
    with running_venue(directory, accounts=accounts, seed=seed, speed=speed) as venue:
        yield House(store, url, venue, directory)
    store.close()


def widen(desk: House) -> None:
    """Limits for a test of many orders at once."""
    for number, (key, value) in enumerate(_WIDE.items()):
        desk.ask(SetPolicy(key=key, value=value, reason="a test of many orders"), f"policy-{number}")
    for number in range(len(_WIDE)):
        assert desk.answer(f"policy-{number}").state is CommandState.DONE


def closable(desk: House) -> list[CloseLine]:
    """Every whole position of an account in call that can be closed at the market."""
    calls = {row.account: row.call_id for row in desk.rows("SELECT account, call_id FROM calls WHERE ended = 0")}
    book = desk.book()
    lines = []
    for row, account in enumerate(book.positions.account.tolist()):
        name, instrument = str(book.accounts.account[account]), int(book.positions.instrument[row])
        trading = book.instruments.status[instrument] == InstrumentStatus.TRADING
        home = str(book.instruments.market[instrument]) in {"XNYS", "US", "XNAS"}
        quantity = abs(float(book.positions.available[row]))
        if name in calls and trading and home and quantity >= 1 and book.quotes.bid[instrument] > 0:
            symbol = str(book.instruments.symbol[instrument])
            lines.append(
                CloseLine(
                    account=name,
                    alert_id=calls[name],
                    symbol=symbol,
                    quantity=Decimal(str(int(quantity))),
                    time_in_force="IOC",
                )
            )
    return lines


def calls_open(desk: House, at_least: int) -> None:
    """Wait for the market to fall far enough, then let it run slowly, so that calls stay while a test looks at them."""

    def enough() -> bool | None:
        return desk.rows("SELECT count(*) AS n FROM calls WHERE ended = 0")[0].n >= at_least or None

    wait_for(enough, f"not {at_least} calls")
    desk.ask(ControlReplay(action=ReplayAction.SPEED, speed=20), "slowly")
    assert desk.answer("slowly").state is CommandState.DONE


def all_over(desk: House, orders: int) -> bool | None:
    """Whether so many orders are there and none is under way."""
    states = [row.state for row in desk.rows("SELECT state FROM close_orders")]
    return (len(states) >= orders and all(OrderState(state) in FINAL for state in states)) or None


@pytest.fixture(scope="module")
def small_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A few hundred clients, some of them in call, and a running engine."""
    with house(tmp_path_factory.mktemp("small"), accounts=300) as desk, desk.engine():
        calls_open(desk, 3)
        yield desk


@pytest.mark.timeout(300)
def test_a_close_is_filled_at_the_broker_and_seen_by_the_desk(small_house: House) -> None:
    desk = small_house
    [line, *_] = [one for one in closable(desk) if one.quantity >= 2]
    desk.ask(CloseBatch(lines=(line,), reason="overdue"), "close-1", user="ann")
    assert desk.answer("close-1").state in {CommandState.ACCEPTED, CommandState.DONE}, desk.answer("close-1")
    wait_for(lambda: all_over(desk, 1), "the order is not over")
    [seen] = desk.rows("SELECT * FROM orders WHERE command_id = 'close-1'")
    held = [one for one in desk.journal() if isinstance(one, Executed) and one.order == seen.client_order_id]
    assert seen.asked_by == "ann"
    assert seen.filled_quantity == float(sum(Decimal(one.quantity) for one in held)) > 0
    assert wait_for(lambda: _ended(desk, "close-1"), "close-1 did not end").state is CommandState.DONE
    [call] = desk.rows(f"SELECT closed_by_us FROM calls WHERE call_id = '{line.alert_id}'")
    assert call.closed_by_us
    assert verify(desk.store)[1] == ()


@pytest.mark.timeout(300)
def test_of_two_desks_that_close_one_position_at_once_one_goes_through_and_the_other_reads_which_was_first(
    small_house: House,
) -> None:
    desk = small_house
    line = closable(desk)[-1].model_copy(update={"time_in_force": "DAY"})
    desk.ask(CloseBatch(lines=(line,)), "of-ann", user="ann", desk="desk-1")
    desk.ask(CloseBatch(lines=(line,)), "of-bob", user="bob", desk="desk-2")
    first, second = desk.answer("of-ann"), desk.answer("of-bob")
    assert first.state in {CommandState.ACCEPTED, CommandState.DONE}, first.reason
    assert second.state is CommandState.REJECTED
    [order] = desk.rows("SELECT client_order_id FROM close_orders WHERE command_id = 'of-ann'")
    assert f"order {order.client_order_id} of ann" in said(second.reason)


@pytest.mark.timeout(400)
def test_an_engine_killed_amid_five_hundred_orders_leaves_each_of_them_at_the_broker_once(tmp_path: Path) -> None:
    with house(tmp_path, accounts=2000, speed=1800) as desk:
        with desk.engine() as engine:
            widen(desk)
            calls_open(desk, 200)
            lines = closable(desk)[:500]
            assert len(lines) == 500, len(lines)
            desk.ask(CloseBatch(lines=tuple(lines), when_closed="QUEUE"), "close-all")
            assert desk.answer("close-all").state in {CommandState.ACCEPTED, CommandState.DONE}
            wait_for(lambda: _under_way(desk), "no order left")
            engine.send_signal(signal.SIGKILL)
            engine.wait()
        asked = desk.rows("SELECT count(*) AS n FROM close_orders")[0].n
        with desk.engine():
            wait_for(lambda: all_over(desk, asked), "not every order came to its end")
            assert wait_for(lambda: _ended(desk, "close-all"), "the batch did not end").state is CommandState.DONE
        taken = Counter(one.order for one in desk.journal() if isinstance(one, OrderTaken))
        assert max(taken.values()) == 1
        left = {row.client_order_id for row in desk.rows("SELECT * FROM close_orders WHERE broker_order_id <> ''")}
        assert left == set(taken), "an order is at one side only"
        kept_back = desk.rows("SELECT denial, reject_text FROM close_orders WHERE broker_order_id = ''")
        assert len(taken) > asked / 2
        assert all(row.denial or row.reject_text for row in kept_back), "an order stayed behind without a word"
        done = [(one.order, Decimal(one.quantity)) for one in desk.journal() if isinstance(one, Executed)]
        rows = desk.rows("SELECT client_order_id, quantity FROM executions")
        assert Counter(done) == Counter((row.client_order_id, Decimal(row.quantity)) for row in rows)
        assert verify(desk.store)[1] == ()


def _under_way(desk: House) -> bool | None:
    """Some were sent, some not: the worst moment to die."""
    sent = desk.rows("SELECT count(*) AS n FROM close_orders WHERE state NOT IN (0, 1, 2)")[0].n
    return sent > 100 or None


def _ended(desk: House, command_id: str) -> StoredCommand | None:
    found = read_command(desk.store, CommandId(command_id))
    return found if found is not None and found.state in _ENDED else None

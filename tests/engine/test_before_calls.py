"""Minutes before a call: kept of who is near one, stored when it opens or somebody looks; bounded in every way."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from tests.engine.closing_desk import clients
from tests.engine.desks import Desk, open_desk
from tests.fakes.gateway import ScriptedGateway
from tests.margin.books import figures_of, make_book, rate, stock
from workstation.domain.enums import WatchKind
from workstation.domain.ids import DeskId
from workstation.engine import before_calls, minute_ring
from workstation.engine.before_calls import nearest
from workstation.engine.minute_ring import COLUMNS, MINUTE_US, MinuteRing
from workstation.store.connect import Store
from workstation.store.watches import Watch, renew

NEAR, FALLEN = 6.5, 6.0  # A1 is called below 6.15 and has a quarter of that to spare below 6.84


def minutes(desk: Desk, series_id: str) -> list[tuple[int, float, float, float]]:
    """Minutes since the open, net assets, margin-call level and call amount of a series."""
    query = (
        "SELECT minute, net_assets, margin_call, call_amount FROM figures_minute WHERE call_id = '{}' ORDER BY minute"
    )
    begin = (desk.market - timedelta(seconds=desk.seconds)).timestamp() * 1e6
    found = desk.rows(query.format(series_id))
    return [((at - int(begin)) // MINUTE_US, net, level, amount) for at, net, level, amount in found]


def look(desk: Desk, *accounts: str) -> None:
    """These windows are open for the next hour."""
    watches = [Watch(WatchKind.ACCOUNT, one) for one in accounts]
    renew(desk.store, DeskId("desk-1"), watches, desk.wall + timedelta(hours=1))


def at(desk: Desk, price: float, steps: int = 1) -> None:
    desk.gateway.price({"X": price})
    for _ in range(steps):
        desk.step()


def test_a_call_begins_with_the_minutes_in_which_its_account_was_near_one(store: Store) -> None:
    desk = open_desk(store)
    at(desk, NEAR, 3)
    assert minutes(desk, "C000001") == []
    at(desk, FALLEN, 2)
    assert minutes(desk, "C000001") == [
        *((n, pytest.approx(250.0), pytest.approx(227.5), 0.0) for n in (1, 2, 3)),
        *((n, pytest.approx(200.0), pytest.approx(210.0), pytest.approx(10.0)) for n in (4, 5)),
    ]


def test_what_was_far_from_a_call_is_a_gap(sqlite: Store) -> None:
    desk = open_desk(sqlite)
    at(desk, 8.0, 2)
    at(desk, NEAR)
    at(desk, 8.0, 2)
    at(desk, FALLEN)
    assert [minute for minute, *_ in minutes(desk, "C000001")] == [3, 6]


def test_a_call_that_opens_within_a_minute_has_that_minute_as_it_began(sqlite: Store) -> None:
    desk = open_desk(sqlite)
    at(desk, NEAR)
    desk.gateway.price({"X": FALLEN})
    desk.step(30)
    assert [(minute, amount) for minute, _, _, amount in minutes(desk, "C000001")] == [(1, 0.0)]


def test_an_account_without_a_call_has_minutes_while_somebody_looks_and_those_kept_before(sqlite: Store) -> None:
    desk = open_desk(sqlite)
    at(desk, NEAR, 2)
    assert desk.rows("SELECT count(*) FROM figures_minute") == [(0,)]
    look(desk, "A1", "A2", "NOBODY")
    at(desk, NEAR, 3)
    look(desk)
    at(desk, NEAR, 2)
    assert [minute for minute, *_ in minutes(desk, "W-A1")] == [1, 2, 3, 4, 5]
    assert [minute for minute, *_ in minutes(desk, "W-A2")] == [3, 4, 5]
    assert desk.rows("SELECT count(DISTINCT call_id) FROM figures_minute") == [(2,)]


def test_a_watched_account_that_is_called_goes_on_under_its_call(sqlite: Store) -> None:
    desk = open_desk(sqlite)
    look(desk, "A1")
    at(desk, 8.0, 3)
    at(desk, FALLEN, 2)
    assert [minute for minute, *_ in minutes(desk, "W-A1")] == [1, 2, 3]
    assert [minute for minute, *_ in minutes(desk, "C000001")] == [1, 2, 3, 4, 5]


def test_old_minutes_of_an_account_are_forgotten_when_somebody_looks_again(store: Store) -> None:
    desk = open_desk(store)
    look(desk, "A2")
    at(desk, 10.0, 2)
    assert [minute for minute, *_ in minutes(desk, "W-A2")] == [1, 2]
    look(desk)
    desk.step(3 * 86_400)
    look(desk, "A2")
    at(desk, 10.0, 2)
    assert [minute for minute, *_ in minutes(desk, "W-A2")] == [3 * 1440 + 3, 3 * 1440 + 4]


def test_what_opened_calls_had_before_is_stored_a_part_a_step(sqlite: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(before_calls, "ROWS_A_STEP", 2)
    desk = open_desk(sqlite, ScriptedGateway(clients()))
    at(desk, NEAR, 3)
    at(desk, FALLEN)
    assert [len(minutes(desk, call)) for call in ("C000001", "C000002")] == [3 + 1, 1], "whole, one a step"
    at(desk, FALLEN)
    assert [len(minutes(desk, call)) for call in ("C000001", "C000002")] == [3 + 2, 3 + 2]


# --- the ring


def recorded(ring: MinuteRing, minute: int, *accounts: str) -> None:
    ring.record(minute * MINUTE_US, accounts, np.full((len(accounts), len(COLUMNS)), float(minute)))


def known(ring: MinuteRing, account: str, before: int) -> list[float]:
    minutes, figures = ring.of(account, before * MINUTE_US)
    assert (minutes / MINUTE_US).tolist() == figures[:, 0].tolist()
    return list(figures[:, 0])


def test_the_ring_forgets_what_is_older_than_its_length_also_when_minutes_were_skipped() -> None:
    ring = MinuteRing()
    for minute in (1, 2, minute_ring.MINUTES + 1, minute_ring.MINUTES + 5):
        recorded(ring, minute, "A")
    assert known(ring, "A", minute_ring.MINUTES + 2) == [2, minute_ring.MINUTES + 1]
    assert known(ring, "A", 2 * minute_ring.MINUTES + 3) == [minute_ring.MINUTES + 5]
    assert known(ring, "B", 10) == []


def test_who_was_recorded_longest_ago_makes_room_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minute_ring, "ACCOUNTS", 2)
    ring = MinuteRing()
    recorded(ring, 1, "A", "B")
    recorded(ring, 2, "A")
    recorded(ring, 3, "C")
    assert (known(ring, "A", 9), known(ring, "B", 9), known(ring, "C", 9)) == ([1, 2], [], [3])
    recorded(ring, 4, "B", "C")
    assert (known(ring, "A", 9), known(ring, "B", 9), known(ring, "C", 9)) == ([], [4], [3, 4])


def test_of_many_near_a_call_those_with_least_to_spare_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    cash = {"A": -565.0, "B": -540.0, "C": -580.0, "D": 0.0, "E": -600.0, "F": -100.0}
    book = make_book(
        accounts=[{"account": name} for name in cash],
        cash=[{"account": name, "currency": "USD", "amount": amount} for name, amount in cash.items()],
        instruments=[stock("X")],
        positions=[{"account": name, "symbol": "X", "quantity": 100} for name in cash if name != "D"],
        quotes=[{"symbol": "X", "last": 10.0}],
        margin_rates=[rate("*", "LONG", 0.5, 0.35, forced=0.25)],
    )
    called = np.array([name == "E" for name in cash])
    assert nearest(figures_of(book), ~called).tolist() == [4], "who is called has a series of its own"
    assert nearest(figures_of(book), called).tolist() == [0, 2], (
        "350 is asked: up to 437.50 is near, an empty account is not"
    )
    monkeypatch.setattr(before_calls, "ACCOUNTS", 1)
    assert nearest(figures_of(book), called).tolist() == [2]

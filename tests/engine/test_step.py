"""One step after the other: what the broker says becomes what the desk sees, once."""

from __future__ import annotations

import math

import pytest

from tests.engine.desks import Desk, open_desk, policy, two_clients
from tests.fakes.gateway import ScriptedGateway
from workstation.commands.control import SetPolicy
from workstation.domain.denials import said
from workstation.domain.enums import AlertType, CallEnd, CommandState, FollowUpKind, SnapshotReason, WatchKind
from workstation.domain.failures import UnreachableError
from workstation.domain.ids import DeskId, UserName
from workstation.margin.evidence import Evidence
from workstation.store.connect import Store
from workstation.store.failures import FencedError, StoreFullError
from workstation.store.history import snapshot_facts
from workstation.store.presence import Desk as Screen
from workstation.store.presence import leave, say_present
from workstation.store.status import read_status
from workstation.store.users import sign_in
from workstation.store.watches import Watch, read_answer, renew

CALLS = "SELECT call_id, account, type, ended FROM calls ORDER BY call_id"


def _fall(desk: Desk, price: float) -> None:
    desk.gateway.price({"X": price})
    desk.step()


def test_a_falling_price_opens_a_call_and_shows_it(store: Store) -> None:
    desk = open_desk(store)
    desk.step()
    assert desk.rows(CALLS) == []
    _fall(desk, 6.0)  # equity 200, margin call requirement 210
    assert desk.rows(CALLS) == [("C000001", "A1", AlertType.MARGIN_CALL, CallEnd.NOT_ENDED)]
    [(amount, equity)] = desk.rows("SELECT call_amount, equity FROM alerts WHERE alert_id = 'C000001'")
    assert (amount, equity) == (pytest.approx(10.0), pytest.approx(200.0))


def test_an_alert_names_what_its_account_holds_until_it_is_sold(store: Store) -> None:
    desk = open_desk(store)
    _fall(desk, 6.0)
    assert desk.rows("SELECT symbols FROM alerts") == [("X",)]
    desk.gateway.hold("A1", "X", 0.0)
    desk.step()
    assert desk.rows("SELECT account, symbols FROM alerts") == [("A1", "")]


def test_a_worse_price_makes_it_forced_and_both_are_on_record(store: Store) -> None:
    desk = open_desk(store)
    _fall(desk, 6.0)
    _fall(desk, 5.0)  # equity 100, forced requirement 125
    assert desk.rows("SELECT type FROM calls") == [(AlertType.FORCED,)]
    kinds = [kind for (kind,) in desk.rows("SELECT kind FROM call_events ORDER BY seq")]
    assert kinds == [FollowUpKind.OPENED, FollowUpKind.ESCALATED, FollowUpKind.FORCED_REACHED]
    assert desk.rows("SELECT kind FROM snapshots ORDER BY seq") == [(SnapshotReason.OPENED,), (SnapshotReason.FORCED,)]


def test_a_deposit_that_lasts_ends_the_call_and_its_alert(store: Store) -> None:
    desk = open_desk(store)
    _fall(desk, 6.0)
    desk.gateway.pay("A1", -300.0)
    desk.step()
    assert desk.rows("SELECT ended FROM calls") == [(CallEnd.NOT_ENDED,)], "a minute has to pass"
    desk.step()
    assert desk.rows("SELECT ended FROM calls") == [(CallEnd.MET,)]
    assert desk.rows("SELECT count(*) FROM alerts") == [(0,)]


def test_a_snapshot_opens_again_with_the_figures_of_its_moment(store: Store) -> None:
    desk = open_desk(store)
    _fall(desk, 6.0)
    _fall(desk, 5.9)
    [(seq,)] = desk.rows("SELECT seq FROM snapshots WHERE kind = 1")
    explained = Evidence.from_bytes(snapshot_facts(store, seq)).explain("A1")
    assert explained.figures.call_amount[0] == pytest.approx(10.0)


def test_a_price_that_is_withdrawn_shows_the_account_as_unpriced_with_the_symbol(store: Store) -> None:
    desk = open_desk(store)
    _fall(desk, math.nan)
    rows = desk.rows("SELECT account, alert_type, call_amount, missing FROM alerts ORDER BY account")
    assert [(account, kind, amount) for account, kind, amount, _ in rows] == [
        ("A1", AlertType.UNPRICED, None),
        ("A2", AlertType.UNPRICED, None),
    ]
    assert all("X" in missing for *_, missing in rows)
    assert desk.rows(CALLS) == []


def test_a_restart_goes_on_with_the_same_call(store: Store) -> None:
    first = open_desk(store)
    _fall(first, 6.0)
    again = open_desk(store, ScriptedGateway(two_clients()), first.seconds)
    again.gateway.price({"X": 6.0})
    again.step()
    assert again.rows(CALLS) == [("C000001", "A1", AlertType.MARGIN_CALL, CallEnd.NOT_ENDED)]
    assert again.rows("SELECT kind FROM call_events") == [(FollowUpKind.OPENED,)]
    [(triggered,)] = again.rows("SELECT triggered_at FROM calls")
    assert triggered < again.market.timestamp() * 1e6


def test_an_engine_that_lost_its_place_writes_nothing_more(store: Store) -> None:
    old = open_desk(store)
    old.step()
    open_desk(store)
    old.gateway.price({"X": 6.0})
    with pytest.raises(FencedError):
        old.step()
    assert old.rows(CALLS) == []


def test_a_store_that_is_full_gets_the_step_whole_once_there_is_room(sqlite_url: str, opened) -> None:
    store = opened(sqlite_url)
    desk = open_desk(store)
    desk.step()
    _limit_pages(store, 0)
    desk.gateway.price({"X": 6.0})
    with pytest.raises(StoreFullError):
        _step_often(desk)
    _limit_pages(store, 100_000)
    desk.step()
    assert desk.rows("SELECT call_id FROM calls") == [("C000001",)]
    assert desk.rows("SELECT kind FROM call_events") == [(FollowUpKind.OPENED,)]


def test_a_policy_change_rules_although_its_commit_was_refused_once(sqlite_url: str, opened) -> None:
    store = opened(sqlite_url)
    desk = open_desk(store)
    sign_in(store, UserName("chief"), desk.wall)
    desk.step()
    desk.ask(SetPolicy(key="call.minimum", value=1000.0, reason="quiet"), "chief", "quieter")
    with store.write(), pytest.raises(UnreachableError):  # somebody else holds the write lock for too long
        desk.step(1)
    desk.step(1)
    assert desk.answer("quieter").state is CommandState.DONE
    _fall(desk, 6.0)
    assert desk.rows(CALLS) == [], "10 is below the new minimum"


def _step_often(desk: Desk) -> None:
    for count in range(500):
        desk.gateway.price({"X": 5.9 + count % 2 / 100})
        desk.step(1)


def _limit_pages(store: Store, extra: int) -> None:
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {int(pages or 0) + extra}")


def test_a_watched_account_is_answered_at_once_and_when_it_moves(store: Store) -> None:
    desk = open_desk(store)
    desk.step()
    watch = Watch(WatchKind.ACCOUNT, "A1")
    renew(store, DeskId("desk-1"), [watch], desk.wall)
    desk.step(1)
    first = read_answer(store, watch)
    assert first is not None
    desk.step(1)
    assert read_answer(store, watch, first.seq) is None, "nothing moved"
    desk.gateway.price({"X": 9.0})
    desk.step(1)
    second = read_answer(store, watch, first.seq)
    assert second is not None
    assert Evidence.from_bytes(second.answer).figures().equity[0] == pytest.approx(500.0)


def test_every_market_minute_is_kept_once_for_the_charts(store: Store) -> None:
    desk = open_desk(store)
    _fall(desk, 6.0)
    for _ in range(4):
        desk.step(30)
    [(rows, minutes)] = desk.rows("SELECT count(*), count(DISTINCT minute) FROM figures_minute")
    assert rows == minutes == 3
    assert desk.rows("SELECT calls, call_amount FROM totals_minute ORDER BY minute DESC LIMIT 1") == [
        (1, pytest.approx(10.0))
    ]


def test_the_policy_that_comes_with_the_first_book_rules_at_once_and_later_ones_do_not(store: Store) -> None:
    desk = open_desk(store, ScriptedGateway(two_clients(), policy(minimum=1000.0)))
    _fall(desk, 6.0)
    assert desk.rows(CALLS) == [], "10 is below the house's minimum"
    desk.gateway.book, desk.gateway.policy = two_clients(), policy(minimum=1.0)
    desk.gateway.price({"X": 6.0})
    desk.step()
    assert desk.rows(CALLS) == []
    assert desk.rows("SELECT key, value, set_by FROM policy_versions ORDER BY seq") == [
        ("reporting_currency", '"USD"', "policy.toml"),
        ("call.minimum", "1000.0", "policy.toml"),
    ]


def test_a_policy_of_defaults_initialises_a_store_too_also_for_the_next_engine(store: Store) -> None:
    open_desk(store, ScriptedGateway(two_clients(), policy())).step()
    again = open_desk(store, ScriptedGateway(two_clients(), policy(minimum=1000.0)))
    _fall(again, 6.0)
    assert again.rows(CALLS) != [], "the rows in the store rule, not a later file"


def test_a_desk_that_fell_silent_is_said_until_it_answers_again(store: Store) -> None:
    desk = open_desk(store)
    screen = Screen(DeskId("risk-1"), UserName("chief"), 1, "host", desk.wall)
    say_present(store, screen)
    desk.step(5)
    assert _message(store) == ""
    desk.step(10)
    assert said(_message(store)) == "desk risk-1 (chief) stopped answering at 2026-03-09 12:00:00 UTC"
    leave(store, screen.desk)
    desk.step(1)
    assert _message(store) == ""


def _message(store: Store) -> str:
    status = read_status(store).status
    assert status is not None
    return status.message


def test_the_status_row_says_how_far_the_engine_got(store: Store) -> None:
    desk = open_desk(store)
    desk.step()
    status = read_status(store)
    assert status.status is not None
    assert (status.epoch, status.status.market_now) == (1, desk.market)
    assert status.last_step_wall == desk.wall


def test_a_link_that_takes_no_orders_says_so(store: Store) -> None:
    desk = open_desk(store)
    desk.step()
    status = read_status(store).status
    assert status is not None
    assert not status.takes_orders

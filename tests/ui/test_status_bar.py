"""The status bar never says that all is well when it is not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.desk.alert_rows import NOW
from workstation.desk.news import (
    CommandLine,
    CommandNews,
    EngagedSwitch,
    KillSwitchNews,
    MarketSession,
    SignedIn,
    StoreTrouble,
)
from workstation.desk.supervision import Health
from workstation.desk.supervisor import EngineReport
from workstation.domain.enums import CommandState, LinkState, Role
from workstation.domain.ids import CommandId


def report(health=Health.ALIVE, reason="", retry=None, **more):
    waits = None if retry is None else timedelta(seconds=retry)
    return EngineReport(health, None, reason, retry_in=waits, **more)


def later(screen, seconds):
    screen.now += timedelta(seconds=seconds)
    screen.window.status.tick()


def test_that_an_engine_that_steps_is_alive_with_the_age_of_its_last_step(screen):
    screen.steps()
    screen.hand(report())
    later(screen, 0.4)
    assert screen.window.status.engine.text() == "● engine 0.4 s"


def test_that_an_engine_that_stops_stepping_is_stale_after_two_seconds_whatever_its_process_does(screen):
    screen.steps()
    screen.hand(report())
    later(screen, 2.5)
    assert screen.window.status.engine.text() == "▲ engine STALE, last step 2.5 s ago"


def test_that_a_dead_engine_is_down_with_its_last_words(screen):
    screen.steps()
    screen.hand(report(Health.DOWN, "ended with SIGKILL\nbroker gone", retry=0))
    engine = screen.window.status.engine
    assert engine.text() == "▲ ENGINE DOWN, restarting (ended with SIGKILL)"
    assert "broker gone" in engine.toolTip()
    screen.hand(report(Health.DOWN, "ended with exit code 1", retry=4))
    assert engine.text() == "▲ ENGINE DOWN, next try in 4 s"


def test_that_without_a_supervisor_only_steps_count(screen):
    screen.steps()
    assert screen.window.status.engine.text().startswith("● engine")
    later(screen, 5)
    assert "STALE" in screen.window.status.engine.text()
    later(screen, 60)
    assert screen.window.status.engine.text() == "▲ ENGINE DOWN"


def test_that_a_store_that_stops_answering_is_said_above_all(screen):
    screen.hand(StoreTrouble("there is no store yet"))
    assert "waiting for the store" in screen.window.status.engine.text()
    screen.hand(StoreTrouble(""))
    screen.steps()
    screen.hand(StoreTrouble("disk full"))
    assert screen.window.status.engine.text() == "▲ STORE DOES NOT ANSWER"
    assert screen.window.status.engine.toolTip() == "disk full"
    screen.hand(StoreTrouble(""))
    assert screen.window.status.engine.text().startswith("● engine")


@pytest.mark.parametrize(
    ("age", "link", "text"),
    [
        (0.4, LinkState.UP, "prices 0.4 s"),
        (90, LinkState.UP, "▲ prices 1 min"),
        (0.4, LinkState.STALE, "▲ prices 0.4 s, broker link stale"),
        (0.4, LinkState.DOWN, "▲ BROKER LINK DOWN: no answer"),
        (3 * 86400, LinkState.UP, "▲ prices 3 d"),
    ],
)
def test_that_old_prices_and_a_bad_link_have_a_sign(screen, age, link, text):
    screen.steps(as_of=NOW - timedelta(seconds=age), link=link, link_text="no answer")
    assert screen.window.status.prices.text() == text


def test_that_unpriced_accounts_are_counted(screen):
    screen.steps(unpriced=1200)
    assert screen.window.status.unpriced.text() == "▲ 1,200 accounts unpriced"
    screen.steps(unpriced=0)
    assert screen.window.status.unpriced.text() == ""


def test_that_user_role_and_store_are_named_and_a_lone_user_is_told_what_that_means(screen):
    screen.hand(SignedIn("maria", Role.SUPERVISOR, "/data/desk.db", embedded=True, alone=True))
    status = screen.window.status
    assert status.who.text() == "maria · SUPERVISOR"
    assert status.hints.text() == "ⓘ four-eyes off, roles advisory"
    assert "Four-eyes is off" in status.hints.toolTip()
    assert "advisory on SQLite" in status.hints.toolTip()
    assert status.store.text() == "store desk.db"


def test_that_the_session_says_until_when(screen):
    close = datetime(2020, 3, 16, 20, 0, tzinfo=UTC).astimezone(ZoneInfo("America/New_York"))
    screen.hand(MarketSession("XNYS", is_open=True, until=close))
    assert screen.window.status.session.text() == "XNYS open until 16:00 EDT"
    screen.hand(MarketSession("XNYS", is_open=False, until=close))
    assert screen.window.status.session.text() == "XNYS closed until 2020-03-16 16:00 EDT"
    screen.hand(MarketSession("XNYS", is_open=False, until=close, break_until=close.replace(hour=13)))
    assert screen.window.status.session.text() == "XNYS lunch break until 13:00 EDT"


def test_that_with_more_users_on_a_server_there_is_nothing_to_hint_at(screen):
    screen.hand(SignedIn("maria", Role.SUPERVISOR, "risk@db", embedded=False, alone=False))
    assert not screen.window.status.hints.isVisible()


def test_that_a_calendar_that_ends_soon_is_a_warning(screen):
    screen.steps()
    until = NOW + timedelta(hours=2)
    screen.hand(MarketSession("XNYS", is_open=True, until=until, known_until=NOW.date() + timedelta(days=400)))
    assert not screen.window.status.hints.isVisible()
    screen.hand(MarketSession("XNYS", is_open=True, until=until, known_until=NOW.date() + timedelta(days=20)))
    assert screen.window.status.hints.text() == "▲ calendar XNYS ends 2020-04-05"
    assert "provisional" in screen.window.status.hints.toolTip()


def switch(desk="", by="maria"):
    return EngagedSwitch(desk, by, datetime(2026, 3, 9, 11, 58, tzinfo=UTC), "wrong prices")


def test_that_a_kill_switch_nobody_knows_about_is_not_said_to_be_off(screen):
    assert screen.window.status.kill_switch.text() == "kill switch unknown"
    screen.hand(KillSwitchNews(()))
    assert screen.window.status.kill_switch.text() == "kill switch off"


@pytest.mark.parametrize(
    ("desks", "text"),
    [
        (("",), "▲ KILL SWITCH: all desks"),
        (("desk-1",), "▲ KILL SWITCH: this desk"),
        (("desk-2",), "▲ kill switch: desk-2"),
        (("desk-1", "desk-2"), "▲ KILL SWITCH: this desk"),
        (("", "desk-1"), "▲ KILL SWITCH: all desks"),
    ],
)
def test_that_an_engaged_kill_switch_says_whom_it_stops_who_engaged_it_since_when_and_why(screen, desks, text):
    screen.hand(SignedIn("maria", Role.TRADER, "desk.db", embedded=True, alone=False, desk="desk-1"))
    screen.hand(KillSwitchNews(tuple(map(switch, desks))))
    button = screen.window.status.kill_switch
    assert button.text() == text
    assert "engaged by maria since 2026-03-09 07:58:00 EDT: wrong prices" in button.toolTip()
    screen.hand(KillSwitchNews(()))
    assert button.text() == "kill switch off"


def test_that_what_waits_for_approval_is_counted_and_goes_when_it_is_decided(screen):
    assert not screen.window.status.approvals.isVisible()
    screen.hand(CommandNews((waiting("a"), waiting("b")), history=False))
    assert screen.window.status.approvals.text() == "▲ 2 await approval"
    screen.hand(CommandNews(tuple(replace(waiting(i), state=CommandState.DECLINED) for i in "ab"), history=False))
    assert not screen.window.status.approvals.isVisible()


def waiting(ticket):
    state = CommandState.AWAITING_APPROVAL
    return CommandLine(CommandId(ticket), "close_batch", {}, "li", "desk-2", NOW, state, "", None, "")


def test_that_nothing_is_cut_off_in_a_narrow_window_and_the_rest_stands_in_the_tip(screen):
    status = screen.window.status
    screen.window.resize(1366, 768)
    screen.steps(unpriced=12_345, link=LinkState.STALE, link_text="no quote since 09:41", as_of=NOW - timedelta(days=3))
    screen.hand(report(Health.DOWN, "ended with SIGKILL in the middle of a long sentence about its reasons", retry=0))
    screen.hand(SignedIn("maria.de.la.concepcion", Role.SUPERVISOR, "/data/" + "x" * 80, embedded=True, alone=True))
    screen.hand(MarketSession("XNYS", is_open=True, until=NOW, known_until=NOW.date()))
    labels = [status.engine, status.prices, status.store, status.session, status.unpriced]
    labels += [status.hints, status.who, status.kill_switch]
    status.layout().activate()
    ends = [(label.geometry().left(), label.geometry().right()) for label in labels]
    assert all(right < left for (_, right), (left, _) in pairwise(ends))
    assert ends[-1][1] <= status.width()
    assert "x" * 80 in status.store.toolTip()
    assert status.engine.text() in status.engine.toolTip()
    assert all(label._fitted() == label.text() or label.text() in label.toolTip() for label in labels)


def test_that_a_long_failure_neither_widens_the_window_nor_takes_the_room_of_others(screen):
    status, failure = screen.window.status, "connection to the server failed: " + "no answer " * 40
    screen.window.resize(1366, 768)
    screen.hand(SignedIn("maria", Role.SUPERVISOR, "/data/desk.db", embedded=True, alone=True))
    screen.hand(MarketSession("XNYS", is_open=True, until=NOW), KillSwitchNews(()))
    screen.steps()
    others = (status.store, status.session, status.who, status.kill_switch)
    status.layout().activate()
    before = [(part.width(), part._fitted()) for part in others]
    screen.hand(report(Health.DOWN, failure, retry=0))
    status.layout().activate()
    assert [(part.width(), part._fitted()) for part in others] == before
    assert failure in status.engine.toolTip()
    assert failure == status.engine.accessibleDescription()
    screen.steps(link=LinkState.DOWN, link_text=failure, problems=(failure,), unpriced=1200)
    screen.hand(CommandNews((waiting("a"),), history=False))
    parts = (status.engine, status.prices, status.store, status.session, status.unpriced, status.problems)
    parts += (status.hints, status.approvals, status.who, status.kill_switch)
    status.layout().activate()
    ends = [(part.geometry().left(), part.geometry().right()) for part in parts]
    assert all(right < left for (_, right), (left, _) in pairwise(ends))
    assert screen.window.minimumSizeHint().width() <= screen.window.width() == 1366
    assert failure in status.prices.toolTip()
    assert failure in status.problems.accessibleDescription()


def test_that_where_there_is_room_a_failure_is_shown_whole(screen):
    status, failure = screen.window.status, "connection to the server failed: no answer from it since 09:41"
    screen.window.resize(2560, 1440)
    screen.steps()
    screen.hand(report(Health.DOWN, failure, retry=0))
    status.layout().activate()
    assert status.engine._fitted() == status.engine.text() == f"▲ ENGINE DOWN, restarting ({failure})"

"""What the tour does before its pictures: it closes and schedules, once, and never at a broker that is real."""

import pytest

from tests.desk.alert_rows import alert
from tests.ui.close_batch.samples import CALL, Worker, account, facts, line, plan, plans, quotes
from tests.ui.desk_screen import DeskScreen
from ui.screenshot_scene import Scene
from workstation.commands.closing import CloseBatch
from workstation.commands.scheduling import ScheduleClose
from workstation.desk.news import SignedIn
from workstation.domain.enums import Role


@pytest.fixture
def screen(qtbot, qapp):
    made = DeskScreen(qtbot, qapp)
    made.hand(SignedIn("ana", Role.TRADER, "sqlite:///desk.db", alone=False, embedded=False))
    yield made
    made.close()


def with_calls(screen, speed):
    """Calls, C00 the largest, at a broker whose clock runs at this speed; None: nobody steers it."""
    screen.steps(speed=speed)
    names = [f"C{place:02}" for place in range(24)]
    calls = [alert(f"alert {n}", account=n, call_amount_reporting=1e4 - i) for i, n in enumerate(names)]
    screen.rows(*calls, reload=True)
    return Scene(screen.window, screen.reception).play()


def fill(screen, dialog):
    """What the desk's worker tells of the accounts."""
    batch, names = dialog.ask.batch, [name for name, _ in dialog.ask.accounts]
    screen.hand(facts(batch, *(account(name, line(name, "BAC")) for name in names)), quotes(batch, "BAC"))
    screen.hand(plans(batch, *(plan(name, ("BAC", 500)) for name in names)))


def answer(screen, dialog):
    """What the wishes of now do."""
    screen.qtbot.waitUntil(lambda: not dialog._tell_soon.isActive())
    batch, names = dialog.ask.batch, [name for name, _ in dialog.ask.accounts]
    screen.hand(Worker(batch, dict.fromkeys(names, CALL)).answer(screen.desk.wishes[batch], dialog.asking.request))


def test_that_nothing_is_sent_to_a_broker_whose_clock_nobody_steers(screen):
    assert list(with_calls(screen, speed=None)) == []
    assert screen.desk.submitted == []
    assert not screen.reception.batches.dialogs


def test_that_some_calls_are_closed_and_others_scheduled_and_the_largest_left_for_the_pictures(screen):
    steps, filled = with_calls(screen, speed=60.0), []
    for pause in steps:
        for ticket, dialog in tuple(screen.reception.batches.dialogs.items()):
            if ticket not in filled:
                filled.append(ticket)
                fill(screen, dialog)
            answer(screen, dialog)
        screen.qtbot.wait(min(100 * pause, 50))
    *scheduled, (at_market, now), (patiently, later) = screen.desk.submitted
    assert [command.call_ids for _, command in scheduled] == [(f"alert C{n}",) for n in (16, 17, 18, 19)]
    assert all(isinstance(command, ScheduleClose) for _, command in scheduled)
    assert isinstance(now, CloseBatch)
    assert [at_market, patiently] == filled
    assert {one.account for one in now.lines} == {"C12", "C13", "C14", "C15"}
    assert {one.order_type for one in now.lines} == {"MARKET"}
    assert {one.account for one in later.lines} == {"C20", "C21", "C22", "C23"}
    assert {one.order_type for one in later.lines} == {"PEG_ASK"}

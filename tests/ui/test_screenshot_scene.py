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
    """Twenty calls, C00 the largest, at a broker whose clock runs at this speed; None: nobody steers it."""
    screen.steps(speed=speed)
    names = [f"C{place:02}" for place in range(20)]
    calls = [alert(f"alert {n}", account=n, call_amount_reporting=1e4 - i) for i, n in enumerate(names)]
    screen.rows(*calls, reload=True)
    return Scene(screen.window, screen.reception).play()


def fill(screen, dialog):
    """What the desk's worker tells of the three accounts, and what their wishes do."""
    batch, names = dialog.ask.batch, [name for name, _ in dialog.ask.accounts]
    screen.hand(facts(batch, *(account(name, line(name, "BAC")) for name in names)), quotes(batch, "BAC"))
    screen.hand(plans(batch, *(plan(name, ("BAC", 500)) for name in names)))
    screen.qtbot.waitUntil(lambda: not dialog._tell_soon.isActive())
    screen.hand(Worker(batch, dict.fromkeys(names, CALL)).answer(screen.desk.wishes[batch], dialog.asking.request))


def test_that_nothing_is_sent_to_a_broker_whose_clock_nobody_steers(screen):
    assert list(with_calls(screen, speed=None)) == []
    assert screen.desk.submitted == []
    assert not screen.reception.batches.dialogs


def test_that_some_calls_are_closed_and_others_scheduled_and_the_largest_left_for_the_pictures(screen):
    steps = with_calls(screen, speed=60.0)
    next(steps)
    [dialog] = screen.reception.batches.dialogs.values()
    fill(screen, dialog)
    for pause in steps:
        screen.qtbot.wait(min(100 * pause, 50))
    *scheduled, (ticket, batch) = screen.desk.submitted
    assert [command.call_ids for _, command in scheduled] == [("alert C15",), ("alert C16",), ("alert C17",)]
    assert all(isinstance(command, ScheduleClose) for _, command in scheduled)
    assert isinstance(batch, CloseBatch)
    assert ticket == dialog.ticket
    assert {one.account for one in batch.lines} == {"C12", "C13", "C14"}

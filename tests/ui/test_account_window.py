"""The account window: the waterfall, what is behind each step, and that it follows the account."""

from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.margin.books import AT, one_account, rate, stock
from workstation.desk.account import account_view
from workstation.desk.account_view import AccountNews, AccountTrouble, CallFacts, CallNews, FollowUp
from workstation.domain.enums import AlertType, CallEnd, FollowUpKind
from workstation.margin.evidence import Evidence
from workstation.policy import Policy

CALL = CallFacts("c1", AT - timedelta(hours=25), AT, AT + timedelta(hours=6), provisional=True, zone="America/New_York")
RECORD = (
    FollowUp(1, AT - timedelta(hours=25), FollowUpKind.OPENED, None, AlertType.MARGIN_CALL, {}, ""),
    FollowUp(2, AT, FollowUpKind.ESCALATED, AlertType.MARGIN_CALL, AlertType.FORCED, {}, ""),
    FollowUp(3, AT, FollowUpKind.ENDED, None, CallEnd.WAIVED, {}, "maria"),
)


def facts(price=60, **more):
    book = one_account(
        cash=-40_000,
        positions={"A": {"quantity": 1000, "average_price": 70}, "B": 500},
        instruments=[stock("A", name="<b>Alpha</b>"), stock("B", status="SUSPENDED")],
        prices={"B": 10, **({"A": price} if price else {})},
        rates=[rate("A", "LONG", 0.50, 0.30, margin_call=0.35, forced=0.25)],
        accrued_interest=120,
        financing_limit=35_000,
        **more,
    )
    evidence = Evidence.of(book, [0], Policy(), AT, {}, np.zeros(1, np.bool_))
    return AccountNews(account_view(evidence.to_bytes(), "A"))


@pytest.fixture
def window(screen):
    screen.reception.accounts.open("A")
    return screen.reception.accounts.windows["A"]


def texts(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_that_a_window_without_an_answer_says_what_it_waits_for(screen, window):
    assert "waiting for the engine" in window.header.rules.text()
    screen.hand(AccountTrouble("A", ""))
    assert "has not answered" in window.notice.text()


def test_the_header_and_the_waterfall_of_the_worked_example(screen, window):
    screen.hand(CallNews("A", CALL, RECORD), facts(name="Client <i>7</i>", tier="gold"))
    assert window.header.who.text() == "A · Client <i>7</i>"
    assert window.header.rules.text() == "Margin · USD · tier gold · since 2020-03-15 10:00 (1 d 1 h)"
    assert [box.accessibleName() for box in window.header._boxes] == [
        "Alert: ▲ FORCED",
        "Call amount: 6,120.00",
        "Net-asset ratio: 0.3333",
        "Deadline, 6 h 0 min to go: 2020-03-16 17:00 ?",
    ]
    steps = [(row[0], row[2]) for row in texts(window.waterfall.view)]
    assert steps[0] == ("Cash", "-40,000.00")
    assert steps[-1] == ("= Call amount", "-6,120.00")


def test_that_choosing_a_step_lists_the_positions_and_rates_behind_it(screen, window):
    screen.hand(facts())
    assert [row[0] for row in texts(window.why.view)] == ["A", "B"]
    assert texts(window.why.view)[0][5] == "-21,000.00"
    window.waterfall.view.setFocus()
    window.waterfall.view.selectRow(0)
    assert [row[0] for row in texts(window.why.view)] == ["USD"]
    screen.qtbot.keyClick(window.waterfall.view, Qt.Key.Key_Down)
    assert [row[0] for row in texts(window.why.view)] == ["A", "B"]
    assert window._why_panel.title.text() == "Long positions"


def test_that_the_chosen_step_stays_chosen_while_prices_move(screen, window):
    screen.hand(facts())
    window.waterfall.view.selectRow(1)
    screen.hand(facts(price=55))
    assert window.waterfall.step().step.name == "LONG"
    assert texts(window.why.view)[0][5] == "55,000.00"


def test_that_positions_and_cash_are_listed(screen, window):
    screen.hand(facts())
    rows = texts(window.positions.view)
    assert rows[0][:3] == ["A", "<b>Alpha</b>", "1,000"]
    assert rows[0][8:10] == ["60,000.00", "-10,000.00"]
    assert rows[1][-1] == "SUSPENDED"
    assert texts(window.cash.view) == [["USD", "-40,000.00", "0.00", "0.00", "1.00", "-40,000.00", ""]]


def test_that_a_missing_price_is_a_dash_with_its_reason(screen, window):
    screen.hand(facts(price=None))
    assert "no price for A" in window.notice.text()
    assert window.notice.isVisible()
    assert texts(window.positions.view)[0][8] == "—"
    assert texts(window.waterfall.view)[-1][2] == "—"
    screen.hand(facts())
    assert not window.notice.isVisible()


def test_that_the_record_is_a_time_line_newest_first(screen, window):
    screen.hand(CallNews("A", CALL, RECORD))
    assert [row[1:] for row in texts(window.record.view)] == [
        ["Call ended: waived", "maria"],
        ["Escalated: MARGIN CALL → ▲ FORCED", "engine"],
        ["Call opened: MARGIN CALL", "engine"],
    ]


def test_that_several_windows_are_open_at_once_and_each_gets_its_own(screen, window):
    screen.reception.accounts.open("Z")
    screen.hand(facts())
    other = screen.reception.accounts.windows["Z"]
    assert window.waterfall.view.model().rowCount() > 0
    assert other.waterfall.view.model().rowCount() == 0


def test_that_the_lists_are_sound_item_models(screen, window, qtmodeltester):
    _ = qtmodeltester
    lists = (window.waterfall, window.why, window.positions, window.cash, window.record)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(part.view.model(), mode) for part in lists]
    for price in (60, 50, None):
        screen.hand(facts(price))
    assert len(testers) == 5


def test_that_a_deadline_that_has_passed_has_a_sign(screen, window):
    late = CallFacts("c1", AT - timedelta(hours=80), None, AT - timedelta(hours=1), provisional=False, zone="UTC")
    screen.hand(CallNews("A", late, ()), facts())
    assert window.header._boxes[-1].accessibleName() == "Deadline, past by 1 h 0 min: ▲ 2020-03-16 10:00"

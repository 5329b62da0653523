"""The account window: the waterfall, what is behind each step, and that it follows the account."""

from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tests.margin.books import AT, one_account, option, rate, stock
from ui.tables.margin_rules import INSTRUMENT_KINDS, RULE_WORDS
from workstation.desk.account import account_view
from workstation.desk.account_view import AccountNews, AccountTrouble, CallFacts, CallNews, FollowUp
from workstation.desk.strategy_view import Rule
from workstation.domain.enums import AlertType, CallEnd, FollowUpKind, InstrumentKind
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.policy.versions import with_value

CALL = CallFacts("c1", AT - timedelta(hours=25), AT, AT + timedelta(hours=6), provisional=True, zone="America/New_York")
RECORD = (
    FollowUp(1, AT - timedelta(hours=25), FollowUpKind.OPENED, None, AlertType.MARGIN_CALL, {}, ""),
    FollowUp(2, AT, FollowUpKind.ESCALATED, AlertType.MARGIN_CALL, AlertType.FORCED, {}, ""),
    FollowUp(3, AT, FollowUpKind.ENDED, None, CallEnd.WAIVED, {}, "maria"),
)


def evidence_of(book, policy=None):
    return Evidence.of(book, [0], policy or Policy(), AT, {}, np.zeros(1, np.bool_))


def facts(price=60, kind="STOCK", policy=None, **more):
    book = one_account(
        cash=-40_000,
        positions={"A": {"quantity": 1000, "average_price": 70}, "B": 500},
        instruments=[stock("A", name="<b>Alpha</b>", kind=kind), stock("B", status="SUSPENDED")],
        prices={"B": 10, **({"A": price} if price else {})},
        rates=[rate("A", "LONG", 0.50, 0.30, margin_call=0.35, forced=0.25)],
        accrued_interest=120,
        financing_limit=35_000,
        **more,
    )
    return AccountNews(account_view(evidence_of(book, policy).to_bytes(), "A"))


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
    assert rows[0][:4] == ["A", "<b>Alpha</b>", "Stock", "1,000"]
    assert rows[0][9:11] == ["60,000.00", "-10,000.00"]
    assert rows[1][-2] == "SUSPENDED"
    assert texts(window.cash.view) == [["USD", "-40,000.00", "0.00", "0.00", "0.00", "1.00", "-40,000.00"]]


def test_that_debit_margin_and_interest_stand_with_the_cash(screen, window):
    screen.hand(facts(policy=with_value(Policy(), "call.debit_margin_rate", 0.1)))
    assert texts(window.cash.view)[0][4] == "4,000.00"
    assert window._cash_panel.hint.text() == "accrued interest 120.00, debit margin 4,000.00 USD"


def test_that_positions_have_the_rates_of_every_level_and_funds_are_told_apart(screen, window):
    screen.hand(facts(kind="FUND"))
    titles = [window.positions.view.model().headerData(n, Qt.Orientation.Horizontal) for n in range(19)]
    first = dict(zip(titles, texts(window.positions.view)[0], strict=True))
    assert first["Kind"] == "Fund"
    assert [first[f"{level} rate"] for level in ("IM", "MM", "MCM", "FM")] == ["0.5000", "0.3000", "0.3500", "0.2500"]


@pytest.mark.parametrize(("regime", "shown"), [("INTRADAY", True), ("MARGIN", False)])
def test_that_the_header_of_an_intraday_account_says_what_it_is_called_for_at_the_cutoff(screen, window, regime, shown):
    screen.hand(facts(regime=regime))
    assert window.header.overnight.isVisible() == shown
    assert window.header.overnight.accessibleName() == "Overnight call: 6,120.00"


def options(call=5, held=(-2, 1)):
    book = one_account(
        positions=dict(zip(("C100", "C105"), held, strict=True)),
        instruments=[stock("X"), option("C100", "X", "C", 100), option("C105", "X", "C", 105)],
        prices={"X": 100, "C100": call, "C105": 3},
    )
    return AccountNews(account_view(evidence_of(book).to_bytes(), "A"))


def test_that_option_strategies_are_shown_as_they_are_paired_now_and_hidden_where_there_are_none(screen, window):
    screen.hand(facts())
    assert window._strategies_panel.isHidden()
    screen.hand(options())
    assert window.strategies.view.isVisible()
    assert texts(window.strategies.view) == [
        ["X", "Spread", "-1 C100, +1 C105", "300.00", "800.00", "2,300.00", "4,300.00"],
        ["X", "Naked call", "-1 C100", "2,000.00", "2,500.00", "", ""],
    ]
    assert "2,000.00 more" in window.strategies.view.model().index(0, 6).data(Qt.ItemDataRole.ToolTipRole)
    screen.hand(options(call=6))
    assert texts(window.strategies.view)[1][4] == "2,600.00"
    screen.hand(options(held=(-1, 1)))
    assert [row[1] for row in texts(window.strategies.view)] == ["Spread"]
    screen.hand(facts())
    assert window._strategies_panel.isHidden()


def test_that_rules_are_words_of_the_language_and_the_rate_row_stays_as_it_is(screen, window):
    screen.hand(facts())
    assert texts(window.why.view)[0][6] == "Stock: symbol A, LONG"
    screen.language.use("zh_CN")
    assert texts(window.why.view)[0][6] == "股票: symbol A, LONG"
    assert set(RULE_WORDS) == set(Rule)
    assert set(INSTRUMENT_KINDS) == set(InstrumentKind)


def test_that_a_row_is_copied_as_it_is_shown_with_its_titles(screen, window):
    screen.hand(facts())
    window.positions.view.selectRow(0)
    screen.qtbot.keyClick(window.positions.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    titles, row = QGuiApplication.clipboard().text().splitlines()
    assert titles.split("\t")[:4] == ["Symbol", "Name", "Kind", "Quantity"]
    assert row.split("\t")[:4] == ["A", "<b>Alpha</b>", "Stock", "1,000"]


def test_that_a_missing_price_is_a_dash_with_its_reason(screen, window):
    screen.hand(facts(price=None))
    assert "no price for A" in window.notice.text()
    assert window.notice.isVisible()
    assert texts(window.positions.view)[0][9] == "—"
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
    lists = (window.waterfall, window.why, window.positions, window.strategies, window.cash, window.record)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(part.view.model(), mode) for part in lists]
    for price in (60, 50, None):
        screen.hand(facts(price))
    screen.hand(options(), facts())
    assert len(testers) == 6


def test_that_a_deadline_that_has_passed_has_a_sign(screen, window):
    late = CallFacts("c1", AT - timedelta(hours=80), None, AT - timedelta(hours=1), provisional=False, zone="UTC")
    screen.hand(CallNews("A", late, ()), facts())
    assert window.header._boxes[-1].accessibleName() == "Deadline, past by 1 h 0 min: ▲ 2020-03-16 10:00"

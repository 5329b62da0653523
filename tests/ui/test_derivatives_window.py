"""The window of a derivatives account: state and ratios in its head, what margin is made of, and the simulator."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester

from tests.margin.books import AT
from tests.ui.coin_account import evidence
from tests.ui.test_account_window import facts, texts
from workstation.desk.account import account_view
from workstation.desk.account_view import AccountNews
from workstation.desk.chart_view import SeriesNews
from workstation.desk.series import Series
from workstation.desk.simulator import simulated
from workstation.desk.simulator_view import SimulationAsk, SimulationNews

_MARGIN, _SIMULATOR = 3, 4


@pytest.fixture
def window(screen):
    screen.reception.accounts.open("A")
    return screen.reception.accounts.windows["A"]


def news(cash=78_000):
    return AccountNews(account_view(evidence(cash).to_bytes(), "A"))


def answered(screen, window, **facts_of):
    """What the desk would compute of what was asked last."""
    screen.hand(simulated(evidence(**facts_of), screen.desk.simulations["A"]))


def test_that_only_derivatives_accounts_have_their_pages(screen, window):
    assert not window.tabs.isTabVisible(_MARGIN)
    screen.hand(facts())
    assert not window.tabs.isTabVisible(_SIMULATOR)
    screen.hand(news())
    assert [window.tabs.isTabVisible(place) for place in (_MARGIN, _SIMULATOR)] == [True, True]


def test_the_header_the_gauges_and_the_waterfall_of_an_account_being_liquidated(screen, window):
    screen.hand(news())
    assert [box.accessibleName() for box in window.header._boxes] == [
        "State: ▲ LIQUIDATING",
        "Call amount: 48,600.00",
        "Shortfall to target: 7,510.00",
        "Deadline: —",
    ]
    assert window.gauges.texts() == [
        "IM % 188.2 % · ▲ 48.6 k short",
        "MM % 103.6 % · ▲ 7.51 k to free",
        "Margin balance 55.1 k",
        "Net asset value 50.0 k",
    ]
    steps = [(row[0], row[2]) for row in texts(window.waterfall.view)]
    assert ("= Margin balance", "55,100.00") in steps
    assert ("Venue less model", "100.00") in steps
    assert steps[-1] == ("= Call amount", "-48,600.00")
    reasons = {row[0]: row[6] for row in texts(window.why.view)}
    assert reasons["own orders"] == "initial margin of the client's own working orders"
    assert reasons["venue"] == "the venue's own figure less the model's"


def test_what_margin_is_made_of(screen, window):
    screen.hand(news())
    page = window.margin
    window.tabs.setCurrentIndex(_MARGIN)
    assert screen.desk.simulations == {"A": SimulationAsk("A")}
    answered(screen, window)
    stress = {row[0]: row[1:3] for row in texts(page.stress.view)}
    assert set(stress) == {"BTC", "ETH", "SOL"}
    before, after = (float(text.replace(",", "")) for text in stress["BTC"])
    assert after < before
    tiers = {row[0]: row for row in texts(page.tiers.view)}
    assert tiers["BTC-PERP"][1:6] == ["765,000.00", "3 of 10", "0.0100", "10,000,000", "0.0150"]
    assert [row[0] for row in texts(page.drift.view)] == [
        "Initial margin",
        "▲ Maintenance margin",
        "Margin balance",
    ]
    orders = {row[0]: row[5:7] for row in texts(page.orders.view)}
    assert orders["o-1001"] == ["▲ cancelled", "stays"]
    assert orders["o-1003"] == ["▲ cancelled", "▲ cancelled"]
    assert page._panels[3].hint.text() == "the client may: nothing"
    window.tabs.setCurrentIndex(0)
    assert screen.desk.simulations == {}


def test_that_the_simulator_shows_every_step_the_ranking_and_what_is_saved(screen, window):
    screen.hand(news())
    window.tabs.setCurrentIndex(_SIMULATOR)
    page = window.simulator
    assert page.result.text() == "computing…"
    answered(screen, window)
    run = page._news.simulation.desk
    rows = texts(page.steps.steps)
    assert [row[1] for row in rows] == [step.symbol for step in run.steps]
    assert rows[0][1:3] == ["SOL-PERP", "Buy"]
    assert "LIQUIDATING → " in page.result.text()
    assert f"saves the client {page._form.amount(page._news.simulation.saved)}" in page.result.text()
    assert "o-1001, o-1002, o-1003" in page.result.text()
    assert "the venue's own figures" in page.result.text()
    ends = {row[0]: row[1:] for row in texts(page.ends.view)}
    assert ends["Net asset value"][3] == page._form.amount(page._news.simulation.saved)
    assert ends["Closes"][1] == str(len(run.steps))
    assert texts(page.steps.ranking)[0][0] == run.steps[0].symbol
    page.by_venue.click()
    assert [row[5] for row in texts(page.steps.steps)] == [
        page._form.amount(step.fee) for step in page._news.simulation.venue.steps
    ]


def test_that_the_sliders_ask_once_they_rest_and_late_answers_are_passed_over(screen, window):
    screen.hand(news())
    window.tabs.setCurrentIndex(_SIMULATOR)
    page, first = window.simulator, screen.desk.simulations["A"]
    answered(screen, window)
    shown = page.result.text()
    for value in (-5, -10, -20):
        page.controls.move_by.setValue(value)
    page.controls.target.setValue(82)
    assert screen.desk.simulations["A"] == first
    screen.qtbot.waitUntil(lambda: screen.desk.simulations["A"] != first)
    assert screen.desk.simulations["A"] == SimulationAsk("A", 0.82, -0.2)
    assert page.result.text() == "computing…"
    screen.hand(simulated(evidence(), first))
    assert page.result.text() == "computing…"
    answered(screen, window)
    assert page.result.text() not in {shown, "computing…"}
    page.controls.reset.click()
    screen.qtbot.waitUntil(lambda: screen.desk.simulations["A"] == first)
    assert page.controls.said[0].text() == "90.0 %"


def test_that_a_run_that_is_stuck_says_why(screen, window):
    screen.hand(news())
    window.tabs.setCurrentIndex(_SIMULATOR)
    answered(screen, window, depth=False)
    page = window.simulator
    assert "nothing can be filled inside the price bands" in page.result.text()
    assert {row[7] for row in texts(page.steps.ranking)} == {"no lot inside the band"}


def test_that_an_account_that_cannot_be_read_says_what_is_missing(screen, window):
    screen.hand(news())
    window.tabs.setCurrentIndex(_SIMULATOR)
    screen.hand(SimulationNews(screen.desk.simulations["A"], None, ("quotes column mark: has no price",)))
    assert "has no price" in window.simulator.result.text()


def test_that_an_account_that_is_safe_is_left_alone(screen, window):
    screen.hand(news(200_000))
    window.tabs.setCurrentIndex(_SIMULATOR)
    answered(screen, window, cash=200_000)
    assert window.simulator.result.text().startswith("SAFE: the loop would close nothing.")


def test_that_a_desk_that_comes_later_is_asked_for_what_is_looked_at(screen, window):
    screen.hand(news())
    window.tabs.setCurrentIndex(_SIMULATOR)
    screen.desk.simulations.clear()
    screen.reception.derivatives.connect_desk(screen.desk)
    assert screen.desk.simulations == {"A": SimulationAsk("A")}
    window.close()
    assert screen.desk.simulations == {}


def test_that_both_ratios_are_drawn_over_time_and_a_balance_below_zero_is_a_gap(screen, window, tmp_path):
    screen.hand(news())
    window.tabs.setCurrentIndex(1)
    seconds = AT.timestamp() - np.array([180.0, 120.0, 60.0])
    levels = np.tile([90.0, 50.0, 60.0, 50.0], (3, 1))
    screen.hand(SeriesNews("A", Series(seconds, np.array([100.0, -5.0, 80.0]), levels, np.zeros(3))))
    chart = window.charts.page.ratios
    assert window.charts.page.ratios_panel.isVisible()
    _, drawn = chart.plot._lines["MM %"][0].getData()
    np.testing.assert_allclose(drawn, [0.5, np.nan, 0.625, 57_100 / 55_100])
    reading = chart._reading(seconds[0])
    assert reading.lines[0][:2] == ("IM %", "90.0 %")
    assert chart.sheet().columns[1].title == "IM %"
    panel = window.charts.page.ratios_panel
    panel.save_csv(tmp_path / "ratios.csv")
    panel.save_png(tmp_path / "ratios.png")
    heads, first, *_ = (tmp_path / "ratios.csv").read_text(encoding="utf-8-sig").splitlines()
    assert heads == "Time,IM %,MM %"
    assert first.endswith(",0.9,0.5")
    assert QImage(str(tmp_path / "ratios.png")).width() > 200
    screen.hand(facts())
    assert not window.charts.page.ratios_panel.isVisible()


def test_that_the_pages_speak_the_language_in_force(screen, window):
    screen.hand(news())
    window.tabs.setCurrentIndex(_SIMULATOR)
    answered(screen, window)
    screen.language.use("zh_CN")
    assert "LIQUIDATING" not in window.simulator.result.text()
    header = window.margin.orders.model.headerData(0, Qt.Orientation.Horizontal)
    assert header != "Order id"


def test_that_the_lists_are_sound_item_models(screen, window, qtmodeltester):
    _ = qtmodeltester
    margin, steps = window.margin, window.simulator.steps
    lists = (*(part.view for part in (margin.stress, margin.tiers, margin.drift, margin.orders)), steps.steps)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(view.model(), mode) for view in (*lists, steps.ranking)]
    window.tabs.setCurrentIndex(_SIMULATOR)
    for cash in (78_000, 90_000, 60_000):
        screen.hand(news(cash))
        answered(screen, window, cash=cash)
    assert len(testers) == 6


def on_a_small_screen(screen, window):
    window.resize(1366, 728)  # of 1366 x 768, less the title
    screen.settle()


def test_that_on_a_small_screen_the_record_shows_six_lines_and_the_call_amount_stays_in_view(screen, window):
    on_a_small_screen(screen, window)
    for fresh in (facts(), news()):
        screen.hand(fresh)
        view = window.record.view
        assert view.viewport().height() >= 6 * view.verticalHeader().defaultSectionSize()
        assert window.positions.view.viewport().height() >= 2 * view.verticalHeader().defaultSectionSize()
        assert window.why.view.model().rowCount()
        assert window.why.view.horizontalScrollBar().maximum() == 0
        [amount] = [box for box in window.header._boxes if box.accessibleName().startswith("Call amount: ")]
        assert not amount.visibleRegion().isEmpty()


def test_that_on_a_small_screen_no_list_of_the_simulator_scrolls_sideways(screen, window):
    on_a_small_screen(screen, window)
    screen.hand(news())
    window.tabs.setCurrentIndex(_SIMULATOR)
    answered(screen, window)
    page = window.simulator
    for view in (page.steps.steps, page.steps.ranking, page.ends.view, page.ends.left):
        assert view.model().rowCount()
        assert view.horizontalScrollBar().maximum() == 0
    assert page.ends.left.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)

"""What counts for all lines: quantities, only these symbols, how orders are priced."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.close_batch.opened import OpenedBatch
from tests.ui.close_batch.samples import account, facts, line, plan, plans, quotes
from workstation.desk.close_draft import Basis
from workstation.desk.previews import NextBest
from workstation.domain.enums import Role
from workstation.domain.orders import OrderType, TradingSession

BAC, OTHER, SHORT, LAST = ("A", "BAC"), ("B", "BAC"), ("B", "F"), ("B", "GE")


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def quantities(batch):
    return {key: int(wish.quantity) for key, wish in batch.dialog.draft.wishes.items()}


def test_that_quantities_are_the_plans_whole_or_a_share_as_switched(batch):
    choices = batch.dialog.choices
    choose(choices.basis, Basis.WHOLE.name)
    assert quantities(batch) == {BAC: 1000, OTHER: 500, SHORT: 200, LAST: 300}
    choose(choices.basis, Basis.SHARE.name)
    choices.share.setValue(25)
    assert quantities(batch) == {BAC: 250, OTHER: 125, SHORT: 50, LAST: 75}
    choose(choices.basis, Basis.PLAN.name)
    assert quantities(batch) == {BAC: 600, OTHER: 500, SHORT: 100}
    batch.settle()
    assert {key: int(wish.quantity) for key, wish in batch.wishes.items()} == quantities(batch)


def test_that_a_share_is_of_whole_lots(batch):
    odd = line("A", "BAC", 1050, lot=Decimal(100), closable=Decimal(1000))
    batch.screen.hand(facts(batch.dialog.ask.batch, account("A", odd)))
    choose(batch.dialog.choices.basis, Basis.SHARE.name)
    assert quantities(batch)[BAC] == 500


def test_that_a_typed_quantity_stays_when_a_plan_comes_late(batch):
    batch.type(BAC, "7")
    batch.screen.hand(plans(batch.dialog.ask.batch, plan("A", ("BAC", 800)), plan("B", ("BAC", 400))))
    assert quantities(batch) == {BAC: 7, OTHER: 400}


def test_that_nothing_goes_on_before_the_plans_are_there(batch):
    batch.screen.hand(plans(batch.dialog.ask.batch, waiting=3))
    assert not batch.dialog.foot.review.isEnabled()
    assert "still being worked out: 3" in batch.dialog.foot.notice.text()
    choose(batch.dialog.choices.basis, Basis.WHOLE.name)
    assert batch.dialog.foot.review.isEnabled()


def test_that_only_these_symbols_closes_them_in_full_across_accounts_and_shows_nothing_else(batch):
    dialog = batch.dialog.choose_symbols()
    rows = [dialog._model.rows[row].symbol for row in range(len(dialog._model.rows))]
    assert rows == ["BAC", "F", "GE"]
    assert [dialog._model.index(0, column).data() for column in range(4)] == ["☐ BAC", "2", "1,500", ""]
    assert dialog._model.index(1, 3).data() == "200"
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    assert quantities(batch) == {BAC: 1000, OTHER: 500}
    assert batch.dialog.choices.basis.currentData() == Basis.WHOLE.name
    assert batch.dialog.choices.symbols.text() == "Only these symbols: 1"
    assert [batch.dialog.model.at(row) for row in range(batch.dialog.model.rowCount())] == ["A", BAC, "B", OTHER]
    batch.settle()
    assert set(batch.wishes) == {BAC, OTHER}
    dialog.reset.click()
    assert batch.dialog.model.rowCount() == 7


def test_that_a_symbol_is_found_by_its_name(batch):
    dialog = batch.dialog.choose_symbols()
    dialog.search.setText("ge in")
    assert [one.symbol for one in dialog._model.rows] == ["GE"]


def test_that_all_lines_take_an_order_type_with_limits_on_their_side(batch):
    choose(batch.dialog.choices.order_type, int(OrderType.LIMIT))
    wishes = batch.dialog.draft.wishes
    assert wishes[BAC].limit_price == Decimal("19.99")
    assert wishes[SHORT].limit_price == Decimal("20.01")


def test_that_ticks_of_pegged_orders_are_for_all_lines(batch):
    choices = batch.dialog.choices
    assert not choices.ticks.isVisible()
    choose(choices.order_type, int(OrderType.PEG_ASK))
    choices.ticks.setValue(-2)
    assert {wish.peg_ticks for wish in batch.dialog.draft.wishes.values()} == {-2}


def test_that_another_session_for_all_makes_limits_and_leaves_markets_without_it_alone(batch):
    foreign = line("A", "700", 300, extended=False)
    batch.screen.hand(facts(batch.dialog.ask.batch, account("A", line("A", "BAC"), foreign)))
    choose(batch.dialog.choices.session, int(TradingSession.POST))
    draft = batch.dialog.draft
    assert (draft.wish(BAC).order_type, draft.wish(BAC).session) == (OrderType.LIMIT, TradingSession.POST)
    assert draft.wish(("A", "700")).session is TradingSession.REGULAR
    assert batch.dialog.choices.order_type.currentData() == OrderType.LIMIT
    choose(batch.dialog.choices.order_type, int(OrderType.MARKET))
    assert draft.wish(BAC).session is TradingSession.REGULAR


def test_that_refresh_asks_the_worker_and_proposes_limits_anew(batch):
    choose(batch.dialog.choices.order_type, int(OrderType.LIMIT))
    batch.screen.hand(quotes(batch.dialog.ask.batch, "BAC"))
    QTest.keyClick(batch.dialog, Qt.Key.Key_F5)
    assert batch.screen.desk.refreshed == batch.dialog.ask.batch
    assert batch.screen.desk.plans == (batch.dialog.ask.batch, ("A", "B"))  # the prices may have outrun them


def test_that_what_is_marked_do_not_close_is_left_out_until_a_supervisor_overrides(screen):
    batch = OpenedBatch(screen, Role.SUPERVISOR)
    name = batch.dialog.ask.batch
    screen.hand(facts(name, account("A", line("A", "BAC"), do_not_close=True)), quotes(name, "BAC"))
    choose(batch.dialog.choices.basis, Basis.WHOLE.name)
    assert quantities(batch) == {}
    assert "do not close" in batch.cell("A", 0)
    batch.dialog.choices.override.click()
    assert quantities(batch) == {BAC: 1000}
    assert screen.desk.overridden == (name, True)
    assert screen.desk.plans == (name, ("A", "B"))  # A, whose plan was empty, anew
    assert batch.dialog.is_pending


def test_that_a_trader_is_not_offered_to_override(batch):
    assert not batch.dialog.choices.override.isVisible()


@pytest.mark.parametrize(
    ("row", "said"), [("A", "takes the call from 10,000.00 to 0.00"), ("B", "cannot be cured in full")]
)
def test_that_the_plan_explains_itself_on_demand(batch, row, said):
    assert not batch.dialog.why.isVisible()
    QTest.keyClick(batch.dialog, Qt.Key.Key_F4)
    batch.stand_on(row, 0)
    assert said in batch.dialog.why.summary.text()
    assert "part of the cheapest cure, cost 12.50" in batch.dialog.why.lines.text()


def test_that_the_runner_up_and_the_proof_are_told(batch):
    best = plan("A", ("BAC", 600))
    second = NextBest(99.0, (replace(best.lines[0], symbol="GE"),))
    batch.screen.hand(plans(batch.dialog.ask.batch, replace(best, runner_up=second, cost_bound=best.cost)))
    batch.dialog.choices.why.click()
    batch.stand_on("A", 0)
    assert "Runner-up, cost 99.00: GE 600\nProven: no plan costs less." in batch.dialog.why.lines.text()


def test_that_the_wheel_over_a_choice_changes_no_line(batch):
    for control in (batch.dialog.choices.order_type, batch.dialog.choices.basis):
        here = QPointF(5, 5)
        turn = QWheelEvent(
            here,
            control.mapToGlobal(here),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control, turn)
    assert batch.dialog.choices.order_type.currentData() == OrderType.MARKET
    assert quantities(batch) == {BAC: 600, OTHER: 500, SHORT: 100}

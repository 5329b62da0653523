"""The lines of the batch dialog: what is typed is told at once, and what is shown is what the worker said."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.desk.alert_rows import NOW
from tests.ui.close_batch.opened import ENTER, ESCAPE
from tests.ui.close_batch.samples import account, facts, halted, line, quote
from ui.dialogs.close_batch.cells import Cell, Look
from ui.dialogs.close_batch.lines_model import Col
from ui.theme import Meaning
from workstation.desk.previews import BatchQuotes
from workstation.domain.denials import Denial, SecondPerson, finding
from workstation.domain.orders import OrderType, TimeInForce, TradingSession

BAC, OTHER, SHORT = ("A", "BAC"), ("B", "BAC"), ("B", "F")


def test_that_quantities_begin_as_planned_under_a_heading_for_each_account(batch):
    assert [batch.dialog.model.at(row) for row in range(batch.dialog.model.rowCount())] == [
        *("A", BAC, ("A", "XYZ")),
        *("B", OTHER, SHORT, ("B", "GE")),
    ]
    assert batch.cell("A", Col.SYMBOL) == "▾ A · Client A · USD · positions: 2"
    assert [batch.cell(key, Col.QUANTITY) for key in (BAC, OTHER, SHORT, ("B", "GE"))] == ["600", "500", "100", "0"]
    assert {key: int(wish.quantity) for key, wish in batch.wishes.items()} == {BAC: 600, OTHER: 500, SHORT: 100}


def test_that_prices_have_an_age_and_an_old_one_stands_out(batch):
    assert [batch.cell(BAC, column) for column in (Col.BID, Col.ASK, Col.LAST, Col.AGE)] == [
        *("19.99", "20.01", "20.00", "1.0 s"),
    ]
    batch.screen.hand(BatchQuotes(batch.dialog.ask.batch, NOW, (quote("BAC", seconds=61),)))
    assert batch.cell(BAC, Col.AGE) == "1 min"
    assert batch.dialog.model.cell(1, Col.AGE).meaning.name == "WARNING"


def test_that_a_line_that_cannot_be_closed_is_greyed_with_the_reason_and_takes_nothing(batch):
    row = batch.dialog.model.row_of(("A", "XYZ"))
    assert batch.dialog.model.look(row) is Look.GREYED
    assert batch.cell(("A", "XYZ"), Col.CALL) == "XYZ is halted"
    batch.dialog.model.toggle(row)
    assert ("A", "XYZ") not in batch.dialog.draft.wishes
    editable = batch.dialog.model.flags(batch.dialog.model.index(row, Col.QUANTITY)) & Qt.ItemFlag.ItemIsEditable
    assert not editable


def test_that_each_key_typed_changes_the_effect_of_account_and_total(batch):
    batch.type(BAC, "25", end=None)
    batch.settle()
    assert int(batch.wishes[BAC].quantity) == 25
    assert batch.cell("A", Col.REDUCTION) == "500.00"
    assert batch.cell("A", Col.LEFT) == "9,500.00"
    assert batch.dialog.totals._boxes[5].accessibleName() == "Call left: 9,500"
    QTest.keyClicks(batch.editor, "0")
    batch.settle()
    assert batch.cell("A", Col.LEFT) == "5,000.00"
    assert batch.dialog.totals._boxes[4].accessibleName() == "Estimated reduction of the call: 15,000"


def test_that_escape_gives_back_what_was_in_the_cell_and_keeps_the_dialog(batch):
    batch.type(BAC, "25", end=ESCAPE)
    batch.settle()
    assert int(batch.wishes[BAC].quantity) == 600
    assert batch.dialog.isVisible()


def test_that_enter_goes_on_to_the_next_line_that_can_be_typed_into(batch):
    batch.type(BAC, "25", end=ENTER)
    batch.screen.qtbot.waitUntil(lambda: batch.dialog.grid.currentIndex().row() == 4)
    assert batch.dialog.model.at(4) == OTHER


def test_that_figures_that_come_while_one_types_leave_the_editor_alone(batch):
    batch.type(BAC, "25", end=None)
    batch.screen.hand(BatchQuotes(batch.dialog.ask.batch, NOW, (quote("BAC", bid=18.0),)))
    batch.settle()
    assert batch.editor.text() == "25"
    assert batch.cell(BAC, Col.BID) == "18.00"


@pytest.mark.parametrize("text", ["12x", "-5", "1,5,x"])
def test_that_what_is_no_quantity_is_said_and_nothing_goes_on(batch, text):
    batch.type(BAC, text)
    assert f"“{text}” is not a quantity" in batch.cell(BAC, Col.CALL)
    assert not batch.dialog.foot.review.isEnabled()
    assert "cannot be read" in batch.dialog.foot.notice.text()
    batch.settle()
    assert set(batch.wishes) == {OTHER, SHORT}  # nothing of it counts
    assert (batch.cell(BAC, Col.VALUE), batch.cell("A", Col.REDUCTION)) == ("", "0.00")
    assert batch.dialog.totals._boxes[2].accessibleName() == "Value (USD): 12,000"
    assert batch.cell("A", Col.LEFT) == "▲ 10,000.00"
    batch.type(BAC, "5")
    batch.settle()
    assert batch.dialog.foot.review.isEnabled()
    assert batch.cell(BAC, Col.VALUE) == "100"
    assert batch.cell("A", Col.LEFT) == "9,900.00"


def test_that_a_limit_is_proposed_and_comes_onto_the_tick_without_being_worse_than_typed(batch):
    model, draft = batch.dialog.model, batch.dialog.draft
    for key in (BAC, SHORT):
        model.setData(model.index(model.row_of(key), Col.TYPE), int(OrderType.LIMIT))
    assert (draft.wish(BAC).limit_price, draft.wish(SHORT).limit_price) == (Decimal("19.99"), Decimal("20.01"))
    batch.type(BAC, "19.873", column=Col.PRICE)
    batch.type(SHORT, "20.119", column=Col.PRICE)
    assert draft.wish(BAC).limit_price == Decimal("19.88")  # a sale not below what was typed
    assert draft.wish(SHORT).limit_price == Decimal("20.11")  # a purchase not above
    batch.settle()
    assert batch.wishes[BAC].limit_price == Decimal("19.88")


def test_that_a_limit_without_a_price_stops_the_batch(batch):
    batch.screen.hand(facts(batch.dialog.ask.batch, account("A", line("A", "NEW"))))
    model = batch.dialog.model
    model.setData(model.index(model.row_of(("A", "NEW")), Col.TYPE), int(OrderType.LIMIT))
    batch.type(("A", "NEW"), "10")
    assert "type a limit" in batch.cell(("A", "NEW"), Col.CALL)
    assert not batch.dialog.foot.review.isEnabled()


def test_that_a_pegged_order_takes_whole_ticks(batch):
    model, draft = batch.dialog.model, batch.dialog.draft
    model.setData(model.index(model.row_of(BAC), Col.TYPE), int(OrderType.PEG_BID))
    batch.type(BAC, "+3", column=Col.PRICE)
    assert draft.wish(BAC).peg_ticks == 3
    assert batch.cell(BAC, Col.PRICE) == "+3"
    batch.type(BAC, "1.5", column=Col.PRICE)
    assert "no number of ticks" in batch.cell(BAC, Col.CALL)


def test_that_another_session_makes_a_market_order_a_limit_and_back(batch):
    model, draft = batch.dialog.model, batch.dialog.draft
    row = model.row_of(BAC)
    model.setData(model.index(row, Col.SESSION), int(TradingSession.PRE))
    assert (draft.wish(BAC).order_type, draft.wish(BAC).session) == (OrderType.LIMIT, TradingSession.PRE)
    model.setData(model.index(row, Col.TYPE), int(OrderType.MARKET))
    assert draft.wish(BAC).session is TradingSession.REGULAR


def test_that_only_a_position_with_other_sessions_offers_them(batch):
    batch.screen.hand(facts(batch.dialog.ask.batch, account("A", line("A", "BAC", extended=False), halted("A", "XYZ"))))
    model = batch.dialog.model
    assert not model.flags(model.index(model.row_of(BAC), Col.SESSION)) & Qt.ItemFlag.ItemIsEditable


def test_that_a_choice_is_made_by_keyboard(batch):
    batch.stand_on(BAC, Col.TIME_IN_FORCE)
    QTest.keyClick(batch.dialog.grid, Qt.Key.Key_F2)
    editor = batch.editor
    assert editor.accessibleName().startswith("Time in force, ")
    QTest.keyClick(editor, Qt.Key.Key_Down)
    editor.activated.emit(editor.currentIndex())
    assert batch.dialog.draft.wish(BAC).time_in_force is TimeInForce.GTC


def test_that_space_leaves_out_and_takes_in(batch):
    batch.stand_on(BAC)
    QTest.keyClick(batch.dialog.grid, Qt.Key.Key_Space)
    batch.settle()
    assert BAC not in batch.wishes
    assert batch.cell(BAC, Col.SYMBOL).startswith("☐")
    QTest.keyClick(batch.dialog.grid, Qt.Key.Key_Space)
    assert int(batch.dialog.draft.wish(BAC).quantity) == 600


def test_that_space_on_a_heading_is_for_all_its_lines_and_arrows_fold_it(batch):
    batch.stand_on("B", Col.SYMBOL)
    QTest.keyClick(batch.dialog.grid, Qt.Key.Key_Space)
    assert set(batch.dialog.draft.wishes) == {BAC}
    QTest.keyClick(batch.dialog.grid, Qt.Key.Key_Left)
    assert batch.dialog.model.row_of(OTHER) == -1
    assert batch.cell("B", Col.SYMBOL).startswith("▸")


def test_that_denials_and_second_persons_are_said_in_the_line(batch):
    batch.worker.denied = {BAC: (finding(Denial.STALE_QUOTE, symbol="BAC", age=75, limit=60),)}
    batch.settle()
    batch.type(BAC, "601")
    batch.settle()
    assert batch.cell(BAC, Col.CALL) == "▲ not sent: the price of BAC is 75 s old, more than 60 s"
    batch.worker.second_person = (finding(SecondPerson.ORDERS, count=30, limit=20),)
    batch.type(BAC, "602")
    batch.settle()
    assert "needs a second person: the batch makes 30 orders, more than 20" in batch.dialog.foot.notice.text()


def test_that_a_closed_market_is_no_reason_for_what_may_wait(batch):
    batch.worker.denied = {BAC: (finding(Denial.MARKET_CLOSED, market="XNYS"),)}
    batch.type(BAC, "601")
    batch.settle()
    assert "XNYS is closed" in batch.cell(BAC, Col.CALL)
    batch.dialog.choices.when_closed.setCurrentIndex(1)
    batch.dialog.choices.when_closed.activated.emit(1)
    assert batch.screen.desk.waiting == (batch.dialog.ask.batch, True)
    assert batch.dialog.is_pending  # what is shown was judged for an order that may not wait
    batch.worker.denied = {}
    batch.settle()
    assert not batch.dialog.is_pending
    assert "XNYS is closed" not in batch.cell(BAC, Col.CALL)


def test_that_what_is_not_sent_lowers_no_call_and_the_account_says_so(batch):
    batch.worker.calls = {"A": 12_000.0, "B": 12_000.0}
    batch.settle()
    model, left = batch.dialog.model, batch.dialog.totals._boxes[5]
    assert (model.cell(0, Col.LEFT), left.accessibleName()) == (
        Cell("0.00", Meaning.UPDATED, strong=True),
        "Call left: 0",
    )
    batch.worker.denied = {BAC: (finding(Denial.NO_QUOTE, symbol="BAC"),)}
    batch.settle()
    assert batch.cell("A", Col.REDUCTION) == "0.00"
    assert batch.cell(BAC, Col.VALUE) == ""
    assert model.cell(0, Col.LEFT) == Cell("▲ 12,000.00", Meaning.DANGER, strong=True, whole=True)
    assert batch.cell("A", Col.SYMBOL).endswith(" · ▲ lines not sent: 1, the call is not met")
    assert model.cell(model.row_of("B"), Col.LEFT).meaning is Meaning.UPDATED
    assert [box.accessibleName() for box in batch.dialog.totals._boxes[1:]] == [
        *("Orders: 2", "Value (USD): 12,000", "Call amount: 24,000"),
        *("Estimated reduction of the call: 12,000", "Call left: ▲ 12,000"),
    ]
    assert batch.dialog.totals._left(batch.dialog.draft) is Meaning.DANGER
    batch.review()  # and the last page says the same
    assert "24,000 before, 12,000 after; estimated reduction 12,000" in batch.dialog.review_page.effect.text()
    assert left.accessibleName() == "Call left: ▲ 12,000"


def test_that_a_word_on_a_position_that_is_gone_already_is_no_line_left_behind(batch):
    told = dict(batch.wishes)
    batch.screen.hand(facts(batch.dialog.ask.batch, account("B", line("B", "BAC", 500))))
    batch.worker.denied = {SHORT: (finding(Denial.NO_POSITION, account="B", symbol="F"),)}
    batch.screen.hand(batch.worker.answer(told, batch.dialog.asking.request))
    assert batch.dialog.draft.all_left_behind() == 0
    assert "not sent" not in batch.cell("B", Col.SYMBOL)


def test_that_a_sum_without_an_unknown_call_is_not_shown_as_met(batch):
    shown = batch.dialog.draft.preview
    for unknown, meaning in ((0, Meaning.UPDATED), (1, Meaning.TEXT)):
        totals = replace(shown.totals, call_after=0.0, unknown=unknown)
        batch.dialog.draft.preview = replace(shown, totals=totals)
        assert batch.dialog.totals._left(batch.dialog.draft) is meaning


def test_that_an_old_or_large_price_widens_its_column_and_is_never_hidden(batch):
    grid, form = batch.dialog.grid, batch.dialog._form
    batch.dialog.resize(1366, 600)
    batch.screen.qtbot.wait(1)
    narrow = grid.columnWidth(Col.AGE)
    old = replace(quote("BAC", bid=62_345.125, ask=62_346.125, seconds=28_380), last=62_345.625)
    batch.screen.hand(BatchQuotes(batch.dialog.ask.batch, NOW, (old,)))
    shown = [batch.cell(BAC, column) for column in (Col.LAST, Col.AGE)]
    assert shown == [form.price(62_345.625), "7 h 53 min"]
    fits = grid._painter.fits
    columns = (Col.BID, Col.ASK, Col.LAST, Col.AGE)
    batch.screen.qtbot.waitUntil(
        lambda: all(fits(batch.dialog.model.cell(1, column), grid.columnWidth(column)) for column in columns)
    )
    assert grid.columnWidth(Col.AGE) > narrow
    assert grid.horizontalHeader().length() <= grid.viewport().width()  # and the rest is still in view
    batch.dialog.model.speak()
    assert grid.columnWidth(Col.AGE) == narrow  # other words, measured anew


def test_that_titles_are_whole_in_every_language(batch):
    header = batch.dialog.grid.horizontalHeader()
    for language in ("pt_BR", "zh_CN", "en"):
        batch.screen.language.use(language)
        widths = [batch.dialog.grid.columnWidth(column) for column in Col]
        assert widths == [header.width_for(column, width) for column, width in zip(Col, widths, strict=True)]


def test_that_the_model_keeps_its_promises_to_qt(batch):
    tester = QAbstractItemModelTester(batch.dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    batch.dialog.model.fold_all(folded=True)
    batch.dialog.model.fold_all(folded=False)
    batch.screen.hand(facts(batch.dialog.ask.batch, account("B", line("B", "BAC", 100))))
    assert tester.model() is batch.dialog.model
    assert batch.dialog.model.row_of(SHORT) == -1
    assert int(batch.dialog.draft.wish(OTHER).quantity) == 100  # no more than there is left

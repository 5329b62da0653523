"""Filters of columns: chips say them, clicks change them, names keep them, the next start finds them again."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from tests.desk.alert_rows import HOUR_US, NOW_US, alert
from ui.dialogs.columns import ColumnsDialog
from ui.frame.condition_editor import ChoicePart, RangePart, SymbolsPart, TextPart, TimePart
from ui.frame.filter_menus import AddFilter, KeptFilters
from ui.memory import Memory
from ui.tables.conditions import AtTime, Chosen, Having, Holding, InRange, Mine, When, as_saved, from_saved
from ui.tables.risk_alerts import RISK_ALERTS
from workstation.desk.news import SignedIn
from workstation.domain.enums import AlertType, Role

EACH = [
    Chosen("alert_type", frozenset({AlertType.FORCED, AlertType.UNPRICED})),
    Chosen("market", frozenset({"XNYS"})),
    InRange("call_amount", 100.0, None),
    InRange("age", None, 24.0),
    AtTime("deadline", When.TODAY),
    AtTime("deadline", When.BEFORE, datetime(2020, 3, 17, tzinfo=UTC)),
    Holding("name", "north"),
    Chosen("symbols", frozenset({"AAPL", "BRK B"})),
    Having("note", known=True),
    Mine("assigned_to"),
]


@pytest.fixture
def page(screen):
    screen.steps()
    screen.rows(
        alert("a", alert_type=3, call_amount=900.0, market="XNYS", note="called", triggered_at=NOW_US - 50 * HOUR_US),
        alert("b", alert_type=1, call_amount=500.0, market="XHKG", name="North", triggered_at=NOW_US - 2 * HOUR_US)
        | {"symbols": "AA, AAPL"},
        alert("c", alert_type=1, call_amount=50.0, market="XNYS", assigned_to="mei", deadline=NOW_US - HOUR_US)
        | {"symbols": "AAPL, BRK B"},
        reload=True,
    )
    return screen.risk


def shown(page):
    return "".join(sorted(page.live.keys(page.blotter.slots)))


def sentences(page):
    return [chip.text() for chip in page.filters.chips]


@pytest.mark.parametrize("condition", EACH, ids=lambda c: f"{type(c).__name__}-{c.column}")
def test_that_a_condition_survives_saving(condition):
    assert from_saved(as_saved(condition), RISK_ALERTS) == condition


@pytest.mark.parametrize("damage", [{"column": "gone"}, {"kind": "Magic"}, {"keys": None}])
def test_that_a_damaged_condition_is_refused_with_a_reason(damage):
    with pytest.raises(ValueError, match=r"risk_alerts|Magic"):
        from_saved({**as_saved(EACH[0]), **damage}, RISK_ALERTS)


@pytest.mark.parametrize(
    ("condition", "sentence", "left"),
    [
        (Chosen("alert_type", frozenset({3})), "Alert type: ▲ FORCED", "a"),
        (Chosen("market", frozenset({"XNYS"})), "Market: XNYS", "ac"),
        (InRange("call_amount", 100.0, 1000.0), "Call amount: 100 – 1,000", "ab"),
        (InRange("age", 24.0, None), "Age (h): ≥ 24", "a"),
        (AtTime("deadline", When.PAST), "Deadline: past", "c"),
        (Holding("name", "nor"), 'Name: holds "nor"', "b"),
        (Chosen("symbols", frozenset({"AA", "BRK B"})), "Symbols held: AA, BRK B", "bc"),
        (Having("note", known=True), "Note: has one", "a"),
        (Having("note", known=False), "Note: has none", "bc"),
    ],
)
def test_that_a_chip_says_what_passes(page, condition, sentence, left):
    page.filters.ask(condition)
    assert (sentences(page), shown(page)) == ([sentence], left)


def test_that_a_column_has_one_chip_that_goes_by_cross_or_key(page):
    page.filters.ask(InRange("call_amount", 100.0, None))
    page.filters.ask(Having("note", known=True))
    page.filters.ask(InRange("call_amount", 600.0, None))
    assert sentences(page) == ["Call amount: ≥ 600", "Note: has one"]
    QTest.keyClick(page.filters.chips[1], Qt.Key.Key_Delete)
    assert sentences(page) == ["Call amount: ≥ 600"]
    chip = page.filters.chips[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross().center())
    assert (page.filters.chips, shown(page)) == ([], "abc")
    assert not page.filters.isVisible()


def test_that_mine_follows_who_signs_in(page, screen):
    page.filters.ask(Mine("assigned_to"))
    assert shown(page) == ""
    screen.hand(SignedIn("mei", Role.TRADER, "desk.db", alone=False, embedded=False))
    assert shown(page) == "c"


def test_that_a_chip_opens_an_editor_with_what_is_asked(page):
    page.filters.ask(InRange("call_amount", 100.0, None))
    editor = page.filters.edit("call_amount", page.filters.chips[0])
    assert isinstance(editor.part, RangePart)
    assert editor.part.low.text() == "100"
    editor.part.low.setText("1,000")
    editor.part.high.setText("oops")
    editor.apply_button.click()
    assert editor.isVisible()
    assert sentences(page) == ["Call amount: ≥ 100"]
    editor.part.high.setText("500")
    editor.apply_button.click()
    assert sentences(page) == ["Call amount: ≥ 100"]
    editor.part.high.clear()
    editor.apply_button.click()
    assert sentences(page) == ["Call amount: ≥ 1,000"]


def test_that_each_kind_of_column_has_its_editor(page):
    kinds = {"alert_type": ChoicePart, "abnormal": ChoicePart, "status": ChoicePart, "to_go": RangePart}
    kinds |= {"net_asset_ratio": RangePart, "deadline": TimePart, "note": TextPart, "symbols": SymbolsPart}
    for column, part in kinds.items():
        editor = page.filters.edit(column, page)
        assert isinstance(editor.part, part)
        editor.close()


def test_that_a_check_list_offers_what_is_there_and_nothing_checked_asks_nothing(page):
    page.filters.ask(Chosen("market", frozenset({"XTKS"})))
    editor = page.filters.edit("market", page)
    assert list(editor.part.boxes) == ["XHKG", "XNYS", "XTKS"]
    editor.part.boxes["XTKS"].setChecked(False)
    editor.apply_button.click()
    assert page.filters.conditions == ()


def test_that_a_moment_is_one_of_the_zone_on_screen(page):
    editor = page.filters.edit("deadline", page)
    editor.part.moment.setDateTime(editor.part.moment.dateTime().addSecs(3600))
    editor.apply_button.click()
    (condition,) = page.filters.conditions
    assert (condition.when, condition.moment.utcoffset()) == (When.BEFORE, timedelta(hours=-4))


def test_that_today_is_a_day_of_the_zone_on_screen(page, screen):
    from datetime import UTC

    from tests.desk.alert_rows import NOW
    from workstation.desk.filters import Today

    midnight_ny = int(datetime(2020, 3, 16, 4, tzinfo=UTC).timestamp()) * 1_000_000
    screen.rows(alert("a", deadline=midnight_ny), alert("b", deadline=midnight_ny - 1), reload=True)
    slots = page.live.slots
    passing = slots[Today("deadline", page.form.zone).passes(page.live, slots, NOW)]
    assert page.live.keys(passing) == ["a"]


def entries(menu):
    return {action.text(): action for action in menu.actions() if action.text()}


def test_that_symbols_are_completed_one_after_the_other_and_one_nobody_holds_is_refused(page, screen):
    editor = page.filters.edit("symbols", page)
    line = editor.part.line
    screen.settle()
    QTest.keyClicks(line, "brk")
    assert line.completer().popup().isVisible()
    QTest.keyClick(line.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(line.completer().popup(), Qt.Key.Key_Return)
    assert line.text() == "BRK B"
    QTest.keyClicks(line, ", appl")
    editor.apply_button.click()
    assert (editor.isVisible(), sentences(page)) == (True, [])
    QTest.keyClicks(line, "\b" * 4 + "aa")
    assert [line.completer().completionModel().index(i, 0).data() for i in range(2)] == ["AA", "AAPL"]
    line.completer().popup().hide()
    editor.apply_button.click()
    assert (sentences(page), shown(page)) == (["Symbols held: AA, BRK B"], "bc")
    again = page.filters.edit("symbols", page.filters.chips[0])
    assert again.part.line.text() == "AA, BRK B"
    again.part.line.setText("brk b，aapl")
    again.apply_button.click()
    assert sentences(page) == ["Symbols held: AAPL, BRK B"]
    again = page.filters.edit("symbols", page.filters.chips[0])
    again.part.line.clear()
    again.apply_button.click()
    assert page.filters.conditions == ()


def test_that_the_symbols_there_are_come_in_turns_and_only_while_their_editor_is_open(page, screen):
    waits = page.filters.edit("symbols", page)
    assert not waits.part.line.completer().model().stringList()
    screen.settle()
    assert waits.part.line.completer().model().stringList() == ["AA", "AAPL", "BRK B"]
    left = page.filters.edit("symbols", page)
    gathering = left.part._gathering
    left.close()
    screen.qtbot.waitUntil(lambda: not isValid(left))
    assert next(gathering, None) is None
    screen.settle()


def test_that_the_menu_asks(page):
    button = page.filter_line.findChild(AddFilter)
    button.open_menu()
    found = entries(button.list)
    assert found["Symbol held…"].isEnabled()
    assert "Call amount" in entries(found["Amounts, ratios, ages"].menu())
    found["Has a note"].trigger()
    assert shown(page) == "a"
    button.list.close()


def test_that_filters_are_kept_applied_renamed_and_deleted(page):
    button = page.filter_line.findChild(KeptFilters)
    page.filters.ask(Having("note", known=True))
    page.filters.keep_as("noted & mine")
    page.filters.use(())
    button.open_menu()
    found = entries(button.list)
    assert not found["Save these filters as…"].isEnabled()
    found["noted && mine"].trigger()
    assert shown(page) == "a"
    page.filters.rename("noted & mine", "noted")
    assert list(page.filters.kept) == ["noted"]
    page.filters.forget("noted")
    button.open_menu()
    assert not entries(button.list)["Delete"].isEnabled()
    button.list.close()


def test_that_filters_and_highlighting_survive_a_restart(page, screen, tmp_path):
    from ui.tables.painter import AgeRule
    from ui.theme import Meaning

    page.filters.ask(Having("note", known=True))
    page.filters.keep_as("noted")
    page.table.highlight_by_age([AgeRule(30, Meaning.DANGER)])
    Memory(tmp_path, "mei").keep(screen.window)
    page.filters.use(())
    page.filters.kept.clear()
    page.table.highlight_by_age([])
    Memory(tmp_path, "mei").recall(screen.window, keep_theme=True)
    assert (sentences(page), list(page.filters.kept)) == (["Note: has one"], ["noted"])
    assert page.table.age_rules == (AgeRule(30, Meaning.DANGER),)


def test_that_chips_begin_a_new_line_where_the_width_ends(page, qtbot):
    for condition in (*EACH[:4], Having("note", known=False), Holding("name", "a text of some length")):
        page.filters.ask(condition)
    qtbot.wait(20)
    narrow = page.filters.layout().heightForWidth(400)
    assert narrow > page.filters.layout().heightForWidth(1600)
    tops = {chip.mapTo(page, QPoint(0, 0)).y() for chip in page.filters.chips}
    assert tops


def test_that_columns_are_shown_moved_found_and_reset_in_the_dialog(page, qtbot):
    dialog = ColumnsDialog(page.theme, page.table, page.title, page)
    qtbot.addWidget(dialog)
    model, first = dialog.model, page.table.layout_now()
    row = model.names.index("market")
    model.setData(model.index(row), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert "market" in [page.table.spec.columns[i].name for i in page.table.shown_columns()]
    dialog.list.setCurrentIndex(model.index(1))
    dialog._move(1)
    assert page.table.all_columns()[1:3] == ["name", "account"]
    assert dialog.list.currentIndex().row() == 2
    dialog.search.setText("0dte")
    visible = [name for at, name in enumerate(model.names) if not dialog.list.isRowHidden(at)]
    assert visible
    assert all("expiring" in name for name in visible)
    page.table.header.resizeSection(0, 300)
    page.table.reset_widths()
    assert page.table.layout_now().columns[0].width == first.columns[0].width
    dialog._reset()
    assert page.table.layout_now() == first


def test_that_a_limit_stays_the_same_figure_in_a_language_that_writes_it_otherwise(page, screen):
    editor = page.filters.edit("call_amount", page)
    editor.part.low.setText("1,000.5")
    editor.part.high.setText("oops")
    screen.language.use("pt_BR")
    assert editor.part.low.text() == "1.000,5"
    assert editor.part.high.text() == "oops"
    editor.part.high.clear()
    assert editor.part.condition() == InRange("call_amount", 1000.5, None)
    editor.close()

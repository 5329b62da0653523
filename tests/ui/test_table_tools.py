"""What belongs to a table as a whole: the footer, export in a thread, abnormal calls."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from tests.desk.alert_rows import alert
from ui.dialogs.highlight import HighlightDialog
from ui.frame.table_links import FileKind
from ui.tables.columns import Sort
from ui.tables.painter import AgeRule
from ui.theme import Meaning
from workstation.desk.news import PolicyNews, PolicyRow
from workstation.domain.enums import AlertType

UNKNOWN = float("nan")
POLICY = {"reporting_currency": "USD", "call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}
AMOUNTS = dict.fromkeys(("call_amount", "call_amount_reporting", "equity", "liquid_net_assets", "cash"), UNKNOWN)


def put(screen, *rows):
    screen.steps()
    screen.hand(PolicyNews(tuple(PolicyRow(k, v, "", "", "", "", None, "", None) for k, v in POLICY.items())))
    screen.rows(*rows, reload=True)


def notes(screen):
    return [label.text() for label in screen.window.tabs.findChildren(QLabel) if "export" in label.text().casefold()]


def select_all(page):
    page.table.cursor_row.select_all()
    page.table._report()


def test_that_the_footer_counts_and_sums_by_currency(screen, qtbot):
    put(
        screen,
        alert("a", equity=100.0, base_currency="USD", call_amount_reporting=10.0),
        alert("b", equity=200.0, base_currency="HKD", call_amount_reporting=20.0),
        alert("c", equity=UNKNOWN, base_currency="HKD", call_amount_reporting=UNKNOWN),
    )
    assert screen.risk.footer.count.text() == "3 of 3 rows"
    assert screen.risk.footer.sums.text() == ""
    select_all(screen.risk)
    qtbot.waitUntil(lambda: bool(screen.risk.footer.sums.text()))
    said = screen.risk.footer.sums.text()
    assert said.startswith("3 selected · Call amount (reporting) 30 USD (1 unknown)")
    assert "Equity 200 HKD + 100 USD (1 unknown)" in said


def test_that_a_sum_of_nothing_known_is_not_zero(screen, qtbot):
    put(screen, alert("a", alert_type=AlertType.UNPRICED, **AMOUNTS))
    select_all(screen.risk)
    qtbot.waitUntil(lambda: bool(screen.risk.footer.sums.text()))
    assert "Equity — (1 unknown)" in screen.risk.footer.sums.text()
    assert screen.risk.action_bar.summary.text() == "account a · call amount unknown"


def test_that_the_bar_of_actions_names_a_single_account_and_counts_several(screen, qtbot):
    put(screen, alert("a", call_amount_reporting=10.0), alert("b", call_amount_reporting=20.0))
    bar = screen.risk.action_bar.summary
    screen.risk.table.cursor_row.go(0)
    screen.risk.table._report()
    qtbot.waitUntil(lambda: bar.text() == "account b · call amount 20 USD")
    select_all(screen.risk)
    qtbot.waitUntil(lambda: bar.text() == "2 selected · call amount 30 USD")


def test_that_abnormal_calls_are_in_a_view_of_their_own_and_in_no_total(screen):
    put(screen, alert("a", call_amount_reporting=10.0), alert("b", call_amount_reporting=90.0, abnormal=True))
    window = screen.window
    assert window.pages[0].live.keys(window.pages[0].blotter.slots) == ["a"]
    labels = [label.text() for label in screen.risk.totals.findChildren(QLabel)]
    assert labels[labels.index("Total call amount (USD)") + 1] == "10"
    assert labels[labels.index("Abnormal") + 1] == "1"
    window.menus.abnormal_asked.emit()
    assert window.tabs.active_page is window.abnormal
    screen.settle()
    assert window.abnormal.live.keys(window.abnormal.blotter.slots) == ["b"]
    screen.rows(alert("b", abnormal=False))
    assert len(window.abnormal.blotter) == 0
    window.tabs.go_to(window.pages[0])
    screen.settle()
    assert sorted(window.pages[0].live.keys(window.pages[0].blotter.slots)) == ["a", "b"]


def test_that_unpriced_accounts_come_first_where_the_worst_come_first(screen):
    put(
        screen,
        alert("a", call_amount=10.0, call_amount_reporting=10.0, equity=1.0),
        alert("b", alert_type=AlertType.UNPRICED, missing="no price", **AMOUNTS),
        alert("c", call_amount=90.0, call_amount_reporting=90.0, equity=9.0),
    )
    table = screen.risk.table

    def order(column, *, descending):
        table.sort_by([Sort(column, descending)])
        return "".join(screen.risk.live.keys(screen.risk.blotter.slots))

    assert order("call_amount", descending=True) == "bca"
    assert order("call_amount", descending=False) == "acb"
    assert order("equity", descending=False) == "bac"
    assert order("equity", descending=True) == "cab"
    assert order("im_ratio", descending=True) == "abc"


def test_that_the_reason_stands_where_the_amounts_would(screen, monkeypatch):
    put(screen, alert("b", alert_type=AlertType.UNPRICED, missing="no price: XYZ", **AMOUNTS))
    drawn = []
    screen.theme.use("light")  # every row is painted anew
    glyphs = screen.risk.table._painter._plain
    real = glyphs.draw
    monkeypatch.setattr(glyphs, "draw", lambda p, x, top, text: (drawn.append(text), real(p, x, top, text)))
    screen.risk.table.paints_at_once = True
    screen.risk.table.viewport().grab()
    assert drawn == ["no price: XYZ"]


@pytest.mark.parametrize("kind", list(FileKind))
def test_that_what_is_shown_is_exported_in_a_thread_and_said(screen, qtbot, tmp_path, kind):
    put(screen, alert("a", name="=1+1"), alert("b"))
    file = tmp_path / f"alerts.{kind.value}"
    work = screen.reception.tools.export(screen.risk, kind, file, selected_only=False)
    work.join(20)
    qtbot.waitUntil(lambda: any("2 rows exported to alerts" in note for note in notes(screen)))
    assert file.stat().st_size > 0
    if kind is FileKind.CSV:
        assert "'=1+1" in file.read_text(encoding="utf-8-sig")


def test_that_a_file_that_cannot_be_written_is_said(screen, qtbot):
    put(screen, alert("a"))
    work = screen.reception.tools.export(screen.risk, FileKind.CSV, Path("/nowhere/x.csv"), selected_only=False)
    work.join(20)
    qtbot.waitUntil(lambda: any("NOT EXPORTED" in note for note in notes(screen)))


def test_that_highlighting_is_edited_at_once(screen, qtbot):
    dialog = HighlightDialog(screen.theme, screen.risk.table, screen.risk.title, screen.risk)
    qtbot.addWidget(dialog)
    check, spin, combo = dialog.rows[1]
    check.setChecked(True)
    assert screen.risk.table.age_rules == (AgeRule(3, Meaning.WARNING),)
    spin.setValue(7)
    combo.setCurrentIndex(2)
    assert screen.risk.table.age_rules == (AgeRule(7, Meaning.DANGER),)
    check.setChecked(False)
    assert screen.risk.table.age_rules == ()


def test_that_density_is_one_for_all_places_that_switch_it(screen):
    screen.risk.links.compact.click()
    assert screen.theme.is_compact
    assert screen.window.pages[1].links.compact.isChecked()
    screen.theme.set_compact(False)
    assert not screen.risk.links.compact.isChecked()


def test_that_the_context_menu_offers_the_actions_greyed_with_reasons_and_the_export(screen):
    put(screen, alert("a"))
    menu = screen.risk.menu.popup(QPoint(0, 0))
    entries = {action.text(): action for action in menu.actions() if action.text()}
    offered = [action.text() for action in screen.window.actions_.on_rows]
    assert set(offered) <= set(entries)
    assert all(entries[text].isEnabled() or entries[text].toolTip() for text in offered)
    assert {"Detail", "Copy", "Export"} <= set(entries)
    menu.close()


def test_that_default_columns_have_room_for_large_amounts(screen):
    from PySide6.QtGui import QFontMetrics

    from ui.tables.painter import Place

    metrics = QFontMetrics(screen.theme.font(strong=True))
    for page in screen.window.alert_pages:
        page.table.reset_layout()
        places = [Place(cell, 0, cell.spec.width) for cell in page.table.rows.cells if cell.spec.is_default]
        amounts = [place for place in places if place.cell.spec.shown.name == "AMOUNT"]
        assert amounts
        narrow = [p.cell.spec.name for p in amounts if metrics.horizontalAdvance("-99,999,999.99") > p.room]
        assert not narrow


def test_that_the_header_has_its_ground_to_the_right_end(screen):
    page = screen.risk
    for logical in page.table.shown_columns()[2:]:
        page.table.show_column(page.table.spec.columns[logical].name, shown=False)
    image = page.table.header.viewport().grab().toImage()
    assert image.pixelColor(image.width() - 3, 3) == screen.theme.tokens.raised


def test_that_order_paused_shows_while_held(screen):
    from ui.tables.painted_table import HoldReason

    put(screen, alert("a"))

    def says():
        return [label.text() for label in screen.risk.filter_line.findChildren(QLabel)]

    screen.risk.table.hold(HoldReason.MOUSE)
    assert "order paused" in says()
    screen.risk.table.release(HoldReason.MOUSE)
    assert "order paused" not in says()

"""The charts page: hover, zoom, reset, keyboard, ranges, export, colours, and that it is built only when looked at."""

import csv
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.margin.books import AT
from tests.ui.charts.accounts import called, called_book, chart_news, evidence_of, facts_of, series
from ui.charts.levels import Span
from workstation.desk.account_view import FollowUp
from workstation.desk.chart_view import SeriesNews
from workstation.domain.enums import FollowUpKind


def hover(qtbot, plot, share_x, share_y=0.5):
    """Move the mouse to a share of the chart's area, as the system would."""
    area = plot.area()
    at = QPoint(round(area.left() + share_x * area.width()), round(area.top() + share_y * area.height()))
    plot.view.scene().sigMouseMoved.emit(plot.view.mapToScene(at))
    qtbot.wait(5)
    plot.overlay.grab()


def colours(widget):
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return set(np.unique(pixels & 0xFFFFFF).tolist())


def rgb(colour):
    return QColor(colour).rgb() & 0xFFFFFF


def rows_of(file):
    return list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))


def texts(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
@pytest.mark.parametrize("chart", ["levels", "moves"])
def test_that_the_reading_under_the_mouse_never_leaves_the_chart(qtbot, page, chart, share):
    plot = getattr(page, chart).plot
    for height in (0.01, 0.5, 0.99):
        hover(qtbot, plot, share, height)
        assert plot.overlay.reading is not None
        assert not plot.overlay.reading_area.isEmpty()
        assert plot.overlay.rect().toRectF().contains(plot.overlay.reading_area)


def test_that_hovering_says_what_stands_there(qtbot, page):
    hover(qtbot, page.moves.plot, 0.5)
    spoken = page.moves.plot.accessibleDescription()
    assert "%" in spoken.split(";")[0]
    assert "Call amount 88" in spoken
    page.moves.plot.read(0.0)
    assert page.moves.plot.accessibleDescription().startswith("0.00 %; Call amount 890,402.50; ")
    page.levels.plot.read(AT.timestamp())
    assert "Net assets 1,863,785.00" in page.levels.plot.accessibleDescription()
    page.levels.plot.read(None)
    assert page.levels.plot.accessibleDescription() == ""


def test_that_an_event_under_the_mouse_is_read(page):
    page.levels.plot.read(AT.timestamp() - 7200)
    assert "Escalated · FORCED reached" in page.levels.plot.accessibleDescription()


def test_that_closes_are_marked_and_those_of_one_moment_are_counted(page, theme):
    at = AT - timedelta(minutes=30)
    kinds = (FollowUpKind.CLOSE_SENT, FollowUpKind.CLOSE_FILLED, FollowUpKind.CLOSE_SENT, FollowUpKind.CLOSE_FILLED)
    page.levels.show_record([FollowUp(n, at, kind, None, None, {}, "ann") for n, kind in enumerate(kinds)])
    page.levels.plot.read(at.timestamp())
    assert "Close sent (2) · Close filled (2)" in page.levels.plot.accessibleDescription()
    assert rgb(theme.tokens.updated) in colours(page.levels.plot)
    page.levels.show_record([FollowUp(1, at, FollowUpKind.CLOSE_REJECTED, None, None, {}, "ann")])
    page.levels.plot.read(at.timestamp())
    assert "Close rejected by the broker" in page.levels.plot.accessibleDescription()
    assert rgb(theme.tokens.updated) not in colours(page.levels.plot)


def turn_wheel(plot, notches):
    """Over the middle of the chart, as a mouse does it."""
    place = QPointF(plot.area().center().toPoint())
    port, none = plot.view.viewport(), Qt.MouseButton.NoButton
    free, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QPoint(0, 120 * notches)
    event = QWheelEvent(place, port.mapToGlobal(place), QPoint(), turned, none, free, phase, False)
    QApplication.sendEvent(port, event)


def test_that_the_wheel_zooms_and_a_double_click_resets(qtbot, page):
    plot = page.moves.plot
    home = plot.shown()
    turn_wheel(plot, 1)
    left, right = plot.shown()
    assert home[0] < left < 0 < right < home[1]
    assert plot.zoomed
    turn_wheel(plot, -1)
    assert plot.shown() == pytest.approx(home, abs=1e-3)
    turn_wheel(plot, 3)
    at = plot.area().center().toPoint()
    qtbot.mouseClick(plot.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(plot.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: plot.shown() == pytest.approx(home))
    assert not plot.zoomed


def test_that_fresh_figures_leave_a_zoomed_chart_where_it_is(qtbot, window, page):
    plot = page.levels.plot
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    zoomed = plot.shown()
    for cash in (-3_000_000.0, -9_000_000.0):
        window.show_view(facts_of(evidence_of(called_book(cash))))
    assert plot.shown() == zoomed
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert plot.shown() != zoomed


def test_that_small_changes_leave_the_range_alone_and_large_ones_are_seen(window, page):
    box = page.levels.plot.box
    before = box.viewRange()
    window.show_view(facts_of(evidence_of(called_book(-3_651_000.0))))
    assert box.viewRange() == before
    window.show_view(facts_of(evidence_of(called_book(-9_000_000.0))))
    assert box.viewRange()[1][0] < -3_000_000


def test_that_arrow_keys_read_from_point_to_point(qtbot, page):
    plot = page.levels.plot
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    last = plot.overlay.reading.x
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert last == AT.timestamp()
    assert plot.overlay.reading.x == AT.timestamp() - 60
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.overlay.reading.x == last


def test_that_range_buttons_reach_back_as_far_as_they_say(page):
    plot = page.levels.plot
    page.spans[Span.HOUR].click()
    left, right = plot.shown()
    assert right - left == pytest.approx(3600)
    assert [button.isChecked() for button in page.spans.values()] == [False, False, True]
    page.spans[Span.DAY].click()
    left, right = plot.shown()
    assert right - left == pytest.approx(86_400)
    assert [button.isChecked() for button in page.spans.values()] == [False, True, False]
    page.spans[Span.SINCE_TRIGGER].click()
    assert plot.shown()[0] == series().seconds[0]


def test_that_the_market_move_marks_today_and_where_each_level_breaks(page):
    today, at = page.moves.plot.overlay._marks
    assert (today.x, today.text) == (0.0, "now 890 k")
    [point] = called()[1][1].curve.breaks
    assert (at.x, at.text) == (point.move, "no longer FORCED at +10.7 %")


@pytest.mark.parametrize("zoom", [1.0, 1.3, 2.0])
def test_that_no_two_labels_cover_one_another_and_none_is_clipped(qtbot, theme, page, zoom):
    theme.set_zoom(zoom)
    overlay = page.levels.plot.overlay
    metrics = QFontMetricsF(theme.font(0.92))
    qtbot.waitUntil(lambda: overlay.width() - page.levels.plot.area().right() >= 90 * zoom)
    area = page.levels.plot.area()
    ends = overlay.end_areas(metrics, area)
    names = [place for _, place in ends]
    words = [place for _, _, place in overlay.mark_areas(metrics, area) if place is not None]
    assert (len(names), len(words)) == (5, 4)
    for places in (names, words):
        assert not [1 for n, one in enumerate(places) for two in places[:n] if one.intersects(two)]
    assert all(overlay.rect().toRectF().contains(place) for place in (*words,))
    assert max(place.left() + metrics.horizontalAdvance(end.text) for end, place in ends) <= overlay.width()
    assert metrics.horizontalAdvance("-12.34 m") <= page.levels.plot.view.getPlotItem().getAxis("left").width()


def test_that_a_night_is_open_in_the_line(page):
    x, y = page.levels.plot._lines["net"][0].getData()
    assert np.isnan(y).sum() == 1
    assert np.diff(x)[np.flatnonzero(np.isnan(y)) - 1] > 7 * 3600


def test_that_csv_has_what_is_shown(page, tmp_path):
    page.choose(Span.HOUR)
    page.levels_panel.save_csv(tmp_path / "levels.csv")
    rows = rows_of(tmp_path / "levels.csv")
    assert rows[0][:2] == ["Time", "Net assets"]
    assert rows[0][-1] == "Call amount"
    assert 55 <= len(rows) - 1 <= 61
    assert float(rows[-1][1]) == 1_863_785.0
    page.ladder_panel.save_csv(tmp_path / "ladder.csv")
    ladder = {row[0]: row for row in rows_of(tmp_path / "ladder.csv")}
    assert ladder["BAC"][2:4] == ["", ""]
    assert float(ladder["BAC"][4]) > 20.46


PANELS = ["levels_panel", "moves_panel", "exposure_panel", "ladder_panel"]


@pytest.mark.parametrize("name", PANELS)
def test_that_every_chart_gives_a_picture_and_figures_and_says_what_it_cannot_write(page, tmp_path, name):
    panel, there, nowhere = getattr(page, name), tmp_path / "chart", tmp_path / "nowhere" / "chart"
    panel.save_png(there)
    picture = QImage(str(there))
    assert picture.width() > 200
    assert len({picture.pixel(x, picture.height() // 2) for x in range(0, picture.width(), 3)}) > 1
    panel.save_csv(there)
    heads, *lines = rows_of(there)
    assert len(set(heads)) == len(heads) > 1
    assert all(len(line) == len(heads) for line in lines)
    assert len(lines) > 4
    for save in (panel.save_csv, panel.save_png):
        panel.speak()
        save(nowhere)
        assert "▲ Cannot write" in panel.hint.text()


@pytest.mark.parametrize("name", ["dark", "light", "dark-safe", "light-safe"])
def test_that_lines_are_painted_in_the_colours_of_the_theme(qtbot, theme, page, name):
    theme.use(name)
    qtbot.wait(20)
    tokens = theme.tokens
    painted = colours(page.levels)
    for meaning in (tokens.surface, tokens.accent, tokens.danger, tokens.warning, tokens.muted):
        assert rgb(meaning) in painted
    assert {rgb(tokens.accent), rgb(tokens.danger)} <= colours(page.moves)
    assert rgb(tokens.accent) in colours(page.exposure.view)


def test_the_ladder_and_the_exposure_as_lists(page):
    ladder = texts(page.ladder.view)
    assert ladder[0] == ["BAC", "20.46", "—", "—", "31.86", "7.3348"]
    assert page.ladder.view.model().index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "The account is there already."
    assert texts(page.exposure.view)[0] == ["BAC", "", "2.91 m", "0.4335"]


def test_that_gauges_say_what_is_short_with_a_sign(window):
    assert window.gauges.texts()[3] == "FM 2.20 m · ▲ 338 k short"
    assert window.gauges.toolTip().splitlines()[1:] == window.gauges.texts()
    window.show_view(facts_of(evidence_of(called_book(0.0))))
    assert "▲" not in "".join(window.gauges.texts())


def test_that_a_narrow_gauge_keeps_its_figure_and_its_sign(window, theme):
    metrics = QFontMetricsF(theme.font(0.92))
    forced = window.gauges._gauges()[3]
    assert forced.fitted(metrics, 500) == forced.text
    assert forced.fitted(metrics, 100) == "▲ FM 2.20 m"
    assert forced.fitted(metrics, 66) == "▲ … 2.20 m"


def test_that_an_unpriced_account_says_so_instead_of_drawing_zeros(window, page):
    evidence = evidence_of(called_book(BAC=None))
    window.show_view(facts_of(evidence))
    for news in chart_news(evidence)[1:]:
        window.take_charts(news)
    assert page.moves_panel.hint.text() == "unknown: a price is missing"
    assert len(page.moves.plot._lines["call"][0].getData()[0]) == 0
    assert window.gauges.texts()[0] == "IM —"
    unpriced = next(row for row in texts(page.ladder.view) if row[0] == "BAC")
    assert unpriced[1:] == ["—"] * 5


def test_that_charts_say_they_are_computed_until_they_are(screen):
    screen.reception.accounts.open("A")
    window = screen.reception.accounts.windows["A"]
    assert window.charts.page is None
    assert screen.desk.charts == set()
    window.tabs.setCurrentIndex(1)
    assert screen.desk.charts == {"A"}
    page = window.charts.page
    assert {page.moves_panel.hint.text(), page.ladder_panel.hint.text()} == {"computing…"}
    news = called()[1]
    screen.hand(*news)
    assert page.ladder_panel.hint.text() == "one price moves, all others stay"
    assert page.levels._all.size == news[0].series.size
    screen.hand(SeriesNews("Z", series()))
    window.tabs.setCurrentIndex(0)
    assert screen.desk.charts == set()


def test_that_closing_the_window_ends_the_charts(screen):
    screen.reception.accounts.open("A")
    screen.reception.accounts.windows["A"].tabs.setCurrentIndex(1)
    screen.reception.accounts.windows["A"].close()
    screen.qtbot.wait(5)
    assert screen.desk.charts == set()


def test_that_every_chart_has_a_name(page):
    names = [page.levels.plot.accessibleName(), page.moves.plot.accessibleName()]
    assert names == ["Net assets against the four levels", "Call amount against a market move"]
    assert page.levels_panel.csv.accessibleName() == "Save the figures: Net assets against the four levels"
    assert QPointF(page.levels.plot.place_of(*[bound[0] for bound in page.levels.plot.box.viewRange()])).x() > 0

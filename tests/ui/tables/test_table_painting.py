import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QRegion

from tests.desk.alert_rows import NOW
from tests.ui.tables.conftest import call
from ui.tables.figure_runs import _SIGNS
from ui.tables.painter import AgeRule
from ui.tables.pens import FADE_SECONDS
from ui.tables.row_pictures import RowPictures
from ui.theme import Meaning


class Recorder:
    """Stands where QPainter stands and writes down the texts: the picture as text."""

    def __init__(self):
        self.texts, self.pen, self.fills = [], None, []

    def setPen(self, pen):
        self.pen = pen

    def setFont(self, font):
        self.font = font

    def fillRect(self, *args):
        self.fills.append(args)

    def drawText(self, x, y, text):
        self.texts.append((y, x, text, self.pen, self.font.weight()))

    def drawStaticText(self, x, y, layout):
        self.texts.append((y, x, layout.text(), self.pen, self.font.weight()))

    def drawGlyphRun(self, at, run):
        font = run.rawFont()
        sign_of = dict(zip(font.glyphIndexesForString(_SIGNS), _SIGNS, strict=True))
        text = "".join(sign_of[glyph] for glyph in run.glyphIndexes())
        self.texts.append((int(at.y()), int(at.x()), text, self.pen, font.weight()))

    def drawLines(self, lines):
        pass

    def drawLine(self, *args):
        pass

    def drawRect(self, rect):
        pass


def painted(screen):
    """What the rows in view would be painted as; drawn twice so that kept layouts are drawn too."""
    for _ in range(2):
        recorder = Recorder()
        view = screen.view
        view._painter.paint(recorder, view._frame(view._rows_in(QRegion(view.viewport().rect()))))
    return recorder


def lines(recorder):
    height = 28
    rows = {}
    for y, x, text, _pen, _weight in recorder.texts:
        rows.setdefault(y // height, []).append((x, text))
    return [" | ".join(text for _x, text in sorted(cells)) for _row, cells in sorted(rows.items())]


def only(screen, *names):
    view = screen.view
    for column in view.spec.columns:
        view.show_column(column.name, shown=column.name in names)
    for visual, name in enumerate(names):
        logical = [c.name for c in view.spec.columns].index(name)
        view.header.moveSection(view.header.visualIndex(logical), visual)


def test_that_a_painted_table_reads_as_its_cells(screen):
    only(screen, "account", "alert_type", "deadline", "age", "call_amount", "net_asset_ratio", "note")
    screen.happens(call("b", np.nan, alert_type=6, call_amount_reporting=500.0), call("f", -3.0, alert_type=3))
    screen.now += 10
    assert lines(painted(screen)) == [
        "account b | ▲ UNPRICED | 2020-03-18 01:41 | 30 | — | 0.0000",
        "account f | ▲ FORCED | 2020-03-18 01:41 | 30 | -3.00 | 0.0000",
        "account a | MARGIN CALL | 2020-03-18 01:41 | 30 | 600.00 | 0.0000",
        "account c | MARGIN CALL | 2020-03-18 01:41 | 30 | 400.00 | 0.0000",
        "account d | MARGIN CALL | 2020-03-18 01:41 | 30 | 300.00 | 0.0000",
        "account e | MARGIN CALL | 2020-03-18 01:41 | 30 | 200.00 | 0.0000",
    ]


def test_that_a_figure_that_does_not_fit_is_never_clipped(screen):
    only(screen, "account", "call_amount")
    screen.happens(call("a", 153_203_617.79))
    view = screen.view
    view.header.resizeSection(view.shown_columns()[1], 60)
    view.header.resizeSection(view.shown_columns()[0], 50)
    first = lines(painted(screen))[0]
    assert "###" in first
    assert "…" in first
    assert "203" not in first
    assert screen.cell("a", "call_amount") == "153,203,617.79"


def test_that_changed_cells_are_green_or_worse_with_an_arrow_and_fade(screen):
    only(screen, "account", "call_amount", "maintenance")
    screen.now = 200.0
    screen.happens(call("a", 650.0, maintenance=5.0), call("b", 450.0))
    texts = {text: (pen, weight) for _y, _x, text, pen, weight in painted(screen).texts}
    tokens = screen.theme.tokens
    assert texts["650.00"][0] == tokens.worse
    assert texts["450.00"][0] == tokens.updated
    assert texts["5.00"][0] == tokens.updated
    assert texts["650.00"][1] > texts["400.00"][1]
    assert "account a" in texts
    assert texts["account a"][0] == tokens.text
    assert {"↑", "↓"} <= set(texts)
    screen.now += FADE_SECONDS / 2
    pen = {text: pen for _y, _x, text, pen, _w in painted(screen).texts}["450.00"]
    assert pen not in (tokens.updated, tokens.text)
    screen.now += FADE_SECONDS
    texts = {text: pen for _y, _x, text, pen, _w in painted(screen).texts}
    assert texts["450.00"] == tokens.text
    assert not {"↑", "↓"} & set(texts)


def test_that_a_changed_row_has_a_green_left_edge_that_fades_though_its_change_is_out_of_view(screen):
    only(screen, "account")
    screen.now = 200.0
    screen.happens(call("c", 401.0))

    def edge():
        return [fill[-1] for fill in painted(screen).fills if fill[2] < 10 and fill[1] == 2 * 28]

    assert edge() == [screen.theme.tokens.updated]
    screen.now += FADE_SECONDS / 2
    assert edge() not in ([], [screen.theme.tokens.updated])
    screen.now += FADE_SECONDS
    assert edge() == []


def test_that_only_changed_rows_are_painted_again_when_none_moves(screen, qtbot, monkeypatch):
    frames = []
    monkeypatch.setattr(
        RowPictures, "paint", lambda self, _painter, frame, _has_room: frames.append(list(frame.rows)) or []
    )
    qtbot.wait(50)  # until Qt has laid out what it puts off
    frames.clear()
    screen.happens(call("c", 401.0), call("e", 201.0))
    screen.view._fade.stop()
    qtbot.waitUntil(lambda: bool(frames))
    assert frames == [[2, 4]]


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ([Qt.Key.Key_Down], [1, 2]),
        ([Qt.Key.Key_Space], [1]),
        ([Qt.Key.Key_Down, Qt.Key.Key_Space], [1, 2]),
        ([Qt.Key.Key_A], [0, 1, 2, 3, 4, 5]),
    ],
)
def test_that_only_rows_whose_marks_change_are_painted_when_the_cursor_moves(screen, qtbot, monkeypatch, keys, rows):
    frames = []
    monkeypatch.setattr(
        RowPictures, "paint", lambda self, _painter, frame, _room: frames.append(list(frame.rows)) or []
    )
    screen.view.setFocus()
    for _ in range(2):
        qtbot.keyClick(screen.view, Qt.Key.Key_Down)
    qtbot.keyClick(screen.view, Qt.Key.Key_Up)
    at = screen.view.cursor_row.position
    assert at == 1
    qtbot.wait(50)
    frames.clear()
    for key in keys:
        modifier = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_A else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(screen.view, key, modifier)
    qtbot.waitUntil(lambda: bool(frames))
    assert sorted({row for frame in frames for row in frame}) == rows


def test_that_a_table_nobody_sees_is_owed_no_paint_and_is_painted_whole_when_it_is_shown(screen, qtbot):
    qtbot.waitUntil(lambda: not screen.view.is_owing)
    screen.view.hide()
    screen.happens(call("c", 401.0))
    screen.view.refresh()
    assert not screen.view.is_owing
    screen.view.show()
    qtbot.waitUntil(lambda: len(screen.view._pictures._looks) == 6)


def test_that_foreign_text_is_never_markup(screen):
    only(screen, "name")
    screen.happens(call("a", 600.0, name="<b>x</b>"))
    assert "<b>x</b>" in lines(painted(screen))[0]


def test_that_old_rows_get_the_ground_of_their_rule(screen):
    screen.view.highlight_by_age([AgeRule(1, Meaning.WARNING), AgeRule(3, Meaning.DANGER)])
    tint = screen.view._painter._pens.tint(Meaning.WARNING)

    def grounds():
        return [colour for _x, _y, _width, height, colour in painted(screen).fills if height > 1]  # lines are fills too

    assert grounds() == [tint] * 6
    screen.view.highlight_by_age([AgeRule(3, Meaning.DANGER)])
    assert grounds() == [screen.theme.tokens.surface] * 6


@pytest.mark.parametrize("name", ["dark", "light", "dark-safe", "light-safe"])
def test_that_every_theme_density_and_zoom_paints(screen, name):
    screen.theme.use(name)
    screen.theme.set_compact(True)
    compact = screen.view.verticalHeader().defaultSectionSize()
    screen.theme.set_zoom(1.5)
    assert compact == 22
    assert screen.view.verticalHeader().defaultSectionSize() == 33
    screen.view.paints_at_once = True
    image = QImage(screen.view.viewport().size(), QImage.Format.Format_RGB32)
    screen.view.viewport().render(image)
    row = image.copy(QRect(0, 0, 1000, 33))
    colours = {row.pixel(x, y) for x in range(0, 1000, 3) for y in range(0, 33, 3)}
    assert len(colours) > 2


def test_that_an_empty_table_says_so(screen):
    screen.view.say_when_empty("No calls")
    screen.happens(gone=list("abcdef"))
    assert screen.view.rows.rowCount() == 0
    screen.view.viewport().repaint()
    screen.view.pass_time(NOW)


def test_that_one_frame_lays_out_only_so_many_texts(qapp):
    from PySide6.QtGui import QFont

    from ui.tables import glyphs

    made = glyphs.Glyphs(QFont())
    texts = [f"Client {number}" for number in range(2 * glyphs._LAID_OUT_A_FRAME)]

    def laid_out():
        return sum(made.look_up(text)[2] is not None for text in texts)

    assert laid_out() == 0
    assert laid_out() == glyphs._LAID_OUT_A_FRAME  # the second time a text appears it is laid out
    made.trim()
    assert laid_out() == len(texts)

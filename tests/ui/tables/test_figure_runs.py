"""Figures put together from signs look as Qt shapes them, to the pixel, in every font and size the desk uses."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.tables.figure_runs import FigureRuns
from ui.tables.glyphs import Glyphs
from ui.theme import Theme

FIGURES = ["0", "1,234,567.89", "-0.3333", "33.33 %", "1.234.567,89", "+12", "2020-03-16 21:30", "16/03/2020"]
WORDS = ["Client 12", "12 h", "1’000", "一"]


def drawn(draw, scale):
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#1b1f26"))
    painter = QPainter(image)
    painter.setPen(QColor("#e6e9ef"))
    draw(painter)
    painter.end()
    return image


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize(("zoom", "strong", "scale"), [(1.0, False, 1.0), (1.0, True, 2.0), (1.3, True, 1.0)])
def test_that_figures_are_drawn_as_qt_draws_them(qapp, language, zoom, strong, scale):
    font = Theme(qapp, "dark", language).font(zoom, strong=strong)
    runs = FigureRuns(font)
    for text in FIGURES:
        made = runs.run(text)
        assert made is not None, text

        def shaped(painter, text=text):
            painter.setFont(font)
            painter.drawText(QPointF(5, 20), text)

        assert drawn(lambda p, run=made[1]: p.drawGlyphRun(QPointF(5, 20), run), scale) == drawn(shaped, scale), text


def test_that_a_width_is_what_qt_measures(qapp):
    glyphs = Glyphs(Theme(qapp, "dark").font())
    for text in FIGURES:
        assert 0 <= glyphs.look_up(text)[0] - glyphs.metrics.horizontalAdvance(text) <= 1, text


@pytest.mark.parametrize("text", WORDS)
def test_that_other_texts_are_left_to_qt(qapp, text):
    assert FigureRuns(Theme(qapp, "dark").font()).run(text) is None


def test_that_a_sign_from_another_font_does_not_push_the_text_off_its_line(qapp):
    glyphs = Glyphs(Theme(qapp, "dark").font())

    def lowest(image):
        dark = image.pixel(0, 0)
        return max(y for y in range(image.height()) for x in range(20, image.width()) if image.pixel(x, y) != dark)

    def written(painter):
        painter.setFont(glyphs.font)
        glyphs.draw(painter, 5, 10, "▲ HELD")

    plainly, laid_out = drawn(written, 1.0), drawn(written, 1.0)
    assert glyphs.look_up("▲ HELD")[2] is not None
    assert lowest(laid_out) == lowest(plainly)

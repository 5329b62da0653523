"""What the charts look like, against small pictures that someone has looked at.

Pictures are compared coarsely: shrunk, so that another font or another rounding of a line counts for nothing, and a
curve that runs elsewhere, a missing bar or a wrong colour counts. ``SNAPSHOTS=renew pytest tests/ui/charts`` takes
them anew; look at each before it is committed.
"""

import os
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from tests.ui.charts.accounts import called_book, evidence_of, facts_of, series
from tests.ui.coin_account import evidence
from ui.charts.ratios import RatiosChart
from ui.charts.sparkline import Sparkline
from ui.format import Format
from workstation.desk.account import account_view
from workstation.desk.chart_view import SeriesNews

FOLDER = Path(__file__).parent / "snapshots"
SIZE = QSize(900, 420)
SMALL = QSize(225, 105)
FAR = 36  # of 255: a difference that is seen
SHARE = 0.02  # of the pixels may differ that much: texts in another font
CHARTS = {
    "levels": lambda page: page.levels_panel,
    "moves": lambda page: page.moves_panel,
    "exposure": lambda page: page.exposure_panel,
    "ladder": lambda page: page.ladder_panel,
}


def ratios(window, share=1.0):
    """IM % and MM % of a derivatives account whose requirements are a share of those of the series."""
    chart = RatiosChart(window._theme, Format("en", ZoneInfo("America/New_York")))
    told = series()
    chart.show_series(replace(told, levels=told.levels * share))
    chart.show_view(account_view(evidence().to_bytes(), "A"))
    return chart


def sparkline(window, last=5.0):
    line = Sparkline(window._theme)
    line.show_points([(0.0, 1.0), (60.0, 4.0), (120.0, 2.0), (180.0, last)])
    return line


SMALL_PARTS = {  # how each is made, and its size
    "ratios": (ratios, SIZE),
    "gauges": (lambda window: window.gauges, QSize(900, 64)),
    "waterfall": (lambda window: window.waterfall, SIZE),
    "sparkline": (sparkline, QSize(225, 105)),
}


def shrunk(widget, qtbot, size=SIZE):
    widget.setParent(None)
    widget.resize(size)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.wait(50)
    picture = widget.grab().toImage()
    small = picture.scaled(SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return small.convertToFormat(QImage.Format.Format_RGB888)


def pixels(image):
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def far_share(image, other):
    """How many of the pixels differ so much that one sees it."""
    return float((np.abs(pixels(image) - pixels(other)).max(axis=2) > FAR).mean())


def expected(name):
    return QImage(str(FOLDER / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB888)


def compare(image, name, share=SHARE):
    if os.environ.get("SNAPSHOTS") == "renew":
        FOLDER.mkdir(exist_ok=True)
        image.save(str(FOLDER / f"{name}.png"))
    assert far_share(image, expected(name)) <= share


@pytest.mark.parametrize("look", ["dark", "light"])
@pytest.mark.parametrize("name", CHARTS)
def test_that_a_chart_looks_as_it_did(page, theme, qtbot, name, look):
    theme.use(look)
    compare(shrunk(CHARTS[name](page), qtbot), f"{name}-{look}")


def test_that_the_levels_look_as_they_did_in_colours_for_the_colour_blind(page, theme, qtbot):
    theme.use("dark-safe")
    image = shrunk(page.levels_panel, qtbot)
    compare(image, "levels-dark-safe")
    assert far_share(image, expected("levels-dark")) > 0


@pytest.mark.parametrize("name", SMALL_PARTS)
def test_that_a_part_of_a_window_looks_as_it_did(window, theme, qtbot, name):
    theme.use("dark")
    make, size = SMALL_PARTS[name]
    compare(shrunk(make(window), qtbot, size), f"{name}-dark", SHARE / 4 if name == "ratios" else SHARE)  # thin lines


def test_that_another_curve_looks_otherwise(page, theme, qtbot):
    theme.use("dark")
    now = series()
    page.take(SeriesNews("A", replace(now, net_assets=now.net_assets * 0.8)))
    assert far_share(shrunk(page.levels_panel, qtbot), expected("levels-dark")) > SHARE


def test_that_missing_bars_look_otherwise(page, theme, qtbot):
    theme.use("dark")
    page.exposure.show_rows(())
    assert far_share(shrunk(page.exposure_panel, qtbot), expected("exposure-dark")) > SHARE


OTHERWISE = {
    "ratios": lambda window: ratios(window, 1 / 3),
    "gauges": lambda window: window.gauges,
    "waterfall": lambda window: window.waterfall,
    "sparkline": lambda window: sparkline(window, last=0.0),
}


@pytest.mark.parametrize("name", SMALL_PARTS)
def test_that_a_part_with_other_figures_looks_otherwise(window, theme, qtbot, name):
    theme.use("dark")
    window.show_view(facts_of(evidence_of(called_book(0.0))))
    assert far_share(shrunk(OTHERWISE[name](window), qtbot, SMALL_PARTS[name][1]), expected(f"{name}-dark")) > SHARE

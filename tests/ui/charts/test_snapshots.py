"""What the charts look like, against small pictures that someone has looked at.

Pictures are compared coarsely: shrunk, so that another font or another rounding of a line counts for nothing, and a
curve that runs elsewhere, a missing bar or a wrong colour counts. ``SNAPSHOTS=renew pytest tests/ui/charts`` takes
them anew; look at each before it is committed.
"""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from tests.ui.charts.accounts import series
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


def shrunk(widget, qtbot):
    widget.setParent(None)
    widget.resize(SIZE)
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


@pytest.mark.parametrize("look", ["dark", "light"])
@pytest.mark.parametrize("name", CHARTS)
def test_that_a_chart_looks_as_it_did(page, theme, qtbot, name, look):
    theme.use(look)
    image = shrunk(CHARTS[name](page), qtbot)
    if os.environ.get("SNAPSHOTS") == "renew":
        FOLDER.mkdir(exist_ok=True)
        image.save(str(FOLDER / f"{name}-{look}.png"))
    assert far_share(image, expected(f"{name}-{look}")) <= SHARE


def test_that_another_curve_looks_otherwise(page, theme, qtbot):
    theme.use("dark")
    now = series()
    page.take(SeriesNews("A", replace(now, net_assets=now.net_assets * 0.8)))
    assert far_share(shrunk(page.levels_panel, qtbot), expected("levels-dark")) > SHARE


def test_that_missing_bars_look_otherwise(page, theme, qtbot):
    theme.use("dark")
    page.exposure.show_rows(())
    assert far_share(shrunk(page.exposure_panel, qtbot), expected("exposure-dark")) > SHARE

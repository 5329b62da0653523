"""A chart: lines on fixed ranges, labels that never collide, a reading under the mouse, zoom and export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.charts.axes import FormattedAxis
from ui.charts.overlay import EndLabel, Mark, Overlay, Reading
from ui.theme import STANDARD_PIXELS, Meaning, Theme

Values = NDArray[np.float64]
_ZOOM = 0.8  # of the range, a press of the plus key
_LEFT = 64  # px at 13 px text for the figures of the upright axis


@dataclass(frozen=True, slots=True)
class LineLook:
    """A line's colour by meaning. Live lines are one pixel wide and not smoothed: both cost many times as much."""

    meaning: Meaning
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """The range that is shown when nobody has zoomed."""

    left: float
    right: float
    bottom: float
    top: float


class Plot(QWidget):
    """Invariant: the range changes only by ``go_home`` of another home or by the user; ranges are never looked for.

    ``read_at`` says what stands at a place; what it gives for the place under the mouse or keyboard is shown.
    """

    range_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        axes: tuple[FormattedAxis, FormattedAxis],
        read_at: Callable[[float], Reading | None],
    ) -> None:
        super().__init__()
        self._theme, self._read_at = theme, read_at
        pg.setConfigOptions(antialias=False, useOpenGL=False)
        self.view = pg.PlotWidget(self, axisItems={"bottom": axes[0], "left": axes[1]})
        self.box = self.view.getPlotItem().getViewBox()
        self.overlay = Overlay(theme, self)
        self._lines: dict[str, tuple[pg.PlotCurveItem, LineLook]] = {}
        self._home: Home | None = None
        self.zoomed = False
        self._right = 0  # px at 13 px text for the names of the lines
        self._place: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._prepare(axes)
        theme.changed.connect(self._dress)
        self._dress()

    def setAccessibleName(self, name: str) -> None:
        """Also of the canvas, which is a widget of its own to a screen reader."""
        super().setAccessibleName(name)
        for part in (self.view, self.view.viewport()):
            part.setAccessibleName(name)

    def add_line(self, key: str, look: LineLook) -> None:
        """A line; later ones are drawn above earlier ones."""
        curve = pg.PlotCurveItem(connect="finite", skipFiniteCheck=False)
        self.box.addItem(curve, ignoreBounds=True)
        self._lines[key] = (curve, look)
        curve.setPen(self._pen(look))

    def leave_room(self, right: int) -> None:
        """Keep some pixels (at 13 px text) free at the right for the names of the lines."""
        self._right = right
        self._give_room()

    def draw(self, key: str, x: Values, y: Values) -> None:
        """The points of a line; not-a-number is a gap."""
        self._lines[key][0].setData(x, y)

    def annotate(self, marks: Sequence[Mark], ends: Sequence[EndLabel]) -> None:
        """Upright lines with words, and the names of the lines at their ends."""
        self.overlay.annotate(marks, ends)
        if self._place is not None:
            self.overlay.read(self._read_at(self._place))

    def go_home(self, home: Home, *, at_once: bool = False) -> None:
        """The range from now on; who has zoomed keeps what is shown unless ``at_once``."""
        changed, self._home = home != self._home, home
        if at_once or (changed and not self.zoomed):
            self.reset()

    def reset(self) -> None:
        """Back to the home range."""
        self.zoomed = False
        if self._home is not None:
            home = self._home
            self.box.setRange(xRange=(home.left, home.right), yRange=(home.bottom, home.top), padding=0)

    def shown(self) -> tuple[float, float]:
        """From where to where the x axis reaches now."""
        left, right = self.box.viewRange()[0]
        return float(left), float(right)

    def area(self) -> QRectF:
        """Where lines are drawn, in the coordinates of this widget."""
        scene: QRectF = self.box.sceneBoundingRect()
        return QRectF(self.view.mapFromScene(scene).boundingRect())

    def place_of(self, x: float, y: float) -> QPointF:
        """Where a point of the data is, in the coordinates of this widget."""
        area, ((left, right), (bottom, top)) = self.area(), self.box.viewRange()
        across = (x - left) / ((right - left) or 1.0)
        up = (y - bottom) / ((top - bottom) or 1.0)
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def read(self, x: float | None) -> None:
        """Show what stands at ``x``; None: nothing."""
        self._place = x
        self.overlay.read(None if x is None else self._read_at(x))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right read, plus and minus zoom, 0 resets."""
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: partial(self._step, -1),
            Qt.Key.Key_Right: partial(self._step, 1),
            Qt.Key.Key_Plus: partial(self._zoom, _ZOOM),
            Qt.Key.Key_Minus: partial(self._zoom, 1 / _ZOOM),
            Qt.Key.Key_0: self.reset,
        }
        if event.key() not in acts:
            super().keyPressEvent(event)
            return
        acts[event.key()]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click takes the keyboard, a double click resets."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.reset()
            return True
        if event.type() == QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self.read(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chart and labels lie on one another."""
        self.view.setGeometry(self.rect())
        self.overlay.setGeometry(self.rect())
        super().resizeEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        """The focus is seen."""
        self.overlay.update()
        super().focusInEvent(event)  # type: ignore[arg-type]

    def focusOutEvent(self, event: QEvent) -> None:
        """And so is its loss."""
        self.overlay.update()
        super().focusOutEvent(event)  # type: ignore[arg-type]

    def _prepare(self, axes: tuple[FormattedAxis, FormattedAxis]) -> None:
        item = self.view.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.showGrid(x=False, y=True, alpha=0.6)
        self.box.disableAutoRange()
        self.box.setMouseMode(pg.ViewBox.RectMode)
        self.box.setDefaultPadding(0)
        self.view.setFrameShape(self.view.Shape.NoFrame)
        for part in (self.view, self.view.viewport()):  # the keyboard goes to the chart as a whole
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for axis in axes:
            axis.setStyle(maxTickLevel=0)
            axis.setCacheMode(pg.AxisItem.CacheMode.DeviceCoordinateCache)  # a live line repaints the grid below it
        self.box.sigRangeChangedManually.connect(self._note_zoom)
        self.box.sigRangeChanged.connect(self._range_changed)
        scene = self.view.scene()
        scene.sigMouseMoved.connect(self._moved)
        self.view.viewport().installEventFilter(self)

    def _note_zoom(self, *_mouse: object) -> None:
        self.zoomed = True

    def _range_changed(self, *_range: object) -> None:
        self.overlay.update()
        self.range_changed.emit()

    def _moved(self, scene: QPointF) -> None:
        inside = self.box.sceneBoundingRect().contains(scene)
        self.read(float(self.box.mapSceneToView(scene).x()) if inside else None)

    def _step(self, direction: int) -> None:
        """To the next point of the first line."""
        x = next(iter(self._lines.values()))[0].getData()[0]
        if x is None or not len(x):
            return
        left, right = self.shown()
        here = (right if direction < 0 else left) if self._place is None else self._place
        place = int(np.searchsorted(x, here, "left" if direction < 0 else "right")) + min(direction, 0)
        self.read(float(np.clip(x[np.clip(place, 0, len(x) - 1)], left, right)))

    def _zoom(self, factor: float) -> None:
        left, right = self.shown()
        centre = (left + right) / 2 if self._place is None else self._place
        self.zoomed = True
        self.box.setXRange(centre - (centre - left) * factor, centre + (right - centre) * factor, padding=0)

    def _dress(self) -> None:
        tokens, font = self._theme.tokens, self._theme.font(0.92)
        self.view.setBackground(tokens.surface)
        for side in ("bottom", "left"):
            axis = self.view.getPlotItem().getAxis(side)
            axis.setPen(tokens.line)
            axis.setTextPen(tokens.muted)
            axis.setStyle(tickFont=font, tickLength=0)
        for curve, look in self._lines.values():
            curve.setPen(self._pen(look))
        self._give_room()
        self.overlay.update()

    def _give_room(self) -> None:
        """Texts at the sides grow with the text of the program, and so does their room: nothing is clipped."""
        zoom, item = self._theme.pixel_size / STANDARD_PIXELS, self.view.getPlotItem()
        item.layout.setContentsMargins(4, 6, round(self._right * zoom), 2)
        item.getAxis("left").setWidth(round(_LEFT * zoom))

    def _pen(self, look: LineLook) -> QPen:
        pen = QPen(self._theme.tokens.of(look.meaning), 1)
        pen.setCosmetic(True)
        if look.dashed:
            pen.setDashPattern([4, 3])
        return pen

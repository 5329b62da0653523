"""A grouped grid on screen: keys walk, fold, take in and edit; everything is painted but the one open editor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QToolTip, QWidget

from ui.dialogs.close_batch.cells import GridModel, Look
from ui.dialogs.close_batch.editors import Editors
from ui.dialogs.close_batch.grid_painter import GridPainter, Place
from ui.frame.quiet_table import QuietHeader
from ui.theme import STANDARD_PIXELS, Theme

_Index = QModelIndex | QPersistentModelIndex
_Trigger = QAbstractItemView.EditTrigger
_ROW_HEIGHTS = {True: 22, False: 26}  # compact, standard
_LEAST = 0.7  # of a roomy column's width, on a narrow window
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class Grid(QTableView):
    """Invariant: what stands in an open editor is touched by nobody but its user.

    A column is at least as wide as its title, and grows to the widest figure that came into view.
    """

    def __init__(self, theme: Theme, model: GridModel, widths: Sequence[int], roomy: Sequence[int]) -> None:
        """``widths`` in px at 13 px text; the ``roomy`` columns share what a wide window has more or a narrow less."""
        super().__init__()
        self._theme, self._grid, self._widths, self._roomy = theme, model, tuple(widths), tuple(roomy)
        self._painter = GridPainter(theme, model)
        self._grown: dict[int, int] = {}  # px that a column's figures need
        self._calm = ""
        self.setModel(model)
        self.setItemDelegate(Editors(theme, model, self))
        self._header = QuietHeader(theme, self)
        self.setHorizontalHeader(self._header)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.SelectedClicked | _Trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        theme.changed.connect(self._dress)
        model.headerDataChanged.connect(self._measure_anew)
        self._dress()

    def say_when_empty(self, text: str) -> None:
        """What stands in the middle while there are no rows."""
        self._calm = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows that are damaged."""
        painter = QPainter(self.viewport())
        try:
            if self._grid.rowCount():
                self._paint_rows(painter, event.rect())
            else:
                painter.setPen(self._theme.tokens.muted)
                area = self.viewport().rect().adjusted(40, 0, -40, 0)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._calm)
        finally:
            painter.end()

    def dataChanged(self, first: _Index, last: _Index, _roles: Sequence[int] = ()) -> None:
        """Repaint the rows; an open editor keeps what is being typed."""
        view, height = self.viewport(), self.verticalHeader().defaultSectionSize()
        top, below = self.rowViewportPosition(first.row()), self.rowViewportPosition(last.row()) + height
        if below > 0 and top < view.height():
            view.update(QRect(0, top, view.width(), below - top))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes in or leaves out, arrows fold a heading, Enter and F2 edit; what is typed goes into the cell."""
        key, here = event.key(), self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:  # what an editor leaves over, such as its Enter
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not here.isValid() or not plain:
            event.ignore() if event.modifiers() & Qt.KeyboardModifier.ControlModifier else super().keyPressEvent(event)
            return
        is_group = self._grid.look(here.row()) is Look.GROUP
        if key == Qt.Key.Key_Space:
            self._grid.toggle(here.row())
        elif is_group and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._grid.fold(here.row(), folded=key == Qt.Key.Key_Left)
        elif is_group and key in _OPENING:
            self._grid.fold(here.row())
        elif key in _OPENING:
            self.edit(here)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a heading folds it, one on the mark of a line takes it in or leaves it out."""
        super().mousePressEvent(event)
        here = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and here.isValid():
            if here.column() == 0 and self._grid.look(here.row()) is not Look.GROUP:
                self._grid.toggle(here.row())
            elif here.column() == 0:
                self._grid.fold(here.row())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Escape takes back what was typed; Enter goes on to the same cell of the next line."""
        here = self.currentIndex()
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._grid.setData(here, editor.property("before"), Qt.ItemDataRole.EditRole)
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and editor.property("ended_by"):
            QTimer.singleShot(0, self, lambda: self._to_next_line(here))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide window has more room for names and remarks."""
        super().resizeEvent(event)
        self._share_room()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips in full."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            tip = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), str(tip or ""), self.viewport())
            return True
        return super().viewportEvent(event)

    def _to_next_line(self, here: QModelIndex) -> None:
        for row in range(here.row() + 1, self._grid.rowCount()):
            below = self._grid.index(row, here.column())
            if self._grid.flags(below) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(below)
                return

    def _paint_rows(self, painter: QPainter, area: QRect) -> None:
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        height, width, places = self.verticalHeader().defaultSectionSize(), self.viewport().width(), self._places()
        top, here = self.rowViewportPosition(first), self.currentIndex()
        for row in range(first, (last if last >= 0 else self._grid.rowCount() - 1) + 1):
            current = (here.column() if self.hasFocus() else -1) if row == here.row() else None
            self._painter.row(painter, row, QRect(0, top, width, height), places, current)
            top += height
        self._painter.trim()
        if self._painter.lacking:
            QTimer.singleShot(0, self, self._grow)

    def _places(self) -> list[Place]:
        header, width = self.horizontalHeader(), self.viewport().width()
        columns = range(header.count())
        found = [Place(c, header.sectionViewportPosition(c), header.sectionSize(c)) for c in columns]
        return [place for place in found if place.x < width and place.x + place.width > 0]

    def _dress(self) -> None:
        self._painter.dress()
        height = max(round(_ROW_HEIGHTS[self._theme.is_compact] * self._theme.zoom), self._painter.text_height + 4)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(height)
        self._measure_anew()
        self.viewport().update()

    def _measure_anew(self) -> None:
        """Titles, or the size of all texts, are others."""
        self._grown.clear()
        self._share_room()

    def _grow(self) -> None:
        """Columns in which figures did not fit: a price that is ### is the one that has to be judged."""
        before, lacking = dict(self._grown), self._painter.lacking
        self._painter.lacking = {}
        self._grown |= {column: max(width, before.get(column, 0)) for column, width in lacking.items()}
        if self._grown != before:
            self._share_room()

    def _share_room(self) -> None:
        zoom = self._theme.pixel_size / STANDARD_PIXELS
        least = [self._header.width_for(column, self._grown.get(column, 0)) for column in range(len(self._widths))]
        widths = [max(round(width * zoom), fewest) for width, fewest in zip(self._widths, least, strict=True)]
        room = self.viewport().width() - sum(widths)
        for column in self._roomy:
            fewest = max(least[column], round(self._widths[column] * zoom * _LEAST))
            share = room // len(self._roomy) if room > 0 else max(room, min(0, fewest - widths[column]))
            widths[column] += share
            room -= min(0, share)
        for column, width in enumerate(widths):
            self._header.resizeSection(column, width)

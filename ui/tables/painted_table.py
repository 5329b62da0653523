"""A table view that follows a blotter and paints itself in one loop straight from the columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.format import Format
from ui.tables.columns import TableSpec
from ui.tables.cursor import Cursor
from ui.tables.header import Header
from ui.tables.painter import AgeRule, Frame, Place, RowPainter
from ui.tables.pens import FADE_SECONDS
from ui.tables.row_pictures import RowPictures
from ui.tables.scroll_bar import FlatScrollBar
from ui.tables.table_model import TableModel
from ui.theme import Theme
from ui.turns import Turns
from workstation.desk.blotter import Blotter
from workstation.desk.cells import Slots
from workstation.desk.live_table import Change

_STANDARD_ROW, _COMPACT_ROW = 28, 22  # px at zoom 1
_FADE_BEAT_MS = 250
_ALL_ROWS_MS = 6.0  # what rows of another list take at first
_SOME_ROWS_MS = 3.5  # what those take that are painted in a turn: less, and finding them costs more than painting
_Index = QModelIndex | QPersistentModelIndex
_Anchor = tuple[int, int]  # a slot, and how many rows below the top of the view it stands


class HoldReason(Enum):
    """Why the order holds still."""

    MOUSE = "the mouse is over the rows"
    EDIT = "a row is being edited"


class PaintedTable(QTableView):
    """Shows a blotter. Invariant: row *n* on screen is ``blotter.slots[n]``, and nothing moves while it is held."""

    current_row_changed = Signal(str)  # key, "" for none
    selection_changed = Signal()
    order_held = Signal(bool)

    def __init__(
        self,
        spec: TableSpec,
        blotter: Blotter,
        theme: Theme,
        form: Format,
        steady: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        """``steady`` is the clock, in seconds, that changes of the live table are stamped with."""
        super().__init__(parent)
        self.spec, self.blotter, self.cursor_row = spec, blotter, Cursor(blotter)
        self.rows = TableModel(spec, blotter, form)
        self._theme, self._steady = theme, steady
        self._holds: set[HoldReason] = set()
        self._painter = RowPainter(blotter, theme.tokens, theme.font(), theme.font(strong=True))
        self._painter.aged_by = spec.aged_by
        self._painter.reason = self.rows.reason
        self._pictures = RowPictures(self._painter)
        self._reported = (-1, 0)  # current row and number of selected ones, as last told
        self._empty_text = ""
        self._fade = QTimer(self, interval=_FADE_BEAT_MS)
        self._fade.timeout.connect(self._fade_on)
        self._owes = False  # whether something noted is not on screen yet
        self._owed_rows: set[int] = set()  # rows of the list whose turn to be painted has not come,
        self._owes_all = False  # or has not come for any: then the old rows stay in view, whatever Qt asks for
        self.turns = Turns(self)  # until its window gives all tables the same
        self._granted = 0.0  # ms to owed rows whose turn it is: some are painted then, room or not,
        self._refused = False  # unless the paint came so late in its frame that they had to wait once more
        self._comes_into_view = False  # the first paint then shows pictures only: the rest of the window is painted too
        self.paints_at_once = False  # for pictures: every row in one go, however long it takes
        self.header = Header(spec.columns, theme, self)
        self._set_up()
        theme.changed.connect(self._dress)

    def _set_up(self) -> None:
        self.setModel(self.rows)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalHeader(self.header)
        self.setVerticalScrollBar(FlatScrollBar(self._theme, Qt.Orientation.Vertical))
        self.setHorizontalScrollBar(FlatScrollBar(self._theme, Qt.Orientation.Horizontal))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress()

    # Following the data

    def showEvent(self, event: QShowEvent) -> None:
        """Rows without a picture have their turn after the first paint, which comes at once."""
        super().showEvent(event)
        self._comes_into_view, self._owes_all = True, False

    def take(self, change: Change, market_now: datetime) -> None:
        """Show what a pull changed."""
        self.note(change)
        self.show_noted(market_now)

    def note(self, change: Change) -> None:
        """Remember what a pull changed. What can be seen keeps its slots, so that no row turns into another one."""
        self.blotter.note(change)
        self._pictures.forget(change.written[change.new].tolist())
        if self.isVisible() and not self._owes:
            self._owes = True
            self.blotter.table.pin()
        if self.blotter.current in change.removed:  # the row below takes over before the slot is another account's
            self.show_noted(self.blotter.market_now)

    def show_noted(self, market_now: datetime) -> None:
        """Show all that was noted."""
        before, anchor = self._in_view(), self._anchor()
        touched = self.blotter.catch_up()
        self.blotter.advance(market_now)
        self._show_anew(anchor)
        self.let_go()
        self._repaint(touched, before)
        if len(touched) and not self._fade.isActive():
            self._fade.start()

    def let_go(self) -> None:
        """Nobody looks any more: slots may be used again, and the list follows when someone does."""
        if self._owes:
            self._owes = False
            self.blotter.table.unpin()

    def pass_time(self, market_now: datetime) -> None:
        """Show ages and times to go as of now; rows that a filter by age lets in or out come and go."""
        before, anchor = self._in_view(), self._anchor()
        self.blotter.advance(market_now)
        self._show_anew(anchor)
        self._repaint(before, before)

    def refresh(self) -> None:
        """Show the blotter after it was filtered, searched or selected in from outside."""
        self._show_anew(None)
        self._put_off_painting()

    def share(self, turns: Turns) -> None:
        """Take turns with others; what waits to be painted waits among them."""
        self.turns = turns
        if self.is_owing:
            self.turns.ask_first(self._paint_owed)

    def _put_off_painting(self) -> None:
        """Ordering and painting are two bursts with a turn for keys and timers in between."""
        if self.isVisible():  # else all is painted when it is shown
            self._owes_all = True
            self.turns.ask_first(self._paint_owed)

    def hold(self, reason: HoldReason) -> None:
        """Nothing moves until every reason is gone."""
        self._holds.add(reason)
        if not self.blotter.is_held:
            anchor = self._anchor()
            self.blotter.hold()
            self._show_anew(anchor)
            self.viewport().update()
            self.order_held.emit(self.blotter.is_held)

    def release(self, reason: HoldReason) -> None:
        """One reason is gone; after the last the list catches up."""
        self._holds.discard(reason)
        if self.blotter.is_held and not self._holds:
            anchor = self._anchor()
            self.blotter.release()
            self._show_anew(anchor)
            self.viewport().update()
            self.order_held.emit(self.blotter.is_held)

    def _show_anew(self, anchor: _Anchor | None) -> None:
        rows = len(self.rows.slots)
        self.rows.adopt()
        if len(self.rows.slots) != rows:
            self.updateGeometries()
        if anchor is not None:
            at = self.blotter.position(anchor[0])
            if at >= 0:
                self.verticalScrollBar().setValue(at - anchor[1])
        self._report()

    def _anchor(self) -> _Anchor | None:
        """What stays where it is: the current row if the user works here, else the top row, but never the very top."""
        if not len(self.blotter):
            return None
        top, at = self.verticalScrollBar().value(), self.cursor_row.position
        if self.hasFocus() and top <= at < top + self.verticalScrollBar().pageStep():
            return self.blotter.current, at - top
        return (int(self.blotter.slots[top]), 0) if 0 < top < len(self.blotter) else None

    def _report(self) -> None:
        """Tell who listens, and Qt's accessibility, what is current and selected."""
        current, selected = self.blotter.current, self.blotter.selected_totals.count
        before, self._reported = self._reported, (current, selected)
        if current >= 0 or before[0] >= 0:
            index = self.rows.index(self.cursor_row.position, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if current != before[0]:
            self.current_row_changed.emit(self.current_key())
        if selected != before[1]:
            self.selection_changed.emit()

    # What is current and selected

    def current_key(self) -> str:
        """The key of the current row, "" if there is none."""
        return self.rows.key(self.cursor_row.position) if self.cursor_row.position >= 0 else ""

    def selected_keys(self) -> list[str]:
        """The keys of the selected rows from top to bottom."""
        return self.blotter.table.keys(self.blotter.selected)

    # Looks

    @property
    def age_rules(self) -> tuple[AgeRule, ...]:
        """By which age rows have another ground."""
        return self._painter.age_rules

    def highlight_by_age(self, rules: Sequence[AgeRule]) -> None:
        """Give old rows another ground."""
        self._painter.age_rules = tuple(rules)
        self.viewport().update()

    def speak(self, form: Format) -> None:
        """Write in another language or zone."""
        self.rows.speak(form)
        self._painter.reason = self.rows.reason
        self.viewport().update()

    def say_when_empty(self, text: str) -> None:
        """What stands in the middle while there are no rows."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def columns_in_view(self) -> list[Place]:
        """The columns that can be seen, from left to right."""
        places, width = [], self.viewport().width()
        for visual in range(self.header.count()):
            logical = self.header.logicalIndex(visual)
            x, size = self.header.sectionViewportPosition(logical), self.header.sectionSize(logical)
            if size and x < width and x + size > 0 and not self.header.isSectionHidden(logical):
                places.append(Place(self.rows.cells[logical], x, size))
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows that are damaged. Every pixel is ours: nobody paints a ground beneath."""
        if self._owes_all and not self.paints_at_once:
            return  # what is not painted stays as it was
        painter, port = QPainter(self.viewport()), self.viewport().rect()
        try:
            rows = self._rows_in(event.region())
            if rows:
                self._owe(rows, self._pictures.paint(painter, self._frame(rows), self._room()))
            below = self.rowViewportPosition(len(self.rows.slots) - 1) if len(self.rows.slots) else -self._row_height
            painter.fillRect(port.adjusted(0, max(0, below + self._row_height), 0, 0), self._painter.ground)
            if not len(self.rows.slots) and self._empty_text and not self.blotter.is_behind:
                painter.setPen(self._theme.tokens.muted)
                painter.drawText(port, Qt.AlignmentFlag.AlignCenter, self._empty_text)
        finally:
            painter.end()
            self._granted, self._comes_into_view = 0.0, False
            self.turns.painted()

    @property
    def is_owing(self) -> bool:
        """Whether rows in view wait for their turn to be painted."""
        tops = map(self.rowViewportPosition, self._owed_rows)
        return self._owes_all or any(0 <= top < self.viewport().height() for top in tops)

    def _room(self) -> Callable[[], bool]:
        """Whether there is time to paint one row more in this paint."""
        if self.paints_at_once or self._comes_into_view:
            return lambda: self.paints_at_once
        granted, self._granted = self._granted, 0.0
        if granted and not self.turns.has_room and not self._refused:
            self._refused = True
            granted = 0.0
        elif granted:
            self._refused = False
        return self.turns.room(granted)

    def _owe(self, rows: list[int], left: list[int]) -> None:
        """Of these rows some are left to be painted with the next turn."""
        self._owed_rows.difference_update(rows)
        self._owed_rows.update(left)
        if left:
            self.turns.ask(self._paint_owed)

    def _paint_owed(self) -> None:
        if self.is_owing:  # what was scrolled out of view since gets no paint, so nothing is granted
            self._granted = _ALL_ROWS_MS if self._owes_all else _SOME_ROWS_MS
        owed, self._owed_rows = self._owed_rows, set()
        if self._owes_all:
            self._owes_all, owed = False, set()
            self.viewport().update()
        for row in owed:
            self.viewport().update(QRect(0, self.rowViewportPosition(row), self.viewport().width(), self._row_height))

    @property
    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scrolled rows are painted before anything else is begun."""
        super().scrollContentsBy(dx, dy)
        self.turns.wait_for_paint()

    def dataChanged(self, _first: _Index, _last: _Index, _roles: Sequence[int] = ()) -> None:
        """Nothing: what has to be repainted is known better here."""

    def _frame(self, rows: Sequence[int]) -> Frame:
        first = max(0, self.rowAt(0))
        return Frame(
            slots=self.rows.slots,
            rows=rows,
            first=first,
            top=self.rowViewportPosition(first),
            row_height=self._row_height,
            width=self.viewport().width(),
            height=self.viewport().height(),
            places=self.columns_in_view(),
            market_now=self.blotter.market_now,
            steady_now=self._steady(),
            has_focus=self.hasFocus(),
        )

    def _rows_in(self, region: QRegion) -> list[int]:
        around, end = region.boundingRect(), len(self.rows.slots) - 1
        first, last = self.rowAt(around.top()), self.rowAt(around.bottom())
        if first < 0:
            return []
        candidates = range(first, (last if last >= 0 else end) + 1)
        if region.rectCount() == 1:
            return list(candidates)
        height, width = self._row_height, around.right() + 1
        return [r for r in candidates if region.intersects(QRect(0, self.rowViewportPosition(r), width, height))]

    def _in_view(self) -> Slots:
        """The rows that can be seen."""
        top = self.verticalScrollBar().value()
        return self.rows.slots[top : top + self.viewport().height() // self._row_height + 2]

    def _repaint(self, slots: Slots, before: Slots) -> None:
        """Some rows look otherwise; all do, where not the same ones are in view as ``before``."""
        if np.array_equal(before, self._in_view()):
            self._repaint_rows(slots)
        else:
            self._put_off_painting()

    def _repaint_rows(self, slots: Slots) -> None:
        """Owe the rows in view that are among the slots."""
        if not self.isVisible():
            return
        damaged = np.zeros(self.blotter.table.capacity, dtype=np.bool_)
        damaged[slots] = True
        rows = np.flatnonzero(damaged[self._in_view()])
        if len(rows):
            self._owed_rows.update((rows + self.verticalScrollBar().value()).tolist())
            self.turns.ask_first(self._paint_owed)

    def _fade_on(self) -> None:
        """Repaint rows whose changes still fade, once more after the end; then rest."""
        slots = self._in_view()
        ages = self.blotter.table.ages(slots, self._steady())
        fading = slots[(ages < FADE_SECONDS + 2 * _FADE_BEAT_MS / 1000).any(axis=1)]
        if len(fading):
            self._repaint_rows(fading)
        else:
            self._fade.stop()

    def _dress(self) -> None:
        """Take over colours, fonts and density."""
        self._painter.dress(self._theme.tokens, self._theme.font(), self._theme.font(strong=True))
        row = _COMPACT_ROW if self._theme.is_compact else _STANDARD_ROW
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(max(round(row * self._theme.zoom), self._painter.text_height + 2))
        self.header.updateGeometry()
        self.viewport().update()

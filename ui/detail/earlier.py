"""Every call an account ever had, the snapshots of the one that is looked at, and one of them worked out again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.detail.snapshot import SnapshotParts
from ui.format import Format
from ui.frame.inset import headed, inset
from ui.frame.labels import ElidedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.figure_words import SNAPSHOT_REASONS
from ui.tables.past_words import types_meaning, types_text
from ui.tables.words import CALL_ENDS
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.past_lines import PastCall, SnapshotLine, SnapshotOpened


class EarlierPage(QWidget):
    """Invariant: the snapshots are those of the call one stands on, and worked out is the one of them one stands on.

    Emits what is to be read when somebody looks: the calls, the snapshots of a call, one snapshot.
    """

    calls_asked = Signal()
    snapshots_asked = Signal(str)  # the call
    snapshot_asked = Signal(object)  # a SnapshotLine

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._calls: tuple[PastCall, ...] | None = None  # None: not read yet
        self._lines: tuple[SnapshotLine, ...] = ()
        self._trouble = ""
        self.note = ElidedLabel(theme, "", Meaning.MUTED)
        call_model = RowsModel[PastCall](theme, self._call_columns, "account_calls")
        line_model = RowsModel[SnapshotLine](theme, self._line_columns, "call_snapshots")
        self.calls = RowsView(theme, call_model, lambda: self.tr("Calls of the account"))
        self.snapshots = RowsView(theme, line_model, lambda: self.tr("Snapshots of the call"))
        self.snapshot = SnapshotParts(theme, form)
        self.calls.current_changed.connect(lambda _row: self._choose_call())
        self.snapshots.current_changed.connect(lambda _row: self._choose_snapshot())
        self._lay_out(theme)
        theme.spoken.connect(self._say)
        self._say()

    def take_calls(self, calls: Sequence[PastCall]) -> None:
        """Every call of the account, the newest first; the newest is looked at until another is chosen."""
        self._calls = tuple(calls)
        self.calls.show_keyed(self._calls, lambda call: call.call_id)
        if self.calls.current_row() is None and self._calls:
            self.calls.selectRow(0)  # which asks for its snapshots
        else:
            self._ask_for_snapshots()
        self._say()

    def take_snapshots(self, lines: Sequence[SnapshotLine]) -> None:
        """The snapshots of a call, oldest first, if it is still the one that is looked at; the newest is opened."""
        call = self.calls.current_row()
        if call is None or any(line.call_id != call.call_id for line in lines):
            return
        self._lines = tuple(lines)
        self.snapshots.show_keyed(self._lines[::-1], lambda line: line.seq)
        if self.snapshots.current_row() is None and self._lines:
            self.snapshots.selectRow(0)

    def take_opened(self, opened: SnapshotOpened) -> None:
        """A snapshot worked out again, if it is still the one that is looked at."""
        if self._is_looked_at(opened.line):
            self.snapshot.show_view(opened.view)
            self._say()

    def take_trouble(self, line: SnapshotLine, text: str) -> None:
        """Why a snapshot cannot be worked out."""
        if self._is_looked_at(line):
            self._trouble = text
            self._say()

    def look_again(self) -> None:
        """A call opened or ended: read them anew, if somebody looks."""
        if self.isVisible():
            self.calls_asked.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: what was kept since is read too."""
        super().showEvent(event)
        self.calls_asked.emit()

    def _is_looked_at(self, line: SnapshotLine) -> bool:
        chosen: SnapshotLine | None = self.snapshots.current_row()
        return chosen is not None and chosen.seq == line.seq

    def _choose_call(self) -> None:
        self._lines = ()
        self.snapshots.show_keyed((), lambda line: line.seq)
        self._choose_snapshot()
        self._ask_for_snapshots()

    def _ask_for_snapshots(self) -> None:
        if (call := self.calls.current_row()) is not None:
            self.snapshots_asked.emit(call.call_id)

    def _choose_snapshot(self) -> None:
        line, self._trouble = self.snapshots.current_row(), ""
        first = self._lines[0].figures if self._lines else None
        self.snapshot.show_figures(first if line is not None else None, None if line is None else line.figures)
        if line is not None:
            self.snapshot_asked.emit(line)
        self._say()

    def _say(self) -> None:
        if self._trouble:
            self.note.say(f"▲ {self._trouble}", Meaning.DANGER)
            return
        self.note.say(self._told(), Meaning.MUTED)

    def _told(self) -> str:
        if self._calls is None:
            return self.tr("Reading the calls of the account…")
        if not self._calls:
            return self.tr("The account was never called.")
        if self.snapshots.current_row() is not None and self.snapshot.view is None:
            return self.tr("Working out the snapshot again…")
        return self.tr("Calls: {}, the newest first.").format(self._form.count(len(self._calls)))

    def _lay_out(self, theme: Theme) -> None:
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(Panel(theme, lambda: self.tr("Calls of the account"), inset(self.calls)))
        left.addWidget(Panel(theme, lambda: self.tr("Snapshots of the call"), inset(self.snapshots)))
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(left)
        parts.addWidget(self.snapshot)
        parts.setSizes([650, 690])
        for splitter in (left, parts, self.snapshot):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(8)
        headed(self, self.note, parts)

    def _call_columns(self) -> tuple[RowColumn[PastCall], ...]:
        return (
            RowColumn(self.tr("Triggered at"), 124, lambda c: self._when(c.triggered_at), by=lambda c: c.triggered_at),
            RowColumn(self.tr("Alert type"), 0, types_text, meaning=types_meaning, tip=types_text),
            RowColumn(self.tr("Highest call"), 110, self._peak, is_figure=True, by=lambda c: c.peak_amount),
            RowColumn(self.tr("Ended at"), 124, lambda c: self._when(c.ended_at), by=lambda c: c.ended_at),
            RowColumn(self.tr("How it ended"), 96, lambda c: CALL_ENDS[c.end].text(), tip=lambda c: c.end_reason),
        )

    def _line_columns(self) -> tuple[RowColumn[SnapshotLine], ...]:
        return (
            RowColumn(self.tr("Time"), 124, lambda s: self._when(s.at), by=lambda s: s.at),
            RowColumn(self.tr("Why it was kept"), 0, lambda s: SNAPSHOT_REASONS[s.reason].text()),
            RowColumn(
                self.tr("Call amount"), 120, self._amount, is_figure=True, by=lambda s: s.figures.get("call_amount")
            ),
        )

    def _when(self, at: datetime | None) -> str:
        return "" if at is None else self._form.date_time(microseconds(at))

    def _peak(self, call: PastCall) -> str:
        return UNKNOWN if call.peak_amount is None else self._form.amount(call.peak_amount)

    def _amount(self, line: SnapshotLine) -> str:
        amount = line.figures.get("call_amount")
        return UNKNOWN if amount is None else self._form.amount(amount)

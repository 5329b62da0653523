"""The History tab: calls that are over, their figures before and after, and everything that happened to them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from ui.detail.follow_up import FollowUpList
from ui.format import Format
from ui.frame.figures_compared import FiguresCompared
from ui.frame.panel import Panel
from ui.frame.past_page import PastPage
from ui.frame.rows import RowColumn
from ui.tables.columns import UNKNOWN
from ui.tables.past_words import types_meaning, types_text
from ui.tables.words import CALL_ENDS, REGIMES
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.export import Holds, Sheet, SheetColumn
from workstation.desk.past_lines import CallStory, HistoryPage, PastCall, SnapshotPage
from workstation.domain.enums import SnapshotReason

_DAYS = 30


class History(PastPage[PastCall]):
    """Figures and record shown are those of the chosen call; what another one did comes too late."""

    story_asked = Signal(int, str)
    figures_asked = Signal(int, str)
    account_asked = Signal(str)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__(theme, form, _DAYS, self._columns, "history")
        self._story = 0
        self._calls: tuple[PastCall, ...] = ()
        self.figures, self.record = FiguresCompared(theme, form), FollowUpList(theme, form)
        self.table.opened.connect(self._open)
        self.export.clicked.connect(lambda: self.export_asked.emit(self.sheet()))
        self._lay_out(self._parts(theme))
        self._speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("History")

    def take_page(self, page: HistoryPage) -> None:
        """Calls that ended in the stretch."""
        if page.request == self._request:
            self._calls = page.calls
            self._show()

    def take_story(self, story: CallStory) -> None:
        """What happened to the chosen call."""
        if story.request == self._story:
            self.record.show_record(story.record)

    def take_snapshots(self, page: SnapshotPage) -> None:
        """The figures of the chosen call when it opened and when it ended."""
        if page.request != self._story:
            return
        opened = next((s.figures for s in page.snapshots if s.reason is SnapshotReason.OPENED), None)
        ended = next((s.figures for s in reversed(page.snapshots) if s.reason is SnapshotReason.ENDED), None)
        self.figures.show_figures(opened, ended)

    def sheet(self) -> Sheet:
        """What is shown, for export."""
        rows, form = self._model.rows, self._form
        texts = [
            SheetColumn(column.title, Holds.TEXT, [column.text(row) for row in rows]) for column in self._model.columns
        ]
        return Sheet(self.title(), tuple(texts), form.zone)

    def _show(self) -> None:
        shown = [call for call in self._calls if self._is_wanted(call.account)]
        self.note.say(self.tr("Calls that ended in this time: {}.").format(self._form.count(len(shown))))
        self.export.setEnabled(bool(shown))
        self._show_rows(shown)

    def _choose(self) -> None:
        self._story += 1
        self.figures.show_figures(None, None)
        self.record.show_record(())
        if (call := self.chosen) is not None:
            self.story_asked.emit(self._story, call.call_id)
            self.figures_asked.emit(self._story, call.call_id)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            self.account_asked.emit(self._model.rows[row].account)

    def _parts(self, theme: Theme) -> QSplitter:
        below = QSplitter(Qt.Orientation.Horizontal)
        below.addWidget(Panel(theme, lambda: self.tr("Figures before and after"), self.figures))
        below.addWidget(Panel(theme, lambda: self.tr("Follow-up record"), self.record))
        below.setSizes([560, 620])
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(below)
        parts.setSizes([360, 280])
        for splitter in (below, parts):
            splitter.setChildrenCollapsible(False)
        return parts

    def _speak(self) -> None:
        super()._speak()
        self._show()

    def _columns(self) -> tuple[RowColumn[PastCall], ...]:
        return (
            RowColumn(self.tr("Ended at"), 130, lambda c: self._when(c.ended_at), by=lambda c: c.ended_at),
            RowColumn(self.tr("Account"), 100, lambda c: c.account),
            RowColumn(self.tr("Regime"), 90, lambda c: REGIMES[c.regime].text(), meaning=_muted),
            RowColumn(self.tr("Alert type"), 210, types_text, meaning=types_meaning),
            RowColumn(self.tr("Triggered at"), 130, lambda c: self._when(c.triggered_at), by=lambda c: c.triggered_at),
            RowColumn(self.tr("Deadline"), 130, lambda c: self._when(c.deadline), by=lambda c: c.deadline),
            RowColumn(self.tr("Highest call"), 120, self._peak, is_figure=True, by=lambda c: c.peak_amount),
            RowColumn(self.tr("How it ended"), 110, lambda c: CALL_ENDS[c.end].text()),
            RowColumn(self.tr("Closed by us"), 90, lambda c: "✓" if c.closed_by_us else ""),
            RowColumn(self.tr("By"), 90, lambda c: c.end_by or self.tr("engine"), meaning=_muted),
            RowColumn(self.tr("Reason"), 0, lambda c: c.end_reason, tip=lambda c: c.end_reason),
        )

    def _peak(self, call: PastCall) -> str:
        return UNKNOWN if call.peak_amount is None else self._form.amount(call.peak_amount)

    def _when(self, at: datetime | None) -> str:
        return "" if at is None else self._form.date_time(microseconds(at))


def _muted(_call: PastCall) -> Meaning:
    return Meaning.MUTED

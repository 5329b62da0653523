"""The Snapshots tab: kept moments of calls, each worked out again from the positions and prices it was judged by."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from ui.detail.snapshot import SnapshotParts
from ui.format import Format
from ui.frame.past_page import PastPage
from ui.frame.rows import RowColumn
from ui.tables.columns import UNKNOWN
from ui.tables.figure_words import SNAPSHOT_REASONS
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.export import Holds, Sheet, SheetColumn
from workstation.desk.past_lines import PastTrouble, SnapshotLine, SnapshotOpened, SnapshotPage

_DAYS = 3


class Snapshots(PastPage[SnapshotLine]):
    """Invariant: figures, positions and prices are those of one snapshot; what another one holds comes too late."""

    open_asked = Signal(int, object)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__(theme, form, _DAYS, self._columns, "snapshots")
        self._opening = 0
        self._lines: tuple[SnapshotLine, ...] = ()
        self.snapshot = SnapshotParts(theme, form)
        self.export.clicked.connect(self._export)
        self._lay_out(self._parts())
        self._speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Snapshots")

    def take_page(self, page: SnapshotPage) -> None:
        """Snapshots of the stretch, oldest first."""
        if page.request == self._request:
            self._lines = page.snapshots
            self._show()

    def take_opened(self, opened: SnapshotOpened) -> None:
        """The chosen snapshot, worked out again."""
        if opened.request == self._opening:
            self.snapshot.show_view(opened.view)
            self._say_note()

    def take_trouble(self, trouble: PastTrouble) -> None:
        """Why it cannot be worked out."""
        if trouble.request == self._opening:
            self.note.say(f"▲ {trouble.text}", Meaning.DANGER)

    def sheet(self) -> Sheet | None:
        """The positions and prices of the snapshot shown, for export; None while none is."""
        line, view = self.chosen, self.snapshot.view
        if line is None or view is None:
            return None
        held, nan = view.positions, float("nan")
        ratio = Holds.PERCENT if self._form.percent else Holds.RATIO
        at = microseconds(line.at)
        texts = ((self.tr("Symbol"), [p.symbol for p in held]), (self.tr("Name"), [p.name for p in held]))
        figures = (
            (self.tr("Quantity"), Holds.NUMBER, [p.quantity for p in held]),
            (self.tr("Mark"), Holds.NUMBER, [p.mark for p in held]),
            (self.tr("Bid"), Holds.NUMBER, [p.bid for p in held]),
            (self.tr("Ask"), Holds.NUMBER, [p.ask for p in held]),
            (self.tr("Value"), Holds.AMOUNT, [p.value for p in held]),
            (self.tr("IM rate"), ratio, [p.initial_rate for p in held]),
            (self.tr("MM rate"), ratio, [p.maintenance_rate for p in held]),
            (self.tr("MCM rate"), ratio, [p.margin_call_rate for p in held]),
            (self.tr("FM rate"), ratio, [p.forced_rate for p in held]),
            (self.tr("Margin used"), Holds.AMOUNT, [p.margin_used for p in held]),
        )
        columns = [SheetColumn(self.tr("Time"), Holds.TIME, [at] * len(held))]
        columns.append(SheetColumn(self.tr("Account"), Holds.TEXT, [line.account] * len(held)))
        columns += [SheetColumn(title, Holds.TEXT, values) for title, values in texts]
        columns += [
            SheetColumn(title, holds, [nan if value is None else value for value in values])
            for title, holds, values in figures
        ]
        return Sheet(self.title(), tuple(columns), self._form.zone)

    def _show(self) -> None:
        self._show_rows([line for line in reversed(self._lines) if self._is_wanted(line.account)])
        self._say_note()

    def _choose(self) -> None:
        self._opening += 1
        line = self.chosen
        opened = next((s for s in self._lines if line is not None and s.call_id == line.call_id), None)
        self.snapshot.show_figures(opened.figures if opened else None, line.figures if line else None)
        if line is not None:
            self.open_asked.emit(self._opening, line)
        self._say_note()

    def _say_note(self) -> None:
        count = self._form.count(len(self._model.rows))
        text = self.tr("{} snapshots.").format(count)
        if (line := self.chosen) is not None and self.snapshot.view is None:
            text = self.tr("Working out the snapshot of {} again…").format(line.account)
        self.note.say(text, Meaning.MUTED)
        self.export.setEnabled(self.snapshot.view is not None)
        self.export.setToolTip("" if self.snapshot.view is not None else self.tr("Choose a snapshot first."))

    def _export(self) -> None:
        if (sheet := self.sheet()) is not None:
            self.export_asked.emit(sheet)

    def _parts(self) -> QSplitter:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.table)
        parts.addWidget(self.snapshot)
        parts.setSizes([470, 860])
        parts.setChildrenCollapsible(False)
        return parts

    def _speak(self) -> None:
        super()._speak()
        self._say_note()

    def _columns(self) -> tuple[RowColumn[SnapshotLine], ...]:
        return (
            RowColumn(self.tr("Time"), 130, lambda s: self._form.date_time(microseconds(s.at)), by=lambda s: s.at),
            RowColumn(self.tr("Account"), 90, lambda s: s.account),
            RowColumn(self.tr("Why it was kept"), 0, lambda s: SNAPSHOT_REASONS[s.reason].text()),
            RowColumn(
                self.tr("Call amount"), 110, self._call, is_figure=True, by=lambda s: s.figures.get("call_amount")
            ),
        )

    def _call(self, line: SnapshotLine) -> str:
        amount = line.figures.get("call_amount")
        return UNKNOWN if amount is None else self._form.amount(amount)

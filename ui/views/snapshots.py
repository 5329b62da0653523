"""The Snapshots tab: kept moments of calls, each worked out again from the positions and prices it was judged by."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.detail.cash import CashList
from ui.detail.positions import PositionsList
from ui.format import Format
from ui.frame.figures_compared import FiguresCompared
from ui.frame.labels import WrappedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.frame.stretch import Stretch
from ui.tables.columns import UNKNOWN
from ui.tables.figure_words import SNAPSHOT_REASONS
from ui.theme import Meaning, Theme
from workstation.desk.account_view import AccountView
from workstation.desk.derived import microseconds
from workstation.desk.export import Holds, Sheet, SheetColumn
from workstation.desk.past_lines import PastTrouble, SnapshotLine, SnapshotOpened, SnapshotPage

_DAYS = 3


class Snapshots(QWidget):
    """Invariant: figures, positions and prices shown are those of one snapshot; what another one holds comes too late.

    Emits what is to be read with a number.
    """

    asked = Signal(int, object, object)
    open_asked = Signal(int, object)
    export_asked = Signal(object)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._request = self._opening = 0
        self._lines: tuple[SnapshotLine, ...] = ()
        self._view: AccountView | None = None
        self.stretch, self.account, self.export = Stretch(theme, form, _DAYS), QLineEdit(), QPushButton()
        self.note = WrappedLabel(theme, "", Meaning.MUTED)
        self._model = RowsModel[SnapshotLine](theme, self._columns)
        self.table = RowsView(theme, self._model, self.title)
        self.figures = FiguresCompared(theme, form)
        self.positions, self.cash = PositionsList(theme, form), CashList(theme, form)
        self._lay_out(theme)
        self._listen(theme)
        self._speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Snapshots")

    @property
    def chosen(self) -> SnapshotLine | None:
        """The snapshot one stands on."""
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def take_time(self, now: datetime) -> None:
        """The market's time is known: the last days are shown until somebody chooses others."""
        self.stretch.end_at(now)

    def take_page(self, page: SnapshotPage) -> None:
        """Snapshots of the stretch, oldest first."""
        if page.request == self._request:
            self._lines = page.snapshots
            self._show()

    def take_opened(self, opened: SnapshotOpened) -> None:
        """The chosen snapshot, worked out again."""
        if opened.request == self._opening:
            self._view = opened.view
            self.positions.show_positions(opened.view.positions)
            self.cash.show_cash(opened.view.cash)
            self._say_note()

    def take_trouble(self, trouble: PastTrouble) -> None:
        """Why it cannot be worked out."""
        if trouble.request == self._opening:
            self.note.say(f"▲ {trouble.text}", Meaning.DANGER)

    def look(self) -> None:
        """Read the stretch anew."""
        if self.isVisible():
            self._request += 1
            self.asked.emit(self._request, self.stretch.since, self.stretch.until)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.look()

    def sheet(self) -> Sheet | None:
        """The positions and prices of the snapshot shown, for export; None while none is."""
        line, view = self.chosen, self._view
        if line is None or view is None:
            return None
        held, nan = view.positions, float("nan")
        at = microseconds(line.at)
        texts = ((self.tr("Symbol"), [p.symbol for p in held]), (self.tr("Name"), [p.name for p in held]))
        figures = (
            (self.tr("Quantity"), Holds.NUMBER, [p.quantity for p in held]),
            (self.tr("Mark"), Holds.NUMBER, [p.mark for p in held]),
            (self.tr("Bid"), Holds.NUMBER, [p.bid for p in held]),
            (self.tr("Ask"), Holds.NUMBER, [p.ask for p in held]),
            (self.tr("Value"), Holds.AMOUNT, [p.value for p in held]),
            (self.tr("MM rate"), Holds.RATIO, [p.maintenance_rate for p in held]),
            (self.tr("FM rate"), Holds.RATIO, [p.forced_rate for p in held]),
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
        wanted = self.account.text().strip().casefold()
        self._model.show_rows([line for line in reversed(self._lines) if wanted in line.account.casefold()])
        if self._model.rows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        elif not self._model.rows:
            self._choose()
        self._say_note()

    def _choose(self) -> None:
        self._opening += 1
        self._view = None
        line = self.chosen
        opened = next((s for s in self._lines if line is not None and s.call_id == line.call_id), None)
        self.figures.show_figures(opened.figures if opened else None, line.figures if line else None)
        self.positions.show_positions(())
        self.cash.show_cash(())
        if line is not None:
            self.open_asked.emit(self._opening, line)
        self._say_note()

    def _say_note(self) -> None:
        count = self._form.count(len(self._model.rows))
        text = self.tr("{} snapshots, the newest first.").format(count)
        if (line := self.chosen) is not None and self._view is None:
            text = self.tr("Working out the snapshot of {} again…").format(line.account)
        self.note.say(text, Meaning.MUTED)
        self.export.setEnabled(self._view is not None)
        self.export.setToolTip("" if self._view is not None else self.tr("Choose a snapshot first."))

    def _export(self) -> None:
        if (sheet := self.sheet()) is not None:
            self.export_asked.emit(sheet)

    def _listen(self, theme: Theme) -> None:
        self.stretch.changed.connect(self.look)
        self.account.textChanged.connect(self._show)
        self.table.current_changed.connect(lambda _row: self._choose())
        self.export.clicked.connect(self._export)
        theme.spoken.connect(self._speak)

    def _lay_out(self, theme: Theme) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self.stretch)
        line.addWidget(self.account)
        line.addStretch(1)
        line.addWidget(self.export)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(Panel(theme, lambda: self.tr("Figures when first kept and at this moment"), self.figures))
        right.addWidget(Panel(theme, lambda: self.tr("Positions and prices used"), self.positions))
        right.addWidget(Panel(theme, lambda: self.tr("Cash by currency"), self.cash))
        right.setSizes([260, 240, 110])
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.table)
        parts.addWidget(right)
        parts.setSizes([470, 860])
        for splitter in (right, parts):
            splitter.setChildrenCollapsible(False)
        self.note.setContentsMargins(16, 0, 16, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addWidget(parts, 1)

    def _speak(self) -> None:
        self.stretch.speak()
        self.account.setPlaceholderText(self.tr("Account"))
        self.account.setAccessibleName(self.tr("Account"))
        self.export.setText(self.tr("Export as CSV…"))
        self._say_note()

    def _columns(self) -> tuple[RowColumn[SnapshotLine], ...]:
        return (
            RowColumn(self.tr("Time"), 130, lambda s: self._form.date_time(microseconds(s.at))),
            RowColumn(self.tr("Account"), 90, lambda s: s.account),
            RowColumn(self.tr("Why it was kept"), 0, lambda s: SNAPSHOT_REASONS[s.reason].text()),
            RowColumn(self.tr("Call amount"), 110, self._call, is_figure=True),
        )

    def _call(self, line: SnapshotLine) -> str:
        amount = line.figures.get("call_amount")
        return UNKNOWN if amount is None else self._form.amount(amount)

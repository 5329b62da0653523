"""What pages of the past are made of: a stretch of time, an account, the rows of that time, an export."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.frame.stretch import Stretch
from ui.theme import Meaning, Theme

Row = TypeVar("Row")


class PastPage(QWidget, Generic[Row]):
    """Emits what is to be read with a number; answers to earlier numbers come too late and are not shown."""

    asked = Signal(int, object, object)
    export_asked = Signal(object)

    def __init__(
        self, theme: Theme, form: Format, days: int, columns: Callable[[], tuple[RowColumn[Row], ...]], kept_as: str
    ) -> None:
        """``days`` of the past are shown until somebody chooses others; the list's sorting is ``kept_as`` so."""
        super().__init__()
        self._form = form
        self._request = 0
        self.stretch, self.account, self.export = Stretch(theme, form, days), QLineEdit(), QPushButton()
        self.note = WrappedLabel(theme, "", Meaning.MUTED)
        self._model = RowsModel[Row](theme, columns, kept_as)
        self.table = RowsView(theme, self._model, self.title)
        self.stretch.changed.connect(self.look)
        self.account.textChanged.connect(self._show)
        self.table.current_changed.connect(lambda _row: self._choose())
        theme.spoken.connect(self._speak)

    def title(self) -> str:
        """The tab's title; each page has its own."""
        raise NotImplementedError

    @property
    def chosen(self) -> Row | None:
        """The row one stands on."""
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def take_time(self, now: datetime) -> None:
        """The market's time is known: the last days are shown until somebody chooses others."""
        self.stretch.end_at(now)

    def look(self) -> None:
        """Read the stretch anew."""
        if self.isVisible():
            self._request += 1
            self.asked.emit(self._request, self.stretch.since, self.stretch.until)

    def refresh(self) -> None:
        """F5: read again."""
        self.look()

    def begin_search(self) -> None:
        """Ctrl+F: to the line one types words into."""
        self.account.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.account.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.look()

    def _show(self) -> None:
        """The rows of the account typed, or all; each page knows its own."""
        raise NotImplementedError

    def _choose(self) -> None:
        """Show what belongs to the chosen row; each page knows what that is."""
        raise NotImplementedError

    def _is_wanted(self, account: str) -> bool:
        return self.account.text().strip().casefold() in account.casefold()

    def _show_rows(self, rows: list[Row]) -> None:
        """New rows; one of them is always chosen."""
        self._model.show_rows(rows)
        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        elif not rows:
            self._choose()

    def _lay_out(self, parts: QSplitter) -> None:
        """``parts``: the table and what belongs to the chosen row."""
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self.stretch)
        line.addWidget(self.account)
        line.addStretch(1)
        line.addWidget(self.export)
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

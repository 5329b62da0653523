"""What one does with a table as a whole: its columns, its density, highlighting, export."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui.frame.filter_menus import MenuButton
from ui.theme import Theme


class FileKind(Enum):
    """What one can export to; the value is the file's ending."""

    CSV = "csv"
    XLSX = "xlsx"


class TableLinks(QWidget):
    """Emits what was asked for; ``export_asked`` with the kind of file and whether only the selection."""

    columns_asked = Signal()
    highlight_asked = Signal()
    export_asked = Signal(object, bool)

    def __init__(self, theme: Theme, *, can_age: bool) -> None:
        super().__init__()
        self._theme = theme
        self.columns, self.compact, self.highlight = QToolButton(), QToolButton(), QToolButton()
        self.export = MenuButton(theme, self.offer_export)
        self.compact.setCheckable(True)
        self.highlight.setVisible(can_age)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.columns, self.compact, self.highlight, self.export):
            button.setAutoRaise(True)
            row.addWidget(button)
        self.columns.clicked.connect(self.columns_asked)
        self.highlight.clicked.connect(self.highlight_asked)
        self.compact.toggled.connect(self._set_compact)
        theme.changed.connect(self._dress)
        theme.spoken.connect(self._speak)
        self._speak()
        self._dress()

    def offer_export(self, menu: QMenu) -> None:
        """What is shown, or the selection of it, as CSV or XLSX."""
        for kind, words in (
            (FileKind.CSV, (self.tr("What is shown as CSV…"), self.tr("The selection as CSV…"))),
            (FileKind.XLSX, (self.tr("What is shown as XLSX…"), self.tr("The selection as XLSX…"))),
        ):
            for selected, text in enumerate(words):
                menu.addAction(text).triggered.connect(self._exporter(kind, selected=bool(selected)))

    def _exporter(self, kind: FileKind, *, selected: bool) -> object:
        return lambda: self.export_asked.emit(kind, selected)

    def _set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a signal's argument
        if compact != self._theme.is_compact:
            self._theme.set_compact(compact)

    def _dress(self) -> None:
        self.compact.setChecked(self._theme.is_compact)
        for button in (self.columns, self.compact, self.highlight, self.export):
            palette = QPalette(button.palette())
            palette.setColor(QPalette.ColorRole.ButtonText, self._theme.tokens.accent)
            button.setPalette(palette)

    def _speak(self) -> None:
        for button, text, tip in (
            (self.columns, self.tr("Columns"), self.tr("Show, hide and order columns")),
            (self.compact, self.tr("Compact"), self.tr("Rows stand close")),
            (self.highlight, self.tr("Highlight"), self.tr("Highlight rows by age")),
        ):
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self.export.name(self.tr("Export ▾"), self.tr("Export what is shown"))

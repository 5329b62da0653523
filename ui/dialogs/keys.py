"""Help: the keys of the desk on one page."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.theme import Meaning, Theme


class KeysDialog(QDialog):
    """Not modal, so that one can try a key while reading."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = RowsModel[tuple[str, str]](theme, self._columns)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(RowsView(theme, self._model, lambda: self.tr("Keys")), 1)
        column.addWidget(buttons)
        self.resize(680, 600)
        theme.spoken.connect(self._speak)
        self._speak()

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self._model.show_rows(self._keys())

    def _columns(self) -> tuple[RowColumn[tuple[str, str]], ...]:
        return (
            RowColumn(self.tr("Key"), 210, lambda row: row[0], meaning=lambda _row: Meaning.ACCENT),
            RowColumn(self.tr("Does"), 0, lambda row: row[1]),
        )

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+1 … Ctrl+5", self.tr("Go to a tab")),
            ("Ctrl+F", self.tr("Filter all columns")),
            ("Up, Down", self.tr("Move the current row")),
            ("Space", self.tr("Select or deselect the current row")),
            ("Ctrl+A", self.tr("Select all rows")),
            ("Ctrl+C", self.tr("Copy the selection")),
            ("Enter", self.tr("Open the account")),
            ("F5", self.tr("Refresh")),
            ("Esc", self.tr("Clear the selection or the filter, close a window")),
            ("M, V", self.tr("Message, voice message")),
            ("C, A", self.tr("Close, auto-close")),
            ("D, N, X", self.tr("Deadline, note, abnormal")),
            ("T", self.tr("Assign to me")),
            ("E", self.tr("End a call: a supervisor's decision")),
            ("Ctrl+B", self.tr("Borrow book")),
            ("Ctrl++, Ctrl+-, Ctrl+0", self.tr("Zoom in, out, back")),
            ("Ctrl+Shift+D", self.tr("Move the page to a window of its own, and back")),
            ("Ctrl+Shift+K", self.tr("Kill switch")),
            ("Ctrl+Shift+R", self.tr("Requests awaiting approval")),
            ("Del, Ctrl+Del", self.tr("Cancel the selected orders, all orders shown")),
            ("R, U", self.tr("Approve or decline, resolve an unknown order")),
            ("Ctrl+P, Ctrl+L", self.tr("Policy, activity")),
            ("Ctrl+O, Ctrl+Q", self.tr("Open own book directory, quit")),
            ("Alt+Up, Alt+Down", self.tr("Move a column, in the list of columns")),
            ("Alt+Left, Alt+Right", self.tr("Make a column narrower or wider, in the list of columns")),
            (
                "Alt+S, Alt+Shift+S, Alt+Del",
                self.tr("Sort by a column, add it to the sort, take it out, in the list of columns"),
            ),
            ("Left, Right, Space", self.tr("Go from title to title of a small list, sort by it")),
            ("Tab, Shift+Tab", self.tr("Go to the next or the previous control")),
            ("F1", self.tr("These keys")),
        )

"""What is wrong with what the broker sent, word for word: file, line, column, value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from ui.frame.labels import WrappedLabel
from ui.theme import Theme


class ProblemsDialog(QDialog):
    """Not modal; follows the problems while it is open."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._explained = WrappedLabel(theme)
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._explained)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(820, 420)
        theme.spoken.connect(self._speak)
        self._speak()

    def say(self, problems: Sequence[str]) -> None:
        """These are all."""
        text = "\n".join(problems)
        if text != self.list.toPlainText():
            self.list.setPlainText(text)
            self._explain()

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Problems of the broker's link"))
        self.list.setAccessibleName(self.tr("Problems"))
        self._explain()

    def _explain(self) -> None:
        refused = self.tr(
            "The book was refused as a whole; the last good one stays in use until all of this is mended."
        )
        nothing = self.tr("There are no problems: the last book the broker sent is in use.")
        self._explained.say(refused if self.list.toPlainText() else nothing)

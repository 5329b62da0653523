"""The surface a chart stands on: its title, ranges to choose from, and its export as picture and figures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.frame.file_dialog import FileDialog
from ui.frame.labels import ElidedLabel, PlainLabel
from ui.theme import Meaning, Theme
from workstation.desk.export import Sheet, write_csv


class TextButton(QToolButton):
    """A quiet button of words; it is reached by keyboard and says what it does in full."""

    def __init__(self, theme: Theme, act: Callable[[], object], *, lasting: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.setAutoRaise(True)
        self.setCheckable(lasting)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda _checked=False: act())
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, text: str, meaning: str) -> None:
        """Its words, and what it does."""
        self.setText(text)
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)

    def _dress(self) -> None:
        self.setFont(self._theme.font(0.92))


class ChartPanel(QWidget):
    """Invariant: what is exported is what is shown; a file that could not be written is said in the heading."""

    def __init__(
        self,
        theme: Theme,
        title: Callable[[], str],
        content: QWidget,
        sheet: Callable[[], Sheet],
        hint: Callable[[], str] | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._title, self._hint, self._sheet, self._content = theme, title, hint, sheet, content
        self.title = PlainLabel(theme, strong=True)
        self.hint = ElidedLabel(theme, "", Meaning.MUTED, 0.92)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.png = TextButton(theme, lambda: self._ask("png", self.save_png))
        self.csv = TextButton(theme, lambda: self._ask("csv", self.save_csv))
        self.heading = QHBoxLayout()
        self.heading.setContentsMargins(12, 6, 8, 2)
        self.heading.setSpacing(2)
        self.heading.addWidget(self.title)
        self.heading.addSpacing(12)
        self.heading.addWidget(self.hint, 1)
        for button in (self.png, self.csv):
            self.heading.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(self.heading)
        column.addWidget(content, 1)
        theme.spoken.connect(self.speak)
        self.speak()

    def add_button(self, button: TextButton) -> None:
        """A button of this chart, before the exports."""
        self.heading.insertWidget(self.heading.count() - 2, button)

    def speak(self) -> None:
        """Write title, hint and buttons anew."""
        self.title.say(self._title())
        self.hint.say(self._hint() if self._hint else "", Meaning.MUTED)
        self.png.say(self.tr("PNG"), self.tr("Save as a picture: {}").format(self._title()))
        self.csv.say(self.tr("CSV"), self.tr("Save the figures: {}").format(self._title()))

    def save_png(self, file: Path) -> None:
        """The chart as it looks now."""
        if not self._content.grab().save(str(file), "PNG"):
            self._complain(self.tr("Cannot write {}").format(file))

    def save_csv(self, file: Path) -> None:
        """The figures that are shown now."""
        try:
            write_csv(self._sheet(), file)
        except OSError as error:
            self._complain(self.tr("Cannot write {}: {}").format(file, error.strerror))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
        finally:
            painter.end()

    def _complain(self, text: str) -> None:
        self.hint.say(f"▲ {text}", Meaning.DANGER)

    def _ask(self, ending: str, save: Callable[[Path], None]) -> None:
        dialog = FileDialog(self, self._title())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(f"*.{ending}")
        dialog.selectFile(f"{self.window().windowTitle().split(' ')[0]}-{self._title()}.{ending}".replace("/", "-"))
        dialog.fileSelected.connect(lambda name: save(Path(name)))
        dialog.open()

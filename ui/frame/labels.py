"""Labels that show text as it is: foreign data never becomes markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Meaning, Theme

_FEWEST_LETTERS = 12
_SLACK = QSize(2, 0)  # figures of as many digits differ by the ink at their ends


class PlainLabel(QLabel):
    """Invariant: plain text only. Its colour is a meaning, so a new theme recolours it."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        meaning: Meaning = Meaning.TEXT,
        scale: float = 1.0,
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._meaning, self._scale, self._strong = theme, meaning, scale, strong
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._dress()
        theme.changed.connect(self._dress)

    def say(self, text: str, meaning: Meaning | None = None) -> None:
        """Show ``text``, in the colour of ``meaning`` when one is given; costs nothing when nothing changed."""
        if text != self.text():
            self.setText(text)
        if meaning is not None and meaning != self._meaning:
            self._meaning = meaning
            self._dress()

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.tokens.of(self._meaning))
        self.setPalette(palette)
        self.setFont(self._theme.font(self._scale, strong=self._strong))


class FigureLabel(PlainLabel):
    """A plain label of what moves all the time.

    Invariant: has one fixed size, so that another figure of the same length lays nothing out anew; only gets wider
    until theme, font or zoom change.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        meaning: Meaning = Meaning.TEXT,
        scale: float = 1.0,
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, meaning, scale, strong=strong, parent=parent)
        self._fit()
        theme.changed.connect(self._fit)

    def say(self, text: str, meaning: Meaning | None = None) -> None:
        """Show ``text``."""
        super().say(text, meaning)
        wanted = self.sizeHint()
        if wanted.width() > self.width() or wanted.height() > self.height():
            self.setFixedSize(wanted.expandedTo(self.size()) + _SLACK)

    def _dress(self) -> None:
        self.setMinimumSize(0, 0)  # Qt wants at least as much, and a smaller font wants less
        super()._dress()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint() + _SLACK)


class ElidedLabel(PlainLabel):
    """A plain label that gives way: what does not fit is elided, the tool tip has it."""

    fewest_letters = _FEWEST_LETTERS

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * self.fewest_letters, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, or as much of it as fits."""
        painter = QPainter(self)
        try:
            fitted = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, fitted)
        finally:
            painter.end()

    def say(self, text: str, meaning: Meaning | None = None) -> None:
        """Show ``text``."""
        super().say(text, meaning)
        if self.toolTip() != text:
            self.setToolTip(text)


class RunningLabel(ElidedLabel):
    """An elided label in a place that stretches. Invariant: its text lays nothing out anew, whatever its length."""

    _said = ""

    def text(self) -> str:
        """What is shown."""
        return self._said

    def sizeHint(self) -> QSize:
        """Room for a few letters; the rest is what the place gives."""
        return QSize(self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def say(self, text: str, meaning: Meaning | None = None) -> None:
        """Show ``text``."""
        if text != self._said:
            self._said = text
            self.setToolTip(text)
            self.setAccessibleName(text)
            self.update()
        PlainLabel.say(self, text, meaning)  # the text is there already: only the colour can change


class WrappedLabel(PlainLabel):
    """A plain label of several lines."""

    def __init__(self, theme: Theme, text: str = "", meaning: Meaning = Meaning.TEXT) -> None:
        super().__init__(theme, text, meaning)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

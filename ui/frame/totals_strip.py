"""The strip above a table: a few large figures, the day's line, and the moment all of this is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.charts.sparkline import Sparkline
from ui.frame.labels import ElidedLabel, FigureLabel
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme


@dataclass(frozen=True, slots=True)
class Headline:
    """One large figure: its name, its text, its meaning, and a longer explanation."""

    name: str
    text: str
    meaning: Meaning = Meaning.TEXT
    tip: str = ""


_SPACING, _NARROW, _MANY = 22, 16, 10  # px between boxes, px between many of them, how many are many
_LETTERS = 6  # ten boxes beside the clock on a screen of 1366 px, figures of nine digits among them


class HeadlineBox(QWidget):
    """A name above a figure."""

    def __init__(self, theme: Theme, scale: float = 1.5) -> None:
        super().__init__()
        self._name = ElidedLabel(theme, "", Meaning.MUTED, 0.92)  # long words give way, figures never
        self._name.fewest_letters = _LETTERS
        self._figure = FigureLabel(theme, "", Meaning.TEXT, scale, strong=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, headline: Headline) -> None:
        """Show it."""
        self._name.say(headline.name)
        self._figure.say(headline.text, headline.meaning)
        if self.toolTip() != headline.tip:
            self.setToolTip(headline.tip)
        self.setAccessibleName(f"{headline.name}: {headline.text}")


class TotalsStrip(QWidget):
    """Invariant: figures keep their places; a strip never gets taller or reorders while one looks at it."""

    def __init__(self, theme: Theme, figures: int) -> None:
        super().__init__()
        self._theme = theme
        self._boxes = [HeadlineBox(theme) for _ in range(figures)]
        self.line = Sparkline(theme)
        self._as_of = FigureLabel(theme, "", Meaning.MUTED, 0.92)
        self._market = FigureLabel(theme, "", Meaning.MUTED, 0.92)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(_SPACING if figures < _MANY else _NARROW)
        for box in self._boxes:
            row.addWidget(box)
        row.addStretch(1)
        row.addWidget(self.line, 8)
        row.addLayout(self._clock())
        theme.spoken.connect(self._speak)
        self._speak()

    def say(self, headlines: Sequence[Headline], *, known: bool) -> None:
        """Show the figures, in their places; a dash until they are known, since 0 calls would be good news."""
        for box, headline in zip(self._boxes, headlines, strict=True):
            box.say(headline if known else Headline(headline.name, UNKNOWN, Meaning.MUTED))

    def say_when(self, as_of: str, market: str) -> None:
        """Show the time of the figures, and the market's day and pace."""
        self._as_of.say(as_of)
        self._market.say(market)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surface with a line below."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.tokens.line)
        finally:
            painter.end()

    def _speak(self) -> None:
        self.line.setAccessibleName(self.tr("Total call amount over the day"))

    def _clock(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in (self._as_of, self._market):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        return column

"""How much of the status bar one of its parts may have, so that a long text of one pushes no other out of its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics


@dataclass(frozen=True, slots=True)
class Share:
    """In letters of middling width: ``fewest`` stay in view in a narrow window, ``most`` are asked for at others' cost.

    Beyond ``most`` a text gets only what nobody else wants.
    """

    fewest: int
    most: int

    def least(self, whole: QSize, metrics: QFontMetrics) -> QSize:
        """The smallest size of a text that takes ``whole``."""
        return _within(self.fewest, whole, metrics)

    def wanted(self, whole: QSize, metrics: QFontMetrics) -> QSize:
        """The size asked for a text that takes ``whole``."""
        return _within(self.most, whole, metrics)


def _within(letters: int, whole: QSize, metrics: QFontMetrics) -> QSize:
    return QSize(min(whole.width(), metrics.averageCharWidth() * letters), whole.height())

"""A ring around what has the keyboard, where the style draws none: lists, texts one only reads, and default buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from ui.frame.rows import RowsView
from ui.theme import Theme

_WIDTH = 2  # px
_INSET = 3  # px: inside a button, whose own ground may be the accent


class FocusRing(QObject):
    """Invariant: one ring at most, around what a key, not a click, brought the focus to."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring: _Ring | None = None
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("there is no application yet")  # noqa: TRY004 - not about the type of an argument
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None:
            self._ring.deleteLater()
            self._ring.hide()
            self._ring = None
        if now is not None and _is_in_need(now) and _by_keyboard(now):
            ring = self._ring = _Ring(self._theme, now)
            ring.destroyed.connect(lambda: self._forget(ring))

    def _forget(self, ring: _Ring) -> None:
        """It went with what it surrounded."""
        if self._ring is ring:
            self._ring = None


class _Ring(QWidget):
    """Invariant: covers its widget, and lets the mouse through."""

    def __init__(self, theme: Theme, around: QWidget) -> None:
        super().__init__(around)
        self._theme, self._around, self._is_button = theme, around, isinstance(around, QPushButton)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(around.rect())
        around.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as what it surrounds."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Within a button in the colour of its words, else along the edge in the accent."""
        words = self._around.palette().color(QPalette.ColorRole.ButtonText)
        pen = QPen(words if self._is_button else self._theme.tokens.accent, 1 if self._is_button else _WIDTH)
        away = _INSET if self._is_button else 1
        painter = QPainter(self)
        try:
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(away, away, -away - 1, -away - 1))
        finally:
            painter.end()


def _is_in_need(widget: QWidget) -> bool:
    """Live tables, the grid of a batch and buttons with keys on them paint their focus themselves."""
    return isinstance(widget, QPlainTextEdit | QScrollArea | RowsView) or type(widget) is QPushButton


def _by_keyboard(widget: QWidget) -> bool:
    """Whether a key brought the focus into this window: what was clicked needs no ring."""
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

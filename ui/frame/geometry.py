"""Windows stay on the screen, also when it is smaller than the one they were arranged on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QStyle, QWidget


def keep_on_screen(window: QWidget) -> None:
    """Shrink and move ``window`` until all of it can be seen on its screen, its title bar and last line too."""
    room = window.screen().availableGeometry()
    around = _around(window)
    window.resize(window.size().boundedTo(room.size() - around))
    frame = QRect(window.pos(), window.size() + around)
    if not room.contains(frame):
        left = max(room.left(), min(frame.left(), room.right() - frame.width() + 1))
        top = max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1))
        window.move(left, top)


def _around(window: QWidget) -> QSize:
    """What the frame adds; nobody knows before the window was seen once, so a title bar is allowed for till then."""
    known = window.frameGeometry().size() - window.size()
    return known if known.height() else QSize(0, window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))

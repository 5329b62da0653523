"""Windows stay on the screen, also when it is smaller than the one they were arranged on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def keep_on_screen(window: QWidget) -> None:
    """Shrink and move ``window`` until all of it can be seen on its screen."""
    room = window.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    frame = window.frameGeometry()
    if not room.contains(frame):
        left = max(room.left(), min(frame.left(), room.right() - frame.width() + 1))
        top = max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1))
        window.move(left, top)

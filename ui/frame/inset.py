"""Lists and lines of text with the air around them that those in panels have."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def inset(content: QWidget) -> QWidget:
    """A widget that holds this one, a little narrower."""
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(6, 0, 6, 0)
    column.addWidget(content)
    return around


def headed(page: QWidget, line: QWidget, content: QWidget) -> None:
    """Fill a page: a line of text above, and beneath it what it is about."""
    head = QVBoxLayout()
    head.setContentsMargins(16, 8, 16, 6)
    head.addWidget(line)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(content, 1)

"""A list with the air at its sides that lists in panels have."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def inset(content: QWidget) -> QWidget:
    """A widget that holds this one, a little narrower."""
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(6, 0, 6, 0)
    column.addWidget(content)
    return around

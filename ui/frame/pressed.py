"""What the key of a button does."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QToolTip


def press(button: QPushButton) -> None:
    """What a click does; of a greyed one the reason is shown below it, for nothing is done silently."""
    if button.isEnabled():
        button.click()
    else:
        QToolTip.showText(button.mapToGlobal(button.rect().bottomLeft()), button.toolTip(), button)

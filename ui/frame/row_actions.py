"""What a page offers for the rows one selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QAction


class RowActions(Protocol):
    """Invariant: bar, context menu and keys of a page hold the same actions, greyed with the same reasons."""

    @property
    def on_rows(self) -> Sequence[QAction]:
        """In the order shown."""
        ...

    @property
    def primary(self) -> QAction:
        """The one that stands out."""
        ...

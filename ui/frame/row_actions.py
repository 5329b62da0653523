"""What a page offers for the rows one selected."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from PySide6.QtGui import QAction


class RowActions(Protocol):
    """Invariant: bar, context menu and keys of a page hold the same actions, greyed with the same reasons.

    Only the bar leaves out the rare ones: it has no room for what few people do once a week.
    """

    @property
    def on_rows(self) -> Sequence[QAction]:
        """In the order shown."""
        ...

    @property
    def rare(self) -> Collection[QAction]:
        """Those of them that the bar leaves out."""
        ...

    @property
    def primary(self) -> QAction:
        """The one that stands out."""
        ...

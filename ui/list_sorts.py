"""By which column a user sorted each small list: found again in the next window of its kind, and at the next start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class ListSort:
    """``column`` is a place among ``columns``: in a version that has more or fewer of them it means nothing."""

    column: int
    descending: bool
    columns: int


class ListSorts(QObject):
    """Invariant: of each list by its name how it was sorted last, none for one that stands as it comes.

    ``recalled`` follows when all of them are others.
    """

    recalled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._of: dict[str, ListSort] = {}

    def find(self, name: str, columns: int) -> tuple[int, bool] | None:
        """The column and whether the largest come first, for a list of so many columns."""
        kept = self._of.get(name)
        fits = kept is not None and kept.columns == columns and kept.column in range(columns)
        return (kept.column, kept.descending) if kept is not None and fits else None

    def keep(self, name: str, columns: int, sort: tuple[int, bool] | None) -> None:
        """The list was sorted so just now; None: it stands as it comes."""
        self._of.pop(name, None)
        if sort is not None:
            self._of[name] = ListSort(*sort, columns)

    def as_saved(self) -> dict[str, Any]:
        """For a settings file."""
        return {name: asdict(sort) for name, sort in sorted(self._of.items())}

    def recall(self, saved: Mapping[str, Mapping[str, Any]]) -> None:
        """As they were saved, by this or another version."""
        self._of = {
            name: ListSort(int(sort["column"]), bool(sort["descending"]), int(sort["columns"]))
            for name, sort in saved.items()
        }
        self.recalled.emit()

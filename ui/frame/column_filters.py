"""The filters of a table's columns as chips: asked for from a menu, changed by a click, kept under names."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from ui.format import Format
from ui.frame.chip import Chip
from ui.frame.condition_editor import ConditionEditor, Offered, part_for
from ui.frame.condition_words import ConditionWords
from ui.frame.flow import FlowLayout
from ui.tables.columns import ColumnSpec, Shown, TableSpec
from ui.tables.conditions import Chosen, Condition, Kind, as_saved, filter_of, from_saved, kind_of
from ui.theme import Theme
from ui.turns import Turns
from workstation.desk.blotter import Blotter
from workstation.desk.symbols import symbols_named

_LOG = logging.getLogger(__name__)


class ColumnFilters(QWidget):
    """Emits ``changed`` after the blotter was filtered.

    Invariant: a column has one condition at most, a condition has one chip, and the blotter shows what passes all.
    """

    changed = Signal()

    def __init__(self, spec: TableSpec, blotter: Blotter, theme: Theme, form: Format, turns: Turns) -> None:
        super().__init__()
        self.spec, self.turns = spec, turns
        self._blotter, self._theme, self._form = blotter, theme, form
        self._user = ""
        self.conditions: tuple[Condition, ...] = ()
        self.kept: dict[str, tuple[Condition, ...]] = {}
        self.chips: list[Chip] = []
        self._flow = FlowLayout()
        self._flow.setContentsMargins(16, 0, 16, 8)
        self.setLayout(self._flow)
        self.setAccessibleName(self.tr("Filters of columns"))
        self._show_chips()

    def ask(self, condition: Condition) -> None:
        """Ask this of its column, instead of what was asked of it before."""
        others = [c for c in self.conditions if c.column != condition.column]
        place = next((i for i, c in enumerate(self.conditions) if c.column == condition.column), len(others))
        self.use((*others[:place], condition, *others[place:]))

    def drop(self, column: str) -> None:
        """Ask nothing of a column any more."""
        self.use(c for c in self.conditions if c.column != column)

    def use(self, conditions: Iterable[Condition]) -> None:
        """Ask exactly these."""
        self.conditions = tuple(conditions)
        self._show_chips()
        self._filter()

    def sign_in(self, user: str) -> None:
        """Who asks: conditions about oneself follow."""
        if user != self._user:
            self._user = user
            self._filter()

    def speak(self, form: Format) -> None:
        """Write the chips in the language in force."""
        self._form = form
        self.setAccessibleName(self.tr("Filters of columns"))
        self._show_chips()

    # Editing

    def edit(self, column: str, below: QWidget) -> ConditionEditor:
        """Let the user say what a column must be."""
        spec = self.spec.column(column)
        now = next((c for c in self.conditions if c.column == column), None)
        there = Offered(self._keys, self._symbols, self.turns)
        part = part_for(spec, now, self._form, self._blotter.market_now, there)
        editor = ConditionEditor(self._theme, spec, part, self)
        editor.decided.connect(partial(self._decided, column))
        editor.adjustSize()
        editor.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        editor.show()
        part.take_focus()
        return editor

    def editors(self, below: QWidget) -> Mapping[str, Callable[[], QWidget]]:
        """An editor of each kind by name, with what shows it: for the first column one asks in that way."""
        columns = {kind_of(column): column.name for column in reversed(self.spec.columns)}
        return {f"filter_{kind.name.lower()}": partial(self.edit, columns[kind], below) for kind in Kind}

    # Keeping

    def keep_as(self, name: str) -> None:
        """Keep what is asked now under a name."""
        self.kept[name] = self.conditions

    def rename(self, old: str, new: str) -> None:
        """Call it otherwise; it stays where it is in the list."""
        self.kept = {new if name == old else name: kept for name, kept in self.kept.items()}

    def forget(self, name: str) -> None:
        """Keep it no more."""
        del self.kept[name]

    def as_saved(self) -> dict[str, Any]:
        """For a settings file."""
        kept = {name: [as_saved(c) for c in conditions] for name, conditions in self.kept.items()}
        return {"now": [as_saved(c) for c in self.conditions], "kept": kept}

    def recall(self, saved: Mapping[str, Any]) -> None:
        """As it was saved; what cannot be understood is said in the log and left out."""
        self.kept = {str(name): self._restored(kept) for name, kept in saved.get("kept", {}).items()}
        self.use(self._restored(saved.get("now", ())))

    def _restored(self, saved: Sequence[Mapping[str, Any]]) -> tuple[Condition, ...]:
        found = []
        for entry in saved:
            try:
                found.append(from_saved(entry, self.spec))
            except ValueError as fault:
                _LOG.warning("a saved filter is not used: %s", fault)
        return tuple(found)

    def _decided(self, column: str, condition: Condition | None) -> None:
        if condition is None:
            self.drop(column)
            return
        self.ask(condition)
        self._chip_of(column).setFocus()

    def _chip_of(self, column: str) -> Chip:
        return self.chips[[c.column for c in self.conditions].index(column)]

    def _keys(self, column: ColumnSpec) -> Sequence[int | str]:
        """What a check list offers: the words there are, or the texts that stand in the table now or are asked for."""
        if column.shown is Shown.FLAG:
            return (1, 0)
        if column.words:
            return tuple(column.words)
        table = self._blotter.table
        texts: list[str] = table.text(column.name)[table.slots].tolist()
        there = set(texts)
        asked = {key for c in self.conditions if isinstance(c, Chosen) and c.column == column.name for key in c.keys}
        return sorted(there | asked, key=str)

    def _symbols(self, column: ColumnSpec) -> Iterator[AbstractSet[str]]:
        return symbols_named(self._blotter.table, column.name)

    def _show_chips(self) -> None:
        words = ConditionWords(self.spec, self._form)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [Chip(self._theme, words.sentence(condition)) for condition in self.conditions]
        for condition, chip in zip(self.conditions, self.chips, strict=True):
            chip.clicked.connect(partial(self._edit_chip, condition.column))
            chip.removed.connect(partial(self.drop, condition.column))
            self._flow.addWidget(chip)
        self.setVisible(bool(self.chips))
        self.updateGeometry()

    def _edit_chip(self, column: str) -> None:
        self.edit(column, self._chip_of(column))

    def _filter(self) -> None:
        self._blotter.filter_by(filter_of(c, self.spec, self._form.zone, self._user) for c in self.conditions)
        self.changed.emit()

"""How a user arranged a table: columns, their order and widths, and the sort; plain data that can be saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ui.tables.columns import ColumnSpec, Sort, TableSpec
from ui.tables.painter import AgeRule
from ui.theme import Meaning


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column's place is its place in the list; ``width`` is at zoom 1, None: as it comes, as its title needs it."""

    name: str
    width: int | None
    is_shown: bool


@dataclass(frozen=True, slots=True)
class TableLayout:
    """Invariant: names each column of its table exactly once, and sorts only by columns of it."""

    columns: tuple[PlacedColumn, ...]
    sorts: tuple[Sort, ...]

    def as_saved(self) -> dict[str, Any]:
        """For a settings file."""
        return asdict(self)


def first_layout(spec: TableSpec) -> TableLayout:
    """As the table comes."""
    return TableLayout(tuple(PlacedColumn(c.name, None, c.is_default) for c in spec.columns), spec.sorts)


def saved_layout(spec: TableSpec, saved: Mapping[str, Any]) -> TableLayout:
    """A layout saved by this or another version: columns that are no more are dropped, new ones come last.

    Earlier versions wrote the width a column comes with where nobody had chosen one.
    """
    known = {c.name: c for c in spec.columns}
    kept = {str(c["name"]): c for c in _entries(saved, "columns") if c.get("name") in known}
    placed = [PlacedColumn(name, _width(known[name], c["width"]), bool(c["is_shown"])) for name, c in kept.items()]
    placed += [PlacedColumn(c.name, None, c.is_default) for c in spec.columns if c.name not in kept]
    sorts = [Sort(s["column"], bool(s["descending"])) for s in _entries(saved, "sorts") if s.get("column") in known]
    return TableLayout(tuple(placed), tuple(sorts))


def ages_as_saved(rules: Sequence[AgeRule]) -> list[dict[str, Any]]:
    """Rules of highlighting, for a settings file."""
    return [{"days": rule.days, "meaning": rule.meaning.name} for rule in rules]


def saved_ages(saved: Sequence[Mapping[str, Any]]) -> tuple[AgeRule, ...]:
    """Rules saved by this or another version; meanings that are no more are dropped."""
    return tuple(
        AgeRule(int(rule["days"]), Meaning[rule["meaning"]])
        for rule in saved
        if rule.get("meaning") in Meaning.__members__ and rule.get("days")
    )


def _width(column: ColumnSpec, saved: int | None) -> int | None:
    return None if saved is None or int(saved) == column.width else max(1, int(saved))


def _entries(saved: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    entries: Sequence[Mapping[str, Any]] = saved.get(name, ())
    return entries

"""A painted table whose columns a user can sort by, move, size, hide and show."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.format import Format
from ui.tables.columns import Sort, TableSpec
from ui.tables.layout import PlacedColumn, TableLayout, first_layout
from ui.tables.painted_table import PaintedTable
from ui.theme import Theme
from workstation.desk.blotter import Blotter


class ArrangedTable(PaintedTable):
    """Invariant: ``layout_now`` is what is seen; ``layout_changed`` follows every change of it that a user makes.

    A column no user has sized is as wide as its specification says, or as its title needs in the language and size of
    text in force.
    """

    layout_changed = Signal()

    def __init__(
        self,
        spec: TableSpec,
        blotter: Blotter,
        theme: Theme,
        form: Format,
        steady: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(spec, blotter, theme, form, steady, parent)
        self._number = {column.name: i for i, column in enumerate(spec.columns)}
        self._widths: list[int | None] = [None] * len(spec.columns)  # what the user chose, at zoom 1
        self._sorts: tuple[Sort, ...] = ()
        self._arranging = False
        self.header.sort_asked.connect(self._sort_asked)
        self.header.sectionMoved.connect(self._moved)
        self.header.sectionResized.connect(self._resized)
        theme.changed.connect(self._size_columns)
        self.reset_layout()

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """What the table is sorted by, the first counts most."""
        return self._sorts

    def sort_by(self, sorts: Iterable[Sort]) -> None:
        """Sort by columns. The list then shows its top, or the current row if the user works on one."""
        self._sorts = tuple(sorts)
        self.blotter.sort_by(self.spec.column(s.column).sort_key(descending=s.descending) for s in self._sorts)
        self.header.show_sorts({self._number[s.column]: (i, s.descending) for i, s in enumerate(self._sorts)})
        self.refresh()
        if not self._arranging:
            self.layout_changed.emit()

    def sort_by_column(self, name: str, *, added: bool = False) -> None:
        """What a click on a header does: figures begin with the largest; a second click turns the direction."""
        column, now = self.spec.column(name), {s.column: s.descending for s in self._sorts}
        fresh = Sort(name, not now[name] if name in now else column.is_figure)
        if not added:
            self.sort_by((fresh,))
        elif name in now:
            self.sort_by(fresh if s.column == name else s for s in self._sorts)
        else:
            self.sort_by((*self._sorts, fresh))

    def take_out_of_sort(self, name: str) -> None:
        """Sort by the other columns only."""
        self.sort_by(sort for sort in self._sorts if sort.column != name)

    def shown_columns(self) -> list[int]:
        """The numbers of the columns shown, from left to right."""
        order = map(self.header.logicalIndex, range(self.header.count()))
        return [logical for logical in order if not self.header.isSectionHidden(logical)]

    def show_column(self, name: str, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        logical = self._number[name]
        if shown or self.shown_columns() != [logical]:
            arranging, self._arranging = self._arranging, True  # a column that comes back has its size of before
            self.header.setSectionHidden(logical, not shown)
            self._arranging = arranging
            self._size_columns()
            self.viewport().update()
            self.layout_changed.emit()

    def move_column(self, name: str, place: int) -> None:
        """Put a column at a place among all columns, hidden ones included."""
        self.header.moveSection(self.header.visualIndex(self._number[name]), place)

    def widen_column(self, name: str, by: int) -> None:
        """Make a shown column wider, or narrower, by px at zoom 1: what dragging its edge does."""
        logical = self._number[name]
        width = (self._widths[logical] or self._pixels(logical) / self._theme.zoom) + by
        self.header.resizeSection(logical, round(width * self._theme.zoom))

    def all_columns(self) -> list[str]:
        """The names of all columns from left to right, hidden ones included."""
        return [self.spec.columns[self.header.logicalIndex(place)].name for place in range(self.header.count())]

    def reset_widths(self) -> None:
        """Make every column as wide as it comes."""
        self._widths = [None] * len(self.spec.columns)
        self._size_columns()
        self.viewport().update()
        self.layout_changed.emit()

    def layout_now(self) -> TableLayout:
        """The arrangement as it stands, to be saved."""
        order = map(self.header.logicalIndex, range(self.header.count()))
        return TableLayout(tuple(map(self._placed, order)), self._sorts)

    def use_layout(self, layout: TableLayout) -> None:
        """Arrange the table as it was saved."""
        self._arranging = True
        for visual, placed in enumerate(layout.columns):
            logical = self._number[placed.name]
            self._widths[logical] = placed.width
            self.header.setSectionHidden(logical, not placed.is_shown)
            self.header.moveSection(self.header.visualIndex(logical), visual)
        self._size_columns()
        self.sort_by(layout.sorts)
        self._arranging = False

    def reset_layout(self) -> None:
        """Arrange the table as it comes."""
        self.use_layout(first_layout(self.spec))

    def speak(self, form: Format) -> None:
        """Write in another language: its titles are longer or shorter."""
        super().speak(form)
        self._size_columns()

    def _placed(self, logical: int) -> PlacedColumn:
        return PlacedColumn(
            self.spec.columns[logical].name, self._widths[logical], not self.header.isSectionHidden(logical)
        )

    def _size_columns(self) -> None:
        arranging, self._arranging = self._arranging, True
        for logical in self.shown_columns():
            self.header.resizeSection(logical, self._pixels(logical))
        self._arranging = arranging
        self._fit_header()

    def _pixels(self, logical: int) -> int:
        """How wide a column is now."""
        chosen, zoom = self._widths[logical], self._theme.zoom
        if chosen is not None:
            return round(chosen * zoom)
        return self.header.width_for(logical, round(self.spec.columns[logical].width * zoom))

    def _fit_header(self) -> None:
        self.header.fit()
        self.updateGeometries()

    def _sort_asked(self, logical: int, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.sort_by_column(self.spec.columns[logical].name, added=added)

    def _moved(self, _logical: int, _old: int, _new: int) -> None:
        self.viewport().update()
        if not self._arranging:
            self.layout_changed.emit()

    def _resized(self, logical: int, _old: int, new: int) -> None:
        self.viewport().update()
        if not self._arranging and new:
            self._widths[logical] = round(new / self._theme.zoom)
            self._fit_header()
            self.layout_changed.emit()

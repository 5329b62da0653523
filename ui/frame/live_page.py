"""What every live tab is made of: headline figures, the filter line, the table, the bar of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.action_bar import ActionBar, ActionPlace
from ui.frame.column_filters import ColumnFilters
from ui.frame.filter_line import FilterLine
from ui.frame.filter_menus import AddFilter, KeptFilters
from ui.frame.footer import Footer
from ui.frame.names import name_table
from ui.frame.row_actions import RowActions
from ui.frame.search import any_text
from ui.frame.table_links import TableLinks
from ui.frame.table_menu import TableMenu
from ui.tables.columns import TableSpec
from ui.tables.layout import ages_as_saved, saved_ages
from ui.tables.table_view import TableView
from ui.theme import Theme
from ui.turns import Turns
from workstation.desk.blotter import Blotter
from workstation.desk.cells import Slots
from workstation.desk.filters import AnyText
from workstation.desk.live_table import Change, LiveTable

_FRAME_MS = 33  # what changes within this is shown together
_FIGURES_MS = 200  # nobody reads counts and sums faster
_SEARCHED_AT_ONCE = 2000  # rows; more of them are searched in pieces


class LivePage(QWidget):
    """Emits ``account_asked`` with an account, ``counted`` with the number of rows of the tab.

    Invariant: knows its table only; what a gesture leads to is decided by who listens.
    """

    account_asked = Signal(str)
    counted = Signal(int)

    def __init__(
        self,
        spec: TableSpec,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: RowActions,
    ) -> None:
        """``clocks``: the steady clock changes are stamped with, and the market time to begin with."""
        super().__init__()
        steady, self.market_now = clocks
        self.live, self.form, self.theme = live, form, theme
        self.blotter = Blotter(live, self.market_now, spec.scope, spec.currency, spec.counted)
        self.table = TableView(spec, self.blotter, theme, form, steady)
        self.filter_line = FilterLine(theme)
        self.filters = ColumnFilters(spec, self.blotter, theme, form, self.table.turns)
        self.filter_line.add_beside(AddFilter(theme, self.filters), KeptFilters(theme, self.filters))
        self.links = TableLinks(theme, can_age=spec.aged_by is not None)
        self.filter_line.add_at_end(self.links)
        self.footer = Footer(spec, self.blotter, theme)
        self.action_bar = ActionBar(theme, actions)
        self.menu = TableMenu(self.table, actions, self.links.offer_export)
        self.reporting_currency = ""
        self._is_known, self._problem = False, ""
        self._sought: AnyText | None = None
        self.turns = self.table.turns  # until its window gives all pages the same
        self._owes_rows, self._owes_figures = False, False
        self._show_soon = self._soon(_FRAME_MS, self._show_rows)
        self._say_soon = self._soon(_FIGURES_MS, self._show_figures)
        self._listen(actions)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        place = ActionPlace(theme, self.action_bar)
        for part in (self.filter_line, self.filters, self.table, self.footer, place):
            self.column.addWidget(part, 1 if part is self.table else 0)
        theme.spoken.connect(self.speak)
        self._name_parts()

    def title(self) -> str:
        """The tab's title; each tab has its own."""
        raise NotImplementedError

    def calm(self) -> str:
        """What stands in the empty table once it is known to be empty; each tab has its own."""
        raise NotImplementedError

    def speak(self) -> None:
        """Write everything in the language in force; a typed text is looked for among its words."""
        self._name_parts()
        self.table.speak(self.form)
        self.filters.speak(self.form)
        self._search(self.filter_line.edit.text())
        if self.blotter.selected_totals.count:
            self._say_selection()

    def take(self, change: Change, market_now: datetime) -> None:
        """Rows changed. The page shows it with the next frame, or when it is looked at."""
        self.market_now = market_now
        self.table.note(change)
        if not self._owes_rows:
            self._owes_rows = True
            self._show_soon.start()
        if not self._owes_figures:
            self._owes_figures = True
            self._say_soon.start()

    @property
    def is_owing(self) -> bool:
        """Whether something came that is not shown or counted yet."""
        return self._owes_rows or self._owes_figures

    def share(self, turns: Turns) -> None:
        """Take turns with all others of the window."""
        self.turns.deleteLater()
        self.turns = self.filters.turns = turns
        self.table.share(turns)

    def show_changes(self) -> None:
        """Catch up with everything that came."""
        self.table.show_noted(self.market_now)
        self.say_figures()

    def say_figures(self) -> None:
        """Counts and sums as of now."""
        self._say_counts()
        self._say_allowed()
        chosen = self.blotter.selected_totals.count
        if chosen:
            self.action_bar.say(chosen, self._summary(chosen))

    def showEvent(self, event: QShowEvent) -> None:
        """A page that comes into view shows what it showed last, and catches up at once after that."""
        super().showEvent(event)
        self._owes_rows = self._owes_figures = True
        self.turns.ask(self._show_rows)
        self.turns.ask(self._show_figures)

    def _show_rows(self) -> None:
        self._owes_rows = False
        if self.isVisible():
            self.table.show_noted(self.market_now)

    def show_time(self) -> None:
        """Ages and times to go as of now; what is counted by age then has a turn of its own."""
        self.table.pass_time(self.market_now)
        self.turns.ask(self._say_counts)

    def _show_figures(self) -> None:
        self._owes_figures = False
        if self.isVisible():
            self.say_figures()
        else:
            self._tell_count()

    def _soon(self, interval: int, piece: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(lambda: self.turns.ask(piece))
        return timer

    def row_count(self) -> int:
        """What the tab's title counts."""
        return self.blotter.scope_totals.count

    def refresh(self) -> None:
        """F5: everything anew; a page whose facts are looked up on demand asks for them."""
        self.table.refresh()

    def know(self) -> None:
        """The figures have come: from now on an empty table means that there is nothing."""
        self._is_known = True
        self._say_empty()
        self._tell_count()

    def lack(self, problem: str) -> None:
        """What keeps the first figures from coming, "" if nothing is known of it."""
        if problem != self._problem:
            self._problem = problem
            self._say_empty()

    def pass_time(self, market_now: datetime) -> None:
        """Nothing changed but the time."""
        self.market_now = market_now
        self.turns.ask(self.show_time)

    def take_policy(self, values: Mapping[str, str]) -> None:
        """The policy in force, by key."""
        self.reporting_currency = values["reporting_currency"]
        self._say_selection()

    def work_as_saved(self) -> dict[str, Any]:
        """The filters and the highlighting, for a settings file."""
        return {"filters": self.filters.as_saved(), "ages": ages_as_saved(self.table.age_rules)}

    def recall_work(self, saved: Mapping[str, Any]) -> None:
        """Filters and highlighting as they were left; what was typed is not kept."""
        self.filters.recall(saved.get("filters", {}))
        self.table.highlight_by_age(saved_ages(saved.get("ages", ())))

    def account_of(self, key: str) -> str:
        """The account a row is about; "" for a row that has just gone."""
        slot = self.live.slot_of.get(key, -1)
        return str(self.live.text("account")[slot]) if slot >= 0 else ""

    def is_about(self, slots: Slots) -> bool:
        """Whether any of the rows belongs to this tab, filtered out or not."""
        return bool(self.blotter.scope_totals.is_member[slots].any())

    def _listen(self, actions: RowActions) -> None:
        self.table.row_opened.connect(self._open)
        self.table.selection_changed.connect(self._select)
        self.table.order_held.connect(lambda _held: self._say_counts())
        self.filter_line.changed.connect(self._search)
        self.filter_line.left.connect(self.table.setFocus)
        self.filters.changed.connect(self._filtered)
        for action in actions.on_rows:
            self.table.addAction(action)

    def _name_parts(self) -> None:
        name_table(self.table, self.title(), self.tr("Columns"))
        self._say_empty()

    def _say_empty(self) -> None:
        """Why nothing is listed: nothing is known, nothing fits, or there is nothing."""
        if not self._is_known:
            refused = self.tr("The broker's figures were refused: {}").format(self._problem) if self._problem else ""
            self.table.say_when_empty(refused or self.tr("Waiting for the engine's first figures…"))
        elif self.blotter.scope_totals.count:
            self.table.say_when_empty(self.tr("No row fits the text or the filters above."))
        else:
            self.table.say_when_empty(self.calm())

    def _open(self, key: str) -> None:
        account = self.account_of(key)
        if account:
            self.account_asked.emit(account)

    def _search(self, text: str) -> None:
        self._sought = any_text(text, self.table.spec, self.form)
        if len(self.live) > _SEARCHED_AT_ONCE:
            self.turns.ask_each(self._searching(self._sought))
        else:
            self.blotter.search(self._sought)
            self._filtered()

    def _searching(self, sought: AnyText | None) -> Iterator[None]:
        """In pieces; who types on meanwhile is answered for the last text only."""
        for _ in self.blotter.search_ahead(sought):
            yield
            if self._sought is not sought:
                return
        self.blotter.search(sought)
        self.table.refresh()
        yield
        self._say_counts()

    def _filtered(self) -> None:
        self.table.refresh()
        self._say_counts()

    def _say_counts(self) -> None:
        shown, all_rows = self.blotter.count_shown, self.blotter.scope_totals.count
        some = self.tr("{} of {} shown").format(self.form.count(shown), self.form.count(all_rows))
        held = self.tr("order paused") if self.blotter.is_held else ""
        self.filter_line.say(some if shown != all_rows else "", held)
        self._say_empty()
        self.footer.say(self.form, self.reporting_currency)
        self._tell_count()

    def _tell_count(self) -> None:
        """Nothing while nothing is known: no row is not the same as no row yet."""
        if self._is_known or len(self.live):
            self.counted.emit(self.row_count())

    def _select(self) -> None:
        """What may be done with the selected rows counts at once; what they add up to is written in a turn."""
        self._say_allowed()
        self.turns.ask(self._say_selection)

    def _say_allowed(self) -> None:
        """Grey what selected rows and the user's role do not allow; a page with such gestures knows what that is."""

    def _say_selection(self) -> None:
        chosen = self.blotter.selected_totals
        self.footer.say(self.form, self.reporting_currency)
        self.action_bar.say(chosen.count, self._summary(chosen.count))

    def _summary(self, count: int) -> str:
        return self._account_selected(count) or self.tr("{} selected").format(self.form.count(count))

    def _account_selected(self, count: int) -> str:
        """The account of a single row; "" for several, or where rows are about no account."""
        if count != 1 or "account" not in self.live.index:
            return ""
        return str(self.live.text("account")[self.blotter.selected_totals.members[0]])

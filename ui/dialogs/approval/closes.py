"""The orders of a request beside what is true now, and what they do to each account's call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.words import ORDER_SIDES, ORDER_TYPES
from ui.theme import Meaning, Theme
from workstation.desk.asked import (
    AccountThenNow,
    AskedLine,
    LineThenNow,
    accounts_then_and_now,
    is_notable,
    then_and_now,
)
from workstation.desk.previews import (
    AccountPreview,
    BatchAccount,
    BatchFacts,
    BatchPreview,
    BatchQuotes,
    BatchTrouble,
    LineKey,
)


class ClosesThenNow(QWidget):
    """Invariant: then and now stand side by side; what differs notably has a sign and a colour, and is counted."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self.asked: tuple[AskedLine, ...] = ()
        self._marks: dict[str, float | None] = {}
        self._held: dict[LineKey, float] = {}
        self._now: dict[str, AccountPreview] = {}
        self._trouble = ""
        self.notice = WrappedLabel(theme)
        self._lines = RowsModel[LineThenNow](theme, self._line_columns)
        self._accounts = RowsModel[AccountThenNow](theme, self._account_columns)
        self.lines = RowsView(theme, self._lines, lambda: self.tr("Orders"))
        self.accounts = RowsView(theme, self._accounts, lambda: self.tr("Effect on the calls"))
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(Panel(theme, lambda: self.tr("Orders"), self.lines))
        parts.addWidget(Panel(theme, lambda: self.tr("Effect on the calls"), self.accounts))
        parts.setSizes([200, 130])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(parts, 1)
        theme.spoken.connect(self._show)

    def show_lines(self, asked: Sequence[AskedLine]) -> None:
        """These orders; what is known of now stays."""
        self.asked = tuple(asked)
        self._show()

    def forget(self) -> None:
        """Another request: nothing is known of now."""
        self._marks, self._held, self._now, self._trouble = {}, {}, {}, ""

    def take(self, news: BatchFacts | BatchQuotes | BatchPreview | BatchTrouble) -> None:
        """Positions, marks, effects of now, or why they do not come."""
        match news:
            case BatchFacts(accounts=accounts):
                self._take_positions(accounts)
            case BatchQuotes(quotes=quotes):
                self._marks.update({quote.symbol: quote.mark for quote in quotes})
            case BatchPreview(accounts=effects):
                self._now.update({effect.account: effect for effect in effects})
            case BatchTrouble(text=text):
                self._trouble = text or self.tr("the engine has not answered")
        self._show()

    def _take_positions(self, accounts: Iterable[BatchAccount]) -> None:
        """Accounts come with all of their positions: one that is not among them is closed."""
        for account in accounts:
            held = {line.key: line.quantity for line in account.lines}
            asked = {(line.account, line.symbol) for line in self.asked if line.account == account.account}
            self._held.update({key: held.get(key, 0.0) for key in asked})
        self._trouble = ""

    def _show(self) -> None:
        lines = then_and_now(self.asked, self._marks, self._held)
        accounts = accounts_then_and_now(self.asked, self._now)
        self._lines.show_rows(lines)
        self._accounts.show_rows(accounts)
        self._say_notice(sum(line.is_notable for line in lines), sum(one.is_notable for one in accounts))

    def _say_notice(self, lines: int, accounts: int) -> None:
        if self._trouble:
            self.notice.say(self.tr("▲ The figures of now are not known: {}").format(self._trouble), Meaning.DANGER)
        elif not self._now or not self._marks:
            self.notice.say(self.tr("Waiting for the figures of now…"), Meaning.MUTED)
        elif lines or accounts:
            text = self.tr("▲ Since it was asked: {} of {} orders and {} accounts differ by more than 2 %.")
            write = self._form.count
            self.notice.say(text.format(write(lines), write(len(self.asked)), write(accounts)), Meaning.WARNING)
        else:
            self.notice.say(self.tr("Nothing differs by more than 2 % since it was asked."), Meaning.UPDATED)

    def _line_columns(self) -> tuple[RowColumn[LineThenNow], ...]:
        return (
            RowColumn(self.tr("Account"), 90, lambda line: line.asked.account),
            RowColumn(self.tr("Symbol"), 80, lambda line: line.asked.symbol),
            RowColumn(self.tr("Side"), 60, lambda line: ORDER_SIDES[line.asked.side].text()),
            RowColumn(self.tr("Quantity"), 80, lambda line: self._form.quantity(line.asked.quantity), is_figure=True),
            RowColumn(self.tr("Order"), 130, self._order),
            RowColumn(self.tr("Mark then"), 90, lambda line: self._price(line.asked.mark), is_figure=True),
            RowColumn(self.tr("now"), 90, lambda line: self._price(line.mark), is_figure=True, meaning=_of_mark),
            RowColumn(self.tr("Change"), 80, self._moved, is_figure=True, meaning=_of_mark),
            RowColumn(self.tr("Position then"), 100, lambda line: self._held_text(line.asked.position), is_figure=True),
            RowColumn(
                self.tr("now"), 90, self._position_now, is_figure=True, meaning=_of_position, tip=self._position_tip
            ),
            RowColumn("", 0, lambda _line: ""),
        )

    def _account_columns(self) -> tuple[RowColumn[AccountThenNow], ...]:
        return (
            RowColumn(self.tr("Account"), 90, lambda one: one.account),
            RowColumn(self.tr("Call then"), 120, lambda one: self._amount(one.call_then), is_figure=True),
            RowColumn(self.tr("now"), 120, lambda one: self._amount(one.call_now), is_figure=True, meaning=_of_call),
            RowColumn(self.tr("Left after it, then"), 140, lambda one: self._amount(one.after_then), is_figure=True),
            RowColumn(self.tr("now"), 120, lambda one: self._amount(one.after_now), is_figure=True, meaning=_of_rest),
            RowColumn("", 0, lambda _one: ""),
        )

    def _order(self, line: LineThenNow) -> str:
        asked = line.asked
        kind = ORDER_TYPES[asked.order_type].text()
        if asked.price is not None:
            return f"{kind} {self._form.price(asked.price)}"
        return f"{kind} {asked.peg_ticks:+d}" if asked.peg_ticks else kind

    def _moved(self, line: LineThenNow) -> str:
        moved = line.mark_change
        return UNKNOWN if moved is None else f"{'+' if moved > 0 else ''}{self._form.percentage(moved)}"

    def _position_now(self, line: LineThenNow) -> str:
        return f"{'▲ ' if line.exceeds_position else ''}{self._held_text(line.position)}"

    def _position_tip(self, line: LineThenNow) -> str:
        return self.tr("More is asked for than is held now.") if line.exceeds_position else ""

    def _price(self, price: float | None) -> str:
        return UNKNOWN if price is None else self._form.price(price)

    def _held_text(self, quantity: float | None) -> str:
        return UNKNOWN if quantity is None else self._form.quantity(quantity)

    def _amount(self, amount: float | None) -> str:
        return UNKNOWN if amount is None else self._form.amount(amount)


def _of_mark(line: LineThenNow) -> Meaning:
    return _worth(notable=is_notable(line.asked.mark, line.mark))


def _of_position(line: LineThenNow) -> Meaning:
    if line.exceeds_position:
        return Meaning.DANGER
    return _worth(notable=line.position is not None and line.position != line.asked.position)


def _of_call(one: AccountThenNow) -> Meaning:
    return _worth(notable=is_notable(one.call_then, one.call_now))


def _of_rest(one: AccountThenNow) -> Meaning:
    return _worth(notable=is_notable(one.after_then, one.after_now))


def _worth(*, notable: bool) -> Meaning:
    return Meaning.WARNING if notable else Meaning.TEXT

"""The clients behind a symbol of the borrow book: who is short of it, since when, and how much is called back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.recall_news import HoldersNews, ShortHolder


class ShortHoldersDialog(QDialog):
    """Live while it is open. Emits ``account_asked`` with the account that Enter was pressed on."""

    account_asked = Signal(str)

    def __init__(self, theme: Theme, form: Format, symbol: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self.symbol = form, symbol
        self._news: HoldersNews | None = None
        self._recalled: Mapping[str, float] = {}
        self._model = RowsModel[ShortHolder](theme, self._columns, "short_holders")
        self.table = RowsView(theme, self._model, lambda: self.tr("Clients short of {}").format(symbol))
        self.note = WrappedLabel(theme, "", Meaning.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        self.table.opened.connect(lambda row: self.account_asked.emit(self._model.rows[row].account))
        theme.spoken.connect(self._speak)
        self.resize(720, 460)
        self._speak()

    def take(self, news: HoldersNews, recalled: Mapping[str, float]) -> None:
        """Everybody who is short of it; ``recalled`` by account, as the last look at lenders allotted it."""
        if news.symbol != self.symbol:
            return
        self._news, self._recalled = news, recalled
        ordered = sorted(news.holders, key=lambda one: (-recalled.get(one.account, 0.0), -one.quantity, one.account))
        self._model.show_rows(())  # what is called back may have changed beside rows that are the same
        self._model.show_rows(ordered)
        if ordered and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._say()

    def _say(self) -> None:
        if self._news is None:
            self.note.say(self.tr("Waiting for the engine's answer…"))
            return
        total = self._form.quantity(sum(one.quantity for one in self._news.holders))
        count, when = self._form.count(len(self._news.holders)), self._form.date_time(microseconds(self._news.as_of))
        self.note.say(self.tr("{} accounts are short of {} together · as of {}").format(count, total, when))

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Clients short of {}").format(self.symbol))
        self._say()

    def _columns(self) -> tuple[RowColumn[ShortHolder], ...]:
        form = self._form
        return (
            RowColumn(self.tr("Account"), 100, lambda one: one.account),
            RowColumn(self.tr("Name"), 0, lambda one: one.name, meaning=_muted),
            RowColumn(
                self.tr("Short quantity"),
                120,
                lambda one: form.quantity(one.quantity),
                is_figure=True,
                by=lambda one: one.quantity,
            ),
            RowColumn(
                self.tr("Recalled"),
                110,
                self._called,
                is_figure=True,
                meaning=self._meaning,
                by=lambda one: self._recalled.get(one.account),
            ),
            RowColumn(self.tr("Value"), 124, self._value, is_figure=True, by=lambda one: one.value),
            RowColumn(self.tr("Opened at"), 130, self._opened, meaning=_muted, by=lambda one: one.opened_at),
        )

    def _called(self, one: ShortHolder) -> str:
        quantity = self._recalled.get(one.account, 0.0)
        return self._form.quantity(quantity) if quantity else ""

    def _meaning(self, one: ShortHolder) -> Meaning:
        return Meaning.WARNING if self._recalled.get(one.account) else Meaning.MUTED

    def _value(self, one: ShortHolder) -> str:
        return UNKNOWN if one.value is None else self._form.amount(one.value)

    def _opened(self, one: ShortHolder) -> str:
        return "" if one.opened_at is None else self._form.date_time(microseconds(one.opened_at))


def _muted(_one: ShortHolder) -> Meaning:
    return Meaning.MUTED

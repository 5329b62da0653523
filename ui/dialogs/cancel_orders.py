"""Before orders are taken back: how many, how many of them the broker has, what they are worth. Never skipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.answer import Answer
from ui.frame.facts import Fact, Facts
from ui.frame.labels import WrappedLabel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.words import ORDER_SIDES, ORDER_STATES
from ui.theme import Meaning, Theme
from workstation.commands.closing import CancelOrders
from workstation.desk.close_orders import cancel_effect, open_values
from workstation.desk.live_table import LiveTable

_MOST = 200  # orders that are listed one by one
_LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class _Line:
    """One order as the list shows it."""

    account: str
    symbol: str
    side: int
    left: float
    state: int
    value: float


class CancelOrdersDialog(QDialog):
    """Invariant: what is shown is what would be asked for now; an order that ended meanwhile is not among it."""

    confirmed = Signal(object)

    def __init__(
        self, theme: Theme, form: Format, live: LiveTable, keys: Sequence[str], currency: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._live, self._keys, self._currency = form, live, tuple(keys), currency
        self.facts, self.answer = Facts(theme), Answer(theme)
        self._model = RowsModel[_Line](theme, self._columns, "cancel_orders")
        self.list = RowsView(theme, self._model, lambda: self.tr("Orders to be cancelled"))
        self.more = WrappedLabel(theme, "", Meaning.MUTED)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.answer.given.connect(self._confirm)
        self.answer.left.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        for part in (self.facts, self.list, self.more, self.reason, self.answer):
            column.addWidget(part, 1 if part is self.list else 0)
        self.resize(760, 460)
        theme.spoken.connect(self._speak)
        self._speak()
        self.answer.act.setFocus()

    def refresh(self) -> None:
        """Follow what happened to the orders."""
        effect = cancel_effect(self._live, self._live.slots_of(self._alive()))
        count, write = len(effect.slots), self._form.count
        unvalued = self.tr(" ({} orders without a value)").format(write(effect.unvalued)) if effect.unvalued else ""
        accounts = len(set(self._live.text("account")[effect.slots].tolist()))
        self.facts.show_facts(
            (
                Fact(self.tr("Orders"), self.tr("{} in {} accounts").format(write(count), write(accounts))),
                Fact(self.tr("At the broker"), self._at_broker(effect.at_broker)),
                Fact(self.tr("Not sent yet"), self._unsent(count - effect.at_broker)),
                Fact(self.tr("Open value"), f"{self._form.total(effect.value)} {self._currency}{unvalued}"),
            )
        )
        self._model.show_rows(self._lines())
        self.more.say(self.tr("and {} more").format(write(count - _MOST)) if count > _MOST else "")
        self.more.setVisible(count > _MOST)
        self.answer.say(self.tr("Cancel {} orders").format(write(count)), self.tr("Keep them"))
        self.answer.refuse("" if count else self.tr("All of these orders have ended."))

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Cancel close-out orders"))
        self.reason.setPlaceholderText(self.tr("Reason (optional)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.refresh()

    def _at_broker(self, count: int) -> str:
        asked = self.tr("{}: the broker is asked; what fills until it answers stays filled")
        return asked.format(self._form.count(count)) if count else self._form.count(0)

    def _unsent(self, count: int) -> str:
        return self.tr("{}: end at once").format(self._form.count(count)) if count else self._form.count(0)

    def _alive(self) -> list[str]:
        return [key for key in self._keys if key in self._live.slot_of]

    def _confirm(self) -> None:
        effect = cancel_effect(self._live, self._live.slots_of(self._alive()))
        if len(effect.slots):
            ids = tuple(self._live.keys(effect.slots))
            self.confirmed.emit(CancelOrders(client_order_ids=ids, reason=self.reason.text().strip()))
        self.accept()

    def _lines(self) -> list[_Line]:
        live = self._live
        slots = cancel_effect(live, live.slots_of(self._alive())).slots[:_MOST]
        left = live.number("quantity")[slots] - live.number("filled_quantity")[slots]
        columns = (
            live.text("account")[slots].tolist(),
            live.text("symbol")[slots].tolist(),
            live.number("side")[slots].astype(int).tolist(),
            left.tolist(),
            live.number("state")[slots].astype(int).tolist(),
            open_values(live, slots).tolist(),
        )
        return [_Line(*cells) for cells in zip(*columns, strict=True)]

    def _columns(self) -> tuple[RowColumn[_Line], ...]:
        return (
            RowColumn(self.tr("Account"), 110, lambda line: line.account),
            RowColumn(self.tr("Symbol"), 110, lambda line: line.symbol),
            RowColumn(self.tr("Side"), 70, lambda line: ORDER_SIDES[line.side].text()),
            RowColumn(
                self.tr("Open quantity"),
                110,
                lambda line: self._form.quantity(line.left),
                is_figure=True,
                by=lambda line: line.left,
            ),
            RowColumn(self.tr("Open value"), 120, self._value, is_figure=True, by=lambda line: line.value),
            RowColumn(
                self.tr("Status"),
                0,
                lambda line: ORDER_STATES[line.state].text(),
                meaning=lambda line: ORDER_STATES[line.state].meaning,
            ),
        )

    def _value(self, line: _Line) -> str:
        return self._form.total(line.value) if line.value == line.value else UNKNOWN  # false only for NaN

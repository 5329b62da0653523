"""Closing in progress: the close-out orders of an account, live, and taking them back."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import ElidedLabel
from ui.frame.pressed import press
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.denials import stored_text
from ui.tables.words import ORDER_SIDES, ORDER_STATES, ORDER_TYPES, ORIGINS
from ui.theme import Meaning, Theme
from workstation.desk.account_orders import AccountOrder


class ClosingPage(QWidget):
    """Newest order first. Invariant: the selection belongs to an order, not to a place; it goes when the order goes.

    Emits ``cancel_asked`` with the keys of orders that can be taken back now; asking once more is not skipped.
    """

    cancel_asked = Signal(tuple)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form, self._refusal = form, ""
        self._orders: tuple[AccountOrder, ...] = ()
        self._model = RowsModel[AccountOrder](theme, lambda: (*self._asked(), *self._became()), "account_orders")
        self.view = RowsView(theme, self._model, lambda: self.tr("Closing in progress"))
        self.line = ElidedLabel(theme, "", Meaning.MUTED)
        self.cancel, self.cancel_all = QPushButton(), QPushButton()
        self.cancel.clicked.connect(lambda: self._ask(self._chosen()))
        self.cancel_all.clicked.connect(lambda: self._ask(self._orders))
        self.view.current_changed.connect(lambda _row: self._grey())
        delete = QShortcut(QKeySequence("Del"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(partial(press, self.cancel))
        self._lay_out()
        theme.spoken.connect(self.speak)
        self.speak()

    @property
    def open_count(self) -> int:
        """Orders of which something may still come."""
        return sum(order.is_open for order in self._orders)

    def show_orders(self, orders: Sequence[AccountOrder]) -> None:
        """These from now on."""
        self._orders = tuple(orders)
        self.view.show_keyed(self._orders, lambda order: order.key)
        self._say()

    def refuse(self, reason: str) -> None:
        """Why nobody here may take orders back; "": they may."""
        self._refusal = reason
        self._grey()

    def speak(self) -> None:
        """In the language in force."""
        self.cancel.setText(self.tr("Cancel order…"))
        self.cancel_all.setText(self.tr("Cancel all open…"))
        self._say()

    def _say(self) -> None:
        count = self._form.count
        text = self.tr("No order closes a position of this account.")
        if self._orders:
            filled = sum(order.filled > 0 for order in self._orders)
            text = self.tr("Orders: {}, open: {}, with fills: {}").format(
                count(len(self._orders)), count(self.open_count), count(filled)
            )
        self.line.say(text)
        self._grey()

    def _grey(self) -> None:
        over = self.tr("It is over, or being cancelled already.")
        nothing = self.tr("No order of this account can be cancelled.")
        chosen = self._chosen()
        one = (over if chosen else self.tr("Nothing is selected.")) if not _cancellable(chosen) else ""
        every = "" if _cancellable(self._orders) else nothing
        for button, reason in ((self.cancel, one), (self.cancel_all, every)):
            refusal = self._refusal or reason
            button.setEnabled(not refusal)
            button.setToolTip(refusal)
            button.setAccessibleDescription(refusal)

    def _ask(self, orders: Sequence[AccountOrder]) -> None:
        if keys := _cancellable(orders):
            self.cancel_asked.emit(keys)

    def _chosen(self) -> tuple[AccountOrder, ...]:
        order = self.view.current_row()
        return () if order is None else (order,)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 0)
        top.addWidget(self.line, 1)
        for button in (self.cancel, self.cancel_all):
            button.setAutoDefault(False)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.view, 1)

    def _asked(self) -> tuple[RowColumn[AccountOrder], ...]:
        form = self._form
        return (
            RowColumn(
                self.tr("Time"), 130, lambda o: form.date_time(o.created_at), meaning=_muted, by=lambda o: o.created_at
            ),
            RowColumn(self.tr("Symbol"), 150, lambda o: o.symbol, tip=lambda o: o.symbol),
            RowColumn(self.tr("Side"), 60, lambda o: ORDER_SIDES[o.side].text()),
            RowColumn(self.tr("Order type"), 90, lambda o: ORDER_TYPES[o.order_type].text()),
            _figure(self.tr("Price"), 80, lambda o: o.price, form.price),
            _figure(self.tr("Quantity"), 90, lambda o: o.quantity, form.quantity),
        )

    def _told(self, order: AccountOrder) -> str:
        return stored_text(order.told, self._form)

    def _became(self) -> tuple[RowColumn[AccountOrder], ...]:
        form = self._form
        return (
            _figure(self.tr("Filled"), 90, lambda o: o.filled, form.quantity),
            _figure(self.tr("Average price"), 100, lambda o: o.average_price, form.average_price),
            RowColumn(self.tr("Status"), 140, lambda o: ORDER_STATES[o.state].text(), meaning=_meaning),
            RowColumn(self.tr("Origin"), 100, lambda o: ORIGINS[o.origin].text()),
            RowColumn(self.tr("Asked by"), 90, lambda o: o.asked_by),
            RowColumn(self.tr("Approved by"), 90, lambda o: o.approved_by),
            RowColumn(self.tr("Reason"), 0, self._told, tip=self._told),
        )


def _cancellable(orders: Sequence[AccountOrder]) -> tuple[str, ...]:
    return tuple(order.key for order in orders if order.can_be_cancelled)


def _figure(
    title: str, width: int, value: Callable[[AccountOrder], float], write: Callable[[float], str]
) -> RowColumn[AccountOrder]:
    """A price that there is not (of a market order, of nothing filled) is left out."""

    def text(order: AccountOrder) -> str:
        figure = value(order)
        return "" if math.isnan(figure) else write(figure)

    return RowColumn(title, width, text, is_figure=True, by=value)


def _muted(_order: AccountOrder) -> Meaning:
    return Meaning.MUTED


def _meaning(order: AccountOrder) -> Meaning:
    return ORDER_STATES[order.state].meaning

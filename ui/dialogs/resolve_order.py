"""A supervisor's word, with evidence, on an order whose fate the broker cannot tell."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.answer import Answer
from ui.frame.facts import Fact, Facts
from ui.frame.labels import PlainLabel, WrappedLabel
from ui.tables.words import ORDER_SIDES
from ui.theme import Meaning, Theme
from workstation.commands.closing import ResolveOrder
from workstation.desk.live_table import LiveTable

_LONGEST_EVIDENCE = 2000


@dataclass(frozen=True, slots=True)
class _Unknown:
    """The order as it stood when the dialog opened."""

    key: str
    account: str
    symbol: str
    side: int
    quantity: float
    filled: float


class ResolveOrderDialog(QDialog):
    """Invariant: nothing is sent without evidence, nor a quantity outside of what is filled already and was ordered."""

    confirmed = Signal(object)

    def __init__(self, theme: Theme, form: Format, live: LiveTable, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._order = form, _read(live, key)
        self.quantity, self.price, self.evidence = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.answer = Answer(theme)
        self.note, self.facts = WrappedLabel(theme, "", Meaning.WARNING), Facts(theme)
        self._labels = {field: PlainLabel(theme) for field in (self.quantity, self.price, self.evidence)}
        self._understood: dict[QLineEdit, Decimal | None] = {self.quantity: None, self.price: None}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.note)
        column.addWidget(self.facts)
        column.addLayout(self._fields())
        column.addWidget(self.answer)
        self.resize(560, 380)
        self._listen()
        theme.spoken.connect(self._speak)
        self._speak()

    def _fields(self) -> QFormLayout:
        rows = QFormLayout()
        for field, label in self._labels.items():
            rows.addRow(label, field)
        self.evidence.setTabChangesFocus(True)
        return rows

    def _speak(self) -> None:
        """A figure that was understood stays that figure: "1,000" of one language is one in another."""
        self.setWindowTitle(self.tr("Resolve an order whose state is unknown"))
        self.note.say(
            self.tr("Ask the broker first. What you say here counts as what happened: the rest of the order is over.")
        )
        self.facts.show_facts(self._facts())
        names = (self.tr("Filled quantity in all"), self.tr("Average price"), self.tr("Evidence"))
        for (field, label), name in zip(self._labels.items(), names, strict=True):
            label.say(name)
            field.setAccessibleName(name)
        self.evidence.setPlaceholderText(self.tr("Who at the broker said it, when, and where it is written"))
        self.answer.say(self.tr("Resolve"), self.tr("Leave it unknown"))
        for line, number in tuple(self._understood.items()):
            if number is not None:
                line.setText(f"{number:f}".replace(".", self._form.decimal_point))
        self._check()

    def _listen(self) -> None:
        for field in self._understood:
            field.textChanged.connect(self._understand)
        self.evidence.textChanged.connect(self._check)
        self.answer.given.connect(self._confirm)
        self.answer.left.connect(self.reject)

    def _facts(self) -> tuple[Fact, ...]:
        order, write = self._order, self._form.quantity
        side = ORDER_SIDES[order.side].text()
        return (
            Fact(self.tr("Account"), order.account),
            Fact(self.tr("Order"), f"{side} {write(order.quantity)} {order.symbol}"),
            Fact(self.tr("Filled as far as known"), write(order.filled)),
            Fact(self.tr("Client order id"), order.key),
        )

    def _understand(self) -> None:
        self._understood = {field: self._number(field) for field in self._understood}
        self._check()

    def _check(self) -> None:
        self.answer.refuse(self._fault())

    def _fault(self) -> str:
        quantity, price = self._number(self.quantity), self._number(self.price)
        order, write = self._order, self._form.quantity
        if quantity is None or not order.filled <= quantity <= order.quantity:
            return self.tr("The filled quantity lies between {} and {}.").format(
                write(order.filled), write(order.quantity)
            )
        if quantity and price is None:
            return self.tr("What is filled has an average price.")
        if not quantity and self.price.text().strip():
            return self.tr("Nothing filled has no price.")
        if not self.evidence.toPlainText().strip():
            return self.tr("Say what the evidence is.")
        too_long = len(self.evidence.toPlainText()) > _LONGEST_EVIDENCE
        return self.tr("The evidence is longer than {} letters.").format(_LONGEST_EVIDENCE) if too_long else ""

    def _number(self, field: QLineEdit) -> Decimal | None:
        plain = self._form.number_in(field.text())
        return Decimal(plain) if plain else None

    def _confirm(self) -> None:
        quantity = self._number(self.quantity)
        if quantity is not None and not self._fault():
            price, evidence = self._number(self.price), self.evidence.toPlainText().strip()
            self.confirmed.emit(
                ResolveOrder(
                    client_order_id=self._order.key, filled_quantity=quantity, average_price=price, evidence=evidence
                )
            )
            self.accept()


def _read(live: LiveTable, key: str) -> _Unknown:
    slot = live.slot_of[key]
    return _Unknown(
        key,
        str(live.text("account")[slot]),
        str(live.text("symbol")[slot]),
        int(live.number("side")[slot]),
        float(live.number("quantity")[slot]),
        float(live.number("filled_quantity")[slot]),
    )

"""The last page: what is about to be sent, with its numbers; large batches ask for their number of orders."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.close_batch.summary_words import SummaryWords
from ui.format import Format
from ui.frame.labels import PlainLabel, WrappedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.words import ORDER_SIDES, ORDER_TYPES
from ui.theme import Meaning, Theme
from workstation.desk.close_summary import BigLine, CurrencyValue, Summary
from workstation.desk.previews import BatchTotals


class ReviewPage(QWidget):
    """Invariant: the orders stay, their figures are those of now; ``typed`` when what is typed may allow sending."""

    typed = Signal()

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._theme, self._form = theme, form
        self.summary: Summary | None = None
        self._opened_with: BatchTotals | None = None
        self._words = SummaryWords(form, self)
        self.question = PlainLabel(theme, scale=1.4, strong=True)
        self.effect, self.since = WrappedLabel(theme), WrappedLabel(theme, "", Meaning.WARNING)
        self.approval, self.warnings = (
            WrappedLabel(theme, "", Meaning.WARNING),
            WrappedLabel(theme, "", Meaning.WARNING),
        )
        self._ask, self.count = PlainLabel(theme, strong=True), QLineEdit()
        self._currencies = RowsModel[CurrencyValue](theme, self._currency_columns)
        self._biggest = RowsModel[BigLine](theme, self._line_columns)
        self.currencies = RowsView(theme, self._currencies, lambda: self.tr("Value by currency"))
        self.biggest = RowsView(theme, self._biggest, lambda: self.tr("Largest orders"))
        self.count.textEdited.connect(lambda _text: self.typed.emit())
        self._lay_out()
        self.speak()

    def show_summary(self, summary: Summary) -> None:
        """This is what is sent."""
        self._opened_with = summary.totals
        self.count.clear()
        self.follow(summary)

    def follow(self, summary: Summary) -> None:
        """The same orders with the figures of now."""
        self.summary = summary
        self._currencies.show_rows(summary.currencies)
        self._biggest.show_rows(summary.biggest)
        self.speak()

    def refusal(self) -> str:
        """Why it cannot be sent yet; "" if it can."""
        if self.summary is None or not self.summary.needs_typing:
            return ""
        wanted = str(self.summary.orders)
        if self._form.number_in(self.count.text()) == wanted:
            return ""
        return self.tr("Type {} to confirm the number of orders.").format(wanted)

    def speak(self) -> None:
        """In the language in force."""
        self._scroll.setAccessibleName(self.tr("What is sent"))
        self.count.setAccessibleName(self.tr("Number of orders:"))
        if self.summary is None:
            return
        words, summary = self._words, self.summary
        self.question.say(words.question(summary))
        self.effect.say(words.effect(summary))
        moved = words.since(self._opened_with or summary.totals, summary.totals)
        self.since.say(moved)
        self.since.setVisible(bool(moved))
        self.approval.say(words.approval(summary))
        self.approval.setVisible(bool(summary.second_person))
        warnings = "\n".join(f"▲ {one}" for one in words.warnings(summary))
        self.warnings.say(warnings)
        self.warnings.setVisible(bool(warnings))
        self._ask.say(self.tr("Number of orders:"))
        self.count.setPlaceholderText(self.tr("Type {}").format(summary.orders))
        self.count.setAccessibleName(self.tr("Type {} to confirm the number of orders.").format(summary.orders))
        for widget in (self._ask, self.count):
            widget.setVisible(summary.needs_typing)

    def _lay_out(self) -> None:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(24, 16, 24, 16)
        rows.setSpacing(10)
        for widget in self._top():
            rows.addWidget(widget)
        tables = QHBoxLayout()
        tables.setSpacing(12)
        tables.addWidget(Panel(self._theme, lambda: self.tr("Largest orders"), self.biggest), 3)
        tables.addWidget(Panel(self._theme, lambda: self.tr("Value by currency"), self.currencies), 2)
        rows.addLayout(tables, 1)
        typed = QHBoxLayout()
        self.count.setMaximumWidth(160)
        for widget in (self._ask, self.count):
            typed.addWidget(widget)
        typed.addStretch(1)
        rows.addLayout(typed)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def _top(self) -> Iterator[QWidget]:
        yield from (self.question, self.effect, self.since, self.approval, self.warnings)

    def _currency_columns(self) -> tuple[RowColumn[CurrencyValue], ...]:
        form, unknown = self._form, self.tr("{} without a value")
        return (
            RowColumn(self.tr("Currency"), 80, lambda one: one.currency),
            RowColumn(self.tr("Orders"), 80, lambda one: form.count(one.orders), is_figure=True),
            RowColumn(self.tr("Value"), 130, lambda one: form.total(one.value), is_figure=True),
            RowColumn(
                "",
                0,
                lambda one: unknown.format(form.count(one.unknown)) if one.unknown else "",
                meaning=lambda _one: Meaning.WARNING,
            ),
        )

    def _line_columns(self) -> tuple[RowColumn[BigLine], ...]:
        form = self._form
        return (
            RowColumn(self.tr("Account"), 110, lambda one: one.account),
            RowColumn(self.tr("Symbol"), 140, lambda one: one.symbol),
            RowColumn(self.tr("Side"), 80, lambda one: ORDER_SIDES[one.side].text()),
            RowColumn(self.tr("Quantity"), 90, lambda one: form.quantity(float(one.wish.quantity)), is_figure=True),
            RowColumn(self.tr("Order type"), 110, lambda one: ORDER_TYPES[one.wish.order_type].text()),
            RowColumn(self.tr("Value"), 110, lambda one: form.total(one.value), is_figure=True),
            RowColumn("", 0, lambda _one: ""),
        )

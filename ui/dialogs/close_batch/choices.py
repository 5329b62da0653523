"""What counts for all lines at once: how much of each, which symbols, how they are priced, a closed market."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ui.frame.labels import PlainLabel
from ui.frame.names import name_field
from ui.tables.columns import Word
from ui.tables.words import ORDER_TYPES, TIMES_IN_FORCE, TRADING_SESSIONS
from ui.theme import Meaning, Theme
from workstation.desk.close_draft import PEGS, Basis, Draft
from workstation.desk.previews import LineWish
from workstation.domain.orders import OrderType, TimeInForce, TradingSession

_HUNDRED = 100
_MOST_TICKS = 100


class CalmBox(QComboBox):
    """A list to choose from that the mouse wheel does not turn: it would change every line in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls."""
        event.ignore()


class CalmSpin(QSpinBox):
    """A number that the mouse wheel does not turn."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls."""
        event.ignore()


class Choices(QWidget):
    """Invariant: shows what the draft holds; ``edited`` says that a choice changed every line.

    Emits ``symbols_asked``, ``refresh_asked``, ``fold_asked`` and ``why_asked`` for what it does not do itself.
    """

    edited = Signal()
    override_changed = Signal(bool)
    wait_changed = Signal(bool)
    symbols_asked = Signal()
    refresh_asked = Signal()
    fold_asked = Signal()
    why_asked = Signal()

    def __init__(self, theme: Theme, draft: Draft, *, supervisor: bool) -> None:
        super().__init__()
        self._draft = draft
        self._labels = [PlainLabel(theme, "", Meaning.MUTED) for _ in range(4)]
        self.basis, self.order_type, self.session = CalmBox(), CalmBox(), CalmBox()
        self.time_in_force, self.when_closed = CalmBox(), CalmBox()
        self.share, self.ticks = CalmSpin(), CalmSpin()
        self.share.setRange(1, _HUNDRED)
        self.share.setSuffix(" %")
        self.ticks.setRange(-_MOST_TICKS, _MOST_TICKS)
        self.override = QCheckBox()
        self.override.setVisible(supervisor)
        self.symbols, self.refresh, self.fold, self.why = (QToolButton() for _ in range(4))
        self.why.setCheckable(True)
        self.fold.setCheckable(True)
        self._lay_out()
        for about_calls in (self._labels[0], self.basis, self.share, self.symbols, self.why):
            about_calls.setVisible(not draft.recalled)  # what is called back is closed, no more and no other
        self._fill()
        self.show_draft()
        self._listen()
        self.speak()

    def show_draft(self) -> None:
        """The choices of the draft, without telling anybody."""
        draft = self._draft
        with QSignalBlocker(self.share), QSignalBlocker(self.ticks):
            self.share.setValue(int(draft.share * _HUNDRED))
            self.ticks.setValue(draft.every.peg_ticks)
        self._set(self.order_type, int(draft.every.order_type))
        self._set(self.session, int(draft.every.session))
        self._set(self.time_in_force, int(draft.every.time_in_force))
        self._set(self.basis, draft.basis.name)
        self._set(self.when_closed, int(draft.waits_for_open))
        with QSignalBlocker(self.override):
            self.override.setChecked(draft.override)
        self._grey()

    def speak(self) -> None:
        """In the language in force."""
        self._fill()
        quantity, priced, session, closed = self._labels
        quantity.say(self.tr("Quantity"))
        priced.say(self.tr("All lines"))
        session.say(self.tr("Session"))
        closed.say(self.tr("Market closed"))
        name_field(self.share, self.tr("Share of each position"))
        self.ticks.setSuffix(self.tr(" ticks"))
        name_field(self.ticks, self.tr("Ticks from bid or ask"))
        self.override.setText(self.tr("Close what is marked do not close"))
        for box, name in (
            (self.basis, self.tr("Quantity of each line")),
            (self.order_type, self.tr("Order type of all lines")),
            (self.session, self.tr("Session of all lines, where it can be chosen")),
            (self.time_in_force, self.tr("Time in force of all lines")),
            (self.when_closed, self.tr("What happens while the market is closed")),
        ):
            name_field(box, name)
            box.setToolTip(name)
        for button, text, tip in self._buttons():
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)

    def _buttons(self) -> tuple[tuple[QToolButton, str, str], ...]:
        count = len(self._draft.symbols)
        chosen = self.tr("Only these symbols: {}").format(count) if count else self.tr("Only these symbols…")
        return (
            (self.symbols, chosen, self.tr("Close chosen symbols across all accounts (Ctrl+S)")),
            (self.refresh, self.tr("Refresh"), self.tr("Prices, proposed limits and figures anew (F5)")),
            (self.fold, self.tr("Accounts only"), self.tr("Hide the lines below the accounts (Ctrl+Minus)")),
            (self.why, self.tr("Why"), self.tr("Why these lines: the plan, its cost and the runner-up (F4)")),
        )

    def _fill(self) -> None:
        """The words of the closed lists; what is chosen stays."""
        bases = {
            Basis.PLAN.name: self.tr("as planned: the cheapest cure"),
            Basis.WHOLE.name: self.tr("whole positions"),
            Basis.SHARE.name: self.tr("a share of each position"),
        }
        self._refill(self.basis, bases)
        self._refill(self.order_type, _texts(ORDER_TYPES))
        self._refill(self.session, _texts(TRADING_SESSIONS))
        self._refill(self.time_in_force, _texts(TIMES_IN_FORCE))
        self._refill(self.when_closed, {0: self.tr("refuse the order"), 1: self.tr("queue for the open")})

    def _refill(self, box: QComboBox, words: Mapping[str, str] | Mapping[int, str]) -> None:
        if not box.count():
            for value, word in words.items():
                box.addItem(word, value)
        for at, word in enumerate(words.values()):
            box.setItemText(at, word)

    def _set(self, box: QComboBox, value: object) -> None:
        with QSignalBlocker(box):
            box.setCurrentIndex(box.findData(value))

    def _lay_out(self) -> None:
        quantity, priced, session, closed = self._labels
        first = (quantity, self.basis, self.share, self.symbols, None, self.override, self.fold, self.why, self.refresh)
        second = (priced, self.order_type, self.ticks, session, self.session, self.time_in_force, None, closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        for widgets in (first, (*second, self.when_closed)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                if widget is None:
                    row.addStretch(1)
                else:
                    row.addWidget(widget)
            column.addLayout(row)
        for button in (self.symbols, self.fold, self.why, self.refresh):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _listen(self) -> None:
        self.basis.activated.connect(self._take_basis)
        self.share.valueChanged.connect(self._take_basis)
        self.order_type.activated.connect(self._take_type)
        self.session.activated.connect(self._take_session)
        self.time_in_force.activated.connect(self._take_kind)
        self.ticks.valueChanged.connect(self._take_kind)
        self.when_closed.activated.connect(self._take_closed)
        self.override.toggled.connect(self._take_override)
        self.symbols.clicked.connect(self.symbols_asked)
        self.refresh.clicked.connect(self.refresh_asked)
        self.fold.clicked.connect(self.fold_asked)
        self.why.clicked.connect(self.why_asked)

    def _take_basis(self) -> None:
        self._draft.use_basis(Basis[self.basis.currentData()], Decimal(self.share.value()) / _HUNDRED)
        self._grey()
        self.edited.emit()

    def _take_type(self) -> None:
        """A market order goes in the regular session only."""
        if self.order_type.currentData() == OrderType.MARKET:
            self._set(self.session, int(TradingSession.REGULAR))
        self._take_kind()

    def _take_session(self) -> None:
        """Outside the regular session a market order becomes a limit, visibly."""
        regular = self.session.currentData() == TradingSession.REGULAR
        if not regular and self.order_type.currentData() == OrderType.MARKET:
            self._set(self.order_type, int(OrderType.LIMIT))
        self._take_kind()

    def _take_kind(self) -> None:
        order_type, session = OrderType(self.order_type.currentData()), TradingSession(self.session.currentData())
        time_in_force = TimeInForce(self.time_in_force.currentData())
        ticks = self.ticks.value() if order_type in PEGS else 0
        self._draft.use_for_all(LineWish(Decimal(0), order_type, None, ticks, session, time_in_force))
        self._grey()
        self.edited.emit()

    def _take_closed(self) -> None:
        self._draft.waits_for_open = bool(self.when_closed.currentData())
        self.wait_changed.emit(self._draft.waits_for_open)
        self.edited.emit()

    def _take_override(self, override: bool) -> None:  # noqa: FBT001 - a slot
        self._draft.allow_override(override)
        self.override_changed.emit(override)
        self.edited.emit()

    def _grey(self) -> None:
        self.share.setVisible(not self._draft.recalled and self.basis.currentData() == Basis.SHARE.name)
        self.ticks.setVisible(OrderType(self.order_type.currentData()) in PEGS)


def _texts(words: Mapping[int | str, Word]) -> dict[int, str]:
    return {int(code): word.text() for code, word in words.items()}

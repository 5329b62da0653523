"""The Close orders tab: every order that closes a client's position, and taking such orders back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton

from ui.format import Format
from ui.frame.live_page import LivePage
from ui.frame.totals_strip import Headline, TotalsStrip
from ui.order_actions import OrderActions, OrderGesture
from ui.rights import SUPERVISORS, TRADERS, Rights
from ui.tables.close_orders import CLOSE_ORDERS
from ui.theme import Meaning, Theme
from workstation.desk.cells import Slots
from workstation.desk.close_orders import OrderHeadlines, cancel_effect, order_headlines, waiting_requests
from workstation.desk.live_table import LiveTable
from workstation.domain.orders import OrderState

_HEADLINES = 7


class CloseOrders(LivePage):
    """Close-out orders, newest first. Emits what was asked for, with the keys of the rows or the id of the request.

    Invariant: headlines are of all orders, whatever the filter line hides; an action is greyed unless some of the
    selected rows can go through it.
    """

    cancel_asked = Signal(tuple)
    review_asked = Signal(str)
    resolve_asked = Signal(str)

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
    ) -> None:
        self._rights, self.orders = rights, OrderActions()
        super().__init__(CLOSE_ORDERS, live, theme, form, clocks, self.orders)
        self.orders.setParent(self)
        self.totals = TotalsStrip(theme, _HEADLINES)
        self.totals.line.hide()
        self.column.insertWidget(0, self.totals)
        self._cancel_all = self._make_button()
        self._connect_gestures()
        rights.changed.connect(self.say_allowed)
        theme.changed.connect(self._dress)
        self._dress()
        self.speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Close orders")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No close-out orders. Orders that close clients' positions will stand here.")

    def speak(self) -> None:
        """Headlines and actions too."""
        super().speak()
        self.orders.retranslate()
        self._cancel_all.setText(self.orders.by_gesture[OrderGesture.CANCEL_ALL].text())
        self._cancel_all.setAccessibleName(self._cancel_all.text())
        self.say_headlines()
        self.say_allowed()

    def say_figures(self) -> None:
        """Headlines and actions too."""
        super().say_figures()
        self.say_headlines()
        self.say_allowed()

    def take_policy(self, values: Mapping[str, str]) -> None:
        """The reporting currency may be another one."""
        super().take_policy(values)
        self.say_headlines()

    def say_headlines(self) -> None:
        """Counts and value as of now."""
        midnight = self.market_now.astimezone(self.form.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        self.totals.say(self._headlines(order_headlines(self.live, self.blotter.scope_totals.members, midnight)))

    def say_allowed(self) -> None:
        """What the selected rows and the user's role allow; everything else is greyed with the reason."""
        chosen, refuse = self.blotter.selected, self.orders.refuse
        refuse(OrderGesture.CANCEL, self._cancel_refusal(chosen))
        refuse(OrderGesture.CANCEL_ALL, self._cancel_all_refusal())
        refuse(OrderGesture.REVIEW, self._review_refusal(chosen))
        refuse(OrderGesture.RESOLVE, self._resolve_refusal(chosen))
        everything = self.orders.by_gesture[OrderGesture.CANCEL_ALL]
        self._cancel_all.setEnabled(everything.isEnabled())
        self._cancel_all.setToolTip(everything.toolTip())

    def _say_selection(self) -> None:
        super()._say_selection()
        self.say_allowed()

    def _connect_gestures(self) -> None:
        by_gesture, live = self.orders.by_gesture, self.live
        by_gesture[OrderGesture.CANCEL].triggered.connect(lambda: self._ask_to_cancel(self.blotter.selected))
        by_gesture[OrderGesture.CANCEL_ALL].triggered.connect(lambda: self._ask_to_cancel(self.blotter.slots))
        by_gesture[OrderGesture.REVIEW].triggered.connect(
            lambda: self.review_asked.emit(waiting_requests(live, self.blotter.selected)[0])
        )
        by_gesture[OrderGesture.RESOLVE].triggered.connect(
            lambda: self.resolve_asked.emit(live.keys(self._unknown(self.blotter.selected))[0])
        )

    def _ask_to_cancel(self, slots: Slots) -> None:
        self.cancel_asked.emit(tuple(self.live.keys(cancel_effect(self.live, slots).slots)))

    def _make_button(self) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.clicked.connect(self.orders.by_gesture[OrderGesture.CANCEL_ALL].trigger)
        self.filter_line.add_at_end(button)
        return button

    def _dress(self) -> None:
        palette = QPalette(self._cancel_all.palette())
        palette.setColor(QPalette.ColorRole.ButtonText, self.theme.tokens.accent)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, self.theme.tokens.disabled)
        self._cancel_all.setPalette(palette)

    def _unknown(self, slots: Slots) -> Slots:
        found: Slots = slots[self.live.number("state")[slots] == OrderState.UNKNOWN]
        return found

    def _cancel_refusal(self, chosen: Slots) -> str:
        if not len(chosen):
            return self.tr("Nothing is selected.")
        return self._rights.refusal(TRADERS) or self._nothing_open(chosen)

    def _cancel_all_refusal(self) -> str:
        return self._rights.refusal(TRADERS) or self._nothing_open(self.blotter.slots)

    def _nothing_open(self, slots: Slots) -> str:
        over = self.tr("None of these orders can be cancelled: they are over, or being cancelled already.")
        return "" if len(cancel_effect(self.live, slots).slots) else over

    def _review_refusal(self, chosen: Slots) -> str:
        """Whoever may look may open the request; who may decide is said there."""
        waiting = waiting_requests(self.live, chosen)
        return "" if waiting else self.tr("None of the selected orders waits for approval.")

    def _resolve_refusal(self, chosen: Slots) -> str:
        if len(self._unknown(chosen)) != 1 or len(chosen) != 1:
            return self.tr("Select one order whose state is unknown.")
        return self._rights.refusal(SUPERVISORS)

    def _headlines(self, found: OrderHeadlines) -> Sequence[Headline]:
        currency = f" ({self.reporting_currency})" if self.reporting_currency else ""
        count = self.form.count
        unvalued = self.tr("{} orders have no value and are not in this sum").format(count(found.unvalued))
        return (
            _counted(self.tr("Awaiting approval"), found.awaiting, count, Meaning.WARNING),
            _counted(self.tr("Queued"), found.queued, count, Meaning.TEXT),
            _counted(self.tr("Working"), found.working, count, Meaning.ACCENT),
            Headline(
                self.tr("Working value{}").format(currency),
                self.form.total(found.working_value),
                tip=unvalued if found.unvalued else "",
            ),
            _counted(self.tr("Unknown"), found.unknown, count, Meaning.DANGER),
            _counted(self.tr("Rejected today"), found.rejected_today, count, Meaning.DANGER),
            _counted(self.tr("Filled today"), found.filled_today, count, Meaning.TEXT),
        )


def _counted(name: str, number: int, write: Callable[[float], str], meaning: Meaning) -> Headline:
    """Danger has a sign beside its colour; nothing to count is quiet."""
    sign = "▲ " if number and meaning is Meaning.DANGER else ""
    return Headline(name, f"{sign}{write(number)}", meaning if number else Meaning.MUTED)

"""The Close orders tab: every order that closes a client's position, and taking such orders back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton

from ui.format import Format
from ui.frame.acting_page import ActingPage
from ui.frame.greyed_actions import GreyedActions
from ui.frame.totals_strip import Headline
from ui.rights import SUPERVISORS, TRADERS, Rights
from ui.tables.close_orders import CLOSE_ORDERS
from ui.theme import Meaning, Theme
from workstation.desk.cells import Slots
from workstation.desk.close_orders import cancel_effect, order_headlines, waiting_requests
from workstation.desk.live_table import LiveTable
from workstation.domain.orders import OrderState

_HEADLINES = 7


class OrderGesture(Enum):
    """What can be done with close-out orders; the value is its key."""

    CANCEL = "Del"
    CANCEL_ALL = "Ctrl+Del"
    REVIEW = "R"
    RESOLVE = "U"


class CloseOrders(ActingPage):
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
        gestures = GreyedActions(OrderGesture, self._words)
        super().__init__(CLOSE_ORDERS, live, theme, form, clocks, rights, gestures, _HEADLINES)
        self._cancel_all = self._make_button()
        self._connect_gestures()
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
        """The button too."""
        super().speak()
        self._cancel_all.setText(self.gestures.by_gesture[OrderGesture.CANCEL_ALL].text())
        self._cancel_all.setAccessibleName(self._cancel_all.text())

    def take_policy(self, values: Mapping[str, str]) -> None:
        """The reporting currency may be another one."""
        super().take_policy(values)
        self._say_headlines()

    def _words(self) -> Mapping[OrderGesture, str]:
        return {
            OrderGesture.CANCEL: self.tr("Cancel orders…"),
            OrderGesture.CANCEL_ALL: self.tr("Cancel all shown…"),
            OrderGesture.REVIEW: self.tr("Approve or decline…"),
            OrderGesture.RESOLVE: self.tr("Resolve…"),
        }

    def _say_allowed(self) -> None:
        chosen, refuse = self.blotter.selected, self.gestures.refuse
        refuse(OrderGesture.CANCEL, self._cancel_refusal(chosen))
        refuse(OrderGesture.CANCEL_ALL, self._cancel_all_refusal())
        refuse(OrderGesture.REVIEW, self._review_refusal(chosen))
        refuse(OrderGesture.RESOLVE, self._resolve_refusal(chosen))
        everything = self.gestures.by_gesture[OrderGesture.CANCEL_ALL]
        self._cancel_all.setEnabled(everything.isEnabled())
        self._cancel_all.setToolTip(everything.toolTip())

    def _connect_gestures(self) -> None:
        by_gesture, live = self.gestures.by_gesture, self.live
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
        button.clicked.connect(self.gestures.by_gesture[OrderGesture.CANCEL_ALL].trigger)
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

    def _headlines(self) -> Sequence[Headline]:
        midnight = self.market_now.astimezone(self.form.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        found = order_headlines(self.live, self.blotter.scope_totals.members, midnight)
        currency = f" ({self.reporting_currency})" if self.reporting_currency else ""
        count = self.form.count
        unvalued = self.tr("orders without a value, not in this sum: {}").format(count(found.unvalued))
        return (
            self._counted(self.tr("Awaiting approval"), Meaning.WARNING, found.awaiting),
            self._counted(self.tr("Queued"), Meaning.TEXT, found.queued),
            self._counted(self.tr("Working"), Meaning.ACCENT, found.working),
            Headline(
                self.tr("Working value{}").format(currency),
                self.form.total(found.working_value),
                tip=unvalued if found.unvalued else "",
            ),
            self._counted(self.tr("Unknown"), Meaning.DANGER, found.unknown),
            self._counted(self.tr("Rejected today"), Meaning.DANGER, found.rejected_today),
            self._counted(self.tr("Filled today"), Meaning.TEXT, found.filled_today),
        )

"""The head of the account window: who, which rules, why, how much, until when, and what can be done."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import Actions, Gesture
from ui.detail.place_button import PlaceButton
from ui.format import Format
from ui.frame.action_bar import KeyButton
from ui.frame.labels import ElidedLabel
from ui.frame.totals_strip import Headline, HeadlineBox
from ui.tables.columns import UNKNOWN
from ui.tables.words import ALERT_TYPES, MARGIN_STATES, REGIMES
from ui.theme import Meaning, Theme
from workstation.desk.account_view import AccountView, CallFacts
from workstation.desk.derivatives_view import DerivativesView
from workstation.desk.derived import MICROSECONDS_PER_HOUR, microseconds
from workstation.domain.enums import AlertType, Regime

BUTTONS = (Gesture.CLOSE, Gesture.MESSAGE, Gesture.VOICE, Gesture.AUTO_CLOSE, Gesture.NOTE)
OFFERED = (*BUTTONS, Gesture.END)  # by keys, and by the menu at the head
_LETTERS_OF_WHO = 16  # long words of buttons and headlines give way before a client's name does
_FIGURE_SCALE = 1.15


class Header(QWidget):
    """Invariant: the figures are those of one answer of the engine; ages and times to go are counted at its time."""

    def __init__(self, theme: Theme, form: Format, actions: Actions) -> None:
        super().__init__()
        self._theme, self._form = theme, form
        self.who = ElidedLabel(theme, "", scale=1.4, strong=True)
        self.who.fewest_letters = _LETTERS_OF_WHO
        self.rules = ElidedLabel(theme, "", Meaning.MUTED, 0.95)
        self._boxes = [HeadlineBox(theme, _FIGURE_SCALE) for _ in range(4)]
        self.overnight = HeadlineBox(theme, _FIGURE_SCALE)  # only INTRADAY accounts have such a figure
        self.overnight.hide()
        self._call: CallFacts | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addLayout(self._names(), 1)
        for box in (*self._boxes[:2], self.overnight, *self._boxes[2:]):
            row.addWidget(box)
        row.addLayout(_buttons(theme, actions))
        self.place = PlaceButton(theme)
        row.addWidget(self.place)

    def say_call(self, call: CallFacts | None) -> None:
        """The open call; None when there is none."""
        self._call = call

    def say(self, view: AccountView) -> None:
        """Everything of one answer."""
        self.who.say(" · ".join(filter(None, (view.account, view.name))))
        self.rules.say(self._rules(view))
        for box, headline in zip(self._boxes, self._headlines(view), strict=True):
            box.say(headline)
        self._say_overnight(view)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
        finally:
            painter.end()

    def _names(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.who)
        column.addWidget(self.rules)
        return column

    def _rules(self, view: AccountView) -> str:
        tier = self.tr("tier {}").format(view.tier) if view.tier else ""
        group = self.tr("group {}").format(view.group) if view.group else ""
        since = ""
        if self._call is not None:
            at = microseconds(self._call.triggered_at)
            age = self._form.hours((microseconds(view.as_of) - at) / MICROSECONDS_PER_HOUR)
            since = self.tr("since {} ({})").format(self._form.date_time(at), age)
        return " · ".join(filter(None, (REGIMES[view.regime].text(), view.base_currency, tier, group, since)))

    def _headlines(self, view: AccountView) -> tuple[Headline, ...]:
        amount = view.call_amount
        owed = Meaning.DANGER if amount else Meaning.TEXT
        call = Headline(self.tr("Call amount"), UNKNOWN if amount is None else self._form.amount(amount), owed)
        if view.derivatives is not None:
            state, shortfall = self._by_state(view, view.derivatives)
            return state, call, shortfall, self._deadline(view)
        kind = ALERT_TYPES[view.alert_type]
        ratio = UNKNOWN if view.net_asset_ratio is None else self._form.ratio(view.net_asset_ratio)
        alert = Headline(self.tr("Alert"), kind.text(), kind.meaning)
        return alert, call, Headline(self.tr("Net-asset ratio"), ratio), self._deadline(view)

    def _say_overnight(self, view: AccountView) -> None:
        amount = view.overnight_call
        tip = self.tr("What the account would be called for at the cut-off, when intraday rates no longer apply.")
        text = UNKNOWN if amount is None else self._form.amount(amount)
        meaning = Meaning.DANGER if amount else Meaning.TEXT
        self.overnight.say(Headline(self.tr("Overnight call"), text, meaning, tip))
        self.overnight.setVisible(view.regime is Regime.INTRADAY)

    def _by_state(self, view: AccountView, own: DerivativesView) -> tuple[Headline, Headline]:
        """State, and what a liquidation would still have to free; UNPRICED where the figures are not known."""
        unpriced = view.alert_type is AlertType.UNPRICED
        word = ALERT_TYPES[view.alert_type] if unpriced else MARGIN_STATES[own.state]
        figure = UNKNOWN if own.shortfall is None else self._form.amount(max(own.shortfall, 0.0))
        tip = self.tr("MM - target x margin balance: what closing would still have to free.")
        meaning = Meaning.DANGER if own.shortfall and own.shortfall > 0 else Meaning.TEXT
        name = self.tr("Shortfall to target")
        return Headline(self.tr("State"), word.text(), word.meaning), Headline(name, figure, meaning, tip)

    def _deadline(self, view: AccountView) -> Headline:
        name = self.tr("Deadline")
        if self._call is None or self._call.deadline is None:
            return Headline(name, UNKNOWN)
        at = microseconds(self._call.deadline)
        to_go = (at - microseconds(view.as_of)) / MICROSECONDS_PER_HOUR
        sign = "▲ " if to_go < 0 else ""
        left = self.tr("Deadline, {} to go") if to_go >= 0 else self.tr("Deadline, past by {}")
        provisional = self.tr("Provisional: the calendar ends before it.") if self._call.provisional else ""
        text = f"{sign}{self._form.date_time(at)}{' ?' if provisional else ''}"
        meaning = Meaning.DANGER if to_go < 0 else Meaning.WARNING
        return Headline(left.format(self._form.hours(abs(to_go))), text, meaning, provisional)


def _buttons(theme: Theme, actions: Actions) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for gesture in BUTTONS:
        row.addWidget(KeyButton(theme, actions.by_gesture[gesture], primary=gesture is Gesture.CLOSE))
    return row

"""A tab of recalls: what is called back, how it stands, and what can be done about the chosen rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum

from PySide6.QtCore import Signal

from ui.format import Format
from ui.frame.acting_page import ActingPage
from ui.frame.greyed_actions import GreyedActions
from ui.frame.totals_strip import Headline
from ui.rights import TRADERS, Rights
from ui.tables.columns import TableSpec
from ui.theme import Meaning, Theme
from workstation.desk.live_table import LiveTable
from workstation.desk.recall_lines import RecallHeadlines, closable, open_recalls, recall_headlines

_HEADLINES = 7


class RecallGesture(Enum):
    """What can be done with recalls; the value is its key."""

    CLOSE = "C"
    STATUS = "N"
    MESSAGE = "M"
    VOICE = "V"


class RecallPage(ActingPage):
    """Emits what was asked for with the ids of recalls; ``recall_opened`` with the one that Enter was pressed on.

    Invariant: the tab counts the recalls that are not over; an action is greyed with the reason unless it can be done
    for some of the selected rows.
    """

    close_asked = Signal(tuple)
    status_asked = Signal(tuple)
    message_asked = Signal(tuple)
    voice_asked = Signal(tuple)
    recall_opened = Signal(str)

    def __init__(
        self,
        spec: TableSpec,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
    ) -> None:
        self._close_refusal = ""
        gestures = GreyedActions(RecallGesture, self._words)
        super().__init__(spec, live, theme, form, clocks, rights, gestures, _HEADLINES)
        for gesture, signal in (
            (RecallGesture.CLOSE, self.close_asked),
            (RecallGesture.STATUS, self.status_asked),
            (RecallGesture.MESSAGE, self.message_asked),
            (RecallGesture.VOICE, self.voice_asked),
        ):
            action = self.gestures.by_gesture[gesture]
            action.triggered.connect(lambda _checked=False, s=signal: s.emit(tuple(self.chosen_keys())))
        self.speak()

    def show_time(self) -> None:
        """Recalls become overdue by time alone."""
        super().show_time()
        self._say_headlines()

    def row_count(self) -> int:
        """The recalls that are not over."""
        return len(open_recalls(self.live, self.blotter.scope_totals.members))

    def refuse_close(self, reason: str) -> None:
        """Why positions cannot be closed now; "": they can."""
        self._close_refusal = reason
        self._say_allowed()

    def chosen_keys(self) -> list[str]:
        """The selected recalls; without a selection the current one."""
        return self.table.selected_keys() or [key for key in (self.table.current_key(),) if key]

    def amount_name(self) -> str:
        """What the amounts are, in the language in force; each tab has its own."""
        raise NotImplementedError

    def symbols_name(self) -> str:
        """What the symbols are; each tab has its own."""
        raise NotImplementedError

    def _open(self, key: str) -> None:
        super()._open(key)
        self.recall_opened.emit(key)

    def _words(self) -> Mapping[RecallGesture, str]:
        return {
            RecallGesture.CLOSE: self.tr("Close…"),
            RecallGesture.STATUS: self.tr("Status…"),
            RecallGesture.MESSAGE: self.tr("Message…"),
            RecallGesture.VOICE: self.tr("Voice…"),
        }

    def _say_allowed(self) -> None:
        slots, refuse = self.live.slots_of(self.chosen_keys()), self.gestures.refuse
        nobody = self._rights.refusal(TRADERS)
        none = "" if len(slots) else self.tr("Nothing is selected.")
        over = "" if len(open_recalls(self.live, slots)) else self.tr("These recalls are over.")
        exempt = "" if len(closable(self.live, slots)) else self.tr("These recalls are over, returned or exempt.")
        refuse(RecallGesture.CLOSE, nobody or self._close_refusal or none or exempt)
        refuse(RecallGesture.STATUS, nobody or none or over)
        for gesture in (RecallGesture.MESSAGE, RecallGesture.VOICE):
            refuse(gesture, nobody or none or exempt)

    def _headlines(self) -> Sequence[Headline]:
        found = recall_headlines(self.live, self.blotter.scope_totals.members, self.market_now)
        count = self.form.count
        return (
            self._counted(self.tr("Open"), Meaning.WARNING, found.open),
            self._counted(self.tr("Overdue"), Meaning.DANGER, found.overdue),
            self._amount(found),
            Headline(self.tr("Accounts"), count(found.accounts)),
            Headline(self.symbols_name(), count(found.symbols)),
            self._counted(self.tr("Being closed"), Meaning.ACCENT, found.closing),
            Headline(
                self.tr("Notified"),
                count(found.notified),
                Meaning.TEXT if found.notified else Meaning.MUTED,
                self.tr("Returned or exempt: {}").format(count(found.exempt)),
            ),
        )

    def _amount(self, found: RecallHeadlines) -> Headline:
        """By currency: amounts in different currencies are never added."""
        amounts = sorted(found.value.items(), key=lambda item: -item[1])
        texts = [f"{self.form.total(amount)} {currency}" for currency, amount in amounts]
        more = f" + {len(texts) - 1}" if len(texts) > 1 else ""
        missing = self.tr("{} recalls have no price and are not in this sum").format(self.form.count(found.unvalued))
        tip = "\n".join([*texts, *([missing] if found.unvalued else [])])
        return Headline(self.amount_name(), texts[0] + more if texts else self.form.total(0), tip=tip)

"""A supervisor ends calls by decision: from the keys and menus of the alert pages, and for the account in front."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ui.actions import Gesture
from ui.bridge import Bridge
from ui.call_tools import CallTools
from ui.detail.opened import OpenedAccounts
from ui.detail.window import AccountWindow
from ui.dialogs.end_call import EndCallDialog
from ui.main_window import MainWindow
from ui.rights import SUPERVISORS
from ui.showing import Dialogs, surely
from ui.theme import Meaning
from workstation.desk.call_ends import open_calls
from workstation.desk.news import TableNews
from workstation.desk.without_call import calls_among
from workstation.domain.tables import ALERTS


class EndingTools(QObject):
    """Invariant: who may not end calls finds it greyed with the reason, and an open dialog shows the calls of now."""

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge, calls: CallTools) -> None:
        super().__init__(window)
        self._window, self._accounts, self._calls = window, accounts, calls
        self._open: list[EndCallDialog] = []
        window.actions_.by_gesture[Gesture.END].triggered.connect(lambda _checked=False: self.open())
        window.menus.end_call_asked.connect(self.open)
        accounts.asked.connect(self._open_for)
        window.rights.changed.connect(self._say)
        window.theme.spoken.connect(self._say)
        bridge.on(TableNews, self._take_rows)
        self._say()

    @property
    def dialogs(self) -> Dialogs:
        """For the chosen calls, by name; none where nothing is chosen or nobody may end a call."""
        calls = open_calls(self._window.tables[ALERTS], calls_among(self._chosen())[0])
        return {"end_call": surely(self.open)} if calls and not self._refusal() else {}

    def open(self, keys: Sequence[str] | None = None) -> EndCallDialog | None:
        """For these alerts, or what is chosen; None where that cannot be, and said why."""
        window = self._window
        wanted, _ = calls_among(self._chosen() if keys is None else keys)
        calls = open_calls(window.tables[ALERTS], wanted)
        if refusal := self._refusal() or ("" if calls else self.tr("No call is chosen.")):
            window.toasts.say(f"▲ {refusal}", Meaning.WARNING)
            return None
        currency = window.pages[0].reporting_currency
        dialog = self._calls.show(
            lambda ticket: EndCallDialog(window.theme, window.form, ticket, calls, currency, self._refusal, window)
        )
        if dialog is not None:
            self._open.append(dialog)
            dialog.finished.connect(lambda _result: self._open.remove(dialog))
        return dialog

    def _open_for(self, account: str, gesture: Gesture) -> None:
        """From an account's window."""
        if gesture is Gesture.END:
            self.open(self._alerts_of(account))

    def _chosen(self) -> list[str]:
        page = self._window.tabs.active_page
        if isinstance(page, AccountWindow):
            return self._alerts_of(page.account)
        return self._calls.selected()

    def _alerts_of(self, account: str) -> list[str]:
        live = self._window.tables[ALERTS]
        return live.keys(live.slots[live.text("account")[live.slots] == account])

    def _refusal(self) -> str:
        return self._window.rights.refusal(SUPERVISORS) or self._calls.refusal()

    def _say(self) -> None:
        refusal = self._refusal()
        self._window.actions_.refuse(Gesture.END, refusal)
        self._accounts.refuse(Gesture.END, refusal)
        self._window.menus.allow_ending(refusal)
        for dialog in self._open:
            dialog.check()

    def _take_rows(self, news: TableNews) -> None:
        if news.table is ALERTS:
            for dialog in self._open:
                dialog.take_calls(open_calls(self._window.tables[ALERTS], dialog.call_ids))

"""Derivatives accounts on the screen: simulates what is looked at, shows where the loop stands, and speaks to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.call_tools import CallTools
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.dialogs.arm_accounts import ArmAccountsDialog
from ui.dialogs.decide_proposal import DecideProposalDialog
from ui.main_window import MainWindow
from ui.rights import TRADERS
from ui.showing import Dialogs, Show, surely
from ui.tables.loop_words import ARMED_MODES
from workstation.desk.liquidations import loop_of
from workstation.desk.news import PolicyNews, TableNews
from workstation.desk.simulator_view import SimulationAsk, SimulationNews
from workstation.domain.liquidation import ArmedMode
from workstation.domain.tables import LIQUIDATIONS


class DerivativesTools(QObject):
    """Invariant: the desk simulates an account exactly while somebody looks at something that needs it.

    Made after who fills the tables: it hears of rows once they are in.
    """

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge, calls: CallTools) -> None:
        super().__init__(window)
        self._window, self._accounts, self._calls = window, accounts, calls
        self._desk: DeskPort | None = None
        self._house_mode, self._limit = ArmedMode.OBSERVE, 0.0
        bridge.on(SimulationNews, self._take_simulation)
        bridge.on(TableNews, self._take_rows)
        bridge.on(PolicyNews, self._take_policy)
        accounts.simulation_asked.connect(self._simulate)
        accounts.simulation_over.connect(self._stop)
        accounts.opened.connect(self._show)
        accounts.closed.connect(self._stop)
        accounts.arm_asked.connect(self.open_arming)
        accounts.decision_asked.connect(self.open_decision)
        window.liquidations.arm_asked.connect(self._open_and_arm)
        window.rights.changed.connect(self._say_allowed)
        window.theme.spoken.connect(self._show_all)
        self._say_allowed()

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on intents have someone to go to."""
        self._desk = desk
        for opened in self._accounts.windows.values():
            opened.ask_simulation()

    @property
    def dialogs(self) -> Dialogs:
        """By name: arming an account whose window is open, and a word on what the loop proposes, where anybody may."""
        live, found = self._window.tables[LIQUIDATIONS], dict[str, Show]()
        if self._calls.refusal():
            return found
        accounts = live.text("account")[live.slots].tolist()
        for account in set(accounts) & self._accounts.windows.keys():
            found["arm_accounts"] = surely(partial(self.open_arming, account))
        states = (loop_of(live, account) for account in accounts)
        proposed = next((state.account for state in states if state is not None and state.proposal is not None), None)
        if proposed is not None:
            found["approve_proposal"] = surely(partial(self.open_decision, proposed, approves=True))
            found["decline_proposal"] = surely(partial(self.open_decision, proposed, approves=False))
        return found

    def open_arming(self, account: str) -> ArmAccountsDialog | None:
        """How far the loop may go with this account, its effect first."""
        window, state = self._window, loop_of(self._window.tables[LIQUIDATIONS], account)
        terms = (self._house_mode if state is None else state.mode, window.form.total(self._limit))
        dialog = self._calls.show(
            lambda ticket: ArmAccountsDialog(window.theme, window.form, ticket, (account,), terms, window)
        )
        if dialog is not None:
            self._simulate(SimulationAsk(account))
            dialog.finished.connect(lambda _result: self._look_again(account))
        return dialog

    def _open_and_arm(self, account: str) -> None:
        """The account's window keeps its facts fresh, from which the effect is worked out."""
        self._accounts.open(account)
        self.open_arming(account)

    def open_decision(self, account: str, approves: bool) -> DecideProposalDialog | None:  # noqa: FBT001 - a slot
        """Yes or no to what the loop proposes for this account."""
        window, state = self._window, loop_of(self._window.tables[LIQUIDATIONS], account)
        proposal = None if state is None else state.proposal
        if state is None or proposal is None:
            return None
        too_large = ""
        if proposal.value > self._limit and not window.rights.is_supervisor:
            too_large = self.tr("Worth more than {}: a supervisor approves that.").format(
                window.form.total(self._limit)
            )
        return self._calls.show(
            lambda ticket: DecideProposalDialog(
                window.theme,
                window.form,
                ticket,
                state,
                proposal,
                approves=approves,
                too_large=too_large,
                parent=window,
            )
        )

    def _take_simulation(self, news: SimulationNews) -> None:
        self._accounts.take_simulation(news)
        if news.ask == SimulationAsk(news.ask.account):
            for dialog in self._calls.dialogs_open:
                if isinstance(dialog, ArmAccountsDialog):
                    dialog.take_simulation(news)

    def _take_rows(self, news: TableNews) -> None:
        if news.table is not LIQUIDATIONS:
            return
        self._show_all()
        for dialog in self._calls.dialogs_open:
            if isinstance(dialog, DecideProposalDialog):
                dialog.follow(loop_of(self._window.tables[LIQUIDATIONS], dialog.account))

    def _take_policy(self, news: PolicyNews) -> None:
        for row in (row for row in news.rows if row.value):
            if row.key == "liquidation.mode":
                self._house_mode = ArmedMode[row.value.upper()]
            elif row.key == "liquidation.approval_value":
                self._limit = float(row.value)
        self._show_all()

    def _show_all(self) -> None:
        for account in self._accounts.windows:
            self._show(account)

    def _show(self, account: str) -> None:
        state = loop_of(self._window.tables[LIQUIDATIONS], account)
        self._accounts.windows[account].loop.show_state(state, ARMED_MODES[self._house_mode].text())

    def _say_allowed(self) -> None:
        self._accounts.refuse_loop(self._window.rights.refusal(TRADERS))

    def _look_again(self, account: str) -> None:
        """The dialog is gone: back to what the window shows, if it is still open."""
        if opened := self._accounts.windows.get(account):
            opened.ask_simulation()
        else:
            self._stop(account)

    def _simulate(self, ask: SimulationAsk) -> None:
        if self._desk is not None:
            self._desk.simulate(ask)

    def _stop(self, account: str) -> None:
        if self._desk is not None:
            self._desk.stop_simulating(account)

"""Derivatives accounts on the screen: asks the desk to simulate what is looked at, and shows what comes back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.main_window import MainWindow
from workstation.desk.simulator_view import SimulationAsk, SimulationNews


class DerivativesTools(QObject):
    """Invariant: the desk simulates an account exactly while somebody looks at a page that needs it."""

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge) -> None:
        super().__init__(window)
        self._accounts = accounts
        self._desk: DeskPort | None = None
        bridge.on(SimulationNews, accounts.take_simulation)
        accounts.simulation_asked.connect(self._simulate)
        accounts.simulation_over.connect(self._stop)
        accounts.closed.connect(self._stop)

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on intents have someone to go to."""
        self._desk = desk
        for opened in self._accounts.windows.values():
            opened.ask_simulation()

    def _simulate(self, ask: SimulationAsk) -> None:
        if self._desk is not None:
            self._desk.simulate(ask)

    def _stop(self, account: str) -> None:
        if self._desk is not None:
            self._desk.stop_simulating(account)

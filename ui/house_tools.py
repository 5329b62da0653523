"""Opens what changes the rules of the house: one key of the policy at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from ui.dialogs.set_policy import SetPolicyDialog
from ui.main_window import MainWindow
from ui.sending import Sender
from workstation.commands.command import Command
from workstation.desk.news import PolicyNews, PolicyRow
from workstation.domain.ids import CommandId


class HouseTools(QObject):
    """Invariant: a change is judged by the policy that was in force when its dialog opened, and sent once.

    ``opened`` is emitted with each dialog, for pictures and tests.
    """

    opened = Signal(object)

    def __init__(self, window: MainWindow, bridge: Bridge, sender: Sender, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window, self._sender, self._now = window, sender, now
        self._policy: dict[str, PolicyRow] = {}
        bridge.on(PolicyNews, self._take_policy)
        window.policy.change_asked.connect(self.open_policy)

    def open_policy(self, key: str) -> None:
        """Change this key."""
        if ticket := self._sender.ticket():
            window = self._window
            dialog = SetPolicyDialog(window.theme, window.form, window.rights, self._policy, key, self._now, window)
            dialog.confirmed.connect(self._with(ticket))
            dialog.show()
            self.opened.emit(dialog)

    def _with(self, ticket: CommandId) -> Callable[[Command], None]:
        return lambda command: self._sender.send(ticket, command)

    def _take_policy(self, news: PolicyNews) -> None:
        self._policy = {row.key: row for row in news.rows}

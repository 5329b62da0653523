"""Opens what changes the house and its demo: one key of the policy at a time, the faults of the embedded broker."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from ui.dialogs.set_policy import SetPolicyDialog
from ui.main_window import MainWindow
from ui.sending import Sender
from workstation.commands.command import Command
from workstation.commands.control import SetFaults
from workstation.desk.news import CommandNews, PolicyNews, PolicyRow
from workstation.domain.enums import CommandState
from workstation.domain.faults import FaultPreset
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
        bridge.on(CommandNews, self._take_commands)
        window.policy.change_asked.connect(self.open_policy)
        window.menus.faults_asked.connect(lambda preset: sender.submit(SetFaults(preset=preset)))

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

    def _take_commands(self, news: CommandNews) -> None:
        """The menu shows the preset that the broker took last, whoever chose it."""
        for command in news.commands:
            if command.kind == SetFaults.kind and command.state is CommandState.DONE:
                self._window.menus.show_faults(FaultPreset(command.arguments["preset"]))

    def _take_policy(self, news: PolicyNews) -> None:
        self._policy = {row.key: row for row in news.rows}

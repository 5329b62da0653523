"""Opens what concerns the house: a key of the policy, its audit trail, and the faults of the demo's broker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.dialogs.set_policy import SetPolicyDialog
from ui.frame.table_links import FileKind
from ui.main_window import MainWindow
from ui.sending import Sender
from ui.showing import Dialogs, surely
from ui.table_tools import TableTools
from ui.views.audit import AuditView
from workstation.commands.command import Command
from workstation.commands.control import SetFaults
from workstation.desk.audit_lines import AuditChecked, AuditNews
from workstation.desk.news import CommandNews, PolicyNews, PolicyRow
from workstation.desk.policy_change import choices
from workstation.domain.enums import CommandState
from workstation.domain.faults import FaultPreset
from workstation.domain.ids import CommandId


class HouseTools(QObject):
    """Invariant: a change is judged by the policy that was in force when its dialog opened, and sent once.

    ``opened`` is emitted with each dialog, for pictures and tests.
    """

    opened = Signal(object)

    def __init__(self, window: MainWindow, bridge: Bridge, sender: Sender, tools: TableTools) -> None:
        super().__init__(window)
        self._window, self._sender, self._tools = window, sender, tools
        self._desk: DeskPort | None = None
        self._policy: dict[str, PolicyRow] = {}
        bridge.on(PolicyNews, self._take_policy)
        bridge.on(CommandNews, self._take_commands)
        bridge.on(AuditNews, window.audit.take)
        bridge.on(AuditChecked, window.audit.take_checked)
        self._listen_to_audit(window.audit)
        window.policy.change_asked.connect(self.open_policy)
        window.menus.faults_asked.connect(lambda preset: sender.submit(SetFaults(preset=preset)))

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on the audit trail can be asked for."""
        self._desk = desk
        self._window.audit.look()

    @property
    def dialogs(self) -> Dialogs:
        """By name: a key that is typed and one that is chosen; none before the desk runs or without a policy."""
        kinds = {"policy_choice" if choices(key) else "policy": key for key in reversed(self._policy)}
        if self._desk is None:
            return {}
        return {name: surely(partial(self.open_policy, key)) for name, key in kinds.items()}

    def open_policy(self, key: str) -> SetPolicyDialog | None:
        """Change this key; None, and said why, before the desk runs."""
        ticket = self._sender.ticket()
        if ticket is None:
            return None
        window = self._window
        dialog = SetPolicyDialog(window.theme, window.form, window.rights, self._policy, key, window.now, window)
        dialog.confirmed.connect(self._with(ticket))
        dialog.show()
        self.opened.emit(dialog)
        return dialog

    def _listen_to_audit(self, page: AuditView) -> None:
        page.looked_at.connect(lambda wanted: self._ask(lambda desk: desk.show_audit(wanted)))
        page.older_asked.connect(lambda: self._ask(lambda desk: desk.older_audit()))
        page.left.connect(lambda: self._ask(lambda desk: desk.hide_audit()))
        page.check_asked.connect(lambda: self._ask(lambda desk: desk.check_audit()))
        page.export_asked.connect(lambda sheet: self._tools.ask_for_sheet(page, sheet, FileKind.CSV))

    def _ask(self, of: Callable[[DeskPort], None]) -> None:
        """The page is shown anew by ``connect_desk`` should it be in view before the desk runs."""
        if self._desk is not None:
            of(self._desk)

    def _with(self, ticket: CommandId) -> Callable[[Command], None]:
        return lambda command: self._sender.send(ticket, command)

    def _take_commands(self, news: CommandNews) -> None:
        """The menu shows the preset that the broker took last, whoever chose it."""
        for command in news.commands:
            if command.kind == SetFaults.kind and command.state is CommandState.DONE:
                self._window.menus.show_faults(FaultPreset(command.arguments["preset"]))

    def _take_policy(self, news: PolicyNews) -> None:
        self._policy = {row.key: row for row in news.rows}

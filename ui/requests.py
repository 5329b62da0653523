"""Commands that wait for a second person, as the screen knows them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.desk.news import CommandLine, CommandNews
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId


class Requests(QObject):
    """Invariant: ``waiting`` holds each waiting command once, the oldest first. Emits ``came`` with each new one."""

    changed = Signal()
    came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[CommandId, CommandLine] = {}

    @property
    def waiting(self) -> tuple[CommandLine, ...]:
        """What waits now."""
        return tuple(sorted(self._waiting.values(), key=lambda command: command.created))

    def take(self, news: CommandNews) -> None:
        """Commands that came or changed."""
        before = dict(self._waiting)
        for command in news.commands:
            self._waiting.pop(command.command_id, None)
            if command.state is CommandState.AWAITING_APPROVAL:
                self._waiting[command.command_id] = command
        if self._waiting != before:
            self.changed.emit()
        for command in self._waiting.values():
            if command.command_id not in before:
                self.came.emit(command)

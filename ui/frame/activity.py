"""What was asked of the engine and what became of it: a list, and a small note for each change."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.denials import stored_text
from ui.tables.words import COMMAND_KINDS
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.news import CommandLine, CommandNews, NotSubmitted
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId

_KEPT = 500
_BAD = frozenset({CommandState.REJECTED, CommandState.EXPIRED, CommandState.DECLINED, CommandState.FAILED})
_GOOD = frozenset({CommandState.ACCEPTED, CommandState.APPROVED, CommandState.DONE})


class ActivityList(QWidget):
    """Newest first. Invariant: a command stands in the list once, in its newest state."""

    noted = Signal(str, object)  # text of a note, its meaning

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._commands: dict[CommandId, CommandLine] = {}
        self._model = RowsModel[CommandLine](theme, self._columns, "activity")
        self.view = RowsView(theme, self._model, lambda: self.tr("Activity"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def take(self, news: CommandNews) -> None:
        """Commands that came or changed."""
        for command in news.commands:
            before = self._commands.pop(command.command_id, None)
            self._commands[command.command_id] = command
            if not news.history and not _says_the_same(before, command):
                self.noted.emit(self.sentence(command), state_meaning(command.state))
        for old in tuple(self._commands)[:-_KEPT]:
            del self._commands[old]
        self._model.show_rows(tuple(reversed(self._commands.values())))

    def take_failure(self, failure: NotSubmitted) -> None:
        """A command that did not reach the store: it is in no list, so it is only said."""
        text = self.tr("{}: NOT SUBMITTED, {}. Trying again is safe.").format(self._kind(failure.kind), failure.text)
        self.noted.emit(text, Meaning.DANGER)

    def sentence(self, command: CommandLine) -> str:
        """A command and its state in one line."""
        reason = f": {self._reason(command)}" if command.reason else ""
        return f"{self._kind(command.kind)} → {self._state(command)}{reason}"

    def _columns(self) -> tuple[RowColumn[CommandLine], ...]:
        return (
            RowColumn(
                self.tr("Time"), 80, lambda c: self._form.clock(microseconds(c.created)), meaning=_muted, by=_created
            ),
            RowColumn(self.tr("Who"), 90, lambda c: c.user, meaning=_muted),
            RowColumn(self.tr("What"), 140, lambda c: self._kind(c.kind), tip=_arguments),
            RowColumn(self.tr("State"), 230, self._state, tip=self._state, meaning=lambda c: state_meaning(c.state)),
            RowColumn(self.tr("Reason"), 0, self._reason, tip=self._reason),
        )

    def _reason(self, command: CommandLine) -> str:
        return stored_text(command.reason, self._form)

    def _kind(self, kind: str) -> str:
        return COMMAND_KINDS[kind].text() if kind in COMMAND_KINDS else kind

    def _state(self, command: CommandLine) -> str:
        return {
            CommandState.PENDING: self.tr("submitted"),
            CommandState.ACCEPTED: self.tr("accepted"),
            CommandState.REJECTED: self.tr("▲ rejected"),
            CommandState.EXPIRED: self.tr("▲ expired"),
            CommandState.AWAITING_APPROVAL: self.tr("▲ awaiting approval by a supervisor other than {}").format(
                command.user
            ),
            CommandState.APPROVED: self.tr("approved"),
            CommandState.DECLINED: self.tr("▲ declined"),
            CommandState.DONE: self.tr("done"),
            CommandState.FAILED: self.tr("▲ failed"),
        }[command.state]


def _says_the_same(before: CommandLine | None, now: CommandLine) -> bool:
    """The desk tells of a command when it is submitted, and again when it is read back from the store."""
    return before is not None and (before.state, before.reason) == (now.state, now.reason)


def state_meaning(state: CommandState) -> Meaning:
    """The colour of a command's state; bad ones have a sign as well."""
    if state in _BAD:
        return Meaning.DANGER
    if state in _GOOD:
        return Meaning.UPDATED
    return Meaning.WARNING if state is CommandState.AWAITING_APPROVAL else Meaning.TEXT


def _created(command: CommandLine) -> datetime:
    return command.created


def _muted(_command: CommandLine) -> Meaning:
    return Meaning.MUTED


def _arguments(command: CommandLine) -> str:
    return ", ".join(f"{name} = {value}" for name, value in command.arguments.items())

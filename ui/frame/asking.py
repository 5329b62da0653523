"""A dialog that makes one command and stays until it knows what became of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.frame.answer import Answer
from ui.frame.labels import WrappedLabel
from ui.theme import Meaning, Theme
from workstation.commands.command import Command
from workstation.desk.news import CommandLine, NotSubmitted
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId

LONGEST_REASON = 2000
_TURNED_DOWN = frozenset({CommandState.REJECTED, CommandState.EXPIRED, CommandState.FAILED, CommandState.DECLINED})


class AskingDialog(QDialog):
    """Emits ``sent`` with ticket and command.

    Invariant: one ticket is one command, however often it is pressed. The dialog closes when the engine took it; when
    it was turned down what was typed stays, the reason stands above the buttons, and the next try has a new ticket.
    """

    sent = Signal(object, object)

    def __init__(self, theme: Theme, new_ticket: Callable[[], CommandId], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._new_ticket = new_ticket
        self.ticket = new_ticket()
        self._sent: Command | None = None
        self._is_waiting, self._barred = False, ""
        self.outcome = WrappedLabel(theme, "", Meaning.DANGER)
        self.outcome.hide()
        self.answer = Answer(theme)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 12)
        self.column.setSpacing(10)
        self.answer.given.connect(self.send)
        self.answer.left.connect(self.reject)

    def command(self) -> Command:
        """What is asked for now; each dialog has its own. Called only while ``refusal`` is empty."""
        raise NotImplementedError

    def refusal(self) -> str:
        """Why it cannot be asked for now; "" when it can. Each dialog has its own."""
        raise NotImplementedError

    def finish_layout(self) -> None:
        """What every such dialog ends with."""
        self.column.addWidget(self.outcome)
        self.column.addWidget(self.answer)

    def check(self) -> None:
        """Grey or allow the acting button; the reason is in view."""
        if self._is_waiting:
            self.answer.refuse(self.tr("Sent; waiting for the engine…"))
        else:
            self.answer.refuse(self._barred or self.refusal())

    def bar(self, reason: str) -> None:
        """Nothing can be sent for this reason; "": it can."""
        self._barred = reason
        self.check()

    def send(self) -> None:
        """Send it, once."""
        if self._is_waiting or self._barred or self.refusal():
            return
        wanted = self.command()
        if self._sent is not None and wanted != self._sent:
            self.ticket = self._new_ticket()
        self._sent, self._is_waiting = wanted, True
        self._say("")
        self.check()
        self.sent.emit(self.ticket, wanted)

    def take_command(self, line: CommandLine) -> None:
        """News of the command of this dialog."""
        if line.state is CommandState.PENDING:
            return
        if line.state in _TURNED_DOWN:
            self.turned_down(line.reason)
        else:
            self.taken(line)

    def turned_down(self, reason: str) -> None:
        """What was typed stays; the next try is another command."""
        self._say(self.tr("▲ Not done: {}").format(reason))
        self.begin_anew()

    def begin_anew(self) -> None:
        """What is sent next is another command."""
        self._is_waiting, self._sent = False, None
        self.ticket = self._new_ticket()
        self.check()

    def taken(self, _line: CommandLine) -> None:
        """The engine has it: nothing is left to do here."""
        self.accept()

    def take_failure(self, failure: NotSubmitted) -> None:
        """It did not reach the store: the same one can be sent again."""
        self._is_waiting = False
        self._say(self.tr("▲ NOT SUBMITTED: {}. Trying again is safe.").format(failure.text))
        self.check()

    def _say(self, text: str) -> None:
        self.outcome.say(text)
        self.outcome.setVisible(bool(text))

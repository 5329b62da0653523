"""What waits for a second person: choose, look at what it does then and now, approve or decline with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.approval.closes import ClosesThenNow
from ui.dialogs.approval.effect import request_facts, request_summary
from ui.format import Format
from ui.frame.answer import Answer
from ui.frame.facts import Facts
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.requests import Requests
from ui.rights import SUPERVISORS, Rights
from ui.tables.words import COMMAND_KINDS
from ui.theme import Meaning, Theme
from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.desk.asked import asked_lines, batch_of, wishes_of
from workstation.desk.derived import microseconds
from workstation.desk.live_table import LiveTable
from workstation.desk.news import CommandLine, CommandNews, PolicyRow
from workstation.desk.previews import BatchFacts, BatchPreview, BatchQuotes, BatchTrouble
from workstation.domain.enums import CommandState

_LONGEST_REASON = 2000
_DECISIONS = frozenset({ApproveCommand.kind, DeclineCommand.kind})
_REFUSED = frozenset({CommandState.REJECTED, CommandState.EXPIRED, CommandState.FAILED})


class ApprovalsDialog(QDialog):
    """Invariant: shows one request at a time; what is decided is the one shown, and it is decided once.

    Emits ``decided`` with the command, ``looked_at`` with the orders whose figures of now are wanted, ``left`` with
    the batch that nobody looks at any more.
    """

    decided = Signal(object)
    looked_at = Signal(object, object)
    left = Signal(str)

    def __init__(
        self, theme: Theme, form: Format, rights: Rights, requests: Requests, live: LiveTable, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._rights, self._requests, self._live = form, rights, requests, live
        self._policy: Mapping[str, PolicyRow] = {}
        self._batch = ""
        self._answered: set[str] = set()
        self._model = RowsModel[CommandLine](theme, self._columns)
        self.list = RowsView(theme, self._model, lambda: self.tr("Requests that wait"))
        self.list.setMinimumHeight(110)
        self.list.setMaximumHeight(160)
        self.facts, self.closes = Facts(theme), ClosesThenNow(theme, form)
        self.reason, self.decline = QLineEdit(), QPushButton()
        self.decline.setAutoDefault(False)
        self.reason.setMaxLength(_LONGEST_REASON)
        self.answer = Answer(theme)
        self.answer.act.setDefault(False)  # nobody approves by pressing Enter once too often
        self.answer.act.setAutoDefault(False)
        self._lay_out()
        self._listen(theme)
        self.resize(1020, 720)
        self._speak()

    @property
    def chosen(self) -> CommandLine | None:
        """The request that is shown."""
        row = self.list.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def choose(self, command_id: str) -> None:
        """Show this request, if it still waits; else the oldest."""
        ids = [command.command_id for command in self._model.rows]
        if ids:
            self.list.selectRow(next((row for row, one in enumerate(ids) if one == command_id), 0))

    def take_policy(self, rows: Mapping[str, PolicyRow]) -> None:
        """The policy in force, for requests that change it."""
        self._policy = rows
        self._show()

    def take_commands(self, news: CommandNews) -> None:
        """A decision that was not taken gives its request back."""
        for command in news.commands:
            if command.kind in _DECISIONS and command.state in _REFUSED:
                self._answered.discard(str(command.arguments.get("command_id", "")))
        self.refresh()

    def take_now(self, news: BatchFacts | BatchQuotes | BatchPreview | BatchTrouble) -> None:
        """Positions, prices, the effect of now, or why they do not come."""
        if news.batch == self._batch:
            self.closes.take(news)

    def refresh(self) -> None:
        """Requests or their orders changed."""
        shown = self.chosen
        self._model.show_rows([c for c in self._requests.waiting if c.command_id not in self._answered])
        self.choose(shown.command_id if shown else "")
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody looks any more."""
        self._watch("")
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape closes as the cross does."""
        self.close()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.list)
        column.addWidget(self.facts)
        column.addWidget(self.closes, 1)
        column.addStretch(0)
        declining = QHBoxLayout()
        declining.addWidget(self.reason, 1)
        declining.addWidget(self.decline)
        column.addLayout(declining)
        column.addWidget(self.answer)

    def _listen(self, theme: Theme) -> None:
        self.list.current_changed.connect(lambda _row: self._show())
        self._requests.changed.connect(self.refresh)
        self._rights.changed.connect(self._say_allowed)
        self.reason.textChanged.connect(self._say_allowed)
        self.answer.given.connect(self._approve)
        self.answer.left.connect(self.close)
        self.decline.clicked.connect(self._decline)
        theme.spoken.connect(self._speak)
        theme.spoken.connect(self._show)

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Requests awaiting approval"))
        self.reason.setPlaceholderText(self.tr("Reason, for declining"))
        self.reason.setAccessibleName(self.tr("Reason, for declining"))
        self.decline.setText(self.tr("Decline"))
        self.answer.say(self.tr("Approve"), self.tr("Close"))

    def _show(self) -> None:
        command = self.chosen
        lines = asked_lines(self._live, command.command_id) if command else ()
        self.facts.show_facts(request_facts(command, self._policy, self._form) if command else ())
        self.closes.setVisible(bool(lines))
        self._watch(f"approval {command.command_id}" if command and lines else "")
        self.closes.show_lines(lines)
        self._say_allowed()

    def _watch(self, batch: str) -> None:
        if batch == self._batch:
            return
        if self._batch:
            self.left.emit(self._batch)
        self._batch = batch
        self.closes.forget()
        command = self.chosen
        if batch and command is not None:
            lines = asked_lines(self._live, command.command_id)
            supervisor = not self._rights.refusal(SUPERVISORS)
            self.looked_at.emit(batch_of(batch, lines, supervisor=supervisor), wishes_of(lines))

    def _say_allowed(self) -> None:
        command = self.chosen
        if command is None:
            refused = self.tr("Nothing waits for approval.")
        else:
            refused = self._rights.approval_refusal(command.user)
        self.answer.refuse(refused)
        wordless = "" if self.reason.text().strip() else self.tr("Declining needs a reason.")
        self.decline.setEnabled(not (refused or wordless))
        self.decline.setToolTip(refused or wordless)
        self.decline.setAccessibleDescription(refused or wordless)

    def _approve(self) -> None:
        if (command := self.chosen) is not None and self.answer.act.isEnabled():
            self._decide(command, ApproveCommand(command_id=command.command_id))

    def _decline(self) -> None:
        if (command := self.chosen) is not None and self.decline.isEnabled():
            self._decide(command, DeclineCommand(command_id=command.command_id, reason=self.reason.text().strip()))
            self.reason.clear()

    def _decide(self, command: CommandLine, decision: ApproveCommand | DeclineCommand) -> None:
        """It leaves the list at once; should the engine refuse the decision, ``take_commands`` brings it back."""
        self._answered.add(command.command_id)
        self.decided.emit(decision)
        self.refresh()
        if not self._model.rows:
            self.close()

    def _columns(self) -> tuple[RowColumn[CommandLine], ...]:
        return (
            RowColumn(self.tr("Asked at"), 130, lambda c: self._when(c.created), meaning=_muted),
            RowColumn(self.tr("Who"), 110, lambda c: c.user),
            RowColumn(self.tr("What"), 130, self._kind),
            RowColumn(self.tr("Effect"), 0, self._summary, tip=self._summary),
        )

    def _kind(self, command: CommandLine) -> str:
        return COMMAND_KINDS[command.kind].text() if command.kind in COMMAND_KINDS else command.kind

    def _summary(self, command: CommandLine) -> str:
        return request_summary(command, self._live, self._form)

    def _when(self, at: datetime) -> str:
        return self._form.date_time(microseconds(at))


def _muted(_command: CommandLine) -> Meaning:
    return Meaning.MUTED

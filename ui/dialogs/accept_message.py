"""A person's word, with a reason, that a message of unknown end did arrive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.labels import WrappedLabel
from ui.theme import Meaning, Theme
from workstation.commands.messages import AcceptUnknownMessage
from workstation.domain.ids import CommandId


class AcceptMessageDialog(AskingDialog):
    """Invariant: nothing is accepted without a reason."""

    def __init__(self, theme: Theme, new_ticket: Callable[[], CommandId], message_id: str, parent: QWidget) -> None:
        super().__init__(theme, new_ticket, parent)
        self._message_id = message_id
        self.reason, self._note = QLineEdit(), WrappedLabel(theme, "", Meaning.WARNING)
        self.reason.setMaxLength(LONGEST_REASON)
        self.column.addWidget(self._note)
        self.column.addWidget(self.reason)
        self.column.addStretch(1)
        self.finish_layout()
        self.reason.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)
        self.resize(520, 200)
        self._speak()
        self.reason.setFocus()

    def command(self) -> AcceptUnknownMessage:
        """Accept it."""
        return AcceptUnknownMessage(message_id=self._message_id, reason=self.reason.text().strip())

    def refusal(self) -> str:
        """What you say counts as what happened."""
        return "" if self.reason.text().strip() else self.tr("A reason is needed.")

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Accept a message as sent"))
        self._note.say(self.tr("Nobody knows whether it arrived. What you say here counts as what happened."))
        self.reason.setPlaceholderText(self.tr("How you know: who said it, when"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.answer.say(self.tr("Accept as sent"), self.tr("Leave it unknown"))
        self.check()

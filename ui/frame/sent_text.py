"""The words of a message as it was sent, read when somebody looks at it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from ui.theme import Theme
from workstation.desk.telling import MessageText


class SentText(QPlainTextEdit):
    """Invariant: shows the message that is looked at, or nothing; what comes of another one comes too late."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._wanted = ""
        self._shown: MessageText | None = None
        self.setReadOnly(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(12)
        theme.spoken.connect(self._speak)
        self._speak()

    def look_at(self, message_id: str) -> bool:
        """Another message is looked at ("": none); True: its text is to be read now."""
        if message_id == self._wanted:
            return False
        self._wanted, self._shown = message_id, None
        self.clear()
        return bool(message_id)

    def take_text(self, message: MessageText) -> None:
        """The text of a message, if it is still the one that is looked at."""
        if message.message_id == self._wanted:
            self._shown = message
            self._speak()

    def _speak(self) -> None:
        self.setAccessibleName(self.tr("Text as sent"))
        if (message := self._shown) is not None:
            subject = self.tr("Subject: {}").format(message.subject) if message.subject else ""
            to = self.tr("To: {}").format(", ".join(message.addresses))
            self.setPlainText("\n".join(filter(None, (to, subject))) + f"\n\n{message.body}")

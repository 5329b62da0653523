"""How a draft reads: for a made-up client at once, and for every chosen client with the figures of now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.frame.labels import ElidedLabel, PlainLabel
from ui.frame.names import name_field
from ui.theme import Meaning, Theme
from workstation.desk.telling import ClientPreview, Told


class Preview(QWidget):
    """Emits ``client_chosen`` when another client is looked at. Invariant: what is shown is that client's, whole."""

    client_chosen = Signal()

    def __init__(self, theme: Theme, told: Sequence[Told]) -> None:
        """``told``: whose messages can be shown; the made-up client stands in front."""
        super().__init__()
        self._told = tuple(told)
        self._label = PlainLabel(theme, "", Meaning.MUTED)
        self.client, self.subject, self.text = QComboBox(), ElidedLabel(theme, "", strong=True), QPlainTextEdit()
        self.client.addItem("")
        self.client.addItems([one.account for one in self._told])
        self.text.setReadOnly(True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.document().setDocumentMargin(12)
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self._label)
        top.addWidget(self.client)
        top.addWidget(self.subject, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        self.client.currentIndexChanged.connect(lambda _place: self.client_chosen.emit())

    @property
    def chosen(self) -> Told | None:
        """The client looked at; None: the made-up one."""
        place = self.client.currentIndex() - 1
        return self._told[place] if place >= 0 else None

    def show_text(self, subject: str, text: str) -> None:
        """What that client would get."""
        self.subject.say(subject)
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def show_client(self, one: ClientPreview) -> None:
        """What a real client would get, or why nothing can be written."""
        if one.lacks:
            self.show_text("", self.tr("▲ Not written: nothing is known for {}.").format(f"{{{one.lacks}}}"))
        elif one.is_too_long:
            self.show_text("", self.tr("▲ Not written: the text would not fit the channel."))
        else:
            self.show_text(one.subject, one.text)

    def speak(self) -> None:
        """In the language in force."""
        self._label.setText(self.tr("Shown for"))
        self.client.setItemText(0, self.tr("A made-up client"))
        name_field(self.client, self.tr("Shown for"))
        self.text.setAccessibleName(self.tr("What the client gets"))

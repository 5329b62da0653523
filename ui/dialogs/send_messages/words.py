"""Which words go out: the kind, the channel, the language, or words of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.frame.labels import PlainLabel
from ui.frame.names import name_field
from ui.tables.client_words import CHANNELS, LANGUAGE_NAMES, MESSAGE_KINDS
from ui.theme import Theme
from workstation.desk.telling import ChannelLine
from workstation.domain.messages import Channel, Language, MessageKind

_OWN_WORDS_HEIGHT = 84
_LONGEST_SUBJECT = 200
_FLAGS = Qt.ItemDataRole.UserRole - 1  # where Qt's own model keeps what an entry of a list allows
_ENABLED = (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled).value


class Words(QWidget):
    """Invariant: a channel that cannot be used stays in the list, greyed, with the reason as its tool tip."""

    changed = Signal()

    def __init__(self, theme: Theme, channels: Sequence[Channel], kinds: Sequence[MessageKind]) -> None:
        """``channels`` and ``kinds``: those offered, the first ones at first."""
        super().__init__()
        self.kind, self.channel, self.language = QComboBox(), QComboBox(), QComboBox()
        self.subject, self.text = QLineEdit(), QPlainTextEdit()
        self.subject.setMaxLength(_LONGEST_SUBJECT)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_OWN_WORDS_HEIGHT)
        self._labels = {name: PlainLabel(theme) for name in ("kind", "channel", "language", "subject", "text")}
        self._troubles: dict[Channel, str] = {}
        for kind in kinds:
            self.kind.addItem("", int(kind))
        for channel in channels:
            self.channel.addItem("", int(channel))
        self.language.addItem("", None)
        for language in Language:
            self.language.addItem(LANGUAGE_NAMES[language], language.value)
        self._lay_out()
        self._listen()

    @property
    def chosen_kind(self) -> MessageKind:
        """What is told."""
        return MessageKind(self.kind.currentData())

    @property
    def chosen_channel(self) -> Channel:
        """How."""
        return Channel(self.channel.currentData())

    @property
    def chosen_language(self) -> Language | None:
        """In which language; None: each client's own."""
        tag = self.language.currentData()
        return None if tag is None else Language(tag)

    @property
    def own_words(self) -> tuple[str, str]:
        """Subject and text of one's own; empty with a template."""
        if self.chosen_kind is not MessageKind.FREE_TEXT:
            return "", ""
        subject = self.subject.text().strip() if self.chosen_channel is Channel.EMAIL else ""
        return subject, self.text.toPlainText().strip()

    def show_channels(self, lines: Sequence[ChannelLine]) -> None:
        """Which can be used, as the engine said."""
        self._troubles = {line.channel: line.trouble for line in lines if not line.usable}
        self._grey()
        if self.trouble():
            usable = (i for i in range(self.channel.count()) if Channel(self.channel.itemData(i)) not in self._troubles)
            place = next(usable, self.channel.currentIndex())
            self.channel.setCurrentIndex(place)

    def trouble(self) -> str:
        """Why the chosen channel cannot be used; "" when it can."""
        return self._troubles.get(self.chosen_channel, "")

    def refusal(self) -> str:
        """What is missing; "" when nothing is."""
        if trouble := self.trouble():
            return self.tr("This channel cannot be used: {}").format(trouble)
        if self.chosen_kind is MessageKind.FREE_TEXT:
            subject, text = self.own_words
            if not text:
                return self.tr("Write what the clients are to be told.")
            if self.chosen_channel is Channel.EMAIL and not subject:
                return self.tr("An e-mail needs a subject.")
        return ""

    def speak(self) -> None:
        """In the language in force."""
        names = {
            "kind": self.tr("Message"),
            "channel": self.tr("Channel"),
            "language": self.tr("Language"),
            "subject": self.tr("Subject"),
            "text": self.tr("Own words"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
        for name, part in zip(names, (self.kind, self.channel, self.language, self.subject, self.text), strict=True):
            name_field(part, names[name])
        for box, words in ((self.kind, MESSAGE_KINDS), (self.channel, CHANNELS)):
            for place in range(box.count()):
                box.setItemText(place, words[box.itemData(place)].text())
        self.language.setItemText(0, self.tr("Each client's own"))
        self.text.setPlaceholderText(self.tr("Put into the house's frame as it is; nothing in it is read as a field."))
        self._grey()

    def _grey(self) -> None:
        for place in range(self.channel.count()):
            trouble = self._troubles.get(Channel(self.channel.itemData(place)), "")
            self.channel.setItemData(place, 0 if trouble else _ENABLED, _FLAGS)
            self.channel.setItemData(place, trouble, Qt.ItemDataRole.ToolTipRole)

    def _listen(self) -> None:
        for box in (self.kind, self.channel, self.language):
            box.currentIndexChanged.connect(self._follow)
        self.subject.textChanged.connect(lambda _text: self.changed.emit())
        self.text.textChanged.connect(self.changed)
        self._follow()

    def _follow(self, *_: object) -> None:
        own = self.chosen_kind is MessageKind.FREE_TEXT
        for name, part, shown in (
            ("text", self.text, own),
            ("subject", self.subject, own and self.chosen_channel is Channel.EMAIL),
        ):
            part.setVisible(shown)
            self._labels[name].setVisible(shown)
        self.changed.emit()

    def _lay_out(self) -> None:
        """What is told, how and in which language in one line; one's own words below it."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        fields = {"kind": self.kind, "channel": self.channel, "language": self.language}
        for place, (name, field) in enumerate(fields.items()):
            grid.addWidget(self._labels[name], 0, 2 * place)
            grid.addWidget(field, 0, 2 * place + 1)
            grid.setColumnStretch(2 * place + 1, 1)
        grid.addWidget(self._labels["subject"], 1, 0)
        grid.addWidget(self.subject, 1, 1, 1, 5)
        grid.addWidget(self._labels["text"], 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.text, 2, 1, 1, 5)

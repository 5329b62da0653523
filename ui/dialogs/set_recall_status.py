"""Status, reason and comment of one or many recalls, with what was said before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.labels import PlainLabel
from ui.frame.names import name_field
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.words import RECALL_STATES
from ui.theme import Meaning, Theme
from workstation.commands.recalls import SeenRecall, SetRecallStatus
from workstation.desk.derived import microseconds
from workstation.desk.noted import NotesAsk, NotesNews, NoteVersion
from workstation.domain.ids import CommandId
from workstation.domain.recalls import RecallStatus

_HEIGHT = 72
_CHOICES = (RecallStatus.OPEN, RecallStatus.NOTIFIED, RecallStatus.RETURNED, RecallStatus.EXEMPT)
_NEED_A_REASON = frozenset({RecallStatus.RETURNED, RecallStatus.EXEMPT})


@dataclass(frozen=True, slots=True)
class SaidOfRecall:
    """A recall as it stands on the screen: what was said of it, and which version that is."""

    recall_id: str
    account: str
    symbol: str
    status: str
    reason: str
    comment: str
    version: int


class SetRecallStatusDialog(AskingDialog):
    """Invariant: what is sent names the versions that were shown when it opened; somebody else's word is never lost.

    Emits ``asked`` with the question what was said of a single recall; the answer comes by ``take_notes``.
    """

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        recalls: Sequence[SaidOfRecall],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, new_ticket, parent)
        self._form, self.recalls, self._name = form, tuple(recalls), str(self.ticket)
        self.status, self.reason, self.comment = QComboBox(), QLineEdit(), QPlainTextEdit()
        for status in _CHOICES:
            self.status.addItem("", status.value)
        self.reason.setMaxLength(LONGEST_REASON)
        self.comment.setTabChangesFocus(True)
        self.comment.setMinimumHeight(_HEIGHT)
        self._labels = [PlainLabel(theme) for _ in range(3)]
        self._model = RowsModel[NoteVersion](theme, self._columns)
        self.history = RowsView(theme, self._model, lambda: self.tr("Said before"))
        self._panel = Panel(theme, lambda: self.tr("Said before"), self.history)
        self._panel.setVisible(len(recalls) == 1)
        self._lay_out()
        self._fill()
        self.status.currentIndexChanged.connect(self.check)
        self.reason.textChanged.connect(self.check)
        self.comment.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)
        self.resize(620, 480 if len(recalls) == 1 else 300)
        self._speak()
        self.status.setFocus()

    def begin(self) -> None:
        """Somebody listens: ask for what was said."""
        if len(self.recalls) == 1:
            self.asked.emit(NotesAsk(self._name, (self.recalls[0].recall_id,)))

    def take_notes(self, news: NotesNews) -> None:
        """What was said before."""
        if news.dialog == self._name:
            self._model.show_rows(news.history)

    def command(self) -> SetRecallStatus:
        """What is said now."""
        seen = tuple(SeenRecall(recall_id=one.recall_id, version=one.version) for one in self.recalls)
        status, comment = RecallStatus(self.status.currentData()), self.comment.toPlainText().strip()
        return SetRecallStatus.model_validate(
            {
                "recalls": seen,
                "status": status.value,
                "reason": self.reason.text().strip(),
                "comment": None if comment == self._common("comment") else comment,
            }
        )

    def refusal(self) -> str:
        """Who says that nothing is to be done says why."""
        if self.status.currentData() in _NEED_A_REASON and not self.reason.text().strip():
            return self.tr("Say why: nothing will be closed for it any more.")
        if len(self.comment.toPlainText()) > LONGEST_REASON:
            return self.tr("A text is longer than {} letters.").format(self._form.count(LONGEST_REASON))
        return ""

    def _common(self, name: str) -> str:
        values = {getattr(one, name) for one in self.recalls}
        return str(values.pop()) if len(values) == 1 else ""

    def _fill(self) -> None:
        status = self._common("status")
        self.status.setCurrentIndex(max(0, self.status.findData(status)))
        self.reason.setText(self._common("reason"))
        self.comment.setPlainText(self._common("comment"))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        for label, field in zip(self._labels, (self.status, self.reason, self.comment), strict=True):
            rows.addRow(label, field)
        self.column.addLayout(rows)
        self.column.addWidget(self._panel, 1)
        self.finish_layout()

    def _speak(self) -> None:
        count = self._form.count(len(self.recalls))
        title = self.tr("Status of recalls: {}").format(count)
        if len(self.recalls) == 1:
            one = self.recalls[0]
            title = self.tr("Recall {}: {} {}").format(one.recall_id, one.account, one.symbol)
        self.setWindowTitle(title)
        for place, status in enumerate(_CHOICES):
            self.status.setItemText(place, RECALL_STATES[status.value].text())
        names = (self.tr("Status"), self.tr("Reason"), self.tr("Comment"))
        fields: tuple[QWidget, ...] = (self.status, self.reason, self.comment)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.say(name)
            name_field(field, name)
        self.answer.say(self.tr("Save"), self.tr("Leave it"))
        self.check()

    def _columns(self) -> tuple[RowColumn[NoteVersion], ...]:
        return (
            RowColumn(self.tr("Time"), 130, self._when, meaning=_muted),
            RowColumn(self.tr("Who"), 90, lambda note: note.set_by, meaning=_muted),
            RowColumn(self.tr("Status"), 100, _word),
            RowColumn(self.tr("Reason"), 140, lambda note: note.reason, tip=lambda note: note.reason),
            RowColumn(self.tr("Comment"), 0, lambda note: note.comment, tip=lambda note: note.comment),
        )

    def _when(self, note: NoteVersion) -> str:
        return "" if note.at is None else self._form.date_time(microseconds(note.at))


def _word(note: NoteVersion) -> str:
    return RECALL_STATES[note.status].text() if note.status in RECALL_STATES else note.status


def _muted(_note: NoteVersion) -> Meaning:
    return Meaning.MUTED

"""Status, reason and comment of calls, with what was noted before; two editors never overwrite each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.labels import PlainLabel, WrappedLabel
from ui.frame.names import name_field
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.theme import Meaning, Theme
from workstation.commands.notes import SeenNote, SetNote
from workstation.desk.derived import microseconds
from workstation.desk.noted import NotesAsk, NotesNews, NoteVersion
from workstation.desk.timing import CallTerms
from workstation.domain.ids import CommandId

_HEIGHT = 72
_FIELDS = ("status", "reason", "comment")


class SetNoteDialog(AskingDialog):
    """Invariant: only fields that were edited are sent, with the versions that were shown.

    A note that somebody else changes meanwhile is said and shown at once; what one typed oneself stays. Emits ``asked``
    with the question what is noted; the answer comes by ``take_notes``, again whenever it changes.
    """

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        calls: Sequence[CallTerms],
        statuses: Sequence[str],
        parent: QWidget,
    ) -> None:
        """``statuses``: those in use on the desk, offered to be chosen."""
        super().__init__(theme, new_ticket, parent)
        self._form, self._calls, self._name = form, tuple(calls), str(self.ticket)
        self._notes: dict[str, NoteVersion] = {}
        self._shown: dict[str, str] | None = None  # as the fields were filled; None: not yet
        self.status, self.reason, self.comment = QComboBox(), QLineEdit(), QPlainTextEdit()
        self.status.setEditable(True)
        self.status.addItems(["", *statuses])
        self.status.setCurrentText("")
        self.reason.setMaxLength(LONGEST_REASON)
        self.comment.setTabChangesFocus(True)
        self.comment.setMinimumHeight(_HEIGHT)
        self.conflict = WrappedLabel(theme, "", Meaning.WARNING)
        self.conflict.hide()
        self._labels = {name: PlainLabel(theme) for name in _FIELDS}
        self._model = RowsModel[NoteVersion](theme, self._columns)
        self.history = RowsView(theme, self._model, lambda: self.tr("Noted before"))
        self._history_panel = Panel(theme, lambda: self.tr("Noted before"), self.history)
        self._history_panel.setVisible(len(calls) == 1)
        self._lay_out()
        self._listen(theme)
        self.resize(640, 520 if len(calls) == 1 else 320)
        self._speak()
        self.status.setFocus()

    @property
    def alert_ids(self) -> tuple[str, ...]:
        """The alerts it is about."""
        return tuple(call.call_id for call in self._calls)

    def begin(self) -> None:
        """Somebody listens: ask for what is noted."""
        self.asked.emit(NotesAsk(self._name, self.alert_ids))

    def take_notes(self, news: NotesNews) -> None:
        """What is noted now."""
        if news.dialog != self._name:
            return
        before, self._notes = self._notes, {note.alert_id: note for note in news.notes}
        self._model.show_rows(news.history)
        if self._shown is None:
            self._fill()
        elif before and before != self._notes:
            self._say_conflict(before)
        self.check()

    def command(self) -> SetNote:
        """What was edited, for the versions that are shown."""
        changed = self._edited()
        seen = tuple(
            SeenNote(alert_id=call.call_id, version=self._notes[call.call_id].version if self._notes else 0)
            for call in self._calls
        )
        return SetNote(
            calls=seen, status=changed.get("status"), reason=changed.get("reason"), comment=changed.get("comment")
        )

    def refusal(self) -> str:
        """Nothing is sent that changes nothing."""
        if self._shown is None:
            return self.tr("Reading what is noted…")
        if any(len(text) > LONGEST_REASON for text in self._texts().values()):
            return self.tr("A text is longer than {} letters.").format(self._form.count(LONGEST_REASON))
        return "" if self._edited() else self.tr("Nothing was changed.")

    def turned_down(self, reason: str) -> None:
        """Somebody was faster: read what they wrote."""
        super().turned_down(reason)
        self.begin()

    def _fill(self) -> None:
        """Fields show what all the calls have in common."""
        shown = {}
        for name in _FIELDS:
            values = {getattr(note, name) for note in self._notes.values()}
            shown[name] = values.pop() if len(values) == 1 else ""
        self._shown = shown
        self.status.setCurrentText(shown["status"])
        self.reason.setText(shown["reason"])
        self.comment.setPlainText(shown["comment"])

    def _say_conflict(self, before: dict[str, NoteVersion]) -> None:
        """Fields one has not touched follow; of those one has it is said what stands there now."""
        changed = [note for note in self._notes.values() if before.get(note.alert_id) != note]
        mine = self._edited()
        self._shown = None
        texts = self._texts()
        self._fill()
        for name in mine:
            self._write(name, texts[name])
        who = ", ".join(sorted({note.set_by for note in changed}))
        text = self.tr(
            "▲ {} changed this note meanwhile. What you typed is kept; saving replaces only what you edited."
        )
        self.conflict.say(text.format(who))
        self.conflict.show()

    def _write(self, name: str, text: str) -> None:
        if name == "status":
            self.status.setCurrentText(text)
        elif name == "reason":
            self.reason.setText(text)
        else:
            self.comment.setPlainText(text)

    def _texts(self) -> dict[str, str]:
        return {
            "status": self.status.currentText().strip(),
            "reason": self.reason.text().strip(),
            "comment": self.comment.toPlainText().strip(),
        }

    def _edited(self) -> dict[str, str]:
        shown = self._shown or {}
        return {name: text for name, text in self._texts().items() if text != shown.get(name, "")}

    def _lay_out(self) -> None:
        rows = QFormLayout()
        for name, field in zip(_FIELDS, (self.status, self.reason, self.comment), strict=True):
            rows.addRow(self._labels[name], field)
        self.column.addLayout(rows)
        self.column.addWidget(self.conflict)
        self.column.addWidget(self._history_panel, 1)
        self.finish_layout()

    def _listen(self, theme: Theme) -> None:
        self.status.currentTextChanged.connect(self.check)
        self.reason.textChanged.connect(self.check)
        self.comment.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)

    def _speak(self) -> None:
        single = self._calls[0].account if len(self._calls) == 1 else ""
        count = self._form.count(len(self._calls))
        title = self.tr("Note: {}").format(single) if single else self.tr("Note, calls: {}").format(count)
        self.setWindowTitle(title)
        names = {"status": self.tr("Status"), "reason": self.tr("Reason"), "comment": self.tr("Comment")}
        for name, field in zip(_FIELDS, (self.status, self.reason, self.comment), strict=True):
            self._labels[name].setText(names[name])
            name_field(field, names[name])
        kept = "" if single else self.tr("left as it is where you type nothing")
        self.reason.setPlaceholderText(kept)
        self.comment.setPlaceholderText(kept)
        self.answer.say(self.tr("Save"), self.tr("Leave it"))
        self.check()

    def _columns(self) -> tuple[RowColumn[NoteVersion], ...]:
        return (
            RowColumn(self.tr("Time"), 130, self._when, meaning=_muted),
            RowColumn(self.tr("Who"), 90, lambda note: note.set_by, meaning=_muted),
            RowColumn(self.tr("Status"), 110, lambda note: note.status),
            RowColumn(self.tr("Reason"), 120, lambda note: note.reason, tip=lambda note: note.reason),
            RowColumn(self.tr("Comment"), 0, lambda note: note.comment, tip=lambda note: note.comment),
        )

    def _when(self, note: NoteVersion) -> str:
        return "" if note.at is None else self._form.date_time(microseconds(note.at))


def _muted(_note: NoteVersion) -> Meaning:
    return Meaning.MUTED

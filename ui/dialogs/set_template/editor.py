"""Subject and text of a template, and the fields that may be put into them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from ui.frame.labels import PlainLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.client_words import FIELD_TYPES
from ui.theme import Meaning, Theme
from workstation.desk.template_lines import FieldHelp


class Editor(QWidget):
    """Emits ``changed`` with every key. A field is put in where the cursor stood last, in the subject or the text."""

    changed = Signal()

    def __init__(self, theme: Theme, fields: Sequence[FieldHelp], *, has_subject: bool) -> None:
        super().__init__()
        self._fields = tuple(fields)
        self.subject, self.body = QLineEdit(), QPlainTextEdit()
        self._label = PlainLabel(theme, "", Meaning.MUTED)
        self._model = RowsModel[FieldHelp](theme, self._columns)
        self._model.show_rows(self._fields)
        self.fields = RowsView(theme, self._model, lambda: self.tr("Fields"))
        self._into: QLineEdit | QPlainTextEdit = self.body
        self.body.setTabChangesFocus(True)
        self.body.document().setDocumentMargin(8)
        for part in (self._label, self.subject):
            part.setVisible(has_subject)
        self._lay_out(theme)
        self.subject.textChanged.connect(lambda _text: self.changed.emit())
        self.body.textChanged.connect(self.changed)
        self.subject.cursorPositionChanged.connect(lambda _before, _now: self._remember(self.subject))
        self.body.cursorPositionChanged.connect(lambda: self._remember(self.body))
        self.fields.opened.connect(self.put_in)

    def show_words(self, subject: str, body: str) -> None:
        """These, from the beginning."""
        self.subject.setText(subject)
        self.body.setPlainText(body)
        self._into = self.body

    @property
    def words(self) -> tuple[str, str]:
        """Subject and text as they stand."""
        return self.subject.text().strip(), self.body.toPlainText().strip()

    def put_in(self, row: int) -> None:
        """The field of this row, at the cursor."""
        field = f"{{{self._fields[row].name}}}"
        if isinstance(self._into, QLineEdit):
            self._into.insert(field)
        else:
            self._into.insertPlainText(field)
        self._into.setFocus()

    def speak(self) -> None:
        """In the language in force."""
        self._label.setText(self.tr("Subject"))
        self.subject.setAccessibleName(self.tr("Subject"))
        self.body.setAccessibleName(self.tr("Text"))

    def _remember(self, part: QLineEdit | QPlainTextEdit) -> None:
        if part.hasFocus():
            self._into = part

    def _lay_out(self, theme: Theme) -> None:
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(12, 0, 12, 8)
        first = QHBoxLayout()
        first.addWidget(self._label)
        first.addWidget(self.subject, 1)
        lines.addLayout(first)
        lines.addWidget(self.body, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(Panel(theme, lambda: self.tr("Words"), words))
        offered = Panel(theme, lambda: self.tr("Fields"), self.fields, lambda: self.tr("Enter puts it in"))
        parts.addWidget(offered)
        parts.setSizes([620, 460])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)

    def _columns(self) -> tuple[RowColumn[FieldHelp], ...]:
        return (
            RowColumn(self.tr("Field"), 150, lambda one: f"{{{one.name}}}", strong=_required),
            RowColumn(self.tr("Needed"), 70, lambda one: self.tr("yes") if one.required else "", meaning=_warning),
            RowColumn(self.tr("What it holds"), 0, self._type, tip=self._type, meaning=_muted),
        )

    def _type(self, one: FieldHelp) -> str:
        return FIELD_TYPES[one.type].text()


def _required(one: FieldHelp) -> bool:
    return one.required


def _warning(_one: FieldHelp) -> Meaning:
    return Meaning.WARNING


def _muted(_one: FieldHelp) -> Meaning:
    return Meaning.MUTED

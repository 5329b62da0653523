"""The Templates tab: the words of every message in force, whose they are, and every version of the chosen one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.rights import TRADERS, Rights
from ui.tables.client_words import CHANNELS, LANGUAGE_NAMES, MESSAGE_KINDS
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.template_lines import TemplateHistory, TemplateLine, TemplateNews


class TemplatesView(QWidget):
    """Emits ``change_asked`` with a template, ``history_asked`` with a number and a template's name.

    Invariant: the versions and the text shown below are those of the chosen template.
    """

    change_asked = Signal(object)
    history_asked = Signal(int, object)

    def __init__(self, theme: Theme, form: Format, rights: Rights) -> None:
        super().__init__()
        self._form, self._rights, self._request = form, rights, 0
        self._all: tuple[TemplateLine, ...] = ()
        self._model = RowsModel[TemplateLine](theme, self._columns, "templates")
        self._versions = RowsModel[TemplateLine](theme, self._version_columns, "template_versions")
        self.table = RowsView(theme, self._model, self.title)
        self.versions = RowsView(theme, self._versions, lambda: self.tr("Versions"))
        self.text = QPlainTextEdit()
        self.search, self.change = QLineEdit(), QPushButton()
        self.note = WrappedLabel(theme, "", Meaning.MUTED)
        self._lay_out(theme)
        self.search.textChanged.connect(lambda _text: self._show())
        self.change.clicked.connect(lambda: self._ask(self.table.currentIndex().row()))
        self.table.opened.connect(self._ask)
        self.table.current_changed.connect(lambda _row: self._choose())
        self.versions.current_changed.connect(lambda _row: self._say_text())
        rights.changed.connect(self._say_allowed)
        theme.spoken.connect(self._speak)
        self._speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Templates")

    @property
    def chosen(self) -> TemplateLine | None:
        """The template one stands on."""
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def refresh(self) -> None:
        """F5: the versions of the chosen template are read again."""
        self._show()

    def begin_search(self) -> None:
        """Ctrl+F: to the line one types words into."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take(self, news: TemplateNews) -> None:
        """The templates in force."""
        self._all = news.templates
        self._show()

    def take_history(self, history: TemplateHistory) -> None:
        """The versions of the chosen template, the newest first; those of another are too late."""
        if history.request != self._request:
            return
        self._versions.show_rows(tuple(reversed(history.versions)))
        if history.versions:
            self.versions.selectRow(0)
        self._say_text()

    def _show(self) -> None:
        """Those in which every word that is searched for stands, with the chosen one kept."""
        name = self.chosen.name if self.chosen else None
        words = self.search.text().casefold().split()
        shown = [one for one in self._all if all(word in self._searched(one) for word in words)]
        self._model.show_rows(shown)
        row = next((row for row, one in enumerate(self._model.rows) if one.name == name), 0)
        if shown and self.table.currentIndex().row() != row:
            self.table.selectRow(row)
        self._choose()
        own = sum(not one.ships for one in self._all)
        text = self.tr("{} templates, {} of them with words of this house. A change is approved by a supervisor.")
        self.note.say(text.format(self._form.count(len(self._all)), self._form.count(own)))

    def _searched(self, one: TemplateLine) -> str:
        titles = MESSAGE_KINDS[one.kind].text(), CHANNELS[one.channel].text(), LANGUAGE_NAMES[one.language]
        return " ".join((*titles, one.kind.name, one.language.value, one.set_by, one.subject, one.body)).casefold()

    def _choose(self) -> None:
        self._request += 1
        self._versions.show_rows(())
        self._say_text()
        self._say_allowed()
        if (one := self.chosen) is not None:
            self.history_asked.emit(self._request, one.name)

    def _ask(self, row: int) -> None:
        if 0 <= row < len(self._model.rows) and self.change.isEnabled():
            self.change_asked.emit(self._model.rows[row])

    def _say_text(self) -> None:
        """The words of the chosen version; before the versions came, those in force."""
        row = self.versions.currentIndex().row()
        versions = self._versions.rows
        one = versions[row] if 0 <= row < len(versions) else self.chosen
        text = "" if one is None else "\n\n".join(filter(None, (one.subject, one.body)))
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def _say_allowed(self) -> None:
        reason = self._rights.refusal(TRADERS) or ("" if self.chosen else self.tr("Choose a template first."))
        self.change.setEnabled(not reason)
        self.change.setToolTip(reason or self.tr("Enter or a double click changes the chosen template"))
        self.change.setAccessibleDescription(reason)

    def _lay_out(self, theme: Theme) -> None:
        self.text.setReadOnly(True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.document().setDocumentMargin(12)
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 16, 10)
        top.setSpacing(12)
        top.addWidget(self.search)
        top.addWidget(self.note, 1)
        top.addWidget(self.change)
        below = QSplitter(Qt.Orientation.Horizontal)
        below.addWidget(Panel(theme, lambda: self.tr("Versions"), self.versions))
        below.addWidget(Panel(theme, lambda: self.tr("The words of this version"), self.text))
        below.setSizes([520, 660])
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(below)
        parts.setSizes([340, 300])
        for splitter in (below, parts):
            splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(parts, 1)

    def _speak(self) -> None:
        self.change.setText(self.tr("Change…"))
        self.search.setPlaceholderText(self.tr("Search templates"))
        self.search.setAccessibleName(self.tr("Search templates"))
        self.text.setAccessibleName(self.tr("The words of this version"))
        self._show()

    def _columns(self) -> tuple[RowColumn[TemplateLine], ...]:
        return (
            RowColumn(self.tr("Message"), 170, lambda one: MESSAGE_KINDS[one.kind].text(), strong=_own),
            RowColumn(self.tr("Channel"), 150, lambda one: CHANNELS[one.channel].text()),
            RowColumn(self.tr("Language"), 140, lambda one: LANGUAGE_NAMES[one.language]),
            RowColumn(self.tr("Words"), 120, self._whose, meaning=lambda one: _MEANING[_own(one)]),
            *self._set_columns(),
        )

    def _version_columns(self) -> tuple[RowColumn[TemplateLine], ...]:
        return (
            RowColumn(
                self.tr("Version"),
                70,
                lambda one: self._form.count(one.version),
                is_figure=True,
                by=lambda one: one.version,
            ),
            RowColumn(self.tr("Words"), 110, self._whose, meaning=lambda one: _MEANING[_own(one)]),
            *self._set_columns(),
        )

    def _set_columns(self) -> tuple[RowColumn[TemplateLine], ...]:
        return (
            RowColumn(
                self.tr("Since"), 130, lambda one: self._when(one.set_at), meaning=_muted, by=lambda one: one.set_at
            ),
            RowColumn(self.tr("Set by"), 90, lambda one: one.set_by, meaning=_muted),
            RowColumn(self.tr("Approved by"), 90, lambda one: one.approved_by, meaning=_muted),
            RowColumn(self.tr("Reason"), 0, lambda one: one.reason, tip=lambda one: one.reason),
        )

    def _whose(self, one: TemplateLine) -> str:
        return self.tr("as it ships") if one.ships else self.tr("the house's own")

    def _when(self, at: datetime | None) -> str:
        return "" if at is None else self._form.date_time(microseconds(at))


_MEANING = {True: Meaning.ACCENT, False: Meaning.MUTED}


def _own(one: TemplateLine) -> bool:
    return not one.ships


def _muted(_one: TemplateLine) -> Meaning:
    return Meaning.MUTED

"""The Audit tab: who did what, when and with what result; newest first, filtered, checked on request."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.names import name_field
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.rights import AUDITORS, Rights
from ui.tables.audit_facts import facts_line, facts_of
from ui.tables.words import AUDIT_KINDS
from ui.theme import Meaning, Theme
from workstation.desk.audit_lines import AuditChecked, AuditFilter, AuditKind, AuditLine, AuditNews
from workstation.desk.derived import microseconds
from workstation.desk.export import Holds, Sheet, SheetColumn

_WORDS = 260  # px: for what one may look for, in the longest language
_PAUSE_MS = 250  # between the last key and the question to the store


class AuditView(QWidget):
    """Invariant: shows rows of the filter in force only; asks nothing while nobody looks or the role may not."""

    looked_at = Signal(object)
    older_asked = Signal()
    left = Signal()
    check_asked = Signal()
    export_asked = Signal(object)

    def __init__(self, theme: Theme, form: Format, rights: Rights) -> None:
        super().__init__()
        self._form, self._rights = form, rights
        self._lines: tuple[AuditLine, ...] = ()
        self._more = self._checking = False
        self._checked: AuditChecked | None = None
        self._model = RowsModel[AuditLine](theme, self._columns, "audit")
        self.table = RowsView(theme, self._model, self.title)
        self.kind, self.account, self.user, self.subject = QComboBox(), QLineEdit(), QLineEdit(), QLineEdit()
        self.check, self.export, self.older = QPushButton(), QPushButton(), QPushButton()
        self.note, self.detail = WrappedLabel(theme, "", Meaning.MUTED), QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.document().setDocumentMargin(12)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._lay_out()
        self._listen(theme)
        self._speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Audit")

    @property
    def wanted(self) -> AuditFilter:
        """The filter in force."""
        texts = (edit.text().strip() for edit in (self.account, self.subject, self.user))
        account, subject, user = texts
        return AuditFilter(account=account, subject=subject, user=user, kind=self.kind.currentData())

    def take(self, news: AuditNews) -> None:
        """Rows of the trail; those of another filter come too late."""
        if news.wanted != self.wanted:
            return
        if news.reload:
            self._lines = news.lines
        else:
            self._lines = (*self._lines, *news.lines) if news.older else (*news.lines, *self._lines)
        self._more = news.more
        shown = self._chosen()
        self._model.show_rows(self._lines)
        self._go_to(shown)
        self._say_note()

    def take_checked(self, checked: AuditChecked) -> None:
        """The end of a check."""
        self._checking, self._checked = False, checked
        self._say_note()

    def sheet(self) -> Sheet:
        """What is shown, for export."""
        lines, heading = self._model.rows, [column.title for column in self._model.columns]
        columns: list[SheetColumn] = [
            SheetColumn(heading[0], Holds.NUMBER, [line.seq for line in lines]),
            SheetColumn(heading[1], Holds.TIME, [microseconds(line.wall_at) for line in lines]),
            SheetColumn(heading[2], Holds.TIME, [microseconds(line.market_at) for line in lines]),
        ]
        for place, column in enumerate(self._model.columns[3:], 3):
            columns.append(SheetColumn(heading[place], Holds.TEXT, [column.text(line) for line in lines]))
        return Sheet(self.title(), tuple(columns), self._form.zone)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self.left.emit()
        super().hideEvent(event)

    def look(self) -> None:
        """Ask for the rows of the filter in force, if anybody who may sees them."""
        if self.isVisible() and not self._rights.refusal(AUDITORS):
            self.looked_at.emit(self.wanted)

    def refresh(self) -> None:
        """F5: asked for again."""
        self.look()

    def begin_search(self) -> None:
        """Ctrl+F: to the line one types words into."""
        self.account.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.account.selectAll()

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setContentsMargins(16, 8, 16, 8)
        asked.setSpacing(8)
        for part in (self.kind, self.account, self.user, self.subject):
            part.setMinimumHeight(28)
            asked.addWidget(part)
        self.subject.setMinimumWidth(_WORDS)
        asked.addStretch(1)
        for button in (self.older, self.export, self.check):
            asked.addWidget(button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.detail)
        parts.setSizes([500, 140])
        self.note.setContentsMargins(16, 4, 16, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(asked)
        column.addWidget(self.note)
        column.addWidget(parts, 1)

    def _listen(self, theme: Theme) -> None:
        for edit in (self.account, self.user, self.subject):
            edit.textChanged.connect(self._pause.start)
        self.kind.currentIndexChanged.connect(self._pause.start)
        self.table.current_changed.connect(lambda _row: self._say_detail())
        self.older.clicked.connect(self.older_asked)
        self.export.clicked.connect(lambda: self.export_asked.emit(self.sheet()))
        self.check.clicked.connect(self._check)
        self._rights.changed.connect(self._take_rights)
        theme.spoken.connect(self._speak)

    def _take_rights(self) -> None:
        if self._rights.refusal(AUDITORS):
            self._lines = ()
            self._model.show_rows(())
            self.left.emit()
        self._say_note()
        self.look()

    def _check(self) -> None:
        self._checking, self._checked = True, None
        self._say_note()
        self.check_asked.emit()

    def _speak(self) -> None:
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.kind.clear()
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in AuditKind:
            self.kind.addItem(AUDIT_KINDS[kind].text(), kind)
        self.kind.setCurrentIndex(0 if chosen is None else list(AuditKind).index(chosen) + 1)
        self.kind.blockSignals(False)  # noqa: FBT003 - Qt's own
        name_field(self.kind, self.tr("Kind"))
        for edit, text in (
            (self.account, self.tr("Account")),
            (self.user, self.tr("User")),
            (self.subject, self.tr("Order, command, execution id")),
        ):
            edit.setPlaceholderText(text)
            edit.setAccessibleName(text)
        self.check.setText(self.tr("Verify chain"))
        self.export.setText(self.tr("Export as CSV…"))
        self.older.setText(self.tr("Older rows"))
        self.detail.setAccessibleName(self.tr("All facts of the chosen row"))
        self._say_note()
        self._say_detail()

    def _say_note(self) -> None:
        refused = self._rights.refusal(AUDITORS)
        for button, why in (
            (self.check, self.tr("The chain is being checked.") if self._checking else ""),
            (self.export, "" if self._lines else self.tr("Nothing is shown.")),
            (self.older, "" if self._more else self.tr("There are no older rows.")),
        ):
            button.setEnabled(not (refused or why))
            button.setToolTip(refused or why)
        self.note.say(*((refused, Meaning.WARNING) if refused else self._state()))

    def _state(self) -> tuple[str, Meaning]:
        count, checked = self._form.count, self._checked
        if self._checking:
            return self.tr("Checking every row of the chain…"), Meaning.ACCENT
        if checked is None:
            return self.tr("{} rows shown.").format(count(len(self._lines))), Meaning.MUTED
        if not checked.broken:
            text = self.tr("The chain holds: {} rows checked. Note down its head: {}")
            return text.format(count(checked.checked), checked.head), Meaning.UPDATED
        places = "; ".join(self.tr("row {}: {}").format(seq, found) for seq, found in checked.broken[:5])
        text = self.tr("▲ THE CHAIN IS BROKEN at {} places of {} rows. {}")
        return text.format(count(len(checked.broken)), count(checked.checked), places), Meaning.DANGER

    def _say_detail(self) -> None:
        line = self._chosen()
        self.detail.setPlainText("" if line is None else self._facts(line))

    def _chosen(self) -> AuditLine | None:
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def _go_to(self, line: AuditLine | None) -> None:
        """The chosen row stays chosen although newer ones came before it."""
        place = next((row for row, one in enumerate(self._model.rows) if line is not None and one.seq == line.seq), -1)
        if place >= 0:
            self.table.selectRow(place)
        self._say_detail()

    def _columns(self) -> tuple[RowColumn[AuditLine], ...]:
        return (
            RowColumn(
                self.tr("Row"),
                76,
                lambda line: self._form.count(line.seq),
                is_figure=True,
                meaning=_muted,
                by=lambda line: line.seq,
            ),
            RowColumn(self.tr("Wall time"), 170, lambda line: self._when(line.wall_at), meaning=_muted, by=_wall),
            RowColumn(self.tr("Market time"), 170, lambda line: self._when(line.market_at), meaning=_muted, by=_market),
            RowColumn(
                self.tr("Kind"),
                120,
                lambda line: AUDIT_KINDS[line.kind].text(),
                meaning=lambda line: AUDIT_KINDS[line.kind].meaning,
            ),
            RowColumn(self.tr("User"), 110, lambda line: line.user or self.tr("engine")),
            RowColumn(self.tr("Account"), 100, lambda line: line.account),
            RowColumn(self.tr("Subject"), 200, lambda line: line.subject, tip=lambda line: line.subject),
            RowColumn(self.tr("Facts"), 0, lambda line: facts_line(line, self._form), tip=self._facts),
        )

    def _facts(self, line: AuditLine) -> str:
        return "\n".join(facts_of(line, self._form))

    def _when(self, at: datetime) -> str:
        return self._form.exact_time(microseconds(at))


def _wall(line: AuditLine) -> datetime:
    return line.wall_at


def _market(line: AuditLine) -> datetime:
    return line.market_at


def _muted(_line: AuditLine) -> Meaning:
    return Meaning.MUTED

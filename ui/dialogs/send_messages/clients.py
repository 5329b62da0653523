"""The clients of a message: what stands in the way of each, the text of the chosen one, and how each is doing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import ElidedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.client_words import CALL_STATES, LANGUAGE_NAMES, MESSAGE_STATES, SKIP_REASONS
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.telling import ClientPreview
from workstation.domain.messages import CallState, MessageState, SkipReason


class Sending:
    """How the message of one client is doing, as its row says."""

    def __init__(self, state: MessageState, skipped: SkipReason | None, call: CallState | None, detail: str) -> None:
        self.state, self.skipped, self.call, self.detail = state, skipped, call, detail

    def words(self) -> str:
        """State, call state, why not, more about it."""
        word = MESSAGE_STATES[self.state].text()
        call = CALL_STATES[self.call].text() if self.call is not None else ""
        why = SKIP_REASONS[self.skipped].text() if self.skipped is not None else ""
        return " · ".join(filter(None, (call or word, why, self.detail)))

    @property
    def meaning(self) -> Meaning:
        """The colour of the call where there is one."""
        return CALL_STATES[self.call].meaning if self.call is not None else MESSAGE_STATES[self.state].meaning


class Clients(QWidget):
    """Emits ``chosen`` with the client one stands on. Invariant: the text shown is that client's, whole."""

    chosen = Signal()

    def __init__(self, theme: Theme, form: Format, *, with_symbols: bool = False) -> None:
        """``with_symbols``: a client may stand here several times, each with what is called back."""
        super().__init__()
        self._form, self._with_symbols = form, with_symbols
        self._sending: Mapping[str, Sending] = {}
        self._model = RowsModel[ClientPreview](theme, self._columns)
        self.table = RowsView(theme, self._model, lambda: self.tr("Clients"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.document().setDocumentMargin(12)
        self.subject = ElidedLabel(theme, "", strong=True)
        preview = QWidget()
        column = QVBoxLayout(preview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = QHBoxLayout()
        heading.setContentsMargins(12, 0, 12, 0)
        heading.addWidget(self.subject)
        column.addLayout(heading)
        column.addWidget(self.text, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(Panel(theme, lambda: self.tr("Clients"), self.table))
        self._preview_panel = Panel(theme, self._title, preview)
        parts.addWidget(self._preview_panel)
        parts.setSizes([560, 420])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
        self.table.current_changed.connect(lambda _row: self._show())

    @property
    def current(self) -> ClientPreview | None:
        """The client one stands on."""
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def show_clients(self, clients: Sequence[ClientPreview], sending: Mapping[str, Sending]) -> None:
        """These, and how theirs are doing by call or recall."""
        before = self.current
        changed = sending != self._sending
        self._sending = sending
        self._model.show_rows(clients)
        if changed and clients:
            self._model.dataChanged.emit(self._model.index(0, 0), self._model.index(len(clients) - 1, 3))
        keys = [client.call_id for client in clients]
        place = keys.index(before.call_id) if before is not None and before.call_id in keys else 0
        if clients and self.table.currentIndex().row() != place:
            self.table.selectRow(place)
        self._show()

    def speak(self) -> None:
        """In the language in force."""
        self.text.setAccessibleName(self.tr("What the client gets"))
        self._show()

    def _show(self) -> None:
        one = self.current
        self.subject.say(one.subject if one else "")
        self.subject.setVisible(bool(one and one.subject))
        text = self._text(one) if one else ""
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        self._preview_panel.speak()
        self.chosen.emit()

    def _text(self, one: ClientPreview) -> str:
        if one.lacks:
            return self.tr("▲ Not written: nothing is known for {}.").format(f"{{{one.lacks}}}")
        return self.tr("▲ Not written: the text would not fit the channel.") if one.is_too_long else one.text

    def _title(self) -> str:
        one = self.current
        if one is None:
            return self.tr("What the client gets")
        return self.tr("What {} gets").format(one.name or one.account)

    def _columns(self) -> tuple[RowColumn[ClientPreview], ...]:
        return (
            self._who(),
            RowColumn(self.tr("To"), 140, self._to, tip=self._to, meaning=_of_address),
            RowColumn(self.tr("Language"), 90, lambda one: LANGUAGE_NAMES[one.language]),
            RowColumn(self.tr("State"), 0, self._state, tip=self._state, meaning=self._meaning),
        )

    def _who(self) -> RowColumn[ClientPreview]:
        if self._with_symbols:
            return RowColumn(self.tr("Account · symbol"), 190, lambda one: f"{one.account} · {one.symbol}")
        return RowColumn(self.tr("Account"), 90, lambda one: one.account)

    def _to(self, one: ClientPreview) -> str:
        return ", ".join(one.addresses) or f"▲ {SKIP_REASONS[SkipReason.NO_CONTACT].text()}"

    def _state(self, one: ClientPreview) -> str:
        if one.call_id in self._sending:
            return self._sending[one.call_id].words()
        if one.skip is not None:
            return self.tr("▲ will not be sent: {}").format(SKIP_REASONS[one.skip].text())
        if one.lacks or one.is_too_long:
            return self.tr("▲ cannot be written")
        told = self.tr("was told today already") if one.was_told_today else ""
        waits = ""
        if one.waits_until is not None:
            waits = self.tr("sleeps, leaves at {}").format(self._form.date_time(microseconds(one.waits_until)))
        return "; ".join(filter(None, (told, waits))) or self.tr("ready")

    def _meaning(self, one: ClientPreview) -> Meaning:
        if one.call_id in self._sending:
            return self._sending[one.call_id].meaning
        if not one.will_leave:
            return Meaning.DANGER
        return Meaning.WARNING if one.was_told_today or one.waits_until is not None else Meaning.MUTED


def _of_address(one: ClientPreview) -> Meaning:
    return Meaning.MUTED if one.addresses else Meaning.DANGER

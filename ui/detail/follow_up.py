"""The follow-up record of a call: a time line of what happened to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.detail.follow_up_facts import facts_text
from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.record_meaning import meaning_of
from ui.tables.record_words import record_word
from ui.tables.words import ALERT_TYPES, CALL_ENDS, REGIMES
from ui.theme import Meaning, Theme
from workstation.desk.account_view import FollowUp
from workstation.desk.derived import microseconds
from workstation.domain.enums import AlertType, CallEnd, Regime


class FollowUpList(QWidget):
    """Newest line first: what happened last is what one looks for."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[FollowUp](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Follow-up record"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_record(self, record: Sequence[FollowUp]) -> None:
        """The whole record."""
        self._model.show_rows(tuple(reversed(record)))

    def _columns(self) -> tuple[RowColumn[FollowUp], ...]:
        return (
            RowColumn(self.tr("Time"), 120, self._time, meaning=_muted),
            RowColumn(self.tr("What happened"), 0, self._text, meaning=_meaning, tip=self._text),
            RowColumn(self.tr("By"), 70, self._who, meaning=_muted, tip=self._who),
        )

    def _time(self, line: FollowUp) -> str:
        return self._form.date_time(microseconds(line.at))

    def _who(self, line: FollowUp) -> str:
        return line.user or self.tr("engine")

    def _text(self, line: FollowUp) -> str:
        what = record_word(line.kind)
        change = " → ".join(filter(None, (self._code(line.before), self._code(line.after))))
        more = " · ".join(filter(None, (change, facts_text(line, self._form))))
        return f"{what}: {more}" if more else what

    def _code(self, code: AlertType | Regime | CallEnd | None) -> str:
        if isinstance(code, AlertType):
            return ALERT_TYPES[code].text()
        if isinstance(code, Regime):
            return REGIMES[code].text()
        return "" if code is None else CALL_ENDS[code].text()


def _muted(_line: FollowUp) -> Meaning:
    return Meaning.MUTED


def _meaning(line: FollowUp) -> Meaning:
    return meaning_of({line.kind}, Meaning.TEXT)

"""The follow-up record of a call: a time line of what happened to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.detail.follow_up_facts import facts_text
from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.record_meaning import meaning_of
from ui.tables.words import ALERT_TYPES, CALL_ENDS, REGIMES
from ui.theme import Meaning, Theme
from workstation.desk.account_view import FollowUp
from workstation.desk.derived import microseconds
from workstation.domain.enums import AlertType, CallEnd, FollowUpKind, Regime


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
            RowColumn(self.tr("Time"), 130, self._time, meaning=_muted),
            RowColumn(self.tr("What happened"), 0, self._text, meaning=_meaning, tip=self._text),
            RowColumn(self.tr("By"), 90, lambda line: line.user or self.tr("engine"), meaning=_muted),
        )

    def _time(self, line: FollowUp) -> str:
        return self._form.date_time(microseconds(line.at))

    def _text(self, line: FollowUp) -> str:
        what = self.words(line.kind)
        change = " → ".join(filter(None, (self._code(line.before), self._code(line.after))))
        more = " · ".join(filter(None, (change, facts_text(line, self._form))))
        return f"{what}: {more}" if more else what

    def words(self, kind: FollowUpKind) -> str:
        """What happened, in the language in force."""
        return {
            FollowUpKind.OPENED: self.tr("Call opened"),
            FollowUpKind.TYPE_CHANGED: self.tr("Type changed"),
            FollowUpKind.ESCALATED: self.tr("Escalated"),
            FollowUpKind.EASED: self.tr("Eased"),
            FollowUpKind.FORCED_REACHED: self.tr("FORCED reached"),
            FollowUpKind.REGIME_CHANGED: self.tr("Other margin rules"),
            FollowUpKind.BECAME_UNPRICED: self.tr("Figures became unknown"),
            FollowUpKind.PRICED_AGAIN: self.tr("Figures known again"),
            FollowUpKind.VANISHED: self.tr("No longer reported by the broker"),
            FollowUpKind.RETURNED: self.tr("Reported by the broker again"),
            FollowUpKind.ENDED: self.tr("Call ended"),
            FollowUpKind.DEADLINE_MOVED: self.tr("Deadline moved"),
            **self._people(),
            **self._asked(),
            **self._closes(),
            **self._automatic(),
            **self._messages(),
            FollowUpKind.RECALL_OPENED: self.tr("Recall opened"),
            FollowUpKind.RECALL_SAID: self.tr("Status of the recall set"),
            FollowUpKind.RECALL_ENDED: self.tr("Recall ended"),
        }[kind]

    def _people(self) -> dict[FollowUpKind, str]:
        return {
            FollowUpKind.NOTE_CHANGED: self.tr("Note changed"),
            FollowUpKind.ASSIGNED: self.tr("Assigned"),
            FollowUpKind.MARKED_ABNORMAL: self.tr("Marked abnormal"),
            FollowUpKind.CLEARED_ABNORMAL: self.tr("No longer abnormal"),
        }

    def _asked(self) -> dict[FollowUpKind, str]:
        return {
            FollowUpKind.CLOSE_ASKED: self.tr("Close asked for"),
            FollowUpKind.APPROVAL_ASKED: self.tr("Approval asked for"),
            FollowUpKind.APPROVAL_GIVEN: self.tr("Approved"),
            FollowUpKind.APPROVAL_DECLINED: self.tr("Approval declined"),
            FollowUpKind.LOOP_ARMED: self.tr("Liquidation loop armed"),
            FollowUpKind.PROPOSAL_APPROVED: self.tr("Proposal of the loop approved"),
            FollowUpKind.PROPOSAL_DECLINED: self.tr("Proposal of the loop declined"),
        }

    def _closes(self) -> dict[FollowUpKind, str]:
        return {
            FollowUpKind.CLOSE_SENT: self.tr("Close sent"),
            FollowUpKind.CLOSE_FILLED: self.tr("Close filled"),
            FollowUpKind.CLOSE_CANCELLED: self.tr("Close cancelled"),
            FollowUpKind.CLOSE_REJECTED: self.tr("Close rejected by the broker"),
            FollowUpKind.CLOSE_EXPIRED: self.tr("Close expired"),
            FollowUpKind.CLOSE_UNKNOWN: self.tr("Nobody knows what became of the close"),
            FollowUpKind.CLOSE_FILLED_LATE: self.tr("Close filled after it was over"),
            FollowUpKind.CANCEL_ASKED: self.tr("Cancel asked for"),
        }

    def _automatic(self) -> dict[FollowUpKind, str]:
        return {
            FollowUpKind.CLOSE_SCHEDULED: self.tr("Automatic close set"),
            FollowUpKind.SCHEDULE_CHANGED: self.tr("Automatic close changed"),
            FollowUpKind.SCHEDULE_WITHDRAWN: self.tr("Automatic close withdrawn"),
            FollowUpKind.AUTO_CLOSE_FIRED: self.tr("Automatic close fired"),
            FollowUpKind.AUTO_CLOSE_NOT_FIRED: self.tr("Automatic close did not fire"),
            FollowUpKind.AUTO_CLOSE_MISSED: self.tr("Automatic close missed"),
            FollowUpKind.AUTO_CLOSE_HELD: self.tr("Automatic close waits"),
        }

    def _messages(self) -> dict[FollowUpKind, str]:
        return {
            FollowUpKind.MESSAGE_QUEUED: self.tr("Message waits to be sent"),
            FollowUpKind.MESSAGE_SENT: self.tr("Message sent"),
            FollowUpKind.MESSAGE_DELIVERED: self.tr("Message delivered"),
            FollowUpKind.MESSAGE_FAILED: self.tr("Message failed"),
            FollowUpKind.MESSAGE_UNKNOWN: self.tr("Nobody knows whether the message was sent"),
            FollowUpKind.MESSAGE_STOPPED: self.tr("Message stopped"),
            FollowUpKind.MESSAGE_SKIPPED: self.tr("Message not sent"),
        }

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

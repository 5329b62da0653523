"""What a line of a follow-up record says happened, in the record's list and in the audit trail alike."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.enums import FollowUpKind

_K = FollowUpKind
_WORDS: Mapping[FollowUpKind, str] = {
    _K.OPENED: QT_TRANSLATE_NOOP("FollowUpList", "Call opened"),
    _K.TYPE_CHANGED: QT_TRANSLATE_NOOP("FollowUpList", "Type changed"),
    _K.ESCALATED: QT_TRANSLATE_NOOP("FollowUpList", "Escalated"),
    _K.EASED: QT_TRANSLATE_NOOP("FollowUpList", "Eased"),
    _K.FORCED_REACHED: QT_TRANSLATE_NOOP("FollowUpList", "FORCED reached"),
    _K.REGIME_CHANGED: QT_TRANSLATE_NOOP("FollowUpList", "Other margin rules"),
    _K.BECAME_UNPRICED: QT_TRANSLATE_NOOP("FollowUpList", "Figures became unknown"),
    _K.PRICED_AGAIN: QT_TRANSLATE_NOOP("FollowUpList", "Figures known again"),
    _K.VANISHED: QT_TRANSLATE_NOOP("FollowUpList", "No longer reported by the broker"),
    _K.RETURNED: QT_TRANSLATE_NOOP("FollowUpList", "Reported by the broker again"),
    _K.ENDED: QT_TRANSLATE_NOOP("FollowUpList", "Call ended"),
    _K.DEADLINE_MOVED: QT_TRANSLATE_NOOP("FollowUpList", "Deadline moved"),
    _K.RECALL_OPENED: QT_TRANSLATE_NOOP("FollowUpList", "Recall opened"),
    _K.RECALL_SAID: QT_TRANSLATE_NOOP("FollowUpList", "Status of the recall set"),
    _K.RECALL_ENDED: QT_TRANSLATE_NOOP("FollowUpList", "Recall ended"),
    _K.NOTE_CHANGED: QT_TRANSLATE_NOOP("FollowUpList", "Note changed"),
    _K.ASSIGNED: QT_TRANSLATE_NOOP("FollowUpList", "Assigned"),
    _K.MARKED_ABNORMAL: QT_TRANSLATE_NOOP("FollowUpList", "Marked abnormal"),
    _K.CLEARED_ABNORMAL: QT_TRANSLATE_NOOP("FollowUpList", "No longer abnormal"),
    _K.CLOSE_ASKED: QT_TRANSLATE_NOOP("FollowUpList", "Close asked for"),
    _K.APPROVAL_ASKED: QT_TRANSLATE_NOOP("FollowUpList", "Approval asked for"),
    _K.APPROVAL_GIVEN: QT_TRANSLATE_NOOP("FollowUpList", "Approved"),
    _K.APPROVAL_DECLINED: QT_TRANSLATE_NOOP("FollowUpList", "Approval declined"),
    _K.LOOP_ARMED: QT_TRANSLATE_NOOP("FollowUpList", "Liquidation loop armed"),
    _K.PROPOSAL_APPROVED: QT_TRANSLATE_NOOP("FollowUpList", "Proposal of the loop approved"),
    _K.PROPOSAL_DECLINED: QT_TRANSLATE_NOOP("FollowUpList", "Proposal of the loop declined"),
    _K.CLOSE_SENT: QT_TRANSLATE_NOOP("FollowUpList", "Close sent"),
    _K.CLOSE_FILLED: QT_TRANSLATE_NOOP("FollowUpList", "Close filled"),
    _K.CLOSE_CANCELLED: QT_TRANSLATE_NOOP("FollowUpList", "Close cancelled"),
    _K.CLOSE_REJECTED: QT_TRANSLATE_NOOP("FollowUpList", "Close rejected by the broker"),
    _K.CLOSE_EXPIRED: QT_TRANSLATE_NOOP("FollowUpList", "Close expired"),
    _K.CLOSE_UNKNOWN: QT_TRANSLATE_NOOP("FollowUpList", "Nobody knows what became of the close"),
    _K.CLOSE_FILLED_LATE: QT_TRANSLATE_NOOP("FollowUpList", "Close filled after it was over"),
    _K.CANCEL_ASKED: QT_TRANSLATE_NOOP("FollowUpList", "Cancel asked for"),
    _K.CLOSE_SCHEDULED: QT_TRANSLATE_NOOP("FollowUpList", "Automatic close set"),
    _K.SCHEDULE_CHANGED: QT_TRANSLATE_NOOP("FollowUpList", "Automatic close changed"),
    _K.SCHEDULE_WITHDRAWN: QT_TRANSLATE_NOOP("FollowUpList", "Automatic close withdrawn"),
    _K.AUTO_CLOSE_FIRED: QT_TRANSLATE_NOOP("FollowUpList", "Automatic close fired"),
    _K.AUTO_CLOSE_NOT_FIRED: QT_TRANSLATE_NOOP("FollowUpList", "Automatic close did not fire"),
    _K.AUTO_CLOSE_MISSED: QT_TRANSLATE_NOOP("FollowUpList", "Automatic close missed"),
    _K.AUTO_CLOSE_HELD: QT_TRANSLATE_NOOP("FollowUpList", "Automatic close waits"),
    _K.MESSAGE_QUEUED: QT_TRANSLATE_NOOP("FollowUpList", "Message waits to be sent"),
    _K.MESSAGE_SENT: QT_TRANSLATE_NOOP("FollowUpList", "Message sent"),
    _K.MESSAGE_DELIVERED: QT_TRANSLATE_NOOP("FollowUpList", "Message delivered"),
    _K.MESSAGE_FAILED: QT_TRANSLATE_NOOP("FollowUpList", "Message failed"),
    _K.MESSAGE_UNKNOWN: QT_TRANSLATE_NOOP("FollowUpList", "Nobody knows whether the message was sent"),
    _K.MESSAGE_STOPPED: QT_TRANSLATE_NOOP("FollowUpList", "Message stopped"),
    _K.MESSAGE_SKIPPED: QT_TRANSLATE_NOOP("FollowUpList", "Message not sent"),
}


def record_word(kind: FollowUpKind) -> str:
    """What happened, in the language in force."""
    return QCoreApplication.translate("FollowUpList", _WORDS[kind])

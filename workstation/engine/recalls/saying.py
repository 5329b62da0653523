"""What people do about recalls besides closing: look at lenders now, and say how a recall stands."""

from __future__ import annotations

from workstation.calls.notes import Note
from workstation.commands.recalls import RefreshShortRecalls, SetRecallStatus
from workstation.domain.answers import Refusal, Result
from workstation.domain.denials import finding
from workstation.domain.enums import FollowUpKind
from workstation.domain.recalls import RecallStatus
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, done, rejected
from workstation.engine.follow_up import Line, write_lines
from workstation.engine.recalls.recall_desk import AnyRecall
from workstation.engine.wording import named
from workstation.recalls.rows import said
from workstation.store.notes import write_notes


def refresh_short_recalls(command: RefreshShortRecalls, request: Request, desktop: Desktop) -> Outcome:
    """Judged in this very step, with the broker's facts of this step."""
    _ = command
    desktop.recalls.ask(request.user)
    return done(Result.AS_OF, at=desktop.market_now.isoformat())


def set_recall_status(command: SetRecallStatus, request: Request, desktop: Desktop) -> Outcome:
    """Everything that is named, or nothing: refused where one is over or somebody was quicker."""
    known = desktop.recalls.open
    gone = [one.recall_id for one in command.recalls if one.recall_id not in known]
    wrong = [finding(Refusal.NOT_OPEN, alert=one).as_code() for one in gone]
    for one in command.recalls:
        recall = known.get(one.recall_id)
        if recall is not None and recall.version != one.version:
            words = {"by": recall.said_by, "status": recall.status.value, "reason": recall.status_reason}
            wrong.append(finding(Refusal.RECALL_SAID, recall=one.recall_id, **words).as_code())
    if wrong:
        return rejected(named(wrong))
    before = [known[one.recall_id] for one in command.recalls]
    after = [_said(recall, command, request.user) for recall in before]
    desktop.recalls.put(after, desktop.writer)
    write_notes(desktop.writer, [_note(recall, request, desktop) for recall in after])
    lines = [_line(old, new, request.user) for old, new in zip(before, after, strict=True)]
    write_lines(desktop.writer, lines, desktop.market_now, desktop.wall_now)
    return DONE


def _said(recall: AnyRecall, command: SetRecallStatus, user: str) -> AnyRecall:
    """A field that is left out stays; the reason belongs to its status, so a new status without one has none."""
    status = RecallStatus(command.status) if command.status else recall.status
    kept = recall.status_reason if status is recall.status else ""
    reason = kept if command.reason is None else command.reason
    note = recall.note if command.comment is None else command.comment
    return said(recall, status, reason, note, user)


def _note(recall: AnyRecall, request: Request, desktop: Desktop) -> Note:
    words = recall.status.value, recall.status_reason, recall.note, ""
    times = desktop.market_now, desktop.wall_now
    return Note(recall.recall_id, recall.version, recall.account, *words, request.user, *times, request.command_id)


def _line(old: AnyRecall, new: AnyRecall, user: str) -> Line:
    facts = {
        name: {"before": str(getattr(old, name)), "after": str(getattr(new, name))}
        for name in ("status", "status_reason", "note")
        if getattr(old, name) != getattr(new, name)
    }
    return Line(new.recall_id, new.account, FollowUpKind.RECALL_SAID, facts, user)

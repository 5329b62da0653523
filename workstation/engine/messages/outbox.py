"""Every message that is not over, and what a step changed of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from workstation.calls.events import SnapshotDue
from workstation.domain.enums import FollowUpKind, SnapshotReason
from workstation.domain.ids import AccountId, CallId
from workstation.domain.messages import MessageState, SkipReason
from workstation.engine.follow_up import Line, write_lines
from workstation.messaging.message import Message
from workstation.store.messages import Newest, known_keys, write_messages
from workstation.store.write import StepWriter

_KINDS = {
    MessageState.SENT: FollowUpKind.MESSAGE_SENT,
    MessageState.DELIVERED: FollowUpKind.MESSAGE_DELIVERED,
    MessageState.FAILED: FollowUpKind.MESSAGE_FAILED,
    MessageState.UNKNOWN: FollowUpKind.MESSAGE_UNKNOWN,
    MessageState.STOPPED: FollowUpKind.MESSAGE_STOPPED,
    MessageState.SKIPPED: FollowUpKind.MESSAGE_SKIPPED,
}
_NONE = Newest("", MessageState.QUEUED)


class Outbox:
    """Invariant: ``put`` is the only way a message changes, and each change is written with its step, in order.

    A key has one message for ever: what the store or this memory knows already is not queued again. ``newest`` has the
    newest message of each call and recall that ever had one and is not over.
    """

    def __init__(self, live: Iterable[Message], newest: Mapping[str, Newest]) -> None:
        self.newest = dict(newest)
        self._live = {message.message_id: message for message in live}
        self._changed: list[Message] = []
        self._fresh: set[str] = set()  # keys that the store does not have yet
        self._lines: list[Line] = []
        self._snapshots: dict[str, SnapshotDue] = {}
        self.noted: set[str] = set()  # calls whose client was told since this was emptied last

    def live(self) -> list[Message]:
        """What is not over, in the order it was made."""
        return list(self._live.values())

    def get(self, message_id: str) -> Message | None:
        """One that is not over."""
        return self._live.get(message_id)

    def unknown_keys(self, writer: StepWriter, keys: Iterable[str]) -> set[str]:
        """Those of ``keys`` that have no message yet."""
        asked = set(keys) - self._fresh
        return asked - known_keys(writer.store, asked) if asked else set()

    def put(self, message: Message, user: str = "") -> None:
        """A new message, or the next step of one; ``user`` is who made it take this step, if somebody did."""
        before = self._live.get(message.message_id)
        if before == message:
            return
        if before is None:
            self._fresh.add(message.key)
            self.newest[message.call_id] = Newest(message.message_id, message.state)
        elif self.newest.get(message.call_id, _NONE).message_id == message.message_id:
            self.newest[message.call_id] = Newest(message.message_id, message.state)
        self._changed.append(message)
        if message.rests:
            self._live.pop(message.message_id, None)
        else:
            self._live[message.message_id] = message
        if before is None or before.state is not message.state:
            self._tell(message, user, is_new=before is None)

    def snapshot(self, message: Message) -> None:
        """The figures that a client is told are kept."""
        due = SnapshotDue(CallId(message.call_id), AccountId(message.account), SnapshotReason.MESSAGE)
        self._snapshots[message.call_id] = due

    def snapshots(self) -> list[SnapshotDue]:
        """What is to be kept of this step."""
        found, self._snapshots = list(self._snapshots.values()), {}
        return found

    def write(self, writer: StepWriter, market_now: datetime, wall_now: datetime) -> None:
        """Everything that changed since the last time."""
        write_messages(writer, self._changed)
        write_lines(writer, self._lines, market_now, wall_now)
        self._changed, self._lines = [], []

    def committed(self) -> None:
        """The store has it all."""
        self._fresh.clear()

    def _tell(self, message: Message, user: str, *, is_new: bool) -> None:
        """A line in the record of the call; that a client was told already today is none."""
        if message.skipped is SkipReason.ALREADY_TOLD_TODAY:
            return
        if is_new and message.asked_by:
            self._lines.append(_line(message, FollowUpKind.MESSAGE_QUEUED, message.asked_by))
        kind = _KINDS.get(message.state)
        if kind is not None:
            self._lines.append(_line(message, kind, user))


def _line(message: Message, kind: FollowUpKind, user: str) -> Line:
    facts = {
        "message": message.message_id,
        "kind": message.kind.name,
        "channel": message.channel.name,
        "detail": message.detail,
        "skipped": "" if message.skipped is None else message.skipped.name,
    }
    return Line(message.call_id, message.account, kind, facts, user)

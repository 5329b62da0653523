"""How the messages of one command are doing, counted from the rows every desk has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workstation.desk.live_table import LiveTable
from workstation.domain.messages import FINAL, CallState, MessageState, SkipReason

_ARRIVED = frozenset({MessageState.SENT, MessageState.DELIVERED})
_TROUBLED = frozenset({MessageState.FAILED, MessageState.UNKNOWN})
_LEFT_OUT = frozenset({MessageState.SKIPPED, MessageState.STOPPED})


@dataclass(frozen=True, slots=True)
class ClientProgress:
    """One client's message."""

    state: MessageState
    skipped: SkipReason | None
    call_state: CallState | None
    detail: str


@dataclass(frozen=True, slots=True)
class MessageProgress:
    """All messages of a command, by the call or recall. ``waiting``: have not left and can be stopped."""

    by_call: Mapping[str, ClientProgress]

    @property
    def all(self) -> int:
        """How many there are."""
        return len(self.by_call)

    @property
    def waiting(self) -> int:
        """Those that can be stopped."""
        return self._count(frozenset({MessageState.QUEUED}))

    @property
    def settled(self) -> int:
        """Those of which nothing more has to be done now: over, handed over, or of unknown end."""
        return self._count(FINAL | _ARRIVED | _TROUBLED)

    @property
    def arrived(self) -> int:
        """Sent or delivered."""
        return self._count(_ARRIVED)

    @property
    def left_out(self) -> int:
        """Skipped or stopped."""
        return self._count(_LEFT_OUT)

    @property
    def troubled(self) -> int:
        """Failed, or of unknown end."""
        return self._count(_TROUBLED)

    def _count(self, states: frozenset[MessageState]) -> int:
        return sum(one.state in states for one in self.by_call.values())


def progress_of(live: LiveTable, command_id: str) -> MessageProgress:
    """The messages a command made, as far as this desk sees them."""
    slots = live.slots[live.text("command_id")[live.slots] == command_id]
    return MessageProgress({str(live.text("alert_id")[slot]): _client(live, slot) for slot in slots.tolist()})


def _client(live: LiveTable, slot: int) -> ClientProgress:
    state = MessageState(int(live.number("state")[slot]))
    rang = live.number("has_call_state")[slot] == 1
    return ClientProgress(
        state=state,
        skipped=SkipReason(int(live.number("skipped")[slot])) if state is MessageState.SKIPPED else None,
        call_state=CallState(int(live.number("call_state")[slot])) if rang else None,
        detail=str(live.text("detail")[slot]),
    )

"""How fast a channel may be used: what a provider grants, kept by us so that it need not refuse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from workstation.domain.messages import Channel


@dataclass(frozen=True, slots=True)
class Pace:
    """At most ``count`` messages in any stretch of ``seconds``."""

    count: int
    seconds: float


# Usual grants: mail relays take five a second and more, one telephone number sends one text and rings up one a second.
USUAL = {Channel.EMAIL: Pace(300, 60), Channel.SMS: Pace(60, 60), Channel.VOICE: Pace(60, 60)}


def allowance(sent_at: Sequence[datetime], wall_now: datetime, pace: Pace) -> int:
    """How many messages may go at ``wall_now`` after those that went at ``sent_at``."""
    since = wall_now - timedelta(seconds=pace.seconds)
    return max(0, pace.count - sum(at > since for at in sent_at))

"""Until when a client has time: counted on the account's market, or on the calendar the policy fixes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.domain.enums import Regime
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars
from workstation.sessions.deadlines import Deadline

LARGEST = "largest"


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """The rule of spec margin, section 4, as ``judge`` asks for it."""

    calendars: Calendars
    policy: Policy

    def __call__(self, market: str, regime: Regime, triggered_at: datetime) -> tuple[str, Deadline]:
        """The calendar the deadline was counted on, and the deadline.

        INTRADAY is due at the cut-off of the session of the account's own market, whatever calendar the policy fixes
        for the others: intraday rates end with that session and no other.
        """
        if regime is Regime.INTRADAY:
            cutoff = self.policy.intraday.cutoff_minutes
            return market, self.calendars.get(market).cutoff_deadline(triggered_at, cutoff)
        fixed = self.policy.call.calendar
        code = market if fixed == LARGEST else fixed
        return code, self.calendars.get(code).deadline(triggered_at, self.policy.call.sessions)

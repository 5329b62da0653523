"""What the house's automatic rules find now, ruled on as schedules are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags
from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle, ScheduleState, ScheduleTime
from workstation.engine.schedules.looking import Manner, call_now
from workstation.engine.schedules.rows import Row
from workstation.engine.schedules.surroundings import Surroundings
from workstation.margin.figures import Figures
from workstation.schedules.rules import RELY_ON_DEADLINE, Hit, hits
from workstation.schedules.schedule import CallNow, Decision, rule_due

_MANNER = Manner(CloseGoal.CURE, OrderType.MARKET, 0)  # a rule lowers the risk, no more; it takes what is there


@dataclass(frozen=True, slots=True)
class RuledHit:
    """A hit that has not ended, with the ruling on it."""

    key: str
    row: Row
    call: CallNow
    decision: Decision
    manner: Manner = _MANNER


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rules over the figures of this step; ``uncovered``: accounts that lack shares under covered calls."""

    figures: Figures
    uncovered: Collection[str] = ()

    def hits(self, at: Surroundings, settled: Collection[str], held: Mapping[str, Obstacle]) -> Iterator[RuledHit]:
        """Every hit that has not ended yet, in the order of the rules."""
        standing = at.standing
        rules = standing.policy.auto_close.rules
        lacking = None if rules.covered_at is None else self._lacking(standing.book)
        for hit in hits(at.calls, self.figures, rules, at.calendars, standing.market_now, lacking):
            if hit.key not in settled:
                yield _ruled(hit, at, held.get(hit.key, Obstacle.NONE))

    def _lacking(self, book: Book) -> Flags:
        """By account row of the book."""
        found: Flags = np.isin(book.accounts.account, list(self.uncovered))
        return found


def _ruled(hit: Hit, at: Surroundings, held: Obstacle) -> RuledHit:
    calls, standing = at.calls, at.standing
    call = call_now(calls, hit.call, standing, held, approved=True)
    decision = rule_due(
        call,
        hit.due_at,
        at.calendars.get(calls.market[hit.call].item()),
        at.terms,
        standing.market_now,
        at_next_open=False,
        relies_on_deadline=hit.rule in RELY_ON_DEADLINE,
    )
    return RuledHit(hit.key, _row(hit, at, decision), call, decision)


def _row(hit: Hit, at: Surroundings, decision: Decision) -> Row:
    return Row(
        schedule_call=hit.key,
        schedule_id="",
        version=0,
        alert_id=hit.call_id,
        account=at.calls.account[hit.call].item(),
        name=at.name(hit.call),
        time=ScheduleTime.FIXED,
        due_at=decision.due_at,
        at_next_open=False,
        goal=_MANNER.goal,
        order_type=_MANNER.order_type,
        peg_ticks=_MANNER.peg_ticks,
        state=ScheduleState.PENDING,
        obstacle=decision.obstacle,
        detail="",
        reason=hit.rule.name,
        set_by="policy",
        approved_by="",
    )

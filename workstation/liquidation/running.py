"""An account's episode as it is kept from step to step: the loop's progress, and what people and orders added to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from workstation.domain.exact import ZERO
from workstation.domain.liquidation import LiquidationStage
from workstation.liquidation.episode import Progress
from workstation.liquidation.figures import Figures
from workstation.liquidation.negative import Deficit
from workstation.liquidation.records import CloseOrder, Reason, Template


@dataclass(frozen=True, slots=True)
class Proposal:
    """What waits for a person's word: a close, or (without one) the cancelling of the client's own orders."""

    proposal_id: str
    order: CloseOrder | None
    cancels: tuple[str, ...]
    value: Decimal  # USD: quantity x limit
    proposed_at: datetime  # market time
    holds_until: datetime  # wall time
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Episode:
    """From the first warning to the end of it. Invariant: a working close is in ``progress`` before its order leaves.

    ``held``: the loop goes no further before somebody arms the account. ``from_step``: the steps until then do not
    count against ``[liquidation] max_steps``. ``unfilled``: closes in a row that brought nothing. ``before``: the
    figures when the working close was decided. ``unsaid``: what the client is told once the loop may act.
    """

    account: str
    number: int
    started_at: datetime  # market time
    progress: Progress
    ended_at: datetime | None = None
    stage: LiquidationStage = LiquidationStage.RESTING
    reason: Reason | None = None
    note: str = ""
    held: bool = False
    from_step: int = 0
    unfilled: int = 0
    worst: Decimal = ZERO  # the largest shortfall so far
    proposal: Proposal | None = None
    before: Figures | None = None
    figures: Figures | None = None
    deficit: Deficit | None = None
    unsaid: frozenset[Template] = frozenset()
    not_before: datetime | None = None  # market time of the next close, after one that found nobody

    def released(self) -> Episode:
        """Armed anew: what waited for a person goes on, its steps so far forgiven."""
        step = self.progress.step
        return replace(self, held=False, unfilled=0, note="", proposal=None, from_step=step)

    def stopped(self, reason: Reason, note: str) -> Episode:
        """Nothing more before somebody arms the account."""
        person = LiquidationStage.NEEDS_PERSON
        return replace(self, held=True, stage=person, reason=reason, note=note, proposal=None)

    @property
    def gone(self) -> float:
        """Share of the largest shortfall that is gone, 0 to 1; 0 where there never was one."""
        if self.figures is None or self.worst <= 0:
            return 0.0
        left = max(self.figures.shortfall, ZERO)
        return float(1 - min(left / self.worst, Decimal(1)))

"""From chosen lots in their order to what a plan says of them."""

from __future__ import annotations

import math

import numpy as np

from workstation.closing.costs import Lots, cost_of
from workstation.closing.proposal import Alternative, Obstacle, Step, Why
from workstation.closing.sequence import Sequence
from workstation.closing.workbench import Workbench


def told(bench: Workbench, sequence: Sequence, why: Why, *, reached: bool) -> Alternative:
    """The steps of a sequence with what each costs and what is left after it."""
    done, steps = bench.nothing, []
    requirement = float(bench.trial.before.requirement[0])
    for number, group in enumerate(sequence.groups):
        done[list(group)] = sequence.lots[list(group)]
        standing = bench.trial.standing(done)
        after, call = float(standing.requirement[0]), known(float(standing.call[0]), bench.trial.tolerance)
        released = known(requirement - after)
        reasons = [(line, _why(bench, sequence.lots, line, why)) for line in group]
        steps += [_step(bench, line, int(done[line]), (released, call, number), reason) for line, reason in reasons]
        requirement = after
    call_before = known(float(bench.trial.before.call[0]))
    return Alternative(
        reached=reached,
        call_after=steps[-1].call_after if steps else call_before,
        cost=math.fsum(step.cost.total for step in steps),
        steps=tuple(steps),
    )


def known(amount: float, nothing: float = 0.0) -> float | None:
    """None for NaN; 0 for an amount too small to be told from it."""
    if math.isnan(amount):
        return None
    return 0.0 if abs(amount) <= nothing else amount


def _step(bench: Workbench, line: int, lots: int, after: tuple[float | None, float | None, int], why: Why) -> Step:
    thing = bench.lines[line]
    quantity = thing.units(lots)
    released, call_after, number = after
    return Step(
        symbol=thing.symbol,
        side=thing.side,
        quantity=quantity,
        price=thing.price,
        proceeds=math.copysign(float(quantity), thing.quantity) * thing.proceeds / thing.per_base,
        cost=cost_of(thing, lots, bench.policy),
        released=released,
        call_after=call_after,
        why=why,
        notices=thing.notices,
        together=number,
    )


def _why(bench: Workbench, lots: Lots, line: int, why: Why) -> Why:
    """What sets a line of a cure apart, else the plan's own reason."""
    if why is Why.ASKED:
        return why
    without = lots.copy()
    without[line] = 0
    if bench.lines[line].short_option and bench.hedges.excess(without[None], bench.nothing)[0]:
        return Why.SHORT_LEG
    return Why.LAST if bench.lines[line].keep_last else why


def obstacle_of(bench: Workbench, sequence: Sequence, line: int, otherwise: Obstacle) -> Obstacle:
    """Why not all of a line is closed."""
    if line in sequence.blocked:
        return sequence.blocked[line]
    thing, lots = bench.lines[line], int(sequence.lots[line])
    if lots == thing.lots and thing.bounded_by:
        return thing.bounded_by
    more = sequence.lots.copy()
    more[line] = thing.lots
    hedging = bool(bench.hedges.excess(more[None], bench.nothing)[0])
    return Obstacle.HEDGE if hedging else otherwise


def remainder(quantity: float, closed: float) -> float:
    """What is left of a signed quantity."""
    left = quantity - math.copysign(closed, quantity)
    return 0.0 if np.isclose(left, 0, atol=1e-9 * abs(quantity)) else left

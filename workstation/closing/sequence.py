"""The order in which chosen lots are closed, so that no step makes the account worse off than before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from workstation.closing.costs import Lots
from workstation.closing.proposal import Obstacle
from workstation.closing.workbench import Workbench

Group = tuple[int, ...]  # lines closed as a whole


@dataclass(slots=True)
class Sequence:
    """Groups of lines in the order to be closed, and why some cannot be.

    Invariant: after each group the call is not above what it was, nothing more is uncovered, and lines to be closed
    last come after all others.
    """

    lots: Lots  # chosen; a line that cannot be closed is 0
    groups: list[Group] = field(default_factory=list)
    blocked: dict[int, Obstacle] = field(default_factory=dict)


def in_order(bench: Workbench, lots: Lots) -> Sequence:
    """Close first what lowers the shortfall most; an option spread as a whole where its legs cannot go one by one."""
    sequence, done = Sequence(lots.copy()), bench.nothing
    for last in (False, True):
        open_ = [line for line in np.flatnonzero(lots).tolist() if bench.lines[line].keep_last is last]
        while open_:
            group = _next(bench, lots, done, open_)
            if group is None:
                break
            sequence.groups.append(group)
            for line in group:
                done[line] = lots[line]
                open_.remove(line)
        for line in open_:
            sequence.lots[line] = 0
            sequence.blocked[line] = _why_not(bench, lots, done, line)
    return sequence


def _next(bench: Workbench, lots: Lots, done: Lots, open_: list[int]) -> Group | None:
    """The best line that may go next; else the best pair with a short option; else none."""
    one = _best(bench, lots, done, [(line,) for line in open_])
    if one is not None:
        return one
    shorts = [line for line in open_ if bench.lines[line].short_option]
    return _best(bench, lots, done, [(short, other) for short in shorts for other in open_ if other != short])


def _best(bench: Workbench, lots: Lots, done: Lots, groups: list[Group]) -> Group | None:
    """The group that leaves the least shortfall, of those that leave none larger and uncover nothing."""
    if not groups:
        return None
    after = _after(lots, done, groups)
    covered = bench.hedges.excess(after, done) == 0
    groups, after = [group for group, fits in zip(groups, covered, strict=True) if fits], after[covered]
    if not groups:
        return None
    standings, before = bench.trial.standings(after), bench.trial.standing(done)
    allowed = np.isnan(before.call[0]) | (standings.call <= before.call[0] + bench.trial.tolerance)
    left = np.where(np.isnan(standings.shortfall), np.inf, standings.shortfall)
    ranked = sorted(np.flatnonzero(allowed).tolist(), key=lambda at: (left[at], groups[at]))
    return groups[ranked[0]] if ranked else None


def _after(lots: Lots, done: Lots, groups: Iterable[Group]) -> Lots:
    rows = []
    for group in groups:
        row = done.copy()
        row[list(group)] = lots[list(group)]
        rows.append(row)
    return np.array(rows)


def _why_not(bench: Workbench, lots: Lots, done: Lots, line: int) -> Obstacle:
    after = _after(lots, done, [(line,)])
    return Obstacle.HEDGE if bench.hedges.excess(after, done)[0] else Obstacle.RAISES_CALL

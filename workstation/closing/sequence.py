"""The order in which chosen lots are closed, so that no step makes the account worse off than before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from workstation.book.columns import Flags, Floats
from workstation.closing.costs import Lots
from workstation.closing.proposal import Obstacle
from workstation.closing.trial import Standings
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
        sequence.groups += _one_by_one(bench, lots, done, open_)
        while open_:
            group = _next(bench, lots, done, open_)
            if group is None:
                break
            sequence.groups.append(group)
            _close(group, lots, done, open_)
        for line in open_:
            sequence.lots[line] = 0
            sequence.blocked[line] = _why_not(bench, lots, done, line)
    return sequence


def _close(group: Group, lots: Lots, done: Lots, open_: list[int]) -> None:
    done[list(group)] = lots[list(group)]
    for line in group:
        open_.remove(line)


def _one_by_one(bench: Workbench, lots: Lots, done: Lots, open_: list[int]) -> list[Group]:
    """As many of the lines, by what each alone does for the shortfall, as may follow one another in that order.

    Two valuations for all of them; what it leaves open is then tried a step at a time.
    """
    if not open_:
        return []
    alone = _left(bench.trial.standings(_after(lots, done, [(line,) for line in open_])))
    order = [open_[at] for at in sorted(range(len(open_)), key=lambda at: (alone[at], open_[at]))]
    prefixes = _after(lots, done, [tuple(order[: count + 1]) for count in range(len(order))])
    states = np.vstack([done[None], prefixes])
    standings = bench.trial.standings(states)
    groups: list[Group] = []
    for step, line in enumerate(order):
        covered = not bench.hedges.excess(states[step + 1 : step + 2], states[step])[0]
        if not covered or not _no_worse(standings.call[step + 1 : step + 2], standings.call[step], bench)[0]:
            break
        groups.append((line,))
        _close((line,), lots, done, open_)
    return groups


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
    standings = bench.trial.standings(np.vstack([done[None], after]))
    allowed = _no_worse(standings.call[1:], standings.call[0], bench)
    left = _left(standings)[1:]
    ranked = sorted(np.flatnonzero(allowed).tolist(), key=lambda at: (left[at], groups[at]))
    return groups[ranked[0]] if ranked else None


def _no_worse(after: Floats, before: float, bench: Workbench) -> Flags:
    """Whether the call is not above what it was; where it was unknown nothing can be worse."""
    return np.asarray(np.isnan(before) | (after <= before + bench.trial.tolerance), np.bool_)


def _left(standings: Standings) -> Floats:
    """The shortfall, an unknown one as the worst."""
    return np.where(np.isnan(standings.shortfall), np.inf, standings.shortfall)


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

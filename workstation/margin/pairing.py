"""The pairing with the smallest total net requirement, for many accounts at once (spec: options, pairing).

Every way to share out the lines is costed at each level and the smallest net total wins; of equal ones that with the
smaller gross, then the first, choices standing in the order of symbols. Where there are more ways than can be tried,
a coarse lattice is refined around its best point: the total is convex in what is decided, so that finds the smallest
or comes close, and what it finds is always a valid pairing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, product

import numpy as np

from workstation.margin.lattice import EXACT, ROW, Counts, Lattice, chunks, coarse_step, ways_of
from workstation.margin.solution import Solution, Tried
from workstation.margin.strategies import COLUMNS, Legs, Strategy
from workstation.margin.structure import Structure
from workstation.margin.two_lines import MOST, TwoLines
from workstation.margin.ways import Ways

_LARGE = 1_000  # ways from which on a problem is solved by itself
_AT_ONCE = 6  # choices refined at a time
_FEW_CHOICES = 14  # up to which swaps of three are tried
_Box = tuple[Counts, Counts, Counts]  # low, high, step of each choice
_Best = dict[int, tuple[float, float, Counts]]  # by column: net, gross, what is taken


def solve(legs: Legs, structure: Structure) -> Solution:
    """The best pairing of a single problem."""
    if structure.two_lines and legs.contracts.min() <= MOST:
        return _solve_two_lines(legs, structure)
    return search(legs, structure)


def _solve_two_lines(legs: Legs, structure: Structure) -> Solution:
    """The best spread of a short and a long option."""
    short, yes = (0 if structure.kinds[0].short else 1), np.ones(len(legs.contracts), np.bool_)
    problems = TwoLines.of(legs, yes & (short == 1), yes & bool(structure.joins), yes & structure.kinds[short].call)
    solution = problems.solve()
    return replace(solution, taken=solution.taken[:, :, [choice.lines[0] for choice in structure.choices]])


def search(legs: Legs, structure: Structure) -> Solution:
    """The best pairing of each problem, by trying."""
    limit = limit_of(legs, structure)
    step = step_of(legs, structure, limit)
    ways = ways_of(limit // step)
    exact = ways <= EXACT
    solution = Solution.blank(len(structure.choices), exact)
    columns = _distinct(structure, legs)
    if len(structure.choices) == 1 and not structure.linear:
        _search_line(solution, legs, structure, limit, columns)
        return _spread_out(solution, structure, legs)
    large = ways > _LARGE
    few = np.flatnonzero(~large)
    for part in chunks(ways[few]):
        rows = few[part]
        _search(solution, rows, legs, structure, (np.zeros_like(limit[rows]), limit[rows], step[rows]), columns)
    for problem in np.flatnonzero(large).tolist():
        solution.take(problem, _solved(legs.packed(problem), structure))
    return _spread_out(solution, structure, legs)


def _search_line(solution: Solution, legs: Legs, structure: Structure, limit: Counts, columns: list[int]) -> None:
    """One number to decide: its total is convex, so the best lies within a step of the best of a coarse row."""
    solution.exact[:] = True
    short, long = np.flatnonzero(limit[:, 0] <= ROW), np.flatnonzero(limit[:, 0] > ROW)
    if len(short):
        zero = np.zeros_like(limit[short])
        _search(solution, short, legs, structure, (zero, limit[short], zero + 1), columns)
    for column in columns if len(long) else ():
        low, high, step = np.zeros_like(limit[long]), limit[long], limit[long]
        while (step > 1).any():
            step = np.maximum(-(-(high - low) // ROW), 1)
            _search(solution, long, legs, structure, (low, high, step), [column])
            at = solution.taken[long, column].astype(np.int64)
            low, high = np.maximum(at - step, 0), np.minimum(at + step, limit[long])


def step_of(legs: Legs, structure: Structure, limit: Counts) -> Counts:
    """The largest step that misses nothing: where everything is linear the greatest common divisor, else 1.

    A family of one choice takes all or nothing.
    """
    if not structure.linear:
        return np.ones_like(limit)
    if limit.shape[1] == 1:
        return np.maximum(limit, 1)
    most = legs.contracts.sum(axis=1)
    lots = [np.minimum(np.floor(shares / legs.units[:, 0]), most) for shares in (legs.shares, legs.pledged)]
    whole = np.column_stack([np.floor(legs.contracts), *lots]).astype(np.int64)
    divisor = np.maximum(np.gcd.reduce(whole, axis=1), 1)
    fractional = (legs.contracts % 1 > 0).any(axis=1) | (legs.units != legs.units[:, :1]).any(axis=1)
    return np.repeat(np.where(fractional, 1, divisor)[:, None], limit.shape[1], axis=1)


def limit_of(legs: Legs, structure: Structure) -> Counts:
    """The most contracts that each choice can take."""
    limit = np.zeros((len(legs.contracts), len(structure.choices)), np.int64)
    for at, choice in enumerate(structure.choices):
        most = legs.contracts[:, choice.lines].min(axis=1)
        if choice.strategy not in (Strategy.SPREAD, Strategy.STRADDLE):
            free = legs.shares if choice.pledged else legs.shares - legs.pledged
            most = np.minimum(most, free / legs.units[:, choice.lines[0]])
        limit[:, at] = np.floor(most)
    return limit


def _distinct(structure: Structure, legs: Legs) -> list[int]:
    """Columns that can differ: without shares two levels with one factor are one."""
    if structure.stock:
        return list(range(COLUMNS))
    return [int(column) for column in np.unique(legs.factor, return_index=True)[1]]


def _spread_out(solution: Solution, structure: Structure, legs: Legs) -> Solution:
    """Fill the columns that were left out."""
    if not structure.stock:
        first, which = np.unique(legs.factor, return_index=True, return_inverse=True)[1:]
        solution.repeat(first[which])
    return solution


def _search(solution: Solution, rows: Counts, legs: Legs, structure: Structure, box: _Box, columns: list[int]) -> None:
    """Try every way in the box and keep the best of each problem."""
    _try(solution, rows, legs, structure, Lattice.of(*box), columns)


def _try(
    solution: Solution, rows: Counts, legs: Legs, structure: Structure, lattice: Lattice, columns: list[int]
) -> None:
    """Keep the best way of each problem."""
    part = legs.some(rows)
    ways = Ways(part, structure, lattice)
    short = np.array([kind.short for kind in structure.kinds])
    alone_net, alone_gross = part.alone(np.broadcast_to(short, part.contracts.shape))
    tried = Tried(lattice.problem, lattice.start, np.arange(len(lattice.problem)))
    for column in columns:
        net, gross = ways.totals(column)
        best = tried.best(net, gross, alone_gross[:, column])
        solution.net[rows, column] = np.minimum(net[best] - alone_net[:, column], 0)
        solution.gross[rows, column] = gross[best] - alone_gross[:, column]
        solution.taken[rows, column] = lattice.taken[best]


@lru_cache(maxsize=4096)
def _solved(problem: bytes, structure: Structure) -> Solution:
    """One problem with many ways; remembered, because plans value an account again and again with few changes."""
    legs = Legs.unpacked(problem, len(structure.kinds))
    limit, columns = limit_of(legs, structure), _distinct(structure, legs)
    step = step_of(legs, structure, limit)
    exact = ways_of(limit // step) <= EXACT
    solution = Solution.blank(len(structure.choices), exact)
    if exact[0]:
        _search(solution, np.zeros(1, np.int64), legs, structure, (np.zeros_like(limit), limit, step), columns)
    else:
        _refined(solution, legs, structure, limit, columns)
    return solution


def _refined(solution: Solution, legs: Legs, structure: Structure, limit: Counts, columns: list[int]) -> None:
    """A single problem that has too many ways to try them all."""
    best: _Best = {column: (0.0, 0.0, np.zeros_like(limit)) for column in columns}
    for first in range(0, limit.shape[1], _AT_ONCE):
        block = slice(first, first + _AT_ONCE)
        bounds = {column: _bounds(taken, limit, block) for column, (_, _, taken) in best.items()}
        _refine(solution, legs, structure, bounds, best)
    _improve(solution, legs, structure, limit, best)
    for column, (net, gross, taken) in best.items():
        solution.net[0, column], solution.gross[0, column], solution.taken[0, column] = net, gross, taken[0]


def _bounds(taken: Counts, limit: Counts, block: slice) -> tuple[Counts, Counts]:
    """The choices of a block from nothing to their limit, the others as they are: all at once have too many ways."""
    low, high = taken.copy(), taken.copy()
    low[:, block], high[:, block] = 0, limit[:, block]
    return low, high


def _refine(
    solution: Solution,
    legs: Legs,
    structure: Structure,
    bounds: dict[int, tuple[Counts, Counts]],
    best: _Best,
) -> None:
    """Narrow the box of each column down to single contracts; columns that look at the same box look together."""
    boxes = {column: (low, high, coarse_step(low, high)) for column, (low, high) in bounds.items()}
    while boxes:
        for (low, high, step), columns in _shared(boxes):
            _search(solution, np.zeros(1, np.int64), legs, structure, (low, high, step), columns)
            for column in columns:
                at = _kept(solution, column, best)
                del boxes[column]
                if (step > 1).any():
                    box = _around(at, step, *bounds[column])
                    boxes[column] = *box, coarse_step(*box)


def _kept(solution: Solution, column: int, best: _Best) -> Counts:
    """What was found last; it becomes the best where it needs less."""
    at = solution.taken[[0], column].astype(np.int64)
    net, gross = float(solution.net[0, column]), float(solution.gross[0, column])
    if (net, gross) < best[column][:2]:
        best[column] = net, gross, at
    return at


def _improve(solution: Solution, legs: Legs, structure: Structure, limit: Counts, best: _Best) -> None:
    """Swaps: up to three choices a contract more or less at a time, while that helps; so no block decides for ever."""
    moves = _moves(limit.shape[1])
    waiting = list(best)
    while waiting:
        for taken, columns in _shared({column: (best[column][2],) for column in waiting}):
            before = {column: best[column][:2] for column in columns}
            ways = taken[0] + moves
            ways = ways[((ways >= 0) & (ways <= limit)).all(axis=1)]
            lattice = Lattice(np.zeros(len(ways), np.int64), np.array([0, len(ways)]), ways.astype(np.float64))
            _try(solution, np.zeros(1, np.int64), legs, structure, lattice, columns)
            for column in columns:
                _kept(solution, column, best)
            waiting = [column for column in waiting if column not in columns or best[column][:2] < before[column]]


@lru_cache(maxsize=64)
def _moves(choices: int) -> Counts:
    """Every change of up to three choices by one contract each, none included; of up to two where choices are many."""
    most = 3 if choices <= _FEW_CHOICES else 2
    rows = [np.zeros((1, choices), np.int64)]
    for count in range(1, most + 1):
        for which in combinations(range(choices), count):
            for signs in product((-1, 1), repeat=count):
                row = np.zeros((1, choices), np.int64)
                row[0, list(which)] = signs
                rows.append(row)
    return np.concatenate(rows)


def _shared(boxes: Mapping[int, tuple[Counts, ...]]) -> list[tuple[tuple[Counts, ...], list[int]]]:
    """The different boxes, each with the columns that have it."""
    columns: dict[bytes, list[int]] = {}
    for column, box in boxes.items():
        columns.setdefault(np.concatenate(box).tobytes(), []).append(column)
    return [(boxes[same[0]], same) for same in columns.values()]


def _around(at: Counts, step: Counts, low: Counts, high: Counts) -> tuple[Counts, Counts]:
    """A box of a step about a point, or of half a step where the next one would be no finer."""
    for reach in (step, -(-step // 2)):
        box = np.maximum(at - reach, low), np.minimum(at + reach, high)
        if (coarse_step(*box) < step)[step > 1].all():
            return box
    return box

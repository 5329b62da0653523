"""Which groups the lines of one underlying can form, from their kinds alone: no price, no quantity.

The lines of an account on one underlying are shared out among groups. Merging two spreads that may be one never costs
more (the greatest of some linear losses is sublinear), and a long option never raises what the spread it joins needs.
So there is one spread for each expiry T at which shorts that end by T meet longs that last beyond it, long options go
into it without being asked, and what is left to decide are the ``Choice``s.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, product

from workstation.margin.strategies import Strategy

_NEVER = 1 << 8  # a rank beyond all expiries
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """What matters of a line: ``expiry`` and ``strike`` are ranks among the lines of its problem."""

    short: bool
    call: bool
    expiry: int
    strike: int
    long_term: bool  # cheaper on its own than in a spread
    marked: bool  # a short call marked covered: shares are pledged to it

    @property
    def sort(self) -> tuple[bool, bool]:
        """Short or long, call or put."""
        return self.short, self.call


@dataclass(frozen=True, slots=True)
class Choice:
    """How many contracts of ``lines`` go into this strategy; ``spread`` numbers the spread that a line may join."""

    strategy: Strategy
    lines: tuple[int, ...]
    spread: int = -1
    pledged: bool = False


@dataclass(frozen=True, slots=True)
class Structure:
    """What is to be decided for lines of these kinds beside long (1), short (-1) or no shares (0)."""

    kinds: tuple[Kind, ...]
    stock: int
    spreads: tuple[int, ...]  # expiry of each spread
    choices: tuple[Choice, ...]
    joins: tuple[tuple[int, int], ...]  # (line, spread): a long option that goes there with all that is left of it
    calls: tuple[int, ...]  # short calls and puts whose rest is paired into straddles, the better pairs first
    puts: tuple[int, ...]

    @property
    def pairs_nothing(self) -> bool:
        """Whether these lines can only stand on their own."""
        return not self.choices and not (self.calls and self.puts)

    @property
    def two_lines(self) -> bool:
        """Whether these are one short and one long option that may form a spread, and no shares."""
        return len(self.kinds) == _PAIR and not self.stock and bool(self.spreads)

    @property
    def plain(self) -> Structure:
        """The same without what no longer matters once the choices are known: equal ones are decided alike."""
        kinds = tuple(replace(kind, expiry=0, strike=0, long_term=False, marked=False) for kind in self.kinds)
        return replace(self, kinds=kinds, spreads=(0,) * len(self.spreads))

    @property
    def linear(self) -> bool:
        """Whether what is saved is linear in the choices, and the bounds those of a network flow.

        Then the best for a multiple of everything is that multiple of the best.
        """
        return not self.spreads and not (self.calls and self.puts)


@lru_cache(maxsize=65_536)
def structure_of(kinds: tuple[Kind, ...], stock: int, *, alike: bool) -> Structure:
    """The structure of these lines; ``alike``: every contract stands for the same number of shares."""
    spreads = _spreads(kinds)
    calls = tuple(i for i, kind in enumerate(kinds) if kind.sort == (True, True)) if alike else ()
    puts = tuple(i for i, kind in enumerate(kinds) if kind.sort == (True, False)) if alike else ()
    straddles = tuple(Choice(Strategy.STRADDLE, pair) for pair in product(calls, puts))
    several = len(calls) > 1 and len(puts) > 1  # which pairs are best is then no matter of their order
    choices = (*_stock_choices(kinds, stock, alike=alike), *_spread_choices(kinds, spreads))
    joins = tuple((i, last) for i in range(len(kinds)) if (last := _last_spread(kinds, spreads, i)) >= 0)
    return Structure(
        kinds,
        stock,
        spreads,
        (*choices, *straddles) if several else choices,
        joins,
        () if several else calls,
        () if several else puts,
    )


def _spreads(kinds: tuple[Kind, ...]) -> tuple[int, ...]:
    """Expiries T of shorts with a long that expires at T or later; T of a spread that another one contains is left out.

    A spread at T holds shorts that expire by T and longs that do not before. A later T takes in more shorts; unless a
    long lasts only between the two, the later one can hold everything the earlier one could.
    """
    shorts = sorted({kind.expiry for kind in kinds if kind.short})
    usable = [day for day in shorts if any(_sellable(kind, kinds, day) for kind in kinds)]
    return tuple(
        day
        for day, later in pairwise([*usable, _NEVER])
        if later == _NEVER or any(not kind.short and day <= kind.expiry < later for kind in kinds)
    )


def _sellable(kind: Kind, kinds: tuple[Kind, ...], day: int) -> bool:
    """Whether a short fits a spread at ``day``: a call only beside a long call, or its loss has no limit."""
    longs = [other for other in kinds if not other.short and other.expiry >= day]
    return kind.short and kind.expiry <= day and any(other.call or not kind.call for other in longs)


def _fits(kind: Kind, day: int) -> bool:
    return kind.expiry <= day if kind.short else kind.expiry >= day


def _last_spread(kinds: tuple[Kind, ...], spreads: tuple[int, ...], line: int) -> int:
    """The last spread that a long option without relief of its own fits into; -1: none."""
    kind = kinds[line]
    if kind.short or kind.long_term:
        return -1
    return max((at for at, day in enumerate(spreads) if _fits(kind, day)), default=-1)


def _spread_choices(kinds: tuple[Kind, ...], spreads: tuple[int, ...]) -> Iterator[Choice]:
    for at, day in enumerate(spreads):
        for line, kind in enumerate(kinds):
            fits = _sellable(kind, kinds, day) if kind.short else _fits(kind, day)
            if fits and at != _last_spread(kinds, spreads, line):
                yield Choice(Strategy.SPREAD, (line,), at)


def _stock_choices(kinds: tuple[Kind, ...], stock: int, *, alike: bool) -> Iterator[Choice]:
    """Groups with shares: a short option they cover, a long one that protects them, or both."""
    if not stock:
        return
    covering = Strategy.COVERED_CALL if stock > 0 else Strategy.COVERED_PUT
    protecting = Strategy.PROTECTIVE_PUT if stock > 0 else Strategy.PROTECTIVE_CALL
    shorts = [i for i, kind in enumerate(kinds) if kind.sort == (True, stock > 0)]
    longs = [i for i, kind in enumerate(kinds) if kind.sort == (False, stock < 0)]
    for short in shorts:
        yield Choice(covering, (short,), pledged=kinds[short].marked)
    for long in longs:
        yield Choice(protecting, (long,))
    for short, long in product(shorts, longs) if alike else ():
        strategy = _with_both(kinds[short], kinds[long], stock)
        if strategy is not None:
            yield Choice(strategy, (short, long), pledged=kinds[short].marked)


def _with_both(short: Kind, long: Kind, stock: int) -> Strategy | None:
    """Same expiry: conversion at the same strike; with long shares a collar where the put is struck below the call."""
    if short.expiry != long.expiry:
        return None
    if short.strike == long.strike:
        return Strategy.CONVERSION if stock > 0 else Strategy.REVERSE_CONVERSION
    return Strategy.COLLAR if stock > 0 and long.strike < short.strike else None

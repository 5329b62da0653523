"""The peer of ``bench_options``: one account's options, partition by partition, in floats and plain loops."""

from __future__ import annotations

from itertools import product

from workstation.book.book import Book
from workstation.domain.enums import OptionRight

Leg = tuple[bool, bool, int, float, int, float]  # short, call, contracts, strike, expiry, price

_UNITS = 100.0
_LEVELS = ((0.5, 1.0, True), (0.25, 1.0, False), (0.2, 0.8, False))  # stock rate, factor, initial


def requirement(book: Book, account: int) -> list[float]:
    """Net requirement: initial, maintenance, forced."""
    families: dict[int, list[Leg]] = {}
    stock: dict[int, float] = {}
    instruments, positions = book.instruments, book.positions
    owned = book.positions_of(account)
    for line in range(owned.start, owned.stop):
        held, quantity = int(positions.instrument[line]), float(positions.quantity[line])
        if instruments.right[held] == OptionRight.NONE:
            stock[held] = quantity
            continue
        call, price = instruments.right[held] == OptionRight.C, float(book.quotes.mark[held])
        leg = (quantity < 0, call, abs(int(quantity)), float(instruments.strike[held]),
               int(instruments.expiry[held].astype(int)), price)  # fmt: skip
        families.setdefault(int(instruments.underlying[held]), []).append(leg)
    total = [0.0, 0.0, 0.0]
    for underlying, legs in families.items():
        spot = float(book.quotes.mark[underlying])
        for number, level in enumerate(_LEVELS):
            total[number] += _best(legs, stock.get(underlying, 0.0), spot, level)
    return total


def _best(legs: list[Leg], shares: float, spot: float, level: tuple[float, float, bool]) -> float:
    """Every number of covered and protected contracts, collars, and shorts in the spread; straddles of the rest."""
    rate, factor, _ = level
    shorts = [i for i, leg in enumerate(legs) if leg[0]]
    longs = [i for i, leg in enumerate(legs) if not leg[0]]
    lots = int(shares // _UNITS)
    calls = [i for i in shorts if legs[i][1]] if lots else []
    puts = [i for i in longs if not legs[i][1]] if lots else []
    groups = [*((i,) for i in calls), *((i,) for i in puts), *((i, j) for i in calls for j in puts
              if legs[i][4] == legs[j][4] and legs[j][3] < legs[i][3])]  # fmt: skip
    costs = [_with_stock([legs[i] for i in group], spot, level) for group in groups]
    best = float("inf")
    for taken in product(*(range(min(lots, *(legs[i][2] for i in group)) + 1) for group in groups)):
        if sum(taken) > lots:
            continue
        rest = [leg[2] for leg in legs]
        cost = (shares - sum(taken) * _UNITS) * rate * spot
        for number, group, each in zip(taken, groups, costs, strict=True):
            cost += number * each
            for i in group:
                rest[i] -= number
        if min(rest) < 0:
            continue
        for inside in product(*(range(rest[i] + 1) for i in shorts)):
            best = min(best, cost + _options(legs, rest, shorts, longs, inside, spot, factor))
    return best


def _options(
    legs: list[Leg],
    rest: list[int],
    shorts: list[int],
    longs: list[int],
    inside: tuple[int, ...],
    spot: float,
    f: float,
) -> float:
    """A spread of ``inside`` with all longs that last, straddles and single legs of what is left."""
    left = list(rest)
    spread = {i: number for i, number in zip(shorts, inside, strict=True) if number}
    cost = 0.0
    if spread:
        last = max(legs[i][4] for i in spread)
        for i in longs:
            if legs[i][4] >= last and rest[i]:
                spread[i] = rest[i]
        if sum((1 if legs[i][0] else -1) * n for i, n in spread.items() if legs[i][1]) > 0:
            return float("inf")
        points = [0.0, *(legs[i][3] for i in spread)]
        loss = max(0.0, *(sum((1 if legs[i][0] else -1) * n * _inside(legs[i], s) for i, n in spread.items())
                          for s in points))  # fmt: skip
        value = sum(n * legs[i][5] for i, n in spread.items() if not legs[i][0])
        premium = sum(n * legs[i][5] for i, n in spread.items() if legs[i][0])
        cost += max(f * (loss + value) - premium, 0) * _UNITS
        for i, n in spread.items():
            left[i] -= n
    for i in shorts:
        for j in shorts:
            if legs[i][1] and not legs[j][1] and (pairs := min(left[i], left[j])):
                a, b = _naked(legs[i], spot), _naked(legs[j], spot)
                gross = a + legs[j][5] if a >= b else b + legs[i][5]
                cost += pairs * max(f * gross - legs[i][5] - legs[j][5], 0) * _UNITS
                left[i] -= pairs
                left[j] -= pairs
    for leg, number in zip(legs, left, strict=True):
        single = max(f * _naked(leg, spot) - leg[5], 0) if leg[0] else f * leg[5]
        cost += number * single * _UNITS
    return cost


def _inside(leg: Leg, spot: float) -> float:
    return max(spot - leg[3] if leg[1] else leg[3] - spot, 0.0)


def _naked(leg: Leg, spot: float) -> float:
    away = max(leg[3] - spot if leg[1] else spot - leg[3], 0.0)
    return leg[5] + max(0.2 * spot - away, 0.1 * (spot if leg[1] else leg[3]))


def _with_stock(legs: list[Leg], spot: float, level: tuple[float, float, bool]) -> float:
    """A covered call, a protective put or a collar of one contract with its shares."""
    rate, f, initial = level
    call, put = next((leg for leg in legs if leg[1]), None), next((leg for leg in legs if not leg[1]), None)
    own = rate * spot
    if put is None and call is not None:
        kept = own if initial else rate * min(spot, call[3])
        return max(kept + f * _inside(call, spot) - call[5], 0) * _UNITS
    assert put is not None
    bound = 0.1 * put[3] + max(spot - put[3], 0)
    if call is None:
        return ((own if initial else min(f * bound, own)) + f * put[5]) * _UNITS
    kept = own if initial else f * min(bound, 0.25 * call[3])
    return max(kept + f * _inside(call, spot) + f * put[5] - call[5], 0) * _UNITS

"""The best pairing by trying every partition, contract by contract, in exact fractions; no code of the product."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import product

ZERO = Fraction(0)
Amounts = tuple[Fraction, Fraction]  # net and gross


@dataclass(frozen=True)
class Leg:
    """One option line; money per share of the underlying."""

    symbol: str
    short: bool
    call: bool
    contracts: int
    units: Fraction
    strike: Fraction
    expiry: date
    price: Fraction
    naked: Fraction
    single_rate: Fraction
    marked: bool = False

    def intrinsic(self, spot: Fraction) -> Fraction:
        return max(spot - self.strike if self.call else self.strike - spot, ZERO)

    def out(self, spot: Fraction) -> Fraction:
        return max(self.strike - spot if self.call else spot - self.strike, ZERO)


@dataclass(frozen=True)
class Shares:
    """Shares beside the legs: 1 long, -1 short; what one needs at the initial level and at this one."""

    side: int
    deliverable: Fraction
    initial: Fraction
    level: Fraction


@dataclass(frozen=True)
class Family:
    legs: tuple[Leg, ...]
    spot: Fraction
    shares: Shares
    factor: Fraction
    is_initial: bool

    def relief(self) -> Amounts:
        """What the best pairing changes about the legs and shares on their own."""
        seen: dict[object, Amounts] = {}
        pledged = ZERO
        if self.shares.side > 0:
            pledged = min(sum((leg.contracts * leg.units for leg in self.legs if leg.marked), ZERO), self.deliverable)
        counts = tuple(leg.contracts for leg in self.legs)
        alone = [self.single(leg) for leg in self.legs]
        best = self._best(counts, self.deliverable - pledged, pledged, seen)
        return (
            best[0] - sum((n * one[0] for n, one in zip(counts, alone, strict=True)), ZERO),
            best[1] - sum((n * one[1] for n, one in zip(counts, alone, strict=True)), ZERO),
        )

    @property
    def deliverable(self) -> Fraction:
        return self.shares.deliverable if self.shares.side else ZERO

    def _best(self, counts: tuple[int, ...], free: Fraction, pledged: Fraction, seen: dict[object, Amounts]) -> Amounts:
        """The first contract left goes into some group; then the rest."""
        if not any(counts):
            return ZERO, ZERO
        key = counts, free, pledged
        if key not in seen:
            first = next(i for i, count in enumerate(counts) if count)
            totals = []
            for taken, shares, of_pledged, (net, gross) in self._groups(counts, first):
                left_free, left_pledged = (free, pledged - shares) if of_pledged else (free - shares, pledged)
                if left_free < 0 or left_pledged < 0:
                    continue
                left = tuple(have - take for have, take in zip(counts, taken, strict=True))
                more = self._best(left, left_free, left_pledged, seen)
                totals.append((net + more[0], gross + more[1]))
            seen[key] = min(totals)
        return seen[key]

    def _groups(self, counts: tuple[int, ...], first: int) -> Iterator[tuple[tuple[int, ...], Fraction, bool, Amounts]]:
        def one(*lines: int) -> tuple[int, ...]:
            return tuple(int(i in lines) for i in range(len(counts)))

        yield one(first), ZERO, False, self.single(self.legs[first])
        for taken in product(*(range(count + 1) for count in counts)):
            if taken[first] and (cost := self.spread(taken)) is not None:
                yield taken, ZERO, False, cost
        held = [i for i, count in enumerate(counts) if count]
        for a, b in product(held, held):
            one_leg, other = self.legs[a], self.legs[b]
            pair = first in (a, b) and one_leg.units == other.units
            if pair and one_leg.short and other.short and one_leg.call and not other.call:
                yield one(a, b), ZERO, False, self.straddle(one_leg, other)
            if pair and one_leg.short and not other.short and one_leg.call != other.call:
                cost = self.with_both(one_leg, other)
                if cost is not None:
                    yield one(a, b), one_leg.units, one_leg.marked, cost
        cost = self.with_one(self.legs[first])
        if cost is not None:
            yield one(first), self.legs[first].units, self.legs[first].marked, cost

    def netted(self, gross: Fraction, premium: Fraction, stock: Fraction = ZERO) -> Amounts:
        return max(gross - premium, ZERO) - stock, gross - stock

    def single(self, leg: Leg) -> Amounts:
        if leg.short:
            return self.netted(self.factor * leg.naked * leg.units, leg.price * leg.units)
        return self.netted(self.factor * leg.single_rate * leg.price * leg.units, ZERO)

    def spread(self, taken: tuple[int, ...]) -> Amounts | None:
        """At least one short and one long, every long expiring with or after every short, calls sold all bought."""
        used = [(n, leg) for n, leg in zip(taken, self.legs, strict=True) if n]
        shorts, longs = [g for g in used if g[1].short], [g for g in used if not g[1].short]
        if not shorts or not longs or max(g.expiry for _, g in shorts) > min(g.expiry for _, g in longs):
            return None
        if sum(n * g.units for n, g in shorts if g.call) > sum(n * g.units for n, g in longs if g.call):
            return None
        points = [ZERO, *(g.strike for _, g in used)]
        loss = max(sum((n * g.units * g.intrinsic(s) * (1 if g.short else -1) for n, g in used), ZERO) for s in points)
        naked = sum((n * g.units * g.naked for n, g in shorts), ZERO)
        paid = sum((n * g.units * g.price for n, g in longs), ZERO)
        premium = sum((n * g.units * g.price for n, g in shorts), ZERO)
        bound = min(max(loss, ZERO), naked) if self.factor == 1 else max(loss, ZERO)
        return self.netted(self.factor * (bound + paid), premium)

    def straddle(self, call: Leg, put: Leg) -> Amounts:
        greater, other = (call, put) if call.naked >= put.naked else (put, call)
        gross = self.factor * (greater.naked + other.price) * call.units
        return self.netted(gross, (call.price + put.price) * call.units)

    def with_one(self, leg: Leg) -> Amounts | None:
        """Covered call and put, protective put and call."""
        side, spot, f = self.shares.side, self.spot, self.factor
        own, stock = self.shares.initial if self.is_initial else self.shares.level, self.shares
        if side == 0:
            return None
        if leg.short and leg.call == (side > 0):
            kept = own
            if not self.is_initial and side > 0 and spot > 0:
                kept = own * min(spot, leg.strike) / spot
            gross = kept + f * leg.intrinsic(spot)
            return self.netted(gross * leg.units, leg.price * leg.units, own * leg.units)
        if not leg.short and leg.call == (side < 0):
            kept = stock.initial if self.is_initial else min(f * (leg.strike / 10 + leg.out(spot)), own)
            return self.netted((kept + f * leg.price) * leg.units, ZERO, own * leg.units)
        return None

    def with_both(self, short: Leg, long: Leg) -> Amounts | None:
        """Collar, conversion, reverse conversion."""
        side, spot, f = self.shares.side, self.spot, self.factor
        if side == 0 or short.expiry != long.expiry or short.call != (side > 0):
            return None
        own = self.shares.initial if self.is_initial else self.shares.level
        inside = short.intrinsic(spot)
        if short.strike == long.strike:
            kept = own + inside if self.is_initial else f * (short.strike / 10 + inside)
        elif side > 0 and long.strike < short.strike:
            bound = min(long.strike / 10 + long.out(spot), short.strike / 4)
            kept = own + inside if self.is_initial else f * (bound + inside)
        else:
            return None
        return self.netted((kept + f * long.price) * short.units, short.price * short.units, own * short.units)

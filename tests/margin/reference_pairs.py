"""The options part of the reference: what pairing takes off, by brute force in exact fractions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from tests.margin.books import Row
from tests.margin.brute import Amounts, Family, Leg, Shares
from tests.margin.exact import Exact, minus, plus, total

STOCK_LIKE = ("STOCK", "ETF", "FUND")


class Pairs:
    """What an ``Account`` needs less because its options are paired."""

    world: Any
    held: list[Row]
    regime: str
    kind: Any
    fx: Any
    mark: Any
    per_unit: Any
    is_gone: Any
    is_intraday_now: Any
    stock_requirement: Any
    naked: Any
    paid: Any
    expires_today: Any
    base_known: Exact

    def families(self) -> dict[str, list[Row]]:
        """Option lines by underlying."""
        found: dict[str, list[Row]] = {}
        for line in self.held:
            if self.kind(line) == "OPTION":
                found.setdefault(self.world.instruments[line["symbol"]]["underlying"], []).append(line)
        return found

    def shares(self, underlying: str, level: str, *, overnight: bool) -> Shares | None:
        """Shares that can back options, and what one needs; None where that is unknown."""
        lines = [line for line in self.held if line["symbol"] == underlying and self.kind(line) in STOCK_LIKE]
        if not lines:
            return Shares(0, Fraction(0), Fraction(0), Fraction(0))
        (line,) = lines
        owned = Fraction(line["quantity"])
        needs = [
            self.stock_requirement(line, name, intraday=self.is_intraday_now(line) and not overnight)
            for name in ("initial", level)
        ]
        available = max(min(Fraction(line.get("available", line["quantity"])), owned), Fraction(0))
        deliverable = -owned if owned < 0 else Fraction(0) if self.is_gone(line) else available
        if None in needs:
            return None
        side = (1 if owned > 0 else -1) if deliverable else 0
        return Shares(side, deliverable, needs[0] / abs(owned), needs[1] / abs(owned))  # type: ignore[operator]

    def leg(self, line: Row) -> Leg | None:
        product, price = self.world.instruments[line["symbol"]], self.mark(line["symbol"])
        naked, fx = self.naked(product, price), self.fx(product["currency"])
        if naked is None or fx is None or price is None:
            return None
        short = line["quantity"] < 0
        return Leg(
            line["symbol"],
            short,
            product["right"] == "C",
            abs(int(line["quantity"])),
            Fraction(product["multiplier"]),
            Fraction(product["strike"]),
            date.fromisoformat(product["expiry"]),
            price,
            naked,
            self.paid(product, Fraction(1)),  # type: ignore[arg-type]
            bool(line.get("covered")) and short and product["right"] == "C",
        )

    def relief(self, level: str, *, overnight: bool = False, without_expiring: bool = False) -> tuple[Exact, Exact]:
        """What pairing takes off net and gross; unknown prices are told of by the legs and shares themselves."""
        net = gross = Fraction(0)
        for underlying, held in self.families().items():
            lines = [line for line in held if not (without_expiring and self.expires_today(self.product(line)))]
            if self.regime == "CASH":
                part = self.covered_in_cash(underlying, lines)
            else:
                part = self.paired(underlying, lines, level, overnight=overnight)
            if part is None:
                return None, None
            net, gross = net + part[0], gross + part[1]
        return net, gross

    def paired(self, underlying: str, lines: list[Row], level: str, *, overnight: bool) -> Amounts | None:
        legs = [self.leg(line) for line in lines]
        shares, spot = self.shares(underlying, level, overnight=overnight), self.mark(underlying)
        if None in legs or shares is None or spot is None or self.base_known is None:
            return Fraction(0), Fraction(0)
        rules = self.world.policy.options
        scale = {"margin_call": rules.margin_call_of_maintenance, "forced": rules.forced_of_maintenance}
        factor = Fraction(scale.get(level, 1.0))
        fx = self.fx(self.world.instruments[underlying]["currency"])
        inside = Shares(shares.side, shares.deliverable, shares.initial / fx, shares.level / fx)  # type: ignore[operator]
        net, gross = Family(tuple(legs), spot, inside, factor, level == "initial").relief()  # type: ignore[arg-type]
        return net * fx, gross * fx  # type: ignore[operator]

    def covered_in_cash(self, underlying: str, lines: list[Row]) -> Amounts | None:
        """Unknown where shares do not cover the short calls; else the shares less min(P, S)."""
        calls = [(line, self.world.instruments[line["symbol"]]) for line in lines if self.is_short_call(line)]
        if not calls:
            return Fraction(0), Fraction(0)
        shares, spot = self.shares(underlying, "initial", overnight=False), self.mark(underlying)
        needed = sum(-Fraction(line["quantity"]) * Fraction(product["multiplier"]) for line, product in calls)
        if shares is None or shares.side < 1 or needed > shares.deliverable or spot is None:
            return None
        marks = [self.mark(line["symbol"]) for line, _ in calls]
        less = [
            self.per_unit(line, None if p is None else min(p, spot)) for (line, _), p in zip(calls, marks, strict=True)
        ]
        taken = total(less)
        return None if taken is None else (-taken, Fraction(0))

    def expiring_relief(self, level: str) -> Exact:
        """Net of what pairing takes off now, less what it would without what expires today."""
        if self.regime != "CASH":
            return minus(self.relief(level)[0], self.relief(level, without_expiring=True)[0])
        taken: Exact = Fraction(0)
        for underlying, lines in self.families().items():
            today = [line for line in lines if self.expires_today(self.world.instruments[line["symbol"]])]
            if any(self.is_short_call(line) for line in today):
                known = self.covered_in_cash(underlying, lines)
                part = None if known is None else self.covered_in_cash(underlying, today)
                taken = plus(taken, None if part is None else part[0])
        return taken

    def product(self, line: Row) -> Row:
        return self.world.instruments[line["symbol"]]

    def is_short_call(self, line: Row) -> bool:
        return line["quantity"] < 0 and self.world.instruments[line["symbol"]]["right"] == "C"

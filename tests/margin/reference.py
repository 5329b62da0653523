"""The specification once more, in exact fractions and plain loops: slow, obvious, shares no code with the product.

Unknown is None. Tables are lists of rows as in ``books``; numbers are exactly the floats the product is given.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

from tests.margin.books import Row
from tests.margin.exact import Exact, exact, greater, minus, plus, times, total
from tests.margin.reference_pairs import STOCK_LIKE, Pairs
from workstation.policy import Policy

LEVELS = ("initial", "maintenance", "margin_call", "forced")
FUTURES = ("FUTURE", "PERPETUAL")
GONE = ("SUSPENDED", "DELISTED")


@dataclass
class World:
    """A book as rows, under a policy, at a moment."""

    tables: dict[str, list[Row]]
    policy: Policy
    at: datetime
    windows: dict[str, bool]
    open_calls: set[str] = field(default_factory=set)
    reporting_currency: str = "USD"

    def __post_init__(self) -> None:
        self.instruments = {row["symbol"]: row for row in self.tables["instruments"]}
        self.marks = {row["symbol"]: exact(row["last"]) for row in self.tables["quotes"]}
        self.rates_of_exchange = {row["currency"]: exact(row["rate"]) for row in self.tables["fx"]}
        self.rates_of_exchange[self.reporting_currency] = Fraction(1)

    def lines(self, table: str, account: str) -> list[Row]:
        return [row for row in self.tables[table] if row["account"] == account]


class Account(Pairs):
    """All figures of one account."""

    def __init__(self, world: World, row: Row) -> None:
        self.world, self.row = world, row
        self.name = row["account"]
        self.regime = row["regime"]
        self.base = row["base_currency"]
        self.held = [line for line in world.lines("positions", self.name) if line["quantity"] != 0]
        self.money = world.lines("cash", self.name)

    # section 1 --------------------------------------------------------------------------------------------------

    def fx(self, currency: str) -> Exact:
        rates = self.world.rates_of_exchange
        ours, base = rates.get(currency), rates.get(self.base)
        return None if ours is None or base is None else ours / base

    def mark(self, symbol: str) -> Exact:
        return self.world.marks.get(symbol)

    def per_unit(self, line: Row, price: Exact) -> Exact:
        """|quantity| x multiplier x price x fx."""
        product = self.world.instruments[line["symbol"]]
        return times(
            abs(Fraction(line["quantity"])), Fraction(product["multiplier"]), price, self.fx(product["currency"])
        )

    def value(self, line: Row) -> Exact:
        product, price = self.world.instruments[line["symbol"]], self.mark(line["symbol"])
        if product["kind"] in FUTURES:
            price = minus(price, exact(line["average_price"]))
        value = self.per_unit(line, price)
        return value if line["quantity"] > 0 else times(Fraction(-1), value)

    def kind(self, line: Row) -> str:
        return self.world.instruments[line["symbol"]]["kind"]

    def is_gone(self, line: Row) -> bool:
        product = self.world.instruments[line["symbol"]]
        return product["kind"] in STOCK_LIKE and product["status"] in GONE

    @property
    def base_known(self) -> Exact:
        """0, or unknown where nothing can be told in the base currency."""
        return None if self.fx(self.base) is None else Fraction(0)

    @property
    def cash(self) -> Exact:
        amounts = [(Fraction(line["amount"]) + Fraction(line["in_transit"]), line["currency"]) for line in self.money]
        return plus(total(times(amount, self.fx(currency)) for amount, currency in amounts if amount), self.base_known)

    def sum_of_values(self, *, long: bool) -> Exact:
        lines = [line for line in self.held if self.kind(line) not in FUTURES and (line["quantity"] > 0) == long]
        return plus(total(map(self.value, lines)), self.base_known)

    @property
    def equity(self) -> Exact:
        return plus(self.cash, total(map(self.value, self.held)))

    @property
    def suspended(self) -> Exact:
        gone = [line for line in self.held if self.is_gone(line) and line["quantity"] > 0]
        return plus(total(map(self.value, gone)), self.base_known)

    @property
    def liquid(self) -> Exact:
        return minus(self.equity, self.suspended)

    @property
    def ratio(self) -> Exact:
        long, short = self.sum_of_values(long=True), self.sum_of_values(long=False)
        exposure = greater(self.liquid, minus(minus(long, self.suspended), short))
        if exposure is None:
            return None
        if exposure > 0:
            return self.liquid / exposure  # type: ignore[operator]
        return Fraction(1) if not self.held and self.liquid >= 0 else None  # type: ignore[operator]

    # section 2 --------------------------------------------------------------------------------------------------

    def is_intraday_now(self, line: Row) -> bool:
        product = self.world.instruments[line["symbol"]]
        return self.regime == "INTRADAY" and self.world.windows.get(product["market"], False)

    def rate_row(self, line: Row, *, intraday: bool) -> Row | None:
        for regime in ("INTRADAY", "MARGIN") if intraday else ("MARGIN",):
            rows = [row for row in self.world.tables["margin_rates"] if self.applies(row, line, regime)]
            if rows:
                return max(rows, key=specificity)
        return None

    def applies(self, row: Row, line: Row, regime: str) -> bool:
        side = "LONG" if line["quantity"] > 0 else "SHORT"
        names = ("account", "group", "tier")
        mine = all(row[name] in ("*", self.row[name]) for name in names)
        since, until = row["valid_from"], row["valid_to"]
        valid = (since is None or since <= self.world.at) and (until is None or self.world.at <= until)
        return (
            row["symbol"] in ("*", line["symbol"]) and (row["side"], row["regime"]) == (side, regime) and mine and valid
        )

    def stock_rate(self, line: Row, level: str, *, intraday: bool) -> Exact:
        product, short = self.world.instruments[line["symbol"]], line["quantity"] < 0
        if self.regime == "CASH":
            return None if short else Fraction(1)
        if self.is_gone(line) and not short:
            return Fraction(1)
        row = self.rate_row(line, intraday=intraday)
        if row is None and product["kind"] in FUTURES:
            return None
        rate = Fraction(1) if row is None else self.level_of(row, level)
        if product["kind"] in STOCK_LIKE and product["leverage"] != 1:
            rate *= Fraction(product["leverage"])
            rate = rate if short else min(rate, Fraction(1))
        return rate

    def level_of(self, row: Row, level: str) -> Fraction:
        if row[level] is not None:
            return Fraction(row[level])
        call = self.level_of(row, "margin_call") if level == "forced" else Fraction(row["maintenance"])
        return call * Fraction(self.world.policy.rates.forced_of_margin_call) if level == "forced" else call

    def stock_requirement(self, line: Row, level: str, *, intraday: bool) -> Exact:
        product, price = self.world.instruments[line["symbol"]], self.mark(line["symbol"])
        required = times(
            self.per_unit(line, price if price is None else abs(price)), self.stock_rate(line, level, intraday=intraday)
        )
        floored = product["kind"] in STOCK_LIKE and line["quantity"] < 0 and product["currency"] == "USD"
        if floored and self.regime != "CASH" and self.world.policy.rates.short_floor_us and level != "forced":
            return None if price is None else greater(required, self.per_unit(line, us_floor(price)))
        return required

    # options.md -------------------------------------------------------------------------------------------------

    def option_requirement(self, line: Row, level: str) -> tuple[Exact, Exact]:
        """Net and gross."""
        product, price, short = self.world.instruments[line["symbol"]], self.mark(line["symbol"]), line["quantity"] < 0
        rules = self.world.policy.options
        if self.regime == "CASH":
            covered = Fraction(0) if product["right"] == "C" else Fraction(product["strike"])
            per_share, factor = (covered if short else price), Fraction(1)
        else:
            per_share = self.naked(product, price) if short else self.paid(product, price)
            scale = {"margin_call": rules.margin_call_of_maintenance, "forced": rules.forced_of_maintenance}
            factor = Fraction(scale.get(level, 1.0))
        gross = times(factor, self.per_unit(line, per_share))
        premium = self.per_unit(line, price) if short and per_share != 0 else Fraction(0)
        return greater(minus(gross, premium), Fraction(0)), gross

    def paid(self, product: Row, price: Exact) -> Exact:
        late = date.fromisoformat(product["expiry"]) > add_months(self.day, self.world.policy.options.long_term_months)
        reduced = late and not self.is_broad(product)
        return times(Fraction(self.world.policy.options.long_term_rate) if reduced else Fraction(1), price)

    def naked(self, product: Row, price: Exact) -> Exact:
        spot, strike = self.mark(product["underlying"]), Fraction(product["strike"])
        if spot is None or price is None:
            return None
        call = product["right"] == "C"
        rules = self.world.policy.options.BROAD_INDEX if self.is_broad(product) else self.world.policy.options.EQUITY
        leverage = Fraction(max(product["leverage"], self.world.instruments[product["underlying"]]["leverage"]))
        away = max(strike - spot if call else spot - strike, Fraction(0))
        floor = Fraction(rules.floor_call) * spot if call else Fraction(rules.floor_put) * strike
        needed = price + max(Fraction(rules.percent) * leverage * spot - away, floor * leverage)
        return (
            needed * (1 + Fraction(self.world.policy.options.expiry_day_addon))
            if self.expires_today(product)
            else needed
        )

    def is_broad(self, product: Row) -> bool:
        classes = (product["index_class"], self.world.instruments[product["underlying"]]["index_class"])
        return "BROAD_INDEX" in classes

    @property
    def day(self) -> date:
        return self.world.at.astimezone(UTC).date()

    def expires_today(self, product: Row) -> bool:
        return product["kind"] == "OPTION" and date.fromisoformat(product["expiry"]) == self.day

    def requirement(self, level: str, *, gross: bool = False, overnight: bool = False) -> Exact:
        if self.regime == "DERIVATIVES":
            return None
        parts = [
            self.option_requirement(line, level)[gross]
            if self.kind(line) == "OPTION"
            else self.stock_requirement(line, level, intraday=self.is_intraday_now(line) and not overnight)
            for line in self.held
        ]
        relief = self.relief(level, overnight=overnight)[gross]
        return plus(plus(total(parts), relief), self.base_known)

    def option_part(self, level: str, *, expiring: bool) -> Exact:
        if self.regime == "DERIVATIVES":
            return None
        lines = [line for line in self.held if self.kind(line) == "OPTION"]
        if expiring:
            lines = [line for line in lines if self.expires_today(self.world.instruments[line["symbol"]])]
        relief = self.relief(level)[0]
        if expiring:
            relief = self.expiring_relief(level)
        return plus(plus(total(self.option_requirement(line, level)[0] for line in lines), relief), self.base_known)

    # section 3 --------------------------------------------------------------------------------------------------

    def counts(self, switch: str) -> bool:
        call = self.world.policy.call
        return bool(getattr(call.cash if self.regime == "CASH" else call, switch))

    @property
    def debit_margin(self) -> Exact:
        rate = Fraction(self.world.policy.call.debit_margin_rate)
        debts = [(-Fraction(line["amount"]), line["currency"]) for line in self.money if line["amount"] < 0]
        if not self.counts("include_debit_margin"):
            return Fraction(0)
        return plus(total(times(debt, rate, self.fx(currency)) for debt, currency in debts if rate), self.base_known)

    @property
    def interest(self) -> Fraction:
        return Fraction(self.row["accrued_interest"]) if self.counts("include_interest") else Fraction(0)

    @property
    def credit(self) -> Fraction:
        invalid = self.world.policy.call.invalidate_trading_credit and self.name in self.world.open_calls
        counted = self.counts("include_trading_credit") and not invalid
        return Fraction(self.row["trading_credit"]) if counted else Fraction(0)

    @property
    def net_assets(self) -> Exact:
        return self.equity if self.world.policy.call.net_assets == "equity" else self.liquid

    @property
    def excess(self) -> Exact:
        if self.cash is None:
            return None
        if not self.counts("include_excess_financing") or self.row["financing_limit"] is None:
            return Fraction(0)
        return max(Fraction(0), max(Fraction(0), -self.cash) - Fraction(self.row["financing_limit"]))

    def margin_side(self, requirement: Exact) -> Exact:
        call_margin = times(requirement, Fraction(self.world.policy.call.coefficient))
        return total([minus(call_margin, self.net_assets), self.interest, self.debit_margin, -self.credit])

    def call_amount(self, *, overnight: bool = False, without_expiring: bool = False) -> Exact:
        requirement = self.requirement("margin_call", overnight=overnight)
        if without_expiring:
            requirement = minus(requirement, self.option_part("margin_call", expiring=True))
        return greater(greater(self.margin_side(requirement), self.excess), Fraction(0))

    @property
    def closable(self) -> int:
        products = [(self.mark(line["symbol"]), self.world.instruments[line["symbol"]]) for line in self.held]
        return sum(1 for price, product in products if price and product["status"] not in GONE)

    def alert_type(self, *, without_expiring: bool = False) -> str:
        amount = self.call_amount(without_expiring=without_expiring)
        if amount is None:
            return "UNPRICED"
        margin, forced = self.requirement("margin_call"), self.requirement("forced")
        if without_expiring:
            margin = minus(margin, self.option_part("margin_call", expiring=True))
            forced = minus(forced, self.option_part("forced", expiring=True))
        near = self.gross * Fraction(1e-11)
        called = amount > near and amount >= Fraction(self.world.policy.call.minimum) - near
        available = total([self.net_assets, -self.interest, times(Fraction(-1), self.debit_margin), self.credit])
        if called and self.cash < -near and not self.closable:  # type: ignore[operator]
            return "DEBIT_ONLY"
        if self.liquid <= near and self.held:  # type: ignore[operator]
            return "NEGATIVE_EQUITY"
        if not called:
            return "NONE"
        if available < forced - near:  # type: ignore[operator]
            return "FORCED"
        return "EXCESS_FINANCING" if self.excess > self.margin_side(margin) + near else "MARGIN_CALL"  # type: ignore[operator]

    @property
    def gross(self) -> Fraction:
        """What rounding errors are measured by."""
        parts = [self.per_unit(line, self.mark(line["symbol"])) for line in self.held]
        money = [times(abs(Fraction(line["amount"])), self.fx(line["currency"])) for line in self.money]
        required = self.requirement("initial", gross=True)
        return sum((abs(part) for part in [*parts, *money, required] if part is not None), Fraction(1))


def specificity(row: Row) -> tuple[Any, ...]:
    """Account, then group, then tier, then any; inside each a named symbol first; then what else is named."""
    named = {name: row[name] != "*" for name in ("account", "group", "tier", "symbol")}
    scope = 3 if named["account"] else 2 if named["group"] else int(named["tier"])
    return scope, named["symbol"], named["group"], named["tier"], row["valid_from"] or datetime.min.replace(tzinfo=UTC)


def us_floor(price: Fraction) -> Fraction:
    return Fraction(5) if price >= 5 else max(price, Fraction(5, 2))


def add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))

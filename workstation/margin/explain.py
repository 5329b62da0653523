"""Why an account's figures are what they are: every position, every rate row, every term, every side of a maximum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Floats
from workstation.domain.enums import AlertType, InstrumentKind, Level, Regime, Side
from workstation.margin.balances import debit_margin_rate
from workstation.margin.call import Owed, Standing, before_forced, owed, tests_of, tolerance
from workstation.margin.explain_derivatives import condition_tests, derivatives_owed, position_requirements
from workstation.margin.explanation import (
    CashLine,
    Contribution,
    Decision,
    Explanation,
    FourLevels,
    RateRow,
    Rule,
    TypeTest,
)
from workstation.margin.figures import Figures
from workstation.margin.groups import AccountGroups
from workstation.margin.options import GROSS, NET, option_columns
from workstation.margin.rates import NO_ROW
from workstation.margin.reasons import line_reasons, reasons_of
from workstation.margin.requirements import STOCK_REQUIREMENT, line_columns
from workstation.margin.rules import line_rules
from workstation.margin.single import FIRST, value_single
from workstation.margin.valuation import Valuation
from workstation.policy.keys import Policy

__all__ = [
    "CashLine",
    "Contribution",
    "Decision",
    "Explanation",
    "FourLevels",
    "RateRow",
    "Rule",
    "TypeTest",
    "explain",
]


def explain(
    book: Book,
    policy: Policy,
    account_row: int,
    at: datetime,
    windows: Mapping[str, bool],
    open_calls: Flags | None = None,
) -> Explanation:
    """Explain one account at ``at``; ``windows`` says per market whether intraday rates apply now."""
    valuation = value_single(book, policy, account_row, at, windows, open_calls)
    figures = valuation.figures(FIRST)
    derivatives = book.accounts.regime[account_row] == Regime.DERIVATIVES
    owes = derivatives_owed(figures) if derivatives else _owed(valuation, figures)
    groups = AccountGroups(valuation)
    return Explanation(
        account=str(book.accounts.account[account_row]),
        regime=Regime(int(book.accounts.regime[account_row])),
        base_currency=str(book.currencies[book.accounts.base_currency[account_row]]),
        positions=tuple(_positions(valuation, groups)),
        pairings=tuple(groups.pairings),
        cash=tuple(_cash(valuation)),
        figures=figures,
        margin_side=_known(owes.margin_side[0]),
        excess_financing=_known(owes.excess_financing[0]),
        decided_by=_decision(owes),
        alert_type=AlertType(int(figures.alert_type[0])),
        tests=tuple(condition_tests(figures) if derivatives else _tests(valuation, figures, owes)),
        missing=reasons_of(valuation),
    )


def _owed(valuation: Valuation, figures: Figures) -> Owed:
    requirement = figures.requirement[:, Level.MARGIN_CALL]
    return owed(requirement, figures.net_assets, valuation.balances, valuation.policy)


def _known(value: float) -> float | None:
    """None for NaN."""
    return None if np.isnan(value) else float(value)


def _four(values: Floats) -> FourLevels:
    initial, maintenance, margin_call, forced = (_known(value) for value in values)
    return initial, maintenance, margin_call, forced


def _positions(valuation: Valuation, groups: AccountGroups) -> Iterator[Contribution]:
    """The same columns the figures are summed from, a line each; what is paired as its groups bear it."""
    book, unit = valuation.book, valuation.holdings.row
    mark, quantity = book.quotes.mark, book.positions.quantity
    per_base = (quantity / book.fx.rate[book.accounts.base_currency[0]])[:, None]
    held = quantity[:, None] != 0
    option = np.where(valuation.terms.option[unit, None], option_columns(valuation.options, mark, unit), 0)
    stock = line_columns(valuation.terms, mark, unit)[:, STOCK_REQUIREMENT]
    net = np.where(held, (stock + option[:, NET]) * per_base, 0)
    gross = np.where(held, (stock + option[:, GROSS]) * per_base, 0)
    if book.accounts.regime[0] == Regime.DERIVATIVES:
        net = gross = position_requirements(valuation)
    value, base = _values(valuation), book.fx.rate[book.accounts.base_currency[0]]
    for line, borne in groups.borne.items():
        if valuation.relief.is_cash(0):
            net[line], gross[line] = net[line] + borne.net / base, gross[line] + borne.gross / base
        else:
            net[line], gross[line] = borne.net / base, borne.gross / base
    for line in range(len(quantity)):
        yield _contribution(valuation, groups, line, value[line], net[line], gross[line])


def _values(valuation: Valuation) -> Floats:
    """Quantity x multiplier x mark x fx; of futures the unrealised profit. Base currency."""
    book, terms, unit = valuation.book, valuation.terms, valuation.holdings.row
    positions = book.positions
    cost = np.where(terms.future[unit], positions.average_price, 0)
    price = book.quotes.mark[positions.instrument] - cost
    value = positions.quantity * terms.unit[unit] * price / book.fx.rate[book.accounts.base_currency[0]]
    return np.where(positions.quantity == 0, 0, value)


def _contribution(
    valuation: Valuation, groups: AccountGroups, line: int, value: float, net: Floats, gross: Floats
) -> Contribution:
    book, terms, unit = valuation.book, valuation.terms, int(valuation.holdings.row[line])
    instrument, quantity = int(book.positions.instrument[line]), float(book.positions.quantity[line])
    underlying = int(book.instruments.underlying[instrument])
    kind = InstrumentKind(int(book.instruments.kind[instrument]))
    by_rate = kind not in (InstrumentKind.OPTION, InstrumentKind.INDEX) and quantity != 0
    by_rate = by_rate and book.accounts.regime[0] != Regime.DERIVATIVES
    leaves = bool(terms.suspended[unit]) and quantity != 0 and not value < 0
    return Contribution(
        symbol=str(book.instruments.symbol[instrument]),
        kind=kind,
        side=Side.SHORT if quantity < 0 else Side.LONG,
        quantity=quantity,
        mark=_known(book.quotes.mark[instrument]),
        underlying_mark=_known(book.quotes.mark[underlying]) if underlying >= 0 else None,
        value=_known(value),
        suspended_value=_known(value) if leaves else 0.0,
        rates=_four(terms.rates[unit]) if by_rate else (None, None, None, None),
        requirement=_four(net),
        requirement_gross=_four(gross),
        rules=line_rules(valuation, line, groups.rules_of(line)),
        rate_row=_rate_row(valuation, line),
        tradable=valuation.dealt_in(instrument) and quantity != 0,
        missing=line_reasons(valuation, line),
    )


def _rate_row(valuation: Valuation, line: int) -> RateRow | None:
    """The row that was used; a suspended long has rate 1 whatever the table says."""
    terms, unit = valuation.terms, int(valuation.holdings.row[line])
    row = int(terms.rate_row[unit])
    overruled = bool(terms.suspended[unit]) and terms.sign[unit] > 0
    if row == NO_ROW or overruled or valuation.book.positions.quantity[line] == 0:
        return None
    return RateRow(row, valuation.holdings.rates.text(row))


def _cash(valuation: Valuation) -> Iterator[CashLine]:
    book = valuation.book
    base = book.fx.rate[book.accounts.base_currency[0]]
    rate = debit_margin_rate(valuation.policy, Regime(int(book.accounts.regime[0])))
    for line in range(len(book.cash.currency)):
        currency = int(book.cash.currency[line])
        amount, in_transit = float(book.cash.amount[line]), float(book.cash.in_transit[line])
        fx = book.fx.rate[currency] / base
        owes = max(-amount, 0.0) * rate
        yield CashLine(
            currency=str(book.currencies[currency]),
            amount=amount,
            frozen=float(book.cash.frozen[line]),
            in_transit=in_transit,
            fx=_known(fx),
            value=_known((amount + in_transit) * fx) if amount + in_transit != 0 else 0.0,
            debit_margin=_known(owes * fx) if owes else 0.0,
        )


def _decision(owes: Owed) -> Decision | None:
    if np.isnan(owes.call_amount[0]):
        return None
    if owes.call_amount[0] <= 0:
        return Decision.NONE
    return Decision.EXCESS_FINANCING if owes.excess_financing[0] > owes.margin_side[0] else Decision.MARGIN


def _tests(valuation: Valuation, figures: Figures, owes: Owed) -> Iterator[TypeTest]:
    """Every type's condition in its order of precedence."""
    own, policy = valuation.balances, valuation.policy
    initial, forced = figures.requirement[:, Level.INITIAL], figures.requirement[:, Level.FORCED]
    within = tolerance(figures.long_value, figures.short_value, figures.cash, initial)
    standing = Standing(own, figures.net_assets, figures.liquid_net_assets, figures.closable, within)
    holds = tests_of(standing, owes, forced, policy)
    compared = {
        AlertType.DEBIT_ONLY: ("cash < 0 and no position that can be traded", figures.cash, 0.0),
        AlertType.NEGATIVE_EQUITY: ("liquid net assets <= 0 with positions", figures.liquid_net_assets, 0.0),
        AlertType.FORCED: (
            "net assets - interest - debit margin + credit < forced requirement",
            before_forced(figures.net_assets, own),
            forced[0],
        ),
        AlertType.EXCESS_FINANCING: ("excess financing > margin side", owes.excess_financing, owes.margin_side[0]),
        AlertType.MARGIN_CALL: ("call amount >= minimum", owes.call_amount, policy.call.minimum),
    }
    for alert_type, (text, left, right) in compared.items():
        yield TypeTest(alert_type, bool(holds[alert_type][0]), text, _known(left[0]), _known(right))

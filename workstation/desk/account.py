"""The facts of a watched account turned into what the account window shows; pure, run in the desk's worker thread."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from workstation.book.book import Book
from workstation.desk.account_view import AccountView, CashRow, PositionRow
from workstation.desk.derivatives_account import derivatives_view
from workstation.desk.strategies import strategy_rows
from workstation.desk.waterfall import waterfall
from workstation.desk.waterfall_parts import known
from workstation.domain.enums import InstrumentKind, InstrumentStatus, Level, Regime
from workstation.margin.evidence import Evidence
from workstation.margin.explain import CashLine, Contribution, Explanation, FourLevels


def account_view(answer: bytes, account: str) -> AccountView:
    """What to show of ``account`` from the engine's answer; KeyError when it is about other accounts."""
    evidence = Evidence.from_bytes(answer)
    row = evidence.book.account_row(account)
    explanation = evidence.explain(account)
    view = view_of(evidence.book, row, explanation, evidence.at)
    if explanation.regime is not Regime.DERIVATIVES:
        return view
    own = derivatives_view(evidence.book, row, explanation.figures, evidence.policy, evidence.at)
    return replace(view, derivatives=own)


def view_of(book: Book, row: int, explanation: Explanation, at: datetime) -> AccountView:
    """An explanation in the words of the account window."""
    figures, accounts = explanation.figures, book.accounts
    return AccountView(
        account=explanation.account,
        name=str(accounts.name[row]),
        regime=explanation.regime,
        base_currency=explanation.base_currency,
        tier=str(accounts.tier[row]),
        group=str(accounts.group[row]),
        as_of=at,
        alert_type=explanation.alert_type,
        call_amount=known(figures.call_amount[0]),
        net_asset_ratio=known(figures.net_asset_ratio[0]),
        levels=_four(figures.requirement[0]),
        net_assets=known(figures.net_assets[0]),
        overnight_call=known(figures.overnight_call_amount[0]),
        accrued_interest=known(figures.accrued_interest[0]),
        margin_side=known(explanation.margin_side),
        excess_financing=known(explanation.excess_financing),
        waterfall=waterfall(explanation),
        positions=_positions(book, row, explanation),
        strategies=strategy_rows(explanation.pairings),
        cash=tuple(map(_cash_row, explanation.cash)),
        missing=explanation.missing,
    )


def _four(levels: Iterable[float]) -> FourLevels:
    initial, maintenance, margin_call, forced = (known(level) for level in levels)
    return initial, maintenance, margin_call, forced


def _positions(book: Book, row: int, explanation: Explanation) -> tuple[PositionRow, ...]:
    """Largest value first; what has no value before all others."""
    held = book.positions_of(row)
    places = {int(book.positions.instrument[place]): place for place in range(held.start, held.stop)}
    base = float(book.fx.rate[book.accounts.base_currency[row]])
    made = []
    for contribution in explanation.positions:
        instrument = book.instrument_row(contribution.symbol)
        made.append(_position(book, contribution, instrument, places[instrument], base))
    return tuple(sorted(made, key=lambda p: -math.inf if p.value is None else -abs(p.value)))


def _position(book: Book, contribution: Contribution, instrument: int, place: int, base: float) -> PositionRow:
    positions, instruments, quotes = book.positions, book.instruments, book.quotes
    currency = instruments.currency[instrument]
    cost = float(positions.average_price[place])
    return PositionRow(
        symbol=contribution.symbol,
        name=str(instruments.name[instrument]),
        kind=contribution.kind,
        side=contribution.side,
        status=InstrumentStatus(int(instruments.status[instrument])),
        currency=str(book.currencies[currency]),
        quantity=contribution.quantity,
        available=known(positions.available[place]),
        average_price=known(cost),
        mark=known(contribution.mark),
        bid=known(quotes.bid[instrument]),
        ask=known(quotes.ask[instrument]),
        value=known(contribution.value),
        profit=_profit(contribution, cost, float(instruments.multiplier[instrument]), book.fx.rate[currency] / base),
        initial_rate=known(contribution.rates[Level.INITIAL]),
        maintenance_rate=known(contribution.rates[Level.MAINTENANCE]),
        margin_call_rate=known(contribution.rates[Level.MARGIN_CALL]),
        forced_rate=known(contribution.rates[Level.FORCED]),
        margin_used=known(contribution.requirement[Level.MAINTENANCE]),
        days_of_volume=_days(contribution.quantity, float(instruments.adv[instrument])),
        keep_last=bool(positions.keep_last[place]),
        covered=bool(positions.covered[place]),
        rate_row=contribution.rate_row.text if contribution.rate_row else "",
        missing=contribution.missing,
    )


def _profit(contribution: Contribution, cost: float, multiplier: float, fx: float) -> float | None:
    """Unrealised: quantity x multiplier x (mark - average price) x fx; for futures that is their value already."""
    if contribution.kind in {InstrumentKind.FUTURE, InstrumentKind.PERPETUAL}:
        return known(contribution.value)
    mark = known(contribution.mark)
    return None if mark is None else known(contribution.quantity * multiplier * (mark - cost) * fx)


def _days(quantity: float, volume: float) -> float | None:
    """How many days of the average daily volume the position is; None where the volume is not known."""
    return abs(quantity) / volume if volume > 0 else None


def _cash_row(line: CashLine) -> CashRow:
    return CashRow(
        currency=line.currency,
        amount=line.amount,
        in_transit=line.in_transit,
        frozen=line.frozen,
        rate=known(line.fx),
        value=known(line.value),
        debit_margin=known(line.debit_margin),
    )

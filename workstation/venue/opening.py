"""The book a session opens with: instruments, quotes, rates and clients who owe just less than would bring a call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from workstation.book.assemble import assemble
from workstation.book.book import Book
from workstation.book.columns import Floats
from workstation.domain.enums import InstrumentKind, InstrumentStatus
from workstation.margin.evaluate import evaluate
from workstation.sessions.published import moment
from workstation.venue.calibration import POLICY, Plan, calibrate
from workstation.venue.clients import Client, Clients, opened_at
from workstation.venue.coin_clients import CoinClients, coin_tables, money_behind
from workstation.venue.coin_universe import ALWAYS_OPEN
from workstation.venue.market import Market
from workstation.venue.rates import borrow, margin_rates
from workstation.venue.styles import Holding
from workstation.venue.universe import Universe

REPORTING = "USD"
Columns = dict[str, Any]


def opening_book(market: Market, accounts: int, derivatives: int = 0) -> tuple[Book, Plan]:
    """The book at the first open and what the calibration decided; the same for the same market and numbers.

    ``derivatives`` coin clients come on top of ``accounts`` and change nothing about them.
    """
    at_us = int(market.walk.home.opens[0])
    draw = Clients(market, at_us).draw
    clients = [draw(number) for number in range(1, accounts + 1)]
    trial = assemble(REPORTING, _tables(market, clients, at_us, _nothing_owed(clients), _no_limits(clients)))
    plan = calibrate(market, trial, clients)
    cash, limits = _balances(market, clients, plan.cash, at_us), _limits(clients, plan.cash)
    tables = _tables(market, clients, at_us, cash, limits)
    return assemble(REPORTING, _with_coins(market, tables, derivatives, at_us) if derivatives else tables), plan


def _with_coins(market: Market, tables: dict[str, Columns], count: int, at_us: int) -> dict[str, Columns]:
    """The same with coin clients below, whose money is what a trial book of theirs asks for."""
    draw = CoinClients(market, at_us).draw
    clients = [draw(number) for number in range(1, count + 1)]
    shared = {name: tables[name] for name in ("instruments", "quotes", "fx")}
    trial = assemble(REPORTING, shared | coin_tables(clients, np.zeros(count)))
    figures = evaluate(trial, POLICY, moment(at_us), {})
    own = coin_tables(clients, money_behind(clients, trial, figures, POLICY.liquidation.rearm))
    return tables | {name: _below(tables[name], rows) if name in tables else rows for name, rows in own.items()}


def _below(first: Columns, second: Columns) -> Columns:
    """The rows of ``second``, which has every column, below those of ``first``."""
    return {name: np.concatenate((np.asarray(values), np.asarray(second[name]))) for name, values in first.items()}


def _tables(market: Market, clients: Sequence[Client], at_us: int, cash: Columns, limits: Floats) -> dict[str, Columns]:
    return {
        "accounts": _accounts(market, clients, at_us) | {"financing_limit": limits},
        "instruments": _instruments(market.universe),
        "quotes": _quotes(market, at_us),
        "fx": {"currency": market.fx(at_us).currency, "rate": market.fx(at_us).rate},
        "positions": _positions(market, clients, at_us),
        "cash": cash,
        "margin_rates": margin_rates(market.universe),
        "borrow": borrow(market.universe),
    }


def _accounts(market: Market, clients: Sequence[Client], at_us: int) -> Columns:
    rates = _dollar_rates(market, at_us)
    gross = np.array([client.gross / rates[client.base_currency] for client in clients])
    return {
        "account": [client.account for client in clients],
        "name": [f"Client {client.number:04d}" for client in clients],
        "regime": [client.regime.name for client in clients],
        "base_currency": [client.base_currency for client in clients],
        "tier": [client.tier for client in clients],
        "trading_credit": np.round(gross * [client.credit for client in clients], -2),
        "accrued_interest": np.round(gross * [client.interest for client in clients], 2),
        "email": [client.email for client in clients],
        "phone": [client.phone for client in clients],
        "language": [client.language for client in clients],
        "group": [client.group for client in clients],
        "client_type": [client.client_type for client in clients],
        "account_executive": [client.executive for client in clients],
        "time_zone": [client.time_zone for client in clients],
    }


def _instruments(universe: Universe) -> Columns:
    is_option = universe.kind == InstrumentKind.OPTION
    return {
        "symbol": universe.symbol,
        "kind": universe.kind,
        "currency": universe.currency,
        "market": universe.market,
        "name": universe.name,
        "multiplier": np.where(is_option & (universe.market != ALWAYS_OPEN), 100.0, 1.0),
        "lot_size": universe.lot_size,
        "tick_size": universe.tick_size,
        "status": universe.status,
        "underlying": universe.underlying,
        "right": universe.right,
        "strike": universe.strike,
        "expiry": universe.expiry,
        "index_class": universe.index_class,
        "cash_settled": universe.cash_settled.astype(bool),
        "leverage": universe.leverage,
        "adv": universe.adv,
        "sector": universe.sector,
    }


def _quotes(market: Market, at_us: int) -> Columns:
    quotes = market.quotes(at_us)
    return {
        "symbol": quotes.symbol,
        "last": quotes.last,
        "bid": quotes.bid,
        "ask": quotes.ask,
        "bid_size": quotes.bid_size,
        "ask_size": quotes.ask_size,
        "close": market.previous_close(at_us),
        "implied_volatility": quotes.implied_volatility,
        "time": quotes.time_us.astype("datetime64[us]"),
    }


def _positions(market: Market, clients: Sequence[Client], at_us: int) -> Columns:
    universe = market.universe
    cost = dict(zip(universe.symbol.tolist(), market.quotes(at_us).last.tolist(), strict=True))
    dead = set(universe.symbol[universe.status != InstrumentStatus.TRADING].tolist())
    owned = [(client, place, line) for client in clients for place, line in enumerate(client.holdings)]
    return {
        "account": [client.account for client, _, _ in owned],
        "symbol": [line.symbol for _, _, line in owned],
        "quantity": [line.quantity for _, _, line in owned],
        "average_price": [_paid(client, place, line, cost) for client, place, line in owned],
        "available": [0.0 if line.symbol in dead else line.quantity for _, _, line in owned],
        "covered": [line.covered for _, _, line in owned],
        "leverage": np.ones(len(owned)),
        "opened_at": np.array(
            [opened_at(client, place).replace(tzinfo=None) for client, place, _ in owned], "datetime64[us]"
        ),
    }


def _paid(client: Client, place: int, line: Holding, cost: dict[str, float]) -> float:
    """What the line cost: between 20 % less and 15 % more than it is worth, the same for the same client and line."""
    return round(cost[line.symbol] * (0.80 + 0.05 * ((client.number * 13 + place * 7) % 8)), 4)


def _nothing_owed(clients: Sequence[Client]) -> Columns:
    return {
        "account": [client.account for client in clients],
        "currency": [client.base_currency for client in clients],
        "amount": np.zeros(len(clients)),
    }


def _no_limits(clients: Sequence[Client]) -> Floats:
    return np.full(len(clients), np.inf)


def _limits(clients: Sequence[Client], cash: Floats) -> Floats:
    """A multiple of what is owed, at least 1,000; none where the client has none."""
    multiple = np.array([client.limit for client in clients])
    return np.asarray(np.round(np.maximum(multiple * np.maximum(-cash, 1.0), 1000.0)))


def _balances(market: Market, clients: Sequence[Client], cash: Floats, at_us: int) -> Columns:
    """One balance a client, in the base currency; some owe dollars and keep a little of their own currency."""
    rates = _dollar_rates(market, at_us)
    rows: list[tuple[str, str, float]] = []
    for client, amount in zip(clients, cash.tolist(), strict=True):
        base = client.base_currency
        if base != REPORTING and client.foreign_debt and amount < 0:
            kept = round(-0.1 * amount, 2)
            rows += [(client.account, base, kept), (client.account, REPORTING, round((amount - kept) * rates[base], 2))]
        else:
            rows.append((client.account, base, round(amount, 2)))
    return {
        "account": [row[0] for row in rows],
        "currency": [row[1] for row in rows],
        "amount": [row[2] for row in rows],
    }


def _dollar_rates(market: Market, at_us: int) -> dict[str, float]:
    fx = market.fx(at_us)
    return {REPORTING: 1.0, **dict(zip(fx.currency.tolist(), fx.rate.tolist(), strict=True))}

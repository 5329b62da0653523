"""A made-up book of any size, the same for the same seed."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.random import Generator

from workstation.book.assemble import assemble
from workstation.book.book import Book
from workstation.book.made_up_clients import make_accounts, make_cash, make_positions
from workstation.book.made_up_market import AS_OF, FX, Market, make_market, make_rates
from workstation.domain.enums import InstrumentKind


def generate(accounts: int, positions: int, instruments: int, seed: int) -> Book:
    """``accounts`` clients with ``positions`` positions each on average, drawn from ``instruments`` by power law.

    All regimes, three tiers, three currencies, options with their underlyings, futures; a few per cent of the clients
    are in call. Sizes of accounts and positions are lognormal, popularity is Zipf's (the first share is a tenth of all
    lines), and an account never holds a symbol twice, so the mean is a little lower when instruments are few.
    """
    if accounts < 1 or instruments < 1 or positions < 0:
        raise ValueError("a book needs at least one account, one instrument and no less than no positions")
    random = np.random.default_rng(seed)
    market = make_market(instruments, random)
    clients = make_accounts(accounts, bool(market.derivative.any()), random)
    lines, owner, held = make_positions(clients, market, positions, random)
    tables = {
        "accounts": clients,
        "instruments": market.instruments,
        "quotes": market.quotes,
        "fx": {"currency": list(FX), "rate": list(FX.values())},
        "cash": make_cash(clients, market, lines, owner, held, random),
        "positions": lines,
        "margin_rates": make_rates(market, random),
        "borrow": _borrow(market, random),
        "client_orders": _client_orders(lines, market, held, random),
    }
    return assemble("USD", tables)


def _borrow(market: Market, random: Generator) -> dict[str, Any]:
    """What can still be borrowed of each share and fund."""
    rows = np.flatnonzero(market.kind <= InstrumentKind.ETF)
    hard = random.random(len(rows)) < 0.05  # noqa: PLR2004
    return {
        "symbol": market.instruments["symbol"][rows],
        "available": np.where(hard, 0.0, np.round(market.instruments["adv"][rows] * 0.02)),
        "fee_rate": np.where(hard, 0.25, 0.004),
        "hard_to_borrow": hard,
    }


def _client_orders(lines: dict[str, Any], market: Market, held: Any, random: Generator) -> dict[str, Any]:
    """One line in two hundred has an order of the client's own working to close a part of it."""
    rows = np.flatnonzero(random.random(len(held)) < 1 / 200)
    count, quantity = len(rows), lines["quantity"][rows]
    lot = market.lot[held[rows]]
    return {
        "order_id": [f"CO{number:08d}" for number in range(1, count + 1)],
        "account": [lines["account"].names[code] for code in lines["account"].codes[rows]],
        "symbol": [lines["symbol"].names[code] for code in held[rows]],
        "side": np.where(quantity > 0, "SELL", "BUY"),
        "quantity": np.maximum(np.round(np.abs(quantity) / lot / 2), 1) * lot,
        "limit_price": np.round(market.mark[held[rows]] * random.uniform(0.98, 1.05, count), 2),
        "placed_at": AS_OF - random.integers(0, 3_600_000_000, count).astype("m8[us]"),
    }

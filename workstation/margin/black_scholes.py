"""European option prices: what modelled options are quoted at, and how a held option follows its underlying."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr

from workstation.book.columns import Flags, Floats

DAYS_A_YEAR = 365


def price(spot: Floats, strike: Floats, years: Floats, volatility: Floats, is_call: Flags, rate: float) -> Floats:
    """Price per unit of the underlying (Black and Scholes 1973, no dividends); intrinsic value at expiry.

    ``years`` to expiry, ``volatility`` and ``rate`` (continuous) are annual; call = S N(d1) - K e^(-rT) N(d2), put by
    parity.
    """
    alive = years > 0
    discounted = strike * np.exp(-rate * np.maximum(years, 0.0))
    d1, spread = _d1(spot, discounted, years, volatility)
    call = spot * ndtr(d1) - discounted * ndtr(d1 - spread)
    model = np.where(is_call, call, call - spot + discounted)
    return np.asarray(np.where(alive, np.maximum(model, 0.0), intrinsic(spot, strike, is_call)))


def delta(spot: Floats, strike: Floats, years: Floats, volatility: Floats, is_call: Flags, rate: float) -> Floats:
    """Change of the price per change of the underlying: N(d1) of a call, N(d1) - 1 of a put; 0 or 1 at expiry."""
    d1, _ = _d1(spot, strike * np.exp(-rate * np.maximum(years, 0.0)), years, volatility)
    chance = np.where(years > 0, ndtr(d1), spot > strike)
    return np.asarray(np.where(is_call, chance, chance - 1))


def gamma(spot: Floats, strike: Floats, years: Floats, volatility: Floats, is_call: Flags, rate: float) -> Floats:
    """Change of the delta per change of the underlying, the same for calls and puts; 0 at expiry.

    n(d1) / (S x volatility x sqrt(T)), n the density of the standard normal distribution.
    """
    _ = is_call
    d1, spread = _d1(spot, strike * np.exp(-rate * np.maximum(years, 0.0)), years, volatility)
    density = np.exp(-d1 * d1 / 2) / np.sqrt(2 * np.pi)
    return np.asarray(np.where(years > 0, density / (spot * spread), 0.0))


def intrinsic(spot: Floats, strike: Floats, is_call: Flags) -> Floats:
    """What exercising at once is worth: max(S - K, 0) of a call, max(K - S, 0) of a put."""
    return np.maximum(np.where(is_call, spot - strike, strike - spot), 0.0)


def _d1(spot: Floats, discounted: Floats, years: Floats, volatility: Floats) -> tuple[Floats, Floats]:
    """d1 and volatility x sqrt(T). A spot of 0 is the limit: the call is worth nothing."""
    spread = np.where(years > 0, volatility * np.sqrt(np.maximum(years, 0.0)), 1.0)
    with np.errstate(divide="ignore"):
        return np.log(spot / discounted) / spread + spread / 2, spread

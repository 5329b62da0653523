"""Option prices the modelled options are quoted at."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr

from workstation.book.columns import Flags, Floats

RATE = 0.015  # annual, continuous: US Treasury bills in February 2020, to the half per cent


def price(spot: Floats, strike: Floats, years: Floats, volatility: Floats, is_call: Flags) -> Floats:
    """European price per unit of the underlying (Black and Scholes 1973, no dividends); intrinsic value at expiry.

    ``years`` to expiry and ``volatility`` are annual; call = S N(d1) - K e^(-rT) N(d2), put by parity.
    """
    alive = years > 0
    spread = np.where(alive, volatility * np.sqrt(np.where(alive, years, 1.0)), 1.0)
    discounted = strike * np.exp(-RATE * np.maximum(years, 0.0))
    d1 = np.log(spot / discounted) / spread + spread / 2
    call = spot * ndtr(d1) - discounted * ndtr(d1 - spread)
    model = np.where(is_call, call, call - spot + discounted)
    intrinsic = np.maximum(np.where(is_call, spot - strike, strike - spot), 0.0)
    return np.asarray(np.where(alive, np.maximum(model, 0.0), intrinsic))

"""What the venue publishes about coin contracts: fees, margin percentages, warning level (spec: liquidation, 1 and 2).

Exact decimals: the liquidation loop works with them as they are, the columns of ``derivatives`` with their floats.
"""

from __future__ import annotations

import re
from decimal import Decimal

DOLLARS = frozenset({"USD", "USDC", "USDT"})  # what tiers and fee steps are counted in
MAJOR_COINS = frozenset({"BTC", "ETH"})

WARNING = Decimal("0.80")  # MM % at which a client is warned

FEE_BELOW, FEE_ABOVE = Decimal("0.0006"), Decimal("0.015")  # liquidation fee of a future's nominal
OPTION_FEE = Decimal("0.0019")  # f: liquidation fee of an option, share of the underlying
SHORT_PERCENT, SHORT_FLOOR = Decimal("0.15"), Decimal("0.10")  # of a sold option's initial margin
SHORT_MAINTENANCE = Decimal("0.075")

_QUOTE_CURRENCY = re.compile(r"(?<=[A-Z])(USDT|USDC|USD)?(PERP|SPOT|INDEX|IDX)?$")
_NO_COINS = frozenset({"SPOT", "INDEX", "IDX", "PERP"})


def coin_of(symbol: str) -> str:
    """The coin a symbol names first: BTC of BTC, BTCUSD, BTC-PERPETUAL, BTC_USDC and SPOT_BTC, ETHW of ETHW-USD."""
    words = [_QUOTE_CURRENCY.sub("", word) for word in re.split(r"[^A-Z0-9]", symbol.upper())]
    return next((word for word in words if word and word not in _NO_COINS), symbol)


def fee_step(coin: str) -> Decimal:
    """The nominal up to which the low liquidation fee holds, in USD."""
    return Decimal(10_000) if coin in MAJOR_COINS else Decimal(1_000)


def liquidation_fee_rate(coin: str, nominal: Decimal) -> Decimal:
    """Liquidation fee of a future: 0.06 % up to the step, above it 1.5 % of the whole nominal."""
    return FEE_BELOW if nominal <= fee_step(coin) else FEE_ABOVE

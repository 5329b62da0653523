"""Values of a made-up client, for a template's preview while it is edited."""

from __future__ import annotations

from datetime import UTC, datetime

from workstation.domain.enums import OrderSide
from workstation.messaging.values import Amount, Holding, Trade, Until, Value

SAMPLE: dict[str, Value] = {
    "firm": "Example Securities",
    "desk_phone": "+1 212 555 0100",
    "reference": "7KQ2M9XD",
    "call_amount": Amount(6120.0, "USD"),
    "deadline": Until(datetime(2020, 3, 12, 20, 0, tzinfo=UTC)),
    "triggered_at": datetime(2020, 3, 9, 14, 31, tzinfo=UTC),
    "net_asset_ratio": 1 / 3,
    "equity": Amount(25_000.0, "USD"),
    "liquid_net_assets": Amount(20_000.0, "USD"),
    "positions": (Holding("AAPL", "Apple Inc.", 1_000), Holding("MSFT", "Microsoft Corporation", -50)),
    "trades": (Trade(OrderSide.SELL, "AAPL", 300, Amount(66.54, "USD")),),
    "symbol": "AAPL",
    "quantity": 300,
    "margin_balance": Amount(9_800.0, "USD"),
    "initial": Amount(14_500.0, "USD"),
    "maintenance": Amount(9_900.0, "USD"),
    "im_ratio": 1.4796,
    "mm_ratio": 1.0102,
    "deficit": Amount(1_250.5, "USD"),
    "subject": "Your account",
    "text": "Please ring us back today.",
}

"""Made-up rows of the liquidation loop for tests of the screen, as a pull would bring them."""

from __future__ import annotations

from typing import Any

from tests.desk.alert_rows import NOW_US, news
from workstation.desk.news import TableNews
from workstation.domain.enums import MarginState, OrderSide
from workstation.domain.liquidation import ArmedMode, LiquidationStage
from workstation.domain.tables import ABSENT, LIQUIDATIONS


def loop_row(account: str = "A", **fields: Any) -> dict[str, Any]:
    """An account that li armed to propose; the loop proposes to sell 3.5 BTC-PERP."""
    return {
        "account": account,
        "name": "Ana Coin",
        "alert_id": "",
        "mode": ArmedMode.PROPOSE,
        "set_by": "li",
        "approved_by": "",
        "set_reason": "crash",
        "set_at": NOW_US,
        "episode": 1,
        "step": 2,
        "state": MarginState.LIQUIDATING,
        "stage": LiquidationStage.PROPOSED,
        "reason": "NOT_APPROVED",
        "note": "",
        "started_at": NOW_US,
        "progress": 0.25,
        "target": 0.9,
        "own_orders": 0,
        "proposal_id": "P1",
        "proposal_symbol": "BTC-PERP",
        "proposal_side": OrderSide.SELL,
        "proposal_quantity": 3.5,
        "proposal_limit": 59_400.0,
        "proposal_value": 207_900.0,
        "proposed_at": NOW_US,
        "updated_at": NOW_US,
        **fields,
    }


def nothing_proposed(account: str = "A", **fields: Any) -> dict[str, Any]:
    """The same without a proposal."""
    return loop_row(account, proposal_id="", proposal_symbol="", proposed_at=ABSENT, **fields)


def loop_rows(*rows: dict[str, Any], gone: tuple[str, ...] = (), reload: bool = False) -> TableNews:
    """A parcel of them."""
    return news(rows, gone, reload=reload, table=LIQUIDATIONS)

"""What a desk sees of the loop: one row an account that is armed by itself or has an episode."""

from __future__ import annotations

import math
from datetime import datetime
from decimal import Decimal
from typing import Any

from workstation.domain.enums import MarginState, OrderSide
from workstation.domain.liquidation import ArmedMode, LiquidationStage
from workstation.liquidation.running import Episode, Proposal
from workstation.store.liquidations import Armed

_NO_PROPOSAL: dict[str, Any] = {
    "proposal_id": "",
    "proposal_symbol": "",
    "proposal_side": OrderSide.SELL,
    "proposal_quantity": math.nan,
    "proposal_limit": math.nan,
    "proposal_value": math.nan,
    "proposed_at": None,
}
_FIGURES = ("margin_balance", "net_asset_value", "initial", "maintenance", "shortfall", "target")


def row_of(
    account: str, name: str, alert_id: str, mode: ArmedMode, armed: Armed | None, episode: Episode | None, at: datetime
) -> dict[str, Any]:
    """Every field of ``domain.tables.LIQUIDATIONS``."""
    return {
        "account": account,
        "name": name,
        "alert_id": alert_id,
        "mode": mode,
        "set_by": "" if armed is None else armed.set_by,
        "approved_by": "" if armed is None else armed.approved_by,
        "set_reason": "" if armed is None else armed.reason,
        "set_at": None if armed is None else armed.set_at,
        **_episode(episode),
        **_figures(episode),
        **(_NO_PROPOSAL if episode is None or episode.proposal is None else _proposal(episode.proposal)),
        "updated_at": at,
    }


def _episode(episode: Episode | None) -> dict[str, Any]:
    if episode is None:
        none: dict[str, Any] = {"episode": None, "step": None, "started_at": None, "ended_at": None, "own_orders": None}
        return none | {"state": MarginState.SAFE, "stage": LiquidationStage.IDLE, "reason": "", "note": ""}
    return {
        "episode": episode.number,
        "step": episode.progress.step,
        "state": episode.progress.standing.state,
        "stage": episode.stage,
        "reason": "" if episode.reason is None else episode.reason.name,
        "note": episode.note,
        "started_at": episode.started_at,
        "ended_at": episode.ended_at,
        "own_orders": len(episode.progress.cancelling),
    }


def _figures(episode: Episode | None) -> dict[str, Any]:
    found = None if episode is None else episode.figures
    values = {name: math.nan if found is None else float(getattr(found, name)) for name in _FIGURES}
    taken = episode is not None and episode.worst > 0
    deficit = None if episode is None else episode.deficit
    return values | {
        "shortfall_at_start": float(episode.worst) if episode is not None and taken else math.nan,
        "progress": episode.gone if episode is not None and taken else math.nan,
        "deficit": _number(None if deficit is None else deficit.deficit),
        "deficit_paid": _number(None if deficit is None else deficit.paid),
    }


def _number(value: Decimal | None) -> float:
    return math.nan if value is None else float(value)


def _proposal(proposal: Proposal) -> dict[str, Any]:
    order = proposal.order
    return {
        "proposal_id": proposal.proposal_id,
        "proposal_symbol": "" if order is None else order.symbol,
        "proposal_side": OrderSide.SELL if order is None else order.side,
        "proposal_quantity": _number(None if order is None else order.quantity),
        "proposal_limit": _number(None if order is None else order.limit),
        "proposal_value": float(proposal.value),
        "proposed_at": proposal.proposed_at,
    }

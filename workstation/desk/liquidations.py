"""How far the liquidation loop may go with an account and how far it has come, as the engine's rows say."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from workstation.desk.live_table import LiveTable
from workstation.domain.enums import OrderSide
from workstation.domain.liquidation import ArmedMode, LiquidationStage


@dataclass(frozen=True, slots=True)
class Proposed:
    """What waits for a person's word; without a symbol it is to cancel the client's own orders."""

    proposal_id: str
    symbol: str
    side: OrderSide
    quantity: float
    limit: float
    value: float  # the account's money
    proposed_at: int  # microseconds, market time


@dataclass(frozen=True, slots=True)
class LoopState:
    """The loop and one account. ``set_by`` is empty where ``[liquidation] mode`` of the policy rules; times: us."""

    account: str
    mode: ArmedMode
    set_by: str
    approved_by: str
    set_at: int | None
    stage: LiquidationStage
    reason: str  # name of a ``liquidation.records.Reason``; empty: none
    note: str
    step: int | None
    progress: float | None  # share of the largest shortfall that is gone
    proposal: Proposed | None


def loop_of(table: LiveTable, account: str) -> LoopState | None:
    """What the engine's row of an account says; None: it has none, and the policy's mode rules."""
    slots = table.slots
    found = slots[table.text("account")[slots] == account]
    return _state(table, account, int(found[0])) if len(found) else None


def _state(table: LiveTable, account: str, slot: int) -> LoopState:
    step = _number(table, "step", slot)
    set_at = _number(table, "set_at", slot)
    return LoopState(
        account=account,
        mode=ArmedMode(int(table.number("mode")[slot])),
        set_by=_text(table, "set_by", slot),
        approved_by=_text(table, "approved_by", slot),
        set_at=None if set_at is None else int(set_at),
        stage=LiquidationStage(int(table.number("stage")[slot])),
        reason=_text(table, "reason", slot),
        note=_text(table, "note", slot),
        step=None if step is None else int(step),
        progress=_number(table, "progress", slot),
        proposal=_proposal(table, slot),
    )


def _proposal(table: LiveTable, slot: int) -> Proposed | None:
    proposal_id = _text(table, "proposal_id", slot)
    if not proposal_id:
        return None
    return Proposed(
        proposal_id=proposal_id,
        symbol=_text(table, "proposal_symbol", slot),
        side=OrderSide(int(table.number("proposal_side")[slot])),
        quantity=float(table.number("proposal_quantity")[slot]),
        limit=float(table.number("proposal_limit")[slot]),
        value=float(table.number("proposal_value")[slot]),
        proposed_at=int(np.nan_to_num(table.number("proposed_at")[slot])),
    )


def _text(table: LiveTable, name: str, slot: int) -> str:
    return str(table.text(name)[slot])


def _number(table: LiveTable, name: str, slot: int) -> float | None:
    value = float(table.number(name)[slot])
    return None if math.isnan(value) else value

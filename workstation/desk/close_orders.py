"""What close-out orders add up to on a desk: the large figures, what taking back would do, what waits for approval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.desk.cells import Flags, Floats, Slots
from workstation.desk.derived import microseconds
from workstation.desk.live_table import LiveTable
from workstation.domain.orders import AT_BROKER, FINAL, OrderState

_S = OrderState
NOT_OVER = frozenset(OrderState) - FINAL
WORKING = AT_BROKER - {_S.UNKNOWN}
QUEUED = frozenset({_S.QUEUED, _S.CLAIMED})
CANCELLABLE = NOT_OVER - {_S.CANCEL_PENDING}


@dataclass(frozen=True, slots=True)
class OrderHeadlines:
    """Counts by what matters; ``working_value`` in the reporting currency, ``unvalued`` working orders not in it."""

    awaiting: int
    queued: int
    working: int
    working_value: float
    unvalued: int
    unknown: int
    filled_today: int
    rejected_today: int


@dataclass(frozen=True, slots=True)
class CancelEffect:
    """What taking some orders back would do; ``value`` is of their open part, ``unvalued`` orders are not in it."""

    slots: Slots
    at_broker: int  # of these the broker is asked; the others end at once
    value: float
    unvalued: int


def order_headlines(table: LiveTable, slots: Slots, midnight: datetime) -> OrderHeadlines:
    """Of these orders; today began at ``midnight``."""
    states = table.number("state")[slots]
    today = table.number("updated_at")[slots] >= microseconds(midnight)
    working = slots[_among(states, WORKING)]
    values = open_values(table, working)
    return OrderHeadlines(
        awaiting=int((states == _S.AWAITING_APPROVAL).sum()),
        queued=int(_among(states, QUEUED).sum()),
        working=len(working),
        working_value=float(np.nansum(values)),
        unvalued=int(np.isnan(values).sum()),
        unknown=int((states == _S.UNKNOWN).sum()),
        filled_today=int(((states == _S.FILLED) & today).sum()),
        rejected_today=int(((states == _S.REJECTED) & today).sum()),
    )


def open_values(table: LiveTable, slots: Slots) -> Floats:
    """What is not filled yet, at the price of the request: value x (quantity - filled) / quantity; NaN: not known."""
    quantity, filled = table.number("quantity")[slots], table.number("filled_quantity")[slots]
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.abs(table.number("value_reporting")[slots]) * (quantity - filled) / quantity


def cancel_effect(table: LiveTable, slots: Slots) -> CancelEffect:
    """Of these orders, those that can be taken back."""
    chosen = slots[_among(table.number("state")[slots], CANCELLABLE)]
    values = open_values(table, chosen)
    at_broker = int(_among(table.number("state")[chosen], AT_BROKER).sum())
    return CancelEffect(chosen, at_broker, float(np.nansum(values)), int(np.isnan(values).sum()))


def waiting_requests(table: LiveTable, slots: Slots) -> tuple[str, ...]:
    """The commands, each once, that orders among these wait for an approval of."""
    waiting = slots[table.number("state")[slots] == _S.AWAITING_APPROVAL]
    return tuple(dict.fromkeys(table.text("command_id")[waiting].tolist()))


def hit_by_kill_switch(table: LiveTable, desk: str) -> tuple[int, int]:
    """How many orders of a desk (empty: of all) wait to be sent, and how many the broker could be asked for."""
    slots = table.slots
    if desk:
        slots = slots[_of_desk(table, slots, desk)]
    states = table.number("state")[slots]
    return int(_among(states, NOT_OVER - AT_BROKER).sum()), int(_among(states, CANCELLABLE & AT_BROKER).sum())


def _of_desk(table: LiveTable, slots: Slots, desk: str) -> Flags:
    names: list[str] = table.text("desk")[slots].tolist()
    return np.fromiter((name == desk for name in names), dtype=np.bool_, count=len(slots))


def _among(values: Floats, states: frozenset[OrderState]) -> Flags:
    flags: Flags = np.isin(values, np.array(sorted(states), dtype=np.float64))
    return flags

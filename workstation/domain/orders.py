"""What a close-out order is made of: closed lists, and the one table of its legal steps."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum


class OrderState(IntEnum):
    """The life of an order, from the desk's wish to the broker's last word. Codes are stored: never renumber."""

    AWAITING_APPROVAL = 0
    QUEUED = 1  # accepted; waits for its turn, or for the market to open
    CLAIMED = 2  # T1: next to go, no right to send yet
    SENDING = 3  # T2: checked once more and committed; its holder writes to the wire, once
    WORKING = 4
    PARTIALLY_FILLED = 5
    FILLED = 6
    CANCEL_PENDING = 7
    CANCELLED = 8  # by us before it left (denied, declined), or by the broker
    REJECTED = 9  # by the broker
    EXPIRED = 10
    UNKNOWN = 11  # the answer was lost; looked up by its id, never sent blindly again


_S = OrderState
_BROKER_SAYS = frozenset({_S.WORKING, _S.PARTIALLY_FILLED, _S.FILLED, _S.CANCELLED, _S.REJECTED, _S.EXPIRED})

STEPS: Mapping[OrderState, frozenset[OrderState]] = {
    _S.AWAITING_APPROVAL: frozenset({_S.QUEUED, _S.CANCELLED, _S.EXPIRED}),
    # To UNKNOWN: the broker reports it after all, although it was given up as never arrived.
    _S.QUEUED: frozenset({_S.CLAIMED, _S.CANCELLED, _S.EXPIRED, _S.UNKNOWN}),
    # Back to QUEUED: an engine that died with a claim had no right to send yet.
    _S.CLAIMED: frozenset({_S.SENDING, _S.QUEUED, _S.CANCELLED, _S.EXPIRED, _S.UNKNOWN}),
    # Back to QUEUED: only its living holder, who knows that nothing was written to the wire.
    _S.SENDING: _BROKER_SAYS | {_S.UNKNOWN, _S.QUEUED},
    _S.WORKING: (_BROKER_SAYS - {_S.WORKING}) | {_S.CANCEL_PENDING, _S.UNKNOWN},
    _S.PARTIALLY_FILLED: frozenset({_S.FILLED, _S.CANCEL_PENDING, _S.CANCELLED, _S.EXPIRED, _S.UNKNOWN}),
    _S.CANCEL_PENDING: _BROKER_SAYS | {_S.UNKNOWN},
    # Back to QUEUED: after a settled "not found" at a broker that takes an id only once (the same id goes again).
    _S.UNKNOWN: _BROKER_SAYS | {_S.QUEUED, _S.CANCEL_PENDING},
}  # states that are not here are final

FINAL = frozenset(OrderState) - frozenset(STEPS)
AT_BROKER = frozenset(  # may be, or become, known to the broker: count as working until it says otherwise
    {_S.SENDING, _S.WORKING, _S.PARTIALLY_FILLED, _S.CANCEL_PENDING, _S.UNKNOWN}
)


class OrderType(IntEnum):
    """How an order's price is set; PEG follows the bid or the ask, so many ticks away."""

    MARKET = 0
    LIMIT = 1
    PEG_BID = 2
    PEG_ASK = 3


class TimeInForce(IntEnum):
    """How long the broker keeps an order; IOC takes what is there and cancels the rest."""

    DAY = 0
    GTC = 1
    IOC = 2


class TradingSession(IntEnum):
    """In which session of the day a US limit order may trade."""

    REGULAR = 0
    PRE = 1
    POST = 2
    OVERNIGHT = 3


class OrderOrigin(IntEnum):
    """What made an order."""

    MANUAL = 0
    BATCH = 1
    AUTO_CLOSE = 2
    LIQUIDATION = 3
    COVERED_RECALL = 4
    SHORT_RECALL = 5

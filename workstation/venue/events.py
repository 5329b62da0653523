"""What happens at the venue and must not be forgotten: one frozen class an event, in the past tense.

State follows from the session's opening book and these events alone; prices follow from the seed and are no events.
Times are microseconds UTC, money in the named currency, quantities signed from the client's side.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from enum import IntEnum
from typing import Any, get_args


class Reaction(IntEnum):
    """What a client in call makes up its mind to do. Never renumber a member: journals hold them."""

    IGNORE = 0
    DEPOSIT = 1
    REDUCE = 2


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """The first line of every journal; ``digest`` is the opening book's, so that another program's is noticed."""

    at: int
    seed: int
    accounts: int
    digest: str
    derivatives: int = 0  # accounts of coin clients, on top of the others


@dataclass(frozen=True, slots=True)
class Paced:
    """The replay's pace was set: market seconds a wall second, 0 = moved by hand."""

    at: int
    speed: float
    paused: bool


@dataclass(frozen=True, slots=True)
class Stood:
    """The clock has passed ``at`` and everything due by then is in the journal."""

    at: int


@dataclass(frozen=True, slots=True)
class DayBegan:
    """A new day's first instant: interest for the nights since the last one is added, yesterday's close is known."""

    at: int
    nights: int


@dataclass(frozen=True, slots=True)
class Decided:
    """A client in call made up its mind and acts at ``due``, an instant of the grid; ``amount``: base currency."""

    at: int
    account: str
    reaction: Reaction
    due: int
    amount: float


@dataclass(frozen=True, slots=True)
class Wired:
    """Money is on its way: counted, not yet withdrawable, until it settles at ``settles``."""

    at: int
    account: str
    currency: str
    amount: float
    settles: int


@dataclass(frozen=True, slots=True)
class Settled:
    """Money that was on its way has arrived."""

    at: int
    account: str
    currency: str
    amount: float


@dataclass(frozen=True, slots=True)
class Traded:
    """An account bought (quantity > 0) or sold; cash moves by -quantity x multiplier x price in the line's currency."""

    at: int
    account: str
    symbol: str
    quantity: float
    price: float


@dataclass(frozen=True, slots=True)
class Expired:
    """An option line ended: worthless, settled in cash or exercised; ``spot`` is its underlying's official close."""

    at: int
    account: str
    symbol: str
    spot: float


@dataclass(frozen=True, slots=True)
class Funded:
    """Longs of a perpetual paid shorts, or were paid: quantity x price x rate; ``due`` is the period's end."""

    at: int
    symbol: str
    due: int
    rate: float
    price: float


class Counterparty(IntEnum):
    """With whom an order traded. Never renumber a member: journals hold them."""

    LEVEL = 0  # what the market showed
    FLOW = 1  # somebody came to the order while it rested
    ORDER = 2  # another order of this broker's clients


@dataclass(frozen=True, slots=True)
class OrderTaken:
    """A client's order came in, with the fields of ``ports.OrderRequest`` as codes and exact text."""

    at: int
    order: str
    account: str
    symbol: str
    side: int
    quantity: str
    order_type: int
    limit_price: str | None
    peg_ticks: int
    session: int
    time_in_force: int


@dataclass(frozen=True, slots=True)
class OwnOrderCancelled:
    """A client's own working order was taken out of the market, as the house asked."""

    at: int
    account: str
    order: str


@dataclass(frozen=True, slots=True)
class CancelTaken:
    """The client asked to take an order back; what came of it follows."""

    at: int
    order: str


@dataclass(frozen=True, slots=True)
class Executed:
    """A part of an order, or all of it, was done; ``number`` counts the executions of a session from 1.

    Cash moves by -+ quantity x multiplier x price, and by the fee, in the line's currency.
    """

    at: int
    number: int
    order: str
    account: str
    symbol: str
    side: int
    quantity: str
    price: str
    fee: str
    counterparty: int


@dataclass(frozen=True, slots=True)
class OrderEnded:
    """Nothing more will be done for an order: CANCELLED, REJECTED or EXPIRED (``OrderState``), and why."""

    at: int
    order: str
    state: int
    text: str


@dataclass(frozen=True, slots=True)
class BorrowChanged:
    """How much of a symbol can still be borrowed from here on, at which yearly rate."""

    at: int
    symbol: str
    available: float
    fee_rate: float


@dataclass(frozen=True, slots=True)
class LenderRecalled:
    """A lender calls back shares that clients are short of, until ``due``; what clients buy back goes to it first."""

    at: int
    recall_id: str
    symbol: str
    quantity: float
    lender: str
    due: int


@dataclass(frozen=True, slots=True)
class Disturbed:
    """From here on the broker misbehaves as the named preset says (``domain.faults``)."""

    at: int
    preset: str


Event = (
    SessionOpened
    | Paced
    | Stood
    | DayBegan
    | Decided
    | Wired
    | Settled
    | Traded
    | Expired
    | Funded
    | OrderTaken
    | CancelTaken
    | OwnOrderCancelled
    | Executed
    | OrderEnded
    | BorrowChanged
    | LenderRecalled
    | Disturbed
)
_CLASSES: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Event)}


def to_json(event: Event) -> dict[str, Any]:
    """The event with its class's name, as JSON writes it."""
    return {"event": type(event).__name__, **asdict(event)}


def from_json(data: dict[str, Any]) -> Event:
    """The inverse; ValueError when it is no event this program knows."""
    kind = _CLASSES.get(str(data.get("event")))
    if kind is None:
        raise ValueError(f"unknown event {data.get('event')!r}")
    values = {name: value for name, value in data.items() if name != "event"}
    if values.keys() != {field.name for field in fields(kind)}:
        raise ValueError(f"{kind.__name__} with fields {sorted(values)}")
    if kind is Decided:
        values["reaction"] = Reaction(values["reaction"])
    event: Event = kind(**values)
    return event

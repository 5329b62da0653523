"""Commands that close positions, take closes back, and stop everything."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from workstation.commands.command import Command, Part
from workstation.domain.enums import Role

Quantity = Annotated[Decimal, Field(gt=0, max_digits=18, decimal_places=6)]
Price = Annotated[Decimal, Field(max_digits=18, decimal_places=6)]


class CloseLine(Part):
    """One position to close, in part or whole. The side follows from the position: it is never said."""

    account: str
    alert_id: str  # the open call (or recall) that it is closed for
    symbol: str
    quantity: Quantity
    order_type: Literal["MARKET", "LIMIT", "PEG_BID", "PEG_ASK"] = "MARKET"
    limit_price: Price | None = None  # LIMIT only
    peg_ticks: int = Field(default=0, ge=-100, le=100)  # PEG only: ticks added to the bid or the ask
    session: Literal["REGULAR", "PRE", "POST", "OVERNIGHT"] = "REGULAR"
    time_in_force: Literal["DAY", "GTC", "IOC"] = "DAY"

    @model_validator(mode="after")
    def _price_fits_type(self) -> CloseLine:
        if (self.order_type == "LIMIT") != (self.limit_price is not None):
            raise ValueError("a limit price belongs to a LIMIT order, and only there")
        if self.session != "REGULAR" and self.order_type == "MARKET":
            raise ValueError("outside the regular session only limit and pegged orders are taken")
        return self


class Expected(Part):
    """What the sender was shown for one account: the engine asks again when it finds something else (2 %)."""

    account: str
    call_before: float  # base currency
    call_after: float


class CloseBatch(Command):
    """Close these positions; one ticket from the moment the dialog opens, so that a second click changes nothing."""

    kind: ClassVar[str] = "close_batch"
    valid_for: ClassVar[timedelta] = timedelta(seconds=10)
    lines: tuple[CloseLine, ...] = Field(min_length=1, max_length=20_000)
    expected: tuple[Expected, ...] = ()
    when_closed: Literal["QUEUE", "REFUSE"] = "REFUSE"
    reason: str = Field(default="", max_length=2000)
    origin: Literal["MANUAL", "BATCH", "COVERED_RECALL", "SHORT_RECALL"] = "BATCH"
    override: bool = False  # a supervisor's: closes what is marked do not close


class CancelOrders(Command):
    """Take orders back: what has not left is cancelled at once, of the rest the broker is asked."""

    kind: ClassVar[str] = "cancel_orders"
    client_order_ids: tuple[str, ...] = Field(min_length=1, max_length=20_000)
    reason: str = Field(default="", max_length=2000)


class EngageKillSwitch(Command):
    """No new order leaves from here on; cancels always may. ``desk`` empty: for all desks."""

    kind: ClassVar[str] = "engage_kill_switch"
    desk: str = ""
    cancel_working: bool = False
    reason: str = Field(min_length=1, max_length=2000)


class ReleaseKillSwitch(Command):
    """Let orders leave again; what was stopped stays cancelled."""

    kind: ClassVar[str] = "release_kill_switch"
    roles: ClassVar[frozenset[Role]] = frozenset({Role.SUPERVISOR})
    desk: str = ""
    reason: str = Field(min_length=1, max_length=2000)


class ResolveOrder(Command):
    """A supervisor's word, with evidence, on an UNKNOWN order that the broker cannot tell about."""

    kind: ClassVar[str] = "resolve_order"
    roles: ClassVar[frozenset[Role]] = frozenset({Role.SUPERVISOR})
    client_order_id: str
    filled_quantity: Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=6)]
    average_price: Price | None = None
    evidence: str = Field(min_length=1, max_length=2000)

"""The close-out orders of one account, newest first, as its window lists them."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.desk.account_rows import AccountRow, rows_of
from workstation.desk.close_orders import CANCELLABLE, NOT_OVER
from workstation.desk.live_table import LiveTable
from workstation.domain.orders import OrderState


@dataclass(frozen=True, slots=True)
class AccountOrder:
    """One order; NaN: not known, or there is none yet. ``told``: why it was turned down, or why it was asked for."""

    key: str
    created_at: int  # microseconds, market time
    symbol: str
    side: int
    order_type: int
    price: float
    quantity: float
    filled: float
    average_price: float
    state: OrderState
    origin: int
    asked_by: str
    approved_by: str
    told: str

    @property
    def is_open(self) -> bool:
        """Whether something may still come of it."""
        return self.state in NOT_OVER

    @property
    def can_be_cancelled(self) -> bool:
        """Whether it can be taken back."""
        return self.state in CANCELLABLE


def orders_of(table: LiveTable, account: str) -> tuple[AccountOrder, ...]:
    """Every order of an account that the desk knows."""
    return tuple(map(_order, rows_of(table, account)))


def _order(row: AccountRow) -> AccountOrder:
    number, text = row.number, row.text
    return AccountOrder(
        key=row.key,
        created_at=int(number("created_at")),
        symbol=text("symbol"),
        side=int(number("side")),
        order_type=int(number("order_type")),
        price=number("price"),
        quantity=number("quantity"),
        filled=number("filled_quantity"),
        average_price=number("average_price"),
        state=OrderState(int(number("state"))),
        origin=int(number("origin")),
        asked_by=text("asked_by"),
        approved_by=text("approved_by"),
        told=text("reject_text") or text("reason"),
    )

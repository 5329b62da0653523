"""The client's own orders: which part of each pays initial margin, and which may stay while opening is forbidden.

Both walk a symbol's orders in time with what is left of the position. An order that reduces in part uses up what it
reduces when margin is counted; when orders are cancelled, only an order that fits wholly uses the position up.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from workstation.domain.exact import ZERO
from workstation.liquidation.account import Account, Holding, Order


def paying_parts(account: Account) -> Iterator[tuple[Order, Decimal]]:
    """Each order with the quantity that initial margin is charged on; wholly reducing ones are left out."""
    for holding in account.holdings:
        left = holding.size
        for order in account.orders_in(holding.contract.symbol):
            reducing = min(order.quantity, left) if _reduces(order, holding) else ZERO
            left -= reducing
            if order.quantity > reducing:
                yield order, order.quantity - reducing


def not_wholly_reducing(account: Account) -> frozenset[str]:
    """The orders that go when opening is forbidden: whose whole remainder does not fit what is left to reduce."""
    kept = {order.order_id for holding in account.holdings for order in _wholly_reducing(account, holding)}
    return frozenset(order.order_id for order in account.orders) - kept


def _wholly_reducing(account: Account, holding: Holding) -> Iterator[Order]:
    left = holding.size
    for order in account.orders_in(holding.contract.symbol):
        if _reduces(order, holding) and order.quantity <= left:
            left -= order.quantity
            yield order


def _reduces(order: Order, holding: Holding) -> bool:
    return bool(holding.quantity) and order.side is holding.closing_side

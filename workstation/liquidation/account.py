"""What the loop works on: one derivatives account with its holdings and own orders, immutable, in exact decimals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from workstation.domain.enums import OptionRight, OrderSide
from workstation.domain.exact import ZERO, whole_lots
from workstation.domain.ids import AccountId, Symbol


@dataclass(frozen=True, slots=True)
class Future:
    """A linear future or perpetual. Invariant: ``mark``, ``lot`` and ``tick`` > 0."""

    symbol: Symbol
    coin: str
    mark: Decimal
    lot: Decimal
    tick: Decimal


@dataclass(frozen=True, slots=True)
class Option:
    """An option on a coin. Invariant: ``spot``, ``lot`` and ``tick`` > 0; ``mark`` >= 0; ``right`` is C or P."""

    symbol: Symbol
    coin: str
    mark: Decimal
    lot: Decimal
    tick: Decimal
    spot: Decimal
    right: OptionRight
    strike: Decimal
    expiry: date
    delta: Decimal
    gamma: Decimal


Contract = Future | Option


@dataclass(frozen=True, slots=True)
class Holding:
    """A contract and how much of it is held; quantity < 0 is short, 0 a contract that only orders stand in."""

    contract: Contract
    quantity: Decimal
    average: Decimal
    leverage: Decimal

    @property
    def size(self) -> Decimal:
        """How much is held, without its sign."""
        return abs(self.quantity)

    @property
    def sign(self) -> int:
        """1 long, -1 short."""
        return -1 if self.quantity < 0 else 1

    @property
    def lots(self) -> int:
        """Whole lots that can be closed; what is left over is dust."""
        return whole_lots(self.size, self.contract.lot)

    @property
    def closing_side(self) -> OrderSide:
        """The side of an order that reduces it."""
        return OrderSide.BUY if self.quantity < 0 else OrderSide.SELL

    @property
    def nominal(self) -> Decimal:
        """Value at mark, size x mark."""
        return self.size * self.contract.mark

    def without(self, lots: int) -> Holding:
        """What is left after closing that many lots."""
        return replace(self, quantity=self.quantity - self.sign * lots * self.contract.lot)


@dataclass(frozen=True, slots=True)
class Order:
    """One of the client's own working orders; ``quantity`` is what remains of it."""

    order_id: str
    symbol: Symbol
    side: OrderSide
    quantity: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True)
class Reported:
    """What the venue itself reports of an account, in the account's money; ``as_of`` in market time."""

    initial: Decimal
    maintenance: Decimal
    margin_balance: Decimal
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Drift:
    """What the venue reports less what the model gives, in the account's money."""

    initial: Decimal
    maintenance: Decimal
    margin_balance: Decimal


NO_DRIFT = Drift(ZERO, ZERO, ZERO)


@dataclass(frozen=True, slots=True)
class Account:
    """Invariant: ``holdings`` has one row a symbol that a position or order is in; ``orders`` stand in time order.

    ``drift``: by how much the venue's figures differ from the model's; it is taken to stay what it is while positions
    are held. ``reported`` is None where the venue reports nothing.
    """

    account: AccountId
    cash: Decimal
    holdings: tuple[Holding, ...]
    orders: tuple[Order, ...] = ()
    reported: Reported | None = None
    drift: Drift = NO_DRIFT

    @property
    def held(self) -> tuple[Holding, ...]:
        """The positions."""
        return tuple(holding for holding in self.holdings if holding.quantity)

    @property
    def futures(self) -> tuple[Holding, ...]:
        """The positions in futures."""
        return tuple(holding for holding in self.held if isinstance(holding.contract, Future))

    @property
    def short_options(self) -> tuple[Holding, ...]:
        """The sold options."""
        return tuple(h for h in self.held if isinstance(h.contract, Option) and h.quantity < 0)

    @property
    def long_options(self) -> tuple[Holding, ...]:
        """The bought options, calls and puts."""
        return tuple(h for h in self.held if isinstance(h.contract, Option) and h.quantity > 0)

    def holding(self, symbol: Symbol) -> Holding:
        """The row of a symbol; KeyError when nothing is held or ordered in it."""
        for holding in self.holdings:
            if holding.contract.symbol == symbol:
                return holding
        raise KeyError(symbol)

    def orders_in(self, symbol: Symbol) -> tuple[Order, ...]:
        """The orders of a symbol, in time order."""
        return tuple(order for order in self.orders if order.symbol == symbol)

    def without_orders(self, order_ids: frozenset[str]) -> Account:
        """The same account after these orders are gone."""
        return replace(self, orders=tuple(order for order in self.orders if order.order_id not in order_ids))

    def with_holding(self, changed: Holding, cash: Decimal = ZERO) -> Account:
        """The same account with one holding replaced and ``cash`` added."""
        symbol = changed.contract.symbol
        rows = tuple(changed if row.contract.symbol == symbol else row for row in self.holdings)
        return replace(self, cash=self.cash + cash, holdings=rows)

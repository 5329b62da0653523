"""What one step's passes look at: the facts, the rules, every order, and how old the newest fact is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from workstation.closing.orders import Order
from workstation.closing.quoted import quoted
from workstation.domain.enums import InstrumentStatus, LinkState, OrderSide
from workstation.domain.exact import ZERO, lots_up
from workstation.domain.ids import Symbol
from workstation.engine.liquidation.tickets import Call
from workstation.engine.orders.standing import Standing
from workstation.liquidation.account import Account
from workstation.liquidation.depth import Ladder, Ladders, total_lots
from workstation.liquidation.from_book import Desk, ladder_of
from workstation.liquidation.negative import InsuranceFund
from workstation.liquidation.records import CloseOrder, Reason
from workstation.liquidation.rules import Rules

_NO_TIME = timedelta.max  # a price nobody knows the time of is older than any


@dataclass(slots=True)
class Around:
    """``fund`` and ``claimed`` change while a step's passes go on: one account after the other."""

    standing: Standing
    rules: Rules
    calls: Mapping[str, Call]  # by account
    order_of: Callable[[str], Order | None]
    fund: InsuranceFund
    claimed: dict[tuple[Symbol, OrderSide], Decimal] = field(default_factory=dict)  # of the depth, in units of the coin
    _ladders: dict[int, Ladder] = field(default_factory=dict)  # by instrument row, each read once a step

    def claim(self, order: CloseOrder) -> None:
        """A close is on its way: what it takes is not there for the next account."""
        key = order.symbol, order.side
        self.claimed[key] = self.claimed.get(key, ZERO) + order.quantity

    def ladder(self, row: int) -> Ladder:
        """The depth of an instrument as the facts have it."""
        if row not in self._ladders:
            self._ladders[row] = ladder_of(self.standing.book, row)
        return self._ladders[row]

    def can_fill(self, account_row: int) -> bool:
        """Whether any position of the account meets a lot that no other close of ours is about to take."""
        book = self.standing.book
        lines = book.positions_of(account_row)
        held = zip(book.positions.instrument[lines].tolist(), book.positions.quantity[lines].tolist(), strict=True)
        return any(quantity and self._meets(row, quantity) for row, quantity in held)

    def _meets(self, row: int, quantity: float) -> bool:
        side = OrderSide.BUY if quantity < 0 else OrderSide.SELL
        instruments = self.standing.book.instruments
        taken = self.claimed.get((Symbol(str(instruments.symbol[row])), side), ZERO)
        lot = Decimal(repr(float(instruments.lot_size[row] * instruments.multiplier[row])))
        return total_lots(self.ladder(row).against(side)) * lot > taken

    def left(self, desk: Desk) -> Ladders:
        """The depth that no other close of ours is about to take."""
        left = dict(desk.ladders)
        for holding in desk.account.held:
            contract, side = holding.contract, holding.closing_side
            taken = self.claimed.get((contract.symbol, side), ZERO)
            if taken:
                left[contract.symbol] = left[contract.symbol].consumed(side, lots_up(taken / contract.lot))
        return left

    def age(self, account: Account) -> timedelta:
        """Of the oldest fact: the broker's word, the venue's own figures, and the quotes of what is held and trades."""
        at = self.standing
        ages = [at.market_now - at.positions_as_of]
        if account.reported is not None:
            ages.append(at.market_now - account.reported.as_of)
        for holding in account.held:
            thing = quoted(at.book, at.book.instrument_row(holding.contract.symbol))
            if thing.status is InstrumentStatus.TRADING:
                old = thing.age(at.market_now)
                ages.append(_NO_TIME if old is None else timedelta(seconds=old))
        return max(ages)

    def call(self, account: str) -> Call:
        """The open call of an account, if it has one."""
        return self.calls.get(account, Call())

    def keeps_from_closing(self, account_row: int) -> Reason | None:
        """Why no close may leave now; None when one may."""
        at = self.standing
        if any(switch.desk == "" for switch in at.switches):
            return Reason.KILL_SWITCH
        if at.book.accounts.do_not_close[account_row]:
            return Reason.PROTECTED
        return None if self.is_linked else Reason.LINK_DOWN

    @property
    def is_linked(self) -> bool:
        """Whether the broker can be asked for anything."""
        return self.standing.link is LinkState.UP and bool(self.standing.venue)

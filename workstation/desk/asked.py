"""What somebody asked to close, then and now: what an approver must see before a second word is given."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from workstation.desk.cells import Slots
from workstation.desk.live_table import LiveTable
from workstation.desk.previews import AccountPreview, BatchAsk, LineKey, LineWish
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession

NOTABLE = 0.02  # the change above which a figure is another one: the drift above which the engine asks again itself


@dataclass(frozen=True, slots=True)
class AskedLine:
    """One order as it was asked for. Prices in its currency, calls in the account's base currency; None: not known."""

    key: str
    account: str
    alert_id: str
    symbol: str
    currency: str
    side: OrderSide
    order_type: OrderType
    price: float | None
    peg_ticks: int
    quantity: float
    session: TradingSession
    time_in_force: TimeInForce
    value: float | None  # reporting currency
    mark: float | None
    position: float | None
    call: float | None
    call_after: float | None


@dataclass(frozen=True, slots=True)
class LineThenNow:
    """An order beside what is true now."""

    asked: AskedLine
    mark: float | None
    position: float | None

    @property
    def mark_change(self) -> float | None:
        """Price now / then - 1."""
        return change(self.asked.mark, self.mark)

    @property
    def exceeds_position(self) -> bool:
        """More would be closed than is held by now, or the position turned round."""
        if self.position is None:
            return False
        closing = self.position if self.asked.side is OrderSide.SELL else -self.position
        return self.asked.quantity > closing

    @property
    def is_notable(self) -> bool:
        """Whether an approver must look twice."""
        moved = self.asked.position is not None and self.position not in {None, self.asked.position}
        return moved or self.exceeds_position or is_notable(self.asked.mark, self.mark)


@dataclass(frozen=True, slots=True)
class AccountThenNow:
    """An account's call and what the closes leave of it: as asked, and as computed now. None: not known."""

    account: str
    call_then: float | None
    after_then: float | None
    call_now: float | None
    after_now: float | None

    @property
    def is_notable(self) -> bool:
        """Whether an approver must look twice."""
        return is_notable(self.call_then, self.call_now) or is_notable(self.after_then, self.after_now)


def asked_lines(table: LiveTable, command_id: str) -> tuple[AskedLine, ...]:
    """The orders that wait for the approval of one command, by account and symbol."""
    slots = table.slots
    states = table.number("state")[slots]
    waiting = slots[states == OrderState.AWAITING_APPROVAL]
    mine = waiting[np.array([one == command_id for one in table.text("command_id")[waiting].tolist()], dtype=np.bool_)]
    return tuple(sorted(_lines(table, mine), key=lambda line: (line.account, line.symbol)))


def then_and_now(
    lines: Iterable[AskedLine], marks: Mapping[str, float | None], held: Mapping[LineKey, float]
) -> tuple[LineThenNow, ...]:
    """Each order beside the marks and the positions of now."""
    return tuple(LineThenNow(line, marks.get(line.symbol), held.get((line.account, line.symbol))) for line in lines)


def accounts_then_and_now(lines: Iterable[AskedLine], now: Mapping[str, AccountPreview]) -> tuple[AccountThenNow, ...]:
    """Each account once, beside what was computed for it now."""
    first = {line.account: line for line in reversed(tuple(lines))}
    return tuple(
        AccountThenNow(
            account,
            first[account].call,
            first[account].call_after,
            now[account].call_before if account in now else None,
            now[account].call_after if account in now else None,
        )
        for account in sorted(first)
    )


def batch_of(batch: str, lines: Iterable[AskedLine], *, supervisor: bool) -> BatchAsk:
    """What the desk's worker is to keep fresh while somebody decides."""
    accounts = {line.account: line.alert_id for line in lines}
    return BatchAsk(batch, tuple(sorted(accounts.items())), OrderOrigin.BATCH, supervisor)


def wishes_of(lines: Iterable[AskedLine]) -> dict[LineKey, LineWish]:
    """The same orders as wishes, so that their effect of now can be computed."""
    return {
        (line.account, line.symbol): LineWish(
            quantity=Decimal(repr(line.quantity)),
            order_type=line.order_type,
            limit_price=_limit(line),
            peg_ticks=line.peg_ticks,
            session=line.session,
            time_in_force=line.time_in_force,
        )
        for line in lines
    }


def change(then: float | None, now: float | None) -> float | None:
    """Now / then - 1; None where either is not known or there was nothing."""
    return None if then is None or now is None or then == 0 else now / then - 1


def is_notable(then: float | None, now: float | None) -> bool:
    """Whether a figure is another one by now; what was nothing and is something, too."""
    if then is None or now is None:
        return False
    return abs(now - then) > NOTABLE * abs(then)


def _limit(line: AskedLine) -> Decimal | None:
    is_limit = line.order_type is OrderType.LIMIT and line.price is not None
    return Decimal(repr(line.price)) if is_limit else None


def _lines(table: LiveTable, slots: Slots) -> Iterable[AskedLine]:
    for slot in slots.tolist():
        number, text = _numbers(table, slot), _texts(table, slot)
        yield AskedLine(
            key=text["client_order_id"],
            account=text["account"],
            alert_id=text["alert_id"],
            symbol=text["symbol"],
            currency=text["currency"],
            side=OrderSide(int(number["side"])),
            order_type=OrderType(int(number["order_type"])),
            price=_known(number["price"]),
            peg_ticks=int(_known(number["peg_ticks"]) or 0),
            quantity=number["quantity"],
            session=TradingSession(int(number["session"])),
            time_in_force=TimeInForce(int(number["time_in_force"])),
            value=_known(number["value_reporting"]),
            mark=_known(number["mark_at_request"]),
            position=_known(number["position_at_request"]),
            call=_known(number["call_at_request"]),
            call_after=_known(number["call_after_expected"]),
        )


def _numbers(table: LiveTable, slot: int) -> dict[str, float]:
    return {field.name: float(table.number(field.name)[slot]) for field in table.number_fields}


def _texts(table: LiveTable, slot: int) -> dict[str, str]:
    return {field.name: str(table.text(field.name)[slot]) for field in table.text_fields}


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value

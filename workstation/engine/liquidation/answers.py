"""The answer to a close: what was filled, once the book shows it too, and closes that have to be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from workstation.closing.orders import Order, stepped
from workstation.domain.denials import Coded
from workstation.domain.exact import ZERO
from workstation.domain.orders import OrderState
from workstation.engine.orders.standing import Standing
from workstation.liquidation.account import Account
from workstation.liquidation.figures import Figures
from workstation.liquidation.records import CloseOrder, Reason
from workstation.liquidation.running import Episode

UNSENT = frozenset({OrderState.AWAITING_APPROVAL, OrderState.QUEUED, OrderState.CLAIMED})
DENIED = 3  # closes in a row that did not leave, or that the broker refused: a person looks
_PAUSE, _LONGEST = timedelta(seconds=2), timedelta(seconds=60)  # market time, doubled with each close that found nobody


@dataclass(frozen=True, slots=True)
class Answer:
    """How a close ended, as the audit trail tells it; ``quantity`` in units of the coin."""

    order: CloseOrder
    quantity: Decimal
    average_price: Decimal | None
    state: str
    text: str  # ours, why it did not leave, or the broker's words


def is_booked(order: Order, at: Standing) -> bool:
    """Whether the order is over and the positions in the book hold all that it did."""
    if not order.is_final or order.incomplete:
        return False
    return all(one.at <= at.positions_as_of for one in order.executions)


def is_reported(order: Order, account: Account) -> bool:
    """Whether what the venue reports of the account, if it does, is not from before the order's last fill."""
    said = account.reported
    return said is None or all(one.at <= said.as_of for one in order.executions)


def settled(episode: Episode, order: Order, multiplier: Decimal) -> tuple[Episode, Answer]:
    """The episode after the answer to its working close. It counts once: the working close is gone with it."""
    close = episode.progress.working
    if close is None:
        raise ValueError(f"{episode.account}: no close is working")
    done = episode.progress.settled | {close.client_order_id}
    filled = order.filled_quantity * multiplier
    answer = Answer(close, filled, order.average_price, order.state.name, order.denial or order.reject_text)
    unfilled = 0 if filled else episode.unfilled + 1
    pause = min(_PAUSE * 2 ** min(unfilled - 1, 10), _LONGEST) if unfilled else timedelta(0)
    progress = replace(episode.progress, working=None, settled=done)
    after = replace(episode, progress=progress, unfilled=unfilled, not_before=order.changed_at + pause)
    if unfilled >= DENIED and (order.denial or order.state is OrderState.REJECTED):
        after = after.stopped(Reason.UNFILLED, answer.text)
    return after, answer


def taken_back(order: Order, at: Standing, why: Coded) -> Order | None:
    """The order cancelled, where nothing of it has left; None: only the broker knows."""
    return stepped(order, OrderState.CANCELLED, at.market_now, denial=why) if order.state in UNSENT else None


def is_over(figures: Figures, account: Account) -> bool:
    """Whether nothing has to be closed any more."""
    sound = figures.margin_balance > 0 and figures.net_asset_value > 0
    return figures.shortfall <= ZERO and sound and bool(account.held)


def multiplier_of(at: Standing, symbol: str) -> Decimal:
    """Units of the coin a contract stands for."""
    row = at.book.instrument_row(symbol)
    return Decimal(repr(float(at.book.instruments.multiplier[row])))

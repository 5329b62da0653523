"""Reduce-only orders to Deribit's sub-accounts, our client order id as their label (docs: private/buy, sell, cancel).

The venue does not hold a label to be unique, so an order that may have arrived is never sent again, only looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderState, OrderType, TimeInForce, TradingSession
from workstation.gateways.deribit_api import DeribitError, Failure
from workstation.gateways.deribit_session import DeribitSession
from workstation.ports import Answer, Execution, OrderReport, OrderRequest, Reply

CURRENCY = "USDC"
LABEL_LENGTH = 64
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TYPES = {OrderType.MARKET: "market", OrderType.LIMIT: "limit"}
_KEPT = {
    TimeInForce.DAY: "good_til_day",
    TimeInForce.GTC: "good_til_cancelled",
    TimeInForce.IOC: "immediate_or_cancel",
}
_STATES = {
    "open": OrderState.WORKING,
    "untriggered": OrderState.WORKING,
    "filled": OrderState.FILLED,
    "rejected": OrderState.REJECTED,
    "cancelled": OrderState.CANCELLED,
}
_TRADES = 1000  # of one order in one answer


class DeribitBroker:
    """A ``ports.Broker``, for any thread.

    Invariant: NOT_SENT only when the order was not written to a connection, REFUSED only in the venue's own words or by
    our own rules before anything is sent, NOT_FOUND only when every account that may have it answered that it has not.
    """

    venue = "deribit"
    takes_an_id_once = False

    def __init__(
        self, session: DeribitSession, accounts: Callable[[], tuple[str, ...]], listed: Callable[[str], str]
    ) -> None:
        """``accounts``: the sub-accounts known by now; ``listed``: why a symbol is not traded here, "" when it is."""
        self._session, self._accounts, self._listed = session, accounts, listed
        self._account_of: dict[str, str] = {}  # our order id -> sub-account

    @property
    def placed(self) -> frozenset[str]:
        """The ids of orders that left through here."""
        return frozenset(self._account_of)

    def place(self, request: OrderRequest) -> Reply:
        """Hand an order over, reduce-only; asked once."""
        ours = request.client_order_id
        if why := self._not_here(request):
            return Reply(ours, Answer.REFUSED, text=why)
        self._account_of[ours] = request.account
        method = "private/buy" if request.side is OrderSide.BUY else "private/sell"
        try:
            result = self._session.of(request.account, method, _order(request))
            return Reply(ours, Answer.REPORTED, _report(ours, result["order"], result["trades"]))
        except DeribitError as error:
            return _failed(ours, error)
        except (KeyError, TypeError, ValueError, ArithmeticError) as error:
            return Reply(ours, Answer.LOST, text=f"Deribit's answer to an order makes no sense: {error!r}")

    def cancel(self, client_order_id: str) -> Reply:
        """Ask to take an order back; one that is over is reported as it is."""
        return self._about(client_order_id, self._cancelled)

    def find(self, client_order_id: str) -> Reply:
        """What became of an order, with every execution."""
        return self._about(client_order_id, lambda _, order: order)

    def cancel_own(self, account: str, order_id: str) -> Reply:
        """Cancel an order that the client placed, by the venue's id; of one that is over the venue says so."""
        try:
            self._session.of(account, "private/cancel", {"order_id": order_id})
        except DeribitError as error:
            return _failed(order_id, error)
        return Reply(order_id, Answer.TAKEN)

    def _about(self, ours: str, ask: Callable[[str, Mapping[str, Any]], Mapping[str, Any]]) -> Reply:
        known = self._account_of.get(ours)
        try:
            for account in (known,) if known else self._accounts():
                if order := self._by_label(account, ours):
                    now = ask(account, order)
                    return Reply(ours, Answer.REPORTED, _report(ours, now, self._trades(account, str(now["order_id"]))))
        except DeribitError as error:
            unsent = error.failure is Failure.NOT_SENT
            return Reply(ours, Answer.NOT_SENT if unsent else Answer.LOST, text=str(error))
        except (KeyError, TypeError, ValueError, ArithmeticError) as error:
            return Reply(ours, Answer.LOST, text=f"Deribit's answer about an order makes no sense: {error!r}")
        if not known and not self._accounts():
            return Reply(ours, Answer.LOST, text="the accounts have not been read yet: nobody was asked for the order")
        return Reply(ours, Answer.NOT_FOUND, text=f"no order with the label {ours} at Deribit")

    def _by_label(self, account: str, label: str) -> Mapping[str, Any] | None:
        found = self._session.of(account, "private/get_order_state_by_label", {"currency": CURRENCY, "label": label})
        orders: list[Mapping[str, Any]] = [order for order in found if order["label"] == label]
        return max(orders, key=lambda order: int(order["last_update_timestamp"]), default=None)

    def _cancelled(self, account: str, order: Mapping[str, Any]) -> Mapping[str, Any]:
        if order["order_state"] not in {"open", "untriggered"}:
            return order
        try:
            cancelled: Mapping[str, Any] = self._session.of(account, "private/cancel", {"order_id": order["order_id"]})
        except DeribitError as error:
            if error.failure is not Failure.REFUSED:
                raise
            return self._by_label(account, str(order["label"])) or order  # it ended in between
        return cancelled

    def _trades(self, account: str, order: str) -> list[Mapping[str, Any]]:
        params = {"order_id": order, "count": _TRADES, "sorting": "asc"}
        found = self._session.of(account, "private/get_user_trades_by_order", params)
        trades: list[Mapping[str, Any]] = found["trades"] if isinstance(found, dict) else found
        return trades

    def _not_here(self, request: OrderRequest) -> str:
        """Why an order is not even sent; empty when it is."""
        if not request.account.isdigit():
            return f"{request.account} is no account of Deribit: those are numbers"
        if len(request.client_order_id) > LABEL_LENGTH:
            return f"a label has at most {LABEL_LENGTH} characters"
        if request.order_type not in _TYPES:
            return f"Deribit has no {request.order_type.name} orders: use LIMIT or MARKET"
        if request.session is not TradingSession.REGULAR:
            return f"Deribit trades always and has no {request.session.name} session"
        if request.order_type is OrderType.LIMIT and request.limit_price is None:
            return "a LIMIT order needs a limit price"
        return self._listed(request.symbol)


def _order(request: OrderRequest) -> dict[str, Any]:
    order: dict[str, Any] = {
        "instrument_name": request.symbol,
        "amount": float(request.quantity),  # of a linear contract: coins
        "type": _TYPES[request.order_type],
        "label": request.client_order_id,
        "time_in_force": _KEPT[request.time_in_force],
        "reduce_only": True,
    }
    return order if request.limit_price is None else order | {"price": float(request.limit_price)}


def _report(ours: str, order: Mapping[str, Any], trades: list[Mapping[str, Any]]) -> OrderReport:
    filled, state = _exactly(order["filled_amount"]), _STATES[order["order_state"]]
    if state is OrderState.WORKING and filled:
        state = OrderState.PARTIALLY_FILLED
    return OrderReport(
        client_order_id=ours,
        broker_order_id=str(order["order_id"]),
        state=state,
        version=int(order["last_update_timestamp"]),
        filled_quantity=filled,
        executions=tuple(_execution(trade) for trade in trades),
        text=str(order.get("cancel_reason", "")),
    )


def _execution(trade: Mapping[str, Any]) -> Execution:
    at = _EPOCH + timedelta(milliseconds=int(trade["timestamp"]))
    return Execution(f"{CURRENCY}-{trade['trade_id']}", _exactly(trade["amount"]), _exactly(trade["price"]), at)


def _failed(ours: str, error: DeribitError) -> Reply:
    """The end of an order that brought no result; an error object, also for the rate limit, is a refusal."""
    answers = {Failure.NOT_SENT: Answer.NOT_SENT, Failure.LOST: Answer.LOST}
    return Reply(ours, answers.get(error.failure, Answer.REFUSED), text=str(error))


def _exactly(number: float) -> Decimal:
    return Decimal(repr(number))

"""Orders and reports as they travel between the venue and its client, written and read in one place."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import IntEnum
from typing import Any, TypeVar

from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderState, OrderType, TimeInForce, TradingSession
from workstation.ports import Execution, OrderReport, OrderRequest
from workstation.sessions.published import microseconds, moment

LONGEST_ID = 64
_DIGITS, _DECIMALS = 18, 6
Code = TypeVar("Code", bound=IntEnum)


def request_json(request: OrderRequest) -> dict[str, Any]:
    """An order as JSON fields; numbers are text, so that none loses a digit."""
    return {
        "client_order_id": request.client_order_id,
        "account": request.account,
        "symbol": request.symbol,
        "side": request.side.name,
        "quantity": f"{request.quantity:f}",
        "order_type": request.order_type.name,
        "limit_price": None if request.limit_price is None else f"{request.limit_price:f}",
        "peg_ticks": request.peg_ticks,
        "session": request.session.name,
        "time_in_force": request.time_in_force.name,
    }


def order_request(data: object) -> OrderRequest:
    """The inverse; ValueError says which field is wrong and what stands there."""
    if not isinstance(data, dict) or data.keys() != _FIELDS:
        raise ValueError(f"an order has exactly the fields {', '.join(sorted(_FIELDS))}")
    limit = data["limit_price"]
    return OrderRequest(
        client_order_id=_text(data, "client_order_id"),
        account=_text(data, "account"),
        symbol=_text(data, "symbol"),
        side=_code(OrderSide, data, "side"),
        quantity=_number(data, "quantity"),
        order_type=_code(OrderType, data, "order_type"),
        limit_price=None if limit is None else _number(data, "limit_price"),
        peg_ticks=_ticks(data["peg_ticks"]),
        session=_code(TradingSession, data, "session"),
        time_in_force=_code(TimeInForce, data, "time_in_force"),
    )


def report_json(report: OrderReport) -> dict[str, Any]:
    """A report as JSON fields."""
    return {
        "client_order_id": report.client_order_id,
        "broker_order_id": report.broker_order_id,
        "state": report.state.name,
        "version": report.version,
        "filled_quantity": f"{report.filled_quantity:f}",
        "executions": [_execution_json(one) for one in report.executions],
        "text": report.text,
    }


def order_report(data: object) -> OrderReport:
    """The inverse; ValueError when it is no report."""
    if not isinstance(data, dict):
        raise ValueError(f"not a report: {data!r:.200}")  # noqa: TRY004 - bad input, not a wrong type of ours
    try:
        return OrderReport(
            client_order_id=_text(data, "client_order_id"),
            broker_order_id=_text(data, "broker_order_id"),
            state=_code(OrderState, data, "state"),
            version=int(data["version"]),
            filled_quantity=_number(data, "filled_quantity"),
            executions=tuple(_execution(one) for one in data["executions"]),
            text=str(data["text"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a report: {error!r}") from error


_FIELDS = frozenset(OrderRequest.__dataclass_fields__)


def _execution_json(one: Execution) -> dict[str, Any]:
    quantity, price = f"{one.quantity:f}", f"{one.price:f}"
    return {"execution_id": one.execution_id, "quantity": quantity, "price": price, "at_us": microseconds(one.at)}


def _execution(data: Mapping[str, Any]) -> Execution:
    at = moment(int(data["at_us"]))
    return Execution(_text(data, "execution_id"), _number(data, "quantity"), _number(data, "price"), at)


def _text(data: Mapping[str, Any], name: str) -> str:
    text = data[name]
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_ID or not text.isprintable():
        raise ValueError(f"{name} must be 1 to {LONGEST_ID} printable characters, not {text!r:.80}")
    return text


def _number(data: Mapping[str, Any], name: str) -> Decimal:
    """A decimal written as text; neither infinite nor longer than the store keeps it."""
    text = data[name]
    try:
        number = Decimal(text) if isinstance(text, str) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= 10 ** (_DIGITS - _DECIMALS) or number != round(number, _DECIMALS):
        raise ValueError(f"{name} must be a number in quotes with at most {_DECIMALS} decimals, not {text!r:.80}")
    return number


def _code(kind: type[Code], data: Mapping[str, Any], name: str) -> Code:
    try:
        return kind[data[name]]
    except (KeyError, TypeError) as error:
        raise ValueError(f"{name} must be one of {', '.join(kind.__members__)}, not {data[name]!r:.80}") from error


def _ticks(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 1000:  # noqa: PLR2004
        raise ValueError(f"peg_ticks must be a whole number of ticks, not {value!r:.80}")
    return value

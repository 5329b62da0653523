"""Orders to the venue over HTTP: every end of a request is told for what it is, above all when nobody can know."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from workstation.domain.answers import Trouble
from workstation.domain.denials import finding
from workstation.gateways.order_format import order_report, request_json
from workstation.gateways.venue_address import VenueAddress
from workstation.ports import Answer, OrderRequest, Reply

TIMEOUT = httpx.Timeout(2.0, connect=1.0)  # s
# Only here the broker's "no" is final; any other status may come from something between us and a broker that took it.
_FINAL = frozenset(
    {
        HTTPStatus.OK,  # some brokers answer 200 with an error inside: a refusal, never a success
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.CONFLICT,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNPROCESSABLE_ENTITY,
    }
)
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)  # no connection: not a byte was written
_SHOWN = 200  # characters of an answer that makes no sense


class ReplayBroker:
    """A ``ports.Broker``, for any thread.

    Invariant: NOT_SENT only when no connection was made, REFUSED only in the broker's own words, NOT_FOUND only when
    it names the order it does not know; all else that is no report is LOST.
    """

    venue = "replay"
    takes_an_id_once = True

    def __init__(self, address: Callable[[], VenueAddress | None]) -> None:
        self._address = address
        self._http = httpx.Client(timeout=TIMEOUT, trust_env=False)

    def place(self, request: OrderRequest) -> Reply:
        """Hand an order over; the same one again is answered with what became of it."""
        return self._ask(request.client_order_id, "POST", "/orders", request_json(request))

    def cancel(self, client_order_id: str) -> Reply:
        """Ask to take it back; the answer tells what is true, also when it is a fill."""
        return self._ask(client_order_id, "POST", f"/orders/{quote(client_order_id, safe='')}/cancel")

    def find(self, client_order_id: str) -> Reply:
        """What became of an order, with every execution."""
        return self._ask(client_order_id, "GET", f"/orders/{quote(client_order_id, safe='')}")

    def cancel_own(self, account: str, order_id: str) -> Reply:
        """Cancel an order of the client's own; the book tells that it is gone."""
        path = f"/accounts/{quote(account, safe='')}/orders/{quote(order_id, safe='')}/cancel"
        return self._ask(order_id, "POST", path)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _ask(self, order: str, method: str, path: str, body: dict[str, Any] | None = None) -> Reply:
        address = self._address()
        if address is None:
            return Reply(order, Answer.NOT_SENT, text=finding(Trouble.NO_ADDRESS).as_code())
        headers = {"Authorization": f"Bearer {address.token}"}
        try:
            answer = self._http.request(method, address.url + path, json=body, headers=headers)
        except _UNSENT as error:
            return Reply(order, Answer.NOT_SENT, text=finding(Trouble.UNREACHABLE, error=str(error)).as_code())
        except httpx.TimeoutException:
            return Reply(order, Answer.LOST, text=finding(Trouble.NO_ANSWER).as_code())
        except httpx.HTTPError as error:
            return Reply(order, Answer.LOST, text=finding(Trouble.BROKEN, error=str(error)).as_code())
        return _reply(order, answer)


def _reply(order: str, answer: httpx.Response) -> Reply:
    """What an answer that came means."""
    try:
        data = answer.json()
    except ValueError:
        data = None
    if isinstance(data, dict) and isinstance(data.get("error"), str):
        return Reply(order, _refusal(order, answer.status_code, data), text=data["error"])
    if answer.status_code == HTTPStatus.ACCEPTED and isinstance(data, dict) and data.get("taken") == order:
        return Reply(order, Answer.TAKEN)
    if answer.status_code == HTTPStatus.OK:
        try:
            report = order_report(data)
        except ValueError:
            return _nonsense(order, answer)
        if report.client_order_id == order:
            return Reply(order, Answer.REPORTED, report)
    return _nonsense(order, answer)


def _refusal(order: str, status: int, data: dict[str, Any]) -> Answer:
    if status == HTTPStatus.NOT_FOUND and data.get("unknown_order") == order:
        return Answer.NOT_FOUND
    return Answer.REFUSED if status in _FINAL else Answer.LOST


def _nonsense(order: str, answer: httpx.Response) -> Reply:
    return Reply(order, Answer.LOST, text=f"the broker answered {answer.status_code}: {answer.text[:_SHOWN]}")

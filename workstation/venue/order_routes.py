"""Orders over HTTP: place, take back, look up, and what was said of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workstation.gateways.order_format import order_request, report_json
from workstation.gateways.replay_format import encode_reports
from workstation.ports import OrderReport
from workstation.venue.broker import AnotherOrderError, Broker
from workstation.venue.faulty_answers import BadConnection
from workstation.venue.requests import Refusal, body_of, cursor_of


class OrderRoutes:
    """Invariant: an order's fate is on the disk before it is answered."""

    def __init__(self, broker: Broker, catch_up: Callable[[], None]) -> None:
        self._broker = broker
        self._catch_up = catch_up
        self._connection = BadConnection(broker.market.seed, lambda: broker.faults)

    def routes(self) -> list[Route]:
        """What a client may ask about orders."""
        return [
            Route("/orders", self.place, methods=["POST"]),
            Route("/orders/{order}", self.find),
            Route("/orders/{order}/cancel", self.cancel, methods=["POST"]),
            Route("/accounts/{account}/orders/{order}/cancel", self.cancel_own, methods=["POST"]),
            Route("/reports", self.reports),
        ]

    async def place(self, request: Request) -> Response:
        """200 with a report, also when the broker rejects; 409 when the id is another order's."""
        try:
            order = order_request(json.loads(await body_of(request)))
        except ValueError as error:
            raise Refusal(HTTPStatus.BAD_REQUEST, f"not an order: {error}") from error

        async def handle() -> Response:
            self._catch_up()
            try:
                return JSONResponse(report_json(self._broker.place(order)))
            except AnotherOrderError as error:
                raise Refusal(HTTPStatus.CONFLICT, str(error)) from error

        return await self._connection.carry(order.client_order_id, handle)

    async def cancel(self, request: Request) -> Response:
        """200 with what is true afterwards, which may be a fill."""
        return await self._about(request, self._broker.cancel)

    async def find(self, request: Request) -> Response:
        """200 with a report and all executions; 404 naming the order when there is none."""
        return await self._about(request, self._broker.find)

    async def cancel_own(self, request: Request) -> Response:
        """202 when a client's own order is gone from here on, also when it was before; 422 without such an account."""
        account, order = str(request.path_params["account"]), str(request.path_params["order"])

        async def handle() -> Response:
            self._catch_up()
            if not self._broker.cancel_own(account, order):
                raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, f"there is no account {account}")
            return JSONResponse({"taken": order}, status_code=HTTPStatus.ACCEPTED)

        return await self._connection.carry(order, handle)

    async def reports(self, request: Request) -> Response:
        """What was said from one cursor (empty: the beginning) to another."""
        since = request.query_params.get("since")
        found = self._broker.reports(cursor_of(request, "since") if since else None, cursor_of(request, "until"))
        return Response(encode_reports(found), media_type="application/json")

    async def _about(self, request: Request, act: Callable[[str], OrderReport | None]) -> Response:
        order = str(request.path_params["order"])

        async def handle() -> Response:
            self._catch_up()
            return _answer(order, act(order))

        return await self._connection.carry(order, handle)


def _answer(order: str, report: OrderReport | None) -> Response:
    if report is None:
        unknown = {"error": f"there is no order {order}", "unknown_order": order}
        return JSONResponse(unknown, status_code=HTTPStatus.NOT_FOUND)
    return JSONResponse(report_json(report))

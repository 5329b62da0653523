"""The venue over HTTP: what a client may ask of the broker, each request with the token, forward only."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from workstation.book.pack import pack
from workstation.domain.faults import FaultPreset
from workstation.gateways.replay_format import clock_json, encode
from workstation.venue.broker import Broker
from workstation.venue.order_routes import OrderRoutes
from workstation.venue.requests import Refusal, body_of, cursor_of, whole_of

FASTEST, SLOWEST = 3600.0, 0.1
ANSWER_WITHIN = 120.0  # s; only a long /advance ever takes more than a moment


class Interface:
    """The routes. Invariant: one request at a time moves the broker; no answer shows an instant it has not reached."""

    def __init__(self, broker: Broker, catch_up: Callable[[], None], stop: Callable[[], None]) -> None:
        self._broker = broker
        self._catch_up = catch_up
        self._stop = stop
        self._moving = asyncio.Lock()

    def app(self, token: str, lifespan: Any) -> Starlette:
        """The application; only loopback names are accepted as host, so that no web page can reach it by a name."""
        routes = [
            Route("/clock", self.clock),
            Route("/book", self.book),
            Route("/changes", self.changes),
            Route("/control", self.control, methods=["POST"]),
            Route("/advance", self.advance, methods=["POST"]),
            Route("/shutdown", self.shutdown, methods=["POST"]),
            *OrderRoutes(self._broker, self._catch_up).routes(),
        ]
        middleware = [
            Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"]),
            Middleware(TokenCheck, token=token),
        ]
        handlers: dict[Any, Any] = {Refusal: _refused}
        return Starlette(routes=routes, middleware=middleware, exception_handlers=handlers, lifespan=lifespan)

    async def clock(self, _request: Request) -> Response:
        """Where the market's clock stands and how it runs."""
        self._catch_up()
        return JSONResponse(clock_json(self._broker.clock))

    async def book(self, request: Request) -> Response:
        """The whole book as bytes (``book.pack``); its cursor is in a header."""
        self._catch_up()
        until = whole_of(request, "until") if "until" in request.query_params else None
        cursor, book = self._broker.book(until)
        headers = {"venue-cursor": str(cursor), "venue-clock": json.dumps(clock_json(self._broker.clock))}
        return Response(pack(book), media_type="application/octet-stream", headers=headers)

    async def changes(self, request: Request) -> Response:
        """What changed since a cursor; 410 when only the whole book will do."""
        self._catch_up()
        found = self._broker.changes(cursor_of(request, "since"), whole_of(request, "until"))
        if found is None:
            raise Refusal(HTTPStatus.GONE, "the cursor is of another day or session: ask for /book")
        return Response(encode(found), media_type="application/json")

    async def control(self, request: Request) -> Response:
        """``speed`` (market seconds a wall second), ``pause``, ``resume``, or ``faults`` (a preset's place)."""
        action, value = await _command(request)
        self._catch_up()
        broker = self._broker
        if action == "faults":
            broker.disturb(_preset(value))
            return JSONResponse(clock_json(broker.clock))
        if broker.clock.speed == 0:
            raise Refusal(HTTPStatus.CONFLICT, "this replay is moved by hand: it has no speed and no pause")
        if action == "speed":
            if not SLOWEST <= value <= FASTEST:
                raise Refusal(HTTPStatus.BAD_REQUEST, f"speed must be from {SLOWEST:g} to {FASTEST:g}, not {value:g}")
            broker.pace(value, paused=broker.clock.paused)
        elif action in {"pause", "resume"}:
            broker.pace(broker.clock.speed, paused=action == "pause")
        else:
            raise Refusal(
                HTTPStatus.BAD_REQUEST, f"unknown action {action!r}; there are speed, pause, resume and faults"
            )
        return JSONResponse(clock_json(broker.clock))

    async def advance(self, request: Request) -> Response:
        """Move a stepped replay forward to an instant (microseconds UTC); others are served in between."""
        _, to_us = await _command(request)
        broker = self._broker
        async with self._moving, asyncio.timeout(ANSWER_WITHIN):
            if broker.clock.speed != 0:
                raise Refusal(HTTPStatus.CONFLICT, "this replay runs by itself; only one of speed 0 is moved by hand")
            if to_us < broker.position:
                raise Refusal(HTTPStatus.CONFLICT, "a replay runs forward only; start a new session to begin elsewhere")
            for _ in broker.stages(round(to_us)):
                await asyncio.sleep(0)
        return JSONResponse(clock_json(broker.clock))

    async def shutdown(self, _request: Request) -> Response:
        """End the venue in order."""
        self._stop()
        return JSONResponse(clock_json(self._broker.clock), status_code=HTTPStatus.ACCEPTED)


class TokenCheck:
    """Lets nothing through without the bearer token, compared in constant time."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._expected = f"Bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 401, or hand on."""
        if scope["type"] == "http":
            given = dict(scope["headers"]).get(b"authorization", b"")
            if not hmac.compare_digest(given, self._expected):
                refusal = JSONResponse({"error": "wrong or missing token"}, status_code=HTTPStatus.UNAUTHORIZED)
                await refusal(scope, receive, send)
                return
        await self._app(scope, receive, send)


async def _refused(_request: Request, refusal: Refusal) -> Response:
    return JSONResponse({"error": refusal.text}, status_code=refusal.status)


def _preset(value: float) -> FaultPreset:
    presets = list(FaultPreset)
    if not value.is_integer() or not 0 <= value < len(presets):
        raise Refusal(
            HTTPStatus.BAD_REQUEST, f"faults must be a preset's place, 0 to {len(presets) - 1}, not {value:g}"
        )
    return presets[int(value)]


async def _command(request: Request) -> tuple[str, float]:
    """(action, value) of a small JSON body."""
    body = await body_of(request)
    try:
        data = json.loads(body)
        return str(data["action"]), float(data["value"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, 'a command is {"action": text, "value": number}') from error

"""A request about an order as a bad connection treats it: before it reaches the broker, or after the broker took it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.responses import JSONResponse, Response

from workstation.domain.faults import Faults
from workstation.venue.disturbance import Fault, garble_of, strike

TOO_LATE = 3.0  # s; a client waits two
JUST_IN_TIME = 0.8  # s

_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>"


class BadConnection:
    """Invariant: with no faults in force every request is handled once, at once, and answered as it is."""

    def __init__(self, seed: int, faults: Callable[[], Faults]) -> None:
        self._seed = seed
        self._faults = faults
        self._attempts: Counter[str] = Counter()

    async def carry(self, order: str, handle: Callable[[], Awaitable[Response]]) -> Response:
        """The answer to a request, if the connection lets both through."""
        attempt = self._attempts[order]
        self._attempts[order] += 1
        fault = strike(self._seed, self._faults(), order, attempt)
        if fault is Fault.THROTTLED:
            return JSONResponse({"error": "too many requests, slow down"}, HTTPStatus.TOO_MANY_REQUESTS)
        if fault is Fault.LOST_REQUEST:
            await asyncio.sleep(TOO_LATE)
            return Response(status_code=HTTPStatus.GATEWAY_TIMEOUT)
        if fault is Fault.LATE_REQUEST:
            await asyncio.sleep(TOO_LATE)
        answer = await handle()
        if fault is Fault.GARBLED_ANSWER:
            kinds = _garbled(answer)
            return kinds[garble_of(self._seed, order, attempt, len(kinds))]
        if fault in {Fault.LOST_ANSWER, Fault.SLOW_ANSWER}:
            await asyncio.sleep(TOO_LATE if fault is Fault.LOST_ANSWER else JUST_IN_TIME)
        return answer


def _garbled(answer: Response) -> tuple[Response, ...]:
    """What may come instead of an answer: cut off, empty, a page of a proxy, an error after the fact."""
    body = bytes(answer.body)
    return (
        Response(body[: len(body) // 2], media_type="application/json"),
        Response(b"", media_type="application/json"),
        Response(_PAGE, HTTPStatus.BAD_GATEWAY, media_type="text/html"),
        Response(_PAGE, media_type="text/html"),
        JSONResponse({"error": "internal error"}, HTTPStatus.INTERNAL_SERVER_ERROR),
        Response(b"request timeout", HTTPStatus.REQUEST_TIMEOUT, media_type="text/plain"),
        JSONResponse({}),
        JSONResponse(None, HTTPStatus.SERVICE_UNAVAILABLE),
    )

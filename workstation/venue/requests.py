"""What requests carry, read with care: a small body, a cursor, an instant; what is wrong is refused in words."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request

from workstation.gateways.replay_format import Cursor

LARGEST_BODY = 4096  # bytes; commands are a few words, orders a few lines


class Refusal(Exception):  # noqa: N818 - an answer, not a fault of this program
    """A request that cannot be done, with the status and the sentence its sender reads."""

    def __init__(self, status: HTTPStatus, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


def whole_of(request: Request, name: str) -> int:
    """An instant of the query: microseconds UTC."""
    text = request.query_params.get(name, "")
    if not text.isdecimal() or not text.isascii():
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{name} must be microseconds UTC, not {text!r}")
    return int(text)


def cursor_of(request: Request, name: str) -> Cursor:
    """A cursor of the query."""
    try:
        return Cursor.parse(request.query_params.get(name, ""))
    except ValueError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{name} must be a cursor this venue gave out") from error


async def body_of(request: Request) -> bytes:
    """The body, as long as it is small."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "the request is too long")
    return body

"""JSON-RPC over HTTP to Deribit: one request, and every end of it told apart (docs.deribit.com: JSON-RPC, error codes).

An error object in the answer is the venue's own word that the request was not carried out. A time-out, a cut connection
or an answer that cannot be read says nothing, and what was asked may have happened.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus
from itertools import count
from typing import Any

import httpx

LIVE_URL, TEST_URL = "https://www.deribit.com", "https://test.deribit.com"
_PATH = "/api/v2/"
_CONNECT = 3.0  # s at most
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
_SHOWN = 200  # characters of an answer that makes no sense

TOO_MANY_REQUESTS, TOO_MANY_AT_ONCE = 10028, 10066
BAD_CREDENTIALS = frozenset({10001, 13004, 13005, 13021})  # invalid credentials, no such client, forbidden
BAD_TOKEN = frozenset({10000, 13009, 13010})  # authorization required, token invalid, expired or revoked
# The venue gave up in the middle: these say nothing about what became of the request.
_OPEN_ENDED = frozenset({13028, 13888, -32000})  # temporarily unavailable, timed out, server error


class Failure(Enum):
    """How a request ended without a result."""

    NOT_SENT = "no connection to Deribit: {}"
    LOST = "Deribit's answer did not come: {}"
    RATE_LIMIT = "Deribit's rate limit is reached ({}): wait, and read fewer accounts or less often"
    CREDENTIALS = "Deribit does not accept the API key ({}): check client id, secret and the key's scopes"
    REFUSED = "Deribit refused it: {}"


class DeribitError(Exception):
    """A request without a result. ``code`` is the venue's, 0 where it gave none."""

    def __init__(self, failure: Failure, detail: str, code: int = 0) -> None:
        super().__init__(failure.value.format(detail))
        self.failure, self.code = failure, code


@dataclass(frozen=True, slots=True)
class DeribitKey:
    """Whose API key is used, and where. Invariant: https, but for a server on this machine."""

    client_id: str
    client_secret: str = field(repr=False)
    base_url: str = LIVE_URL
    timeout: float = 5.0  # s an answer may take

    def __post_init__(self) -> None:
        url = httpx.URL(self.base_url)
        if url.scheme != "https" and url.host not in _LOOPBACK:
            raise ValueError(f"{self.base_url}: Deribit must be reached over https")


class DeribitApi:
    """One connection pool. Invariant: ``call`` is at most one request; safe to use from several threads."""

    def __init__(self, key: DeribitKey) -> None:
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._numbers = count(1)
        self._http = httpx.Client(
            base_url=key.base_url,
            timeout=httpx.Timeout(key.timeout, connect=min(_CONNECT, key.timeout)),
            trust_env=False,
        )

    def call(self, method: str, params: dict[str, Any], token: str = "") -> Any:
        """The result of a method; DeribitError without one."""
        body = {"jsonrpc": "2.0", "id": next(self._numbers), "method": method, "params": params}
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            answer = self._http.post(_PATH + method, json=body, headers=headers)
        except _NOT_SENT as error:
            raise DeribitError(Failure.NOT_SENT, _sentence(error)) from error
        except httpx.HTTPError as error:
            raise DeribitError(Failure.LOST, _sentence(error)) from error
        return _result(answer)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()


def _result(answer: httpx.Response) -> Any:
    try:
        body = answer.json()
    except ValueError:
        body = None
    if isinstance(body, dict) and isinstance(body.get("error"), dict):
        raise _refusal(body["error"])
    if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        raise DeribitError(Failure.RATE_LIMIT, "HTTP 429", TOO_MANY_REQUESTS)
    if not answer.is_success or not isinstance(body, dict) or "result" not in body:
        raise DeribitError(Failure.LOST, f"HTTP {answer.status_code} {answer.text[:_SHOWN]!r}")
    return body["result"]


def _refusal(error: dict[str, Any]) -> DeribitError:
    code, data = error.get("code"), error.get("data")
    number = code if isinstance(code, int) else 0
    reason = f", {data['reason']}" if isinstance(data, dict) and "reason" in data else ""
    return DeribitError(_failure(number), f"{number} {error.get('message', '')}{reason}", number)


def _failure(code: int) -> Failure:
    if code in {TOO_MANY_REQUESTS, TOO_MANY_AT_ONCE}:
        return Failure.RATE_LIMIT
    if code in BAD_CREDENTIALS:
        return Failure.CREDENTIALS
    return Failure.LOST if code in _OPEN_ENDED else Failure.REFUSED


def _sentence(error: httpx.HTTPError) -> str:
    return f"{type(error).__name__} {error}".strip()

"""The requests of the API and what its answers prove: taken, refused, not taken, or nobody knows."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import httpx

from workstation.domain.answers import Trouble
from workstation.domain.denials import as_said, concerning, finding
from workstation.domain.messages import HandOver
from workstation.ports import Receipt

Resource = dict[str, Any]  # a message or a call as the API shows it; ``sid`` and ``status`` are texts
Judge = Callable[[Resource], Receipt]

_SHOWN = 260  # characters of the provider's own words
USUAL_URL = "https://api.twilio.com"
_CONNECT = 5.0  # s at most
_SID = re.compile(r"[A-Za-z0-9]{2,64}")
_PAGE = 100
_PAGES = 10
_UNSUBSCRIBED = 21610  # the client answered STOP
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
# Before anything was written to the provider.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
# Our own settings are wrong: worth another try once somebody has put them right.
_OURS = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})


@dataclass(frozen=True, slots=True)
class TwilioAccount:
    """Whose account is used. ``sender`` is a telephone number or, for SMS, a messaging service (``MG...``)."""

    account_sid: str
    auth_token: str = field(repr=False)
    sender: str = ""
    base_url: str = USUAL_URL
    timeout: float = 15.0  # s an answer may take

    def __post_init__(self) -> None:
        url = httpx.URL(self.base_url)
        if url.scheme != "https" and url.host not in _LOOPBACK:
            raise ValueError(f"{self.base_url}: the provider must be reached over https")
        if not _SID.fullmatch(self.account_sid):
            raise ValueError("the account id holds letters and digits only")


class Api:
    """One kind of resource of one account. Invariant: one call here is at most one request that changes anything."""

    def __init__(self, account: TwilioAccount, kind: str, transport: httpx.BaseTransport | None = None) -> None:
        # Telephone numbers stand in the addresses of look-ups; they do not belong in a log.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._path = f"/2010-04-01/Accounts/{account.account_sid}/{kind}"
        self._items = kind.lower()
        self._http = httpx.Client(
            base_url=account.base_url,
            auth=(account.account_sid, account.auth_token),
            timeout=httpx.Timeout(account.timeout, connect=min(_CONNECT, account.timeout)),
            transport=transport,
            trust_env=False,
        )

    def post(self, form: dict[str, str], judge: Judge) -> Receipt:
        """Make one; asked once."""
        try:
            answer = self._http.post(f"{self._path}.json", data=form)
        except _NOT_SENT as error:
            return Receipt(HandOver.NOT_TAKEN, _sentence(error))
        except httpx.HTTPError as error:
            return Receipt(HandOver.LOST, _sentence(error))
        if not answer.is_success:
            return _refusal(answer)
        found = _resource(answer)
        return judge(found) if found else Receipt(HandOver.LOST, "the provider's answer cannot be read")

    def get_one(self, sid: str, judge: Judge) -> Receipt:
        """How one is doing; LOST whenever the provider does not say."""
        if not _SID.fullmatch(sid):
            return Receipt(HandOver.LOST, "that is no id of the provider", sid)
        try:
            answer = self._http.get(f"{self._path}/{sid}.json")
        except httpx.HTTPError as error:
            return Receipt(HandOver.LOST, _sentence(error), sid)
        found = _resource(answer) if answer.is_success else None
        return judge(found) if found else Receipt(HandOver.LOST, _said(answer), sid)

    def list_to(self, number: str, since: datetime) -> list[Resource] | Receipt:
        """What was made for a number since a time, newest first; LOST when the list cannot be read to that time."""
        found: list[Resource] = []
        path = f"{self._path}.json"
        params: dict[str, str | int] | None = {"To": number, "PageSize": _PAGE}
        try:
            for _ in range(_PAGES):
                answer = self._http.get(path, params=params)
                if not answer.is_success:
                    return Receipt(HandOver.LOST, _said(answer))
                page, following = _page(answer, self._items)
                recent = [one for one in page if _created(one) >= since]
                found += recent
                if not following or len(recent) < len(page):
                    return found
                path, params = following, None
        except httpx.HTTPError as error:
            return Receipt(HandOver.LOST, _sentence(error))
        except (ValueError, KeyError, TypeError):
            return Receipt(HandOver.LOST, "the provider's list cannot be read")
        return Receipt(HandOver.LOST, "the provider's list is too long")

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()


def _refusal(answer: httpx.Response) -> Receipt:
    """What an answer that is not a success proves."""
    status, text = answer.status_code, _said(answer)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Receipt(HandOver.NOT_TAKEN, text, retry_after=_retry_after(answer))
    if status in _OURS or answer.is_redirect:
        return Receipt(HandOver.NOT_TAKEN, text)
    if answer.is_client_error and status != HTTPStatus.REQUEST_TIMEOUT:
        return Receipt(HandOver.REFUSED, text, unsubscribed=_error(answer).get("code") == _UNSUBSCRIBED)
    return Receipt(HandOver.LOST, text)


def _resource(answer: httpx.Response) -> Resource | None:
    """What the answer shows, if it has an id and a status."""
    try:
        found = answer.json()
    except ValueError:
        return None
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in ("sid", "status")):
        return None
    return found


def _page(answer: httpx.Response, items: str) -> tuple[list[Resource], str]:
    content = answer.json()
    page, following = content[items], content.get("next_page_uri") or ""
    if not all(isinstance(one.get(name), str) for one in page for name in ("sid", "status")):
        raise ValueError("an entry has no id or status")
    # Only a path of the same server is followed: the credentials go with it.
    if following and (not following.startswith("/") or following.startswith("//")):
        raise ValueError("the next page is elsewhere")
    return page, following


def _created(one: Resource) -> datetime:
    return parsedate_to_datetime(one["date_created"])


def _retry_after(answer: httpx.Response) -> float | None:
    wish = answer.headers.get("Retry-After", "")
    return float(wish) if wish.isdecimal() else None


def _error(answer: httpx.Response) -> Resource:
    try:
        found = answer.json()
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _said(answer: httpx.Response) -> str:
    """The provider's own words, bounded."""
    error = _error(answer)
    said = finding(Trouble.PROVIDER_SAID, code=str(answer.status_code))
    if "message" not in error:
        return said.as_code()
    return concerning(said, as_said(f"{error['message']} ({error.get('code')})"[:_SHOWN]))


def _sentence(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException):
        return finding(Trouble.PROVIDER_SILENT).as_code()
    return finding(Trouble.PROVIDER_UNREACHABLE, error=type(error).__name__).as_code()

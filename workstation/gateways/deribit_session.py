"""Who we are at Deribit: the tokens of the main account and of each sub-account (docs: public/auth, exchange_token)."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

from workstation.gateways.deribit_api import BAD_TOKEN, DeribitApi, DeribitError, DeribitKey, Failure

T = TypeVar("T")


class DeribitSession:
    """Private methods for the main account or a sub-account, for any thread.

    Invariant: a token that the venue no longer takes is replaced once and the request asked again; that is no second
    order, for a request with a bad token is not carried out.
    """

    def __init__(self, api: DeribitApi, key: DeribitKey) -> None:
        self._api, self._key = api, key
        self._lock = Lock()
        self._main: dict[str, Any] | None = None
        self._tokens: dict[str, str] = {}  # sub-account -> access token

    def public(self, method: str, params: dict[str, Any]) -> Any:
        """A method that needs no token."""
        return self._api.call(method, params)

    def main(self, method: str, params: dict[str, Any]) -> Any:
        """A private method for the main account."""
        return self._fresh(lambda: self._api.call(method, params, str(self._authorised()["access_token"])))

    def of(self, account: str, method: str, params: dict[str, Any]) -> Any:
        """A private method for one sub-account, by its id."""
        return self._fresh(lambda: self._api.call(method, params, self._token_of(account)))

    def _fresh(self, ask: Callable[[], T]) -> T:
        try:
            return ask()
        except DeribitError as error:
            if error.code not in BAD_TOKEN:
                raise
        with self._lock:
            self._main, self._tokens = None, {}
        return ask()

    def _authorised(self) -> dict[str, Any]:
        with self._lock:
            return self._authorise()

    def _authorise(self) -> dict[str, Any]:
        if self._main is None:
            key = {"client_id": self._key.client_id, "client_secret": self._key.client_secret}
            self._main = self._tokens_by("public/auth", {"grant_type": "client_credentials", **key})
        return self._main

    def _tokens_by(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """Tokens; without them what was to be asked is not sent, whatever became of this request."""
        try:
            result = self._api.call(method, params)
        except DeribitError as error:
            if error.failure is not Failure.LOST:
                raise
            raise DeribitError(Failure.NOT_SENT, f"no authorisation: {error}") from error
        if not isinstance(result, dict) or not {"access_token", "refresh_token"} <= result.keys():
            raise DeribitError(Failure.NOT_SENT, "an authorisation without tokens")
        return result

    def _token_of(self, account: str) -> str:
        with self._lock:
            if account not in self._tokens:
                params = {"refresh_token": self._authorise()["refresh_token"], "subject_id": int(account)}
                self._tokens[account] = str(self._tokens_by("public/exchange_token", params)["access_token"])
            return self._tokens[account]

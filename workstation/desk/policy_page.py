"""The policy in force, key by key, with who set what and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from workstation.desk.news import PolicyNews, PolicyRow
from workstation.policy.catalogue import KeyInfo, catalogue
from workstation.store.connect import Store
from workstation.store.policies import PolicyVersion, policy_versions, values_in_force


class PolicyFeed:
    """Reads what was set since; a value that runs out goes back to the one before without a new row."""

    every = 10

    def __init__(self) -> None:
        self._store: Store | None = None
        self._versions: list[PolicyVersion] = []
        self._last: PolicyNews | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[PolicyNews]:
        """The page, when any of it changed."""
        if store is not self._store:
            self._store, self._versions = store, []
        self._versions += policy_versions(store, self._versions[-1].seq if self._versions else 0)
        page = PolicyNews(policy_rows(self._versions, wall_now))
        if page != self._last:
            self._last = page
            yield page

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def policy_rows(versions: Iterable[PolicyVersion], at: datetime) -> tuple[PolicyRow, ...]:
    """Every key in the policy's order; one that nobody set has its default."""
    known = tuple(versions)
    values = values_in_force(known, at)
    newest = {v.key: v for v in known if v.valid_until is None or at < v.valid_until}
    return tuple(_row(info, values.get(key, info.default), newest.get(key)) for key, info in catalogue().items())


def _row(info: KeyInfo, value: Any, version: PolicyVersion | None) -> PolicyRow:
    return PolicyRow(
        key=info.key,
        value=_written(value),
        unit=info.unit,
        bounds=" ".join(filter(None, (info.type, info.range))),
        default=_written(info.default),
        set_by=version.set_by if version else "",
        set_at=version.set_at if version else None,
        reason=version.reason if version else "",
        valid_until=version.valid_until if version else None,
    )


def _written(value: Any) -> str:
    """As it would stand in ``policy.toml``; nothing where a rule is off."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)

"""The house's rules in force: policy, holidays and users as the store holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from workstation.domain.enums import Role
from workstation.domain.failures import Problem
from workstation.policy import Policy
from workstation.policy.versions import fold
from workstation.sessions.calendars import Calendars
from workstation.sessions.holidays import Holiday
from workstation.store.connect import Store
from workstation.store.holidays import StoredHoliday, read_holidays
from workstation.store.policies import PolicyVersion, policy_versions
from workstation.store.types import to_us
from workstation.store.users import users


@dataclass(frozen=True, slots=True)
class _Folded:
    """From which versions the policy in force was made, and until when it stays that: the next one that runs out."""

    base: Policy
    versions: int
    since: datetime
    until: datetime | None

    def still(self, base: Policy, versions: list[PolicyVersion], at: datetime) -> bool:
        lasting = self.since <= at and (self.until is None or at < self.until)
        return lasting and base is self.base and len(versions) == self.versions


def _next_end(versions: list[PolicyVersion], at: datetime) -> datetime | None:
    return min((one.valid_until for one in versions if one.valid_until and one.valid_until > at), default=None)


class House:
    """Reads the store again after a change was committed, never from what is only about to be.

    Invariant: ``policy`` and ``calendars`` are those of committed rows; both are new objects when they changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions: list[PolicyVersion] = []
        self._base = Policy()
        self._adopted = False
        self._folded: _Folded | None = None
        self.policy = self._base
        self.problems: tuple[Problem, ...] = ()
        self.holidays: tuple[Holiday, ...] = ()
        self.calendars = Calendars(())
        self.refresh()

    @property
    def has_policy(self) -> bool:
        """Whether any key was ever set or adopted; if not, the policy that comes with a book initialises the store."""
        return self._adopted or bool(self._versions)

    @property
    def version(self) -> int:
        """Which policy is in force: the number of its newest row, 0 before the first."""
        return self._versions[-1].seq if self._versions else 0

    def refresh(self) -> None:
        """Read what was committed since."""
        since = self._versions[-1].seq if self._versions else 0
        self._versions += policy_versions(self._store, since)
        self.holidays = tuple(map(_holiday, read_holidays(self._store)))
        self.calendars = Calendars(self.holidays)

    def adopt(self, policy: Policy) -> None:
        """Go by the policy that came with the first book until its rows are in the store."""
        self._base = self.policy = policy
        self._adopted = True

    def at(self, wall_now: datetime) -> Policy:
        """The policy in force; a value that ran out goes back to the one before by itself."""
        if self._folded is None or not self._folded.still(self._base, self._versions, wall_now):
            found = fold(self._base, self._versions, wall_now)
            self.problems = found.problems
            self._folded = _Folded(self._base, len(self._versions), wall_now, _next_end(self._versions, wall_now))
            if found.policy != self.policy:
                self.policy = found.policy
        return self.policy

    def roles(self) -> dict[str, Role]:
        """Who may use the store, by name; disabled people are not in it."""
        return {user.name: user.role for user in users(self._store) if not user.disabled}


def _holiday(row: StoredHoliday) -> Holiday:
    return Holiday(row.calendar, row.day, row.closed, row.opens, row.closes)


def policy_rows(policy: Policy, set_at: datetime) -> dict[str, list[Any]]:
    """The versions that initialise a store with a book's policy."""
    found = [("reporting_currency", policy.reporting_currency)]  # always there: a store of defaults is initialised too
    found += [(key, value) for key, value in differing_keys(policy) if key != "reporting_currency"]
    return {
        "key": [key for key, _ in found],
        "value": [json.dumps(value) for _, value in found],
        "set_by": ["policy.toml"] * len(found),
        "set_us": [to_us(set_at)] * len(found),
        "reason": ["came with the book"] * len(found),
        "valid_until_us": [None] * len(found),
        "approved_by": [""] * len(found),
    }


def differing_keys(policy: Policy) -> Iterator[tuple[str, Any]]:
    """Dotted keys and values of a policy that are not the documented defaults."""
    yield from _differences("", policy, Policy())


def _differences(prefix: str, mine: BaseModel, default: BaseModel) -> Iterator[tuple[str, Any]]:
    for name in type(mine).model_fields:
        value, usual = getattr(mine, name), getattr(default, name)
        if isinstance(value, BaseModel):
            yield from _differences(f"{prefix}{name}.", value, usual)
        elif value != usual:
            yield f"{prefix}{name}", value

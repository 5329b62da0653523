"""Who may use a store, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.domain.enums import Role
from workstation.domain.ids import UserName
from workstation.store.chain import AuditEntry, append
from workstation.store.connect import Store
from workstation.store.failures import UserRefusedError
from workstation.store.ledger_tables import AUDIT_HEAD
from workstation.store.tables import USERS
from workstation.store.types import to_us

_EVERYBODY = sa.select(USERS).order_by(USERS.c.name)


@dataclass(frozen=True, slots=True)
class User:
    """A person. Disabled people stay, because their commands do."""

    name: UserName
    role: Role
    disabled: bool


def sign_in(store: Store, name: UserName, wall_now: datetime) -> User:
    """The user of that name; a store's very first becomes its supervisor. UserRefusedError: unknown, disabled."""
    known = {user.name: user for user in users(store)}
    if not known:
        known = _first(store, name, wall_now)
    if name not in known:
        raise UserRefusedError(f"{name} is no user of {store.name}; a supervisor adds one with: marginctl users add")
    if known[name].disabled:
        raise UserRefusedError(f"the user {name} is disabled")
    return known[name]


def users(store: Store) -> list[User]:
    """Everybody, by name."""
    with store.read() as connection:
        return _everybody(connection)


def add_user(store: Store, name: UserName, role: Role, wall_now: datetime, by: str = "") -> None:
    """A new person, let in by ``by``. UserRefusedError: the name is taken or empty."""
    if not name.strip():
        raise UserRefusedError("a user needs a name")
    with store.write() as connection:
        _one_at_a_time(connection)
        if any(user.name == name for user in _everybody(connection)):
            raise UserRefusedError(f"there is a user {name} already")
        _insert(connection, name, role, wall_now, by)


def set_role(store: Store, name: UserName, role: Role, wall_now: datetime, by: str = "") -> None:
    """Another role. UserRefusedError: unknown, or nobody would be left as supervisor."""
    told = _entry(name, by, wall_now, {"role": role.name})
    _change(store, name, {"role": role}, told)


def disable_user(store: Store, name: UserName, wall_now: datetime, by: str = "") -> None:
    """No longer let in. UserRefusedError: unknown, or nobody would be left as supervisor."""
    told = _entry(name, by, wall_now, {"disabled": True})
    _change(store, name, {"disabled": True}, told)


def _first(store: Store, name: UserName, wall_now: datetime) -> dict[UserName, User]:
    with store.write() as connection:
        _one_at_a_time(connection)
        if not _everybody(connection):  # another desk may have been first meanwhile
            _insert(connection, name, Role.SUPERVISOR, wall_now, name)
        return {user.name: user for user in _everybody(connection)}


def _change(store: Store, name: UserName, values: dict[str, Any], told: AuditEntry) -> None:
    with store.write() as connection:
        _one_at_a_time(connection)
        if connection.execute(sa.update(USERS).where(USERS.c.name == name).values(values)).rowcount != 1:
            raise UserRefusedError(f"there is no user {name}")
        if not any(user.role is Role.SUPERVISOR and not user.disabled for user in _everybody(connection)):
            raise UserRefusedError(f"{name} is the last supervisor; make somebody else one first")
        append(connection, [told], to_us(told.market_at))


def _one_at_a_time(connection: sa.Connection) -> None:
    """Serialise changes of users on PostgreSQL too: two supervisors must not demote each other at once.

    By the head of the audit trail, which every change needs anyway: one lock cannot be taken in two orders.
    """
    connection.execute(sa.select(AUDIT_HEAD).with_for_update())


def _insert(connection: sa.Connection, name: UserName, role: Role, wall_now: datetime, by: str) -> None:
    values = {"name": name, "role": role, "disabled": False, "created_us": wall_now}
    connection.execute(sa.insert(USERS).values(values))
    append(connection, [_entry(name, by, wall_now, {"added": True, "role": role.name})], to_us(wall_now))


def _entry(name: UserName, by: str, wall_now: datetime, facts: dict[str, Any]) -> AuditEntry:
    """People are changed outside any market: the wall's time stands for both."""
    return AuditEntry(AuditKind.USER, name, "", by, wall_now, facts)


def _everybody(connection: sa.Connection) -> list[User]:
    return [User(row.name, Role(row.role), row.disabled) for row in connection.execute(_EVERYBODY)]

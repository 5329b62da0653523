"""Who may use a store, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.domain.enums import Role
from workstation.domain.ids import UserName
from workstation.store.connect import Store


@dataclass(frozen=True, slots=True)
class User:
    """A person. Disabled people stay, because their commands do."""

    name: UserName
    role: Role
    disabled: bool


def sign_in(store: Store, name: UserName, wall_now: datetime) -> User:
    """The user of that name; the very first one of a store becomes its supervisor. UserRefusedError: unknown, disabled."""
    raise NotImplementedError


def users(store: Store) -> list[User]:
    """Everybody, by name."""
    raise NotImplementedError


def add_user(store: Store, name: UserName, role: Role, wall_now: datetime) -> None:
    """A new person. UserRefusedError: the name is taken."""
    raise NotImplementedError


def set_role(store: Store, name: UserName, role: Role) -> None:
    """Another role. UserRefusedError: unknown, or nobody would be left as supervisor."""
    raise NotImplementedError


def disable_user(store: Store, name: UserName) -> None:
    """No longer let in. UserRefusedError: unknown, or nobody would be left as supervisor."""
    raise NotImplementedError

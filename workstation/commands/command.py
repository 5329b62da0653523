"""The shape all commands share: a kind, arguments that are validated when made, and how long they stay valid."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from workstation.domain.enums import Role


class Part(BaseModel):
    """A piece of a command: frozen, and nothing unknown in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Command(Part):
    """One intention of a user. Subclasses name their ``kind``, the least role and how long they may wait."""

    kind: ClassVar[str]
    roles: ClassVar[frozenset[Role]] = frozenset({Role.TRADER, Role.SUPERVISOR})
    valid_for: ClassVar[timedelta] = timedelta(seconds=60)

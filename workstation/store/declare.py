"""How the store's tables are declared: one schema, names for constraints, and columns that occur again and again."""

from __future__ import annotations

from enum import IntEnum

import sqlalchemy as sa
from sqlalchemy.schema import SchemaItem

from workstation.store.types import UtcMicros

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def one_of(column: str, choices: type[IntEnum]) -> sa.CheckConstraint:
    """A CHECK that a code is one of its enum's."""
    return sa.CheckConstraint(sa.column(column).between(int(min(choices)), int(max(choices))), name=column)


def code(name: str, choices: type[IntEnum], *, nullable: bool = False) -> list[SchemaItem]:
    """A code of an enum with its CHECK."""
    return [sa.Column(name, sa.SmallInteger, nullable=nullable), one_of(name, choices)]


def text(name: str, *, default: str | None = "") -> sa.Column[str]:
    """A text that is always there; without a default it has to be given."""
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def instant(name: str, *, nullable: bool = False) -> sa.Column[int]:
    """A time in microseconds UTC."""
    return sa.Column(name, UtcMicros, nullable=nullable)


def figures(*names: str) -> list[sa.Column[float]]:
    """Doubles in which NULL means unknown."""
    return [sa.Column(name, sa.Double) for name in names]

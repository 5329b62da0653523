"""Column types that keep money exact and times unambiguous in both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LARGEST = 2**63 - 1


def to_us(at: datetime) -> int:
    """Whole microseconds UTC since 1970; a naive time is refused, because it could mean any instant of a day."""
    if at.tzinfo is None:
        raise ValueError(f"time without a zone: {at!r}")
    return (at - _EPOCH) // _MICROSECOND


def from_us(us: int) -> datetime:
    """The aware UTC instant ``us`` microseconds after 1970."""
    return _EPOCH + us * _MICROSECOND


class UtcMicros(TypeDecorator[int]):
    """An instant as integer microseconds UTC; statements take aware datetimes or such integers, and give integers."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> int | None:
        """Datetimes become microseconds; integers pass."""
        _ = dialect
        return to_us(value) if isinstance(value, datetime) else value


class Money(TypeDecorator[Decimal]):
    """A ``Decimal`` with ``scale`` digits after the point: BIGINT of scaled units on SQLite, NUMERIC on PostgreSQL.

    Invariant: what is read equals what was written; a value that does not fit is refused, never rounded.
    """

    impl = sa.BigInteger
    cache_ok = True

    def __init__(self, scale: int = 6) -> None:
        super().__init__()
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """NUMERIC where decimals are real, BIGINT where they would pass through a float."""
        kind: TypeEngine[Any] = sa.Numeric(19, self.scale) if dialect.name == "postgresql" else sa.BigInteger()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """Checked and, on SQLite, scaled."""
        if value is None:
            return None
        units = value.scaleb(self.scale) if value.is_finite() else value
        if not value.is_finite() or units != units.to_integral_value() or abs(units) > _LARGEST:
            raise ValueError(f"{value} does not fit {self.scale} digits after the point in 64 bits")
        return value if dialect.name == "postgresql" else int(units)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The same ``Decimal`` that was written."""
        if value is None:
            return None
        return Decimal(value) if dialect.name == "postgresql" else Decimal(value).scaleb(-self.scale)


class Exact(TypeDecorator[Decimal]):
    """A broker's ``Decimal`` with whatever digits it has: NUMERIC on PostgreSQL, text on SQLite.

    Invariant: what is read equals what was written; a fill that happened is never refused for its digits.
    """

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """NUMERIC without a limit where there is one."""
        return dialect.type_descriptor(sa.Numeric() if dialect.name == "postgresql" else sa.Text())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """Plain digits on SQLite."""
        if value is None or dialect.name == "postgresql":
            return value
        return format(value, "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The same ``Decimal`` that was written."""
        _ = dialect
        return None if value is None else Decimal(value)

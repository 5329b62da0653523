"""Money stays what it was, times mean one instant."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
import sqlalchemy as sa
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from workstation.store.connect import Store
from workstation.store.types import Money, UtcMicros, from_us, to_us

_TABLE = sa.Table(
    "ledger",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("amount", Money()),
    sa.Column("price", Money(8)),
    sa.Column("at", UtcMicros()),
    prefixes=["TEMPORARY"],
)
AMOUNTS = ["123456789012.123456", "-0.000001", "0", "-9223372036854.775807", "100"]


def test_money_comes_back_exactly(store: Store) -> None:
    rows = [{"id": i, "amount": Decimal(text), "price": Decimal("0.00000001")} for i, text in enumerate(AMOUNTS)]
    with store.write() as connection:
        _TABLE.create(connection)
        connection.execute(sa.insert(_TABLE), [*rows, {"id": 99, "amount": None, "price": None}])
        found = connection.execute(sa.select(_TABLE.c.amount, _TABLE.c.price).order_by(_TABLE.c.id)).all()
        negative = connection.scalar(sa.select(sa.func.count()).where(_TABLE.c.amount < Decimal(-1)))
        _TABLE.drop(connection)
    assert [row.amount for row in found] == [*map(Decimal, AMOUNTS), None]
    assert {row.price for row in found} == {Decimal("0.00000001"), None}
    assert negative == 1


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_scaling_loses_nothing(amount: Decimal) -> None:
    units = Money().process_bind_param(amount, sqlite.dialect())
    assert isinstance(units, int)
    assert Money().process_result_value(units, sqlite.dialect()) == amount


@pytest.mark.parametrize("text", ["0.0000001", "9223372036854.775808", "NaN", "Infinity", "-Infinity"])
def test_money_that_does_not_fit_is_refused_and_never_rounded(store: Store, text: str) -> None:
    with pytest.raises(ValueError, match="does not fit 6 digits"):
        Money().process_bind_param(Decimal(text), store.engine.dialect)


@given(st.datetimes(min_value=from_us(-(10**15)).replace(tzinfo=None), timezones=st.just(UTC)), st.integers(-840, 840))
def test_an_instant_is_the_same_in_every_zone(aware: datetime, offset: int) -> None:
    assume(datetime.max.replace(tzinfo=UTC) - aware > timedelta(days=1))
    local = aware.astimezone(timezone(timedelta(minutes=offset)))
    assert to_us(local) == to_us(aware)
    assert from_us(to_us(local)) == aware


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        to_us(datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None))

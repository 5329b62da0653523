"""The insurance fund in the engine: what is left of a day's limit pays deficits, over restarts and until midnight."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.engine.liquidation_desks import CoinDesk, check_is_sound, coin_desk, crash, one_long
from tests.fakes.coin_venue import CoinVenue
from workstation.engine.liquidation.insurance import Insurance
from workstation.policy import Policy
from workstation.store.connect import Store


def two_long() -> CoinVenue:
    """D1 as in ``one_long``, and D2 like it."""
    venue = one_long(Policy())
    venue.size["BTC-PERP"] = 5.0
    venue.cash["D2"] = Decimal(700)
    venue.positions["D2", "BTC-PERP"], venue.average["D2", "BTC-PERP"] = Decimal(1), 8000.0
    return venue


def booked(desk: CoinDesk) -> list[tuple[Decimal, Decimal, Decimal]]:
    """(deficit, paid, debt) of each, in the order of booking."""
    query = "SELECT deficit, paid, debt FROM deficits ORDER BY booked_at, account"
    return [(Decimal(row[0]), Decimal(row[1]), Decimal(row[2])) for row in desk.rows(query)]


def test_the_fund_pays_until_the_days_limit_and_the_rest_is_a_debt(sqlite: Store) -> None:
    desk = coin_desk(sqlite, two_long(), mode="act", insurance_daily=400)
    crash(desk, 7000.0)
    desk.step(20)
    first, second = booked(desk)
    assert first == (-desk.venue.cash["D1"], first[0], 0)
    assert second == (-desk.venue.cash["D2"], 400 - first[0], first[0] + second[0] - 400)
    assert 0 < second[1] < second[0], "some of it, not all"
    facts = [one for one in desk.facts() if one["happened"] == "DEFICIT_BOOKED"]
    assert [Decimal(one["detail"]["paid"]) for one in facts] == [first[0]]
    assert float(desk.row("D2")["deficit_paid"]) == pytest.approx(float(second[1]))
    check_is_sound(desk)


@pytest.mark.parametrize("restarted", [False, True])
def test_what_was_paid_earlier_in_the_day_is_gone_also_for_the_next_engine(sqlite: Store, *, restarted: bool) -> None:
    desk = coin_desk(sqlite, two_long(), mode="act", insurance_daily=400)
    desk.venue.cash["D2"] = Decimal(5000)
    desk.step(2)
    crash(desk, 7000.0)
    desk.step(20)
    assert len(booked(desk)) == 1
    desk.venue.cash["D2"] = Decimal(700)
    if restarted:
        desk.start()
    desk.step(20)
    first, second = booked(desk)
    assert second[1] == 400 - first[0]


def test_without_a_limit_nobody_pays(sqlite: Store) -> None:
    desk = coin_desk(sqlite, two_long(), mode="act")
    crash(desk, 7000.0)
    desk.step(20)
    assert [(paid, debt == deficit) for deficit, paid, debt in booked(desk)] == [(0, True), (0, True)]


def test_a_new_day_has_its_own_limit_and_a_lower_limit_takes_nothing_back() -> None:
    noon, later = (datetime(2020, 3, day, 12, tzinfo=UTC) for day in (12, 13))
    insurance = Insurance([(datetime(2020, 3, 11, 23, tzinfo=UTC), Decimal(7)), (noon, Decimal(60))])
    fund, deficit = insurance.on(noon, 100.0).pay(Decimal(50))
    insurance.keep(fund)
    assert deficit.paid == 40
    assert insurance.on(noon, 30.0).pay(Decimal(50))[1].paid == 0
    assert insurance.on(later, 100.0).pay(Decimal(150))[1].paid == 100

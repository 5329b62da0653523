"""Deadlines as the exchanges' published holiday calendars give them, each worked out by hand from the source named.

Sources: NYSE "Holidays & Trading Hours" (full days, early closes at 13:00) and its notices of special closures; HKEX
"Trading Calendar" and holiday circulars (full days, half days that close at 12:00, weather closures from before severe
weather trading of September 2024); London Stock Exchange "Business days"; JPX "Market holidays"; B3 "Feriados"; SSE
"Trading calendar". Daylight saving: United States second Sunday of March to first Sunday of November; United Kingdom
last Sundays of March and October; Hong Kong, Tokyo, Shanghai and (since 2019) Sao Paulo none.
"""

from datetime import UTC, date, datetime

import pytest

from workstation.sessions.calendars import Calendars
from workstation.sessions.holidays import Holiday

NEW_YORK = [
    # what the row shows, triggered (UTC), sessions, due (UTC)
    ("thanksgiving, then a half day that counts", "2024-11-26T15:00", 3, "2024-12-02T21:00"),
    ("due on the day after thanksgiving: 13:00", "2024-11-26T15:00", 2, "2024-11-29T18:00"),
    ("independence day 2024", "2024-07-01T15:00", 3, "2024-07-05T20:00"),
    ("due on 3 July 2024: 13:00 daylight time", "2024-07-01T15:00", 2, "2024-07-03T17:00"),
    ("christmas 2024", "2024-12-20T15:00", 3, "2024-12-26T21:00"),
    ("due on christmas eve 2024: 13:00", "2024-12-20T15:00", 2, "2024-12-24T18:00"),
    ("day of mourning for president Carter, 9 January 2025", "2025-01-06T15:00", 3, "2025-01-10T21:00"),
    ("day of mourning for president Bush, 5 December 2018", "2018-12-04T15:00", 1, "2018-12-06T21:00"),
    ("hurricane Sandy, 29 and 30 October 2012", "2012-10-26T15:00", 1, "2012-10-31T20:00"),
    ("good friday 2025", "2025-04-16T15:00", 3, "2025-04-22T20:00"),
    ("good friday 2020", "2020-04-08T15:00", 2, "2020-04-13T20:00"),
    ("juneteenth 2025", "2025-06-17T15:00", 3, "2025-06-23T20:00"),
    ("juneteenth 2022 observed on monday", "2022-06-17T15:00", 1, "2022-06-21T20:00"),
    ("independence day 2026 observed on friday", "2026-07-02T15:00", 1, "2026-07-06T20:00"),
    ("christmas 2021 observed on friday", "2021-12-23T15:00", 1, "2021-12-27T21:00"),
    ("new year 2022 on a saturday is not observed: 31 December trades", "2021-12-30T15:00", 2, "2022-01-03T21:00"),
    ("christmas 2022 observed on monday", "2022-12-23T15:00", 1, "2022-12-27T21:00"),
    ("new year 2023 observed on monday", "2022-12-30T15:00", 1, "2023-01-03T21:00"),
    ("martin luther king day 2025", "2025-01-17T15:00", 1, "2025-01-21T21:00"),
    ("washington's birthday 2024", "2024-02-16T15:00", 3, "2024-02-22T21:00"),
    ("memorial day 2024", "2024-05-23T15:00", 2, "2024-05-28T20:00"),
    ("labor day 2024", "2024-08-30T15:00", 2, "2024-09-04T20:00"),
    ("clocks go forward on 9 March 2025", "2025-03-06T15:00", 3, "2025-03-11T20:00"),
    ("clocks go back on 2 November 2025", "2025-10-30T15:00", 3, "2025-11-04T21:00"),
    ("opened half an hour after friday's close, clocks change", "2025-03-07T21:30", 1, "2025-03-11T20:00"),
    ("opened on a saturday, clocks go back that night", "2025-11-01T12:00", 0, "2025-11-03T21:00"),
    ("opened on thanksgiving itself", "2025-11-27T15:00", 1, "2025-12-01T21:00"),
    ("opened half an hour after an early close", "2025-11-28T18:30", 1, "2025-12-02T21:00"),
    ("opened by the closing price of an early close", "2025-11-28T18:00", 1, "2025-12-01T21:00"),
]

HONG_KONG = [
    ("due on lunar new year's eve 2024: 12:00", "2024-02-08T03:00", 1, "2024-02-09T04:00"),
    ("lunar new year 2024", "2024-02-08T03:00", 2, "2024-02-14T08:00"),
    ("good friday and easter monday 2024", "2024-03-27T03:00", 2, "2024-04-02T08:00"),
    ("ching ming 2024", "2024-04-03T03:00", 1, "2024-04-05T08:00"),
    ("due on lunar new year's eve 2025: 12:00", "2025-01-27T03:00", 1, "2025-01-28T04:00"),
    ("lunar new year 2025", "2025-01-27T03:00", 2, "2025-02-03T08:00"),
    ("buddha's birthday 2025, the monday after", "2025-05-02T03:00", 1, "2025-05-06T08:00"),
    ("national day 2025", "2025-09-30T03:00", 1, "2025-10-02T08:00"),
    ("the day after mid-autumn festival 2025", "2025-10-06T03:00", 1, "2025-10-08T08:00"),
    ("chung yeung 2025", "2025-10-28T03:00", 1, "2025-10-30T08:00"),
    ("due on christmas eve 2025: 12:00", "2025-12-23T03:00", 1, "2025-12-24T04:00"),
    ("christmas 2025", "2025-12-23T03:00", 2, "2025-12-29T08:00"),
    ("due on new year's eve 2025: 12:00", "2025-12-30T03:00", 1, "2025-12-31T04:00"),
    ("opened in the afternoon of a half day", "2025-12-24T04:30", 1, "2025-12-30T08:00"),
    ("due on lunar new year's eve 2026: 12:00", "2026-02-13T03:00", 1, "2026-02-16T04:00"),
    ("lunar new year 2026", "2026-02-13T03:00", 2, "2026-02-20T08:00"),
    ("easter and ching ming 2026 together", "2026-04-02T03:00", 1, "2026-04-08T08:00"),
    ("american clocks change, hong kong's do not", "2025-03-07T03:00", 1, "2025-03-10T08:00"),
]

# Weather closes no published calendar: the house enters it as a holiday row.
STORMS = [
    ("typhoon Saola, 1 September 2023", date(2023, 9, 1), "2023-08-31T03:00", 1, "2023-09-04T08:00"),
    ("black rainstorm, 8 September 2023", date(2023, 9, 8), "2023-09-07T03:00", 1, "2023-09-11T08:00"),
]

ELSEWHERE = [
    ("XLON", "good friday and easter monday 2025", "2025-04-16T10:00", 2, "2025-04-22T15:30"),
    ("XLON", "clocks go back on 26 October 2025", "2025-10-24T10:00", 1, "2025-10-27T16:30"),
    ("XLON", "due on christmas eve 2025: 12:30", "2025-12-23T10:00", 1, "2025-12-24T12:30"),
    ("XTKS", "showa day 2025", "2025-04-28T01:00", 1, "2025-04-30T06:30"),
    ("XTKS", "golden week 2025", "2025-05-02T01:00", 1, "2025-05-07T06:30"),
    ("XTKS", "culture day observed, then the first close at 15:30", "2024-11-01T01:00", 1, "2024-11-05T06:30"),
    ("BVMF", "carnival 2025, ash wednesday trades", "2025-02-28T15:00", 1, "2025-03-05T21:00"),
    ("XSHG", "national day and mid-autumn 2025", "2025-09-30T02:00", 1, "2025-10-09T07:00"),
]

TABLE = [
    *(("XNYS", *row) for row in NEW_YORK),
    *(("XHKG", *row) for row in HONG_KONG),
    *ELSEWHERE,
]


@pytest.fixture(scope="module")
def calendars():
    return Calendars()


@pytest.mark.parametrize(
    ("market", "triggered", "sessions", "due"),
    [(market, *rest) for market, _, *rest in TABLE],
    ids=[f"{market}: {what}" for market, what, *_ in TABLE],
)
def test_that_a_deadline_is_the_one_the_exchange_has_published(calendars, market, triggered, sessions, due):
    at = datetime.fromisoformat(triggered).replace(tzinfo=UTC)
    deadline = calendars.get(market).deadline(at, sessions)
    assert (deadline.at, deadline.provisional) == (datetime.fromisoformat(due).replace(tzinfo=UTC), False)


@pytest.mark.parametrize(
    ("closed", "triggered", "sessions", "due"), [row[1:] for row in STORMS], ids=[r[0] for r in STORMS]
)
def test_that_a_day_lost_to_the_weather_counts_once_the_house_has_entered_it(closed, triggered, sessions, due):
    at = datetime.fromisoformat(triggered).replace(tzinfo=UTC)
    as_published, amended = Calendars(), Calendars([Holiday("XHKG", closed)])
    assert as_published.get("XHKG").deadline(at, sessions).at.date() == closed
    assert amended.get("XHKG").deadline(at, sessions).at == datetime.fromisoformat(due).replace(tzinfo=UTC)


def test_that_the_table_is_as_long_as_promised():
    assert len({row[1:] for row in TABLE}) == len(TABLE)
    assert len(TABLE) >= 55

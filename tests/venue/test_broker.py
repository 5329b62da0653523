import shutil

import numpy as np
import pytest

from workstation.book.changes import apply_rows
from workstation.book.lending import with_lending
from workstation.book.order_books import with_depth
from workstation.book.pack import pack
from workstation.domain.failures import InputRefusedError
from workstation.gateways.replay_format import Cursor, decode, encode
from workstation.venue.broker import Broker
from workstation.venue.events import DayBegan, Decided, Expired, Stood, Traded, Wired
from workstation.venue.hours import SECOND
from workstation.venue.journal import Journal, _read

MINUTE = 60 * SECOND


def follow(book, changes):
    """What a client does with an answer."""
    read = decode(encode(changes))
    applied = apply_rows(book, read.quotes, read.cash, read.positions, read.status, read.fx)
    book, refused = with_lending(applied.book, read.borrow, read.lender_recalls)
    book, shallow = with_depth(book, read.depth)
    assert not (*applied.problems, *refused, *shallow)
    return book


def holdings(broker):
    book = broker.book()[1]
    cash = book.cash
    owed = book.accounts.accrued_interest.tolist()
    return cash.amount.tolist(), cash.in_transit.tolist(), book.positions.quantity.tolist(), owed


def instant(broker, day, minutes):
    return int(broker.market.walk.home.opens[day]) + round(minutes * MINUTE)


def test_followers_with_different_cursors_see_the_same_book(sessions):
    broker = sessions.open()
    often_cursor, often = broker.book()
    rare_cursor, rare = Cursor(*vars_of(often_cursor)), broker.book()[1]
    end = instant(broker, 0, 391)
    for step in range(1, 28):
        broker.advance(min(instant(broker, 0, step * 15), end))
        changes = broker.changes(often_cursor, broker.position - 7 * SECOND)
        often, often_cursor = follow(often, changes), changes.cursor
    often = follow(often, broker.changes(often_cursor, broker.position))
    rare = follow(rare, broker.changes(rare_cursor, broker.position))
    assert pack(often) == pack(rare) == pack(broker.book()[1])


def vars_of(cursor):
    return cursor.session, cursor.entry, cursor.at_us


def test_going_in_one_leap_is_going_in_steps(sessions):
    leap, steps = sessions.open(), sessions.open()
    target = instant(leap, 1, 300)
    leap.advance(target)
    while steps.position < target:
        steps.advance(min(steps.position + 3337 * SECOND, target))
    assert pack(leap.book()[1]) == pack(steps.book()[1])
    kinds = {type(entry) for entry in events_of(leap)}
    assert {Decided, Wired, Traded, Expired, Stood} <= kinds


def events_of(broker):
    """What is on the disk, read past the lock."""
    return _read(broker._journal.path)[0]


def test_a_journal_cut_at_any_line_leads_to_the_same_end(sessions):
    """Whatever was on the disk when the venue was killed, it does the rest and nothing twice."""
    whole = sessions.directory()
    broker = sessions.open(whole)
    target = instant(broker, 1, 20)
    broker.advance(target)
    expected, events = holdings(broker), list(events_of(broker))
    sessions.close()
    lines = (whole / "journal").read_bytes().splitlines(keepends=True)
    rng = np.random.default_rng(7)
    busy = [number for number, event in enumerate(events, 1) if not isinstance(event, Stood | Decided) and number > 1]
    morning = next(number for number, event in enumerate(events, 1) if isinstance(event, DayBegan))
    for count in sorted({int(rng.choice(busy)) for _ in range(4)} | {2, morning, len(lines) - 1}):
        cut = sessions.directory(whole)
        (cut / "journal").write_bytes(b"".join(lines[:count]) + lines[count][:13])
        (cut / "journal.clock").unlink()
        again = sessions.open(cut)
        again.advance(target)
        assert holdings(again) == expected, count
        assert [event for event in events_of(again) if not isinstance(event, Stood)] == [
            event for event in events if not isinstance(event, Stood)
        ]
        sessions.close()


def test_a_restart_shows_what_was_shown(sessions):
    directory = sessions.directory()
    broker = sessions.open(directory)
    broker.advance(instant(broker, 0, 200.4))
    cursor, book = broker.book()
    before = pack(book)
    sessions.close()
    again = sessions.open(directory)
    assert again.position == cursor.at_us
    assert pack(again.book()[1]) == before
    assert again.changes(cursor, cursor.at_us).quotes.symbol.size == 0


def test_a_new_day_and_a_strange_cursor_need_the_whole_book(sessions):
    broker = sessions.open()
    cursor, _ = broker.book()
    assert broker.changes(Cursor("other", 0, cursor.at_us), broker.position) is None
    assert broker.changes(Cursor(cursor.session, 0, broker.position + 1), broker.position) is None
    broker.advance(instant(broker, 1, 1))
    assert broker.changes(cursor, broker.position) is None
    fresh, book = broker.book()
    assert fresh.at_us == broker.position
    assert (book.accounts.accrued_interest >= broker_opening(sessions).accounts.accrued_interest).all()
    apple = book.instrument_row("AAPL")
    assert book.quotes.close[apple] == 72.991


def broker_opening(sessions):
    return sessions.open().book()[1]


def test_the_clock_never_goes_back(sessions):
    broker = sessions.open()
    broker.advance(instant(broker, 0, 50))
    broker.advance(instant(broker, 0, 10))
    assert broker.position == instant(broker, 0, 50)


def test_a_book_of_a_moment_ago_is_told_when_nobodys_account_has_changed(sessions):
    broker = sessions.open()
    broker.advance(instant(broker, 0, 3))
    cursor, book = broker.book(instant(broker, 0, 2))
    assert cursor.at_us == instant(broker, 0, 2)
    assert book.quotes.last[book.instrument_row("SPX")] == quoted(broker, "SPX", cursor.at_us)


def quoted(broker, symbol, at_us):
    quotes = broker.market.quotes(at_us)
    return quotes.last[np.flatnonzero(quotes.symbol == symbol)[0]]


def test_nobody_holds_an_option_after_its_last_day(sessions):
    broker = sessions.open()
    broker.advance(int(broker.market.walk.starts[1]))
    book = broker.book()[1]
    expiry = book.instruments.expiry[book.positions.instrument]
    assert not (expiry < np.datetime64("2020-02-25")).any()


def test_the_pace_survives_a_restart(sessions):
    directory = sessions.directory()
    broker = sessions.open(directory)
    broker.pace(600.0, paused=True)
    assert broker.after(10.0) == broker.position
    broker.pace(600.0, paused=False)
    assert broker.after(2.0) == broker.position + 1200 * SECOND
    sessions.close()
    assert sessions.open(directory).clock.speed == 600.0


def test_another_session_is_refused_with_what_differs(sessions):
    directory = sessions.directory()
    journal = Journal(directory / "journal")
    with pytest.raises(InputRefusedError, match=r"seed.*'5'.*another session"):
        Broker(journal, seed=5)
    journal.close()
    shutil.copy(directory / "journal", directory / "other")
    other = Journal(directory / "other")
    with pytest.raises(InputRefusedError, match="opening book of this journal is missing or damaged"):
        Broker(other)
    other.close()


def test_the_replay_ends_where_the_data_end(sessions):
    broker = sessions.open()
    stages = broker.stages(2**62)
    assert next(stages) > 0
    stages.close()
    assert broker.clock.ends_us == int(broker.market.walk.ends[-1])

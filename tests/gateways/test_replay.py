import os
import signal
import sys
import time
from datetime import UTC, datetime, timedelta

import httpx
import numpy as np
import pytest

from tests.gateways.small_venues import PATIENCE, replay_of, venue_of
from workstation.book.changes import CashRows, FxRows, PositionRows, QuoteRows, apply_rows
from workstation.book.lending import with_lending
from workstation.book.order_books import DepthRows, with_depth
from workstation.book.pack import pack
from workstation.domain.denials import said
from workstation.domain.enums import LinkState
from workstation.domain.failures import InputRefusedError
from workstation.gateways.open import TOKEN_VARIABLE, open_gateway
from workstation.gateways.replay import BEFORE_CONTACT, ReplayGateway
from workstation.gateways.replay_format import Changes, ClockReading, Cursor, decode, encode
from workstation.gateways.venue_address import VenueAddress, address_file, read_address, write_address

OPENS = datetime(2020, 2, 24, 14, 30, tzinfo=UTC)
WALL = datetime(2026, 1, 1, tzinfo=UTC)
_CLIENTS = 30
SMALL = venue_of(_CLIENTS)


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    return tmp_path_factory.mktemp("replay") / "journal"


@pytest.fixture
def gateway(journal):
    with replay_of(journal, _CLIENTS) as opened:
        yield opened


def advanced(gateway, minutes):
    gateway.control("advance", (OPENS + timedelta(minutes=minutes)).timestamp())
    return gateway.pull(gateway.market_time(WALL))


def test_a_gateway_starts_its_venue_hears_it_and_ends_it(gateway, journal):
    assert gateway.market_time(WALL) == OPENS
    facts = gateway.pull(OPENS)
    assert facts.link.state is LinkState.UP
    # Thirty clients, and a twentieth more with coins.
    assert (facts.as_of, facts.book.account_count, facts.pace.speed) == (OPENS, 32, 0.0)
    book = facts.book

    again = gateway.pull(OPENS)
    assert (again.book, again.quotes, again.cash, again.positions, again.fx, again.halted) == (None,) * 5 + ((),)

    for minutes in (3, 90, 91):
        facts = advanced(gateway, minutes)
        assert facts.as_of == OPENS + timedelta(minutes=minutes)
        applied = apply_rows(book, facts.quotes, facts.cash, facts.positions, facts.halted, facts.fx)
        book, refused = with_lending(applied.book, facts.borrow, facts.lender_recalls)
        book, shallow = with_depth(book, facts.depth)
        assert not applied.problems + refused + shallow

    other = ReplayGateway(journal, patience=PATIENCE, command=SMALL)
    assert pack(other.pull(other.market_time(WALL)).book) == pack(book)
    pid = read_address(journal).pid
    other.close()

    os.kill(pid, signal.SIGKILL)
    facts = gateway.pull(gateway.market_time(WALL))
    assert facts.link.state is LinkState.DOWN
    assert facts.as_of == OPENS + timedelta(minutes=91)
    assert "cannot be reached" in said(facts.link.text)
    assert gateway.market_time(WALL) == OPENS + timedelta(minutes=91)

    give_up = time.monotonic() + PATIENCE
    while facts.link.state is LinkState.DOWN and time.monotonic() < give_up:
        time.sleep(0.2)
        facts = gateway.pull(gateway.market_time(WALL))
    assert facts.link.state is LinkState.UP
    assert facts.book is None  # the same session: the cursor was still good

    facts = advanced(gateway, 24 * 60)
    assert facts.book is not None  # a new day
    assert said(gateway.control("speed", 60)) == (
        "not done: the broker answered 409: this replay is moved by hand: it has no speed and no pause"
    )
    assert "forward only" in said(gateway.control("advance", OPENS.timestamp()))

    gateway.close(stop_venue=True)
    assert not address_file(journal).exists()


def test_without_a_broker_the_link_is_down_with_the_reason_and_nothing_is_raised(tmp_path):
    gateway = ReplayGateway(tmp_path / "j", VenueAddress("http://127.0.0.1:9", "token", 0), patience=0.0, command=SMALL)
    assert gateway.market_time(WALL) == BEFORE_CONTACT
    facts = gateway.pull(WALL)
    assert facts.link.state is LinkState.DOWN
    assert "cannot be reached" in said(facts.link.text)
    assert said(gateway.control("pause", 0)).startswith("not done: the broker cannot be reached")
    gateway.close(stop_venue=True)


def test_a_program_that_is_not_there_and_a_damaged_address_are_said_and_not_raised(tmp_path):
    address_file(tmp_path / "j").write_text("{")
    gateway = ReplayGateway(tmp_path / "j", patience=0.0, command=lambda _: (str(tmp_path / "nothing"),))
    assert "cannot be started" in said(gateway.pull(WALL).link.text) or "is starting" in said(
        gateway.pull(WALL).link.text
    )
    gateway.close()


def test_a_venue_that_cannot_start_is_named_with_its_log_and_tried_again_later(tmp_path):
    clock = iter(range(1000))
    starts = []

    def broken(journal):
        starts.append(journal)
        return (sys.executable, "-c", "import sys; sys.exit(3)")

    gateway = ReplayGateway(tmp_path / "j", patience=0.0, command=broken, monotonic=lambda: float(next(clock)))
    give_up = time.monotonic() + PATIENCE
    while "ended with code 3" not in (text := said(gateway.pull(WALL).link.text)) and time.monotonic() < give_up:
        time.sleep(0.05)
    assert "j.log says why" in text
    for _ in range(12):
        gateway.pull(WALL)
    assert 2 <= len(starts) <= 12
    gateway.close()


def texts(*names):
    return np.array(names, dtype=np.str_)


def numbers(*values):
    return np.array(values, dtype=np.float64)


def test_changes_travel_bit_for_bit():
    changes = Changes(
        Cursor("1-ab", 3, 77),
        ClockReading(77, 60.0, paused=True, ends_us=99),
        QuoteRows(texts("A", "B"), *(numbers(0.1 + 0.2, np.nan) for _ in range(7))),
        FxRows(texts(), numbers()),
        CashRows(texts("one"), texts("EUR"), numbers(1e15), numbers(0), numbers(-0.1)),
        PositionRows(texts("one"), texts("A"), numbers(-3), numbers(1 / 3), numbers(0)),
        (("A", 1),),
        depth=DepthRows(texts("A", "A"), numbers(0, 1), numbers(0.1 + 0.2, 1 / 3), numbers(7, 0)),
    )
    read = decode(encode(changes))
    assert (read.cursor, read.clock, read.status) == (changes.cursor, changes.clock, changes.status)
    for name in ("quotes", "fx", "cash", "positions", "depth"):
        for column in getattr(changes, name).__slots__:
            mine, theirs = getattr(getattr(read, name), column), getattr(getattr(changes, name), column)
            assert mine.dtype.kind == theirs.dtype.kind
            assert mine.tobytes() == theirs.tobytes()


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"cursor": 3}', b"<html>", b'{"cursor":"a:b:c"}'])
def test_an_answer_that_makes_no_sense_is_a_value_error(data):
    with pytest.raises(ValueError, match=r"."):
        decode(data)


def test_an_address_file_is_its_owners_alone_and_damage_is_named(tmp_path):
    address = VenueAddress("http://127.0.0.1:1", "secret", 5)
    write_address(tmp_path / "j", address)
    assert read_address(tmp_path / "j") == address
    assert address_file(tmp_path / "j").stat().st_mode & 0o777 == 0o600
    assert "secret" not in repr(address)
    address_file(tmp_path / "j").write_text("{")
    with pytest.raises(InputRefusedError, match="not a venue's address"):
        read_address(tmp_path / "j")
    assert read_address(tmp_path / "other") is None


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("", "is no gateway"),
        ("fix", "is no gateway"),
        ("files:", "is no gateway"),
        ("replay:8700", "must be like"),
        ("replay:ftp://127.0.0.1", "must be like"),
        ("replay:http://me:secret@127.0.0.1:8700", "the token is not part of it"),
        ("replay:http://127.0.0.1:8700", "needs the venue's token in MARGIN_VENUE_TOKEN"),
    ],
)
def test_a_spec_that_is_not_understood_is_refused(spec, message, tmp_path, monkeypatch):
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    with pytest.raises(InputRefusedError, match=message):
        open_gateway(spec, tmp_path)


def test_a_venue_at_a_url_gets_the_token_of_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    asked = []
    monkeypatch.setattr(
        httpx.Client, "request", lambda _self, _method, url, **rest: asked.append((url, rest)) or clock()
    )

    def clock():
        return httpx.Response(200, json={"at_us": 5, "speed": 60, "paused": False, "ends_us": 9, "faults": "none"})

    gateway = open_gateway("replay:http://127.0.0.1:8700", tmp_path)
    assert gateway.market_time(WALL) == datetime(1970, 1, 1, microsecond=5, tzinfo=UTC)
    assert asked[0][0] == "http://127.0.0.1:8700/clock"
    assert asked[0][1]["headers"] == {"Authorization": "Bearer secret"}
    gateway.close()

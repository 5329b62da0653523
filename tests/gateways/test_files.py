"""A directory as a broker: read when it settles, never half, the last good book staying when a bad one comes."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from workstation.book.files import Loaded, read_book
from workstation.domain.denials import said
from workstation.domain.enums import LinkState
from workstation.gateways.files import FilesGateway
from workstation.ports import Facts, Gateway

SMALL = Path(__file__).parents[1] / "fixtures" / "books" / "small"
NOON = datetime(2026, 3, 16, 16, 0, tzinfo=UTC)
POLL = timedelta(seconds=1)


class Desk:
    """A directory, its gateway and a clock that goes on by one poll at a time."""

    def __init__(self, directory: Path) -> None:
        self.book = shutil.copytree(SMALL, directory / "book")
        self.gateway: Gateway = FilesGateway(self.book)
        self.now = NOON
        self._writes = 0

    def poll(self) -> Facts:
        self.now += POLL
        return self.gateway.pull(self.now)

    def poll_until_told(self) -> Facts:
        """Poll until the reading thread has come to a result: a book, or problems."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            facts = self.poll()
            if facts.book is not None or facts.link.problems:
                return facts
            time.sleep(0.005)
        raise AssertionError("nothing was read")

    def write(self, name: str, text: str) -> None:
        """A file anew, with a time of change that no earlier write had."""
        self._writes += 1
        (self.book / name).write_text(text, encoding="utf-8")
        at = 1_800_000_000 + self._writes
        os.utime(self.book / name, (at, at))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.gateway.close()


def test_that_the_first_pull_carries_the_whole_book_and_its_policy(desk: Desk):
    facts = desk.poll()
    assert facts.link.state is LinkState.UP
    assert facts.book is not None
    assert facts.book.account_count == 4
    assert facts.policy is not None
    assert facts.policy.call.coefficient == 1.05
    assert facts.as_of == datetime(2026, 3, 16, 15, 0, 1, 250_000, tzinfo=UTC)


def test_that_unchanged_files_bring_nothing_new(desk: Desk):
    desk.poll()
    assert [desk.poll().book for _ in range(3)] == [None, None, None]


def test_that_changed_files_are_read_once_when_they_have_settled(desk: Desk):
    desk.poll()
    desk.write("fx.csv", "currency,rate\nHKD,0.13\n")
    assert "changing" in desk.poll().link.text
    facts = desk.poll_until_told()
    assert facts.book is not None
    assert facts.book.fx.rate[list(facts.book.currencies).index("HKD")] == 0.13
    assert desk.poll().book is None


def test_that_files_that_keep_changing_are_not_read(desk: Desk):
    desk.poll()
    for amount in range(1, 6):
        desk.write("cash.csv", f"account,currency,amount\nA1,USD,{amount}\n")
        facts = desk.poll()
        assert facts.book is None
        assert facts.link.state is LinkState.UP
    facts = desk.poll_until_told()
    assert facts.book is not None
    assert facts.book.cash.amount.tolist() == [5]


def test_that_two_looks_in_quick_succession_do_not_make_a_settled_file(desk: Desk):
    desk.poll()
    desk.write("fx.csv", "currency,rate\nHKD,0\n")
    for _ in range(10):
        desk.now += timedelta(milliseconds=90)
        desk.gateway.pull(desk.now)
        time.sleep(0.005)
    assert desk.gateway.pull(desk.now).link.problems == ()
    assert desk.poll_until_told().link.problems


def test_that_what_was_read_while_the_files_changed_does_not_count(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def read_while_changing(directory: Path) -> Loaded:
        loaded = read_book(directory)
        monkeypatch.setattr("workstation.gateways.files.read_book", read_book)
        desk.write("fx.csv", "currency,rate\nHKD,0.5\n")
        return loaded

    monkeypatch.setattr("workstation.gateways.files.read_book", read_while_changing)
    first = desk.poll()
    assert first.book is None
    assert first.link.state is LinkState.DOWN
    second = desk.poll_until_told()
    assert second.book is not None
    assert second.book.fx.rate.tolist().count(0.5) == 1


def test_that_a_bad_file_is_refused_whole_and_the_last_good_book_stays(desk: Desk):
    desk.poll()
    desk.write("fx.csv", "currency,rate\nHKD,0\n")
    facts = desk.poll_until_told()
    assert facts.book is None
    assert facts.link.state is LinkState.STALE
    assert [str(p) for p in facts.link.problems] == ["fx.csv:2 column rate value '0': must be > 0"]
    assert desk.poll().link.problems == facts.link.problems


def test_that_a_mended_file_is_read_and_the_link_is_up_again(desk: Desk):
    desk.poll()
    desk.write("fx.csv", "currency,rate\nHKD,0\n")
    desk.poll_until_told()
    desk.write("fx.csv", "currency,rate\nHKD,0.127\n")
    until = time.monotonic() + 30
    while (facts := desk.poll()).book is None and time.monotonic() < until:
        time.sleep(0.005)
    assert facts.book is not None
    assert (facts.link.state, facts.link.problems) == (LinkState.UP, ())


def test_that_a_directory_without_a_book_is_down_until_one_comes(tmp_path: Path):
    gateway = FilesGateway(tmp_path / "book")
    facts = gateway.pull(NOON)
    assert facts.link.state is LinkState.DOWN
    assert facts.book is None
    assert facts.as_of == NOON
    shutil.copytree(SMALL, tmp_path / "book")
    moments = (NOON + POLL * step for step in range(1, 4_000))
    for moment in moments:
        if (facts := gateway.pull(moment)).book is not None:
            break
        time.sleep(0.005)
    gateway.close()
    assert facts.link.state is LinkState.UP


def test_that_a_directory_that_vanishes_leaves_the_last_good_book(desk: Desk):
    desk.poll()
    shutil.rmtree(desk.book)
    facts = desk.poll_until_told()
    assert facts.link.state is LinkState.STALE
    assert "is not a directory" in facts.link.problems[0].message


def test_that_oddities_are_shown_while_the_book_is_in_force(desk: Desk):
    desk.write("fx.csv", "currency,rate,source\nHKD,0.128,bank\n")
    facts = desk.poll()
    assert facts.book is not None
    assert [str(p) for p in facts.link.problems] == ["fx.csv:1 column source: unknown column, ignored"]


def test_that_a_live_book_keeps_wall_time_and_cannot_be_steered(desk: Desk):
    assert desk.gateway.market_time(NOON) == NOON
    assert "cannot be steered" in said(desk.gateway.control("speed", 60))

"""The broker as a directory of files: the book is read again whenever its files have changed and settled."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

from workstation.book.files import BOOK_FILES, Loaded, read_book
from workstation.domain.answers import Trouble
from workstation.domain.denials import concerning, finding
from workstation.domain.enums import LinkState
from workstation.domain.failures import InputRefusedError, Problem
from workstation.ports import Broker, Facts, Link

Signature = tuple[tuple[str, int, int, int], ...]  # name, size, time of change, inode of each file there is
Outcome = Loaded | tuple[Problem, ...]  # what reading came to: a book, or why not


class FilesGateway:
    """A Gateway over a book directory.

    Invariant: ``_good`` is the last book that was read without a fault from files that did not change meanwhile; a
    refused one only leaves its problems. Files count as settled when two looks at least ``settle`` apart found them
    the same, so a file that is still being copied is not read. The first book is read at once, later ones in a thread:
    a pull never waits for them.
    """

    broker: Broker | None = None  # files take no orders

    def __init__(self, directory: Path, settle: timedelta = timedelta(seconds=1)) -> None:
        self._directory = directory
        self._settle = settle
        self._reader = ThreadPoolExecutor(1, "book-reader")
        self._seen: Signature | None = None
        self._seen_since: datetime | None = None
        self._judged: Signature | None = None  # the files that ``_good`` or ``_problems`` speak of
        self._reading: tuple[Signature, Future[Outcome]] | None = None
        self._good: Loaded | None = None
        self._problems: tuple[Problem, ...] = ()

    def market_time(self, wall_now: datetime) -> datetime:
        """Live: the market's clock is the wall clock, however old the quotes are (their age is shown and limited)."""
        return wall_now

    def pull(self, market_now: datetime) -> Facts:
        """The book when it is new, else how the directory is doing."""
        signature = _signature(self._directory)
        if self._seen_since is None or signature != self._seen:
            first, self._seen, self._seen_since = self._seen_since is None, signature, market_now
        else:
            first = False
        if first:
            return self._facts(market_now, self._take(signature, _read(self._directory)))
        finished = self._finished()
        self._start_when_settled(signature, market_now)
        return self._facts(market_now, finished)

    def control(self, action: str, value: float) -> str:  # noqa: ARG002
        """A live book cannot be steered."""
        return concerning(action, finding(Trouble.FILES_LIVE).as_code())

    def close(self, *, stop_venue: bool = False) -> None:  # noqa: ARG002
        """Let go of the directory; there is no venue behind it."""
        self._reader.shutdown(wait=False, cancel_futures=True)

    def _start_when_settled(self, signature: Signature, market_now: datetime) -> None:
        changed = signature != self._judged and self._reading is None
        if changed and self._seen_since is not None and market_now - self._seen_since >= self._settle:
            self._reading = signature, self._reader.submit(_read, self._directory)

    def _finished(self) -> Loaded | None:
        """The book that was being read, when it is there now and good."""
        if self._reading is None or not self._reading[1].done():
            return None
        (signature, reading), self._reading = self._reading, None
        return self._take(signature, reading.result())

    def _take(self, signature: Signature, outcome: Outcome) -> Loaded | None:
        """Judge what was read; nothing is concluded when the files changed meanwhile."""
        if _signature(self._directory) != signature:
            return None
        self._judged = signature
        if isinstance(outcome, Loaded):
            self._good, self._problems = outcome, ()
            return outcome
        self._problems = outcome
        return None

    def _facts(self, market_now: datetime, new: Loaded | None) -> Facts:
        as_of = self._good.book.latest_quote_time() if self._good else None
        link = self._link()
        if new is None:
            return Facts(as_of or market_now, link)
        return Facts(as_of or market_now, link, book=new.book, policy=new.policy)

    def _link(self) -> Link:
        if self._good is None:
            return Link(LinkState.DOWN, f"no book could be read from {self._directory}", self._problems)
        if self._problems:
            return Link(LinkState.STALE, "the changed book was refused, the last good one stays", self._problems)
        if self._seen != self._judged:
            return Link(LinkState.UP, "the files are changing; the book read before stays until they settle")
        return Link(LinkState.UP, f"book of {self._directory}", self._good.notices)


def _read(directory: Path) -> Outcome:
    try:
        return read_book(directory)
    except InputRefusedError as refused:
        return tuple(refused.problems)
    except OSError as error:
        return (Problem(str(directory), None, None, None, f"cannot be read: {error.strerror or error}"),)


def _signature(directory: Path) -> Signature:
    """Size, time and identity of every file of the book; empty when the directory cannot be read."""
    found = []
    for name in BOOK_FILES:
        try:
            status = (directory / name).stat()
        except OSError:
            continue  # not there: that is part of the signature, and reading says whether it must be
        found.append((name, status.st_size, status.st_mtime_ns, status.st_ino))
    return tuple(found)

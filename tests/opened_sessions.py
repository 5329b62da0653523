"""Sessions of the embedded broker that have just been opened: made up once a test run, a copy for each test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from workstation.venue.broker import Broker
from workstation.venue.journal import Journal

_NAME = "journal"


def put_opened_session(journal: Path, accounts: int, seed: int = 1) -> None:
    """Put what a venue of so many clients leaves on its disk when it opens for the first time."""
    for file in _opened(accounts, seed).iterdir():
        shutil.copy(file, journal.with_name(journal.name + file.name.removeprefix(_NAME)))


@cache
def _opened(accounts: int, seed: int) -> Path:
    """Making up clients who are called one after the other takes longer than all else at a venue's start."""
    directory = Path(tempfile.mkdtemp(prefix="margin-session-"))
    atexit.register(shutil.rmtree, directory)
    book = Journal(directory / _NAME)
    try:
        Broker(book, accounts, seed)
    finally:
        book.close()
    return directory

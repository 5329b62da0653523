import shutil
from pathlib import Path

import pytest

from workstation.venue.broker import Broker
from workstation.venue.journal import Journal
from workstation.venue.market import Market

ACCOUNTS = 146  # client 144 is the first whose options expire on the first day


@pytest.fixture(scope="session")
def market():
    return Market(1)


@pytest.fixture(scope="session")
def fresh_session(tmp_path_factory):
    """A directory with the journal of a session that has just been opened."""
    directory = tmp_path_factory.mktemp("session")
    journal = Journal(directory / "journal")
    Broker(journal, ACCOUNTS, seed=1)
    journal.close()
    return directory


class Sessions:
    """Opens copies of one fresh session, so that its clients are made up only once."""

    def __init__(self, fresh: Path, home: Path) -> None:
        self._fresh, self._home, self._count = fresh, home, 0
        self._journals: list[Journal] = []

    def directory(self, source: Path | None = None) -> Path:
        self._count += 1
        target = self._home / f"copy{self._count}"
        shutil.copytree(source or self._fresh, target)
        return target

    def open(self, directory: Path | None = None) -> Broker:
        journal = Journal((directory or self.directory()) / "journal")
        self._journals.append(journal)
        return Broker(journal)

    def close(self) -> None:
        while self._journals:
            self._journals.pop().close()


@pytest.fixture
def sessions(fresh_session, tmp_path):
    opened = Sessions(fresh_session, tmp_path)
    yield opened
    opened.close()

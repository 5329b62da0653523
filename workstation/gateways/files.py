"""The broker as a directory of files: the book is read again whenever its files have changed and settled."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from workstation.ports import Facts


class FilesGateway:
    """A Gateway over a book directory; a bad file is refused whole and the last good book stays in force."""

    def __init__(self, directory: Path, settle: timedelta = timedelta(seconds=1)) -> None:
        self._directory = directory
        self._settle = settle

    def market_time(self, wall_now: datetime) -> datetime:
        """Live: the market's clock is the wall clock."""
        return wall_now

    def pull(self, market_now: datetime) -> Facts:
        """The book when it is new, else how the directory is doing."""
        raise NotImplementedError

    def control(self, action: str, value: float) -> str:
        """A live book cannot be steered."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the directory."""

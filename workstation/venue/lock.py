"""One venue a journal: a lock on a file that the operating system drops when its process ends, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path

from workstation.domain.failures import InputRefusedError, Problem

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class JournalLock:
    """Held from construction to ``release``; InputRefusedError when another process holds it."""

    def __init__(self, journal: Path) -> None:
        self._file = journal.with_name(journal.name + ".lock").open("a+b")
        try:
            _seize(self._file.fileno())
        except OSError as error:
            self._file.close()
            message = "another venue is writing this journal; stop it or name another journal"
            raise InputRefusedError([Problem(str(journal), None, None, None, message)]) from error

    def release(self) -> None:
        """Let the next one in."""
        self._file.close()

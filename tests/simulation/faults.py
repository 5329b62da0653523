"""What goes wrong in a simulated day: drawn from one seed, counted by name."""

from __future__ import annotations

from collections import Counter
from random import Random


class Crash(BaseException):
    """The engine's process is killed here; nothing in the program may catch it."""


RATES = {
    # on the way to the broker
    "lost request": 0.04,
    "late request": 0.03,
    "duplicated request": 0.03,
    "refused": 0.03,
    "lost answer": 0.06,
    "link raises": 0.02,
    "cancel lost": 0.10,
    "cancel refused": 0.10,
    "question lost": 0.10,
    # on the way back
    "delayed report": 0.25,
    "duplicated report": 0.20,
    "report of state without its fills": 0.10,
    # on the way to a client
    "message not taken": 0.10,
    "message refused": 0.03,
    "message lost on the way": 0.05,
    "message's answer lost": 0.06,
    "crash before a message": 0.03,
    "crash after a message": 0.03,
    # facts
    "link down": 0.05,
    "stale quotes": 0.01,
    "client trades": 0.06,
    # the engine's own machine
    "crash before a write": 0.006,
    "crash before a commit": 0.006,
    "crash after a commit": 0.006,
    "crash before a send": 0.03,
    "crash after a send": 0.03,
    "commit outcome unknown": 0.006,
    "store unreachable": 0.006,
    "pause before a send": 0.03,
    "another engine before a send": 0.03,
}


class Faults:
    """Invariant: the same seed gives the same faults as long as the program asks the same questions."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.counts: Counter[str] = Counter()
        self.on = False

    def happens(self, fault: str) -> bool:
        """Whether a fault strikes here; it is counted."""
        strikes = self._random.random() < RATES[fault] and self.on
        self.counts[fault] += strikes
        return strikes

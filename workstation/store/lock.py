"""One engine per store: an exclusive lock, and an epoch that shuts out whoever lost it without noticing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from workstation.store.connect import Store


@dataclass(frozen=True, slots=True)
class Identity:
    """Who takes the engine's place; shown to every desk."""

    pid: int
    host: str
    version: str


class EngineLock:
    """The right to be the engine of a store.

    Invariant: while held, no other process holds it; ``epoch`` is larger than that of any engine before.
    """

    epoch: int
    step: int  # the last step that was committed before; the next one is larger

    def __init__(self, store: Store, identity: Identity, wall_now: datetime) -> None:
        raise NotImplementedError

    def release(self) -> None:
        """Give the place up."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def engine_is_running(store: Store) -> bool:
    """Whether some engine holds the lock now."""
    raise NotImplementedError

"""What changed in a visible table since a cursor, in chunks of columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from workstation.domain.tables import VisibleTable
from workstation.store.connect import Store


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a table has been read: everything up to ``seq`` of the store ``store_id``."""

    store_id: str
    seq: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some changed rows, at most about 500.

    Invariant: all columns have one length; a key is at most once in ``columns`` and ``gone`` together.
    Columns: TEXT object arrays of str; CODE int8; FLAG bool; TIME and COUNT int64 with ``domain.tables.ABSENT``;
    everything else float64 with NaN where unknown.
    """

    reload: bool  # True on the first chunk when all rows held so far are to be forgotten
    columns: Mapping[str, NDArray[Any]]
    gone: tuple[str, ...]  # keys of rows that are no more
    last: bool  # the pull is complete with this chunk


class Puller:
    """Reads one visible table, again and again, from one thread."""

    cursor: Cursor | None  # after a complete pull

    def __init__(self, store: Store, table: VisibleTable) -> None:
        raise NotImplementedError

    def pull(self, cursor: Cursor | None) -> Iterator[Chunk]:
        """What changed after ``cursor`` (None: everything), seen at one moment; nothing when nothing changed.

        ``self.cursor`` is where the next pull goes on, once this one was read to its end. Reloads the current rows when
        the log no longer reaches back to ``cursor`` or it is of another store.
        """
        raise NotImplementedError

"""Calls, their follow-up records, snapshots and minute series, read as columns.

All readers give a dict of arrays of one length, typed as in ``pull.Chunk``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from numpy.typing import NDArray

from workstation.store.connect import Store

ReadColumns = dict[str, NDArray[Any]]


def open_calls(store: Store) -> ReadColumns:
    """Every call that has not ended, by call id: what the engine starts from."""
    raise NotImplementedError


def ended_calls(store: Store, since: datetime) -> ReadColumns:
    """Calls that ended at or after ``since``, oldest end first."""
    raise NotImplementedError


def calls_of(store: Store, account: str) -> ReadColumns:
    """All calls an account ever had, oldest first."""
    raise NotImplementedError


def events_of(store: Store, call_id: str, after: int = 0) -> ReadColumns:
    """The follow-up record of a call after a ``seq``."""
    raise NotImplementedError


def snapshots_of(store: Store, call_id: str) -> ReadColumns:
    """The snapshots of a call without their facts (BLOBs), oldest first."""
    raise NotImplementedError


def snapshot_facts(store: Store, seq: int) -> bytes:
    """The facts of one snapshot. KeyError when there is none."""
    raise NotImplementedError


def figures_of(store: Store, call_id: str, since: datetime) -> ReadColumns:
    """The minute series of a call from ``since`` on."""
    raise NotImplementedError


def totals_since(store: Store, since: datetime) -> ReadColumns:
    """The desk's minute totals from ``since`` on."""
    raise NotImplementedError

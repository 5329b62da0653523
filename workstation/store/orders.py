"""Close-out orders in the store: the exact ledger (``close_orders``, ``executions``) and what a desk sees of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from workstation.closing.orders import Order
from workstation.store.connect import Store
from workstation.store.write import StepWriter


def write_orders(writer: StepWriter, orders: Sequence[Order]) -> None:
    """New and changed orders with their executions, into the ledger and into the visible table."""
    raise NotImplementedError


def read_live_orders(store: Store) -> list[Order]:
    """Every order that is not over, with its executions: what an engine goes on with after a restart."""
    raise NotImplementedError


def read_ended_since(store: Store, since: datetime) -> list[Order]:
    """Orders that ended at or after ``since`` (market time): for duplicates and daily counts."""
    raise NotImplementedError

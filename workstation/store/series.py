"""Minute series that may be forgotten: those of accounts without a call, kept while somebody looked."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from workstation.store.tables import FIGURES_MINUTE
from workstation.store.transaction import Transaction
from workstation.store.write import StepWriter


def forget_before(writer: StepWriter, series_id: str, before: datetime) -> None:
    """The minutes of one series before a market time are gone."""
    old = sa.delete(FIGURES_MINUTE).where(FIGURES_MINUTE.c.call_id == series_id, FIGURES_MINUTE.c.minute < before)

    def forget(to: Transaction) -> None:
        to.connection.execute(old)

    writer.later(forget)

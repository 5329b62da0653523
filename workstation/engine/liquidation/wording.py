"""What the loop writes into the audit trail: JSON facts with the figures before and after, rounded on the way out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from workstation.domain.audit import AuditKind
from workstation.domain.exact import printed
from workstation.domain.liquidation import ArmedMode
from workstation.liquidation.figures import Figures
from workstation.liquidation.records import Happened, Reason, Record
from workstation.liquidation.running import Episode
from workstation.store.chain import AuditEntry


def subject_of(account: str, number: int) -> str:
    """What an episode is called in the audit trail."""
    return f"{account}/E{number}"


def entries_of(
    records: Sequence[Record], number: int, mode: ArmedMode, market_at: datetime, user: str = ""
) -> list[AuditEntry]:
    """A row for each record; ``user`` approved what is recorded, if anybody had to."""
    return [_entry(record, number, mode, market_at, user) for record in records]


def unknown_entry(episode: Episode, mode: ArmedMode, market_at: datetime, missing: tuple[str, ...]) -> AuditEntry:
    """A row for a pass without figures: everything that is missing is named."""
    facts = {
        "happened": Happened.WAITED.name,
        "step": episode.progress.step,
        "state": episode.progress.standing.state.name,
        "mode": mode.name,
        "reason": Reason.UNKNOWN_FIGURES.name,
        "before": None,
        "after": None,
        "detail": list(missing),
    }
    subject = subject_of(episode.account, episode.number)
    return AuditEntry(AuditKind.LIQUIDATION, subject, episode.account, "", market_at, facts)


def plain(value: object) -> Any:
    """The same as JSON values: decimals as text with 8 digits, members by name, unknown classes refused."""
    if value is None or (isinstance(value, bool | int | str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Decimal):
        return f"{printed(value):f}"
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date | datetime):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple | frozenset):
        return [plain(one) for one in _in_order(value)]
    raise TypeError(f"no JSON value: {value!r}")


def plain_figures(figures: Figures) -> dict[str, Any]:
    """Figures with what follows from them."""
    extra = {name: plain(getattr(figures, name)) for name in ("initial", "shortfall", "im_ratio", "mm_ratio")}
    return {**plain(figures), **extra}


def _in_order(values: tuple[Any, ...] | frozenset[Any]) -> Iterable[Any]:
    return sorted(values) if isinstance(values, frozenset) else values


def _entry(record: Record, number: int, mode: ArmedMode, market_at: datetime, user: str) -> AuditEntry:
    facts = {
        "happened": record.happened.name,
        "step": record.step,
        "state": record.state.name,
        "mode": mode.name,
        "reason": record.reason.name,
        "before": plain_figures(record.before),
        "after": plain_figures(record.after),
        "policy_version": record.policy_version,
        "detail": plain(record.detail),
    }
    subject = subject_of(record.account, number)
    return AuditEntry(AuditKind.LIQUIDATION, subject, record.account, user, market_at, facts)

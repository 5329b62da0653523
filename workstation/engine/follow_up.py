"""Lines of the follow-up record that no judgement makes: what people arranged, what became of it, what was told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from workstation.domain.enums import FollowUpKind
from workstation.store import tables
from workstation.store.types import to_us
from workstation.store.write import StepWriter

_json = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``facts`` are JSON values, without words of any language.

    With a ``user`` it is audited as theirs, unless the command or the order that it tells of is (``store.audited``).
    """

    alert_id: str
    account: str
    kind: FollowUpKind
    facts: Mapping[str, Any] = field(default_factory=dict)
    user: str = ""


def write_lines(writer: StepWriter, lines: list[Line], market_now: datetime, wall_now: datetime) -> None:
    """In their order."""
    if not lines:
        return
    columns: dict[str, list[Any]] = {
        "call_id": [line.alert_id for line in lines],
        "account": [line.account for line in lines],
        "market_us": [to_us(market_now)] * len(lines),
        "wall_us": [to_us(wall_now)] * len(lines),
        "kind": [int(line.kind) for line in lines],
        "from_code": [None] * len(lines),
        "to_code": [None] * len(lines),
        "args": [_json(line.facts) for line in lines],
        "user_name": [line.user for line in lines],
    }
    writer.insert(tables.CALL_EVENTS, columns)

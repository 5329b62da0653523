"""Calls that have a history, in words."""

from __future__ import annotations

from ui.tables.words import ALERT_TYPES
from ui.theme import Meaning
from workstation.desk.past_lines import PastCall


def types_text(call: PastCall) -> str:
    """Its alert type, and which it became."""
    first, last = ALERT_TYPES[call.first_type].text(), ALERT_TYPES[call.last_type].text()
    return first if first == last else f"{first} → {last}"


def types_meaning(call: PastCall) -> Meaning:
    """That of the last one."""
    return ALERT_TYPES[call.last_type].meaning

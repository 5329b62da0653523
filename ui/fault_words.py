"""The demo broker's faults in the language in force: what a preset is called and what one will see."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.faults import FaultPreset

_NAMES: Mapping[FaultPreset, str] = {
    FaultPreset.NONE: QT_TRANSLATE_NOOP("Faults", "No faults"),
    FaultPreset.ROUGH: QT_TRANSLATE_NOOP("Faults", "A bad day"),
    FaultPreset.HOSTILE: QT_TRANSLATE_NOOP("Faults", "Hostile"),
}
_SEEN: Mapping[FaultPreset, str] = {
    FaultPreset.NONE: QT_TRANSLATE_NOOP(
        "Faults", "The broker answers every request at once and reports each fill once."
    ),
    FaultPreset.ROUGH: QT_TRANSLATE_NOOP(
        "Faults",
        "Now and then an order is rejected, a share is halted, an answer is lost after the order was taken, "
        "or a report comes late or twice.",
    ),
    FaultPreset.HOSTILE: QT_TRANSLATE_NOOP(
        "Faults",
        "Every third request goes wrong: orders are rejected, requests and answers are lost, late or garbled, the "
        "broker asks to slow down, shares are halted, and reports come late, twice and out of order.",
    ),
}


def fault_name(preset: FaultPreset) -> str:
    """What the menu calls it."""
    return QCoreApplication.translate("Faults", _NAMES[preset])


def fault_description(preset: FaultPreset) -> str:
    """What one will see."""
    return QCoreApplication.translate("Faults", _SEEN[preset])

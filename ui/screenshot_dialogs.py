"""The dialogs in their pictures: opened once for a language and kept, for what they ask the desk takes a while."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.showing import Dialogs, Show

# Every dialog there is; a batch and its review are opened by themselves, as close_lines and close_review.
ALL_DIALOGS = frozenset(
    {
        "about",
        "abnormal",
        "accept_message",
        "approvals",
        "approve_proposal",
        "arm_accounts",
        "auto_close",
        "cancel_orders",
        "close_symbols",
        "columns",
        "deadline",
        "end_call",
        "decline_proposal",
        "filter_choice",
        "filter_range",
        "filter_text",
        "filter_time",
        "highlight",
        "keys",
        "kill_switch",
        "message",
        "note",
        "policy",
        "policy_choice",
        "problems",
        "recall_status",
        "resolve_order",
        "short_holders",
        "template",
        "voice",
    }
)
_LARGER = 1.4  # what a dialog with room to spare is drawn out to


@dataclass(frozen=True, slots=True)
class _Opened:
    """A dialog, the size it opened with, and what shows it once more: a popup goes when another window comes."""

    widget: QWidget
    size: QSize
    show: Show


class OpenDialogs:
    """Invariant: on a small screen a dialog has the size it came with, on a large one it is drawn out."""

    def __init__(self) -> None:
        self._opened: dict[str, _Opened] = {}

    def open(self, dialogs: Dialogs) -> None:
        """Show these and no others."""
        self.close()
        for name, show in dialogs.items():
            dialog = show()
            self._opened[name] = _Opened(dialog, dialog.size(), show)

    def close(self) -> None:
        """None is open any more."""
        for one in self._opened.values():
            if isValid(one.widget):
                one.widget.close()
        self._opened.clear()

    def sized(self, *, large: bool) -> Iterator[tuple[str, QWidget]]:
        """Each by its name, in the size it has on such a screen."""
        for name, one in self._opened.items():
            dialog = one.widget if isValid(one.widget) and one.widget.isVisible() else one.show()
            dialog.resize(one.size * (_LARGER if large else 1.0))
            self._opened[name] = replace(one, widget=dialog)
            yield name, dialog

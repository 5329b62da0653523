"""The dialogs in their pictures: opened once for a language and kept, for what they ask the desk takes a while."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

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
        "filter_symbols",
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


class _Opened:
    """A dialog with the size it opened with; shown once more where it has gone, as popups do when others come.

    Invariant: a dialog that Qt has deleted is not touched.
    """

    def __init__(self, show: Show) -> None:
        self._show = show
        self._there: object | None = None  # another one for each showing: an earlier one's end says nothing of this
        self._widget = self._open()
        self.size = self._widget.size()

    def shown(self) -> QWidget:
        """The dialog, open."""
        if self._there is None or not self._widget.isVisible():
            self._widget = self._open()
        return self._widget

    def close(self) -> None:
        """It is not needed any more."""
        if self._there is not None:
            self._widget.close()

    def _open(self) -> QWidget:
        widget, there = self._show(), object()
        self._there = there
        widget.destroyed.connect(lambda: self._lose(there))
        return widget

    def _lose(self, there: object) -> None:
        if self._there is there:
            self._there = None


class OpenDialogs:
    """Invariant: on a small screen a dialog has the size it came with, on a large one it is drawn out."""

    def __init__(self) -> None:
        self._opened: dict[str, _Opened] = {}

    def open(self, dialogs: Dialogs) -> None:
        """Show these and no others."""
        self.close()
        self._opened = {name: _Opened(show) for name, show in dialogs.items()}

    def close(self) -> None:
        """None is open any more."""
        for one in self._opened.values():
            one.close()
        self._opened = {}

    def sized(self, *, large: bool) -> Iterator[tuple[str, QWidget]]:
        """Each by its name, in the size it has on such a screen."""
        for name, one in self._opened.items():
            dialog = one.shown()
            dialog.resize(one.size * (_LARGER if large else 1.0))
            yield name, dialog

"""Dialogs by name, each with what shows it: the tour takes their pictures, a test walks through their controls."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from workstation.desk.live_table import LiveTable

Show = Callable[[], QWidget]
Dialogs = Mapping[str, Show]


def first_key(live: LiveTable, field: str, code: int) -> str | None:
    """The first row with this code, or the first of all where none has it; None: there is no row."""
    matching = live.slots[live.number(field)[live.slots] == code]
    keys = live.keys((matching if len(matching) else live.slots)[:1])
    return keys[0] if keys else None


def surely(opener: Callable[[], QWidget | None]) -> Show:
    """For what was found to be possible when the dialogs were listed."""

    def show() -> QWidget:
        dialog = opener()
        if dialog is None:
            raise LookupError("what the dialog is about is gone")
        return dialog

    return show

"""Fields one types a date into, written as the language in force writes dates."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDateTimeEdit

from ui.format import Format


def write_dates(edit: QDateTimeEdit, form: Format, pattern: str) -> None:
    """``pattern`` is one of ``form``'s; names of days and months, also in the calendar below, are in its language."""
    edit.setLocale(QLocale(form.language))
    edit.setDisplayFormat(pattern)

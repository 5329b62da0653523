"""Names for the parts Qt puts into a control by itself, so that a screen reader never meets a nameless one."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QTableView


def name_table(view: QTableView, name: str, columns: str) -> None:
    """Name a table and its parts; ``columns`` is what its headers are called."""
    view.setAccessibleName(name)
    for part in (view.horizontalHeader(), view.verticalHeader(), *view.findChildren(QAbstractButton)):
        part.setAccessibleName(columns)

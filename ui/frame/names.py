"""Names for the parts Qt puts into a control by itself, so that a screen reader never meets a nameless one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView, QWidget


def name_table(view: QTableView, name: str, columns: str) -> None:
    """Name a table and its parts; ``columns`` is what its headers are called."""
    view.setAccessibleName(name)
    for part in (view.horizontalHeader(), view.verticalHeader(), *view.findChildren(QAbstractButton)):
        part.setAccessibleName(columns)


def name_field(field: QWidget, name: str) -> None:
    """Name a field and what Qt puts into it: the line of a spin box or a date, the list of a combo box."""
    lists = [field.view()] if isinstance(field, QComboBox) else []
    for part in (field, *field.findChildren(QLineEdit), *lists):
        part.setAccessibleName(name)


def name_buttons(widget: QWidget, names: Mapping[str, str]) -> None:
    """Name the buttons Qt made, by their object names; Qt itself names them once, in the language of that time."""
    for button in widget.findChildren(QAbstractButton):
        if name := names.get(button.objectName()):
            button.setAccessibleName(name)
            button.setAccessibleDescription("")

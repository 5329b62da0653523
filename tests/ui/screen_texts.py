"""Every text of a widget tree that a user can see, hover over or hear: for tests of languages."""

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)


def texts(root):
    """(where, what, text) of all that is written, in the order of the tree; what is empty is left out."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QMenu) and not widget.title():
            continue  # Qt's own copy of the menus that do not fit
        where = f"{type(widget).__name__} {widget.objectName()}".strip()
        yield from ((where, what, text) for what, text in _of(widget) if text and text.strip())


def _of(widget):
    yield "title", widget.windowTitle()
    yield "tool tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield "heading", widget.title()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QTabBar):
        yield from (
            ("tab", text(i)) for i in range(widget.count()) for text in (widget.tabText, widget.accessibleTabName)
        )
    if isinstance(widget, QComboBox):
        yield from (("choice", widget.itemText(i)) for i in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model():
        yield from _cells(widget.model())
    for action in widget.actions():
        yield from (("entry", text) for text in (action.text(), action.toolTip(), action.statusTip()))


def _cells(model):
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        yield "heading", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(3, model.rowCount())):
            index = model.index(row, column)
            yield "cell", str(index.data() or "")
            yield "cell's tip", str(index.data(Qt.ItemDataRole.ToolTipRole) or "")

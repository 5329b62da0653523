"""The one widget of the grid: the editor of the cell that is being typed into or chosen for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.dialogs.close_batch.cells import Editor, GridModel
from ui.frame.names import name_field
from ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_EDIT = Qt.ItemDataRole.EditRole
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Editors(QStyledItemDelegate):
    """Invariant: each key typed reaches the model at once, so that figures follow; Escape gives back what was."""

    def __init__(self, theme: Theme, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._grid = theme, model

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line to type in, or a list to choose from."""
        place = QPersistentModelIndex(index)
        if self._grid.editor(index.column()) is Editor.CHOICE:
            editor: QWidget = self._choice(parent, place)
        else:
            editor = self._line(parent, place)
        editor.setProperty("before", index.data(_EDIT))
        title = self._grid.headerData(index.column(), Qt.Orientation.Horizontal)
        name_field(editor, f"{title}, {self._grid.index(index.row(), 0).data()}")
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """What stands in the cell now; typing replaces it."""
        value = index.data(_EDIT)
        if isinstance(editor, QLineEdit):
            editor.setText(str(value))
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))

    def setModelData(self, editor: QWidget, model: QObject, index: _Index) -> None:
        """The last word; the model has heard all before it already."""
        _ = model
        value = editor.currentData() if isinstance(editor, QComboBox) else editor.property("text")
        if value is not None:
            self._grid.setData(index, value, _EDIT)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        """Over its cell."""
        editor.setGeometry(option.rect)

    def paint(self, _painter: QPainter, _option: QStyleOptionViewItem, _index: _Index) -> None:
        """Nothing: the grid paints itself."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter is told from leaving the cell by mouse: only Enter goes on to the next line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            editor.setProperty("ended_by", event.key())
        return super().eventFilter(editor, event)

    def _line(self, parent: QWidget, place: QPersistentModelIndex) -> QLineEdit:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        if self._grid.is_figure(place.column()):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.textEdited.connect(lambda text: self._grid.setData(place, text, _EDIT))
        return editor

    def _choice(self, parent: QWidget, place: QPersistentModelIndex) -> QComboBox:
        editor = QComboBox(parent)
        for word, code in self._grid.choices(place.row(), place.column()):
            editor.addItem(word, code)
        editor.activated.connect(lambda _at: self._chosen(editor))
        return editor

    def _chosen(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

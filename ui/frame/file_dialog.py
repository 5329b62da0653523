"""Asks for a file or folder without looking into any."""

from __future__ import annotations

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

_Kind = QAbstractFileIconProvider.IconType


class _ByName(QFileIconProvider):
    """Qt's own reads into each file, in the window's thread, to choose its icon and name its kind.

    A pipe, or a network share that does not answer, would hold the desk for ever.
    """

    def icon(self, of: QFileInfo | _Kind) -> QIcon:
        """That of a folder or of any file."""
        if isinstance(of, QFileInfo):
            of = _Kind.Folder if of.isDir() else _Kind.File
        return super().icon(of)

    def type(self, info: QFileInfo) -> str:
        """Its ending."""
        return info.suffix()


class FileDialog(QFileDialog):
    """Invariant: opens no file it lists."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self._icons = _ByName()
        self.setIconProvider(self._icons)

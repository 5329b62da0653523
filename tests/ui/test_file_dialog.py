"""Choosing where to write reads nothing: a file that never answers cannot hold the desk."""

from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileSystemModel, QWidget

from ui.frame.file_dialog import FileDialog


def test_that_files_are_listed_by_their_names_alone(qtbot, tmp_path):
    (tmp_path / "calls.csv").write_bytes(b"%PDF-1.4")
    above = QWidget()
    qtbot.addWidget(above)
    dialog = FileDialog(above, "Where to")
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    (model,) = dialog.findChildren(QFileSystemModel)
    root = model.index(str(tmp_path))
    qtbot.waitUntil(lambda: model.rowCount(root) == 1)
    assert model.type(model.index(0, 0, root)) == "csv"
    icons = dialog.iconProvider()
    folder, file = (icons.icon(QFileInfo(str(path))) for path in (tmp_path, tmp_path / "calls.csv"))
    assert folder.cacheKey() != file.cacheKey()

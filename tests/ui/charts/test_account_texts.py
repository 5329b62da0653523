"""What an account's window writes of its positions, its cash and its waterfall, against texts that someone has read.

``SNAPSHOTS=renew pytest tests/ui/charts`` writes them anew; read the difference before it is committed.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

FOLDER = Path(__file__).parent / "snapshots"


def written(view):
    """The titles, then the rows as they are shown."""
    model = view.model()
    places = range(model.columnCount())
    titles = [str(model.headerData(place, Qt.Orientation.Horizontal) or "") for place in places]
    rows = [[str(model.index(row, place).data() or "") for place in places] for row in range(model.rowCount())]
    return "".join(" | ".join(cells).rstrip() + "\n" for cells in (titles, *rows))


@pytest.mark.parametrize("name", ["positions", "cash", "waterfall"])
def test_that_a_part_of_the_window_reads_as_it_did(window, name):
    text = written(getattr(window, name).findChild(QTableView))
    file = FOLDER / f"{name}.txt"
    if os.environ.get("SNAPSHOTS") == "renew":
        file.write_text(text, encoding="utf-8")
    assert text.count("\n") > 1
    assert text == file.read_text(encoding="utf-8")

"""The batch dialog with 500 accounts of 4 positions: how soon it can be used, and what one key costs the GUI thread.

CPU of the GUI thread in milliseconds. Usable: from opening to accounts, prices and effects painted. A burst is the work
of one turn of the event loop: a key that is typed and shown, and the worker's answer to it taken in and shown. The peer
is the usual QTableWidget with an item a cell, filled with the texts of the dialog in one go.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from decimal import Decimal
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from tests.benchmarks.report import write
from tests.desk.alert_rows import NOW
from tests.ui.close_batch.samples import CALL, PRICE, account, facts, line, quotes
from tests.ui.desk_screen import RecordingDesk
from ui.dialogs.close_batch.dialog import CloseBatchDialog
from ui.dialogs.close_batch.lines_model import Col
from ui.format import Format
from ui.theme import Theme
from workstation.desk.close_draft import Basis
from workstation.desk.previews import AccountPreview, BatchAsk, BatchPreview, BatchTotals, LinePreview

ACCOUNTS, SYMBOLS = 500, ("BAC", "F", "GE", "T")
KEYS, OPENINGS = 60, 7
SIZE = QSize(2560, 1400)
_SETTLE = 4


def cpu(action: Callable[[], object]) -> float:
    """Milliseconds of this thread's CPU."""
    started = time.thread_time()
    action()
    return (time.thread_time() - started) * 1e3


def paint() -> None:
    """What the event loop owes."""
    for _ in range(_SETTLE):
        QApplication.processEvents()


NAMES = tuple(f"A{place:04d}" for place in range(ACCOUNTS))
FACTS = facts("b", *(account(name, *(line(name, symbol) for symbol in SYMBOLS)) for name in NAMES))


def preview(request: int, names: tuple[str, ...], quantity: float) -> BatchPreview:
    """The effect on some accounts, all their lines."""
    released = quantity * PRICE
    return BatchPreview(
        "b",
        request,
        NOW,
        tuple(AccountPreview(name, "USD", CALL, max(0.0, CALL - released), released) for name in names),
        tuple(LinePreview(name, symbol, released, (), ()) for name in names for symbol in SYMBOLS),
        BatchTotals("USD", ACCOUNTS, 4 * ACCOUNTS, 4e7 + quantity, 5e6, 5e6 - released, released, 0),
        (),
        (),
    )


class Product:
    """The dialog, fed by hand."""

    def __init__(self, theme: Theme, form: Format, host: QWidget) -> None:
        self._theme, self._form, self._host = theme, form, host

    def open(self) -> None:
        """Everything that stands between the key and a dialog that can be used."""
        ask = BatchAsk("b", tuple((name, f"alert {name}") for name in NAMES))
        self.dialog = CloseBatchDialog(self._theme, self._form, RecordingDesk(), ask, self._host)
        self.dialog.resize(SIZE)
        self.dialog.show()
        paint()
        self.dialog.take(FACTS)
        self.dialog.take(quotes("b", *SYMBOLS))
        self.dialog.choices.basis.setCurrentIndex(1)
        self.dialog.choices.basis.activated.emit(1)
        self.dialog._tell()
        self.dialog.take(preview(self.dialog.asking.request, NAMES, 1000))
        paint()

    def edit(self) -> None:
        """Begin to type into the first line."""
        grid, model = self.dialog.grid, self.dialog.model
        grid.setFocus()
        grid.setCurrentIndex(model.index(1, Col.QUANTITY))
        QTest.keyClicks(grid, "1")
        (self.editor,) = [e for e in grid.viewport().findChildren(QLineEdit) if e.isVisible()]
        paint()

    def key(self, digit: str) -> tuple[float, float]:
        """One key, and the answer to it."""

        def press() -> None:
            QTest.keyClicks(self.editor, digit)
            paint()

        self.editor.setText("12")
        paint()
        typed = cpu(press)
        told = cpu(self.dialog._tell)
        answer = preview(self.dialog.asking.request, NAMES[:1], float(digit))
        answered = cpu(lambda: (self.dialog.take(answer), paint()))
        return typed, max(told, answered)

    def choose(self) -> float:
        """Another quantity for all lines at once."""
        box = self.dialog.choices.basis
        box.setCurrentIndex(2)
        return cpu(lambda: (box.activated.emit(2), paint()))


class Peer:
    """A QTableWidget with the texts of the dialog."""

    def open(self, product: Product) -> None:
        """Fill and show."""
        model = product.dialog.model
        self.table: QTableWidget = QTableWidget(model.rowCount(), model.columnCount())
        self.table.resize(SIZE)
        self.table.show()
        paint()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                item = QTableWidgetItem(model.cell(row, column).text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight)
                self.table.setItem(row, column, item)
        paint()


def main() -> None:
    """Measure, print, and write ``bench/batch_dialog.json``."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    host = QWidget()
    product, peer = Product(Theme(app, "dark"), Format("en", ZoneInfo("UTC")), host), Peer()
    product.open()  # fonts are read once a program
    product.dialog.reject()
    opened, filled = [], []
    for _ in range(OPENINGS):
        opened.append(cpu(product.open))
        filled.append(cpu(lambda: peer.open(product)))
    product.edit()
    keys = [product.key(str(place % 10)) for place in range(KEYS)]
    chosen = statistics.median(product.choose() for _ in range(5))
    assert product.dialog.draft.basis is Basis.SHARE
    assert product.dialog.draft.wishes[NAMES[1], "BAC"].quantity == Decimal(500)
    longest = max(max(pair) for pair in keys)
    rows = [
        {
            "what": "500 accounts x 4 positions: from opening to painted, CPU ms of the GUI thread",
            "ours": statistics.median(opened),
            "peer": statistics.median(filled),
            "ratio": statistics.median(filled) / statistics.median(opened),
            "limit": "<= 300",
            "goal": "<= 150",
        },
        {
            "what": "a key typed and its answer shown, longest burst, CPU ms",
            "ours": longest,
            "median": statistics.median(max(pair) for pair in keys),
            "limit": "<= 16",
            "goal": "<= 10",
        },
        {"what": "another quantity for all 2,000 lines at once, CPU ms", "ours": chosen, "limit": "<= 50"},
    ]
    write("batch_dialog", rows)


if __name__ == "__main__":
    main()

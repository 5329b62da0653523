"""What every live table writes, column by column, against texts that someone has read.

A line is a column: a star where it is shown at first, its title, then what it writes of a whole row, of a row of which
nothing is known, and of a third one. ``SNAPSHOTS=renew pytest tests/ui/tables`` writes them anew; read the difference
before it is committed.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.alert_rows import HOUR_US, NOW_US
from tests.ui.tables.conftest import Screen
from tests.ui.tables.test_table_columns import SPECS
from ui.tables.abnormal import ABNORMAL_CALLS
from ui.tables.borrow_book import BORROW_BOOK_TAB
from ui.tables.columns import Shown
from ui.tables.liquidations import LOOPS
from ui.tables.messages import CLIENT_MESSAGES
from ui.tables.schedules import AUTO_CLOSES
from workstation.domain.tables import ABSENT, Cell

FOLDER = Path(__file__).parent / "snapshots"
FIGURES = {
    Cell.AMOUNT: -1_234_567.891,
    Cell.REPORTING: 98_765.4,
    Cell.RATIO: 0.43352,
    Cell.QUANTITY: 1_500.0,
    Cell.PRICE: 20.465,
}
UNKNOWN = {Cell.TEXT: "", Cell.TIME: ABSENT, Cell.COUNT: 0, Cell.CODE: 0, Cell.FLAG: False}


def whole(field, column, turn):
    """A value of the field: codes and keys go by in turn, everything else stays."""
    words = list(column.words) if column is not None else []
    if words:
        return words[turn % len(words)]
    if field.cell is Cell.TIME:
        return NOW_US - (5 + turn) * HOUR_US
    if field.cell is Cell.TEXT:
        return "PRICE XYZ" if column is not None and column.shown is Shown.REASONS else field.name[:12]
    return {Cell.COUNT: 3 + turn, Cell.CODE: turn, Cell.FLAG: turn == 0}.get(field.cell, FIGURES.get(field.cell, 0.0))


def row(spec, key, turn):
    by_name = {column.name: column for column in spec.columns}
    values = {f.name: whole(f, by_name.get(f.name), turn) for f in spec.table.fields}
    return {**values, spec.table.key: key}


def unknown(spec, key):
    return {**{f.name: UNKNOWN.get(f.cell, float("nan")) for f in spec.table.fields}, spec.table.key: key}


def written(screen):
    view, slots = screen.view, {key: at for at, key in enumerate(screen.shown)}
    lines = []
    for place, column in enumerate(view.spec.columns):
        star = "*" if column.is_default else " "
        texts = (view.rows.text(slots[key], place) for key in "abc")
        lines.append(f"{star} {column.heading()} | {' | '.join(texts)}".rstrip())
    return "\n".join(lines) + "\n"


EVERY = [*SPECS, ABNORMAL_CALLS, BORROW_BOOK_TAB, CLIENT_MESSAGES, AUTO_CLOSES, LOOPS]


@pytest.mark.parametrize("spec", EVERY, ids=lambda spec: spec.name)
def test_that_a_table_reads_as_it_did(qtbot, qapp, spec):
    screen = Screen(qtbot, qapp, replace(spec, scope=()))
    screen.happens(row(spec, "a", 0), unknown(spec, "b"), row(spec, "c", 1), reload=True)
    file, text = FOLDER / f"{spec.name}.txt", written(screen)
    if os.environ.get("SNAPSHOTS") == "renew":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")

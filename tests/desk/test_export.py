import csv
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import openpyxl
import pytest

from workstation.desk.export import Holds, Sheet, SheetColumn, disarmed, tab_separated, write_csv
from workstation.desk.workbook import write_xlsx

PAYLOADS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    '=HYPERLINK("http://x","y")',
]
HARMLESS = ["Smith & Sons", "a=b", "8012-7894", "中文", "'quoted", "", "1+1", "x@y.example"]
NEW_YORK = ZoneInfo("America/New_York")
AT = datetime(2020, 3, 16, 13, 41, 7, tzinfo=UTC)


def sheet(texts):
    figures = [1234.5, float("nan"), -3.0] + [0.0] * (len(texts) - 3)
    times = [AT.timestamp() * 1e6, float("nan")] + [AT.timestamp() * 1e6] * (len(texts) - 2)
    return Sheet(
        "Risk: alerts/1",
        (
            SheetColumn("Note", Holds.TEXT, texts),
            SheetColumn("Call amount", Holds.AMOUNT, figures),
            SheetColumn("Deadline", Holds.TIME, times),
            SheetColumn("Abnormal", Holds.FLAG, [1.0, 0.0] + [0.0] * (len(texts) - 2)),
        ),
        NEW_YORK,
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_that_what_a_spreadsheet_could_run_is_disarmed(payload):
    assert disarmed(payload) == f"'{payload}"


@pytest.mark.parametrize("text", HARMLESS)
def test_that_harmless_text_stays_as_it_is(text):
    assert disarmed(text) == text


def test_that_csv_round_trips_with_formulas_disarmed(tmp_path):
    path = tmp_path / "alerts.csv"
    write_csv(sheet(PAYLOADS + HARMLESS), path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["Note", "Call amount", "Deadline", "Abnormal"]
    assert [row[0] for row in rows] == [f"'{p}" for p in PAYLOADS] + HARMLESS
    assert rows[0][1:] == ["1234.5", "2020-03-16T09:41:07-04:00", "1"]
    assert rows[1][1:] == ["", "", "0"]
    assert rows[2][1] == "-3"


def test_that_xlsx_holds_real_figures_and_times_and_texts_that_are_never_formulas(tmp_path):
    path = tmp_path / "alerts.xlsx"
    texts = [t for t in PAYLOADS + HARMLESS if "\r" not in t]  # XML itself turns a carriage return into a line feed
    write_xlsx(sheet(texts), path)
    page = openpyxl.load_workbook(path).active
    assert page.title == "Risk  alerts 1"
    assert [c.value for c in page[1]] == ["Note", "Call amount", "Deadline (America/New_York)", "Abnormal"]
    for row, text in enumerate(texts, start=2):
        cell = page.cell(row, 1)
        assert cell.data_type != "f"
        assert (cell.value or "") == text
        assert cell.quotePrefix == (text in PAYLOADS)
    assert page["B2"].value == 1234.5
    assert page["B3"].value is None
    assert page["C2"].value == datetime(2020, 3, 16, 9, 41, 7)  # noqa: DTZ001 - a worksheet knows no zones
    assert page["C3"].value is None
    assert page["D2"].value is True


def test_that_a_failed_export_leaves_the_old_file_and_no_debris(tmp_path):
    path = tmp_path / "alerts.csv"
    path.write_text("old")
    broken = Sheet("x", (SheetColumn("a", Holds.TEXT, ["x"]), SheetColumn("b", Holds.TIME, [1e300])), UTC)
    with pytest.raises(OverflowError):
        write_csv(broken, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_that_texts_too_long_for_a_cell_are_cut_and_not_lost(tmp_path):
    path = tmp_path / "long.xlsx"
    write_xlsx(Sheet("x", (SheetColumn("a", Holds.TEXT, ["z" * 40_000]),), UTC), path)
    value = openpyxl.load_workbook(path).active["A2"].value
    assert len(value) == 32_767
    assert value.endswith("z…")


def test_that_the_clipboard_gets_one_line_a_row_with_texts_disarmed_and_figures_as_they_are():
    copied = tab_separated(["Name", "Equity"], [(False, ["=1+1", "a\tb\nc"]), (True, ["-1,000.00", "—"])])
    assert copied == "Name\tEquity\n'=1+1\t-1,000.00\na b c\t—\n"


def test_that_a_numpy_float_is_written_as_a_plain_number(tmp_path):
    path = tmp_path / "n.csv"
    write_csv(Sheet("x", (SheetColumn("a", Holds.AMOUNT, np.array([0.1, 1e16])),), UTC), path)
    assert path.read_text("utf-8-sig").split() == ["a", "0.1", "10000000000000000"]

"""``marginctl doctor``: each check says what it found, and what to do when it did not like it."""

import json
from datetime import UTC, datetime
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from tests.cli.books import write
from workstation.cli import app
from workstation.cli.checks import machine, system_packages
from workstation.cli.checks.finding import State
from workstation.cli.checks.links import check_calendar


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def examined(*arguments):
    result = CliRunner().invoke(app, ["doctor", *map(str, arguments), "--format", "json"])
    return result, {check["check"]: check for check in json.loads(result.stdout)["checks"]}


def test_that_a_sound_machine_passes(tmp_path):
    result, checks = examined("--gateway", f"files:{write(tmp_path / 'book')}")
    assert result.exit_code == 0, result.stdout
    assert {"store", "gateway", "clock", "time zones", "calendar XNYS", "Qt", "fonts", "disk", "mail"} <= set(checks)
    assert checks["gateway"]["state"] == "ok"
    assert all(check["advice"] for check in checks.values() if check["state"] in ("warning", "failed"))


def test_that_a_broken_book_is_found_and_named(tmp_path):
    book = write(tmp_path / "book", fx="currency,rate\nUSD,-1\n")
    result, checks = examined("--gateway", f"files:{book}")
    assert result.exit_code == 1
    assert checks["gateway"]["state"] == "failed"
    assert "fx.csv:2" in checks["gateway"]["found"]


def test_that_a_gateway_nobody_knows_is_found():
    result, checks = examined("--gateway", "carrier-pigeon:")
    assert result.exit_code == 1
    assert checks["gateway"]["state"] == "failed"


def test_that_a_store_that_is_no_database_is_found(tmp_path):
    (tmp_path / "desk.db").write_text("this is a letter\n" * 100)
    result, checks = examined("--store", f"sqlite:///{tmp_path / 'desk.db'}")
    assert result.exit_code == 1
    assert checks["store"]["state"] == "failed"


def test_that_a_store_says_its_version_and_mode(tmp_path):
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    CliRunner().invoke(app, ["db", "upgrade", "--store", url])
    _, checks = examined("--store", url)
    assert checks["store"]["state"] == "ok"
    assert "SQLite 3." in checks["store"]["found"]
    assert "WAL" in checks["store"]["found"]


@pytest.mark.parametrize(
    ("free", "state"), [(50_000_000, State.FAILED), (500_000_000, State.WARNING), (5_000_000_000, State.OK)]
)
def test_that_a_disk_that_fills_up_is_found(tmp_path, monkeypatch, free, state):
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda _: Usage(0, 0, free))
    assert machine.check_disk(tmp_path / "not yet made").state is state


def test_that_a_clock_from_before_the_program_is_found():
    assert machine.check_clock(datetime(1970, 1, 1, tzinfo=UTC)).state is State.FAILED


def test_that_a_calendar_about_to_end_is_found():
    assert check_calendar("XSHG", datetime(2026, 12, 1, tzinfo=UTC)).state is State.WARNING
    assert check_calendar("XNYS", datetime(2026, 1, 2, tzinfo=UTC)).state is State.OK
    assert check_calendar("XNY", datetime(2026, 1, 2, tzinfo=UTC)).state is State.FAILED


def test_that_a_missing_library_and_font_are_found_with_the_command_that_brings_them(tmp_path, monkeypatch):
    monkeypatch.setitem(system_packages.QT_LIBRARIES, "libnowhere1", "libnowhere.so.1")
    monkeypatch.setattr(system_packages, "_FONT_FOLDERS", (str(tmp_path),))
    qt, fonts = machine.check_screen()
    assert qt.state is State.FAILED
    assert "libnowhere1" in qt.advice
    assert fonts.state is State.WARNING
    assert "fonts-noto-cjk" in fonts.advice

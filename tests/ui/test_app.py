"""Starting and arranging the desk: what it says when it cannot start, what it remembers, the pictures it takes."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from tests.desk.alert_rows import NOW, alert
from tests.ui.full_desk import furnish
from ui.frame.quiet_table import SORT_MARK
from ui.memory import Memory
from ui.screenshot_dialogs import ALL_DIALOGS
from ui.screenshots import Screenshots, Series, all_series
from ui.tables.columns import Sort
from ui.views.policy import PolicyView

ROOT = Path(__file__).resolve().parents[2]
DIALOGS = {"QDialog", "AskingDialog"}
WITHOUT = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def run(*arguments, **environment):
    clean = {name: value for name, value in os.environ.items() if name not in WITHOUT}
    command = [sys.executable, "-m", "ui.app", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**clean, **environment}, capture_output=True, text=True, check=False, timeout=100
    )


def test_that_without_a_display_it_says_what_to_do_instead():
    done = run()
    assert done.returncode == 3
    assert "make screenshots" in done.stderr
    assert "marginctl" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (["--theme", "purple"], {}, "theme"),
        ([], {"MARGIN_LANGUAGE": "xx"}, "language"),
        (["--zone", "Mars/Olympus"], {}, "zone"),
    ],
)
def test_that_a_setting_that_makes_no_sense_is_named(arguments, environment, words):
    done = run(*arguments, **environment)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_that_what_a_user_arranged_is_found_again(screen, tmp_path):
    memory = Memory(tmp_path, "maria")
    table = screen.risk.table
    table.sort_by((Sort("equity"),))
    screen.theme.use("light")
    screen.theme.set_compact(True)
    memory.keep(screen.window)
    table.reset_layout()
    screen.theme.use("dark")
    screen.theme.set_compact(False)
    Memory(tmp_path, "li").recall(screen.window, keep_theme=False)
    assert screen.theme.name == "dark"
    memory.recall(screen.window, keep_theme=False)
    assert (screen.theme.name, screen.theme.is_compact, table.sorts) == ("light", True, (Sort("equity"),))


def test_that_the_sorting_of_small_lists_is_found_again_and_goes_with_a_reset(screen, tmp_path):
    memory, values = Memory(tmp_path, "maria"), screen.window.policy.table.model()

    def mark(model):
        return model.headerData(0, Qt.Orientation.Horizontal, SORT_MARK)

    values.sort_by(0)
    memory.keep(screen.window)
    Memory(tmp_path, "li").recall(screen.window, keep_theme=False)
    assert mark(values) == ""
    memory.recall(screen.window, keep_theme=False)
    assert mark(values) == mark(PolicyView(screen.theme, screen.window.form, screen.window.rights).table.model()) == "▴"
    memory.forget(screen.window)
    assert mark(values) == ""


def test_that_a_theme_asked_for_is_not_overruled_by_the_one_remembered(screen, tmp_path):
    memory = Memory(tmp_path, "maria")
    screen.theme.use("light")
    memory.keep(screen.window)
    screen.theme.use("dark")
    memory.recall(screen.window, keep_theme=True)
    assert screen.theme.name == "dark"


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"look": {"theme": "no such"}})])
def test_that_a_layout_that_cannot_be_used_is_none(screen, tmp_path, text):
    (tmp_path / "layout-maria.json").write_text(text)
    Memory(tmp_path, "maria").recall(screen.window, keep_theme=False)
    assert screen.theme.name == "dark"


def test_that_reset_goes_back_to_how_the_program_comes(screen, tmp_path):
    memory = Memory(tmp_path, "maria")
    screen.risk.table.sort_by((Sort("equity"),))
    memory.keep(screen.window)
    memory.forget(screen.window)
    assert screen.risk.table.sorts == screen.risk.table.spec.sorts
    assert not (tmp_path / "layout-maria.json").exists()


def test_that_every_page_and_every_dialog_is_pictured_in_both_sizes(screen, tmp_path):
    furnish(screen)
    screen.steps(speed=None)  # nobody steers this market: it is not waited for
    both = [Series("en", "light", QSize(1500, 800)), Series("en", "dark")]
    shots, modules = Screenshots(screen.window, screen.reception, tmp_path, both, settle_ms=1), {}
    shots.taken.connect(lambda name, shown: modules.setdefault(type(shown).__module__, name))
    with screen.qtbot.waitSignal(shots.done, timeout=60_000):
        shots.start(0.0)
    found = {one.suffix: names_of(tmp_path.glob(f"*-{one.suffix}.png")) for one in both}
    dialogs = {f"dialog_{name}" for name in (*ALL_DIALOGS, "close_lines", "close_review")}
    pages = {page.objectName() for page in (*screen.window.pages, *screen.window.further)}
    accounts = {"account_overview", "account_charts", "account_closing", "derivatives_margin", "derivatives_simulator"}
    for names in found.values():
        assert names >= pages | accounts | dialogs
    assert shots.missing == []
    assert {"close_symbols", *screen.reception.dialogs} == ALL_DIALOGS
    assert modules_of_dialogs() - modules.keys() == set()
    assert QImage(str(tmp_path / "account_overview-light-1500x800-en.png")).size().toTuple() == (1500, 800)
    small, large = (QImage(str(tmp_path / f"dialog_note-{one.suffix}.png")) for one in reversed(both))
    assert large.width() > small.width()


def test_that_the_tour_waits_until_a_days_trading_is_to_come(screen, tmp_path):
    screen.steps()
    screen.rows(alert("a"), reload=True)
    waiting = Screenshots(screen.window, screen.reception, tmp_path, [], settle_ms=1)._until_morning()
    assert next(waiting) == 1
    screen.steps(market_now=NOW.replace(hour=15))
    screen.rows(alert("a"))
    assert list(waiting) == []


def names_of(files):
    return {file.name.partition("-")[0] for file in files}


def modules_of_dialogs():
    """Every module of ``ui/dialogs`` that makes a dialog: a new one without a picture is seen here."""
    files = {file: ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "ui" / "dialogs").rglob("*.py")}
    return {
        ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for file, tree in files.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) in DIALOGS for base in node.bases)
    }


def test_that_every_language_is_pictured_light_and_dark_in_two_sizes():
    series = all_series(["en", "zh_CN"])
    assert len({one.suffix for one in series}) == len(series) == 2 * 2 * 2 + 2
    assert series[0].suffix == "dark-1366x768-en"

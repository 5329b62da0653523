"""Opening the desk where there is no display says so; where there is one, Qt finds all it needs to use it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DISPLAY = Path(__file__).parents[2] / "build_spec" / "set_up" / "display.py"
WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Margin")
label.show()
app.processEvents()
print(app.platformName(), label.isVisible())
"""


def run(arguments: list[str], **changed: str) -> subprocess.CompletedProcess[str]:
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in named} | changed
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture
def display() -> Iterator[str]:
    """An X server without a screen, on a number of its own choice."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as numbers:
            yield f":{numbers.readline().strip()}"
        server.terminate()


def test_that_a_machine_without_a_display_is_told_what_to_do_instead():
    result = run([str(DISPLAY)])
    assert result.returncode == 1
    assert "no display" in result.stderr
    assert "make screenshots" in result.stderr
    assert "marginctl" in result.stderr


def test_that_a_display_that_does_not_answer_is_named():
    result = run([str(DISPLAY)], DISPLAY=":98765")
    assert result.returncode == 1
    assert ":98765" in result.stderr


def test_that_a_display_is_used(display):
    assert run([str(DISPLAY)], DISPLAY=display).returncode == 0
    shown = run(["-c", WINDOW], DISPLAY=display)
    assert shown.stdout.split() == ["xcb", "True"], shown.stderr

"""``marginctl engine`` and ``venue`` as the processes they are in production."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.books import write

MARGINCTL = Path(sys.executable).with_name("marginctl")
PATIENCE = 60.0


def run(*arguments):
    command = [str(MARGINCTL), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)


def wait_for(file: Path, process: subprocess.Popen[str]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not file.exists() and process.poll() is None and time.monotonic() < give_up:
        time.sleep(0.05)
    assert file.exists()


def test_that_one_step_of_the_engine_opens_the_call_of_the_worked_example(tmp_path):
    store = f"sqlite:///{tmp_path / 'desk.db'}"
    result = run("engine", "--store", store, "--gateway", f"files:{write(tmp_path / 'book')}", "--once")
    assert result.returncode == 0, result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert run("db", "check", "--store", store).returncode == 0


def test_that_a_gateway_nobody_knows_is_bad_input(tmp_path):
    result = run("engine", "--store", f"sqlite:///{tmp_path / 'desk.db'}", "--gateway", "pigeon:", "--once")
    assert result.returncode == 2
    assert "pigeon:" in result.stderr
    assert "Traceback" not in result.stderr


def test_that_a_store_that_cannot_be_reached_ends_the_engine_with_3(tmp_path):
    store = f"sqlite:///{tmp_path / 'no' / 'such' / 'folder' / 'desk.db'}"
    result = run("engine", "--store", store, "--gateway", f"files:{tmp_path}", "--once")
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_that_the_venue_runs_until_it_is_told_to_stop(tmp_path):
    journal = tmp_path / "venue.journal"
    address = tmp_path / "venue.journal.address"
    command = [str(MARGINCTL), "venue", "--journal", str(journal), "--speed", "0", "--accounts", "60"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as venue:
        wait_for(address, venue)
        assert json.loads(address.read_text())["url"].startswith("http://127.0.0.1:")
        assert address.stat().st_mode & 0o077 == 0
        venue.send_signal(signal.SIGTERM)
        output, remarks = venue.communicate(timeout=PATIENCE)
    assert venue.returncode in (0, -signal.SIGTERM)
    assert output == ""
    assert "Traceback" not in remarks
    assert not address.exists()


def test_that_a_venue_refuses_the_journal_of_another_session(tmp_path):
    (tmp_path / "venue.journal").write_bytes(b"a letter, not a journal\n" * 50)
    result = run("venue", "--journal", tmp_path / "venue.journal")
    assert result.returncode == 2
    assert "venue.journal" in result.stderr
    assert "Traceback" not in result.stderr

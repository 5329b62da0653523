"""The console entry point itself: help, exit codes, and that nobody ever sees a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli.books import write
from workstation.cli import app, evaluate
from workstation.cli.program import COMMANDS

MARGINCTL = Path(sys.executable).with_name("marginctl")


def run(*arguments):
    return CliRunner().invoke(app, list(map(str, arguments)))


def process(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS), ["db", "backup"], ["users", "add"]])
def test_that_every_command_has_help(command):
    result = run(*command, "-h")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


def test_that_the_help_names_every_command():
    overview = run("-h").stdout
    assert all(f" {name} " in overview for name in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["evaluate"],
        ["fly"],
        ["evaluate", "book", "--format", "xml"],
        ["evaluate", "book", "--no-such-option"],
        ["generate", "book", "--accounts", "0", "--positions", "1", "--instruments", "1"],
        ["users", "add", "Ada", "EMPEROR"],
    ],
)
def test_that_wrong_usage_ends_with_2_and_nothing_on_standard_output(arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_that_a_fault_in_the_program_is_kept_for_support_and_not_shown(tmp_path, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("told so")

    monkeypatch.setattr(evaluate, "read_valuation", fail)
    result = run("evaluate", write(tmp_path / "book"))
    assert result.exit_code == 70
    assert "Traceback" not in result.output
    (report,) = tmp_path.rglob("marginctl-fault.log")
    assert str(report) in result.stderr
    assert "ZeroDivisionError: told so" in report.read_text()


def test_that_the_installed_program_and_the_module_are_the_same(tmp_path):
    book = write(tmp_path / "book")
    installed = process(MARGINCTL, "evaluate", book, "--format", "json")
    module = process(sys.executable, "-m", "workstation.cli", "evaluate", book, "--format", "json")
    assert installed.returncode == module.returncode == 0
    assert installed.stdout == module.stdout != ""
    assert installed.stderr == module.stderr == ""


def test_that_a_broken_book_ends_the_process_with_2_and_words(tmp_path):
    result = process(MARGINCTL, "evaluate", write(tmp_path / "book", fx="currency,rate\nUSD,nan\n"))
    assert result.returncode == 2
    assert result.stdout == ""
    assert "fx.csv:2" in result.stderr
    assert "Traceback" not in result.stderr


def test_that_a_reader_who_leaves_early_causes_no_traceback(tmp_path):
    accounts = "account\n" + "".join(f"C{number}\n" for number in range(1, 3000))
    book = write(tmp_path / "book", accounts=accounts)
    command = [MARGINCTL, "evaluate", book, "--format", "csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().startswith("account,")
        running.stdout.close()
        assert "Traceback" not in running.stderr.read()

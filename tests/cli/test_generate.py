"""``marginctl generate``: a book on disk that ``evaluate`` reads back, the same for the same seed."""

import json

from typer.testing import CliRunner

from workstation.cli import app


def run(*arguments):
    return CliRunner().invoke(app, list(map(str, arguments)))


def generate(directory, seed=3):
    return run("generate", directory, "--accounts", 30, "--positions", 4, "--instruments", 12, "--seed", seed)


def test_that_a_generated_book_can_be_evaluated(tmp_path):
    made = generate(tmp_path / "book")
    assert made.exit_code == 0, made.stderr
    assert made.stdout == ""
    assert "30 accounts" in made.stderr
    result = run("evaluate", tmp_path / "book", "--format", "json")
    assert result.exit_code == 0, result.stderr
    assert len(json.loads(result.stdout)["accounts"]) == 30


def test_that_one_seed_makes_one_book(tmp_path):
    for name, seed in (("first", 3), ("again", 3), ("other", 4)):
        assert generate(tmp_path / name, seed).exit_code == 0
    text = {name: (tmp_path / name / "positions.csv").read_text() for name in ("first", "again", "other")}
    assert text["first"] == text["again"] != text["other"]


def test_that_an_existing_book_is_never_overwritten(tmp_path):
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "accounts.csv").write_text("account\nMINE\n")
    result = generate(tmp_path / "book")
    assert result.exit_code == 2
    assert "exists already" in result.stderr
    assert [file.name for file in (tmp_path / "book").iterdir()] == ["accounts.csv"]
    assert (tmp_path / "book" / "accounts.csv").read_text() == "account\nMINE\n"


def test_that_its_derivatives_accounts_can_be_margined(tmp_path):
    made = run("generate", tmp_path / "book", "--accounts", 300, "--positions", 4, "--instruments", 100)
    assert made.exit_code == 0, made.stderr
    figures = json.loads(run("evaluate", tmp_path / "book", "--format", "json").stdout)["accounts"]
    traders = [account for account in figures if account["regime"] == "DERIVATIVES"]
    assert len(traders) > 5
    assert [account["missing"] for account in traders] == [[]] * len(traders)

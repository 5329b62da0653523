"""``marginctl explain``: every contribution of one account, adding up to what ``evaluate`` says."""

import json

import pytest
from typer.testing import CliRunner

from tests.cli.books import write
from workstation.cli import app


def run(*arguments):
    return CliRunner().invoke(app, ["explain", *map(str, arguments)])


@pytest.fixture
def explained(tmp_path):
    result = run(write(tmp_path), "C1", "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_that_the_account_is_the_one_of_evaluate(tmp_path, explained):
    evaluated = CliRunner().invoke(app, ["evaluate", str(tmp_path), "--format", "json"])
    assert explained["account"] == json.loads(evaluated.stdout)["accounts"][0]


def test_that_positions_and_cash_add_up_to_the_figures(explained):
    account = explained["account"]
    positions = explained["positions"]
    assert sum(position["value"] for position in positions) == pytest.approx(65_000)
    assert sum(line["value"] for line in explained["cash"]) == account["cash"]
    for level, figure in account["requirement"].items():
        assert sum(position["requirement"][level] for position in positions) == pytest.approx(figure)


def test_that_each_position_names_its_rate_row_and_rule(explained):
    traded, suspended = explained["positions"]
    assert traded["symbol"] == "A"
    assert traded["rates"]["margin_call"] == pytest.approx(0.35)
    assert traded["rate_row"]["index"] == 0
    assert "A" in traded["rate_row"]["text"]
    assert suspended["rates"]["forced"] == 1
    assert "suspended" in suspended["rules"]


def test_that_the_winning_side_of_the_maximum_is_named(explained):
    assert explained["decision"]["margin_side"] == pytest.approx(6_120)
    assert explained["decision"]["excess_financing"] == 5_000
    assert explained["decision"]["decided_by"] == "margin side"
    assert next(test["alert_type"] for test in explained["tests"] if test["holds"]) == "FORCED"


def test_that_a_missing_price_is_explained(tmp_path):
    result = run(write(tmp_path, quotes="symbol,last\nB,10\n"), "C1", "--format", "json")
    document = json.loads(result.stdout)
    assert document["missing"] == ["no price for A"]
    assert document["account"]["call_amount"] is None


def test_that_people_see_tables(tmp_path):
    result = run(write(tmp_path), "C1")
    assert result.exit_code == 0, result.stderr
    for word in ("Positions", "Cash", "6,120.00", "margin side"):
        assert word in result.stdout


def test_that_csv_holds_the_positions(tmp_path):
    header, *rows = run(write(tmp_path), "C1", "--format", "csv").stdout.splitlines()
    assert header.startswith("symbol,")
    assert [row.split(",")[0] for row in rows] == ["A", "B"]


def test_that_an_unknown_account_is_bad_input(tmp_path):
    result = run(write(tmp_path), "C9")
    assert result.exit_code == 2
    assert "'C9'" in result.stderr
    assert result.stdout == ""

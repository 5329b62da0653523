"""``marginctl plan``: the worked example cured, every goal, and what cannot be closed."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from tests.cli.books import write
from workstation.cli import app

STEP = {"symbol", "side", "quantity", "price", "cost", "released", "call_after", "why"}
SPECIFIED = {"goal", "reached", "call_before", "call_after", "cost", "steps", "runner_up", "left"}


def run(*arguments):
    return CliRunner().invoke(app, ["plan", *map(str, arguments)])


def planned(*arguments):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_that_the_worked_example_is_cured_by_the_fewest_shares(tmp_path):
    """A share of A at 60 releases .35 x 60 = 21 and costs .0005 x 60 = .03: 6,120 x 1.05 / 20.97 = 306.4 shares."""
    document = planned(write(tmp_path), "C1", "--goal", "cure")
    assert set(document) == SPECIFIED
    (step,) = document["steps"]
    assert set(step) == STEP
    assert (document["goal"], document["reached"]) == ("cure", True)
    assert document["call_before"] == pytest.approx(6_120)
    assert document["call_after"] == step["call_after"] == 0
    assert (step["symbol"], step["side"], step["quantity"], step["price"]) == ("A", "SELL", 307, 60)
    assert document["cost"] == step["cost"] == pytest.approx(307 * 60 * 0.0005)
    assert step["released"] == pytest.approx(307 * 21)
    assert step["why"].startswith("part of the cheapest cure; no sane bid and ask")
    assert document["runner_up"] is None
    assert document["left"] == []


def test_that_what_cannot_be_closed_is_named(tmp_path):
    document = planned(write(tmp_path), "C1", "--goal", "all")
    assert document["reached"] is False
    assert [step["symbol"] for step in document["steps"]] == ["A"]
    assert document["left"] == [{"symbol": "B", "quantity": 500, "why": "suspended"}]


@pytest.mark.parametrize(("goal", "quantity"), [("symbols=A", 1000), ("fraction=0.25", 250)])
def test_that_symbols_and_fractions_are_understood(tmp_path, goal, quantity):
    document = planned(write(tmp_path), "C1", "--goal", goal)
    assert document["goal"] == goal
    assert [(step["symbol"], step["quantity"]) for step in document["steps"]] == [("A", quantity)]


def test_that_a_second_best_plan_is_shown_beside_the_first(tmp_path):
    book = write(
        tmp_path,
        instruments="symbol,kind,currency\nA,STOCK,USD\nB,STOCK,USD\n",
        positions="account,symbol,quantity\nC1,A,1000\nC1,B,5000\n",
        margin_rates="symbol,side,initial,maintenance\nA,LONG,.8,.8\nB,LONG,.7,.7\n",
        quotes="symbol,last,bid,ask\nA,60,59.99,60.01\nB,10,9.9,10.1\n",
    )
    document = planned(book, "C1", "--goal", "cure")
    runner_up = document["runner_up"]
    assert [step["symbol"] for step in document["steps"]] == ["A"]
    assert [step["symbol"] for step in runner_up["steps"]] == ["B"]
    assert document["cost"] < runner_up["cost"]
    assert set(runner_up) == SPECIFIED - {"runner_up", "left"}
    assert "Runner-up" in run(book, "C1", "--goal", "cure").stdout


def test_that_an_unknown_call_is_null_and_nothing_is_proposed_to_cure_it(tmp_path):
    book = write(tmp_path, quotes="symbol,last\nB,10\n")
    result = run(book, "C1", "--goal", "cure", "--format", "json")
    document = json.loads(result.stdout)
    assert (document["reached"], document["call_before"], document["steps"]) == (False, None, [])
    assert {"symbol": "A", "quantity": 1000, "why": "no price"} in document["left"]
    assert "cannot be reached" in result.stderr


def test_that_people_see_a_table_and_spreadsheets_get_the_steps(tmp_path):
    book = write(tmp_path)
    table = run(book, "C1", "--goal", "all").stdout
    for word in ("6,120.00", "SELL", "What stays", "suspended", "proceeds"):
        assert word in table
    (row,) = csv.DictReader(io.StringIO(run(book, "C1", "--goal", "all", "--format", "csv").stdout))
    assert set(row) == STEP


@pytest.mark.parametrize(
    "goal", ["nothing", "all=A", "fraction=0", "fraction=1.5", "fraction=x", "fraction=nan", "symbols="]
)
def test_that_a_goal_without_a_meaning_is_bad_usage(tmp_path, goal):
    result = run(write(tmp_path), "C1", "--goal", goal)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_that_strange_accounts_and_symbols_are_all_named(tmp_path):
    book = write(tmp_path)
    assert "'C9'" in run(book, "C9", "--goal", "all").stderr
    result = run(book, "C1", "--goal", "symbols=A,X1,X2")
    assert result.exit_code == 2
    assert "'X1'" in result.stderr
    assert "'X2'" in result.stderr
    assert result.stdout == ""

"""``marginctl recalls``: what covered calls lack, who gives borrowed shares back, and a book with neither."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from tests.cli.books import write
from workstation.cli import app

OPTION = "symbol,kind,currency,market,lot_size,underlying,right,strike,expiry,multiplier\n"
RECALLED = {
    "accounts": "account,name\nC1,Ada Client\nC2,Bob Client\n",
    "cash": None,
    "margin_rates": "symbol,side,initial,maintenance,margin_call,forced\n*,LONG,.50,.30,.35,.25\n",
    "instruments": OPTION
    + "A,STOCK,USD,XNYS,100,,,,,1\n"
    + "A.NEAR,OPTION,USD,XNYS,1,A,C,50,2020-03-20,100\n"
    + "A.FAR,OPTION,USD,XNYS,1,A,C,50,2020-04-17,100\n",
    "quotes": "symbol,last,time\nA,60,2020-03-09T14:30:00+00:00\nA.NEAR,11,\nA.FAR,12,\n",
    "positions": "account,symbol,quantity,covered\nC1,A,150,0\nC1,A.NEAR,-2,1\nC1,A.FAR,-1,1\nC2,A,-300,0\n",
    "borrow": "symbol,available,fee_rate,hard_to_borrow\nA,50,0.004,0\n",
    "lender_recalls": "recall_id,symbol,quantity,lender,received_at,due\n"
    "R1,A,250,Lender,2020-03-09T14:00:00+00:00,2020-03-11T20:00:00+00:00\n"
    "R2,A,999,Lender,2020-03-09T15:00:00+00:00,2020-03-11T20:00:00+00:00\n",
}


def run(*arguments):
    return CliRunner().invoke(app, ["recalls", *map(str, arguments)])


@pytest.fixture
def book(tmp_path):
    return write(tmp_path, **RECALLED)


def test_that_shortages_go_to_the_nearest_series_and_recalls_received_later_do_not_exist_yet(book):
    """300 shares are promised, 150 held: 150 lack, all in the series nearest expiry; 250 recalled less 50 to borrow."""
    document = json.loads(run(book, "--format", "json").stdout)
    assert document["covered"] == [
        {
            "account": "C1",
            "option": "A.NEAR",
            "underlying": "A",
            "required": 300,
            "held": 150,
            "shortage": 150,
            "contracts_to_close": 2,
        }
    ]
    assert document["short"] == [
        {
            "account": "C2",
            "symbol": "A",
            "short_quantity": 300,
            "recalled_quantity": 200,
            "due": "2020-03-11T20:00:00+00:00",
        }
    ]


def test_that_csv_holds_both_kinds_in_one_table(book):
    rows = list(csv.DictReader(io.StringIO(run(book, "--format", "csv").stdout)))
    assert [(row["kind"], row["account"], row["shortage"], row["recalled_quantity"]) for row in rows] == [
        ("covered", "C1", "150.0", ""),
        ("short", "C2", "", "200.0"),
    ]


def test_that_the_table_shows_both(book):
    shown = run(book).stdout
    assert "Covered calls without their shares: 1" in shown
    assert "Borrowed shares to give back: 1" in shown


def test_that_a_book_without_recalls_says_so(tmp_path):
    result = run(write(tmp_path), "--format", "json")
    assert json.loads(result.stdout) == {"covered": [], "short": []}
    assert "nothing is recalled as of 2020-03-09T14:30:00+00:00" in result.stderr

"""``marginctl evaluate``: the worked example of the margin rules, its JSON word for word, and what is unknown."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from tests.cli.books import write
from tests.cli.coin_books import write_case
from tests.liquidation.facts import CASES
from workstation.cli import app

LEVELS = {"initial", "maintenance", "margin_call", "forced"}
SPECIFIED = {
    *("account", "regime", "base_currency", "equity", "cash", "liquid_net_assets", "net_asset_ratio"),
    *("long_value", "short_value", "suspended_value", "requirement", "requirement_gross"),
    *("call_amount", "call_type", "terms", "missing"),
}
TERMS = {"call_margin", "net_assets", "accrued_interest", "debit_margin", "trading_credit", "excess_financing"}


def run(*arguments):
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def evaluated(*arguments):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_that_the_worked_example_comes_out_to_the_cent(tmp_path):
    document = evaluated(write(tmp_path))
    (account,) = document["accounts"]
    assert document["as_of"] == "2020-03-09T14:30:00+00:00"
    assert document["reporting_currency"] == "USD"
    assert account["equity"] == 25_000
    assert account["cash"] == -40_000
    assert account["suspended_value"] == 5_000
    assert account["liquid_net_assets"] == 20_000
    assert account["net_asset_ratio"] == pytest.approx(0.3333, abs=5e-5)
    assert account["requirement"]["margin_call"] == pytest.approx(26_000)
    assert account["requirement"]["forced"] == pytest.approx(20_000)
    assert account["terms"]["excess_financing"] == 5_000
    assert account["terms"]["accrued_interest"] == 120
    assert account["call_amount"] == pytest.approx(6_120)
    assert account["call_type"] == "FORCED"
    assert document["totals"] == {"call_amount": pytest.approx(6_120), "calls": 1}


def test_that_the_json_has_the_specified_keys_and_no_others(tmp_path):
    document = evaluated(write(tmp_path))
    (account,) = document["accounts"]
    assert set(document) == {"as_of", "reporting_currency", "accounts", "totals"}
    assert set(account) == SPECIFIED
    assert set(account["requirement"]) == set(account["requirement_gross"]) == LEVELS
    assert set(account["terms"]) == TERMS
    assert account["missing"] == []


def test_that_an_account_without_a_call_has_no_call_type(tmp_path):
    document = evaluated(write(tmp_path, cash="account,currency,amount\nC1,USD,40000\n"))
    (account,) = document["accounts"]
    assert account["call_amount"] == 0
    assert account["call_type"] is None
    assert document["totals"] == {"call_amount": 0, "calls": 0}


def test_that_an_unknown_figure_is_null_and_named_with_its_reason(tmp_path):
    result = run(write(tmp_path, quotes="symbol,last\nB,10\n"), "--format", "json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    (account,) = document["accounts"]
    assert account["call_amount"] is None
    assert account["call_type"] is None
    assert any(text.startswith("call_amount: ") and "A" in text.split() for text in account["missing"])
    assert all(": " in text for text in account["missing"])
    assert document["totals"]["calls"] == 0
    assert "1 account(s) are unpriced" in result.stderr


def test_that_a_derivatives_account_has_its_own_block(tmp_path):
    accounts = "account,regime\nC1,MARGIN\nD1,DERIVATIVES\n"
    margin, derivatives = evaluated(write(tmp_path, accounts=accounts))["accounts"]
    assert "derivatives" not in margin
    assert set(derivatives["derivatives"]) == {
        *("margin_balance", "net_asset_value", "initial_margin", "maintenance_margin"),
        *("im_ratio", "mm_ratio", "state", "shortfall"),
    }


def test_that_named_accounts_are_evaluated_alone_and_alike(tmp_path):
    book = write(
        tmp_path,
        accounts="account,accrued_interest\nC1,120\nC2,0\nC3,0\n",
        positions="account,symbol,quantity\nC1,A,1000\nC1,B,500\nC2,A,5\nC3,A,7\n",
    )
    everybody = {account["account"]: account for account in evaluated(book)["accounts"]}
    some = evaluated(book, "--account", "C3", "--account", "C1")["accounts"]
    assert some == [everybody["C1"], everybody["C3"]]


def test_that_every_unknown_account_is_named(tmp_path):
    result = run(write(tmp_path), "--account", "C1", "--account", "X1", "--account", "X2")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "'X1'" in result.stderr
    assert "'X2'" in result.stderr
    assert "'C1'" not in result.stderr


def test_that_the_time_of_valuation_can_be_given(tmp_path):
    assert evaluated(write(tmp_path), "--at", "2020-03-10T09:30:00-04:00")["as_of"] == "2020-03-10T09:30:00-04:00"


@pytest.mark.parametrize("time", ["yesterday", "2020-03-10T09:30:00"])
def test_that_a_time_without_a_meaning_is_refused(tmp_path, time):
    result = run(write(tmp_path), "--at", time)
    assert result.exit_code == 2
    assert time in result.stderr


def test_that_the_csv_has_one_row_an_account_and_reads_back(tmp_path):
    result = run(write(tmp_path), "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert row["account"] == "C1"
    assert float(row["call_amount"]) == pytest.approx(6_120)
    assert float(row["requirement_forced"]) == pytest.approx(20_000)


def test_that_a_spreadsheet_never_runs_what_a_client_is_called(tmp_path):
    formula = '"=HYPERLINK(""http://x"")"'
    book = write(
        tmp_path,
        accounts=f"account\n{formula}\n",
        cash=f"account,currency,amount\n{formula},USD,1\n",
        positions=None,
    )
    (row,) = csv.DictReader(io.StringIO(run(book, "--format", "csv").stdout))
    assert row["account"].startswith("'=")


def test_that_people_see_a_table_and_machines_get_no_remarks(tmp_path):
    result = run(write(tmp_path, fx="currency,rate,source\nUSD,1,ECB\n"))
    assert result.exit_code == 0
    assert "6,120.00" in result.stdout
    assert "FORCED" in result.stdout
    assert "source" in result.stderr
    assert "source" not in result.stdout


def test_that_the_table_shows_the_worst_and_says_what_it_leaves_out(tmp_path):
    accounts = "account\n" + "".join(f"C{number}\n" for number in range(1, 8))
    result = run(write(tmp_path, accounts=accounts), "--top", "3")
    assert "C1" in result.stdout
    assert "C7" not in result.stdout
    assert "3 of 7 accounts" in result.stderr


def test_that_a_broken_book_is_refused_with_every_fault_and_no_traceback(tmp_path):
    book = write(tmp_path, quotes="symbol,last\nA,sixty\nZ,1\n", fx="currency,rate\nUSD,-1\n")
    result = run(book, "--format", "json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "quotes.csv:2" in result.stderr
    assert "'sixty'" in result.stderr
    assert "'Z'" in result.stderr
    assert "fx.csv:2" in result.stderr
    assert "Traceback" not in result.stderr


def test_that_a_missing_directory_is_bad_input(tmp_path):
    result = run(tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


def test_that_a_worked_liquidation_example_is_evaluated_to_its_printed_figures(tmp_path):
    case = next(case for case in CASES if case["id"] == "C04_partial_close")
    (account,) = evaluated(write_case(tmp_path / "book", case))["accounts"]
    wanted = case["start"]
    found = account["derivatives"]
    assert found["state"] == "LIQUIDATING"
    assert account["call_type"] == "FORCED"
    names = {"MB": "margin_balance", "NAV": "net_asset_value", "IM": "initial_margin", "MM": "maintenance_margin"}
    names |= {"IMp": "im_ratio", "MMp": "mm_ratio", "S": "shortfall"}
    for short, name in names.items():
        assert found[name] == pytest.approx(float(wanted[short]), rel=1e-9), name


def test_that_a_ratio_to_no_balance_is_null_and_says_so(tmp_path):
    cash = {"account": "C04_partial_close", "currency": "USD", "amount": "-999999"}
    case = next(case for case in CASES if case["id"] == "C04_partial_close")
    (account,) = evaluated(write_case(tmp_path / "book", case, cash=[cash]))["accounts"]
    assert account["derivatives"]["mm_ratio"] is None
    assert "derivatives.mm_ratio: means nothing at a margin balance <= 0" in account["missing"]

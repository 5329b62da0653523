"""``marginctl liquidate``: the worked examples through a book on disk, its JSON word for word, and what is missing."""

import copy
import csv
import io
import json

import pytest
from typer.testing import CliRunner

from tests.cli.books import write
from tests.cli.coin_books import write_case
from tests.liquidation.facts import CASES
from workstation.cli import app

STEP = ["symbol", "side", "quantity", "vwap", "fee", "margin_balance", "maintenance_margin", "mm_ratio", "shortfall"]
END = {
    "margin_balance": "MB",
    "net_asset_value": "NAV",
    "initial_margin": "IM",
    "maintenance_margin": "MM",
    "im_ratio": "IMp",
    "mm_ratio": "MMp",
}
CASE = {case["id"].split("_")[0]: case for case in CASES}
WITHOUT_UPDATES = [case for case in CASES if "updates" not in case["inputs"]]


def run(*arguments):
    return CliRunner().invoke(app, ["liquidate", *map(str, arguments)])


def liquidated(*arguments):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def number(text):
    return None if text is None else float(text)


@pytest.mark.parametrize("case", WITHOUT_UPDATES, ids=[case["id"] for case in WITHOUT_UPDATES])
def test_that_a_book_on_disk_gives_the_published_end(tmp_path, case):
    document = liquidated(write_case(tmp_path / "book", case), case["id"])
    stuck = case["result"] == "STUCK"
    assert list(document) == [
        *("state_before", "state_after", "cancelled", "kept", "steps", "end", "positions_left", "result")
    ]
    assert document["state_before"] == case["audit"][0]["state"]
    assert document["result"] == ("NO_LIQUIDITY" if stuck else case["result"])
    assert document["state_after"] == ("LIQUIDATING" if stuck else case["result"])
    assert {name: document["end"][name] for name in END} == {
        name: number(case["end"][short]) for name, short in END.items()
    }
    assert document["positions_left"] == {name: float(left) for name, left in case["positions_left"].items()}
    assert document["kept"] == case["orders_left"]


@pytest.mark.parametrize("case", WITHOUT_UPDATES, ids=[case["id"] for case in WITHOUT_UPDATES])
def test_that_a_book_on_disk_gives_the_published_steps(tmp_path, case):
    document = liquidated(write_case(tmp_path / "book", case), case["id"])
    closes = [row for row in case["audit"] if row["event"] == "CLOSE"]
    assert all(list(step) == STEP for step in document["steps"])
    assert [tuple(step.values()) for step in document["steps"]] == [
        (
            row["symbol"],
            row["side"].upper(),
            *(number(row[name]) for name in ("qty", "vwap", "fee")),
            *(number(row["after"][name]) for name in ("MB", "MM", "MMp", "S")),
        )
        for row in closes
    ]


def test_that_orders_are_cancelled_by_name_and_the_rest_are_kept(tmp_path):
    case = copy.deepcopy(CASE["C09"])
    assert liquidated(write_case(tmp_path / "a", case), case["id"])["cancelled"] == ["o1"]
    case = copy.deepcopy(CASE["C01"])
    case["inputs"]["orders"] = [{"oid": "o1", "symbol": "BTCUSD", "side": "buy", "qty": "1", "price": "59000"}]
    document = liquidated(write_case(tmp_path / "b", case), case["id"])
    assert document["state_before"] == "IM_RESTRICTED"
    assert (document["cancelled"], document["kept"], document["result"]) == (["o1"], [], "SAFE")


def test_that_the_venue_costs_the_client_more_than_the_desk(tmp_path):
    case = CASE["C04"]
    book = write_case(tmp_path / "book", case)
    desk, venue = (liquidated(book, case["id"], "--cost", cost) for cost in ("desk", "venue"))
    assert venue["steps"][0]["fee"] == pytest.approx(0.015 * 59990 * venue["steps"][0]["quantity"])
    assert venue["end"]["margin_balance"] < desk["end"]["margin_balance"]


def test_that_a_lower_target_closes_more(tmp_path):
    case = CASE["C04"]
    book = write_case(tmp_path / "book", case)
    usual, low = liquidated(book, case["id"]), liquidated(book, case["id"], "--target", "0.80")
    assert low["positions_left"]["BTCUSD"] < usual["positions_left"]["BTCUSD"]
    assert low["end"]["mm_ratio"] <= 0.80


def test_that_the_policy_beside_the_book_sets_the_target(tmp_path):
    case = CASE["C04"]
    book = write_case(tmp_path / "book", case)
    (book / "policy.toml").write_text("[liquidation]\ntarget = 0.80\n", encoding="utf-8")
    assert liquidated(book, case["id"])["end"]["mm_ratio"] <= 0.80


def test_that_a_deficit_is_paid_from_the_fund_and_the_rest_is_a_debt(tmp_path):
    case = copy.deepcopy(CASE["C04"])
    case["inputs"]["cash"] = "500"
    book = write_case(tmp_path / "book", case)
    document = liquidated(book, case["id"], "--insurance", "100")
    assert (document["state_before"], document["positions_left"]) == ("NEGATIVE_EQUITY", {})
    end = document["end"]
    assert end["deficit"] == pytest.approx(500 + 5 + 17.997)
    assert (end["insurance_paid"], end["debt"]) == (100, pytest.approx(end["deficit"] - 100))
    assert end["net_asset_value"] == -end["debt"]
    assert end["mm_ratio"] is None
    paid = liquidated(book, case["id"], "--insurance", "1000")
    assert (paid["result"], paid["end"]["debt"], paid["end"]["net_asset_value"]) == ("SAFE", 0, 0)


def test_that_the_best_bid_and_ask_are_the_book_where_there_is_no_depth(tmp_path):
    case = CASE["C04"]
    quotes = [
        {"symbol": "BTCUSD", "last": "60000", "mark": "60000", "bid": "59990", "bid_size": "5"},
        {"symbol": "BTC", "last": "60000"},
    ]
    document = liquidated(write_case(tmp_path / "book", case, depth=[], quotes=quotes), case["id"])
    assert document["positions_left"] == {"BTCUSD": 0.387}


def test_that_missing_greeks_are_modelled_from_the_volatility_or_named(tmp_path):
    case = copy.deepcopy(CASE["C12"])
    option = case["inputs"]["positions"][0]
    case["inputs"]["books"]["BTC-C60-S"]["asks"] = [["2700", "5"]]
    quotes = [
        {"symbol": "BTC-C60-S", "last": "2600", "implied_volatility": "0.6"},
        {"symbol": "BTC", "last": option["spot"]},
    ]
    document = liquidated(write_case(tmp_path / "a", case, quotes=quotes), case["id"])
    assert document["steps"][0]["side"] == "BUY"
    quotes[0]["implied_volatility"] = ""
    refused = run(write_case(tmp_path / "b", case, quotes=quotes), case["id"])
    assert refused.exit_code == 2
    assert "implied_volatility" in refused.stderr
    assert "BTC-C60-S" in refused.stderr


def test_that_everything_missing_is_named_at_once(tmp_path):
    case = copy.deepcopy(CASE["C04"])
    case["inputs"]["positions"][0]["avg"] = "0"
    book = write_case(
        tmp_path / "book", case, accounts=[{"account": case["id"], "regime": "DERIVATIVES", "base_currency": "EUR"}]
    )
    (book / "fx.csv").write_text("currency,rate\nUSD,1\n", encoding="utf-8")
    result = run(book, case["id"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert all(word in result.stderr for word in ("base_currency", "average_price", "no rate of exchange"))


def test_that_an_account_of_another_regime_is_refused(tmp_path):
    result = run(write(tmp_path / "book"), "C1")
    assert result.exit_code == 2
    assert "DERIVATIVES" in result.stderr


def test_that_a_halted_contract_is_said_to_have_no_liquidity(tmp_path):
    case = CASE["C04"]
    book = write_case(tmp_path / "book", case)
    text = (book / "instruments.csv").read_text(encoding="utf-8").splitlines()
    text = [
        line + (",status" if line.startswith("symbol") else ",HALTED" if line.startswith("BTCUSD") else ",")
        for line in text
    ]
    (book / "instruments.csv").write_text("\n".join(text) + "\n", encoding="utf-8")
    result = run(book, case["id"], "--format", "json")
    assert json.loads(result.stdout)["result"] == "NO_LIQUIDITY"
    assert "HALTED" in result.stderr


def test_that_dust_below_a_lot_is_reported_and_not_sent(tmp_path):
    case = copy.deepcopy(CASE["C04"])
    case["inputs"]["positions"][0]["qty"] = "0.5004"
    case["inputs"]["cash"] = "500.8"
    result = run(write_case(tmp_path / "book", case), case["id"], "--format", "json")
    assert json.loads(result.stdout)["positions_left"] == {"BTCUSD": 0.0004}
    assert "0.0004 is less than a lot" in result.stderr


def test_that_csv_holds_the_steps_and_the_table_everything(tmp_path):
    case = CASE["C14"]
    book = write_case(tmp_path / "book", case)
    rows = list(csv.DictReader(io.StringIO(run(book, case["id"], "--format", "csv").stdout)))
    assert [row["symbol"] for row in rows] == ["ETHUSD", "BTCUSD"]
    table = run(book, case["id"]).stdout
    assert all(word in table for word in ("IM_RESTRICTED", "ETHUSD", "0.401", "0.8999"))


@pytest.mark.parametrize("wrong", [["--target", "0.5"], ["--target", "0.98"], ["--insurance", "-1"], ["--cost", "no"]])
def test_that_wrong_options_end_with_2(tmp_path, wrong):
    assert run(write_case(tmp_path / "book", CASE["C04"]), "C04_partial_close", *wrong).exit_code == 2

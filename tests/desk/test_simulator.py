"""The simulator of the liquidation loop: the command line's figures to the digit, and what another price would do."""

import json
from datetime import datetime

import numpy as np
import pytest
from typer.testing import CliRunner

from tests.cli.coin_books import AS_OF, write_case
from tests.liquidation.facts import CASES
from workstation.book.files import read_book
from workstation.cli import app
from workstation.desk.moved_market import moved_book
from workstation.desk.simulator import simulated
from workstation.desk.simulator_view import Ranked, Remark, SimulationAsk, Stop
from workstation.domain.enums import MarginState
from workstation.margin.evidence import Evidence
from workstation.policy import Policy

AT = datetime.fromisoformat(AS_OF)
STILL = [case for case in CASES if "updates" not in case["inputs"]]
CASE = {case["id"].split("_")[0]: case for case in CASES}


def evidence(directory):
    book = read_book(directory).book
    return Evidence.of(book, [0], Policy(), AT, {}, np.zeros(book.account_count, np.bool_))


def by_command_line(directory, case, *options):
    result = CliRunner().invoke(app, ["liquidate", str(directory), case["id"], *options, "--format", "json"])
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def as_document(simulation, run):
    """A run in the words of the command line."""
    end, ends = run.end, ("margin_balance", "net_asset_value", "deficit", "debt", "im_ratio", "mm_ratio")
    return {
        "state_before": simulation.state.name,
        "state_after": run.state.name,
        "cancelled": list(run.cancelled),
        "kept": list(run.kept),
        "steps": [
            {
                "symbol": step.symbol,
                "side": step.side.name,
                "quantity": step.quantity,
                "vwap": step.vwap,
                "fee": step.fee,
                "margin_balance": step.margin_balance,
                "maintenance_margin": step.maintenance,
                "mm_ratio": step.mm_ratio,
                "shortfall": step.shortfall,
            }
            for step in run.steps
        ],
        "end": {name: getattr(end, name) for name in ends}
        | {"initial_margin": end.initial, "maintenance_margin": end.maintenance, "insurance_paid": 0.0},
        "positions_left": dict(run.left),
        "result": run.stop.name if run.stop else run.state.name,
    }


@pytest.mark.parametrize("case", STILL, ids=[case["id"] for case in STILL])
def test_that_both_runs_are_the_command_lines_to_the_digit(tmp_path, case):
    directory = write_case(tmp_path / "book", case)
    facts = evidence(directory)
    for target in (None, 0.85):
        simulation = simulated(facts, SimulationAsk(case["id"], target)).simulation
        options = [] if target is None else ["--target", str(target)]
        for cost, run in (("desk", simulation.desk), ("venue", simulation.venue)):
            assert as_document(simulation, run) == by_command_line(directory, case, "--cost", cost, *options)


def test_that_acting_now_saves_the_client_the_venues_fee(tmp_path):
    case = CASE["C04"]
    simulation = simulated(evidence(write_case(tmp_path / "b", case)), SimulationAsk(case["id"])).simulation
    desk, venue = simulation.desk, simulation.venue
    assert simulation.saved == pytest.approx(desk.end.net_asset_value - venue.end.net_asset_value)
    assert simulation.saved > venue.fees - desk.fees > 0
    assert [row.coin for row in desk.stress] == ["BTC"]
    assert desk.stress[0].after < desk.stress[0].before


def test_that_the_ranking_of_each_step_holds_what_was_chosen_first(tmp_path):
    case = CASE["C14"]
    simulation = simulated(evidence(write_case(tmp_path / "b", case)), SimulationAsk(case["id"])).simulation
    for step in simulation.desk.steps:
        best = step.ranking[0]
        assert (best.symbol, best.rule) == (step.symbol, Ranked.FUTURE)
        assert best.planned >= step.quantity
        assert best.score == pytest.approx(best.gain / best.weight)


def test_that_a_run_that_is_stuck_says_why_and_what_was_tried(tmp_path):
    case = next(case for case in STILL if case["result"] == "STUCK")
    run = simulated(evidence(write_case(tmp_path / "b", case)), SimulationAsk(case["id"])).simulation.desk
    assert run.stop in {Stop.NO_LIQUIDITY, Stop.CLOSING_COSTS_MORE}
    assert {line.remark for line in run.last_ranking} <= {Remark.CANNOT_BE_FILLED, Remark.FREES_NOTHING}


def test_that_what_cannot_be_read_is_refused_with_the_reason(tmp_path):
    case = CASE["C04"]
    quotes = [{"symbol": "BTC", "last": "60000"}]
    news = simulated(evidence(write_case(tmp_path / "b", case, quotes=quotes)), SimulationAsk(case["id"]))
    assert news.simulation is None
    assert any("has no price" in text for text in news.refusals)


def test_that_a_move_down_takes_a_long_account_over_and_none_changes_nothing(tmp_path):
    case = CASE["C04"]
    facts = evidence(write_case(tmp_path / "b", case))
    calm, falling = (simulated(facts, SimulationAsk(case["id"], move=move)).simulation for move in (0.05, -0.01))
    assert calm.state is MarginState.SAFE
    assert calm.desk.steps == ()
    assert falling.state in {MarginState.LIQUIDATING, MarginState.SPECIAL, MarginState.NEGATIVE_EQUITY}
    assert sum(step.quantity for step in falling.desk.steps) > 0


def test_that_depth_moves_with_its_mark_and_stays_on_tick(tmp_path):
    case = CASE["C04"]
    facts = evidence(write_case(tmp_path / "b", case))
    moved, still = moved_book(facts, case["id"], -0.1), moved_book(facts, case["id"], 0)
    row = moved.instrument_row("BTCUSD")
    assert moved.quotes.mark[row] == pytest.approx(0.9 * still.quotes.mark[row])
    lines = moved.depth.instrument == row
    np.testing.assert_allclose(moved.depth.price[lines], 0.9 * still.depth.price[lines], rtol=1e-4)
    ticks = moved.depth.price[lines] / moved.instruments.tick_size[row]
    np.testing.assert_allclose(ticks, np.round(ticks), atol=1e-6)
    assert (moved.depth.size == still.depth.size).all()

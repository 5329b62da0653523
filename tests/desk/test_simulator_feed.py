"""Simulations of opened accounts against a real store: only for who looks, the last ask, and live."""

import numpy as np

from tests.desk.test_chart_feed import commit, looks, store  # noqa: F401 - fixtures
from tests.margin.books import AT
from tests.margin.test_derivatives import one_future
from workstation.desk.account_view import AccountTrouble
from workstation.desk.simulator_feed import SimulatorFeed
from workstation.desk.simulator_view import SimulationAsk, SimulationNews
from workstation.domain.enums import MarginState, WatchKind
from workstation.margin.evidence import Evidence
from workstation.policy import Policy


def answer(cash):
    return Evidence.of(one_future(cash=cash), [0], Policy(), AT, {}, np.zeros(1, np.bool_)).to_bytes()


def test_that_nothing_is_simulated_for_nobody(store, commit):  # noqa: F811
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(10_000)))
    assert looks(SimulatorFeed(), store, 0, 5) == []


def test_that_the_last_ask_is_answered_at_once_and_once(store, commit):  # noqa: F811
    feed = SimulatorFeed()
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(10_000)))
    feed.simulate(SimulationAsk("A"))
    feed.simulate(SimulationAsk("A", 0.8))
    (news,) = looks(feed, store, 0, 3)
    assert (news.ask, news.simulation.state) == (SimulationAsk("A", 0.8), MarginState.SAFE)
    feed.simulate(SimulationAsk("A", 0.8, -0.2))
    (news,) = looks(feed, store, 0, 3)
    assert news.simulation.state is MarginState.NEGATIVE_EQUITY
    feed.stop("A")
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(9_000)))
    assert looks(feed, store, 60, 3) == []


def test_that_fresh_facts_are_simulated_again_but_not_all_the_time(store, commit):  # noqa: F811
    feed = SimulatorFeed()
    feed.simulate(SimulationAsk("A"))
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(10_000)))
    assert len(looks(feed, store, 0)) == 1
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(500)))
    assert looks(feed, store, 1, 3) == []
    (news,) = looks(feed, store, 10)
    assert isinstance(news, SimulationNews)
    assert news.simulation.state is MarginState.LIQUIDATING


def test_that_a_fault_is_said_and_leaves_the_others_alone(store, commit, monkeypatch):  # noqa: F811
    def failing(_evidence, _ask):
        raise ZeroDivisionError("lot of XYZ")

    monkeypatch.setattr("workstation.desk.simulator_feed.simulated", failing)
    feed = SimulatorFeed()
    feed.simulate(SimulationAsk("A"))
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(10_000)))
    assert looks(feed, store, 0, 3) == [AccountTrouble("A", "ZeroDivisionError: lot of XYZ")]

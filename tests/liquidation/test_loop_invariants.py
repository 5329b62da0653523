"""Section 6 of the liquidation rules over random accounts; MARGIN_LIQUIDATION_EXAMPLES raises their number."""

import os
from collections import Counter
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.liquidation.invariants import check
from tests.liquidation.worlds import make_world
from workstation.liquidation.episode import Close, Progress, Snapshot
from workstation.liquidation.loop import decide, settle

EXAMPLES = int(os.environ.get("MARGIN_LIQUIDATION_EXAMPLES", "300"))
worlds = st.builds(make_world, st.integers(0, 2**64).map(Random))


@settings(max_examples=EXAMPLES)
@given(worlds)
def test_that_every_invariant_holds(world):
    check(world, world.run())


@settings(max_examples=max(50, EXAMPLES // 10))
@given(worlds)
def test_that_same_input_gives_same_result_and_row_order_does_not_matter(world):
    first, again = world.run(), world.run()
    assert first == again
    turned = replace(world, account=replace(world.account, holdings=world.account.holdings[::-1]))
    assert turned.run().records == first.records


@settings(max_examples=max(50, EXAMPLES // 10))
@given(worlds)
def test_that_a_duplicated_delivery_changes_nothing(world):
    bare = world.account.without_orders(frozenset(order.order_id for order in world.account.orders))
    progress, account = Progress(world.account.account, "E1"), bare
    decision = decide(progress, Snapshot(account, world.ladders()), world.rules)
    if not isinstance(decision.action, Close):
        return
    order = decision.action.order
    levels = world.ladders()[order.symbol].against(order.side)[:1]
    one = replace(levels[0], lots=1)
    settled = settle(decision.progress, account, order.client_order_id, (one,), world.rules)
    assert settle(settled[0], settled[1], order.client_order_id, (one,), world.rules) == (settled[0], settled[1], ())


def test_that_the_random_accounts_reach_every_state_and_every_kind_of_close():
    runs = [make_world(Random(seed)).run() for seed in range(400)]
    states = Counter(row.state.name for run in runs for row in run.records)
    phases = Counter(closed.order.phase.value for run in runs for _, closed in run.closes)
    stuck = Counter(run.stuck.name for run in runs if run.stuck)
    assert len(states) == 6, states
    assert len(phases) == 7, phases
    assert set(stuck) == {"NO_LIQUIDITY", "CLOSING_COSTS_MORE"}, stuck

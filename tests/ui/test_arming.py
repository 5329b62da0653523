"""The liquidation loop and people: where it stands, how far it may go, and a word on what it proposes."""

import pytest

from tests.desk.alert_rows import NOW
from tests.desk.liquidation_rows import loop_row, loop_rows, nothing_proposed
from tests.ui.coin_account import evidence
from tests.ui.test_derivatives_window import answered, news
from tests.ui.test_kill_switch import commands, sign_in
from ui.dialogs.arm_accounts import ArmAccountsDialog
from ui.dialogs.decide_proposal import DecideProposalDialog
from ui.tables.loop_words import ARMED_MODES, LOOP_REASONS, STAGES
from ui.views.liquidations import LoopGesture
from workstation.commands.liquidation import ApproveProposal, ArmAccounts, DeclineProposal
from workstation.desk.news import CommandLine, CommandNews, PolicyNews
from workstation.desk.policy_page import policy_rows
from workstation.desk.simulator import simulated
from workstation.desk.simulator_view import SimulationAsk, SimulationNews
from workstation.domain.enums import CommandState, Role
from workstation.domain.liquidation import ArmedMode, LiquidationStage
from workstation.liquidation.records import Reason


@pytest.fixture
def window(screen):
    sign_in(screen, Role.TRADER)
    screen.hand(PolicyNews(policy_rows((), NOW)))
    screen.reception.accounts.open("A")
    screen.hand(news())
    return screen.reception.accounts.windows["A"]


def opened(screen, kind):
    return next(dialog for dialog in screen.reception.calls.dialogs_open if isinstance(dialog, kind))


def test_that_every_mode_stage_and_reason_has_its_words():
    assert set(ARMED_MODES) == set(ArmedMode)
    assert set(STAGES) == set(LiquidationStage)
    assert set(LOOP_REASONS) == {reason.name for reason in Reason}


def test_that_the_window_says_how_far_the_loop_may_go_and_how_far_it_is(screen, window):
    assert window.loop.line.text() == "Loop: Observe, as the policy says for all"
    assert not window.loop.approve.isVisible()
    screen.hand(loop_rows(loop_row(approved_by="maria"), reload=True))
    text = window.loop.line.text()
    assert text.startswith("Loop: Propose, set by li and maria 2020-03-16 ")
    assert "▲ a proposal waits: a person has to approve it · 25.0 % of the shortfall is gone" in text
    assert text.endswith("proposes: Sell 3.5 BTC-PERP at 59,400.00 or better, worth 207,900")
    assert window.loop.approve.isVisible()
    screen.hand(loop_rows(nothing_proposed(stage=LiquidationStage.CLOSING, reason="")))
    assert "a close is on its way" in window.loop.line.text()
    assert not window.loop.decline.isVisible()


def test_that_arming_shows_its_effect_first_and_needs_a_reason(screen, window):
    window.loop.arm.click()
    dialog = opened(screen, ArmAccountsDialog)
    assert screen.desk.simulations == {"A": SimulationAsk("A")}
    dialog.mode.setCurrentIndex(int(ArmedMode.ACT))
    dialog.reason.setText("crash")
    assert "second person" in dialog.meaning.text()
    assert "100,000" in dialog.meaning.text()
    assert dialog.refusal() == "Working out what the loop would do now…"
    answered(screen, window)
    assert "it would cancel 3 orders and close Buy 400 SOL-PERP, Sell" in dialog.effect.text()
    dialog.reason.clear()
    assert dialog.refusal() == "A reason is needed."
    dialog.reason.setText("crash")
    dialog.send()
    assert commands(screen) == [ArmAccounts(accounts=("A",), mode="act", reason="crash")]
    ticket, waits = screen.desk.submitted[0][0], CommandState.AWAITING_APPROVAL
    line = CommandLine(ticket, "arm_accounts", {}, "maria", "desk-1", NOW, waits, "", None, "")
    screen.hand(CommandNews((line,), history=False))
    assert not screen.reception.calls.dialogs_open
    assert screen.desk.simulations == {}


def test_that_what_cannot_be_simulated_says_why_and_can_still_be_observed(screen, window):
    window.loop.arm.click()
    dialog = opened(screen, ArmAccountsDialog)
    dialog.reason.setText("look")
    assert dialog.refusal() == ""
    screen.hand(SimulationNews(SimulationAsk("A"), None, ("no price",)))
    assert "the loop cannot work on it: no price" in dialog.effect.text()


def test_that_a_moved_simulation_is_not_taken_for_the_effect(screen, window):
    window.loop.arm.click()
    dialog = opened(screen, ArmAccountsDialog)
    screen.hand(simulated(evidence(), SimulationAsk("A", 0.8, -0.2)))
    assert dialog.effect.text() == "A: computing…"


def test_that_a_proposal_is_approved_by_who_may_and_while_it_stands(screen, window):
    screen.hand(loop_rows(loop_row(proposal_value=99_000.0), reload=True))
    window.loop.approve.click()
    dialog = opened(screen, DecideProposalDialog)
    assert dialog.refusal() == ""
    screen.hand(loop_rows(loop_row(proposal_id="P2", proposal_value=99_000.0)))
    assert "does not stand any more" in dialog.refusal()
    dialog.reject()
    window.loop.approve.click()
    opened(screen, DecideProposalDialog).send()
    assert commands(screen) == [ApproveProposal(account="A", proposal_id="P2")]


def test_that_a_large_proposal_is_a_supervisors(screen, window):
    screen.hand(loop_rows(loop_row(), reload=True))
    window.loop.approve.click()
    dialog = opened(screen, DecideProposalDialog)
    assert dialog.refusal() == "Worth more than 100,000: a supervisor approves that."
    dialog.reject()
    sign_in(screen, Role.SUPERVISOR, "li")
    window.loop.approve.click()
    assert opened(screen, DecideProposalDialog).refusal() == ""


def test_that_declining_needs_a_reason_and_no_rank(screen, window):
    screen.hand(loop_rows(loop_row(), reload=True))
    window.loop.decline.click()
    dialog = opened(screen, DecideProposalDialog)
    assert dialog.refusal() == "A reason is needed."
    dialog.reason.setText("client pays in")
    dialog.send()
    assert commands(screen) == [DeclineProposal(account="A", proposal_id="P1", reason="client pays in")]


def test_that_cancelling_own_orders_is_a_proposal_too(screen, window):
    screen.hand(loop_rows(loop_row(proposal_symbol=""), reload=True))
    assert window.loop.line.text().endswith("proposes: cancel the client's own orders")


def test_that_who_may_not_is_told_why(screen, window):
    sign_in(screen, Role.VIEWER)
    assert not window.loop.arm.isEnabled()
    assert "needs" in window.loop.arm.toolTip()
    sign_in(screen, Role.TRADER)
    assert window.loop.arm.isEnabled()


def test_that_the_list_of_liquidations_counts_what_waits_and_arms_from_the_row(screen, window):
    page = screen.window.liquidations
    screen.window.menus.liquidations_asked.emit()
    rows = (
        loop_row("A"),
        nothing_proposed("B", stage=LiquidationStage.NEEDS_PERSON, reason="NO_LIQUIDITY", mode=ArmedMode.ACT),
    )
    screen.hand(loop_rows(*rows, reload=True))
    page.say_figures()
    assert [(headline.name, headline.text) for headline in page._headlines()] == [
        ("A person is needed", "▲ 1"),
        ("Proposals wait", "1"),
        ("At work", "0"),
        ("Armed to act", "1"),
    ]
    page.blotter.select(page.live.slots_of(["B"]))
    page.table.refresh()
    screen.qtbot.waitUntil(page.gestures.by_gesture[LoopGesture.ARM].isEnabled)
    page.gestures.by_gesture[LoopGesture.ARM].trigger()
    assert opened(screen, ArmAccountsDialog).accounts == ("B",)
    assert screen.desk.opened == ["A", "B"]
    assert screen.desk.simulations == {"B": SimulationAsk("B")}

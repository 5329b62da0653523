"""A simulated week holds every promise, and each control that is taken out is missed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.simulation.weeks import play
from workstation.domain.messages import HandOver
from workstation.engine.messages import sending
from workstation.engine.messages.message_desk import MessageDesk
from workstation.messaging.stop_rules import SendNow


@pytest.mark.timeout(300)
def test_a_week_of_faults_tells_nobody_twice_or_too_late_and_fires_nothing_twice() -> None:
    [week] = play(0, 1)
    assert week.violations == ()
    assert week.fills > 5


def _sent_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    honest = MessageDesk.advance

    def advance(self: MessageDesk, writer: Any, at: Any, events: Any, ended: Any) -> None:
        honest(self, writer, at, events, ended)
        self._sending.hand_over(at.standing.wall_now)

    patch.setattr(MessageDesk, "advance", advance)


def _stop_rules_not_asked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sending, "verdict", lambda *_: SendNow())


def _lost_answer_sent_again(patch: pytest.MonkeyPatch) -> None:
    honest = sending.after_attempt

    def after_attempt(receipt: Any, *rest: Any) -> Any:
        lost = receipt.outcome is HandOver.LOST
        return honest(replace(receipt, outcome=HandOver.NOT_TAKEN) if lost else receipt, *rest)

    patch.setattr(sending, "after_attempt", after_attempt)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("take_out", [_sent_before_the_commit, _stop_rules_not_asked, _lost_answer_sent_again])
def test_a_control_that_is_taken_out_is_missed(
    take_out: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    take_out(monkeypatch)
    assert any(week.violations for seed in range(3) for week in play(seed, 1))

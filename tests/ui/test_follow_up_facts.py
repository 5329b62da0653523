"""What the follow-up record says beside the kind of a line, made of the facts that the engine wrote."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ui.detail.follow_up_facts import facts_text
from ui.format import Format
from workstation.desk.account_view import FollowUp
from workstation.domain.denials import Denial, finding
from workstation.domain.enums import FollowUpKind

K = FollowUpKind
HALTED = finding(Denial.HALTED, symbol="XYZ").as_code()
MESSAGE = {"message": "m", "kind": "DAILY_REMINDER", "channel": "EMAIL", "detail": "", "skipped": ""}


def said(kind, /, **facts):
    line = FollowUp(1, datetime(2020, 3, 16, tzinfo=UTC), kind, None, None, facts, "")
    return facts_text(line, Format(zone=ZoneInfo("America/New_York")))


@pytest.mark.parametrize(
    ("kind", "facts", "text"),
    [
        (
            K.AUTO_CLOSE_NOT_FIRED,
            {"obstacle": "LIMITS", "detail": HALTED},
            "the limits refuse an order of it · XYZ is halted",
        ),
        (K.AUTO_CLOSE_HELD, {"obstacle": "STALE_PRICE", "detail": ""}, "a price is too old"),
        (K.AUTO_CLOSE_FIRED, {"obstacle": "NONE", "detail": "", "orders": 2}, ""),
        (K.CLOSE_SCHEDULED, {"goal": "CURE", "at": None, "reason": "agreed"}, "Cure the call · agreed"),
        (K.MESSAGE_SENT, MESSAGE, "Daily reminder · E-mail"),
        (K.MESSAGE_SKIPPED, {**MESSAGE, "skipped": "PAST_DEADLINE"}, "Daily reminder · E-mail · past the deadline"),
        (K.MESSAGE_FAILED, {**MESSAGE, "detail": "550 no such user"}, "Daily reminder · E-mail · 550 no such user"),
        (
            K.DEADLINE_MOVED,
            {"before": "2020-03-16T20:00:00+00:00", "after": "2020-03-17T20:00:00+00:00", "reason": "wire"},
            "2020-03-16 16:00 → 2020-03-17 16:00 · wire",
        ),
        (K.NOTE_CHANGED, {"comment": {"before": "", "after": "rang\ntwice"}}, "Note → rang twice"),
        (K.MARKED_ABNORMAL, {"note": "estate"}, "estate"),
        (K.ASSIGNED, {"to": "ana"}, "ana"),
        (K.OPENED, {"level": 1}, ""),
    ],
)
def test_that_a_line_says_what_the_engine_wrote_beside_its_kind(kind, facts, text):
    assert said(kind, **facts) == text


@pytest.mark.parametrize("kind", list(FollowUpKind))
def test_that_a_line_without_facts_or_with_unknown_ones_says_nothing(kind):
    assert said(kind) == ""
    assert said(kind, obstacle="OF_A_LATER_VERSION", kind="X", skipped="?", goal="?") == ""

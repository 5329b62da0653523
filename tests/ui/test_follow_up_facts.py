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
SELL = {"symbol": "AAPL", "side": "SELL", "quantity": "300", "order_type": "LIMIT", "price": "187.2", "filled": "0"}
SELL |= {"average_price": None, "origin": "MANUAL", "detail": ""}
ASKED = {"command": "close_batch", "reason": "as agreed", "orders": 2, "second_person": ""}
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
        (K.CLOSE_SENT, SELL, "Sell 300 AAPL Limit 187.20"),
        (
            K.CLOSE_FILLED,
            SELL | {"filled": "300", "average_price": 187.25, "order_type": "MARKET", "price": None},
            "Sell 300 AAPL Market · 300 of 300 filled at 187.25",
        ),
        (K.CLOSE_REJECTED, SELL | {"detail": "no such account"}, "Sell 300 AAPL Limit 187.20 · no such account"),
        (
            K.CLOSE_CANCELLED,
            SELL | {"quantity": "0.50000000", "origin": "LIQUIDATION", "detail": HALTED},
            "Sell 0.5 AAPL Limit 187.20 · Liquidation · XYZ is halted",
        ),
        (K.CLOSE_ASKED, ASKED, "Batch close · orders: 2 · as agreed"),
        (K.LOOP_ARMED, {"command": "arm_accounts", "mode": "act", "reason": "storm"}, "▲ Act · storm"),
        (K.ENDED, {"call_amount": 12.0, "reason": "head office"}, "head office"),
    ],
)
def test_that_a_line_says_what_the_engine_wrote_beside_its_kind(kind, facts, text):
    assert said(kind, **facts) == text


@pytest.mark.parametrize("kind", list(FollowUpKind))
def test_that_a_line_without_facts_or_with_unknown_ones_says_nothing(kind):
    assert said(kind) == ""
    assert said(kind, obstacle="OF_A_LATER_VERSION", kind="X", skipped="?", goal="?", side="?", mode="?") == ""

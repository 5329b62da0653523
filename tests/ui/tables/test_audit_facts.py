"""The audit trail tells its facts by name, in words, and with figures and times as everywhere on screen."""

from dataclasses import fields
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ui.format import Format
from ui.tables.audit_facts import facts_line, facts_of
from ui.tables.audit_words import fact_code, fact_name
from ui.tables.denials import finding_text
from workstation.desk.audit_lines import AuditLine
from workstation.domain.audit import AuditKind
from workstation.domain.denials import Denial, finding
from workstation.domain.enums import CommandState
from workstation.domain.schedules import Ruling
from workstation.engine.liquidation.answers import Answer
from workstation.liquidation.account import Drift
from workstation.liquidation.choice import Choice, Nothing, Phase
from workstation.liquidation.costs import Fills
from workstation.liquidation.figures import Figures
from workstation.liquidation.negative import Deficit
from workstation.liquidation.ranking import RankedFuture, RankedShort
from workstation.liquidation.records import CloseOrder, Happened, Reason, Template
from workstation.store import ledger

K = AuditKind
FORM = Format(zone=ZoneInfo("America/New_York"))
NOON = datetime(2020, 3, 16, 16, tzinfo=UTC)
HALTED = finding(Denial.HALTED, symbol="XYZ")


def line(kind, /, **facts):
    return AuditLine(1, NOON, NOON, kind, "s", "A", "li", facts)


@pytest.mark.parametrize(
    ("kind", "facts", "text"),
    [
        (
            K.ORDER,
            {"side": "SELL", "quantity": "1300", "limit_price": "187.2"},
            "Side: Sell; Quantity: 1,300; Limit: 187.20",
        ),
        (K.ORDER, {"state": "FILLED", "from": "WORKING"}, "State: Filled; State before: Working"),
        (K.ORDER, {"changed_at": 1584374400000000, "version": 12}, "Last change: 2020-03-16 12:00:00 EDT; Version: 12"),
        (K.ORDER, {"wait_for_open": False, "name": "", "sent_price": None}, "Waits for the open: no"),
        (K.ORDER, {"reject_text": "no\nsuch account"}, "Reject text: no such account"),
        (K.ORDER, {"denial": HALTED.as_code()}, f"Denied: {finding_text(HALTED, FORM)}"),
        (K.COMMAND, {"kind": "close_batch", "state": "DECLINED"}, "Command: Batch close; State: declined"),
        (K.POLICY, {"value": "30000", "set_us": 1584374400000000}, "New value: 30000; Set at: 2020-03-16 12:00:00 EDT"),
        (K.KILL_SWITCH, {"switch": "ENGAGED", "reason": "wrong prices"}, "Kill switch: engaged; Reason: wrong prices"),
        (K.USER, {"added": True, "role": "TRADER"}, "Added: yes; Role: TRADER"),
        (
            K.CALL,
            {"event": "NOTE_CHANGED", "args": '{"comment": {"before": "", "after": "rang"}}'},
            "What happened: Note changed; More about it: (Note: (After: rang))",
        ),
        (
            K.CALL,
            {"event": "DEADLINE_MOVED", "args": '{"before": "2020-03-16T20:00:00+00:00", "reason": "wire"}'},
            "What happened: Deadline moved; More about it: (Before: 2020-03-16 16:00:00 EDT; Reason: wire)",
        ),
        (K.SCHEDULE, {"calls": ["C1", "C2"], "goal": "CURE"}, "Margin calls: C1, C2; Goal: Cure the call"),
        (
            K.MESSAGE,
            {"channel": "EMAIL", "address": '["a@b.c"]', "attempts": 0},
            "Channel: E-mail; To: a@b.c; Attempts: 0",
        ),
        (
            K.LIQUIDATION,
            {"reason": "STALE", "before": {"margin_balance": "-1234.50000000", "im_ratio": "1.20", "mm_ratio": None}},
            "Reason: the snapshot is too old; Before: (Margin balance: -1,234.50; IM %: 1.2000)",
        ),
        (
            K.LIQUIDATION,
            {"detail": {"rows": [{"symbol": "X", "hedge": True, "expiry": "2020-03-20"}, {"symbol": "Y", "lots": 2}]}},
            "More about it: (Ranking: (Symbol: X; Hedge: yes; Expiry: 2020-03-20), (Symbol: Y; Lots: 2))",
        ),
        (K.LIQUIDATION, {"detail": "CLOSE"}, "More about it: a position was closed"),
        (K.CALL, {"of_a_later_version": "x"}, "of a later version: x"),
        (K.CALL, {"args": "{changed by hand"}, "More about it: {changed by hand"),
    ],
)
def test_that_facts_are_said_by_name_in_words(kind, facts, text):
    assert facts_line(line(kind, **facts), FORM) == text


def test_that_each_fact_has_a_line_of_its_own_where_there_is_room():
    assert facts_of(line(K.ORDER, side="BUY", quantity="2"), FORM) == ("Side: Buy", "Quantity: 2")


def test_that_figures_and_times_are_those_of_the_language():
    form = Format("pt_BR", UTC)
    assert facts_line(line(K.ORDER, limit_price="1187.2", changed_at=1584374400000000), form) == (
        "Limit: 1.187,20; Last change: 16/03/2020 16:00:00 UTC"
    )


_RECORDED = (Answer, Choice, CloseOrder, Deficit, Drift, Figures, Fills, Nothing, RankedFuture, RankedShort)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (K.ORDER, (*ledger.TICKET, *ledger.PROGRESS)),
        (K.LIQUIDATION, sorted({field.name for record in _RECORDED for field in fields(record)})),
    ],
)
def test_that_everything_that_is_recorded_has_a_name(kind, names):
    plain = {"account", "name", "symbol", "market", "currency", "venue", "side", "quantity", "session", "origin"}
    nameless = [name for name in names if fact_name(kind, name) == name.replace("_", " ") and name not in plain]
    assert not nameless


@pytest.mark.parametrize(
    ("kind", "name", "codes"),
    [
        (K.LIQUIDATION, "happened", Happened),
        (K.LIQUIDATION, "reason", Reason),
        (K.LIQUIDATION, "phase", Phase),
        (K.LIQUIDATION, "detail", Template),
        (K.COMMAND, "state", CommandState),
        (K.SCHEDULE, "ruling", Ruling),
    ],
)
def test_that_every_code_has_words(kind, name, codes):
    assert not [code.name for code in codes if not fact_code(kind, name, code.name)]

"""Recalls in the engine: judged, kept over a restart, ended by closing, spoken about, closed by the house's rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.engine.closing_desks import ClosingDesk, closing_desk, new_engine
from tests.engine.desks import OPEN
from tests.margin.books import make_book, option, rate, stock
from workstation.book.book import Book
from workstation.commands.approval import ApproveCommand
from workstation.commands.closing import CloseBatch, CloseLine
from workstation.commands.control import SetPolicy
from workstation.commands.recalls import RefreshShortRecalls, SeenRecall, SetRecallStatus
from workstation.domain.audit import AuditKind
from workstation.domain.enums import CommandState, FollowUpKind
from workstation.domain.orders import OrderState
from workstation.domain.recalls import RecallEnd
from workstation.store.audit import rows
from workstation.store.connect import Store
from workstation.store.notes import notes_of
from workstation.store.recalls import read_look

DUE = OPEN + timedelta(days=2)
PRICES = {"S": 100.0, "C1": 5.0, "C2": 2.0, "T": 50.0}
Making = Callable[..., ClosingDesk]


def book(**cells: Any) -> Book:
    """A1 wrote 2 calls on 150 S, marked covered; A2 and A3 are short 300 and 100 T, of which 200 are called back."""
    names = ("A1", "A2", "A3")
    positions = [
        {"account": "A1", "symbol": "S", "quantity": 150},
        {"account": "A1", "symbol": "C1", "quantity": -2, "covered": 1},
        {"account": "A2", "symbol": "T", "quantity": -300},
        {"account": "A3", "symbol": "T", "quantity": -100},
        *cells.get("more", []),
    ]
    recall = {"recall_id": "R1", "symbol": "T", "quantity": 200, "lender": "Lender", "received_at": OPEN, "due": DUE}
    return make_book(
        accounts=[{"account": name, "name": f"Client {name}"} for name in names],
        cash=[{"account": name, "currency": "USD", "amount": 100_000.0} for name in names],
        instruments=[
            stock("S", market="XNYS", adv=1e6),
            stock("T", market="XNYS", adv=1e6),
            option("C1", "S", "C", 100.0, "2020-04-17", market="XNYS", adv=1e6, tick_size=0.01),
            option("C2", "S", "C", 110.0, "2020-04-17", market="XNYS", adv=1e6, tick_size=0.01),
        ],
        positions=positions,
        quotes=[{"symbol": symbol, "last": price} for symbol, price in PRICES.items()],
        margin_rates=[rate("*", "LONG", 0.5, 0.35), rate("*", "SHORT", 0.5, 0.4)],
        borrow=[{"symbol": "T", "available": 0, "fee_rate": 0.05}],
        lender_recalls=[recall],
    )


@pytest.fixture
def making(sqlite_url: str, opened: Callable[[str], Store]) -> Making:
    def made(the_book: Book | None = None, opening: datetime = OPEN) -> ClosingDesk:
        found = closing_desk(opened(sqlite_url), book=the_book or book(), opening=opening)
        found.prices = dict(PRICES)
        found.step()
        return found

    return made


@pytest.fixture
def desk(making: Making) -> ClosingDesk:
    return making()


def covered(desk: ClosingDesk) -> list[Any]:
    return desk.rows(
        "SELECT recall_id, shortage, to_buy, status, ended, working_closes FROM covered_recalls ORDER BY 1"
    )


def short(desk: ClosingDesk) -> list[Any]:
    return desk.rows("SELECT recall_id, account, recalled_quantity, status, ended FROM short_recalls ORDER BY 1")


def buy(account: str, recall: str, symbol: str, quantity: int) -> CloseLine:
    return CloseLine(account=account, alert_id=recall, symbol=symbol, quantity=Decimal(quantity))


def kinds(desk: ClosingDesk, recall: str) -> list[FollowUpKind]:
    found = desk.rows(f"SELECT kind FROM call_events WHERE call_id = '{recall}' ORDER BY seq")
    return [FollowUpKind(kind) for (kind,) in found]


def test_that_both_kinds_open_with_their_lines_and_their_borrow_book(desk: ClosingDesk) -> None:
    assert covered(desk) == [("V000001", 50.0, 1.0, "OPEN", 0, 0)]
    assert short(desk) == [("B000001", "A2", 150.0, "OPEN", 0), ("B000002", "A3", 50.0, "OPEN", 0)]
    assert kinds(desk, "V000001") == kinds(desk, "B000002") == [FollowUpKind.RECALL_OPENED]
    found = desk.rows("SELECT symbol, total_short, borrowed, recalled, to_recall, accounts FROM borrow_book")
    assert found == [("T", 400.0, 200.0, 200.0, 200.0, 2)]
    history = desk.rows("SELECT recall_id, kind, quantity, peak_quantity, ended FROM recalls ORDER BY 1")
    assert history == [("B000001", 1, 150.0, 150.0, 0), ("B000002", 1, 50.0, 50.0, 0), ("V000001", 0, 50.0, 50.0, 0)]


def test_that_an_engine_after_this_one_goes_on_with_what_was_open_and_said(desk: ClosingDesk) -> None:
    say(desk, "V000001", status="NOTIFIED", comment="called")
    before = desk.rows("SELECT recall_id, triggered_at, note, version FROM covered_recalls")
    looked = read_look(desk.store)
    desk.gateway.book = book()
    desk.engine = new_engine(desk)
    desk.steps(2)
    assert desk.rows("SELECT recall_id, triggered_at, note, version FROM covered_recalls") == before
    assert covered(desk)[0][3] == "NOTIFIED"
    assert [row[0] for row in short(desk)] == ["B000001", "B000002"]
    assert read_look(desk.store) == looked, "an engine that starts does not look at lenders before it is time"
    desk.gateway.hold("A1", "S", 200.0)
    desk.step()
    desk.gateway.hold("A1", "S", 100.0)
    desk.step()
    assert [row[0] for row in covered(desk)] == ["V000001", "V000002"], "no number is used twice"


def test_that_lenders_are_looked_at_on_schedule_and_on_demand(desk: ClosingDesk) -> None:
    first = read_look(desk.store)
    desk.gateway.call_back("T", 400, OPEN, DUE)
    desk.step()
    assert [row[2] for row in short(desk)] == [150.0, 50.0]
    assert read_look(desk.store).as_of == first.as_of
    assert desk.done(RefreshShortRecalls(), "look", "ann").state is CommandState.DONE
    assert [row[2] for row in short(desk)] == [300.0, 100.0]
    look = read_look(desk.store)
    assert (look.as_of, look.next_at, look.asked_by) == (desk.market, desk.market + timedelta(minutes=15), "ann")
    desk.gateway.call_back("T", 100, OPEN, DUE)
    desk.step(15 * 60)
    assert [row[2] for row in short(desk)] == [75.0, 25.0]
    assert read_look(desk.store).asked_by == ""


def test_that_buying_calls_back_ends_the_recall(desk: ClosingDesk) -> None:
    desk.say(CloseBatch(lines=(buy("A1", "V000001", "C1", 1),), origin="COVERED_RECALL"), "c", "ann", "desk-ann")
    desk.steps(3)
    assert desk.state() is OrderState.WORKING
    assert covered(desk)[0][5] == 1
    desk.fill(desk.key(), 1, of=1, price="5")
    desk.gateway.hold("A1", "C1", -1.0)
    desk.step()
    desk.step()
    assert covered(desk) == [("V000001", 50.0, 1.0, "CLOSED", RecallEnd.CLOSED_OUT, 0)]
    assert kinds(desk, "V000001")[-2:] == [FollowUpKind.CLOSE_FILLED, FollowUpKind.RECALL_ENDED]
    desk.step(24 * 3600)
    assert covered(desk) == [], "what ended stays for its day"
    assert desk.rows("SELECT ended FROM recalls WHERE recall_id = 'V000001'") == [(RecallEnd.CLOSED_OUT,)]


def test_that_buying_shares_back_ends_the_recall_before_the_next_look(desk: ClosingDesk) -> None:
    lines = (buy("A2", "B000001", "T", 150), buy("A3", "B000002", "T", 20))
    desk.say(CloseBatch(lines=lines, origin="SHORT_RECALL"), "c", "ann", "desk-ann")
    desk.steps(3)
    for order, left in zip(desk.orders(), (-150.0, -80.0), strict=True):
        desk.fill(order.ticket.client_order_id, int(order.ticket.quantity), of=int(order.ticket.quantity), price="50")
        desk.gateway.hold(order.ticket.account, "T", left)
        desk.step()
    desk.step()
    assert short(desk) == [("B000001", "A2", 150.0, "CLOSED", 2), ("B000002", "A3", 30.0, "OPEN", 0)]


def test_that_nothing_is_closed_for_a_recall_that_is_over_exempt_or_of_something_else(desk: ClosingDesk) -> None:
    for number, wrong in enumerate((buy("A1", "V000009", "C1", 1), buy("A2", "V000001", "T", 1))):
        found = desk.done(CloseBatch(lines=(wrong,), origin="COVERED_RECALL"), f"w{number}", "ann")
        assert found.state is CommandState.REJECTED
        assert "is not an open recall of" in found.reason
    say(desk, "V000001", status="EXEMPT", reason="shares arrive tomorrow")
    found = desk.done(CloseBatch(lines=(buy("A1", "V000001", "C1", 1),), origin="COVERED_RECALL"), "exempt", "ann")
    assert found.state is CommandState.REJECTED


def test_that_the_last_look_before_sending_sees_that_the_recall_is_over(desk: ClosingDesk) -> None:
    desk.say(CloseBatch(lines=(buy("A1", "V000001", "C1", 1),), origin="COVERED_RECALL"), "c", "ann", "desk-ann")
    desk.step()
    desk.gateway.hold("A1", "S", 200.0)
    desk.steps(2)
    assert (desk.state(), desk.broker.placed) == (OrderState.CANCELLED, [])
    assert "V000001" in desk.order().denial


def test_that_shares_the_house_is_selling_are_pledged_no_more(making: Making) -> None:
    desk = making(book(more=[{"account": "A2", "symbol": "S", "quantity": 100}, written("A2", "C2", 1)]))
    assert [row[0] for row in covered(desk)] == ["V000001"]
    desk.gateway.pay("A2", -300_000.0)
    desk.step()
    [(call,)] = desk.rows("SELECT alert_id FROM alerts WHERE account = 'A2'")
    line = CloseLine(account="A2", alert_id=call, symbol="S", quantity=Decimal(40))
    desk.say(CloseBatch(lines=(line,), origin="MANUAL"), "c", "ann", "desk-ann")
    desk.steps(2)
    assert desk.answer("c").state is CommandState.ACCEPTED, desk.answer("c").reason
    assert [row[:2] for row in covered(desk)][-1] == ("V000002", 40.0)


def written(account: str, symbol: str, contracts: float) -> dict[str, Any]:
    return {"account": account, "symbol": symbol, "quantity": -contracts, "covered": 1}


def say(desk: ClosingDesk, recall: str, command_id: str = "say", version: int = 0, **words: Any) -> None:
    seen = (SeenRecall(recall_id=recall, version=version),)
    found = desk.done(SetRecallStatus(recalls=seen, **words), command_id, "ann")
    assert found.state is CommandState.DONE, found.reason


def test_that_what_is_said_is_kept_audited_and_never_overwritten_unseen(desk: ClosingDesk) -> None:
    say(desk, "B000001", status="RETURNED", reason="bought yesterday", comment="see fax")
    row = desk.rows(
        "SELECT status, status_reason, note, said_by, version FROM short_recalls WHERE recall_id = 'B000001'"
    )
    assert row == [("RETURNED", "bought yesterday", "see fax", "ann", 1)]
    late = SetRecallStatus(recalls=(SeenRecall(recall_id="B000001"),), status="OPEN")
    found = desk.done(late, "late", "bob")
    assert (found.state, "ann said RETURNED meanwhile" in found.reason) == (CommandState.REJECTED, True)
    assert [(note.status, note.comment) for note in notes_of(desk.store, "B000001")] == [("RETURNED", "see fax")]
    said = [one.entry for one in rows(desk.store, limit=None) if one.entry.kind is AuditKind.CALL]
    assert [(one.subject, one.user, one.facts["event"]) for one in said] == [("B000001", "ann", "RECALL_SAID")]
    say(desk, "B000001", "again", version=1, status="OPEN")
    assert desk.rows("SELECT status, status_reason, note FROM short_recalls WHERE recall_id = 'B000001'") == [
        ("OPEN", "", "see fax")
    ]


def test_that_many_recalls_are_spoken_of_all_or_none(desk: ClosingDesk) -> None:
    seen = (SeenRecall(recall_id="V000001"), SeenRecall(recall_id="B000009"))
    found = desk.done(SetRecallStatus(recalls=seen, status="NOTIFIED"), "both", "ann")
    assert (found.state, found.reason) == (CommandState.REJECTED, "B000009 is not open")
    assert covered(desk)[0][3] == "OPEN"


AT_THREE = OPEN.replace(hour=19, minute=29, second=50)  # 15:29:50 in New York


def switched_on(desk: ClosingDesk) -> ClosingDesk:
    assert desk.done(SetPolicy(key="recalls.covered_auto", value=True, reason="house rule"), "on", "chief").state in {
        CommandState.DONE,
        CommandState.AWAITING_APPROVAL,
    }
    if desk.answer("on").state is CommandState.AWAITING_APPROVAL:
        desk.done(ApproveCommand(command_id="on"), "yes", "deputy")
    return desk


def in_call() -> Book:
    """A1 lacks 50 S under its calls and owes more than it may; A2 owes as much and has sold no call."""
    names = ("A1", "A2")
    return make_book(
        accounts=[{"account": name, "name": f"Client {name}"} for name in names],
        cash=[{"account": name, "currency": "USD", "amount": -8_500.0} for name in names],
        instruments=[
            stock("S", market="XNYS", adv=1e6),
            option("C1", "S", "C", 100.0, "2020-04-17", market="XNYS", adv=1e6, tick_size=0.01),
        ],
        positions=[
            *({"account": name, "symbol": "S", "quantity": 150} for name in names),
            {"account": "A1", "symbol": "C1", "quantity": -2, "covered": 1},
        ],
        quotes=[{"symbol": symbol, "last": PRICES[symbol]} for symbol in ("S", "C1")],
        margin_rates=[rate("*", "LONG", 0.5, 0.45), rate("*", "SHORT", 0.5, 0.4)],
    )


def test_that_the_rule_for_covered_shortages_closes_calls_of_who_lacks_shares_and_no_others(making: Making) -> None:
    desk = making(in_call())
    assert [account for account, *_ in desk.rows("SELECT account FROM alerts ORDER BY 1")] == ["A1", "A2"]
    at = f"{desk.market.astimezone(ZoneInfo('America/New_York')) + timedelta(minutes=1):%H:%M}"
    armed = desk.done(SetPolicy(key="auto_close.rules.covered_at", value=at, reason="armed"), "on", "chief")
    if armed.state is CommandState.AWAITING_APPROVAL:
        desk.done(ApproveCommand(command_id="on"), "yes", "deputy")
    desk.steps(40, 2)
    fired = desk.rows("SELECT account, reason FROM schedules")
    assert fired == [("A1", "COVERED_AT")]


def test_that_the_house_buys_covered_calls_back_at_its_time_once(making: Making) -> None:
    desk = switched_on(making(opening=AT_THREE))
    assert desk.broker.placed == []
    desk.steps(12)
    [request] = desk.broker.placed
    assert (request.symbol, request.quantity) == ("C1", 1)
    assert kinds(desk, "V000001")[-2:] == [FollowUpKind.AUTO_CLOSE_FIRED, FollowUpKind.CLOSE_SENT]
    desk.broker.cancel(request.client_order_id)
    desk.gateway.reports.append(desk.broker.held[request.client_order_id])
    desk.steps(2)
    desk.gateway.book = book()
    desk.engine = new_engine(desk)
    desk.steps(5)
    assert len(desk.broker.placed) == 1, "once a day, whatever crashes"


def test_that_by_default_the_house_buys_nothing_back(making: Making) -> None:
    desk = making(opening=AT_THREE)
    desk.steps(15)
    assert desk.broker.placed == []


def test_that_the_rule_leaves_those_with_other_short_options_alone_and_says_so(making: Making) -> None:
    more = [{"account": "A1", "symbol": "C2", "quantity": -1}]
    desk = switched_on(making(book(more=more), opening=AT_THREE))
    desk.steps(12)
    assert desk.broker.placed == []
    assert kinds(desk, "V000001")[-1] is FollowUpKind.AUTO_CLOSE_NOT_FIRED


def test_that_a_time_that_was_missed_is_said_once(making: Making) -> None:
    desk = switched_on(making(opening=AT_THREE))
    desk.step(20 * 60)
    desk.steps(3)
    assert kinds(desk, "V000001").count(FollowUpKind.AUTO_CLOSE_MISSED) == 1
    assert desk.broker.placed == []

"""What clients would get, previewed from the engine's own facts in a real store."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from tests.margin.books import make_book, rate, stock
from tests.store.samples import MARKET, ME, NOON, after, status
from workstation.desk.session import Seat
from workstation.desk.telling import MessageAsk, MessagePreview, MessageTrouble, ToldCall, ToldRecall
from workstation.desk.telling_feed import MessageFeed
from workstation.desk.timing import CallTerms
from workstation.domain.enums import Regime, WatchKind
from workstation.domain.messages import Channel, Language, MessageKind, SkipReason
from workstation.margin.evidence import Evidence
from workstation.messaging.from_book import House
from workstation.messaging.keys import MessageKey
from workstation.policy import Policy
from workstation.store.lock import EngineLock
from workstation.store.watches import active_watches, renew, watches_of
from workstation.store.write import StepWriter

SEAT = Seat("maria", "desk-1-4711", "risk-1", 4711, "desk-1")
HOUSE = House("Example Securities", "+1 212 555 0100")
CLOSE = datetime(2020, 3, 12, 20, tzinfo=UTC)
ACCOUNTS = (
    {"account": "A", "name": "{call_amount} <b>&", "email": "a@example.com", "language": "en"},
    {"account": "B", "name": "陈大文", "email": "b@example.com", "phone": "+8613812345678", "language": "zh-CN"},
    {"account": "C", "name": "João", "language": "pt-BR", "time_zone": "America/Sao_Paulo"},
)


def told(account, *, abnormal=False, deadline=CLOSE, told_at=None):
    terms = CallTerms(f"call-{account}", account, account, Regime.MARGIN, "XNYS", deadline, False, abnormal)
    return ToldCall(terms, MARKET - timedelta(hours=3), is_forced=False, told_at=told_at)


class Bench:
    """A feed and the engine's side of its store."""

    def __init__(self, store, lock):
        self.store, self.lock, self.number = store, lock, lock.step
        self.feed = MessageFeed(SEAT, HOUSE)

    def write(self, fill):
        writer = StepWriter(self.store, self.lock.epoch)
        fill(writer)
        self.number += 1
        writer.commit(after(self.number), status(self.number))

    def answer(self, *accounts, asked=()):
        """What the engine knows of ``accounts``, to a question about ``asked`` (the same unless said)."""
        book = make_book(
            accounts=ACCOUNTS,
            cash=[{"account": one["account"], "currency": "USD", "amount": -40_000.0} for one in ACCOUNTS],
            instruments=[stock("X", market="XNYS")],
            positions=[{"account": one["account"], "symbol": "X", "quantity": 1000.0} for one in ACCOUNTS],
            quotes=[{"symbol": "X", "last": 50.0, "time": MARKET}],
            margin_rates=[rate("*", "LONG", 0.5, 0.4)],
        )
        rows = [book.account_row(name) for name in accounts]
        evidence = Evidence.of(book, rows, Policy(), MARKET, {}, np.ones(book.account_count, np.bool_))
        [watch] = watches_of(asked or accounts)
        self.write(lambda writer: writer.answer(watch.kind, watch.subject, MARKET, evidence.to_bytes()))

    def ask(self, *calls, request=1, kind=MessageKind.DAILY_REMINDER, channel=Channel.EMAIL, language=None, text=""):
        subject = "Urgent" if text and channel is Channel.EMAIL else ""
        self.feed.ask(MessageAsk("t", request, kind, channel, language, subject, text, calls))
        return self.news()

    def news(self):
        return list(self.feed.news(self.store, after(self.number)))

    def clients(self, *calls, **asked):
        self.ask(*calls, **asked)
        self.answer(*(call.terms.account for call in calls))
        return {one.account: one for news in self.news() for one in news.clients}


@pytest.fixture
def bench(store):
    with EngineLock(store, ME, NOON) as lock:
        made = Bench(store, lock)
        made.write(lambda _writer: None)
        yield made


def test_that_each_client_is_written_to_in_the_own_language_from_the_facts_of_now(bench):
    clients = bench.clients(told("A"), told("B"))
    assert (clients["A"].language, clients["B"].language) == (Language.EN, Language.ZH_CN)
    assert "Dear {call_amount} <b>&," in clients["A"].text
    assert "Example Securities" in clients["A"].text
    assert "陈大文" in clients["B"].text
    assert clients["A"].addresses == ("a@example.com",)
    assert clients["A"].will_leave


def test_that_a_chosen_language_counts_for_all(bench):
    clients = bench.clients(told("A"), told("B"), language=Language.PT_BR)
    assert {one.language for one in clients.values()} == {Language.PT_BR}


def drafted(bench, body, request):
    ask = (MessageKind.DAILY_REMINDER, Channel.EMAIL, Language.EN, "", "")
    bench.feed.ask(MessageAsk("t", request, *ask, (told("A"), told("B")), draft=("Owed", body)))
    return bench.news()


def test_that_a_template_that_is_being_edited_is_shown_in_the_place_of_the_one_in_force(bench):
    drafted(bench, "{name}: {call_amount} until {deadline}", 1)
    bench.answer("A", "B")
    [news] = bench.news()
    assert {one.text.partition(":")[0] for one in news.clients} == {"{call_amount} <b>&", "陈大文"}
    [refused] = drafted(bench, "{name}: {amount}", 2)
    assert isinstance(refused, MessageTrouble)
    assert "{amount}" in refused.text


def test_that_what_stands_in_the_way_is_said_of_each(bench):
    early = MARKET - timedelta(hours=1)
    clients = bench.clients(told("A", abnormal=True), told("B", deadline=early), told("C"))
    assert [clients[name].skip for name in "ABC"] == [
        SkipReason.ABNORMAL,
        SkipReason.PAST_DEADLINE,
        SkipReason.NO_CONTACT,
    ]
    assert not any(one.will_leave for one in clients.values())


def test_that_somebody_told_today_is_not_reminded_again_but_may_be_written_to(bench):
    again = told("A", told_at=MARKET - timedelta(hours=1))
    assert bench.clients(again)["A"].skip is SkipReason.ALREADY_TOLD_TODAY
    assert list(bench.ask(again, request=2, kind=MessageKind.FREE_TEXT, text="Ring us")) != []
    bench.feed.ask(MessageAsk("t", 3, MessageKind.FREE_TEXT, Channel.EMAIL, None, "Urgent", "Ring us", (again,)))
    (news,) = bench.news()
    assert (news.clients[0].skip, news.clients[0].was_told_today) == (None, True)
    assert news.clients[0].subject == "Urgent"
    assert "Ring us" in news.clients[0].text


def test_that_a_recall_says_what_is_called_back_until_when_under_the_reference_it_will_have(bench):
    terms = {"account": "A", "market": "XNYS", "provisional": False, "triggered_at": MARKET, "told_at": None}
    first = ToldRecall("V000001", symbol="X200320C00050000", quantity=2.0, deadline=CLOSE, **terms)
    second = ToldRecall("B000001", symbol="X", quantity=120.0, deadline=MARKET, **terms)
    bench.ask(first, second, kind=MessageKind.RECALL_NOTICE)
    bench.answer("A")
    (news,) = bench.news()
    one, late = news.clients
    assert (one.call_id, one.symbol, one.skip) == ("V000001", "X200320C00050000", None)
    assert "Symbol: X200320C00050000\n  Quantity: 2\n  Deadline: Thursday, 12 March 2020, 16:00 (UTC-4)" in one.text
    assert (late.call_id, late.skip) == ("B000001", SkipReason.PAST_DEADLINE)
    references = [
        MessageKey("t", MessageKind.RECALL_NOTICE, Channel.EMAIL, key).reference for key in ("V000001", "B000001")
    ]
    assert [reference in client.text for reference, client in zip(references, news.clients, strict=True)] == [
        True,
        True,
    ]


def test_that_a_reminder_is_previewed_under_the_reference_it_will_have(bench):
    one = bench.clients(told("A"))["A"]
    assert MessageKey("t", MessageKind.DAILY_REMINDER, Channel.EMAIL, "A").reference in one.text


def test_that_a_call_by_night_waits_for_the_morning_of_the_client(bench):
    one = bench.clients(told("B"), kind=MessageKind.FREE_TEXT, channel=Channel.VOICE, text="Please ring us.")["B"]
    assert one.waits_until is None  # half past eleven in New York, where a client without a zone is taken to live
    assert one.addresses == ("+8613812345678",)


def test_that_only_the_newest_question_is_answered_and_once(bench):
    bench.ask(told("A"), request=1)
    assert bench.ask(told("A"), request=2) == []
    bench.answer("A")
    assert [news.request for news in bench.news()] == [2]
    assert bench.news() == []


def test_that_an_account_the_engine_does_not_know_is_said_to_be_unknown(bench):
    bench.ask(told("A"), told("Z"))
    bench.answer("A", asked=("A", "Z"))
    (news,) = bench.news()
    assert isinstance(news, MessagePreview)
    assert ([one.account for one in news.clients], news.unknown) == (["A"], ("Z",))


def test_that_silence_is_said_once(bench):
    bench.ask(told("A"))
    said = [news for _ in range(60) for news in bench.news()]
    assert said == [MessageTrouble("t", "")]


def test_that_its_leases_are_its_own_and_end_with_the_dialog(bench):
    renew(bench.store, SEAT.desk, list(watches_of(["A"])), after(1), WatchKind.ACCOUNTS)
    bench.ask(told("B"))
    watched = {watch.subject for watch in active_watches(bench.store, after(1))}
    assert watched == {"A", "B"}
    bench.feed.close("t")
    bench.news()
    assert {watch.subject for watch in active_watches(bench.store, after(1))} == {"A"}

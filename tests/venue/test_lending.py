"""Lenders and covered writers of the demo: both kinds of recall within its first minutes, and nothing twice."""

import numpy as np
import pytest

from workstation.book.pack import pack
from workstation.domain.enums import AlertType
from workstation.gateways.replay_format import decode, encode
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.recalls.covered import shortages
from workstation.recalls.short import borrow_book
from workstation.sessions.calendars import Calendars
from workstation.sessions.published import moment
from workstation.venue.broker import Broker
from workstation.venue.events import Traded
from workstation.venue.hours import SECOND
from workstation.venue.journal import Journal

MINUTE = 60 * SECOND
DEMO = 2000  # clients of the demo


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo's broker a quarter of an hour after its first open, and what it opened with."""
    journal = Journal(tmp_path_factory.mktemp("demo") / "journal")
    broker = Broker(journal, DEMO, seed=1)
    first, opening = broker.book()
    opening = pack(opening)
    broker.advance(first.at_us + 15 * MINUTE)
    yield broker, first, opening
    journal.close()


def test_both_kinds_of_recall_come_within_a_quarter_of_an_hour(demo):
    broker, _, _ = demo
    book = broker.book()[1]
    assert len(shortages(book).line) >= 2
    lenders = borrow_book(book, moment(broker.position))
    assert (lenders.to_recall > 0).sum() == 1
    called = lenders.to_recall.argmax()
    assert lenders.accounts[called] >= 10
    assert lenders.to_recall[called] < lenders.total_short[called]


def test_no_sale_of_a_covered_writer_brings_a_call(demo):
    broker, _, _ = demo
    book = broker.book()[1]
    markets = np.unique(book.instruments.market).tolist()
    at = moment(broker.position)
    alerts = evaluate(book, Policy(), at, Calendars().windows(markets, at, 15)).alert_type
    assert (alerts == AlertType.NONE).all()


def test_a_follower_hears_of_lenders_as_if_it_had_asked_for_the_whole_book(demo):
    broker, first, _ = demo
    changes = decode(encode(broker.changes(first, broker.position)))
    book = broker.book()[1]
    symbols = book.instruments.symbol[book.lender_recalls.instrument]
    assert changes.lender_recalls.symbol.tolist() == symbols.tolist() != []
    assert changes.lender_recalls.quantity.tolist() == book.lender_recalls.quantity.tolist()
    assert changes.borrow.available.tolist() == book.borrow.available.tolist()
    assert changes.borrow.hard_to_borrow.tolist() == book.borrow.hard_to_borrow.tolist()
    quiet = decode(encode(broker.changes(changes.cursor, broker.position)))
    assert (quiet.borrow, quiet.lender_recalls) == (None, None)


def test_that_what_clients_buy_back_goes_to_the_lender(demo):
    broker, _, _ = demo
    ledger = broker._ledger
    symbol = str(ledger.book.instruments.symbol[ledger.book.lender_recalls.instrument[0]])
    instrument = ledger.book.instrument_row(symbol)
    held = ledger.book.positions
    row = np.flatnonzero((held.instrument == instrument) & (held.quantity < -50))[0]
    account = str(ledger.book.accounts.account[held.account[row]])
    before = float(ledger.book.lender_recalls.quantity[0])
    ledger.apply(Traded(broker.position, account, symbol, 50.0, 10.0))
    assert float(ledger.book.lender_recalls.quantity[0]) == before - 50
    long = np.flatnonzero((ledger.book.positions.instrument == instrument) & (ledger.book.positions.quantity > 50))[0]
    owner = str(ledger.book.accounts.account[ledger.book.positions.account[long]])
    ledger.apply(Traded(broker.position, owner, symbol, 50.0, 10.0))
    assert float(ledger.book.lender_recalls.quantity[0]) == before - 50, "buying more of a long gives nothing back"

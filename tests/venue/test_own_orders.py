"""Clients' own working orders at the derivatives venue: they stand in the book until the house cancels them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from workstation.domain.enums import Regime
from workstation.venue.broker import Broker
from workstation.venue.journal import Journal


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Broker]:
    journal = Journal(tmp_path / "journal")
    yield Broker(journal, 20, 1, 60)
    journal.close()


def own_orders(broker: Broker) -> list[tuple[str, str]]:
    _, book = broker.book()
    owners = book.accounts.account[book.client_orders.account]
    return list(zip(owners.tolist(), book.client_orders.order_id.tolist(), strict=True))


def test_that_some_derivatives_clients_have_working_orders_of_both_sides(broker: Broker) -> None:
    _, book = broker.book()
    owners = book.client_orders.account
    assert len(owners) >= 5
    assert set(np.unique(book.client_orders.side).tolist()) == {0, 1}
    assert (book.accounts.regime[owners] == Regime.DERIVATIVES).all()


def test_that_a_cancelled_order_is_gone_and_followers_read_the_whole_book(broker: Broker) -> None:
    cursor, _ = broker.book()
    (account, order), *others = own_orders(broker)
    assert broker.cancel_own(account, order)
    assert own_orders(broker) == others
    assert broker.changes(cursor, broker.position) is None
    assert broker.changes(broker.book()[0], broker.position) is not None


def test_that_asking_twice_does_no_harm_and_another_account_cannot_cancel_it(broker: Broker) -> None:
    account, order = own_orders(broker)[0]
    assert broker.cancel_own("D000060" if account != "D000060" else "D000059", order)
    assert (account, order) in own_orders(broker)
    assert broker.cancel_own(account, order)
    assert broker.cancel_own(account, order)
    assert not broker.cancel_own("nobody", order)


def test_that_a_cancel_outlives_the_venue(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    first = Broker(journal, 20, 1, 60)
    (account, order), *others = own_orders(first)
    first.cancel_own(account, order)
    journal.close()
    again = Journal(tmp_path / "journal")
    assert own_orders(Broker(again)) == others
    again.close()

"""What the desk's worker would tell a batch dialog, made by hand: accounts, prices, plans, and what wishes do."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from tests.desk.alert_rows import NOW
from workstation.desk.previews import (
    AccountPlan,
    AccountPreview,
    BatchAccount,
    BatchFacts,
    BatchLine,
    BatchPlans,
    BatchPreview,
    BatchQuote,
    BatchQuotes,
    BatchTotals,
    LinePreview,
    Obstacle,
    PlannedLine,
    Why,
)
from workstation.domain.denials import Denial, SecondPerson, finding
from workstation.domain.enums import InstrumentKind, OrderSide

CALL = 10_000.0
PRICE = 20.0


def line(account, symbol, quantity=1000, **changed):
    closable = Decimal(abs(int(quantity)))
    facts = {
        "name": f"{symbol} Inc",
        "kind": InstrumentKind.STOCK,
        "market": "XNYS",
        "currency": "USD",
        "side": OrderSide.SELL if quantity > 0 else OrderSide.BUY,
        "quantity": float(quantity),
        "available": float(abs(quantity)),
        "closable": closable,
        "lot": Decimal(1),
        "tick": Decimal("0.01"),
        "keep_last": False,
        "extended": True,
        "barred": None,
    }
    return BatchLine(account=account, symbol=symbol, **{**facts, **changed})


def halted(account, symbol):
    return line(account, symbol, closable=Decimal(0), barred=finding(Denial.HALTED, symbol=symbol))


def account(name, *lines, call=CALL, do_not_close=False):
    return BatchAccount(name, f"Client {name}", f"alert {name}", "USD", call, do_not_close, lines)


def facts(batch, *accounts, unknown=()):
    return BatchFacts(batch, NOW, accounts, unknown)


def quote(symbol, bid=19.99, ask=20.01, seconds=1):
    at = NOW - timedelta(seconds=seconds)
    limits = Decimal(str(bid)), Decimal(str(ask))
    return BatchQuote(symbol, bid, ask, PRICE, PRICE, at, *limits)


def quotes(batch, *symbols):
    return BatchQuotes(batch, NOW, tuple(map(quote, symbols)))


def plan(name, *lines, call_after=0.0, left=()):
    planned = tuple(PlannedLine(symbol, Decimal(quantity), 12.5, Why.CHEAPEST) for symbol, quantity in lines)
    return AccountPlan(name, call_after == 0, CALL, call_after, 12.5 * len(lines), planned, left)


def plans(batch, *found, waiting=0):
    return BatchPlans(batch, found, waiting)


def two_accounts(batch):
    """A: BAC and a halted XYZ; B: BAC, a short F, and GE that is kept last."""
    return (
        facts(
            batch,
            account("A", line("A", "BAC"), halted("A", "XYZ")),
            account("B", line("B", "BAC", 500), line("B", "F", -200), line("B", "GE", 300, keep_last=True)),
        ),
        quotes(batch, "BAC", "F", "GE", "XYZ"),
        plans(
            batch,
            plan("A", ("BAC", 600), left=(("XYZ", Obstacle.HALTED),)),
            plan("B", ("BAC", 500), ("F", 100), call_after=2500.0),
        ),
    )


class Worker:
    """Answers wishes: each unit closed lowers its account's call by its price; lines and reasons as told.

    What is denied is closed in nothing and counted nowhere.
    """

    def __init__(self, batch, calls):
        self.batch, self.calls = batch, dict(calls)
        self.denied, self.denied_as_a_whole, self.second_person = {}, (), ()

    def answer(self, wishes, request):
        wished = {key: wish for key, wish in wishes.items() if wish.quantity}
        lines = tuple(
            LinePreview(*key, float(wish.quantity) * PRICE, self.denied.get(key, ()), ())
            for key, wish in wished.items()
        )
        sent = {key: wish for key, wish in wished.items() if key not in self.denied}
        released = dict.fromkeys(self.calls, 0.0)
        for key, wish in sent.items():
            released[key[0]] += float(wish.quantity) * PRICE
        accounts = tuple(
            AccountPreview(name, "USD", call, max(0.0, call - released[name]), released[name])
            for name, call in self.calls.items()
        )
        after = sum(one.call_after for one in accounts)
        totals = BatchTotals(
            "USD",
            len({key[0] for key in sent}),
            len(sent),
            sum(one.value for one in lines if not one.denied),
            sum(self.calls.values()),
            after,
            sum(released.values()),
            0,
        )
        return BatchPreview(
            self.batch, request, NOW, accounts, lines, totals, self.denied_as_a_whole, self.second_person
        )


WORTH_TOO_MUCH = finding(SecondPerson.VALUE, value=3e6, currency="USD", limit=2e6)

"""One account, one liquid share, and an order that passes every limit, an exception a keyword."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from tests.margin.books import AT, make_book
from workstation.closing.limits import Around, Asker, Wanted, check_batch, check_send
from workstation.closing.orders import Order, Ticket
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.policy import Policy

REGULAR = frozenset({("XNYS", TradingSession.REGULAR)})
TRADER = Asker("desk-1", OrderOrigin.BATCH, supervisor=False)
SUPERVISOR = replace(TRADER, supervisor=True)
MACHINE = replace(TRADER, origin=OrderOrigin.AUTO_CLOSE)


def book_of(quantity=1000.0, quote=None, instrument=None, accounts=("A",), fx=None, **cells):
    """Accounts that hold one share X at a mark of 100, quoted a second ago a cent and a half to either side."""
    share = {"symbol": "X", "kind": "STOCK", "currency": "USD", "market": "XNYS", "adv": 1e6}
    prices = {"symbol": "X", "last": 100.0, "bid": 99.99, "ask": 100.01, "time": AT - timedelta(seconds=1)}
    position = {"symbol": "X", "quantity": quantity}
    account = {name: cells.pop(name) for name in ("do_not_close",) if name in cells}
    return make_book(
        accounts=[{"account": name, **account} for name in accounts],
        instruments=[{**share, **(instrument or {})}],
        quotes=[{**prices, **(quote or {})}] if quote != {} else [],
        positions=[{"account": name, **position, **cells} for name in accounts],
        fx=[{"currency": "EUR", "rate": fx}] if fx else [],
    )


def policy_of(**limits):
    """The default policy with other limits."""
    policy = Policy()
    close = {name: limits.pop(name) for name in ("max_adv_share", "soft_adv_share") if name in limits}
    changed = {
        "limits": policy.limits.model_copy(update=limits),
        "close": policy.close.model_copy(update=close),
    }
    return policy.model_copy(update=changed)


def around_of(book=None, policy=None, **others):
    """Nothing else works, ended or is stopped; New York is open."""
    facts = {"market_now": AT, "open_sessions": REGULAR, **others}
    return Around(book=book or book_of(), policy=policy or Policy(), **facts)


def aged(seconds):
    """Surroundings in which the price is so old."""
    return around_of(book_of(quote={"time": AT - timedelta(seconds=seconds)}))


def wanted_of(quantity="100", account="A", symbol="X", **cells):
    """A market order."""
    return Wanted(account, symbol, Decimal(quantity), **cells)


def limit_at(price, quantity="100", **cells):
    """A limit order."""
    return wanted_of(quantity, order_type=OrderType.LIMIT, limit_price=Decimal(price), **cells)


def checked(*wanted, asker=TRADER, around=None):
    """The verdict on a batch."""
    return check_batch(wanted or (wanted_of(),), asker, around or around_of())


def denials(verdict):
    """Why the lines and the batch are denied."""
    return {one.kind for line in verdict.lines for one in line.denied} | {one.kind for one in verdict.denied}


def approvals(verdict):
    """Why a second person is needed."""
    return {one.kind for one in verdict.second_person}


def order_of(wanted=None, asked_by="tom", approved_by="", **cells):
    """The order of a ticket as it stands before T2."""
    wanted = wanted or wanted_of()
    facts = {
        "client_order_id": "D200316-1",
        "command_id": "c1",
        "alert_id": "call-1",
        "name": "",
        "symbol_name": "",
        "market": "XNYS",
        "currency": "USD",
        "side": OrderSide.SELL,
        "position_side": Side.LONG,
        "time_in_force": TimeInForce.DAY,
        "origin": OrderOrigin.BATCH,
        "wait_for_open": False,
        "desk": "desk-1",
        "reason": "",
        "created_at": AT,
        "mark_at_request": 100.0,
        "position_at_request": 1000.0,
        "call_at_request": 1.0,
        "call_after_expected": 0.0,
        "value_reporting": 10_000.0,
    } | cells
    asked = {name: getattr(wanted, name) for name in ("account", "symbol", "quantity", "order_type", "limit_price")}
    ticket = Ticket(**asked, peg_ticks=wanted.peg_ticks, session=wanted.session, asked_by=asked_by, **facts)
    return Order(ticket, OrderState.CLAIMED, AT, approved_by=approved_by)


def at_send(order=None, around=None, **flags):
    """The last look, with nothing in the way."""
    chosen = {"supervisor": False, "call_open": True, "needs_approval": False} | flags
    return check_send(order or order_of(), around or around_of(), **chosen)

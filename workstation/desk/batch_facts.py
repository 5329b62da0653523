"""The positions of a batch's accounts and the prices of their symbols, from the engine's answer to plain rows. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from decimal import Decimal

from workstation.book.book import Book
from workstation.closing.bench import EffectBench, call_of
from workstation.closing.limits import Around, Asker, Wanted
from workstation.closing.order_limits import (
    Case,
    lot_and_tick,
    one_at_a_time,
    over_close,
    priced,
    share_of_volume,
    tradable,
)
from workstation.closing.prices import closable_quantity, default_limit, exact, whole_lots
from workstation.closing.quoted import Quoted, quoted
from workstation.desk.previews import BatchAccount, BatchLine, BatchQuote
from workstation.desk.waterfall_parts import known
from workstation.domain.denials import Denial, Finding
from workstation.domain.enums import OrderSide
from workstation.sessions.extended import has_extended_sessions

_NOTHING = Decimal(0)
_ANY_ORDER = (tradable, priced, one_at_a_time)
_ITS_QUANTITY = (over_close, share_of_volume)


def quoted_symbols(book: Book) -> dict[int, Quoted]:
    """What is held by anybody in the book, by instrument row."""
    held = sorted(set(book.positions.instrument[book.positions.quantity != 0].tolist()))
    return {row: quoted(book, row) for row in held}


def batch_accounts(
    around: Around, asker: Asker, things: Mapping[int, Quoted], bench: EffectBench, alerts: Mapping[str, str]
) -> Iterator[BatchAccount]:
    """Every account of the book with its positions."""
    book = around.book
    rows = range(book.account_count)
    calls = call_of(bench.before, list(rows)).tolist()  # type: ignore[arg-type]
    for row in rows:
        name = str(book.accounts.account[row])
        yield BatchAccount(
            account=name,
            name=str(book.accounts.name[row]),
            alert_id=alerts.get(name, ""),
            base_currency=str(book.currencies[book.accounts.base_currency[row]]),
            call=known(calls[row]),
            do_not_close=bool(book.accounts.do_not_close[row]),
            lines=tuple(_lines(around, asker, things, row)),
        )


def batch_quote(thing: Quoted) -> BatchQuote:
    """The prices of a symbol and the limits to be proposed."""
    prices = thing.bid, thing.ask, thing.mark, thing.exact_tick
    return BatchQuote(
        symbol=thing.symbol,
        bid=known(thing.bid),
        ask=known(thing.ask),
        last=known(thing.last),
        mark=known(thing.mark),
        at=thing.at,
        sell_limit=default_limit(OrderSide.SELL, *prices),
        buy_limit=default_limit(OrderSide.BUY, *prices),
    )


def _lines(around: Around, asker: Asker, things: Mapping[int, Quoted], account: int) -> Iterator[BatchLine]:
    positions, owned = around.book.positions, around.book.positions_of(account)
    columns = positions.instrument, positions.quantity, positions.available, positions.keep_last
    for instrument, held, available, keep_last in zip(*(column[owned].tolist() for column in columns), strict=True):
        if held:
            thing = things[instrument]
            side = OrderSide.SELL if held > 0 else OrderSide.BUY
            wanted = Wanted(str(around.book.accounts.account[account]), thing.symbol, exact(abs(held)))
            yield _line(Case(wanted, asker, around, thing, held, available, False, side), keep_last=keep_last)  # noqa: FBT003


def _line(case: Case, *, keep_last: bool) -> BatchLine:
    thing = case.thing
    closable = _closable(case)
    barred = _barred(case, closable)
    return BatchLine(
        account=case.wanted.account,
        symbol=thing.symbol,
        name=thing.name,
        kind=thing.kind,
        market=thing.market,
        currency=thing.currency,
        side=case.side,
        quantity=case.held,
        available=known(case.available),
        closable=_NOTHING if barred else closable,
        lot=thing.exact_lot,
        tick=thing.exact_tick,
        keep_last=keep_last,
        extended=thing.in_extended_sessions and has_extended_sessions(thing.market),
        barred=barred,
    )


def _closable(case: Case) -> Decimal:
    """Whole lots of what is held and available, less what was filled and is not booked, within the share of volume."""
    taken = case.around.unbooked.get(case.key, _NOTHING)
    most = closable_quantity(case.held, case.available, taken, case.thing.exact_lot)
    if math.isnan(case.thing.adv):
        return most
    volume = exact(case.thing.adv) * exact(case.around.policy.close.max_adv_share)
    return min(most, whole_lots(volume, case.thing.exact_lot))


def _barred(case: Case, closable: Decimal) -> Finding | None:
    """Why no order can be made of it at all."""
    less_than_a_lot = (lot_and_tick,) if case.wanted.quantity < case.thing.exact_lot else ()
    rules = _ANY_ORDER if closable else (*_ANY_ORDER, *less_than_a_lot, *_ITS_QUANTITY)
    denied = (one for rule in rules for one in rule(case) if isinstance(one.kind, Denial))
    return next(denied, None)

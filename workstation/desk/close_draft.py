"""What a trader has in hand while the batch dialog is open: what is held, what is wished for, what that does. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, Decimal
from enum import Enum

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
    LineKey,
    LinePreview,
    LineWish,
    PlannedLine,
    RecalledLine,
)
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderType, TimeInForce, TradingSession

PEGS = frozenset({OrderType.PEG_BID, OrderType.PEG_ASK})
_ZERO = Decimal(0)
_MOST_TICKS = 100


class Basis(Enum):
    """What a quantity is where nobody typed one."""

    PLAN = "the plan's"
    WHOLE = "the whole position"
    SHARE = "a share of the position"


class Field(Enum):
    """What can be typed into a line."""

    QUANTITY = "quantity"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class SymbolTotal:
    """A symbol over all accounts: how much of it can be sold and bought back, and in how many accounts."""

    symbol: str
    name: str
    accounts: int
    to_sell: Decimal
    to_buy: Decimal


def on_tick(price: Decimal, tick: Decimal, side: OrderSide) -> Decimal:
    """A limit on the tick that is not worse for the client than what was typed: sells round up, buys down."""
    rounding = ROUND_CEILING if side is OrderSide.SELL else ROUND_FLOOR
    return (price / tick).to_integral_value(rounding) * tick


def share_of(line: BatchLine, share: Decimal) -> Decimal:
    """A share of what is held in whole lots, rounded down, as far as it can be closed."""
    lots = (abs(Decimal(repr(line.quantity))) * share / line.lot).to_integral_value(ROUND_DOWN)
    return min(lots * line.lot, line.closable)


class Draft:
    """Invariant: ``wishes`` are what is asked for: of rows that are shown and can be read, never of a barred one.

    A quantity that somebody typed stays until it is taken back; the others follow ``basis``.
    """

    def __init__(self, plans_waiting: int = 0, recalls: Iterable[RecalledLine] = ()) -> None:
        """With ``recalls`` only their positions are shown, with what is called back of each."""
        self.recalled: Mapping[LineKey, Decimal] = {one.key: one.quantity for one in recalls}
        self.basis, self.share = (Basis.WHOLE if self.recalled else Basis.PLAN), Decimal("0.5")
        self.accounts: dict[str, BatchAccount] = {}
        self.lines: dict[LineKey, BatchLine] = {}
        self.quotes: dict[str, BatchQuote] = {}
        self.plans: dict[str, AccountPlan] = {}
        self.planned: dict[LineKey, PlannedLine] = {}
        self.plans_asked = plans_waiting  # that have not come yet
        self.unknown: tuple[str, ...] = ()
        self.as_of: datetime | None = None
        self.symbols: frozenset[str] = frozenset()  # only these; empty: all
        self.override, self.waits_for_open = False, False
        self.unread: dict[tuple[LineKey, Field], str] = {}  # what was typed and is no quantity or price
        self.figures: dict[LineKey, LinePreview] = {}
        self.calls: dict[str, AccountPreview] = {}
        self.preview: BatchPreview | None = None
        self.every = LineWish(_ZERO)  # how lines are closed that nobody touched
        self._wishes: dict[LineKey, LineWish] = {}
        self._typed: set[LineKey] = set()
        self._kept: Mapping[LineKey, LineWish] = {}  # of a draft taken over, until its lines are known
        self._aside: frozenset[LineKey] = frozenset()  # denied, and left out of what is under review
        self._turned_down: dict[LineKey, LinePreview] = {}
        self._wished: Mapping[LineKey, LineWish] | None = None  # worked out once after each change

    # What the desk's worker tells

    def take_facts(self, facts: BatchFacts) -> None:
        """Accounts that are new or changed."""
        self.as_of = facts.as_of
        for account in facts.accounts:
            before = self.accounts.get(account.account)
            for gone in {line.key for line in before.lines} - {line.key for line in account.lines} if before else ():
                self._forget(gone)
            self.accounts[account.account] = account
            for line in account.lines:
                self.lines[line.key] = line
                self._settle(line)
        known = (name for name in dict.fromkeys((*self.unknown, *facts.unknown)) if name not in self.accounts)
        self.unknown = tuple(known)

    def take_quotes(self, quotes: BatchQuotes) -> None:
        """Prices that moved; a limit that stands in a line stays."""
        self.as_of = quotes.as_of
        fresh = {quote.symbol: quote for quote in quotes.quotes}
        self.quotes |= fresh
        for key, wish in self._wishes.items():
            if key[1] in fresh and wish.order_type is OrderType.LIMIT and wish.limit_price is None:
                self._propose(self.lines[key])

    def take_plans(self, plans: BatchPlans) -> None:
        """Plans that were found."""
        self.plans_asked = plans.waiting
        for plan in plans.plans:
            self.plans[plan.account] = plan
            account = self.accounts.get(plan.account)
            self.planned = {key: one for key, one in self.planned.items() if key[0] != plan.account}
            self.planned |= {(plan.account, one.symbol): one for one in plan.lines}
            for line in account.lines if account else ():
                self._settle(line)

    def take_preview(self, preview: BatchPreview) -> None:
        """What the wishes do."""
        self.as_of, self.preview = preview.as_of, preview
        for one in preview.lines:
            self.figures[one.key] = one
            self._turned_down.pop(one.key, None)
            if one.denied:
                self._turned_down[one.key] = one
        self.calls |= {one.account: one for one in preview.accounts}

    # What is shown, and what is wished for

    @property
    def plans_waiting(self) -> int:
        """Plans that are still to come; an account that the broker does not know gets none."""
        return max(0, self.plans_asked - len(self.unknown))

    @property
    def wishes(self) -> Mapping[LineKey, LineWish]:
        """What is asked for: quantities above 0 of the rows shown that can be read.

        The same object as long as nothing changes.
        """
        if self._wished is None:
            out, shown = self._aside | {key for key, _ in self.unread}, self.is_shown
            self._wished = {
                key: wish
                for key, wish in self._wishes.items()
                if wish.quantity and key not in out and shown(key) and not _lacks_price(wish)
            }
        return self._wished

    def put_aside(self, keys: Iterable[LineKey]) -> None:
        """Leave these out while the rest is reviewed; none: all are wished for again."""
        self._aside, self._wished = frozenset(keys), None

    def is_shown(self, key: LineKey) -> bool:
        """Whether the line is one of those called back, where it is about them, and passes *only these symbols*."""
        if self.recalled and key not in self.recalled:
            return False
        return not self.symbols or key[1] in self.symbols

    def wish(self, key: LineKey) -> LineWish:
        """What is wished for a line."""
        return self._wishes[key]

    def is_typed(self, key: LineKey) -> bool:
        """Whether somebody set the line's quantity."""
        return key in self._typed

    def denied(self) -> Mapping[LineKey, LinePreview]:
        """Wishes that the limits would turn down."""
        wished = self.wishes
        return {key: one for key, one in self._turned_down.items() if key in wished}

    def unreadable(self) -> Mapping[tuple[LineKey, Field], str]:
        """What was typed into rows that are shown and cannot be read, or was left out."""
        missing = {(key, Field.PRICE): "" for key, wish in self._wishes.items() if wish.quantity and _lacks_price(wish)}
        return {at: text for at, text in (missing | self.unread).items() if self.is_shown(at[0])}

    def is_left_behind(self, key: LineKey) -> bool:
        """Whether something is wanted of a line and nothing of it is sent: it is denied or cannot be read.

        What the limits said last may be about a position that is gone already.
        """
        wish = self._wishes.get(key)
        if wish is None or not self.is_shown(key) or not (wish.quantity or (key, Field.QUANTITY) in self.unread):
            return False
        return key not in self.wishes or key in self._turned_down

    def left_behind(self, account: BatchAccount) -> int:
        """How many lines of an account are."""
        return sum(self.is_left_behind(line.key) for line in account.lines)

    def all_left_behind(self) -> int:
        """How many lines of all accounts are."""
        some = self._turned_down.keys() | {key for key, _ in self.unreadable()}
        return sum(map(self.is_left_behind, some))

    def symbol_totals(self) -> tuple[SymbolTotal, ...]:
        """Every symbol that can be closed somewhere, the one in most accounts first."""
        found: dict[str, SymbolTotal] = {}
        for line in self.lines.values():
            before = found.get(line.symbol, SymbolTotal(line.symbol, line.name, 0, _ZERO, _ZERO))
            sold, bought = (line.closable, _ZERO) if line.side is OrderSide.SELL else (_ZERO, line.closable)
            found[line.symbol] = replace(
                before,
                accounts=before.accounts + 1,
                to_sell=before.to_sell + sold,
                to_buy=before.to_buy + bought,
            )
        closable = (one for one in found.values() if one.to_sell or one.to_buy)
        return tuple(sorted(closable, key=lambda one: (-one.accounts, one.symbol)))

    # What the trader does

    def use_basis(self, basis: Basis, share: Decimal | None = None) -> None:
        """Quantities anew, typed ones too."""
        self.basis = basis
        self.share = self.share if share is None else share
        self._typed.clear()
        self._read_anew(Field.QUANTITY)

    def only(self, symbols: Iterable[str]) -> None:
        """Only these symbols, in full, across all accounts; none: all positions again."""
        self.symbols, self._wished = frozenset(symbols), None
        if self.symbols and self.basis is Basis.PLAN:
            self.use_basis(Basis.WHOLE)

    def allow_override(self, override: bool) -> None:  # noqa: FBT001 - a slot
        """A supervisor closes what is marked do not close."""
        self.override = override
        self._settle_all()

    def type_quantity(self, key: LineKey, quantity: Decimal) -> None:
        """A quantity for this line."""
        self.unread.pop((key, Field.QUANTITY), None)
        self._typed.add(key)
        self._put(key, replace(self._wishes[key], quantity=quantity))

    def type_price(self, key: LineKey, price: Decimal) -> None:
        """A limit, brought onto the tick; of a pegged order the ticks."""
        self.unread.pop((key, Field.PRICE), None)
        wish, line = self._wishes[key], self.lines[key]
        if wish.order_type in PEGS:
            self._put(key, replace(wish, peg_ticks=int(price)))
        else:
            self._put(key, replace(wish, limit_price=on_tick(price, line.tick, line.side)))

    def misread(self, key: LineKey, field: Field, text: str) -> None:
        """What was typed is no such figure: nothing is sent until it is."""
        self.unread[key, field], self._wished = text, None

    def toggle(self, key: LineKey) -> None:
        """Leave a line out, or take it in with what its basis says, in full where that is nothing."""
        line, wish = self.lines[key], self._wishes[key]
        quantity = _ZERO if wish.quantity else self._based(line) or line.closable
        self.type_quantity(key, quantity)

    def use_type(self, keys: Iterable[LineKey], order_type: OrderType) -> None:
        """How these lines are priced; a market order goes in the regular session only."""
        for key in keys:
            wish = self._wishes[key]
            session = TradingSession.REGULAR if order_type is OrderType.MARKET else wish.session
            self._put(key, replace(wish, order_type=order_type, limit_price=None, peg_ticks=0, session=session))
            self.unread.pop((key, Field.PRICE), None)
            self._propose(self.lines[key])

    def use_session(self, keys: Iterable[LineKey], session: TradingSession) -> None:
        """When these lines may trade, where that can be chosen; outside regular hours it takes a limit."""
        for key in keys:
            if self.lines[key].extended or session is TradingSession.REGULAR:
                if session is not TradingSession.REGULAR and self._wishes[key].order_type is OrderType.MARKET:
                    self.use_type([key], OrderType.LIMIT)
                self._put(key, replace(self._wishes[key], session=session))

    def use_time_in_force(self, keys: Iterable[LineKey], time_in_force: TimeInForce) -> None:
        """How long the broker keeps these orders."""
        for key in keys:
            self._put(key, replace(self._wishes[key], time_in_force=time_in_force))

    def use_for_all(self, wish: LineWish) -> None:
        """Type, ticks, session and time in force of every line, also of those to come; quantities stay."""
        self.every = wish
        shown = [key for key in self._wishes if self.is_shown(key)]
        self.use_type(shown, wish.order_type)
        self.use_session(shown, wish.session)
        self.use_time_in_force(shown, wish.time_in_force)
        for key in shown if wish.order_type in PEGS else ():
            self._put(key, replace(self._wishes[key], peg_ticks=wish.peg_ticks))

    def propose_limits(self) -> None:
        """Limits anew from the prices of now."""
        for line in self.lines.values():
            self._propose(line)

    def take_over(self, other: Draft) -> None:
        """The choices of another draft, for positions that are still there."""
        self.basis, self.share, self.symbols = other.basis, other.share, other.symbols
        self.override, self.waits_for_open, self.every = other.override, other.waits_for_open, other.every
        self._kept = {key: wish for key, wish in other._wishes.items() if key in other._typed or wish.quantity}

    def _put(self, key: LineKey, wish: LineWish) -> None:
        self._wishes[key], self._wished = wish, None

    def _settle(self, line: BatchLine) -> None:
        """What is wished for a line whose facts or plan are new."""
        wish = self._wishes.get(line.key)
        if wish is None:
            self._begin(line)
            return
        quantity = min(wish.quantity, line.closable) if line.key in self._typed else self._based(line)
        if quantity != wish.quantity:
            self._put(line.key, _of_quantity(wish, quantity))

    def _begin(self, line: BatchLine) -> None:
        kept = self._kept.get(line.key)
        if kept is not None:
            self._typed.add(line.key)
            self._put(line.key, replace(kept, quantity=min(kept.quantity, line.closable)))
            return
        session = self.every.session if line.extended else TradingSession.REGULAR
        self._put(line.key, replace(self.every, quantity=self._based(line), session=session))
        self._propose(line)

    def _based(self, line: BatchLine) -> Decimal:
        account = self.accounts[line.account]
        if line.barred is not None or (account.do_not_close and not self.override):
            return _ZERO
        if self.recalled:
            return min(self.recalled.get(line.key, _ZERO), line.closable)
        if self.basis is Basis.PLAN:
            planned = self.planned.get(line.key)
            return min(planned.quantity, line.closable) if planned else _ZERO
        return line.closable if self.basis is Basis.WHOLE else share_of(line, self.share)

    def _propose(self, line: BatchLine) -> None:
        wish, quote = self._wishes[line.key], self.quotes.get(line.symbol)
        if wish.order_type is OrderType.LIMIT and quote is not None:
            limit = quote.sell_limit if line.side is OrderSide.SELL else quote.buy_limit
            self._put(line.key, replace(wish, limit_price=limit))

    def _settle_all(self) -> None:
        for line in self.lines.values():
            self._settle(line)

    def _read_anew(self, field: Field) -> None:
        self.unread, self._wished = {at: text for at, text in self.unread.items() if at[1] is not field}, None
        self._settle_all()

    def _forget(self, key: LineKey) -> None:
        for kept in (self.lines, self._wishes, self.figures, self._turned_down):
            kept.pop(key, None)
        self._wished = None
        self._typed.discard(key)
        self.unread = {at: text for at, text in self.unread.items() if at[0] != key}


def _lacks_price(wish: LineWish) -> bool:
    return wish.order_type is OrderType.LIMIT and wish.limit_price is None


def _of_quantity(wish: LineWish, quantity: Decimal) -> LineWish:
    """As ``replace`` would make it, in a third of the time: thousands are made at once."""
    priced = (wish.order_type, wish.limit_price, wish.peg_ticks)
    return LineWish(quantity, *priced, wish.session, wish.time_in_force)


def ticks_in(number: Decimal) -> bool:
    """Whether a number is one of ticks that an order can be pegged with."""
    return number == number.to_integral_value() and abs(number) <= _MOST_TICKS

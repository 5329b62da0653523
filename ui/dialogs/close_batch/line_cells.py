"""What stands in the cells of a line and of an account's heading: figures, what can be typed, and the remark."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QObject

from ui.dialogs.close_batch.cells import EMPTY, Cell
from ui.dialogs.close_batch.plan_words import why_text
from ui.format import Format
from ui.tables.columns import UNKNOWN
from ui.tables.denials import finding_text, findings_text
from ui.tables.words import ORDER_TYPES, TIMES_IN_FORCE, TRADING_SESSIONS
from ui.theme import Meaning
from workstation.desk.close_draft import PEGS, Draft, Field
from workstation.desk.previews import BatchAccount, BatchLine, BatchQuote
from workstation.domain.orders import OrderType

_OLD = timedelta(seconds=60)  # market time; as the status bar says of all prices
_TAKEN, _LEFT_OUT, _BARRED = "☑", "☐", "·"
OPEN, FOLDED = "▾", "▸"
SIGN = "▲"


class LineCells(QObject):
    """Invariant: writes what the draft holds and nothing it works out itself; the unknown is a dash, never 0."""

    def __init__(self, draft: Draft, form: Format, parent: QObject) -> None:
        super().__init__(parent)
        self.draft, self._form = draft, form
        self.of_line: tuple[Callable[[BatchLine], Cell], ...] = (
            self._symbol,
            self._position,
            lambda line: self._price(line, lambda quote: quote.bid),
            lambda line: self._price(line, lambda quote: quote.ask),
            lambda line: self._price(line, lambda quote: quote.last),
            self._age,
            self._quantity,
            self._type,
            self._limit,
            self._session,
            self._time_in_force,
            self._value,
            self.remark,
        )

    def heading(self, account: BatchAccount, *, folded: bool) -> Cell:
        """Whom the lines below belong to."""
        sign = FOLDED if folded else OPEN
        words = self.tr("do not close")  # not within an f-string: a translator would never see it
        mark = f" · {SIGN} {words}" if account.do_not_close else ""
        who = " · ".join(filter(None, (account.account, account.name, account.base_currency)))
        count = self.tr("positions: {}").format(self._form.count(len(account.lines)))
        return Cell(f"{sign} {who} · {count}{mark}{self._behind(account)}", strong=True)

    def call(self, account: BatchAccount) -> Cell:
        """The call as it stands; the newest that was told."""
        shown = self.draft.calls.get(account.account)
        return self._amount(shown.call_before if shown else account.call)._replace(whole=True)

    def reduction(self, account: BatchAccount) -> Cell:
        """By how much the call falls with what is wished for."""
        shown = self.draft.calls.get(account.account)
        if shown is None:
            return Cell("…", Meaning.MUTED)
        if shown.call_before is None or shown.call_after is None:
            return Cell(UNKNOWN)
        fall = shown.call_before - shown.call_after
        return Cell(self._form.amount(fall), Meaning.WORSE if fall < 0 else Meaning.TEXT)

    def left(self, account: BatchAccount) -> Cell:
        """What is still owed then; it stands out where that is because of lines that are not sent."""
        shown = self.draft.calls.get(account.account)
        if shown is None:
            return Cell("…", Meaning.MUTED)
        if self._is_left_owing(account):
            return Cell(f"{SIGN} {self._amount(shown.call_after).text}", Meaning.DANGER, strong=True, whole=True)
        amount = self._amount(shown.call_after)
        return amount._replace(meaning=Meaning.UPDATED if shown.call_after == 0 else Meaning.TEXT, strong=True)

    def required(self, account: BatchAccount) -> Cell:
        """Margin-call requirement of the account as it stands."""
        shown = self.draft.calls.get(account.account)
        return Cell("…", Meaning.MUTED) if shown is None else self._amount(shown.required)._replace(whole=True)

    def released(self, account: BatchAccount) -> Cell:
        """What of it falls away with what is wished for."""
        shown = self.draft.calls.get(account.account)
        if shown is None:
            return Cell("…", Meaning.MUTED)
        more = shown.released is not None and shown.released < 0
        return self._amount(shown.released)._replace(meaning=Meaning.WORSE if more else Meaning.TEXT)

    def left_required(self, account: BatchAccount) -> Cell:
        """What it becomes."""
        shown = self.draft.calls.get(account.account)
        return Cell("…", Meaning.MUTED) if shown is None else self._amount(shown.left_required)._replace(strong=True)

    def remark(self, line: BatchLine) -> Cell:
        """The worst that is to be said of a line."""
        draft, key = self.draft, line.key
        unread = self._unread(line)
        if unread:
            return Cell(f"{SIGN} {unread}", Meaning.DANGER)
        if line.barred is not None:
            return Cell(finding_text(line.barred, self._form), Meaning.MUTED)
        figures = draft.figures.get(key) if draft.wish(key).quantity else None
        denials = figures.denied if figures else ()
        if denials:
            words = self.tr("not sent: {}").format(findings_text(denials, self._form))
            return Cell(f"{SIGN} {words}", Meaning.DANGER)
        if figures and figures.second_person:
            why = findings_text(figures.second_person, self._form)
            return Cell(self.tr("second person: {}").format(why), Meaning.WARNING)
        return self._planned(line)

    def quantity_text(self, quantity: Decimal) -> str:
        """As it is typed."""
        return self._form.quantity(float(quantity))

    def limit_text(self, line: BatchLine) -> str:
        """The limit, or the ticks from bid or ask, as typed."""
        wish = self.draft.wish(line.key)
        typed = self.draft.unread.get((line.key, Field.PRICE))
        if typed is not None:
            return typed
        if wish.order_type in PEGS:
            return f"{wish.peg_ticks:+d}"
        return "" if wish.limit_price is None else self._form.price(float(wish.limit_price))

    def _symbol(self, line: BatchLine) -> Cell:
        mark = _BARRED if line.barred else _TAKEN if self.draft.wish(line.key).quantity else _LEFT_OUT
        name = f"  {line.name}" if line.name else ""
        return Cell(f"{mark} {line.symbol}{name}")

    def _position(self, line: BatchLine) -> Cell:
        return Cell(self._form.quantity(line.quantity), Meaning.WORSE if line.quantity < 0 else Meaning.TEXT)

    def _price(self, line: BatchLine, side: Callable[[BatchQuote], float | None]) -> Cell:
        quote = self.draft.quotes.get(line.symbol)
        price = side(quote) if quote else None
        return Cell(UNKNOWN, Meaning.MUTED) if price is None else Cell(self._form.price(price))

    def _age(self, line: BatchLine) -> Cell:
        quote, now = self.draft.quotes.get(line.symbol), self.draft.as_of
        if quote is None or quote.at is None or now is None:
            return Cell(UNKNOWN, Meaning.MUTED)
        age = max(timedelta(0), now - quote.at)
        return Cell(self._form.age(age), Meaning.WARNING if age > _OLD else Meaning.MUTED)

    def _quantity(self, line: BatchLine) -> Cell:
        if line.barred is not None:
            return Cell(UNKNOWN, Meaning.MUTED)
        typed = self.draft.unread.get((line.key, Field.QUANTITY))
        if typed is not None:
            return Cell(typed, Meaning.DANGER, boxed=True)
        quantity = self.draft.wish(line.key).quantity
        own = self.draft.is_typed(line.key)
        return Cell(self.quantity_text(quantity), Meaning.ACCENT if own else Meaning.TEXT, boxed=True)

    def _type(self, line: BatchLine) -> Cell:
        if line.barred is not None:
            return EMPTY
        return Cell(ORDER_TYPES[self.draft.wish(line.key).order_type].text(), boxed=True)

    def _limit(self, line: BatchLine) -> Cell:
        if line.barred is not None or self.draft.wish(line.key).order_type is OrderType.MARKET:
            return EMPTY
        unread = (line.key, Field.PRICE) in self.draft.unread
        return Cell(self.limit_text(line), Meaning.DANGER if unread else Meaning.TEXT, boxed=True)

    def _session(self, line: BatchLine) -> Cell:
        if line.barred is not None:
            return EMPTY
        word = TRADING_SESSIONS[self.draft.wish(line.key).session].text()
        return Cell(word, Meaning.TEXT if line.extended else Meaning.MUTED, boxed=line.extended)

    def _time_in_force(self, line: BatchLine) -> Cell:
        if line.barred is not None:
            return EMPTY
        return Cell(TIMES_IN_FORCE[self.draft.wish(line.key).time_in_force].text(), boxed=True)

    def _value(self, line: BatchLine) -> Cell:
        figures = self.draft.figures.get(line.key)
        if not self.draft.wish(line.key).quantity or self.draft.is_left_behind(line.key):
            return EMPTY  # what is not sent is worth nothing to the batch
        if figures is None:
            return Cell("…", Meaning.MUTED)
        return Cell(UNKNOWN if figures.value is None else self._form.total(figures.value))

    def _behind(self, account: BatchAccount) -> str:
        """How many lines stay, and that the call does."""
        count = self.draft.left_behind(account)
        if not count:
            return ""
        words, unmet = self.tr("lines not sent: {}"), self.tr("lines not sent: {}, the call is not met")
        return f" · {SIGN} {(unmet if self._is_left_owing(account) else words).format(self._form.count(count))}"

    def _is_left_owing(self, account: BatchAccount) -> bool:
        """Whether a call is left, and lines of the account are not sent."""
        shown = self.draft.calls.get(account.account)
        owes = shown is not None and shown.call_after is not None and shown.call_after > 0
        return owes and not self.draft.recalled and self.draft.left_behind(account) > 0

    def _unread(self, line: BatchLine) -> str:
        quantity = self.draft.unread.get((line.key, Field.QUANTITY))
        if quantity is not None:
            return self.tr("“{}” is not a quantity").format(quantity)
        price = self.draft.unread.get((line.key, Field.PRICE))
        wish = self.draft.wish(line.key)
        if price is not None:
            ticks, limit = self.tr("“{}” is no number of ticks from -100 to 100"), self.tr("“{}” is not a price")
            return (ticks if wish.order_type in PEGS else limit).format(price)
        lacking = wish.quantity and wish.order_type is OrderType.LIMIT and wish.limit_price is None
        return self.tr("no price to propose: type a limit") if lacking else ""

    def _planned(self, line: BatchLine) -> Cell:
        planned = self.draft.planned.get(line.key)
        if planned is None:
            return Cell(self.tr("keep last") if line.keep_last else "", Meaning.MUTED)
        base = self.draft.accounts[line.account].base_currency
        cost = self.tr("cost {} {}").format(self._form.amount(planned.cost), base)
        return Cell(f"{why_text(planned.why)} · {cost}", Meaning.MUTED)

    def _amount(self, amount: float | None) -> Cell:
        return Cell(UNKNOWN if amount is None else self._form.amount(amount))

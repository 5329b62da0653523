"""One open batch in the worker: the answers it got, what is wished for, and what the screen was told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from workstation.closing.limits import Asker, Live
from workstation.desk.batch_effects import BatchEffects, Part
from workstation.desk.batch_facts import batch_accounts, batch_quote
from workstation.desk.batch_plans import PlanFeed
from workstation.desk.batch_surroundings import BatchSurroundings
from workstation.desk.previews import (
    BatchAccount,
    BatchAsk,
    BatchFacts,
    BatchPreview,
    BatchQuote,
    BatchQuotes,
    BatchTrouble,
    LineKey,
    LineWish,
)
from workstation.margin.evidence import Evidence
from workstation.store.connect import Store
from workstation.store.watches import Watch, read_answer, watches_of

_PARCEL = 50  # accounts handed to the screen at a time
_PATIENCE = 40  # rounds without any answer before that is said


@dataclass(frozen=True, slots=True)
class Orders:
    """What the screen asks of one batch and the worker has not taken yet."""

    ask: BatchAsk
    request: int = 0
    wishes: Mapping[LineKey, LineWish] = field(default_factory=dict)
    override: bool = False
    wait_for_open: bool = False
    again: bool = False

    def taken(self) -> Orders:
        """What stays once the worker has it."""
        return replace(self, wishes={}, again=False)


class OpenBatch:
    """Invariant: a part's facts, prices and effects are of one answer; the screen is told each change once."""

    def __init__(self, ask: BatchAsk, desk: str, plans: PlanFeed) -> None:
        """``plans`` is told of each answer."""
        self.watches = tuple(watches_of([account for account, _ in ask.accounts]))
        self._ask, self._alerts, self._plans = ask, dict(ask.accounts), plans
        self._asker = Asker(desk, ask.origin, ask.supervisor)
        self._effects = BatchEffects(ask.batch)
        self._seqs: dict[Watch, int] = {}
        self._accounts: dict[str, BatchAccount] = {}
        self._quotes: dict[str, BatchQuote] = {}
        self._live: Mapping[tuple[str, str], Live] = {}
        self._looked = self._waited = 0

    def take(self, orders: Orders) -> None:
        """What the screen wants now."""
        asker = replace(self._asker, override=orders.override, wait_for_open=orders.wait_for_open)
        if asker != self._asker:
            self._asker = asker
            self._effects.check_all()
        if orders.wishes or orders.request > self._effects.request:
            self._effects.wish(orders.request, orders.wishes)
        if orders.again:
            self._accounts, self._quotes = {}, {}
            self._effects.forget_shown()
            self._effects.check_all()

    def news(
        self, store: Store, around: BatchSurroundings
    ) -> Iterator[BatchFacts | BatchQuotes | BatchPreview | BatchTrouble]:
        """Facts, then prices, then what the wishes do."""
        if around.number != self._looked:
            self._effects.check_all()
        known = list(self._effects.parts.values()) if around.live != self._live or not self._accounts else []
        self._looked, self._live = around.number, around.live
        for one in known:
            yield from self._shown(one, around)
        for watch in self.watches:
            try:
                part = self._answer(store, watch)
            except ValueError as error:
                yield BatchTrouble(self._ask.batch, str(error))
            else:
                yield from self._shown(part, around) if part is not None else ()
        preview = self._effects.preview(self._asker, around.around)
        if preview is not None:
            yield preview

    def waited(self) -> Iterator[BatchTrouble]:
        """A round is over: say once when there was no answer for long."""
        self._waited += 1
        if self._waited == _PATIENCE and not self._seqs:
            yield BatchTrouble(self._ask.batch, "")

    def _answer(self, store: Store, watch: Watch) -> Part | None:
        """The part of a watch if there is something newer; ValueError when the answer is damaged."""
        answer = read_answer(store, watch, self._seqs.get(watch, 0))
        if answer is None:
            return None
        self._seqs[watch] = answer.seq
        evidence = Evidence.from_bytes(answer.answer)
        self._plans.know(self._ask.batch, evidence)
        return self._effects.answer(watch.subject, evidence)

    def _shown(self, part: Part, around: BatchSurroundings) -> Iterator[BatchFacts | BatchQuotes]:
        """What the screen does not have yet of a part: its accounts, then its prices."""
        at, unknown = part.evidence.at, self._unknown()
        made = batch_accounts(around.around(part.evidence), self._asker, part.things, part.bench, self._alerts)
        new = (one for one in made if not _same(one, self._accounts.get(one.account)))
        while few := tuple(islice(new, _PARCEL)):
            self._accounts |= {one.account: one for one in few}
            yield BatchFacts(self._ask.batch, at, few, unknown)
        quotes = {thing.symbol: batch_quote(thing) for thing in part.things.values()}
        changed = tuple(quote for symbol, quote in quotes.items() if self._quotes.get(symbol) != quote)
        self._quotes |= quotes
        if changed:
            yield BatchQuotes(self._ask.batch, at, changed)

    def _unknown(self) -> tuple[str, ...]:
        """Accounts of answered watches that the answers do not hold."""
        answered = {name for watch in self._seqs for name in watch.accounts}
        missing = answered.difference(*(part.accounts for part in self._effects.parts.values()))
        return tuple(name for name, _ in self._ask.accounts if name in missing)


def _same(one: BatchAccount, told: BatchAccount | None) -> bool:
    """Whether the screen has it; the call itself moves with every price and is told by previews."""
    return told is not None and replace(told, call=None) == replace(one, call=None)

"""What the wishes of a batch do, kept up as they are typed: only what changed is worked out anew. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Ints
from workstation.closing.bench import EffectBench
from workstation.closing.effect import AccountEffect, account_effects, total
from workstation.closing.limits import Around, Asker, Limiter, LineVerdict, Wanted, check_totals
from workstation.closing.quoted import Quoted
from workstation.desk.batch_facts import quoted_symbols
from workstation.desk.previews import AccountPreview, BatchPreview, BatchTotals, LineKey, LinePreview, LineWish
from workstation.desk.waterfall_parts import known
from workstation.margin.evidence import Evidence

Surroundings = Callable[[Evidence], Around]
Key = TypeVar("Key")
Row = TypeVar("Row")
_NOTHING = Decimal(0)


@dataclass(slots=True)
class Part:
    """Some accounts of a batch, those of one answer. Invariant: ``bench`` has closed exactly what would be sent."""

    evidence: Evidence
    bench: EffectBench
    things: Mapping[int, Quoted]
    accounts: frozenset[str]
    places: Mapping[LineKey, int]  # rows of the book's positions

    @classmethod
    def of(cls, evidence: Evidence) -> Part:
        """An answer in which nothing is closed yet."""
        bench = EffectBench(evidence.book, evidence.policy, evidence.at, evidence.windows, evidence.open_calls)
        names = frozenset(evidence.book.accounts.account.tolist())
        return cls(evidence, bench, quoted_symbols(evidence.book), names, _places(evidence.book))

    def close(self, quantity: Mapping[LineKey, Decimal]) -> list[AccountEffect]:
        """Close so much; the accounts whose figures that may have changed. Positions that are gone are left out."""
        held = {self.places[key]: float(units) for key, units in quantity.items() if key in self.places}
        rows, quantities = np.array(list(held), np.int32), np.array(list(held.values()), np.float64)
        return self._effects(self.bench.close(rows, quantities))

    def all_effects(self) -> list[AccountEffect]:
        """Every account."""
        return self._effects(np.arange(self.evidence.book.account_count, dtype=np.int32))

    def _effects(self, rows: Ints) -> list[AccountEffect]:
        return account_effects(self.evidence.book, self.bench, rows)


@dataclass(slots=True)
class BatchEffects:
    """Everything wished for in one batch.

    Invariant: after ``preview`` the effects and verdicts are those of the newest answers, wishes and surroundings, a
    wish that the limits deny is in no effect and no total, and ``_shown`` is what the screen has.
    """

    batch: str
    parts: dict[str, Part] = field(default_factory=dict)  # by the subject of their watch
    wishes: dict[LineKey, LineWish] = field(default_factory=dict)
    request: int = 0
    _effects: dict[str, AccountEffect] = field(default_factory=dict)
    _verdicts: dict[LineKey, LineVerdict] = field(default_factory=dict)
    _shown: BatchPreview | None = None
    _lines: dict[LineKey, LinePreview] = field(default_factory=dict)
    _accounts: dict[str, AccountPreview] = field(default_factory=dict)
    _dirty: set[LineKey] = field(default_factory=set)

    def answer(self, subject: str, evidence: Evidence) -> Part:
        """Newer facts of some of the accounts: everything wished of them is worked out anew."""
        part = self.parts[subject] = Part.of(evidence)
        self._dirty |= {key for key in self.wishes if key[0] in part.accounts}
        self._effects |= {one.account: one for one in part.all_effects()}
        return part

    def wish(self, request: int, wishes: Mapping[LineKey, LineWish]) -> None:
        """These wishes changed."""
        self.request = max(self.request, request)
        self.wishes |= wishes
        self._dirty |= wishes.keys()

    def check_all(self) -> None:
        """The surroundings changed: hold every wish against the limits again."""
        self._dirty |= self.wishes.keys()

    def forget_shown(self) -> None:
        """Tell everything once more."""
        self._shown = None
        self._lines.clear()
        self._accounts.clear()

    def preview(self, asker: Asker, surroundings: Surroundings) -> BatchPreview | None:
        """What changed since the last one; None: nothing, or no facts yet."""
        if not self.parts:
            return None
        newest = max((part.evidence for part in self.parts.values()), key=lambda evidence: evidence.at)
        arounds = {subject: surroundings(part.evidence) for subject, part in self.parts.items()}
        self._check(asker, arounds)
        verdict = check_totals([line for line in self._verdicts.values() if not line.denied], surroundings(newest))
        effects = total(self._effects.values())
        made = BatchPreview(
            batch=self.batch,
            request=self.request,
            as_of=newest.at,
            accounts=_changed(self._accounts, {name: _account(one) for name, one in self._effects.items()}),
            lines=_changed(self._lines, {key: _line(line) for key, line in self._verdicts.items()}),
            totals=BatchTotals(
                newest.policy.reporting_currency,
                verdict.accounts,
                verdict.orders,
                verdict.value,
                effects.call_before,
                effects.call_after,
                effects.released,
                effects.unknown,
            ),
            denied=verdict.denied,
            second_person=verdict.second_person,
        )
        return self._if_new(made)

    def _check(self, asker: Asker, arounds: Mapping[str, Around]) -> None:
        """Hold what changed against the limits, and close what passes them."""
        owners = {account: subject for subject, part in self.parts.items() for account in part.accounts}
        limiters = {
            subject: Limiter(asker, around, self.parts[subject].things, self.parts[subject].places)
            for subject, around in arounds.items()
        }
        for key in sorted(self._dirty):
            wish = self.wishes[key]
            if wish.quantity and key[0] in owners:
                self._verdicts[key] = limiters[owners[key[0]]].check(_wanted(key, wish))
            else:
                self._verdicts.pop(key, None)
                self._lines.pop(key, None)
        self._close(self._dirty)
        self._dirty = {key for key in self._dirty if key[0] not in owners and self.wishes[key].quantity}

    def _close(self, keys: Iterable[LineKey]) -> None:
        """What is denied stays: counting it would show a call as met that is not."""
        quantity = {key: self._sent(key) for key in keys}
        for part in self.parts.values():
            changed = part.close({key: units for key, units in quantity.items() if key[0] in part.accounts})
            self._effects |= {one.account: one for one in changed}

    def _sent(self, key: LineKey) -> Decimal:
        """How much of a position would be sent."""
        verdict = self._verdicts.get(key)
        return _NOTHING if verdict is None or verdict.denied else verdict.wanted.quantity

    def _if_new(self, made: BatchPreview) -> BatchPreview | None:
        """None for a preview that says what is shown already."""
        bare = replace(made, accounts=(), lines=(), as_of=self._shown.as_of if self._shown else made.as_of)
        if not made.accounts and not made.lines and bare == self._shown:
            return None
        self._shown = replace(made, accounts=(), lines=())
        return made


def _changed(shown: dict[Key, Row], rows: Mapping[Key, Row]) -> tuple[Row, ...]:
    """Rows that are other than shown; they count as shown from now on."""
    new = {key: row for key, row in rows.items() if shown.get(key) != row}
    shown |= new
    return tuple(new.values())


def _places(book: Book) -> dict[LineKey, int]:
    positions = book.positions
    names = book.accounts.account[positions.account].tolist(), book.instruments.symbol[positions.instrument].tolist()
    return {key: row for row, key in enumerate(zip(*names, strict=True))}


def _wanted(key: LineKey, wish: LineWish) -> Wanted:
    return Wanted(*key, wish.quantity, wish.order_type, wish.limit_price, wish.peg_ticks, wish.session)


def _line(line: LineVerdict) -> LinePreview:
    return LinePreview(line.wanted.account, line.wanted.symbol, known(line.value), line.denied, line.second_person)


def _account(one: AccountEffect) -> AccountPreview:
    calls = known(one.call_before), known(one.call_after), known(one.released)
    return AccountPreview(one.account, one.base_currency, *calls, known(one.required))

"""Answers to what desks look at closely: fresh while watched, written only when something moved."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.domain.enums import WatchKind
from workstation.engine.valuation import NO_ROWS, Valuation
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.recalls.holders import short_holders, to_bytes
from workstation.store.connect import Store
from workstation.store.watches import Watch, active_watches
from workstation.store.write import StepWriter

_AGAIN = timedelta(seconds=1)


@dataclass(slots=True)
class _Told:
    """What a watch was last told, and whether something changed since."""

    at: datetime | None = None
    owed: bool = True
    facts: bytes = b""  # a digest


class Answers:
    """What each watch was last told.

    Invariant: a new watch is answered in the step that sees it. One about several accounts is told again, of anything
    that is new, a price that only got younger among it, after ``_AGAIN``; nothing that changed meanwhile is forgotten.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: dict[Watch, _Told] = {}

    @property
    def looked_at(self) -> frozenset[str]:
        """The accounts whose windows are open, as of the last ``write``."""
        return frozenset(watch.subject for watch in self._told if watch.kind is WatchKind.ACCOUNT)

    def write(
        self, writer: StepWriter, valuation: Valuation, policy: Policy, at: datetime, calls: Flags, wall_now: datetime
    ) -> None:
        """Answer what is new, and what is watched and changed."""
        watched = active_watches(self._store, wall_now)
        self._told = {watch: self._told.get(watch, _Told()) for watch in watched}
        for watch, told in self._told.items():
            if watch.kind is WatchKind.INSTRUMENT:
                _tell_holders(writer, watch, told, valuation, at, wall_now)
                continue
            rows = account_rows(valuation.book, watch.accounts)
            if not len(rows):
                continue
            told.owed |= bool(np.isin(rows, valuation.changed).any())
            if not self._is_time(watch, told, wall_now):
                continue
            answer = Evidence.of(valuation.known_book, rows, policy, at, valuation.windows, calls).to_bytes()
            facts = blake2b(Evidence.facts_in(answer), digest_size=16).digest()
            if told.owed or facts != told.facts:
                writer.answer(watch.kind, watch.subject, at, answer)
            told.at, told.owed, told.facts = wall_now, False, facts

    def _is_time(self, watch: Watch, told: _Told, wall_now: datetime) -> bool:
        """A clock that went back is no reason to be silent."""
        if watch.kind is not WatchKind.ACCOUNTS or told.at is None:
            return told.owed
        return not told.at <= wall_now < told.at + _AGAIN


def _tell_holders(
    writer: StepWriter, watch: Watch, told: _Told, valuation: Valuation, at: datetime, wall_now: datetime
) -> None:
    """Who is short of a symbol, at once and then each second at most, when anything of it is new."""
    if valuation.book is None or (told.at is not None and told.at <= wall_now < told.at + _AGAIN):
        return
    answer = to_bytes(short_holders(valuation.book, watch.subject))
    facts = blake2b(answer, digest_size=16).digest()
    if facts != told.facts:
        writer.answer(watch.kind, watch.subject, at, answer)
    told.at, told.facts = wall_now, facts


def account_rows(book: Book | None, accounts: Collection[str]) -> Ints:
    """The rows of these accounts, as far as the broker knows them."""
    if book is None or not accounts:
        return NO_ROWS
    names, known = np.array(sorted(accounts), np.str_), book.accounts.account
    rows = np.searchsorted(known, names)
    found: Ints = rows[(rows < len(known)) & (known[np.minimum(rows, len(known) - 1)] == names)].astype(np.int32)
    return found

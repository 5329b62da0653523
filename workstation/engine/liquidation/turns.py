"""Whose turn a pass is, as a step has time for a number of them: first who something may be done for.

These are accounts whose state changed, whose close is over, of whom a person said something, and who meet somebody to
trade with. Everybody else in trouble or with an episode is looked at now and then. Of both, who waited longest comes
first, the gravest first among equals: nobody is kept waiting by graver cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from workstation.book.book import Book
from workstation.domain.enums import MarginState, Regime
from workstation.domain.liquidation import LiquidationStage
from workstation.engine.liquidation.around import Around
from workstation.liquidation.records import Reason
from workstation.liquidation.running import Episode
from workstation.margin.figures import Figures

AT_ONCE = 64  # passes a step,
LOOKS = 8  # so many of which at least are looks at those for whom nothing can be done
_SELDOM = 20  # steps between two of these
_AT_REST = {
    LiquidationStage.RESTING: _SELDOM,
    LiquidationStage.DEFICIT_BOOKED: _SELDOM,
    LiquidationStage.OBSERVED: 4,
    LiquidationStage.NEEDS_PERSON: 4,
}
_UNKNOWN = 4  # what is missing comes with other facts
_RESTRICTED = 4  # a restricted client with orders of its own may place another one at any time


@dataclass(slots=True)
class Turns:
    """Invariant: everybody in trouble is passed again and again, however many there are."""

    step: int = 0
    asked: set[str] = field(default_factory=set)  # accounts of which a person said something: looked at in any case
    _passed: dict[str, int] = field(default_factory=dict)  # by account the step of its last pass
    _in_vain: dict[str, int] = field(default_factory=dict)  # passes in a row that met somebody, yet could fill nothing

    def due(
        self,
        at: Around,
        figures: Figures,
        episodes: Mapping[str, Episode],
        ended: Mapping[str, Episode],
        is_ready: Callable[[str], bool],
    ) -> Iterator[tuple[str, int]]:
        """Account and row, one after the other; what those before take is not there for those who follow."""
        self.step += 1
        with_orders = set(np.unique(at.standing.book.client_orders.account).tolist())
        looks: list[tuple[str, int]] = []
        passes = 0
        for name, row in self._in_turn(figures, self._rows(at.standing.book, figures, episodes)):
            if not is_ready(name):
                continue
            episode = episodes.get(name) or ended.get(name)
            every = self._every(row, int(figures.margin_state[row]), episode, at, row in with_orders)
            if every == 1 or name in self.asked:
                passes += 1
                yield self._taken(name, row)
                self._count(name, episodes.get(name))
                if passes == AT_ONCE - LOOKS:
                    break
            elif self._since(name) >= every:
                looks.append((name, row))
        for name, row in looks[: AT_ONCE - passes]:
            yield self._taken(name, row)

    def _count(self, name: str, episode: Episode | None) -> None:
        """What comes to nothing again and again, as of options of no price, is tried less and less often."""
        waits = episode is not None and episode.reason is Reason.NO_LIQUIDITY
        self._in_vain[name] = self._in_vain.get(name, 0) + 1 if waits else 0

    def _taken(self, name: str, row: int) -> tuple[str, int]:
        self.asked.discard(name)
        self._passed[name] = self.step
        return name, row

    def _rows(self, book: Book, figures: Figures, episodes: Mapping[str, Episode]) -> dict[str, int]:
        own = book.accounts.regime == Regime.DERIVATIVES
        troubled = np.flatnonzero(own & (figures.margin_state >= MarginState.MM_WARNING) & ~figures.unpriced)
        rows = {str(book.accounts.account[row]): int(row) for row in troubled}
        for account in episodes:
            row = int(np.searchsorted(book.accounts.account, account))
            if row < book.account_count and book.accounts.account[row] == account:
                rows[account] = row
        return rows

    def _in_turn(self, figures: Figures, rows: Mapping[str, int]) -> list[tuple[str, int]]:
        def need(one: tuple[str, int]) -> tuple[int, int, str]:
            return self._passed.get(one[0], 0), -int(figures.margin_state[one[1]]), one[0]

        return sorted(rows.items(), key=need)

    def _every(self, row: int, state: int, episode: Episode | None, at: Around, has_orders: bool) -> int:  # noqa: FBT001 - a plain fact of the account
        """Steps from one pass to the next: 1 where something may be done."""
        if episode is None or state != episode.progress.standing.state:
            return 1
        if episode.reason is Reason.NO_LIQUIDITY:  # it waits for somebody to trade with
            in_vain = self._in_vain.get(episode.account, 0)
            again = self._since(episode.account) >= min(2**in_vain, _SELDOM)
            return 1 if again and at.can_fill(row) else _SELDOM
        if episode.reason is Reason.UNKNOWN_FIGURES:
            return _UNKNOWN
        if state == MarginState.IM_RESTRICTED and has_orders:
            return _RESTRICTED
        return _AT_REST.get(LiquidationStage.RESTING if episode.ended_at is not None else episode.stage, 1)

    def _since(self, account: str) -> int:
        return self.step - self._passed.get(account, -_SELDOM)

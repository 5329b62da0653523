"""Numbers for texts whose order is the order of the texts, so that text columns sort as fast as figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

from workstation.desk.cells import Flags, Floats, Slots, Texts, grown

_SPAN = float(2**53)  # whole numbers up to here are exact in a float64
_ROOM = 2**20  # numbers kept for ids that grow with time: days of new calls, so that nobody waits for a new numbering
_SLACK = 1024  # texts no longer in use that may be remembered
_FEW = 64  # so many new texts are inserted one by one, more of them sorted in with all the others,
_SHARE = 10  # unless they are few beside those: sorting in takes as long as inserting a fifth of them


_Collated = tuple[str, str]  # capitals count only between otherwise equal texts


def _collated(text: str) -> _Collated:
    folded = text.casefold()
    return (text if folded == text else folded), text  # most are alike: one string less to keep


class Ranks:
    """Ranks of all texts seen. Invariant: rank(a) < rank(b) exactly when a sorts before b; "" is infinite: last.

    New texts get a number between their neighbours', so that nothing else moves; when a gap is used up everything is
    numbered anew, ``generation`` grows, and ranks given out before are void.
    """

    def __init__(self) -> None:
        self.generation = 0
        self._rank_of: dict[str, float] = {"": np.inf}
        self._sorted: list[_Collated] = []
        self._learned: list[_Collated] = []  # in order, without a number yet
        self._in_learned: set[str] = set()
        self._ranks: list[float] = []
        self._step = _step(0)

    def __len__(self) -> int:
        return len(self._sorted)

    def learn(self, texts: Texts) -> None:
        """Put some texts in order that will be ranked soon, so that there is less to do at once then."""
        fresh = set(texts.tolist()).difference(self._rank_of, self._in_learned)
        self._in_learned |= fresh
        self._learned.extend(map(_collated, fresh))
        self._learned.sort()  # what is in order already costs next to nothing

    @property
    def waiting(self) -> int:
        """How many texts were learned and have no number yet."""
        return len(self._learned)

    def number(self) -> None:
        """Number what was learned."""
        self._number_anew(())

    def of(self, texts: Texts) -> Floats:
        """A rank for each text; check ``generation`` afterwards."""
        listed: list[str] = texts.tolist()
        unseen = set(listed).difference(self._rank_of)
        if unseen:
            self._take_in(unseen)
        return np.fromiter(map(self._rank_of.__getitem__, listed), dtype=np.float64, count=len(listed))

    def _take_in(self, unseen: set[str]) -> None:
        are_few = len(unseen) <= max(_FEW, len(self) // _SHARE)
        if are_few:
            self._forget_learned()
        if not are_few or not all(map(self._insert, unseen)):
            self._number_anew(unseen - self._rank_of.keys())

    def _insert(self, text: str) -> bool:
        """Place one text between its neighbours; False if there is no number left between them."""
        collated = _collated(text)
        at = bisect_left(self._sorted, collated)
        below = self._ranks[at - 1] if at else 0.0
        above = self._ranks[at] if at < len(self._ranks) else min(_SPAN, below + 2 * self._step)
        rank = (below + above) // 2
        if not below < rank < above:
            return False
        self._sorted.insert(at, collated)
        self._ranks.insert(at, rank)
        self._rank_of[text] = rank
        return True

    def _number_anew(self, unseen: Iterable[str]) -> None:
        fresh = set(unseen) - self._in_learned
        self._sorted = sorted([*self._sorted, *self._learned, *map(_collated, fresh)])
        self._forget_learned()
        step = self._step = _step(len(self._sorted))
        self._ranks = (np.arange(1, len(self._sorted) + 1) * step).tolist()
        self._rank_of = dict(zip((text for _, text in self._sorted), self._ranks, strict=True))
        self._rank_of[""] = np.inf
        self.generation += 1

    def _forget_learned(self) -> None:
        self._learned.clear()
        self._in_learned.clear()


def _step(texts: int) -> float:
    """Between neighbours, so that at least the upper half is free for texts that come after all others."""
    return _SPAN // (2 * max(texts, _ROOM) + 2)


class RankColumn:
    """The ranks of a text column by slot, kept up to date by who writes the texts.

    Invariant: holds for every slot that is ``alive``; while ``generation`` stays a rank only changes with its text.
    """

    def __init__(self, texts: Texts, alive: Flags, learned: Ranks | None = None) -> None:
        """``learned``: ranks that have learned most of these texts already."""
        self._ranks = learned or Ranks()
        self._before = 0  # generations of earlier ``Ranks``
        self.by_slot: Floats = np.full(len(texts), np.inf)
        self.by_slot[alive] = self._ranks.of(texts[alive])

    @property
    def generation(self) -> int:
        """Grows when all ranks are others than before."""
        return self._before + self._ranks.generation

    def follow(self, texts: Texts, written: Slots, alive: Flags, rows: int) -> None:
        """Rank texts that were written; number anew when most known texts are in use no more."""
        self.by_slot = grown(self.by_slot, len(texts), np.inf)
        generation = self.generation
        if len(self._ranks) > 2 * rows + _SLACK:
            self._before, self._ranks = generation + 1, Ranks()
        elif len(written):
            self.by_slot[written] = self._ranks.of(texts[written])
        if self.generation != generation:
            self.by_slot[alive] = self._ranks.of(texts[alive])

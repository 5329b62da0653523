"""Numbers for texts whose order is the order of the texts, so that text columns sort as fast as figures."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np

from workstation.desk.cells import Floats, Texts

_SPAN = float(2**53)  # whole numbers up to here are exact in a float64
_FEW = 64  # more new texts than this at once are sorted in, not inserted one by one


def _collated(text: str) -> str:
    """Capitals count only between otherwise equal texts."""
    return f"{text.casefold()}\0{text}"


class Ranks:
    """Ranks of all texts seen. Invariant: rank(a) < rank(b) exactly when a sorts before b; "" is infinite: last.

    New texts get a number between their neighbours', so that nothing else moves; when a gap is used up everything is
    numbered anew, ``generation`` grows, and ranks given out before are void.
    """

    def __init__(self) -> None:
        self.generation = 0
        self._rank_of: dict[str, float] = {"": np.inf}
        self._sorted: list[str] = []  # collated
        self._ranks: list[float] = []

    def __len__(self) -> int:
        return len(self._sorted)

    def of(self, texts: Texts) -> Floats:
        """A rank for each text; check ``generation`` afterwards."""
        listed: list[str] = texts.tolist()
        unseen = set(listed).difference(self._rank_of)
        if unseen:
            self._take_in(unseen)
        return np.fromiter(map(self._rank_of.__getitem__, listed), dtype=np.float64, count=len(listed))

    def forget(self) -> None:
        """Drop texts that may no longer be in use; everything is numbered anew when asked for."""
        generation = self.generation
        self.__init__()  # type: ignore[misc]
        self.generation = generation + 1

    def _take_in(self, unseen: set[str]) -> None:
        if len(unseen) > _FEW or not all(map(self._insert, unseen)):
            self._number_anew(unseen)

    def _insert(self, text: str) -> bool:
        """Place one text between its neighbours; False if there is no number left between them."""
        collated = _collated(text)
        at = bisect_left(self._sorted, collated)
        below = self._ranks[at - 1] if at else 0.0
        above = self._ranks[at] if at < len(self._ranks) else _SPAN
        rank = (below + above) // 2
        if not below < rank < above:
            return False
        self._sorted.insert(at, collated)
        self._ranks.insert(at, rank)
        self._rank_of[text] = rank
        return True

    def _number_anew(self, unseen: set[str]) -> None:
        texts = sorted((self._rank_of.keys() | unseen) - {""}, key=_collated)
        step = _SPAN // (len(texts) + 1)
        self._sorted = list(map(_collated, texts))
        self._ranks = [step * i for i in range(1, len(texts) + 1)]
        self._rank_of = {"": np.inf, **dict(zip(texts, self._ranks, strict=True))}
        self.generation += 1

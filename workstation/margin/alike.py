"""Which problems are decided alike, whatever their symbols, strikes and expiries: they are worked out at once."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from workstation.book.columns import Flags, Ints
from workstation.margin.option_lines import Codes, kinds_of
from workstation.margin.structure import Structure, structure_of

_NONE = -1


def sorted_out(codes: Codes, size: int, few: Flags) -> tuple[Ints, list[tuple[Structure, Ints]]]:
    """Problems of a short and a long option and ``few`` contracts, and all others that may pair, by structure."""
    unique, which = np.unique(codes, return_inverse=True)
    found = [_structure(code, size) for code in unique.tolist()]
    two_lines = np.array([structure.two_lines for structure, _ in found], np.bool_)[which] & few
    number = {plain: at for at, plain in enumerate(dict.fromkeys(plain for _, plain in found))}
    of = np.array([_NONE if plain.pairs_nothing else number[plain] for _, plain in found], np.int32)[which]
    of[two_lines] = _NONE
    others = [(plain, np.flatnonzero(of == at).astype(np.int32)) for plain, at in number.items()]
    return np.flatnonzero(two_lines).astype(np.int32), [(plain, rows) for plain, rows in others if len(rows)]


@lru_cache(maxsize=65_536)
def _structure(code: int, size: int) -> tuple[Structure, Structure]:
    """The structure of a code, and what of it decides."""
    kinds, stock, alike = kinds_of(code, size)
    structure = structure_of(kinds, stock, alike=alike)
    return structure, structure.plain

"""Random numbers by address: one seed, stream and pair of counters is one set of numbers, asked in any order.

Raw Philox words (a bit stream NumPy promises not to change) are turned into uniforms and normals here and not by
``numpy.random.Generator``, whose methods may change between releases: a journal must read the same after an upgrade.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from scipy.special import ndtri

from workstation.book.columns import Floats

_MASK = (1 << 64) - 1


class Stream(IntEnum):
    """What a number is for; two purposes never share one. Never renumber a member: journals depend on it."""

    MODELLED_CLOSES = 1
    MINUTES = 2
    SECONDS = 3
    QUOTES = 4
    HALTS = 5
    CLIENTS = 6
    REACTIONS = 7
    DEPTH = 8
    FLOW = 9
    FAULTS = 10
    FAULT_HALTS = 11
    COIN_HOURS = 20
    COIN_MINUTES = 21
    COIN_SECONDS = 22
    COIN_JUMPS = 23
    COIN_CRASHES = 24
    COIN_QUOTES = 25
    COIN_CLIENTS = 26
    LENDING = 12
    WRITERS = 13


def uniforms(seed: int, stream: Stream, first: int, second: int, shape: tuple[int, ...]) -> Floats:
    """Numbers in the open interval (0, 1) of one address: 53 random bits each, centred in their cell."""
    key = (((int(stream) << 56) ^ (first << 28) ^ second) & _MASK) << 64 | (seed & _MASK)
    words = np.random.Philox(key=key).random_raw(int(np.prod(shape)))
    return ((words >> np.uint64(11)).astype(np.float64) * 2.0**-53 + 2.0**-54).reshape(shape)


def normals(seed: int, stream: Stream, first: int, second: int, shape: tuple[int, ...]) -> Floats:
    """Standard normal numbers of one address, by the inverse distribution function."""
    return np.asarray(ndtri(uniforms(seed, stream, first, second, shape)), dtype=np.float64)

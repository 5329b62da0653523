"""Everything an account's figures follow from, in one value that travels: to a desk that looks, into a snapshot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.book.pack import pack, unpack
from workstation.book.select import select
from workstation.margin.evaluate import evaluate
from workstation.margin.explain import Explanation, explain
from workstation.margin.figures import Figures
from workstation.policy import Policy

_HEADER_SIZE = 4  # bytes, big endian: the length of the JSON header in front of the packed book


@dataclass(frozen=True, slots=True)
class Evidence:
    """A small book and the rules it is to be judged by.

    Invariant: the same evidence gives the same figures, wherever and whenever it is opened.
    """

    book: Book
    policy: Policy
    at: datetime
    windows: Mapping[str, bool]
    open_calls: Flags

    @classmethod
    def of(
        cls, book: Book, rows: Ints | list[int], policy: Policy, at: datetime, windows: Mapping[str, bool], calls: Flags
    ) -> Self:
        """Evidence about some accounts of a large book; ``calls`` flags every account of it that has an open call."""
        ordered = np.unique(np.asarray(rows, np.int32))
        return cls(select(book, ordered), policy, at, windows, calls[ordered])

    def figures(self) -> Figures:
        """The figures of these accounts."""
        return evaluate(self.book, self.policy, self.at, self.windows, self.open_calls)

    def explain(self, account: str) -> Explanation:
        """Why one of these accounts is where it is; KeyError when it is not among them."""
        row = self.book.account_row(account)
        return explain(self.book, self.policy, row, self.at, self.windows, self.open_calls)

    def to_bytes(self) -> bytes:
        """One value for a store."""
        header = json.dumps(
            {
                "policy": self.policy.model_dump(mode="json"),
                "at": self.at.isoformat(),
                "windows": dict(self.windows),
                "open_calls": self.open_calls.tolist(),
            }
        ).encode()
        return len(header).to_bytes(_HEADER_SIZE, "big") + header + pack(self.book)

    @staticmethod
    def facts_in(data: bytes) -> bytes:
        """The part of ``to_bytes`` that holds the broker's facts: the same facts, the same bytes, at any time."""
        return data[_HEADER_SIZE + int.from_bytes(data[:_HEADER_SIZE], "big") :]

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The inverse of ``to_bytes``; ValueError when the bytes are damaged."""
        facts = cls.facts_in(data)
        header = json.loads(data[_HEADER_SIZE : len(data) - len(facts)])
        return cls(
            unpack(facts),
            Policy.model_validate_json(json.dumps(header["policy"])),
            datetime.fromisoformat(header["at"]),
            header["windows"],
            np.array(header["open_calls"], np.bool_),
        )

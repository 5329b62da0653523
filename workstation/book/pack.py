"""A book as bytes and back, without pickle: what travels between the engine and a desk's preview."""

from __future__ import annotations

from workstation.book.book import Book


def pack(book: Book) -> bytes:
    """The book as compressed bytes."""
    raise NotImplementedError


def unpack(data: bytes) -> Book:
    """The book that ``pack`` made; ValueError when the bytes are damaged or not a book."""
    raise NotImplementedError

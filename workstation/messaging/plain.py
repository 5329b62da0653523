"""Text that others wrote (names, notes, free text), made plain: no control characters, no hidden order, bounded."""

from __future__ import annotations

import unicodedata

NAME_LENGTH = 80
PARAGRAPH_LENGTH = 5_000
_CUT = "…"
_JOINERS = {"\u200c", "\u200d"}  # Indic and Persian names need them
# Control, format (bidi overrides, zero width), half a surrogate pair: nothing of it is text.
_NO_TEXT = {"Cc", "Cf", "Cs"}
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_READ_AT_MOST = 8  # times the limit: the rest of a megabyte is not even looked at


def one_line(text: str, limit: int = NAME_LENGTH) -> str:
    """The text on one line, white space collapsed, at most ``limit`` characters."""
    return _bounded(" ".join(_visible(text[: limit * _READ_AT_MOST]).split()), limit)


def paragraph(text: str, limit: int = PARAGRAPH_LENGTH) -> str:
    """The text with its lines, each plain, without blank lines at its ends, at most ``limit`` characters."""
    lines = [" ".join(_visible(line).split()) for line in text[: limit * _READ_AT_MOST].splitlines()]
    return _bounded("\n".join(lines).strip(), limit)


def forbidden(text: str) -> str:
    """The first character that is no text and no line end; empty when there is none."""
    return next((c for c in text if c != "\n" and not _is_text(c)), "")


def _visible(text: str) -> str:
    return "".join(c if _is_text(c) else " " if c in _LINE_ENDS or c == "\t" else "" for c in text)


def _is_text(character: str) -> bool:
    return character in _JOINERS or (unicodedata.category(character) not in _NO_TEXT and character not in _LINE_ENDS)


def _bounded(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - len(_CUT)].rstrip() + _CUT

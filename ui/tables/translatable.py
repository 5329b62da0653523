"""Marks a text for the translators where it is written, to be translated where it is shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """The English source as it is. Qt's own function of this name, which lupdate looks for, forgets the type."""
    _ = context
    return source

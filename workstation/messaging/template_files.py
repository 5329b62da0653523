"""The plain files templates ship in, one a language and kind: ``[subject]``, ``[e-mail]``, ``[sms]``, ``[voice]``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from workstation.config import resource
from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.messaging.templates import Template, parse

_HEADING = re.compile(r"^\[([a-z-]+)\]$", re.MULTILINE)
_SECTIONS = ("subject", "e-mail", "sms", "voice")
_OF_CHANNEL = {Channel.EMAIL: "e-mail", Channel.SMS: "sms", Channel.VOICE: "voice"}


@cache
def shipped() -> dict[tuple[MessageKind, Language, Channel], Template]:
    """Every template that ships; a house edits copies of them in its store."""
    found = (
        template
        for language in Language
        for kind in MessageKind
        for template in read(kind, language, _text(kind, language), path(kind, language))
    )
    return {(template.kind, template.language, template.channel): template for template in found}


def path(kind: MessageKind, language: Language) -> str:
    """Where the file of a kind and language lies below ``resources``."""
    return f"messages/{language.value}/{kind.name.lower()}.txt"


def read(kind: MessageKind, language: Language, text: str, name: str) -> Iterable[Template]:
    """The three templates of a file; ``InputRefusedError`` with the file's name when a section is missing or wrong."""
    before, *pieces = _HEADING.split(text)
    headings, bodies = pieces[::2], pieces[1::2]
    if before.strip() or tuple(headings) != _SECTIONS:
        wanted = ", ".join(f"[{section}]" for section in _SECTIONS)
        raise InputRefusedError([Problem(name, None, None, " ".join(headings), f"must hold {wanted} in this order")])
    sections = dict(zip(headings, bodies, strict=True))
    for channel in Channel:
        subject = sections["subject"] if channel is Channel.EMAIL else ""
        yield parse(kind, language, channel, subject, sections[_OF_CHANNEL[channel]])


def _text(kind: MessageKind, language: Language) -> str:
    return resource(path(kind, language)).read_text(encoding="utf-8")

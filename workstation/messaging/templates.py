"""Templates: text with named typed fields and nothing else; one that is wrong is refused when it is saved.

``{name}`` is the whole language. There is no expression, attribute, index, conversion, format or escape in it, and what
a field's value holds is never read again: a client called ``{call_amount}`` stays a client called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from workstation.domain.failures import InputRefusedError
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.domain.template_faults import TemplateFault, TemplateProblem, Told, template_problem
from workstation.messaging.fields import AVAILABLE, FIELDS, REQUIRED
from workstation.messaging.plain import forbidden
from workstation.messaging.values import MissingValueError, Value
from workstation.messaging.writing import Manner, unnamed, written

SUBJECT_LENGTH = 200
BODY_LENGTH = {Channel.EMAIL: 20_000, Channel.SMS: 800, Channel.VOICE: 2_000}
_FIELD = re.compile(r"\{([^{}\n]*)\}")
_NAME = re.compile(r"[a-z][a-z_]*")


@dataclass(frozen=True, slots=True)
class Template:
    """One text of one kind, language and channel. Invariant: made by ``parse``; version 0 is the one that ships."""

    kind: MessageKind
    language: Language
    channel: Channel
    subject: str
    body: str
    version: int = 0

    @property
    def fields(self) -> frozenset[str]:
        """The fields the template names."""
        return frozenset(_FIELD.findall(self.subject) + _FIELD.findall(self.body))


def parse(
    kind: MessageKind, language: Language, channel: Channel, subject: str, body: str, version: int = 0
) -> Template:
    """A template that can be filled; ``InputRefusedError`` names every fault with part, line and what stands there."""
    template = Template(kind, language, channel, subject.strip(), body.strip(), version)
    problems = [*_shape(template), *_texts(template)]
    if not problems:
        problems = list(_lacking(template))
    if problems:
        raise InputRefusedError([*problems])
    return template


def fill(text: str, values: Mapping[str, Value], manner: Manner) -> str:
    """The text with every field replaced by its value, once; ``MissingValueError`` for a field without one.

    Invariant: only a person's own words can be replaced by nothing.
    """

    def value(match: re.Match[str]) -> str:
        field = match[1]
        if field not in values:
            raise MissingValueError(field)
        return written(FIELDS[field], values[field], manner) or unnamed(field, manner)

    return _FIELD.sub(value, text)


def title(template: Template) -> str:
    """How a template is called in an error: kind, language, channel."""
    return f"{template.kind.name} {template.language.value} {template.channel.name}"


def _shape(template: Template) -> Iterator[TemplateProblem]:
    wants_subject = template.channel is Channel.EMAIL
    if wants_subject and not template.subject:
        yield _problem(template, "subject", TemplateFault.NO_SUBJECT)
    if not wants_subject and template.subject:
        yield _problem(template, "subject", TemplateFault.SUBJECT, value=template.subject)
    if "\n" in template.subject:
        yield _problem(template, "subject", TemplateFault.SUBJECT_LINES, value=template.subject)
    if not template.body:
        yield _problem(template, "body", TemplateFault.EMPTY)


def _texts(template: Template) -> Iterator[TemplateProblem]:
    limits = {"subject": SUBJECT_LENGTH, "body": BODY_LENGTH[template.channel]}
    for part, text in (("subject", template.subject), ("body", template.body)):
        if len(text) > limits[part]:
            yield _problem(template, part, TemplateFault.TOO_LONG, length=len(text), limit=limits[part])
            continue
        for number, line in enumerate(text.split("\n"), 1):
            yield from _line(template, part, number, line)


def _line(template: Template, part: str, number: int, line: str) -> Iterator[TemplateProblem]:
    if character := forbidden(line):
        yield _problem(template, part, TemplateFault.CHARACTER, number, character)
    for field in _FIELD.findall(line):
        if found := _fault(template.kind, field):
            fault, facts = found
            yield _problem(template, part, fault, number, f"{{{field}}}", **facts)
    if stray := re.search(r"[{}]", _FIELD.sub("", line)):
        yield _problem(template, part, TemplateFault.BRACE, number, stray[0])


def _fault(kind: MessageKind, field: str) -> tuple[TemplateFault, dict[str, Told]] | None:
    """What is wrong with what stands between two braces."""
    available = AVAILABLE[kind]
    if field in available:
        return None
    if not _NAME.fullmatch(field):
        return TemplateFault.NOT_A_NAME, {}
    fields = ", ".join(sorted(available))
    if field in FIELDS:
        return TemplateFault.NOT_OF_KIND, {"kind": kind.name, "fields": fields}
    near = get_close_matches(field, sorted(available), n=1)
    return (TemplateFault.NEARLY, {"field": near[0]}) if near else (TemplateFault.NO_FIELD, {"fields": fields})


def _lacking(template: Template) -> Iterator[TemplateProblem]:
    """A telephone may be answered by anyone, so a spoken text may leave the figures out; a person's own words never."""
    required = REQUIRED.get(template.kind, frozenset())
    if template.channel is Channel.VOICE:
        required &= {"text"}
    for field in sorted(required - template.fields):
        yield _problem(template, "body", TemplateFault.LACKING, field=field)


def _problem(
    template: Template,
    part: str,
    fault: TemplateFault,
    line: int | None = None,
    value: str | None = None,
    **facts: Told,
) -> TemplateProblem:
    return template_problem(title(template), part, line, value, fault, **facts)

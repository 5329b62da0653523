"""What can be wrong with the words of a message: a closed list with its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from workstation.domain.failures import Problem

Told = str | int


class TemplateFault(Enum):
    """Why a template is refused; the value is the English sentence with what stands in it."""

    NO_SUBJECT = "an e-mail needs a subject"
    SUBJECT = "only an e-mail has a subject"
    SUBJECT_LINES = "a subject is one line"
    EMPTY = "the text is empty"
    TOO_LONG = "it has {length} characters; at most {limit} fit"
    CHARACTER = "is a control or formatting character, not text"
    BRACE = "a brace that is not part of a {{field}}"
    NOT_A_NAME = "only the plain name of a field may stand in braces: no attribute, index, conversion or format"
    NOT_OF_KIND = "a {kind} message has no such value; it has {fields}"
    NEARLY = "is no field; did you mean {{{field}}}?"
    NO_FIELD = "is no field; there are {fields}"
    LACKING = "it must say {{{field}}}"


@dataclass(frozen=True, slots=True)
class TemplateProblem(Problem):
    """A fault of a template. Invariant: ``message`` is the English sentence of ``fault`` filled with ``facts``."""

    fault: TemplateFault
    facts: tuple[tuple[str, Told], ...]


def template_problem(
    file: str, part: str, line: int | None, value: str | None, fault: TemplateFault, **facts: Told
) -> TemplateProblem:
    """A fault where it stands: in the subject or body, in which line, on which text."""
    return TemplateProblem(file, line, part, value, fault.value.format(**facts), fault, tuple(facts.items()))

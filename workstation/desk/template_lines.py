"""The templates of messages as the screen shows them, and what it asks about one that is being edited; plain rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.domain.failures import Problem
from workstation.domain.messages import Channel, FieldType, Language, MessageKind
from workstation.messaging.fields import AVAILABLE, FIELDS, REQUIRED

TemplateName = tuple[MessageKind, Language, Channel]


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One template in force. ``version`` 0 and empty ``set_by``: nobody ever changed the one that ships."""

    kind: MessageKind
    language: Language
    channel: Channel
    version: int
    subject: str
    body: str
    ships: bool
    set_by: str = ""
    approved_by: str = ""
    set_at: datetime | None = None
    reason: str = ""

    @property
    def name(self) -> TemplateName:
        """Which it is, whatever its words."""
        return self.kind, self.language, self.channel


@dataclass(frozen=True, slots=True)
class TemplateNews:
    """Every template, by kind, language and channel."""

    templates: tuple[TemplateLine, ...]


@dataclass(frozen=True, slots=True)
class TemplateHistory:
    """The versions of one template, oldest first; version 0, which ships, stands in front."""

    request: int
    versions: tuple[TemplateLine, ...]


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A template as it is being edited: could it be saved, and how does it read? ``ticket`` names the dialog."""

    ticket: str
    request: int
    kind: MessageKind
    language: Language
    channel: Channel
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class TemplateChecked:
    """What is wrong with a draft, every fault of it, or how it reads for a made-up client."""

    ticket: str
    request: int
    problems: tuple[Problem, ...]
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """A field that a kind of message may name; ``required``: a template that does not name it is refused."""

    name: str
    type: FieldType
    required: bool


def fields_of(kind: MessageKind) -> tuple[FieldHelp, ...]:
    """What a template of a kind may and must name."""
    required = REQUIRED.get(kind, frozenset())
    return tuple(FieldHelp(name, FIELDS[name], name in required) for name in sorted(AVAILABLE[kind]))

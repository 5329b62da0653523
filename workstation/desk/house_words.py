"""The templates in force, theirs who ship and the house's own, and whether an edited one could be saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.ids import AccountId
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.messaging.compose import compose
from workstation.messaging.contacts import Contact
from workstation.messaging.fields import AVAILABLE, FIELDS, REQUIRED, FieldType
from workstation.messaging.sample import SAMPLE
from workstation.messaging.template_files import shipped
from workstation.messaging.templates import parse
from workstation.store.connect import Store
from workstation.store.templates import StoredTemplate, template_versions, templates_in_force

_SOMEBODY = Contact(AccountId("A1001"), "Ana Souza", "", "", Language.EN, ZoneInfo("America/New_York"))


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
class TemplateCheck:
    """What is wrong with an edited template, or how it reads for a made-up client."""

    problems: tuple[Problem, ...]
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """A field that a kind of message may name; ``required``: a template that does not name it is refused."""

    name: str
    type: FieldType
    required: bool


class TemplateFeed:
    """Tells of all templates when one changed."""

    every = 20

    def __init__(self) -> None:
        self._last: TemplateNews | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[TemplateNews]:
        """All of them, when one is another than before."""
        _ = wall_now
        fresh = TemplateNews(tuple(in_force(templates_in_force(store))))
        if fresh != self._last:
            self._last = fresh
            yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


@dataclass(frozen=True, slots=True)
class TemplateHistoryAsk:
    """A job for a pull thread: the versions of one template."""

    request: int
    kind: MessageKind
    language: Language
    channel: Channel

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[TemplateHistory]:
        """Read them."""
        _ = wall_now
        stored = template_versions(store, self.kind, self.language, self.channel)
        first = _that_ships(self.kind, self.language, self.channel)
        yield TemplateHistory(self.request, (first, *(_line(one) for one in stored)))


def in_force(stored: list[StoredTemplate]) -> Iterator[TemplateLine]:
    """Every template there is, with the house's own words where it has some."""
    own = {(one.kind, one.language, one.channel): one for one in stored}
    for key in sorted(shipped(), key=lambda key: (key[0], list(Language).index(key[1]), key[2])):
        yield _line(own[key]) if key in own else _that_ships(*key)


def check_template(kind: MessageKind, language: Language, channel: Channel, subject: str, body: str) -> TemplateCheck:
    """Whether it could be saved, and how it reads; the engine asks the same."""
    try:
        template = parse(kind, language, channel, subject, body)
        written = compose(template, _SOMEBODY, SAMPLE)
    except InputRefusedError as refused:
        return TemplateCheck(tuple(refused.problems))
    except ValueError as fault:
        return TemplateCheck((Problem(kind.name, None, "body", None, str(fault)),))
    return TemplateCheck((), written.subject, written.text)


def fields_of(kind: MessageKind) -> tuple[FieldHelp, ...]:
    """What a template of a kind may and must name."""
    required = REQUIRED.get(kind, frozenset())
    return tuple(FieldHelp(name, FIELDS[name], name in required) for name in sorted(AVAILABLE[kind]))


def _that_ships(kind: MessageKind, language: Language, channel: Channel) -> TemplateLine:
    template = shipped()[kind, language, channel]
    return TemplateLine(kind, language, channel, 0, template.subject, template.body, ships=True)


def _line(one: StoredTemplate) -> TemplateLine:
    words = shipped()[one.kind, one.language, one.channel] if one.shipped else one
    return TemplateLine(
        one.kind,
        one.language,
        one.channel,
        one.version,
        words.subject,
        words.body,
        one.shipped,
        one.set_by,
        one.approved_by,
        one.wall_at,
        one.reason,
    )

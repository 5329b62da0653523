"""Reads the templates in force, those that ship and the house's own, and says whether an edited one could be saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from workstation.desk.template_lines import (
    TemplateChecked,
    TemplateDraft,
    TemplateHistory,
    TemplateLine,
    TemplateNews,
)
from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.ids import AccountId
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.messaging.compose import compose
from workstation.messaging.contacts import Contact
from workstation.messaging.sample import SAMPLE
from workstation.messaging.template_files import shipped
from workstation.messaging.templates import parse
from workstation.store.connect import Store
from workstation.store.templates import StoredTemplate, template_versions, templates_in_force

_SOMEBODY = Contact(AccountId("A1001"), "Ana Souza", "", "", Language.EN, ZoneInfo("America/New_York"))


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


def check_template(draft: TemplateDraft) -> TemplateChecked:
    """Whether it could be saved, and how it reads; the engine asks the same."""
    about = draft.ticket, draft.request
    try:
        template = parse(draft.kind, draft.language, draft.channel, draft.subject, draft.body)
        written = compose(template, _SOMEBODY, SAMPLE)
    except InputRefusedError as refused:
        return TemplateChecked(*about, tuple(refused.problems))
    except ValueError as fault:
        return TemplateChecked(*about, (Problem(draft.kind.name, None, "body", None, str(fault)),))
    return TemplateChecked(*about, (), written.subject, written.text)


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

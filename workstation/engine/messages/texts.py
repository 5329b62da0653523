"""The words of each message: the house's own templates or those that ship, filled for one client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workstation.domain.failures import InputRefusedError
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.messaging.compose import Composed, compose
from workstation.messaging.contacts import Contact
from workstation.messaging.template_files import shipped
from workstation.messaging.templates import Template, parse
from workstation.messaging.values import MissingValueError, Value
from workstation.store.templates import StoredTemplate

Key = tuple[MessageKind, Language, Channel]


@dataclass(frozen=True, slots=True)
class Written:
    """A text, or why there is none."""

    composed: Composed | None
    trouble: str = ""


@dataclass(slots=True)
class Texts:
    """Every template in force. Invariant: ``versions`` has the newest number of each that the house ever changed."""

    _own: dict[Key, Template] = field(default_factory=dict)
    versions: dict[Key, int] = field(default_factory=dict)

    @classmethod
    def of(cls, stored: Iterable[StoredTemplate]) -> Texts:
        """As the store has them."""
        texts = cls()
        for one in stored:
            texts.take(one)
        return texts

    def take(self, stored: StoredTemplate) -> None:
        """Another version is in force; InputRefusedError where it is none that this program could fill."""
        key = stored.kind, stored.language, stored.channel
        self.versions[key] = stored.version
        if stored.shipped:
            self._own.pop(key, None)
        else:
            self._own[key] = parse(*key, stored.subject, stored.body, stored.version)

    def template(self, kind: MessageKind, language: Language, channel: Channel) -> Template:
        """What is in force."""
        key = kind, language, channel
        return self._own.get(key) or shipped()[key]

    def write(
        self,
        kind: MessageKind,
        channel: Channel,
        contact: Contact,
        values: Mapping[str, Value],
        language: Language | None = None,
    ) -> Written:
        """The text for one client, in the client's own language unless another is asked for."""
        template = self.template(kind, language or contact.language, channel)
        try:
            return Written(compose(template, contact, values))
        except (MissingValueError, InputRefusedError, ValueError) as fault:
            return Written(None, str(fault))

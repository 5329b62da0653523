"""What the engine reaches clients by, and as whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workstation.domain.answers import Trouble
from workstation.domain.denials import finding
from workstation.domain.messages import Channel
from workstation.messaging.from_book import House
from workstation.ports import Messenger

_NOT_SET_UP = finding(Trouble.NOT_SET_UP).as_code()


@dataclass(frozen=True, slots=True)
class Channels:
    """Invariant: a channel is in ``messengers`` or has its reason in ``troubles``."""

    messengers: Mapping[Channel, Messenger] = field(default_factory=dict)
    providers: Mapping[Channel, str] = field(default_factory=dict)  # what carries it, in words
    troubles: Mapping[Channel, str] = field(default_factory=dict)
    house: House = field(default_factory=lambda: House("", ""))

    def trouble(self, channel: Channel) -> str:
        """Why a channel cannot be used; empty when it can."""
        messenger = self.messengers.get(channel)
        return self.troubles.get(channel, _NOT_SET_UP) if messenger is None else messenger.trouble()

    def lines(self) -> list[tuple[Channel, bool, str, str]]:
        """For the desks: (channel, usable, provider, why not)."""
        return [
            (channel, not self.trouble(channel), self.providers.get(channel, ""), self.trouble(channel))
            for channel in Channel
        ]

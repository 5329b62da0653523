"""Clients and values for tests of messages."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from workstation.domain.ids import AccountId
from workstation.domain.messages import Channel, Language
from workstation.messaging.contacts import Contact
from workstation.messaging.writing import Manner


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def contact(**changes):
    values = {
        "account": AccountId("A1001"),
        "name": "Ana Souza",
        "email": "ana@example.com",
        "phone": "+1 212 555 0199",
        "language": Language.EN,
        "zone": ZoneInfo("America/New_York"),
        "unsubscribed": frozenset(),
    }
    return Contact(**(values | changes))


def manner(language=Language.EN, channel=Channel.EMAIL, zone="America/New_York"):
    return Manner(language, channel, ZoneInfo(zone))

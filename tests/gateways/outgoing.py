"""Messages for tests of channels."""

from datetime import UTC, datetime

from workstation.domain.messages import Channel, Language
from workstation.ports import Outgoing

AT = datetime(2020, 3, 12, 15, 0, tzinfo=UTC)


def outgoing(*to, channel=Channel.EMAIL, **changes):
    values = {
        "message_id": "0123456789abcdef0123456789abcdef",
        "channel": channel,
        "to": to,
        "subject": "Margin call" if channel is Channel.EMAIL else "",
        "text": "Dear client,\n.\nplease pay.\n",
        "language": Language.EN,
        "at": AT,
    }
    return Outgoing(**(values | changes))

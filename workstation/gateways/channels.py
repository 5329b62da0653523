"""From the settings to what reaches clients: mail server, telephone provider, or the demo's outbox folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from workstation.config import Settings
from workstation.domain.messages import Channel
from workstation.gateways.mail import Sender
from workstation.gateways.outbox_folder import OutboxFolder
from workstation.gateways.secrets import SecretMissingError, secret
from workstation.gateways.smtp import Relay, Security, SmtpMessenger
from workstation.gateways.twilio import TwilioSms, TwilioVoice
from workstation.gateways.twilio_api import TwilioAccount
from workstation.ports import Messenger

OUTBOX = "outbox"  # below the data folder
_NOBODY = "desk@example.invalid"  # the demo's sender: RFC 2606 keeps this domain from ever existing


@dataclass(slots=True)
class Opened:
    """Invariant: every channel is in ``messengers`` or has its reason in ``troubles``."""

    messengers: dict[Channel, Messenger] = field(default_factory=dict)
    providers: dict[Channel, str] = field(default_factory=dict)
    troubles: dict[Channel, str] = field(default_factory=dict)


def open_channels(settings: Settings, find_secret: Callable[[str], str] = secret) -> Opened:
    """What is set up; on the demo's broker everything else goes to a folder, where a new user can see it.

    Clients of a demo do not exist: nothing is set up for it by itself that could reach somebody.
    """
    opened = Opened()
    _mail(settings, find_secret, opened)
    _telephone(settings, find_secret, opened)
    if settings.gateway.partition(":")[0] == "replay":
        for channel in [one for one in Channel if not _is_set_up(settings, one)]:
            _outbox(settings, channel, opened)
    return opened


def _is_set_up(settings: Settings, channel: Channel) -> bool:
    """Whether somebody means to use a real provider, even where that is not complete yet."""
    if channel is Channel.EMAIL:
        return bool(settings.smtp_host)
    return bool(settings.twilio_account)


def _outbox(settings: Settings, channel: Channel, opened: Opened) -> None:
    folder: Path = settings.data_dir / OUTBOX
    sender = Sender(settings.firm, settings.mail_from or _NOBODY)
    opened.messengers[channel] = OutboxFolder(folder, channel, sender)
    opened.providers[channel] = f"folder {folder / channel.name.lower()}"
    opened.troubles.pop(channel, None)


def _mail(settings: Settings, find_secret: Callable[[str], str], opened: Opened) -> None:
    if not settings.smtp_host or not settings.mail_from:
        missing = "MARGIN_SMTP_HOST" if not settings.smtp_host else "MARGIN_MAIL_FROM"
        opened.troubles[Channel.EMAIL] = f"no mail server is set up: {missing} is empty"
        return
    try:
        password = find_secret("smtp password") if settings.smtp_user else ""
    except SecretMissingError as missing_secret:
        opened.troubles[Channel.EMAIL] = str(missing_secret)
        return
    sender = Sender(settings.firm, settings.mail_from, settings.mail_reply_to)
    security, user = Security(settings.smtp_security), settings.smtp_user
    relay = Relay(settings.smtp_host, settings.smtp_port, security, sender, user, password)
    opened.messengers[Channel.EMAIL] = SmtpMessenger(relay)
    opened.providers[Channel.EMAIL] = f"{settings.smtp_host}:{settings.smtp_port}"


def _telephone(settings: Settings, find_secret: Callable[[str], str], opened: Opened) -> None:
    kinds = (
        (Channel.SMS, settings.sms_sender, "MARGIN_SMS_SENDER", TwilioSms),
        (Channel.VOICE, settings.voice_sender, "MARGIN_VOICE_SENDER", TwilioVoice),
    )
    for channel, sender, variable, messenger in kinds:
        if not settings.twilio_account or not sender:
            missing = variable if settings.twilio_account else "MARGIN_TWILIO_ACCOUNT"
            opened.troubles[channel] = f"no provider is set up: {missing} is empty"
            continue
        try:
            account = TwilioAccount(settings.twilio_account, find_secret("twilio token"), sender, settings.twilio_url)
        except (SecretMissingError, ValueError) as wrong:
            opened.troubles[channel] = str(wrong)
        else:
            opened.messengers[channel] = messenger(account)
            opened.providers[channel] = settings.twilio_url

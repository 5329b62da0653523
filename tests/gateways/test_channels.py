"""Which channels there are with which settings: the demo's folder, a real provider, or the reason why there is none."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from workstation.config import Settings, read_settings
from workstation.domain.failures import InputRefusedError
from workstation.domain.messages import Channel
from workstation.gateways.channels import open_channels
from workstation.gateways.outbox_folder import OutboxFolder
from workstation.gateways.secrets import SecretMissingError, secret
from workstation.gateways.smtp import SmtpMessenger
from workstation.gateways.twilio import TwilioSms, TwilioVoice


class Ring(KeyringBackend):
    """A keyring in memory; locked when it is told so."""

    priority = 1  # type: ignore[assignment]
    locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("nobody unlocked it")
        return {("margin-workstation", "smtp password"): "from the ring"}.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError


@pytest.fixture
def ring() -> Ring:
    made = Ring()
    keyring.set_keyring(made)
    return made


def _settings(folder: Path, **other: object) -> Settings:
    return Settings(data_dir=folder, user="ann", desk="desk-1", **other)  # type: ignore[arg-type]


def test_the_demo_writes_into_a_folder(tmp_path: Path) -> None:
    opened = open_channels(_settings(tmp_path))
    assert {type(one) for one in opened.messengers.values()} == {OutboxFolder}
    assert opened.providers[Channel.SMS] == f"folder {tmp_path / 'outbox' / 'sms'}"
    assert opened.troubles == {}


def test_a_live_desk_without_settings_says_what_is_missing(tmp_path: Path) -> None:
    opened = open_channels(_settings(tmp_path, gateway="files:books"))
    assert opened.messengers == {}
    assert opened.troubles[Channel.EMAIL] == "no mail server is set up: MARGIN_SMTP_HOST is empty"
    assert "MARGIN_TWILIO_ACCOUNT" in opened.troubles[Channel.VOICE]


def test_real_providers_are_used_when_named_and_never_the_folder_instead(tmp_path: Path) -> None:
    named = {"smtp_host": "mail.example.com", "mail_from": "desk@example.com", "twilio_account": "AC1"}
    opened = open_channels(_settings(tmp_path, **named, sms_sender="+12125550100"), lambda _: "token")
    assert isinstance(opened.messengers[Channel.EMAIL], SmtpMessenger)
    assert isinstance(opened.messengers[Channel.SMS], TwilioSms)
    assert Channel.VOICE not in opened.messengers
    assert opened.troubles[Channel.VOICE] == "no provider is set up: MARGIN_VOICE_SENDER is empty"
    ringing = open_channels(_settings(tmp_path, **named, voice_sender="+12125550100"), lambda _: "token")
    assert isinstance(ringing.messengers[Channel.VOICE], TwilioVoice)


def test_a_password_comes_from_the_environment_before_the_keyring(ring: Ring) -> None:
    assert secret("smtp password", {"MARGIN_SMTP_PASSWORD": "given"}) == "given"
    assert secret("smtp password", {}) == "from the ring"
    with pytest.raises(SecretMissingError, match="MARGIN_TWILIO_TOKEN"):
        secret("twilio token", {})
    ring.locked = True
    with pytest.raises(SecretMissingError, match="nobody unlocked it"):
        secret("smtp password", {})


def test_a_channel_without_its_password_is_greyed_with_the_way_to_store_it(tmp_path: Path, ring: Ring) -> None:
    del ring
    named = {"twilio_account": "AC1", "sms_sender": "+12125550100"}
    opened = open_channels(_settings(tmp_path, **named))
    assert Channel.SMS not in opened.messengers
    assert "keyring set margin-workstation 'twilio token'" in opened.troubles[Channel.SMS]


def test_settings_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    bad = {"MARGIN_SMTP_PORT": "mail", "MARGIN_SMTP_SECURITY": "none"}
    with pytest.raises(InputRefusedError) as refused:
        read_settings({"data_dir": tmp_path, "user": "ann", "desk": "d"}, bad)
    assert {problem.column for problem in refused.value.problems} == {"smtp_port", "smtp_security"}

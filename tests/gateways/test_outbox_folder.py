"""The demo's outbox: the files that would have been sent, each once, and sound where a synthesiser is installed."""

import io
import shutil
import wave
from email import message_from_bytes
from email.policy import default

import pytest

from tests.gateways.outgoing import outgoing
from workstation.domain.messages import CallState, Channel, HandOver, Language
from workstation.gateways.mail import Sender
from workstation.gateways.outbox_folder import OutboxFolder
from workstation.gateways.speech import MISSING, SpeechError, spoken, trouble

SENDER = Sender("Example Securities", "margin@desk.example")
HOSTILE_ID = "../../etc/passwd *?[a]"
NONE = frozenset()


def silent(text, language):
    raise SpeechError(MISSING)


def sound(text, language):
    return b"RIFF"


def outbox(folder, channel, speak=sound):
    return OutboxFolder(folder, channel, SENDER, speak)


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_that_an_email_is_a_file_that_a_mail_program_opens(tmp_path):
    receipt = outbox(tmp_path, Channel.EMAIL).send(outgoing("ana@example.com", text="追加保证金\n"))
    assert receipt.outcome is HandOver.DELIVERED
    name = "email/2020-03-12T150000Z_0123456789abcdef0123456789abcdef.eml"
    assert files(tmp_path) == [name]
    mail = message_from_bytes((tmp_path / name).read_bytes(), policy=default)
    assert (mail["To"], mail.get_content().strip()) == ("ana@example.com", "追加保证金")


def test_that_a_text_is_a_text_file(tmp_path):
    outbox(tmp_path, Channel.SMS).send(outgoing("+12125550199", channel=Channel.SMS, text="Pay <b>now</b>"))
    [name] = files(tmp_path)
    assert (tmp_path / name).read_text(encoding="utf-8") == "+12125550199\n\nPay <b>now</b>\n"


def test_that_a_voice_message_is_words_and_sound(tmp_path):
    receipt = outbox(tmp_path, Channel.VOICE).send(outgoing("+12125550199", channel=Channel.VOICE))
    assert receipt.call_state is CallState.ANSWERED
    assert [name[-4:] for name in files(tmp_path)] == [".txt", ".wav"]


def test_that_without_a_synthesiser_the_words_are_there_and_it_says_what_to_install(tmp_path):
    receipt = outbox(tmp_path, Channel.VOICE, silent).send(outgoing("+12125550199", channel=Channel.VOICE))
    assert receipt.outcome is HandOver.DELIVERED
    assert "no recording: To listen to messages install espeak-ng" in receipt.text
    assert [name[-4:] for name in files(tmp_path)] == [".txt"]


@pytest.mark.parametrize("channel", list(Channel))
def test_that_one_message_is_one_file_however_often_it_is_handed_over(tmp_path, channel):
    folder, message = outbox(tmp_path, channel), outgoing("x@example.com", channel=channel)
    assert folder.look_up(message, NONE).outcome is HandOver.NOT_TAKEN
    first = folder.send(message)
    written = files(tmp_path)
    again = folder.send(message)
    assert files(tmp_path) == written
    assert again.provider_id == first.provider_id == folder.look_up(message, NONE).provider_id
    assert folder.status(first.provider_id).outcome is HandOver.DELIVERED


def test_that_a_hostile_id_stays_inside_the_folder(tmp_path):
    folder = outbox(tmp_path / "outbox", Channel.SMS)
    message = outgoing("+12125550199", channel=Channel.SMS, message_id=HOSTILE_ID)
    assert folder.send(message).outcome is HandOver.DELIVERED
    assert len(files(tmp_path / "outbox" / "sms")) == 1
    assert len(files(tmp_path)) == 1
    assert folder.look_up(message, NONE).outcome is HandOver.DELIVERED


def test_that_a_folder_that_cannot_be_written_has_nothing(tmp_path):
    (tmp_path / "email").write_text("a file where the folder should be", encoding="utf-8")
    receipt = outbox(tmp_path, Channel.EMAIL).send(outgoing("ana@example.com"))
    assert receipt.outcome is HandOver.NOT_TAKEN


def test_that_headers_cannot_be_added_to(tmp_path):
    receipt = outbox(tmp_path, Channel.EMAIL).send(outgoing("ana@example.com", subject="a\r\nBcc: b@c.co"))
    assert receipt.outcome is HandOver.REFUSED
    assert files(tmp_path) == []


def test_that_a_missing_synthesiser_is_named_with_what_to_install():
    assert trouble("no-such-program") == MISSING
    with pytest.raises(SpeechError, match="apt install espeak-ng"):
        spoken("Hello", Language.EN, "no-such-program")


def test_that_a_synthesiser_that_fails_says_so():
    with pytest.raises(SpeechError, match="false failed"):
        spoken("Hello", Language.EN, "false")


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "--help <b>A margin call</b> is open."),
        (Language.ZH_CN, "您的账户"),
        (Language.ZH_HK, "閣下的帳戶"),
        (Language.PT_BR, "Há uma chamada de margem."),
    ],
)
def test_that_every_language_is_spoken(language, text):
    with wave.open(io.BytesIO(spoken(text, language))) as made:
        assert made.getframerate() > 8000

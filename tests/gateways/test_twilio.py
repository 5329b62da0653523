"""SMS and calls through an HTTP endpoint that behaves like Twilio's: taken, refused, lost, and found again."""

import socket
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from tests.gateways.outgoing import AT, outgoing
from tests.gateways.telephone_company import SID, TOKEN, Running
from workstation.domain.denials import said
from workstation.domain.messages import CallState, Channel, HandOver, Language
from workstation.gateways.twilio import TWIML_LENGTH, TwilioSms, TwilioVoice, twiml_of
from workstation.gateways.twilio_api import TwilioAccount

NUMBER = "+12125550199"
NONE = frozenset()


@pytest.fixture(scope="module")
def running():
    with Running() as provider:
        yield provider


@pytest.fixture
def company(running):
    running.company.moods[:] = []
    running.company.entries[:] = []
    running.company.requests[:] = []
    return running.company


@pytest.fixture
def account(running, company):
    return TwilioAccount(SID, TOKEN, "+12125550100", running.url, timeout=0.5)


@pytest.fixture
def sms(account):
    messenger = TwilioSms(account)
    yield messenger
    messenger.close()


@pytest.fixture
def voice(account):
    messenger = TwilioVoice(account)
    yield messenger
    messenger.close()


def text(**changes):
    return outgoing(NUMBER, channel=Channel.SMS, text="Please pay. Ref. 7KQ2M9XD", **changes)


def call(**changes):
    return outgoing(NUMBER, channel=Channel.VOICE, **({"text": "Please pay."} | changes))


def test_that_a_text_is_taken_word_for_word(company, sms):
    receipt = sms.send(text())
    assert (receipt.outcome, receipt.provider_id) == (HandOver.TAKEN, company.entries[0]["sid"])
    assert company.requests == [{"To": NUMBER, "From": "+12125550100", "Body": "Please pay. Ref. 7KQ2M9XD"}]


def test_that_a_messaging_service_chooses_the_number(company, account):
    sms = TwilioSms(replace(account, sender="MG123"))
    sms.send(text())
    sms.close()
    assert company.requests[0]["MessagingServiceSid"] == "MG123"
    assert "From" not in company.requests[0]


@pytest.mark.parametrize(
    ("mood", "outcome", "there", "words"),
    [
        ("busy", HandOver.NOT_TAKEN, 0, "429: Too Many Requests (20429)"),
        ("invalid", HandOver.REFUSED, 0, "400: The 'To' number is not a valid phone number (21211)"),
        ("stopped", HandOver.REFUSED, 0, "unsubscribed recipient (21610)"),
        ("moved", HandOver.NOT_TAKEN, 0, "302"),
        ("broken_before", HandOver.LOST, 0, "500: Internal Server Error"),
        ("broken_after", HandOver.LOST, 1, "503: Service Unavailable"),
        ("slow_after", HandOver.LOST, 1, "did not answer in time"),
        ("half_an_answer", HandOver.LOST, 1, "RemoteProtocolError"),
        ("nonsense", HandOver.LOST, 1, "cannot be read"),
    ],
)
def test_that_every_answer_proves_what_it_proves_and_is_asked_for_once(company, sms, mood, outcome, there, words):
    company.moods[:] = [mood]
    receipt = sms.send(text())
    assert receipt.outcome is outcome
    assert words in said(receipt.text)
    assert (len(company.requests), len(company.entries)) == (1, there)


def test_that_the_providers_wish_and_an_unsubscribed_client_are_told(company, sms):
    company.moods[:] = ["busy", "stopped"]
    assert sms.send(text()).retry_after == 7
    assert sms.send(text()).unsubscribed


def test_that_wrong_credentials_are_ours_to_put_right_and_are_never_shown(account):
    wrong = TwilioSms(replace(account, auth_token="wr0ng"))
    receipt = wrong.send(text())
    wrong.close()
    assert receipt.outcome is HandOver.NOT_TAKEN
    assert "wr0ng" not in receipt.text + repr(replace(account, auth_token="wr0ng"))


def test_that_a_provider_that_is_not_there_has_nothing():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    sms = TwilioSms(TwilioAccount(SID, TOKEN, NUMBER, f"http://127.0.0.1:{port}"))
    assert sms.send(text()).outcome is HandOver.NOT_TAKEN
    assert sms.look_up(text(), NONE).outcome is HandOver.LOST
    assert sms.status("SM1").outcome is HandOver.LOST
    sms.close()


@pytest.mark.parametrize("mood", ["broken_after", "slow_after", "half_an_answer", "nonsense"])
def test_that_an_accepted_message_whose_answer_was_lost_is_found_again(company, sms, mood):
    company.moods[:] = [mood]
    assert sms.send(text()).outcome is HandOver.LOST
    found = sms.look_up(text(), NONE)
    assert (found.outcome, found.provider_id) == (HandOver.TAKEN, company.entries[0]["sid"])


def test_that_a_message_the_provider_never_had_is_known_to_be_missing(company, sms):
    company.moods[:] = ["broken_before"]
    assert sms.send(text()).outcome is HandOver.LOST
    assert sms.look_up(text(), NONE).outcome is HandOver.NOT_TAKEN


def test_that_older_texts_others_texts_and_those_of_other_numbers_are_not_taken_for_it(company, sms):
    yesterday = company.make("Messages", {"To": NUMBER, "Body": text().text}, created=AT - timedelta(days=1))
    known = company.make("Messages", {"To": NUMBER, "Body": text().text})
    company.make("Messages", {"To": "+85221234567", "Body": text().text})
    company.make("Calls", {"To": NUMBER})
    assert sms.look_up(text(), frozenset({known["sid"]})).outcome is HandOver.NOT_TAKEN
    assert sms.look_up(text(), NONE).provider_id == known["sid"] != yesterday["sid"]


def test_that_an_unclaimed_text_with_other_words_may_be_it_after_all(company, sms):
    """A provider may have replaced characters; nobody resends on a guess."""
    company.make("Messages", {"To": NUMBER, "Body": "Please pay. Ref 7KQ2M9XD"})
    assert sms.look_up(text(), NONE).outcome is HandOver.LOST


def test_that_a_look_up_reads_every_page(company, sms):
    company.make("Messages", {"To": NUMBER, "Body": text().text})
    others = [company.make("Messages", {"To": NUMBER, "Body": f"other {n}"})["sid"] for n in range(5)]
    assert sms.look_up(text(), frozenset(others)).provider_id == company.entries[0]["sid"]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("accepted", HandOver.TAKEN),
        ("queued", HandOver.TAKEN),
        ("sent", HandOver.TAKEN),
        ("delivered", HandOver.DELIVERED),
        ("read", HandOver.DELIVERED),
        ("undelivered", HandOver.REFUSED),
        ("failed", HandOver.REFUSED),
        ("never heard of", HandOver.LOST),
    ],
)
def test_that_a_text_is_followed_by_asking(company, sms, status, outcome):
    sid = sms.send(text()).provider_id
    company.entries[0] |= {"status": status, "error_code": 30003, "error_message": "Unreachable handset"}
    receipt = sms.status(sid)
    assert receipt.outcome is outcome
    assert ("Unreachable handset (30003)" in said(receipt.text)) is (outcome is HandOver.REFUSED)


@pytest.mark.parametrize(
    ("status", "outcome", "state"),
    [
        ("queued", HandOver.TAKEN, CallState.QUEUED),
        ("ringing", HandOver.TAKEN, CallState.RINGING),
        ("in-progress", HandOver.TAKEN, CallState.ANSWERED),
        ("completed", HandOver.DELIVERED, CallState.ANSWERED),
        ("no-answer", HandOver.REFUSED, CallState.NO_ANSWER),
        ("busy", HandOver.REFUSED, CallState.BUSY),
        ("failed", HandOver.REFUSED, CallState.FAILED),
        ("canceled", HandOver.REFUSED, CallState.FAILED),
        ("never heard of", HandOver.LOST, None),
    ],
)
def test_that_a_call_is_followed_by_asking(company, voice, status, outcome, state):
    sid = voice.send(call()).provider_id
    company.entries[0]["status"] = status
    receipt = voice.status(sid)
    assert (receipt.outcome, receipt.call_state) == (outcome, state)


def test_that_a_call_is_asked_for_once_and_found_again_when_it_is_the_only_one(company, voice):
    company.moods[:] = ["slow_after"]
    assert voice.send(call()).outcome is HandOver.LOST
    assert voice.look_up(call(), NONE).provider_id == company.entries[0]["sid"]
    company.make("Calls", {"To": NUMBER})
    assert voice.look_up(call(), NONE).outcome is HandOver.LOST  # two, and no words to tell them apart
    assert voice.look_up(call(), frozenset({company.entries[1]["sid"]})).provider_id == company.entries[0]["sid"]
    assert voice.look_up(call(), frozenset(e["sid"] for e in company.entries)).outcome is HandOver.NOT_TAKEN


@pytest.mark.parametrize(
    "hostile",
    ["</Say><Dial>+100</Dial>", "<Play>http://evil</Play>", 'Tom & "Jerry"\'s', "]]>", "{{ }}", "请付款 ção"],
)
def test_that_what_is_spoken_is_only_ever_text(company, voice, hostile):
    voice.send(call(text=hostile, language=Language.ZH_HK))
    twiml = ET.fromstring(company.requests[0]["Twiml"])
    assert [(part.tag, part.text) for part in twiml] == [("Pause", None), ("Say", hostile)]
    assert twiml[1].attrib == {"voice": "alice", "language": "zh-HK"}


def test_that_a_recording_is_played_instead_of_the_text():
    twiml = ET.fromstring(twiml_of(call(clip="https://clips.example/a.mp3?x=1&y=2")))
    assert [(part.tag, part.text) for part in twiml][1] == ("Play", "https://clips.example/a.mp3?x=1&y=2")


def test_that_a_text_too_long_to_be_spoken_is_refused_before_it_is_sent(company, voice):
    receipt = voice.send(call(text="&" * TWIML_LENGTH))
    assert (receipt.outcome, company.requests) == (HandOver.REFUSED, [])


def test_that_voice_needs_a_number_to_call_from(account, voice):
    other = TwilioVoice(replace(account, sender="MG123"))
    assert "telephone number" in other.trouble()
    assert voice.trouble() == ""
    other.close()


@pytest.mark.parametrize("sid", ["../Accounts", "", "SM1/Media", "SM1.json?x"])
def test_that_an_id_is_never_a_path(company, sms, sid):
    assert sms.status(sid).outcome is HandOver.LOST


@pytest.mark.parametrize(("url", "sid"), [("http://provider.example", SID), ("https://provider.example", "AC/../x")])
def test_that_credentials_leave_only_over_https_to_an_account_that_is_one(url, sid):
    with pytest.raises(ValueError, match=r"https|letters and digits"):
        TwilioAccount(sid, TOKEN, NUMBER, url)


def test_that_a_next_page_elsewhere_is_not_followed(account):
    seen = []

    def answer(request):
        seen.append(request.url.host)
        return httpx.Response(200, json={"messages": [], "next_page_uri": "//evil.example/x"})

    sms = TwilioSms(account, httpx.MockTransport(answer))
    assert sms.look_up(text(), NONE).outcome is HandOver.LOST
    assert seen == ["127.0.0.1"]
    sms.close()

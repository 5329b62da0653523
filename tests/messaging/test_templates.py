"""Templates: named fields and nothing else; hostile templates are refused when saved, hostile values stay text."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.messaging.clients import contact
from workstation.domain.failures import InputRefusedError
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.messaging.compose import LENGTH, TextTooLongError, compose
from workstation.messaging.fields import AVAILABLE, FIELDS
from workstation.messaging.sample import SAMPLE
from workstation.messaging.template_files import shipped
from workstation.messaging.templates import parse
from workstation.messaging.values import MissingValueError

DEMAND = "{call_amount} {deadline}"


def opened(body, subject="About {account}", channel=Channel.EMAIL, kind=MessageKind.CALL_OPENED):
    return parse(kind, Language.EN, channel, subject if channel is Channel.EMAIL else "", body)


def refusal(body, **more):
    with pytest.raises(InputRefusedError) as refused:
        opened(body, **more)
    return str(refused.value)


@pytest.mark.parametrize(
    "field",
    [
        "client.__class__",
        "name.__init__.__globals__",
        "0",
        "0:>9999999",
        "call_amount:>9999999",
        "name!r",
        "name[0]",
        "",
        " name ",
        "Name",
        "name}",
        "{name}",
        "{name",
        "%n",
        "name|upper",
        "{{7*7}}",
    ],
)
def test_that_only_a_plain_name_may_stand_in_braces(field):
    assert "only the plain name" in refusal(f"{DEMAND} {{{field}}}") or "a brace that is not part" in refusal(
        f"{DEMAND} {{{field}}}"
    )


@pytest.mark.parametrize("body", ["{{ }}", "{{name}}", "{", "}", "a } b", "{name} {", "{na\nme}"])
def test_that_a_stray_brace_is_refused(body):
    assert "a brace that is not part of a {field}" in refusal(f"{DEMAND} {body}")


def test_that_an_unknown_field_is_named_with_line_and_the_nearest_one():
    text = refusal(f"Hello\n{DEMAND} {{call_amont}}")
    assert text == ("CALL_OPENED en EMAIL:2 column body value '{call_amont}': is no field; did you mean {call_amount}?")


def test_that_a_field_without_a_value_for_the_kind_is_refused():
    assert "a CALL_OPENED message has no such value" in refusal(f"{DEMAND} {{deficit}}")


def test_that_every_fault_is_told_at_once():
    text = refusal("{foo} {name!r}\n{bar}")
    assert text.count("\n") == 2


@pytest.mark.parametrize("missing", ["call_amount", "deadline"])
def test_that_a_demand_without_amount_or_deadline_is_refused(missing):
    body = DEMAND.replace(f"{{{missing}}}", "")
    assert f"it must say {{{missing}}}" in refusal(body)


def test_that_a_spoken_text_may_leave_figures_out_but_not_a_persons_words():
    assert opened("Please ring us back.", channel=Channel.VOICE).fields == frozenset()
    assert "it must say {text}" in refusal("Please ring.", channel=Channel.VOICE, kind=MessageKind.FREE_TEXT)


@pytest.mark.parametrize(
    ("subject", "channel", "words"),
    [
        ("", Channel.EMAIL, "an e-mail needs a subject"),
        ("two\nlines", Channel.EMAIL, "a subject is one line"),
        ("Hello\r\nBcc: all@example.com", Channel.EMAIL, "a subject is one line"),
        ("x" * 201, Channel.EMAIL, "at most 200 fit"),
        ("Hello\u202e", Channel.EMAIL, "control or formatting character"),
    ],
)
def test_that_a_subject_is_one_plain_line(subject, channel, words):
    assert words in refusal(DEMAND, subject=subject, channel=channel)


def test_that_only_an_email_has_a_subject():
    with pytest.raises(InputRefusedError, match="only an e-mail has a subject"):
        parse(MessageKind.CALL_OPENED, Language.EN, Channel.SMS, "Subject", DEMAND)


@pytest.mark.parametrize("character", ["\0", "\x1b", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028"])
def test_that_a_template_holds_no_character_that_hides_or_turns_text(character):
    assert "control or formatting character" in refusal(f"{DEMAND} a{character}b")


def test_that_an_empty_or_endless_template_is_refused():
    assert "the text is empty" in refusal("  \n ")
    assert "at most 20000 fit" in refusal(DEMAND + "x" * 1_000_000)


HOSTILE = [
    "{{ }}",
    "{{7*7}}",
    "{call_amount}",
    "{name}{name}",
    "%(name)s %n",
    "${jndi:ldap://evil}",
    "<img src=x onerror=alert(1)>",
    "</Say><Dial>+100</Dial>",
    "=cmd|' /C calc'!A0",
    "+1-2",
    "@SUM(A1)",
    "\\1 \\g<0>",
    "Robert'); DROP TABLE clients;--",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_name_stays_the_text_it_is(name):
    template = opened("Dear {name}, " + DEMAND)
    text = compose(template, contact(name=name), SAMPLE).text
    assert text.startswith(f"Dear {name}, USD 6,120.00 ")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\r\nBcc: all@example.com", "a Bcc: all@example.com"),
        ("a\nb\u2028c\x85d", "a b c d"),
        ("a\0b\x1b[31mc", "ab[31mc"),
        ("abc\u202etxt.exe", "abctxt.exe"),
        ("a\u200b\ufeffb", "ab"),
        ("\ud800x", "x"),
        ("  much \t space  ", "much space"),
        ("नि\u200dख", "नि\u200dख"),
        ("x" * 1_000_000, "x" * 79 + "…"),
    ],
)
def test_that_a_name_is_one_bounded_line_without_control_characters(name, shown):
    composed = compose(opened("{name}|" + DEMAND, subject="For {name}"), contact(name=name), SAMPLE)
    assert composed.text.split("|")[0] == shown
    assert composed.subject == f"For {shown}"


def test_that_a_megabyte_of_free_text_is_cut_and_a_short_channel_refuses_what_does_not_fit():
    templates = shipped()
    values = SAMPLE | {"text": "words " * 200_000}
    mail = compose(templates[MessageKind.FREE_TEXT, Language.EN, Channel.EMAIL], contact(), values)
    assert len(mail.text) < 5_200
    with pytest.raises(TextTooLongError, match="SMS carries at most 1600"):
        compose(templates[MessageKind.FREE_TEXT, Language.EN, Channel.SMS], contact(), values)


def test_that_name_and_account_are_always_the_clients_own():
    values = SAMPLE | {"name": "Somebody Else", "account": "A9999"}
    assert compose(opened("{name} {account} " + DEMAND), contact(), values).text.startswith("Ana Souza A1001 ")


def test_that_a_client_without_a_name_is_called_by_the_account():
    for nothing in ("", " ", "\u200b"):
        assert compose(opened("{name} " + DEMAND), contact(name=nothing), SAMPLE).text.startswith("A1001 ")


def test_that_a_value_that_is_not_known_is_no_empty_space_but_an_error():
    values = {name: value for name, value in SAMPLE.items() if name != "call_amount"}
    with pytest.raises(MissingValueError, match=r"no value for \{call_amount\}"):
        compose(opened(DEMAND), contact(), values)


def test_that_a_value_that_is_empty_is_an_error_too():
    with pytest.raises(MissingValueError, match=r"no value for \{firm\}"):
        compose(opened("{firm} " + DEMAND), contact(), SAMPLE | {"firm": " "})


def test_that_a_value_of_another_type_is_an_error():
    with pytest.raises(TypeError, match="is not an amount to be paid"):
        compose(opened(DEMAND), contact(), SAMPLE | {"call_amount": "lots"})


def is_plain(text):
    return all(c == "\n" or c in "\u200c\u200d" or unicodedata.category(c) not in {"Cc", "Cf", "Cs"} for c in text)


@given(name=st.text(max_size=200), note=st.text(max_size=400), symbol=st.text(max_size=60))
def test_that_whatever_clients_are_called_a_message_is_plain_bounded_and_has_the_templates_lines(name, note, symbol):
    template = parse(
        MessageKind.FREE_TEXT, Language.EN, Channel.EMAIL, "{subject}", "To {name}.\n{text}\nAmount: {call_amount}"
    )
    composed = compose(template, contact(name=name), SAMPLE | {"text": note, "subject": symbol})
    assert is_plain(composed.text)
    assert is_plain(composed.subject)
    assert "\n" not in composed.subject
    assert composed.text.startswith("To ")
    assert composed.text.endswith("\nAmount: USD 6,120.00")
    assert len(composed.text) < 6_000


@given(st.text(alphabet=st.sampled_from("{}name_.!:[]0 \n%\\$"), max_size=40))
def test_that_what_is_not_refused_holds_nothing_but_known_fields(body):
    try:
        template = opened(f"{DEMAND}{body}")
    except InputRefusedError:
        return
    assert template.fields <= AVAILABLE[MessageKind.CALL_OPENED]
    bare = re.sub("|".join(re.escape(f"{{{field}}}") for field in FIELDS), "", template.body)
    assert "{" not in bare
    assert "}" not in bare
    assert compose(template, contact(), SAMPLE).text


@given(st.sampled_from(sorted(shipped(), key=str)), st.text(max_size=300))
def test_that_every_shipped_template_carries_any_client(key, name):
    composed = compose(shipped()[key], contact(name=name, language=key[1]), SAMPLE)
    assert is_plain(composed.text)
    assert len(composed.text) <= LENGTH[key[2]]

"""The templates that ship: complete, the same in all languages, short enough, in the words of the language."""

import re
from itertools import product

import pytest

from tests.messaging.clients import contact
from workstation.domain.failures import InputRefusedError
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.messaging.compose import compose
from workstation.messaging.sample import SAMPLE
from workstation.messaging.template_files import path, read, shipped

SMS_LENGTH = 320  # two parts of a text in Latin letters
EVERY = list(product(MessageKind, Language, Channel))


def test_that_there_is_one_for_every_kind_language_and_channel():
    assert set(shipped()) == set(EVERY)
    assert all(template.version == 0 for template in shipped().values())


@pytest.mark.parametrize(("kind", "channel"), list(product(MessageKind, Channel)))
def test_that_all_languages_tell_the_same_fields(kind, channel):
    fields = {language: shipped()[kind, language, channel].fields for language in Language}
    assert len(set(fields.values())) == 1, fields


def test_that_the_sample_fills_every_template():
    for kind, language, channel in EVERY:
        composed = compose(shipped()[kind, language, channel], contact(language=language), SAMPLE)
        assert bool(composed.subject) is (channel is Channel.EMAIL)
        assert "{" not in composed.text


_KNOWN_NUMBER = {
    Language.EN: "the number you already have",
    Language.ZH_CN: "（您已有的号码）",
    Language.ZH_HK: "（閣下已有的號碼）",
    Language.PT_BR: "número já informado",
}
_NONE = {Language.EN: "none", Language.ZH_CN: "无", Language.ZH_HK: "無", Language.PT_BR: "nenhuma"}


@pytest.mark.parametrize("language", Language)
def test_that_no_text_has_a_gap_where_the_house_gave_no_number_or_nothing_is_held(language):
    empty = SAMPLE | {"desk_phone": "", "positions": ()}
    for (kind, written_in, channel), template in shipped().items():
        if written_in is not language:
            continue
        text = compose(template, contact(language=language), empty).text
        assert ("desk_phone" in template.fields) is (_KNOWN_NUMBER[language] in text), (kind, channel)
        assert not re.search(r" [.,;。，]|[,，:：]\s*[.。]|(?<=\S)  ", text), (kind, channel, text)
        if "positions" in template.fields and channel is Channel.EMAIL:
            assert f"\n  - {_NONE[language]}\n" in text


def test_that_every_message_says_who_writes_and_how_to_ask():
    for (kind, _, channel), template in shipped().items():
        if (kind, channel) != (MessageKind.FREE_TEXT, Channel.SMS):
            assert {"firm", "desk_phone", "reference"} <= template.fields


def test_that_a_text_fits_two_parts():
    for kind, language in product(set(MessageKind) - {MessageKind.FREE_TEXT}, (Language.EN, Language.PT_BR)):
        text = compose(shipped()[kind, language, Channel.SMS], contact(language=language), SAMPLE).text
        assert len(text) <= SMS_LENGTH, (kind.name, language, len(text))


def test_that_short_and_spoken_texts_are_one_line():
    assert not [key for key, template in shipped().items() if key[2] is not Channel.EMAIL and "\n" in template.body]


def test_that_chinese_is_written_in_its_own_characters_and_punctuation():
    simplified, traditional = set("账户证额预时"), set("帳戶證額預時")
    for (kind, language, _), template in shipped().items():
        text = re.sub(r"\{[a-z_]+\}", "", template.subject + template.body)
        if language is Language.ZH_CN:
            assert not traditional & set(text) - {"戶"}, kind
        elif language is Language.ZH_HK:
            assert not simplified & set(text), kind
        if language in {Language.ZH_CN, Language.ZH_HK}:
            assert not re.search(r"[\u4e00-\u9fff][,.:;!?]", text), kind


def test_that_a_file_without_its_sections_is_refused_by_name():
    name = path(MessageKind.CALL_OPENED, Language.EN)
    with pytest.raises(InputRefusedError, match=re.escape("messages/en/call_opened.txt value 'subject sms'")):
        list(read(MessageKind.CALL_OPENED, Language.EN, "[subject]\nx\n[sms]\ny\n", name))

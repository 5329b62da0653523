"""Every reason of the limits has a sentence on the screen, with its figures as the language writes them."""

import pytest

from ui.format import Format, Units
from ui.tables.denials import _SENTENCES, finding_text, findings_text, stored_text
from workstation.domain.denials import Denial, SecondPerson, coded, finding, said


@pytest.mark.parametrize("kind", [*Denial, *SecondPerson])
def test_that_each_reason_is_translated_from_its_own_sentence(kind):
    assert _SENTENCES[kind] == kind.value


def test_that_figures_are_written_as_the_language_does():
    form = Format()
    reason = finding(Denial.ORDER_VALUE, value=6_000_000.4, currency="USD", limit=5e6)
    wide = finding(Denial.WIDE_QUOTE, symbol="BAC", spread=0.08, limit=0.05)
    assert finding_text(reason, form) == "the order is worth 6,000,000 USD, more than 5,000,000"
    assert "8.0 % of the mark apart, more than 5.0 %" in finding_text(wide, form)
    form.speak("pt_BR", Units())
    assert "6.000.000 USD" in finding_text(reason, form)
    assert "8,0 %" in finding_text(wide, form)


def test_that_a_name_is_never_read_as_a_format():
    reason = finding(Denial.NO_PRICE, symbol="{evil}")
    assert findings_text([reason, reason], Format()) == "no price for {evil}; no price for {evil}"


def test_that_codes_of_the_store_are_sentences_and_the_words_around_them_stay():
    too_much = finding(Denial.ORDER_VALUE, value=6e6, currency="USD", limit=5e6)
    stored = f"A1 XYZ: {coded([finding(Denial.HALTED, symbol='XYZ'), too_much])}; and 3 more"
    form = Format()
    form.speak("pt_BR", Units())
    assert said(stored) == "A1 XYZ: XYZ is halted; the order is worth 6,000,000 USD, more than 5,000,000; and 3 more"
    assert "worth 6.000.000 USD" in stored_text(stored, form)


@pytest.mark.parametrize(
    "words",
    [
        "wait for the auction {please}",
        "Denial.HALTED {",
        "Denial.HALTED {}",
        'Denial.NO_SUCH {"symbol": "X"}',
    ],
)
def test_that_words_of_a_person_stay_as_they_are(words):
    assert stored_text(words, Format()) == words == said(words)


def test_that_a_code_inside_the_facts_of_another_is_not_read():
    inner = finding(Denial.HALTED, symbol="X").as_code()
    assert said(finding(Denial.NO_PRICE, symbol=inner).as_code()) == f"no price for {inner}"

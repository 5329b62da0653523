"""Every reason of the limits has a sentence on the screen, with its figures as the language writes them."""

import re
from string import Formatter

import pytest

from ui.format import Format, Units
from ui.language import Language
from ui.tables.coded_words import SPECS
from ui.tables.denials import SENTENCES, finding_text, findings_text, stored_text
from ui.theme import Theme
from workstation.domain.answers import Refusal, Result
from workstation.domain.denials import LISTS, Denial, coded, finding, said
from workstation.domain.policy_faults import PolicyFault

KINDS = [kind for kinds in LISTS for kind in kinds]
FIGURES = re.compile(r"|[,.\dz]*[f%]")


def test_that_each_reason_is_translated_from_its_own_sentence():
    assert {kind: kind.value for kind in KINDS} == SENTENCES


def test_that_each_field_of_a_reason_is_a_figure_a_name_or_of_a_list_of_words():
    asked = {spec for kind in KINDS for _, _, spec, _ in Formatter().parse(kind.value) if spec is not None}
    assert not {spec for spec in asked if not FIGURES.fullmatch(spec)} - SPECS


def test_that_codes_and_times_in_a_reason_are_words_of_the_language(qapp):
    form = Format()
    language = Language(qapp, Theme(qapp, "dark"), form, "zh_CN")
    role = finding(Refusal.ROLE, user="ann", role="VIEWER", command="close_batch", needed="SUPERVISOR / TRADER")
    moved = finding(Refusal.DEADLINE_PAST, at="2020-03-19T20:00:00+00:00")
    assert finding_text(role, form) == "ann 的角色为 查看员；“批量平仓”需要 主管 / 交易员"
    assert finding_text(moved, form) == "截止时间必须晚于现在；2020-03-19 20:00:00 UTC 已经过去"
    assigned = finding(Refusal.ASSIGNED, alert="A", now="", seen="bob")
    assert finding_text(assigned, form) == "A 现由 无人 负责，而不是 bob"
    wrong = finding(PolicyFault.DEMAND, key="call.sessions", demand="a whole number from 0 to 30 (sessions)")
    assert "整数" in finding_text(wrong, form)
    assert "whole" not in finding_text(wrong, form)
    language.use("en")


def test_that_a_code_of_a_later_version_stays_as_it_came():
    form = Format()
    done = finding(Result.DECIDED, command="fly", user="ann", state="LANDED")
    assert finding_text(done, form) == "fly of ann: LANDED"
    assert finding_text(finding(Refusal.CHANNEL, channel="PIGEON"), form) == "PIGEON cannot be used"


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

"""What is missing is stored in codes, so that every desk says it in its own language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.failures import Missing, MissingKind, as_codes, from_codes

SUBJECTS = st.sampled_from(["XYZ", "EUR", "SPY 200619C00300000", "A;B", "A; B", "FX EUR", "0005.HK"])
REASONS = st.lists(st.builds(Missing, st.sampled_from([kind.name for kind in MissingKind]), SUBJECTS), max_size=4)


def test_that_reasons_are_written_without_words_of_any_language():
    reasons = (Missing("PRICE", "XYZ"), Missing("FX", "EUR"))
    assert as_codes(reasons) == "PRICE XYZ; FX EUR"
    assert [str(reason) for reason in from_codes("PRICE XYZ; FX EUR")] == [
        "no price for XYZ",
        "no rate of exchange for EUR",
    ]
    assert from_codes("") == ()


@given(REASONS)
def test_that_what_was_written_is_read(reasons):
    assert from_codes(as_codes(reasons)) == tuple(reasons)


@pytest.mark.parametrize("text", ["no price for XYZ", "PRICE", "price XYZ"])
def test_that_words_are_no_codes(text):
    with pytest.raises(ValueError, match=text):
        from_codes(text)

"""Which line is which is said by names at their ends, not by colour alone."""

import pytest


@pytest.mark.parametrize("chart", ["levels", "moves"])
def test_that_each_line_of_a_chart_has_its_name_at_its_end(page, chart):
    shown = getattr(page, chart).plot
    names = {end.text.partition(" ")[0] for end in shown.overlay._ends}
    assert names == {"IM", "MM", "MCM", "FM"} | {{"levels": "net", "moves": "call"}[chart]}

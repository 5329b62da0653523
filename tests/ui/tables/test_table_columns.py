import json

import pytest

from ui.tables.close_orders import CLOSE_ORDERS
from ui.tables.columns import Shown
from ui.tables.covered_recalls import COVERED_RECALLS_TAB
from ui.tables.intraday_alerts import INTRADAY_ALERTS
from ui.tables.layout import first_layout, saved_layout
from ui.tables.risk_alerts import RISK_ALERTS
from ui.tables.short_recalls import SHORT_RECALLS_TAB
from workstation.domain.tables import Cell

SPECS = [RISK_ALERTS, INTRADAY_ALERTS, CLOSE_ORDERS, COVERED_RECALLS_TAB, SHORT_RECALLS_TAB]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_that_every_stored_field_can_be_shown_once(spec):
    names = [column.name for column in spec.columns]
    assert len(names) == len(set(names))
    assert {column.name for column in spec.columns if not column.derived} == {f.name for f in spec.table.fields}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_that_titles_are_there_and_differ(spec):
    titles = [column.title for column in spec.columns]
    assert all(titles)
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_that_sorts_and_scopes_name_columns(spec):
    assert {sort.column for sort in spec.sorts} <= {column.name for column in spec.columns}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_that_every_code_of_a_word_column_has_a_word(spec):
    for field in spec.table.fields:
        if field.cell is Cell.CODE:
            column = spec.column(field.name)
            assert column.shown is Shown.WORD
            assert set(column.words) == set(field.choices)


# The columns of both alert tabs as the specification lists them, a star before those shown at first; "call amount
# (base, reporting)" and "the same without 0DTE options" are several columns. The star of Base currency is our own:
# amounts of several currencies stand below one another.
OF_THE_SPECIFICATION = """
*Updated, *Account, *Name, Alert id, Client type, Group, AE, *Base currency, *Alert type,
Alert type without 0DTE options, *Triggered at, Turned FORCED at, *Deadline, *Time to deadline, *Age (h), Days, *Status,
Reason, *Call amount, Call amount (reporting), Estimated overnight call, *Net-asset ratio, *Liquid net assets, *Equity,
Equity / MM, Long value, Short value, Suspended value, *Cash, Financing limit, Excess financing, Accrued interest,
Trading credit, *IM, *MM, MCM, *FM, IM without 0DTE options, MM without 0DTE options, MCM without 0DTE options,
FM without 0DTE options, Option share of MM, Has 0DTE, Has multi-leg, Closable symbols, *Auto-close at, Last close at,
Working closes, Last message, *Note, Assigned to
"""
OF_DERIVATIVES = ["IM %", "MM %", "Margin balance", "State", "Liquidation progress"]


@pytest.mark.parametrize(
    ("spec", "also_first"),
    [(RISK_ALERTS, set()), (INTRADAY_ALERTS, {"Estimated overnight call", "Alert type without 0DTE options"})],
    ids=["risk", "intraday"],
)
def test_that_alerts_have_the_columns_of_the_specification_and_show_its_bold_ones_at_first(spec, also_first):
    listed = OF_THE_SPECIFICATION.replace("\n", " ").strip().split(", ")
    found = {column.title: column.is_default for column in spec.columns}
    assert {title.lstrip("*") for title in listed} | set(OF_DERIVATIVES) <= set(found)
    bold = {title[1:] for title in listed if title.startswith("*")}
    assert {title for title, is_default in found.items() if is_default} == bold | also_first


def test_that_a_layout_survives_saving_and_columns_that_come_and_go():
    first = first_layout(RISK_ALERTS)
    assert saved_layout(RISK_ALERTS, first.as_saved()) == first
    saved = json.loads(json.dumps(first.as_saved()))
    del saved["columns"][3]
    saved["columns"].insert(0, {"name": "no_more", "width": 10, "is_shown": True})
    saved["sorts"] = [{"column": "no_more", "descending": True}, {"column": "equity", "descending": False}]
    restored = saved_layout(RISK_ALERTS, saved)
    assert {c.name for c in restored.columns} == {c.name for c in first.columns}
    assert restored.columns[-1].name == first.columns[3].name
    assert [s.column for s in restored.sorts] == ["equity"]

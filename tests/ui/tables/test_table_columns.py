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


def test_that_the_first_columns_of_risk_alerts_are_those_of_the_specification():
    shown = [column.name for column in RISK_ALERTS.columns if column.is_default]
    assert shown[:6] == ["updated_at", "account", "name", "alert_type", "triggered_at", "deadline"]
    assert {"age", "status", "call_amount", "net_asset_ratio", "liquid_net_assets", "equity", "cash"} <= set(shown)
    assert {"initial", "maintenance", "forced", "auto_close_at", "note"} <= set(shown)


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

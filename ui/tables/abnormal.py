"""The columns of the Abnormal view: calls of every regime that were set aside."""

from __future__ import annotations

from ui.tables.alert_columns import ABNORMAL, COLUMNS
from ui.tables.columns import Sort, TableSpec, with_defaults
from workstation.domain.tables import ALERTS

ABNORMAL_CALLS = TableSpec(
    "abnormal",
    ALERTS,
    with_defaults(
        COLUMNS,
        *("updated_at", "account", "name", "regime", "alert_type", "note", "status", "reason", "assigned_to"),
        *(
            "triggered_at",
            "deadline",
            "age",
            "base_currency",
            "call_amount",
            "net_asset_ratio",
            "liquid_net_assets",
            "equity",
            "cash",
        ),
    ),
    sorts=(Sort("alert_type", descending=True), Sort("call_amount_reporting", descending=True)),
    scope=(ABNORMAL,),
    currency="base_currency",
    counted="alert_type",
    aged_by="triggered_at",
    summed=("call_amount_reporting", "liquid_net_assets", "equity", "cash"),
)

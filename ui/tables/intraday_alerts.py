"""The columns of the Intraday-margin alerts tab: what is called now, and what would be at the cut-off."""

from __future__ import annotations

from ui.tables.alert_columns import COLUMNS, NORMAL
from ui.tables.columns import Sort, TableSpec, with_defaults
from workstation.desk.filters import HasCode
from workstation.domain.enums import Regime
from workstation.domain.tables import ALERTS

INTRADAY_ALERTS = TableSpec(
    "intraday_alerts",
    ALERTS,
    with_defaults(
        COLUMNS,
        *("updated_at", "account", "name", "alert_type", "triggered_at", "deadline", "to_go", "age", "status"),
        *(
            "base_currency",
            "call_amount",
            "overnight_call_amount",
            "net_asset_ratio",
            "liquid_net_assets",
            "equity",
            "cash",
        ),
        *("initial", "maintenance", "forced", "alert_type_without_expiring", "auto_close_at", "note"),
    ),
    sorts=(Sort("overnight_call_amount", descending=True),),
    scope=(HasCode("regime", frozenset({Regime.INTRADAY})), NORMAL),
    currency="base_currency",
    counted="alert_type",
    aged_by="triggered_at",
    summed=("call_amount_reporting", "overnight_call_amount", "liquid_net_assets", "equity", "cash"),
)

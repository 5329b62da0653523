"""The columns of the Risk alerts tab: every account with a call but the intraday ones."""

from __future__ import annotations

from ui.tables.alert_columns import COLUMNS, NORMAL
from ui.tables.columns import Sort, TableSpec, with_defaults
from workstation.desk.filters import HasCode
from workstation.domain.enums import Regime
from workstation.domain.tables import ALERTS

RISK_ALERTS = TableSpec(
    "risk_alerts",
    ALERTS,
    with_defaults(
        COLUMNS,
        *("updated_at", "account", "name", "alert_type", "triggered_at", "deadline", "to_go", "age", "status"),
        *(
            "base_currency",
            "call_amount",
            "net_asset_ratio",
            "liquid_net_assets",
            "equity",
            "cash",
            "initial",
            "maintenance",
            "forced",
        ),
        *("auto_close_at", "note"),
    ),
    sorts=(Sort("alert_type", descending=True), Sort("call_amount_reporting", descending=True)),
    scope=(HasCode("regime", frozenset(Regime) - {Regime.INTRADAY}), NORMAL),
    currency="base_currency",
    counted="alert_type",
    aged_by="triggered_at",
    summed=("call_amount_reporting", "liquid_net_assets", "equity", "cash"),
)

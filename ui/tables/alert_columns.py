"""All columns of an alert, for the two tabs that show alerts."""

from __future__ import annotations

from ui.tables.columns import ColumnMaker, Shown
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import ALERT_KINDS, ALERT_TYPES, MARGIN_STATE_NAMES, REGIMES
from ui.theme import Meaning
from workstation.desk.derived import Since
from workstation.desk.filters import HasCode
from workstation.domain.tables import ALERTS

_column = ColumnMaker(ALERTS)
NORMAL = HasCode("abnormal", frozenset({0}))  # an abnormal call is not in the normal list (spec: margin, section 4)
ABNORMAL = HasCode("abnormal", frozenset({1}))

COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Updated"), 68, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("account", QT_TRANSLATE_NOOP("Columns", "Account"), 80),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 128, meaning=Meaning.MUTED),
    _column("alert_id", QT_TRANSLATE_NOOP("Columns", "Alert id"), 110, meaning=Meaning.MUTED),
    _column("regime", QT_TRANSLATE_NOOP("Columns", "Regime"), 90, words=REGIMES),
    _column("client_type", QT_TRANSLATE_NOOP("Columns", "Client type"), 90, listed=True),
    _column("client_group", QT_TRANSLATE_NOOP("Columns", "Group"), 90, listed=True),
    _column("account_executive", QT_TRANSLATE_NOOP("Columns", "AE"), 80, listed=True),
    _column("base_currency", QT_TRANSLATE_NOOP("Columns", "Base currency"), 100, listed=True),
    _column("alert_type", QT_TRANSLATE_NOOP("Columns", "Alert type"), 146, words=ALERT_KINDS),
    _column(
        "alert_type_without_expiring",
        QT_TRANSLATE_NOOP("Columns", "Alert type without 0DTE options"),
        146,
        words=ALERT_TYPES,
    ),
    _column("triggered_at", QT_TRANSLATE_NOOP("Columns", "Triggered at"), 118),
    _column("forced_at", QT_TRANSLATE_NOOP("Columns", "Turned FORCED at"), 118),
    _column("deadline", QT_TRANSLATE_NOOP("Columns", "Deadline"), 136, shown=Shown.DEADLINE),
    _column.counted("to_go", QT_TRANSLATE_NOOP("Columns", "Time to deadline"), 124, "deadline", Since.TO_GO),
    _column("deadline_provisional", QT_TRANSLATE_NOOP("Columns", "Deadline provisional"), 90),
    _column.counted("age", QT_TRANSLATE_NOOP("Columns", "Age (h)"), 84, "triggered_at", Since.AGE_HOURS),
    _column.counted("days", QT_TRANSLATE_NOOP("Columns", "Days"), 56, "triggered_at", Since.AGE_DAYS),
    _column("market", QT_TRANSLATE_NOOP("Columns", "Market"), 80, listed=True),
    _column("status", QT_TRANSLATE_NOOP("Columns", "Status"), 80, listed=True),
    _column("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), 160),
    _column(
        "call_amount",
        QT_TRANSLATE_NOOP("Columns", "Call amount"),
        116,
        worse=1,
        unknown_is_worst=True,
        compared="call_amount_reporting",
    ),
    _column(
        "call_amount_reporting",
        QT_TRANSLATE_NOOP("Columns", "Call amount (reporting)"),
        116,
        worse=1,
        unknown_is_worst=True,
    ),
    _column(
        "overnight_call_amount",
        QT_TRANSLATE_NOOP("Columns", "Estimated overnight call"),
        128,
        worse=1,
        unknown_is_worst=True,
        compared="overnight_call_amount_reporting",
    ),
    _column(
        "overnight_call_amount_reporting",
        QT_TRANSLATE_NOOP("Columns", "Estimated overnight call (reporting)"),
        128,
        worse=1,
        unknown_is_worst=True,
    ),
    _column("net_asset_ratio", QT_TRANSLATE_NOOP("Columns", "Net-asset ratio"), 110, worse=-1, unknown_is_worst=True),
    _column(
        "liquid_net_assets", QT_TRANSLATE_NOOP("Columns", "Liquid net assets"), 122, worse=-1, unknown_is_worst=True
    ),
    _column("equity", QT_TRANSLATE_NOOP("Columns", "Equity"), 116, worse=-1, unknown_is_worst=True),
    _column("equity_to_maintenance", QT_TRANSLATE_NOOP("Columns", "Equity / MM"), 90, worse=-1),
    _column("long_value", QT_TRANSLATE_NOOP("Columns", "Long value"), 104),
    _column("short_value", QT_TRANSLATE_NOOP("Columns", "Short value"), 104),
    _column("suspended_value", QT_TRANSLATE_NOOP("Columns", "Suspended value"), 112),
    _column("cash", QT_TRANSLATE_NOOP("Columns", "Cash"), 104),
    _column("financing_limit", QT_TRANSLATE_NOOP("Columns", "Financing limit"), 104),
    _column("excess_financing", QT_TRANSLATE_NOOP("Columns", "Excess financing"), 120, worse=1),
    _column("accrued_interest", QT_TRANSLATE_NOOP("Columns", "Accrued interest"), 110),
    _column("trading_credit", QT_TRANSLATE_NOOP("Columns", "Trading credit"), 110),
    _column("initial", QT_TRANSLATE_NOOP("Columns", "IM"), 104),
    _column("maintenance", QT_TRANSLATE_NOOP("Columns", "MM"), 104),
    _column("margin_call", QT_TRANSLATE_NOOP("Columns", "MCM"), 104),
    _column("forced", QT_TRANSLATE_NOOP("Columns", "FM"), 104),
    _column("initial_without_expiring", QT_TRANSLATE_NOOP("Columns", "IM without 0DTE options"), 124),
    _column("maintenance_without_expiring", QT_TRANSLATE_NOOP("Columns", "MM without 0DTE options"), 124),
    _column("margin_call_without_expiring", QT_TRANSLATE_NOOP("Columns", "MCM without 0DTE options"), 124),
    _column("forced_without_expiring", QT_TRANSLATE_NOOP("Columns", "FM without 0DTE options"), 124),
    _column("option_share_of_maintenance", QT_TRANSLATE_NOOP("Columns", "Option share of MM"), 100),
    _column("has_expiring_today", QT_TRANSLATE_NOOP("Columns", "Has 0DTE"), 70),
    _column("has_multi_leg", QT_TRANSLATE_NOOP("Columns", "Has multi-leg"), 80),
    _column("closable", QT_TRANSLATE_NOOP("Columns", "Closable symbols"), 90),
    _column("auto_close_at", QT_TRANSLATE_NOOP("Columns", "Auto-close at"), 118),
    _column("last_close_at", QT_TRANSLATE_NOOP("Columns", "Last close at"), 118),
    _column("working_closes", QT_TRANSLATE_NOOP("Columns", "Working closes"), 90),
    _column("last_message_at", QT_TRANSLATE_NOOP("Columns", "Last message"), 118),
    _column("note", QT_TRANSLATE_NOOP("Columns", "Note"), 180),
    _column("assigned_to", QT_TRANSLATE_NOOP("Columns", "Assigned to"), 100),
    _column("abnormal", QT_TRANSLATE_NOOP("Columns", "Abnormal"), 80),
    _column("missing", QT_TRANSLATE_NOOP("Columns", "Missing"), 160, shown=Shown.REASONS, meaning=Meaning.WARNING),
    _column("im_ratio", QT_TRANSLATE_NOOP("Columns", "IM %"), 80, worse=1),
    _column("mm_ratio", QT_TRANSLATE_NOOP("Columns", "MM %"), 80, worse=1),
    _column("margin_balance", QT_TRANSLATE_NOOP("Columns", "Margin balance"), 116, worse=-1),
    _column("derivatives_state", QT_TRANSLATE_NOOP("Columns", "State"), 146, words=MARGIN_STATE_NAMES, listed=True),
    _column("liquidation_progress", QT_TRANSLATE_NOOP("Columns", "Liquidation progress"), 90),
    _column("symbols", QT_TRANSLATE_NOOP("Columns", "Symbols held"), 180, names_symbols=True),
)

"""The columns of the Liquidations list: accounts the loop is armed for by themselves, or is at work on today."""

from __future__ import annotations

from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.loop_words import ARMED_MODES, LOOP_REASONS, STAGES
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import MARGIN_STATES, ORDER_SIDES
from ui.theme import Meaning
from workstation.domain.liquidation import LiquidationStage
from workstation.domain.tables import LIQUIDATIONS

_column = ColumnMaker(LIQUIDATIONS)
_PROPOSED = ("stage", frozenset({int(LiquidationStage.PROPOSED)}))

_COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Last change"), 92, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("account", QT_TRANSLATE_NOOP("Columns", "Account"), 90),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 120, meaning=Meaning.MUTED),
    _column("alert_id", QT_TRANSLATE_NOOP("Columns", "Alert id"), 110, meaning=Meaning.MUTED),
    _column("mode", QT_TRANSLATE_NOOP("Columns", "Mode"), 86, words=ARMED_MODES),
    _column("set_by", QT_TRANSLATE_NOOP("Columns", "Set by"), 80, listed=True),
    _column("approved_by", QT_TRANSLATE_NOOP("Columns", "Approved by"), 90, listed=True),
    _column("set_reason", QT_TRANSLATE_NOOP("Columns", "Reason"), 140),
    _column("set_at", QT_TRANSLATE_NOOP("Columns", "Set at"), 118),
    _column("state", QT_TRANSLATE_NOOP("Columns", "State"), 172, words=MARGIN_STATES),
    _column("stage", QT_TRANSLATE_NOOP("Columns", "Stage"), 200, words=STAGES),
    _column("reason", QT_TRANSLATE_NOOP("Columns", "Why"), 300, words=LOOP_REASONS, listed=True),
    _column("note", QT_TRANSLATE_NOOP("Columns", "More about it"), 180, shown=Shown.TOLD),
    _column("step", QT_TRANSLATE_NOOP("Columns", "Step"), 60, absent=""),
    _column("progress", QT_TRANSLATE_NOOP("Columns", "Progress"), 84, absent=""),
    _column("shortfall", QT_TRANSLATE_NOOP("Columns", "Shortfall to target"), 160, worse=1),
    _column("shortfall_at_start", QT_TRANSLATE_NOOP("Columns", "Largest shortfall"), 140),
    _column("margin_balance", QT_TRANSLATE_NOOP("Columns", "Margin balance"), 116, worse=-1),
    _column("net_asset_value", QT_TRANSLATE_NOOP("Columns", "Net asset value"), 116, worse=-1),
    _column("initial", QT_TRANSLATE_NOOP("Columns", "IM"), 104),
    _column("maintenance", QT_TRANSLATE_NOOP("Columns", "MM"), 104),
    _column("target", QT_TRANSLATE_NOOP("Columns", "Target MM %"), 96),
    _column("proposal_symbol", QT_TRANSLATE_NOOP("Columns", "Proposed symbol"), 136),
    _column("proposal_side", QT_TRANSLATE_NOOP("Columns", "Proposed side"), 106, words=ORDER_SIDES, only=_PROPOSED),
    _column("proposal_quantity", QT_TRANSLATE_NOOP("Columns", "Proposed quantity"), 136, absent=""),
    _column("proposal_limit", QT_TRANSLATE_NOOP("Columns", "Proposed limit"), 116, absent=""),
    _column("proposal_value", QT_TRANSLATE_NOOP("Columns", "Proposed value"), 116, absent=""),
    _column("proposed_at", QT_TRANSLATE_NOOP("Columns", "Proposed at"), 118),
    _column("own_orders", QT_TRANSLATE_NOOP("Columns", "Own orders left"), 120, absent=""),
    _column("deficit", QT_TRANSLATE_NOOP("Columns", "Deficit"), 104, absent=""),
    _column("deficit_paid", QT_TRANSLATE_NOOP("Columns", "Paid by the insurance fund"), 190, absent=""),
    _column("started_at", QT_TRANSLATE_NOOP("Columns", "Started"), 118),
    _column("ended_at", QT_TRANSLATE_NOOP("Columns", "Ended"), 118),
    _column("episode", QT_TRANSLATE_NOOP("Columns", "Episode"), 70, absent=""),
)

LOOPS = TableSpec(
    "liquidations",
    LIQUIDATIONS,
    with_defaults(
        _COLUMNS,
        *("updated_at", "account", "name", "mode", "state", "stage", "reason", "progress", "shortfall"),
        *("margin_balance", "net_asset_value", "maintenance", "proposal_side", "proposal_quantity"),
        *("proposal_symbol", "proposal_limit", "note", "set_by", "approved_by"),
    ),
    sorts=(Sort("state", descending=True), Sort("shortfall", descending=True)),
    counted="stage",
)

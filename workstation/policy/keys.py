"""Every number and switch of the house, once: name, type, unit, default and range (spec: policy)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

HourMinute = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


def key(default: Any, unit: str = "", ge: float | None = None, le: float | None = None) -> Any:
    """A policy key: its default, its unit and the closed range of what makes sense."""
    return Field(default=default, ge=ge, le=le, allow_inf_nan=False, json_schema_extra={"unit": unit})


class Section(BaseModel):
    """One table of ``policy.toml``; unknown keys and wrong types are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class CashCall(Section):
    """Which terms count in the call of a cash account."""

    include_interest: bool = True
    include_debit_margin: bool = True
    include_trading_credit: bool = True
    include_excess_financing: bool = True


class Call(Section):
    """The call amount, the deadline and the end of a call."""

    coefficient: float = key(1.0, "", 0.5, 2)
    minimum: float = key(1.0, "base currency", 0)
    net_assets: Literal["liquid", "equity"] = "liquid"
    include_interest: bool = True
    include_debit_margin: bool = True
    include_trading_credit: bool = True
    include_excess_financing: bool = True
    cash: CashCall = CashCall()
    debit_margin_rate: float = key(0.0, "", 0, 1)
    sessions: int = key(3, "sessions", 0, 30)
    calendar: str = "largest"
    met_confirm_seconds: int = key(60, "s market time", 0, 3600)
    long_outstanding_days: int = key(90, "days", 1, 3650)
    invalidate_trading_credit: bool = False


class Rates(Section):
    """Margin rates where the rate table is silent."""

    forced_of_margin_call: float = key(0.8, "", 0, 1)
    short_floor_us: bool = True


class Intraday(Section):
    """The intraday window."""

    cutoff_minutes: int = key(15, "min before the close", 0, 240)


class Snapshots(Section):
    """When the daily snapshot is taken."""

    daily_at: HourMinute = "18:00"


class OptionClass(Section):
    """Percentages of one option product class."""

    percent: float = key(0.20, "", 0, 1)
    floor_call: float = key(0.10, "", 0, 1)
    floor_put: float = key(0.10, "", 0, 1)


class Options(Section):
    """Option requirements."""

    EQUITY: OptionClass = OptionClass()
    BROAD_INDEX: OptionClass = OptionClass(percent=0.15)
    margin_call_of_maintenance: float = key(1.0, "of gross maintenance", 0, 2)
    forced_of_maintenance: float = key(0.8, "of gross maintenance", 0, 2)
    long_term_months: int = key(9, "months", 0, 120)
    long_term_rate: float = key(0.75, "", 0, 1)
    expiry_day_addon: float = key(0.0, "", 0, 10)
    post_expiry_days: int = key(0, "days", 0, 30)


class Close(Section):
    """The cost model and the bounds of a close-out plan."""

    cure_buffer: float = key(0.05, "share of the call", 0, 1)
    impact: float = key(0.10, "", 0, 10)
    fee_rate: float = key(0.0005, "of value", 0, 0.1)
    fee_minimum: float = key(1.0, "base currency", 0)
    max_adv_share: float = key(0.25, "of daily volume", 0, 1)
    soft_adv_share: float = key(0.10, "of daily volume", 0, 1)


class Limits(Section):
    """What an order must pass before it leaves."""

    order_value: float = key(5e6, "reporting currency", 0)
    batch_accounts: int = key(50, "accounts", 0)
    batch_orders: int = key(200, "orders", 0)
    batch_value: float = key(20e6, "reporting currency", 0)
    approval_value: float = key(2e6, "reporting currency", 0)
    approval_accounts: int = key(10, "accounts", 0)
    approval_orders: int = key(20, "orders", 0)
    collar: float = key(0.03, "of mark", 0, 1)
    collar_illiquid: float = key(0.07, "of mark", 0, 1)
    collar_max: float = key(0.10, "of mark", 0, 1)
    spread_max: float = key(0.05, "of mark", 0, 1)
    stale_manual_seconds: int = key(60, "s market time", 0)
    stale_auto_seconds: int = key(5, "s market time", 0)
    duplicate_seconds: int = key(600, "s", 0)
    orders_per_minute: int = key(60, "orders", 0)
    auto_closes_per_symbol_day: int = key(3, "closes", 0)
    command_valid_seconds: int = key(10, "s wall time", 1, 600)


class AutoCloseRules(Section):
    """Rules that close by themselves; all off by default."""

    net_assets_below: float | None = None
    margin_call_at: HourMinute | None = None
    forced_at: HourMinute | None = None
    excess_financing_at: HourMinute | None = None
    intraday_overdue_minutes: int | None = key(None, "min", 0, 1440)
    net_assets_to_forced: float | None = key(None, "ratio", 0, 10)
    expiring_today_at: HourMinute | None = None
    covered_at: HourMinute | None = None


class AutoClose(Section):
    """Scheduled closes."""

    grace_minutes: int = key(15, "min", 0, 1440)
    rules: AutoCloseRules = AutoCloseRules()


class Messages(Section):
    """When clients are told."""

    daily_at: HourMinute = "09:00"
    quiet_from: HourMinute = "21:00"
    quiet_to: HourMinute = "08:00"
    voice_retries: int = key(2, "", 0, 10)
    voice_retry_minutes: int = key(10, "min", 1, 1440)


class Recalls(Section):
    """Covered and short recalls."""

    covered_sessions: int = key(3, "sessions", 0, 30)
    covered_auto: bool = False
    covered_auto_at: HourMinute = "15:30"
    covered_skip_short_options: bool = True
    short_allotment: Literal["PRO_RATA", "LARGEST_FIRST", "NEWEST_FIRST"] = "PRO_RATA"
    short_refresh_minutes: int = key(15, "min", 1, 1440)


class Liquidation(Section):
    """The derivatives liquidation engine."""

    target: float = key(0.90, "MM %", 0.80, 0.97)
    rearm: float = key(0.78, "MM %", 0.5, 0.80)
    mode: Literal["observe", "propose", "act"] = "observe"
    approval_value: float = key(1e5, "USD", 0)
    max_steps: int = key(200, "steps", 1, 10000)


class Gateways(Section):
    """Caps on live links."""

    live_cap_sqlite: float = key(1e5, "value a day", 0)


class Policy(Section):
    """The policy in force."""

    reporting_currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "USD"
    call: Call = Call()
    rates: Rates = Rates()
    intraday: Intraday = Intraday()
    snapshots: Snapshots = Snapshots()
    options: Options = Options()
    close: Close = Close()
    limits: Limits = Limits()
    auto_close: AutoClose = AutoClose()
    messages: Messages = Messages()
    recalls: Recalls = Recalls()
    liquidation: Liquidation = Liquidation()
    gateways: Gateways = Gateways()

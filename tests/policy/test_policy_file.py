"""policy.toml: the documented defaults, and every fault named by key and line."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.failures import InputRefusedError
from workstation.policy import Policy
from workstation.policy.catalogue import catalogue
from workstation.policy.file import policy_text, read_policy, write_policy
from workstation.policy.lines import key_lines


@pytest.fixture
def read(tmp_path):
    def of(text):
        path = tmp_path / "policy.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_policy(path)

    return of


@pytest.fixture
def refused(read):
    def of(text):
        with pytest.raises(InputRefusedError) as caught:
            read(text)
        return [(p.line, p.column, p.value, p.message) for p in caught.value.problems]

    return of


DEFAULTS = {
    "reporting_currency": "USD",
    "call.coefficient": 1.0,
    "call.minimum": 1,
    "call.net_assets": "liquid",
    "call.include_interest": True,
    "call.cash.include_excess_financing": True,
    "call.debit_margin_rate": 0,
    "call.sessions": 3,
    "call.calendar": "largest",
    "call.met_confirm_seconds": 60,
    "call.long_outstanding_days": 90,
    "call.invalidate_trading_credit": False,
    "rates.forced_of_margin_call": 0.8,
    "rates.short_floor_us": True,
    "intraday.cutoff_minutes": 15,
    "snapshots.daily_at": "18:00",
    "options.EQUITY.percent": 0.20,
    "options.EQUITY.floor_call": 0.10,
    "options.EQUITY.floor_put": 0.10,
    "options.BROAD_INDEX.percent": 0.15,
    "options.BROAD_INDEX.floor_call": 0.10,
    "options.BROAD_INDEX.floor_put": 0.10,
    "options.margin_call_of_maintenance": 1.0,
    "options.forced_of_maintenance": 0.8,
    "options.long_term_months": 9,
    "options.long_term_rate": 0.75,
    "options.expiry_day_addon": 0,
    "options.post_expiry_days": 0,
    "close.cure_buffer": 0.05,
    "close.impact": 0.10,
    "close.fee_rate": 0.0005,
    "close.fee_minimum": 1,
    "close.max_adv_share": 0.25,
    "close.soft_adv_share": 0.10,
    "limits.order_value": 5e6,
    "limits.batch_accounts": 50,
    "limits.batch_orders": 200,
    "limits.batch_value": 20e6,
    "limits.approval_value": 2e6,
    "limits.approval_accounts": 10,
    "limits.approval_orders": 20,
    "limits.collar": 0.03,
    "limits.collar_illiquid": 0.07,
    "limits.collar_max": 0.10,
    "limits.spread_max": 0.05,
    "limits.stale_manual_seconds": 60,
    "limits.stale_auto_seconds": 5,
    "limits.duplicate_seconds": 600,
    "limits.orders_per_minute": 60,
    "limits.auto_closes_per_symbol_day": 3,
    "limits.command_valid_seconds": 10,
    "auto_close.grace_minutes": 15,
    "auto_close.rules.forced_at": None,
    "messages.daily_at": "09:00",
    "messages.quiet_from": "21:00",
    "messages.quiet_to": "08:00",
    "messages.voice_retries": 2,
    "messages.voice_retry_minutes": 10,
    "messages.voice_forced_in_quiet_hours": False,
    "recalls.covered_sessions": 3,
    "recalls.covered_auto": False,
    "recalls.covered_auto_at": "15:30",
    "recalls.covered_skip_short_options": True,
    "recalls.short_allotment": "PRO_RATA",
    "recalls.short_refresh_minutes": 15,
    "liquidation.target": 0.90,
    "liquidation.rearm": 0.78,
    "liquidation.mode": "observe",
    "liquidation.approval_value": 1e5,
    "liquidation.max_steps": 200,
    "liquidation.insurance_daily": 0.0,
    "liquidation.drift_alarm": 0.02,
    "gateways.live_cap_sqlite": 1e5,
}


@pytest.mark.parametrize(("key", "value"), DEFAULTS.items())
def test_that_the_defaults_are_the_documented_ones(key, value):
    assert catalogue()[key].default == value


def test_that_an_empty_file_is_the_defaults(read):
    assert read("") == Policy()


def test_that_a_file_changes_only_what_it_names(read):
    policy = read("[options.BROAD_INDEX]\nfloor_call = 0.12\n[call]\ncash.include_interest = false\n")
    assert policy.options.BROAD_INDEX.percent == 0.15
    assert policy.options.BROAD_INDEX.floor_call == 0.12
    assert not policy.call.cash.include_interest
    assert policy.call.include_interest


def test_that_a_byte_order_mark_and_windows_line_ends_are_fine(read):
    assert read(b"\xef\xbb\xbf[call]\r\nminimum = 5\r\n").call.minimum == 5.0


def test_that_all_faults_are_reported_at_once_with_key_and_line(refused):
    text = (
        'reporting_currency = "usd"\n\n[call]\ncoefficient = 3\nminimun = 4\nsessions = 2.5 # days?\n[colse]\nx = 1\n'
    )
    assert refused(text) == [
        (1, "reporting_currency", "usd", "must be three capital letters (ISO 4217)"),
        (4, "call.coefficient", "3", "must be a number from 0.5 to 2"),
        (5, "call.minimun", "4", "unknown key; did you mean call.minimum?"),
        (6, "call.sessions", "2.5", "must be a whole number from 0 to 30 (sessions)"),
        (7, "colse", "a table", "unknown key"),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[call]\nminimum = true\n", (2, "call.minimum", "true", "must be a number of at least 0 (base currency)")),
        ('[call]\nminimum = "1"\n', (2, "call.minimum", "1", "must be a number of at least 0 (base currency)")),
        ("[call]\nminimum = -1\n", (2, "call.minimum", "-1", "must be a number of at least 0 (base currency)")),
        ("[call]\nminimum = inf\n", (2, "call.minimum", "inf", "must be a number of at least 0 (base currency)")),
        ("[call]\nminimum = nan\n", (2, "call.minimum", "nan", "must be a number of at least 0 (base currency)")),
        ("[call]\nsessions = 31\n", (2, "call.sessions", "31", "must be a whole number from 0 to 30 (sessions)")),
        ("[call]\ninclude_interest = 1\n", (2, "call.include_interest", "1", "must be true or false")),
        ('[call]\nnet_assets = "cash"\n', (2, "call.net_assets", "cash", 'must be one of "liquid", "equity"')),
        (
            "[snapshots]\ndaily_at = 18:00:00\n",
            (2, "snapshots.daily_at", "18:00:00", 'must be a time "HH:MM" (market time)'),
        ),
        (
            '[snapshots]\ndaily_at = "24:00"\n',
            (2, "snapshots.daily_at", "24:00", 'must be a time "HH:MM" (market time)'),
        ),
        (
            '[auto_close.rules]\nforced_at = "9:5"\n',
            (2, "auto_close.rules.forced_at", "9:5", 'must be a time "HH:MM" (market time)'),
        ),
        (
            "[auto_close.rules]\nnet_assets_below = inf\n",
            (2, "auto_close.rules.net_assets_below", "inf", "must be a number (base currency)"),
        ),
        ("call = 3\n", (1, "call", "3", "must be a table of keys")),
        ("\n[[call]]\nminimum = 3\n", (2, "call", "[{'minimum': 3}]", "must be a table of keys")),
        ("minimum = 3\n", (1, "minimum", "3", "unknown key; did you mean call.minimum?")),
        ('"call.minimum" = 3\n', (1, "call.minimum", "3", "unknown key; did you mean call.minimum?")),
        (
            "call = { minimum = 2, sessions = 99 }\n",
            (1, "call.sessions", "99", "must be a whole number from 0 to 30 (sessions)"),
        ),
        (
            "[liquidation]\ntarget = 0.99\n",
            (2, "liquidation.target", "0.99", "must be a number from 0.8 to 0.97 (MM %)"),
        ),
    ],
)
def test_that_a_fault_names_key_line_value_and_what_is_wanted(refused, text, problem):
    assert refused(text) == [problem]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[call]\nminimum 3\n", 2, "not valid TOML: Expected '=' after a key"),
        ("[call]\nminimum = 3\nminimum = 4\n", 3, "not valid TOML: Cannot overwrite a value"),
        ("[call\n", 1, "not valid TOML: Expected ']'"),
        ('[call]\n\ncalendar = "XNYS\n\n\n', 3, "not valid TOML"),
        ('[call]\ncalendar = """XNYS\n\n', 2, "not valid TOML: Unterminated string"),
        (b"[call]\n# \xe9t\xe9\n", 2, "not UTF-8: byte 0xe9"),
        ("x = " + "9" * 5000, None, "not valid TOML"),
        ("x = " + "[" * 5000, None, "not valid TOML"),
        (b"[call]\nminimum = 1\x00\n", 2, "not valid TOML"),
    ],
)
def test_that_broken_text_is_refused_with_its_line(refused, text, line, message):
    [(found, key, _, said)] = refused(text)
    assert (found, key) == (line, None)
    assert said.startswith(message)


def test_that_a_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(InputRefusedError, match=r"house\.toml: cannot be read: No such file"):
        read_policy(tmp_path / "house.toml")


@pytest.mark.parametrize(
    ("text", "line", "keys"),
    [
        ("[close]\nsoft_adv_share = 0.5\n", 2, "close.soft_adv_share / close.max_adv_share"),
        ("[close]\nmax_adv_share = 0.05\nsoft_adv_share = 0.06\n", 3, "close.soft_adv_share / close.max_adv_share"),
        ("[limits]\ncollar = 0.09\ncollar_max = 0.2\n", 2, "limits.collar / limits.collar_illiquid"),
        ("[limits]\ncollar_illiquid = 0.2\n", 2, "limits.collar_illiquid / limits.collar_max"),
        ("[limits]\napproval_accounts = 51\n", 2, "limits.approval_accounts / limits.batch_accounts"),
        ("[limits]\nstale_auto_seconds = 61\n", 2, "limits.stale_auto_seconds / limits.stale_manual_seconds"),
        (
            "[options]\nmargin_call_of_maintenance = 0.5\n",
            2,
            "options.forced_of_maintenance / options.margin_call_of_maintenance",
        ),
        ('[messages]\nquiet_to = "10:00"\n', 2, "messages.daily_at / messages.quiet_from / messages.quiet_to"),
        ("[liquidation]\ntarget = 0.8\nrearm = 0.8\n", 3, "liquidation.rearm / liquidation.target"),
    ],
)
def test_that_keys_that_contradict_one_another_are_refused_together(refused, text, line, keys):
    [(found, key, _, message)] = refused(text)
    assert (found, key) == (line, keys)
    assert all(f"{one} = " in message for one in keys.split(" / "))


@pytest.mark.parametrize(
    "text",
    [
        "[close]\nmax_adv_share = 0.05\n",
        "[limits]\nbatch_accounts = 5\nbatch_orders = 5\nbatch_value = 1000\n",
        "[limits]\ncollar_max = 0.02\n",
        "[limits]\nstale_manual_seconds = 3\n",
        '[messages]\nquiet_from = "00:00"\nquiet_to = "00:00"\n',
    ],
)
def test_that_a_default_gives_way_to_a_tighter_bound(read, text):
    assert read(text) != Policy()


def test_that_a_contradiction_is_reported_beside_other_faults(refused):
    found = refused("[close]\nsoft_adv_share = 0.5\n[call]\nsessions = -1\n")
    assert [line for line, *_ in found] == [2, 4]


def test_that_lines_are_those_of_the_statements():
    text = '# top\na = 1\n\n[b] # x\nc = """\ntwo = 2\n"""\nd = [\n 1,\n]\n'
    text += '[b.e]\n"f.g" = { h = 1 }\ni.j = 2\n[[k]]\nl = 1\n'
    assert tomllib.loads(text)
    assert key_lines(text) == {
        ("a",): 2,
        ("b",): 4,
        ("b", "c"): 5,
        ("b", "d"): 8,
        ("b", "e"): 11,
        ("b", "e", "f.g"): 12,
        ("b", "e", "f.g", "h"): 12,
        ("b", "e", "i"): 13,
        ("b", "e", "i", "j"): 13,
        ("k",): 14,
        ("k", "l"): 15,
    }


def test_that_a_written_policy_reads_back_as_it_was(tmp_path):
    rules = {"rules": {"forced_at": "15:00"}}
    policy = Policy.model_validate({"call": {"minimum": 7, "calendar": "XHKG"}, "auto_close": rules})
    write_policy(policy, tmp_path / "policy.toml")
    assert read_policy(tmp_path / "policy.toml") == policy
    assert "sessions = 3  # a whole number from 0 to 30 (sessions)" in policy_text(policy)


@given(st.text(max_size=60))
def test_that_any_text_is_a_policy_or_refused(text):
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert {path[0] for path in key_lines(text) if path} == set(tree)

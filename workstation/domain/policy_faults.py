"""What can be wrong with values of the policy: a closed list with its sentences."""

from __future__ import annotations

from enum import Enum, unique


@unique
class PolicyFault(Enum):
    """Why a value is refused; the value is the English sentence. ``values``: the keys with what they hold."""

    TABLE = "this is a table of keys, not a key"
    UNKNOWN = "unknown key"
    NEARLY = "unknown key; did you mean {near}?"
    DEMAND = "must be {demand}"
    NO_TABLE = "must be a table of keys"
    SOFT_SHARE = "the share that warns may not be above the one that refuses ({values})"
    COLLARS = "collars must widen: collar <= collar_illiquid <= collar_max ({values})"
    APPROVAL = "a second person must be asked before the hard limit, not above it ({values})"
    STALE = "the machine may not act on older prices than a person ({values})"
    FORCED = "an account may not be closed by force before it is called ({values})"
    QUIET = "the daily message falls into the quiet hours and would never be sent ({values})"
    REARM = "rearm must lie below target, or a liquidation would start again where it ended ({values})"

"""Automatic closes: what becomes of one, and every reason why one does not fire. Codes are stored; never renumber."""

from __future__ import annotations

from enum import IntEnum


class ScheduleTime(IntEnum):
    """When a schedule fires: at one instant for all its calls, or at each call's own deadline."""

    FIXED = 0
    AT_DEADLINE = 1


class Ruling(IntEnum):
    """What is to be done with one call of a schedule now."""

    NOT_YET = 0
    FIRE = 1
    WAIT_FOR_OPEN = 2
    HOLD = 3  # something that may pass within the grace stands in the way
    NOT_FIRED = 4  # final, with the reason


class Obstacle(IntEnum):
    """Why an automatic close does not fire, or not yet."""

    NONE = 0
    CALL_ENDED = 1
    ABNORMAL = 2
    STALE_PRICE = 3
    MARKET_CLOSED = 4
    NOT_APPROVED = 5
    MISSED = 6
    DEADLINE_PROVISIONAL = 7
    CALENDAR_ENDS = 8
    UNPRICED = 9
    DO_NOT_CLOSE = 10
    WITHDRAWN = 11
    ALREADY_FIRED = 12
    IN_THE_PAST = 13
    LIMITS = 14  # the limits refuse an order of it; the text names them
    NOTHING_TO_CLOSE = 15
    SCHEDULED_ALREADY = 16


class ScheduleState(IntEnum):
    """How an automatic close of one call is doing."""

    PENDING = 0
    WAITING_FOR_OPEN = 1
    HELD = 2  # due; something that may pass stands in the way
    FIRED = 3
    NOT_FIRED = 4
    WITHDRAWN = 5
    MISSED = 6


class CloseGoal(IntEnum):
    """What an automatic close is to reach."""

    CURE = 0
    ALL = 1


class AutoCloseRule(IntEnum):
    """The automatic rules of policy ``[auto_close.rules]``."""

    NET_ASSETS_BELOW = 0
    MARGIN_CALL_AT = 1
    FORCED_AT = 2
    EXCESS_FINANCING_AT = 3
    INTRADAY_OVERDUE = 4
    NET_ASSETS_TO_FORCED = 5
    EXPIRING_TODAY_AT = 6
    COVERED_AT = 7

"""How far the liquidation loop may go with an account, and how far it has come (spec: liquidation, 4)."""

from __future__ import annotations

from enum import IntEnum


class ArmedMode(IntEnum):
    """What the loop may do with an account by itself. Codes are stored: never renumber."""

    OBSERVE = 0  # writes down what it would do
    PROPOSE = 1  # cancels nothing and closes nothing before a person approved it
    ACT = 2


class LiquidationStage(IntEnum):
    """Where an account's episode stands. Codes are stored: never renumber."""

    IDLE = 0  # armed by itself, and nothing is going on
    OBSERVED = 1  # the loop would act, and is not allowed to
    CANCELLING = 2  # own orders of the client are being cancelled
    PROPOSED = 3  # a proposal waits for a person's word
    CLOSING = 4  # a close is on its way
    WAITING = 5  # ``reason`` says for what
    NEEDS_PERSON = 6  # the loop goes no further by itself; ``reason`` and ``note`` say why
    RESTING = 7  # warned or restricted: nothing is to be closed
    DEFICIT_BOOKED = 8  # flat, and what it is short of is booked
    ENDED = 9  # until the market's day is over

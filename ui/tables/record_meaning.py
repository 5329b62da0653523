"""What is grave and what is good news among the lines of a follow-up record, in lists and on charts alike."""

from __future__ import annotations

from collections.abc import Collection

from ui.theme import Meaning
from workstation.domain.enums import FollowUpKind

_K = FollowUpKind
_GRAVE = frozenset(
    {
        _K.ESCALATED,
        _K.FORCED_REACHED,
        _K.BECAME_UNPRICED,
        _K.AUTO_CLOSE_NOT_FIRED,
        _K.AUTO_CLOSE_MISSED,
        _K.MESSAGE_FAILED,
        _K.MESSAGE_UNKNOWN,
        _K.CLOSE_REJECTED,
        _K.CLOSE_UNKNOWN,
        _K.CLOSE_FILLED_LATE,
    }
)
_GOOD = frozenset({_K.EASED, _K.ENDED, _K.PRICED_AGAIN, _K.CLOSE_FILLED})


def meaning_of(kinds: Collection[FollowUpKind], otherwise: Meaning) -> Meaning:
    """Of what happened at one moment: grave if any of it is."""
    if not _GRAVE.isdisjoint(kinds):
        return Meaning.DANGER
    return otherwise if _GOOD.isdisjoint(kinds) else Meaning.UPDATED

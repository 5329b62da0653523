"""When "not found" holds: three answers, the last to a question asked after anything under way must have arrived."""

from datetime import UTC, datetime, timedelta

from workstation.engine.orders.doubts import SETTLED, Doubts

NOON = datetime(2020, 3, 16, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def asked(doubts, at):
    assert doubts.due(at) == ["K"]


def test_that_an_answer_is_as_old_as_its_question_however_late_it_is_heard():
    """The order may have reached the broker after the question and before the answer was read."""
    doubts = Doubts()
    doubts.about("K", NOON)
    for seconds in (0, 5):
        asked(doubts, NOON + seconds * SECOND)
        assert not doubts.answered("K", NOON + seconds * SECOND, not_found=True)
    asked(doubts, NOON + 20 * SECOND)
    assert not doubts.answered("K", NOON + SETTLED + 5 * SECOND, not_found=True)
    asked(doubts, NOON + SETTLED + 20 * SECOND)
    assert doubts.answered("K", NOON + SETTLED + 20 * SECOND, not_found=True)


def test_that_few_answers_settle_nothing():
    doubts = Doubts()
    doubts.about("K", NOON)
    for number in (1, 2):
        asked(doubts, NOON + number * SETTLED * 2)
        assert not doubts.answered("K", NOON + number * SETTLED * 2, not_found=True)

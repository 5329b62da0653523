"""What is forgotten: log rows that every live desk has read, leases that ran out, answers nobody watches."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from itertools import takewhile

import sqlalchemy as sa

from workstation.domain.tables import VISIBLE_TABLES
from workstation.store.tables import COUNTERS, DESKS, LOG, WATCH_ANSWERS, WATCHES

KEPT = timedelta(minutes=10)
KEPT_ROWS = 200_000  # a desk that is further behind reads the current rows faster than the log; 100 MB at most
_THROUGH: sa.BindParameter[int] = sa.bindparam("through")
_TIDY_EVERY = timedelta(seconds=10)
_FORGET_DESKS = timedelta(hours=1)
_OLD_ROWS = {t.name: sa.delete(LOG[t.name]).where(LOG[t.name].c.seq <= _THROUGH) for t in VISIBLE_TABLES}
_PRUNED = sa.update(COUNTERS).where(COUNTERS.c.name == sa.bindparam("counter"))
_WATCHED = sa.exists().where(WATCHES.c.kind == WATCH_ANSWERS.c.kind, WATCHES.c.subject == WATCH_ANSWERS.c.subject)
_TIDY = (  # by the wall's time now, and by that of desks that are forgotten
    sa.delete(WATCHES).where(WATCHES.c.lease_until_us < sa.bindparam("now")),
    sa.delete(WATCH_ANSWERS).where(~_WATCHED),
    sa.delete(DESKS).where(DESKS.c.lease_until_us < sa.bindparam("forgotten")),
)


class Pruner:
    """Forgets a little with every step, so that no step pays for all.

    Invariant: rows of a log with ``seq`` up to ``counters['pruned:<table>']`` may be gone, all later ones are there.
    """

    def __init__(self) -> None:
        self._steps: deque[tuple[datetime, int]] = deque()  # when a step was committed, and its newest seq
        self._tidied: datetime | None = None

    def prune(self, connection: sa.Connection, wall_now: datetime, last_seq: int) -> None:
        """Called inside the step's transaction; ``last_seq`` is the newest there is."""
        through = max(last_seq - KEPT_ROWS, self._outdated(wall_now))
        for table in VISIBLE_TABLES if through > 0 else ():
            _prune_log(connection, table.name, through)
        if self._tidied is None or wall_now - self._tidied >= _TIDY_EVERY:
            _tidy(connection, wall_now)

    def remember(self, wall_now: datetime, last_seq: int) -> None:
        """The step is committed."""
        while self._steps and wall_now - self._steps[0][0] > KEPT:
            self._steps.popleft()
        self._steps.append((wall_now, last_seq))
        if self._tidied is None or wall_now - self._tidied >= _TIDY_EVERY:
            self._tidied = wall_now

    def _outdated(self, wall_now: datetime) -> int:
        old = takewhile(lambda step: wall_now - step[0] > KEPT, self._steps)
        return max((seq for _, seq in old), default=0)


def _prune_log(connection: sa.Connection, table: str, through: int) -> None:
    if connection.execute(_OLD_ROWS[table], {"through": through}).rowcount:
        connection.execute(_PRUNED, {"counter": f"pruned:{table}", "value": through})


def _tidy(connection: sa.Connection, wall_now: datetime) -> None:
    for statement in _TIDY:
        connection.execute(statement, {"now": wall_now, "forgotten": wall_now - _FORGET_DESKS})

"""PostgreSQL as a store: time-outs everywhere, so that a lost network is seen in seconds."""

from __future__ import annotations

import sqlalchemy as sa

_SESSION = {
    "timezone": "UTC",
    "lock_timeout": "5s",
    # An engine that hangs inside a transaction must not keep its successor from taking over.
    "idle_in_transaction_session_timeout": "15s",
    # Nor may one whose machine lost its power: the server has to notice, or it keeps the lock for two hours.
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
}
_CONNECTION = {
    "connect_timeout": 5,
    "application_name": "margin-workstation",
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,  # ms
}


def make_engine(url: sa.URL) -> sa.Engine:
    """Connections that are tried before use: the database may have been restarted since."""
    options = " ".join(f"-c {name}={value}" for name, value in _SESSION.items())
    return sa.create_engine(url, pool_pre_ping=True, connect_args={**_CONNECTION, "options": options})

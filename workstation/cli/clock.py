"""The one place where the command line reads the clock."""

from datetime import UTC, datetime


def wall_now() -> datetime:
    """The instant now, aware and in UTC."""
    return datetime.now(UTC)

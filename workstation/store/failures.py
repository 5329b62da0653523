"""What the store refuses or cannot do, each with the words a user acts on."""

from workstation.domain.failures import UnreachableError


class StoreBusyError(UnreachableError):
    """Somebody else held the write lock for longer than we wait; nothing was written, trying again is safe."""


class StoreFullError(UnreachableError):
    """The disk, or the size the database may reach, is used up; nothing was written, reading still works."""


class SchemaMismatchError(Exception):
    """Program and store are of different versions; the text says which to upgrade."""


class EngineRunningError(Exception):
    """Another engine holds the store's lock; the text says who."""


class FencedError(Exception):
    """A newer engine took over; this one may not write any more and has to stop."""


class CommandConflictError(Exception):
    """A command id was used again for another command."""


class IllegalStepError(Exception):
    """A command was to enter a state that its present state does not lead to, or that the store does not know."""


class UserRefusedError(Exception):
    """A user is unknown, disabled or exists already."""

"""What the one who sits here may do, and why not: the words of a greyed control. The engine checks again."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from ui.tables.words import ROLES
from workstation.desk.news import SignedIn
from workstation.domain.enums import Role

TRADERS = frozenset({Role.TRADER, Role.SUPERVISOR})
SUPERVISORS = frozenset({Role.SUPERVISOR})
AUDITORS = frozenset({Role.SUPERVISOR, Role.AUDITOR})


class Rights(QObject):
    """Invariant: before somebody signed in nobody may do anything; ``changed`` when user or role are others."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.signed_in: SignedIn | None = None

    @property
    def user(self) -> str:
        """Who sits here; "" before one signed in."""
        return self.signed_in.user if self.signed_in else ""

    @property
    def desk(self) -> str:
        """The desk's name, which it keeps when it is started anew."""
        return self.signed_in.desk if self.signed_in else ""

    @property
    def is_supervisor(self) -> bool:
        """Whether the user may say the second word."""
        return not self.refusal(SUPERVISORS)

    def sign_in(self, user: SignedIn) -> None:
        """Somebody sits here, or has another role now."""
        if user != self.signed_in:
            self.signed_in = user
            self.changed.emit()

    def refusal(self, roles: Collection[Role]) -> str:
        """Why the user may not do what these roles may; "" if they may."""
        if self.signed_in is None:
            return self.tr("Nobody is signed in yet.")
        if self.signed_in.role in roles:
            return ""
        needed = self.tr(" or ").join(ROLES[role].text() for role in sorted(roles))
        return self.tr("Your role is {}; this needs {}.").format(ROLES[self.signed_in.role].text(), needed)

    def approval_refusal(self, asked_by: str) -> str:
        """Why the user may not approve what ``asked_by`` asked for; "" if they may."""
        if asked_by == self.user and self.signed_in is not None:
            return self.tr("You asked for this yourself; somebody else has to decide.")
        return self.refusal(SUPERVISORS)

"""Who may do what: the engine's own check, whatever a desk showed or hid."""

from __future__ import annotations

from collections.abc import Mapping

from workstation.commands.command import Command
from workstation.domain.answers import Refusal
from workstation.domain.denials import Finding, finding
from workstation.domain.enums import Role


def refusal(command: type[Command], user: str, roles: Mapping[str, Role]) -> Finding | None:
    """Why ``user`` may not give this command; None when they may."""
    role = roles.get(user)
    if role is None:
        return finding(Refusal.NOT_A_USER, user=user)
    if role not in command.roles:
        needed = " / ".join(sorted(r.name for r in command.roles))
        return finding(Refusal.ROLE, user=user, role=role.name, command=command.kind, needed=needed)
    return None


def second_person(user: str, roles: Mapping[str, Role]) -> bool:
    """Whether somebody else could approve: with a single supervisor four eyes are off, and the desk says so."""
    return any(name != user and role is Role.SUPERVISOR for name, role in roles.items())

"""Who may do what: the engine's own check, whatever a desk showed or hid."""

from __future__ import annotations

from collections.abc import Mapping

from workstation.commands.command import Command
from workstation.domain.enums import Role


def refusal(command: type[Command], user: str, roles: Mapping[str, Role]) -> str | None:
    """Why ``user`` may not give this command; None when they may."""
    role = roles.get(user)
    if role is None:
        return f"{user} is not a user of this store, or is disabled"
    if role not in command.roles:
        needed = " or ".join(sorted(r.name for r in command.roles))
        return f"{user} is {role.name}; {command.kind} needs {needed}"
    return None


def second_person(user: str, roles: Mapping[str, Role]) -> bool:
    """Whether somebody else could approve: with a single supervisor four eyes are off, and the desk says so."""
    return any(name != user and role is Role.SUPERVISOR for name, role in roles.items())

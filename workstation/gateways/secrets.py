"""Passwords and tokens: from the environment, else from the computer's keyring; never from a file of ours."""

from __future__ import annotations

import os
from collections.abc import Mapping

SERVICE = "margin-workstation"  # under which the keyring keeps them


class SecretMissingError(Exception):
    """A password is needed and nobody has stored one; the text says where to put it."""


def variable(name: str) -> str:
    """The environment variable of a secret: ``smtp password`` is ``MARGIN_SMTP_PASSWORD``."""
    return "MARGIN_" + name.upper().replace(" ", "_")


def secret(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """A password by its name; ``SecretMissingError`` when there is none or the keyring cannot be opened."""
    given = environment.get(variable(name))
    if given:
        return given
    import keyring  # noqa: PLC0415 - looks for the computer's keyring when imported, which takes time
    from keyring.errors import KeyringError  # noqa: PLC0415

    where = f"set {variable(name)}, or: keyring set {SERVICE} '{name}'"
    try:
        stored = keyring.get_password(SERVICE, name)
    except KeyringError as fault:
        raise SecretMissingError(f"no {name}: the keyring cannot be opened ({fault}); {where}") from fault
    if not stored:
        raise SecretMissingError(f"no {name} is stored; {where}")
    return stored

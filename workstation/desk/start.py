"""What a desk is started with, from the environment and the command line; quick to import, because the window waits."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from workstation.config import Settings, resource
from workstation.domain.failures import InputRefusedError, Problem

__all__ = ["Settings", "read_settings", "resource"]


def read_settings(given: dict[str, Any]) -> Settings:
    """Settings with what was given on the command line; InputRefusedError names each value that makes no sense."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        raise InputRefusedError([_problem(fault) for fault in error.errors()]) from error


def _problem(fault: Any) -> Problem:
    name = ".".join(map(str, fault["loc"]))
    return Problem("settings", None, name, str(fault.get("input", "")), str(fault["msg"]))

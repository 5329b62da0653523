"""The house's numbers and switches: ``keys`` declares them, ``file`` reads ``policy.toml``."""

from workstation.policy.keys import Policy

__all__ = ["Policy"]

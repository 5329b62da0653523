"""The house's numbers and switches: ``keys`` declares them, ``file`` reads them, ``versions`` changes them."""

from workstation.policy.keys import Policy

__all__ = ["Policy"]

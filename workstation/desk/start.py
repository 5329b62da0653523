"""What a desk is started with, for the screen; quick to import, because the window waits."""

from workstation.config import Settings, read_settings, resource

__all__ = ["Settings", "read_settings", "resource"]

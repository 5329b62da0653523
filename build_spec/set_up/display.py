"""Says whether a window can open here, and what to do instead when none can."""

from __future__ import annotations

import ctypes
import os
import sys

NO_DISPLAY = """\
There is no display here{why}, so the desk's window cannot open. Without one:
    make screenshots            saves pictures of the running desk in screenshots/
    .venv/bin/marginctl -h      does the desk's work on the command line
"""


def why_no_window() -> str | None:
    """The reason why no window can open, empty when nothing names a display; None when one can."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    display = os.environ.get("DISPLAY", "")
    if not display:
        return ""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return None if x11.XOpenDisplay(None) else f" (DISPLAY is {display}, but nothing answers there)"


if __name__ == "__main__":
    reason = why_no_window()
    if reason is not None:
        sys.exit(NO_DISPLAY.format(why=reason))

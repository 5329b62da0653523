"""Which Debian packages are missing to run, test or measure the desk, found by looking for what they bring.

    python3 system_packages.py run|test|bench

prints one package a line, nothing when all is there. Asking for the libraries themselves instead of asking dpkg keeps
the answer right on systems that name their packages otherwise. Standard library only: set-up runs this file before
anything is installed. The list was found in an empty Debian 12, library by library.
"""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

# Qt links the first nine in any case; the rest is what its xcb platform asks for on a real display.
QT_LIBRARIES = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libx11-6": "libX11.so.6",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libbrotli1": "libbrotlidec.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libx11-xcb1": "libX11-xcb.so.1",
}
CHINESE_FONT = "fonts-noto-cjk"
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_CHINESE_FONTS = ("*CJK*", "*SourceHan*", "wqy*", "*uming*", "*ukai*", "*droidsansfallback*")


def missing_qt_libraries() -> list[str]:
    """The packages of the libraries that Qt would not find."""
    return [package for package, soname in QT_LIBRARIES.items() if not _has_library(soname)]


def has_chinese_font() -> bool:
    """Whether Chinese text shows as text and not as boxes."""
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    return any(any(folder.rglob(pattern)) for folder in folders for pattern in _CHINESE_FONTS)


def _has_library(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _has_postgresql() -> bool:
    return bool(shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")))


def _can_make_venv() -> bool:
    return importlib.util.find_spec("ensurepip") is not None and importlib.util.find_spec("venv") is not None


def _needs(purpose: str) -> Iterator[tuple[str, Callable[[], bool]]]:
    """Each package with the question whether what it brings is there."""
    yield f"python3.{sys.version_info.minor}-venv", _can_make_venv
    for package, soname in QT_LIBRARIES.items():
        yield package, partial(_has_library, soname)
    yield CHINESE_FONT, has_chinese_font
    if purpose != "run":
        yield "postgresql-15", _has_postgresql
        yield "xvfb", lambda: shutil.which("Xvfb") is not None


def main(purpose: str) -> None:
    """Print the missing packages, one a line."""
    if sys.platform != "linux":
        return
    for package, is_there in _needs(purpose):
        if not is_there():
            print(package)


if __name__ == "__main__":
    main(sys.argv[1])

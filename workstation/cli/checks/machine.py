"""Checks of the machine: clock, time zones, fonts, Qt's libraries, disk space."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from workstation.cli.checks.finding import Finding, State
from workstation.cli.checks.system_packages import CHINESE_FONT, has_chinese_font, missing_qt_libraries

_INSTALL = "as root: apt-get install --no-install-recommends"
_MEGABYTE = 1_000_000
_NEEDED, _COMFORTABLE = 200 * _MEGABYTE, 2_000 * _MEGABYTE
_RELEASED_IN = 2026


def check_clock(now: datetime) -> Finding:
    """A desk's deadlines are only as right as its clock."""
    shown = f"{now:%Y-%m-%d %H:%M:%S} UTC"
    if now.year < _RELEASED_IN:
        return Finding("clock", State.FAILED, f"{shown}, before this program was made", "set the system's clock")
    if _is_synchronised() is False:
        return Finding("clock", State.WARNING, f"{shown}, not synchronised", "as root: timedatectl set-ntp true")
    return Finding("clock", State.OK, shown)


def _is_synchronised() -> bool | None:
    """What the system says of its time server; None when it does not say."""
    program = shutil.which("timedatectl")
    if program is None:
        return None
    command = (program, "show", "--property=NTPSynchronized", "--value")
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False)  # noqa: S603 - fixed
    except subprocess.TimeoutExpired:
        return None
    return {"yes": True, "no": False}.get(answer.stdout.strip())


def check_time_zones() -> Finding:
    """Sessions are counted in their market's own zone."""
    try:
        zones = [ZoneInfo(name).key for name in ("America/New_York", "Asia/Hong_Kong", "America/Sao_Paulo")]
    except ZoneInfoNotFoundError as error:
        return Finding("time zones", State.FAILED, str(error), "pip install tzdata in the program's environment")
    return Finding("time zones", State.OK, f"known: {', '.join(zones)} and the others")


def check_screen() -> Iterator[Finding]:
    """What the desk's window needs from the system; other systems than Linux bring it."""
    if sys.platform != "linux":
        return
    missing = missing_qt_libraries()
    if missing:
        found = f"{len(missing)} of Qt's libraries are missing: {', '.join(missing)}"
        yield Finding("Qt", State.FAILED, found, f"{_INSTALL} {' '.join(missing)}")
    else:
        yield Finding("Qt", State.OK, "all system libraries are there")
    if has_chinese_font():
        yield Finding("fonts", State.OK, "a Chinese font is there")
    else:
        yield Finding("fonts", State.WARNING, "no Chinese font: Chinese shows as boxes", f"{_INSTALL} {CHINESE_FONT}")


def check_disk(folder: Path) -> Finding:
    """The store grows with the day; a full disk stops the engine from writing."""
    existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    free = shutil.disk_usage(existing).free
    found = f"{free / _MEGABYTE:,.0f} MB free for {folder}"
    if free >= _COMFORTABLE:
        return Finding("disk", State.OK, found)
    state = State.FAILED if free < _NEEDED else State.WARNING
    return Finding("disk", state, found, "free some space, or set MARGIN_DATA_DIR to a larger disk")

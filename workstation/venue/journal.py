"""The venue's memory: an append-only file of events that survives being killed at any moment.

A line is the CRC-32 of its text in eight hex digits, a space, and the event as JSON. Lines are written in one piece and
forced to the disk before anybody can see their effect. A last line that was torn is cut off: its effect was never seen.
The clock moves too often for that; it stands in two alternating slots of a small mapped file, which a killed process
leaves to the operating system in order (only a power failure can lose it, and then the last ``Stood`` line holds).
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

from workstation.domain.failures import InputRefusedError, Problem
from workstation.venue.events import CancelTaken, Disturbed, Event, OrderTaken, Stood, from_json, to_json
from workstation.venue.lock import JournalLock

_SLOT = struct.Struct("<qqI")  # turn, instant, CRC-32 of both
_SLOT_SIZE = 32
_CRC_DIGITS = 8
_PASSED = Stood | OrderTaken | CancelTaken | Disturbed  # events by whose instant everything due had happened


class Journal:
    """One open journal. Invariant: what ``append`` returned from is on the disk, and only this process writes it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._lock = JournalLock(path)
        try:
            self.events, whole = _read(path)
            self._file = _open_private(path)
            os.ftruncate(self._file, whole)
            os.lseek(self._file, 0, os.SEEK_END)
            self._clock = _Clock(path.with_name(path.name + ".clock"), is_new=not self.events)
        except BaseException:
            self._lock.release()
            raise

    @property
    def stood(self) -> int | None:
        """The last instant the clock is known to have passed; None in a new journal."""
        marks = [event.at for event in self.events if isinstance(event, _PASSED)]
        known = [at for at in (self._clock.at, marks[-1] if marks else None) if at is not None]
        return max(known) if self.events and known else None

    def append(self, events: Sequence[Event]) -> None:
        """Write events, all of them or a readable beginning of them; returns when they are on the disk."""
        if not events:
            return
        data = "".join(map(_line, events)).encode()
        written = 0
        while written < len(data):
            written += os.write(self._file, data[written:])
        os.fsync(self._file)

    def stand(self, at_us: int) -> None:
        """Remember the clock: cheap enough for every answer that shows it."""
        self._clock.set(at_us)

    def keep_opening(self, data: bytes) -> str:
        """Keep the opening book's bytes, which the first event names by the digest returned."""
        target = self._opening_path
        fresh = target.with_name(target.name + ".new")
        with open(_open_private(fresh), "wb") as file:
            file.truncate(0)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
        return hashlib.sha256(data).hexdigest()

    def opening(self, digest: str) -> bytes:
        """The bytes kept, if they are still the ones the digest was made of."""
        path = self._opening_path
        data = path.read_bytes() if path.exists() else b""
        if hashlib.sha256(data).hexdigest() != digest:
            message = "the opening book of this journal is missing or damaged; start a new journal"
            raise InputRefusedError([Problem(str(path), None, None, None, message)])
        return data

    @property
    def _opening_path(self) -> Path:
        return self.path.with_name(self.path.name + ".book")

    def close(self) -> None:
        """Let go of the files and of the lock."""
        os.close(self._file)
        self._clock.close()
        self._lock.release()


class _Clock:
    """Invariant: at any moment at least one slot holds an instant given to ``set``: the newest or the one before."""

    def __init__(self, path: Path, *, is_new: bool) -> None:
        descriptor = _open_private(path)
        try:
            if is_new:  # a clock left over from a journal that is gone tells nothing
                os.ftruncate(descriptor, 0)
            os.ftruncate(descriptor, 2 * _SLOT_SIZE)
            self._map = mmap.mmap(descriptor, 2 * _SLOT_SIZE)
        finally:
            os.close(descriptor)
        found = [slot for slot in map(self._slot, (0, 1)) if slot is not None]
        self._turn = max(found)[0] if found else 0
        self.at: int | None = max(found)[1] if found else None

    def set(self, at_us: int) -> None:
        self._turn += 1
        self.at = at_us
        start = self._turn % 2 * _SLOT_SIZE
        body = struct.pack("<qq", self._turn, at_us)
        self._map[start : start + _SLOT.size] = body + struct.pack("<I", zlib.crc32(body))

    def close(self) -> None:
        self._map.close()

    def _slot(self, number: int) -> tuple[int, int] | None:
        data = self._map[number * _SLOT_SIZE : number * _SLOT_SIZE + _SLOT.size]
        turn, at_us, checksum = _SLOT.unpack(data)
        return (turn, at_us) if turn > 0 and zlib.crc32(data[:16]) == checksum else None


def _open_private(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)


def _line(event: Event) -> str:
    text = json.dumps(to_json(event), separators=(",", ":"), allow_nan=False)
    return f"{zlib.crc32(text.encode()):0{_CRC_DIGITS}x} {text}\n"


def _read(path: Path) -> tuple[tuple[Event, ...], int]:
    """The events of a journal and how many of its bytes are whole lines; a missing file is a new journal."""
    if not path.exists():
        return (), 0
    *lines, torn = path.read_bytes().split(b"\n")
    whole = path.stat().st_size - len(torn)
    events: list[Event] = []
    for number, line in enumerate(lines, start=1):
        try:
            events.append(_event(line))
        except ValueError as error:
            if number == len(lines) and not torn:  # the disk kept the end of the last write and not its beginning
                return tuple(events), whole - len(line) - 1
            problem = Problem(str(path), number, None, line[:60].decode(errors="replace"), f"damaged journal: {error}")
            raise InputRefusedError([problem]) from error
    return tuple(events), whole


def _event(line: bytes) -> Event:
    checksum, text = line[:_CRC_DIGITS], line[_CRC_DIGITS + 1 :]
    if f"{zlib.crc32(text):0{_CRC_DIGITS}x}".encode() != checksum:
        raise ValueError("the checksum does not fit")
    return from_json(json.loads(text))

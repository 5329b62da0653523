"""Writes resources/sounds/forced_call.wav: two rising bell tones, short and soft enough to hear forty times a day."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "resources" / "sounds" / "forced_call.wav"
RATE = 22_050  # samples a second
TONES = ((0.00, 880.00), (0.14, 1318.51))  # (begins at s, Hz): A5, E6
SECONDS, ATTACK, DECAY = 0.6, 0.006, 9.0  # DECAY per s
LOUDNESS = 0.35


def sample(at: float) -> float:
    """Amplitude at a time in s: each tone with a quiet octave above, dying away exponentially."""
    total = 0.0
    for begin, pitch in TONES:
        age = at - begin
        if age > 0:
            swing = math.sin(2 * math.pi * pitch * age) + 0.25 * math.sin(4 * math.pi * pitch * age)
            total += min(1.0, age / ATTACK) * math.exp(-DECAY * age) * swing
    return LOUDNESS * total


def main() -> None:
    """Write the file."""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    levels = (round(32_767 * max(-1.0, min(1.0, sample(i / RATE)))) for i in range(int(RATE * SECONDS)))
    with wave.open(str(FILE), "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", "not compressed"))
        out.writeframes(b"".join(struct.pack("<h", level) for level in levels))


if __name__ == "__main__":
    main()

"""A spoken text as a sound file on this computer, so that a person hears what a client would hear."""

from __future__ import annotations

from pathlib import Path

from workstation.desk.telling import Spoken
from workstation.domain.messages import Language
from workstation.gateways.speech import SpeechError, spoken

_FILE = "listen.wav"  # always the same: nothing that was said to a client gathers on disk


def speak(text: str, language: Language, folder: Path) -> Spoken:
    """Made by a synthesiser that is a process of its own; or why not, and what to install."""
    file = folder / _FILE
    try:
        file.write_bytes(spoken(text, language))
    except (SpeechError, OSError) as fault:
        return Spoken(text, "", str(fault))
    return Spoken(text, str(file), "")

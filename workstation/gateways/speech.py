"""A spoken text as sound, on this computer: espeak-ng as a process of its own, or words about what to install."""

from __future__ import annotations

import shutil
import subprocess

from workstation.domain.messages import Language

TIMEOUT = 60.0  # s
_PROGRAM = "espeak-ng"
_VOICES = {Language.EN: "en-us", Language.ZH_CN: "cmn", Language.ZH_HK: "yue", Language.PT_BR: "pt-br"}
MISSING = (
    "To listen to messages install espeak-ng: apt install espeak-ng (Debian, Ubuntu), dnf install espeak-ng (Fedora), "
    "brew install espeak-ng (macOS), winget install eSpeak-NG.eSpeak-NG (Windows)"
)


class SpeechError(Exception):
    """No sound could be made; the text says why and what to do."""


def trouble(program: str = _PROGRAM) -> str:
    """What is missing to make sound here; empty when nothing is."""
    return "" if shutil.which(program) else MISSING


def spoken(text: str, language: Language, program: str = _PROGRAM) -> bytes:
    """The text as a WAV file; ``SpeechError`` when it cannot be made.

    The text goes through standard input and is read as plain text, so nothing in it is an option or markup.
    """
    found = shutil.which(program)
    if found is None:
        raise SpeechError(MISSING)
    command = [found, "-v", _VOICES[language], "--stdin", "--stdout"]
    try:
        made = subprocess.run(command, input=text.encode(), capture_output=True, timeout=TIMEOUT, check=True)  # noqa: S603 - fixed arguments
    except subprocess.CalledProcessError as error:
        raise SpeechError(f"{program} failed: {error.stderr.decode(errors='replace').strip()}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SpeechError(f"{program} failed: {error}") from error
    return made.stdout

"""``make i18n``: takes the English texts out of the program into resources/i18n/*.ts and compiles these to *.qm.

Both are committed: the .ts is what translators edit, the .qm what a checkout and a wheel load without any tool.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN", "zh_HK", "pt_BR")
# No line numbers and a fixed order, so that a catalogue changes only where its texts do.
_EXTRACTION = ("-source-language", "en", "-locations", "none", "-no-obsolete", "-sort-messages", "-silent")


def extract(folder: Path) -> None:
    """Bring the catalogues in ``folder`` up to date with the program; what is new is unfinished in them."""
    files = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "ui").rglob("*.py"))
    for language in LANGUAGES:
        catalogue = ("-target-language", language, "-ts", str(folder / f"{language}.ts"))
        _run("pyside6-lupdate", *_EXTRACTION, *files, *catalogue)


def release(folder: Path, into: Path) -> None:
    """Compile the catalogues of ``folder``."""
    for language in LANGUAGES:
        _run("pyside6-lrelease", "-silent", str(folder / f"{language}.ts"), "-qm", str(into / f"{language}.qm"))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(tool), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    extract(CATALOGUES)
    release(CATALOGUES, CATALOGUES)

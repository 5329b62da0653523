"""What a desk is started with (defaults, ``MARGIN_*`` variables, command line) and where resources are.

Plain Python on purpose: the first window waits for this module, and a library for settings costs a tenth of a second.
"""

from __future__ import annotations

import getpass
import os
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import available_timezones

from platformdirs import user_data_path

from workstation.domain.failures import InputRefusedError, Problem

Language = Literal["en", "zh_CN", "zh_HK", "pt_BR"]
SmtpSecurity = Literal["STARTTLS", "TLS"]
ThemeName = Literal["dark", "light", "dark-safe", "light-safe"]
_PREFIX = "MARGIN_"
_PORTS = 65_536

_PACKAGE = Path(__file__).resolve().parent
_RESOURCE_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")  # an installed wheel, a checkout


def _own_folder() -> Path:
    return user_data_path("margin-workstation", appauthor=False)


@dataclass(frozen=True)
class Settings:
    """Invariant: everything a desk needs to start has a value; an unknown value is refused with the field's name."""

    data_dir: Path = field(default_factory=_own_folder)
    store: str = ""  # a database URL; empty: SQLite in the data folder
    gateway: str = "replay"
    user: str = field(default_factory=getpass.getuser)
    desk: str = field(default_factory=platform.node)
    language: Language = "en"
    zone: str = ""  # IANA name of the zone times are shown in; empty: the computer's
    theme: ThemeName = "dark"
    firm: str = "Margin Workstation"  # who writes to clients
    desk_phone: str = ""  # where clients may ask
    mail_from: str = ""  # the sender's address; without a mail host no e-mail is sent
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_security: SmtpSecurity = "STARTTLS"
    smtp_user: str = ""  # its password: MARGIN_SMTP_PASSWORD or the keyring
    mail_reply_to: str = ""
    twilio_url: str = "https://api.twilio.com"  # any API compatible with it
    twilio_account: str = ""  # its token: MARGIN_TWILIO_TOKEN or the keyring
    sms_sender: str = ""  # a telephone number, or a messaging service (MG...)
    voice_sender: str = ""  # a telephone number

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        problems = list(_faults(self))
        if problems:
            raise InputRefusedError(problems)

    @property
    def store_url(self) -> str:
        """The store's database URL."""
        return self.store or f"sqlite:///{self.data_dir / 'desk.db'}"

    @property
    def is_embedded(self) -> bool:
        """Whether the store is a file of this user, so that the desk runs the engine itself."""
        return self.store_url.startswith("sqlite")


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "data_dir": Path,
    "smtp_port": lambda text: int(text) if str(text).isdecimal() else 0,
    "language": lambda text: str(text).replace("-", "_"),  # zh-CN (BCP 47) is as good as zh_CN (POSIX)
}


def read_settings(given: Mapping[str, Any], environment: Mapping[str, str] = os.environ) -> Settings:
    """The command line before ``MARGIN_*`` variables before the defaults; what is None or empty was not given."""
    unknown = sorted(set(given) - {f.name for f in fields(Settings)})
    if unknown:
        raise TypeError(f"no such settings: {', '.join(unknown)}")
    chosen: dict[str, Any] = {}
    for name in (f.name for f in fields(Settings)):
        value = given.get(name) or environment.get(_PREFIX + name.upper())
        if value:
            chosen[name] = _READERS.get(name, str)(value)
    return Settings(**chosen)


def _faults(settings: Settings) -> Iterator[Problem]:
    """Everything that is wrong, so that it can be put right at once."""
    lists = {"language": Language, "theme": ThemeName, "smtp_security": SmtpSecurity}
    for name, known in ((name, get_args(choices)) for name, choices in lists.items()):
        value = getattr(settings, name)
        if value not in known:
            yield _problem(name, value, f"is none of {', '.join(known)}")
    if settings.zone and settings.zone not in available_timezones():
        yield _problem("zone", settings.zone, "is not an IANA time zone such as America/New_York")
    if not 0 < settings.smtp_port < _PORTS:
        yield _problem("smtp_port", str(settings.smtp_port), "is not a port from 1 to 65535")
    for name in ("user", "desk"):
        if not getattr(settings, name):
            yield _problem(name, "", "must not be empty")


def _problem(name: str, value: str, text: str) -> Problem:
    return Problem("settings", None, name, value, text)


def resource(path: str) -> Path:
    """A file or folder of ``resources/``, in a checkout and in an installed wheel alike."""
    tried = [root / path for root in _RESOURCE_ROOTS]
    found = next((place for place in tried if place.exists()), None)
    if found is None:
        raise FileNotFoundError(f"resource {path!r} is missing; looked at {', '.join(map(str, tried))}")
    return found

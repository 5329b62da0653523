"""What a desk is started with (defaults, ``MARGIN_*`` variables, command line) and where resources are."""

from __future__ import annotations

import getpass
import platform
from pathlib import Path
from typing import Literal
from zoneinfo import available_timezones

from platformdirs import user_data_path
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Language = Literal["en", "zh_CN", "zh_HK", "pt_BR"]
ThemeName = Literal["dark", "light", "dark-safe", "light-safe"]

_PACKAGE = Path(__file__).resolve().parent
_RESOURCE_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")  # an installed wheel, a checkout


class Settings(BaseSettings):
    """Invariant: everything a desk needs to start has a value; an unknown value is refused with the field's name."""

    model_config = SettingsConfigDict(env_prefix="MARGIN_", frozen=True, extra="forbid", env_ignore_empty=True)

    data_dir: Path = Field(default_factory=lambda: user_data_path("margin-workstation", appauthor=False))
    store: str = ""  # a database URL; empty: SQLite in the data folder
    gateway: str = "replay"
    user: str = Field(default_factory=getpass.getuser, min_length=1)
    desk: str = Field(default_factory=platform.node, min_length=1)
    language: Language = "en"
    zone: str = ""  # IANA name of the zone times are shown in; empty: the computer's
    theme: ThemeName = "dark"

    @field_validator("language", mode="before")
    @classmethod
    def _as_written_elsewhere(cls, language: object) -> object:
        """``zh-CN`` (BCP 47) is as good as ``zh_CN`` (POSIX)."""
        return language.replace("-", "_") if isinstance(language, str) else language

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        if zone and zone not in available_timezones():
            raise ValueError("not an IANA time zone such as America/New_York")
        return zone

    @property
    def store_url(self) -> str:
        """The store's database URL."""
        return self.store or f"sqlite:///{self.data_dir / 'desk.db'}"

    @property
    def is_embedded(self) -> bool:
        """Whether the store is a file of this user, so that the desk runs the engine itself."""
        return self.store_url.startswith("sqlite")


def resource(path: str) -> Path:
    """A file or folder of ``resources/``, in a checkout and in an installed wheel alike."""
    tried = [root / path for root in _RESOURCE_ROOTS]
    found = next((place for place in tried if place.exists()), None)
    if found is None:
        raise FileNotFoundError(f"resource {path!r} is missing; looked at {', '.join(map(str, tried))}")
    return found

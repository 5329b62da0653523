"""Colours by meaning, fonts and the palette; nothing else in the program names a colour (design: how it looks)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.list_sorts import ListSorts

ThemeName = Literal["dark", "light", "dark-safe", "light-safe"]
THEME_NAMES: tuple[ThemeName, ...] = ("dark", "light", "dark-safe", "light-safe")
STANDARD_PIXELS = 13
COMPACT_PIXELS = 12
_TEXT_FAMILIES = ("Noto Sans", "Segoe UI", "SF Pro Text")  # before the platform's own, where it exists
_CJK = {
    "zh_HK": ("Noto Sans CJK HK", "PingFang HK", "Microsoft JhengHei"),
    "zh_CN": ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"),
}


class Meaning(Enum):
    """What a text says by its colour; the value is the token's field."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    UPDATED = "updated"
    WORSE = "worse"
    DANGER = "danger"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour a meaning. Invariant: every text colour has contrast >= 4.5:1 on surface and on a selected row."""

    window: QColor
    surface: QColor
    raised: QColor
    line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    updated: QColor
    worse: QColor
    danger: QColor
    on_danger: QColor
    warning: QColor
    selected: QColor
    disabled: QColor  # text of what cannot be used now; exempt from contrast, its tooltip says why
    is_dark: bool

    def of(self, meaning: Meaning) -> QColor:
        """The text colour of a meaning."""
        colour: QColor = getattr(self, meaning.value)
        return colour


_DARK = (
    *("#14171c", "#1b1f26", "#232833", "#2f3642", "#e6e9ef", "#aeb7c4"),
    *("#6cb4ff", "#10141a", "#4cd07d", "#ff9b7a", "#ff8585", "#10141a", "#f2c14e", "#1f3a5a", "#7a8493"),
)
_LIGHT = (
    *("#f4f6f8", "#ffffff", "#ffffff", "#d5dae1", "#1a1f27", "#566070"),
    *("#0b5cb8", "#ffffff", "#0c6e36", "#a33f0c", "#b3261e", "#ffffff", "#805300", "#dcebff", "#8a93a1"),
)
# Colour-blind safe: blue for better, orange for worse and danger; the warning moves to a pale yellow / brown.
_DARK_SAFE = (*_DARK[:8], "#6fb7ff", "#ffb066", "#ff9a3d", "#10141a", "#f0e08a", "#1f3a5a", "#7a8493")
_LIGHT_SAFE = (*_LIGHT[:8], "#0b57b0", "#96490a", "#9c3d00", "#ffffff", "#6b5800", "#dcebff", "#8a93a1")


def tokens(name: ThemeName) -> Tokens:
    """The colours of a theme."""
    names = {"dark": _DARK, "light": _LIGHT, "dark-safe": _DARK_SAFE, "light-safe": _LIGHT_SAFE}[name]
    meanings = (field.name for field in fields(Tokens) if field.name != "is_dark")
    colours = {meaning: QColor(colour) for meaning, colour in zip(meanings, names, strict=True)}
    return Tokens(**colours, is_dark=name.startswith("dark"))


def palette(colours: Tokens) -> QPalette:
    """The same colours by Qt's own roles, so that every stock widget follows."""
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.raised,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Button: colours.raised,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.danger,
        QPalette.ColorRole.ToolTipBase: colours.raised,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.selected,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Midlight: colours.line,
        QPalette.ColorRole.Dark: colours.line,
        QPalette.ColorRole.Light: colours.raised,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, colour)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colours.disabled)
    return made


@cache
def _families(language: str) -> tuple[str, ...]:
    """The wanted families that are installed; asking the font database takes milliseconds."""
    installed = set(QFontDatabase.families())
    wanted = (*_TEXT_FAMILIES, *_CJK.get(language, _CJK["zh_CN"]), *_CJK["zh_HK"])
    return tuple(dict.fromkeys(family for family in wanted if family in installed))


def text_font(pixel_size: int, language: str = "en") -> QFont:
    """The platform's UI font with figures of one width and a Chinese font behind it."""
    font = QFont()
    font.setFamilies([*_families(language), *font.families()])
    font.setPixelSize(pixel_size)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _made_font(pixel_size: int, language: str, strong: bool) -> QFont:  # noqa: FBT001 - plain state
    made = text_font(pixel_size, language)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


# Fusion draws the outline of a box to tick in a darker shade of the window's colour: on dark ground nobody sees it.
# These show nothing else in the window's colour.
_WITH_BOXES = ("QCheckBox", "QRadioButton", "QListView")


class Theme(QObject):
    """The look in force. Invariant: ``changed`` is emitted after palette and font of the application have changed.

    ``list_sorts`` is how the user sorted the small lists of all windows.
    """

    changed = Signal()
    spoken = Signal()  # language or figures are written otherwise: whoever shows words writes them anew

    def __init__(self, app: QApplication, name: ThemeName, language: str = "en") -> None:
        super().__init__(app)
        self.list_sorts = ListSorts(self)
        self._app = app
        self._language = language
        self._density = STANDARD_PIXELS
        self._zoom = 1.0
        app.setStyle("Fusion")
        self.use(name)

    @property
    def language(self) -> str:
        """The language its fonts are chosen for."""
        return self._language

    @property
    def is_compact(self) -> bool:
        """Whether rows stand close."""
        return self._density == COMPACT_PIXELS

    @property
    def zoom(self) -> float:
        """Factor on every size of text."""
        return self._zoom

    @property
    def pixel_size(self) -> int:
        """Height of the normal text in px: 12 compact, 13 standard, times zoom."""
        return round(self._density * self._zoom)

    def use(self, name: ThemeName) -> None:
        """Take the colours of ``name``."""
        self.name = name
        self.tokens = tokens(name)
        self._apply()

    def speak(self, language: str) -> None:
        """Take the fonts of ``language`` and have every word on screen written anew."""
        self._language = language
        self._apply()
        self.spoken.emit()

    def write_anew(self) -> None:
        """Figures are written otherwise from now on: have everything on screen written again."""
        self.spoken.emit()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a slot of a checkable action
        """12 px text and 22 px rows instead of 13 and 28."""
        self._density = COMPACT_PIXELS if compact else STANDARD_PIXELS
        self._apply()

    def set_zoom(self, zoom: float) -> None:
        """Scale all text; between half and three times."""
        self._zoom = min(3.0, max(0.5, zoom))
        self._apply()

    def font(self, scale: float = 1.0, *, strong: bool = False) -> QFont:
        """The text font, scaled; ``strong`` is one weight heavier."""
        return QFont(_made_font(round(self.pixel_size * scale), self._language, strong))  # its caller may change it

    def _apply(self) -> None:
        colours = palette(self.tokens)
        self._app.setPalette(colours)
        colours.setColor(QPalette.ColorRole.Window, self.tokens.muted)
        for name in _WITH_BOXES:
            self._app.setPalette(colours, name)  # type: ignore[arg-type]  # the stub says bytes, Qt for Python takes text
        self._app.setFont(self.font())
        self.changed.emit()

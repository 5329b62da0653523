"""The language of the screen: our texts, Qt's own, figures, dates and fonts, changed together while the desk runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from ui.format import Format, Units
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.theme import Theme
from workstation.desk.start import resource

SOURCE = "en"  # texts are written in it, so it needs no translation
LANGUAGES: Mapping[str, str] = {
    SOURCE: "English",
    "zh_CN": "简体中文",
    "zh_HK": "繁體中文（香港）",
    "pt_BR": "Português (Brasil)",
}
_QT = {"zh_CN": "qtbase_zh_CN", "zh_HK": "qtbase_zh_TW", "pt_BR": "qtbase_pt_BR"}  # what Qt ships
_UNITS = {
    "day": QT_TRANSLATE_NOOP("Units", "d"),
    "hour": QT_TRANSLATE_NOOP("Units", "h"),
    "minute": QT_TRANSLATE_NOOP("Units", "min"),
    "second": QT_TRANSLATE_NOOP("Units", "s"),
}


class Language(QObject):
    """Invariant: translators, default locale, ``form`` and ``theme`` are of one language whenever words are written."""

    def __init__(self, app: QCoreApplication, theme: Theme, form: Format, language: str) -> None:
        super().__init__(app)
        self._app, self._theme, self._form = app, theme, form
        self._translators: tuple[QTranslator, ...] = ()
        self.use(language)

    def use(self, language: str) -> None:
        """Speak ``language`` from now on; FileNotFoundError names the catalogue that is not there."""
        fresh = tuple(self._read(file) for file in _catalogues(language))
        for old in self._translators:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._translators = fresh
        for translator in fresh:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(language))
        self._form.speak(language, _units())
        self._theme.speak(language)

    def _read(self, file: Path) -> QTranslator:
        translator = QTranslator(self)
        if not translator.load(str(file)):
            raise FileNotFoundError(f"the texts of a language cannot be read: {file}")
        return translator


def _catalogues(language: str) -> tuple[Path, ...]:
    if language == SOURCE:
        return ()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return (qt / f"{_QT[language]}.qm", resource(f"i18n/{language}.qm"))


def _units() -> Units:
    return Units(**{unit: QCoreApplication.translate("Units", word) for unit, word in _UNITS.items()})

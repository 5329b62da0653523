"""The bar under a table: appears with a selection and offers what can be done with it, keys beside the words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QWidget

from ui.frame.labels import FigureLabel
from ui.frame.row_actions import RowActions
from ui.theme import Theme

_PADDING = 12
_HEIGHT = 28
_RADIUS = 4
_FEWEST_LETTERS = 9
_LOOKS = 16  # that are kept
_SPARE = 4  # px; letters of several fonts are wider together than added up


class KeyButton(QPushButton):
    """A button of an action that shows the action's key, muted, behind its words.

    Invariant: what is seen is the picture of its look of now. Each look is painted once: eight buttons that come with
    a selection would else take milliseconds of the frame that shows it.
    """

    def __init__(self, theme: Theme, action: QAction, *, primary: bool = False) -> None:
        super().__init__()
        self._theme, self._action, self._primary = theme, action, primary
        self._key = ""
        self._pictures: dict[object, QPixmap] = {}  # by look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        theme.changed.connect(self._dress)
        self._follow()

    def sizeHint(self) -> QSize:
        """Words, key and padding."""
        metrics = QFontMetrics(self._theme.font())
        words, key = metrics.horizontalAdvance(self.text()), metrics.horizontalAdvance(self._key)
        return QSize(words + key + 3 * _PADDING + _SPARE, max(_HEIGHT, metrics.height() + _PADDING))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters and the key: long words give way, their tool tip has them."""
        metrics, wanted = QFontMetrics(self._theme.font()), self.sizeHint()
        words = metrics.horizontalAdvance(self.text())
        return QSize(wanted.width() - max(0, words - _FEWEST_LETTERS * metrics.averageCharWidth()), wanted.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture of now."""
        look = (self.size(), self.devicePixelRatio(), self.text(), self._key, *self._states)
        picture = self._pictures.get(look)
        if picture is None:
            if len(self._pictures) == _LOOKS:
                self._pictures.clear()
            picture = self._pictures[look] = self._picture()
        painter = QPainter(self)
        try:
            painter.drawPixmap(0, 0, picture)
        finally:
            painter.end()

    @property
    def _states(self) -> tuple[bool, bool, bool]:
        return self.isEnabled(), self.isDown() or self.underMouse(), self.hasFocus()

    def _picture(self) -> QPixmap:
        """A rounded rectangle, words, key, focus frame."""
        scale = self.devicePixelRatio()
        picture = QPixmap(self.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_words(painter)
            self._paint_focus(painter)
        finally:
            painter.end()
        return picture

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.tokens
        accented = self._primary and self.isEnabled()
        _, pressed, focused = self._states
        painter.setPen(colours.accent if focused or accented else colours.line)
        painter.setBrush(colours.accent if accented else colours.raised if pressed else colours.surface)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter) -> None:
        colours, area = self._theme.tokens, self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        on_accent = self._primary and self.isEnabled()
        painter.setFont(self._theme.font())
        painter.setPen(colours.on_accent if on_accent else colours.text if self.isEnabled() else colours.disabled)
        metrics = QFontMetrics(self._theme.font())
        room = area.width() - metrics.horizontalAdvance(self._key) - _PADDING
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._fitted(metrics, room))
        painter.setPen(colours.on_accent if on_accent else colours.muted if self.isEnabled() else colours.disabled)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)

    def _fitted(self, metrics: QFontMetrics, room: int) -> str:
        """The words whole where they fit; eliding measures mixed fonts wider than they are drawn, so it comes last."""
        if metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _paint_focus(self, painter: QPainter) -> None:
        if not self.hasFocus():
            return
        option = QStyleOptionFocusRect()
        option.initFrom(self)
        option.rect = QRect(self.rect().adjusted(4, 4, -4, -4))
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def _dress(self) -> None:
        self._pictures.clear()
        self.updateGeometry()

    def _follow(self) -> None:
        self._key = self._action.shortcut().toString()
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        words, tip = self._action.text(), self._action.toolTip()
        self.setToolTip(tip if tip.startswith(words) else f"{words}\n{tip}")
        self.setAccessibleName(self._action.text())
        self.setAccessibleDescription(self._action.statusTip())
        self.updateGeometry()


class ActionBar(QWidget):
    """Invariant: visible exactly while something is selected."""

    def __init__(self, theme: Theme, actions: RowActions) -> None:
        super().__init__()
        self._theme = theme
        self.summary = FigureLabel(theme, strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.summary)
        row.addStretch(1)
        for action in (action for action in actions.on_rows if action not in actions.rare):
            row.addWidget(KeyButton(theme, action, primary=action is actions.primary))
        row.addStretch(1)
        self.setVisible(False)

    def say(self, selected: int, summary: str) -> None:
        """Show what is selected, or hide when nothing is."""
        self.summary.say(summary)
        self.setVisible(selected > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The raised ground."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.raised)
        finally:
            painter.end()


class ActionPlace(QWidget):
    """Where a bar of actions appears. Invariant: as tall without the bar as with it.

    It has no layout: so the bar comes and goes without laying out, and painting, the page around it, and the rows stay
    where they are under the mouse that selects them.
    """

    def __init__(self, theme: Theme, bar: ActionBar) -> None:
        super().__init__()
        self._theme, self._bar = theme, bar
        bar.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.spoken.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The bar's."""
        return self._bar.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The bar's."""
        return self._bar.minimumSizeHint()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The bar fills the place."""
        self._bar.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the rows."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
        finally:
            painter.end()

"""What is wrong with the words of a message, as sentences that can be translated."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.denials import Kind
from workstation.domain.template_faults import TemplateFault

TEMPLATE_FAULTS: Mapping[Kind, str] = {
    TemplateFault.NO_SUBJECT: QT_TRANSLATE_NOOP("TemplateFaults", "an e-mail needs a subject"),
    TemplateFault.SUBJECT: QT_TRANSLATE_NOOP("TemplateFaults", "only an e-mail has a subject"),
    TemplateFault.SUBJECT_LINES: QT_TRANSLATE_NOOP("TemplateFaults", "a subject is one line"),
    TemplateFault.EMPTY: QT_TRANSLATE_NOOP("TemplateFaults", "the text is empty"),
    TemplateFault.TOO_LONG: QT_TRANSLATE_NOOP("TemplateFaults", "it has {length} characters; at most {limit} fit"),
    TemplateFault.CHARACTER: QT_TRANSLATE_NOOP("TemplateFaults", "is a control or formatting character, not text"),
    TemplateFault.BRACE: QT_TRANSLATE_NOOP("TemplateFaults", "a brace that is not part of a {{field}}"),
    TemplateFault.NOT_A_NAME: QT_TRANSLATE_NOOP(
        "TemplateFaults",
        "only the plain name of a field may stand in braces: no attribute, index, conversion or format",
    ),
    TemplateFault.NOT_OF_KIND: QT_TRANSLATE_NOOP(
        "TemplateFaults", "a {kind} message has no such value; it has {fields}"
    ),
    TemplateFault.NEARLY: QT_TRANSLATE_NOOP("TemplateFaults", "is no field; did you mean {{{field}}}?"),
    TemplateFault.NO_FIELD: QT_TRANSLATE_NOOP("TemplateFaults", "is no field; there are {fields}"),
    TemplateFault.LACKING: QT_TRANSLATE_NOOP("TemplateFaults", "it must say {{{field}}}"),
}

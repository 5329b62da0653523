"""What is wrong with the words of a message, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.tables.template_faults import TEMPLATE_FAULTS
from workstation.domain.failures import Problem
from workstation.domain.template_faults import TemplateProblem


def fault_text(problem: Problem) -> str:
    """The fault without its place; what is no fault of a template stays as it came."""
    if not isinstance(problem, TemplateProblem):
        return problem.message
    sentence = QCoreApplication.translate("TemplateFaults", TEMPLATE_FAULTS[problem.fault])
    return sentence.format(**dict(problem.facts))

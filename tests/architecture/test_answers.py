"""What the engine says reaches screens in four languages: no sentence of its own may be without a code."""

import ast
import re
from enum import Enum

import pytest

from tests.architecture.sources import ROOT
from workstation.domain.denials import LISTS

OURS = [
    file
    for part in ("engine", "closing", "recalls", "schedules", "liquidation")
    for file in sorted((ROOT / "workstation" / part).rglob("*.py"))
]
SAYS = {
    "rejected",
    "Decision",
    "stepped",
    "Ended",
    "as_said",
    "concerning",
    "Coded",
}  # what takes the words that are stored
KEPT = {"denial", "detail", "reject_text", "note"}  # fields of the store that are shown
WORDS = re.compile(r"[A-Za-z]+ [A-Za-z]+")


def sentences(node):
    """English in what is given: a literal, or a formatted text with words of its own."""
    parts = [one for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return [one.value for one in parts if WORDS.search(one.value)]


def plain(tree):
    """Sentences that are handed over, or answered, as they are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).split(".")[-1]
            given = [*(node.args if name in SAYS else ()), *(k.value for k in node.keywords if k.arg in KEPT)]
        elif isinstance(node, ast.Tuple) and node.elts and ast.unparse(node.elts[0]).startswith("CommandState."):
            given = node.elts[1:]
        else:
            continue
        yield from ((node.lineno, text) for one in given for text in sentences(one))


def test_that_nothing_is_refused_or_remarked_in_words_that_cannot_be_translated():
    found = [
        f"{file.relative_to(ROOT)}:{line} {text!r}"
        for file in OURS
        for line, text in plain(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        'rejected("it is over")',
        'rejected(Coded(f"{name} is over"))',
        'x = CommandState.DONE, "all is well"',
        'stepped(order, state, now, denial=f"stopped by {user}")',
        'Decision(key, state, "is over")',
    ],
)
def test_that_a_sentence_without_a_code_would_be_found(code):
    assert list(plain(ast.parse(code)))


def test_that_each_kind_of_answer_is_given_somewhere():
    text = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "workstation").rglob("*.py"))
    unused = [f"{k.__name__}.{one.name}" for k in LISTS for one in k if not _is_named(k, one, text)]
    assert unused == []


def _is_named(kinds: type[Enum], one: Enum, text: str) -> bool:
    return re.search(rf"\b{kinds.__name__}\.{one.name}\b|\b_[A-Z]\.{one.name}\b", text) is not None

"""Files and functions stay small enough to be read, say what they are for, and have names that mean something."""

import ast

from tests.architecture.sources import ROOT, sources, text_files

LINES_A_FILE = 400
LINES_A_FUNCTION = 50
NAMES_THAT_MEAN_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "base"}
EVERYTHING = ("workstation", "ui", "tests", "build_spec")


def test_that_files_stay_short():
    assert not [s.path for s in sources(*EVERYTHING) if s.text.count("\n") > LINES_A_FILE]


def test_that_functions_stay_short():
    long = [
        f"{source.at(node)} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for source in sources(*EVERYTHING)
        for node in source.walk(ast.FunctionDef, ast.AsyncFunctionDef)
        if node.end_lineno - node.lineno >= LINES_A_FUNCTION and "/migrations/" not in source.path
    ]
    assert not long


def test_that_every_file_of_the_product_says_what_it_is_for():
    assert not [s.path for s in sources() if not (ast.get_docstring(s.tree) or "").strip()]


def test_that_every_public_class_and_function_says_what_it_is():
    silent = [
        f"{source.at(node)} {node.name}"
        for source in sources()
        for node in source.tree.body
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and "/migrations/" not in source.path
    ]
    assert not silent


def test_that_no_module_is_called_by_a_name_that_means_nothing():
    parts = {(s.path, part.removesuffix(".py")) for s in sources(*EVERYTHING) for part in s.path.split("/")}
    assert not sorted(path for path, part in parts if part in NAMES_THAT_MEAN_NOTHING)


def test_that_types_are_imported_plainly():
    word = "TYPE_" + "CHECKING"
    assert not [s.path for s in sources() if word in s.text]


def test_that_only_the_command_line_prints():
    printing = [
        source.at(node)
        for source in sources()
        for node in source.walk(ast.Call)
        if isinstance(node.func, ast.Name)
        and node.func.id == "print"
        and not source.path.startswith("workstation/cli/")
    ]
    assert not printing


def test_that_our_own_parts_are_never_mocked():
    mocks = [
        source.at(node)
        for source in sources("tests")
        for node in source.walk(ast.Import, ast.ImportFrom)
        if "mock" in f"{getattr(node, 'module', '')} {' '.join(alias.name for alias in node.names)}"
    ]
    assert not mocks


def test_that_nothing_is_left_to_do_and_no_machine_is_named():
    marks = ("TO" + "DO", "FIX" + "ME", "# X" + "XX")
    places = ("/" + "work/", "/" + "root/", "/" + "home/")
    faults = []
    for file in text_files():
        text = _text(file)
        faults += [f"{file.relative_to(ROOT)}: {word}" for word in (*marks, *places) if word in text]
    assert not faults


def _text(file) -> str:
    """The text of a file; a picture or another binary has none."""
    data = file.read_bytes()
    return "" if b"\0" in data[:8000] else data.decode("utf-8", errors="replace")

"""``policy.toml``: read with every fault named by key and line, and written with the meaning of each key beside it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workstation.domain.failures import InputRefusedError, Problem
from workstation.policy.catalogue import KeyInfo, Value, catalogue, value_of
from workstation.policy.faults import TOGETHER, Fault, PolicyProblem, contradictions, faults, shown
from workstation.policy.keys import Policy
from workstation.policy.lines import key_lines

Tree = dict[str, Any]


def read_policy(path: Path) -> Policy:
    """The policy in a file; InputRefusedError names every fault with its key and line."""
    text = _text(path)
    values = _parsed(path.name, text)
    found = faults(values)
    sound = _without(values, [key for key, _, _ in found])
    policy = None if faults(sound) else Policy.model_validate(sound)
    found += _contradictions(policy, [key for key, _, _ in found]) if policy else []
    if found or policy is None:
        raise InputRefusedError(_problems(path.name, text, found))
    return policy


def policy_text(policy: Policy) -> str:
    """A policy as TOML with every key, its unit and its range; ``read_policy`` gives the same policy back."""
    tables: dict[str, list[str]] = {}
    for info in catalogue().values():
        table, _, name = info.key.rpartition(".")
        tables.setdefault(table, []).append(_line(name, value_of(policy, info.key), info))
    return "\n".join("\n".join([f"[{table}]", *lines] if table else lines) + "\n" for table, lines in tables.items())


def write_policy(policy: Policy, path: Path) -> None:
    """Write ``policy_text`` to a file."""
    path.write_text(policy_text(policy), encoding="utf-8")


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _refused(path.name, None, f"cannot be read: {error.strerror}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(path.name, line, f"not UTF-8: byte 0x{data[error.start]:02x}") from error


def _parsed(file: str, text: str) -> Tree:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refused(file, _line_of(str(error), text), f"not valid TOML: {error}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets without end
        raise _refused(file, None, f"not valid TOML: {error}") from error


def _line_of(message: str, text: str) -> int:
    """The line a TOML error names; an error at the end of the text has the last line that says something."""
    found = re.search(r"at line (\d+)", message)
    return int(found.group(1)) if found else max(len(text.rstrip().splitlines()), 1)


def _refused(file: str, line: int | None, message: str) -> InputRefusedError:
    return InputRefusedError([Problem(file, line, None, None, message)])


def _without(values: Tree, keys: list[str]) -> Tree:
    """The values without the faulty keys, which then have their defaults: so the others can still be judged."""
    return {
        name: _without(value, [key[len(name) + 1 :] for key in keys if key.startswith(f"{name}.")])
        if isinstance(value, dict)
        else value
        for name, value in values.items()
        if name not in keys
    }


def _contradictions(policy: Policy, faulty: list[str]) -> Iterator[Fault]:
    """Broken rules between keys that are sound by themselves."""
    return (fault for fault in contradictions(policy) if not set(fault[0].split(TOGETHER)) & set(faulty))


def _problems(file: str, text: str, found: list[Fault]) -> list[Problem]:
    lines = {".".join(path): line for path, line in key_lines(text).items()}
    problems: list[Problem] = [
        PolicyProblem(file, _place(lines, key), key, None if value is None else shown(value), str(wrong), wrong)
        for key, value, wrong in found
    ]
    return sorted(problems, key=lambda problem: problem.line or 0)


def _place(lines: dict[str, int], key: str) -> int | None:
    """The line of a key, or of the last of several keys that the file sets: the one that brought the contradiction."""
    return max((lines[one] for one in key.split(TOGETHER) if one in lines), default=None)


def _line(name: str, value: Value, info: KeyInfo) -> str:
    comment = f"  # {info.demand}"
    return f"# {name} ={comment}, off" if value is None else f"{name} = {_literal(value)}{comment}"


def _literal(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)

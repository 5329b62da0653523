"""The group of commands: imports a command's file only when it is asked for, and turns failures into exit codes."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from platformdirs import user_log_path
from typer.core import TyperGroup
from typer.main import get_command

from workstation.cli.output import complain
from workstation.domain.failures import InputRefusedError, UnreachableError

# In the order of the help. A command's module has its name and an ``app``.
COMMANDS = (
    *("evaluate", "explain", "recalls", "plan", "liquidate", "generate"),
    *("engine", "venue", "db", "audit", "users", "doctor"),
)

FOUND, BAD_INPUT, UNREACHABLE, FAULT = 1, 2, 3, 70


class Program(TyperGroup):
    """Invariant: a command ends with an exit code of the list above; a traceback goes to a file, never the screen."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Every command, in reading order."""
        _ = ctx
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name; only its own imports are paid for."""
        _ = ctx
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(f"workstation.cli.{cmd_name}").app)
        command.name = cmd_name
        return command

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the program; what goes wrong is said in full, one fault a line."""
        with _failures_as_exit_codes():
            return super().main(*args, **options)


@contextmanager
def _failures_as_exit_codes() -> Iterator[None]:
    """Only failures come by here: --help, wrong usage and a reader of our output that left are typer's business."""
    try:
        yield
    except InputRefusedError as refused:
        complain(*map(str, refused.problems))
        sys.exit(BAD_INPUT)
    except UnreachableError as error:
        complain(str(error))
        sys.exit(UNREACHABLE)
    except OSError as error:
        complain(f"{error.filename or 'operating system'}: {error.strerror or error}")
        sys.exit(BAD_INPUT)
    except Exception as error:  # noqa: BLE001 - the last stop: nothing is swallowed, it is reported
        complain(f"fault in the program: {error!r}", f"please report it together with {_report(error)}")
        sys.exit(FAULT)


def _report(error: Exception) -> str:
    """Keep the traceback where support finds it; returns where that is."""
    file = user_log_path("margin-workstation", appauthor=False, ensure_exists=True) / "marginctl-fault.log"
    file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return str(file)

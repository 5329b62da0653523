"""marginctl, the desk without a screen: one file a command, results on standard output, all else on standard error."""

import typer

from workstation.cli.program import Program

app = typer.Typer(
    cls=Program,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def marginctl() -> None:
    """Margin calls of a broker's clients, without a screen.

    Exit codes: 0 done. 1 done, and something was found. 2 bad usage or bad input, nothing written.
    3 a store or gateway cannot be reached. 70 a fault in the program.
    """


def main() -> None:
    """The console entry point."""
    app(prog_name="marginctl")


__all__ = ["app", "main"]

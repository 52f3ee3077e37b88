"""The command line.  Exit status: 0 all pass, 1 findings, 2 bad usage or input."""

from __future__ import annotations

import contextlib
import os
import sys
from importlib import import_module
from typing import Any, Final, TextIO

import click

from abisim.cli.runs import INTERRUPTED
from abisim.errors import AbisimError, SourceError

__all__ = ["main"]

#: Each in the module of its name, which is loaded when it is asked for.
_COMMANDS: Final = (
    "check", "explain", "stub", "build", "seal", "call", "scan", "rules", "fuzz", "mutate", "diff",
    "doctor", "bench",
)  # fmt: skip


class _Commands(click.Group):
    """Turns what a user can cause into one message and exit status 2."""

    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"abisim.cli.{name}"), name)
        return command

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run it, its output written to the last byte."""
        try:
            try:
                return super().main(*args, **extra)
            finally:
                # What is still buffered may fail to be written as well.
                if sys.stdout is not None:
                    sys.stdout.flush()
        except BrokenPipeError:
            _drop(sys.stdout)
            sys.exit(1)
        except OSError as error:
            _drop(sys.stdout)
            what = error.filename or "cannot write the output"
            try:
                click.echo(f"abisim: error: {what}: {error.strerror}", err=True)
            except OSError:
                _drop(sys.stderr)
            sys.exit(2)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SourceError as error:
            click.echo(str(error), err=True)
            ctx.exit(2)
        except AbisimError as error:
            click.echo(f"abisim: error: {error}", err=True)
            ctx.exit(2)
        except RecursionError:
            click.echo("abisim: error: the input is nested too deeply", err=True)
            ctx.exit(2)
        except KeyboardInterrupt:
            click.echo("abisim: interrupted", err=True)
            ctx.exit(INTERRUPTED)


def _drop(stream: TextIO | None) -> None:
    """Keep the interpreter from trying once more, at its end, what has just failed."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="abisim")
def main() -> None:
    """A wind tunnel for calling conventions.

    Call stubs run in a simulated x86-64 against a fake C callee; where each byte had to
    be is said by a reference written from the ABI's text.
    """

"""What the commands share: options, sources, the self-test."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click
from click.core import ParameterSource

from abisim.dialects import PSABI, require_tried
from abisim.errors import UsageError
from abisim.layout import DATA_MODELS
from abisim.stubs import ENTRIES, Entry

if TYPE_CHECKING:
    from abisim.campaign.engine import FunctionRef

_CORPUS: Final = Path("corpus")
_SHOWN: Final = 60  # characters of a source in a message
_Command = TypeVar("_Command", bound=Callable[..., Any])

abi_option = click.option(
    "--abi", type=click.Choice(list(DATA_MODELS)), default="sysv", show_default=True
)


class Dialect(click.ParamType[str]):
    """The name of a dialect."""

    name = "DIALECT"

    def convert(self, value: str, _: object, __: object) -> str:
        require_tried(value)  # raises UsageError
        return value


dialect_option = click.option(
    "--dialect",
    type=Dialect(),
    default=PSABI,
    show_default=True,
    help="psabi is the text; gcc, clang, or clang:14 for a version.",
)


seed_option = click.option("--seed", type=int, default=1, show_default=True)
report_option = click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a report, in Markdown, to this file.",
)


def jobs_option(help_: str) -> Callable[[_Command], _Command]:
    return click.option(
        "-j", "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help=help_
    )


def pythons_option(what: str) -> Callable[[_Command], _Command]:
    """``--python``, which is given once for each interpreter."""
    return click.option(
        "--python",
        "pythons",
        multiple=True,
        metavar="PATH",
        type=click.Path(path_type=Path),
        help=f"{what}; more than once for several. Otherwise the one that runs, and pyenv's of "
        "other versions.",
    )


cet_option = click.option(
    "--cet",
    is_flag=True,
    help="For Control-flow Enforcement Technology: endbr64, and a shadow stack is kept.",
)


def entry_option(default: str, *more: str) -> Callable[[_Command], _Command]:
    return click.option(
        "--entry",
        type=click.Choice([*ENTRIES, "both", *more]),
        default=default,
        show_default=True,
        help="How the stub itself is called.",
    )


def entries(choice: str) -> tuple[Entry, ...]:
    """The entry conventions that an ``--entry`` option chose."""
    return tuple(entry for entry in ENTRIES if choice in (entry, "both"))


def is_given(name: str) -> bool:
    """Whether an option was given, rather than left at its default."""
    source = click.get_current_context().get_parameter_source(name)
    return source is not ParameterSource.DEFAULT


def subject_or_command(subject: str, cc: str | None) -> str:
    """What --subject or --cc names.  Raises UsageError for both."""
    if cc is not None and is_given("subject"):
        raise UsageError("give --subject or --cc, not both")
    return subject if cc is None else cc


def default_sources() -> tuple[str, ...]:
    if not _CORPUS.is_dir():
        raise UsageError("there is no ./corpus here; name corpus files, directories or C text")
    return (str(_CORPUS),)


def functions(sources: Sequence[str], abi: str, dialect: str = PSABI) -> list[FunctionRef]:
    """The functions of corpus files and directories, of C text given as it is, and with
    ``-`` of C text on the standard input.
    """
    found = [function for source in sources for function in _functions_of(source, abi, dialect)]
    if not found:
        raise UsageError(f"no function is declared in {', '.join(map(shown, sources))}")
    return found


def _functions_of(source: str, abi: str, dialect: str) -> list[FunctionRef]:
    if not source.strip():
        raise UsageError("an empty source; name corpus files, directories or C text")
    from abisim.campaign.engine import corpus_functions, text_functions
    from abisim.declarations import no_function
    from abisim.declarations.source import Source

    # lexists asks without raising, whatever the text: C text can be too long for a path.
    is_text = source == "-" or (("(" in source or ";" in source) and not os.path.lexists(source))
    if is_text:
        content = text(source)
        found = text_functions(content, abi, dialect)
        if not found and content.strip():
            raise no_function(Source(content, "<declaration>"))
        return found
    return corpus_functions([Path(source)], abi, dialect)


def shown(source: str) -> str:
    """A source as a message has it: on one line, and not too long."""
    if source == "-":
        return "the standard input"
    line = " ".join(source.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def text(declaration: str) -> str:
    """A declaration, or with ``-`` the standard input, which has to be UTF-8."""
    if declaration != "-":
        return declaration
    from abisim.campaign.corpus import MOST_BYTES

    if sys.stdin is None:
        raise UsageError("there is no standard input to read")
    try:
        content = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"cannot read the standard input: {error.strerror}") from None
    if len(content) > MOST_BYTES:
        raise UsageError(f"the standard input has more than {MOST_BYTES:,} bytes")
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"the standard input is not UTF-8: byte 0x{content[error.start]:02x} "
            f"at offset {error.start}"
        ) from None


def require_self_test() -> None:
    """Nothing is passed by an emulator that fails its self-test."""
    from abisim.interrupts import uninterrupted
    from abisim.machine.selftest import emulator_self_test
    from abisim.verification.judge import shared_machine

    with uninterrupted():
        failed = [each for each in emulator_self_test(shared_machine()) if not each.ok]
    if failed:
        names = "; ".join(f"{each.name}: {each.detail}" for each in failed)
        raise UsageError(f"the self-test fails, so nothing can be passed ({names})")

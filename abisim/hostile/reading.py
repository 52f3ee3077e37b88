"""A hostile text read: it is a result or one clear message, in a second."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from abisim.campaign.corpus import load_file
from abisim.campaign.recipe import libraries
from abisim.declarations import Declared, parse_all
from abisim.declarations.plain import plain
from abisim.dialects import PSABI
from abisim.errors import AbisimError, DeclarationError, SourceError
from abisim.hostile.text_outcomes import Fate, Outcomes, Trouble
from abisim.hostile.texts import Item
from abisim.layout import DATA_MODELS
from abisim.reference import classify
from abisim.signature import Signature

#: Seconds of the processor that a text may take, and a command line, which tests the emulator.
MOST_SECONDS: Final = 1.0
COMMAND_SECONDS: Final = 10.0
#: A text that is refused is put to the other ABIs too, one in so many.
_OTHERS: Final = 8
#: No line of a message is longer.
_MOST_LINE: Final = 2000

#: What is done with a signature that was read, and with a command line (its exit status, and
#: what it wrote to both streams).
Explain: TypeAlias = Callable[[Signature, str], object]
Command: TypeAlias = Callable[[tuple[str, ...]], tuple[object, str]]


class Reader:
    """Reads items, and says of each what came of it."""

    def __init__(self, explain: Explain, command: Command, directory: Path) -> None:
        self._explain = explain
        self._command = command
        self._file = directory / "hostile.h"

    def read(self, item: Item, outcomes: Outcomes) -> None:
        """Read one item under one ABI, or all, and note what came of it."""
        outcomes.done += 1
        seconds, most = 0.0, MOST_SECONDS
        if isinstance(item.content, tuple):
            most = COMMAND_SECONDS
        fates: list[Fate] = []
        others = [abi for abi in DATA_MODELS if abi != item.abi]
        for abi in [item.abi, *(others if isinstance(item.content, str) else ())]:
            began = time.process_time()
            fate, trouble = self._read(item, abi, outcomes)
            spent = time.process_time() - began
            seconds = max(seconds, spent)
            if not trouble and spent > most:
                trouble = f"more than {most:g} s"
            if trouble:
                found = Trouble(item.number, item.family, abi, trouble.split(":")[0], trouble)
                outcomes.troubles.append(found)
                fate = "trouble"
            fates.append(fate)
            if trouble or (fate == "message" and item.number % _OTHERS):
                break
        outcomes.fates[item.family, "trouble" if "trouble" in fates else fates[0]] += 1
        slowest = outcomes.slowest.get(item.family, (0.0, 0))
        outcomes.slowest[item.family] = max(slowest, (seconds, item.number))

    def _read(self, item: Item, abi: str, outcomes: Outcomes) -> tuple[Fate, str]:
        """What came of it, and what is wrong with that."""
        try:
            match item.content:
                case tuple() as words:
                    return self._run(words)
                case bytes() as content:
                    self._file.write_bytes(content)
                    if item.family == "tables of libraries":
                        libraries(self._file)
                    else:
                        load_file(self._file, abi=abi)
                case str() as text:
                    outcomes.functions += self._text(text, abi, explain=abi == item.abi)
        except SourceError as error:
            return "message", wrong_message(error)
        except AbisimError as error:
            if isinstance(item.content, str) and not self._is_read(item.content, abi):
                return "trouble", f"{type(error).__name__} without a place: {error}"
            return "message", "" if _is_short(str(error)) else f"a long message: {error}"
        except Exception as error:  # what none of them may be
            return "trouble", _place(error)
        return "result", ""

    def _text(self, text: str, abi: str, *, explain: bool) -> int:
        """Read, classify and explain the last; how many functions there were."""
        declared = _declared(text, abi)
        for each in declared:
            classify(each.signature)
        if explain and declared:
            self._explain(declared[-1].signature, text)
        return len(declared)

    def _is_read(self, text: str, abi: str) -> bool:
        try:
            parse_all(text, abi)
        except AbisimError:
            return False
        return True

    def _run(self, words: tuple[str, ...]) -> tuple[Fate, str]:
        status, output = self._command(words)
        if "Traceback (most recent call last)" in output:
            return "trouble", f"a traceback: {output[-1000:]}"
        if status not in (0, 1, 2, 130):
            return "trouble", f"exit status {status}: {output[-1000:]}"
        if status == 2 and "error" not in output.lower():
            return "trouble", f"no message: {output[-1000:]}"
        return ("message" if status == 2 else "result"), ""


class ReadOtherwiseError(Exception):
    """What is read at once is not what the parser gives."""


def _declared(text: str, abi: str) -> list[Declared]:
    """What the parser gives.  Raises ReadOtherwiseError if that is not what is read at once."""
    at_once = plain(text, abi, PSABI)
    try:
        declared = parse_all(text, abi)
    except SourceError as error:
        if at_once is None:
            raise
        raise ReadOtherwiseError(f"{at_once}, where the parser says: {error}") from None
    if at_once is not None and [each.signature for each in declared] != [at_once]:
        raise ReadOtherwiseError(f"{at_once}, where the parser gives another")
    return declared


def _place(error: Exception) -> str:
    """An exception and where it was raised, without the paths of this machine."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = (f"{Path(each.filename).name}:{each.lineno} {each.name}" for each in frames)
    return f"{type(error).__name__}: {error} ({', '.join(places)})"


def wrong_message(error: SourceError) -> str:
    """What is wrong with a message about a text; empty if nothing is."""
    if not isinstance(error, DeclarationError):
        return f"a {type(error).__name__}: {error}"
    if not error.message.strip() or "\n" in error.message:
        return f"not one message: {error.message!r}"
    if error.line < 0 or not 1 <= error.column <= len(error.source_line) + 1:
        return f"no such place: {error.line}:{error.column}: {error.message}"
    return "" if _is_short(str(error)) else f"a long message: {str(error)[:_MOST_LINE]}"


def _is_short(message: str) -> bool:
    lines = message.splitlines()
    return 0 < len(lines) <= 12 and all(len(line) <= _MOST_LINE for line in lines)

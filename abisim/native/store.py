"""The trusted store: stubs that were verified in other processes, with who verified them.

It is trusted because of who may write there.  The directory belongs to this user, who alone
may enter it; so does each file.  Anything else, and nothing is taken from it.  A digest tells
a file that is damaged, or lies under another name; it keeps nobody out.
Nothing here ever fails: without a store, stubs are verified once more.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any, Final, cast, overload

from abisim.caching import VARIABLE, directory
from abisim.errors import UsageError
from abisim.interpreters import Interpreter
from abisim.native.seal import ANY_LAYOUT, Seal, digest_of, issue
from abisim.native.version import verifier
from abisim.pystubs import PythonStub, Symbol
from abisim.thunks import Thunk, ThunkSymbol

_FOLDER: Final = "native"
_PRIVATE: Final = 0o700
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
#: A link might lead anywhere, a pipe would have us wait.
_OPENING: Final = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
_MOST_BYTES: Final = 1 << 20
_HASH: Final = hashlib.sha256().digest_size * 2


def recall(shape: str, interpreter: Interpreter) -> tuple[PythonStub, Seal] | None:
    """The stub of a shape that this verifier passed before, and its seal."""
    # A file of another make may hold anything.
    with contextlib.suppress(Exception):
        return _recalled(shape, interpreter)
    return None


def recall_thunk(shape: str) -> tuple[Thunk, Seal] | None:
    """The same of a thunk."""
    with contextlib.suppress(Exception):
        return _recalled(shape, None)
    return None


@overload
def _recalled(shape: str, interpreter: Interpreter) -> tuple[PythonStub, Seal] | None: ...
@overload
def _recalled(shape: str, interpreter: None) -> tuple[Thunk, Seal] | None: ...
def _recalled(
    shape: str, interpreter: Interpreter | None
) -> tuple[PythonStub | Thunk, Seal] | None:
    who = verifier()
    with _Folder() as folder:
        name = _name(shape, who)
        content = folder.read(name)
    return None if content is None else _read(name, content, shape, interpreter, who)


def has(shape: str) -> bool:
    """Whether there is a file for a shape; what it is worth is found out when it is read."""
    root = place()
    return root is not None and (root / _name(shape, verifier())).is_file()


def require() -> Path:
    """Where stubs are kept.  Raises UsageError where they cannot be."""
    root = place()
    if root is None:
        raise UsageError(f"nothing can be kept: {VARIABLE} is empty, or there is no home directory")
    if not verifier():
        raise UsageError("nothing can be kept: the verifier's own sources cannot be read")
    try:
        with _Folder(make=True) as folder:
            folder.require_writable()
    except OSError as error:
        raise UsageError(f"nothing can be kept in {root}: {error.strerror or error}") from None
    return root


def keep(stub: PythonStub | Thunk, seal: Seal) -> None:
    """Keep a stub under its seal, if it can be kept, and if the seal is one."""
    if not seal.verifier or not seal.is_genuine or digest_of(stub) != seal.digest:
        return
    with contextlib.suppress(OSError), _Folder(make=True) as folder:
        name = _name(seal.shape, seal.verifier)
        folder.write(name, _written(name, stub, seal))


def _name(shape: str, who: str) -> str:
    """What a stub is kept under: all of its seal but what follows from its code."""
    return hashlib.sha256(f"{who}\n{shape}".encode()).hexdigest()


def _written(name: str, stub: PythonStub | Thunk, seal: Seal) -> bytes:
    body = json.dumps(
        {
            "shape": seal.shape,
            "verifier": seal.verifier,
            "layout": seal.layout,
            "release_gil": isinstance(stub, PythonStub) and stub.release_gil,
            "errno": isinstance(stub, PythonStub) and stub.errno,
            "pool": stub.relocations,
            "code": stub.code.hex(),
            "digest": seal.digest.hex(),
        },
        indent=0,
    ).encode()
    return _hash(name, body) + body


def _hash(name: str, body: bytes) -> bytes:
    return hashlib.sha256(name.encode() + body).hexdigest().encode()


def _read(
    name: str, content: bytes, shape: str, interpreter: Interpreter | None, who: str
) -> tuple[PythonStub | Thunk, Seal] | None:
    body = content[_HASH:]
    if content[:_HASH] != _hash(name, body):
        return None
    row: dict[str, Any] = json.loads(body)
    layout = ANY_LAYOUT if interpreter is None else interpreter.name
    if (row["shape"], row["verifier"], row["layout"]) != (shape, who, layout):
        return None
    pool = tuple((int(offset), str(symbol)) for offset, symbol in row["pool"])
    code = bytes.fromhex(row["code"])
    stub: PythonStub | Thunk
    if interpreter is None:
        stub = Thunk(code, cast("tuple[tuple[int, ThunkSymbol], ...]", pool))
    else:
        words = cast("tuple[tuple[int, Symbol], ...]", pool)
        stub = PythonStub(code, words, interpreter, bool(row["release_gil"]), bool(row["errno"]))
    seal = issue(shape, stub, who)
    return (stub, seal) if seal.digest.hex() == row["digest"] else None


class _Folder:
    """The directory, held open so that what was looked at is what is used.

    Raises OSError for one that is missing, or that anyone else could have changed.
    """

    def __init__(self, *, make: bool = False) -> None:
        root = directory()
        if root is None:
            raise FileNotFoundError("nothing is kept")
        place = root / _FOLDER
        if make:
            place.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        self._handle = os.open(place, _OPENING | os.O_DIRECTORY)
        status = os.fstat(self._handle)
        if status.st_uid != os.geteuid() or stat.S_IMODE(status.st_mode) & _OTHERS:
            os.close(self._handle)
            raise PermissionError(f"{place} is not this user's alone")

    def __enter__(self) -> _Folder:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)

    def read(self, name: str) -> bytes | None:
        with os.fdopen(os.open(name, _OPENING, dir_fd=self._handle), "rb") as file:
            status = os.fstat(file.fileno())
            ours = status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_WRITE
            if not ours or not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
                return None
            return file.read()

    def require_writable(self) -> None:
        if not os.access(f"/proc/self/fd/{self._handle}", os.W_OK | os.X_OK):
            raise PermissionError("it cannot be written")

    def write(self, name: str, content: bytes) -> None:
        """Written beside its place, so that nobody reads half of it."""
        beside = f".{name}.{os.getpid()}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        handle = os.open(beside, flags, 0o600, dir_fd=self._handle)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(beside, name, src_dir_fd=self._handle, dst_dir_fd=self._handle)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(beside, dir_fd=self._handle)
            raise


def place() -> Path | None:
    """Where the store is, None for nowhere."""
    root = directory()
    return None if root is None else root / _FOLDER

"""What scan says when it cannot."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from abisim.campaign import headers as headers_module
from abisim.campaign.headers import builtin_headers
from abisim.campaign.scan import scan
from abisim.errors import AbisimError

if os.environ.get("ABISIM_REQUIRE_WITNESSES") != "1":
    pytest.importorskip("clang.cindex", reason="libclang is not installed: abisim[scan]")


def message(tmp_path: Path, header: str | None, *names: str, **options: object) -> str:
    if header is not None:
        (tmp_path / "a.h").write_text(header)
        names = (str(tmp_path / "a.h"),)
    with pytest.raises(AbisimError) as caught:
        scan(names, name="a", version="1", **options)  # type: ignore[arg-type]
    return str(caught.value)


@pytest.mark.parametrize(
    ("header", "options", "expected"),
    [
        ("int f(unknown x);", {},
         "clang found 1 error in the headers:\n  a.h:1:7: unknown type name 'unknown'\n"
         "A header that needs another one first: name that one before it and use --only."),
        ("x a; x b; x c; x d; x e;\nx f; x g;", {},
         "clang found 7 errors in the headers:\n"
         "  a.h:1:1: unknown type name 'x'\n  a.h:1:6: unknown type name 'x'\n"
         "  a.h:1:11: unknown type name 'x'\n  a.h:1:16: unknown type name 'x'\n"
         "  a.h:1:21: unknown type name 'x'\n  … and 2 more\n"
         "A header that needs another one first: name that one before it and use --only."),
        ("#include <no/such.h>\n", {},
         "clang found 1 error in the headers:\n  a.h:1:10: 'no/such.h' file not found\n"
         "A header that needs another one first: name that one before it and use --only."),
        ("typedef int t;", {},
         "no function declared in a.h or beside it; name the headers that declare the library's "
         "functions"),
        ("int f(void);", {"only": ["b"]},
         "no function declared in a.h or beside it; there are some in a.h: take those of a "
         "header with --only PREFIX"),
        ("int f(void);", {"skip": "f"},
         "no function declared in a.h or beside it; name the headers that declare the library's "
         "functions"),
        ("int f(void);", {"include": ["no/dir"]}, "-I no/dir: there is no such directory"),
        ("int f(void);", {"define": ["A=\n * version: 2"]},
         "-D must be one line of text, not 'A=\\n * version: 2'"),
        ("int f(void);", {"skip": "\x1b"}, "--skip must be one line of text, not '\\x1b'"),
        ("int f(void);", {"skip": "("},
         "--skip (: not a regular expression: missing ), unterminated subpattern at position 0"),
    ],
)  # fmt: skip
def test_headers_that_cannot_be_scanned(
    tmp_path: Path, header: str, options: dict[str, object], expected: str
) -> None:
    assert message(tmp_path, header, **options) == expected


def test_a_header_that_is_nowhere(tmp_path: Path) -> None:
    said = message(tmp_path, None, "no/such.h", include=[str(tmp_path)])
    assert said.startswith(f"header not found: no/such.h (looked in {tmp_path}, /usr/local/include")
    assert said.endswith("give the directory that holds it with -I DIR")


@pytest.mark.parametrize("what", ["name", "version"])
@pytest.mark.parametrize("text", ["", " ", "two\nlines", "\x1b[31mred", "bell\a", "\u2028"])
def test_names_and_versions_are_one_line(what: str, text: str) -> None:
    with pytest.raises(AbisimError) as caught:
        scan(["a.h"], **{"name": "a", "version": "1", what: text})
    assert str(caught.value) == f"the library's {what} must be one line of text, not {text!r}"


def test_functions_that_are_in_other_headers_are_pointed_to(tmp_path: Path) -> None:
    """As glibc's math.h has them in bits/; those with the most functions are named."""
    (tmp_path / "bits").mkdir()
    (tmp_path / "bits" / "many.h").write_text("int f(void); int g(void); int h(void);")
    for name in ("one", "two", "three", "four"):
        (tmp_path / "bits" / f"{name}.h").write_text(f"int {name}(void);")
    includes = "".join(f"#include <bits/{n}.h>\n" for n in ("one", "two", "three", "four", "many"))
    (tmp_path / "a.h").write_text(includes)
    assert message(tmp_path, None, "a.h", include=[str(tmp_path)]) == (
        "no function declared in a.h or beside it; there are some in bits/many.h, bits/one.h, "
        "bits/two.h, bits/three.h: take those of a header with --only PREFIX"
    )
    text = scan(["a.h"], name="a", version="1", include=[str(tmp_path)], only=["bits/many.h"])
    assert "int h(void);" in text


def test_header_names_are_one_line(tmp_path: Path) -> None:
    assert message(tmp_path, None, "a\nb.h") == ("a header must be one line of text, not 'a\\nb.h'")


def test_no_header_at_all(tmp_path: Path) -> None:
    assert message(tmp_path, None) == (
        "no header given: abisim scan HEADER… --name NAME --version VERSION"
    )


def test_libclang_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clang", None)
    assert message(tmp_path, "int f(void);") == (
        "reading headers needs libclang: pip install 'abisim[scan]'"
    )


def test_no_compiler_has_builtin_headers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(headers_module, "_BUILTIN_PATTERNS", (f"{tmp_path}/*/include",))
    builtin_headers.cache_clear()
    try:
        assert message(tmp_path, "int f(void);") == (
            "no compiler's builtin headers (stddef.h, stdarg.h) found: install gcc or clang "
            "(the libclang wheel does not hold them)"
        )
    finally:
        builtin_headers.cache_clear()


@pytest.mark.parametrize("family", ["gcc", "clang", "neither asked"])
def test_builtin_headers_of_either_compiler_do(
    monkeypatch: pytest.MonkeyPatch, family: str
) -> None:
    """Asked, or found where they are kept."""
    which = shutil.which
    if family != "neither asked" and which(family) is None:
        pytest.skip(f"{family} is not installed")
    monkeypatch.setattr(shutil, "which", lambda name: which(name) if name == family else None)
    builtin_headers.cache_clear()
    try:
        found = builtin_headers()
    finally:
        builtin_headers.cache_clear()
    assert (found / "stddef.h").is_file()
    assert family == "neither asked" or family[-3:] in str(found)


def test_errors_inside_the_compilers_own_headers_do_not_count(tmp_path: Path) -> None:
    """They were made for another version of clang; the library is not to blame."""
    (tmp_path / "a.h").write_text("#include <xmmintrin.h>\nint f(void);\n")
    assert "int f(void);" in scan([str(tmp_path / "a.h")], name="a", version="1")


@pytest.mark.parametrize("name", ["*/", "x*/ int f(int);", " x"])
def test_a_name_that_a_comment_cannot_hold(name: str, tmp_path: Path) -> None:
    header = tmp_path / "a.h"
    header.write_text("int f(int);")
    with pytest.raises(AbisimError, match="name cannot be written in a comment"):
        scan([str(header)], name=name, version="1")
    with pytest.raises(AbisimError, match="version cannot be written in a comment"):
        scan([str(header)], name="a", version=name)

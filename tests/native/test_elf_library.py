"""The file as others read it: readelf, pyelftools, LIEF, and the loader."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import lief
import pytest
from elftools.elf.elffile import ELFFile

from abisim.errors import UsageError
from abisim.native.ahead import Judged, build
from abisim.native.elf.library import Code, library
from abisim.native.elf.unwind import UnfollowedError
from abisim.stubs import ENTRIES, Entry
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify
from tests.native.libraries import ROOT, edge_library, judged, library_of, of_corpus

LISTED = re.compile(r"^# (avalue|buffer): .*\n((?: +[0-9a-f]+:  .*\n?)+)", re.MULTILINE)
BYTES = re.compile(r"^ +[0-9a-f]+:  ([0-9a-f]+)", re.MULTILINE)


def readelf(content: bytes, directory: Path, *options: str) -> str:
    """What binutils says of it; a warning or an error is on the stream of errors."""
    command = shutil.which("readelf")
    if command is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
            pytest.fail("no readelf here, and ABISIM_REQUIRE_WITNESSES=1")
        pytest.skip("no readelf here")
    path = directory / "x.so"
    path.write_bytes(content)
    done = subprocess.run(
        [command, *options, str(path)], env={**os.environ, "LC_ALL": "C"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


def sections(content: bytes) -> dict[str, bytes]:
    file = ELFFile(io.BytesIO(content))
    return {each.name: each.data() for each in file.iter_sections()}


@pytest.mark.parametrize(
    ("corpus", "entry", "cet"),
    [("edge-cases", "avalue", False), ("edge-cases", "buffer", False), ("libm", "avalue", True)],
)
def test_readelf_has_no_warnings(corpus: str, entry: Entry, cet: bool, tmp_path: Path) -> None:
    made = library_of(of_corpus(corpus, entry, cet=cet), cet=cet)
    said = readelf(made.content, tmp_path, "--all", "--wide", "--debug-dump=frames,frames-interp")
    assert "Warning" not in said
    assert f"Build ID: {made.build_id}" in said
    assert ("Properties: x86 feature: IBT, SHSTK" in said) is cet
    assert "There are no relocations in this file." in said


def test_no_segment_is_writable_and_executable_and_the_stack_is_not() -> None:
    file = ELFFile(io.BytesIO(edge_library("avalue").content))
    kinds = [(each["p_type"], each["p_flags"]) for each in file.iter_segments()]
    r, rw, rx = 4, 6, 5
    assert kinds == [
        ("PT_LOAD", r), ("PT_LOAD", rx), ("PT_LOAD", rw), ("PT_NOTE", r), ("PT_GNU_EH_FRAME", r),
        ("PT_DYNAMIC", rw), ("PT_GNU_RELRO", r), ("PT_GNU_STACK", rw),
    ]  # fmt: skip
    loaded = [each for each in file.iter_segments() if each["p_type"] == "PT_LOAD"]
    pages = [
        set(range(each["p_vaddr"] >> 12, (each["p_vaddr"] + each["p_memsz"] - 1 >> 12) + 1))
        for each in loaded
    ]
    assert all(each["p_offset"] == each["p_vaddr"] for each in loaded)
    assert loaded[0]["p_offset"] == 0  # the headers are mapped
    assert not pages[0] & pages[1]
    assert not pages[1] & pages[2]
    relro = next(each for each in file.iter_segments() if each["p_type"] == "PT_GNU_RELRO")
    assert (relro["p_vaddr"] + relro["p_memsz"]) % 0x1000 == 0
    assert file.get_section_by_name(".note.GNU-stack")["sh_flags"] == 0


def test_all_is_bound_at_once_so_that_all_can_be_read_only() -> None:
    file = ELFFile(io.BytesIO(library([Code(b"\xc3", ("a",))], comment="").content))
    tags = {
        each.entry.d_tag: each.entry.d_val
        for each in file.get_section_by_name(".dynamic").iter_tags()
    }
    now = {"DT_FLAGS": 8, "DT_FLAGS_1": 1}  # DF_BIND_NOW, DF_1_NOW
    assert {name: tags[name] for name in now} == now
    assert tags["DT_SYMTAB"] == file.get_section_by_name(".dynsym")["sh_addr"]
    assert not tags.keys() & {"DT_TEXTREL", "DT_RELA", "DT_NEEDED"}


def test_the_loader_takes_the_property_where_it_looks_for_it() -> None:
    """glibc passes over a note with another alignment than a word's, and CET is off."""
    file = ELFFile(io.BytesIO(library([Code(b"\xc3", ("a",))], comment="", cet=True).content))
    place = file.get_section_by_name(".note.gnu.property")["sh_addr"]
    found = [
        (each["p_type"], each["p_align"])
        for each in file.iter_segments()
        if each["p_vaddr"] == place
    ]
    assert found == [("PT_NOTE", 8), ("PT_GNU_PROPERTY", 8)]


def test_lief_reads_it() -> None:
    parsed = lief.parse(list(library_of(of_corpus("libm", cet=True), cet=True).content))
    assert isinstance(parsed, lief.ELF.Binary)
    assert parsed.has_nx
    assert parsed.header.file_type == lief.ELF.Header.FILE_TYPE.DYN
    assert not parsed.relocations
    assert parsed.get_dynamic_symbol("abisim_hypot") is not None
    assert {str(each.name) for each in parsed.sections} >= {".eh_frame", ".note.gnu.property"}


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_code_of_a_page_of_stubs_is_the_code_in_the_library(entry: Entry) -> None:
    """stubs/ is the listing of what ``abisim build corpus/edge-cases.h`` writes."""
    file = ELFFile(io.BytesIO(edge_library(entry).content))
    text = file.get_section_by_name(".text")
    symbols = {each.name: each for each in file.get_section_by_name(".symtab").iter_symbols()}
    pages = sorted((ROOT / "stubs").glob("*.txt"))
    assert len(pages) > 700
    for page in pages:
        listings = dict(LISTED.findall(page.read_text(encoding="utf-8")))
        listed = bytes.fromhex("".join(BYTES.findall(listings[entry])))
        symbol = symbols[f"abisim_{page.stem}"]
        at = symbol["st_value"] - text["sh_addr"]
        assert text.data()[at : at + symbol["st_size"]] == listed, page.name


def test_stubs_are_packed_and_what_is_between_them_stops() -> None:
    made = library([Code(b"\x57\x5f\xc3", ("a",)), Code(b"\xc3", ("b",))], comment="")
    assert sections(made.content)[".text"] == b"\x57\x5f\xc3" + b"\xcc" * 13 + b"\xc3"


def test_the_build_id_is_a_hash_of_the_rest() -> None:
    made = library([Code(b"\xc3", ("a",))], comment="")
    identity = bytes.fromhex(made.build_id)
    assert made.content.count(identity) == 1
    rest = made.content.replace(identity, bytes(20))
    assert hashlib.sha256(rest).digest()[:20] == identity
    others = [
        library([Code(b"\x90\xc3", ("a",))], comment=""),
        library([Code(b"\xc3", ("b",))], comment=""),
        library([Code(b"\xc3", ("a",))], comment="", cet=True),
        library([Code(b"\xc3", ("a",))], comment="", soname="x.so"),
    ]  # fmt: skip
    assert len({made.build_id, *(each.build_id for each in others)}) == 5


def test_the_same_input_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    program = (
        "import hashlib\nfrom tests.native.libraries import *\n"
        "print(hashlib.sha256(library_of(of_corpus('libm')).content).hexdigest())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2")
    }  # fmt: skip
    assert said == {hashlib.sha256(library_of(of_corpus("libm")).content).hexdigest()}


def test_a_soname_is_there_when_asked_for(tmp_path: Path) -> None:
    made = library([Code(b"\xc3", ("a",))], comment="", soname="libstubs.so.1")
    assert "Library soname: [libstubs.so.1]" in readelf(made.content, tmp_path, "-d")
    made = library([Code(b"\xc3", ("a",))], comment="")
    assert "SONAME" not in readelf(made.content, tmp_path, "-d")


def test_the_comment_says_what_the_stubs_are() -> None:
    made = library_of(judged("int f(int);", "buffer", "ms"))
    assert sections(made.content)[".comment"] == b"abisim of a test: buffer stubs, ms, psabi\0"


def test_stubs_are_made_and_judged_as_a_dialect_has_it() -> None:
    text = "void f(struct { _Atomic(int) a; } a);"
    by_text, by_clang = (judged(text, dialect=dialect)[0] for dialect in ("psabi", "clang"))
    assert by_text.verdict.ok
    assert by_clang.verdict.ok
    assert by_text.stub is not None
    assert by_clang.stub is not None
    assert by_text.stub.code != by_clang.stub.code
    assert not verify(by_clang.shape.signature, by_clang.stub).ok


def test_what_did_not_pass_is_not_built() -> None:
    (right,) = judged("int f(int);")
    for verdict in (Verdict("fail"), Verdict("unsupported"), Verdict("error")):
        wrong = Judged(right.shape, right.stub, verdict)
        with pytest.raises(UsageError, match=r"the stub for int f\(int\) did not pass"):
            build([right, wrong], maker="")
    with pytest.raises(UsageError, match="did not pass"):
        build([Judged(right.shape, None, Verdict("pass"))], maker="")
    with pytest.raises(UsageError, match="no functions"):
        build([], maker="")


def test_code_that_cannot_be_unwound_is_not_built() -> None:
    with pytest.raises(UnfollowedError):
        library([Code(b"\x5c\xc3", ("a",))], comment="")


def test_one_symbol_cannot_be_two_stubs() -> None:
    twice = [*judged("int f(int);"), *judged("int f(double);")]
    with pytest.raises(UsageError) as caught:
        build(twice, maker="")
    assert str(caught.value) == (
        "abisim_f would name two stubs, one for int f(int) and one for int f(double)"
    )
    (one,) = judged("int f(int);")
    (other,) = judged(f"double shape_{one.shape.id}(double);")
    with pytest.raises(
        UsageError, match=f"abisim_shape_{one.shape.id} would name two stubs, one for"
    ):
        build([one, other], maker="")
    # Of its own shape a function may have that name.
    assert build(judged(f"int shape_{one.shape.id}(int);"), maker="").content

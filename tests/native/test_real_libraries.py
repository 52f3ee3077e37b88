"""Libraries that were written for none of this, driven for real: zlib, SQLite, libc's structs."""

from __future__ import annotations

import ctypes
import random
import socket
import zlib
from typing import Any

import pytest

import abisim
from tests.witnesses import shared_library

ZLIB = """
typedef unsigned char Bytef; typedef unsigned long uLong; typedef unsigned int uInt;
typedef void *voidpf;
typedef struct z_stream_s {
    const Bytef *next_in; uInt avail_in; uLong total_in;
    Bytef *next_out; uInt avail_out; uLong total_out;
    const char *msg; void *state;
    voidpf (*zalloc)(voidpf opaque, uInt items, uInt size);
    void (*zfree)(voidpf opaque, voidpf address);
    voidpf opaque; int data_type; uLong adler; uLong reserved;
} z_stream;
const char *zlibVersion(void);
uLong compressBound(uLong sourceLen);
int compress2(Bytef *dest, uLong *destLen, const Bytef *source, uLong sourceLen, int level);
int uncompress(Bytef *dest, uLong *destLen, const Bytef *source, uLong sourceLen);
uLong crc32(uLong crc, const Bytef *buf, uInt len);
int deflateInit_(z_stream *strm, int level, const char *version, int stream_size);
int deflate(z_stream *strm, int flush);
int deflateEnd(z_stream *strm);
"""


class Stream(ctypes.Structure):
    """``z_stream``."""

    _fields_ = (
        ("next_in", ctypes.c_void_p), ("avail_in", ctypes.c_uint), ("total_in", ctypes.c_ulong),
        ("next_out", ctypes.c_void_p), ("avail_out", ctypes.c_uint), ("total_out", ctypes.c_ulong),
        ("msg", ctypes.c_char_p), ("state", ctypes.c_void_p),
        ("zalloc", ctypes.c_void_p), ("zfree", ctypes.c_void_p), ("opaque", ctypes.c_void_p),
        ("data_type", ctypes.c_int), ("adler", ctypes.c_ulong), ("reserved", ctypes.c_ulong),
    )  # fmt: skip


def some_text(seed: int) -> bytes:
    print(f"seed {seed}")
    return bytes(random.Random(seed).choices(b"abcdefgh    \n", k=20_000))


@pytest.fixture(scope="module")
def z() -> Any:
    return abisim.library(shared_library("libz.so.1"), ZLIB)


def test_zlib_there_and_back(z: Any) -> None:
    text = some_text(random.randrange(1 << 32))
    room = z.compressBound(len(text))
    assert room >= len(text)
    packed, size = bytearray(room), ctypes.c_ulong(room)
    assert z.compress2(packed, ctypes.byref(size), text, len(text), 9) == 0
    del packed[size.value :]
    assert len(packed) < len(text) // 2
    assert zlib.decompress(packed) == text
    again, size = bytearray(len(text)), ctypes.c_ulong(len(text))
    assert z.uncompress(again, ctypes.byref(size), zlib.compress(text), len(packed) * 2) == 0
    assert (bytes(again), size.value) == (text, len(text))
    assert z.crc32(0, text, len(text)) == zlib.crc32(text)
    packed[20] ^= 255
    assert z.uncompress(again, ctypes.byref(size), packed, len(packed)) == -3  # Z_DATA_ERROR


def test_zlib_s_stream_takes_its_memory_from_python(z: Any) -> None:
    text = some_text(random.randrange(1 << 32))
    held: dict[int, Any] = {}

    def allocate(opaque: int, items: int, size: int) -> int:
        assert opaque == 4711
        memory = ctypes.create_string_buffer(items * size)
        held[ctypes.addressof(memory)] = memory
        return ctypes.addressof(memory)

    def release(opaque: int, address: int) -> None:
        assert opaque == 4711
        del held[address]

    given = abisim.callback("void *f(void *opaque, unsigned items, unsigned size)", allocate)
    freed = abisim.callback("void f(void *opaque, void *address)", release)
    stream = Stream(zalloc=given.address, zfree=freed.address, opaque=4711)
    out = ctypes.create_string_buffer(len(text))
    version = z.zlibVersion()
    assert z.deflateInit_(stream, 6, version, ctypes.sizeof(Stream)) == 0
    assert len(held) > 1
    stream.next_out, stream.avail_out = ctypes.addressof(out), len(out)
    for at in range(0, len(text), 5_000):
        part = ctypes.create_string_buffer(text[at : at + 5_000], 5_000)
        stream.next_in, stream.avail_in = ctypes.addressof(part), 5_000
        is_last = at + 5_000 == len(text)
        assert z.deflate(stream, 4 if is_last else 0) == int(is_last)  # Z_FINISH, Z_STREAM_END
    assert z.deflateEnd(stream) == 0
    assert not held
    assert zlib.decompress(out.raw[: stream.total_out]) == text


SQLITE = """
typedef struct sqlite3 sqlite3; typedef struct sqlite3_stmt sqlite3_stmt; typedef long long i64;
int sqlite3_open(const char *filename, sqlite3 **db);
int sqlite3_prepare_v2(sqlite3 *, const char *sql, int bytes, sqlite3_stmt **, const char **tail);
int sqlite3_bind_int64(sqlite3_stmt *, int, i64);
int sqlite3_bind_double(sqlite3_stmt *, int, double);
int sqlite3_bind_text(sqlite3_stmt *, int, const char *, int, void (*destroy)(void *));
int sqlite3_bind_blob(sqlite3_stmt *, int, const void *, int, void (*destroy)(void *));
int sqlite3_step(sqlite3_stmt *);
int sqlite3_reset(sqlite3_stmt *);
i64 sqlite3_column_int64(sqlite3_stmt *, int);
double sqlite3_column_double(sqlite3_stmt *, int);
const char *sqlite3_column_text(sqlite3_stmt *, int);
const void *sqlite3_column_blob(sqlite3_stmt *, int);
int sqlite3_column_bytes(sqlite3_stmt *, int);
int sqlite3_create_collation(sqlite3 *, const char *name, int encoding, void *context,
    int (*compare)(void *, int, const void *, int, const void *));
const char *sqlite3_errmsg(sqlite3 *);
int sqlite3_finalize(sqlite3_stmt *);
int sqlite3_close(sqlite3 *);
"""
ROW, DONE, TRANSIENT, UTF8 = 100, 101, -1, 1


def test_sqlite_s_statements_and_a_collation_of_python_s() -> None:
    lite = abisim.library(shared_library("libsqlite3.so.0"), SQLITE)
    db = ctypes.c_void_p()
    assert lite.sqlite3_open(":memory:", ctypes.byref(db)) == 0

    def prepared(sql: str) -> ctypes.c_void_p:
        statement = ctypes.c_void_p()
        done = lite.sqlite3_prepare_v2(db, sql, -1, ctypes.byref(statement), None)
        assert done == 0, lite.sqlite3_errmsg(db)
        return statement

    def run(sql: str) -> None:
        statement = prepared(sql)
        assert lite.sqlite3_step(statement) == DONE
        assert lite.sqlite3_finalize(statement) == 0

    def backwards(_: int, n: int, a: int, m: int, b: int) -> int:
        left, right = ctypes.string_at(a, n)[::-1], ctypes.string_at(b, m)[::-1]
        return (left > right) - (left < right)

    compare = abisim.callback("int f(void *, int, const void *, int, const void *)", backwards)
    assert lite.sqlite3_create_collation(db, "backwards", UTF8, None, compare) == 0
    run("create table t (i int, d real, s text, b blob)")
    rows = [
        (-(2**63), 0.1, "zäb", b"\0\1"),
        (7, -1e300, "aac", bytes(300)),
        (2**63 - 1, 2.0, "xxa", b"q"),
    ]
    insert = prepared("insert into t values (?, ?, ?, ?)")
    for i, d, s, b in rows:
        assert lite.sqlite3_bind_int64(insert, 1, i) == 0
        assert lite.sqlite3_bind_double(insert, 2, d) == 0
        assert lite.sqlite3_bind_text(insert, 3, s, -1, TRANSIENT) == 0
        assert lite.sqlite3_bind_blob(insert, 4, b, len(b), TRANSIENT) == 0
        assert (lite.sqlite3_step(insert), lite.sqlite3_reset(insert)) == (DONE, 0)
    assert lite.sqlite3_finalize(insert) == 0
    asked = prepared("select * from t order by s collate backwards")
    got = []
    while (status := lite.sqlite3_step(asked)) == ROW:
        blob = ctypes.string_at(
            lite.sqlite3_column_blob(asked, 3), lite.sqlite3_column_bytes(asked, 3)
        )
        got.append((
            lite.sqlite3_column_int64(asked, 0), lite.sqlite3_column_double(asked, 1),
            lite.sqlite3_column_text(asked, 2).decode(), blob,
        ))  # fmt: skip
    assert status == DONE
    assert got == sorted(rows, key=lambda row: row[2].encode()[::-1])
    assert got != rows
    assert lite.sqlite3_finalize(asked) == 0
    nothing = ctypes.c_void_p()
    assert lite.sqlite3_prepare_v2(db, "selec", -1, ctypes.byref(nothing), None) == 1
    assert lite.sqlite3_errmsg(db) == b'near "selec": syntax error'
    assert lite.sqlite3_close(db) == 0


def test_libc_s_structs_by_value() -> None:
    libc = abisim.library(
        "libc.so.6",
        """
        typedef struct { int quot, rem; } div_t; typedef struct { long quot, rem; } ldiv_t;
        struct in_addr { unsigned s_addr; };
        div_t div(int, int); ldiv_t ldiv(long, long);
        const char *inet_ntoa(struct in_addr in);
        struct in_addr inet_makeaddr(unsigned net, unsigned host);
        unsigned inet_netof(struct in_addr in); unsigned inet_lnaof(struct in_addr in);
        int inet_aton(const char *text, struct in_addr *in);
        """,
    )
    words = (ctypes.c_int * 2).from_buffer_copy(libc.div(-17, 5))
    assert [*words] == [-3, -2]
    longs = (ctypes.c_long * 2).from_buffer_copy(libc.ldiv(2**62 + 3, 10))
    assert [*longs] == [*divmod(2**62 + 3, 10)]
    address = socket.inet_aton("10.1.2.3")
    assert libc.inet_ntoa(address) == b"10.1.2.3"
    assert (libc.inet_netof(address), libc.inet_lnaof(address)) == (10, 0x010203)
    assert libc.inet_makeaddr(10, 0x010203) == address
    written = bytearray(4)
    assert libc.inet_aton("192.0.2.33", written) == 1
    assert libc.inet_ntoa(written) == b"192.0.2.33"
    with pytest.raises(ValueError, match="3 bytes, struct in_addr has 4"):
        libc.inet_ntoa(b"abc")


def test_bsearch_looks_by_python_s_comparison() -> None:
    search = abisim.bind(
        "libc.so.6",
        "void *bsearch(const void *key, const void *base, unsigned long n, unsigned long size, "
        "int (*compare)(const void *, const void *))",
    )
    numbers = (ctypes.c_long * 100)(*range(0, 300, 3))

    def compare(a: int, b: int) -> int:
        x, y = (ctypes.c_long.from_address(each).value for each in (a, b))
        return (x > y) - (x < y)

    for wanted in (0, 42, 297, 43, -1):
        found = search(ctypes.byref(ctypes.c_long(wanted)), numbers, 100, 8, compare)
        at = (found - ctypes.addressof(numbers)) // 8 if found else None
        assert at == (wanted // 3 if wanted in numbers[:] else None)

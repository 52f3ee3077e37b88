"""The two texts of an assignment: the dump that people read, and the contract's JSON."""

from __future__ import annotations

import json

from abisim.declarations import parse
from abisim.reference import classify

FIGURE_3_5 = """
struct structparm { int a, b; double d; };
void func(int e, int f, struct structparm s, int g, int h, long double ld, double m, double n,
          int i, int j, int k);
"""

FIGURE_3_5_DUMP = """\
void func(int e, int f, struct structparm s, int g, int h, long double ld, double m, double n, \
int i, int j, int k);  [sysv, psabi]
        type               size  align  classes      places               clause
1 e     int                4     4      INTEGER      rdi[0:4]             INT
2 f     int                4     4      INTEGER      rsi[0:4]             INT
3 s     struct structparm  16    8      INTEGER SSE  rdx[0:8] xmm0[8:16]  MERGED
4 g     int                4     4      INTEGER      rcx[0:4]             INT
5 h     int                4     4      INTEGER      r8[0:4]              INT
6 ld    long double        16    16     X87 X87UP    stack+0[0:10]        X87
7 m     double             8     8      SSE          xmm1[0:8]            FLOAT
8 n     double             8     8      SSE          xmm2[0:8]            FLOAT
9 i     int                4     4      INTEGER      r9[0:4]              INT
10 j    int                4     4      INTEGER      stack+16[0:4]        SPILLED
11 k    int                4     4      INTEGER      stack+24[0:4]        SPILLED
result  void               0     1      -            -                    3.2.3 Returning: \
void is no value
stack: 32 bytes, aligned to 16
"""

CLAUSES = {
    "INT": "3.2.3 Classification: integral types and pointers are INTEGER",
    "MERGED": "3.2.3 Classification 4: the classes of the fields in each eightbyte are merged",
    "X87": "3.2.3 Passing 5: X87, X87UP and COMPLEX_X87 are passed in memory",
    "FLOAT": "3.2.3 Classification: float and double are SSE",
    "SPILLED": ("3.2.3 Passing: no registers available for some eightbyte, all of it on the stack"),
}

VARIADIC = """
struct B { long b[5]; };
struct B f(char *format, ..., double, struct {});
"""

VARIADIC_DUMP = """\
struct B f(char *format, ..., double, struct { });  [sysv, psabi]
          type        size  align  classes  places                               clause
1 format  char *      8     8      INTEGER  rsi[0:8]                             \
3.2.3 Classification: integral types and pointers are INTEGER
2         double      8     8      SSE      xmm0[0:8]                            \
3.2.3 Classification: float and double are SSE
3         struct { }  0     1      -        -                                    \
3.2.3 Definitions: padding and empty structures and unions are NO_CLASS
result    struct B    40    8      MEMORY   memory at rdi[0:8], returned in rax  \
3.2.3 Returning 2: MEMORY; Classification 5(c): larger than two eightbytes
stack: 0 bytes, aligned to 16
al: 1 to 8
"""


def test_dump_of_the_psabis_own_example() -> None:
    lines = [line.rpartition("  ") for line in FIGURE_3_5_DUMP.splitlines()]
    expected = [f"{head}{space}{CLAUSES.get(last, last)}" for head, space, last in lines]
    assert classify(parse(FIGURE_3_5)).dump().splitlines() == expected


def test_dump_of_a_variadic_call_with_a_hidden_result_pointer() -> None:
    assert classify(parse(VARIADIC)).dump() == VARIADIC_DUMP


def test_dump_says_how_a_register_is_extended() -> None:
    assert "rdi[0:2] sign-extended  3.2.3" in classify(parse("void f(short a);")).dump()


def test_the_contracts_json() -> None:
    text = "double f(int n, struct P { double x; float y; } p, _Bool b);"
    assert classify(parse(text)).to_dict() == {
        "abi": "sysv",
        "dialect": "psabi",
        "prototype": "double f(int n, struct P p, _Bool b)",
        "variadic": False,
        "al": None,
        "al_bound": None,
        "stack_bytes": 0,
        "stack_align": 16,
        "preserved": ["rbx", "rbp", "r12", "r13", "r14", "r15"],
        "args": [
            {
                "type": "int",
                "size": 4,
                "align": 4,
                "mode": "direct",
                "classes": ["INTEGER"],
                "pieces": [{"at": "rdi", "bytes": [0, 4]}],
                "clause": "3.2.3 Classification: integral types and pointers are INTEGER",
            },
            {
                "type": "struct P",
                "size": 16,
                "align": 8,
                "mode": "direct",
                "classes": ["SSE", "SSE"],
                "pieces": [{"at": "xmm0", "bytes": [0, 8]}, {"at": "xmm1", "bytes": [8, 12]}],
                "clause": (
                    "3.2.3 Classification 4: the classes of the fields in each eightbyte are merged"
                ),
            },
            {
                "type": "_Bool",
                "size": 1,
                "align": 1,
                "mode": "direct",
                "classes": ["INTEGER"],
                "pieces": [
                    {
                        "at": "rsi",
                        "bytes": [0, 1],
                        "extend": {
                            "kind": "zero",
                            "to": 4,
                            "source": (
                                "de facto: callers extend to 32 bits and clang's callees rely on it"
                            ),
                        },
                    }
                ],
                "clause": "3.2.3 Classification: integral types and pointers are INTEGER",
            },
        ],
        "ret": {
            "type": "double",
            "size": 8,
            "align": 8,
            "mode": "direct",
            "classes": ["SSE"],
            "pieces": [{"at": "xmm0", "bytes": [0, 8]}],
            "clause": "3.2.3 Classification: float and double are SSE",
        },
    }


def test_json_of_the_stack_x87_and_variadic_calls() -> None:
    answer = classify(parse("long double f(int a, ..., double, long double);")).to_dict()
    assert (answer["variadic"], answer["al"], answer["al_bound"]) == (True, 1, 8)
    assert answer["args"][2]["pieces"] == [{"at": "stack", "offset": 0, "bytes": [0, 10]}]
    assert answer["ret"]["pieces"] == [{"at": "st0", "bytes": [0, 10]}]
    assert json.loads(json.dumps(answer)) == answer


def test_defined_is_there_only_for_padding_inside_a_piece() -> None:
    text = """
    struct G { char a; int b; };
    struct S { long a[3]; char b; };
    struct S f(struct G g, struct { double x; float y; } p, struct { int a : 5; } h);
    """
    answer = classify(parse(text)).to_dict()
    masks = [argument.get("defined") for argument in answer["args"]]
    assert masks == ["ff000000ffffffff", None, "1f000000"]
    assert answer["ret"]["defined"] == 25 * "ff" + 7 * "00"
    assert answer["ret"]["returned_in"] == "rax"

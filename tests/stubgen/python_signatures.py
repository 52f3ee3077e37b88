"""Signatures that have every carrier, everywhere."""

from __future__ import annotations

from typing import Final

#: Every carrier as an argument in a register, in rsi, on the stack, and as a result.
SIGNATURES: Final = [
    "void f(void)",
    "_Bool f(_Bool, _Bool, _Bool)",
    "signed char f(signed char, signed char, unsigned char, unsigned char)",
    "unsigned char f(short, unsigned char, short)",
    "short f(unsigned short, short)",
    "unsigned short f(short, unsigned short)",
    "int f(int, int)",
    "int f(void)",
    "unsigned f(unsigned, unsigned)",
    "long f(long, long, long)",
    "unsigned long f(unsigned long, unsigned long)",
    "enum { A, B = 70000 } f(enum { C = -1, D = 300 })",
    "float f(float, float)",
    "double f(double, double)",
    "void *f(void *, void *)",
    "const char *f(const char *, struct x *)",
    "struct x *f(struct x *, struct x *)",
    "int f(int, unsigned, long, unsigned long, int, signed char, int, long, signed char, _Bool)",
    "int f(long, long, long, long, long, long, unsigned, unsigned short, short, long, void *)",
    "void f(int, int, int, int, int, int, const char *, struct x *, void *, int (*)(void))",
    "float f(double, float, double, float, double, float, double, float, double, float, float)",
    "double f(int, double, long, const char *, float, unsigned)",
    "struct P { double x, y; } f(struct P, struct P)",
    "struct L { long a[3]; } f(struct L, int, struct L)",
    "struct B { char c[300]; } f(int, struct B, int, struct B)",
    "struct O { char c[7]; } f(struct O, struct O, struct Q { char c[301]; }, struct O)",
    "struct A { _Alignas(64) int x; } f(int, struct A)",
    "struct E { } f(struct E)",
    "long double f(long double, int)",
    "_Complex double f(_Complex float, _Complex double)",
    "__int128 f(int, __int128, __int128)",
    "int f(const char *, ..., int, double)",
    "double f(int, ..., double, double, struct P { double x, y; })",
]

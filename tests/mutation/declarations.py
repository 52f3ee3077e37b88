"""Signatures whose stubs are damaged: a register of each kind, memory, the stack, al, copies."""

from __future__ import annotations

SYSV = [
    "void f(void)",
    "int f(int, int, int)",
    "double f(double, int, double)",
    "struct { long a, b, c; } f(long, long)",
    "long double f(long double)",
    "int f(const char *, ..., double)",
    "struct { char c[7]; } f(struct { char c[13]; })",
    "int f(struct __attribute__((aligned(64))) { long a[2]; }, short, _Bool)",
    "struct { double x; char n; } f(struct { float x; int n; })",
]
#: The same for calls under Microsoft's convention.
MICROSOFT = [
    "int f(int, int, int)",
    "double f(double, int, double, float, double, char)",
    "struct { long long a, b, c; } f(long long, struct { int x[5]; })",
    "int f(const char *, ..., double, int)",
    "struct { char c[8]; } f(struct { char c[8]; }, struct { char c[7]; })",
]
#: ABI and declaration.
CALLS = [("sysv", each) for each in SYSV] + [("ms", each) for each in MICROSOFT]

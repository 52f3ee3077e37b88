/*
 * library: dialect-bit-int-in-union
 * version: 1
 * abis: sysv ms win64 mingw
 *
 * 3.2.3 Classification 4: the other members of a union count too.
 * Otherwise: a union whose largest member is a _BitInt(N) loses the bits above N: a bug (clang up
 * to 18).
 */
void f(union { unsigned _BitInt(29) b; struct { char c[4]; } a; } a);

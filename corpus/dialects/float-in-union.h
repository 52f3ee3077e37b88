/*
 * library: dialect-float-in-union
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 4: the other members of a union count too.
 * Otherwise: a union whose most aligned member begins with a float, or with one or two _Float16,
 * loses the bytes behind them: a bug (clang from 19).
 */
void f(union { float a; _Float16 b[4]; } a);

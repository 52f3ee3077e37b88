/*
 * library: dialect-hollow-start-past-end
 * version: 1
 * abis: sysv
 *
 * 3.1.2, Aggregates: nothing is said of bytes behind a value.
 * Otherwise: a second eightbyte of _Float16, behind one of NO_CLASS, is loaded with eight bytes
 * where the struct has fewer: the caller reads past its end (clang from 19; callers alone).
 */
void f(struct { long : 64; int : 16; _Float16 x; } a);

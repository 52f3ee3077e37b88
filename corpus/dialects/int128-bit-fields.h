/*
 * library: dialect-int128-bit-fields
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Definitions: padding is NO_CLASS.
 * Otherwise: a second eightbyte that is not INTEGER has a general register when LLVM has an i128
 * for the bit-fields that are in it: a bug (clang from 22).
 */
void f(struct { int a : 31; __int128 : 81; } a, int b);

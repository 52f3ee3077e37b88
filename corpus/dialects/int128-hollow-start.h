/*
 * library: dialect-int128-hollow-start
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Definitions: padding is NO_CLASS.
 * Otherwise: a struct whose first eightbyte is an unnamed bit-field's takes two registers if LLVM
 * has an i128 for all of it; callers fill the second one with what is behind the struct (clang
 * from 22).
 */
void f(struct { __int128 : 70; __int128 a : 5; } a, int b);

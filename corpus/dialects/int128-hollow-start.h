/*
 * library: dialect-int128-hollow-start
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Definitions: padding is NO_CLASS.
 * Otherwise: a callee takes a struct whose first eightbyte is an unnamed bit-field's, when LLVM
 * has an i128 for all of it, for two registers; callers pass one (clang from 22; callees alone).
 */
void f(struct { __int128 : 70; __int128 a : 5; } a, int b);

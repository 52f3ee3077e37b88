/*
 * library: dialect-int128-split
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing: no registers for some eightbyte, then all of it on the stack.
 * Otherwise: an __int128 is half in the last general register, half on the stack (LLVM 41784)
 * (clang up to 17).
 */
void f(int, int, int, int, int, __int128 a);

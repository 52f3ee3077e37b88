/*
 * library: dialect-int128-stack-8
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification: an __int128 in memory is aligned to 16.
 * Otherwise: an __int128 on the stack is aligned to 8 (clang up to 17).
 */
void f(int, int, int, int, int, int, char, __int128 a);

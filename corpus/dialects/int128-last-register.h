/*
 * library: dialect-int128-last-register
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing: reverted registers serve the arguments that follow.
 * Otherwise: an __int128 that goes on the stack leaves the last general register unused (clang 18
 * to 21).
 */
void f(int, int, int, int, int, __int128 a, int b);

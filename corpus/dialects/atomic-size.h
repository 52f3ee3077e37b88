/*
 * library: dialect-atomic-size
 * version: 1
 * abis: sysv ms mingw
 *
 * 3.1.2 is silent about _Atomic.
 * Otherwise: an _Atomic record of 3, 5, 6, 7 or 9 to 15 bytes is as large as the next power of two
 * (clang).
 */
void f(_Atomic(struct { char c[3]; }) a);

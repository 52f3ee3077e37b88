/*
 * library: dialect-atomic-memory
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification is silent about _Atomic.
 * Otherwise: a record with an _Atomic member, and an _Atomic record or complex number, has class
 * MEMORY (clang).
 */
void f(struct { _Atomic(int) a; } a);

/*
 * library: dialect-atomic-alignment
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing 1: the argument's alignment, which might be more than its natural one.
 * Otherwise: an _Atomic record or complex number is aligned as what it holds is, on the stack and
 * as a field that might be unaligned (gcc).
 */
struct S { long a, b; };
void f(int, int, int, int, int, int, char, _Atomic(struct S) a);

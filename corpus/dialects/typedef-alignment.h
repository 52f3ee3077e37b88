/*
 * library: dialect-typedef-alignment
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing 1: the argument's alignment, which might be more than its natural one.
 * Otherwise: a value on the stack has its natural alignment, whatever its typedef asks for (gcc,
 * clang).
 */
typedef int wide __attribute__((aligned(16)));
void f(int, int, int, int, int, int, char, wide a);

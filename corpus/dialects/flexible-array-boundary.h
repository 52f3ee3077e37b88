/*
 * library: dialect-flexible-array-boundary
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Definitions: empty structures are NO_CLASS, so that they are not passed.
 * Otherwise: one with a flexible array member takes no room on the stack, but what follows it
 * there is behind a multiple of its alignment (gcc).
 */
struct S { struct {} a; int b[]; } __attribute__((aligned(64)));
void f(long double, struct S, long double);

/*
 * library: dialect-pointer-attribute
 * version: 1
 * abis: sysv ms mingw
 *
 * silent about attributes; GCC's manual, Attribute Syntax: behind a * they are the pointer type's.
 * Otherwise: aligned(n) behind a member's * is the member's, whose alignment it can only raise
 * (clang).
 */
struct S { char a; void *__attribute__((aligned(4))) b; }; void f(struct S s);

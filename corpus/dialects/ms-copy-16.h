/*
 * library: dialect-ms-copy-16
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing: the temporary memory must be 16-byte aligned.
 * Otherwise: a copy is aligned to no more than 16, whatever its type asks for, unless a vector's
 * is (gcc; callers alone).
 */
struct S { int a; } __attribute__((aligned(64)));
void f(struct S a);

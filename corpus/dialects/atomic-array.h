/*
 * library: dialect-atomic-array
 * version: 1
 * abis: sysv ms mingw
 *
 * 3.1.2, Aggregates: an array uses the same alignment as its elements.
 * Otherwise: an array of _Atomic elements has the alignment of elements that are not atomic (gcc).
 */
struct S { char a; _Atomic(_Complex float) b[1]; }; void f(struct S s);

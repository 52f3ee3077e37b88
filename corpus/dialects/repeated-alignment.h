/*
 * library: dialect-repeated-alignment
 * version: 1
 * abis: sysv ms mingw
 *
 * silent about attributes; GCC's manual has no rule for several aligned(n) on a type.
 * Otherwise: the last one counts, not the greatest (gcc).
 */
typedef int T __attribute__((aligned(8), aligned(2))); struct S { char a; T b; }; void f(struct S s);

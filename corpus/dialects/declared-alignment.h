/*
 * library: dialect-declared-alignment
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 1: unaligned fields; 3.1.2: the alignment of the types.
 * Otherwise: a scalar is unaligned by the alignment that its typedef declares, lower or higher
 * (clang up to 18).
 */
typedef int low __attribute__((aligned(1)));
void f(struct { char a; low b; } a);

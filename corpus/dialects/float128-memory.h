/*
 * library: dialect-float128-memory
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification: __float128 is SSE, SSEUP.
 * Otherwise: a record with a __float128 member has class MEMORY (clang up to 18).
 */
void f(struct { __float128 a; } a);

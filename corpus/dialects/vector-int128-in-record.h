/*
 * library: dialect-vector-int128-in-record
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing 4: SSEUP is passed in the register before it.
 * Otherwise: of a vector of one __int128 in a record the upper half is lost (gcc).
 */
void f(struct { __int128 __attribute__((vector_size(16))) a; } a);

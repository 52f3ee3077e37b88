/*
 * library: dialect-vector-int128-result
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Returning 2: the address of the space for the result is in rdi.
 * Otherwise: the classification does not count rdi when the result is a vector of several
 * __int128: the value that it then believes to be in registers is on the stack in part (clang).
 */
__int128 __attribute__((vector_size(32))) f(int, int, int, int, struct { long a, b; });

/*
 * library: dialect-ms-wide-vector-in-memory
 * version: 1
 * abis: ms win64 mingw
 *
 * Return values is silent about __m256 and __m512.
 * Otherwise: vectors of 32 and 64 bytes are returned in memory (gcc).
 */
float __attribute__((vector_size(32))) f(void);

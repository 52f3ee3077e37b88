/*
 * library: dialect-ms-long-double-in-st0
 * version: 1
 * abis: ms
 *
 * Return values: a scalar that does not fit in 64 bits is in memory.
 * Otherwise: an 80-bit long double is returned in st0 (clang).
 */
long double f(void);

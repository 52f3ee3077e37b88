/*
 * library: dialect-ms-float128-in-xmm0
 * version: 1
 * abis: ms mingw
 *
 * Return values is silent about __float128.
 * Otherwise: __float128 is returned in xmm0 (clang).
 */
__float128 f(void);

/*
 * library: dialect-ms-atomic-floats
 * version: 1
 * abis: ms win64 mingw
 *
 * Return values: floats and doubles are in xmm0.
 * Otherwise: of an _Atomic type returned piecewise, the third and fourth float or double are in
 * st0 and st1, as 80-bit numbers, which loses signalling NaNs (clang).
 */
_Atomic(struct { double a, b, c; }) f(void);

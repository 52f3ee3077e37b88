/*
 * library: dialect-ms-float16-general
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing: floating-point arguments are in xmm0 to xmm3.
 * Otherwise: _Float16 is passed and returned as an integer of two bytes (gcc).
 */
_Float16 f(_Float16 a);

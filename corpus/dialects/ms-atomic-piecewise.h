/*
 * library: dialect-ms-atomic-piecewise
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing is silent about _Atomic.
 * Otherwise: an _Atomic record or complex number, long double or integer of more than 8 bytes is
 * passed and returned piecewise: each scalar of LLVM's type, bytes of padding too, is an argument
 * of its own (clang).
 */
void f(_Atomic(_Complex float) a);

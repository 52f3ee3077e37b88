/*
 * library: dialect-ms-atomic-int128
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing is silent about _Atomic.
 * Otherwise: of an _Atomic record passed piecewise, an __int128 is aligned to 8, so that what is
 * before it is bytes of padding (clang up to 18).
 */
void f(_Atomic(struct { long long a; __int128 b; }) a);

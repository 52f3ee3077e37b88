/*
 * library: dialect-ms-result-own-alignment
 * version: 1
 * abis: ms win64 mingw
 *
 * Return values: the caller must allocate memory for the return value.
 * Otherwise: the caller aligns it as the type is, without what a typedef asks for; and for an
 * _Atomic type as LLVM aligns what it is made of (clang; callers alone).
 */
typedef _BitInt(200) wide __attribute__((aligned(64)));
wide f(void);

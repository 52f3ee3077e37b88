/*
 * library: dialect-ms-copy-own-alignment
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing: the temporary memory must be 16-byte aligned.
 * Otherwise: the copy is aligned as its type is (clang; callers alone).
 */
void f(struct { char c[3]; } a, struct { char c[3]; } b);

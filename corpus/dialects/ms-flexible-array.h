/*
 * library: dialect-ms-flexible-array
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing: structs of 8, 16, 32 or 64 bits are passed as integers.
 * Otherwise: a record with a flexible array member is passed by reference, returned in memory
 * (clang).
 */
void f(struct { long long a; char b[]; } a);

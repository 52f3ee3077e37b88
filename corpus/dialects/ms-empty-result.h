/*
 * library: dialect-ms-empty-result
 * version: 1
 * abis: ms mingw
 *
 * Return values: what has not 1, 2, 4 or 8 bytes is in memory.
 * Otherwise: a struct of no bytes is not returned, and has no hidden pointer (gcc).
 */
struct { int a[0]; } f(int);

/*
 * library: dialect-ms-hollow-no-slot
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing: every argument has a position.
 * Otherwise: a struct of 1, 2, 4 or 8 bytes with no named members takes no slot on the stack
 * (gcc).
 */
void f(int, int, int, int, struct { int : 8; } a, int b);

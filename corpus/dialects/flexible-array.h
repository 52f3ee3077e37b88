/*
 * library: dialect-flexible-array
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 4: a flexible array member has no fields.
 * Otherwise: a record with a flexible array member has class MEMORY, and takes 8 bytes even if it
 * has none (clang).
 */
void f(struct { long a; char b[]; } a);

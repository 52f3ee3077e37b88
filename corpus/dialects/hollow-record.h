/*
 * library: dialect-hollow-record
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing: the size of each argument on the stack gets rounded up to eightbytes.
 * Otherwise: a record that has no members but unnamed bit-fields and arrays of no elements takes
 * no room in memory (gcc).
 */
struct S { int : 9; } __attribute__((aligned(32)));
void f(struct S a, long double b);

/*
 * library: dialect-typedef-bit-field
 * version: 1
 * abis: sysv ms
 *
 * 3.1.2, Bit-Fields: contained in a storage unit appropriate for the declared type; silent about
 * typedefs with an alignment of their own.
 * Otherwise: a bit-field of such a type, as wide as a machine mode, has that mode's alignment;
 * others may not touch more alignment units than the type has (gcc).
 */
typedef int T __attribute__((aligned(2))); struct S { T a : 32; }; void f(struct S s);

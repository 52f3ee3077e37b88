/*
 * library: dialect-aligned-bit-field
 * version: 1
 * abis: sysv ms
 *
 * 3.1.2, Bit-Fields, is silent about aligned(n) on a bit-field.
 * Otherwise: whether a bit-field straddles its unit is looked at before aligned(n) is applied, not
 * after; and #pragma pack takes a larger aligned(n) away (clang).
 */
struct S { int a : 17; int b : 15 __attribute__((aligned(1))); int c : 25; }; void f(struct S s);

/*
 * library: dialect-whole-bit-field
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 1: a bit-field has no alignment to miss.
 * Otherwise: one of 16, 32, 64 or 128 bits at a multiple of its width, whatever its type, in a
 * record that #pragma pack aligns lower, is an integer of its width, which can be unaligned (gcc).
 */
#pragma pack(push, 2)
struct P { int a : 32; };
#pragma pack(pop)
void f(struct { char c; struct P p; } a);

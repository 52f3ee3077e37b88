/*
 * library: dialect-mingw-bit-field
 * version: 1
 * abis: mingw
 *
 * GCC's manual, x86 Options, -mms-bitfields, which is silent about unions, packed records and
 * aligned typedefs.
 * Otherwise: bit-fields do not align a union, and make it as large as their type; packed does not
 * close up storage units; a number is aligned to its size whatever its typedef says (clang).
 */
union U { char a[5]; int b : 9; }; void f(union U u);

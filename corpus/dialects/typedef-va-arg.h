/*
 * library: dialect-typedef-va-arg
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg aligns to what the type asks for, if that is more than 8.
 * Otherwise: va_arg does not align for a record to which a typedef gives 16 or more, as callers do
 * not, and may read it with an instruction that faults on an address that is not (gcc; callees
 * alone).
 */
void f(int, ..., struct { long a[3]; }, __typeof__(__typeof__(struct { long a[3]; }) __attribute__((aligned(32)))));

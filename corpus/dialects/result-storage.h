/*
 * library: dialect-result-storage
 * version: 1
 * abis: sysv ms win64 mingw
 *
 * 3.2.3 Returning 2: the caller provides space for the result.
 * Otherwise: the caller aligns the space to 16, whatever the result's type asks for (gcc; callers
 * alone).
 */
struct S { int a; } __attribute__((aligned(64)));
struct S f(void);

/*
 * library: dialect-complex-half-offset
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification: complex T is struct { T real; T imag; }.
 * Otherwise: a _Complex _Float16 that does not begin an eightbyte is SSE in the next one too, and
 * of an array of them there all but two bytes are lost: a bug (gcc).
 */
void f(struct { int a; _Complex _Float16 b[2]; } a);

/* The functions that every contender calls: trivial, so that what is timed is the call. */
#ifndef CALLEES_H
#define CALLEES_H

#include <stddef.h>

#ifdef __cplusplus
#define BENCH_BOOL bool
extern "C" {
#else
#define BENCH_BOOL _Bool
#endif

struct bench_point { double x, y; };
struct bench_block { long a, b, c, d, e; };

void bench_nothing(void);
int bench_add(int, int);
long bench_longs(long, long, long);
unsigned long bench_words(unsigned long, unsigned long);
double bench_doubles(double, double);
float bench_float(float);
BENCH_BOOL bench_bool(int);
void bench_buffer(void *);
size_t bench_string(const char *);
const char *bench_text(int);
struct bench_point bench_point(struct bench_point);
long bench_block(struct bench_block);
int bench_mixed(signed char, int, double, long, float, int, long, long, int, long);
int bench_variadic(const char *, ...);

#ifdef __cplusplus
}
#endif
#endif

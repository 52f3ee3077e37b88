#include <nanobind/nanobind.h>

#include "callees.h"

namespace nb = nanobind;
using Point = struct bench_point;
using Block = struct bench_block;

NB_MODULE(bench_nanobind, m)
{
    nb::class_<Point>(m, "Point")
        .def("__init__", [](Point *self, double x, double y) { new (self) Point{x, y}; })
        .def_rw("x", &Point::x)
        .def_rw("y", &Point::y);
    nb::class_<Block>(m, "Block")
        .def("__init__", [](Block *self, long a, long b, long c, long d, long e) {
            new (self) Block{a, b, c, d, e};
        });

    m.def("bench_nothing", &bench_nothing);
    m.def("bench_add", &bench_add);
    m.def("bench_longs", &bench_longs);
    m.def("bench_words", &bench_words);
    m.def("bench_doubles", &bench_doubles);
    m.def("bench_float", &bench_float);
    m.def("bench_bool", &bench_bool);
    m.def("bench_buffer", [](nb::bytes bytes) { bench_buffer((void *)bytes.c_str()); });
    m.def("bench_string", [](nb::bytes bytes) { return bench_string(bytes.c_str()); });
    m.def("bench_text", [](int index) { return nb::bytes(bench_text(index)); });
    m.def("bench_point", [](const Point &point) { return bench_point(point); });
    m.def("bench_block", [](const Block &block) { return bench_block(block); });
    m.def("bench_mixed", &bench_mixed);
    m.def("bench_variadic", [](nb::bytes format, int a, double b) {
        return bench_variadic(format.c_str(), a, b);
    });
}

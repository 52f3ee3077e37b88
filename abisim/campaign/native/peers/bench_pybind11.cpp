#include <pybind11/pybind11.h>

#include "callees.h"

namespace py = pybind11;
using Point = struct bench_point;
using Block = struct bench_block;

PYBIND11_MODULE(bench_pybind11, m)
{
    py::class_<Point>(m, "Point")
        .def(py::init([](double x, double y) { return Point{x, y}; }))
        .def_readwrite("x", &Point::x)
        .def_readwrite("y", &Point::y);
    py::class_<Block>(m, "Block").def(py::init(
        [](long a, long b, long c, long d, long e) { return Block{a, b, c, d, e}; }));

    m.def("bench_nothing", &bench_nothing);
    m.def("bench_add", &bench_add);
    m.def("bench_longs", &bench_longs);
    m.def("bench_words", &bench_words);
    m.def("bench_doubles", &bench_doubles);
    m.def("bench_float", &bench_float);
    m.def("bench_bool", &bench_bool);
    m.def("bench_buffer", [](const py::bytes &bytes) { bench_buffer(PyBytes_AS_STRING(bytes.ptr())); });
    m.def("bench_string", &bench_string);
    m.def("bench_text", [](int index) { return py::bytes(bench_text(index)); });
    m.def("bench_point", [](const Point &point) { return bench_point(point); });
    m.def("bench_block", [](const Block &block) { return bench_block(block); });
    m.def("bench_mixed", &bench_mixed);
    m.def("bench_variadic", [](const char *format, int a, double b) { return bench_variadic(format, a, b); });
}

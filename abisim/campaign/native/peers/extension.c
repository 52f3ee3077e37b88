/* What a careful author writes by hand: METH_FASTCALL, checked types, checked ranges. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <limits.h>
#include <string.h>

#include "callees.h"

#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define FUNCTION(name) \
    static PyObject *name(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
#define TAKES(count) \
    (void)self, (void)args; \
    if (UNLIKELY(nargs != (count))) \
        return wrong_count(nargs, count)

static PyObject *wrong_count(Py_ssize_t given, Py_ssize_t taken)
{
    return PyErr_Format(PyExc_TypeError, "takes exactly %zd arguments (%zd given)", taken, given);
}

static inline int take_long(PyObject *object, long *value)
{
    *value = PyLong_AsLong(object);
    return !UNLIKELY(*value == -1 && PyErr_Occurred());
}

static inline int take_within(PyObject *object, long least, long most, long *value)
{
    if (!take_long(object, value))
        return 0;
    if (UNLIKELY(*value < least || *value > most)) {
        PyErr_Format(PyExc_OverflowError, "%ld is not in %ld to %ld", *value, least, most);
        return 0;
    }
    return 1;
}

static inline int take_int(PyObject *object, int *value)
{
    long whole;
    int ok = take_within(object, INT_MIN, INT_MAX, &whole);
    *value = (int)whole;
    return ok;
}

static inline int take_schar(PyObject *object, signed char *value)
{
    long whole;
    int ok = take_within(object, SCHAR_MIN, SCHAR_MAX, &whole);
    *value = (signed char)whole;
    return ok;
}

static inline int take_ulong(PyObject *object, unsigned long *value)
{
    *value = PyLong_AsUnsignedLong(object);
    return !UNLIKELY(*value == (unsigned long)-1 && PyErr_Occurred());
}

static inline int take_double(PyObject *object, double *value)
{
    if (PyFloat_CheckExact(object)) {
        *value = PyFloat_AS_DOUBLE(object);
        return 1;
    }
    *value = PyFloat_AsDouble(object);
    return !UNLIKELY(*value == -1.0 && PyErr_Occurred());
}

/* The bytes of an object, or a null pointer for None. */
static inline int take_bytes(PyObject *object, char **value)
{
    if (PyBytes_Check(object)) {
        *value = PyBytes_AS_STRING(object);
        return 1;
    }
    *value = NULL;
    if (object == Py_None)
        return 1;
    PyErr_Format(PyExc_TypeError, "expected bytes, got %s", Py_TYPE(object)->tp_name);
    return 0;
}

static inline int take_struct(PyObject *object, void *value, Py_ssize_t size)
{
    if (UNLIKELY(!PyBytes_Check(object))) {
        PyErr_Format(PyExc_TypeError, "expected bytes, got %s", Py_TYPE(object)->tp_name);
        return 0;
    }
    if (UNLIKELY(PyBytes_GET_SIZE(object) != size)) {
        PyErr_Format(PyExc_ValueError, "%zd bytes, not %zd", PyBytes_GET_SIZE(object), size);
        return 0;
    }
    memcpy(value, PyBytes_AS_STRING(object), size);
    return 1;
}

FUNCTION(no_operation)
{
    (void)self, (void)args, (void)nargs;
    Py_RETURN_NONE;
}

/* The least that giving up the GIL takes. */
FUNCTION(no_operation_released)
{
    PyThreadState *state;
    (void)self, (void)args, (void)nargs;
    state = PyEval_SaveThread();
    PyEval_RestoreThread(state);
    Py_RETURN_NONE;
}

FUNCTION(nothing)
{
    TAKES(0);
    bench_nothing();
    Py_RETURN_NONE;
}

FUNCTION(add)
{
    int a, b;
    TAKES(2);
    if (!take_int(args[0], &a) || !take_int(args[1], &b))
        return NULL;
    return PyLong_FromLong(bench_add(a, b));
}

FUNCTION(longs)
{
    long a, b, c;
    TAKES(3);
    if (!take_long(args[0], &a) || !take_long(args[1], &b) || !take_long(args[2], &c))
        return NULL;
    return PyLong_FromLong(bench_longs(a, b, c));
}

FUNCTION(words)
{
    unsigned long a, b;
    TAKES(2);
    if (!take_ulong(args[0], &a) || !take_ulong(args[1], &b))
        return NULL;
    return PyLong_FromUnsignedLong(bench_words(a, b));
}

FUNCTION(doubles)
{
    double a, b;
    TAKES(2);
    if (!take_double(args[0], &a) || !take_double(args[1], &b))
        return NULL;
    return PyFloat_FromDouble(bench_doubles(a, b));
}

FUNCTION(single)
{
    double a;
    TAKES(1);
    if (!take_double(args[0], &a))
        return NULL;
    return PyFloat_FromDouble(bench_float((float)a));
}

FUNCTION(boolean)
{
    int a;
    TAKES(1);
    if (!take_int(args[0], &a))
        return NULL;
    return PyBool_FromLong(bench_bool(a));
}

FUNCTION(buffer)
{
    char *bytes;
    TAKES(1);
    if (!take_bytes(args[0], &bytes))
        return NULL;
    bench_buffer(bytes);
    Py_RETURN_NONE;
}

FUNCTION(string)
{
    char *bytes;
    TAKES(1);
    if (!take_bytes(args[0], &bytes))
        return NULL;
    return PyLong_FromSize_t(bench_string(bytes));
}

FUNCTION(text)
{
    int index;
    const char *found;
    TAKES(1);
    if (!take_int(args[0], &index))
        return NULL;
    found = bench_text(index);
    if (found == NULL)
        Py_RETURN_NONE;
    return PyBytes_FromString(found);
}

FUNCTION(point)
{
    struct bench_point value;
    TAKES(1);
    if (!take_struct(args[0], &value, sizeof value))
        return NULL;
    value = bench_point(value);
    return PyBytes_FromStringAndSize((const char *)&value, sizeof value);
}

FUNCTION(block)
{
    struct bench_block value;
    TAKES(1);
    if (!take_struct(args[0], &value, sizeof value))
        return NULL;
    return PyLong_FromLong(bench_block(value));
}

FUNCTION(mixed)
{
    signed char a;
    int b, f, i;
    double c, e;
    long d, g, h, j;
    TAKES(10);
    if (!take_schar(args[0], &a) || !take_int(args[1], &b) || !take_double(args[2], &c)
        || !take_long(args[3], &d) || !take_double(args[4], &e) || !take_int(args[5], &f)
        || !take_long(args[6], &g) || !take_long(args[7], &h) || !take_int(args[8], &i)
        || !take_long(args[9], &j))
        return NULL;
    return PyLong_FromLong(bench_mixed(a, b, c, d, (float)e, f, g, h, i, j));
}

FUNCTION(variadic)
{
    char *format;
    int a;
    double b;
    TAKES(3);
    if (!take_bytes(args[0], &format) || !take_int(args[1], &a) || !take_double(args[2], &b))
        return NULL;
    return PyLong_FromLong(bench_variadic(format, a, b));
}

#define METHOD(c_name, python_name) \
    {python_name, (PyCFunction)(void (*)(void))c_name, METH_FASTCALL, NULL}

static PyMethodDef methods[] = {
    METHOD(no_operation, "no_operation"),
    METHOD(no_operation_released, "no_operation_released"),
    METHOD(nothing, "bench_nothing"),
    METHOD(add, "bench_add"),
    METHOD(longs, "bench_longs"),
    METHOD(words, "bench_words"),
    METHOD(doubles, "bench_doubles"),
    METHOD(single, "bench_float"),
    METHOD(boolean, "bench_bool"),
    METHOD(buffer, "bench_buffer"),
    METHOD(string, "bench_string"),
    METHOD(text, "bench_text"),
    METHOD(point, "bench_point"),
    METHOD(block, "bench_block"),
    METHOD(mixed, "bench_mixed"),
    METHOD(variadic, "bench_variadic"),
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, .m_name = "bench_extension", .m_size = -1, .m_methods = methods,
};

PyMODINIT_FUNC PyInit_bench_extension(void) { return PyModule_Create(&module); }

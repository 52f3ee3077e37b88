/* Conversions of a hand-written extension: written from docs/slow-path.md and CPython's documentation.
   Each take_ function writes the value's bytes and returns 0, or sets an exception and returns -1. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_HELD 128

typedef struct {
  Py_buffer views[MOST_HELD];
  int count;
} Held;

/* ctypes' classes whose objects are pointers: _Pointer, c_void_p, c_char_p, c_wchar_p, CFuncPtr. */
static PyObject *pointer_classes;

static void let_go(Held *held) {
  while (held->count) PyBuffer_Release(&held->views[--held->count]);
}

static int wrong(PyObject *kind, int number) {
  PyErr_Format(kind, "argument %d", number);
  return -1;
}

static PyObject *arity(const char *name, Py_ssize_t wanted, Py_ssize_t given, int open) {
  if (!wanted) return PyErr_Format(PyExc_TypeError, "%s() takes no arguments (%zd given)", name, given);
  return PyErr_Format(PyExc_TypeError, "%s() takes %s %zd argument%s (%zd given)", name,
                      open ? "at least" : "exactly", wanted, wanted == 1 ? "" : "s", given);
}

static int take_int(PyObject *o, int number, void *to, int size, int is_signed, int is_bool, int is_char) {
  if (is_char && PyBytes_Check(o)) {
    if (PyBytes_GET_SIZE(o) != 1) return wrong(PyExc_ValueError, number);
    memcpy(to, PyBytes_AS_STRING(o), 1);
    return 0;
  }
  if (!PyIndex_Check(o)) return wrong(PyExc_TypeError, number);
  PyObject *whole = PyNumber_Index(o);
  if (!whole) return -1;
  int over, fits;
  long long value = PyLong_AsLongLongAndOverflow(whole, &over);
  unsigned long long bits = (unsigned long long)value;
  if (is_bool) {
    fits = !over && (value == 0 || value == 1);
  } else if (is_signed) {
    long long most = size == 8 ? 0x7fffffffffffffffLL : (1LL << (8 * size - 1)) - 1;
    fits = !over && value <= most && value >= -most - 1;
  } else if (size == 8) {
    fits = over ? over > 0 : value >= 0;
    if (fits && over) {
      bits = PyLong_AsUnsignedLongLong(whole);
      if (bits == (unsigned long long)-1 && PyErr_Occurred()) {
        PyErr_Clear();
        fits = 0;
      }
    }
  } else {
    fits = !over && value >= 0 && value <= (1LL << (8 * size)) - 1;
  }
  Py_DECREF(whole);
  if (!fits) return wrong(PyExc_OverflowError, number);
  memcpy(to, &bits, size);
  return 0;
}

/* An integer of more than 8 bytes, two's complement. */
static int take_wide(PyObject *o, int number, void *to, int size, int is_signed) {
  if (!PyIndex_Check(o)) return wrong(PyExc_TypeError, number);
  PyObject *whole = PyNumber_Index(o);
  if (!whole) return -1;
  PyObject *method = PyObject_GetAttrString((PyObject *)&PyLong_Type, "to_bytes");
  PyObject *given = Py_BuildValue("(Ois)", whole, size, "little");
  PyObject *named = Py_BuildValue("{s:i}", "signed", is_signed);
  PyObject *bytes = method && given && named ? PyObject_Call(method, given, named) : NULL;
  Py_XDECREF(method);
  Py_XDECREF(given);
  Py_XDECREF(named);
  Py_DECREF(whole);
  if (!bytes) {
    if (!PyErr_ExceptionMatches(PyExc_OverflowError)) return -1;
    PyErr_Clear();
    return wrong(PyExc_OverflowError, number);
  }
  memcpy(to, PyBytes_AS_STRING(bytes), size);
  Py_DECREF(bytes);
  return 0;
}

static int is_real(PyObject *o) {
  PyNumberMethods *methods = Py_TYPE(o)->tp_as_number;
  return PyFloat_Check(o) || (methods && (methods->nb_float || methods->nb_index));
}

static int take_double(PyObject *o, int number, double *to) {
  if (!is_real(o)) return wrong(PyExc_TypeError, number);
  *to = PyFloat_AsDouble(o);
  return *to == -1.0 && PyErr_Occurred() ? -1 : 0;
}

/* An int that is rounded once: through its hexadecimal digits. */
static int take_exact(PyObject *o, int number, _Float128 *to) {
  if (!is_real(o)) return wrong(PyExc_TypeError, number);
  if (!PyLong_Check(o)) {
    double value = PyFloat_AsDouble(o);
    *to = value;
    return value == -1.0 && PyErr_Occurred() ? -1 : 0;
  }
  PyObject *digits = PyNumber_ToBase(o, 16);
  const char *text = digits ? PyUnicode_AsUTF8(digits) : NULL;
  if (text) *to = strtof128(text, NULL);
  Py_XDECREF(digits);
  return text ? 0 : -1;
}

static int take_long_double(PyObject *o, int number, long double *to) {
  if (!PyLong_Check(o)) {
    _Float128 exact;
    if (take_exact(o, number, &exact)) return -1;
    *to = exact;
    return 0;
  }
  PyObject *digits = PyNumber_ToBase(o, 16);
  const char *text = digits ? PyUnicode_AsUTF8(digits) : NULL;
  if (text) *to = strtold(text, NULL);
  Py_XDECREF(digits);
  return text ? 0 : -1;
}

static int take_complex(PyObject *o, int number, Py_complex *to) {
  if (!is_real(o) && !PyComplex_Check(o) && !PyObject_HasAttrString((PyObject *)Py_TYPE(o), "__complex__"))
    return wrong(PyExc_TypeError, number);
  *to = PyComplex_AsCComplex(o);
  return to->real == -1.0 && PyErr_Occurred() ? -1 : 0;
}

static int take_buffer(PyObject *o, int number, void *to, Py_ssize_t size, size_t copied) {
  Py_buffer view;
  if (!PyObject_CheckBuffer(o)) return wrong(PyExc_TypeError, number);
  if (PyObject_GetBuffer(o, &view, PyBUF_ANY_CONTIGUOUS)) {
    PyErr_Clear();
    return wrong(PyExc_TypeError, number);
  }
  int fits = view.len == size;
  if (fits) memcpy(to, view.buf, copied);
  PyBuffer_Release(&view);
  return fits ? 0 : wrong(PyExc_ValueError, number);
}

/* The bytes of a value, as a carrier: 1 where the object has none, so that it is looked at otherwise. */
static int take_carrier(PyObject *o, int number, void *to, Py_ssize_t size, size_t copied) {
  int has = PyBytes_Check(o) || PyByteArray_Check(o) || PyMemoryView_Check(o);
  return has ? take_buffer(o, number, to, size, copied) : 1;
}

static int take_pointer(PyObject *o, int number, void *to, Held *held, int is_text) {
  void *address = NULL;
  if (o == Py_None) {
  } else if (PyLong_Check(o)) {
    int over;
    long long value = PyLong_AsLongLongAndOverflow(o, &over);
    if (over > 0) {
      value = (long long)PyLong_AsUnsignedLongLong(o);
      if (PyErr_Occurred()) PyErr_Clear();
      else over = 0;
    }
    if (over) return wrong(PyExc_OverflowError, number);
    address = (void *)value;
  } else if (is_text && PyUnicode_Check(o)) {
    Py_ssize_t size;
    address = (void *)PyUnicode_AsUTF8AndSize(o, &size);
    if (!address) {
      if (!PyErr_ExceptionMatches(PyExc_UnicodeError)) return -1;
      PyErr_Clear();
      return wrong(PyExc_ValueError, number);
    }
    if ((Py_ssize_t)strlen(address) != size) return wrong(PyExc_ValueError, number);
  } else {
    int is_pointer = PyObject_IsInstance(o, pointer_classes);
    if (is_pointer < 0) return -1;
    if (!PyObject_CheckBuffer(o)) return wrong(PyExc_TypeError, number);
    Py_buffer *view = &held->views[held->count];
    if (PyObject_GetBuffer(o, view, PyBUF_ANY_CONTIGUOUS)) {
      PyErr_Clear();
      return wrong(PyExc_ValueError, number);
    }
    held->count++;
    address = is_pointer ? *(void **)view->buf : view->buf;
  }
  memcpy(to, &address, sizeof address);
  return 0;
}

static PyObject *give_int(const void *from, size_t size, int is_signed) {
  PyObject *type = (PyObject *)&PyLong_Type;
  PyObject *method = PyObject_GetAttrString(type, "from_bytes");
  PyObject *given = Py_BuildValue("(y#s)", (const char *)from, (Py_ssize_t)size, "little");
  PyObject *named = Py_BuildValue("{s:i}", "signed", is_signed);
  PyObject *made = method && given && named ? PyObject_Call(method, given, named) : NULL;
  Py_XDECREF(method);
  Py_XDECREF(given);
  Py_XDECREF(named);
  return made;
}

static int find_classes(void) {
  static const char *const names[] = {"_Pointer", "c_void_p", "c_char_p", "c_wchar_p", "_CFuncPtr"};
  PyObject *ctypes = PyImport_ImportModule("ctypes");
  if (!ctypes) return -1;
  pointer_classes = PyTuple_New(5);
  for (int i = 0; i < 5; i++) {
    PyObject *each = PyObject_GetAttrString(ctypes, names[i]);
    if (!each) return -1;
    PyTuple_SET_ITEM(pointer_classes, i, each);
  }
  Py_DECREF(ctypes);
  return 0;
}

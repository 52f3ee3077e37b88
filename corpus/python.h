/*
 * library: python
 * version: 3.11.2-6+deb12u6
 * headers: python3.11/Python.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini python
 * functions: 912, by value: 22, left out: 0
 */
typedef unsigned long size_t;
enum PyMemAllocatorDomain { PYMEM_DOMAIN_RAW = 0, PYMEM_DOMAIN_OBJ = 2 };
typedef enum PyMemAllocatorDomain PyMemAllocatorDomain;
typedef struct PyMemAllocatorEx PyMemAllocatorEx;
typedef struct _object PyObject;
typedef struct Py_buffer Py_buffer;
typedef long ssize_t;
typedef ssize_t Py_ssize_t;
typedef struct _typeobject PyTypeObject;
typedef struct PyVarObject PyVarObject;
typedef struct PyType_Spec PyType_Spec;
typedef Py_ssize_t Py_hash_t;
typedef struct PyModuleDef PyModuleDef;
typedef struct _IO_FILE FILE;
typedef struct PyObjectArenaAllocator PyObjectArenaAllocator;
typedef struct PyHash_FuncDef PyHash_FuncDef;
typedef __builtin_va_list va_list;
typedef unsigned int uint32_t;
typedef uint32_t Py_UCS4;
typedef int wchar_t;
typedef wchar_t Py_UNICODE;
struct Py_complex { double real; double imag; };
typedef struct Py_complex Py_complex;
typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);
typedef struct PyMethodDef PyMethodDef;
typedef PyObject *(*Py_OpenCodeHookFunction)(PyObject *, void *);
typedef void (*PyCapsule_Destructor)(PyObject *);
typedef struct PyCodeObject PyCodeObject;
typedef struct _frame PyFrameObject;
struct PyStatus { enum { _PyStatus_TYPE_OK = 0, _PyStatus_TYPE_EXIT = 2 } _type; const char *func; const char *err_msg; int exitcode; };
typedef struct PyStatus PyStatus;
typedef struct PyWideStringList PyWideStringList;
typedef struct PyPreConfig PyPreConfig;
typedef struct PyConfig PyConfig;
typedef struct _is PyInterpreterState;
typedef long int64_t;
typedef struct _ts PyThreadState;
typedef unsigned long uint64_t;
enum PyGILState_STATE { PyGILState_LOCKED = 0, PyGILState_UNLOCKED = 1 };
typedef enum PyGILState_STATE PyGILState_STATE;
typedef struct PyMemberDef PyMemberDef;
typedef struct PyGetSetDef PyGetSetDef;
struct wrapperbase;
typedef struct PyStructSequence_Desc PyStructSequence_Desc;
typedef void *PyThread_type_lock;
enum PyLockStatus { PY_LOCK_FAILURE = 0, PY_LOCK_INTR = 2 };
typedef enum PyLockStatus PyLockStatus;
typedef struct _Py_tss_t Py_tss_t;
typedef struct PyCompilerFlags PyCompilerFlags;
typedef void (*PyOS_sighandler_t)(int);
typedef int (*Py_tracefunc)(PyObject *, PyFrameObject *, int, PyObject *);
typedef int (*Py_AuditHookFunction)(const char *, PyObject *, void *);
struct _inittab;
enum PySendResult { PYGEN_ERROR = -1, PYGEN_NEXT = 1 };
typedef enum PySendResult PySendResult;
typedef PyObject *(*vectorcallfunc)(PyObject *, PyObject *const *, size_t, PyObject *);
typedef unsigned long uintptr_t;

// python3.11/pymem.h
void *PyMem_Malloc(size_t size);
void *PyMem_Calloc(size_t nelem, size_t elsize);
void *PyMem_Realloc(void *ptr, size_t new_size);
void PyMem_Free(void *ptr);

// python3.11/cpython/pymem.h
void *PyMem_RawMalloc(size_t size);
void *PyMem_RawCalloc(size_t nelem, size_t elsize);
void *PyMem_RawRealloc(void *ptr, size_t new_size);
void PyMem_RawFree(void *ptr);
void PyMem_GetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator);
void PyMem_SetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator);
void PyMem_SetupDebugHooks(void);

// python3.11/pybuffer.h
int PyObject_CheckBuffer(PyObject *obj);
int PyObject_GetBuffer(PyObject *obj, Py_buffer *view, int flags);
void *PyBuffer_GetPointer(const Py_buffer *view, const Py_ssize_t *indices);
Py_ssize_t PyBuffer_SizeFromFormat(const char *format);
int PyBuffer_ToContiguous(void *buf, const Py_buffer *view, Py_ssize_t len, char order);
int PyBuffer_FromContiguous(const Py_buffer *view, const void *buf, Py_ssize_t len, char order);
int PyObject_CopyData(PyObject *dest, PyObject *src);
int PyBuffer_IsContiguous(const Py_buffer *view, char fort);
void PyBuffer_FillContiguousStrides(int ndims, Py_ssize_t *shape, Py_ssize_t *strides, int itemsize, char fort);
int PyBuffer_FillInfo(Py_buffer *view, PyObject *o, void *buf, Py_ssize_t len, int readonly, int flags);
void PyBuffer_Release(Py_buffer *view);

// python3.11/object.h
int Py_Is(PyObject *x, PyObject *y);
Py_ssize_t Py_REFCNT(PyObject *ob);
PyTypeObject *Py_TYPE(PyObject *ob);
Py_ssize_t Py_SIZE(PyObject *ob);
int Py_IS_TYPE(PyObject *ob, PyTypeObject *type);
void Py_SET_REFCNT(PyObject *ob, Py_ssize_t refcnt);
void Py_SET_TYPE(PyObject *ob, PyTypeObject *type);
void Py_SET_SIZE(PyVarObject *ob, Py_ssize_t size);
PyObject *PyType_FromSpec(PyType_Spec *);
PyObject *PyType_FromSpecWithBases(PyType_Spec *, PyObject *);
void *PyType_GetSlot(PyTypeObject *, int);
PyObject *PyType_FromModuleAndSpec(PyObject *, PyType_Spec *, PyObject *);
PyObject *PyType_GetModule(PyTypeObject *);
void *PyType_GetModuleState(PyTypeObject *);
PyObject *PyType_GetName(PyTypeObject *);
PyObject *PyType_GetQualName(PyTypeObject *);
int PyType_IsSubtype(PyTypeObject *, PyTypeObject *);
int PyObject_TypeCheck(PyObject *ob, PyTypeObject *type);
unsigned long PyType_GetFlags(PyTypeObject *);
int PyType_Ready(PyTypeObject *);
PyObject *PyType_GenericAlloc(PyTypeObject *, Py_ssize_t);
PyObject *PyType_GenericNew(PyTypeObject *, PyObject *, PyObject *);
unsigned int PyType_ClearCache(void);
void PyType_Modified(PyTypeObject *);
PyObject *PyObject_Repr(PyObject *);
PyObject *PyObject_Str(PyObject *);
PyObject *PyObject_ASCII(PyObject *);
PyObject *PyObject_Bytes(PyObject *);
PyObject *PyObject_RichCompare(PyObject *, PyObject *, int);
int PyObject_RichCompareBool(PyObject *, PyObject *, int);
PyObject *PyObject_GetAttrString(PyObject *, const char *);
int PyObject_SetAttrString(PyObject *, const char *, PyObject *);
int PyObject_HasAttrString(PyObject *, const char *);
PyObject *PyObject_GetAttr(PyObject *, PyObject *);
int PyObject_SetAttr(PyObject *, PyObject *, PyObject *);
int PyObject_HasAttr(PyObject *, PyObject *);
PyObject *PyObject_SelfIter(PyObject *);
PyObject *PyObject_GenericGetAttr(PyObject *, PyObject *);
int PyObject_GenericSetAttr(PyObject *, PyObject *, PyObject *);
int PyObject_GenericSetDict(PyObject *, PyObject *, void *);
Py_hash_t PyObject_Hash(PyObject *);
Py_hash_t PyObject_HashNotImplemented(PyObject *);
int PyObject_IsTrue(PyObject *);
int PyObject_Not(PyObject *);
int PyCallable_Check(PyObject *);
void PyObject_ClearWeakRefs(PyObject *);
PyObject *PyObject_Dir(PyObject *);
int Py_ReprEnter(PyObject *);
void Py_ReprLeave(PyObject *);
void Py_IncRef(PyObject *);
void Py_DecRef(PyObject *);
void Py_INCREF(PyObject *op);
void Py_DECREF(PyObject *op);
void Py_XINCREF(PyObject *op);
void Py_XDECREF(PyObject *op);
PyObject *Py_NewRef(PyObject *obj);
PyObject *Py_XNewRef(PyObject *obj);
int Py_IsNone(PyObject *x);

// python3.11/cpython/object.h
PyObject *PyType_GetModuleByDef(PyTypeObject *, PyModuleDef *);
int PyObject_Print(PyObject *, FILE *, int);
void PyObject_CallFinalizer(PyObject *);
int PyObject_CallFinalizerFromDealloc(PyObject *);

// python3.11/object.h
int PyType_HasFeature(PyTypeObject *type, unsigned long feature);
int PyType_Check(PyObject *op);
int PyType_CheckExact(PyObject *op);

// python3.11/objimpl.h
void *PyObject_Malloc(size_t size);
void *PyObject_Calloc(size_t nelem, size_t elsize);
void *PyObject_Realloc(void *ptr, size_t new_size);
void PyObject_Free(void *ptr);
PyObject *PyObject_Init(PyObject *, PyTypeObject *);
PyVarObject *PyObject_InitVar(PyVarObject *, PyTypeObject *, Py_ssize_t);
Py_ssize_t PyGC_Collect(void);
int PyGC_Enable(void);
int PyGC_Disable(void);
int PyGC_IsEnabled(void);
void PyObject_GC_Track(void *);
void PyObject_GC_UnTrack(void *);
void PyObject_GC_Del(void *);
int PyObject_GC_IsTracked(PyObject *);
int PyObject_GC_IsFinalized(PyObject *);

// python3.11/cpython/objimpl.h
void PyObject_GetArenaAllocator(PyObjectArenaAllocator *allocator);
void PyObject_SetArenaAllocator(PyObjectArenaAllocator *allocator);
int PyObject_IS_GC(PyObject *obj);
int PyType_SUPPORTS_WEAKREFS(PyTypeObject *type);
PyObject **PyObject_GET_WEAKREFS_LISTPTR(PyObject *op);

// python3.11/pyhash.h
PyHash_FuncDef *PyHash_GetFuncDef(void);

// python3.11/cpython/pydebug.h
char *Py_GETENV(const char *name);

// python3.11/bytearrayobject.h
PyObject *PyByteArray_FromObject(PyObject *);
PyObject *PyByteArray_Concat(PyObject *, PyObject *);
PyObject *PyByteArray_FromStringAndSize(const char *, Py_ssize_t);
Py_ssize_t PyByteArray_Size(PyObject *);
char *PyByteArray_AsString(PyObject *);
int PyByteArray_Resize(PyObject *, Py_ssize_t);

// python3.11/cpython/bytearrayobject.h
char *PyByteArray_AS_STRING(PyObject *op);
Py_ssize_t PyByteArray_GET_SIZE(PyObject *op);

// python3.11/bytesobject.h
PyObject *PyBytes_FromStringAndSize(const char *, Py_ssize_t);
PyObject *PyBytes_FromString(const char *);
PyObject *PyBytes_FromObject(PyObject *);
PyObject *PyBytes_FromFormatV(const char *, va_list);
PyObject *PyBytes_FromFormat(const char *, ...);
Py_ssize_t PyBytes_Size(PyObject *);
char *PyBytes_AsString(PyObject *);
PyObject *PyBytes_Repr(PyObject *, int);
void PyBytes_Concat(PyObject **, PyObject *);
void PyBytes_ConcatAndDel(PyObject **, PyObject *);
PyObject *PyBytes_DecodeEscape(const char *, Py_ssize_t, const char *, Py_ssize_t, const char *);
int PyBytes_AsStringAndSize(PyObject *obj, char **s, Py_ssize_t *len);

// python3.11/cpython/bytesobject.h
char *PyBytes_AS_STRING(PyObject *op);
Py_ssize_t PyBytes_GET_SIZE(PyObject *op);

// python3.11/unicodeobject.h
PyObject *PyUnicode_FromStringAndSize(const char *u, Py_ssize_t size);
PyObject *PyUnicode_FromString(const char *u);
PyObject *PyUnicode_Substring(PyObject *str, Py_ssize_t start, Py_ssize_t end);
Py_UCS4 *PyUnicode_AsUCS4(PyObject *unicode, Py_UCS4 *buffer, Py_ssize_t buflen, int copy_null);
Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *unicode);
Py_ssize_t PyUnicode_GetLength(PyObject *unicode);
Py_ssize_t PyUnicode_GetSize(PyObject *unicode);
Py_UCS4 PyUnicode_ReadChar(PyObject *unicode, Py_ssize_t index);
int PyUnicode_WriteChar(PyObject *unicode, Py_ssize_t index, Py_UCS4 character);
int PyUnicode_Resize(PyObject **unicode, Py_ssize_t length);
PyObject *PyUnicode_FromEncodedObject(PyObject *obj, const char *encoding, const char *errors);
PyObject *PyUnicode_FromObject(PyObject *obj);
PyObject *PyUnicode_FromFormatV(const char *format, va_list vargs);
PyObject *PyUnicode_FromFormat(const char *format, ...);
void PyUnicode_InternInPlace(PyObject **);
PyObject *PyUnicode_InternFromString(const char *u);
void PyUnicode_InternImmortal(PyObject **);
PyObject *PyUnicode_FromWideChar(const wchar_t *w, Py_ssize_t size);
Py_ssize_t PyUnicode_AsWideChar(PyObject *unicode, wchar_t *w, Py_ssize_t size);
wchar_t *PyUnicode_AsWideCharString(PyObject *unicode, Py_ssize_t *size);
PyObject *PyUnicode_FromOrdinal(int ordinal);
const char *PyUnicode_GetDefaultEncoding(void);
PyObject *PyUnicode_Decode(const char *s, Py_ssize_t size, const char *encoding, const char *errors);
PyObject *PyUnicode_AsDecodedObject(PyObject *unicode, const char *encoding, const char *errors);
PyObject *PyUnicode_AsDecodedUnicode(PyObject *unicode, const char *encoding, const char *errors);
PyObject *PyUnicode_AsEncodedObject(PyObject *unicode, const char *encoding, const char *errors);
PyObject *PyUnicode_AsEncodedString(PyObject *unicode, const char *encoding, const char *errors);
PyObject *PyUnicode_AsEncodedUnicode(PyObject *unicode, const char *encoding, const char *errors);
PyObject *PyUnicode_BuildEncodingMap(PyObject *string);
PyObject *PyUnicode_DecodeUTF7(const char *string, Py_ssize_t length, const char *errors);
PyObject *PyUnicode_DecodeUTF7Stateful(const char *string, Py_ssize_t length, const char *errors, Py_ssize_t *consumed);
PyObject *PyUnicode_DecodeUTF8(const char *string, Py_ssize_t length, const char *errors);
PyObject *PyUnicode_DecodeUTF8Stateful(const char *string, Py_ssize_t length, const char *errors, Py_ssize_t *consumed);
PyObject *PyUnicode_AsUTF8String(PyObject *unicode);
const char *PyUnicode_AsUTF8AndSize(PyObject *unicode, Py_ssize_t *size);
PyObject *PyUnicode_DecodeUTF32(const char *string, Py_ssize_t length, const char *errors, int *byteorder);
PyObject *PyUnicode_DecodeUTF32Stateful(const char *string, Py_ssize_t length, const char *errors, int *byteorder, Py_ssize_t *consumed);
PyObject *PyUnicode_AsUTF32String(PyObject *unicode);
PyObject *PyUnicode_DecodeUTF16(const char *string, Py_ssize_t length, const char *errors, int *byteorder);
PyObject *PyUnicode_DecodeUTF16Stateful(const char *string, Py_ssize_t length, const char *errors, int *byteorder, Py_ssize_t *consumed);
PyObject *PyUnicode_AsUTF16String(PyObject *unicode);
PyObject *PyUnicode_DecodeUnicodeEscape(const char *string, Py_ssize_t length, const char *errors);
PyObject *PyUnicode_AsUnicodeEscapeString(PyObject *unicode);
PyObject *PyUnicode_DecodeRawUnicodeEscape(const char *string, Py_ssize_t length, const char *errors);
PyObject *PyUnicode_AsRawUnicodeEscapeString(PyObject *unicode);
PyObject *PyUnicode_DecodeLatin1(const char *string, Py_ssize_t length, const char *errors);
PyObject *PyUnicode_AsLatin1String(PyObject *unicode);
PyObject *PyUnicode_DecodeASCII(const char *string, Py_ssize_t length, const char *errors);
PyObject *PyUnicode_AsASCIIString(PyObject *unicode);
PyObject *PyUnicode_DecodeCharmap(const char *string, Py_ssize_t length, PyObject *mapping, const char *errors);
PyObject *PyUnicode_AsCharmapString(PyObject *unicode, PyObject *mapping);
PyObject *PyUnicode_DecodeLocaleAndSize(const char *str, Py_ssize_t len, const char *errors);
PyObject *PyUnicode_DecodeLocale(const char *str, const char *errors);
PyObject *PyUnicode_EncodeLocale(PyObject *unicode, const char *errors);
int PyUnicode_FSConverter(PyObject *, void *);
int PyUnicode_FSDecoder(PyObject *, void *);
PyObject *PyUnicode_DecodeFSDefault(const char *s);
PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *s, Py_ssize_t size);
PyObject *PyUnicode_EncodeFSDefault(PyObject *unicode);
PyObject *PyUnicode_Concat(PyObject *left, PyObject *right);
void PyUnicode_Append(PyObject **pleft, PyObject *right);
void PyUnicode_AppendAndDel(PyObject **pleft, PyObject *right);
PyObject *PyUnicode_Split(PyObject *s, PyObject *sep, Py_ssize_t maxsplit);
PyObject *PyUnicode_Splitlines(PyObject *s, int keepends);
PyObject *PyUnicode_Partition(PyObject *s, PyObject *sep);
PyObject *PyUnicode_RPartition(PyObject *s, PyObject *sep);
PyObject *PyUnicode_RSplit(PyObject *s, PyObject *sep, Py_ssize_t maxsplit);
PyObject *PyUnicode_Translate(PyObject *str, PyObject *table, const char *errors);
PyObject *PyUnicode_Join(PyObject *separator, PyObject *seq);
Py_ssize_t PyUnicode_Tailmatch(PyObject *str, PyObject *substr, Py_ssize_t start, Py_ssize_t end, int direction);
Py_ssize_t PyUnicode_Find(PyObject *str, PyObject *substr, Py_ssize_t start, Py_ssize_t end, int direction);
Py_ssize_t PyUnicode_FindChar(PyObject *str, Py_UCS4 ch, Py_ssize_t start, Py_ssize_t end, int direction);
Py_ssize_t PyUnicode_Count(PyObject *str, PyObject *substr, Py_ssize_t start, Py_ssize_t end);
PyObject *PyUnicode_Replace(PyObject *str, PyObject *substr, PyObject *replstr, Py_ssize_t maxcount);
int PyUnicode_Compare(PyObject *left, PyObject *right);
int PyUnicode_CompareWithASCIIString(PyObject *left, const char *right);
PyObject *PyUnicode_RichCompare(PyObject *left, PyObject *right, int op);
PyObject *PyUnicode_Format(PyObject *format, PyObject *args);
int PyUnicode_Contains(PyObject *container, PyObject *element);
int PyUnicode_IsIdentifier(PyObject *s);

// python3.11/cpython/unicodeobject.h
unsigned int PyUnicode_CHECK_INTERNED(PyObject *op);
unsigned int PyUnicode_IS_READY(PyObject *op);
unsigned int PyUnicode_IS_ASCII(PyObject *op);
unsigned int PyUnicode_IS_COMPACT(PyObject *op);
int PyUnicode_IS_COMPACT_ASCII(PyObject *op);
void *PyUnicode_DATA(PyObject *op);
Py_ssize_t PyUnicode_GET_LENGTH(PyObject *op);
void PyUnicode_WRITE(int kind, void *data, Py_ssize_t index, Py_UCS4 value);
Py_UCS4 PyUnicode_READ(int kind, const void *data, Py_ssize_t index);
Py_UCS4 PyUnicode_READ_CHAR(PyObject *unicode, Py_ssize_t index);
Py_UCS4 PyUnicode_MAX_CHAR_VALUE(PyObject *op);
PyObject *PyUnicode_New(Py_ssize_t size, Py_UCS4 maxchar);
int PyUnicode_READY(PyObject *op);
Py_ssize_t PyUnicode_CopyCharacters(PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start, Py_ssize_t how_many);
Py_ssize_t PyUnicode_Fill(PyObject *unicode, Py_ssize_t start, Py_ssize_t length, Py_UCS4 fill_char);
PyObject *PyUnicode_FromKindAndData(int kind, const void *buffer, Py_ssize_t size);
PyObject *PyUnicode_FromUnicode(const Py_UNICODE *u, Py_ssize_t size);
Py_UNICODE *PyUnicode_AsUnicode(PyObject *unicode);
Py_UNICODE *PyUnicode_AsUnicodeAndSize(PyObject *unicode, Py_ssize_t *size);
Py_ssize_t PyUnicode_WSTR_LENGTH(PyObject *op);
Py_ssize_t PyUnicode_GET_SIZE(PyObject *op);
Py_ssize_t PyUnicode_GET_DATA_SIZE(PyObject *op);
Py_UNICODE *PyUnicode_AS_UNICODE(PyObject *op);
const char *PyUnicode_AS_DATA(PyObject *op);
const char *PyUnicode_AsUTF8(PyObject *unicode);

// python3.11/longobject.h
PyObject *PyLong_FromLong(long);
PyObject *PyLong_FromUnsignedLong(unsigned long);
PyObject *PyLong_FromSize_t(size_t);
PyObject *PyLong_FromSsize_t(Py_ssize_t);
PyObject *PyLong_FromDouble(double);
long PyLong_AsLong(PyObject *);
long PyLong_AsLongAndOverflow(PyObject *, int *);
Py_ssize_t PyLong_AsSsize_t(PyObject *);
size_t PyLong_AsSize_t(PyObject *);
unsigned long PyLong_AsUnsignedLong(PyObject *);
unsigned long PyLong_AsUnsignedLongMask(PyObject *);
PyObject *PyLong_GetInfo(void);
double PyLong_AsDouble(PyObject *);
PyObject *PyLong_FromVoidPtr(void *);
void *PyLong_AsVoidPtr(PyObject *);
PyObject *PyLong_FromLongLong(long long);
PyObject *PyLong_FromUnsignedLongLong(unsigned long long);
long long PyLong_AsLongLong(PyObject *);
unsigned long long PyLong_AsUnsignedLongLong(PyObject *);
unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *);
long long PyLong_AsLongLongAndOverflow(PyObject *, int *);
PyObject *PyLong_FromString(const char *, char **, int);
unsigned long PyOS_strtoul(const char *, char **, int);
long PyOS_strtol(const char *, char **, int);

// python3.11/cpython/longobject.h
PyObject *PyLong_FromUnicodeObject(PyObject *u, int base);

// python3.11/boolobject.h
int Py_IsTrue(PyObject *x);
int Py_IsFalse(PyObject *x);
PyObject *PyBool_FromLong(long);

// python3.11/floatobject.h
double PyFloat_GetMax(void);
double PyFloat_GetMin(void);
PyObject *PyFloat_GetInfo(void);
PyObject *PyFloat_FromString(PyObject *);
PyObject *PyFloat_FromDouble(double);
double PyFloat_AsDouble(PyObject *);

// python3.11/cpython/floatobject.h
int PyFloat_Pack2(double x, char *p, int le);
int PyFloat_Pack4(double x, char *p, int le);
int PyFloat_Pack8(double x, char *p, int le);
double PyFloat_Unpack2(const char *p, int le);
double PyFloat_Unpack4(const char *p, int le);
double PyFloat_Unpack8(const char *p, int le);

// python3.11/complexobject.h
PyObject *PyComplex_FromDoubles(double real, double imag);
double PyComplex_RealAsDouble(PyObject *op);
double PyComplex_ImagAsDouble(PyObject *op);

// python3.11/cpython/complexobject.h
PyObject *PyComplex_FromCComplex(Py_complex);
Py_complex PyComplex_AsCComplex(PyObject *op);

// python3.11/memoryobject.h
PyObject *PyMemoryView_FromObject(PyObject *base);
PyObject *PyMemoryView_FromMemory(char *mem, Py_ssize_t size, int flags);
PyObject *PyMemoryView_FromBuffer(const Py_buffer *info);
PyObject *PyMemoryView_GetContiguous(PyObject *base, int buffertype, char order);

// python3.11/tupleobject.h
PyObject *PyTuple_New(Py_ssize_t size);
Py_ssize_t PyTuple_Size(PyObject *);
PyObject *PyTuple_GetItem(PyObject *, Py_ssize_t);
int PyTuple_SetItem(PyObject *, Py_ssize_t, PyObject *);
PyObject *PyTuple_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
PyObject *PyTuple_Pack(Py_ssize_t, ...);

// python3.11/cpython/tupleobject.h
Py_ssize_t PyTuple_GET_SIZE(PyObject *op);
void PyTuple_SET_ITEM(PyObject *op, Py_ssize_t index, PyObject *value);

// python3.11/listobject.h
PyObject *PyList_New(Py_ssize_t size);
Py_ssize_t PyList_Size(PyObject *);
PyObject *PyList_GetItem(PyObject *, Py_ssize_t);
int PyList_SetItem(PyObject *, Py_ssize_t, PyObject *);
int PyList_Insert(PyObject *, Py_ssize_t, PyObject *);
int PyList_Append(PyObject *, PyObject *);
PyObject *PyList_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
int PyList_SetSlice(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
int PyList_Sort(PyObject *);
int PyList_Reverse(PyObject *);
PyObject *PyList_AsTuple(PyObject *);

// python3.11/cpython/listobject.h
Py_ssize_t PyList_GET_SIZE(PyObject *op);
void PyList_SET_ITEM(PyObject *op, Py_ssize_t index, PyObject *value);

// python3.11/dictobject.h
PyObject *PyDict_New(void);
PyObject *PyDict_GetItem(PyObject *mp, PyObject *key);
PyObject *PyDict_GetItemWithError(PyObject *mp, PyObject *key);
int PyDict_SetItem(PyObject *mp, PyObject *key, PyObject *item);
int PyDict_DelItem(PyObject *mp, PyObject *key);
void PyDict_Clear(PyObject *mp);
int PyDict_Next(PyObject *mp, Py_ssize_t *pos, PyObject **key, PyObject **value);
PyObject *PyDict_Keys(PyObject *mp);
PyObject *PyDict_Values(PyObject *mp);
PyObject *PyDict_Items(PyObject *mp);
Py_ssize_t PyDict_Size(PyObject *mp);
PyObject *PyDict_Copy(PyObject *mp);
int PyDict_Contains(PyObject *mp, PyObject *key);
int PyDict_Update(PyObject *mp, PyObject *other);
int PyDict_Merge(PyObject *mp, PyObject *other, int override);
int PyDict_MergeFromSeq2(PyObject *d, PyObject *seq2, int override);
PyObject *PyDict_GetItemString(PyObject *dp, const char *key);
int PyDict_SetItemString(PyObject *dp, const char *key, PyObject *item);
int PyDict_DelItemString(PyObject *dp, const char *key);
PyObject *PyObject_GenericGetDict(PyObject *, void *);

// python3.11/cpython/dictobject.h
PyObject *PyDict_SetDefault(PyObject *mp, PyObject *key, PyObject *defaultobj);

// python3.11/cpython/odictobject.h
PyObject *PyODict_New(void);
int PyODict_SetItem(PyObject *od, PyObject *key, PyObject *item);
int PyODict_DelItem(PyObject *od, PyObject *key);

// python3.11/setobject.h
PyObject *PySet_New(PyObject *);
PyObject *PyFrozenSet_New(PyObject *);
int PySet_Add(PyObject *set, PyObject *key);
int PySet_Clear(PyObject *set);
int PySet_Contains(PyObject *anyset, PyObject *key);
int PySet_Discard(PyObject *set, PyObject *key);
PyObject *PySet_Pop(PyObject *set);
Py_ssize_t PySet_Size(PyObject *anyset);

// python3.11/methodobject.h
PyCFunction PyCFunction_GetFunction(PyObject *);
PyObject *PyCFunction_GetSelf(PyObject *);
int PyCFunction_GetFlags(PyObject *);
PyObject *PyCFunction_Call(PyObject *, PyObject *, PyObject *);
PyObject *PyCFunction_New(PyMethodDef *, PyObject *);
PyObject *PyCFunction_NewEx(PyMethodDef *, PyObject *, PyObject *);
PyObject *PyCMethod_New(PyMethodDef *, PyObject *, PyObject *, PyTypeObject *);

// python3.11/cpython/methodobject.h
PyCFunction PyCFunction_GET_FUNCTION(PyObject *func);
PyObject *PyCFunction_GET_SELF(PyObject *func_obj);
int PyCFunction_GET_FLAGS(PyObject *func);
PyTypeObject *PyCFunction_GET_CLASS(PyObject *func_obj);

// python3.11/moduleobject.h
PyObject *PyModule_NewObject(PyObject *name);
PyObject *PyModule_New(const char *name);
PyObject *PyModule_GetDict(PyObject *);
PyObject *PyModule_GetNameObject(PyObject *);
const char *PyModule_GetName(PyObject *);
const char *PyModule_GetFilename(PyObject *);
PyObject *PyModule_GetFilenameObject(PyObject *);
PyModuleDef *PyModule_GetDef(PyObject *);
void *PyModule_GetState(PyObject *);
PyObject *PyModuleDef_Init(PyModuleDef *);

// python3.11/cpython/funcobject.h
PyObject *PyFunction_New(PyObject *, PyObject *);
PyObject *PyFunction_NewWithQualName(PyObject *, PyObject *, PyObject *);
PyObject *PyFunction_GetCode(PyObject *);
PyObject *PyFunction_GetGlobals(PyObject *);
PyObject *PyFunction_GetModule(PyObject *);
PyObject *PyFunction_GetDefaults(PyObject *);
int PyFunction_SetDefaults(PyObject *, PyObject *);
PyObject *PyFunction_GetKwDefaults(PyObject *);
int PyFunction_SetKwDefaults(PyObject *, PyObject *);
PyObject *PyFunction_GetClosure(PyObject *);
int PyFunction_SetClosure(PyObject *, PyObject *);
PyObject *PyFunction_GetAnnotations(PyObject *);
int PyFunction_SetAnnotations(PyObject *, PyObject *);
PyObject *PyClassMethod_New(PyObject *);
PyObject *PyStaticMethod_New(PyObject *);

// python3.11/cpython/classobject.h
PyObject *PyMethod_New(PyObject *, PyObject *);
PyObject *PyMethod_Function(PyObject *);
PyObject *PyMethod_Self(PyObject *);
PyObject *PyInstanceMethod_New(PyObject *);
PyObject *PyInstanceMethod_Function(PyObject *);

// python3.11/fileobject.h
PyObject *PyFile_FromFd(int, const char *, const char *, int, const char *, const char *, const char *, int);
PyObject *PyFile_GetLine(PyObject *, int);
int PyFile_WriteObject(PyObject *, PyObject *, int);
int PyFile_WriteString(const char *, PyObject *);
int PyObject_AsFileDescriptor(PyObject *);

// python3.11/cpython/fileobject.h
char *Py_UniversalNewlineFgets(char *, int, FILE *, PyObject *);
PyObject *PyFile_NewStdPrinter(int);
PyObject *PyFile_OpenCode(const char *utf8path);
PyObject *PyFile_OpenCodeObject(PyObject *path);
int PyFile_SetOpenCodeHook(Py_OpenCodeHookFunction hook, void *userData);

// python3.11/pycapsule.h
PyObject *PyCapsule_New(void *pointer, const char *name, PyCapsule_Destructor destructor);
void *PyCapsule_GetPointer(PyObject *capsule, const char *name);
PyCapsule_Destructor PyCapsule_GetDestructor(PyObject *capsule);
const char *PyCapsule_GetName(PyObject *capsule);
void *PyCapsule_GetContext(PyObject *capsule);
int PyCapsule_IsValid(PyObject *capsule, const char *name);
int PyCapsule_SetPointer(PyObject *capsule, void *pointer);
int PyCapsule_SetDestructor(PyObject *capsule, PyCapsule_Destructor destructor);
int PyCapsule_SetName(PyObject *capsule, const char *name);
int PyCapsule_SetContext(PyObject *capsule, void *context);
void *PyCapsule_Import(const char *name, int no_block);

// python3.11/cpython/code.h
PyCodeObject *PyCode_New(int, int, int, int, int, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
PyCodeObject *PyCode_NewWithPosOnlyArgs(int, int, int, int, int, int, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
PyCodeObject *PyCode_NewEmpty(const char *filename, const char *funcname, int firstlineno);
int PyCode_Addr2Line(PyCodeObject *, int);
int PyCode_Addr2Location(PyCodeObject *, int, int *, int *, int *, int *);
PyObject *PyCode_Optimize(PyObject *code, PyObject *consts, PyObject *names, PyObject *lnotab);
PyObject *PyCode_GetCode(PyCodeObject *code);
PyObject *PyCode_GetVarnames(PyCodeObject *code);
PyObject *PyCode_GetCellvars(PyCodeObject *code);
PyObject *PyCode_GetFreevars(PyCodeObject *code);

// python3.11/pyframe.h
int PyFrame_GetLineNumber(PyFrameObject *);
PyCodeObject *PyFrame_GetCode(PyFrameObject *frame);

// python3.11/cpython/pyframe.h
PyFrameObject *PyFrame_GetBack(PyFrameObject *frame);
PyObject *PyFrame_GetLocals(PyFrameObject *frame);
PyObject *PyFrame_GetGlobals(PyFrameObject *frame);
PyObject *PyFrame_GetBuiltins(PyFrameObject *frame);
PyObject *PyFrame_GetGenerator(PyFrameObject *frame);
int PyFrame_GetLasti(PyFrameObject *frame);

// python3.11/traceback.h
int PyTraceBack_Here(PyFrameObject *);
int PyTraceBack_Print(PyObject *, PyObject *);

// python3.11/sliceobject.h
PyObject *PySlice_New(PyObject *start, PyObject *stop, PyObject *step);
int PySlice_GetIndices(PyObject *r, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
int PySlice_GetIndicesEx(PyObject *r, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step, Py_ssize_t *slicelength);
int PySlice_Unpack(PyObject *slice, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step);

// python3.11/cpython/cellobject.h
PyObject *PyCell_New(PyObject *);
PyObject *PyCell_Get(PyObject *);
int PyCell_Set(PyObject *, PyObject *);

// python3.11/iterobject.h
PyObject *PySeqIter_New(PyObject *);
PyObject *PyCallIter_New(PyObject *, PyObject *);

// python3.11/cpython/initconfig.h
PyStatus PyStatus_Ok(void);
PyStatus PyStatus_Error(const char *err_msg);
PyStatus PyStatus_NoMemory(void);
PyStatus PyStatus_Exit(int exitcode);
int PyStatus_IsError(PyStatus err);
int PyStatus_IsExit(PyStatus err);
int PyStatus_Exception(PyStatus err);
PyStatus PyWideStringList_Append(PyWideStringList *list, const wchar_t *item);
PyStatus PyWideStringList_Insert(PyWideStringList *list, Py_ssize_t index, const wchar_t *item);
void PyPreConfig_InitPythonConfig(PyPreConfig *config);
void PyPreConfig_InitIsolatedConfig(PyPreConfig *config);
void PyConfig_InitPythonConfig(PyConfig *config);
void PyConfig_InitIsolatedConfig(PyConfig *config);
void PyConfig_Clear(PyConfig *);
PyStatus PyConfig_SetString(PyConfig *config, wchar_t **config_str, const wchar_t *str);
PyStatus PyConfig_SetBytesString(PyConfig *config, wchar_t **config_str, const char *str);
PyStatus PyConfig_Read(PyConfig *config);
PyStatus PyConfig_SetBytesArgv(PyConfig *config, Py_ssize_t argc, char *const *argv);
PyStatus PyConfig_SetArgv(PyConfig *config, Py_ssize_t argc, wchar_t *const *argv);
PyStatus PyConfig_SetWideStringList(PyConfig *config, PyWideStringList *list, Py_ssize_t length, wchar_t **items);
void Py_GetArgcArgv(int *argc, wchar_t ***argv);

// python3.11/pystate.h
PyInterpreterState *PyInterpreterState_New(void);
void PyInterpreterState_Clear(PyInterpreterState *);
void PyInterpreterState_Delete(PyInterpreterState *);
PyInterpreterState *PyInterpreterState_Get(void);
PyObject *PyInterpreterState_GetDict(PyInterpreterState *);
int64_t PyInterpreterState_GetID(PyInterpreterState *);
int PyState_AddModule(PyObject *, PyModuleDef *);
int PyState_RemoveModule(PyModuleDef *);
PyObject *PyState_FindModule(PyModuleDef *);
PyThreadState *PyThreadState_New(PyInterpreterState *);
void PyThreadState_Clear(PyThreadState *);
void PyThreadState_Delete(PyThreadState *);
PyThreadState *PyThreadState_Get(void);
PyThreadState *PyThreadState_Swap(PyThreadState *);
PyObject *PyThreadState_GetDict(void);
int PyThreadState_SetAsyncExc(unsigned long, PyObject *);
PyInterpreterState *PyThreadState_GetInterpreter(PyThreadState *tstate);
PyFrameObject *PyThreadState_GetFrame(PyThreadState *tstate);
uint64_t PyThreadState_GetID(PyThreadState *tstate);
PyGILState_STATE PyGILState_Ensure(void);
void PyGILState_Release(PyGILState_STATE);
PyThreadState *PyGILState_GetThisThreadState(void);

// python3.11/cpython/pystate.h
void PyThreadState_EnterTracing(PyThreadState *tstate);
void PyThreadState_LeaveTracing(PyThreadState *tstate);
int PyGILState_Check(void);
PyInterpreterState *PyInterpreterState_Main(void);
PyInterpreterState *PyInterpreterState_Head(void);
PyInterpreterState *PyInterpreterState_Next(PyInterpreterState *);
PyThreadState *PyInterpreterState_ThreadHead(PyInterpreterState *);
PyThreadState *PyThreadState_Next(PyThreadState *);
void PyThreadState_DeleteCurrent(void);

// python3.11/cpython/genobject.h
PyObject *PyGen_New(PyFrameObject *);
PyObject *PyGen_NewWithQualName(PyFrameObject *, PyObject *name, PyObject *qualname);
PyObject *PyCoro_New(PyFrameObject *, PyObject *name, PyObject *qualname);
PyObject *PyAsyncGen_New(PyFrameObject *, PyObject *name, PyObject *qualname);

// python3.11/descrobject.h
PyObject *PyDescr_NewMethod(PyTypeObject *, PyMethodDef *);
PyObject *PyDescr_NewClassMethod(PyTypeObject *, PyMethodDef *);
PyObject *PyDescr_NewMember(PyTypeObject *, PyMemberDef *);
PyObject *PyDescr_NewGetSet(PyTypeObject *, PyGetSetDef *);
PyObject *PyDictProxy_New(PyObject *);
PyObject *PyWrapper_New(PyObject *, PyObject *);

// python3.11/cpython/descrobject.h
PyObject *PyDescr_NewWrapper(PyTypeObject *, struct wrapperbase *, void *);
int PyDescr_IsData(PyObject *);

// python3.11/genericaliasobject.h
PyObject *Py_GenericAlias(PyObject *, PyObject *);

// python3.11/warnings.h
int PyErr_WarnEx(PyObject *category, const char *message, Py_ssize_t stack_level);
int PyErr_WarnFormat(PyObject *category, Py_ssize_t stack_level, const char *format, ...);
int PyErr_ResourceWarning(PyObject *source, Py_ssize_t stack_level, const char *format, ...);
int PyErr_WarnExplicit(PyObject *category, const char *message, const char *filename, int lineno, const char *module, PyObject *registry);

// python3.11/cpython/warnings.h
int PyErr_WarnExplicitObject(PyObject *category, PyObject *message, PyObject *filename, int lineno, PyObject *module, PyObject *registry);
int PyErr_WarnExplicitFormat(PyObject *category, const char *filename, int lineno, const char *module, PyObject *registry, const char *format, ...);

// python3.11/weakrefobject.h
PyObject *PyWeakref_NewRef(PyObject *ob, PyObject *callback);
PyObject *PyWeakref_NewProxy(PyObject *ob, PyObject *callback);
PyObject *PyWeakref_GetObject(PyObject *ref);

// python3.11/cpython/weakrefobject.h
PyObject *PyWeakref_GET_OBJECT(PyObject *ref_obj);

// python3.11/structseq.h
void PyStructSequence_InitType(PyTypeObject *type, PyStructSequence_Desc *desc);
int PyStructSequence_InitType2(PyTypeObject *type, PyStructSequence_Desc *desc);
PyTypeObject *PyStructSequence_NewType(PyStructSequence_Desc *desc);
PyObject *PyStructSequence_New(PyTypeObject *type);
void PyStructSequence_SetItem(PyObject *, Py_ssize_t, PyObject *);
PyObject *PyStructSequence_GetItem(PyObject *, Py_ssize_t);

// python3.11/cpython/picklebufobject.h
PyObject *PyPickleBuffer_FromObject(PyObject *);
const Py_buffer *PyPickleBuffer_GetBuffer(PyObject *);
int PyPickleBuffer_Release(PyObject *);

// python3.11/codecs.h
int PyCodec_Register(PyObject *search_function);
int PyCodec_Unregister(PyObject *search_function);
int PyCodec_KnownEncoding(const char *encoding);
PyObject *PyCodec_Encode(PyObject *object, const char *encoding, const char *errors);
PyObject *PyCodec_Decode(PyObject *object, const char *encoding, const char *errors);
PyObject *PyCodec_Encoder(const char *encoding);
PyObject *PyCodec_Decoder(const char *encoding);
PyObject *PyCodec_IncrementalEncoder(const char *encoding, const char *errors);
PyObject *PyCodec_IncrementalDecoder(const char *encoding, const char *errors);
PyObject *PyCodec_StreamReader(const char *encoding, PyObject *stream, const char *errors);
PyObject *PyCodec_StreamWriter(const char *encoding, PyObject *stream, const char *errors);
int PyCodec_RegisterError(const char *name, PyObject *error);
PyObject *PyCodec_LookupError(const char *name);
PyObject *PyCodec_StrictErrors(PyObject *exc);
PyObject *PyCodec_IgnoreErrors(PyObject *exc);
PyObject *PyCodec_ReplaceErrors(PyObject *exc);
PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *exc);
PyObject *PyCodec_BackslashReplaceErrors(PyObject *exc);
PyObject *PyCodec_NameReplaceErrors(PyObject *exc);

// python3.11/pyerrors.h
void PyErr_SetNone(PyObject *);
void PyErr_SetObject(PyObject *, PyObject *);
void PyErr_SetString(PyObject *exception, const char *string);
PyObject *PyErr_Occurred(void);
void PyErr_Clear(void);
void PyErr_Fetch(PyObject **, PyObject **, PyObject **);
void PyErr_Restore(PyObject *, PyObject *, PyObject *);
PyObject *PyErr_GetHandledException(void);
void PyErr_SetHandledException(PyObject *);
void PyErr_GetExcInfo(PyObject **, PyObject **, PyObject **);
void PyErr_SetExcInfo(PyObject *, PyObject *, PyObject *);
void Py_FatalError(const char *message);
int PyErr_GivenExceptionMatches(PyObject *, PyObject *);
int PyErr_ExceptionMatches(PyObject *);
void PyErr_NormalizeException(PyObject **, PyObject **, PyObject **);
int PyException_SetTraceback(PyObject *, PyObject *);
PyObject *PyException_GetTraceback(PyObject *);
PyObject *PyException_GetCause(PyObject *);
void PyException_SetCause(PyObject *, PyObject *);
PyObject *PyException_GetContext(PyObject *);
void PyException_SetContext(PyObject *, PyObject *);
const char *PyExceptionClass_Name(PyObject *);
int PyErr_BadArgument(void);
PyObject *PyErr_NoMemory(void);
PyObject *PyErr_SetFromErrno(PyObject *);
PyObject *PyErr_SetFromErrnoWithFilenameObject(PyObject *, PyObject *);
PyObject *PyErr_SetFromErrnoWithFilenameObjects(PyObject *, PyObject *, PyObject *);
PyObject *PyErr_SetFromErrnoWithFilename(PyObject *exc, const char *filename);
PyObject *PyErr_Format(PyObject *exception, const char *format, ...);
PyObject *PyErr_FormatV(PyObject *exception, const char *format, va_list vargs);
PyObject *PyErr_SetImportErrorSubclass(PyObject *, PyObject *, PyObject *, PyObject *);
PyObject *PyErr_SetImportError(PyObject *, PyObject *, PyObject *);
void PyErr_BadInternalCall(void);
PyObject *PyErr_NewException(const char *name, PyObject *base, PyObject *dict);
PyObject *PyErr_NewExceptionWithDoc(const char *name, const char *doc, PyObject *base, PyObject *dict);
void PyErr_WriteUnraisable(PyObject *);
int PyErr_CheckSignals(void);
void PyErr_SetInterrupt(void);
int PyErr_SetInterruptEx(int signum);
void PyErr_SyntaxLocation(const char *filename, int lineno);
void PyErr_SyntaxLocationEx(const char *filename, int lineno, int col_offset);
PyObject *PyErr_ProgramText(const char *filename, int lineno);
PyObject *PyUnicodeDecodeError_Create(const char *encoding, const char *object, Py_ssize_t length, Py_ssize_t start, Py_ssize_t end, const char *reason);
PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *);
PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *);
PyObject *PyUnicodeEncodeError_GetObject(PyObject *);
PyObject *PyUnicodeDecodeError_GetObject(PyObject *);
PyObject *PyUnicodeTranslateError_GetObject(PyObject *);
int PyUnicodeEncodeError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeDecodeError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeTranslateError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeEncodeError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeDecodeError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeTranslateError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeEncodeError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeDecodeError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeTranslateError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeEncodeError_SetEnd(PyObject *, Py_ssize_t);
int PyUnicodeDecodeError_SetEnd(PyObject *, Py_ssize_t);
int PyUnicodeTranslateError_SetEnd(PyObject *, Py_ssize_t);
PyObject *PyUnicodeEncodeError_GetReason(PyObject *);
PyObject *PyUnicodeDecodeError_GetReason(PyObject *);
PyObject *PyUnicodeTranslateError_GetReason(PyObject *);
int PyUnicodeEncodeError_SetReason(PyObject *exc, const char *reason);
int PyUnicodeDecodeError_SetReason(PyObject *exc, const char *reason);
int PyUnicodeTranslateError_SetReason(PyObject *exc, const char *reason);
int PyOS_snprintf(char *str, size_t size, const char *format, ...);
int PyOS_vsnprintf(char *str, size_t size, const char *format, va_list va);

// python3.11/cpython/pyerrors.h
int PySignal_SetWakeupFd(int fd);
void PyErr_SyntaxLocationObject(PyObject *filename, int lineno, int col_offset);
void PyErr_RangedSyntaxLocationObject(PyObject *filename, int lineno, int col_offset, int end_lineno, int end_col_offset);
PyObject *PyErr_ProgramTextObject(PyObject *filename, int lineno);

// python3.11/pythread.h
void PyThread_init_thread(void);
unsigned long PyThread_start_new_thread(void (*)(void *), void *);
void PyThread_exit_thread(void);
unsigned long PyThread_get_thread_ident(void);
unsigned long PyThread_get_thread_native_id(void);
PyThread_type_lock PyThread_allocate_lock(void);
void PyThread_free_lock(PyThread_type_lock);
int PyThread_acquire_lock(PyThread_type_lock, int);
PyLockStatus PyThread_acquire_lock_timed(PyThread_type_lock, long long microseconds, int intr_flag);
void PyThread_release_lock(PyThread_type_lock);
size_t PyThread_get_stacksize(void);
int PyThread_set_stacksize(size_t);
PyObject *PyThread_GetInfo(void);
int PyThread_create_key(void);
void PyThread_delete_key(int key);
int PyThread_set_key_value(int key, void *value);
void *PyThread_get_key_value(int key);
void PyThread_delete_key_value(int key);
void PyThread_ReInitTLS(void);
Py_tss_t *PyThread_tss_alloc(void);
void PyThread_tss_free(Py_tss_t *key);
int PyThread_tss_is_created(Py_tss_t *key);
int PyThread_tss_create(Py_tss_t *key);
void PyThread_tss_delete(Py_tss_t *key);
int PyThread_tss_set(Py_tss_t *key, void *value);
void *PyThread_tss_get(Py_tss_t *key);

// python3.11/cpython/context.h
PyObject *PyContext_New(void);
PyObject *PyContext_Copy(PyObject *);
PyObject *PyContext_CopyCurrent(void);
int PyContext_Enter(PyObject *);
int PyContext_Exit(PyObject *);
PyObject *PyContextVar_New(const char *name, PyObject *default_value);
int PyContextVar_Get(PyObject *var, PyObject *default_value, PyObject **value);
PyObject *PyContextVar_Set(PyObject *var, PyObject *value);
int PyContextVar_Reset(PyObject *var, PyObject *token);

// python3.11/modsupport.h
int PyArg_Parse(PyObject *, const char *, ...);
int PyArg_ParseTuple(PyObject *, const char *, ...);
int PyArg_ParseTupleAndKeywords(PyObject *, PyObject *, const char *, char **, ...);
int PyArg_VaParse(PyObject *, const char *, va_list);
int PyArg_VaParseTupleAndKeywords(PyObject *, PyObject *, const char *, char **, va_list);
int PyArg_ValidateKeywordArguments(PyObject *);
int PyArg_UnpackTuple(PyObject *, const char *, Py_ssize_t, Py_ssize_t, ...);
PyObject *Py_BuildValue(const char *, ...);
PyObject *Py_VaBuildValue(const char *, va_list);
int PyModule_AddObjectRef(PyObject *mod, const char *name, PyObject *value);
int PyModule_AddObject(PyObject *mod, const char *, PyObject *value);
int PyModule_AddIntConstant(PyObject *, const char *, long);
int PyModule_AddStringConstant(PyObject *, const char *, const char *);
int PyModule_AddType(PyObject *module, PyTypeObject *type);
int PyModule_SetDocString(PyObject *, const char *);
int PyModule_AddFunctions(PyObject *, PyMethodDef *);
int PyModule_ExecDef(PyObject *module, PyModuleDef *def);
PyObject *PyModule_Create2(PyModuleDef *, int apiver);
PyObject *PyModule_FromDefAndSpec2(PyModuleDef *def, PyObject *spec, int module_api_version);

// python3.11/cpython/compile.h
int PyCompile_OpcodeStackEffect(int opcode, int oparg);
int PyCompile_OpcodeStackEffectWithJump(int opcode, int oparg, int jump);

// python3.11/pythonrun.h
PyObject *Py_CompileString(const char *, const char *, int);
void PyErr_Print(void);
void PyErr_PrintEx(int);
void PyErr_Display(PyObject *, PyObject *, PyObject *);

// python3.11/cpython/pythonrun.h
int PyRun_SimpleStringFlags(const char *, PyCompilerFlags *);
int PyRun_AnyFileExFlags(FILE *fp, const char *filename, int closeit, PyCompilerFlags *flags);
int PyRun_SimpleFileExFlags(FILE *fp, const char *filename, int closeit, PyCompilerFlags *flags);
int PyRun_InteractiveOneFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
int PyRun_InteractiveOneObject(FILE *fp, PyObject *filename, PyCompilerFlags *flags);
int PyRun_InteractiveLoopFlags(FILE *fp, const char *filename, PyCompilerFlags *flags);
PyObject *PyRun_StringFlags(const char *, int, PyObject *, PyObject *, PyCompilerFlags *);
PyObject *PyRun_FileExFlags(FILE *fp, const char *filename, int start, PyObject *globals, PyObject *locals, int closeit, PyCompilerFlags *flags);
PyObject *Py_CompileStringExFlags(const char *str, const char *filename, int start, PyCompilerFlags *flags, int optimize);
PyObject *Py_CompileStringObject(const char *str, PyObject *filename, int start, PyCompilerFlags *flags, int optimize);
PyObject *PyRun_String(const char *str, int s, PyObject *g, PyObject *l);
int PyRun_AnyFile(FILE *fp, const char *name);
int PyRun_AnyFileEx(FILE *fp, const char *name, int closeit);
int PyRun_AnyFileFlags(FILE *, const char *, PyCompilerFlags *);
int PyRun_SimpleString(const char *s);
int PyRun_SimpleFile(FILE *f, const char *p);
int PyRun_SimpleFileEx(FILE *f, const char *p, int c);
int PyRun_InteractiveOne(FILE *f, const char *p);
int PyRun_InteractiveLoop(FILE *f, const char *p);
PyObject *PyRun_File(FILE *fp, const char *p, int s, PyObject *g, PyObject *l);
PyObject *PyRun_FileEx(FILE *fp, const char *p, int s, PyObject *g, PyObject *l, int c);
PyObject *PyRun_FileFlags(FILE *fp, const char *p, int s, PyObject *g, PyObject *l, PyCompilerFlags *flags);
char *PyOS_Readline(FILE *, FILE *, const char *);

// python3.11/pylifecycle.h
void Py_Initialize(void);
void Py_InitializeEx(int);
void Py_Finalize(void);
int Py_FinalizeEx(void);
int Py_IsInitialized(void);
PyThreadState *Py_NewInterpreter(void);
void Py_EndInterpreter(PyThreadState *);
int Py_AtExit(void (*func)(void));
void Py_Exit(int);
int Py_Main(int argc, wchar_t **argv);
int Py_BytesMain(int argc, char **argv);
void Py_SetProgramName(const wchar_t *);
wchar_t *Py_GetProgramName(void);
void Py_SetPythonHome(const wchar_t *);
wchar_t *Py_GetPythonHome(void);
wchar_t *Py_GetProgramFullPath(void);
wchar_t *Py_GetPrefix(void);
wchar_t *Py_GetExecPrefix(void);
wchar_t *Py_GetPath(void);
void Py_SetPath(const wchar_t *);
const char *Py_GetVersion(void);
const char *Py_GetPlatform(void);
const char *Py_GetCopyright(void);
const char *Py_GetCompiler(void);
const char *Py_GetBuildInfo(void);
PyOS_sighandler_t PyOS_getsig(int);
PyOS_sighandler_t PyOS_setsig(int, PyOS_sighandler_t);

// python3.11/cpython/pylifecycle.h
int Py_FrozenMain(int argc, char **argv);
int Py_SetStandardStreamEncoding(const char *encoding, const char *errors);
PyStatus Py_PreInitialize(const PyPreConfig *src_config);
PyStatus Py_PreInitializeFromBytesArgs(const PyPreConfig *src_config, Py_ssize_t argc, char **argv);
PyStatus Py_PreInitializeFromArgs(const PyPreConfig *src_config, Py_ssize_t argc, wchar_t **argv);
PyStatus Py_InitializeFromConfig(const PyConfig *config);
int Py_RunMain(void);
void Py_ExitStatusException(PyStatus err);
int Py_FdIsInteractive(FILE *, const char *);

// python3.11/ceval.h
PyObject *PyEval_EvalCode(PyObject *, PyObject *, PyObject *);
PyObject *PyEval_EvalCodeEx(PyObject *co, PyObject *globals, PyObject *locals, PyObject *const *args, int argc, PyObject *const *kwds, int kwdc, PyObject *const *defs, int defc, PyObject *kwdefs, PyObject *closure);
PyObject *PyEval_CallObjectWithKeywords(PyObject *callable, PyObject *args, PyObject *kwargs);
PyObject *PyEval_CallFunction(PyObject *callable, const char *format, ...);
PyObject *PyEval_CallMethod(PyObject *obj, const char *name, const char *format, ...);
PyObject *PyEval_GetBuiltins(void);
PyObject *PyEval_GetGlobals(void);
PyObject *PyEval_GetLocals(void);
PyFrameObject *PyEval_GetFrame(void);
int Py_AddPendingCall(int (*func)(void *), void *arg);
int Py_MakePendingCalls(void);
void Py_SetRecursionLimit(int);
int Py_GetRecursionLimit(void);
int Py_EnterRecursiveCall(const char *where);
void Py_LeaveRecursiveCall(void);
const char *PyEval_GetFuncName(PyObject *);
const char *PyEval_GetFuncDesc(PyObject *);
PyObject *PyEval_EvalFrame(PyFrameObject *);
PyObject *PyEval_EvalFrameEx(PyFrameObject *f, int exc);
PyThreadState *PyEval_SaveThread(void);
void PyEval_RestoreThread(PyThreadState *);
int PyEval_ThreadsInitialized(void);
void PyEval_InitThreads(void);
void PyEval_AcquireLock(void);
void PyEval_ReleaseLock(void);
void PyEval_AcquireThread(PyThreadState *tstate);
void PyEval_ReleaseThread(PyThreadState *tstate);

// python3.11/cpython/ceval.h
void PyEval_SetProfile(Py_tracefunc, PyObject *);
void PyEval_SetTrace(Py_tracefunc, PyObject *);
int PyEval_MergeCompilerFlags(PyCompilerFlags *cf);

// python3.11/sysmodule.h
PyObject *PySys_GetObject(const char *);
int PySys_SetObject(const char *, PyObject *);
void PySys_SetArgv(int, wchar_t **);
void PySys_SetArgvEx(int, wchar_t **, int);
void PySys_SetPath(const wchar_t *);
void PySys_WriteStdout(const char *format, ...);
void PySys_WriteStderr(const char *format, ...);
void PySys_FormatStdout(const char *format, ...);
void PySys_FormatStderr(const char *format, ...);
void PySys_ResetWarnOptions(void);
void PySys_AddWarnOption(const wchar_t *);
void PySys_AddWarnOptionUnicode(PyObject *);
int PySys_HasWarnOptions(void);
void PySys_AddXOption(const wchar_t *);
PyObject *PySys_GetXOptions(void);

// python3.11/cpython/sysmodule.h
int PySys_Audit(const char *event, const char *argFormat, ...);
int PySys_AddAuditHook(Py_AuditHookFunction, void *);

// python3.11/osmodule.h
PyObject *PyOS_FSPath(PyObject *path);

// python3.11/intrcheck.h
int PyOS_InterruptOccurred(void);
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);
void PyOS_AfterFork(void);

// python3.11/import.h
long PyImport_GetMagicNumber(void);
const char *PyImport_GetMagicTag(void);
PyObject *PyImport_ExecCodeModule(const char *name, PyObject *co);
PyObject *PyImport_ExecCodeModuleEx(const char *name, PyObject *co, const char *pathname);
PyObject *PyImport_ExecCodeModuleWithPathnames(const char *name, PyObject *co, const char *pathname, const char *cpathname);
PyObject *PyImport_ExecCodeModuleObject(PyObject *name, PyObject *co, PyObject *pathname, PyObject *cpathname);
PyObject *PyImport_GetModuleDict(void);
PyObject *PyImport_GetModule(PyObject *name);
PyObject *PyImport_AddModuleObject(PyObject *name);
PyObject *PyImport_AddModule(const char *name);
PyObject *PyImport_ImportModule(const char *name);
PyObject *PyImport_ImportModuleNoBlock(const char *name);
PyObject *PyImport_ImportModuleLevel(const char *name, PyObject *globals, PyObject *locals, PyObject *fromlist, int level);
PyObject *PyImport_ImportModuleLevelObject(PyObject *name, PyObject *globals, PyObject *locals, PyObject *fromlist, int level);
PyObject *PyImport_GetImporter(PyObject *path);
PyObject *PyImport_Import(PyObject *name);
PyObject *PyImport_ReloadModule(PyObject *m);
int PyImport_ImportFrozenModuleObject(PyObject *name);
int PyImport_ImportFrozenModule(const char *name);
int PyImport_AppendInittab(const char *name, PyObject *(*initfunc)(void));

// python3.11/cpython/import.h
PyObject *PyInit__imp(void);
int PyImport_ExtendInittab(struct _inittab *newtab);

// python3.11/abstract.h
PyObject *PyObject_CallNoArgs(PyObject *func);
PyObject *PyObject_Call(PyObject *callable, PyObject *args, PyObject *kwargs);
PyObject *PyObject_CallObject(PyObject *callable, PyObject *args);
PyObject *PyObject_CallFunction(PyObject *callable, const char *format, ...);
PyObject *PyObject_CallMethod(PyObject *obj, const char *name, const char *format, ...);
PyObject *PyObject_CallFunctionObjArgs(PyObject *callable, ...);
PyObject *PyObject_CallMethodObjArgs(PyObject *obj, PyObject *name, ...);
PyObject *PyObject_Type(PyObject *o);
Py_ssize_t PyObject_Size(PyObject *o);
Py_ssize_t PyObject_Length(PyObject *o);
PyObject *PyObject_GetItem(PyObject *o, PyObject *key);
int PyObject_SetItem(PyObject *o, PyObject *key, PyObject *v);
int PyObject_DelItemString(PyObject *o, const char *key);
int PyObject_DelItem(PyObject *o, PyObject *key);
int PyObject_AsCharBuffer(PyObject *obj, const char **buffer, Py_ssize_t *buffer_len);
int PyObject_CheckReadBuffer(PyObject *obj);
int PyObject_AsReadBuffer(PyObject *obj, const void **buffer, Py_ssize_t *buffer_len);
int PyObject_AsWriteBuffer(PyObject *obj, void **buffer, Py_ssize_t *buffer_len);
PyObject *PyObject_Format(PyObject *obj, PyObject *format_spec);
PyObject *PyObject_GetIter(PyObject *);
PyObject *PyObject_GetAIter(PyObject *);
int PyIter_Check(PyObject *);
int PyAIter_Check(PyObject *);
PyObject *PyIter_Next(PyObject *);
PySendResult PyIter_Send(PyObject *, PyObject *, PyObject **);
int PyNumber_Check(PyObject *o);
PyObject *PyNumber_Add(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Subtract(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Multiply(PyObject *o1, PyObject *o2);
PyObject *PyNumber_MatrixMultiply(PyObject *o1, PyObject *o2);
PyObject *PyNumber_FloorDivide(PyObject *o1, PyObject *o2);
PyObject *PyNumber_TrueDivide(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Remainder(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Divmod(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Power(PyObject *o1, PyObject *o2, PyObject *o3);
PyObject *PyNumber_Negative(PyObject *o);
PyObject *PyNumber_Positive(PyObject *o);
PyObject *PyNumber_Absolute(PyObject *o);
PyObject *PyNumber_Invert(PyObject *o);
PyObject *PyNumber_Lshift(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Rshift(PyObject *o1, PyObject *o2);
PyObject *PyNumber_And(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Xor(PyObject *o1, PyObject *o2);
PyObject *PyNumber_Or(PyObject *o1, PyObject *o2);
int PyIndex_Check(PyObject *);
PyObject *PyNumber_Index(PyObject *o);
Py_ssize_t PyNumber_AsSsize_t(PyObject *o, PyObject *exc);
PyObject *PyNumber_Long(PyObject *o);
PyObject *PyNumber_Float(PyObject *o);
PyObject *PyNumber_InPlaceAdd(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceSubtract(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceMultiply(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceMatrixMultiply(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceFloorDivide(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceTrueDivide(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceRemainder(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlacePower(PyObject *o1, PyObject *o2, PyObject *o3);
PyObject *PyNumber_InPlaceLshift(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceRshift(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceAnd(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceXor(PyObject *o1, PyObject *o2);
PyObject *PyNumber_InPlaceOr(PyObject *o1, PyObject *o2);
PyObject *PyNumber_ToBase(PyObject *n, int base);
int PySequence_Check(PyObject *o);
Py_ssize_t PySequence_Size(PyObject *o);
Py_ssize_t PySequence_Length(PyObject *o);
PyObject *PySequence_Concat(PyObject *o1, PyObject *o2);
PyObject *PySequence_Repeat(PyObject *o, Py_ssize_t count);
PyObject *PySequence_GetItem(PyObject *o, Py_ssize_t i);
PyObject *PySequence_GetSlice(PyObject *o, Py_ssize_t i1, Py_ssize_t i2);
int PySequence_SetItem(PyObject *o, Py_ssize_t i, PyObject *v);
int PySequence_DelItem(PyObject *o, Py_ssize_t i);
int PySequence_SetSlice(PyObject *o, Py_ssize_t i1, Py_ssize_t i2, PyObject *v);
int PySequence_DelSlice(PyObject *o, Py_ssize_t i1, Py_ssize_t i2);
PyObject *PySequence_Tuple(PyObject *o);
PyObject *PySequence_List(PyObject *o);
PyObject *PySequence_Fast(PyObject *o, const char *m);
Py_ssize_t PySequence_Count(PyObject *o, PyObject *value);
int PySequence_Contains(PyObject *seq, PyObject *ob);
int PySequence_In(PyObject *o, PyObject *value);
Py_ssize_t PySequence_Index(PyObject *o, PyObject *value);
PyObject *PySequence_InPlaceConcat(PyObject *o1, PyObject *o2);
PyObject *PySequence_InPlaceRepeat(PyObject *o, Py_ssize_t count);
int PyMapping_Check(PyObject *o);
Py_ssize_t PyMapping_Size(PyObject *o);
Py_ssize_t PyMapping_Length(PyObject *o);
int PyMapping_HasKeyString(PyObject *o, const char *key);
int PyMapping_HasKey(PyObject *o, PyObject *key);
PyObject *PyMapping_Keys(PyObject *o);
PyObject *PyMapping_Values(PyObject *o);
PyObject *PyMapping_Items(PyObject *o);
PyObject *PyMapping_GetItemString(PyObject *o, const char *key);
int PyMapping_SetItemString(PyObject *o, const char *key, PyObject *value);
int PyObject_IsInstance(PyObject *object, PyObject *typeorclass);
int PyObject_IsSubclass(PyObject *object, PyObject *typeorclass);

// python3.11/cpython/abstract.h
Py_ssize_t PyVectorcall_NARGS(size_t n);
vectorcallfunc PyVectorcall_Function(PyObject *callable);
PyObject *PyObject_Vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PyObject *PyObject_VectorcallDict(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwargs);
PyObject *PyVectorcall_Call(PyObject *callable, PyObject *tuple, PyObject *dict);
PyObject *PyObject_CallOneArg(PyObject *func, PyObject *arg);
PyObject *PyObject_VectorcallMethod(PyObject *name, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PyObject *PyObject_CallMethodNoArgs(PyObject *self, PyObject *name);
PyObject *PyObject_CallMethodOneArg(PyObject *self, PyObject *name, PyObject *arg);
Py_ssize_t PyObject_LengthHint(PyObject *o, Py_ssize_t);

// python3.11/pystrtod.h
double PyOS_string_to_double(const char *str, char **endptr, PyObject *overflow_exception);
char *PyOS_double_to_string(double val, char format_code, int precision, int flags, int *type);

// python3.11/pystrcmp.h
int PyOS_mystrnicmp(const char *, const char *, Py_ssize_t);
int PyOS_mystricmp(const char *, const char *);

// python3.11/fileutils.h
wchar_t *Py_DecodeLocale(const char *arg, size_t *size);
char *Py_EncodeLocale(const wchar_t *text, size_t *error_pos);

// python3.11/tracemalloc.h
int PyTraceMalloc_Track(unsigned int domain, uintptr_t ptr, size_t size);
int PyTraceMalloc_Untrack(unsigned int domain, uintptr_t ptr);

/*
 * library: ffi
 * version: 3.4.4-1
 * headers: ffi.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini ffi
 * functions: 22, by value: 0, left out: 0
 */
typedef struct ffi_cif ffi_cif;
typedef union ffi_raw ffi_raw;
typedef unsigned long size_t;
typedef ffi_raw ffi_java_raw;
typedef struct ffi_closure ffi_closure;
enum ffi_status { FFI_OK = 0, FFI_BAD_ARGTYPE = 3 };
typedef enum ffi_status ffi_status;
typedef struct ffi_raw_closure ffi_raw_closure;
typedef struct ffi_java_raw_closure ffi_java_raw_closure;
typedef struct ffi_go_closure ffi_go_closure;
enum ffi_abi { FFI_FIRST_ABI = 1, FFI_LAST_ABI = 5 };
typedef enum ffi_abi ffi_abi;
typedef struct _ffi_type ffi_type;

// ffi.h
void ffi_raw_call(ffi_cif *cif, void (*fn)(void), void *rvalue, ffi_raw *avalue);
void ffi_ptrarray_to_raw(ffi_cif *cif, void **args, ffi_raw *raw);
void ffi_raw_to_ptrarray(ffi_cif *cif, ffi_raw *raw, void **args);
size_t ffi_raw_size(ffi_cif *cif);
void ffi_java_raw_call(ffi_cif *cif, void (*fn)(void), void *rvalue, ffi_java_raw *avalue);
void ffi_java_ptrarray_to_raw(ffi_cif *cif, void **args, ffi_java_raw *raw);
void ffi_java_raw_to_ptrarray(ffi_cif *cif, ffi_java_raw *raw, void **args);
size_t ffi_java_raw_size(ffi_cif *cif);
void *ffi_closure_alloc(size_t size, void **code);
void ffi_closure_free(void *);
ffi_status ffi_prep_closure(ffi_closure *, ffi_cif *, void (*fun)(ffi_cif *, void *, void **, void *), void *user_data);
ffi_status ffi_prep_closure_loc(ffi_closure *, ffi_cif *, void (*fun)(ffi_cif *, void *, void **, void *), void *user_data, void *codeloc);
ffi_status ffi_prep_raw_closure(ffi_raw_closure *, ffi_cif *cif, void (*fun)(ffi_cif *, void *, ffi_raw *, void *), void *user_data);
ffi_status ffi_prep_raw_closure_loc(ffi_raw_closure *, ffi_cif *cif, void (*fun)(ffi_cif *, void *, ffi_raw *, void *), void *user_data, void *codeloc);
ffi_status ffi_prep_java_raw_closure(ffi_java_raw_closure *, ffi_cif *cif, void (*fun)(ffi_cif *, void *, ffi_java_raw *, void *), void *user_data);
ffi_status ffi_prep_java_raw_closure_loc(ffi_java_raw_closure *, ffi_cif *cif, void (*fun)(ffi_cif *, void *, ffi_java_raw *, void *), void *user_data, void *codeloc);
ffi_status ffi_prep_go_closure(ffi_go_closure *, ffi_cif *, void (*fun)(ffi_cif *, void *, void **, void *));
void ffi_call_go(ffi_cif *cif, void (*fn)(void), void *rvalue, void **avalue, void *closure);
ffi_status ffi_prep_cif(ffi_cif *cif, ffi_abi abi, unsigned int nargs, ffi_type *rtype, ffi_type **atypes);
ffi_status ffi_prep_cif_var(ffi_cif *cif, ffi_abi abi, unsigned int nfixedargs, unsigned int ntotalargs, ffi_type *rtype, ffi_type **atypes);
void ffi_call(ffi_cif *cif, void (*fn)(void), void *rvalue, void **avalue);
ffi_status ffi_get_struct_offsets(ffi_abi abi, ffi_type *struct_type, size_t *offsets);

/*
 * library: libc
 * version: 2.36-9+deb12u14
 * headers: stdlib.h stdio.h string.h strings.h ctype.h wchar.h wctype.h time.h locale.h setjmp.h
 *   signal.h errno.h inttypes.h uchar.h unistd.h fcntl.h dirent.h dlfcn.h fnmatch.h ftw.h getopt.h
 *   glob.h grp.h pwd.h iconv.h ifaddrs.h langinfo.h libgen.h mqueue.h net/if.h netdb.h arpa/inet.h
 *   netinet/in.h poll.h pthread.h pty.h regex.h sched.h search.h semaphore.h shadow.h spawn.h
 *   syslog.h termios.h threads.h utime.h utmpx.h wordexp.h sys/auxv.h sys/epoll.h sys/eventfd.h
 *   sys/fanotify.h sys/file.h sys/fsuid.h sys/inotify.h sys/io.h sys/ioctl.h sys/ipc.h sys/klog.h
 *   sys/mman.h sys/mount.h sys/msg.h sys/personality.h sys/pidfd.h sys/prctl.h sys/ptrace.h
 *   sys/quota.h sys/random.h sys/reboot.h sys/resource.h sys/sem.h sys/sendfile.h sys/shm.h
 *   sys/signalfd.h sys/socket.h sys/stat.h sys/statfs.h sys/statvfs.h sys/swap.h sys/syscall.h
 *   sys/sysinfo.h sys/sysmacros.h sys/time.h sys/timeb.h sys/timerfd.h sys/times.h sys/timex.h
 *   sys/types.h sys/uio.h sys/utsname.h sys/wait.h sys/xattr.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini libc
 * functions: 1459, by value: 15, left out: 8
 */
typedef unsigned long size_t;
struct __locale_struct;
typedef struct __locale_struct *locale_t;
typedef struct fd_set fd_set;
struct timeval;
struct timespec;
struct __sigset_t;
struct random_data;
typedef int int32_t;
struct drand48_data;
struct div_t { int quot; int rem; };
typedef struct div_t div_t;
struct ldiv_t { long quot; long rem; };
typedef struct ldiv_t ldiv_t;
struct lldiv_t { long long quot; long long rem; };
typedef struct lldiv_t lldiv_t;
typedef int wchar_t;
typedef struct _IO_FILE FILE;
typedef long cookie_read_function_t(void *, char *, size_t);
typedef long cookie_write_function_t(void *, const char *, size_t);
typedef int cookie_seek_function_t(void *, long *, int);
typedef int cookie_close_function_t(void *);
struct _IO_cookie_io_functions_t { cookie_read_function_t *read; cookie_write_function_t *write; cookie_seek_function_t *seek; cookie_close_function_t *close; };
typedef struct _IO_cookie_io_functions_t cookie_io_functions_t;
struct _G_fpos_t;
typedef struct _G_fpos_t fpos_t;
struct _G_fpos64_t;
typedef struct _G_fpos64_t fpos64_t;
struct obstack;
typedef unsigned int wint_t;
struct __mbstate_t;
typedef struct __mbstate_t mbstate_t;
struct tm;
typedef unsigned long wctype_t;
typedef const int *wctrans_t;
struct timex;
typedef long clock_t;
typedef long time_t;
typedef int clockid_t;
typedef int pid_t;
struct sigevent;
typedef void *timer_t;
struct itimerspec;
struct lconv;
struct __sigset_t { unsigned long __val[16]; };
struct __jmp_buf_tag { long __jmpbuf[8]; int __mask_was_saved; struct __sigset_t __saved_mask; };
typedef struct __jmp_buf_tag jmp_buf[1];
typedef struct __jmp_buf_tag sigjmp_buf[1];
typedef struct siginfo_t siginfo_t;
typedef struct __sigset_t sigset_t;
struct sigaction;
union sigval { int sival_int; void *sival_ptr; };
struct sigcontext;
typedef long ssize_t;
typedef long intptr_t;
typedef struct stack_t stack_t;
struct sigstack;
typedef unsigned long pthread_t;
typedef long intmax_t;
struct imaxdiv_t { long quot; long rem; };
typedef struct imaxdiv_t imaxdiv_t;
typedef unsigned long uintmax_t;
typedef unsigned char char8_t;
typedef unsigned short char16_t;
typedef unsigned int char32_t;
struct iovec;
struct file_handle;
typedef unsigned int mode_t;
typedef long off_t;
typedef long off64_t;
typedef struct __dirstream DIR;
struct dirent;
struct dirent64;
typedef long Lmid_t;
typedef struct Dl_info Dl_info;
struct dl_find_object;
struct stat;
struct stat64;
struct timespec { long tv_sec; long tv_nsec; };
struct statx;
struct FTW;
struct option;
typedef struct glob_t glob_t;
typedef struct glob64_t glob64_t;
struct group;
struct passwd;
typedef void *iconv_t;
struct msghdr;
struct cmsghdr;
struct mmsghdr;
typedef unsigned int socklen_t;
struct ifaddrs;
typedef void *nl_catd;
typedef int nl_item;
typedef int mqd_t;
struct mq_attr;
struct if_nameindex;
typedef unsigned int uint32_t;
typedef unsigned short uint16_t;
struct sockaddr_in;
struct sockaddr_in6;
typedef unsigned char uint8_t;
struct in6_addr;
typedef uint32_t in_addr_t;
struct in_addr { in_addr_t s_addr; };
struct sockaddr;
struct sockaddr_storage;
struct rpcent;
struct hostent;
struct netent;
struct servent;
struct protoent;
typedef unsigned short sa_family_t;
struct addrinfo;
struct gaicb;
struct pollfd;
typedef unsigned long nfds_t;
typedef struct cpu_set_t cpu_set_t;
struct sched_param;
typedef union pthread_attr_t pthread_attr_t;
typedef int pthread_once_t;
typedef struct __pthread_unwind_buf_t __pthread_unwind_buf_t __attribute__((aligned(16)));
typedef union pthread_mutex_t pthread_mutex_t;
typedef union pthread_mutexattr_t pthread_mutexattr_t;
typedef union pthread_rwlock_t pthread_rwlock_t;
typedef union pthread_rwlockattr_t pthread_rwlockattr_t;
typedef union pthread_cond_t pthread_cond_t;
typedef union pthread_condattr_t pthread_condattr_t;
typedef volatile int pthread_spinlock_t;
typedef union pthread_barrier_t pthread_barrier_t;
typedef union pthread_barrierattr_t pthread_barrierattr_t;
typedef unsigned int pthread_key_t;
struct termios;
typedef unsigned int speed_t;
struct winsize;
typedef unsigned long reg_syntax_t;
struct re_pattern_buffer;
typedef int regoff_t;
struct re_registers;
typedef struct re_pattern_buffer regex_t;
struct regmatch_t { regoff_t rm_so; regoff_t rm_eo; };
typedef struct regmatch_t regmatch_t;
struct entry { char *key; void *data; };
typedef struct entry ENTRY;
enum ACTION { FIND = 0, ENTER = 1 };
typedef enum ACTION ACTION;
struct hsearch_data;
enum VISIT { preorder = 0, leaf = 3 };
typedef enum VISIT VISIT;
typedef union sem_t sem_t;
struct spwd;
typedef struct posix_spawn_file_actions_t posix_spawn_file_actions_t;
typedef struct posix_spawnattr_t posix_spawnattr_t;
typedef unsigned long thrd_t;
typedef int (*thrd_start_t)(void *);
typedef union mtx_t mtx_t;
struct __once_flag;
typedef struct __once_flag once_flag;
typedef union cnd_t cnd_t;
typedef unsigned int tss_t;
typedef void (*tss_dtor_t)(void *);
struct utimbuf;
struct timezone;
enum __itimer_which { ITIMER_REAL = 0, ITIMER_PROF = 2 };
struct itimerval;
struct timeval { long tv_sec; long tv_usec; };
struct utmpx;
struct utmp;
typedef struct wordexp_t wordexp_t;
struct epoll_event;
typedef unsigned long uint64_t;
typedef uint64_t eventfd_t;
typedef int key_t;
struct mount_attr;
struct msqid_ds;
enum __ptrace_request { PTRACE_TRACEME = 0, PTRACE_GET_RSEQ_CONFIGURATION = 16911 };
enum __rlimit_resource { RLIMIT_CPU = 0, __RLIM_NLIMITS = 16 };
struct rlimit;
struct rlimit64;
enum __rusage_who { RUSAGE_CHILDREN = -1, RUSAGE_THREAD = 1 };
struct rusage;
enum __priority_which { PRIO_PROCESS = 0, PRIO_USER = 2 };
typedef unsigned int id_t;
struct sembuf;
struct shmid_ds;
struct statfs;
struct statfs64;
struct statvfs;
struct statvfs64;
struct sysinfo;
struct timeb;
struct tms;
struct ntptimeval;
struct utsname;
enum idtype_t { P_ALL = 0, P_PIDFD = 3 };
typedef enum idtype_t idtype_t;

// stdlib.h
size_t __ctype_get_mb_cur_max(void);
double atof(const char *__nptr);
int atoi(const char *__nptr);
long atol(const char *__nptr);
long long atoll(const char *__nptr);
double strtod(const char *__nptr, char **__endptr);
float strtof(const char *__nptr, char **__endptr);
long double strtold(const char *__nptr, char **__endptr);
float strtof32(const char *__nptr, char **__endptr);
double strtof64(const char *__nptr, char **__endptr);
double strtof32x(const char *__nptr, char **__endptr);
long double strtof64x(const char *__nptr, char **__endptr);
long strtol(const char *__nptr, char **__endptr, int __base);
unsigned long strtoul(const char *__nptr, char **__endptr, int __base);
long long strtoq(const char *__nptr, char **__endptr, int __base);
unsigned long long strtouq(const char *__nptr, char **__endptr, int __base);
long long strtoll(const char *__nptr, char **__endptr, int __base);
unsigned long long strtoull(const char *__nptr, char **__endptr, int __base);
int strfromd(char *__dest, size_t __size, const char *__format, double __f);
int strfromf(char *__dest, size_t __size, const char *__format, float __f);
int strfroml(char *__dest, size_t __size, const char *__format, long double __f);
int strfromf32(char *__dest, size_t __size, const char *__format, float __f);
int strfromf64(char *__dest, size_t __size, const char *__format, double __f);
int strfromf32x(char *__dest, size_t __size, const char *__format, double __f);
int strfromf64x(char *__dest, size_t __size, const char *__format, long double __f);
long strtol_l(const char *__nptr, char **__endptr, int __base, locale_t __loc);
unsigned long strtoul_l(const char *__nptr, char **__endptr, int __base, locale_t __loc);
long long strtoll_l(const char *__nptr, char **__endptr, int __base, locale_t __loc);
unsigned long long strtoull_l(const char *__nptr, char **__endptr, int __base, locale_t __loc);
double strtod_l(const char *__nptr, char **__endptr, locale_t __loc);
float strtof_l(const char *__nptr, char **__endptr, locale_t __loc);
long double strtold_l(const char *__nptr, char **__endptr, locale_t __loc);
float strtof32_l(const char *__nptr, char **__endptr, locale_t __loc);
double strtof64_l(const char *__nptr, char **__endptr, locale_t __loc);
double strtof32x_l(const char *__nptr, char **__endptr, locale_t __loc);
long double strtof64x_l(const char *__nptr, char **__endptr, locale_t __loc);
char *l64a(long __n);
long a64l(const char *__s);

// bits/byteswap.h
unsigned short __bswap_16(unsigned short __bsx);
unsigned int __bswap_32(unsigned int __bsx);
unsigned long __bswap_64(unsigned long __bsx);

// bits/uintn-identity.h
unsigned short __uint16_identity(unsigned short __x);
unsigned int __uint32_identity(unsigned int __x);
unsigned long __uint64_identity(unsigned long __x);

// sys/select.h
int select(int __nfds, fd_set *__readfds, fd_set *__writefds, fd_set *__exceptfds, struct timeval *__timeout);
int pselect(int __nfds, fd_set *__readfds, fd_set *__writefds, fd_set *__exceptfds, const struct timespec *__timeout, const struct __sigset_t *__sigmask);

// stdlib.h
long random(void);
void srandom(unsigned int __seed);
char *initstate(unsigned int __seed, char *__statebuf, size_t __statelen);
char *setstate(char *__statebuf);
int random_r(struct random_data *__buf, int32_t *__result);
int srandom_r(unsigned int __seed, struct random_data *__buf);
int initstate_r(unsigned int __seed, char *__statebuf, size_t __statelen, struct random_data *__buf);
int setstate_r(char *__statebuf, struct random_data *__buf);
int rand(void);
void srand(unsigned int __seed);
int rand_r(unsigned int *__seed);
double drand48(void);
double erand48(unsigned short __xsubi[3]);
long lrand48(void);
long nrand48(unsigned short __xsubi[3]);
long mrand48(void);
long jrand48(unsigned short __xsubi[3]);
void srand48(long __seedval);
unsigned short *seed48(unsigned short __seed16v[3]);
void lcong48(unsigned short __param[7]);
int drand48_r(struct drand48_data *__buffer, double *__result);
int erand48_r(unsigned short __xsubi[3], struct drand48_data *__buffer, double *__result);
int lrand48_r(struct drand48_data *__buffer, long *__result);
int nrand48_r(unsigned short __xsubi[3], struct drand48_data *__buffer, long *__result);
int mrand48_r(struct drand48_data *__buffer, long *__result);
int jrand48_r(unsigned short __xsubi[3], struct drand48_data *__buffer, long *__result);
int srand48_r(long __seedval, struct drand48_data *__buffer);
int seed48_r(unsigned short __seed16v[3], struct drand48_data *__buffer);
int lcong48_r(unsigned short __param[7], struct drand48_data *__buffer);
unsigned int arc4random(void);
void arc4random_buf(void *__buf, size_t __size);
unsigned int arc4random_uniform(unsigned int __upper_bound);
void *malloc(size_t __size);
void *calloc(size_t __nmemb, size_t __size);
void *realloc(void *__ptr, size_t __size);
void free(void *__ptr);
void *reallocarray(void *__ptr, size_t __nmemb, size_t __size);

// alloca.h
void *alloca(size_t __size);

// stdlib.h
void *valloc(size_t __size);
int posix_memalign(void **__memptr, size_t __alignment, size_t __size);
void *aligned_alloc(size_t __alignment, size_t __size);
void abort(void);
int atexit(void (*__func)(void));
int at_quick_exit(void (*__func)(void));
int on_exit(void (*__func)(int, void *), void *__arg);
void exit(int __status);
void quick_exit(int __status);
void _Exit(int __status);
char *getenv(const char *__name);
char *secure_getenv(const char *__name);
int putenv(char *__string);
int setenv(const char *__name, const char *__value, int __replace);
int unsetenv(const char *__name);
int clearenv(void);
char *mktemp(char *__template);
int mkstemp(char *__template);
int mkstemp64(char *__template);
int mkstemps(char *__template, int __suffixlen);
int mkstemps64(char *__template, int __suffixlen);
char *mkdtemp(char *__template);
int mkostemp(char *__template, int __flags);
int mkostemp64(char *__template, int __flags);
int mkostemps(char *__template, int __suffixlen, int __flags);
int mkostemps64(char *__template, int __suffixlen, int __flags);
int system(const char *__command);
char *canonicalize_file_name(const char *__name);
char *realpath(const char *__name, char *__resolved);
void *bsearch(const void *__key, const void *__base, size_t __nmemb, size_t __size, int (*__compar)(const void *, const void *));
void qsort(void *__base, size_t __nmemb, size_t __size, int (*__compar)(const void *, const void *));
void qsort_r(void *__base, size_t __nmemb, size_t __size, int (*__compar)(const void *, const void *, void *), void *__arg);
int abs(int __x);
long labs(long __x);
long long llabs(long long __x);
div_t div(int __numer, int __denom);
ldiv_t ldiv(long __numer, long __denom);
lldiv_t lldiv(long long __numer, long long __denom);
char *ecvt(double __value, int __ndigit, int *__decpt, int *__sign);
char *fcvt(double __value, int __ndigit, int *__decpt, int *__sign);
char *gcvt(double __value, int __ndigit, char *__buf);
char *qecvt(long double __value, int __ndigit, int *__decpt, int *__sign);
char *qfcvt(long double __value, int __ndigit, int *__decpt, int *__sign);
char *qgcvt(long double __value, int __ndigit, char *__buf);
int ecvt_r(double __value, int __ndigit, int *__decpt, int *__sign, char *__buf, size_t __len);
int fcvt_r(double __value, int __ndigit, int *__decpt, int *__sign, char *__buf, size_t __len);
int qecvt_r(long double __value, int __ndigit, int *__decpt, int *__sign, char *__buf, size_t __len);
int qfcvt_r(long double __value, int __ndigit, int *__decpt, int *__sign, char *__buf, size_t __len);
int mblen(const char *__s, size_t __n);
int mbtowc(wchar_t *__pwc, const char *__s, size_t __n);
int wctomb(char *__s, wchar_t __wchar);
size_t mbstowcs(wchar_t *__pwcs, const char *__s, size_t __n);
size_t wcstombs(char *__s, const wchar_t *__pwcs, size_t __n);
int rpmatch(const char *__response);
int getsubopt(char **__optionp, char *const *__tokens, char **__valuep);
int posix_openpt(int __oflag);
int grantpt(int __fd);
int unlockpt(int __fd);
char *ptsname(int __fd);
int ptsname_r(int __fd, char *__buf, size_t __buflen);
int getpt(void);
int getloadavg(double __loadavg[], int __nelem);

// stdio.h
int remove(const char *__filename);
int rename(const char *__old, const char *__new);
int renameat(int __oldfd, const char *__old, int __newfd, const char *__new);
int renameat2(int __oldfd, const char *__old, int __newfd, const char *__new, unsigned int __flags);
int fclose(FILE *__stream);
FILE *tmpfile(void);
FILE *tmpfile64(void);
char *tmpnam(char [20]);
char *tmpnam_r(char __s[20]);
char *tempnam(const char *__dir, const char *__pfx);
int fflush(FILE *__stream);
int fflush_unlocked(FILE *__stream);
int fcloseall(void);
FILE *fopen(const char *__filename, const char *__modes);
FILE *freopen(const char *__filename, const char *__modes, FILE *__stream);
FILE *fopen64(const char *__filename, const char *__modes);
FILE *freopen64(const char *__filename, const char *__modes, FILE *__stream);
FILE *fdopen(int __fd, const char *__modes);
FILE *fopencookie(void *__magic_cookie, const char *__modes, cookie_io_functions_t __io_funcs);
FILE *fmemopen(void *__s, size_t __len, const char *__modes);
FILE *open_memstream(char **__bufloc, size_t *__sizeloc);
void setbuf(FILE *__stream, char *__buf);
int setvbuf(FILE *__stream, char *__buf, int __modes, size_t __n);
void setbuffer(FILE *__stream, char *__buf, size_t __size);
void setlinebuf(FILE *__stream);
int fprintf(FILE *__stream, const char *__format, ...);
int printf(const char *__format, ...);
int sprintf(char *__s, const char *__format, ...);
int vfprintf(FILE *__s, const char *__format, __builtin_va_list __arg);
int vprintf(const char *__format, __builtin_va_list __arg);
int vsprintf(char *__s, const char *__format, __builtin_va_list __arg);
int snprintf(char *__s, size_t __maxlen, const char *__format, ...);
int vsnprintf(char *__s, size_t __maxlen, const char *__format, __builtin_va_list __arg);
int vasprintf(char **__ptr, const char *__f, __builtin_va_list __arg);
int __asprintf(char **__ptr, const char *__fmt, ...);
int asprintf(char **__ptr, const char *__fmt, ...);
int vdprintf(int __fd, const char *__fmt, __builtin_va_list __arg);
int dprintf(int __fd, const char *__fmt, ...);
int fscanf(FILE *__stream, const char *__format, ...);
int scanf(const char *__format, ...);
int sscanf(const char *__s, const char *__format, ...);
int vfscanf(FILE *__s, const char *__format, __builtin_va_list __arg);
int vscanf(const char *__format, __builtin_va_list __arg);
int vsscanf(const char *__s, const char *__format, __builtin_va_list __arg);
int fgetc(FILE *__stream);
int getc(FILE *__stream);
int getchar(void);
int getc_unlocked(FILE *__stream);
int getchar_unlocked(void);
int fgetc_unlocked(FILE *__stream);
int fputc(int __c, FILE *__stream);
int putc(int __c, FILE *__stream);
int putchar(int __c);
int fputc_unlocked(int __c, FILE *__stream);
int putc_unlocked(int __c, FILE *__stream);
int putchar_unlocked(int __c);
int getw(FILE *__stream);
int putw(int __w, FILE *__stream);
char *fgets(char *__s, int __n, FILE *__stream);
char *fgets_unlocked(char *__s, int __n, FILE *__stream);
long __getdelim(char **__lineptr, size_t *__n, int __delimiter, FILE *__stream);
long getdelim(char **__lineptr, size_t *__n, int __delimiter, FILE *__stream);
long getline(char **__lineptr, size_t *__n, FILE *__stream);
int fputs(const char *__s, FILE *__stream);
int puts(const char *__s);
int ungetc(int __c, FILE *__stream);
unsigned long fread(void *__ptr, size_t __size, size_t __n, FILE *__stream);
unsigned long fwrite(const void *__ptr, size_t __size, size_t __n, FILE *__s);
int fputs_unlocked(const char *__s, FILE *__stream);
size_t fread_unlocked(void *__ptr, size_t __size, size_t __n, FILE *__stream);
size_t fwrite_unlocked(const void *__ptr, size_t __size, size_t __n, FILE *__stream);
int fseek(FILE *__stream, long __off, int __whence);
long ftell(FILE *__stream);
void rewind(FILE *__stream);
int fseeko(FILE *__stream, long __off, int __whence);
long ftello(FILE *__stream);
int fgetpos(FILE *__stream, fpos_t *__pos);
int fsetpos(FILE *__stream, const fpos_t *__pos);
int fseeko64(FILE *__stream, long __off, int __whence);
long ftello64(FILE *__stream);
int fgetpos64(FILE *__stream, fpos64_t *__pos);
int fsetpos64(FILE *__stream, const fpos64_t *__pos);
void clearerr(FILE *__stream);
int feof(FILE *__stream);
int ferror(FILE *__stream);
void clearerr_unlocked(FILE *__stream);
int feof_unlocked(FILE *__stream);
int ferror_unlocked(FILE *__stream);
void perror(const char *__s);
int fileno(FILE *__stream);
int fileno_unlocked(FILE *__stream);
int pclose(FILE *__stream);
FILE *popen(const char *__command, const char *__modes);
char *ctermid(char *__s);
char *cuserid(char *__s);
int obstack_printf(struct obstack *__obstack, const char *__format, ...);
int obstack_vprintf(struct obstack *__obstack, const char *__format, __builtin_va_list __args);
void flockfile(FILE *__stream);
int ftrylockfile(FILE *__stream);
void funlockfile(FILE *__stream);
int __uflow(FILE *);
int __overflow(FILE *, int);

// string.h
void *memcpy(void *__dest, const void *__src, size_t __n);
void *memmove(void *__dest, const void *__src, size_t __n);
void *memccpy(void *__dest, const void *__src, int __c, size_t __n);
void *memset(void *__s, int __c, size_t __n);
int memcmp(const void *__s1, const void *__s2, size_t __n);
int __memcmpeq(const void *__s1, const void *__s2, size_t __n);
void *memchr(const void *__s, int __c, size_t __n);
void *rawmemchr(const void *__s, int __c);
void *memrchr(const void *__s, int __c, size_t __n);
char *strcpy(char *__dest, const char *__src);
char *strncpy(char *__dest, const char *__src, size_t __n);
char *strcat(char *__dest, const char *__src);
char *strncat(char *__dest, const char *__src, size_t __n);
int strcmp(const char *__s1, const char *__s2);
int strncmp(const char *__s1, const char *__s2, size_t __n);
int strcoll(const char *__s1, const char *__s2);
unsigned long strxfrm(char *__dest, const char *__src, size_t __n);
int strcoll_l(const char *__s1, const char *__s2, locale_t __l);
size_t strxfrm_l(char *__dest, const char *__src, size_t __n, locale_t __l);
char *strdup(const char *__s);
char *strndup(const char *__string, size_t __n);
char *strchr(const char *__s, int __c);
char *strrchr(const char *__s, int __c);
char *strchrnul(const char *__s, int __c);
unsigned long strcspn(const char *__s, const char *__reject);
unsigned long strspn(const char *__s, const char *__accept);
char *strpbrk(const char *__s, const char *__accept);
char *strstr(const char *__haystack, const char *__needle);
char *strtok(char *__s, const char *__delim);
char *__strtok_r(char *__s, const char *__delim, char **__save_ptr);
char *strtok_r(char *__s, const char *__delim, char **__save_ptr);
char *strcasestr(const char *__haystack, const char *__needle);
void *memmem(const void *__haystack, size_t __haystacklen, const void *__needle, size_t __needlelen);
void *__mempcpy(void *__dest, const void *__src, size_t __n);
void *mempcpy(void *__dest, const void *__src, size_t __n);
unsigned long strlen(const char *__s);
size_t strnlen(const char *__string, size_t __maxlen);
char *strerror(int __errnum);
char *strerror_r(int __errnum, char *__buf, size_t __buflen);
const char *strerrordesc_np(int __err);
const char *strerrorname_np(int __err);
char *strerror_l(int __errnum, locale_t __l);

// strings.h
int bcmp(const void *__s1, const void *__s2, size_t __n);
void bcopy(const void *__src, void *__dest, size_t __n);
void bzero(void *__s, size_t __n);
char *index(const char *__s, int __c);
char *rindex(const char *__s, int __c);
int ffs(int __i);
int ffsl(long __l);
int ffsll(long long __ll);
int strcasecmp(const char *__s1, const char *__s2);
int strncasecmp(const char *__s1, const char *__s2, size_t __n);
int strcasecmp_l(const char *__s1, const char *__s2, locale_t __loc);
int strncasecmp_l(const char *__s1, const char *__s2, size_t __n, locale_t __loc);

// string.h
void explicit_bzero(void *__s, size_t __n);
char *strsep(char **__stringp, const char *__delim);
char *strsignal(int __sig);
const char *sigabbrev_np(int __sig);
const char *sigdescr_np(int __sig);
char *__stpcpy(char *__dest, const char *__src);
char *stpcpy(char *__dest, const char *__src);
char *__stpncpy(char *__dest, const char *__src, size_t __n);
char *stpncpy(char *__dest, const char *__src, size_t __n);
int strverscmp(const char *__s1, const char *__s2);
char *strfry(char *__string);
void *memfrob(void *__s, size_t __n);
char *basename(const char *__filename);

// ctype.h
const unsigned short **__ctype_b_loc(void);
const int **__ctype_tolower_loc(void);
const int **__ctype_toupper_loc(void);
int isalnum(int);
int isalpha(int);
int iscntrl(int);
int isdigit(int);
int islower(int);
int isgraph(int);
int isprint(int);
int ispunct(int);
int isspace(int);
int isupper(int);
int isxdigit(int);
int tolower(int __c);
int toupper(int __c);
int isblank(int);
int isctype(int __c, int __mask);
int isascii(int __c);
int toascii(int __c);
int _toupper(int);
int _tolower(int);
int isalnum_l(int, locale_t);
int isalpha_l(int, locale_t);
int iscntrl_l(int, locale_t);
int isdigit_l(int, locale_t);
int islower_l(int, locale_t);
int isgraph_l(int, locale_t);
int isprint_l(int, locale_t);
int ispunct_l(int, locale_t);
int isspace_l(int, locale_t);
int isupper_l(int, locale_t);
int isxdigit_l(int, locale_t);
int isblank_l(int, locale_t);
int __tolower_l(int __c, locale_t __l);
int tolower_l(int __c, locale_t __l);
int __toupper_l(int __c, locale_t __l);
int toupper_l(int __c, locale_t __l);

// wchar.h
wchar_t *wcscpy(wchar_t *__dest, const wchar_t *__src);
wchar_t *wcsncpy(wchar_t *__dest, const wchar_t *__src, size_t __n);
wchar_t *wcscat(wchar_t *__dest, const wchar_t *__src);
wchar_t *wcsncat(wchar_t *__dest, const wchar_t *__src, size_t __n);
int wcscmp(const wchar_t *__s1, const wchar_t *__s2);
int wcsncmp(const wchar_t *__s1, const wchar_t *__s2, size_t __n);
int wcscasecmp(const wchar_t *__s1, const wchar_t *__s2);
int wcsncasecmp(const wchar_t *__s1, const wchar_t *__s2, size_t __n);
int wcscasecmp_l(const wchar_t *__s1, const wchar_t *__s2, locale_t __loc);
int wcsncasecmp_l(const wchar_t *__s1, const wchar_t *__s2, size_t __n, locale_t __loc);
int wcscoll(const wchar_t *__s1, const wchar_t *__s2);
size_t wcsxfrm(wchar_t *__s1, const wchar_t *__s2, size_t __n);
int wcscoll_l(const wchar_t *__s1, const wchar_t *__s2, locale_t __loc);
size_t wcsxfrm_l(wchar_t *__s1, const wchar_t *__s2, size_t __n, locale_t __loc);
wchar_t *wcsdup(const wchar_t *__s);
int *wcschr(const wchar_t *__wcs, wchar_t __wc);
wchar_t *wcsrchr(const wchar_t *__wcs, wchar_t __wc);
wchar_t *wcschrnul(const wchar_t *__s, wchar_t __wc);
size_t wcscspn(const wchar_t *__wcs, const wchar_t *__reject);
size_t wcsspn(const wchar_t *__wcs, const wchar_t *__accept);
wchar_t *wcspbrk(const wchar_t *__wcs, const wchar_t *__accept);
wchar_t *wcsstr(const wchar_t *__haystack, const wchar_t *__needle);
wchar_t *wcstok(wchar_t *__s, const wchar_t *__delim, wchar_t **__ptr);
unsigned long wcslen(const wchar_t *__s);
wchar_t *wcswcs(const wchar_t *__haystack, const wchar_t *__needle);
size_t wcsnlen(const wchar_t *__s, size_t __maxlen);
int *wmemchr(const wchar_t *__s, wchar_t __c, size_t __n);
int wmemcmp(const wchar_t *__s1, const wchar_t *__s2, size_t __n);
int *wmemcpy(wchar_t *__s1, const wchar_t *__s2, size_t __n);
int *wmemmove(wchar_t *__s1, const wchar_t *__s2, size_t __n);
wchar_t *wmemset(wchar_t *__s, wchar_t __c, size_t __n);
wchar_t *wmempcpy(wchar_t *__s1, const wchar_t *__s2, size_t __n);
wint_t btowc(int __c);
int wctob(wint_t __c);
int mbsinit(const mbstate_t *__ps);
size_t mbrtowc(wchar_t *__pwc, const char *__s, size_t __n, mbstate_t *__p);
size_t wcrtomb(char *__s, wchar_t __wc, mbstate_t *__ps);
size_t __mbrlen(const char *__s, size_t __n, mbstate_t *__ps);
size_t mbrlen(const char *__s, size_t __n, mbstate_t *__ps);
size_t mbsrtowcs(wchar_t *__dst, const char **__src, size_t __len, mbstate_t *__ps);
size_t wcsrtombs(char *__dst, const wchar_t **__src, size_t __len, mbstate_t *__ps);
size_t mbsnrtowcs(wchar_t *__dst, const char **__src, size_t __nmc, size_t __len, mbstate_t *__ps);
size_t wcsnrtombs(char *__dst, const wchar_t **__src, size_t __nwc, size_t __len, mbstate_t *__ps);
int wcwidth(wchar_t __c);
int wcswidth(const wchar_t *__s, size_t __n);
double wcstod(const wchar_t *__nptr, wchar_t **__endptr);
float wcstof(const wchar_t *__nptr, wchar_t **__endptr);
long double wcstold(const wchar_t *__nptr, wchar_t **__endptr);
float wcstof32(const wchar_t *__nptr, wchar_t **__endptr);
double wcstof64(const wchar_t *__nptr, wchar_t **__endptr);
double wcstof32x(const wchar_t *__nptr, wchar_t **__endptr);
long double wcstof64x(const wchar_t *__nptr, wchar_t **__endptr);
long wcstol(const wchar_t *__nptr, wchar_t **__endptr, int __base);
unsigned long wcstoul(const wchar_t *__nptr, wchar_t **__endptr, int __base);
long long wcstoll(const wchar_t *__nptr, wchar_t **__endptr, int __base);
unsigned long long wcstoull(const wchar_t *__nptr, wchar_t **__endptr, int __base);
long long wcstoq(const wchar_t *__nptr, wchar_t **__endptr, int __base);
unsigned long long wcstouq(const wchar_t *__nptr, wchar_t **__endptr, int __base);
long wcstol_l(const wchar_t *__nptr, wchar_t **__endptr, int __base, locale_t __loc);
unsigned long wcstoul_l(const wchar_t *__nptr, wchar_t **__endptr, int __base, locale_t __loc);
long long wcstoll_l(const wchar_t *__nptr, wchar_t **__endptr, int __base, locale_t __loc);
unsigned long long wcstoull_l(const wchar_t *__nptr, wchar_t **__endptr, int __base, locale_t __loc);
double wcstod_l(const wchar_t *__nptr, wchar_t **__endptr, locale_t __loc);
float wcstof_l(const wchar_t *__nptr, wchar_t **__endptr, locale_t __loc);
long double wcstold_l(const wchar_t *__nptr, wchar_t **__endptr, locale_t __loc);
float wcstof32_l(const wchar_t *__nptr, wchar_t **__endptr, locale_t __loc);
double wcstof64_l(const wchar_t *__nptr, wchar_t **__endptr, locale_t __loc);
double wcstof32x_l(const wchar_t *__nptr, wchar_t **__endptr, locale_t __loc);
long double wcstof64x_l(const wchar_t *__nptr, wchar_t **__endptr, locale_t __loc);
wchar_t *wcpcpy(wchar_t *__dest, const wchar_t *__src);
wchar_t *wcpncpy(wchar_t *__dest, const wchar_t *__src, size_t __n);
struct _IO_FILE *open_wmemstream(wchar_t **__bufloc, size_t *__sizeloc);
int fwide(struct _IO_FILE *__fp, int __mode);
int fwprintf(struct _IO_FILE *__stream, const wchar_t *__format, ...);
int wprintf(const wchar_t *__format, ...);
int swprintf(wchar_t *__s, size_t __n, const wchar_t *__format, ...);
int vfwprintf(struct _IO_FILE *__s, const wchar_t *__format, __builtin_va_list __arg);
int vwprintf(const wchar_t *__format, __builtin_va_list __arg);
int vswprintf(wchar_t *__s, size_t __n, const wchar_t *__format, __builtin_va_list __arg);
int fwscanf(struct _IO_FILE *__stream, const wchar_t *__format, ...);
int wscanf(const wchar_t *__format, ...);
int swscanf(const wchar_t *__s, const wchar_t *__format, ...);
int vfwscanf(struct _IO_FILE *__s, const wchar_t *__format, __builtin_va_list __arg);
int vwscanf(const wchar_t *__format, __builtin_va_list __arg);
int vswscanf(const wchar_t *__s, const wchar_t *__format, __builtin_va_list __arg);
wint_t fgetwc(struct _IO_FILE *__stream);
wint_t getwc(struct _IO_FILE *__stream);
wint_t getwchar(void);
wint_t fputwc(wchar_t __wc, struct _IO_FILE *__stream);
wint_t putwc(wchar_t __wc, struct _IO_FILE *__stream);
wint_t putwchar(wchar_t __wc);
wchar_t *fgetws(wchar_t *__ws, int __n, struct _IO_FILE *__stream);
int fputws(const wchar_t *__ws, struct _IO_FILE *__stream);
wint_t ungetwc(wint_t __wc, struct _IO_FILE *__stream);
wint_t getwc_unlocked(struct _IO_FILE *__stream);
wint_t getwchar_unlocked(void);
wint_t fgetwc_unlocked(struct _IO_FILE *__stream);
wint_t fputwc_unlocked(wchar_t __wc, struct _IO_FILE *__stream);
wint_t putwc_unlocked(wchar_t __wc, struct _IO_FILE *__stream);
wint_t putwchar_unlocked(wchar_t __wc);
wchar_t *fgetws_unlocked(wchar_t *__ws, int __n, struct _IO_FILE *__stream);
int fputws_unlocked(const wchar_t *__ws, struct _IO_FILE *__stream);
size_t wcsftime(wchar_t *__s, size_t __maxsize, const wchar_t *__format, const struct tm *__tp);
size_t wcsftime_l(wchar_t *__s, size_t __maxsize, const wchar_t *__format, const struct tm *__tp, locale_t __loc);

// bits/wctype-wchar.h
int iswalnum(wint_t __wc);
int iswalpha(wint_t __wc);
int iswcntrl(wint_t __wc);
int iswdigit(wint_t __wc);
int iswgraph(wint_t __wc);
int iswlower(wint_t __wc);
int iswprint(wint_t __wc);
int iswpunct(wint_t __wc);
int iswspace(wint_t __wc);
int iswupper(wint_t __wc);
int iswxdigit(wint_t __wc);
int iswblank(wint_t __wc);
wctype_t wctype(const char *__property);
int iswctype(wint_t __wc, wctype_t __desc);
wint_t towlower(wint_t __wc);
wint_t towupper(wint_t __wc);

// wctype.h
wctrans_t wctrans(const char *__property);
wint_t towctrans(wint_t __wc, wctrans_t __desc);
int iswalnum_l(wint_t __wc, locale_t __locale);
int iswalpha_l(wint_t __wc, locale_t __locale);
int iswcntrl_l(wint_t __wc, locale_t __locale);
int iswdigit_l(wint_t __wc, locale_t __locale);
int iswgraph_l(wint_t __wc, locale_t __locale);
int iswlower_l(wint_t __wc, locale_t __locale);
int iswprint_l(wint_t __wc, locale_t __locale);
int iswpunct_l(wint_t __wc, locale_t __locale);
int iswspace_l(wint_t __wc, locale_t __locale);
int iswupper_l(wint_t __wc, locale_t __locale);
int iswxdigit_l(wint_t __wc, locale_t __locale);
int iswblank_l(wint_t __wc, locale_t __locale);
wctype_t wctype_l(const char *__property, locale_t __locale);
int iswctype_l(wint_t __wc, wctype_t __desc, locale_t __locale);
wint_t towlower_l(wint_t __wc, locale_t __locale);
wint_t towupper_l(wint_t __wc, locale_t __locale);
wctrans_t wctrans_l(const char *__property, locale_t __locale);
wint_t towctrans_l(wint_t __wc, wctrans_t __desc, locale_t __locale);

// bits/time.h
int clock_adjtime(int __clock_id, struct timex *__utx);

// time.h
clock_t clock(void);
time_t time(time_t *__timer);
double difftime(time_t __time1, time_t __time0);
time_t mktime(struct tm *__tp);
size_t strftime(char *__s, size_t __maxsize, const char *__format, const struct tm *__tp);
char *strptime(const char *__s, const char *__fmt, struct tm *__tp);
size_t strftime_l(char *__s, size_t __maxsize, const char *__format, const struct tm *__tp, locale_t __loc);
char *strptime_l(const char *__s, const char *__fmt, struct tm *__tp, locale_t __loc);
struct tm *gmtime(const time_t *__timer);
struct tm *localtime(const time_t *__timer);
struct tm *gmtime_r(const time_t *__timer, struct tm *__tp);
struct tm *localtime_r(const time_t *__timer, struct tm *__tp);
char *asctime(const struct tm *__tp);
char *ctime(const time_t *__timer);
char *asctime_r(const struct tm *__tp, char *__buf);
char *ctime_r(const time_t *__timer, char *__buf);
void tzset(void);
time_t timegm(struct tm *__tp);
time_t timelocal(struct tm *__tp);
int dysize(int __year);
int nanosleep(const struct timespec *__requested_time, struct timespec *__remaining);
int clock_getres(clockid_t __clock_id, struct timespec *__res);
int clock_gettime(clockid_t __clock_id, struct timespec *__tp);
int clock_settime(clockid_t __clock_id, const struct timespec *__tp);
int clock_nanosleep(clockid_t __clock_id, int __flags, const struct timespec *__req, struct timespec *__rem);
int clock_getcpuclockid(pid_t __pid, clockid_t *__clock_id);
int timer_create(clockid_t __clock_id, struct sigevent *__evp, timer_t *__timerid);
int timer_delete(timer_t __timerid);
int timer_settime(timer_t __timerid, int __flags, const struct itimerspec *__value, struct itimerspec *__ovalue);
int timer_gettime(timer_t __timerid, struct itimerspec *__value);
int timer_getoverrun(timer_t __timerid);
int timespec_get(struct timespec *__ts, int __base);
int timespec_getres(struct timespec *__ts, int __base);
struct tm *getdate(const char *__string);
int getdate_r(const char *__string, struct tm *__resbufp);

// locale.h
char *setlocale(int __category, const char *__locale);
struct lconv *localeconv(void);
locale_t newlocale(int __category_mask, const char *__locale, locale_t __base);
locale_t duplocale(locale_t __dataset);
void freelocale(locale_t __dataset);
locale_t uselocale(locale_t __dataset);

// setjmp.h
int setjmp(jmp_buf __env);
int __sigsetjmp(struct __jmp_buf_tag __env[1], int __savemask);
int _setjmp(struct __jmp_buf_tag __env[1]);
void longjmp(struct __jmp_buf_tag __env[1], int __val);
void _longjmp(struct __jmp_buf_tag __env[1], int __val);
void siglongjmp(sigjmp_buf __env, int __val);

// signal.h
void (*__sysv_signal(int __sig, void (*__handler)(int)))(int);
void (*sysv_signal(int __sig, void (*__handler)(int)))(int);
void (*signal(int __sig, void (*__handler)(int)))(int);
int kill(int __pid, int __sig);
int killpg(int __pgrp, int __sig);
int raise(int __sig);
void (*ssignal(int __sig, void (*__handler)(int)))(int);
int gsignal(int __sig);
void psignal(int __sig, const char *__s);
void psiginfo(const siginfo_t *__pinfo, const char *__s);
int sigpause(int __sig);
int sigblock(int __mask);
int sigsetmask(int __mask);
int siggetmask(void);
int sigemptyset(sigset_t *__set);
int sigfillset(sigset_t *__set);
int sigaddset(sigset_t *__set, int __signo);
int sigdelset(sigset_t *__set, int __signo);
int sigismember(const sigset_t *__set, int __signo);
int sigisemptyset(const sigset_t *__set);
int sigandset(sigset_t *__set, const sigset_t *__left, const sigset_t *__right);
int sigorset(sigset_t *__set, const sigset_t *__left, const sigset_t *__right);
int sigprocmask(int __how, const sigset_t *__set, sigset_t *__oset);
int sigsuspend(const sigset_t *__set);
int sigaction(int __sig, const struct sigaction *__act, struct sigaction *__oact);
int sigpending(sigset_t *__set);
int sigwait(const sigset_t *__set, int *__sig);
int sigwaitinfo(const sigset_t *__set, siginfo_t *__info);
int sigtimedwait(const sigset_t *__set, siginfo_t *__info, const struct timespec *__timeout);
int sigqueue(int __pid, int __sig, const union sigval __val);
int sigreturn(struct sigcontext *__scp);
int siginterrupt(int __sig, int __interrupt);

// unistd.h
int access(const char *__name, int __type);
int euidaccess(const char *__name, int __type);
int eaccess(const char *__name, int __type);
int execveat(int __fd, const char *__path, char *const __argv[], char *const __envp[], int __flags);
int faccessat(int __fd, const char *__file, int __type, int __flag);
long lseek(int __fd, long __offset, int __whence);
long lseek64(int __fd, long __offset, int __whence);
int close(int __fd);
void closefrom(int __lowfd);
ssize_t read(int __fd, void *__buf, size_t __nbytes);
ssize_t write(int __fd, const void *__buf, size_t __n);
ssize_t pread(int __fd, void *__buf, size_t __nbytes, long __offset);
ssize_t pwrite(int __fd, const void *__buf, size_t __n, long __offset);
ssize_t pread64(int __fd, void *__buf, size_t __nbytes, long __offset);
ssize_t pwrite64(int __fd, const void *__buf, size_t __n, long __offset);
int pipe(int __pipedes[2]);
int pipe2(int __pipedes[2], int __flags);
unsigned int alarm(unsigned int __seconds);
unsigned int sleep(unsigned int __seconds);
unsigned int ualarm(unsigned int __value, unsigned int __interval);
int usleep(unsigned int __useconds);
int pause(void);
int chown(const char *__file, unsigned int __owner, unsigned int __group);
int fchown(int __fd, unsigned int __owner, unsigned int __group);
int lchown(const char *__file, unsigned int __owner, unsigned int __group);
int fchownat(int __fd, const char *__file, unsigned int __owner, unsigned int __group, int __flag);
int chdir(const char *__path);
int fchdir(int __fd);
char *getcwd(char *__buf, size_t __size);
char *get_current_dir_name(void);
char *getwd(char *__buf);
int dup(int __fd);
int dup2(int __fd, int __fd2);
int dup3(int __fd, int __fd2, int __flags);
int execve(const char *__path, char *const __argv[], char *const __envp[]);
int fexecve(int __fd, char *const __argv[], char *const __envp[]);
int execv(const char *__path, char *const __argv[]);
int execle(const char *__path, const char *__arg, ...);
int execl(const char *__path, const char *__arg, ...);
int execvp(const char *__file, char *const __argv[]);
int execlp(const char *__file, const char *__arg, ...);
int execvpe(const char *__file, char *const __argv[], char *const __envp[]);
int nice(int __inc);
void _exit(int __status);
long pathconf(const char *__path, int __name);
long fpathconf(int __fd, int __name);
long sysconf(int __name);
size_t confstr(int __name, char *__buf, size_t __len);
int getpid(void);
int getppid(void);
int getpgrp(void);
int __getpgid(int __pid);
int getpgid(int __pid);
int setpgid(int __pid, int __pgid);
int setpgrp(void);
int setsid(void);
int getsid(int __pid);
unsigned int getuid(void);
unsigned int geteuid(void);
unsigned int getgid(void);
unsigned int getegid(void);
int getgroups(int __size, unsigned int __list[]);
int group_member(unsigned int __gid);
int setuid(unsigned int __uid);
int setreuid(unsigned int __ruid, unsigned int __euid);
int seteuid(unsigned int __uid);
int setgid(unsigned int __gid);
int setregid(unsigned int __rgid, unsigned int __egid);
int setegid(unsigned int __gid);
int getresuid(unsigned int *__ruid, unsigned int *__euid, unsigned int *__suid);
int getresgid(unsigned int *__rgid, unsigned int *__egid, unsigned int *__sgid);
int setresuid(unsigned int __ruid, unsigned int __euid, unsigned int __suid);
int setresgid(unsigned int __rgid, unsigned int __egid, unsigned int __sgid);
int fork(void);
int vfork(void);
int _Fork(void);
char *ttyname(int __fd);
int ttyname_r(int __fd, char *__buf, size_t __buflen);
int isatty(int __fd);
int ttyslot(void);
int link(const char *__from, const char *__to);
int linkat(int __fromfd, const char *__from, int __tofd, const char *__to, int __flags);
int symlink(const char *__from, const char *__to);
ssize_t readlink(const char *__path, char *__buf, size_t __len);
int symlinkat(const char *__from, int __tofd, const char *__to);
ssize_t readlinkat(int __fd, const char *__path, char *__buf, size_t __len);
int unlink(const char *__name);
int unlinkat(int __fd, const char *__name, int __flag);
int rmdir(const char *__path);
int tcgetpgrp(int __fd);
int tcsetpgrp(int __fd, int __pgrp_id);
char *getlogin(void);
int getlogin_r(char *__name, size_t __name_len);
int setlogin(const char *__name);

// bits/getopt_core.h
int getopt(int ___argc, char *const *___argv, const char *__shortopts);

// unistd.h
int gethostname(char *__name, size_t __len);
int sethostname(const char *__name, size_t __len);
int sethostid(long __id);
int getdomainname(char *__name, size_t __len);
int setdomainname(const char *__name, size_t __len);
int vhangup(void);
int revoke(const char *__file);
int profil(unsigned short *__sample_buffer, size_t __size, size_t __offset, unsigned int __scale);
int acct(const char *__name);
char *getusershell(void);
void endusershell(void);
void setusershell(void);
int daemon(int __nochdir, int __noclose);
int chroot(const char *__path);
char *getpass(const char *__prompt);
int fsync(int __fd);
int syncfs(int __fd);
long gethostid(void);
void sync(void);
int getpagesize(void);
int getdtablesize(void);
int truncate(const char *__file, long __length);
int truncate64(const char *__file, long __length);
int ftruncate(int __fd, long __length);
int ftruncate64(int __fd, long __length);
int brk(void *__addr);
void *sbrk(intptr_t __delta);
long syscall(long __sysno, ...);
int lockf(int __fd, int __cmd, long __len);
int lockf64(int __fd, int __cmd, long __len);
ssize_t copy_file_range(int __infd, long *__pinoff, int __outfd, long *__poutoff, size_t __length, unsigned int __flags);
int fdatasync(int __fildes);
char *crypt(const char *__key, const char *__salt);
void swab(const void *__from, void *__to, ssize_t __n);
int getentropy(void *__buffer, size_t __length);
int close_range(unsigned int __fd, unsigned int __max_fd, int __flags);

// bits/unistd_ext.h
int gettid(void);

// signal.h
int sigaltstack(const stack_t *__ss, stack_t *__oss);
int sigstack(struct sigstack *__ss, struct sigstack *__oss);
int sighold(int __sig);
int sigrelse(int __sig);
int sigignore(int __sig);
void (*sigset(int __sig, void (*__disp)(int)))(int);

// bits/sigthread.h
int pthread_sigmask(int __how, const struct __sigset_t *__newmask, struct __sigset_t *__oldmask);
int pthread_kill(pthread_t __threadid, int __signo);
int pthread_sigqueue(pthread_t __threadid, int __signo, const union sigval __value);

// signal.h
int __libc_current_sigrtmin(void);
int __libc_current_sigrtmax(void);

// bits/signal_ext.h
int tgkill(int __tgid, int __tid, int __signal);

// errno.h
int *__errno_location(void);

// inttypes.h
intmax_t imaxabs(intmax_t __n);
imaxdiv_t imaxdiv(intmax_t __numer, intmax_t __denom);
intmax_t strtoimax(const char *__nptr, char **__endptr, int __base);
uintmax_t strtoumax(const char *__nptr, char **__endptr, int __base);
intmax_t wcstoimax(const int *__nptr, int **__endptr, int __base);
uintmax_t wcstoumax(const int *__nptr, int **__endptr, int __base);

// uchar.h
size_t mbrtoc8(char8_t *__pc8, const char *__s, size_t __n, mbstate_t *__p);
size_t c8rtomb(char *__s, char8_t __c8, mbstate_t *__ps);
size_t mbrtoc16(char16_t *__pc16, const char *__s, size_t __n, mbstate_t *__p);
size_t c16rtomb(char *__s, char16_t __c16, mbstate_t *__ps);
size_t mbrtoc32(char32_t *__pc32, const char *__s, size_t __n, mbstate_t *__p);
size_t c32rtomb(char *__s, char32_t __c32, mbstate_t *__ps);

// bits/fcntl-linux.h
long readahead(int __fd, long __offset, size_t __count);
int sync_file_range(int __fd, long __offset, long __count, unsigned int __flags);
long vmsplice(int __fdout, const struct iovec *__iov, size_t __count, unsigned int __flags);
long splice(int __fdin, long *__offin, int __fdout, long *__offout, size_t __len, unsigned int __flags);
long tee(int __fdin, int __fdout, size_t __len, unsigned int __flags);
int fallocate(int __fd, int __mode, long __offset, long __len);
int fallocate64(int __fd, int __mode, long __offset, long __len);
int name_to_handle_at(int __dfd, const char *__name, struct file_handle *__handle, int *__mnt_id, int __flags);
int open_by_handle_at(int __mountdirfd, struct file_handle *__handle, int __flags);

// fcntl.h
int fcntl(int __fd, int __cmd, ...);
int fcntl64(int __fd, int __cmd, ...);
int open(const char *__file, int __oflag, ...);
int open64(const char *__file, int __oflag, ...);
int openat(int __fd, const char *__file, int __oflag, ...);
int openat64(int __fd, const char *__file, int __oflag, ...);
int creat(const char *__file, mode_t __mode);
int creat64(const char *__file, mode_t __mode);
int posix_fadvise(int __fd, off_t __offset, off_t __len, int __advise);
int posix_fadvise64(int __fd, off64_t __offset, off64_t __len, int __advise);
int posix_fallocate(int __fd, off_t __offset, off_t __len);
int posix_fallocate64(int __fd, off64_t __offset, off64_t __len);

// dirent.h
int closedir(DIR *__dirp);
DIR *opendir(const char *__name);
DIR *fdopendir(int __fd);
struct dirent *readdir(DIR *__dirp);
struct dirent64 *readdir64(DIR *__dirp);
int readdir_r(DIR *__dirp, struct dirent *__entry, struct dirent **__result);
int readdir64_r(DIR *__dirp, struct dirent64 *__entry, struct dirent64 **__result);
void rewinddir(DIR *__dirp);
void seekdir(DIR *__dirp, long __pos);
long telldir(DIR *__dirp);
int dirfd(DIR *__dirp);

// bits/pthread_stack_min-dynamic.h
long __sysconf(int __name);

// dirent.h
int scandir(const char *__dir, struct dirent ***__namelist, int (*__selector)(const struct dirent *), int (*__cmp)(const struct dirent **, const struct dirent **));
int scandir64(const char *__dir, struct dirent64 ***__namelist, int (*__selector)(const struct dirent64 *), int (*__cmp)(const struct dirent64 **, const struct dirent64 **));
int scandirat(int __dfd, const char *__dir, struct dirent ***__namelist, int (*__selector)(const struct dirent *), int (*__cmp)(const struct dirent **, const struct dirent **));
int scandirat64(int __dfd, const char *__dir, struct dirent64 ***__namelist, int (*__selector)(const struct dirent64 *), int (*__cmp)(const struct dirent64 **, const struct dirent64 **));
int alphasort(const struct dirent **__e1, const struct dirent **__e2);
int alphasort64(const struct dirent64 **__e1, const struct dirent64 **__e2);
long getdirentries(int __fd, char *__buf, size_t __nbytes, long *__basep);
long getdirentries64(int __fd, char *__buf, size_t __nbytes, long *__basep);
int versionsort(const struct dirent **__e1, const struct dirent **__e2);
int versionsort64(const struct dirent64 **__e1, const struct dirent64 **__e2);

// bits/dirent_ext.h
long getdents64(int __fd, void *__buffer, size_t __length);

// bits/dlfcn.h
void _dl_mcount_wrapper_check(void *__selfpc);

// dlfcn.h
void *dlopen(const char *__file, int __mode);
int dlclose(void *__handle);
void *dlsym(void *__handle, const char *__name);
void *dlmopen(Lmid_t __nsid, const char *__file, int __mode);
void *dlvsym(void *__handle, const char *__name, const char *__version);
char *dlerror(void);
int dladdr(const void *__address, Dl_info *__info);
int dladdr1(const void *__address, Dl_info *__info, void **__extra_info, int __flags);
int dlinfo(void *__handle, int __request, void *__arg);
int _dl_find_object(void *__address, struct dl_find_object *__result);

// fnmatch.h
int fnmatch(const char *__pattern, const char *__name, int __flags);

// sys/stat.h
int stat(const char *__file, struct stat *__buf);
int fstat(int __fd, struct stat *__buf);
int stat64(const char *__file, struct stat64 *__buf);
int fstat64(int __fd, struct stat64 *__buf);
int fstatat(int __fd, const char *__file, struct stat *__buf, int __flag);
int fstatat64(int __fd, const char *__file, struct stat64 *__buf, int __flag);
int lstat(const char *__file, struct stat *__buf);
int lstat64(const char *__file, struct stat64 *__buf);
int chmod(const char *__file, unsigned int __mode);
int lchmod(const char *__file, unsigned int __mode);
int fchmod(int __fd, unsigned int __mode);
int fchmodat(int __fd, const char *__file, unsigned int __mode, int __flag);
unsigned int umask(unsigned int __mask);
unsigned int getumask(void);
int mkdir(const char *__path, unsigned int __mode);
int mkdirat(int __fd, const char *__path, unsigned int __mode);
int mknod(const char *__path, unsigned int __mode, unsigned long __dev);
int mknodat(int __fd, const char *__path, unsigned int __mode, unsigned long __dev);
int mkfifo(const char *__path, unsigned int __mode);
int mkfifoat(int __fd, const char *__path, unsigned int __mode);
int utimensat(int __fd, const char *__path, const struct timespec __times[2], int __flags);
int futimens(int __fd, const struct timespec __times[2]);

// bits/statx-generic.h
int statx(int __dirfd, const char *__path, int __flags, unsigned int __mask, struct statx *__buf);

// ftw.h
int ftw(const char *__dir, int (*__func)(const char *, const struct stat *, int), int __descriptors);
int ftw64(const char *__dir, int (*__func)(const char *, const struct stat64 *, int), int __descriptors);
int nftw(const char *__dir, int (*__func)(const char *, const struct stat *, int, struct FTW *), int __descriptors, int __flag);
int nftw64(const char *__dir, int (*__func)(const char *, const struct stat64 *, int, struct FTW *), int __descriptors, int __flag);

// bits/getopt_ext.h
int getopt_long(int ___argc, char *const *___argv, const char *__shortopts, const struct option *__longopts, int *__longind);
int getopt_long_only(int ___argc, char *const *___argv, const char *__shortopts, const struct option *__longopts, int *__longind);

// glob.h
int glob(const char *__pattern, int __flags, int (*__errfunc)(const char *, int), glob_t *__pglob);
void globfree(glob_t *__pglob);
int glob64(const char *__pattern, int __flags, int (*__errfunc)(const char *, int), glob64_t *__pglob);
void globfree64(glob64_t *__pglob);
int glob_pattern_p(const char *__pattern, int __quote);

// grp.h
void setgrent(void);
void endgrent(void);
struct group *getgrent(void);
struct group *fgetgrent(FILE *__stream);
int putgrent(const struct group *__p, FILE *__f);
struct group *getgrgid(unsigned int __gid);
struct group *getgrnam(const char *__name);
int getgrent_r(struct group *__resultbuf, char *__buffer, size_t __buflen, struct group **__result);
int getgrgid_r(unsigned int __gid, struct group *__resultbuf, char *__buffer, size_t __buflen, struct group **__result);
int getgrnam_r(const char *__name, struct group *__resultbuf, char *__buffer, size_t __buflen, struct group **__result);
int fgetgrent_r(FILE *__stream, struct group *__resultbuf, char *__buffer, size_t __buflen, struct group **__result);
int setgroups(size_t __n, const unsigned int *__groups);
int getgrouplist(const char *__user, unsigned int __group, unsigned int *__groups, int *__ngroups);
int initgroups(const char *__user, unsigned int __group);

// pwd.h
void setpwent(void);
void endpwent(void);
struct passwd *getpwent(void);
struct passwd *fgetpwent(FILE *__stream);
int putpwent(const struct passwd *__p, FILE *__f);
struct passwd *getpwuid(unsigned int __uid);
struct passwd *getpwnam(const char *__name);
int getpwent_r(struct passwd *__resultbuf, char *__buffer, size_t __buflen, struct passwd **__result);
int getpwuid_r(unsigned int __uid, struct passwd *__resultbuf, char *__buffer, size_t __buflen, struct passwd **__result);
int getpwnam_r(const char *__name, struct passwd *__resultbuf, char *__buffer, size_t __buflen, struct passwd **__result);
int fgetpwent_r(FILE *__stream, struct passwd *__resultbuf, char *__buffer, size_t __buflen, struct passwd **__result);
int getpw(unsigned int __uid, char *__buffer);

// iconv.h
int iconv_close(iconv_t __cd);
iconv_t iconv_open(const char *__tocode, const char *__fromcode);
size_t iconv(iconv_t __cd, char **__inbuf, size_t *__inbytesleft, char **__outbuf, size_t *__outbytesleft);

// bits/socket.h
struct cmsghdr *__cmsg_nxthdr(struct msghdr *__mhdr, struct cmsghdr *__cmsg);

// sys/socket.h
int socket(int __domain, int __type, int __protocol);
int socketpair(int __domain, int __type, int __protocol, int __fds[2]);
ssize_t send(int __fd, const void *__buf, size_t __n, int __flags);
ssize_t recv(int __fd, void *__buf, size_t __n, int __flags);
ssize_t sendmsg(int __fd, const struct msghdr *__message, int __flags);
int sendmmsg(int __fd, struct mmsghdr *__vmessages, unsigned int __vlen, int __flags);
ssize_t recvmsg(int __fd, struct msghdr *__message, int __flags);
int recvmmsg(int __fd, struct mmsghdr *__vmessages, unsigned int __vlen, int __flags, struct timespec *__tmo);
int getsockopt(int __fd, int __level, int __optname, void *__optval, socklen_t *__optlen);
int setsockopt(int __fd, int __level, int __optname, const void *__optval, socklen_t __optlen);
int listen(int __fd, int __n);
int shutdown(int __fd, int __how);
int sockatmark(int __fd);
int isfdtype(int __fd, int __fdtype);

// ifaddrs.h
int getifaddrs(struct ifaddrs **__ifap);
void freeifaddrs(struct ifaddrs *__ifa);

// nl_types.h
nl_catd catopen(const char *__cat_name, int __flag);
char *catgets(nl_catd __catalog, int __set, int __number, const char *__string);
int catclose(nl_catd __catalog);

// langinfo.h
char *nl_langinfo(nl_item __item);
char *nl_langinfo_l(nl_item __item, locale_t __l);

// libgen.h
char *dirname(char *__path);
char *__xpg_basename(char *__path);

// mqueue.h
mqd_t mq_open(const char *__name, int __oflag, ...);
int mq_close(mqd_t __mqdes);
int mq_getattr(mqd_t __mqdes, struct mq_attr *__mqstat);
int mq_setattr(mqd_t __mqdes, const struct mq_attr *__mqstat, struct mq_attr *__omqstat);
int mq_unlink(const char *__name);
int mq_notify(mqd_t __mqdes, const struct sigevent *__notification);
ssize_t mq_receive(mqd_t __mqdes, char *__msg_ptr, size_t __msg_len, unsigned int *__msg_prio);
int mq_send(mqd_t __mqdes, const char *__msg_ptr, size_t __msg_len, unsigned int __msg_prio);
ssize_t mq_timedreceive(mqd_t __mqdes, char *__msg_ptr, size_t __msg_len, unsigned int *__msg_prio, const struct timespec *__abs_timeout);
int mq_timedsend(mqd_t __mqdes, const char *__msg_ptr, size_t __msg_len, unsigned int __msg_prio, const struct timespec *__abs_timeout);

// net/if.h
unsigned int if_nametoindex(const char *__ifname);
char *if_indextoname(unsigned int __ifindex, char __ifname[16]);
struct if_nameindex *if_nameindex(void);
void if_freenameindex(struct if_nameindex *__ptr);

// netinet/in.h
uint32_t ntohl(uint32_t __netlong);
uint16_t ntohs(uint16_t __netshort);
uint32_t htonl(uint32_t __hostlong);
uint16_t htons(uint16_t __hostshort);
int bindresvport(int __sockfd, struct sockaddr_in *__sock_in);
int bindresvport6(int __sockfd, struct sockaddr_in6 *__sock_in);
int inet6_option_space(int __nbytes);
int inet6_option_init(void *__bp, struct cmsghdr **__cmsgp, int __type);
int inet6_option_append(struct cmsghdr *__cmsg, const uint8_t *__typep, int __multx, int __plusy);
uint8_t *inet6_option_alloc(struct cmsghdr *__cmsg, int __datalen, int __multx, int __plusy);
int inet6_option_next(const struct cmsghdr *__cmsg, uint8_t **__tptrp);
int inet6_option_find(const struct cmsghdr *__cmsg, uint8_t **__tptrp, int __type);
int inet6_opt_init(void *__extbuf, socklen_t __extlen);
int inet6_opt_append(void *__extbuf, socklen_t __extlen, int __offset, uint8_t __type, socklen_t __len, uint8_t __align, void **__databufp);
int inet6_opt_finish(void *__extbuf, socklen_t __extlen, int __offset);
int inet6_opt_set_val(void *__databuf, int __offset, void *__val, socklen_t __vallen);
int inet6_opt_next(void *__extbuf, socklen_t __extlen, int __offset, uint8_t *__typep, socklen_t *__lenp, void **__databufp);
int inet6_opt_find(void *__extbuf, socklen_t __extlen, int __offset, uint8_t __type, socklen_t *__lenp, void **__databufp);
int inet6_opt_get_val(void *__databuf, int __offset, void *__val, socklen_t __vallen);
socklen_t inet6_rth_space(int __type, int __segments);
void *inet6_rth_init(void *__bp, socklen_t __bp_len, int __type, int __segments);
int inet6_rth_add(void *__bp, const struct in6_addr *__addr);
int inet6_rth_reverse(const void *__in, void *__out);
int inet6_rth_segments(const void *__bp);
struct in6_addr *inet6_rth_getaddr(const void *__bp, int __index);
int getipv4sourcefilter(int __s, struct in_addr __interface_addr, struct in_addr __group, uint32_t *__fmode, uint32_t *__numsrc, struct in_addr *__slist);
int setipv4sourcefilter(int __s, struct in_addr __interface_addr, struct in_addr __group, uint32_t __fmode, uint32_t __numsrc, const struct in_addr *__slist);
int getsourcefilter(int __s, uint32_t __interface_addr, const struct sockaddr *__group, socklen_t __grouplen, uint32_t *__fmode, uint32_t *__numsrc, struct sockaddr_storage *__slist);
int setsourcefilter(int __s, uint32_t __interface_addr, const struct sockaddr *__group, socklen_t __grouplen, uint32_t __fmode, uint32_t __numsrc, const struct sockaddr_storage *__slist);

// rpc/netdb.h
void setrpcent(int __stayopen);
void endrpcent(void);
struct rpcent *getrpcbyname(const char *__name);
struct rpcent *getrpcbynumber(int __number);
struct rpcent *getrpcent(void);
int getrpcbyname_r(const char *__name, struct rpcent *__result_buf, char *__buffer, size_t __buflen, struct rpcent **__result);
int getrpcbynumber_r(int __number, struct rpcent *__result_buf, char *__buffer, size_t __buflen, struct rpcent **__result);
int getrpcent_r(struct rpcent *__result_buf, char *__buffer, size_t __buflen, struct rpcent **__result);

// netdb.h
int *__h_errno_location(void);
void herror(const char *__str);
const char *hstrerror(int __err_num);
void sethostent(int __stay_open);
void endhostent(void);
struct hostent *gethostent(void);
struct hostent *gethostbyaddr(const void *__addr, unsigned int __len, int __type);
struct hostent *gethostbyname(const char *__name);
struct hostent *gethostbyname2(const char *__name, int __af);
int gethostent_r(struct hostent *__result_buf, char *__buf, size_t __buflen, struct hostent **__result, int *__h_errnop);
int gethostbyaddr_r(const void *__addr, unsigned int __len, int __type, struct hostent *__result_buf, char *__buf, size_t __buflen, struct hostent **__result, int *__h_errnop);
int gethostbyname_r(const char *__name, struct hostent *__result_buf, char *__buf, size_t __buflen, struct hostent **__result, int *__h_errnop);
int gethostbyname2_r(const char *__name, int __af, struct hostent *__result_buf, char *__buf, size_t __buflen, struct hostent **__result, int *__h_errnop);
void setnetent(int __stay_open);
void endnetent(void);
struct netent *getnetent(void);
struct netent *getnetbyaddr(uint32_t __net, int __type);
struct netent *getnetbyname(const char *__name);
int getnetent_r(struct netent *__result_buf, char *__buf, size_t __buflen, struct netent **__result, int *__h_errnop);
int getnetbyaddr_r(uint32_t __net, int __type, struct netent *__result_buf, char *__buf, size_t __buflen, struct netent **__result, int *__h_errnop);
int getnetbyname_r(const char *__name, struct netent *__result_buf, char *__buf, size_t __buflen, struct netent **__result, int *__h_errnop);
void setservent(int __stay_open);
void endservent(void);
struct servent *getservent(void);
struct servent *getservbyname(const char *__name, const char *__proto);
struct servent *getservbyport(int __port, const char *__proto);
int getservent_r(struct servent *__result_buf, char *__buf, size_t __buflen, struct servent **__result);
int getservbyname_r(const char *__name, const char *__proto, struct servent *__result_buf, char *__buf, size_t __buflen, struct servent **__result);
int getservbyport_r(int __port, const char *__proto, struct servent *__result_buf, char *__buf, size_t __buflen, struct servent **__result);
void setprotoent(int __stay_open);
void endprotoent(void);
struct protoent *getprotoent(void);
struct protoent *getprotobyname(const char *__name);
struct protoent *getprotobynumber(int __proto);
int getprotoent_r(struct protoent *__result_buf, char *__buf, size_t __buflen, struct protoent **__result);
int getprotobyname_r(const char *__name, struct protoent *__result_buf, char *__buf, size_t __buflen, struct protoent **__result);
int getprotobynumber_r(int __proto, struct protoent *__result_buf, char *__buf, size_t __buflen, struct protoent **__result);
int setnetgrent(const char *__netgroup);
void endnetgrent(void);
int getnetgrent(char **__hostp, char **__userp, char **__domainp);
int innetgr(const char *__netgroup, const char *__host, const char *__user, const char *__domain);
int getnetgrent_r(char **__hostp, char **__userp, char **__domainp, char *__buffer, size_t __buflen);
int rcmd(char **__ahost, unsigned short __rport, const char *__locuser, const char *__remuser, const char *__cmd, int *__fd2p);
int rcmd_af(char **__ahost, unsigned short __rport, const char *__locuser, const char *__remuser, const char *__cmd, int *__fd2p, sa_family_t __af);
int rexec(char **__ahost, int __rport, const char *__name, const char *__pass, const char *__cmd, int *__fd2p);
int rexec_af(char **__ahost, int __rport, const char *__name, const char *__pass, const char *__cmd, int *__fd2p, sa_family_t __af);
int ruserok(const char *__rhost, int __suser, const char *__remuser, const char *__locuser);
int ruserok_af(const char *__rhost, int __suser, const char *__remuser, const char *__locuser, sa_family_t __af);
int iruserok(uint32_t __raddr, int __suser, const char *__remuser, const char *__locuser);
int iruserok_af(const void *__raddr, int __suser, const char *__remuser, const char *__locuser, sa_family_t __af);
int rresvport(int *__alport);
int rresvport_af(int *__alport, sa_family_t __af);
int getaddrinfo(const char *__name, const char *__service, const struct addrinfo *__req, struct addrinfo **__pai);
void freeaddrinfo(struct addrinfo *__ai);
const char *gai_strerror(int __ecode);
int getnameinfo(const struct sockaddr *__sa, socklen_t __salen, char *__host, socklen_t __hostlen, char *__serv, socklen_t __servlen, int __flags);
int getaddrinfo_a(int __mode, struct gaicb *__list[], int __ent, struct sigevent *__sig);
int gai_suspend(const struct gaicb *const __list[], int __ent, const struct timespec *__timeout);
int gai_error(struct gaicb *__req);
int gai_cancel(struct gaicb *__gaicbp);

// arpa/inet.h
in_addr_t inet_addr(const char *__cp);
in_addr_t inet_lnaof(struct in_addr __in);
struct in_addr inet_makeaddr(in_addr_t __net, in_addr_t __host);
in_addr_t inet_netof(struct in_addr __in);
in_addr_t inet_network(const char *__cp);
char *inet_ntoa(struct in_addr __in);
int inet_pton(int __af, const char *__cp, void *__buf);
const char *inet_ntop(int __af, const void *__cp, char *__buf, socklen_t __len);
int inet_aton(const char *__cp, struct in_addr *__inp);
char *inet_neta(in_addr_t __net, char *__buf, size_t __len);
char *inet_net_ntop(int __af, const void *__cp, int __bits, char *__buf, size_t __len);
int inet_net_pton(int __af, const char *__cp, void *__buf, size_t __len);
unsigned int inet_nsap_addr(const char *__cp, unsigned char *__buf, int __len);
char *inet_nsap_ntoa(int __len, const unsigned char *__cp, char *__buf);

// sys/poll.h
int poll(struct pollfd *__fds, nfds_t __nfds, int __timeout);
int ppoll(struct pollfd *__fds, nfds_t __nfds, const struct timespec *__timeout, const struct __sigset_t *__ss);

// bits/sched.h
int clone(int (*__fn)(void *), void *__child_stack, int __flags, void *__arg, ...);
int unshare(int __flags);
int sched_getcpu(void);
int getcpu(unsigned int *, unsigned int *);
int setns(int __fd, int __nstype);

// bits/cpu-set.h
int __sched_cpucount(size_t __setsize, const cpu_set_t *__setp);
cpu_set_t *__sched_cpualloc(size_t __count);
void __sched_cpufree(cpu_set_t *__set);

// sched.h
int sched_setparam(int __pid, const struct sched_param *__param);
int sched_getparam(int __pid, struct sched_param *__param);
int sched_setscheduler(int __pid, int __policy, const struct sched_param *__param);
int sched_getscheduler(int __pid);
int sched_yield(void);
int sched_get_priority_max(int __algorithm);
int sched_get_priority_min(int __algorithm);
int sched_rr_get_interval(int __pid, struct timespec *__t);
int sched_setaffinity(int __pid, size_t __cpusetsize, const cpu_set_t *__cpuset);
int sched_getaffinity(int __pid, size_t __cpusetsize, cpu_set_t *__cpuset);

// pthread.h
int pthread_create(pthread_t *__newthread, const pthread_attr_t *__attr, void *(*__start_routine)(void *), void *__arg);
void pthread_exit(void *__retval);
int pthread_join(pthread_t __th, void **__thread_return);
int pthread_tryjoin_np(pthread_t __th, void **__thread_return);
int pthread_timedjoin_np(pthread_t __th, void **__thread_return, const struct timespec *__abstime);
int pthread_clockjoin_np(pthread_t __th, void **__thread_return, clockid_t __clockid, const struct timespec *__abstime);
int pthread_detach(pthread_t __th);
pthread_t pthread_self(void);
int pthread_equal(pthread_t __thread1, pthread_t __thread2);
int pthread_attr_init(pthread_attr_t *__attr);
int pthread_attr_destroy(pthread_attr_t *__attr);
int pthread_attr_getdetachstate(const pthread_attr_t *__attr, int *__detachstate);
int pthread_attr_setdetachstate(pthread_attr_t *__attr, int __detachstate);
int pthread_attr_getguardsize(const pthread_attr_t *__attr, size_t *__guardsize);
int pthread_attr_setguardsize(pthread_attr_t *__attr, size_t __guardsize);
int pthread_attr_getschedparam(const pthread_attr_t *__attr, struct sched_param *__param);
int pthread_attr_setschedparam(pthread_attr_t *__attr, const struct sched_param *__param);
int pthread_attr_getschedpolicy(const pthread_attr_t *__attr, int *__policy);
int pthread_attr_setschedpolicy(pthread_attr_t *__attr, int __policy);
int pthread_attr_getinheritsched(const pthread_attr_t *__attr, int *__inherit);
int pthread_attr_setinheritsched(pthread_attr_t *__attr, int __inherit);
int pthread_attr_getscope(const pthread_attr_t *__attr, int *__scope);
int pthread_attr_setscope(pthread_attr_t *__attr, int __scope);
int pthread_attr_getstackaddr(const pthread_attr_t *__attr, void **__stackaddr);
int pthread_attr_setstackaddr(pthread_attr_t *__attr, void *__stackaddr);
int pthread_attr_getstacksize(const pthread_attr_t *__attr, size_t *__stacksize);
int pthread_attr_setstacksize(pthread_attr_t *__attr, size_t __stacksize);
int pthread_attr_getstack(const pthread_attr_t *__attr, void **__stackaddr, size_t *__stacksize);
int pthread_attr_setstack(pthread_attr_t *__attr, void *__stackaddr, size_t __stacksize);
int pthread_attr_setaffinity_np(pthread_attr_t *__attr, size_t __cpusetsize, const cpu_set_t *__cpuset);
int pthread_attr_getaffinity_np(const pthread_attr_t *__attr, size_t __cpusetsize, cpu_set_t *__cpuset);
int pthread_getattr_default_np(pthread_attr_t *__attr);
int pthread_attr_setsigmask_np(pthread_attr_t *__attr, const struct __sigset_t *sigmask);
int pthread_attr_getsigmask_np(const pthread_attr_t *__attr, struct __sigset_t *sigmask);
int pthread_setattr_default_np(const pthread_attr_t *__attr);
int pthread_getattr_np(pthread_t __th, pthread_attr_t *__attr);
int pthread_setschedparam(pthread_t __target_thread, int __policy, const struct sched_param *__param);
int pthread_getschedparam(pthread_t __target_thread, int *__policy, struct sched_param *__param);
int pthread_setschedprio(pthread_t __target_thread, int __prio);
int pthread_getname_np(pthread_t __target_thread, char *__buf, size_t __buflen);
int pthread_setname_np(pthread_t __target_thread, const char *__name);
int pthread_getconcurrency(void);
int pthread_setconcurrency(int __level);
int pthread_yield(void);
int pthread_setaffinity_np(pthread_t __th, size_t __cpusetsize, const cpu_set_t *__cpuset);
int pthread_getaffinity_np(pthread_t __th, size_t __cpusetsize, cpu_set_t *__cpuset);
int pthread_once(pthread_once_t *__once_control, void (*__init_routine)(void));
int pthread_setcancelstate(int __state, int *__oldstate);
int pthread_setcanceltype(int __type, int *__oldtype);
int pthread_cancel(pthread_t __th);
void pthread_testcancel(void);
void __pthread_register_cancel(__pthread_unwind_buf_t *__buf);
void __pthread_unregister_cancel(__pthread_unwind_buf_t *__buf);
void __pthread_register_cancel_defer(__pthread_unwind_buf_t *__buf);
void __pthread_unregister_cancel_restore(__pthread_unwind_buf_t *__buf);
void __pthread_unwind_next(__pthread_unwind_buf_t *__buf);
int pthread_mutex_init(pthread_mutex_t *__mutex, const pthread_mutexattr_t *__mutexattr);
int pthread_mutex_destroy(pthread_mutex_t *__mutex);
int pthread_mutex_trylock(pthread_mutex_t *__mutex);
int pthread_mutex_lock(pthread_mutex_t *__mutex);
int pthread_mutex_timedlock(pthread_mutex_t *__mutex, const struct timespec *__abstime);
int pthread_mutex_clocklock(pthread_mutex_t *__mutex, clockid_t __clockid, const struct timespec *__abstime);
int pthread_mutex_unlock(pthread_mutex_t *__mutex);
int pthread_mutex_getprioceiling(const pthread_mutex_t *__mutex, int *__prioceiling);
int pthread_mutex_setprioceiling(pthread_mutex_t *__mutex, int __prioceiling, int *__old_ceiling);
int pthread_mutex_consistent(pthread_mutex_t *__mutex);
int pthread_mutex_consistent_np(pthread_mutex_t *);
int pthread_mutexattr_init(pthread_mutexattr_t *__attr);
int pthread_mutexattr_destroy(pthread_mutexattr_t *__attr);
int pthread_mutexattr_getpshared(const pthread_mutexattr_t *__attr, int *__pshared);
int pthread_mutexattr_setpshared(pthread_mutexattr_t *__attr, int __pshared);
int pthread_mutexattr_gettype(const pthread_mutexattr_t *__attr, int *__kind);
int pthread_mutexattr_settype(pthread_mutexattr_t *__attr, int __kind);
int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *__attr, int *__protocol);
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *__attr, int __protocol);
int pthread_mutexattr_getprioceiling(const pthread_mutexattr_t *__attr, int *__prioceiling);
int pthread_mutexattr_setprioceiling(pthread_mutexattr_t *__attr, int __prioceiling);
int pthread_mutexattr_getrobust(const pthread_mutexattr_t *__attr, int *__robustness);
int pthread_mutexattr_getrobust_np(pthread_mutexattr_t *, int *);
int pthread_mutexattr_setrobust(pthread_mutexattr_t *__attr, int __robustness);
int pthread_mutexattr_setrobust_np(pthread_mutexattr_t *, int);
int pthread_rwlock_init(pthread_rwlock_t *__rwlock, const pthread_rwlockattr_t *__attr);
int pthread_rwlock_destroy(pthread_rwlock_t *__rwlock);
int pthread_rwlock_rdlock(pthread_rwlock_t *__rwlock);
int pthread_rwlock_tryrdlock(pthread_rwlock_t *__rwlock);
int pthread_rwlock_timedrdlock(pthread_rwlock_t *__rwlock, const struct timespec *__abstime);
int pthread_rwlock_clockrdlock(pthread_rwlock_t *__rwlock, clockid_t __clockid, const struct timespec *__abstime);
int pthread_rwlock_wrlock(pthread_rwlock_t *__rwlock);
int pthread_rwlock_trywrlock(pthread_rwlock_t *__rwlock);
int pthread_rwlock_timedwrlock(pthread_rwlock_t *__rwlock, const struct timespec *__abstime);
int pthread_rwlock_clockwrlock(pthread_rwlock_t *__rwlock, clockid_t __clockid, const struct timespec *__abstime);
int pthread_rwlock_unlock(pthread_rwlock_t *__rwlock);
int pthread_rwlockattr_init(pthread_rwlockattr_t *__attr);
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *__attr);
int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *__attr, int *__pshared);
int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *__attr, int __pshared);
int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *__attr, int *__pref);
int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *__attr, int __pref);
int pthread_cond_init(pthread_cond_t *__cond, const pthread_condattr_t *__cond_attr);
int pthread_cond_destroy(pthread_cond_t *__cond);
int pthread_cond_signal(pthread_cond_t *__cond);
int pthread_cond_broadcast(pthread_cond_t *__cond);
int pthread_cond_wait(pthread_cond_t *__cond, pthread_mutex_t *__mutex);
int pthread_cond_timedwait(pthread_cond_t *__cond, pthread_mutex_t *__mutex, const struct timespec *__abstime);
int pthread_cond_clockwait(pthread_cond_t *__cond, pthread_mutex_t *__mutex, int __clock_id, const struct timespec *__abstime);
int pthread_condattr_init(pthread_condattr_t *__attr);
int pthread_condattr_destroy(pthread_condattr_t *__attr);
int pthread_condattr_getpshared(const pthread_condattr_t *__attr, int *__pshared);
int pthread_condattr_setpshared(pthread_condattr_t *__attr, int __pshared);
int pthread_condattr_getclock(const pthread_condattr_t *__attr, int *__clock_id);
int pthread_condattr_setclock(pthread_condattr_t *__attr, int __clock_id);
int pthread_spin_init(pthread_spinlock_t *__lock, int __pshared);
int pthread_spin_destroy(pthread_spinlock_t *__lock);
int pthread_spin_lock(pthread_spinlock_t *__lock);
int pthread_spin_trylock(pthread_spinlock_t *__lock);
int pthread_spin_unlock(pthread_spinlock_t *__lock);
int pthread_barrier_init(pthread_barrier_t *__barrier, const pthread_barrierattr_t *__attr, unsigned int __count);
int pthread_barrier_destroy(pthread_barrier_t *__barrier);
int pthread_barrier_wait(pthread_barrier_t *__barrier);
int pthread_barrierattr_init(pthread_barrierattr_t *__attr);
int pthread_barrierattr_destroy(pthread_barrierattr_t *__attr);
int pthread_barrierattr_getpshared(const pthread_barrierattr_t *__attr, int *__pshared);
int pthread_barrierattr_setpshared(pthread_barrierattr_t *__attr, int __pshared);
int pthread_key_create(pthread_key_t *__key, void (*__destr_function)(void *));
int pthread_key_delete(pthread_key_t __key);
void *pthread_getspecific(pthread_key_t __key);
int pthread_setspecific(pthread_key_t __key, const void *__pointer);
int pthread_getcpuclockid(pthread_t __thread_id, int *__clock_id);
int pthread_atfork(void (*__prepare)(void), void (*__parent)(void), void (*__child)(void));

// termios.h
speed_t cfgetospeed(const struct termios *__termios_p);
speed_t cfgetispeed(const struct termios *__termios_p);
int cfsetospeed(struct termios *__termios_p, speed_t __speed);
int cfsetispeed(struct termios *__termios_p, speed_t __speed);
int cfsetspeed(struct termios *__termios_p, speed_t __speed);
int tcgetattr(int __fd, struct termios *__termios_p);
int tcsetattr(int __fd, int __optional_actions, const struct termios *__termios_p);
void cfmakeraw(struct termios *__termios_p);
int tcsendbreak(int __fd, int __duration);
int tcdrain(int __fd);
int tcflush(int __fd, int __queue_selector);
int tcflow(int __fd, int __action);
int tcgetsid(int __fd);

// sys/ioctl.h
int ioctl(int __fd, unsigned long __request, ...);

// pty.h
int openpty(int *__amaster, int *__aslave, char *__name, const struct termios *__termp, const struct winsize *__winp);
int forkpty(int *__amaster, char *__name, const struct termios *__termp, const struct winsize *__winp);

// regex.h
reg_syntax_t re_set_syntax(reg_syntax_t __syntax);
const char *re_compile_pattern(const char *__pattern, size_t __length, struct re_pattern_buffer *__buffer);
int re_compile_fastmap(struct re_pattern_buffer *__buffer);
regoff_t re_search(struct re_pattern_buffer *__buffer, const char *__String, regoff_t __length, regoff_t __start, regoff_t __range, struct re_registers *__regs);
regoff_t re_search_2(struct re_pattern_buffer *__buffer, const char *__string1, regoff_t __length1, const char *__string2, regoff_t __length2, regoff_t __start, regoff_t __range, struct re_registers *__regs, regoff_t __stop);
regoff_t re_match(struct re_pattern_buffer *__buffer, const char *__String, regoff_t __length, regoff_t __start, struct re_registers *__regs);
regoff_t re_match_2(struct re_pattern_buffer *__buffer, const char *__string1, regoff_t __length1, const char *__string2, regoff_t __length2, regoff_t __start, struct re_registers *__regs, regoff_t __stop);
void re_set_registers(struct re_pattern_buffer *__buffer, struct re_registers *__regs, unsigned int __num_regs, regoff_t *__starts, regoff_t *__ends);
int regcomp(regex_t *__preg, const char *__pattern, int __cflags);
int regexec(const regex_t *__preg, const char *__String, size_t __nmatch, regmatch_t __pmatch[], int __eflags);
size_t regerror(int __errcode, const regex_t *__preg, char *__errbuf, size_t __errbuf_size);
void regfree(regex_t *__preg);

// search.h
void insque(void *__elem, void *__prev);
void remque(void *__elem);
ENTRY *hsearch(ENTRY __item, ACTION __action);
int hcreate(size_t __nel);
void hdestroy(void);
int hsearch_r(ENTRY __item, ACTION __action, ENTRY **__retval, struct hsearch_data *__htab);
int hcreate_r(size_t __nel, struct hsearch_data *__htab);
void hdestroy_r(struct hsearch_data *__htab);
void *tsearch(const void *__key, void **__rootp, int (*__compar)(const void *, const void *));
void *tfind(const void *__key, void *const *__rootp, int (*__compar)(const void *, const void *));
void *tdelete(const void *__key, void **__rootp, int (*__compar)(const void *, const void *));
void twalk(const void *__root, void (*__action)(const void *, VISIT, int));
void twalk_r(const void *__root, void (*)(const void *, VISIT, void *), void *__closure);
void tdestroy(void *__root, void (*__freefct)(void *));
void *lfind(const void *__key, const void *__base, size_t *__nmemb, size_t __size, int (*__compar)(const void *, const void *));
void *lsearch(const void *__key, void *__base, size_t *__nmemb, size_t __size, int (*__compar)(const void *, const void *));

// semaphore.h
int sem_init(sem_t *__sem, int __pshared, unsigned int __value);
int sem_destroy(sem_t *__sem);
sem_t *sem_open(const char *__name, int __oflag, ...);
int sem_close(sem_t *__sem);
int sem_unlink(const char *__name);
int sem_wait(sem_t *__sem);
int sem_timedwait(sem_t *__sem, const struct timespec *__abstime);
int sem_clockwait(sem_t *__sem, clockid_t clock, const struct timespec *__abstime);
int sem_trywait(sem_t *__sem);
int sem_post(sem_t *__sem);
int sem_getvalue(sem_t *__sem, int *__sval);

// shadow.h
void setspent(void);
void endspent(void);
struct spwd *getspent(void);
struct spwd *getspnam(const char *__name);
struct spwd *sgetspent(const char *__string);
struct spwd *fgetspent(FILE *__stream);
int putspent(const struct spwd *__p, FILE *__stream);
int getspent_r(struct spwd *__result_buf, char *__buffer, size_t __buflen, struct spwd **__result);
int getspnam_r(const char *__name, struct spwd *__result_buf, char *__buffer, size_t __buflen, struct spwd **__result);
int sgetspent_r(const char *__string, struct spwd *__result_buf, char *__buffer, size_t __buflen, struct spwd **__result);
int fgetspent_r(FILE *__stream, struct spwd *__result_buf, char *__buffer, size_t __buflen, struct spwd **__result);
int lckpwdf(void);
int ulckpwdf(void);

// spawn.h
int posix_spawn(pid_t *__pid, const char *__path, const posix_spawn_file_actions_t *__file_actions, const posix_spawnattr_t *__attrp, char *const __argv[], char *const __envp[]);
int posix_spawnp(pid_t *__pid, const char *__file, const posix_spawn_file_actions_t *__file_actions, const posix_spawnattr_t *__attrp, char *const __argv[], char *const __envp[]);
int posix_spawnattr_init(posix_spawnattr_t *__attr);
int posix_spawnattr_destroy(posix_spawnattr_t *__attr);
int posix_spawnattr_getsigdefault(const posix_spawnattr_t *__attr, sigset_t *__sigdefault);
int posix_spawnattr_setsigdefault(posix_spawnattr_t *__attr, const sigset_t *__sigdefault);
int posix_spawnattr_getsigmask(const posix_spawnattr_t *__attr, sigset_t *__sigmask);
int posix_spawnattr_setsigmask(posix_spawnattr_t *__attr, const sigset_t *__sigmask);
int posix_spawnattr_getflags(const posix_spawnattr_t *__attr, short *__flags);
int posix_spawnattr_setflags(posix_spawnattr_t *_attr, short __flags);
int posix_spawnattr_getpgroup(const posix_spawnattr_t *__attr, pid_t *__pgroup);
int posix_spawnattr_setpgroup(posix_spawnattr_t *__attr, pid_t __pgroup);
int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *__attr, int *__schedpolicy);
int posix_spawnattr_setschedpolicy(posix_spawnattr_t *__attr, int __schedpolicy);
int posix_spawnattr_getschedparam(const posix_spawnattr_t *__attr, struct sched_param *__schedparam);
int posix_spawnattr_setschedparam(posix_spawnattr_t *__attr, const struct sched_param *__schedparam);
int posix_spawn_file_actions_init(posix_spawn_file_actions_t *__file_actions);
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *__file_actions);
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *__file_actions, int __fd, const char *__path, int __oflag, mode_t __mode);
int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *__file_actions, int __fd);
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *__file_actions, int __fd, int __newfd);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *__actions, const char *__path);
int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *, int __fd);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int __from);
int posix_spawn_file_actions_addtcsetpgrp_np(posix_spawn_file_actions_t *, int __tcfd);

// sys/syslog.h
void closelog(void);
void openlog(const char *__ident, int __option, int __facility);
int setlogmask(int __mask);
void syslog(int __pri, const char *__fmt, ...);
void vsyslog(int __pri, const char *__fmt, __builtin_va_list __ap);

// threads.h
int thrd_create(thrd_t *__thr, thrd_start_t __func, void *__arg);
int thrd_equal(thrd_t __lhs, thrd_t __rhs);
thrd_t thrd_current(void);
int thrd_sleep(const struct timespec *__time_point, struct timespec *__remaining);
void thrd_exit(int __res);
int thrd_detach(thrd_t __thr);
int thrd_join(thrd_t __thr, int *__res);
void thrd_yield(void);
int mtx_init(mtx_t *__mutex, int __type);
int mtx_lock(mtx_t *__mutex);
int mtx_timedlock(mtx_t *__mutex, const struct timespec *__time_point);
int mtx_trylock(mtx_t *__mutex);
int mtx_unlock(mtx_t *__mutex);
void mtx_destroy(mtx_t *__mutex);
void call_once(once_flag *__flag, void (*__func)(void));
int cnd_init(cnd_t *__cond);
int cnd_signal(cnd_t *__cond);
int cnd_broadcast(cnd_t *__cond);
int cnd_wait(cnd_t *__cond, mtx_t *__mutex);
int cnd_timedwait(cnd_t *__cond, mtx_t *__mutex, const struct timespec *__time_point);
void cnd_destroy(cnd_t *__COND);
int tss_create(tss_t *__tss_id, tss_dtor_t __destructor);
void *tss_get(tss_t __tss_id);
int tss_set(tss_t __tss_id, void *__val);
void tss_delete(tss_t __tss_id);

// utime.h
int utime(const char *__file, const struct utimbuf *__file_times);

// sys/time.h
int gettimeofday(struct timeval *__tv, void *__tz);
int settimeofday(const struct timeval *__tv, const struct timezone *__tz);
int adjtime(const struct timeval *__delta, struct timeval *__olddelta);
int getitimer(enum __itimer_which __which, struct itimerval *__value);
int setitimer(enum __itimer_which __which, const struct itimerval *__new, struct itimerval *__old);
int utimes(const char *__file, const struct timeval __tvp[2]);
int lutimes(const char *__file, const struct timeval __tvp[2]);
int futimes(int __fd, const struct timeval __tvp[2]);
int futimesat(int __fd, const char *__file, const struct timeval __tvp[2]);

// utmpx.h
void setutxent(void);
void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *__id);
struct utmpx *getutxline(const struct utmpx *__line);
struct utmpx *pututxline(const struct utmpx *__utmpx);
int utmpxname(const char *__file);
void updwtmpx(const char *__wtmpx_file, const struct utmpx *__utmpx);
void getutmp(const struct utmpx *__utmpx, struct utmp *__utmp);
void getutmpx(const struct utmp *__utmp, struct utmpx *__utmpx);

// wordexp.h
int wordexp(const char *__words, wordexp_t *__pwordexp, int __flags);
void wordfree(wordexp_t *__wordexp);

// sys/auxv.h
unsigned long getauxval(unsigned long __type);

// sys/epoll.h
int epoll_create(int __size);
int epoll_create1(int __flags);
int epoll_ctl(int __epfd, int __op, int __fd, struct epoll_event *__event);
int epoll_wait(int __epfd, struct epoll_event *__events, int __maxevents, int __timeout);
int epoll_pwait(int __epfd, struct epoll_event *__events, int __maxevents, int __timeout, const struct __sigset_t *__ss);
int epoll_pwait2(int __epfd, struct epoll_event *__events, int __maxevents, const struct timespec *__timeout, const struct __sigset_t *__ss);

// sys/eventfd.h
int eventfd(unsigned int __count, int __flags);
int eventfd_read(int __fd, eventfd_t *__value);
int eventfd_write(int __fd, eventfd_t __value);

// sys/fanotify.h
int fanotify_init(unsigned int __flags, unsigned int __event_f_flags);
int fanotify_mark(int __fanotify_fd, unsigned int __flags, uint64_t __mask, int __dfd, const char *__pathname);

// sys/file.h
int flock(int __fd, int __operation);

// sys/fsuid.h
int setfsuid(unsigned int __uid);
int setfsgid(unsigned int __gid);

// sys/inotify.h
int inotify_init(void);
int inotify_init1(int __flags);
int inotify_add_watch(int __fd, const char *__name, uint32_t __mask);
int inotify_rm_watch(int __fd, int __wd);

// sys/io.h
int ioperm(unsigned long __from, unsigned long __num, int __turn_on);
int iopl(int __level);
unsigned char inb(unsigned short __port);
unsigned char inb_p(unsigned short __port);
unsigned short inw(unsigned short __port);
unsigned short inw_p(unsigned short __port);
unsigned int inl(unsigned short __port);
unsigned int inl_p(unsigned short __port);
void outb(unsigned char __value, unsigned short __port);
void outb_p(unsigned char __value, unsigned short __port);
void outw(unsigned short __value, unsigned short __port);
void outw_p(unsigned short __value, unsigned short __port);
void outl(unsigned int __value, unsigned short __port);
void outl_p(unsigned int __value, unsigned short __port);
void insb(unsigned short __port, void *__addr, unsigned long __count);
void insw(unsigned short __port, void *__addr, unsigned long __count);
void insl(unsigned short __port, void *__addr, unsigned long __count);
void outsb(unsigned short __port, const void *__addr, unsigned long __count);
void outsw(unsigned short __port, const void *__addr, unsigned long __count);
void outsl(unsigned short __port, const void *__addr, unsigned long __count);

// sys/ipc.h
key_t ftok(const char *__pathname, int __proj_id);

// sys/klog.h
int klogctl(int __type, char *__bufp, int __len);

// bits/mman-shared.h
int memfd_create(const char *__name, unsigned int __flags);
int mlock2(const void *__addr, size_t __length, unsigned int __flags);
int pkey_alloc(unsigned int __flags, unsigned int __access_rights);
int pkey_set(int __key, unsigned int __access_rights);
int pkey_get(int __key);
int pkey_free(int __key);
int pkey_mprotect(void *__addr, size_t __len, int __prot, int __pkey);

// sys/mman.h
void *mmap(void *__addr, size_t __len, int __prot, int __flags, int __fd, long __offset);
void *mmap64(void *__addr, size_t __len, int __prot, int __flags, int __fd, long __offset);
int munmap(void *__addr, size_t __len);
int mprotect(void *__addr, size_t __len, int __prot);
int msync(void *__addr, size_t __len, int __flags);
int madvise(void *__addr, size_t __len, int __advice);
int posix_madvise(void *__addr, size_t __len, int __advice);
int mlock(const void *__addr, size_t __len);
int munlock(const void *__addr, size_t __len);
int mlockall(int __flags);
int munlockall(void);
int mincore(void *__start, size_t __len, unsigned char *__vec);
void *mremap(void *__addr, size_t __old_len, size_t __new_len, int __flags, ...);
int remap_file_pages(void *__start, size_t __size, int __prot, size_t __pgoff, int __flags);
int shm_open(const char *__name, int __oflag, mode_t __mode);
int shm_unlink(const char *__name);

// bits/mman_ext.h
long process_madvise(int __pid_fd, const struct iovec *__iov, size_t __count, int __advice, unsigned int __flags);
int process_mrelease(int pidfd, unsigned int flags);

// sys/mount.h
int mount(const char *__special_file, const char *__dir, const char *__fstype, unsigned long __rwflag, const void *__data);
int umount(const char *__special_file);
int umount2(const char *__special_file, int __flags);
int fsopen(const char *__fs_name, unsigned int __flags);
int fsmount(int __fd, unsigned int __flags, unsigned int __ms_flags);
int move_mount(int __from_dfd, const char *__from_pathname, int __to_dfd, const char *__to_pathname, unsigned int flags);
int fsconfig(int __fd, unsigned int __cmd, const char *__key, const void *__value, int __aux);
int fspick(int __dfd, const char *__path, unsigned int __flags);
int open_tree(int __dfd, const char *__filename, unsigned int __flags);
int mount_setattr(int __dfd, const char *__path, unsigned int __flags, struct mount_attr *__uattr, size_t __usize);

// sys/msg.h
int msgctl(int __msqid, int __cmd, struct msqid_ds *__buf);
int msgget(key_t __key, int __msgflg);
ssize_t msgrcv(int __msqid, void *__msgp, size_t __msgsz, long __msgtyp, int __msgflg);
int msgsnd(int __msqid, const void *__msgp, size_t __msgsz, int __msgflg);

// sys/personality.h
int personality(unsigned long __persona);

// sys/pidfd.h
int pidfd_open(int __pid, unsigned int __flags);
int pidfd_getfd(int __pidfd, int __targetfd, unsigned int __flags);
int pidfd_send_signal(int __pidfd, int __sig, siginfo_t *__info, unsigned int __flags);

// sys/prctl.h
int prctl(int __option, ...);

// bits/ptrace-shared.h
long ptrace(enum __ptrace_request __request, ...);

// sys/quota.h
int quotactl(int __cmd, const char *__special, int __id, char *__addr);

// sys/random.h
ssize_t getrandom(void *__buffer, size_t __length, unsigned int __flags);

// sys/reboot.h
int reboot(int __howto);

// bits/resource.h
int prlimit(int __pid, enum __rlimit_resource __resource, const struct rlimit *__new_limit, struct rlimit *__old_limit);
int prlimit64(int __pid, enum __rlimit_resource __resource, const struct rlimit64 *__new_limit, struct rlimit64 *__old_limit);

// sys/resource.h
int getrlimit(enum __rlimit_resource __resource, struct rlimit *__rlimits);
int getrlimit64(enum __rlimit_resource __resource, struct rlimit64 *__rlimits);
int setrlimit(enum __rlimit_resource __resource, const struct rlimit *__rlimits);
int setrlimit64(enum __rlimit_resource __resource, const struct rlimit64 *__rlimits);
int getrusage(enum __rusage_who __who, struct rusage *__usage);
int getpriority(enum __priority_which __which, id_t __who);
int setpriority(enum __priority_which __which, id_t __who, int __prio);

// sys/sem.h
int semctl(int __semid, int __semnum, int __cmd, ...);
int semget(key_t __key, int __nsems, int __semflg);
int semop(int __semid, struct sembuf *__sops, size_t __nsops);
int semtimedop(int __semid, struct sembuf *__sops, size_t __nsops, const struct timespec *__timeout);

// sys/sendfile.h
ssize_t sendfile(int __out_fd, int __in_fd, off_t *__offset, size_t __count);
ssize_t sendfile64(int __out_fd, int __in_fd, long *__offset, size_t __count);

// bits/shmlba.h
int __getpagesize(void);

// sys/shm.h
int shmctl(int __shmid, int __cmd, struct shmid_ds *__buf);
int shmget(key_t __key, size_t __size, int __shmflg);
void *shmat(int __shmid, const void *__shmaddr, int __shmflg);
int shmdt(const void *__shmaddr);

// sys/signalfd.h
int signalfd(int __fd, const sigset_t *__mask, int __flags);

// sys/statfs.h
int statfs(const char *__file, struct statfs *__buf);
int statfs64(const char *__file, struct statfs64 *__buf);
int fstatfs(int __fildes, struct statfs *__buf);
int fstatfs64(int __fildes, struct statfs64 *__buf);

// sys/statvfs.h
int statvfs(const char *__file, struct statvfs *__buf);
int statvfs64(const char *__file, struct statvfs64 *__buf);
int fstatvfs(int __fildes, struct statvfs *__buf);
int fstatvfs64(int __fildes, struct statvfs64 *__buf);

// sys/swap.h
int swapon(const char *__path, int __flags);
int swapoff(const char *__path);

// sys/sysinfo.h
int sysinfo(struct sysinfo *__info);
int get_nprocs_conf(void);
int get_nprocs(void);
long get_phys_pages(void);
long get_avphys_pages(void);

// sys/sysmacros.h
unsigned int gnu_dev_major(unsigned long __dev);
unsigned int gnu_dev_minor(unsigned long __dev);
unsigned long gnu_dev_makedev(unsigned int __major, unsigned int __minor);

// sys/timeb.h
int ftime(struct timeb *__timebuf);

// sys/timerfd.h
int timerfd_create(int __clock_id, int __flags);
int timerfd_settime(int __ufd, int __flags, const struct itimerspec *__utmr, struct itimerspec *__otmr);
int timerfd_gettime(int __ufd, struct itimerspec *__otmr);

// sys/times.h
clock_t times(struct tms *__buffer);

// sys/timex.h
int adjtimex(struct timex *__ntx);
int ntp_gettimex(struct ntptimeval *__ntv);
int ntp_gettime(struct ntptimeval *__ntv);
int ntp_adjtime(struct timex *__tntx);

// sys/uio.h
ssize_t readv(int __fd, const struct iovec *__iovec, int __count);
ssize_t writev(int __fd, const struct iovec *__iovec, int __count);
ssize_t preadv(int __fd, const struct iovec *__iovec, int __count, long __offset);
ssize_t pwritev(int __fd, const struct iovec *__iovec, int __count, long __offset);
ssize_t preadv64(int __fd, const struct iovec *__iovec, int __count, long __offset);
ssize_t pwritev64(int __fd, const struct iovec *__iovec, int __count, long __offset);
ssize_t preadv2(int __fp, const struct iovec *__iovec, int __count, long __offset, int ___flags);
ssize_t pwritev2(int __fd, const struct iovec *__iodev, int __count, long __offset, int __flags);
ssize_t preadv64v2(int __fp, const struct iovec *__iovec, int __count, long __offset, int ___flags);
ssize_t pwritev64v2(int __fd, const struct iovec *__iodev, int __count, long __offset, int __flags);

// bits/uio-ext.h
ssize_t process_vm_readv(pid_t __pid, const struct iovec *__lvec, unsigned long __liovcnt, const struct iovec *__rvec, unsigned long __riovcnt, unsigned long __flags);
ssize_t process_vm_writev(pid_t __pid, const struct iovec *__lvec, unsigned long __liovcnt, const struct iovec *__rvec, unsigned long __riovcnt, unsigned long __flags);

// sys/utsname.h
int uname(struct utsname *__name);

// sys/wait.h
int wait(int *__stat_loc);
int waitpid(int __pid, int *__stat_loc, int __options);
int waitid(idtype_t __idtype, unsigned int __id, siginfo_t *__infop, int __options);
int wait3(int *__stat_loc, int __options, struct rusage *__usage);
int wait4(int __pid, int *__stat_loc, int __options, struct rusage *__usage);

// sys/xattr.h
int setxattr(const char *__path, const char *__name, const void *__value, size_t __size, int __flags);
int lsetxattr(const char *__path, const char *__name, const void *__value, size_t __size, int __flags);
int fsetxattr(int __fd, const char *__name, const void *__value, size_t __size, int __flags);
ssize_t getxattr(const char *__path, const char *__name, void *__value, size_t __size);
ssize_t lgetxattr(const char *__path, const char *__name, void *__value, size_t __size);
ssize_t fgetxattr(int __fd, const char *__name, void *__value, size_t __size);
ssize_t listxattr(const char *__path, char *__list, size_t __size);
ssize_t llistxattr(const char *__path, char *__list, size_t __size);
ssize_t flistxattr(int __fd, char *__list, size_t __size);
int removexattr(const char *__path, const char *__name);
int lremovexattr(const char *__path, const char *__name);
int fremovexattr(int __fd, const char *__name);

// left out: bind: union __CONST_SOCKADDR_ARG has an attribute (transparent_union?)
// left out: getsockname: union __SOCKADDR_ARG has an attribute (transparent_union?)
// left out: connect: union __CONST_SOCKADDR_ARG has an attribute (transparent_union?)
// left out: getpeername: union __SOCKADDR_ARG has an attribute (transparent_union?)
// left out: sendto: union __CONST_SOCKADDR_ARG has an attribute (transparent_union?)
// left out: recvfrom: union __SOCKADDR_ARG has an attribute (transparent_union?)
// left out: accept: union __SOCKADDR_ARG has an attribute (transparent_union?)
// left out: accept4: union __SOCKADDR_ARG has an attribute (transparent_union?)

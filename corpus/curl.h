/*
 * library: curl
 * version: 7.88.1-10+deb12u15
 * headers: curl/curl.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini curl
 * functions: 81, by value: 0, left out: 0
 */
typedef unsigned long size_t;
typedef void CURL;
typedef struct curl_mime curl_mime;
typedef struct curl_mimepart curl_mimepart;
enum CURLcode { CURLE_OK = 0, CURL_LAST = 100 };
typedef enum CURLcode CURLcode;
typedef long curl_off_t;
typedef size_t (*curl_read_callback)(char *, size_t, size_t, void *);
typedef int (*curl_seek_callback)(void *, curl_off_t, int);
typedef void (*curl_free_callback)(void *);
struct curl_slist;
struct curl_httppost;
enum CURLFORMcode { CURL_FORMADD_OK = 0, CURL_FORMADD_LAST = 8 };
typedef enum CURLFORMcode CURLFORMcode;
typedef size_t (*curl_formget_callback)(void *, const char *, size_t);
typedef void *(*curl_malloc_callback)(size_t);
typedef void *(*curl_realloc_callback)(void *, size_t);
typedef char *(*curl_strdup_callback)(const char *);
typedef void *(*curl_calloc_callback)(size_t, size_t);
enum curl_sslbackend { CURLSSLBACKEND_NONE = 0, CURLSSLBACKEND_RUSTLS = 14 };
typedef enum curl_sslbackend curl_sslbackend;
typedef struct curl_ssl_backend curl_ssl_backend;
enum CURLsslset { CURLSSLSET_OK = 0, CURLSSLSET_NO_BACKENDS = 3 };
typedef enum CURLsslset CURLsslset;
typedef long time_t;
typedef void CURLSH;
enum CURLSHoption { CURLSHOPT_NONE = 0, CURLSHOPT_LAST = 6 };
typedef enum CURLSHoption CURLSHoption;
enum CURLSHcode { CURLSHE_OK = 0, CURLSHE_LAST = 6 };
typedef enum CURLSHcode CURLSHcode;
enum CURLversion { CURLVERSION_FIRST = 0, CURLVERSION_LAST = 11 };
typedef enum CURLversion CURLversion;
typedef struct curl_version_info_data curl_version_info_data;
enum CURLoption { CURLOPT_PORT = 3, CURLOPT_PROXY_CAINFO_BLOB = 40310 };
typedef enum CURLoption CURLoption;
enum CURLINFO { CURLINFO_NONE = 0, CURLINFO_RETRY_AFTER = 6291513 };
typedef enum CURLINFO CURLINFO;
typedef void CURLM;
enum CURLMcode { CURLM_CALL_MULTI_PERFORM = -1, CURLM_LAST = 13 };
typedef enum CURLMcode CURLMcode;
typedef struct fd_set fd_set;
typedef int curl_socket_t;
struct curl_waitfd { curl_socket_t fd; short events; short revents; };
typedef struct CURLMsg CURLMsg;
enum CURLMoption { CURLMOPT_PIPELINING = 3, CURLMOPT_CHUNK_LENGTH_PENALTY_SIZE = 30010 };
typedef enum CURLMoption CURLMoption;
struct curl_pushheaders;
typedef struct Curl_URL CURLU;
enum CURLUPart { CURLUPART_URL = 0, CURLUPART_ZONEID = 10 };
typedef enum CURLUPart CURLUPart;
enum CURLUcode { CURLUE_OK = 0, CURLUE_LAST = 31 };
typedef enum CURLUcode CURLUcode;
struct curl_easyoption;
struct curl_header;
enum CURLHcode { CURLHE_OK = 0, CURLHE_NOT_BUILT_IN = 7 };
typedef enum CURLHcode CURLHcode;
struct curl_ws_frame;

// curl/curl.h
int curl_strequal(const char *s1, const char *s2);
int curl_strnequal(const char *s1, const char *s2, size_t n);
curl_mime *curl_mime_init(CURL *easy);
void curl_mime_free(curl_mime *mime);
curl_mimepart *curl_mime_addpart(curl_mime *mime);
CURLcode curl_mime_name(curl_mimepart *part, const char *name);
CURLcode curl_mime_filename(curl_mimepart *part, const char *filename);
CURLcode curl_mime_type(curl_mimepart *part, const char *mimetype);
CURLcode curl_mime_encoder(curl_mimepart *part, const char *encoding);
CURLcode curl_mime_data(curl_mimepart *part, const char *data, size_t datasize);
CURLcode curl_mime_filedata(curl_mimepart *part, const char *filename);
CURLcode curl_mime_data_cb(curl_mimepart *part, curl_off_t datasize, curl_read_callback readfunc, curl_seek_callback seekfunc, curl_free_callback freefunc, void *arg);
CURLcode curl_mime_subparts(curl_mimepart *part, curl_mime *subparts);
CURLcode curl_mime_headers(curl_mimepart *part, struct curl_slist *headers, int take_ownership);
CURLFORMcode curl_formadd(struct curl_httppost **httppost, struct curl_httppost **last_post, ...);
int curl_formget(struct curl_httppost *form, void *arg, curl_formget_callback append);
void curl_formfree(struct curl_httppost *form);
char *curl_getenv(const char *variable);
char *curl_version(void);
char *curl_easy_escape(CURL *handle, const char *string, int length);
char *curl_escape(const char *string, int length);
char *curl_easy_unescape(CURL *handle, const char *string, int length, int *outlength);
char *curl_unescape(const char *string, int length);
void curl_free(void *p);
CURLcode curl_global_init(long flags);
CURLcode curl_global_init_mem(long flags, curl_malloc_callback m, curl_free_callback f, curl_realloc_callback r, curl_strdup_callback s, curl_calloc_callback c);
void curl_global_cleanup(void);
CURLsslset curl_global_sslset(curl_sslbackend id, const char *name, const curl_ssl_backend ***avail);
struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data);
void curl_slist_free_all(struct curl_slist *list);
time_t curl_getdate(const char *p, const time_t *unused);
CURLSH *curl_share_init(void);
CURLSHcode curl_share_setopt(CURLSH *share, CURLSHoption option, ...);
CURLSHcode curl_share_cleanup(CURLSH *share);
curl_version_info_data *curl_version_info(CURLversion);
const char *curl_easy_strerror(CURLcode);
const char *curl_share_strerror(CURLSHcode);
CURLcode curl_easy_pause(CURL *handle, int bitmask);

// curl/easy.h
CURL *curl_easy_init(void);
CURLcode curl_easy_setopt(CURL *curl, CURLoption option, ...);
CURLcode curl_easy_perform(CURL *curl);
void curl_easy_cleanup(CURL *curl);
CURLcode curl_easy_getinfo(CURL *curl, CURLINFO info, ...);
CURL *curl_easy_duphandle(CURL *curl);
void curl_easy_reset(CURL *curl);
CURLcode curl_easy_recv(CURL *curl, void *buffer, size_t buflen, size_t *n);
CURLcode curl_easy_send(CURL *curl, const void *buffer, size_t buflen, size_t *n);
CURLcode curl_easy_upkeep(CURL *curl);

// curl/multi.h
CURLM *curl_multi_init(void);
CURLMcode curl_multi_add_handle(CURLM *multi_handle, CURL *curl_handle);
CURLMcode curl_multi_remove_handle(CURLM *multi_handle, CURL *curl_handle);
CURLMcode curl_multi_fdset(CURLM *multi_handle, fd_set *read_fd_set, fd_set *write_fd_set, fd_set *exc_fd_set, int *max_fd);
CURLMcode curl_multi_wait(CURLM *multi_handle, struct curl_waitfd extra_fds[], unsigned int extra_nfds, int timeout_ms, int *ret);
CURLMcode curl_multi_poll(CURLM *multi_handle, struct curl_waitfd extra_fds[], unsigned int extra_nfds, int timeout_ms, int *ret);
CURLMcode curl_multi_wakeup(CURLM *multi_handle);
CURLMcode curl_multi_perform(CURLM *multi_handle, int *running_handles);
CURLMcode curl_multi_cleanup(CURLM *multi_handle);
CURLMsg *curl_multi_info_read(CURLM *multi_handle, int *msgs_in_queue);
const char *curl_multi_strerror(CURLMcode);
CURLMcode curl_multi_socket(CURLM *multi_handle, curl_socket_t s, int *running_handles);
CURLMcode curl_multi_socket_action(CURLM *multi_handle, curl_socket_t s, int ev_bitmask, int *running_handles);
CURLMcode curl_multi_socket_all(CURLM *multi_handle, int *running_handles);
CURLMcode curl_multi_timeout(CURLM *multi_handle, long *milliseconds);
CURLMcode curl_multi_setopt(CURLM *multi_handle, CURLMoption option, ...);
CURLMcode curl_multi_assign(CURLM *multi_handle, curl_socket_t sockfd, void *sockp);
char *curl_pushheader_bynum(struct curl_pushheaders *h, size_t num);
char *curl_pushheader_byname(struct curl_pushheaders *h, const char *name);

// curl/urlapi.h
CURLU *curl_url(void);
void curl_url_cleanup(CURLU *handle);
CURLU *curl_url_dup(CURLU *in);
CURLUcode curl_url_get(CURLU *handle, CURLUPart what, char **part, unsigned int flags);
CURLUcode curl_url_set(CURLU *handle, CURLUPart what, const char *part, unsigned int flags);
const char *curl_url_strerror(CURLUcode);

// curl/options.h
const struct curl_easyoption *curl_easy_option_by_name(const char *name);
const struct curl_easyoption *curl_easy_option_by_id(CURLoption id);
const struct curl_easyoption *curl_easy_option_next(const struct curl_easyoption *prev);

// curl/header.h
CURLHcode curl_easy_header(CURL *easy, const char *name, size_t index, unsigned int origin, int request, struct curl_header **hout);
struct curl_header *curl_easy_nextheader(CURL *easy, unsigned int origin, int request, struct curl_header *prev);

// curl/websockets.h
CURLcode curl_ws_recv(CURL *curl, void *buffer, size_t buflen, size_t *recv, struct curl_ws_frame **metap);
CURLcode curl_ws_send(CURL *curl, const void *buffer, size_t buflen, size_t *sent, curl_off_t framesize, unsigned int sendflags);
struct curl_ws_frame *curl_ws_meta(CURL *curl);

/*
 * library: zstd
 * version: 1.5.4+dfsg2-5
 * headers: zstd.h zdict.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini zstd
 * functions: 72, by value: 3, left out: 0
 */
typedef unsigned long size_t;
typedef struct ZSTD_CCtx_s ZSTD_CCtx;
typedef struct ZSTD_DCtx_s ZSTD_DCtx;
enum ZSTD_cParameter { ZSTD_c_experimentalParam2 = 10, ZSTD_c_experimentalParam19 = 1016 };
typedef enum ZSTD_cParameter ZSTD_cParameter;
struct ZSTD_bounds { size_t error; int lowerBound; int upperBound; };
typedef struct ZSTD_bounds ZSTD_bounds;
enum ZSTD_ResetDirective { ZSTD_reset_session_only = 1, ZSTD_reset_session_and_parameters = 3 };
typedef enum ZSTD_ResetDirective ZSTD_ResetDirective;
enum ZSTD_dParameter { ZSTD_d_windowLogMax = 100, ZSTD_d_experimentalParam5 = 1004 };
typedef enum ZSTD_dParameter ZSTD_dParameter;
typedef ZSTD_CCtx ZSTD_CStream;
typedef struct ZSTD_outBuffer_s ZSTD_outBuffer;
typedef struct ZSTD_inBuffer_s ZSTD_inBuffer;
enum ZSTD_EndDirective { ZSTD_e_continue = 0, ZSTD_e_end = 2 };
typedef enum ZSTD_EndDirective ZSTD_EndDirective;
typedef ZSTD_DCtx ZSTD_DStream;
typedef struct ZSTD_CDict_s ZSTD_CDict;
typedef struct ZSTD_DDict_s ZSTD_DDict;
struct ZDICT_params_t { int compressionLevel; unsigned int notificationLevel; unsigned int dictID; };
typedef struct ZDICT_params_t ZDICT_params_t;

// zstd.h
unsigned int ZSTD_versionNumber(void);
const char *ZSTD_versionString(void);
size_t ZSTD_compress(void *dst, size_t dstCapacity, const void *src, size_t srcSize, int compressionLevel);
size_t ZSTD_decompress(void *dst, size_t dstCapacity, const void *src, size_t compressedSize);
unsigned long long ZSTD_getFrameContentSize(const void *src, size_t srcSize);
unsigned long long ZSTD_getDecompressedSize(const void *src, size_t srcSize);
size_t ZSTD_findFrameCompressedSize(const void *src, size_t srcSize);
size_t ZSTD_compressBound(size_t srcSize);
unsigned int ZSTD_isError(size_t code);
const char *ZSTD_getErrorName(size_t code);
int ZSTD_minCLevel(void);
int ZSTD_maxCLevel(void);
int ZSTD_defaultCLevel(void);
ZSTD_CCtx *ZSTD_createCCtx(void);
size_t ZSTD_freeCCtx(ZSTD_CCtx *cctx);
size_t ZSTD_compressCCtx(ZSTD_CCtx *cctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize, int compressionLevel);
ZSTD_DCtx *ZSTD_createDCtx(void);
size_t ZSTD_freeDCtx(ZSTD_DCtx *dctx);
size_t ZSTD_decompressDCtx(ZSTD_DCtx *dctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize);
ZSTD_bounds ZSTD_cParam_getBounds(ZSTD_cParameter cParam);
size_t ZSTD_CCtx_setParameter(ZSTD_CCtx *cctx, ZSTD_cParameter param, int value);
size_t ZSTD_CCtx_setPledgedSrcSize(ZSTD_CCtx *cctx, unsigned long long pledgedSrcSize);
size_t ZSTD_CCtx_reset(ZSTD_CCtx *cctx, ZSTD_ResetDirective reset);
size_t ZSTD_compress2(ZSTD_CCtx *cctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize);
ZSTD_bounds ZSTD_dParam_getBounds(ZSTD_dParameter dParam);
size_t ZSTD_DCtx_setParameter(ZSTD_DCtx *dctx, ZSTD_dParameter param, int value);
size_t ZSTD_DCtx_reset(ZSTD_DCtx *dctx, ZSTD_ResetDirective reset);
ZSTD_CStream *ZSTD_createCStream(void);
size_t ZSTD_freeCStream(ZSTD_CStream *zcs);
size_t ZSTD_compressStream2(ZSTD_CCtx *cctx, ZSTD_outBuffer *output, ZSTD_inBuffer *input, ZSTD_EndDirective endOp);
size_t ZSTD_CStreamInSize(void);
size_t ZSTD_CStreamOutSize(void);
size_t ZSTD_initCStream(ZSTD_CStream *zcs, int compressionLevel);
size_t ZSTD_compressStream(ZSTD_CStream *zcs, ZSTD_outBuffer *output, ZSTD_inBuffer *input);
size_t ZSTD_flushStream(ZSTD_CStream *zcs, ZSTD_outBuffer *output);
size_t ZSTD_endStream(ZSTD_CStream *zcs, ZSTD_outBuffer *output);
ZSTD_DStream *ZSTD_createDStream(void);
size_t ZSTD_freeDStream(ZSTD_DStream *zds);
size_t ZSTD_initDStream(ZSTD_DStream *zds);
size_t ZSTD_decompressStream(ZSTD_DStream *zds, ZSTD_outBuffer *output, ZSTD_inBuffer *input);
size_t ZSTD_DStreamInSize(void);
size_t ZSTD_DStreamOutSize(void);
size_t ZSTD_compress_usingDict(ZSTD_CCtx *ctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize, const void *dict, size_t dictSize, int compressionLevel);
size_t ZSTD_decompress_usingDict(ZSTD_DCtx *dctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize, const void *dict, size_t dictSize);
ZSTD_CDict *ZSTD_createCDict(const void *dictBuffer, size_t dictSize, int compressionLevel);
size_t ZSTD_freeCDict(ZSTD_CDict *CDict);
size_t ZSTD_compress_usingCDict(ZSTD_CCtx *cctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize, const ZSTD_CDict *cdict);
ZSTD_DDict *ZSTD_createDDict(const void *dictBuffer, size_t dictSize);
size_t ZSTD_freeDDict(ZSTD_DDict *ddict);
size_t ZSTD_decompress_usingDDict(ZSTD_DCtx *dctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize, const ZSTD_DDict *ddict);
unsigned int ZSTD_getDictID_fromDict(const void *dict, size_t dictSize);
unsigned int ZSTD_getDictID_fromCDict(const ZSTD_CDict *cdict);
unsigned int ZSTD_getDictID_fromDDict(const ZSTD_DDict *ddict);
unsigned int ZSTD_getDictID_fromFrame(const void *src, size_t srcSize);
size_t ZSTD_CCtx_loadDictionary(ZSTD_CCtx *cctx, const void *dict, size_t dictSize);
size_t ZSTD_CCtx_refCDict(ZSTD_CCtx *cctx, const ZSTD_CDict *cdict);
size_t ZSTD_CCtx_refPrefix(ZSTD_CCtx *cctx, const void *prefix, size_t prefixSize);
size_t ZSTD_DCtx_loadDictionary(ZSTD_DCtx *dctx, const void *dict, size_t dictSize);
size_t ZSTD_DCtx_refDDict(ZSTD_DCtx *dctx, const ZSTD_DDict *ddict);
size_t ZSTD_DCtx_refPrefix(ZSTD_DCtx *dctx, const void *prefix, size_t prefixSize);
size_t ZSTD_sizeof_CCtx(const ZSTD_CCtx *cctx);
size_t ZSTD_sizeof_DCtx(const ZSTD_DCtx *dctx);
size_t ZSTD_sizeof_CStream(const ZSTD_CStream *zcs);
size_t ZSTD_sizeof_DStream(const ZSTD_DStream *zds);
size_t ZSTD_sizeof_CDict(const ZSTD_CDict *cdict);
size_t ZSTD_sizeof_DDict(const ZSTD_DDict *ddict);

// zdict.h
size_t ZDICT_trainFromBuffer(void *dictBuffer, size_t dictBufferCapacity, const void *samplesBuffer, const size_t *samplesSizes, unsigned int nbSamples);
size_t ZDICT_finalizeDictionary(void *dstDictBuffer, size_t maxDictSize, const void *dictContent, size_t dictContentSize, const void *samplesBuffer, const size_t *samplesSizes, unsigned int nbSamples, ZDICT_params_t parameters);
unsigned int ZDICT_getDictID(const void *dictBuffer, size_t dictSize);
size_t ZDICT_getDictHeaderSize(const void *dictBuffer, size_t dictSize);
unsigned int ZDICT_isError(size_t errorCode);
const char *ZDICT_getErrorName(size_t errorCode);

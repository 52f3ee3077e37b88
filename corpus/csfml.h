/*
 * library: csfml
 * version: 2.5-1.1
 * headers: SFML/System.h SFML/Window.h SFML/Graphics.h SFML/Audio.h SFML/Network.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini csfml
 * functions: 777, by value: 251, left out: 11
 */
typedef long long sfInt64;
struct sfTime { sfInt64 microseconds; };
typedef struct sfTime sfTime;
typedef int sfInt32;
typedef struct sfClock sfClock;
typedef struct sfMutex sfMutex;
typedef struct sfThread sfThread;
typedef unsigned int sfUint32;
typedef int sfBool;
enum sfJoystickAxis { sfJoystickX = 0, sfJoystickPovY = 7 };
typedef enum sfJoystickAxis sfJoystickAxis;
struct sfJoystickIdentification { const char *name; unsigned int vendorId; unsigned int productId; };
typedef struct sfJoystickIdentification sfJoystickIdentification;
enum sfKeyCode { sfKeyUnknown = -1, sfKeyCount = 101 };
typedef enum sfKeyCode sfKeyCode;
enum sfMouseButton { sfMouseLeft = 0, sfMouseButtonCount = 5 };
typedef enum sfMouseButton sfMouseButton;
typedef struct sfWindow sfWindow;
struct sfVector2i { int x; int y; };
typedef struct sfVector2i sfVector2i;
enum sfSensorType { sfSensorAccelerometer = 0, sfSensorCount = 6 };
typedef enum sfSensorType sfSensorType;
struct sfVector3f { float x; float y; float z; };
typedef struct sfVector3f sfVector3f;
struct sfVideoMode { unsigned int width; unsigned int height; unsigned int bitsPerPixel; };
typedef struct sfVideoMode sfVideoMode;
typedef unsigned long size_t;
typedef struct sfContextSettings sfContextSettings;
typedef unsigned long sfWindowHandle;
struct sfContextSettings { unsigned int depthBits; unsigned int stencilBits; unsigned int antialiasingLevel; unsigned int majorVersion; unsigned int minorVersion; sfUint32 attributeFlags; sfBool sRgbCapable; };
typedef union sfEvent sfEvent;
struct sfVector2u { unsigned int x; unsigned int y; };
typedef struct sfVector2u sfVector2u;
typedef unsigned char sfUint8;
typedef struct sfCursor sfCursor;
typedef struct sfContext sfContext;
enum sfCursorType { sfCursorArrow = 0, sfCursorNotAllowed = 12 };
typedef enum sfCursorType sfCursorType;
struct sfColor { sfUint8 r; sfUint8 g; sfUint8 b; sfUint8 a; };
typedef struct sfColor sfColor;
typedef struct sfFloatRect sfFloatRect;
typedef struct sfIntRect sfIntRect;
struct sfTransform { float matrix[9]; };
typedef struct sfTransform sfTransform;
struct sfVector2f { float x; float y; };
typedef struct sfVector2f sfVector2f;
struct sfFloatRect { float left; float top; float width; float height; };
typedef struct sfCircleShape sfCircleShape;
typedef struct sfTexture sfTexture;
struct sfIntRect { int left; int top; int width; int height; };
typedef struct sfConvexShape sfConvexShape;
typedef struct sfFont sfFont;
typedef struct sfInputStream sfInputStream;
struct sfGlyph { float advance; sfFloatRect bounds; sfIntRect textureRect; };
typedef struct sfGlyph sfGlyph;
struct sfFontInfo { const char *family; };
typedef struct sfFontInfo sfFontInfo;
typedef struct sfImage sfImage;
typedef struct sfRectangleShape sfRectangleShape;
typedef struct sfRenderTexture sfRenderTexture;
typedef struct sfView sfView;
typedef struct sfSprite sfSprite;
typedef struct sfRenderStates sfRenderStates;
typedef struct sfText sfText;
typedef struct sfShape sfShape;
typedef struct sfVertexArray sfVertexArray;
typedef struct sfVertexBuffer sfVertexBuffer;
typedef struct sfVertex sfVertex;
enum sfPrimitiveType { sfPoints = 0, sfQuads = 6 };
typedef enum sfPrimitiveType sfPrimitiveType;
typedef struct sfRenderWindow sfRenderWindow;
typedef struct sfShader sfShader;
typedef sfVector2f sfGlslVec2;
typedef sfVector3f sfGlslVec3;
struct sfGlslVec4 { float x; float y; float z; float w; };
typedef struct sfGlslVec4 sfGlslVec4;
typedef sfVector2i sfGlslIvec2;
struct sfGlslIvec3 { int x; int y; int z; };
typedef struct sfGlslIvec3 sfGlslIvec3;
struct sfGlslIvec4 { int x; int y; int z; int w; };
typedef struct sfGlslIvec4 sfGlslIvec4;
struct sfGlslBvec2 { sfBool x; sfBool y; };
typedef struct sfGlslBvec2 sfGlslBvec2;
struct sfGlslBvec3 { sfBool x; sfBool y; sfBool z; };
typedef struct sfGlslBvec3 sfGlslBvec3;
struct sfGlslBvec4 { sfBool x; sfBool y; sfBool z; sfBool w; };
typedef struct sfGlslBvec4 sfGlslBvec4;
typedef struct sfGlslMat3 sfGlslMat3;
typedef struct sfGlslMat4 sfGlslMat4;
typedef size_t (*sfShapeGetPointCountCallback)(void *);
typedef sfVector2f (*sfShapeGetPointCallback)(size_t, void *);
typedef struct sfTransformable sfTransformable;
struct sfVertex { sfVector2f position; sfColor color; sfVector2f texCoords; };
enum sfVertexBufferUsage { sfVertexBufferStream = 0, sfVertexBufferStatic = 2 };
typedef enum sfVertexBufferUsage sfVertexBufferUsage;
typedef struct sfMusic sfMusic;
struct sfTimeSpan { sfTime offset; sfTime length; };
typedef struct sfTimeSpan sfTimeSpan;
enum sfSoundStatus { sfStopped = 0, sfPlaying = 2 };
typedef enum sfSoundStatus sfSoundStatus;
typedef struct sfSound sfSound;
typedef struct sfSoundBuffer sfSoundBuffer;
typedef short sfInt16;
typedef unsigned long long sfUint64;
typedef struct sfSoundBufferRecorder sfSoundBufferRecorder;
typedef sfBool (*sfSoundRecorderStartCallback)(void *);
typedef sfBool (*sfSoundRecorderProcessCallback)(const sfInt16 *, size_t, void *);
typedef void (*sfSoundRecorderStopCallback)(void *);
typedef struct sfSoundRecorder sfSoundRecorder;
typedef struct sfSoundStreamChunk sfSoundStreamChunk;
typedef sfBool (*sfSoundStreamGetDataCallback)(sfSoundStreamChunk *, void *);
typedef void (*sfSoundStreamSeekCallback)(sfTime, void *);
typedef struct sfSoundStream sfSoundStream;
struct sfIpAddress { char address[16]; };
typedef struct sfIpAddress sfIpAddress;
typedef struct sfFtpListingResponse sfFtpListingResponse;
enum sfFtpStatus { sfFtpRestartMarkerReply = 110, sfFtpInvalidFile = 1003 };
typedef enum sfFtpStatus sfFtpStatus;
typedef struct sfFtpDirectoryResponse sfFtpDirectoryResponse;
typedef struct sfFtpResponse sfFtpResponse;
typedef struct sfFtp sfFtp;
enum sfFtpTransferMode { sfFtpBinary = 0, sfFtpEbcdic = 2 };
typedef enum sfFtpTransferMode sfFtpTransferMode;
typedef struct sfHttpRequest sfHttpRequest;
enum sfHttpMethod { sfHttpGet = 0, sfHttpDelete = 4 };
typedef enum sfHttpMethod sfHttpMethod;
typedef struct sfHttpResponse sfHttpResponse;
enum sfHttpStatus { sfHttpOk = 200, sfHttpConnectionFailed = 1001 };
typedef enum sfHttpStatus sfHttpStatus;
typedef struct sfHttp sfHttp;
typedef struct sfPacket sfPacket;
typedef signed char sfInt8;
typedef unsigned short sfUint16;
typedef int wchar_t;
typedef struct sfSocketSelector sfSocketSelector;
typedef struct sfTcpListener sfTcpListener;
typedef struct sfTcpSocket sfTcpSocket;
typedef struct sfUdpSocket sfUdpSocket;
enum sfSocketStatus { sfSocketDone = 0, sfSocketError = 4 };
typedef enum sfSocketStatus sfSocketStatus;

// SFML/System/Time.h
float sfTime_asSeconds(sfTime time);
sfInt32 sfTime_asMilliseconds(sfTime time);
sfInt64 sfTime_asMicroseconds(sfTime time);
sfTime sfSeconds(float amount);
sfTime sfMilliseconds(sfInt32 amount);
sfTime sfMicroseconds(sfInt64 amount);

// SFML/System/Clock.h
sfClock *sfClock_create(void);
sfClock *sfClock_copy(const sfClock *clock);
void sfClock_destroy(sfClock *clock);
sfTime sfClock_getElapsedTime(const sfClock *clock);
sfTime sfClock_restart(sfClock *clock);

// SFML/System/Mutex.h
sfMutex *sfMutex_create(void);
void sfMutex_destroy(sfMutex *mutex);
void sfMutex_lock(sfMutex *mutex);
void sfMutex_unlock(sfMutex *mutex);

// SFML/System/Sleep.h
void sfSleep(sfTime duration);

// SFML/System/Thread.h
sfThread *sfThread_create(void (*function)(void *), void *userData);
void sfThread_destroy(sfThread *thread);
void sfThread_launch(sfThread *thread);
void sfThread_wait(sfThread *thread);
void sfThread_terminate(sfThread *thread);

// SFML/Window/Clipboard.h
void sfClipboard_setString(const char *text);
void sfClipboard_setUnicodeString(const sfUint32 *text);

// SFML/Window/Joystick.h
sfBool sfJoystick_isConnected(unsigned int joystick);
unsigned int sfJoystick_getButtonCount(unsigned int joystick);
sfBool sfJoystick_hasAxis(unsigned int joystick, sfJoystickAxis axis);
sfBool sfJoystick_isButtonPressed(unsigned int joystick, unsigned int button);
float sfJoystick_getAxisPosition(unsigned int joystick, sfJoystickAxis axis);
sfJoystickIdentification sfJoystick_getIdentification(unsigned int joystick);
void sfJoystick_update(void);

// SFML/Window/Keyboard.h
sfBool sfKeyboard_isKeyPressed(sfKeyCode key);
void sfKeyboard_setVirtualKeyboardVisible(sfBool visible);

// SFML/Window/Mouse.h
sfBool sfMouse_isButtonPressed(sfMouseButton button);
sfVector2i sfMouse_getPosition(const sfWindow *relativeTo);
void sfMouse_setPosition(sfVector2i position, const sfWindow *relativeTo);

// SFML/Window/Sensor.h
sfBool sfSensor_isAvailable(sfSensorType sensor);
void sfSensor_setEnabled(sfSensorType sensor, sfBool enabled);
sfVector3f sfSensor_getValue(sfSensorType sensor);

// SFML/Window/VideoMode.h
sfVideoMode sfVideoMode_getDesktopMode(void);
const sfVideoMode *sfVideoMode_getFullscreenModes(size_t *count);
sfBool sfVideoMode_isValid(sfVideoMode mode);

// SFML/Window/Window.h
sfWindow *sfWindow_create(sfVideoMode mode, const char *title, sfUint32 style, const sfContextSettings *settings);
sfWindow *sfWindow_createUnicode(sfVideoMode mode, const sfUint32 *title, sfUint32 style, const sfContextSettings *settings);
sfWindow *sfWindow_createFromHandle(sfWindowHandle handle, const sfContextSettings *settings);
void sfWindow_destroy(sfWindow *window);
void sfWindow_close(sfWindow *window);
sfBool sfWindow_isOpen(const sfWindow *window);
sfContextSettings sfWindow_getSettings(const sfWindow *window);
sfBool sfWindow_pollEvent(sfWindow *window, sfEvent *event);
sfBool sfWindow_waitEvent(sfWindow *window, sfEvent *event);
sfVector2i sfWindow_getPosition(const sfWindow *window);
void sfWindow_setPosition(sfWindow *window, sfVector2i position);
sfVector2u sfWindow_getSize(const sfWindow *window);
void sfWindow_setSize(sfWindow *window, sfVector2u size);
void sfWindow_setTitle(sfWindow *window, const char *title);
void sfWindow_setUnicodeTitle(sfWindow *window, const sfUint32 *title);
void sfWindow_setIcon(sfWindow *window, unsigned int width, unsigned int height, const sfUint8 *pixels);
void sfWindow_setVisible(sfWindow *window, sfBool visible);
void sfWindow_setVerticalSyncEnabled(sfWindow *window, sfBool enabled);
void sfWindow_setMouseCursorVisible(sfWindow *window, sfBool visible);
void sfWindow_setMouseCursorGrabbed(sfWindow *window, sfBool grabbed);
void sfWindow_setMouseCursor(sfWindow *window, const sfCursor *cursor);
void sfWindow_setKeyRepeatEnabled(sfWindow *window, sfBool enabled);
void sfWindow_setFramerateLimit(sfWindow *window, unsigned int limit);
void sfWindow_setJoystickThreshold(sfWindow *window, float threshold);
sfBool sfWindow_setActive(sfWindow *window, sfBool active);
void sfWindow_requestFocus(sfWindow *window);
sfBool sfWindow_hasFocus(const sfWindow *window);
void sfWindow_display(sfWindow *window);
sfWindowHandle sfWindow_getSystemHandle(const sfWindow *window);

// SFML/Window/Context.h
sfContext *sfContext_create(void);
void sfContext_destroy(sfContext *context);
sfBool sfContext_setActive(sfContext *context, sfBool active);
sfContextSettings sfContext_getSettings(const sfContext *context);

// SFML/Window/Cursor.h
sfCursor *sfCursor_createFromPixels(const sfUint8 *pixels, sfVector2u size, sfVector2u hotspot);
sfCursor *sfCursor_createFromSystem(sfCursorType type);
void sfCursor_destroy(sfCursor *cursor);

// SFML/Window/Touch.h
sfBool sfTouch_isDown(unsigned int finger);
sfVector2i sfTouch_getPosition(unsigned int finger, const sfWindow *relativeTo);

// SFML/Graphics/Color.h
sfColor sfColor_fromRGB(sfUint8 red, sfUint8 green, sfUint8 blue);
sfColor sfColor_fromRGBA(sfUint8 red, sfUint8 green, sfUint8 blue, sfUint8 alpha);
sfColor sfColor_fromInteger(sfUint32 color);
sfUint32 sfColor_toInteger(sfColor color);
sfColor sfColor_add(sfColor color1, sfColor color2);
sfColor sfColor_subtract(sfColor color1, sfColor color2);
sfColor sfColor_modulate(sfColor color1, sfColor color2);

// SFML/Graphics/Rect.h
sfBool sfFloatRect_contains(const sfFloatRect *rect, float x, float y);
sfBool sfIntRect_contains(const sfIntRect *rect, int x, int y);
sfBool sfFloatRect_intersects(const sfFloatRect *rect1, const sfFloatRect *rect2, sfFloatRect *intersection);
sfBool sfIntRect_intersects(const sfIntRect *rect1, const sfIntRect *rect2, sfIntRect *intersection);

// SFML/Graphics/Transform.h
sfTransform sfTransform_fromMatrix(float a00, float a01, float a02, float a10, float a11, float a12, float a20, float a21, float a22);
void sfTransform_getMatrix(const sfTransform *transform, float *matrix);
sfTransform sfTransform_getInverse(const sfTransform *transform);
sfVector2f sfTransform_transformPoint(const sfTransform *transform, sfVector2f point);
sfFloatRect sfTransform_transformRect(const sfTransform *transform, sfFloatRect rectangle);
void sfTransform_combine(sfTransform *transform, const sfTransform *other);
void sfTransform_translate(sfTransform *transform, float x, float y);
void sfTransform_rotate(sfTransform *transform, float angle);
void sfTransform_rotateWithCenter(sfTransform *transform, float angle, float centerX, float centerY);
void sfTransform_scale(sfTransform *transform, float scaleX, float scaleY);
void sfTransform_scaleWithCenter(sfTransform *transform, float scaleX, float scaleY, float centerX, float centerY);
sfBool sfTransform_equal(sfTransform *left, sfTransform *right);

// SFML/Graphics/CircleShape.h
sfCircleShape *sfCircleShape_create(void);
sfCircleShape *sfCircleShape_copy(const sfCircleShape *shape);
void sfCircleShape_destroy(sfCircleShape *shape);
void sfCircleShape_setPosition(sfCircleShape *shape, sfVector2f position);
void sfCircleShape_setRotation(sfCircleShape *shape, float angle);
void sfCircleShape_setScale(sfCircleShape *shape, sfVector2f scale);
void sfCircleShape_setOrigin(sfCircleShape *shape, sfVector2f origin);
sfVector2f sfCircleShape_getPosition(const sfCircleShape *shape);
float sfCircleShape_getRotation(const sfCircleShape *shape);
sfVector2f sfCircleShape_getScale(const sfCircleShape *shape);
sfVector2f sfCircleShape_getOrigin(const sfCircleShape *shape);
void sfCircleShape_move(sfCircleShape *shape, sfVector2f offset);
void sfCircleShape_rotate(sfCircleShape *shape, float angle);
void sfCircleShape_scale(sfCircleShape *shape, sfVector2f factors);
sfTransform sfCircleShape_getTransform(const sfCircleShape *shape);
sfTransform sfCircleShape_getInverseTransform(const sfCircleShape *shape);
void sfCircleShape_setTexture(sfCircleShape *shape, const sfTexture *texture, sfBool resetRect);
void sfCircleShape_setTextureRect(sfCircleShape *shape, sfIntRect rect);
void sfCircleShape_setFillColor(sfCircleShape *shape, sfColor color);
void sfCircleShape_setOutlineColor(sfCircleShape *shape, sfColor color);
void sfCircleShape_setOutlineThickness(sfCircleShape *shape, float thickness);
const sfTexture *sfCircleShape_getTexture(const sfCircleShape *shape);
sfIntRect sfCircleShape_getTextureRect(const sfCircleShape *shape);
sfColor sfCircleShape_getFillColor(const sfCircleShape *shape);
sfColor sfCircleShape_getOutlineColor(const sfCircleShape *shape);
float sfCircleShape_getOutlineThickness(const sfCircleShape *shape);
size_t sfCircleShape_getPointCount(const sfCircleShape *shape);
sfVector2f sfCircleShape_getPoint(const sfCircleShape *shape, size_t index);
void sfCircleShape_setRadius(sfCircleShape *shape, float radius);
float sfCircleShape_getRadius(const sfCircleShape *shape);
void sfCircleShape_setPointCount(sfCircleShape *shape, size_t count);
sfFloatRect sfCircleShape_getLocalBounds(const sfCircleShape *shape);
sfFloatRect sfCircleShape_getGlobalBounds(const sfCircleShape *shape);

// SFML/Graphics/ConvexShape.h
sfConvexShape *sfConvexShape_create(void);
sfConvexShape *sfConvexShape_copy(const sfConvexShape *shape);
void sfConvexShape_destroy(sfConvexShape *shape);
void sfConvexShape_setPosition(sfConvexShape *shape, sfVector2f position);
void sfConvexShape_setRotation(sfConvexShape *shape, float angle);
void sfConvexShape_setScale(sfConvexShape *shape, sfVector2f scale);
void sfConvexShape_setOrigin(sfConvexShape *shape, sfVector2f origin);
sfVector2f sfConvexShape_getPosition(const sfConvexShape *shape);
float sfConvexShape_getRotation(const sfConvexShape *shape);
sfVector2f sfConvexShape_getScale(const sfConvexShape *shape);
sfVector2f sfConvexShape_getOrigin(const sfConvexShape *shape);
void sfConvexShape_move(sfConvexShape *shape, sfVector2f offset);
void sfConvexShape_rotate(sfConvexShape *shape, float angle);
void sfConvexShape_scale(sfConvexShape *shape, sfVector2f factors);
sfTransform sfConvexShape_getTransform(const sfConvexShape *shape);
sfTransform sfConvexShape_getInverseTransform(const sfConvexShape *shape);
void sfConvexShape_setTexture(sfConvexShape *shape, const sfTexture *texture, sfBool resetRect);
void sfConvexShape_setTextureRect(sfConvexShape *shape, sfIntRect rect);
void sfConvexShape_setFillColor(sfConvexShape *shape, sfColor color);
void sfConvexShape_setOutlineColor(sfConvexShape *shape, sfColor color);
void sfConvexShape_setOutlineThickness(sfConvexShape *shape, float thickness);
const sfTexture *sfConvexShape_getTexture(const sfConvexShape *shape);
sfIntRect sfConvexShape_getTextureRect(const sfConvexShape *shape);
sfColor sfConvexShape_getFillColor(const sfConvexShape *shape);
sfColor sfConvexShape_getOutlineColor(const sfConvexShape *shape);
float sfConvexShape_getOutlineThickness(const sfConvexShape *shape);
size_t sfConvexShape_getPointCount(const sfConvexShape *shape);
sfVector2f sfConvexShape_getPoint(const sfConvexShape *shape, size_t index);
void sfConvexShape_setPointCount(sfConvexShape *shape, size_t count);
void sfConvexShape_setPoint(sfConvexShape *shape, size_t index, sfVector2f point);
sfFloatRect sfConvexShape_getLocalBounds(const sfConvexShape *shape);
sfFloatRect sfConvexShape_getGlobalBounds(const sfConvexShape *shape);

// SFML/Graphics/Font.h
sfFont *sfFont_createFromFile(const char *filename);
sfFont *sfFont_createFromMemory(const void *data, size_t sizeInBytes);
sfFont *sfFont_createFromStream(sfInputStream *stream);
sfFont *sfFont_copy(const sfFont *font);
void sfFont_destroy(sfFont *font);
sfGlyph sfFont_getGlyph(const sfFont *font, sfUint32 codePoint, unsigned int characterSize, sfBool bold, float outlineThickness);
float sfFont_getKerning(const sfFont *font, sfUint32 first, sfUint32 second, unsigned int characterSize);
float sfFont_getLineSpacing(const sfFont *font, unsigned int characterSize);
float sfFont_getUnderlinePosition(const sfFont *font, unsigned int characterSize);
float sfFont_getUnderlineThickness(const sfFont *font, unsigned int characterSize);
const sfTexture *sfFont_getTexture(sfFont *font, unsigned int characterSize);
sfFontInfo sfFont_getInfo(const sfFont *font);

// SFML/Graphics/Image.h
sfImage *sfImage_create(unsigned int width, unsigned int height);
sfImage *sfImage_createFromColor(unsigned int width, unsigned int height, sfColor color);
sfImage *sfImage_createFromPixels(unsigned int width, unsigned int height, const sfUint8 *pixels);
sfImage *sfImage_createFromFile(const char *filename);
sfImage *sfImage_createFromMemory(const void *data, size_t size);
sfImage *sfImage_createFromStream(sfInputStream *stream);
sfImage *sfImage_copy(const sfImage *image);
void sfImage_destroy(sfImage *image);
sfBool sfImage_saveToFile(const sfImage *image, const char *filename);
sfVector2u sfImage_getSize(const sfImage *image);
void sfImage_createMaskFromColor(sfImage *image, sfColor color, sfUint8 alpha);
void sfImage_copyImage(sfImage *image, const sfImage *source, unsigned int destX, unsigned int destY, sfIntRect sourceRect, sfBool applyAlpha);
void sfImage_setPixel(sfImage *image, unsigned int x, unsigned int y, sfColor color);
sfColor sfImage_getPixel(const sfImage *image, unsigned int x, unsigned int y);
const sfUint8 *sfImage_getPixelsPtr(const sfImage *image);
void sfImage_flipHorizontally(sfImage *image);
void sfImage_flipVertically(sfImage *image);

// SFML/Graphics/RectangleShape.h
sfRectangleShape *sfRectangleShape_create(void);
sfRectangleShape *sfRectangleShape_copy(const sfRectangleShape *shape);
void sfRectangleShape_destroy(sfRectangleShape *shape);
void sfRectangleShape_setPosition(sfRectangleShape *shape, sfVector2f position);
void sfRectangleShape_setRotation(sfRectangleShape *shape, float angle);
void sfRectangleShape_setScale(sfRectangleShape *shape, sfVector2f scale);
void sfRectangleShape_setOrigin(sfRectangleShape *shape, sfVector2f origin);
sfVector2f sfRectangleShape_getPosition(const sfRectangleShape *shape);
float sfRectangleShape_getRotation(const sfRectangleShape *shape);
sfVector2f sfRectangleShape_getScale(const sfRectangleShape *shape);
sfVector2f sfRectangleShape_getOrigin(const sfRectangleShape *shape);
void sfRectangleShape_move(sfRectangleShape *shape, sfVector2f offset);
void sfRectangleShape_rotate(sfRectangleShape *shape, float angle);
void sfRectangleShape_scale(sfRectangleShape *shape, sfVector2f factors);
sfTransform sfRectangleShape_getTransform(const sfRectangleShape *shape);
sfTransform sfRectangleShape_getInverseTransform(const sfRectangleShape *shape);
void sfRectangleShape_setTexture(sfRectangleShape *shape, const sfTexture *texture, sfBool resetRect);
void sfRectangleShape_setTextureRect(sfRectangleShape *shape, sfIntRect rect);
void sfRectangleShape_setFillColor(sfRectangleShape *shape, sfColor color);
void sfRectangleShape_setOutlineColor(sfRectangleShape *shape, sfColor color);
void sfRectangleShape_setOutlineThickness(sfRectangleShape *shape, float thickness);
const sfTexture *sfRectangleShape_getTexture(const sfRectangleShape *shape);
sfIntRect sfRectangleShape_getTextureRect(const sfRectangleShape *shape);
sfColor sfRectangleShape_getFillColor(const sfRectangleShape *shape);
sfColor sfRectangleShape_getOutlineColor(const sfRectangleShape *shape);
float sfRectangleShape_getOutlineThickness(const sfRectangleShape *shape);
size_t sfRectangleShape_getPointCount(const sfRectangleShape *shape);
sfVector2f sfRectangleShape_getPoint(const sfRectangleShape *shape, size_t index);
void sfRectangleShape_setSize(sfRectangleShape *shape, sfVector2f size);
sfVector2f sfRectangleShape_getSize(const sfRectangleShape *shape);
sfFloatRect sfRectangleShape_getLocalBounds(const sfRectangleShape *shape);
sfFloatRect sfRectangleShape_getGlobalBounds(const sfRectangleShape *shape);

// SFML/Graphics/RenderTexture.h
sfRenderTexture *sfRenderTexture_create(unsigned int width, unsigned int height, sfBool depthBuffer);
sfRenderTexture *sfRenderTexture_createWithSettings(unsigned int width, unsigned int height, sfContextSettings settings);
void sfRenderTexture_destroy(sfRenderTexture *renderTexture);
sfVector2u sfRenderTexture_getSize(const sfRenderTexture *renderTexture);
sfBool sfRenderTexture_setActive(sfRenderTexture *renderTexture, sfBool active);
void sfRenderTexture_display(sfRenderTexture *renderTexture);
void sfRenderTexture_clear(sfRenderTexture *renderTexture, sfColor color);
void sfRenderTexture_setView(sfRenderTexture *renderTexture, const sfView *view);
const sfView *sfRenderTexture_getView(const sfRenderTexture *renderTexture);
const sfView *sfRenderTexture_getDefaultView(const sfRenderTexture *renderTexture);
sfIntRect sfRenderTexture_getViewport(const sfRenderTexture *renderTexture, const sfView *view);
sfVector2f sfRenderTexture_mapPixelToCoords(const sfRenderTexture *renderTexture, sfVector2i point, const sfView *view);
sfVector2i sfRenderTexture_mapCoordsToPixel(const sfRenderTexture *renderTexture, sfVector2f point, const sfView *view);
void sfRenderTexture_drawSprite(sfRenderTexture *renderTexture, const sfSprite *object, const sfRenderStates *states);
void sfRenderTexture_drawText(sfRenderTexture *renderTexture, const sfText *object, const sfRenderStates *states);
void sfRenderTexture_drawShape(sfRenderTexture *renderTexture, const sfShape *object, const sfRenderStates *states);
void sfRenderTexture_drawCircleShape(sfRenderTexture *renderTexture, const sfCircleShape *object, const sfRenderStates *states);
void sfRenderTexture_drawConvexShape(sfRenderTexture *renderTexture, const sfConvexShape *object, const sfRenderStates *states);
void sfRenderTexture_drawRectangleShape(sfRenderTexture *renderTexture, const sfRectangleShape *object, const sfRenderStates *states);
void sfRenderTexture_drawVertexArray(sfRenderTexture *renderTexture, const sfVertexArray *object, const sfRenderStates *states);
void sfRenderTexture_drawVertexBuffer(sfRenderTexture *renderTexture, const sfVertexBuffer *object, const sfRenderStates *states);
void sfRenderTexture_drawPrimitives(sfRenderTexture *renderTexture, const sfVertex *vertices, size_t vertexCount, sfPrimitiveType type, const sfRenderStates *states);
void sfRenderTexture_pushGLStates(sfRenderTexture *renderTexture);
void sfRenderTexture_popGLStates(sfRenderTexture *renderTexture);
void sfRenderTexture_resetGLStates(sfRenderTexture *renderTexture);
const sfTexture *sfRenderTexture_getTexture(const sfRenderTexture *renderTexture);
void sfRenderTexture_setSmooth(sfRenderTexture *renderTexture, sfBool smooth);
sfBool sfRenderTexture_isSmooth(const sfRenderTexture *renderTexture);
void sfRenderTexture_setRepeated(sfRenderTexture *renderTexture, sfBool repeated);
sfBool sfRenderTexture_isRepeated(const sfRenderTexture *renderTexture);
sfBool sfRenderTexture_generateMipmap(sfRenderTexture *renderTexture);

// SFML/Graphics/RenderWindow.h
sfRenderWindow *sfRenderWindow_create(sfVideoMode mode, const char *title, sfUint32 style, const sfContextSettings *settings);
sfRenderWindow *sfRenderWindow_createUnicode(sfVideoMode mode, const sfUint32 *title, sfUint32 style, const sfContextSettings *settings);
sfRenderWindow *sfRenderWindow_createFromHandle(sfWindowHandle handle, const sfContextSettings *settings);
void sfRenderWindow_destroy(sfRenderWindow *renderWindow);
void sfRenderWindow_close(sfRenderWindow *renderWindow);
sfBool sfRenderWindow_isOpen(const sfRenderWindow *renderWindow);
sfContextSettings sfRenderWindow_getSettings(const sfRenderWindow *renderWindow);
sfBool sfRenderWindow_pollEvent(sfRenderWindow *renderWindow, sfEvent *event);
sfBool sfRenderWindow_waitEvent(sfRenderWindow *renderWindow, sfEvent *event);
sfVector2i sfRenderWindow_getPosition(const sfRenderWindow *renderWindow);
void sfRenderWindow_setPosition(sfRenderWindow *renderWindow, sfVector2i position);
sfVector2u sfRenderWindow_getSize(const sfRenderWindow *renderWindow);
void sfRenderWindow_setSize(sfRenderWindow *renderWindow, sfVector2u size);
void sfRenderWindow_setTitle(sfRenderWindow *renderWindow, const char *title);
void sfRenderWindow_setUnicodeTitle(sfRenderWindow *renderWindow, const sfUint32 *title);
void sfRenderWindow_setIcon(sfRenderWindow *renderWindow, unsigned int width, unsigned int height, const sfUint8 *pixels);
void sfRenderWindow_setVisible(sfRenderWindow *renderWindow, sfBool visible);
void sfRenderWindow_setVerticalSyncEnabled(sfRenderWindow *renderWindow, sfBool enabled);
void sfRenderWindow_setMouseCursorVisible(sfRenderWindow *renderWindow, sfBool show);
void sfRenderWindow_setMouseCursorGrabbed(sfRenderWindow *renderWindow, sfBool grabbed);
void sfRenderWindow_setMouseCursor(sfRenderWindow *window, const sfCursor *cursor);
void sfRenderWindow_setKeyRepeatEnabled(sfRenderWindow *renderWindow, sfBool enabled);
void sfRenderWindow_setFramerateLimit(sfRenderWindow *renderWindow, unsigned int limit);
void sfRenderWindow_setJoystickThreshold(sfRenderWindow *renderWindow, float threshold);
sfBool sfRenderWindow_setActive(sfRenderWindow *renderWindow, sfBool active);
void sfRenderWindow_requestFocus(sfRenderWindow *renderWindow);
sfBool sfRenderWindow_hasFocus(const sfRenderWindow *renderWindow);
void sfRenderWindow_display(sfRenderWindow *renderWindow);
sfWindowHandle sfRenderWindow_getSystemHandle(const sfRenderWindow *renderWindow);
void sfRenderWindow_clear(sfRenderWindow *renderWindow, sfColor color);
void sfRenderWindow_setView(sfRenderWindow *renderWindow, const sfView *view);
const sfView *sfRenderWindow_getView(const sfRenderWindow *renderWindow);
const sfView *sfRenderWindow_getDefaultView(const sfRenderWindow *renderWindow);
sfIntRect sfRenderWindow_getViewport(const sfRenderWindow *renderWindow, const sfView *view);
sfVector2f sfRenderWindow_mapPixelToCoords(const sfRenderWindow *renderWindow, sfVector2i point, const sfView *view);
sfVector2i sfRenderWindow_mapCoordsToPixel(const sfRenderWindow *renderWindow, sfVector2f point, const sfView *view);
void sfRenderWindow_drawSprite(sfRenderWindow *renderWindow, const sfSprite *object, const sfRenderStates *states);
void sfRenderWindow_drawText(sfRenderWindow *renderWindow, const sfText *object, const sfRenderStates *states);
void sfRenderWindow_drawShape(sfRenderWindow *renderWindow, const sfShape *object, const sfRenderStates *states);
void sfRenderWindow_drawCircleShape(sfRenderWindow *renderWindow, const sfCircleShape *object, const sfRenderStates *states);
void sfRenderWindow_drawConvexShape(sfRenderWindow *renderWindow, const sfConvexShape *object, const sfRenderStates *states);
void sfRenderWindow_drawRectangleShape(sfRenderWindow *renderWindow, const sfRectangleShape *object, const sfRenderStates *states);
void sfRenderWindow_drawVertexArray(sfRenderWindow *renderWindow, const sfVertexArray *object, const sfRenderStates *states);
void sfRenderWindow_drawVertexBuffer(sfRenderWindow *renderWindow, const sfVertexBuffer *object, const sfRenderStates *states);
void sfRenderWindow_drawPrimitives(sfRenderWindow *renderWindow, const sfVertex *vertices, size_t vertexCount, sfPrimitiveType type, const sfRenderStates *states);
void sfRenderWindow_pushGLStates(sfRenderWindow *renderWindow);
void sfRenderWindow_popGLStates(sfRenderWindow *renderWindow);
void sfRenderWindow_resetGLStates(sfRenderWindow *renderWindow);
sfImage *sfRenderWindow_capture(const sfRenderWindow *renderWindow);
sfVector2i sfMouse_getPositionRenderWindow(const sfRenderWindow *relativeTo);
void sfMouse_setPositionRenderWindow(sfVector2i position, const sfRenderWindow *relativeTo);
sfVector2i sfTouch_getPositionRenderWindow(unsigned int finger, const sfRenderWindow *relativeTo);

// SFML/Graphics/Shader.h
sfShader *sfShader_createFromFile(const char *vertexShaderFilename, const char *geometryShaderFilename, const char *fragmentShaderFilename);
sfShader *sfShader_createFromMemory(const char *vertexShader, const char *geometryShader, const char *fragmentShader);
sfShader *sfShader_createFromStream(sfInputStream *vertexShaderStream, sfInputStream *geometryShaderStream, sfInputStream *fragmentShaderStream);
void sfShader_destroy(sfShader *shader);
void sfShader_setFloatUniform(sfShader *shader, const char *name, float x);
void sfShader_setVec2Uniform(sfShader *shader, const char *name, sfGlslVec2 vector);
void sfShader_setVec3Uniform(sfShader *shader, const char *name, sfGlslVec3 vector);
void sfShader_setVec4Uniform(sfShader *shader, const char *name, sfGlslVec4 vector);
void sfShader_setColorUniform(sfShader *shader, const char *name, sfColor color);
void sfShader_setIntUniform(sfShader *shader, const char *name, int x);
void sfShader_setIvec2Uniform(sfShader *shader, const char *name, sfGlslIvec2 vector);
void sfShader_setIvec3Uniform(sfShader *shader, const char *name, sfGlslIvec3 vector);
void sfShader_setIvec4Uniform(sfShader *shader, const char *name, sfGlslIvec4 vector);
void sfShader_setIntColorUniform(sfShader *shader, const char *name, sfColor color);
void sfShader_setBoolUniform(sfShader *shader, const char *name, sfBool x);
void sfShader_setBvec2Uniform(sfShader *shader, const char *name, sfGlslBvec2 vector);
void sfShader_setBvec3Uniform(sfShader *shader, const char *name, sfGlslBvec3 vector);
void sfShader_setBvec4Uniform(sfShader *shader, const char *name, sfGlslBvec4 vector);
void sfShader_setMat3Uniform(sfShader *shader, const char *name, const sfGlslMat3 *matrix);
void sfShader_setMat4Uniform(sfShader *shader, const char *name, const sfGlslMat4 *matrix);
void sfShader_setTextureUniform(sfShader *shader, const char *name, const sfTexture *texture);
void sfShader_setCurrentTextureUniform(sfShader *shader, const char *name);
void sfShader_setFloatUniformArray(sfShader *shader, const char *name, const float *scalarArray, size_t length);
void sfShader_setVec2UniformArray(sfShader *shader, const char *name, const sfGlslVec2 *vectorArray, size_t length);
void sfShader_setVec3UniformArray(sfShader *shader, const char *name, const sfGlslVec3 *vectorArray, size_t length);
void sfShader_setVec4UniformArray(sfShader *shader, const char *name, const sfGlslVec4 *vectorArray, size_t length);
void sfShader_setMat3UniformArray(sfShader *shader, const char *name, const sfGlslMat3 *matrixArray, size_t length);
void sfShader_setMat4UniformArray(sfShader *shader, const char *name, const sfGlslMat4 *matrixArray, size_t length);
void sfShader_setFloatParameter(sfShader *shader, const char *name, float x);
void sfShader_setFloat2Parameter(sfShader *shader, const char *name, float x, float y);
void sfShader_setFloat3Parameter(sfShader *shader, const char *name, float x, float y, float z);
void sfShader_setFloat4Parameter(sfShader *shader, const char *name, float x, float y, float z, float w);
void sfShader_setVector2Parameter(sfShader *shader, const char *name, sfVector2f vector);
void sfShader_setVector3Parameter(sfShader *shader, const char *name, sfVector3f vector);
void sfShader_setColorParameter(sfShader *shader, const char *name, sfColor color);
void sfShader_setTransformParameter(sfShader *shader, const char *name, sfTransform transform);
void sfShader_setTextureParameter(sfShader *shader, const char *name, const sfTexture *texture);
void sfShader_setCurrentTextureParameter(sfShader *shader, const char *name);
unsigned int sfShader_getNativeHandle(const sfShader *shader);
void sfShader_bind(const sfShader *shader);
sfBool sfShader_isAvailable(void);
sfBool sfShader_isGeometryAvailable(void);

// SFML/Graphics/Shape.h
sfShape *sfShape_create(sfShapeGetPointCountCallback getPointCount, sfShapeGetPointCallback getPoint, void *userData);
void sfShape_destroy(sfShape *shape);
void sfShape_setPosition(sfShape *shape, sfVector2f position);
void sfShape_setRotation(sfShape *shape, float angle);
void sfShape_setScale(sfShape *shape, sfVector2f scale);
void sfShape_setOrigin(sfShape *shape, sfVector2f origin);
sfVector2f sfShape_getPosition(const sfShape *shape);
float sfShape_getRotation(const sfShape *shape);
sfVector2f sfShape_getScale(const sfShape *shape);
sfVector2f sfShape_getOrigin(const sfShape *shape);
void sfShape_move(sfShape *shape, sfVector2f offset);
void sfShape_rotate(sfShape *shape, float angle);
void sfShape_scale(sfShape *shape, sfVector2f factors);
sfTransform sfShape_getTransform(const sfShape *shape);
sfTransform sfShape_getInverseTransform(const sfShape *shape);
void sfShape_setTexture(sfShape *shape, const sfTexture *texture, sfBool resetRect);
void sfShape_setTextureRect(sfShape *shape, sfIntRect rect);
void sfShape_setFillColor(sfShape *shape, sfColor color);
void sfShape_setOutlineColor(sfShape *shape, sfColor color);
void sfShape_setOutlineThickness(sfShape *shape, float thickness);
const sfTexture *sfShape_getTexture(const sfShape *shape);
sfIntRect sfShape_getTextureRect(const sfShape *shape);
sfColor sfShape_getFillColor(const sfShape *shape);
sfColor sfShape_getOutlineColor(const sfShape *shape);
float sfShape_getOutlineThickness(const sfShape *shape);
size_t sfShape_getPointCount(const sfShape *shape);
sfVector2f sfShape_getPoint(const sfShape *shape, size_t index);
sfFloatRect sfShape_getLocalBounds(const sfShape *shape);
sfFloatRect sfShape_getGlobalBounds(const sfShape *shape);
void sfShape_update(sfShape *shape);

// SFML/Graphics/Sprite.h
sfSprite *sfSprite_create(void);
sfSprite *sfSprite_copy(const sfSprite *sprite);
void sfSprite_destroy(sfSprite *sprite);
void sfSprite_setPosition(sfSprite *sprite, sfVector2f position);
void sfSprite_setRotation(sfSprite *sprite, float angle);
void sfSprite_setScale(sfSprite *sprite, sfVector2f scale);
void sfSprite_setOrigin(sfSprite *sprite, sfVector2f origin);
sfVector2f sfSprite_getPosition(const sfSprite *sprite);
float sfSprite_getRotation(const sfSprite *sprite);
sfVector2f sfSprite_getScale(const sfSprite *sprite);
sfVector2f sfSprite_getOrigin(const sfSprite *sprite);
void sfSprite_move(sfSprite *sprite, sfVector2f offset);
void sfSprite_rotate(sfSprite *sprite, float angle);
void sfSprite_scale(sfSprite *sprite, sfVector2f factors);
sfTransform sfSprite_getTransform(const sfSprite *sprite);
sfTransform sfSprite_getInverseTransform(const sfSprite *sprite);
void sfSprite_setTexture(sfSprite *sprite, const sfTexture *texture, sfBool resetRect);
void sfSprite_setTextureRect(sfSprite *sprite, sfIntRect rectangle);
void sfSprite_setColor(sfSprite *sprite, sfColor color);
const sfTexture *sfSprite_getTexture(const sfSprite *sprite);
sfIntRect sfSprite_getTextureRect(const sfSprite *sprite);
sfColor sfSprite_getColor(const sfSprite *sprite);
sfFloatRect sfSprite_getLocalBounds(const sfSprite *sprite);
sfFloatRect sfSprite_getGlobalBounds(const sfSprite *sprite);

// SFML/Graphics/Text.h
sfText *sfText_create(void);
sfText *sfText_copy(const sfText *text);
void sfText_destroy(sfText *text);
void sfText_setPosition(sfText *text, sfVector2f position);
void sfText_setRotation(sfText *text, float angle);
void sfText_setScale(sfText *text, sfVector2f scale);
void sfText_setOrigin(sfText *text, sfVector2f origin);
sfVector2f sfText_getPosition(const sfText *text);
float sfText_getRotation(const sfText *text);
sfVector2f sfText_getScale(const sfText *text);
sfVector2f sfText_getOrigin(const sfText *text);
void sfText_move(sfText *text, sfVector2f offset);
void sfText_rotate(sfText *text, float angle);
void sfText_scale(sfText *text, sfVector2f factors);
sfTransform sfText_getTransform(const sfText *text);
sfTransform sfText_getInverseTransform(const sfText *text);
void sfText_setString(sfText *text, const char *string);
void sfText_setUnicodeString(sfText *text, const sfUint32 *string);
void sfText_setFont(sfText *text, const sfFont *font);
void sfText_setCharacterSize(sfText *text, unsigned int size);
void sfText_setLineSpacing(sfText *text, float spacingFactor);
void sfText_setLetterSpacing(sfText *text, float spacingFactor);
void sfText_setStyle(sfText *text, sfUint32 style);
void sfText_setColor(sfText *text, sfColor color);
void sfText_setFillColor(sfText *text, sfColor color);
void sfText_setOutlineColor(sfText *text, sfColor color);
void sfText_setOutlineThickness(sfText *text, float thickness);
const char *sfText_getString(const sfText *text);
const sfUint32 *sfText_getUnicodeString(const sfText *text);
const sfFont *sfText_getFont(const sfText *text);
unsigned int sfText_getCharacterSize(const sfText *text);
float sfText_getLetterSpacing(const sfText *text);
float getLineSpacing(const sfText *text);
sfUint32 sfText_getStyle(const sfText *text);
sfColor sfText_getColor(const sfText *text);
sfColor sfText_getFillColor(const sfText *text);
sfColor sfText_getOutlineColor(const sfText *text);
float sfText_getOutlineThickness(const sfText *text);
sfVector2f sfText_findCharacterPos(const sfText *text, size_t index);
sfFloatRect sfText_getLocalBounds(const sfText *text);
sfFloatRect sfText_getGlobalBounds(const sfText *text);

// SFML/Graphics/Texture.h
sfTexture *sfTexture_create(unsigned int width, unsigned int height);
sfTexture *sfTexture_createFromFile(const char *filename, const sfIntRect *area);
sfTexture *sfTexture_createFromMemory(const void *data, size_t sizeInBytes, const sfIntRect *area);
sfTexture *sfTexture_createFromStream(sfInputStream *stream, const sfIntRect *area);
sfTexture *sfTexture_createFromImage(const sfImage *image, const sfIntRect *area);
sfTexture *sfTexture_copy(const sfTexture *texture);
void sfTexture_destroy(sfTexture *texture);
sfVector2u sfTexture_getSize(const sfTexture *texture);
sfImage *sfTexture_copyToImage(const sfTexture *texture);
void sfTexture_updateFromPixels(sfTexture *texture, const sfUint8 *pixels, unsigned int width, unsigned int height, unsigned int x, unsigned int y);
void sfTexture_updateFromTexture(sfTexture *destination, const sfTexture *source, unsigned int x, unsigned int y);
void sfTexture_updateFromImage(sfTexture *texture, const sfImage *image, unsigned int x, unsigned int y);
void sfTexture_updateFromWindow(sfTexture *texture, const sfWindow *window, unsigned int x, unsigned int y);
void sfTexture_updateFromRenderWindow(sfTexture *texture, const sfRenderWindow *renderWindow, unsigned int x, unsigned int y);
void sfTexture_setSmooth(sfTexture *texture, sfBool smooth);
sfBool sfTexture_isSmooth(const sfTexture *texture);
void sfTexture_setSrgb(sfTexture *texture, sfBool sRgb);
sfBool sfTexture_isSrgb(const sfTexture *texture);
void sfTexture_setRepeated(sfTexture *texture, sfBool repeated);
sfBool sfTexture_isRepeated(const sfTexture *texture);
sfBool sfTexture_generateMipmap(sfTexture *texture);
void sfTexture_swap(sfTexture *left, sfTexture *right);
unsigned int sfTexture_getNativeHandle(const sfTexture *texture);
void sfTexture_bind(const sfTexture *texture);

// SFML/Graphics/Transformable.h
sfTransformable *sfTransformable_create(void);
sfTransformable *sfTransformable_copy(const sfTransformable *transformable);
void sfTransformable_destroy(sfTransformable *transformable);
void sfTransformable_setPosition(sfTransformable *transformable, sfVector2f position);
void sfTransformable_setRotation(sfTransformable *transformable, float angle);
void sfTransformable_setScale(sfTransformable *transformable, sfVector2f scale);
void sfTransformable_setOrigin(sfTransformable *transformable, sfVector2f origin);
sfVector2f sfTransformable_getPosition(const sfTransformable *transformable);
float sfTransformable_getRotation(const sfTransformable *transformable);
sfVector2f sfTransformable_getScale(const sfTransformable *transformable);
sfVector2f sfTransformable_getOrigin(const sfTransformable *transformable);
void sfTransformable_move(sfTransformable *transformable, sfVector2f offset);
void sfTransformable_rotate(sfTransformable *transformable, float angle);
void sfTransformable_scale(sfTransformable *transformable, sfVector2f factors);
sfTransform sfTransformable_getTransform(const sfTransformable *transformable);
sfTransform sfTransformable_getInverseTransform(const sfTransformable *transformable);

// SFML/Graphics/VertexArray.h
sfVertexArray *sfVertexArray_create(void);
sfVertexArray *sfVertexArray_copy(const sfVertexArray *vertexArray);
void sfVertexArray_destroy(sfVertexArray *vertexArray);
size_t sfVertexArray_getVertexCount(const sfVertexArray *vertexArray);
sfVertex *sfVertexArray_getVertex(sfVertexArray *vertexArray, size_t index);
void sfVertexArray_clear(sfVertexArray *vertexArray);
void sfVertexArray_resize(sfVertexArray *vertexArray, size_t vertexCount);
void sfVertexArray_append(sfVertexArray *vertexArray, sfVertex vertex);
void sfVertexArray_setPrimitiveType(sfVertexArray *vertexArray, sfPrimitiveType type);
sfPrimitiveType sfVertexArray_getPrimitiveType(sfVertexArray *vertexArray);
sfFloatRect sfVertexArray_getBounds(sfVertexArray *vertexArray);

// SFML/Graphics/VertexBuffer.h
sfVertexBuffer *sfVertexBuffer_create(unsigned int vertexCount, sfPrimitiveType type, sfVertexBufferUsage usage);
sfVertexBuffer *sfVertexBuffer_copy(const sfVertexBuffer *vertexBuffer);
void sfVertexBuffer_destroy(sfVertexBuffer *vertexBuffer);
unsigned int sfVertexBuffer_getVertexCount(const sfVertexBuffer *vertexBuffer);
sfBool sfVertexBuffer_update(sfVertexBuffer *vertexBuffer, const sfVertex *vertices, unsigned int vertexCount, unsigned int offset);
sfBool sfVertexBuffer_updateFromVertexBuffer(sfVertexBuffer *vertexBuffer, const sfVertexBuffer *other);
void sfVertexBuffer_swap(sfVertexBuffer *left, sfVertexBuffer *right);
unsigned int sfVertexBuffer_getNativeHandle(sfVertexBuffer *vertexBuffer);
void sfVertexBuffer_setPrimitiveType(sfVertexBuffer *vertexBuffer, sfPrimitiveType type);
sfPrimitiveType sfVertexBuffer_getPrimitiveType(const sfVertexBuffer *vertexBuffer);
void sfVertexBuffer_setUsage(sfVertexBuffer *vertexBuffer, sfVertexBufferUsage usage);
sfVertexBufferUsage sfVertexBuffer_getUsage(const sfVertexBuffer *vertexBuffer);
void sfVertexBuffer_bind(const sfVertexBuffer *vertexBuffer);

// SFML/Graphics/View.h
sfView *sfView_create(void);
sfView *sfView_createFromRect(sfFloatRect rectangle);
sfView *sfView_copy(const sfView *view);
void sfView_destroy(sfView *view);
void sfView_setCenter(sfView *view, sfVector2f center);
void sfView_setSize(sfView *view, sfVector2f size);
void sfView_setRotation(sfView *view, float angle);
void sfView_setViewport(sfView *view, sfFloatRect viewport);
void sfView_reset(sfView *view, sfFloatRect rectangle);
sfVector2f sfView_getCenter(const sfView *view);
sfVector2f sfView_getSize(const sfView *view);
float sfView_getRotation(const sfView *view);
sfFloatRect sfView_getViewport(const sfView *view);
void sfView_move(sfView *view, sfVector2f offset);
void sfView_rotate(sfView *view, float angle);
void sfView_zoom(sfView *view, float factor);

// SFML/Audio/Listener.h
void sfListener_setGlobalVolume(float volume);
float sfListener_getGlobalVolume(void);
void sfListener_setPosition(sfVector3f position);
void sfListener_setDirection(sfVector3f direction);
void sfListener_setUpVector(sfVector3f upVector);

// SFML/Audio/Music.h
sfMusic *sfMusic_createFromFile(const char *filename);
sfMusic *sfMusic_createFromMemory(const void *data, size_t sizeInBytes);
sfMusic *sfMusic_createFromStream(sfInputStream *stream);
void sfMusic_destroy(sfMusic *music);
void sfMusic_setLoop(sfMusic *music, sfBool loop);
sfBool sfMusic_getLoop(const sfMusic *music);
sfTime sfMusic_getDuration(const sfMusic *music);
sfTimeSpan sfMusic_getLoopPoints(const sfMusic *music);
void sfMusic_setLoopPoints(sfMusic *music, sfTimeSpan timePoints);
void sfMusic_play(sfMusic *music);
void sfMusic_pause(sfMusic *music);
void sfMusic_stop(sfMusic *music);
unsigned int sfMusic_getChannelCount(const sfMusic *music);
unsigned int sfMusic_getSampleRate(const sfMusic *music);
sfSoundStatus sfMusic_getStatus(const sfMusic *music);
sfTime sfMusic_getPlayingOffset(const sfMusic *music);
void sfMusic_setPitch(sfMusic *music, float pitch);
void sfMusic_setVolume(sfMusic *music, float volume);
void sfMusic_setPosition(sfMusic *music, sfVector3f position);
void sfMusic_setRelativeToListener(sfMusic *music, sfBool relative);
void sfMusic_setMinDistance(sfMusic *music, float distance);
void sfMusic_setAttenuation(sfMusic *music, float attenuation);
void sfMusic_setPlayingOffset(sfMusic *music, sfTime timeOffset);
float sfMusic_getPitch(const sfMusic *music);
float sfMusic_getVolume(const sfMusic *music);
sfVector3f sfMusic_getPosition(const sfMusic *music);
sfBool sfMusic_isRelativeToListener(const sfMusic *music);
float sfMusic_getMinDistance(const sfMusic *music);
float sfMusic_getAttenuation(const sfMusic *music);

// SFML/Audio/Sound.h
sfSound *sfSound_create(void);
sfSound *sfSound_copy(const sfSound *sound);
void sfSound_destroy(sfSound *sound);
void sfSound_play(sfSound *sound);
void sfSound_pause(sfSound *sound);
void sfSound_stop(sfSound *sound);
void sfSound_setBuffer(sfSound *sound, const sfSoundBuffer *buffer);
const sfSoundBuffer *sfSound_getBuffer(const sfSound *sound);
void sfSound_setLoop(sfSound *sound, sfBool loop);
sfBool sfSound_getLoop(const sfSound *sound);
sfSoundStatus sfSound_getStatus(const sfSound *sound);
void sfSound_setPitch(sfSound *sound, float pitch);
void sfSound_setVolume(sfSound *sound, float volume);
void sfSound_setPosition(sfSound *sound, sfVector3f position);
void sfSound_setRelativeToListener(sfSound *sound, sfBool relative);
void sfSound_setMinDistance(sfSound *sound, float distance);
void sfSound_setAttenuation(sfSound *sound, float attenuation);
void sfSound_setPlayingOffset(sfSound *sound, sfTime timeOffset);
float sfSound_getPitch(const sfSound *sound);
float sfSound_getVolume(const sfSound *sound);
sfVector3f sfSound_getPosition(const sfSound *sound);
sfBool sfSound_isRelativeToListener(const sfSound *sound);
float sfSound_getMinDistance(const sfSound *sound);
float sfSound_getAttenuation(const sfSound *sound);
sfTime sfSound_getPlayingOffset(const sfSound *sound);

// SFML/Audio/SoundBuffer.h
sfSoundBuffer *sfSoundBuffer_createFromFile(const char *filename);
sfSoundBuffer *sfSoundBuffer_createFromMemory(const void *data, size_t sizeInBytes);
sfSoundBuffer *sfSoundBuffer_createFromStream(sfInputStream *stream);
sfSoundBuffer *sfSoundBuffer_createFromSamples(const sfInt16 *samples, sfUint64 sampleCount, unsigned int channelCount, unsigned int sampleRate);
sfSoundBuffer *sfSoundBuffer_copy(const sfSoundBuffer *soundBuffer);
void sfSoundBuffer_destroy(sfSoundBuffer *soundBuffer);
sfBool sfSoundBuffer_saveToFile(const sfSoundBuffer *soundBuffer, const char *filename);
const sfInt16 *sfSoundBuffer_getSamples(const sfSoundBuffer *soundBuffer);
sfUint64 sfSoundBuffer_getSampleCount(const sfSoundBuffer *soundBuffer);
unsigned int sfSoundBuffer_getSampleRate(const sfSoundBuffer *soundBuffer);
unsigned int sfSoundBuffer_getChannelCount(const sfSoundBuffer *soundBuffer);
sfTime sfSoundBuffer_getDuration(const sfSoundBuffer *soundBuffer);

// SFML/Audio/SoundBufferRecorder.h
sfSoundBufferRecorder *sfSoundBufferRecorder_create(void);
void sfSoundBufferRecorder_destroy(sfSoundBufferRecorder *soundBufferRecorder);
sfBool sfSoundBufferRecorder_start(sfSoundBufferRecorder *soundBufferRecorder, unsigned int sampleRate);
void sfSoundBufferRecorder_stop(sfSoundBufferRecorder *soundBufferRecorder);
unsigned int sfSoundBufferRecorder_getSampleRate(const sfSoundBufferRecorder *soundBufferRecorder);
const sfSoundBuffer *sfSoundBufferRecorder_getBuffer(const sfSoundBufferRecorder *soundBufferRecorder);
sfBool sfSoundBufferRecorder_setDevice(sfSoundBufferRecorder *soundBufferRecorder, const char *name);
const char *sfSoundBufferRecorder_getDevice(sfSoundBufferRecorder *soundBufferRecorder);

// SFML/Audio/SoundRecorder.h
sfSoundRecorder *sfSoundRecorder_create(sfSoundRecorderStartCallback onStart, sfSoundRecorderProcessCallback onProcess, sfSoundRecorderStopCallback onStop, void *userData);
void sfSoundRecorder_destroy(sfSoundRecorder *soundRecorder);
sfBool sfSoundRecorder_start(sfSoundRecorder *soundRecorder, unsigned int sampleRate);
void sfSoundRecorder_stop(sfSoundRecorder *soundRecorder);
unsigned int sfSoundRecorder_getSampleRate(const sfSoundRecorder *soundRecorder);
sfBool sfSoundRecorder_isAvailable(void);
void sfSoundRecorder_setProcessingInterval(sfSoundRecorder *soundRecorder, sfTime interval);
const char **sfSoundRecorder_getAvailableDevices(size_t *count);
sfBool sfSoundRecorder_setDevice(sfSoundRecorder *soundRecorder, const char *name);
const char *sfSoundRecorder_getDevice(sfSoundRecorder *soundRecorder);
void sfSoundRecorder_setChannelCount(sfSoundRecorder *soundRecorder, unsigned int channelCount);
unsigned int sfSoundRecorder_getChannelCount(const sfSoundRecorder *soundRecorder);

// SFML/Audio/SoundStream.h
sfSoundStream *sfSoundStream_create(sfSoundStreamGetDataCallback onGetData, sfSoundStreamSeekCallback onSeek, unsigned int channelCount, unsigned int sampleRate, void *userData);
void sfSoundStream_destroy(sfSoundStream *soundStream);
void sfSoundStream_play(sfSoundStream *soundStream);
void sfSoundStream_pause(sfSoundStream *soundStream);
void sfSoundStream_stop(sfSoundStream *soundStream);
sfSoundStatus sfSoundStream_getStatus(const sfSoundStream *soundStream);
unsigned int sfSoundStream_getChannelCount(const sfSoundStream *soundStream);
unsigned int sfSoundStream_getSampleRate(const sfSoundStream *soundStream);
void sfSoundStream_setPitch(sfSoundStream *soundStream, float pitch);
void sfSoundStream_setVolume(sfSoundStream *soundStream, float volume);
void sfSoundStream_setPosition(sfSoundStream *soundStream, sfVector3f position);
void sfSoundStream_setRelativeToListener(sfSoundStream *soundStream, sfBool relative);
void sfSoundStream_setMinDistance(sfSoundStream *soundStream, float distance);
void sfSoundStream_setAttenuation(sfSoundStream *soundStream, float attenuation);
void sfSoundStream_setPlayingOffset(sfSoundStream *soundStream, sfTime timeOffset);
void sfSoundStream_setLoop(sfSoundStream *soundStream, sfBool loop);
float sfSoundStream_getPitch(const sfSoundStream *soundStream);
float sfSoundStream_getVolume(const sfSoundStream *soundStream);
sfVector3f sfSoundStream_getPosition(const sfSoundStream *soundStream);
sfBool sfSoundStream_isRelativeToListener(const sfSoundStream *soundStream);
float sfSoundStream_getMinDistance(const sfSoundStream *soundStream);
float sfSoundStream_getAttenuation(const sfSoundStream *soundStream);
sfBool sfSoundStream_getLoop(const sfSoundStream *soundStream);
sfTime sfSoundStream_getPlayingOffset(const sfSoundStream *soundStream);

// SFML/Network/IpAddress.h
sfIpAddress sfIpAddress_fromString(const char *address);
sfIpAddress sfIpAddress_fromBytes(sfUint8 byte0, sfUint8 byte1, sfUint8 byte2, sfUint8 byte3);
sfIpAddress sfIpAddress_fromInteger(sfUint32 address);
void sfIpAddress_toString(sfIpAddress address, char *string);
sfUint32 sfIpAddress_toInteger(sfIpAddress address);
sfIpAddress sfIpAddress_getLocalAddress(void);
sfIpAddress sfIpAddress_getPublicAddress(sfTime timeout);

// SFML/Network/Ftp.h
void sfFtpListingResponse_destroy(sfFtpListingResponse *ftpListingResponse);
sfBool sfFtpListingResponse_isOk(const sfFtpListingResponse *ftpListingResponse);
sfFtpStatus sfFtpListingResponse_getStatus(const sfFtpListingResponse *ftpListingResponse);
const char *sfFtpListingResponse_getMessage(const sfFtpListingResponse *ftpListingResponse);
size_t sfFtpListingResponse_getCount(const sfFtpListingResponse *ftpListingResponse);
const char *sfFtpListingResponse_getName(const sfFtpListingResponse *ftpListingResponse, size_t index);
void sfFtpDirectoryResponse_destroy(sfFtpDirectoryResponse *ftpDirectoryResponse);
sfBool sfFtpDirectoryResponse_isOk(const sfFtpDirectoryResponse *ftpDirectoryResponse);
sfFtpStatus sfFtpDirectoryResponse_getStatus(const sfFtpDirectoryResponse *ftpDirectoryResponse);
const char *sfFtpDirectoryResponse_getMessage(const sfFtpDirectoryResponse *ftpDirectoryResponse);
const char *sfFtpDirectoryResponse_getDirectory(const sfFtpDirectoryResponse *ftpDirectoryResponse);
void sfFtpResponse_destroy(sfFtpResponse *ftpResponse);
sfBool sfFtpResponse_isOk(const sfFtpResponse *ftpResponse);
sfFtpStatus sfFtpResponse_getStatus(const sfFtpResponse *ftpResponse);
const char *sfFtpResponse_getMessage(const sfFtpResponse *ftpResponse);
sfFtp *sfFtp_create(void);
void sfFtp_destroy(sfFtp *ftp);
sfFtpResponse *sfFtp_connect(sfFtp *ftp, sfIpAddress server, unsigned short port, sfTime timeout);
sfFtpResponse *sfFtp_loginAnonymous(sfFtp *ftp);
sfFtpResponse *sfFtp_login(sfFtp *ftp, const char *name, const char *password);
sfFtpResponse *sfFtp_disconnect(sfFtp *ftp);
sfFtpResponse *sfFtp_keepAlive(sfFtp *ftp);
sfFtpDirectoryResponse *sfFtp_getWorkingDirectory(sfFtp *ftp);
sfFtpListingResponse *sfFtp_getDirectoryListing(sfFtp *ftp, const char *directory);
sfFtpResponse *sfFtp_changeDirectory(sfFtp *ftp, const char *directory);
sfFtpResponse *sfFtp_parentDirectory(sfFtp *ftp);
sfFtpResponse *sfFtp_createDirectory(sfFtp *ftp, const char *name);
sfFtpResponse *sfFtp_deleteDirectory(sfFtp *ftp, const char *name);
sfFtpResponse *sfFtp_renameFile(sfFtp *ftp, const char *file, const char *newName);
sfFtpResponse *sfFtp_deleteFile(sfFtp *ftp, const char *name);
sfFtpResponse *sfFtp_download(sfFtp *ftp, const char *remoteFile, const char *localPath, sfFtpTransferMode mode);
sfFtpResponse *sfFtp_upload(sfFtp *ftp, const char *localFile, const char *remotePath, sfFtpTransferMode mode, sfBool append);
sfFtpResponse *sfFtp_sendCommand(sfFtp *ftp, const char *command, const char *parameter);

// SFML/Network/Http.h
sfHttpRequest *sfHttpRequest_create(void);
void sfHttpRequest_destroy(sfHttpRequest *httpRequest);
void sfHttpRequest_setField(sfHttpRequest *httpRequest, const char *field, const char *value);
void sfHttpRequest_setMethod(sfHttpRequest *httpRequest, sfHttpMethod method);
void sfHttpRequest_setUri(sfHttpRequest *httpRequest, const char *uri);
void sfHttpRequest_setHttpVersion(sfHttpRequest *httpRequest, unsigned int major, unsigned int minor);
void sfHttpRequest_setBody(sfHttpRequest *httpRequest, const char *body);
void sfHttpResponse_destroy(sfHttpResponse *httpResponse);
const char *sfHttpResponse_getField(const sfHttpResponse *httpResponse, const char *field);
sfHttpStatus sfHttpResponse_getStatus(const sfHttpResponse *httpResponse);
unsigned int sfHttpResponse_getMajorVersion(const sfHttpResponse *httpResponse);
unsigned int sfHttpResponse_getMinorVersion(const sfHttpResponse *httpResponse);
const char *sfHttpResponse_getBody(const sfHttpResponse *httpResponse);
sfHttp *sfHttp_create(void);
void sfHttp_destroy(sfHttp *http);
void sfHttp_setHost(sfHttp *http, const char *host, unsigned short port);
sfHttpResponse *sfHttp_sendRequest(sfHttp *http, const sfHttpRequest *request, sfTime timeout);

// SFML/Network/Packet.h
sfPacket *sfPacket_create(void);
sfPacket *sfPacket_copy(const sfPacket *packet);
void sfPacket_destroy(sfPacket *packet);
void sfPacket_append(sfPacket *packet, const void *data, size_t sizeInBytes);
void sfPacket_clear(sfPacket *packet);
const void *sfPacket_getData(const sfPacket *packet);
size_t sfPacket_getDataSize(const sfPacket *packet);
sfBool sfPacket_endOfPacket(const sfPacket *packet);
sfBool sfPacket_canRead(const sfPacket *packet);
sfBool sfPacket_readBool(sfPacket *packet);
sfInt8 sfPacket_readInt8(sfPacket *packet);
sfUint8 sfPacket_readUint8(sfPacket *packet);
sfInt16 sfPacket_readInt16(sfPacket *packet);
sfUint16 sfPacket_readUint16(sfPacket *packet);
sfInt32 sfPacket_readInt32(sfPacket *packet);
sfUint32 sfPacket_readUint32(sfPacket *packet);
float sfPacket_readFloat(sfPacket *packet);
double sfPacket_readDouble(sfPacket *packet);
void sfPacket_readString(sfPacket *packet, char *string);
void sfPacket_readWideString(sfPacket *packet, wchar_t *string);
void sfPacket_writeBool(sfPacket *packet, sfBool);
void sfPacket_writeInt8(sfPacket *packet, sfInt8);
void sfPacket_writeUint8(sfPacket *packet, sfUint8);
void sfPacket_writeInt16(sfPacket *packet, sfInt16);
void sfPacket_writeUint16(sfPacket *packet, sfUint16);
void sfPacket_writeInt32(sfPacket *packet, sfInt32);
void sfPacket_writeUint32(sfPacket *packet, sfUint32);
void sfPacket_writeFloat(sfPacket *packet, float);
void sfPacket_writeDouble(sfPacket *packet, double);
void sfPacket_writeString(sfPacket *packet, const char *string);
void sfPacket_writeWideString(sfPacket *packet, const wchar_t *string);

// SFML/Network/SocketSelector.h
sfSocketSelector *sfSocketSelector_create(void);
sfSocketSelector *sfSocketSelector_copy(const sfSocketSelector *selector);
void sfSocketSelector_destroy(sfSocketSelector *selector);
void sfSocketSelector_addTcpListener(sfSocketSelector *selector, sfTcpListener *socket);
void sfSocketSelector_addTcpSocket(sfSocketSelector *selector, sfTcpSocket *socket);
void sfSocketSelector_addUdpSocket(sfSocketSelector *selector, sfUdpSocket *socket);
void sfSocketSelector_removeTcpListener(sfSocketSelector *selector, sfTcpListener *socket);
void sfSocketSelector_removeTcpSocket(sfSocketSelector *selector, sfTcpSocket *socket);
void sfSocketSelector_removeUdpSocket(sfSocketSelector *selector, sfUdpSocket *socket);
void sfSocketSelector_clear(sfSocketSelector *selector);
sfBool sfSocketSelector_wait(sfSocketSelector *selector, sfTime timeout);
sfBool sfSocketSelector_isTcpListenerReady(const sfSocketSelector *selector, sfTcpListener *socket);
sfBool sfSocketSelector_isTcpSocketReady(const sfSocketSelector *selector, sfTcpSocket *socket);
sfBool sfSocketSelector_isUdpSocketReady(const sfSocketSelector *selector, sfUdpSocket *socket);

// SFML/Network/TcpListener.h
sfTcpListener *sfTcpListener_create(void);
void sfTcpListener_destroy(sfTcpListener *listener);
void sfTcpListener_setBlocking(sfTcpListener *listener, sfBool blocking);
sfBool sfTcpListener_isBlocking(const sfTcpListener *listener);
unsigned short sfTcpListener_getLocalPort(const sfTcpListener *listener);
sfSocketStatus sfTcpListener_listen(sfTcpListener *listener, unsigned short port, sfIpAddress address);
sfSocketStatus sfTcpListener_accept(sfTcpListener *listener, sfTcpSocket **connected);

// SFML/Network/TcpSocket.h
sfTcpSocket *sfTcpSocket_create(void);
void sfTcpSocket_destroy(sfTcpSocket *socket);
void sfTcpSocket_setBlocking(sfTcpSocket *socket, sfBool blocking);
sfBool sfTcpSocket_isBlocking(const sfTcpSocket *socket);
unsigned short sfTcpSocket_getLocalPort(const sfTcpSocket *socket);
sfIpAddress sfTcpSocket_getRemoteAddress(const sfTcpSocket *socket);
unsigned short sfTcpSocket_getRemotePort(const sfTcpSocket *socket);
sfSocketStatus sfTcpSocket_connect(sfTcpSocket *socket, sfIpAddress remoteAddress, unsigned short remotePort, sfTime timeout);
void sfTcpSocket_disconnect(sfTcpSocket *socket);
sfSocketStatus sfTcpSocket_send(sfTcpSocket *socket, const void *data, size_t size);
sfSocketStatus sfTcpSocket_sendPartial(sfTcpSocket *socket, const void *data, size_t size, size_t *sent);
sfSocketStatus sfTcpSocket_receive(sfTcpSocket *socket, void *data, size_t size, size_t *received);
sfSocketStatus sfTcpSocket_sendPacket(sfTcpSocket *socket, sfPacket *packet);
sfSocketStatus sfTcpSocket_receivePacket(sfTcpSocket *socket, sfPacket *packet);

// SFML/Network/UdpSocket.h
sfUdpSocket *sfUdpSocket_create(void);
void sfUdpSocket_destroy(sfUdpSocket *socket);
void sfUdpSocket_setBlocking(sfUdpSocket *socket, sfBool blocking);
sfBool sfUdpSocket_isBlocking(const sfUdpSocket *socket);
unsigned short sfUdpSocket_getLocalPort(const sfUdpSocket *socket);
sfSocketStatus sfUdpSocket_bind(sfUdpSocket *socket, unsigned short port, sfIpAddress address);
void sfUdpSocket_unbind(sfUdpSocket *socket);
sfSocketStatus sfUdpSocket_send(sfUdpSocket *socket, const void *data, size_t size, sfIpAddress remoteAddress, unsigned short remotePort);
sfSocketStatus sfUdpSocket_receive(sfUdpSocket *socket, void *data, size_t size, size_t *received, sfIpAddress *remoteAddress, unsigned short *remotePort);
sfSocketStatus sfUdpSocket_sendPacket(sfUdpSocket *socket, sfPacket *packet, sfIpAddress remoteAddress, unsigned short remotePort);
sfSocketStatus sfUdpSocket_receivePacket(sfUdpSocket *socket, sfPacket *packet, sfIpAddress *remoteAddress, unsigned short *remotePort);

// left out: sfClipboard_getString: declared without a prototype
// left out: sfClipboard_getUnicodeString: declared without a prototype
// left out: sfContext_getActiveContextId: declared without a prototype
// left out: sfRenderTexture_getMaximumAntialiasingLevel: declared without a prototype
// left out: sfTexture_getMaximumSize: declared without a prototype
// left out: sfVertexBuffer_isAvailable: declared without a prototype
// left out: sfListener_getPosition: declared without a prototype
// left out: sfListener_getDirection: declared without a prototype
// left out: sfListener_getUpVector: declared without a prototype
// left out: sfSoundRecorder_getDefaultDevice: declared without a prototype
// left out: sfUdpSocket_maxDatagramSize: declared without a prototype

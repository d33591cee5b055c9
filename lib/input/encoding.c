/* SPDX-License-Identifier: MIT */
/* Converts with the system's iconv, which every libc has, byte by byte where a text is damaged. */

#include "input/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>

#include "base/arrays.h"

static const struct encoding {
    const char *name;  /* as its standard has it */
    const char *iconv; /* NULL: not by one name */
    size_t most;       /* bytes of UTF-8 that one byte can become */
} encodings[QZ_ENCODING_COUNT] = {
    [QZ_ENCODING_UTF8] = {"UTF-8", NULL, 1},
    [QZ_ENCODING_UTF16] = {"UTF-16", NULL, 2},
    [QZ_ENCODING_GB18030] = {"GB18030", "GB18030", 3},
    [QZ_ENCODING_LATIN_1] = {"ISO 8859-1", "ISO-8859-1", 2},
    [QZ_ENCODING_WINDOWS_1252] = {"windows-1252", "CP1252", 3},
    [QZ_ENCODING_BIG5] = {"Big5", "BIG5", 3},
    [QZ_ENCODING_SHIFT_JIS] = {"Shift JIS", "SHIFT_JIS", 3},
};

static const char *const names[] = {"utf-8",      "utf-16",    "gb18030", "latin-1", "windows-1252",
                                    "big5",       "shift-jis", "gbk",     "gb2312",  "utf8",
                                    "iso-8859-1", "latin1",    "cp1252",  "cp936",   "shift_jis",
                                    "utf16",      NULL};

static const int meant[] = {
    QZ_ENCODING_UTF8,         QZ_ENCODING_UTF16,   QZ_ENCODING_GB18030,   QZ_ENCODING_LATIN_1,
    QZ_ENCODING_WINDOWS_1252, QZ_ENCODING_BIG5,    QZ_ENCODING_SHIFT_JIS, QZ_ENCODING_GB18030,
    QZ_ENCODING_GB18030,      QZ_ENCODING_UTF8,    QZ_ENCODING_LATIN_1,   QZ_ENCODING_LATIN_1,
    QZ_ENCODING_WINDOWS_1252, QZ_ENCODING_GB18030, QZ_ENCODING_SHIFT_JIS, QZ_ENCODING_UTF16};

_Static_assert(QZ_ARRAY_SIZE(names) == QZ_ARRAY_SIZE(meant) + 1, "each name means one");

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static int is(const char *name, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (name[i] == '\0' || name[i] != lower(text[i])) {
            return 0;
        }
    }
    return name[length] == '\0';
}

int qz_encoding_find(const char *name, size_t length) {
    for (size_t i = 0; names[i] != NULL; i++) {
        if (is(names[i], name, length)) {
            return meant[i];
        }
    }
    return QZ_ENCODING_TOLD;
}

const char *qz_encoding_name(int encoding) {
    return encodings[encoding].name;
}

const char *const *qz_encoding_names(void) {
    return names;
}

static int has_mark(const char *bytes, size_t size) {
    return size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

/* Pairs in which one byte is a plain character and the other is zero: the low one first, or the
 * high. */
static void count_pairs(size_t counts[2], const char *bytes, size_t size) {
    enum { LOOKED_AT = 4096 };
    size_t end = size < LOOKED_AT ? size : LOOKED_AT;
    counts[0] = counts[1] = 0;
    for (size_t i = 0; i + 1 < end; i += 2) {
        counts[0] += bytes[i] > 0 && bytes[i + 1] == 0;
        counts[1] += bytes[i] == 0 && bytes[i + 1] > 0;
    }
}

int qz_encoding_is_utf16(const char *bytes, size_t size) {
    size_t counts[2];
    if (has_mark(bytes, size)) {
        return 1;
    }
    count_pairs(counts, bytes, size);
    size_t more = counts[0] > counts[1] ? counts[0] : counts[1];
    size_t less = counts[0] + counts[1] - more;
    return size % 2 == 0 && more >= 2 && more > 2 * less &&
           memchr(bytes, 0, size < 64 ? size : 64) != NULL;
}

static const char *iconv_name(int encoding, const char *bytes, size_t size) {
    size_t counts[2];
    if (encoding != QZ_ENCODING_UTF16) {
        return encodings[encoding].iconv;
    }
    if (has_mark(bytes, size)) {
        return (unsigned char)bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE";
    }
    count_pairs(counts, bytes, size);
    return counts[0] >= counts[1] ? "UTF-16LE" : "UTF-16BE";
}

/* A conversion under way. */
typedef struct conversion {
    char *from;
    size_t left;
    char *to;
    size_t room;
    size_t unit; /* bytes that are stepped over at once */
    int gbk;     /* a lone 0x80 is the euro sign */
} conversion;

/* Steps over bytes that iconv stopped at; 0 where it stopped for want of room. */
static int step_over(conversion *c, qz_converted *out) {
    static const char stand_in[] = {QZ_STAND_IN, '\0'};
    if (c->left == 0) {
        return 0;
    }
    int is_euro = c->gbk && (unsigned char)*c->from == 0x80;
    const char *as = is_euro ? "\xE2\x82\xAC" : stand_in;
    size_t bytes = strlen(as);
    size_t unit = c->left < c->unit ? c->left : c->unit;
    if (c->room < bytes) {
        return 0;
    }
    if (!is_euro && out->bad_at == SIZE_MAX) {
        out->bad_at = (size_t)(c->to - out->text);
        out->bad = (unsigned char)*c->from;
    }
    memcpy(c->to, as, bytes);
    c->to += bytes;
    c->room -= bytes;
    c->from += unit;
    c->left -= unit;
    return 1;
}

static size_t room_for(int encoding, const char *bytes, size_t size) {
    size_t room = size * encodings[encoding].most + 4;
    if (encoding == QZ_ENCODING_GB18030) { /* three bytes for two, but three for a lone 0x80 */
        room = size + size / 2 + 4;
        for (size_t i = 0; i < size; i++) {
            room += (unsigned char)bytes[i] == 0x80 ? 3 : 0;
        }
    }
    return room;
}

void qz_encoding_convert(qz_converted *out, qz_arena *arena, int encoding, const char *bytes,
                         size_t size) {
    int wide = encoding == QZ_ENCODING_UTF16;
    *out = (qz_converted){.bad_at = SIZE_MAX};
    iconv_t converter = iconv_open("UTF-8", iconv_name(encoding, bytes, size));
    if (converter == (iconv_t)-1) {
        out->no_memory = errno == ENOMEM;
        return;
    }
    size_t room = room_for(encoding, bytes, size);
    char *text = qz_arena_alloc(arena, room);
    out->no_memory = text == NULL;
    if (text != NULL) {
        size_t mark = wide && has_mark(bytes, size) ? 2 : 0;
        /* iconv only reads the bytes */
        conversion c = {(char *)(uintptr_t)bytes + mark, size - mark, text, room, wide ? 2 : 1,
                        encoding == QZ_ENCODING_GB18030};
        out->text = text;
        while (iconv(converter, &c.from, &c.left, &c.to, &c.room) == (size_t)-1 && errno != E2BIG &&
               step_over(&c, out)) {
        }
        out->length = (size_t)(c.to - text);
    }
    iconv_close(converter);
}

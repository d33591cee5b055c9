/* SPDX-License-Identifier: MIT */
/* Decides how a file's bytes are to be read, converts them, and refuses what no text should hold.
   Everything behind this point sees clean UTF-8 only. */

#include "input/charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/cursor.h"
#include "base/utf8.h"

static const char mark[] = "\xEF\xBB\xBF";
enum { MARK_BYTES = 3 };

/* For a byte that is none of the text's encoding: a character that is refused like that byte. */
enum { STAND_IN = 0x1A };

static int begins_with_mark(const char *text, size_t size) {
    return size >= MARK_BYTES && memcmp(text, mark, MARK_BYTES) == 0;
}

int qz_charset_fault(const char *text, size_t length, size_t *at) {
    for (size_t i = *at; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        int code = QZPLAN_OK;
        if (byte < 0x20) {
            code = byte == '\t' || byte == '\n' || byte == '\r' ? QZPLAN_OK
                   : byte == 0                                  ? QZPLAN_ERROR_NUL_BYTE
                                                                : QZPLAN_ERROR_CONTROL_CHARACTER;
        } else if (byte == 0x7F ||
                   (byte == 0xC2 && i + 1 < length && (unsigned char)text[i + 1] < 0xA0)) {
            code = QZPLAN_ERROR_CONTROL_CHARACTER;
        } else if (byte == 0xEF && begins_with_mark(text + i, length - i)) {
            code = QZPLAN_ERROR_ENCODING;
        }
        if (code != QZPLAN_OK) {
            *at = i;
            return code;
        }
    }
    *at = length;
    return QZPLAN_OK;
}

static void report_character(qz_report *report, int code, const char *name, const qz_cursor *cursor,
                             unsigned value) {
    qz_place place = {name, NULL, cursor->line, cursor->column, 1};
    if (code == QZPLAN_ERROR_NUL_BYTE) {
        qz_report_add(report, &place, QZ_SAY_PLAIN(TEXT_NUL_BYTE));
    } else if (code == QZPLAN_ERROR_CONTROL_CHARACTER) {
        qz_report_add(report, &place, QZ_SAY(TEXT_CONTROL_CHARACTER, qz_character(value)));
    } else {
        qz_report_add(report, &place, QZ_SAY_PLAIN(TEXT_BYTE_ORDER_MARK));
    }
}

/* One pass: the cursor follows from fault to fault. What stands for bad bytes was told already. */
static int check_characters(qz_report *report, const char *name, const char *text, size_t length,
                            int converted) {
    int first = QZPLAN_OK;
    qz_cursor cursor = {1, 1};
    size_t seen = 0;
    for (size_t at = 0; at < length; at++) {
        int code = qz_charset_fault(text, length, &at);
        if (code == QZPLAN_OK) {
            break;
        }
        if (converted && text[at] == STAND_IN) {
            continue;
        }
        for (; seen < at; seen++) {
            qz_cursor_step(&cursor, text, seen, length);
        }
        size_t bytes;
        report_character(report, code, name, &cursor,
                         (unsigned)qz_utf8_decode(text + at, length - at, &bytes));
        first = first == QZPLAN_OK ? code : first;
    }
    return first;
}

/* Four characters of three bytes before the first bad byte: Chinese in UTF-8 that was damaged, not
   GB18030, in which such a run is as good as impossible. */
static int looks_like_utf8(const char *text, size_t size) {
    size_t wide = 0;
    for (size_t i = 0; i < size; i++) {
        wide += ((unsigned char)text[i] & 0xF0) == 0xE0;
    }
    return wide >= 4;
}

static int refuse(qz_report *report, const char *name, const char *valid, size_t offset,
                  unsigned byte, qz_message message) {
    qz_place place = {name, NULL, 0, 0, 1};
    qz_utf8_position(valid, offset, &place.line, &place.column);
    if (byte >= 0xFE && offset == 0) {
        message = qz_hinted(message, qz_phrase_plain(QZ_PHRASE_LOOKS_LIKE_UTF16));
    }
    qz_report_add(report, &place, message);
    return QZPLAN_ERROR_ENCODING;
}

static int refuse_utf8(qz_report *report, const char *name, const char *valid, size_t offset) {
    unsigned byte = (unsigned char)valid[offset];
    return refuse(report, name, valid, offset, byte, QZ_SAY(TEXT_NOT_UTF8, qz_byte(byte)));
}

/* At most three bytes come out for two, but three for a lone 0x80. */
static size_t room_for(const char *bytes, size_t size) {
    size_t room = size + size / 2 + 4;
    for (size_t i = 0; i < size; i++) {
        room += (unsigned char)bytes[i] == 0x80 ? 3 : 0;
    }
    return room;
}

/* UTF-8 with a stand-in for every bad byte; NULL without memory. */
static const char *remedy(qz_arena *arena, const char *text, size_t length, size_t bad) {
    char *copy = qz_arena_text(arena, text, length);
    while (copy != NULL && bad < length) {
        copy[bad++] = STAND_IN;
        bad += qz_utf8_invalid_at(copy + bad, length - bad);
    }
    return copy;
}

/* A conversion under way, and the first byte that could not be converted. */
typedef struct conversion {
    char *from;
    size_t left;
    char *to;
    size_t room;
    size_t bad_at; /* offset in what came out; SIZE_MAX: none */
    unsigned bad;
} conversion;

/* Steps over a byte that iconv stopped at; 0 where it stopped for want of room. */
static int step_over(conversion *c, const char *out) {
    int is_euro = (unsigned char)*c->from == 0x80;
    static const char stand_in[] = {STAND_IN, '\0'};
    const char *as = is_euro ? "\xE2\x82\xAC" : stand_in;
    size_t bytes = strlen(as);
    if (c->left == 0 || c->room < bytes) {
        return 0;
    }
    if (!is_euro && c->bad_at == SIZE_MAX) {
        c->bad_at = (size_t)(c->to - out);
        c->bad = (unsigned char)*c->from;
    }
    memcpy(c->to, as, bytes);
    c->to += bytes;
    c->room -= bytes;
    c->from++;
    c->left--;
    return 1;
}

static void convert(iconv_t converter, conversion *c, const char *out) {
    while (iconv(converter, &c->from, &c->left, &c->to, &c->room) == (size_t)-1) {
        if (errno == E2BIG || !step_over(c, out)) {
            break;
        }
    }
}

static int read_gb18030(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                        const char *name, const char *bytes, size_t size) {
    *text = NULL;
    iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (converter == (iconv_t)-1 && errno == ENOMEM) {
        report->no_memory = 1;
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (converter == (iconv_t)-1) {
        size_t bad = qz_utf8_invalid_at(bytes, size);
        return refuse_utf8(report, name, bytes, bad);
    }
    int code = QZPLAN_OK;
    size_t room = room_for(bytes, size);
    char *out = qz_arena_alloc(arena, room);
    if (out == NULL) {
        report->no_memory = 1;
        code = QZPLAN_ERROR_NO_MEMORY;
    } else {
        /* iconv only reads the bytes */
        conversion c = {(char *)(uintptr_t)bytes, size, out, room, SIZE_MAX, 0};
        convert(converter, &c, out);
        *text = out;
        *length = (size_t)(c.to - out);
        if (c.bad_at != SIZE_MAX) {
            code = refuse(report, name, out, c.bad_at, c.bad,
                          QZ_SAY(TEXT_NOT_UTF8_OR_GB18030, qz_byte(c.bad)));
        }
    }
    iconv_close(converter);
    return code;
}

static int is_utf16(const char *bytes, size_t size) {
    return size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

/* From bytes to valid UTF-8. */
static int decode(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                  const char *name, const char *bytes, size_t size) {
    int marked = begins_with_mark(bytes, size);
    *text = marked ? bytes + MARK_BYTES : bytes;
    *length = marked ? size - MARK_BYTES : size;
    size_t bad = qz_utf8_invalid_at(*text, *length);
    if (bad == *length) {
        return QZPLAN_OK;
    }
    if (is_utf16(bytes, size)) {
        int code = refuse_utf8(report, name, *text, bad);
        *text = NULL;
        return code;
    }
    if (marked || looks_like_utf8(*text, bad)) {
        int code = refuse_utf8(report, name, *text, bad);
        *text = remedy(arena, *text, *length, bad);
        report->no_memory |= *text == NULL;
        return code;
    }
    int code = read_gb18030(text, length, arena, report, name, bytes, size);
    if (*text != NULL && begins_with_mark(*text, *length)) {
        *text += MARK_BYTES;
        *length -= MARK_BYTES;
    }
    return code;
}

int qz_charset_read(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                    const char *name, const char *bytes, size_t size) {
    int code = decode(text, length, arena, report, name, bytes, size);
    if (*text == NULL) {
        return code;
    }
    int characters = check_characters(report, name, *text, *length, code != QZPLAN_OK);
    return code == QZPLAN_OK ? characters : code;
}

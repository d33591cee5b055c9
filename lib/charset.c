/* SPDX-License-Identifier: MIT */
/* Decides how a file's bytes are to be read, converts them, and refuses what no text should hold.
   Everything behind this point sees clean UTF-8 only. */

#include "charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include <qzplan/error.h>

#include "cursor.h"
#include "utf8.h"

static const char mark[] = "\xEF\xBB\xBF";
enum { MARK_BYTES = 3 };

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
        qz_report_add(report, code, &place, "save the file as UTF-8 text", "NUL byte in the text");
    } else if (code == QZPLAN_ERROR_CONTROL_CHARACTER) {
        qz_report_add(report, code, &place, "remove it", "control character U+%04X in the text",
                      value);
    } else {
        qz_report_add(report, code, &place, "remove it; files that were joined often have one",
                      "byte order mark inside the text");
    }
}

/* One pass: the cursor follows from fault to fault. */
static int check_characters(qz_report *report, const char *name, const char *text, size_t length) {
    int first = QZPLAN_OK;
    qz_cursor cursor = {1, 1};
    size_t seen = 0;
    for (size_t at = 0; at < length; at++) {
        int code = qz_charset_fault(text, length, &at);
        if (code == QZPLAN_OK) {
            break;
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
                  unsigned byte, const char *what) {
    qz_place place = {name, NULL, 0, 0, 1};
    qz_utf8_position(valid, offset, &place.line, &place.column);
    const char *hint = byte >= 0xFE && offset == 0 ? "this looks like UTF-16; save it as UTF-8"
                                                   : "save the file as UTF-8";
    qz_report_add(report, QZPLAN_ERROR_ENCODING, &place, hint, "byte 0x%02X is not valid %s", byte,
                  what);
    return QZPLAN_ERROR_ENCODING;
}

/* At most three bytes come out for two, but three for a lone 0x80. */
static size_t room_for(const char *bytes, size_t size) {
    size_t room = size + size / 2 + 4;
    for (size_t i = 0; i < size; i++) {
        room += (unsigned char)bytes[i] == 0x80 ? 3 : 0;
    }
    return room;
}

/* Converts into out; returns the bytes that were read: all of them unless one is bad. */
static size_t convert(iconv_t converter, const char *bytes, size_t size, char *out, size_t room,
                      size_t *length) {
    char *from = (char *)(uintptr_t)bytes; /* iconv only reads it */
    char *to = out;
    size_t left = size;
    while (iconv(converter, &from, &left, &to, &room) == (size_t)-1) {
        if (errno != EILSEQ || (unsigned char)*from != 0x80 || room < 3) {
            break;
        }
        memcpy(to, "\xE2\x82\xAC", 3);
        to += 3;
        room -= 3;
        from++;
        left--;
    }
    *length = (size_t)(to - out);
    return size - left;
}

static int read_gb18030(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                        const char *name, const char *bytes, size_t size) {
    iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (converter == (iconv_t)-1 && errno == ENOMEM) {
        report->no_memory = 1;
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (converter == (iconv_t)-1) {
        size_t bad = qz_utf8_invalid_at(bytes, size);
        return refuse(report, name, bytes, bad, (unsigned char)bytes[bad], "UTF-8");
    }
    int code = QZPLAN_OK;
    size_t room = room_for(bytes, size);
    char *out = qz_arena_alloc(arena, room);
    if (out == NULL) {
        report->no_memory = 1;
        code = QZPLAN_ERROR_NO_MEMORY;
    } else {
        size_t read = convert(converter, bytes, size, out, room, length);
        if (read < size) {
            code =
                refuse(report, name, out, *length, (unsigned char)bytes[read], "UTF-8 or GB18030");
        }
    }
    iconv_close(converter);
    *text = out;
    return code;
}

int qz_charset_read(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                    const char *name, const char *bytes, size_t size) {
    int marked = begins_with_mark(bytes, size);
    *text = marked ? bytes + MARK_BYTES : bytes;
    *length = marked ? size - MARK_BYTES : size;
    size_t bad = qz_utf8_invalid_at(*text, *length);
    int code = QZPLAN_OK;
    if (bad < *length) {
        if (marked || looks_like_utf8(*text, bad)) {
            return refuse(report, name, *text, bad, (unsigned char)(*text)[bad], "UTF-8");
        }
        code = read_gb18030(text, length, arena, report, name, bytes, size);
        if (code != QZPLAN_OK) {
            return code;
        }
        if (begins_with_mark(*text, *length)) {
            *text += MARK_BYTES;
            *length -= MARK_BYTES;
        }
    }
    return check_characters(report, name, *text, *length);
}

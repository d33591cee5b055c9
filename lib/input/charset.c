/* SPDX-License-Identifier: MIT */
/* Decides how a file's bytes are to be read, converts them, and refuses what no text should hold.
   Everything behind this point sees clean UTF-8 only. */

#include "input/charset.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/cursor.h"
#include "base/utf8.h"
#include "csv/ways.h"

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
        if (converted && text[at] == QZ_STAND_IN) {
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
                  qz_message message) {
    qz_place place = {name, NULL, 0, 0, 1};
    qz_utf8_position(valid, offset, &place.line, &place.column);
    qz_report_add(report, &place, message);
    return QZPLAN_ERROR_ENCODING;
}

static int refuse_utf8(qz_report *report, const char *name, const char *valid, size_t offset) {
    unsigned byte = (unsigned char)valid[offset];
    return refuse(report, name, valid, offset, QZ_SAY(TEXT_NOT_UTF8, qz_byte(byte)));
}

/* UTF-8 with a stand-in for every bad byte; NULL without memory. */
static const char *remedy(qz_arena *arena, const char *text, size_t length, size_t bad) {
    char *copy = qz_arena_text(arena, text, length);
    while (copy != NULL && bad < length) {
        copy[bad++] = QZ_STAND_IN;
        bad += qz_utf8_invalid_at(copy + bad, length - bad);
    }
    return copy;
}

/* The names of encodings in which all of the bytes are sound, for whoever can say which it is. */
static size_t name_sound(const char **names, qz_arena *arena, const char *bytes, size_t size) {
    static const int tried[] = {QZ_ENCODING_GB18030, QZ_ENCODING_WINDOWS_1252};
    size_t count = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(tried); i++) {
        qz_converted converted;
        qz_encoding_convert(&converted, arena, tried[i], bytes, size);
        if (converted.text != NULL && converted.bad_at == SIZE_MAX) {
            names[count++] = qz_encoding_name(tried[i]);
        }
    }
    return count;
}

/* Neither UTF-8 nor said to be anything else. */
static int refuse_unknown(const char **text, qz_arena *arena, qz_report *report, const char *name,
                          const char *bytes, size_t size, size_t bad) {
    const char *names[2];
    size_t count = name_sound(names, arena, bytes, size);
    const qz_part list = qz_words_part(names, count, QZ_PHRASE_AND);
    const qz_message plain = QZ_SAY(TEXT_NOT_UTF8, qz_byte((unsigned char)bytes[bad]));
    const qz_phrase could_be = QZ_PHRASE(ENCODING_COULD_BE, list);
    *text = NULL;
    return refuse(report, name, bytes, bad, count > 0 ? qz_hinted(plain, could_be) : plain);
}

static void drop_mark(const char **text, size_t *length) {
    if (*text != NULL && begins_with_mark(*text, *length)) {
        *text += MARK_BYTES;
        *length -= MARK_BYTES;
    }
}

static int read_in(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                   const char *name, int encoding, const char *bytes, size_t size) {
    qz_converted converted;
    qz_encoding_convert(&converted, arena, encoding, bytes, size);
    report->no_memory |= converted.no_memory;
    *text = converted.text;
    *length = converted.length;
    drop_mark(text, length);
    if (converted.no_memory) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (converted.text == NULL) {
        size_t bad = qz_utf8_invalid_at(bytes, size);
        return refuse_utf8(report, name, bytes, bad < size ? bad : 0);
    }
    if (converted.bad_at == SIZE_MAX) {
        return QZPLAN_OK;
    }
    qz_part byte = qz_byte(converted.bad);
    return refuse(report, name, converted.text, converted.bad_at,
                  encoding == QZ_ENCODING_GB18030
                      ? QZ_SAY(TEXT_NOT_UTF8_OR_GB18030, byte)
                      : QZ_SAY(TEXT_NOT_IN_ENCODING, byte, qz_text(qz_encoding_name(encoding))));
}

/* What is to be UTF-8. */
static int read_utf8(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                     const char *name, size_t bad) {
    int code = refuse_utf8(report, name, *text, bad);
    *text = remedy(arena, *text, *length, bad);
    report->no_memory |= *text == NULL;
    return code;
}

/* From bytes to valid UTF-8. */
static int decode(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                  const char *name, const qz_charset *how, const char *bytes, size_t size) {
    int encoding = how->encoding;
    if (encoding == QZ_ENCODING_TOLD && qz_encoding_is_utf16(bytes, size)) {
        encoding = QZ_ENCODING_UTF16;
    }
    if (encoding != QZ_ENCODING_TOLD && encoding != QZ_ENCODING_UTF8) {
        return read_in(text, length, arena, report, name, encoding, bytes, size);
    }
    int marked = begins_with_mark(bytes, size);
    *text = bytes;
    *length = size;
    drop_mark(text, length);
    size_t bad = qz_utf8_invalid_at(*text, *length);
    if (bad == *length) {
        return QZPLAN_OK;
    }
    if (marked || encoding == QZ_ENCODING_UTF8 || looks_like_utf8(*text, bad)) {
        return read_utf8(text, length, arena, report, name, bad);
    }
    return how->chinese
               ? read_in(text, length, arena, report, name, QZ_ENCODING_GB18030, bytes, size)
               : refuse_unknown(text, arena, report, name, bytes, size, bad);
}

/* Whether a text of UTF-8 has nothing that has to be looked at by the byte. */
static int is_plain(const char *text, size_t size) {
    enum { WORDS = 64 };
    const qz_masks_read read = qz_masks_by(QZ_WAY_BEST);
    qz_masks_state state = {0};
    qz_masks masks[WORDS];
    size_t words = size / QZ_MASK_BYTES;
    for (size_t done = 0; done < words;) {
        size_t count = words - done < WORDS ? words - done : WORDS;
        uint64_t odd = 0;
        read(text + done * QZ_MASK_BYTES, count, ',', &state, masks);
        for (size_t i = 0; i < count; i++) {
            odd |= masks[i].control | masks[i].doubt;
        }
        if (odd != 0) {
            return 0;
        }
        done += count;
    }
    const char *rest = text + words * QZ_MASK_BYTES;
    size_t left = size % QZ_MASK_BYTES;
    size_t at = 0;
    return state.due == 0 && qz_utf8_invalid_at(rest, left) == left &&
           qz_charset_fault(rest, left, &at) == QZPLAN_OK;
}

int qz_charset_read(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                    const char *name, const qz_charset *how, const char *bytes, size_t size) {
    if ((how->encoding == QZ_ENCODING_TOLD || how->encoding == QZ_ENCODING_UTF8) &&
        is_plain(bytes, size)) {
        *text = bytes;
        *length = size;
        return QZPLAN_OK;
    }
    int code = decode(text, length, arena, report, name, how, bytes, size);
    if (*text == NULL) {
        return code;
    }
    int characters = check_characters(report, name, *text, *length, code != QZPLAN_OK);
    return code == QZPLAN_OK ? characters : code;
}

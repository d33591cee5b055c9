/* SPDX-License-Identifier: MIT */
/* Checks bytes as text before libyaml reads them, because its reader says no line and column, and
   finds places in them. */

#include "yaml/text.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/utf8.h"

static size_t after_byte_order_mark(const char *bytes, size_t size) {
    return size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static size_t line_end(const char *bytes, size_t size, size_t offset) {
    while (offset < size && bytes[offset] != '\n' && bytes[offset] != '\r') {
        offset++;
    }
    return offset;
}

/* The start of the next line, from a line's end. */
static size_t after_line_end(const char *bytes, size_t size, size_t end) {
    if (end == size) {
        return size;
    }
    return end + (size - end >= 2 && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
}

static int report_at(qz_report *report, const char *name, const char *bytes, size_t offset,
                     qz_message message) {
    qz_place place = {name, NULL, 0, 0, 1};
    qz_utf8_position(bytes, offset, &place.line, &place.column);
    qz_report_add(report, &place, message);
    return qz_message_code(message.said.id);
}

/* GB18030's own shape: pairs, or quadruples with a digit in second place. */
static int looks_like_gb18030(const char *bytes, size_t size) {
    const unsigned char *at = (const unsigned char *)bytes;
    const unsigned char *end = at + size;
    while (at < end) {
        if (*at < 0x80) {
            at++;
            continue;
        }
        if (*at == 0x80 || *at == 0xff || end - at < 2) {
            return 0;
        }
        if (at[1] >= 0x30 && at[1] <= 0x39) {
            if (end - at < 4 || at[2] < 0x81 || at[2] > 0xfe || at[3] < 0x30 || at[3] > 0x39) {
                return 0;
            }
            at += 4;
        } else if (at[1] >= 0x40 && at[1] <= 0xfe && at[1] != 0x7f) {
            at += 2;
        } else {
            return 0;
        }
    }
    return 1;
}

static int check_encoding(qz_report *report, const char *name, const char *bytes, size_t size) {
    if (size >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0)) {
        return report_at(report, name, bytes, 0, QZ_SAY_PLAIN(YAML_UTF16));
    }
    size_t at = qz_utf8_invalid_at(bytes, size);
    if (at == size) {
        return QZPLAN_OK;
    }
    return report_at(report, name, bytes, at,
                     looks_like_gb18030(bytes, size) ? QZ_SAY_PLAIN(YAML_LOOKS_LIKE_GBK)
                                                     : QZ_SAY_PLAIN(YAML_NOT_UTF8));
}

/* Bytes that may begin a character that is refused; all others are passed at once. */
static const uint8_t suspects[256] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1,          1,          1,          1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, [0x7f] = 1, [0xc2] = 1, [0xe2] = 1, [0xef] = 1,
};

static int is_refused(uint32_t c, size_t offset) {
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 || c == 0xfffe ||
        c == 0xffff) {
        return 1;
    }
    return c == 0xfeff && offset != 0; /* a byte order mark has its place at the start only */
}

static int report_character(qz_report *report, const qz_place *place, uint32_t c) {
    if (c == 0) {
        qz_report_add(report, place, QZ_SAY_PLAIN(YAML_NUL_BYTE));
        return QZPLAN_ERROR_NUL_BYTE;
    }
    qz_report_add(report, place, QZ_SAY(YAML_CONTROL_CHARACTER, qz_character(c)));
    return QZPLAN_ERROR_CONTROL_CHARACTER;
}

size_t qz_yaml_refused_at(const char *bytes, size_t size, size_t from, uint32_t *character) {
    for (size_t at = from; at < size; at++) {
        while (at < size && !suspects[(unsigned char)bytes[at]]) {
            at++;
        }
        if (at < size) {
            size_t length;
            *character = qz_utf8_decode(bytes + at, size - at, &length);
            if (is_refused(*character, at)) {
                return at;
            }
            at += length - 1;
        }
    }
    return size;
}

/* The next eight bytes as a number, the first of them the lowest on any machine. */
static uint64_t word_at(const char *text) {
    uint64_t word = 0;
    for (int i = 0; i < 8; i++) {
        word |= (uint64_t)(unsigned char)text[i] << (8 * i);
    }
    return word;
}

/* How many of the next eight bytes, up to the first other, are ASCII that is printed or line feeds.
   Each byte is judged by what a sum leaves in its highest bit. A sum may carry out of a byte that
   is not plain, so that nothing is sure of those behind it: only the first is asked for. */
static size_t plain_bytes(const char *text) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const uint64_t high = 0x80 * ones;
    uint64_t word = word_at(text);
    uint64_t delete_or_wide = word | (word + ones);
    uint64_t at_least_blank = word + 0x60 * ones;
    uint64_t not_line_feed = (word ^ ('\n' * ones)) + 0x7f * ones;
    uint64_t others = (delete_or_wide | (~at_least_blank & not_line_feed)) & high;
    uint64_t before = (others - 1) & ~others & high; /* a bit for each byte before the first */
    return others == 0 ? 8 : (size_t)(((before >> 7) * ones) >> 56);
}

/* Whether three bytes are a character from U+3000 to U+CFFF, as nearly all of Chinese is. */
static int is_plain_triple(const char *text) {
    unsigned char lead = (unsigned char)text[0];
    return lead >= 0xe3 && lead <= 0xec && (text[1] & 0xc0) == 0x80 && (text[2] & 0xc0) == 0x80;
}

/* The length of the character at an offset; 0 where it is refused. */
static size_t fine_character(const char *bytes, size_t size, size_t at) {
    size_t length;
    uint32_t c = qz_utf8_decode(bytes + at, size - at, &length);
    int invalid = c == 0xfffd && length == 1;
    int refused = suspects[(unsigned char)bytes[at]] && is_refused(c, at);
    return invalid || refused ? 0 : length;
}

/* Past what is plain ASCII or plain triples at an offset; the same offset where it is neither. */
static size_t past_plain(const char *bytes, size_t size, size_t at, size_t *behind) {
    size_t plain = 8;
    while (plain == 8 && size - at >= 8) {
        plain = plain_bytes(bytes + at);
        at += plain;
    }
    while (size - at >= 3 && is_plain_triple(bytes + at)) {
        at += 3;
        *behind += 2;
    }
    return at;
}

/* Whether nothing is wrong with the bytes: one quick pass, which is all that most files need. */
static int is_fine(const char *bytes, size_t size, size_t *characters) {
    size_t behind = 0; /* bytes that are not the first of their character */
    for (size_t at = 0; at < size;) {
        size_t next = past_plain(bytes, size, at, &behind);
        if (next == at) {
            size_t length = fine_character(bytes, size, at);
            if (length == 0) {
                return 0;
            }
            next += length;
            behind += length - 1;
        }
        at = next;
    }
    *characters = size - behind - (after_byte_order_mark(bytes, size) != 0);
    return 1;
}

/* At most one fault a line, so that a hostile file costs no more than its length. */
static int check_characters(qz_report *report, const char *name, const char *bytes, size_t size) {
    int code = QZPLAN_OK;
    qz_place place = {name, NULL, 1, 1, 1};
    size_t line_start = 0;
    uint32_t c = 0;
    for (size_t at = 0; (at = qz_yaml_refused_at(bytes, size, at, &c)) < size;) {
        size_t end;
        while ((end = line_end(bytes, size, line_start)) < at) {
            line_start = after_line_end(bytes, size, end);
            place.line++;
        }
        size_t first = line_start == 0 ? after_byte_order_mark(bytes, size) : line_start;
        place.column = (uint32_t)qz_utf8_count(bytes + first, at - first) + 1;
        int this_code = report_character(report, &place, c);
        code = code == QZPLAN_OK ? this_code : code;
        at = end;
    }
    return code;
}

static int find_faults(qz_report *report, const char *name, const char *bytes, size_t size) {
    int code = check_encoding(report, name, bytes, size);
    return code == QZPLAN_OK ? check_characters(report, name, bytes, size) : code;
}

int qz_yaml_check_text(qz_report *report, const char *name, const char *bytes, size_t size,
                       size_t *characters) {
    *characters = 0;
    int code =
        is_fine(bytes, size, characters) ? QZPLAN_OK : find_faults(report, name, bytes, size);
    if (code != QZPLAN_OK) {
        return code;
    }
    size_t first = qz_yaml_next_content(bytes, size, after_byte_order_mark(bytes, size));
    if (first < size && bytes[first] == '%') {
        return report_at(report, name, bytes, first, QZ_SAY_PLAIN(YAML_DIRECTIVE_LINE));
    }
    return QZPLAN_OK;
}

size_t qz_yaml_line_end(const char *bytes, size_t size, size_t offset) {
    return line_end(bytes, size, offset);
}

size_t qz_yaml_offset(const char *bytes, size_t size, uint32_t line, uint32_t column) {
    size_t at = 0;
    for (; line > 1 && at < size; line--) {
        at = after_line_end(bytes, size, line_end(bytes, size, at));
    }
    if (at == 0) {
        at = after_byte_order_mark(bytes, size);
    }
    for (; column > 1 && at < size; column--) {
        size_t length;
        (void)qz_utf8_decode(bytes + at, size - at, &length);
        at += length;
    }
    return at;
}

size_t qz_yaml_next_content(const char *bytes, size_t size, size_t offset) {
    while (offset < size) {
        char c = bytes[offset];
        if (c == '#') {
            offset = line_end(bytes, size, offset);
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            offset++;
        } else {
            break;
        }
    }
    return offset;
}

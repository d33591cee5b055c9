/* SPDX-License-Identifier: MIT */
/* The check of bytes before libyaml sees them, which takes them in blocks, held against one that
   takes them one by one by what Unicode's table 3-7 says of well-formed bytes. */

#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>

#include "messages/diagnostics.h"
#include "support/suite.h"
#include "yaml/text.h"

enum { LONGEST = 64 };

/* A row of table 3-7: the lead bytes from..to, the second byte low..high; the others 80..BF. */
static const struct lead_row {
    unsigned from, to, low, high;
    size_t length;
} lead_rows[] = {
    {0x00, 0x7f, 0, 0, 1},       {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
    {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
    {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
};

/* The length of the character that begins here; 0 where the bytes are not well-formed. */
static size_t character_length(const unsigned char *bytes, size_t size) {
    for (size_t i = 0; i < sizeof lead_rows / sizeof lead_rows[0]; i++) {
        const struct lead_row *row = &lead_rows[i];
        if (bytes[0] < row->from || bytes[0] > row->to) {
            continue;
        }
        int fine = row->length <= size;
        for (size_t at = 1; fine && at < row->length; at++) {
            fine = bytes[at] >= (at == 1 ? row->low : 0x80) &&
                   bytes[at] <= (at == 1 ? row->high : 0xbf);
        }
        return fine ? row->length : 0;
    }
    return 0;
}

/* C0 but for tab and line ends, DEL and C1, the separators of lines and paragraphs, what is no
   character, and a byte order mark that is not the first. All but C0 and DEL by their bytes. */
static int is_refused(const unsigned char *bytes, size_t length, size_t at) {
    static const char *const wholes[] = {"\xe2\x80\xa8", "\xe2\x80\xa9", "\xef\xbf\xbe",
                                         "\xef\xbf\xbf"};
    if (length == 1) {
        return bytes[0] == 0x7f || (bytes[0] < 0x20 && strchr("\t\n\r", bytes[0]) == NULL) ||
               bytes[0] == 0;
    }
    if (length == 2) {
        return bytes[0] == 0xc2 && bytes[1] <= 0x9f;
    }
    int found = length == 3 && at > 0 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0;
    for (size_t i = 0; i < 4; i++) {
        found |= length == 3 && memcmp(bytes, wholes[i], 3) == 0;
    }
    return found;
}

/* What the check must say of bytes that hold no directive: a code, and how many characters. */
static int exact(const unsigned char *bytes, size_t size, size_t *characters) {
    int code = QZPLAN_OK;
    *characters = 0;
    for (size_t at = 0; at < size; (*characters)++) {
        size_t length = character_length(bytes + at, size - at);
        if (length == 0) {
            return QZPLAN_ERROR_ENCODING;
        }
        if (code == QZPLAN_OK && is_refused(bytes + at, length, at)) {
            code = bytes[at] == 0 ? QZPLAN_ERROR_NUL_BYTE : QZPLAN_ERROR_CONTROL_CHARACTER;
        }
        at += length;
    }
    return code;
}

static void agrees(const unsigned char *bytes, size_t size) {
    qzplan_allocator allocator;
    qz_report report;
    size_t found;
    size_t expected;
    qz_expect(qz_allocator_take(&allocator, NULL) == QZPLAN_OK);
    qz_report_init(&report, &allocator, 1);
    int code = qz_yaml_check_text(&report, "t", (const char *)bytes, size, &found);
    (void)!qz_report_finish(&report, NULL);
    int wanted = exact(bytes, size, &expected);
    if (code != wanted || (code == QZPLAN_OK && found != expected)) {
        char shown[3 * LONGEST + 1] = "";
        for (size_t i = 0; i < size; i++) {
            snprintf(shown + 3 * i, 4, "%02x ", bytes[i]);
        }
        ck_abort_msg("%s: %d and %zu, not %d and %zu", shown, code, found, wanted, expected);
    }
}

/* The bytes in the middle of others, from a place on. */
static void agrees_among(const unsigned char *bytes, size_t length, const char *filler,
                         size_t place) {
    unsigned char text[LONGEST];
    size_t each = strlen(filler);
    size_t size = 0;
    for (; size + each <= place; size += each) {
        memcpy(text + size, filler, each);
    }
    memset(text + size, 'a', place - size);
    memcpy(text + place, bytes, length);
    size = place + length;
    for (; size + each <= LONGEST - 24; size += each) {
        memcpy(text + size, filler, each);
    }
    agrees(text, size);
}

/* Bytes on both sides of every border that a second or later byte may have. */
static const unsigned char borders[] = {0x00, 0x0a, 0x25, 0x7f, 0x80, 0x8f, 0x90,
                                        0x9f, 0xa0, 0xa8, 0xbb, 0xbe, 0xbf, 0xc0};
enum { BORDERS = sizeof borders };

START_TEST(one_and_two_bytes) {
    for (unsigned first = 0; first < 256; first++) {
        for (unsigned second = 0; second < 256; second++) {
            const unsigned char bytes[] = {(unsigned char)first, (unsigned char)second};
            agrees_among(bytes, 1, "a", 1 + second % 17);
            agrees_among(bytes, 2, second % 2 == 0 ? "a" : "青", 1 + second % 19);
        }
    }
}
END_TEST

/* All that may be a character, and all leads with bytes from around the borders. */
START_TEST(three_bytes) {
    for (unsigned first = 0; first < 256; first++) {
        for (unsigned second = 0; second < 256; second++) {
            int whole = first >= 0xe0 && first <= 0xef && second >= 0x80 && second <= 0xbf;
            for (unsigned i = 0; i < (whole ? 256 : BORDERS); i++) {
                const unsigned char third = whole ? (unsigned char)i : borders[i];
                const unsigned char bytes[] = {(unsigned char)first, (unsigned char)second, third};
                agrees_among(bytes, 3, i % 2 == 0 ? "a" : "青", 1 + (first + i) % 19);
            }
        }
    }
}
END_TEST

START_TEST(four_bytes) {
    for (unsigned first = 0xe0; first < 256; first++) {
        for (unsigned second = 0x7e; second < 0xc2; second++) {
            for (unsigned i = 0; i < BORDERS * BORDERS; i++) {
                const unsigned char bytes[] = {(unsigned char)first, (unsigned char)second,
                                               borders[i / BORDERS], borders[i % BORDERS]};
                agrees_among(bytes, 4, i % 2 == 0 ? "a" : "青", 1 + (second + i) % 19);
            }
        }
    }
}
END_TEST

/* Every pair of what may stand side by side, at every place of a block, and cut off everywhere. */
START_TEST(mixtures_at_the_borders_of_blocks) {
    static const char *const pieces[] = {"a",
                                         "\n",
                                         "\t",
                                         "\r\n",
                                         "~",
                                         "\x7f",
                                         "\x1b",
                                         "\xc2\xa0",
                                         "\xc2\x85",
                                         "é",
                                         "\xe2\x80\xa8",
                                         "“",
                                         "\xe2\x99\xa5",
                                         "　",
                                         "青",
                                         "\xec\xbf\xbf",
                                         "\xed\x80\x80",
                                         "\xed\xa0\x80",
                                         "！",
                                         "\xef\xbb\xbf",
                                         "\xef\xbf\xbf",
                                         "\xf0\xa0\x80\x80",
                                         "\xe9\x9d",
                                         "\x80",
                                         "\xff"};
    const size_t count = sizeof pieces / sizeof pieces[0];
    for (size_t i = 0; i < count * count; i++) {
        char both[16];
        snprintf(both, sizeof both, "%s%s", pieces[i / count], pieces[i % count]);
        for (size_t place = 1; place < 26; place++) {
            for (size_t cut = 0; cut <= strlen(both); cut++) {
                agrees_among((const unsigned char *)both, cut, place % 2 == 0 ? "a" : "青州",
                             place);
            }
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, one_and_two_bytes);
    tcase_add_test(tests, three_bytes);
    tcase_add_test(tests, four_bytes);
    tcase_add_test(tests, mixtures_at_the_borders_of_blocks);
}

QZ_SUITE(yaml_text, add)

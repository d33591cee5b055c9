/* SPDX-License-Identifier: MIT */
/* Random and hostile texts through each way, source and block: rows and faults are those of the
   plain reader. */

#include <stdlib.h>
#include <string.h>

#include "csv/ways.h"
#include "support/csv_model.h"
#include "support/suite.h"

static void *allocate(void *context, size_t bytes) {
    (void)context;
    return malloc(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
    (void)context;
    (void)bytes;
    free(memory);
}

static const qzplan_allocator allocator = {sizeof allocator, NULL, allocate, release};

static uint64_t chance = 20250331;

static uint32_t below(uint32_t most) {
    chance = chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(chance >> 33) % most;
}

/* Sound pieces, then what breaks a text. */
static const struct {
    const char *text;
    size_t size;
} pieces[] = {
    {"a", 1},
    {",", 1},
    {",", 1},
    {"\n", 1},
    {"\"x,\"\"y\n\"", 9},
    {"1985", 4},
    {"学校", 6},
    {"\r\n", 2},
    {" ", 1},
    {",\"\"\n", 4},
    {"é", 2},
    {"\r", 1},
    {"\t", 1},
    {"\xC2\xA0", 2},
    {"\xE3\x80\x80", 3},
    {"long cell of words", 18},
    {"𠀀", 4},
    {"，", 3},
    {"·", 2},
    /* hostile */
    {"\"", 1},
    {"\0", 1},
    {"\x7F", 1},
    {"\xC2\x85", 2},
    {"\xEF\xBB\xBF", 3},
    {"\xE4", 1},
    {"\xFF", 1},
    {"\xED\xA0\x80", 3},
    {"#", 1},
    {"\x1B", 1},
    {"\xF4\x90\x80\x80", 4},
    {"\xC0\xAF", 2},
    {"\xE0\x80\xAF", 3},
};

enum { SOUND = 19, PIECES = sizeof pieces / sizeof *pieces };

/* A text of so many pieces; `hostile` of 100 of them break it. */
static size_t make(char *out, size_t room, uint32_t count, uint32_t hostile) {
    size_t size = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t which = below(100) < hostile ? SOUND + below(PIECES - SOUND) : below(SOUND);
        /* most rows have the width */
        if (below(6) == 0 && size + 12 < room) {
            memcpy(out + size, "\nb,2,\"三\"\n", 11);
            size += 11;
        }
        if (size + pieces[which].size >= room) {
            break;
        }
        memcpy(out + size, pieces[which].text, pieces[which].size);
        size += pieces[which].size;
    }
    return size;
}

typedef struct stream {
    const char *text;
    size_t size;
    size_t at;
} stream;

/* A pipe gives what it has. */
static int64_t read_some(void *context, void *buffer, size_t size) {
    stream *from = context;
    size_t left = from->size - from->at;
    size_t bytes = 1 + below(100);
    bytes = bytes < size ? bytes : size;
    bytes = bytes < left ? bytes : left;
    memcpy(buffer, from->text + from->at, bytes);
    from->at += bytes;
    return (int64_t)bytes;
}

static void roll(qz_dump *out, const char *text, size_t size, int way, uint32_t block,
                 int streamed) {
    stream from = {text, size, 0};
    qz_window_source source = {.bytes = text, .size = size};
    if (streamed) {
        source = (qz_window_source){.read = read_some, .context = &from};
    }
    qz_roll_how how = {.way = way, .block = block, .no_header = 1, .width = 3, .separator = ','};
    qz_roll *rows = qz_roll_new(&allocator, &source, &how);
    uint64_t ended;
    qz_expect(rows != NULL);
    qz_csv_rolled(out, rows, 3, &ended);
    qz_expect(ended == size);
    qz_roll_free(rows);
}

static void expect_same(const qz_dump *is, const qz_dump *meant, const char *text, size_t size) {
    if (is->length != meant->length || (is->length > 0 && strcmp(is->text, meant->text) != 0)) {
        fprintf(stderr, "text of %zu bytes:\n", size);
        for (size_t i = 0; i < size; i++) {
            unsigned char c = (unsigned char)text[i];
            fprintf(stderr, c < ' ' || c > '~' || c == '\\' ? "\\x%02X" : "%c", c);
        }
        size_t same = 0;
        while (same < is->length && same < meant->length && is->text[same] == meant->text[same]) {
            same++;
        }
        fprintf(stderr, "\nmeant: %.300s\nis: %.200s\n",
                meant->length > 0 ? meant->text + (same > 200 ? same - 200 : 0) : "",
                is->length > 0 ? is->text + same : "");
        ck_abort_msg("rows differ");
    }
}

/* Each way, and each block so that words and rows are cut anywhere. */
static void try_text(const char *text, size_t size) {
    static const int ways[] = {QZ_WAY_SCALAR, QZ_WAY_SSE2, QZ_WAY_AVX2};
    qz_dump meant = {0};
    /* exactly as long as the text: a read behind it is seen */
    char *copy = malloc(size + 1);
    memcpy(copy, text, size);
    copy = realloc(copy, size == 0 ? 1 : size);
    qz_csv_model(&meant, copy, size, 0, 3, ',');
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        for (int streamed = 0; qz_masks_by(ways[i]) != NULL && streamed < 2; streamed++) {
            qz_dump is = {0};
            uint32_t block = below(3) == 0 ? 0 : 1 + below(300);
            roll(&is, copy, size, ways[i], block, streamed);
            expect_same(&is, &meant, text, size);
            qz_dump_free(&is);
        }
    }
    qz_dump_free(&meant);
    free(copy);
}

START_TEST(random_texts) {
    static char text[4096];
    for (uint32_t i = 0; i < 4000; i++) {
        size_t size = make(text, sizeof text, below(200), i % 4 == 0 ? 0 : i % 4 == 1 ? 1 : 10);
        try_text(text, size);
    }
}
END_TEST

/* A fault at each place of a word, in texts that are sound but for it. */
START_TEST(each_place) {
    static const char *const faults[] = {"\"",       "x\"y", "\"x\"y", "\x01",   "\xE4",
                                         "\xC2\x85", "\n#c", "\r",     "\"\"\"", "\xEF\xBB\xBF"};
    char text[400];
    for (size_t fault = 0; fault < sizeof faults / sizeof *faults; fault++) {
        for (size_t at = 0; at < 140; at++) {
            size_t size = 0;
            while (size < 200) {
                size +=
                    (size_t)snprintf(text + size, sizeof text - size, "城%zu,\"b,\",c\r\n", size);
            }
            size_t bytes = strlen(faults[fault]);
            memmove(text + at + bytes, text + at, size - at);
            memcpy(text + at, faults[fault], bytes);
            try_text(text, size + bytes);
        }
    }
}
END_TEST

/* Masks say the same by each way; `doubt` may say more, never less. */
START_TEST(masks_agree) {
    char text[256];
    for (uint32_t round = 0; round < 3000; round++) {
        for (size_t i = 0; i < sizeof text; i++) {
            text[i] = (char)(below(3) == 0 ? below(256) : (uint32_t) "\",\n\r;x\t"[below(7)]);
        }
        qz_masks scalar[4], other[4];
        qz_masks_state state = {0};
        qz_masks_scalar(text, 4, ',', &state, scalar);
        for (int way = QZ_WAY_SSE2; way <= QZ_WAY_AVX2; way++) {
            qz_masks_read read = qz_masks_by(way);
            qz_masks_state own = {0};
            if (read == NULL) {
                continue;
            }
            read(text, 4, ',', &own, other);
            for (int i = 0; i < 4; i++) {
                qz_expect(scalar[i].quote == other[i].quote);
                qz_expect(scalar[i].separator == other[i].separator);
                qz_expect(scalar[i].lf == other[i].lf && scalar[i].cr == other[i].cr);
                qz_expect(scalar[i].control == other[i].control);
                qz_expect(scalar[i].high == other[i].high);
            }
        }
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, masks_agree);
    tcase_add_test(tests, each_place);
    tcase_add_test(tests, random_texts);
}

QZ_SUITE(roll_random, add_tests)

/* SPDX-License-Identifier: MIT */
/* Rows of files on which readers differ, headers, encodings, ranges, limits, and what a source can
   do wrong. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "csv/ways.h"
#include "support/csv_model.h"
#include "support/suite.h"

static size_t allowed = SIZE_MAX; /* allocations that still succeed */
static size_t held;               /* bytes that are not given back */

static void *allocate(void *context, size_t bytes) {
    (void)context;
    if (allowed == 0) {
        return NULL;
    }
    allowed -= allowed == SIZE_MAX ? 0 : 1;
    held += bytes;
    return malloc(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
    (void)context;
    held -= bytes;
    free(memory);
}

static const qzplan_allocator allocator = {sizeof allocator, NULL, allocate, release};

static void add_batch(qz_dump *out, const qz_roll_batch *batch, uint32_t width) {
    for (uint32_t row = 0; row < batch->row_count; row++) {
        for (uint32_t i = 0; i < width; i++) {
            char plain[300];
            const qz_roll_cell *cell = &batch->cells[i][row];
            size_t length = cell->length & QZ_ROLL_LENGTH;
            length = length < sizeof plain ? length : sizeof plain;
            memcpy(plain, batch->base + cell->at, length);
            if ((cell->length & QZ_ROLL_DOUBLED) != 0) {
                length = qz_roll_undouble(plain, batch->base + cell->at, length);
            }
            qz_dump_add(out, "%s%.*s", i > 0 ? "|" : "", (int)length, plain);
        }
        qz_dump_add(out, "/");
    }
    for (uint32_t i = 0; i < batch->fault_count; i++) {
        const qz_roll_fault *fault = &batch->faults[i];
        qz_dump_add(out, "!%d of row %lu line %lu column %u/", fault->kind,
                    (unsigned long)fault->row, (unsigned long)fault->line, fault->column);
    }
}

/* All rows with a header of its own: cells between `|`, rows end with `/`. Returns what the last
   call did. */
static int dump(qz_dump *out, const qz_window_source *source, const qz_roll_how *how,
                char separator) {
    qz_roll *roll = qz_roll_new(&allocator, source, how);
    const qz_roll_name *names;
    uint32_t columns[16];
    uint32_t width;
    qz_roll_fault fault;
    qz_roll_batch batch;
    if (roll == NULL) {
        return -1;
    }
    int got = qz_roll_header(roll, separator, &names, &width, &fault);
    for (uint32_t i = 0; got > 0 && i < width; i++) {
        qz_dump_add(out, "%s%.*s", i > 0 ? "|" : "", (int)names[i].length, names[i].text);
        columns[i] = i;
    }
    if (got == 0) {
        qz_dump_add(out, "!%d line %lu", fault.kind, (unsigned long)fault.line);
    }
    if (got > 0) {
        qz_dump_add(out, qz_roll_is_demo(roll) ? " demo: " : ": ");
        got = qz_roll_want(roll, columns, width) ? 1 : -1;
    }
    while (got > 0 && (got = qz_roll_next(roll, &batch)) > 0) {
        add_batch(out, &batch, width);
    }
    qz_roll_free(roll);
    return got;
}

static void expect(const char *text, size_t size, int encoding, char separator, const char *meant) {
    qz_window_source source = {.bytes = text, .size = size};
    for (int way = QZ_WAY_BEST; way <= QZ_WAY_AVX2; way++) {
        qz_roll_how how = {.encoding = encoding, .way = way};
        qz_dump out = {0};
        if (qz_masks_by(way) != NULL) {
            ck_assert_int_eq(dump(&out, &source, &how, separator), 0);
            ck_assert_str_eq(out.text, meant);
        }
        qz_dump_free(&out);
    }
}

#define HEADER "id,name,n"
#define ROWS   "id|name|n: a|x|1/b|y|2/"

/* Each with what our own rules say; six readers say six things. */
START_TEST(readers_disagree) {
    static const struct {
        const char *text;
        const char *meant;
    } cases[] = {
        /* plain, crlf, cr only, mixed, no end of the last line */
        {HEADER "\na,x,1\nb,y,2\n", ROWS},
        {HEADER "\r\na,x,1\r\nb,y,2\r\n", ROWS},
        {HEADER "\ra,x,1\rb,y,2\r", ROWS},
        {HEADER "\na,x,1\r\nb,y,2\ra,z,3\n", ROWS "a|z|3/"},
        {HEADER "\na,x,1\nb,y,2", ROWS},
        /* blank lines, a mark */
        {HEADER "\n\na,x,1\n\n\nb,y,2\n\n", ROWS},
        {HEADER "\r\na,x,1\r\n\r\nb,y,2\r\n", ROWS},
        {"\xEF\xBB\xBF" HEADER "\na,x,1\nb,y,2\n", ROWS},
        /* quotes as they should be */
        {HEADER "\na,\"x\ny\",1\nb,y,2\n", "id|name|n: a|x\ny|1/b|y|2/"},
        {HEADER "\na,\"x,y\",1\nb,y,2\n", "id|name|n: a|x,y|1/b|y|2/"},
        {HEADER "\na,\"x\"\"y\",1\nb,y,2\n", "id|name|n: a|x\"y|1/b|y|2/"},
        {HEADER "\na,\"\",1\nb,,2\n", "id|name|n: a||1/b||2/"},
        {HEADER "\n a , x , 1 \nb,y,2\n", ROWS},
        /* quotes as they should not be: 3 in a cell, 4 text behind one, 5 never closed */
        {HEADER "\na, \"x,y\",1\nb,y,2\n",
         "id|name|n: !3 of row 0 line 2 column 2/!3 of row 0 line 2 column 3/b|y|2/"},
        {HEADER "\na,x\"y,1\nb,y,2\n", "id|name|n: !3 of row 0 line 2 column 2/b|y|2/"},
        {HEADER "\na,x\"y\"z,1\nb,y,2\n", "id|name|n: !3 of row 0 line 2 column 2/b|y|2/"},
        {HEADER "\na,\"x\"y,1\nb,y,2\n", "id|name|n: !4 of row 0 line 2 column 2/b|y|2/"},
        {HEADER "\na,\"x,1\nb,y,2\n", "id|name|n: !5 of row 0 line 2 column 2/"},
        /* too few cells and too many; blank ones too many at the end are none */
        {HEADER "\na,x\nb,y,2\n", "id|name|n: !1 of row 0 line 2 column 0/b|y|2/"},
        {HEADER "\na,x,1,9\nb,y,2\n", "id|name|n: !2 of row 0 line 2 column 0/b|y|2/"},
        {HEADER "\na,x,1,\nb,y,2,\n", ROWS},
        /* not UTF-8 */
        {HEADER "\na,caf\xE9,1\nb,y,2\n", "id|name|n: !9 of row 0 line 2 column 2/b|y|2/"},
        {HEADER "\na,\xD6\xD0,1\nb,y,2\n", "id|name|n: !9 of row 0 line 2 column 2/b|y|2/"},
        /* texts are what they are */
        {HEADER "\na,x,\xEF\xBC\x91\nb,y,\xEF\xBC\x92\n",
         "id|name|n: a|x|\xEF\xBC\x91/b|y|\xEF\xBC\x92/"},
        {HEADER "\na,x,+1\nb,y,02\n", "id|name|n: a|x|+1/b|y|02/"},
        {HEADER "\na,x,\"1,000\"\nb,y,2\n", "id|name|n: a|x|1,000/b|y|2/"},
        /* a comment behind the header */
        {HEADER "\n#c\na,x,1\nb,y,2\n", "id|name|n: !11 of row 0 line 2 column 0/a|x|1/b|y|2/"},
        /* another separator, told by nobody; a name twice; a blank last cell */
        {"id;name;n\na;x;1\nb;y;2\n", "id;name;n: a;x;1/b;y;2/"},
        {"id,n,n\na,x,1\nb,y,2\n", "id|n|n: a|x|1/b|y|2/"},
        {HEADER "\na,x,\nb,y,2\n", "id|name|n: a|x|/b|y|2/"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(cases[i].text, strlen(cases[i].text), QZ_INDEX_UTF8, ',', cases[i].meant);
    }
    expect(HEADER "\na,x\0y,1\nb,y,2\n", sizeof HEADER + 14, QZ_INDEX_UTF8, ',',
           "id|name|n: !6 of row 0 line 2 column 2/b|y|2/");
}
END_TEST

/* A cell of 70,000 letters is one, as long as a row may have that much. */
START_TEST(long_cells) {
    enum { LONG = 70000 };
    char *text = malloc(LONG + 100);
    size_t size = (size_t)sprintf(text, HEADER "\na,");
    memset(text + size, 'z', LONG);
    size += LONG;
    size += (size_t)sprintf(text + size, ",1\nb,y,2\n");
    qz_window_source source = {.bytes = text, .size = size};
    qz_roll_how how = {.block = 1000};
    qz_dump out = {0};
    ck_assert_int_eq(dump(&out, &source, &how, ','), 0);
    ck_assert_str_eq(out.text + out.length - 9, "|1/b|y|2/");
    how.most = 60000;
    out.length = 0;
    ck_assert_int_eq(dump(&out, &source, &how, ','), 0);
    ck_assert_str_eq(out.text, "id|name|n: !10 of row 0 line 2 column 0/");
    qz_dump_free(&out);
    free(text);
}
END_TEST

START_TEST(headers) {
    static const struct {
        const char *text;
        const char *meant;
    } cases[] = {
        {"", "!0 line 0"},
        {"\n \n", "!0 line 0"},
        {"# Demo: made up\n#\n\na,b,,\n1,2\n1,2,,\n", "a|b demo: 1|2/1|2/"},
        {"sep=;\r\na;b\r\n1,5;2\r\n", "a|b: 1,5|2/"},
        {"\" a \",\"b\"\"c\"\n", "a|b\"c: "},
        {"a,b\"c\n1,2\n", "!3 line 1"},
        {"\na,\"b\n1,2\n", "!5 line 2"},
        {"a,\x01\n1,2\n", "!7 line 1"},
        {"a\n\n1\n \n2\n", "a: 1/2/"},
        {"a,b\n,\n , \n,,,\n1,2\n", "a|b: |/|/1|2/"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(cases[i].text, strlen(cases[i].text), QZ_INDEX_UTF8, ',', cases[i].meant);
    }
}
END_TEST

/* Each byte of a character may be that of a sign in ASCII, but not of a quote, comma or line end.
 */
START_TEST(gb18030) {
    static const struct {
        const char *text;
        char separator;
        const char *meant;
    } cases[] = {
        {"\xD1\xA7,b\n\xA1\xA1\xD6\xD0\xA1\xA1,\x80"
         "5\n",
         ',',
         "\xD1\xA7|b: \xD6\xD0|\x80"
         "5/"},
        {"\x84\x31\x95\x33"
         "a,b\n\x81\x30\x84\x32"
         "1\x81\x30\x84\x32,\x82\x35\x8F\x33\n",
         ',', "a|b: 1|\x82\x35\x8F\x33/"},
        /* the second byte of a character is the separator's */
        {"a|b\n\x81\x7C|\x82\x7C\x7C\n1|2\n", '|', "a|b: \x81\x7C|\x82\x7C/1|2/"},
        /* no character, one that is refused, a mark */
        {"a,b\n\xD1\x20,1\n1,\xFF\n2,\x81\x30\x81\x35\n\x84\x31\x95\x33,3\n3,4\n", ',',
         "a|b: !9 of row 0 line 2 column 1/!9 of row 1 line 3 column 2/"
         "!7 of row 2 line 4 column 2/!8 of row 3 line 5 column 1/3|4/"},
        {"a,b\n1,\xD1", ',', "a|b: !9 of row 0 line 2 column 2/"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(cases[i].text, strlen(cases[i].text), QZ_INDEX_GB18030, cases[i].separator,
               cases[i].meant);
    }
}
END_TEST

static int64_t broken(void *context, void *buffer, size_t size) {
    int *calls = context;
    memset(buffer, 'a', size < 10 ? size : 10);
    return --*calls > 0 ? 10 : -77;
}

static int64_t too_much(void *context, void *buffer, size_t size) {
    (void)context;
    (void)buffer;
    return (int64_t)size + 1;
}

static void *failing(qz_window_source source) {
    qz_roll_how how = {.no_header = 1, .width = 2, .separator = ','};
    qz_roll *roll = qz_roll_new(&allocator, &source, &how);
    uint32_t column = 1;
    qz_roll_batch batch;
    qz_expect(roll != NULL && qz_roll_want(roll, &column, 1));
    int got;
    while ((got = qz_roll_next(roll, &batch)) > 0) {
    }
    ck_assert_int_eq(got, -1);
    ck_assert_int_eq(qz_roll_next(roll, &batch), 0);
    return roll;
}

START_TEST(sources_that_fail) {
    int calls = 3;
    qz_roll *roll = failing((qz_window_source){.read = broken, .context = &calls});
    ck_assert_int_eq(qz_roll_failed(roll), -77);
    qz_roll_free(roll);
    roll = failing((qz_window_source){.read = too_much});
    ck_assert_int_eq(qz_roll_failed(roll), -EINVAL);
    qz_roll_free(roll);
    roll = failing((qz_window_source){.descriptor = -1});
    ck_assert_int_eq(qz_roll_failed(roll), EBADF);
    qz_roll_free(roll);
}
END_TEST

/* Without memory nothing is read wrong, and nothing is lost. */
START_TEST(without_memory) {
    static const char text[] = HEADER "\na,x\"y,1\nb,\"y\"\"z\"q,2\nc,z,3\n";
    qz_window_source source = {.descriptor = -1};
    int descriptor = open(qz_source_path("README.md"), O_RDONLY);
    int failures = 0;
    for (size_t most = 0; most < 60; most++) {
        qz_roll_how how = {0};
        qz_dump out = {0};
        source = most % 2 == 0 ? (qz_window_source){.bytes = text, .size = sizeof text - 1}
                               : (qz_window_source){.descriptor = descriptor};
        allowed = most;
        failures += dump(&out, &source, &how, ',') < 0;
        allowed = SIZE_MAX;
        ck_assert_uint_eq(held, 0);
        qz_dump_free(&out);
    }
    ck_assert_int_gt(failures, 4);
    ck_assert_int_lt(failures, 40);
    (void)close(descriptor);
}
END_TEST

/* Rows from one offset up to another, the rest of the last one included. */
static uint64_t read_range(qz_dump *out, int descriptor, uint64_t from, uint64_t to) {
    qz_window_source source = {.descriptor = descriptor, .from = from};
    qz_roll_how how = {.no_header = 1, .width = 2, .separator = ',', .to = to, .block = 64};
    qz_roll *roll = qz_roll_new(&allocator, &source, &how);
    static const uint32_t columns[] = {0, 1};
    qz_roll_batch batch;
    ck_assert(roll != NULL && qz_roll_want(roll, columns, 2));
    while (qz_roll_next(roll, &batch) > 0) {
        add_batch(out, &batch, 2);
    }
    uint64_t ended = qz_roll_ended(roll);
    qz_roll_free(roll);
    return ended;
}

/* A range begins where the one before it ended: with each cut, the rows of the whole. */
START_TEST(ranges) {
    static const char text[] = "a,1\r\nb,\"2\r\n\r\n3,\"\r\nc,4\r\n\r\nd,\"\"\"\"\ne,5\rf,6";
    char path[] = "/tmp/qz-roll-XXXXXX";
    int descriptor = mkstemp(path);
    ck_assert_int_ge(descriptor, 0);
    ck_assert_int_eq(write(descriptor, text, sizeof text - 1), sizeof text - 1);
    for (uint64_t cut = 1; cut < sizeof text; cut++) {
        qz_dump out = {0};
        uint64_t ended = read_range(&out, descriptor, 0, cut);
        ck_assert_uint_ge(ended, cut < sizeof text - 1 ? cut : sizeof text - 1);
        ck_assert_uint_eq(read_range(&out, descriptor, ended, 0), sizeof text - 1);
        ck_assert_str_eq(out.text, "a|1/b|2\r\n\r\n3,/c|4/d|\"/e|5/f|6/");
        qz_dump_free(&out);
    }
    (void)close(descriptor);
    (void)unlink(path);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, readers_disagree);
    tcase_add_test(tests, long_cells);
    tcase_add_test(tests, headers);
    tcase_add_test(tests, gb18030);
    tcase_add_test(tests, sources_that_fail);
    tcase_add_test(tests, without_memory);
    tcase_add_test(tests, ranges);
}

QZ_SUITE(roll, add_tests)

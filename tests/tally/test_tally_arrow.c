/* SPDX-License-Identifier: MIT */
/* Arrow data give the same counts as the cells in CSV; what is handed over is released once; what
   is not sound is refused. */

#include <stdlib.h>

#include "support/arrow_data.h"
#include "support/tally_tools.h"

#define PLAN                                                                                       \
    QZ_TALLY_PLAN                                                                                  \
    "tables:\n  t:\n    period: as_of\n    columns:\n"                                             \
    "      id: text\n      e: boolean\n      n: integer\n      m: {type: number, decimals: 2, "    \
    "limits: [-100, 100]}\n"                                                                       \
    "      d: date\n      k: {type: text, one_of: [a, b]}\n      v: text\n      s: date\n    "     \
    "  u: integer\n"                                                                               \
    "metrics:\n  a: {unit: x, count: t, where: {e: true, n: {at_least: 2}}}\n"                     \
    "  i: {unit: x, distinct: t.id}\n  m: {unit: x, limits: [none, none], total: t.m}\n"           \
    "  d: {unit: x, count: t, where: {d: {at_least: 2020-01-01}}}\n"                               \
    "  k: {unit: x, count: t, where: {k: a}}\n  v: {unit: x, distinct: t.v}\n"                     \
    "  s: {unit: x, count: t, where: {s: {before: 1970-01-01}}}\n"                                 \
    "  u: {unit: x, highest: t.u}\n" QZ_TALLY_TASK
/* the third row is of nothing, and none; the fourth has what cannot be read */
#define ROWS                                                                                       \
    "id,e,n,m,d,k,v,s,u\n"                                                                         \
    "7,yes,2,12.30,2020-01-01,a,short,1969-12-31,255\n"                                            \
    "8,no,3,-0.05,2019-12-31,b,longer than twelve,1970-01-01,0\n"                                  \
    ",,,,,,,,\n"                                                                                   \
    "-9,,,,2021-02-03,,,1970-01-01T,\n"

enum { LENGTH = 4, DECIMAL = 16 };

static const int64_t ids[LENGTH] = {7, 8, 0, -9};
static const unsigned char three[] = {0x0B};  /* 1, 1, 0, 1 */
static const unsigned char two[] = {0x03};    /* 1, 1, 0, 0 */
static const unsigned char truths[] = {0x01}; /* 1, 0 */
static const double wholes[LENGTH] = {2, 3, 0, 0};
static const int32_t days[LENGTH] = {18262, 18261, 0, 18661};
static const int8_t indices[LENGTH] = {1, 0, 0, 0};
static const int32_t ends[] = {0, 1, 2};
static const uint8_t bytes[LENGTH] = {255, 0, 0, 0};
/* the last one is a second after midnight */
static const int64_t times[LENGTH] = {-86400000000, 0, 0, 1000000};
static unsigned char decimals[LENGTH][DECIMAL];
static unsigned char views[LENGTH][16];
static const char longer[] = "longer than twelve";
static const int64_t sizes[] = {sizeof longer - 1};

static void make_buffers(void) {
    int32_t length = 5;
    memset(decimals, 0, sizeof decimals);
    decimals[0][0] = 1230 & 255;
    decimals[0][1] = 1230 >> 8;
    memset(decimals[1], 255, DECIMAL);
    decimals[1][0] = (unsigned char)-5;
    memset(views, 0, sizeof views);
    memcpy(views[0], &length, 4);
    memcpy(views[0] + 4, "short", 5);
    length = sizeof longer - 1;
    memcpy(views[1], &length, 4);
    memcpy(views[1] + 4, longer, 4);
}

static void make_table(qz_arrow_table *table) {
    make_buffers();
    *table = (qz_arrow_table){.length = LENGTH, .batches = 1};
    qz_arrow_add(table, "id", "l", three, ids, NULL);
    qz_arrow_add(table, "e", "b", two, truths, NULL);
    qz_arrow_add(table, "n", "g", two, wholes, NULL);
    qz_arrow_add(table, "m", "d:10,2", two, decimals, NULL);
    qz_arrow_add(table, "d", "tdD", three, days, NULL);
    qz_arrow_dictionary(qz_arrow_add(table, "k", "c", two, indices, NULL), ends, "ba", 2);
    qz_arrow_made *view = qz_arrow_add(table, "v", "vu", two, views, longer);
    view->buffers[3] = sizes;
    view->array.n_buffers = 4;
    qz_arrow_add(table, "s", "tsu:", three, times, NULL);
    qz_arrow_add(table, "u", "C", two, bytes, NULL);
    qz_arrow_add(table, "other", "n", NULL, NULL, NULL);
}

static int take(qzplan_tally *tally, qz_arrow_table *table, qzplan_diagnostics **faults) {
    struct ArrowArrayStream stream = qz_arrow_stream(table);
    int code = qzplan_tally_arrow_stream(tally, "arrow", &stream, faults);
    ck_assert_int_eq(table->streams_released, 1);
    ck_assert_ptr_null(stream.release);
    return code;
}

/* The counts of a saved tally: 8 bytes at 16 say how long they are. */
static void expect_same(qzplan_tally *a, qzplan_tally *b) {
    const void *one, *two_;
    size_t size, other;
    uint64_t counts = 0;
    ck_assert_int_eq(qzplan_tally_save(a, &one, &size), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_save(b, &two_, &other), QZPLAN_OK);
    for (int i = 0; i < 8; i++) {
        counts |= (uint64_t)((const unsigned char *)one)[16 + i] << 8 * i;
    }
    ck_assert_int_eq(memcmp((const char *)one + 16, (const char *)two_ + 16, 8), 0);
    ck_assert_int_eq(memcmp((const char *)one + 32, (const char *)two_ + 32, (size_t)counts), 0);
}

START_TEST(arrow_is_as_its_cells_in_csv) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally *csv = qz_tally_of_text(plan, "t", "2025", ROWS);
    qzplan_tally *arrow = qz_tally_new(plan, "t", "2025");
    qz_arrow_table table;
    make_table(&table);
    ck_assert_int_eq(take(arrow, &table, NULL), QZPLAN_OK);
    ck_assert_int_eq(table.schemas_released, 1);
    ck_assert_int_eq(table.arrays_released, 1);
    expect_same(csv, arrow);
    qzplan_tally_free(arrow);
    arrow = qz_tally_new(plan, "t", "2025");
    make_table(&table);
    struct ArrowSchema schema = qz_arrow_schema(&table);
    struct ArrowArray array = qz_arrow_array(&table);
    ck_assert_int_eq(qzplan_tally_arrow_array(arrow, "arrow", &array, &schema, NULL), QZPLAN_OK);
    ck_assert_int_eq(table.schemas_released, 1);
    ck_assert_int_eq(table.arrays_released, 1);
    expect_same(csv, arrow);
    const qzplan_tally *all[] = {arrow};
    qz_tally_expect(
        plan, all, 1,
        "a plan 2025 1..2 ?1\ni plan 2025 3\nm plan 2025 -351/4..449/4 ?1\nd plan 2025 2\n"
        "k plan 2025 1..2 ?1\nv plan 2025 2..3 ?1\ns plan 2025 1..2 ?1\n"
        "u plan 2025 255..- ?1\n");
    qzplan_tally_free(csv);
    qzplan_tally_free(arrow);
    qzplan_plan_free(plan);
}
END_TEST

/* 8 is the third: one of the column's offset and one of the whole's before it. */
static const int64_t shifted[] = {0, 0, 8, 0, 0};

/* From the second row on, with a batch more: offsets of the whole and of a column. */
START_TEST(batches_may_begin_anywhere) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally *csv =
        qz_tally_of_text(plan, "t", "2025",
                         "id,e,n,m,d,k,v,s,u\n8,no,3,-0.05,2019-12-31,b,longer than "
                         "twelve,1970-01-01,0\n8,no,3,-0.05,2019-12-31,b,longer "
                         "than twelve,1970-01-01,0\n");
    qzplan_tally *arrow = qz_tally_new(plan, "t", "2025");
    qz_arrow_table table;
    make_table(&table);
    table.length = 1;
    table.offset = 1;
    table.batches = 2;
    table.columns[0].array.offset = 1; /* of its own values, one before */
    table.columns[0].buffers[1] = shifted;
    table.columns[0].buffers[0] = NULL;
    table.columns[0].array.null_count = 0;
    ck_assert_int_eq(take(arrow, &table, NULL), QZPLAN_OK);
    expect_same(csv, arrow);
    qzplan_tally_free(csv);
    qzplan_tally_free(arrow);
    qzplan_plan_free(plan);
}
END_TEST

/* ---- what is refused */

static void break_nothing(qz_arrow_table *t) {
    (void)t;
}
static void no_schema(qz_arrow_table *t) {
    t->fails = 1;
}
static void no_batch(qz_arrow_table *t) {
    t->fails = 2;
}
static void column_short(qz_arrow_table *t) {
    t->columns[0].array.length = LENGTH - 1;
}
static void column_negative(qz_arrow_table *t) {
    t->columns[0].array.offset = -1;
}
static void length_negative(qz_arrow_table *t) {
    t->length = -1;
}
static void no_buffer(qz_arrow_table *t) {
    t->columns[0].buffers[1] = NULL;
}
static void few_buffers(qz_arrow_table *t) {
    t->columns[0].array.n_buffers = 1;
}
static void index_beyond(qz_arrow_table *t) {
    t->columns[5].values.length = 1;
}
static void no_dictionary(qz_arrow_table *t) {
    t->columns[5].array.dictionary = NULL;
}
static void view_beyond(qz_arrow_table *t) {
    static const int64_t small[] = {5};
    t->columns[6].buffers[3] = small;
}
static void view_of_no_buffer(qz_arrow_table *t) {
    views[1][8] = 1;
    (void)t;
}
static void offsets_fall(qz_arrow_table *t) {
    static const int32_t falling[] = {2, 1, 0};
    t->columns[5].value_buffers[1] = falling;
}
static void not_utf8(qz_arrow_table *t) {
    t->columns[5].value_buffers[2] = "\xff\xff";
}
static void fraction(qz_arrow_table *t) {
    static const double parts[LENGTH] = {2.5, 0, 0, 0};
    t->columns[2].buffers[1] = parts;
}
static void zoned(qz_arrow_table *t) {
    t->columns[7].schema.format = "tsu:UTC";
}
static void list(qz_arrow_table *t) {
    t->columns[0].schema.format = "+l";
}
static void truth_for_number(qz_arrow_table *t) {
    t->columns[2].schema.format = "b";
}
static void named_twice(qz_arrow_table *t) {
    t->columns[9].schema.name = "id";
}
static void not_named(qz_arrow_table *t) {
    t->columns[0].schema.name = "ID";
}
static void no_format(qz_arrow_table *t) {
    t->columns[0].schema.format = NULL;
}

START_TEST(what_is_not_sound_is_refused) {
    static const struct {
        void (*breaks)(qz_arrow_table *table);
        const char *message;
    } cases[] = {
        {break_nothing, NULL},
        {no_schema, "ARROW_FAILED"},
        {no_batch, "ARROW_FAILED"},
        {column_short, "ARROW_BROKEN"},
        {column_negative, "ARROW_BROKEN"},
        {length_negative, "ARROW_BROKEN"},
        {no_buffer, "ARROW_BROKEN"},
        {few_buffers, "ARROW_BROKEN"},
        {index_beyond, "ARROW_BROKEN"},
        {no_dictionary, "ARROW_BROKEN"},
        {view_beyond, "ARROW_BROKEN"},
        {view_of_no_buffer, "ARROW_BROKEN"},
        {offsets_fall, "ARROW_BROKEN"},
        {not_utf8, "ARROW_BROKEN"},
        {no_format, "ARROW_BROKEN"},
        {fraction, "ARROW_TYPE"},
        {zoned, "ARROW_TYPE"},
        {list, "ARROW_TYPE"},
        {truth_for_number, "ARROW_TYPE"},
        {named_twice, "RECORD_COLUMN_TWICE"},
        {not_named, "RECORD_NO_COLUMN"},
    };
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qzplan_tally *tally = qz_tally_new(plan, "t", "2025");
        qzplan_tally_info info = {.size = sizeof info};
        qzplan_diagnostics *faults = NULL;
        qz_arrow_table table;
        make_table(&table);
        cases[i].breaks(&table);
        int code = take(tally, &table, &faults);
        ck_assert_int_eq(code == QZPLAN_OK, cases[i].message == NULL);
        if (cases[i].message != NULL) {
            const qzplan_diagnostic *last = faults->items[0];
            for (size_t f = 0; last->severity != QZPLAN_SEVERITY_ERROR; f++) {
                last = faults->items[f];
            }
            ck_assert_str_eq(qzplan_message_name(last->id), cases[i].message);
            ck_assert_int_eq(qzplan_tally_describe(&info, tally), QZPLAN_OK);
            ck_assert_uint_eq(info.rows + info.source_count, 0);
        }
        ck_assert_int_le(table.arrays_released, 1);
        qzplan_diagnostics_free(faults);
        qzplan_tally_free(tally);
    }
    qzplan_plan_free(plan);
}
END_TEST

/* Without a tally, too. */
START_TEST(what_is_handed_over_is_released) {
    qz_arrow_table table;
    make_table(&table);
    ck_assert_int_eq(take(NULL, &table, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    struct ArrowSchema schema = qz_arrow_schema(&table);
    ck_assert_int_eq(qzplan_tally_arrow_array(NULL, NULL, NULL, &schema, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(table.schemas_released, 1);
    struct ArrowArrayStream stream = {0};
    ck_assert_int_eq(qzplan_tally_arrow_stream(NULL, NULL, &stream, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, arrow_is_as_its_cells_in_csv);
    tcase_add_test(tests, batches_may_begin_anywhere);
    tcase_add_test(tests, what_is_not_sound_is_refused);
    tcase_add_test(tests, what_is_handed_over_is_released);
}

QZ_SUITE(tally_arrow, add)

/* SPDX-License-Identifier: MIT */
/* The CSV reader: cells, positions, line ends, quotes, and what broken quotes cost. */

#include <stdint.h>
#include <string.h>

#include "base/csv.h"
#include "support/suite.h"

static qz_arena new_arena(void) {
    qzplan_allocator allocator;
    qz_arena arena;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), 0);
    qz_arena_init(&arena, &allocator);
    return arena;
}

/* Writes all cells as "line:column[text]", `|` after the last of a row, `!n` for a fault. */
static void dump(char *out, size_t capacity, const char *text, size_t size) {
    qz_arena arena = new_arena();
    qz_csv csv;
    qz_csv_cell cell;
    size_t used = 0;
    out[0] = '\0';
    qz_csv_begin(&csv, &arena, text, size);
    while (qz_csv_next(&csv, &cell)) {
        int fault = cell.fault;
        used += (size_t)snprintf(out + used, capacity - used, "%u:%u[%.*s]", cell.cell.line,
                                 cell.cell.column, (int)cell.cell.length, cell.cell.text);
        if (fault != QZ_CSV_FINE) {
            used += (size_t)snprintf(out + used, capacity - used, "!%d@%u:%u", fault,
                                     cell.fault_at.line, cell.fault_at.column);
        }
        used += (size_t)snprintf(out + used, capacity - used, "%s", cell.last ? "|" : "");
    }
    qz_arena_free(&arena);
}

START_TEST(cells_and_positions) {
    static const struct {
        const char *text;
        const char *cells;
    } cases[] = {
        {"", ""},
        {"a", "1:1[a]|"},
        {"a\n", "1:1[a]|"},
        {"a,b\nc,d\n", "1:1[a]1:3[b]|2:1[c]2:3[d]|"},
        {"a,b\r\nc,d\r\n", "1:1[a]1:3[b]|2:1[c]2:3[d]|"},
        {"a,b\rc,d\r", "1:1[a]1:3[b]|2:1[c]2:3[d]|"},
        {"a,\n", "1:1[a]1:3[]|"},
        {"a,", "1:1[a]1:3[]|"},
        {",", "1:1[]1:2[]|"},
        {"\"\"", "1:1[]|"},
        {"\n\r\n\r \t\na\n\n\n", "5:1[a]|"},
        {"指标,值\n学校,41", "1:1[指标]1:4[值]|2:1[学校]2:4[41]|"},
        {"\"a,b\",c", "1:1[a,b]1:7[c]|"},
        {"\"a \"\"b\"\" c\",d", "1:1[a \"b\" c]1:13[d]|"},
        {"\"\"\"\",x", "1:1[\"]1:6[x]|"},
        {"\"a\nb\",c\nd", "1:1[a\nb]2:4[c]|3:1[d]|"},
        {"\"a\r\nb\",c\r\nd", "1:1[a\r\nb]2:4[c]|3:1[d]|"},
        {" a , b ", "1:1[ a ]1:5[ b ]|"},
        {"\"a\"b,c", "1:1[a]!1@1:41:6[c]|"},
        {"\"a\" ,c", "1:1[a]!1@1:41:6[c]|"},
        {"a\"b,c", "1:1[a\"b]!2@1:21:5[c]|"},
        {"\"a,b\nc,d", "1:1[a,b]!3@1:1|2:1[c]2:3[d]|"},
        {"\"a\n\"\"\nb,\"\"\"\"", "1:1[a]!3@1:1|2:1[]|3:1[b]3:3[\"]|"},
        {"\"a\n\"b\nc", "1:1[a\n]!1@2:2|3:1[c]|"},
        {"\"a\nb,\"c\nd\",e\"", "1:1[a\nb,]!1@2:4|3:1[d\"]!2@3:23:4[e\"]!2@3:5|"},
    };
    char out[512];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        dump(out, sizeof out, cases[i].text, strlen(cases[i].text));
        ck_assert_str_eq(out, cases[i].cells);
    }
}
END_TEST

START_TEST(comments_stand_before_the_header) {
    static const char text[] = "# one\r\n\n#\n# two";
    qz_arena arena = new_arena();
    qz_csv csv;
    qz_cell line;
    qz_csv_begin(&csv, &arena, text, sizeof text - 1);
    ck_assert_int_eq(qz_csv_comment(&csv, &line), 1);
    ck_assert(line.length == 5 && line.line == 1 && line.span == 5);
    ck_assert_int_eq(qz_csv_comment(&csv, &line), 1);
    ck_assert(line.length == 1 && line.line == 3);
    ck_assert_int_eq(qz_csv_comment(&csv, &line), 1);
    ck_assert(line.length == 5 && line.line == 4);
    ck_assert_int_eq(qz_csv_comment(&csv, &line), 0);
    qz_arena_free(&arena);
}
END_TEST

/* Reads a text of count times `piece`; returns the cells. Quadratic work would not end in time. */
static size_t count_cells(const char *piece, size_t count) {
    qz_arena arena = new_arena();
    qz_csv csv;
    qz_csv_cell cell;
    size_t length = strlen(piece);
    size_t cells = 0;
    char *text = malloc(count * length);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < count; i++) {
        memcpy(text + i * length, piece, length);
    }
    qz_csv_begin(&csv, &arena, text, count * length);
    while (qz_csv_next(&csv, &cell)) {
        cells++;
    }
    free(text);
    qz_arena_free(&arena);
    return cells;
}

START_TEST(hostile_texts_end) {
    ck_assert_uint_eq(count_cells(",", 1000000), 1000001);
    ck_assert_uint_eq(count_cells("\"", 1000001), 1);
    ck_assert_uint_eq(count_cells("x\n", 500000), 500000);
    ck_assert_uint_eq(count_cells("\"x\n", 500001), 250001);
    ck_assert_uint_eq(count_cells("\"a\"\"b\",", 300000), 300001);
    ck_assert_uint_eq(count_cells(" \n", 500000), 0);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, cells_and_positions);
    tcase_add_test(tests, comments_stand_before_the_header);
    tcase_add_test(tests, hostile_texts_end);
}

QZ_SUITE(csv, add)

/* SPDX-License-Identifier: MIT */
/* Reading YAML into the tree: what it holds, where it stands, what is refused. */

#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arena.h"
#include "input/file.h"
#include "messages/diagnostics.h"
#include "support/suite.h"
#include "yaml/keys.h"
#include "yaml/tree.h"

static const qz_yaml_limits wide = {1 << 24, 32, 1 << 20, 65536};

typedef struct reading {
    qz_arena arena;
    qz_node *root;
    qzplan_diagnostics *faults;
    int code;
} reading;

static reading read_text(const char *text, size_t size, const qz_yaml_limits *limits) {
    reading r = {0};
    qzplan_allocator allocator;
    qz_report report;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena_init(&r.arena, &allocator);
    qz_report_init(&report, &allocator, 0);
    r.code = qz_yaml_parse(&r.root, &r.arena, &r.arena, &report, "t.yaml", text, size, limits);
    ck_assert_int_eq(qz_report_finish(&report, &r.faults), r.code);
    return r;
}

static void end_reading(reading *r) {
    qzplan_diagnostics_free(r->faults);
    qz_arena_free(&r->arena);
}

START_TEST(tree_has_texts_and_places) {
    const char *text = "\xef\xbb\xbf"
                       "title: 青州\n"
                       "list:\n"
                       "  - {zh: 教体局, en: \"E\"}\n"
                       "  - |\n"
                       "    two\n"
                       "    lines\n"
                       "empty:\n";
    reading r = read_text(text, strlen(text), &wide);
    ck_assert_int_eq(r.code, QZPLAN_OK);
    ck_assert_ptr_null(r.faults);
    ck_assert_uint_eq(r.root->kind, QZ_NODE_MAPPING);
    ck_assert_uint_eq(r.root->count, 3);
    const qz_node *title = r.root->first;
    ck_assert_str_eq(title->key, "title");
    ck_assert_str_eq(title->text, "青州");
    ck_assert_uint_eq(title->length, 6);
    ck_assert(title->line == 1 && title->column == 8 && title->span == 2);
    ck_assert(title->key_line == 1 && title->key_column == 1 && title->key_span == 5);
    const qz_node *list = title->next;
    ck_assert_uint_eq(list->kind, QZ_NODE_SEQUENCE);
    ck_assert_uint_eq(list->count, 2);
    const qz_node *en = list->first->first->next;
    ck_assert_str_eq(en->text, "E");
    ck_assert(en->quoted == 1 && en->line == 3 && en->column == 19 && en->span == 3);
    ck_assert(en->key_column == 15);
    ck_assert_str_eq(list->first->next->text, "two\nlines\n");
    ck_assert_uint_eq(list->first->next->index, 1);
    ck_assert_str_eq(qz_node_path(&r.arena, en), "list[0].en");
    ck_assert_str_eq(qz_node_path(&r.arena, r.root), "");
    ck_assert_uint_eq(list->next->length, 0);
    ck_assert(list->next->line == 7 && list->next->column == 7);
    end_reading(&r);
}
END_TEST

struct bad_row {
    const char *text;
    int code;
    uint32_t line;
    uint32_t column;
    const char *path;
    const char *hint; /* part of it; NULL: not looked at */
};

#define ERROR(name) QZPLAN_ERROR_##name

static const struct bad_row bad_rows[] = {
    {"a: 1\nb: &x 2\n", ERROR(YAML_ANCHOR), 2, 4, "b", "&"},
    {"a: {b: &x {c: 1}}\n", ERROR(YAML_ANCHOR), 1, 8, "a.b", "&"},
    {"&x a: 1\n", ERROR(YAML_ANCHOR), 1, 1, "a", NULL},
    {"a: *x\n", ERROR(YAML_ALIAS), 1, 4, "a", "*"},
    {"*x : 1\n", ERROR(YAML_ALIAS), 1, 1, "", NULL},
    {"m:\n  <<: {a: 1}\n", ERROR(YAML_MERGE), 2, 3, "m.<<", NULL},
    {"m:\n  <<: *y\n", ERROR(YAML_MERGE), 2, 3, "m.<<", NULL},
    {"a: !!str 1\n", ERROR(YAML_TAG), 1, 4, "a", "!"},
    {"a: !x [1]\n", ERROR(YAML_TAG), 1, 4, "a", "!"},
    {"a: !h!x 1\n", ERROR(YAML_TAG), 1, 4, "", "!"},
    {"# c\n%YAML 1.1\n---\na: 1\n", ERROR(YAML_DIRECTIVE), 2, 1, "", NULL},
    {"%TAG ! x\n---\na: 1\n", ERROR(YAML_DIRECTIVE), 1, 1, "", NULL},
    {"a: 1\n...\n%YAML 1.1\n---\nb: 1\n", ERROR(YAML_DIRECTIVE), 3, 1, "", NULL},
    {"", ERROR(YAML_DOCUMENTS), 1, 1, "", NULL},
    {"# only\n", ERROR(YAML_DOCUMENTS), 1, 1, "", NULL},
    {"a: 1\n# c\n---\nb: 2\n", ERROR(YAML_DOCUMENTS), 3, 1, "", NULL},
    {"a: 1\nb: 2\na: 3\n", ERROR(DUPLICATE_KEY), 3, 1, "a", NULL},
    {"x:\n  - {a: 1, 'a': 2}\n", ERROR(DUPLICATE_KEY), 2, 12, "x[0].a", NULL},
    {"a: \"x\\0y\"\n", ERROR(NUL_BYTE), 1, 4, "a", "escape"},
    {"a: \"x\\ey\"\n", ERROR(CONTROL_CHARACTER), 1, 4, "a", "escape"},
    {"a: x\x07y\n", ERROR(CONTROL_CHARACTER), 1, 5, "", "remove"},
    {"a: 青\xc2\x85y\n", ERROR(CONTROL_CHARACTER), 1, 5, "", "remove"},
    {"\r\n\r\na: 青\xe2\x80\xa8y\n", ERROR(CONTROL_CHARACTER), 3, 5, "", NULL},
    {"a: 1\n\tb: 2\n", ERROR(YAML_TAB), 2, 1, "", "spaces"},
    {"a:\n  \tb: 2\n", ERROR(YAML_TAB), 2, 3, "", "spaces"},
    {"a:\n\t- 2\n", ERROR(YAML_TAB), 2, 1, "", "spaces"},
    {"a: |\n\tb\n", ERROR(YAML_TAB), 2, 1, "", "spaces"},
    {"a：1\nb: 2\n", ERROR(YAML_FULLWIDTH_COLON), 1, 2, "", "`: `"},
    {"a: 1\nbc：青\n", ERROR(YAML_FULLWIDTH_COLON), 2, 3, "", "`: `"},
    {"t:\n  - id：x\n    due: 2\n", ERROR(YAML_FULLWIDTH_COLON), 2, 7, "", "`: `"},
    {"t: {zh：青, en: x}\n", ERROR(YAML_FULLWIDTH_COLON), 1, 7, "t", "`: `"},
    {"a: b: c\n", ERROR(YAML_SYNTAX), 1, 5, "", "quotes"},
    {"a: [1, 2\nb: 3\n", ERROR(YAML_SYNTAX), 1, 4, "", "]"},
    {"a: {b: 1\nc: 3\n", ERROR(YAML_SYNTAX), 1, 4, "", "}"},
    {"a: 'b\nc: 1\n", ERROR(YAML_SYNTAX), 1, 4, "", NULL},
    {"a: @b\n", ERROR(YAML_SYNTAX), 1, 4, "", "quotes"},
    {"a: \"\\q\"\n", ERROR(YAML_SYNTAX), 1, 5, "", "single"},
    {"a: 1\n  b: 2\n", ERROR(YAML_SYNTAX), 2, 3, "", "column"},
    {"  a: 1\n b: 2\n", ERROR(YAML_SYNTAX), 2, 2, "", "column"},
    {"a: 1\nb\nc: 2\n", ERROR(YAML_SYNTAX), 2, 1, "", "colon"},
    {"a: - b\n", ERROR(YAML_SYNTAX), 1, 4, "", "`- `"},
    {"a: *\n", ERROR(YAML_ALIAS), 1, 4, "", "quotes"},
    {"a: &\n", ERROR(YAML_ANCHOR), 1, 4, "", "quotes"},
    {"? [a]\n: 1\n", ERROR(WRONG_TYPE), 1, 3, "", NULL},
    {"x:\n  ? {a: 1}\n  : 1\n", ERROR(WRONG_TYPE), 2, 5, "x", NULL},
    {"a: \xb5\n", ERROR(ENCODING), 1, 4, "", "UTF-8"},
    {"a: 青\xc3\n", ERROR(ENCODING), 1, 5, "", "UTF-8"},
    {"\xff\xfe"
     "a",
     ERROR(ENCODING), 1, 1, "", "UTF-8"},
};

START_TEST(each_fault_has_its_code_and_place) {
    const struct bad_row *row = &bad_rows[_i];
    reading r = read_text(row->text, strlen(row->text), &wide);
    ck_assert_ptr_nonnull(r.faults);
    const qzplan_diagnostic *d = r.faults->items[0];
    ck_assert_msg(r.code == row->code && d->code == row->code, "row %d: %s instead of %s (%s)", _i,
                  qzplan_error_name(d->code), qzplan_error_name(row->code), row->text);
    ck_assert_msg(r.faults->count == 1, "row %d: %zu faults: %s", _i, r.faults->count, row->text);
    ck_assert_msg(d->line == row->line && d->column == row->column, "row %d at %u:%u: %s", _i,
                  d->line, d->column, row->text);
    ck_assert_msg(strcmp(d->path, row->path) == 0, "row %d: path %s", _i, d->path);
    if (row->hint != NULL) {
        ck_assert_ptr_nonnull(d->hint);
        ck_assert_msg(strstr(d->hint, row->hint) != NULL, "row %d: hint %s", _i, d->hint);
    }
    end_reading(&r);
}
END_TEST

START_TEST(nul_byte_and_gbk) {
    reading r = read_text("a: 1\nb: x\0y\nc: \0\n", 17, &wide);
    ck_assert_int_eq(r.code, QZPLAN_ERROR_NUL_BYTE);
    ck_assert_uint_eq(r.faults->count, 2);
    ck_assert(r.faults->items[0]->line == 2 && r.faults->items[0]->column == 5);
    ck_assert(r.faults->items[1]->line == 3 && r.faults->items[1]->column == 4);
    end_reading(&r);
    const char *gbk = "a: 1\nt: \xc7\xe0\xd6\xdd\n";
    r = read_text(gbk, strlen(gbk), &wide);
    ck_assert_int_eq(r.code, QZPLAN_ERROR_ENCODING);
    ck_assert(r.faults->items[0]->line == 2 && r.faults->items[0]->column == 4);
    ck_assert_ptr_nonnull(strstr(r.faults->items[0]->message, "GBK"));
    end_reading(&r);
}
END_TEST

START_TEST(good_yaml_is_not_refused) {
    static const char *const good[] = {
        "a: 1",
        "---\na: 1\n...\n# end\n",
        "title: 注意：安全\nb: '&x'\n",
        "\"x：y\": 1\n",
        "'<<': 1\n",
        "a:\t1\n",
        "a: [1,\n\t2]\n",
        "a: \"x\\n\\ty\"\n",
        "a: 'x\n  y'\n",
        "\r\na: 1\r\nb: 2\r\n",
        "a: 10%\n",
    };
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        reading r = read_text(good[i], strlen(good[i]), &wide);
        ck_assert_msg(r.code == QZPLAN_OK, "%s: %s", good[i], qzplan_error_name(r.code));
        ck_assert_ptr_nonnull(r.root);
        end_reading(&r);
    }
}
END_TEST

START_TEST(limits_at_their_borders) {
    const qz_yaml_limits limits = {20, 3, 7, 5};
    static const struct {
        const char *text;
        int code;
    } rows[] = {
        {"a: 12345678901234567", QZPLAN_ERROR_SCALAR_TOO_LONG},
        {"a: 123456789012345678", QZPLAN_ERROR_TOO_LARGE},
        {"a: 12345", QZPLAN_OK},
        {"a: 123456", QZPLAN_ERROR_SCALAR_TOO_LONG},
        {"abcdef: 1", QZPLAN_ERROR_SCALAR_TOO_LONG},
        {"[[[1]]]", QZPLAN_OK},
        {"[[[[1]]]]", QZPLAN_ERROR_TOO_DEEP},
        {"? [[1]]\n: 1", QZPLAN_ERROR_WRONG_TYPE},
        {"? [[[1]]]\n: 1", QZPLAN_ERROR_WRONG_TYPE},
        {"{a: 1, b: 2, c: 3}", QZPLAN_OK},
        {"[1, 2, 3, 4, 5, 6]", QZPLAN_OK},
        {"[1,2,3,4,5,6,7]", QZPLAN_ERROR_TOO_MANY_NODES},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        reading r = read_text(rows[i].text, strlen(rows[i].text), &limits);
        ck_assert_msg(r.code == rows[i].code, "%s: %s", rows[i].text, qzplan_error_name(r.code));
        end_reading(&r);
    }
}
END_TEST

START_TEST(hostile_sizes_stay_cheap) {
    enum { SIZE = 1 << 20 };
    char *text = malloc(SIZE + 1);
    ck_assert_ptr_nonnull(text);
    text[SIZE] = '\0';
    static const char *const units[] = {"[",      "- ",   "{a: ", "? ", "%TAG ! x\n",
                                        "\x01\n", "\x01", "&a ",  "*a "};
    for (size_t u = 0; u < sizeof units / sizeof units[0]; u++) {
        size_t length = strlen(units[u]);
        for (size_t i = 0; i < SIZE; i++) {
            text[i] = units[u][i % length];
        }
        reading r = read_text(text, SIZE, &wide);
        ck_assert_int_ne(r.code, QZPLAN_OK);
        ck_assert_ptr_null(r.root);
        end_reading(&r);
    }
    free(text);
}
END_TEST

START_TEST(duplicates_among_many_keys) {
    enum { KEYS = 100000, EACH = 12 };
    char *text = malloc((size_t)KEYS * EACH + 64);
    ck_assert_ptr_nonnull(text);
    size_t size = 0;
    for (int i = 0; i < KEYS; i++) {
        size += (size_t)sprintf(text + size, "k%d: 1\n", i);
    }
    size += (size_t)sprintf(text + size, "k7: 1\nk99999: 2\nk7: 3\n");
    reading r = read_text(text, size, &wide);
    ck_assert_int_eq(r.code, QZPLAN_ERROR_DUPLICATE_KEY);
    ck_assert_uint_eq(r.faults->count, 3);
    ck_assert_uint_eq(r.root->count, KEYS);
    end_reading(&r);
    free(text);
}
END_TEST

/* FNV-1a of "glbvs" and of "yacxa" are the same number, as those of "glbvp" and "yacxb" are. */
START_TEST(keys_that_share_a_hash_are_told_apart) {
    static const char text[] = "alpha: 1\nbeta: 1\ngamma: 1\ndelta: 1\nepsilon: 1\nzeta: 1\n"
                               "glbvs: 1\nyacxa: 1\nglbvp: 1\nyacxb: 1\neta: 1\ntheta: 1\n"
                               "iota: 1\nkappa: 1\n";
    static const char twice[] = "yacxa: 2\n";
    char both[sizeof text + sizeof twice];
    reading r = read_text(text, strlen(text), &wide);
    ck_assert_int_eq(r.code, QZPLAN_OK);
    ck_assert_uint_eq(r.root->count, 14);
    end_reading(&r);
    size_t size = (size_t)sprintf(both, "%s%s", text, twice);
    r = read_text(both, size, &wide);
    ck_assert_int_eq(r.code, QZPLAN_ERROR_DUPLICATE_KEY);
    ck_assert_uint_eq(r.faults->count, 1);
    ck_assert_uint_eq(r.faults->items[0]->line, 15);
    ck_assert_uint_eq(r.root->count, 14);
    end_reading(&r);
}
END_TEST

START_TEST(files) {
    qzplan_allocator allocator;
    qz_arena arena;
    qz_report report;
    char *bytes;
    size_t size;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena_init(&arena, &allocator);
    qz_report_init(&report, &allocator, 0);
    const char *path = qz_source_path("LICENSE");
    ck_assert_int_eq(qz_file_read(&bytes, &size, &arena, &report, path, 1 << 20), QZPLAN_OK);
    ck_assert_uint_gt(size, 500);
    ck_assert_uint_eq(strlen(bytes), size);
    size_t whole = size;
    ck_assert_int_eq(qz_file_read(&bytes, &size, &arena, &report, path, whole), QZPLAN_OK);
    ck_assert_int_eq(qz_file_read(&bytes, &size, &arena, &report, path, whole - 1),
                     QZPLAN_ERROR_TOO_LARGE);
    path = qz_source_path("tests");
    ck_assert_int_eq(qz_file_read(&bytes, &size, &arena, &report, path, 100), QZPLAN_ERROR_IO);
    path = qz_source_path("no/such");
    ck_assert_int_eq(qz_file_read(&bytes, &size, &arena, &report, path, 100), QZPLAN_ERROR_IO);
    qzplan_diagnostics *list;
    ck_assert_int_eq(qz_report_finish(&report, &list), QZPLAN_ERROR_TOO_LARGE);
    ck_assert_uint_eq(list->count, 3);
    ck_assert_ptr_nonnull(strstr(list->items[2]->message, "directory"));
    ck_assert_ptr_nonnull(strstr(list->items[1]->message, "no such file"));
    qzplan_diagnostics_free(list);
    qz_arena_free(&arena);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, tree_has_texts_and_places);
    tcase_add_loop_test(tests, each_fault_has_its_code_and_place, 0,
                        sizeof bad_rows / sizeof bad_rows[0]);
    tcase_add_test(tests, nul_byte_and_gbk);
    tcase_add_test(tests, good_yaml_is_not_refused);
    tcase_add_test(tests, limits_at_their_borders);
    tcase_add_test(tests, hostile_sizes_stay_cheap);
    tcase_add_test(tests, duplicates_among_many_keys);
    tcase_add_test(tests, keys_that_share_a_hash_are_told_apart);
    tcase_add_test(tests, files);
}

QZ_SUITE(yaml_tree, add)

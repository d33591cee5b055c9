/* SPDX-License-Identifier: MIT */
/* The same figures, in whatever order, format and encoding they come, are the same set; and they
   are found in it. */

#include <iconv.h>
#include <stdint.h>

#include "figures/series.h"
#include "figures/store.h"
#include "support/figures_tools.h"
#include "support/random.h"

enum { SHOWN = 4096 };

/* The same figures for every format, in the order that sealing gives. */
static const qzplan_figure_row rows[] = {
    {.metric = "pupil_files", .period = "2025-09-01", .value = "yes", .note = "通知 12"},
    {.metric = "schools", .period = "2025", .value = "41", .flag = "p"},
    {.metric = "rotated",
     .period = "2025",
     .group = "country",
     .numerator = "10",
     .denominator = "80"},
    {.metric = "schools", .period = "2024", .value = "43"},
    {.metric = "rotated", .period = "2025", .group = "town", .value = "12%"},
    {.metric = "books", .period = "2025-Q4", .value = "4"},
    {.metric = "rotated",
     .period = "2025",
     .numerator = "431",
     .denominator = "4200",
     .area = "plan"},
    {.metric = "books", .period = "2025", .value = "12", .note = "a, \"b\""},
    {.metric = "books", .period = "2025-12", .value = "2", .flag = "e"},
    {.metric = "enrolment", .period = "2025-06", .value = "94.2"},
};
enum { ROWS = sizeof rows / sizeof rows[0] };

static const char sealed[] = "schools - 2024 43/1 -1 -1 1 0 0 0 -\n"
                             "schools - 2025 41/1 -1 -1 1 0 0 1 -\n"
                             "rotated - 2025 431/4200 431 4200 2 1 0 0 -\n"
                             "rotated town 2025 3/25 -1 -1 1 1 0 0 -\n"
                             "rotated country 2025 10/80 10 80 2 1 0 0 -\n"
                             "enrolment - 2025-06 471/500 -1 -1 1 1 1 0 -\n"
                             "books - 2025 12/1 -1 -1 1 0 0 0 a, \"b\"\n"
                             "books - 2025-Q4 4/1 -1 -1 1 0 0 0 -\n"
                             "books - 2025-12 2/1 -1 -1 1 0 0 2 -\n"
                             "pupil_files - 2025-09-01 1/1 -1 -1 3 0 0 0 通知 12\n";

enum { AS_CSV, AS_YAML, AS_ROWS, WAYS };

/* A text in single quotes (YAML) or double ones (CSV); those within are doubled. */
static size_t put_text(char *out, size_t capacity, const char *text, char quote) {
    size_t used = (size_t)snprintf(out, capacity, "%c", quote);
    for (; text != NULL && *text != '\0'; text++) {
        used += (size_t)snprintf(out + used, capacity - used, *text == quote ? "%c%c" : "%c", *text,
                                 quote);
    }
    return used + (size_t)snprintf(out + used, capacity - used, "%c", quote);
}

static size_t put_row(char *out, size_t capacity, const qzplan_figure_row *row, int yaml) {
    const char *const cells[][2] = {
        {"metric", row->metric},
        {"period", row->period},
        {"area", row->area},
        {"for", row->group},
        {"value", row->value},
        {"numerator", row->numerator},
        {"denominator", row->denominator},
        {"flag", row->flag},
        {"note", row->note},
    };
    size_t used = 0;
    for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
        if (yaml) {
            used += (size_t)snprintf(out + used, capacity - used, "%s%s: ", i == 0 ? "- " : "  ",
                                     cells[i][0]);
        }
        used += put_text(out + used, capacity - used, cells[i][1], yaml ? '\'' : '"');
        used += (size_t)snprintf(out + used, capacity - used,
                                 yaml || i + 1 == sizeof cells / sizeof cells[0] ? "\n" : ",");
    }
    return used;
}

static void add_rows(qzplan_figures *figures, const size_t *order, size_t count, int way) {
    char text[8192];
    size_t used = (size_t)snprintf(
        text, sizeof text, "%s\n",
        way == AS_YAML ? "figures:"
                       : "metric,period,area,for,value,numerator,denominator,flag,note");
    for (size_t i = 0; i < count; i++) {
        qzplan_figure_row row = rows[order[i]];
        row.size = sizeof row;
        if (way == AS_ROWS) {
            ck_assert_int_eq(qzplan_figures_add(figures, &row, NULL), QZPLAN_OK);
        } else {
            used += put_row(text + used, sizeof text - used, &row, way == AS_YAML);
        }
    }
    if (way != AS_ROWS && count > 0) {
        ck_assert_int_eq(qz_test_read(figures, way == AS_YAML ? "f.yaml" : "f.csv", text),
                         QZPLAN_OK);
    }
}

START_TEST(order_and_format_do_not_matter) {
    uint64_t state = 7;
    char shown[SHOWN];
    for (int round = 0; round < 200; round++) {
        size_t order[ROWS];
        for (size_t i = 0; i < ROWS; i++) {
            size_t j = (size_t)qz_random_between(&state, 0, (int64_t)i);
            order[i] = order[j];
            order[j] = i;
        }
        qzplan_figures *figures = qz_test_figures();
        size_t split = (size_t)qz_random_between(&state, 0, ROWS);
        add_rows(figures, order, split, (int)qz_random_between(&state, 0, WAYS - 1));
        add_rows(figures, order + split, ROWS - split, (int)qz_random_between(&state, 0, WAYS - 1));
        ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
        qz_test_show(shown, sizeof shown, figures);
        ck_assert_str_eq(shown, sealed);
        qzplan_figures_free(figures);
    }
}
END_TEST

START_TEST(encodings_give_the_same_figures) {
    static const char text[] = "metric,period,value,note\nschools,2025年,４１,年报\n"
                               "pupil_files,2025,是,教育、体育\n";
    static const char expected[] = "schools - 2025 41/1 -1 -1 1 0 0 0 年报\n"
                                   "pupil_files - 2025 1/1 -1 -1 3 0 0 0 教育、体育\n";
    char copy[sizeof text];
    char bytes[3 * sizeof text] = "\xEF\xBB\xBF";
    char shown[SHOWN];
    for (int way = 0; way < 3; way++) {
        char *from = copy;
        char *to = way == 1 ? bytes + 3 : bytes;
        size_t left = sizeof text - 1;
        size_t room = sizeof text * 2;
        memcpy(copy, text, sizeof text);
        memcpy(bytes, "\xEF\xBB\xBF", 3);
        iconv_t converter = iconv_open(way == 2 ? "GB18030" : "UTF-8", "UTF-8");
        ck_assert_uint_eq(iconv(converter, &from, &left, &to, &room), 0);
        iconv_close(converter);
        qzplan_figures *figures = qz_test_figures();
        ck_assert_int_eq(qzplan_figures_load_bytes(figures, NULL, bytes, (size_t)(to - bytes),
                                                   QZPLAN_FORMAT_AUTO, NULL),
                         QZPLAN_OK);
        qz_test_show(shown, sizeof shown, figures);
        ck_assert_str_eq(shown, expected);
        qzplan_figures_free(figures);
    }
}
END_TEST

static size_t series(const qzplan_figures *figures, const qzplan_metric *metric,
                     const qzplan_group *group, const qzplan_figure *const **out) {
    size_t count = 99;
    *out = qz_figures_series(figures, metric, group, &qz_test_area, &count);
    return count;
}

START_TEST(sealed_figures_are_found) {
    static const size_t order[ROWS] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    qzplan_figures *figures = qz_test_figures();
    const qzplan_figure *const *found;
    add_rows(figures, order, ROWS, AS_ROWS);
    ck_assert_uint_eq(series(NULL, &books, NULL, &found), 0);
    ck_assert_uint_eq(series(figures, &books, NULL, &found), 0); /* not sealed */
    ck_assert_int_eq(qz_figures_sealed(figures), 0);
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    ck_assert_int_eq(qz_figures_sealed(figures), 1);
    ck_assert_uint_eq(series(figures, &books, NULL, &found), 3);
    ck_assert(found[0]->period.kind == QZPLAN_PERIOD_YEAR && found[2]->period.kind == 4);
    ck_assert_uint_eq(series(figures, &books, &qz_test_town, &found), 0);
    ck_assert_uint_eq(series(figures, &rotated, NULL, &found), 1);
    ck_assert_uint_eq(series(figures, &rotated, &qz_test_town, &found), 1);
    ck_assert_ptr_eq(found[0]->group, &qz_test_town);
    ck_assert_uint_eq(series(figures, &rotated, &qz_test_country, &found), 1);
    ck_assert_uint_eq(series(figures, &eligible, NULL, &found), 0);
    ck_assert_uint_eq(series(figures, &pupil_files, NULL, &found), 1);
    ck_assert_uint_eq(series(figures, &schools, NULL, &found), 2);
    ck_assert_ptr_eq(qz_figures_find(figures, &schools, NULL, &qz_test_area, &found[1]->period),
                     found[1]);
    qzplan_period none = found[1]->period;
    none.kind = QZPLAN_PERIOD_HALF_YEAR;
    ck_assert_ptr_null(qz_figures_find(figures, &schools, NULL, &qz_test_area, &none));
    ck_assert_ptr_eq(qz_figures_plan(figures), &qz_test_plan);
    qzplan_figures_free(figures);
}
END_TEST

/* As the comparison of two has it, whatever the order of adding. */
START_TEST(thousands_in_any_order_are_sorted) {
    enum { YEARS = 400, MONTHS = 12 };
    static const char *const metrics[] = {"schools", "eligible", "public_ones"};
    char text[64 + YEARS * 3 * 40];
    size_t used = (size_t)snprintf(text, sizeof text, "metric,period,for,value\n");
    for (int i = 0; i < YEARS * 3; i++) {
        int k = i * 577 % (YEARS * 3); /* 577 and 1200 have no divisor in common */
        used +=
            (size_t)snprintf(text + used, sizeof text - used, "%s,%d-%02d,%s,%d\n", metrics[k % 3],
                             1990 + k / 36, 1 + k / 3 % MONTHS, k % 5 == 0 ? "town" : "", 1);
    }
    qzplan_figures *figures = qz_test_figures();
    ck_assert_int_eq(qz_test_read(figures, "f.csv", text), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    ck_assert_uint_eq(qzplan_figures_count(figures), YEARS * 3);
    for (size_t i = 1; i < YEARS * 3; i++) {
        qz_key before = qz_key_of(qzplan_figures_get(figures, i - 1));
        qz_key after = qz_key_of(qzplan_figures_get(figures, i));
        ck_assert_int_lt(qz_key_order(&before, &after), 0);
    }
    qzplan_figures_free(figures);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, thousands_in_any_order_are_sorted);
    tcase_add_test(tests, order_and_format_do_not_matter);
    tcase_add_test(tests, encodings_give_the_same_figures);
    tcase_add_test(tests, sealed_figures_are_found);
}

QZ_SUITE(figures_order, add)

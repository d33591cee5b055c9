/* SPDX-License-Identifier: MIT */
/* The numbers of a verdict in text, read back: each lies on the same side of every other as the
   exact ones do, a gap is none only where there is none, and what is needed is enough. */

#include <stdio.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "support/fixture.h"
#include "support/random.h"
#include "support/suite.h"

enum { METRICS = 6, ROUNDS = 400, ROOM = 8192 };

static const char *const COMPARATORS[] = {"at_least", "at_most",  "more_than", "less_than",
                                          "exactly",  "raise_to", "reduce_to"};

/* A number of up to six digits and as many decimals, near `about`. */
static void draw(char *out, size_t size, uint64_t *state, int64_t about, const char *sign) {
    static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    int decimals = (int)qz_random_between(state, 0, 6);
    int64_t part = qz_random_between(state, 0, 9) == 0
                       ? powers[decimals] - 1
                       : qz_random_between(state, 0, powers[decimals] - 1);
    int64_t whole = about + qz_random_between(state, -1, 1);
    if (decimals == 0) {
        snprintf(out, size, "%lld%s", (long long)whole, sign);
    } else {
        snprintf(out, size, "%lld.%0*lld%s", (long long)whole, decimals, (long long)part, sign);
    }
}

static void append(char *text, const char *more) {
    strncat(text, more, ROOM - strlen(text) - 1);
}

/* One plan of percentages and plain numbers, each with its figure. */
static void open(fixture *f, uint64_t *state) {
    char plan[ROOM] = "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
                      "due: 2025\ndepartments: {d: D}\nmetrics:\n";
    char targets[ROOM] = "";
    char figures[ROOM] = "metric,period,value\n";
    for (int i = 0; i < METRICS; i++) {
        const char *sign = i % 2 ? "%" : "";
        int64_t about = qz_random_between(state, 2, i % 2 ? 98 : 99999);
        char border[64];
        char value[64];
        char comparator[128];
        char line[256];
        draw(border, sizeof border, state, about, sign);
        draw(value, sizeof value, state, about, sign);
        snprintf(line, sizeof line, "  m%d: {unit: '%s', wanted: up}\n", i, i % 2 ? "%" : "u");
        append(plan, line);
        const char *more = qz_random_between(state, 0, 7) == 0 ? ", within: 1%" : "";
        const char *name = *more != 0 ? "about" : COMPARATORS[qz_random_between(state, 0, 6)];
        snprintf(comparator, sizeof comparator, "%s: %s%s", name, border, more);
        snprintf(line, sizeof line, "      - {metric: m%d, %s}\n", i, comparator);
        append(targets, line);
        snprintf(line, sizeof line, "m%d,2024,%s\n", i, value);
        append(figures, line);
    }
    append(plan, "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n");
    append(plan, targets);
    fixture_plan(f, plan);
    fixture_figures(f, figures);
    fixture_evaluate(f, "2025-03-31");
}

static int side(qzplan_number a, qzplan_number b) {
    int32_t order;
    qz_expect(qzplan_number_compare(&order, &a, &b) == QZPLAN_OK);
    return order;
}

/* Read back as it is printed; 0 where it is not known. */
static int read_back(qzplan_number *out, const qzplan_verdict *v, int32_t which) {
    char text[128];
    int32_t form;
    if (qzplan_verdict_format(text, sizeof text, NULL, v, which, "en") != QZPLAN_OK) {
        return 0;
    }
    if (qzplan_number_parse(out, &form, text, strlen(text)) != QZPLAN_OK) {
        ck_abort_msg("cannot be read back: %s", text);
    }
    return 1;
}

static void check_sides(const qzplan_verdict *v) {
    const struct {
        int32_t which;
        qzplan_number exact;
    } rows[] = {
        {QZPLAN_VERDICT_NUMBER_ACTUAL, v->actual},
        {QZPLAN_VERDICT_NUMBER_EXPECTED, v->expected},
        {QZPLAN_VERDICT_NUMBER_PROJECTED, v->projected},
        {QZPLAN_VERDICT_NUMBER_LOW, v->low},
        {QZPLAN_VERDICT_NUMBER_HIGH, v->high},
    };
    qzplan_number border;
    qzplan_number gap;
    qzplan_number shown;
    if (!read_back(&border, v, QZPLAN_VERDICT_NUMBER_REQUIRED)) {
        return;
    }
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (read_back(&shown, v, rows[i].which)) {
            ck_assert_int_eq(side(shown, border), side(rows[i].exact, v->required));
        }
    }
    if (read_back(&gap, v, QZPLAN_VERDICT_NUMBER_GAP)) {
        const qzplan_number zero = {0, 1};
        ck_assert_int_eq(side(gap, zero), side(v->gap, zero));
        /* What is told of all three is true: value less border is the gap, where they are exact. */
        qz_expect(read_back(&shown, v, QZPLAN_VERDICT_NUMBER_ACTUAL));
        if (side(shown, v->actual) == 0 && side(border, v->required) == 0) {
            ck_assert_int_eq(side(gap, v->gap), 0);
        }
    }
}

static void check_needs(const qzplan_verdict *v) {
    for (size_t i = 0; i < v->needed_count; i++) {
        char text[128];
        int32_t form;
        qzplan_number shown;
        qzplan_number size = v->needed[i].amount;
        size.num = size.num < 0 ? -size.num : size.num;
        qz_expect(qzplan_verdict_format_need(text, sizeof text, NULL, v, i, "en") == QZPLAN_OK);
        qz_expect(qzplan_number_parse(&shown, &form, text, strlen(text)) == QZPLAN_OK);
        ck_assert_int_ge(side(shown, size), 0);
    }
}

START_TEST(what_is_printed_lies_where_the_exact_numbers_lie) {
    uint64_t state = 18;
    size_t verdicts = 0;
    for (int i = 0; i < ROUNDS; i++) {
        fixture f = {0};
        open(&f, &state);
        for (size_t k = 0; k < f.result->verdict_count; k++) {
            check_sides(f.result->verdicts[k]);
            check_needs(f.result->verdicts[k]);
            verdicts++;
        }
        fixture_free(&f);
    }
    ck_assert_uint_eq(verdicts, ROUNDS * METRICS);
}
END_TEST

/* 24.996 % to 14.9999 % is 9.9961 points, not 10. */
START_TEST(a_gap_has_the_decimals_of_its_ends) {
    static const struct {
        const char *border, *value, *gap;
    } rows[] = {
        {"14.9999%", "24.996%", "9.9961 points"},
        {"15%", "24.996%", "9.996 points"},
        {"15%", "25%", "10 points"},
        {"14.9999%", "25%", "10.0001 points"},
        {"15%", "15.004%", "0.004 points"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char text[512];
        char gap[64];
        fixture f = {0};
        snprintf(text, sizeof text,
                 "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
                 "due: 2025\ndepartments: {d: D}\nmetrics: {m: {unit: '%%'}}\n"
                 "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"
                 "      - {metric: m, at_most: %s}\n",
                 rows[i].border);
        fixture_plan(&f, text);
        snprintf(text, sizeof text, "metric,period,value\nm,2025,%s\n", rows[i].value);
        fixture_figures(&f, text);
        fixture_evaluate(&f, "2025-12-31");
        qz_expect(qzplan_verdict_format(gap, sizeof gap, NULL, f.result->verdicts[0],
                                        QZPLAN_VERDICT_NUMBER_GAP, "en") == QZPLAN_OK);
        ck_assert_str_eq(gap, rows[i].gap);
        fixture_free(&f);
    }
}
END_TEST

/* Half of the last decimal is rounded away from zero on both sides of a border: one decimal more
   says all three as they are. */
START_TEST(value_border_and_gap_add_up) {
    static const struct {
        const char *border, *numerator, *denominator, *value, *gap;
    } rows[] = {
        {"100%", "31", "32", "96.875%", "-3.125 points"},
        {"75%", "23", "32", "71.875%", "-3.125 points"},
        {"50%", "1", "3", "33.33%", "-16.67 points"},
        {"50%", "2", "3", "66.67%", "16.67 points"},
        {"40%", "13", "32", "40.63%", "0.63 points"},
        {"50%", "1", "4", "25%", "-25 points"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char text[512];
        fixture f = {0};
        snprintf(text, sizeof text,
                 "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
                 "due: 2025\ndepartments: {d: D}\nmetrics: {w: {unit: u}, m: {part_of: w}}\n"
                 "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"
                 "      - {metric: m, at_least: %s}\n",
                 rows[i].border);
        fixture_plan(&f, text);
        snprintf(text, sizeof text, "metric,period,numerator,denominator\nm,2025,%s,%s\n",
                 rows[i].numerator, rows[i].denominator);
        fixture_figures(&f, text);
        fixture_evaluate(&f, "2025-12-31");
        const qzplan_verdict *v = f.result->verdicts[0];
        qz_expect(qzplan_verdict_format(text, sizeof text, NULL, v, QZPLAN_VERDICT_NUMBER_ACTUAL,
                                        "en") == QZPLAN_OK);
        ck_assert_str_eq(text, rows[i].value);
        qz_expect(qzplan_verdict_format(text, sizeof text, NULL, v, QZPLAN_VERDICT_NUMBER_GAP,
                                        "en") == QZPLAN_OK);
        ck_assert_str_eq(text, rows[i].gap);
        fixture_free(&f);
    }
}
END_TEST

/* A gap, and what is needed, that no 64 bits hold are remarked. */
START_TEST(what_is_too_large_is_remarked) {
    fixture f = {0};
    fixture_plan(&f, "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
                     "due: 2025\ndepartments: {d: D}\n"
                     "metrics: {m: {unit: u, limits: [-9223372036854775807, none]}}\n"
                     "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"
                     "      - {metric: m, at_least: 9223372036854775807}\n");
    fixture_figures(&f, "metric,period,value\nm,2025,-9223372036854775807\n");
    fixture_evaluate(&f, "2025-12-31");
    const qzplan_verdict *v = f.result->verdicts[0];
    ck_assert_int_eq(v->gap.den, 0);
    ck_assert_uint_eq(v->needed_count, 0);
    ck_assert((v->remarks & QZPLAN_REMARK_GAP_TOO_LARGE) != 0);
    ck_assert((v->remarks & QZPLAN_REMARK_NEEDED_TOO_LARGE) != 0);
    fixture_free(&f);
}
END_TEST

START_TEST(what_is_no_number_of_it_is_refused) {
    fixture f = {0};
    uint64_t state = 1;
    char text[64];
    open(&f, &state);
    const qzplan_verdict *v = f.result->verdicts[0];
    ck_assert_int_eq(qzplan_verdict_format(text, sizeof text, NULL, NULL, 1, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_verdict_format(text, sizeof text, NULL, v, 0, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_verdict_format(text, sizeof text, NULL, v, 8, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_verdict_format_need(text, sizeof text, NULL, v, v->needed_count, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_verdict_format_need(text, sizeof text, NULL, NULL, 0, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_verdict_format(text, 1, NULL, v, 1, "en"),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    fixture_free(&f);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, what_is_printed_lies_where_the_exact_numbers_lie);
    tcase_add_test(tests, a_gap_has_the_decimals_of_its_ends);
    tcase_add_test(tests, value_border_and_gap_add_up);
    tcase_add_test(tests, what_is_too_large_is_remarked);
    tcase_add_test(tests, what_is_no_number_of_it_is_refused);
}

QZ_SUITE(verdict_numbers, add_tests)

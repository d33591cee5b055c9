/* SPDX-License-Identifier: MIT */
/* Rows counted as a plan asks: what a cell is, three-valued tests, parts and shares, totals, the
   highest and the lowest. Expected figures are worked out by hand from docs/reference/records.md.
 */

#include "support/tally_tools.h"

#define TEACHERS                                                                                   \
    "tables:\n  t:\n    key: [id]\n    period: as_of\n    missing_values: [\"-\"]\n"               \
    "    columns:\n      id: text\n      e: boolean\n      r: {type: text, one_of: [urban, "       \
    "rural]}\n"                                                                                    \
    "      n: integer\n      m: {type: number, decimals: 2}\n      d: date\n"                      \
    "      y: yearmonth\n"
#define HEADER "id,e,r,n,m,d,y\n"

static void expect(const char *metrics, const char *rows, const char *expected) {
    static char plan[4096];
    static char csv[4096];
    snprintf(plan, sizeof plan, "%smetrics:\n%s%s", QZ_TALLY_PLAN TEACHERS, metrics, QZ_TALLY_TASK);
    snprintf(csv, sizeof csv, "%s%s", HEADER, rows);
    qz_tally_expect_text(plan, "t", "2025", csv, expected);
}

/* Yes, no, blank, a mark for blank, and a word that is neither: 1 of certain, 3 more may be. */
START_TEST(a_blank_is_neither) {
    expect("  a: {unit: x, count: t, where: {e: true}}\n"
           "  b: {unit: x, count: t, where: {e: given}}\n"
           "  c: {unit: x, count: t, where: {e: missing}}\n",
           "1,yes,,,,,\n2,no,,,,,\n3,,,,,,\n4,-,,,,,\n5,perhaps,,,,,\n",
           "a plan 2025 1..4 ?3\nb plan 2025 2..3 ?1\nc plan 2025 2..3 ?1\n");
}
END_TEST

/* Blanks at the ends, quotes, the ideographic and the no-break space mean nothing; a row of nothing
   is none. */
START_TEST(blanks_around_a_cell_mean_nothing) {
    expect("  a: {unit: x, count: t, where: {e: true}}\n  b: {unit: x, count: t}\n",
           "1, yes ,,,,,\n2,\"是\",,,,,\n3,\xE3\x80\x80TRUE\xC2\xA0,,,,,\n,,,,,,\n ,\t,,,,,\n",
           "a plan 2025 3\nb plan 2025 3\n");
}
END_TEST

START_TEST(numbers_compare_exactly) {
    expect("  a: {unit: x, count: t, where: {n: {at_least: 10}}}\n"
           "  b: {unit: x, count: t, where: {m: {more_than: 2.5}}}\n"
           "  c: {unit: x, count: t, where: {n: {between: [9, 10]}}}\n"
           "  d: {unit: x, count: t, where: {n: [9, 12]}}\n",
           "1,,,9,2.50,,\n2,,,10.0,2.51,,\n3,,,\"1,000\",2.510,,\n4,,,９,0.1,,\n"
           "5,,,1.5,2.505,,\n6,,,-3,,,\n",
           /* 1.5 is no integer, -3 below its limit, 2.505 has a digit too many: unknown */
           "a plan 2025 2..4 ?2\nb plan 2025 2..4 ?2\nc plan 2025 3..5 ?2\nd plan 2025 2..4 ?2\n");
}
END_TEST

/* 2017-01-01 is not before itself. A month compares as any of its days. */
START_TEST(days_and_months_compare) {
    expect("  a: {unit: x, count: t, where: {d: {before: 2017-01-01}}}\n"
           "  b: {unit: x, count: t, where: {d: {at_least: 2017-01-01}}}\n"
           "  c: {unit: x, count: t, where: {y: {age: {at_most: 45}}}}\n",
           "1,,,,,2016-12-31,1979.12\n2,,,,,2017-01-01,1980-01\n3,,,,,2017-02-29,1979.11\n"
           "4,,,,,,1979.13\n",
           /* born in December 1979: 46 on 2025-12-31 whichever day it was */
           "a plan 2025 1..3 ?2\nb plan 2025 1..3 ?2\nc plan 2025 1..2 ?1\n");
}
END_TEST

/* Who is born in a month of which the day matters: 2025-06-15 is the last day of no period, so the
   day is asked for by the end of June. */
START_TEST(a_month_leaves_an_age_open) {
    static const char plan[] =
        QZ_TALLY_PLAN "tables:\n  t: {period: as_of, columns: {y: yearmonth}}\n"
                      "metrics:\n  a: {unit: x, count: t, where: {y: {age: {at_least: 45}}}}\n"
                      "tasks: [{id: \"1\", title: T, due: 2025, targets: [{done: promise}]}]\n";
    /* on 2025-06-15 who was born in June 1980 is 44 or 45 */
    qz_tally_expect_text(plan, "t", "2025-06-15", "y\n1980.05\n1980.06\n1980.07\n",
                         "a plan 2025-06-15 1..2 ?1\n");
}
END_TEST

/* 400 of 100 is 4 each, 399.99 is not; 0 of 0 is; a blank on either side is neither. */
START_TEST(a_value_per_another) {
    expect("  a: {unit: x, count: t, where: {m: {at_least: 4, per: n}}}\n"
           "  b: {unit: x, count: t, where: {m: {between: [4, 5], per: n}}}\n",
           "1,,,100,400.00,,\n2,,,100,399.99,,\n3,,,0,0,,\n4,,,,9,,\n5,,,1,,,\n6,,,10,60,,\n",
           "a plan 2025 3..5 ?2\nb plan 2025 2..4 ?2\n");
}
END_TEST

/* Kleene: or is true where one is, unknown where none is true and one unknown. */
START_TEST(any_of_several) {
    expect("  a: {unit: x, count: t, where: {any: [{e: true}, {n: {at_least: 5}}]}}\n"
           "  b: {unit: x, count: t, where: {r: rural, any: [{e: true, n: 1}, {m: 2}]}}\n",
           "1,yes,rural,,2,,\n2,no,rural,5,,,\n3,no,urban,,2,,\n4,no,rural,4,3,,\n5,,,1,,,\n",
           /* b: 1 yes by m; 2 m unknown; 3 urban; 4 no; 5 all unknown */
           "a plan 2025 2..4 ?2\nb plan 2025 1..3 ?2\n");
}
END_TEST

/* Rows by whole and condition: (T,T) (T,?) (?,T) (?,F) (T,F). low 1/(3 certain + 2 that may be, of
   which neither is certainly in the part: all but none are true) and so on. */
START_TEST(shares_are_bounded_row_by_row) {
    expect("  w: {unit: x, count: t, where: {e: true}}\n"
           "  p: {part_of: w, where: {r: rural}}\n",
           "1,yes,rural,,,,\n2,yes,,,,,\n3,,rural,,,,\n4,,urban,,,,\n5,yes,urban,,,,\n",
           /* low: 1 of the three certain and of row 4, which leaves row 3 out: 1/4; high: rows 1,
              2, 3 of those and row 5: 3/4 */
           "w plan 2025 3..5 ?2\np plan 2025 1..3 (1/4..3/4) ?2\n");
}
END_TEST

/* A whole that may have no row has no share. */
START_TEST(a_share_of_what_may_be_nothing_is_unknown) {
    expect("  w: {unit: x, count: t, where: {e: true}}\n  p: {part_of: w, where: {r: rural}}\n",
           "1,,rural,,,,\n", "w plan 2025 0..1 ?1\np plan 2025 0..1 ?1\n");
}
END_TEST

/* 1.10 + 2.20 for certain; a blank may be anything above 0; a row that may count adds up to 0.5. */
START_TEST(totals_have_bounds) {
    expect("  a: {unit: x, total: t.m}\n  b: {unit: x, total: t.m, where: {e: true}}\n",
           "1,yes,,,1.10,,\n2,yes,,,2.20,,\n3,,,,0.5,,\n4,no,,,,,\n",
           "a plan 2025 19/5..- ?1\nb plan 2025 33/10..19/5 ?1\n");
}
END_TEST

START_TEST(limits_bound_a_blank) {
    static const char plan[] =
        QZ_TALLY_PLAN "tables:\n  t: {period: as_of, columns: {v: {type: integer, limits: [-5, "
                      "10]}, e: boolean}}\n"
                      "metrics:\n  a: {unit: x, limits: [none, none], total: t.v}\n"
                      "  b: {unit: x, limits: [none, none], total: t.v, where: {e: true}}\n"
                      "  h: {unit: x, limits: [none, none], adds_up: false, highest: t.v}\n"
                      "  l: {unit: x, limits: [none, none], adds_up: false, lowest: t.v}\n"
                      "  m: {unit: x, limits: [none, none], adds_up: false, lowest: t.v, where: "
                      "{e: true}}\n" QZ_TALLY_TASK;
    /* 3 and -4 and a blank in -5..10; b: 3 for certain, -4 perhaps, the blank is not of it */
    qz_tally_expect_text(plan, "t", "2025", "v,e\n3,yes\n-4,\n,no\n11,no\n",
                         "a plan 2025 -11..19 ?2\nb plan 2025 -1..3 ?1\nh plan 2025 3..10 ?2\n"
                         "l plan 2025 -5..-4 ?2\nm plan 2025 -4..3 ?1\n");
}
END_TEST

/* Nothing has no highest: neither where no row is counted nor where it only may be. */
START_TEST(nothing_has_no_highest) {
    expect("  h: {unit: x, adds_up: false, highest: t.n, where: {e: true}}\n", "1,,,4,,,\n", "");
}
END_TEST

/* Two keys and a row without one; the third key is of a row that may count. */
START_TEST(distinct_cells_count_once) {
    expect("  d: {unit: x, distinct: t.id}\n  f: {unit: x, distinct: t.id, where: {e: true}}\n"
           "  p: {part_of: d, where: {r: rural}}\n",
           "a,yes,rural,,,,\na,no,urban,,,,\nb,,rural,,,,\n,yes,,1,,,\n",
           "d plan 2025 2..3 ?1\nf plan 2025 1..3 ?2\np plan 2025 2..3 ?1\n");
}
END_TEST

/* Only a row without a key is certain: there is one of it at least. */
START_TEST(a_row_without_a_key_is_somebody) {
    expect("  d: {unit: x, distinct: t.id}\n", ",yes,,,,,\n,yes,,,,,\n", "d plan 2025 1..2 ?2\n");
}
END_TEST

START_TEST(counting_above_64_bits_is_a_fault) {
    static const char text[] =
        QZ_TALLY_PLAN "tables:\n  t: {period: as_of, columns: {v: integer}}\n"
                      "metrics:\n  a: {unit: x, total: t.v}\n" QZ_TALLY_TASK;
    const qzplan_plan *plan = qz_tally_plan(text);
    qzplan_tally *tally =
        qz_tally_of_text(plan, "t", "2025", "v\n9223372036854775807\n1\n9223372036854775808\n");
    const qzplan_tally *all[] = {tally};
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_figures(figures, all, 1, &faults), QZPLAN_ERROR_OVERFLOW);
    ck_assert_str_eq(qzplan_message_name(faults->items[0]->id), "TALLY_OVERFLOW");
    ck_assert_uint_eq(qzplan_figures_count(figures), 0);
    qzplan_diagnostics_free(faults);
    qzplan_figures_free(figures);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_blank_is_neither);
    tcase_add_test(tests, blanks_around_a_cell_mean_nothing);
    tcase_add_test(tests, numbers_compare_exactly);
    tcase_add_test(tests, days_and_months_compare);
    tcase_add_test(tests, a_month_leaves_an_age_open);
    tcase_add_test(tests, a_value_per_another);
    tcase_add_test(tests, any_of_several);
    tcase_add_test(tests, shares_are_bounded_row_by_row);
    tcase_add_test(tests, a_share_of_what_may_be_nothing_is_unknown);
    tcase_add_test(tests, totals_have_bounds);
    tcase_add_test(tests, limits_bound_a_blank);
    tcase_add_test(tests, nothing_has_no_highest);
    tcase_add_test(tests, distinct_cells_count_once);
    tcase_add_test(tests, a_row_without_a_key_is_somebody);
    tcase_add_test(tests, counting_above_64_bits_is_a_fault);
}

QZ_SUITE(tally_counts, add)

/* SPDX-License-Identifier: MIT */
/* Who has reported, what an area has of those around and within it, periods, and rows that other
   rows refer to. Expected figures are worked out by hand from docs/reference/records.md. */

#include "support/tally_tools.h"

#define ROSTER                                                                                     \
    "tables:\n  t: {key: [id], area: town, period: as_of, columns: {id: text, town: text, e: "     \
    "boolean}}\n"
#define COUNTED                                                                                    \
    "metrics:\n  a: {unit: x, count: t, where: {e: true}}\n  d: {unit: x, distinct: t.id}\n"
#define PLAN QZ_TALLY_PLAN QZ_TALLY_TOWNS ROSTER COUNTED QZ_TALLY_TASK

/* South has not reported: it has no figure, and the county only a low. */
START_TEST(who_has_not_reported_is_not_zero) {
    qz_tally_expect_text(
        PLAN, "t", "2025", "id,town,e\n1,north,yes\n2,north,no\n",
        "a county 2025 1..-\na north 2025 1\nd county 2025 2..-\nd north 2025 2\n");
}
END_TEST

/* Once both have, the county has what they have; who is in both is one there. */
START_TEST(areas_make_up_the_one_around_them) {
    qz_tally_expect_text(PLAN, "t", "2025", "id,town,e\n1,north,yes\n1,south,yes\n2,south,\n",
                         "a county 2025 2..3 ?1\na north 2025 1\na south 2025 1..2 ?1\n"
                         "d county 2025 2\nd north 2025 1\nd south 2025 2\n");
}
END_TEST

/* Somebody of the county is in it for certain, and may be in either town. */
START_TEST(a_row_of_the_county_may_be_in_any_town) {
    qz_tally_expect_text(PLAN, "t", "2025", "id,town,e\n1,north,yes\n2,county,yes\n3,south,no\n",
                         "a county 2025 2\na north 2025 1..2 ?1\na south 2025 0..1 ?1\n"
                         "d county 2025 3\nd north 2025 1..2 ?1\nd south 2025 1..2 ?1\n");
}
END_TEST

/* A blank one is in the county. One that nobody knows is nowhere for certain, and may be anywhere.
 */
START_TEST(blank_and_unknown_areas) {
    qz_tally_expect_text(PLAN, "t", "2025",
                         "id,town,e\n1,north,yes\n2,,yes\n3,elsewhere,yes\n4,south,no\n",
                         "a county 2025 2..3 ?1\na north 2025 1..3 ?2\na south 2025 0..2 ?2\n"
                         "d county 2025 3..4 ?1\nd north 2025 1..3 ?2\nd south 2025 1..3 ?2\n");
}
END_TEST

START_TEST(other_areas_can_be_left_out) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    const char *period = "2025";
    const qzplan_tally_options how = {.size = sizeof how,
                                      .periods = &period,
                                      .period_count = 1,
                                      .other_areas = QZPLAN_OTHER_AREAS_SKIP};
    qzplan_tally_info info = {.size = sizeof info};
    qzplan_tally *tally = NULL;
    qzplan_diagnostics *told = NULL;
    static const char csv[] = "id,town,e\n1,north,yes\n3,elsewhere,maybe\n4,south,no\n";
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, "t.csv", csv, sizeof csv - 1, &told), QZPLAN_OK);
    ck_assert_uint_eq(told->count, 1);
    ck_assert_str_eq(qzplan_message_name(told->items[0]->id), "RECORD_ROWS_SKIPPED");
    ck_assert_int_eq(qzplan_tally_describe(&info, tally), QZPLAN_OK);
    ck_assert_uint_eq(info.rows, 2);
    ck_assert_uint_eq(info.skipped_rows, 1);
    const qzplan_tally *all[] = {tally};
    qz_tally_expect(plan, all, 1,
                    "a county 2025 1\na north 2025 1\na south 2025 0\n"
                    "d county 2025 2\nd north 2025 1\nd south 2025 1\n");
    qzplan_diagnostics_free(told);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(a_table_that_covers_all_answers_for_all) {
    qz_tally_expect_text(
        QZ_TALLY_PLAN QZ_TALLY_TOWNS
        "tables:\n  c: {area: town, period: as_of, covers: all, columns: {town: text, open: "
        "boolean}}\n"
        "metrics:\n  a: {unit: x, count: c}\n  t: {unit: x, count: areas, kind: town}\n"
        "  p: {part_of: t, has: {c: {at_least: 1, where: {open: true}}}}\n" QZ_TALLY_TASK,
        "c", "2025", "town,open\nnorth,yes\nnorth,\n",
        "a county 2025 2\na north 2025 2\na south 2025 0\n"
        "t county 2025 2\nt north 2025 1\nt south 2025 1\n"
        "p county 2025 1\np north 2025 1\np south 2025 0\n");
}
END_TEST

/* Without `covers: all` a town that has no row has not said that it has none. */
START_TEST(areas_of_which_nothing_is_said_may_have_it) {
    qz_tally_expect_text(
        QZ_TALLY_PLAN QZ_TALLY_TOWNS
        "tables:\n  c: {area: town, period: as_of, columns: {town: text, open: boolean}}\n"
        "metrics:\n  t: {unit: x, count: areas, kind: town}\n"
        "  p: {part_of: t, has: {c: {at_least: 1, where: {open: true}}}}\n" QZ_TALLY_TASK,
        "c", "2025", "town,open\nnorth,yes\n",
        "t county 2025 2\nt north 2025 1\nt south 2025 1\n"
        "p county 2025 1..2 (1/2..1) ?1\np north 2025 1\np south 2025 0..1 (0..1) ?1\n");
}
END_TEST

/* ---- time */

#define VISITS                                                                                     \
    "tables:\n  v: {period: {column: \"on\"}, columns: {id: text, \"on\": date, n: integer}}\n"

/* By default each year that has a row; what is summed up goes on from the plan's first day. */
START_TEST(rows_are_of_the_period_of_their_date) {
    qz_tally_expect_text(
        QZ_TALLY_PLAN VISITS
        "metrics:\n  a: {unit: x, figures: each_period, count: v}\n"
        "  r: {unit: x, figures: running_total, total: v.n}\n"
        "  d: {unit: x, figures: running_total, distinct: v.id}\n" QZ_TALLY_TASK,
        "v", NULL, "id,on,n\na,2024-12-31,1\na,2025-01-01,2\nb,2027-05-05,4\na,2027-12-31,8\n",
        "a plan 2024 1\na plan 2025 1\na plan 2027 2\n"
        "r plan 2025 2\nr plan 2027 14\nr plan 2026 2\n"
        "d plan 2025 1\nd plan 2027 2\nd plan 2026 1\n");
}
END_TEST

/* A row without a date may be of any period, and is of none for certain. */
START_TEST(a_row_without_a_date_may_be_of_any) {
    qz_tally_expect_text(QZ_TALLY_PLAN VISITS "metrics:\n  a: {unit: x, count: v}\n" QZ_TALLY_TASK,
                         "v", NULL, "id,on,n\na,2025-01-01,\nb,,\nc,2025-02-30,\nd,2026-01-01,\n",
                         "a plan 2025 1..3 ?2\na plan 2026 1..3 ?2\n");
}
END_TEST

/* A period that lies within the one that is asked for is certain, one that overlaps it possible. */
START_TEST(rows_may_say_a_period) {
    static const char plan[] = QZ_TALLY_PLAN
        "tables:\n  v: {period: {column: p}, columns: {p: text}}\n"
        "metrics:\n  a: {unit: x, count: v}\n"
        "tasks: [{id: \"1\", title: T, due: 2025, targets: [{metric: a, every: quarter, starts: "
        "2025-Q1, at_least: 1}]}]\n";
    qz_tally_expect_text(plan, "v", NULL, "p\n2025-02\n2025-Q1\n2025\n2025-04-30\n",
                         "a plan 2025-Q1 2..3 ?1\na plan 2025-Q2 1..2 ?1\n");
}
END_TEST

/* Age and days on the last day of each stretch, for rows whose stretch their date tells. */
START_TEST(tests_may_hang_on_the_stretch) {
    static const char plan[] = QZ_TALLY_PLAN
        "tables:\n  v: {period: {column: \"on\"}, columns: {\"on\": date, born: date}}\n"
        "metrics:\n  a: {unit: x, figures: each_period, count: v, where: {born: {age: {at_least: "
        "18}}}}\n"
        "  b: {unit: x, figures: each_period, count: v, where: {\"on\": {days_before_end: "
        "{less_than: 31}}}}\n"
        "  c: {unit: x, figures: each_period, count: v, where: {born: {in: "
        "period}}}\n" QZ_TALLY_TASK;
    /* born 2008-01-01: 17 at the end of 2025, 18 at that of 2026; December has 31 days: the 1st is
       30 days before its end */
    qz_tally_expect_text(plan, "v", NULL,
                         "on,born\n2025-12-01,2008-01-01\n2026-11-30,2008-01-01\n2026-01-01,\n"
                         "2025-01-01,2025-06-01\n",
                         "a plan 2025 0\na plan 2026 1..2 ?1\nb plan 2025 1\nb plan 2026 0\n"
                         "c plan 2025 1\nc plan 2026 0..1 ?1\n");
}
END_TEST

/* ---- has */

#define SCHOOLS                                                                                    \
    "tables:\n"                                                                                    \
    "  s: {key: [id], area: town, period: as_of, columns: {id: text, town: text, e: boolean}}\n"   \
    "  v: {area: town, period: {column: \"on\"}, columns: {s: {type: text, refers_to: s}, town: "  \
    "text, \"on\": date, h: {type: number, decimals: 1}, g: boolean}}\n"                           \
    "metrics:\n  all: {unit: x, count: s}\n"

static void expect_has(const char *metrics, const char *schools, const char *visits,
                       const char *expected) {
    static char text[4096];
    snprintf(text, sizeof text, "%s%s%s", QZ_TALLY_PLAN QZ_TALLY_TOWNS SCHOOLS, metrics,
             QZ_TALLY_TASK);
    const qzplan_plan *plan = qz_tally_plan(text);
    qzplan_tally *s = qz_tally_of_text(plan, "s", "2025", schools);
    qzplan_tally *v = visits == NULL ? NULL : qz_tally_of_text(plan, "v", NULL, visits);
    const qzplan_tally *all[] = {s, v};
    qz_tally_expect(plan, all, v == NULL ? 1 : 2, expected);
    qzplan_tally_free(s);
    qzplan_tally_free(v);
    qzplan_plan_free(plan);
}

/* s1 has two, s2 one in the year and s3 none; the table has rows of north, so none is none. */
START_TEST(rows_that_refer_to_a_row) {
    expect_has("  two: {part_of: all, has: {v: {at_least: 2}}}\n"
               "  hours: {part_of: all, has: {v: {total: h, at_least: 3.5}}}\n"
               "  none: {part_of: all, has: {v: {at_most: 0}}}\n",
               "id,town,e\ns1,north,\ns2,north,\ns3,north,\n",
               "s,town,on,h,g\ns1,north,2025-03-01,1.5,\ns1,north,2025-09-01,2,\n"
               "s2,north,2025-01-01,3.4,\ns2,north,2024-12-31,8,\n",
               "all county 2025 3..-\nall north 2025 3\ntwo county 2025 1..-\ntwo north 2025 1\n"
               "hours county 2025 1..-\nhours north 2025 1\n"
               "none county 2025 1..-\nnone north 2025 1\n");
}
END_TEST

/* A reference to a row that is not counted leads to that row, and to no other. */
START_TEST(a_row_that_is_not_counted_is_referred_to) {
    expect_has("  e: {unit: x, count: s, where: {e: true}}\n"
               "  one: {part_of: e, has: {v: {at_least: 1}}}\n",
               "id,town,e\ns1,north,yes\ns2,north,no\n", "s,town,on,h,g\ns2,north,2025-03-01,,\n",
               "all county 2025 2..-\nall north 2025 2\ne county 2025 1..-\ne north 2025 1\n"
               "one county 2025 0..-\none north 2025 0\n");
}
END_TEST

/* A table that was not given, or does not answer for the row's town, leaves it open. */
START_TEST(a_table_that_does_not_answer_leaves_it_open) {
    expect_has("  two: {part_of: all, has: {v: {at_least: 1}}}\n",
               "id,town,e\ns1,north,\ns2,south,\n", NULL,
               "all county 2025 2\nall north 2025 1\nall south 2025 1\n"
               "two county 2025 0..2 (0..1) ?2\ntwo north 2025 0..1 (0..1) ?1\n"
               "two south 2025 0..1 (0..1) ?1\n");
    expect_has("  two: {part_of: all, has: {v: {at_least: 1}}}\n",
               "id,town,e\ns1,north,\ns2,south,\n", "s,town,on,h,g\ns1,north,2025-03-01,,\n",
               "all county 2025 2\nall north 2025 1\nall south 2025 1\n"
               "two county 2025 1..2 (1/2..1) ?1\ntwo north 2025 1\n"
               "two south 2025 0..1 (0..1) ?1\n");
}
END_TEST

/* A blank reference, and one to nothing, may be to any row of their town: s1 may have two of it. */
START_TEST(a_reference_to_nothing_may_be_to_any) {
    expect_has("  two: {part_of: all, has: {v: {at_least: 2}}}\n",
               "id,town,e\ns1,north,\ns2,south,\n,south,\n",
               "s,town,on,h,g\ns1,north,2025-03-01,,\n,north,2025-03-02,,\ns2,south,2025-01-01,,\n",
               /* s2 has one of its own, and the other is of north; who has no key is unknown */
               "all county 2025 3\nall north 2025 1\nall south 2025 2\n"
               "two county 2025 0..2 (0..2/3) ?2\ntwo north 2025 0..1 (0..1) ?1\n"
               "two south 2025 0..1 (0..1/2) ?1\n");
}
END_TEST

/* Half and all of those that refer; of none there is no share. */
START_TEST(shares_of_rows_that_refer) {
    expect_has("  half: {part_of: all, has: {v: {at_least: 50%, where: {g: true}}}}\n"
               "  every: {part_of: all, has: {v: {all: true, where: {g: true}}}}\n",
               "id,town,e\ns1,north,\ns2,north,\ns3,north,\ns4,north,\ns5,south,\n",
               "s,town,on,h,g\ns1,north,2025-03-01,,yes\ns1,north,2025-03-02,,no\n"
               "s2,north,2025-03-01,,yes\ns3,north,2025-01-01,,no\ns3,north,2025-01-01,,\n"
               "s5,south,2025-01-01,,\n",
               /* s3: of two one is not, so half may be and all cannot; s4 has none: unknown */
               "all county 2025 5\nall north 2025 4\nall south 2025 1\n"
               "half county 2025 2..5 (2/5..1) ?3\nhalf north 2025 2..4 (1/2..1) ?2\n"
               "half south 2025 0..1 (0..1) ?1\n"
               "every county 2025 1..3 (1/5..3/5) ?2\nevery north 2025 1..2 (1/4..1/2) ?1\n"
               "every south 2025 0..1 (0..1) ?1\n");
}
END_TEST

/* ---- groups */

START_TEST(groups_share_what_is_counted) {
    static const char plan[] = QZ_TALLY_PLAN
        "groups:\n  old: {title: O, one_of: age, where: {s.built: {before: 2017-01-01}}}\n"
        "  new: {title: N, one_of: age, where: {s.built: {at_least: 2017-01-01}}}\n"
        "tables:\n  s: {period: as_of, columns: {built: date, k: boolean}}\n"
        "metrics:\n  a: {unit: x, count: s}\n  p: {part_of: a, where: {k: true}}\n" QZ_TALLY_TASK;
    qz_tally_expect_text(plan, "s", "2025",
                         "built,k\n2016-12-31,yes\n2017-01-01,no\n2018-05-05,yes\n,yes\n",
                         "a plan 2025 4\na/old plan 2025 1..2 ?1\na/new plan 2025 2..3 ?1\n"
                         "p plan 2025 3\np/old plan 2025 1..2 (1..1) ?1\n"
                         "p/new plan 2025 1..2 (1/2..2/3) ?1\n");
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, who_has_not_reported_is_not_zero);
    tcase_add_test(tests, areas_make_up_the_one_around_them);
    tcase_add_test(tests, a_row_of_the_county_may_be_in_any_town);
    tcase_add_test(tests, blank_and_unknown_areas);
    tcase_add_test(tests, other_areas_can_be_left_out);
    tcase_add_test(tests, a_table_that_covers_all_answers_for_all);
    tcase_add_test(tests, areas_of_which_nothing_is_said_may_have_it);
    tcase_add_test(tests, rows_are_of_the_period_of_their_date);
    tcase_add_test(tests, a_row_without_a_date_may_be_of_any);
    tcase_add_test(tests, rows_may_say_a_period);
    tcase_add_test(tests, tests_may_hang_on_the_stretch);
    tcase_add_test(tests, rows_that_refer_to_a_row);
    tcase_add_test(tests, a_row_that_is_not_counted_is_referred_to);
    tcase_add_test(tests, a_table_that_does_not_answer_leaves_it_open);
    tcase_add_test(tests, a_reference_to_nothing_may_be_to_any);
    tcase_add_test(tests, shares_of_rows_that_refer);
    tcase_add_test(tests, groups_share_what_is_counted);
}

QZ_SUITE(tally_areas, add)

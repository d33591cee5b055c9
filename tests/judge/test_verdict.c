/* SPDX-License-Identifier: MIT */
/* The numbers of verdicts, worked out by hand: which figures decide, sums, shares, chains, what is
   expected by now and what would remedy it. */

#include "support/fixture.h"
#include "support/suite.h"

struct row {
    const char *name;
    const char *keys;
    const char *targets;
    const char *figures; /* rows of metric,period,for,value,numerator,denominator */
    const char *as_of;
    size_t index;         /* which verdict */
    const char *expected; /* status actual required gap expected | needs | figures used */
};

#define STATE(metric, period, value) metric "," period ",," value ",,\n"
#define RATIO(metric, period, n, d)  metric "," period ",,," n "," d "\n"
#define ROTATION                                                                                   \
    "      - {metric: rotated, about: 10%, within: 1 point, above: met}\n"                         \
    "      - {metric: urban_to_rural, at_least: 20%}\n"
#define YEARLY "every: year\n    due: 2025"

static const struct row rows[] = {
    /* Which figure decides. */
    {"running: the latest", "", "      - {metric: schools, at_most: 41}\n",
     STATE("schools", "2023", "50") STATE("schools", "2024-H1", "45"), "2024-07-31", 0,
     "open 45 41 4 - | schools-4 | 1"},
    {"closed: the latest in the deadline's year", "", "      - {metric: schools, at_most: 41}\n",
     STATE("schools", "2025-Q1", "41") STATE("schools", "2025-Q3", "43"), "2025-12-31", 0,
     "missed 43 41 2 - | schools-2 | 1"},
    {"closed in a quarter: its own quarter", "due: 2025-Q2",
     "      - {metric: schools, at_most: 41}\n", STATE("schools", "2025-Q1", "41"), "2025-12-31", 0,
     "unknown - 41 - - |  | 0"},
    {"closed on a day: that day's year up to it", "due: 2025-05-20",
     "      - {metric: schools, at_most: 41}\n",
     STATE("schools", "2025-Q1", "42") STATE("schools", "2025-06", "40"), "2025-05-31", 0,
     "missed 42 41 1 - | schools-1 | 1"},
    {"the same, met late by June", "due: 2025-05-20", "      - {metric: schools, at_most: 41}\n",
     STATE("schools", "2025-Q1", "42") STATE("schools", "2025-06", "40"), "2025-06-30", 0,
     "met_late 40 41 -1 - |  | 1"},
    {"met late: the first that satisfies", "", "      - {metric: schools, at_most: 41}\n",
     STATE("schools", "2025", "43") STATE("schools", "2026-Q1", "42")
         STATE("schools", "2026-Q2", "41") STATE("schools", "2026-Q3", "44"),
     "2026-11-24", 0, "met_late 41 41 0 - |  | 1"},
    /* Shares. */
    {"a share keeps its counts", "", "      - {metric: green, at_least: 90%}\n",
     RATIO("green", "2025", "36", "40"), "2025-12-31", 0, "met 36/40 9/10 0 - |  | 1"},
    {"a share from two figures", "", "      - {metric: green, at_least: 90%}\n",
     STATE("green", "2025", "35") STATE("schools", "2025", "40"), "2025-12-31", 0,
     "missed 35/40 9/10 -1/40 - | green+1 | 2"},
    {"a share reported as such", "", "      - {metric: green, at_least: 90%}\n",
     STATE("green", "2025", "89.99%"), "2025-12-31", 0, "missed 8999/10000 9/10 -1/10000 - |  | 1"},
    {"a share and a count without the whole: the share", "",
     "      - {metric: green, at_least: 90%}\n",
     STATE("green", "2025", "89.99%") STATE("green", "2025", "36"), "2025-12-31", 0,
     "missed 8999/10000 9/10 -1/10000 - |  | 1"},
    {"a share and a count without the whole: the count", "",
     "      - {metric: green, at_least: 36}\n",
     STATE("green", "2025", "89.99%") STATE("green", "2025", "36"), "2025-12-31", 0,
     "met 36 36 0 - |  | 1"},
    {"a count of a part", "", "      - {metric: green, at_least: 36}\n",
     RATIO("green", "2025", "35", "40"), "2025-12-31", 0, "missed 35 36 -1 - | green+1 | 1"},
    {"a whole known from its part", "", "      - {metric: schools, at_least: 41}\n",
     RATIO("green", "2025", "35", "40"), "2025-12-31", 0, "missed 40 41 -1 - | schools+1 | 1"},
    {"denominator zero is unknown", "", "      - {metric: green, at_least: 90%}\n",
     RATIO("green", "2025", "0", "0"), "2025-12-31", 0, "unknown - 9/10 - - |  | 1"},
    {"all", "", "      - {metric: green, all: true}\n", RATIO("green", "2025", "39", "40"),
     "2025-12-31", 0, "missed 39/40 1 -1/40 - | green+1 | 1"},
    {"none", "", "      - {metric: green, none: true}\n", RATIO("green", "2025", "2", "40"),
     "2025-12-31", 0, "missed 2/40 0 1/20 - | green-2 | 1"},
    {"more than, one step beyond", "", "      - {metric: green, more_than: 90%}\n",
     RATIO("green", "2025", "36", "40"), "2025-12-31", 0, "missed 36/40 9/10 0 - | green+1 | 1"},
    {"a group", "", "      - {metric: green, for: old, at_least: 50%}\n",
     "green,2025,old,,1,4\n" RATIO("green", "2025", "36", "40"), "2025-12-31", 0,
     "missed 1/4 1/2 -1/4 - | green+1 | 1"},
    {"lists: metrics, then groups", "",
     "      - {metric: [public, schools], for: [old, new], at_least: 3}\n",
     "schools,2025,new,2,,\n", "2025-12-31", 3, "missed 2 3 -1 - | schools+1 | 1"},
    /* A share of a whole further up. */
    {"a chain of counts", "",
     "      - {metric: urban_to_rural, part_of: eligible, at_least: 2%, every: year}\n",
     RATIO("urban_to_rural", "2023", "80", "400") RATIO("rotated", "2023", "400", "4000"),
     "2023-12-31", 0, "met 80/4000 1/50 0 - |  | 2"},
    {"a chain of shares", "",
     "      - {metric: urban_to_rural, part_of: eligible, at_least: 2%, every: year}\n",
     STATE("urban_to_rural", "2023", "20%") STATE("rotated", "2023", "9.9%"), "2023-12-31", 0,
     "missed 99/5000 1/50 -1/5000 - |  | 2"},
    /* Sums. */
    {"a sum of its terms", "", "      - {metric: kindergartens, reduce_to: 79}\n",
     STATE("public", "2025", "68") STATE("private", "2025", "12"), "2025-12-31", 0,
     "missed 80 79 1 - | kindergartens-1 | 2"},
    {"a sum reported itself", "", "      - {metric: kindergartens, reduce_to: 79}\n",
     STATE("kindergartens", "2025", "79"), "2025-12-31", 0, "met 79 79 0 - |  | 1"},
    {"a sum with a term missing", "", "      - {metric: kindergartens, reduce_to: 79}\n",
     STATE("public", "2025", "68"), "2025-12-31", 0, "unknown - 79 - - |  | 1"},
    /* Flows. */
    {"a running sum of years", "due: 2024", "      - {metric: built, at_least: 20}\n",
     STATE("built", "2023", "12") STATE("built", "2024", "7"), "2024-12-31", 0,
     "missed 19 20 -1 - | built+1 | 2"},
    {"a running sum of quarters", "due: 2024", "      - {metric: built, at_least: 20}\n",
     STATE("built", "2023", "12") STATE("built", "2024-Q1", "3") STATE("built", "2024-Q2", "2")
         STATE("built", "2024-Q3", "2") STATE("built", "2024-Q4", "1"),
     "2024-12-31", 0, "met 20 20 0 - |  | 5"},
    {"a year and its quarters count once", "due: 2024", "      - {metric: built, at_least: 20}\n",
     STATE("built", "2023", "12") STATE("built", "2024", "8") STATE("built", "2024-Q1", "3") STATE(
         "built", "2024-Q2", "2") STATE("built", "2024-Q3", "2") STATE("built", "2024-Q4", "1"),
     "2024-12-31", 0, "met 20 20 0 - |  | 2"},
    {"a missing year: unknown", "due: 2024", "      - {metric: built, at_least: 20}\n",
     STATE("built", "2024", "12"), "2024-12-31", 0, "unknown - 20 - - |  | 1"},
    {"a missing year, but enough without it", "due: 2024",
     "      - {metric: built, at_least: 20}\n", STATE("built", "2024", "20"), "2024-12-31", 0,
     "met 20 20 0 - |  | 1"},
    {"the baseline is counted in", "due: 2024", "      - {metric: built, raise_to: 20, from: 5}\n",
     STATE("built", "2023", "9") STATE("built", "2024", "5"), "2024-12-31", 0,
     "missed 19 20 -1 - | built+1 | 2"},
    {"a sum that may not pass its limit is broken at once", "due: 2024",
     "      - {metric: built, at_most: 20}\n", STATE("built", "2023", "21"), "2024-01-31", 0,
     "behind 21 20 1 7300/731 | built-1 | 1"},
    {"a running sum reached late", "due: 2024", "      - {metric: built, at_least: 20}\n",
     STATE("built", "2023", "12") STATE("built", "2024", "7") STATE("built", "2025-Q1", "1"),
     "2025-03-31", 0, "met_late 20 20 0 - |  | 3"},
    {"a stretch that ends before the deadline", "due: 2025",
     "      - {metric: built, at_least: 10, sum_over: 2023..2024}\n",
     STATE("built", "2023", "5") STATE("built", "2024", "4") STATE("built", "2025", "100"),
     "2025-12-31", 0, "missed 9 10 -1 - | built+1 | 2"},
    {"half a year is not the year", YEARLY, "      - {metric: built, at_least: 20}\n",
     STATE("built", "2023-H1", "19"), "2023-12-31", 0, "unknown - 20 - - |  | 1"},
    {"halves make the year", YEARLY, "      - {metric: built, at_least: 20}\n",
     STATE("built", "2023-H1", "19") STATE("built", "2023-H2", "1"), "2023-12-31", 0,
     "met 20 20 0 - |  | 2"},
    /* Shares of flows. */
    {"quarters of a share: numerators add up, the state stays", YEARLY,
     "      - {metric: rotated, at_least: 10%}\n",
     RATIO("rotated", "2023-H1", "200", "4100") RATIO("rotated", "2023-H2", "219", "4200"),
     "2023-12-31", 0, "missed 419/4200 1/10 -1/4200 - | rotated+1 | 2"},
    {"both add up where both are flows", YEARLY,
     "      - {metric: urban_to_rural, at_least: 20%}\n",
     RATIO("urban_to_rural", "2023-H1", "40", "200")
         RATIO("urban_to_rural", "2023-H2", "43", "219"),
     "2023-12-31", 0, "missed 83/419 1/5 -4/2095 - | urban_to_rural+1 | 2"},
    {"three quarters of a share are not the year", YEARLY,
     "      - {metric: urban_to_rural, at_least: 20%}\n",
     RATIO("urban_to_rural", "2023-Q1", "10", "100") RATIO("urban_to_rural", "2023-Q2", "10", "100")
         RATIO("urban_to_rural", "2023-Q3", "10", "100"),
     "2023-12-31", 0, "unknown - 1/5 - - |  | 3"},
    {"nor is a share reported for half of it", YEARLY, "      - {metric: rotated, at_least: 10%}\n",
     STATE("rotated", "2023-H1", "12%"), "2023-12-31", 0, "unknown - 1/10 - - |  | 1"},
    /* The rotation pair. */
    {"rotation met", YEARLY, ROTATION,
     RATIO("rotated", "2023", "431", "4200") RATIO("urban_to_rural", "2023", "95", "431"),
     "2023-12-31", 0, "met 431/4200 9/100 53/4200 - |  | 1"},
    {"rotation: more, and some of them to the country", YEARLY, ROTATION,
     RATIO("rotated", "2023", "366", "4200") RATIO("urban_to_rural", "2023", "71", "366"),
     "2023-12-31", 0, "missed 366/4200 9/100 -1/350 - | rotated+12 urban_to_rural+5 | 1"},
    {"rotation: the same answer on the floor", YEARLY, ROTATION,
     RATIO("rotated", "2023", "366", "4200") RATIO("urban_to_rural", "2023", "71", "366"),
     "2023-12-31", 1, "missed 71/366 1/5 -11/1830 - | rotated+12 urban_to_rural+5 | 2"},
    /* Bands and directions. */
    {"about, below", "", "      - {metric: schools, about: 40, within: 2}\n",
     STATE("schools", "2025", "37"), "2025-12-31", 0, "missed 37 38 -1 - | schools+1 | 1"},
    {"about, above", "", "      - {metric: schools, about: 40, within: 5%}\n",
     STATE("schools", "2025", "43"), "2025-12-31", 0, "missed 43 42 1 - | schools-1 | 1"},
    {"between", "", "      - {metric: schools, between: [40, 42]}\n",
     STATE("schools", "2025", "42"), "2025-12-31", 0, "met 42 40 2 - |  | 1"},
    {"a percentage metric", "", "      - {metric: leavers, less_than: 9%}\n",
     STATE("leavers", "2025", "9.0"), "2025-12-31", 0, "missed 9/100 9/100 0 - | leavers-0! | 1"},
    {"a percentage metric below", "", "      - {metric: leavers, less_than: 9%}\n",
     STATE("leavers", "2025", "8.999"), "2025-12-31", 0,
     "met 8999/100000 9/100 -1/100000 - |  | 1"},
    /* Pace: from 54 on 2022-12-31 to 41 on 2025-12-31 are 1096 days. */
    {"expected at the end of 2023", "", "      - {metric: schools, reduce_to: 41, from: 54}\n",
     STATE("schools", "2023", "50"), "2024-01-31", 0, "behind 50 41 9 54439/1096 | schools-9 | 1"},
    {"a path bends the course", "",
     "      - {metric: schools, reduce_to: 41, from: 54, path: {2023: 53, 2024: 50}}\n",
     STATE("schools", "2023", "53"), "2024-01-31", 0, "on_track 53 41 12 53 | schools-12 | 1"},
    {"between two points of a path", "",
     "      - {metric: schools, reduce_to: 41, from: 54, path: {2023: 53, 2024: 50}}\n",
     STATE("schools", "2024-H1", "52"), "2024-07-31", 0,
     "behind 52 41 11 3142/61 | schools-11 | 1"},
    {"a running sum starts at zero", YEARLY, "      - {metric: built, at_least: 12}\n",
     STATE("built", "2023-Q1", "3"), "2023-04-30", 0, "on_track 3 12 -9 216/73 | built+9 | 1"},
    {"dated: one verdict a date", "", "      - {metric: schools, at_most: {2024: 47, 2025: 41}}\n",
     STATE("schools", "2024", "47"), "2025-01-31", 0, "met 47 47 0 - |  | 1"},
    {"dated: the second", "", "      - {metric: schools, at_most: {2024: 47, 2025: 41}}\n",
     STATE("schools", "2024", "47"), "2025-01-31", 1, "open 47 41 6 - | schools-6 | 1"},
};

static int describe_needs(char *text, size_t size, const qzplan_verdict *v) {
    int length = 0;
    for (size_t i = 0; i < v->needed_count; i++) {
        const qzplan_need *need = &v->needed[i];
        length += snprintf(text + length, size - (size_t)length, "%s%s%s%s%s%s", i == 0 ? "" : " ",
                           need->metric->id,
                           need->amount.num < 0 ? ""
                           : need->strict       ? "-"
                                                : "+",
                           fixture_number(need->amount), need->replace ? "r" : "",
                           need->strict ? "!" : "");
    }
    return length;
}

static void describe(char *text, size_t size, const qzplan_verdict *v) {
    char needs[256] = "";
    describe_needs(needs, sizeof needs, v);
    snprintf(text, size, "%s %s %s %s %s | %s | %zu",
             qzplan_term_name(QZPLAN_VOCABULARY_STATUS, v->status), fixture_number(v->actual),
             fixture_number(v->required), fixture_number(v->gap), fixture_number(v->expected),
             needs, v->figure_count);
}

START_TEST(verdicts) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char csv[2048];
    char found[512];
    fixture_task(&f, row->keys, row->targets);
    snprintf(csv, sizeof csv, "metric,period,for,value,numerator,denominator\n%s", row->figures);
    fixture_figures(&f, csv);
    fixture_evaluate(&f, row->as_of);
    ck_assert_uint_gt(f.result->verdict_count, row->index);
    describe(found, sizeof found, f.result->verdicts[row->index]);
    ck_assert_msg(strcmp(found, row->expected) == 0, "%s\n  expected %s\n  found    %s", row->name,
                  row->expected, found);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, verdicts, 0, (int)(sizeof rows / sizeof rows[0]));
}

QZ_SUITE(verdict, add)

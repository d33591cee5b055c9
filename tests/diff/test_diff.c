/* SPDX-License-Identifier: MIT */
/* Plans held against one another: each change of a promise is found, and told for what it is. */

#include <stdlib.h>

#include "support/fixture.h"
#include "support/random.h"
#include "support/scarce.h"
#include "support/suite.h"

/* Two plans and their comparison. */
struct two {
    fixture before;
    fixture after;
    const qzplan_diff_result *diff;
};

static void compare(struct two *two) {
    int error = qzplan_plan_diff(&two->diff, two->before.plan, two->after.plan, two->before.result,
                                 two->after.result, NULL);
    ck_assert_msg(error == QZPLAN_OK, "diff: %s", qzplan_error_name(error));
}

static void two_free(struct two *two) {
    qzplan_diff_free(two->diff);
    fixture_free(&two->before);
    fixture_free(&two->after);
}

/* "target:eased:value:-1 target:later:due:-1" */
static void list_changes(char *out, size_t size, const qzplan_diff_result *diff) {
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < diff->change_count; i++) {
        const qzplan_diff_change *c = diff->changes[i];
        ck_assert_uint_eq(c->index, i);
        length += (size_t)snprintf(out + length, size - length, "%s%s:%s:%s:%d", i == 0 ? "" : " ",
                                   qzplan_term_name(QZPLAN_VOCABULARY_DIFF_SUBJECT, c->subject),
                                   qzplan_term_name(QZPLAN_VOCABULARY_DIFF_KIND, c->kind),
                                   qzplan_term_name(QZPLAN_VOCABULARY_DIFF_ASPECT, c->aspect),
                                   c->strength);
        ck_assert_uint_lt(length, size);
    }
}

static void expect_changes(struct two *two, const char *wanted, const char *what) {
    char found[4096];
    compare(two);
    list_changes(found, sizeof found, two->diff);
    ck_assert_msg(strcmp(found, wanted) == 0, "%s:\n  wanted %s\n  found  %s", what, wanted, found);
    /* The other way round everything is reversed, and nothing is lost. */
    const qzplan_diff_result *back = NULL;
    ck_assert_int_eq(qzplan_plan_diff(&back, two->after.plan, two->before.plan, NULL, NULL, NULL),
                     QZPLAN_OK);
    int sum = 0;
    for (size_t i = 0; i < two->diff->change_count; i++) {
        sum += two->diff->changes[i]->strength;
    }
    for (size_t i = 0; i < back->change_count; i++) {
        sum += back->changes[i]->strength;
    }
    ck_assert_msg(sum == 0, "%s: the way back does not undo it", what);
    ck_assert_uint_eq(back->target_count, two->diff->target_count);
    ck_assert_uint_eq(back->same_count, two->diff->same_count);
    qzplan_diff_free(back);
}

/* One target each, and what became of it. */
static const struct target_case {
    const char *before;
    const char *after;
    const char *wanted;
} target_cases[] = {
    /* nothing */
    {"metric: schools, reduce_to: 41", "metric: schools, reduce_to: 41", ""},
    {"metric: schools, reduce_to: 41", "metric: schools, at_most: 41", ""},
    {"metric: schools, at_least: 41", "metric: schools, raise_to: 41.0", ""},
    {"metric: green, all: true", "metric: green, at_least: 100%", ""},
    {"metric: green, all: true", "metric: green, exactly: 100%", ""},
    {"metric: green, none: true", "metric: green, at_most: 0%", ""},
    {"metric: green, between: [50%, 100%]", "metric: green, at_least: 50%", ""},
    {"metric: green, about: 50%, within: 10 points", "metric: green, about: 50%, within: 20%", ""},
    {"metric: green, about: 50%, within: 10 points, above: met", "metric: green, at_least: 40%",
     ""},
    {"metric: green, at_least: 50%, due: 2025", "metric: green, at_least: 50%, due: 2025-12-31",
     ""},
    {"metric: [public, private], at_least: 3", "metric: [private, public], at_least: 3", ""},
    {"done: files", "done: files", ""},
    /* easier and harder */
    {"metric: schools, at_least: 41", "metric: schools, at_least: 40", "target:eased:value:-1"},
    {"metric: schools, at_least: 41", "metric: schools, at_least: 42", "target:tightened:value:1"},
    {"metric: schools, at_most: 41", "metric: schools, at_most: 42", "target:eased:value:-1"},
    {"metric: schools, more_than: 41", "metric: schools, at_least: 41", "target:eased:value:-1"},
    {"metric: schools, less_than: 41", "metric: schools, at_most: 41", "target:eased:value:-1"},
    {"metric: schools, exactly: 41", "metric: schools, at_least: 41", "target:eased:value:-1"},
    {"metric: schools, between: [40, 42]", "metric: schools, between: [40, 43]",
     "target:eased:value:-1"},
    {"metric: schools, between: [40, 42]", "metric: schools, between: [41, 42]",
     "target:tightened:value:1"},
    {"metric: schools, between: [40, 42]", "metric: schools, between: [41, 43]",
     "target:changed:value:0"},
    {"metric: schools, at_least: 41", "metric: schools, at_most: 41", "target:changed:value:0"},
    {"metric: green, all: true", "metric: green, at_least: 99.99%", "target:eased:value:-1"},
    {"metric: green, about: 10%, within: 1 point", "metric: green, about: 10%, within: 2 points",
     "target:eased:value:-1"},
    {"metric: green, about: 10%, within: 1 point, above: met",
     "metric: green, about: 10%, within: 1 point", "target:tightened:value:1"},
    {"metric: leavers, less_than: 9%", "metric: leavers, less_than: 9.0001%",
     "target:eased:value:-1"},
    /* sooner and later */
    {"metric: schools, at_least: 41, due: 2025", "metric: schools, at_least: 41, due: 2027",
     "target:later:due:-1"},
    {"metric: schools, at_least: 41, due: 2025", "metric: schools, at_least: 41, due: 2025-06",
     "target:earlier:due:1"},
    {"metric: schools, at_least: 41, due: 2025", "metric: schools, at_least: 41, due: 2025-Q4",
     "target:changed:due:0"},
    {"metric: schools, at_least: 41, every: year, due: 2025",
     "metric: schools, at_least: 41, every: year, due: 2027", "target:later:due:1"},
    {"metric: schools, at_least: 41, every: year, due: ongoing",
     "metric: schools, at_least: 41, every: year, due: 2027", "target:earlier:due:-1"},
    {"metric: schools, at_least: 41, due: 2025", "metric: schools, at_least: 40, due: 2026",
     "target:eased:value:-1 target:later:due:-1"},
    /* dated */
    {"metric: schools, at_least: {2025: 47, 2030: 60}",
     "metric: schools, at_least: {2025: 47, 2032: 60}", "target:later:due:-1"},
    {"metric: schools, at_least: {2025: 47, 2030: 60}",
     "metric: schools, at_least: {2025: 50, 2030: 55}",
     "target:tightened:value:1 target:eased:value:-1"},
    {"metric: schools, at_least: {2025: 47, 2030: 60}", "metric: schools, at_least: {2030: 60}",
     "target:eased:due:-1"},
    {"metric: schools, at_least: {2025: 47, 2030: 60}",
     "metric: schools, at_least: {2025: 47, 2027: 50, 2030: 60}", "target:tightened:due:1"},
    {"metric: schools, at_least: {2025: 47, 2030: 60}",
     "metric: schools, at_least: {2030: 60, 2035: 70}",
     "target:tightened:due:1 target:eased:due:-1"},
    {"metric: schools, at_least: 60, due: 2030", "metric: schools, at_least: {2025: 47, 2030: 60}",
     "target:tightened:due:1"},
    /* not to be compared */
    {"metric: schools, at_least: 41", "metric: public, at_least: 41", "target:changed:metric:0"},
    {"metric: green, at_least: 50%", "metric: green, at_least: 20",
     "target:changed:as:0 target:changed:value:0"},
    {"metric: green, at_least: 50%, every: year", "metric: green, at_least: 40%, every: quarter",
     "target:changed:every:0 target:changed:value:0"},
    {"metric: urban_to_rural, at_least: 20%",
     "metric: urban_to_rural, part_of: eligible, at_least: 20%", "target:changed:part_of:0"},
    {"done: files", "metric: schools, at_least: 1",
     "target:changed:metric:0 target:changed:value:0"},
    /* lists */
    {"metric: [public, private], at_least: 3", "metric: public, at_least: 3",
     "target:eased:metric:-1"},
    {"metric: public, at_least: 3", "metric: [public, private], at_least: 2",
     "target:tightened:metric:1 target:eased:value:-1"},
    {"metric: green, for: [old, new], all: true", "metric: green, for: new, all: true",
     "target:eased:for:-1"},
    {"metric: green, for: old, all: true", "metric: green, for: new, all: true",
     "target:changed:for:0"},
    {"metric: green, all: true", "metric: green, for: new, all: true", "target:changed:for:0"},
    /* changes from a baseline */
    {"metric: schools, raise_by: 10%, from: 50", "metric: schools, at_least: 55, from: 50", ""},
    {"metric: schools, raise_by: 10%, from: 50", "metric: schools, raise_by: 5, from: 50", ""},
    {"metric: schools, reduce_by: 1/5, from: 50", "metric: schools, at_most: 40, from: 50", ""},
    {"metric: schools, at_least: 2x, from: 50", "metric: schools, at_least: 100, from: 50", ""},
    {"metric: schools, raise_by: 10, from: 50", "metric: schools, raise_by: 12, from: 50",
     "target:tightened:value:1"},
    {"metric: schools, raise_by: 10, from: 50", "metric: schools, raise_by: 10, from: 51",
     "target:changed:baseline:0"},
    {"metric: schools, raise_by: 10%, since: 2022", "metric: schools, raise_by: 12%, since: 2022",
     "target:tightened:value:1"},
    {"metric: schools, raise_by: 10%, since: 2022", "metric: schools, raise_by: 1/10, since: 2022",
     ""},
    {"metric: schools, raise_by: 10%, since: 2022", "metric: schools, raise_by: 10, since: 2022",
     "target:changed:value:0"},
    {"metric: schools, raise_by: 10%, since: 2022", "metric: schools, raise_by: 12%, since: 2021",
     "target:changed:baseline:0 target:changed:value:0"},
    {"metric: schools, reduce_by: 10%, since: 2022", "metric: schools, reduce_by: 8%, since: 2022",
     "target:eased:value:-1"},
    {"metric: schools, reduce_by: 10%, since: 2022", "metric: schools, raise_by: 10%, since: 2022",
     "target:changed:value:0"},
    {"metric: schools, raise_by: 7% a year, since: 2022",
     "metric: schools, raise_by: 6% a year, since: 2022", "target:eased:value:-1"},
    {"metric: schools, raise_by: 7% a year, since: 2022",
     "metric: schools, raise_by: 7 a year, since: 2022", "target:changed:value:0"},
    {"metric: schools, at_least: 2x, since: 2022", "metric: schools, at_least: 3x, since: 2022",
     "target:tightened:value:1"},
    {"metric: green, improve: true, since: 2022}\n      - {metric: green, all: true, due: 2026",
     "metric: green, no_worse: true, since: 2022}\n      - {metric: green, all: true, due: 2026",
     "target:eased:value:-1"},
    {"metric: public, less_than: private", "metric: public, at_most: private",
     "target:eased:value:-1"},
    {"metric: public, less_than: private", "metric: public, less_than: schools",
     "target:changed:value:0"},
    {"metric: public, at_least: to_be_set", "metric: public, at_least: 3",
     "target:tightened:value:1"},
    {"metric: public, at_least: 3", "metric: public, at_most: to_be_set", "target:eased:value:-1"},
    {"metric: schools, raise_to: [40, 45], from: 30", "metric: schools, at_least: 40, from: 30",
     ""},
    {"metric: schools, reduce_to: [40, 45], from: 50", "metric: schools, at_most: 45, from: 50",
     ""},
    /* conditions, counts, stretches */
    {"metric: schools, at_least: 3}\n      - {done: funded",
     "metric: schools, at_least: 3, only_if: funded}\n      - {done: funded",
     "target:eased:only_if:-1"},
    {"metric: schools, at_least: 3, binding: true", "metric: schools, at_least: 3, binding: false",
     "target:eased:binding:-1"},
    {"metric: schools, at_least: 3", "metric: schools, at_least: 3, binding: false",
     "target:changed:binding:0"},
    {"metric: built, at_least: 30, average_over: 3 years",
     "metric: built, at_least: 30, average_over: 4 years", "target:changed:stretch:0"},
    {"at_least: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "at_least: 2, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "target:tightened:value:1"},
    {"at_least: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "at_least: 1, of: [{metric: schools, at_least: 2}, {metric: green, all: true}]",
     "target:eased:of:-1"},
    {"at_most: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "at_most: 1, of: [{metric: schools, at_least: 2}, {metric: green, all: true}]",
     "target:tightened:of:1"},
    {"raise_to: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "raise_to: 1, of: [{metric: schools, at_least: 2}, {metric: green, all: true}]",
     "target:eased:of:-1"},
    {"reduce_to: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "reduce_to: 1, of: [{metric: schools, at_least: 2}, {metric: green, all: true}]",
     "target:tightened:of:1"},
    {"exactly: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "exactly: 1, of: [{metric: schools, at_least: 2}, {metric: green, all: true}]",
     "target:changed:of:0"},
    {"at_least: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "at_least: 1, of: [{metric: schools, at_least: 3}]", "target:changed:of:0"},
    {"at_least: 1, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "at_least: 50%, of: [{metric: schools, at_least: 3}, {metric: green, all: true}]",
     "target:changed:as:0 target:changed:value:0"},
    /* revisions */
    {"metric: schools, at_least: 60",
     "metric: schools, at_least: 60, revised: [{on: 2024-01-01, why: w, by: b, at_least: 50}]",
     "target:eased:value:-1"},
    {"metric: schools, at_least: 50",
     "metric: schools, at_least: 60, revised: [{on: 2024-01-01, why: w, by: b, at_least: 50}]", ""},
    /* revised too late: what has closed keeps its promise, and a further one stands beside it */
    {"metric: schools, at_least: 60, due: 2024",
     "metric: schools, at_least: 60, due: 2024, revised: [{on: 2025-03-01, why: w, at_least: 50}]",
     ""},
    {"metric: schools, at_least: 60, due: 2024",
     "metric: schools, at_least: 60, due: 2024, revised: [{on: 2025-03-01, why: w, at_least: 70, "
     "due: 2026}]",
     "target:tightened:due:1"},
    {"metric: schools, at_least: {2024: 60, 2026: 70}",
     "metric: schools, at_least: {2024: 60, 2026: 70}, revised: [{on: 2025-03-01, why: w, "
     "at_least: {2026: 65, 2028: 80}}]",
     "target:eased:value:-1 target:tightened:due:1"},
    {"metric: schools, at_least: 60, due: 2024",
     "metric: schools, at_least: 6, due: 2024, revised: [{on: 2025-03-01, why: w, corrects: true, "
     "at_least: 60}]",
     ""},
    {"metric: schools, at_least: 60, revised: [{on: 2024-01-01, why: w, by: b, at_least: 50}]",
     "metric: schools, at_least: 60, revised: [{on: 2024-01-01, why: w, by: b, at_least: 50}, {on: "
     "2024-06-01, why: w, by: b, due: 2027}]",
     "target:later:due:-1"},
    /* the rest */
    {"metric: green, at_least: 50%, every: year",
     "metric: green, at_least: 50%, every: year, starts: 2024", "target:eased:starts:-1"},
    {"metric: green, at_least: 50%, every: year",
     "metric: green, at_least: 50%, every: year, starts: 2023", ""},
    {"metric: schools, reduce_to: 41, from: 54", "metric: schools, reduce_to: 41, from: 55",
     "target:changed:baseline:0"},
    {"metric: schools, reduce_to: 41, from: 54",
     "metric: schools, reduce_to: 41, from: 54, path: {2024: 50}", "target:changed:path:0"},
    {"metric: schools, at_least: 41", "metric: schools, at_least: 41, assumes: as counted",
     "target:changed:assumes:0"},
    {"metric: schools, at_least: 41, wording: forty-one", "metric: schools, at_least: 41",
     "target:changed:wording:0"},
    {"metric: schools, at_least: 41, title: A", "metric: schools, at_least: 41, title: B",
     "target:retitled:title:0"},
    {"metric: schools, at_least: 41, only_if: {metric: green, all: true}",
     "metric: schools, at_least: 41, only_if: {metric: green, at_least: 100%}", ""},
    {"metric: schools, at_least: 41, only_if: {metric: green, all: true}",
     "metric: schools, at_least: 41, only_if: {metric: green, at_least: 50%}",
     "target:changed:only_if:0"},
    {"metric: schools, at_least: 41, method: unsd", "metric: schools, at_least: 41",
     "target:changed:method:0"},
    {"metric: schools, at_least: 41, method: linear", "metric: schools, at_least: 41", ""},
};

START_TEST(one_target) {
    const struct target_case *c = &target_cases[_i];
    struct two two = {0};
    char before[512];
    char after[512];
    snprintf(before, sizeof before, "      - {%s}\n", c->before);
    snprintf(after, sizeof after, "      - {%s}\n", c->after);
    fixture_task(&two.before, "", before);
    fixture_task(&two.after, "", after);
    char what[1024];
    snprintf(what, sizeof what, "%s -> %s", c->before, c->after);
    expect_changes(&two, c->wanted, what);
    two_free(&two);
}
END_TEST

/* Of what may be below zero: 10% up from -100 is -90, down -110; twice is -200; and where the
   baseline is not written, more times it may be less. */
static const struct target_case below_zero[] = {
    {"metric: net, raise_by: 10%, from: -100", "metric: net, at_least: -90, from: -100", ""},
    {"metric: net, reduce_by: 1/10, from: -100", "metric: net, at_most: -110, from: -100", ""},
    {"metric: net, at_least: 2x, from: -100", "metric: net, at_least: -200, from: -100", ""},
    {"metric: net, between: [1x, 2x], from: -10", "metric: net, between: [-20, -10], from: -10",
     ""},
    {"metric: net, about: -100, within: 10%", "metric: net, between: [-110, -90]", ""},
    {"metric: net, at_least: 2x, since: 2022", "metric: net, at_least: 3x, since: 2022",
     "target:changed:value:0"},
};

START_TEST(below_zero_target) {
    static const char plan[] =
        "qzplan: 1\nid: p\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
        "departments: {d: D}\nmetrics: {net: {unit: tonnes, limits: [none, none]}}\n"
        "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n      - {%s}\n";
    const struct target_case *c = &below_zero[_i];
    struct two two = {0};
    char text[1024];
    snprintf(text, sizeof text, plan, c->before);
    fixture_plan(&two.before, text);
    snprintf(text, sizeof text, plan, c->after);
    fixture_plan(&two.after, text);
    expect_changes(&two, c->wanted, c->before);
    two_free(&two);
}
END_TEST

START_TEST(a_plan_and_itself) {
    struct two two = {0};
    fixture_open_plan(&two.before, "plans/qingzhou/plan.yaml");
    fixture_open_plan(&two.after, "plans/qingzhou/plan.yaml");
    expect_changes(&two, "", "Qingzhou");
    ck_assert_uint_eq(two.diff->same_count, two.before.plan->target_count);
    const qzplan_diff_result *same = NULL;
    ck_assert_int_eq(qzplan_plan_diff(&same, two.before.plan, two.before.plan, NULL, NULL, NULL),
                     QZPLAN_OK);
    ck_assert_uint_eq(same->change_count, 0);
    ck_assert_uint_eq(same->target_count, two.before.plan->target_count);
    qzplan_diff_free(same);
    two_free(&two);
}
END_TEST

/* The same where there are areas; each target stands in a plan of a county and two towns. */
static const struct target_case area_cases[] = {
    {"metric: green, all: true", "metric: green, in: county, all: true", ""},
    {"metric: green, in: east, all: true", "metric: green, in: west, all: true",
     "target:changed:area:0"},
    {"metric: green, all: true", "metric: green, each: town, all: true", "target:changed:area:0"},
    {"metric: green, each: town, all: true", "metric: green, each: town, except: [east], all: true",
     "target:eased:area:-1"},
    {"metric: green, each: town, except: [east], all: true",
     "metric: green, each: town, except: [west], all: true", "target:changed:area:0"},
    {"metric: green, in: east, less_than: green in county",
     "metric: green, in: east, at_most: green in county", "target:eased:value:-1"},
    {"metric: green, in: east, less_than: green in county",
     "metric: green, in: east, less_than: green in west", "target:changed:value:0"},
    {"at_least: 1, of: {each: town, metric: green, all: true}",
     "at_least: 2, of: {each: town, metric: green, all: true}", "target:tightened:value:1"},
    {"at_least: 1, of: {each: town, metric: green, all: true}",
     "at_least: 1, of: {each: town, metric: green, at_least: 50%}", "target:eased:of:-1"},
    {"at_least: 1, of: {each: town, metric: green, all: true}",
     "at_least: 1, of: [{metric: green, all: true}]",
     "target:changed:metric:0 target:changed:area:0"},
};

static void load_with_areas(fixture *f, const char *target) {
    char yaml[2048];
    snprintf(yaml, sizeof yaml,
             "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
             "departments: {d: D}\nmetrics: {schools: {unit: schools}, green: {part_of: schools}}\n"
             "areas:\n  - {id: county, title: County, kind: county}\n"
             "  - {id: east, title: East, kind: town, in: county}\n"
             "  - {id: west, title: West, kind: town, in: county}\n"
             "tasks:\n  - {id: \"1\", title: T, targets: [{%s}]}\n",
             target);
    fixture_plan(f, yaml);
}

START_TEST(one_target_in_areas) {
    const struct target_case *c = &area_cases[_i];
    struct two two = {0};
    char what[1024];
    load_with_areas(&two.before, c->before);
    load_with_areas(&two.after, c->after);
    snprintf(what, sizeof what, "%s -> %s", c->before, c->after);
    expect_changes(&two, c->wanted, what);
    two_free(&two);
}
END_TEST

static const char old_plan[] =
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\ndue: 2025\n"
    "assumes: one\n"
    "departments: {d: D, e: E, f: {title: F, contact: desk 1}}\n"
    "groups: {old: {title: old, one_of: age}, new: {title: new, one_of: age}}\n"
    "metrics: {schools: {unit: schools}, green: {part_of: schools}, gone: {unit: x}}\n"
    "programmes:\n"
    "  - id: p\n    title: P\n    actions:\n"
    "      - id: a\n        title: A\n        tasks:\n"
    "          - {id: one, title: One, lead: d, with: [e], targets: [{metric: schools, at_least: "
    "1}, {id: kept, metric: schools, at_most: 9}]}\n"
    "          - {id: two, title: Two, lead: d, contact: desk 3, wording: as asked, targets: "
    "[{metric: "
    "green, all: true}]}\n"
    "          - {id: three, title: Three, lead: d, targets: [{done: files}]}\n";

static const char new_plan[] =
    "qzplan: 1\nid: t\ntitle: U\nlanguages: [en]\nbegins: 2023-01-02\ndue: 2025\n"
    "assumes: two\n"
    "departments: {d: D, e: E, f: {title: Finance, contact: desk 2}}\n"
    "groups: {old: {title: old, one_of: year}, new: {title: new, one_of: age, assumes: n}}\n"
    "metrics: {schools: {unit: schools, figures: each_period}, green: {unit: houses, adds_up: "
    "false}, come: {unit: x}}\n"
    "programmes:\n"
    "  - id: p\n    title: P\n    actions:\n"
    "      - id: a\n        title: A2\n        tasks:\n"
    "          - {id: one, title: Won, lead: e, with: [d, f], targets: [{metric: schools, "
    "at_least: "
    "1}]}\n"
    "      - id: b\n        title: B\n        tasks:\n"
    "          - {id: two, title: Two, lead: d, targets: [{metric: green, at_least: 5}, {id: kept, "
    "metric: schools, at_most: 9}]}\n"
    "          - {id: four, title: Four, lead: d, targets: [{done: books}]}\n";

START_TEST(everything_else) {
    struct two two = {0};
    char found[4096];
    fixture_plan(&two.before, old_plan);
    fixture_plan(&two.after, new_plan);
    compare(&two);
    list_changes(found, sizeof found, two.diff);
    ck_assert_str_eq(
        found, "plan:retitled:title:0 plan:changed:begins:0 plan:changed:assumes:0 "
               "department:retitled:title:0 department:changed:contact:0 "
               "group:changed:one_of:0 group:changed:assumes:0 "
               "metric:changed:figures:0 metric:changed:unit:0 metric:changed:definition:0 "
               "metric:changed:adds_up:0 "
               "metric:added:whole:0 metric:dropped:whole:0 "
               "action:retitled:title:0 action:added:whole:0 "
               "task:retitled:title:0 task:changed:lead:0 task:left:with:0 task:joined:with:0 "
               "task:joined:with:0 "
               "task:changed:place:0 task:changed:contact:0 task:changed:wording:0 "
               "target:changed:as:0 target:changed:value:0 target:changed:place:0 "
               "task:added:whole:0 target:added:whole:1 "
               "task:dropped:whole:0 target:dropped:whole:-1");
    const qzplan_diff_result *diff = two.diff;
    ck_assert_uint_eq(diff->target_count, 5);
    ck_assert_uint_eq(diff->same_count, 1);
    ck_assert_uint_eq(diff->targets[QZPLAN_DIFF_KIND_CHANGED], 2);
    ck_assert_uint_eq(diff->targets[QZPLAN_DIFF_KIND_DROPPED], 1);
    ck_assert_uint_eq(diff->targets[QZPLAN_DIFF_KIND_ADDED], 1);
    /* Departments, tasks and lines stand with the change. */
    for (size_t i = 0; i < diff->change_count; i++) {
        const qzplan_diff_change *c = diff->changes[i];
        if (c->kind == QZPLAN_DIFF_KIND_LEFT) {
            ck_assert_str_eq(c->department_before->id, "e");
            ck_assert_ptr_null(c->department_after);
            ck_assert_str_eq(qzplan_text_get(&c->text_before, "en"), "E");
        }
        if (c->aspect == QZPLAN_ASPECT_LEAD) {
            ck_assert_str_eq(c->department_before->id, "d");
            ck_assert_str_eq(c->department_after->id, "e");
            ck_assert_str_eq(qzplan_text_get(&c->task_before->title, "en"), "One");
            ck_assert_str_eq(qzplan_text_get(&c->task_after->title, "en"), "Won");
        }
        if (c->kind == QZPLAN_DIFF_KIND_DROPPED && c->subject == QZPLAN_DIFF_SUBJECT_TARGET) {
            ck_assert_str_eq(c->id, "three.1");
            ck_assert_ptr_null(c->target_after);
            ck_assert_uint_gt(c->line_before, 0);
            ck_assert_uint_eq(c->line_after, 0);
            ck_assert_str_eq(qzplan_text_get(&c->text_before, "en"), "to be done (2025)");
        }
    }
    two_free(&two);
}
END_TEST

START_TEST(verdicts) {
    static const char figures[] = "metric,period,value\nschools,2025,50\nrotated,2023,10%\n"
                                  "rotated,2024,8%\nrotated,2025,10%\n";
    static const struct {
        const char *before;
        const char *after;
        const char *wanted;
    } cases[] = {
        {"metric: schools, at_least: 51", "metric: schools, at_least: 50",
         "target:eased:value:-1 target:verdict:verdict:0"},
        {"metric: schools, at_least: 49", "metric: schools, at_least: 50",
         "target:tightened:value:1"},
        {"metric: schools, at_least: 51, due: 2025", "metric: schools, at_least: 51, due: 2026",
         "target:later:due:-1 target:verdict:verdict:0"},
        {"metric: rotated, at_least: 10%, every: year",
         "metric: rotated, at_least: 8%, every: year",
         "target:eased:value:-1 target:verdict:verdict:0"},
        {"metric: rotated, at_least: 10%, every: year",
         "metric: rotated, at_least: 11%, every: year",
         "target:tightened:value:1 target:verdict:verdict:0 target:verdict:verdict:0"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct two two = {0};
        char text[512];
        char found[4096];
        snprintf(text, sizeof text, "      - {%s}\n", cases[i].before);
        fixture_task(&two.before, "", text);
        snprintf(text, sizeof text, "      - {%s}\n", cases[i].after);
        fixture_task(&two.after, "", text);
        fixture_figures(&two.before, figures);
        fixture_figures(&two.after, figures);
        fixture_evaluate(&two.before, "2025-12-31");
        fixture_evaluate(&two.after, "2025-12-31");
        compare(&two);
        list_changes(found, sizeof found, two.diff);
        ck_assert_msg(strcmp(found, cases[i].wanted) == 0, "%s -> %s: %s", cases[i].before,
                      cases[i].after, found);
        for (size_t j = 0; j < two.diff->change_count; j++) {
            const qzplan_diff_change *c = two.diff->changes[j];
            ck_assert_int_eq(c->verdict_before != NULL, c->kind == QZPLAN_DIFF_KIND_VERDICT);
            ck_assert_int_eq(c->verdict_after != NULL, c->kind == QZPLAN_DIFF_KIND_VERDICT);
        }
        two_free(&two);
    }
}
END_TEST

/* One plan on two days: what the time between has brought. */
START_TEST(two_days_of_one_plan) {
    fixture f = {0};
    const qzplan_result *first;
    const qzplan_diff_result *diff = NULL;
    fixture_task(&f, "", "      - {metric: schools, at_least: 50}\n");
    fixture_figures(&f, "metric,period,value\nschools,2024,49\nschools,2025,50\n");
    fixture_evaluate(&f, "2024-12-31");
    first = f.result;
    f.result = NULL;
    fixture_evaluate(&f, "2025-12-31");
    ck_assert_int_eq(qzplan_plan_diff(&diff, f.plan, f.plan, first, f.result, NULL), QZPLAN_OK);
    ck_assert_uint_eq(diff->change_count, 1);
    ck_assert_str_eq(qzplan_text_get(&diff->changes[0]->text_before, "en"), "open");
    ck_assert_str_eq(qzplan_text_get(&diff->changes[0]->text_after, "en"), "met");
    qzplan_diff_free(diff);
    qzplan_result_free(first);
    fixture_free(&f);
}
END_TEST

static void expect_explanation(const qzplan_diff_change *change, const char *language,
                               const char *wanted) {
    char text[1024];
    size_t length;
    ck_assert_int_eq(qzplan_diff_explain(text, sizeof text, &length, change, language), QZPLAN_OK);
    ck_assert_str_eq(text, wanted);
    ck_assert_uint_eq(length, strlen(wanted));
    ck_assert_int_eq(qzplan_diff_explain(NULL, 0, &length, change, language),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_uint_eq(length, strlen(wanted));
    ck_assert_int_eq(qzplan_diff_explain(text, length, NULL, change, language),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_str_eq(text, "");
}

/* The one area of a plan that declares none neither comes nor goes. */
START_TEST(areas_come_into_a_plan) {
    struct two two = {0};
    char text[4096];
    snprintf(text, sizeof text, "%sareas: [{id: z, title: Z, kind: city}]\n", old_plan);
    fixture_plan(&two.before, old_plan);
    fixture_plan(&two.after, text);
    expect_changes(&two, "area:added:whole:0", "areas are declared");
    two_free(&two);
}
END_TEST

START_TEST(explanations) {
    struct two two = {0};
    fixture_task(
        &two.before, "",
        "      - {metric: schools, reduce_to: 41}\n      - {done: files}\n"
        "      - {metric: green, about: 50%, within: 2 points, above: met, every: year}\n");
    fixture_task(&two.after, "lead: e", "      - {metric: schools, reduce_to: 45, due: 2027}\n");
    compare(&two);
    ck_assert_uint_eq(two.diff->change_count, 5);
    expect_explanation(two.diff->changes[0], "en",
                       "task 1 (T): changed; lead was \"D\", now \"E\".");
    expect_explanation(
        two.diff->changes[1], "en",
        "target 1.1 (schools): eased; promise was \"to fall to 41\", now \"to fall to "
        "45\".");
    expect_explanation(two.diff->changes[1], "zh",
                       "目标 1.1（schools）：放宽，承诺由“减少到41”改为“减少到45”。");
    expect_explanation(two.diff->changes[2], "en",
                       "target 1.1 (schools): moved later; deadline was \"2025\", now \"2027\".");
    expect_explanation(two.diff->changes[3], "en",
                       "target 1.2 (files): dropped; was \"to be done (2025)\".");
    expect_explanation(
        two.diff->changes[4], "en",
        "target 1.3 (green): dropped; was \"about 50% (within 2 points, above counts "
        "as met) (2025)\".");
    expect_explanation(
        two.diff->changes[4], "zh",
        "目标 1.3（green）：取消，原为“达到50%左右（允许上下浮动2个百分点，超过上限也视为达到）（"
        "2025）”。");
    ck_assert_int_eq(qzplan_diff_explain(NULL, 0, NULL, NULL, "en"), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_diff_explain(NULL, 1, NULL, two.diff->changes[0], "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    two_free(&two);
}
END_TEST

START_TEST(reasons) {
    struct two two = {0};
    fixture_task(&two.before, "", "      - {metric: schools, at_least: 60}\n");
    fixture_task(
        &two.after, "",
        "      - {metric: schools, at_least: 60, revised: [{on: 2024-01-01, why: too much, "
        "by: the council, at_least: 50}]}\n");
    compare(&two);
    ck_assert_uint_eq(two.diff->change_count, 1);
    ck_assert_ptr_eq(two.diff->changes[0]->revision, two.after.plan->targets[0]->revisions[0]);
    ck_assert_ptr_eq(two.diff->changes[0]->target_after,
                     two.after.plan->targets[0]->revisions[0]->target);
    expect_explanation(two.diff->changes[0], "en",
                       "target 1.1 (schools): eased; promise was \"at least 60\", now \"at least "
                       "50\". Reason: too much. Decided by: the council.");
    two_free(&two);
}
END_TEST

START_TEST(arguments) {
    struct two two = {0};
    const qzplan_diff_result *diff;
    fixture_task(&two.before, "", "      - {metric: schools, at_least: 50}\n");
    fixture_task(&two.after, "", "      - {metric: schools, at_least: 50}\n");
    fixture_figures(&two.before, "metric,period,value\n");
    fixture_evaluate(&two.before, "2025-12-31");
    const qzplan_plan *a = two.before.plan;
    const qzplan_plan *b = two.after.plan;
    ck_assert_int_eq(qzplan_plan_diff(NULL, a, b, NULL, NULL, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    const struct {
        const qzplan_plan *before;
        const qzplan_plan *after;
        const qzplan_result *result_before;
        const qzplan_result *result_after;
    } bad[] = {
        {NULL, b, NULL, NULL},
        {a, NULL, NULL, NULL},
        {a, b, two.before.result, NULL},
        {a, b, NULL, two.before.result},
        {a, b, two.before.result, two.before.result},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        diff = (const qzplan_diff_result *)&two;
        ck_assert_int_eq(qzplan_plan_diff(&diff, bad[i].before, bad[i].after, bad[i].result_before,
                                          bad[i].result_after, NULL),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_ptr_null(diff);
    }
    const qzplan_diff_options unknown = {.size = 1};
    ck_assert_int_eq(qzplan_plan_diff(&diff, a, b, NULL, NULL, &unknown), QZPLAN_ERROR_STRUCT_SIZE);
    qzplan_diff_free(NULL);
    two_free(&two);
}
END_TEST

/* ---- random promises of whole numbers, held against every quarter up to beyond them all */

struct random_promise {
    int op;
    int64_t value;
    int64_t upper; /* of between; of about half the width */
    int above;     /* of about: above counts as met */
};

static const char *const random_ops[] = {"at_least", "at_most", "more_than", "less_than",
                                         "exactly",  "between", "about"};

static void draw(uint64_t *random, struct random_promise *p) {
    p->op = (int)qz_random_between(random, 0, 6);
    p->value = qz_random_between(random, 0, 12);
    p->upper =
        p->op == 5 ? qz_random_between(random, p->value, 12) : qz_random_between(random, 0, 4);
    p->above = (int)qz_random_between(random, 0, 1);
}

static void write_promise(char *out, size_t size, const struct random_promise *p) {
    const char *form = p->op == 5   ? "metric: schools, %s: [%lld, %lld]"
                       : p->op != 6 ? "metric: schools, %s: %lld"
                       : p->above   ? "metric: schools, %s: %lld, within: %lld, above: met"
                                    : "metric: schools, %s: %lld, within: %lld";
    snprintf(out, size, form, random_ops[p->op], (long long)p->value, (long long)p->upper);
}

/* Whether so many quarters keep the promise. */
static int keeps(const struct random_promise *p, int64_t quarters) {
    int64_t value = 4 * p->value;
    int64_t upper = 4 * p->upper;
    switch (p->op) {
    case 0:
        return quarters >= value;
    case 1:
        return quarters <= value;
    case 2:
        return quarters > value;
    case 3:
        return quarters < value;
    case 4:
        return quarters == value;
    case 5:
        return quarters >= value && quarters <= upper;
    default:
        return quarters >= value - upper && (p->above || quarters <= value + upper);
    }
}

START_TEST(relations_are_those_of_sets) {
    static const char *const wanted[] = {"", "target:eased:value:-1", "target:tightened:value:1",
                                         "target:changed:value:0"};
    uint64_t random = 20240502;
    int seen[4] = {0};
    for (int round = 0; round < 2000; round++) {
        struct random_promise a;
        struct random_promise b;
        char text[2][128];
        draw(&random, &a);
        draw(&random, &b);
        int more = 0;
        int less = 0;
        int kept[2] = {0, 0};
        for (int64_t quarters = 0; quarters <= 100; quarters++) {
            more |= keeps(&b, quarters) && !keeps(&a, quarters);
            less |= keeps(&a, quarters) && !keeps(&b, quarters);
            kept[0] |= keeps(&a, quarters);
            kept[1] |= keeps(&b, quarters);
        }
        if (!kept[0] || !kept[1]) {
            continue; /* less than none: nothing keeps it, whatever it says */
        }
        struct two two = {0};
        char found[256];
        write_promise(text[0], sizeof text[0], &a);
        write_promise(text[1], sizeof text[1], &b);
        for (int i = 0; i < 2; i++) {
            char line[512];
            snprintf(line, sizeof line, "      - {%s}\n", text[i]);
            fixture_task(i == 0 ? &two.before : &two.after, "", line);
        }
        compare(&two);
        list_changes(found, sizeof found, two.diff);
        ck_assert_msg(strcmp(found, wanted[more + 2 * less]) == 0, "%s -> %s: %s", text[0], text[1],
                      found);
        seen[more + 2 * less]++;
        two_free(&two);
    }
    for (int i = 0; i < 4; i++) {
        ck_assert_int_gt(seen[i], 10);
    }
}
END_TEST

START_TEST(out_of_memory) {
    struct two two = {0};
    fixture_plan(&two.before, old_plan);
    fixture_plan(&two.after, new_plan);
    int error = QZPLAN_ERROR_NO_MEMORY;
    for (size_t n = 0; error != QZPLAN_OK; n++) {
        struct scarce scarce = {n, 0};
        const qzplan_allocator allocator = scarce_allocator(&scarce);
        const qzplan_diff_options options = {sizeof options, &allocator};
        const qzplan_diff_result *diff = NULL;
        error = qzplan_plan_diff(&diff, two.before.plan, two.after.plan, NULL, NULL, &options);
        ck_assert_int_eq(diff != NULL, error == QZPLAN_OK);
        ck_assert_msg(error == QZPLAN_OK || error == QZPLAN_ERROR_NO_MEMORY, "error %d", error);
        qzplan_diff_free(diff);
        ck_assert_uint_eq(scarce.out, 0);
        ck_assert_uint_lt(n, 1000);
    }
    two_free(&two);
}
END_TEST

enum { MANY = 10000 };

static char *many_targets(int shift) {
    size_t size = (size_t)MANY * 64 + 4096;
    char *yaml = malloc(size);
    ck_assert_ptr_nonnull(yaml);
    size_t length = (size_t)snprintf(
        yaml, size,
        "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
        "departments: {d: D}\nmetrics: {m: {unit: x}}\ntasks:\n"
        "  - id: \"1\"\n    title: T\n    targets:\n");
    for (int i = 0; i < MANY; i++) {
        int n = (i * 7919 + shift) % MANY; /* in another order */
        length += (size_t)snprintf(yaml + length, size - length,
                                   "      - {id: t%d, metric: m, at_least: %d}\n", n,
                                   n % 2 == 0 ? n : n + shift);
    }
    return yaml;
}

START_TEST(many) {
    struct two two = {0};
    char *old = many_targets(0);
    char *new = many_targets(1);
    fixture_plan(&two.before, old);
    fixture_plan(&two.after, new);
    compare(&two);
    ck_assert_uint_eq(two.diff->target_count, MANY);
    ck_assert_uint_eq(two.diff->same_count, MANY / 2);
    ck_assert_uint_eq(two.diff->targets[QZPLAN_DIFF_KIND_TIGHTENED], MANY / 2);
    two_free(&two);
    free(old);
    free(new);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, one_target, 0, (int)(sizeof target_cases / sizeof target_cases[0]));
    tcase_add_loop_test(tests, below_zero_target, 0, sizeof below_zero / sizeof below_zero[0]);
    tcase_add_loop_test(tests, one_target_in_areas, 0,
                        (int)(sizeof area_cases / sizeof area_cases[0]));
    tcase_add_test(tests, relations_are_those_of_sets);
    tcase_add_test(tests, a_plan_and_itself);
    tcase_add_test(tests, everything_else);
    tcase_add_test(tests, verdicts);
    tcase_add_test(tests, two_days_of_one_plan);
    tcase_add_test(tests, areas_come_into_a_plan);
    tcase_add_test(tests, explanations);
    tcase_add_test(tests, reasons);
    tcase_add_test(tests, arguments);
    tcase_add_test(tests, out_of_memory);
    tcase_add_test(tests, many);
}

QZ_SUITE(diff, add)

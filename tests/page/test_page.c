/* SPDX-License-Identifier: MIT */
/* The page as a whole: what its first sentence says, what needs action and what does not, and what
   is refused. The numbers are worked out by hand from the plan in the test. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "support/fixture.h"
#include "support/suite.h"

typedef struct written {
    char *text;
    size_t length;
    size_t most; /* refuses more; 0: takes all */
} written;

static int take(void *context, const char *bytes, size_t size) {
    written *out = context;
    if (out->most > 0 && out->length + size > out->most) {
        return 1;
    }
    out->text = realloc(out->text, out->length + size + 1);
    memcpy(out->text + out->length, bytes, size);
    out->length += size;
    out->text[out->length] = '\0';
    return 0;
}

static written page_of(const fixture *f, const char *language, const char *department) {
    const char *languages[] = {language};
    qzplan_page_options how = {.size = sizeof how, .languages = languages, .language_count = 1};
    written out = {0};
    how.department = department == NULL ? NULL : qzplan_plan_find_department(f->plan, department);
    ck_assert_int_eq(qzplan_page_write(f->result, &how, take, &out), QZPLAN_OK);
    return out;
}

static void expect(const written *out, const char *text) {
    ck_assert_msg(strstr(out->text, text) != NULL, "not on the page: %s", text);
}

static void expect_not(const written *out, const char *text) {
    ck_assert_msg(strstr(out->text, text) == NULL, "on the page: %s", text);
}

/* Six targets: kept, kept late, missed and overdue, missed in a closed year, behind, silent. */
static const char plan[] =
    "qzplan: 1\nid: p\ntitle: A <plan>\nlanguages: [en]\nbegins: 2023-01-01\n"
    "departments: {office: Office, help: Help}\n"
    "metrics:\n  a: {unit: schools, wanted: up}\n  b: {unit: schools, wanted: up}\n"
    "  c: {unit: schools, wanted: up}\n  d: {unit: teachers, figures: each_period, wanted: up}\n"
    "  e: {unit: schools, wanted: up}\n  f: {unit: schools, wanted: up}\n"
    "tasks:\n"
    "  - id: \"1\"\n    title: First\n    lead: office\n    due: 2023\n    targets:\n"
    "      - {id: kept, title: Kept one, metric: a, at_least: 5}\n"
    "      - {id: late, title: Late one, metric: b, at_least: 5}\n"
    "      - {id: overdue, title: Overdue one, metric: c, at_least: 5}\n"
    "  - id: \"2\"\n    title: Second\n    lead: office\n    with: [help]\n    due: 2025\n"
    "    targets:\n"
    "      - {id: yearly, title: Yearly one, metric: d, at_least: 10, every: year}\n"
    "      - {id: behind, title: Slow one, metric: e, raise_to: 40, from: 10}\n"
    "      - {id: silent, title: Silent one, metric: f, at_least: 5}\n";

static const char figures[] = "metric,period,value\n"
                              "a,2023,5\n"
                              "b,2023,4\nb,2024-06,5\n"
                              "c,2023,2\nc,2024-06,3\n"
                              "d,2023,7\nd,2024,12\n"
                              "e,2024-06,12\n";

static void judged(fixture *f, const char *as_of) {
    fixture_plan(f, plan);
    fixture_figures(f, figures);
    fixture_evaluate(f, as_of);
}

/* As of 2025-03-01. Fallen due: 3 of task 1, and the yearly one, which is missed for good. Of the
   four two are kept, one of them late. 306 days later the three of task 2 are due, the yearly one
   for 2025 without a figure yet: none of the three is done. */
START_TEST(says_how_it_stands) {
    fixture f = {0};
    judged(&f, "2025-02-28");
    written out = page_of(&f, "en", NULL);
    expect(&out, "Of <b>4</b> targets that have fallen due, <b>2</b> were kept (1 of them late), "
                 "<span class=\"bad\"><b>2 missed</b></span>. <b>1</b> behind schedule, <b>1</b> "
                 "not reported. Next deadline <b>2025-12-31</b>, in 306 days: 3 targets, <b>3</b> "
                 "still open. ");
    expect(&out,
           "aria-label=\"Targets by status: missed 2, behind 1, unknown 1, met late 1, met 1\"");
    expect(&out, "<title>A &lt;plan&gt; \xC2\xB7 2025-02-28</title>");
    expect_not(&out, "<plan>");
    free(out.text);
    fixture_free(&f);
}
END_TEST

static const char *after(const char *text, const char *mark) {
    const char *found = strstr(text, mark);
    ck_assert_msg(found != NULL, "not there, or not behind what has to stand before it: %s", mark);
    return found;
}

START_TEST(lists_what_needs_action_in_its_order) {
    fixture f = {0};
    judged(&f, "2025-02-28");
    written out = page_of(&f, "en", NULL);
    const char *at = after(out.text, "Overdue, can still be made good <span class=\"count\">1<");
    at = after(at, "Overdue one");
    /* as it stood at its deadline: what came later has not met it */
    at = after(at, "<b>2 schools</b> <span class=\"wanted\">wanted \xE2\x89\xA5 5</span>");
    at = after(at, "<span class=\"need\">+3 schools</span>");
    at = after(at, "425 days overdue");
    at = after(at, "Behind schedule, can still catch up <span class=\"count\">1<");
    at = after(at, "Slow one");
    at = after(at, "306 days left");
    at = after(at, "Not reported <span class=\"count\">1<");
    at = after(at, "Silent one");
    at = after(at, "Due again and again, and missed in a period <span class=\"count\">1<");
    at = after(at, "Yearly one");
    /* its year has closed: it asks for nothing */
    at = after(at, "<b>7 teachers</b>");
    at = after(at, "<span class=\"need\"></span>");
    at = after(at, "aria-label=\"missed\"");
    at = after(at, "2023</span>");
    at = after(at, "aria-label=\"met\"");
    after(at, "2024</span>");
    free(out.text);
    fixture_free(&f);
}
END_TEST

START_TEST(narrows_to_a_department) {
    fixture f = {0};
    judged(&f, "2025-02-28");
    written out = page_of(&f, "en", "help");
    expect(&out, "Of <b>1</b> target that has fallen due, <b>0</b> were kept, "
                 "<span class=\"bad\"><b>1 missed</b></span>. ");
    expect(&out, "only tasks that Help leads or takes part in");
    expect_not(&out, "Overdue one");
    expect(&out, "Slow one");
    free(out.text);
    fixture_free(&f);
}
END_TEST

START_TEST(is_the_same_each_time) {
    fixture f = {0};
    fixture_open(&f, "plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    fixture_evaluate(&f, "2024-12-31");
    written one = page_of(&f, "zh", NULL), other = page_of(&f, "zh", NULL);
    ck_assert_uint_eq(one.length, other.length);
    ck_assert_int_eq(memcmp(one.text, other.text, one.length), 0);
    ck_assert_uint_lt(one.length, 300000);
    free(one.text);
    free(other.text);
    fixture_free(&f);
}
END_TEST

/* The plan's own languages where none is asked for; a department of another plan, a language
   without words and a writer that has enough are refused. */
START_TEST(refuses_what_it_cannot_do) {
    const char *none[] = {"tlh"};
    fixture f = {0}, other = {0};
    judged(&f, "2025-02-28");
    judged(&other, "2025-02-28");
    written out = {.most = 1000};
    qzplan_page_options how = {.size = sizeof how, .languages = none, .language_count = 1};
    ck_assert_int_eq(qzplan_page_write(f.result, &how, take, &out), QZPLAN_ERROR_INVALID_ARGUMENT);
    how = (qzplan_page_options){.size = sizeof how, .language_count = 1};
    ck_assert_int_eq(qzplan_page_write(f.result, &how, take, &out), QZPLAN_ERROR_INVALID_ARGUMENT);
    how = (qzplan_page_options){.size = sizeof how, .department = other.plan->departments[0]};
    ck_assert_int_eq(qzplan_page_write(f.result, &how, take, &out), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_page_write(NULL, NULL, take, &out), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_page_write(f.result, NULL, NULL, &out), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_uint_eq(out.length, 0);
    ck_assert_int_eq(qzplan_page_write(f.result, NULL, take, &out), QZPLAN_ERROR_IO);
    ck_assert_uint_le(out.length, 1000);
    out.most = 0;
    ck_assert_int_eq(qzplan_page_write(f.result, NULL, take, &out), QZPLAN_OK);
    expect(&out, "<html lang=\"en\">");
    free(out.text);
    fixture_free(&f);
    fixture_free(&other);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, says_how_it_stands);
    tcase_add_test(tests, lists_what_needs_action_in_its_order);
    tcase_add_test(tests, narrows_to_a_department);
    tcase_add_test(tests, is_the_same_each_time);
    tcase_add_test(tests, refuses_what_it_cannot_do);
}

QZ_SUITE(page, add_tests)

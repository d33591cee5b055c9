/* SPDX-License-Identifier: MIT */
/* Rows that are taken at once are the figures that they are where each is read by the byte, and all
   else is told as there. A limit of 15 bytes a cell leaves every row to the reader by the byte. */

#include <stdint.h>

#include "figures/store.h"
#include "support/fixture.h"
#include "support/random.h"

static const char plan_text[] =
    "qzplan: 1\nid: quick\ntitle: Quick\nlanguages: [en]\nbegins: 2021-01-01\nlead: o\ndue: 2024\n"
    "departments: {o: Office}\n"
    "areas:\n  - {id: land, title: Land, kind: land}\n"
    "  - {id: east, title: East side, kind: county, in: land}\n"
    "  - {id: west, title: West, kind: county, in: land}\n"
    "  - {id: old, title: Old, kind: county, in: land, ends: 2022-12-31}\n"
    "groups:\n  town: {title: In town}\n"
    "metrics:\n  schools: {unit: schools, limits: [0, 900]}\n  green: {part_of: schools}\n"
    "  built: {unit: schools, figures: each_period}\n  leavers: {unit: \"%\"}\n"
    "  fiscal: {unit: schools, year_starts: 09-01}\n"
    "tasks:\n  - {id: '1', title: T, targets: [{id: t, metric: schools, at_least: 4}]}\n";

static const char *const metrics[] = {"schools",     "schools", "schools", "built",
                                      "green",       "leavers", "fiscal",  "Schools",
                                      "\"schools\"", "nothing", "",        " schools"};
static const char *const periods[] = {"2021",       "2022",    "2023",    "2024",
                                      "2023-06",    "2023-H1", "2023-24", "2024年",
                                      "2023-06-30", "",        "2023/24", "2022-Q1"};
static const char *const areas[] = {"east",      "west",     "land",  "",       "old",
                                    "East side", "\"west\"", "west ", "nowhere"};
static const char *const values[] = {"1",
                                     "41",
                                     "41.5",
                                     "400.50",
                                     "0.0",
                                     "901",
                                     "-3",
                                     "12%",
                                     "1,5",
                                     "\"1,041\"",
                                     "",
                                     "..",
                                     "00012.50",
                                     "41.",
                                     ".5",
                                     "1e3",
                                     "123456789012345",
                                     " 7",
                                     "7 schools"};
static const char *const rest[] = {"",  "",  "",     "",  "",           "",
                                   "p", "q", "town", " ", "\"x\"\"y\"", "#"};

#define ANY(list) ((list)[qz_random(chance) % (sizeof(list) / sizeof *(list))])

enum { ROOM = 60000, ROWS = 400 };

/* `usual`: of ten rows so many are of the first values of each list. */
static size_t write_rows(char *out, uint64_t *chance, const char *header, uint32_t usual) {
    static const char *const ends[] = {"\n", "\n", "\r\n", "\r", "\n\n"};
    size_t used = (size_t)snprintf(out, ROOM, "%s\n", header);
    for (int i = 0; i < ROWS; i++) {
        int plain = qz_random(chance) % 10 < usual;
        used += (size_t)snprintf(out + used, ROOM - used, "%s,%s,%s,%s,%s%s",
                                 plain ? "schools" : ANY(metrics),
                                 plain ? periods[qz_random(chance) % 4] : ANY(periods),
                                 plain ? areas[qz_random(chance) % 4] : ANY(areas),
                                 plain ? values[qz_random(chance) % 5] : ANY(values),
                                 plain ? "" : ANY(rest), plain ? "\n" : ANY(ends));
    }
    return used;
}

typedef struct read_set {
    qzplan_figures *figures;
    qzplan_diagnostics *told;
    int code;
} read_set;

static read_set read_rows(const qzplan_plan *plan, const char *text, size_t size, size_t longest) {
    qzplan_load_options options = {
        .size = sizeof options, .max_scalar = longest, .max_diagnostics = 1000};
    read_set set = {0};
    ck_assert_int_eq(qzplan_figures_new(&set.figures, plan, &options), QZPLAN_OK);
    set.code =
        qzplan_figures_load_bytes(set.figures, "f.csv", text, size, QZPLAN_FORMAT_CSV, &set.told);
    return set;
}

static void expect_same_told(const qzplan_diagnostics *a, const qzplan_diagnostics *b) {
    qz_expect((a == NULL) == (b == NULL));
    for (size_t i = 0; a != NULL && i < a->count; i++) {
        const qzplan_diagnostic *one = a->items[i];
        const qzplan_diagnostic *two = b->items[i];
        qz_expect(a->count == b->count);
        ck_assert_str_eq(one->message, two->message);
        ck_assert_str_eq(one->path, two->path);
        qz_expect(one->line == two->line && one->column == two->column &&
                  one->length == two->length && one->severity == two->severity);
    }
}

static void expect_same_figures(qzplan_figures *a, qzplan_figures *b) {
    ck_assert_uint_eq(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        qz_stored one = *qz_store_at(a, i);
        qz_stored two = *qz_store_at(b, i);
        ck_assert_str_eq(one.figure.file, two.figure.file);
        one.figure.file = two.figure.file = NULL; /* each set has its own */
        one.figure.source = two.figure.source = one.figure.note = two.figure.note = NULL;
        qz_expect(memcmp(&one, &two, sizeof one) == 0);
    }
}

START_TEST(as_by_the_byte) {
    static const char *const headers[] = {
        "metric,period,area,value,flag", "metric,period,area,value,denominator",
        "metric,period,area,value,for", "metric,period,area,value,note",
        "metric,period,area,value,other"};
    static char text[ROOM];
    fixture f = {0};
    uint64_t seed = 20250331;
    uint64_t *chance = &seed;
    fixture_plan(&f, plan_text);
    size_t taken = 0;
    for (int round = 0; round < 200; round++) {
        const char *header = headers[round % 5];
        size_t size = write_rows(text, chance, header,
                                 round % 3 == 0   ? 10
                                 : round % 3 == 1 ? 9
                                                  : 4);
        read_set quick = read_rows(f.plan, text, size, 0);
        read_set slow = read_rows(f.plan, text, size, 16 - 1);
        ck_assert_int_eq(quick.code, slow.code);
        expect_same_told(quick.told, slow.told);
        expect_same_figures(quick.figures, slow.figures);
        taken += quick.figures->count;
        qzplan_diagnostics_free(quick.told);
        qzplan_diagnostics_free(slow.told);
        qzplan_figures_free(quick.figures);
        qzplan_figures_free(slow.figures);
    }
    ck_assert_uint_gt(taken, 1000);
    fixture_free(&f);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, as_by_the_byte);
}

QZ_SUITE(figures_quick, add_tests)

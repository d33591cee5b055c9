/* SPDX-License-Identifier: MIT */
/* Every allocation fails once: the status says so, nothing leaks, the set stays as it was and can
   still be used. And broken files, cut and changed in many ways, never do harm. */

#include <stdint.h>

#include "support/figures_tools.h"
#include "support/random.h"

/* Fails at the count-down's end; counts what is out. */
struct meter {
    long left;
    size_t out;
};

static void *meter_allocate(void *context, size_t bytes) {
    struct meter *meter = context;
    void *memory = meter->left == 0 ? NULL : malloc(bytes);
    meter->left -= meter->left > 0;
    meter->out += memory == NULL ? 0 : bytes;
    return memory;
}

static void meter_release(void *context, void *memory, size_t bytes) {
    struct meter *meter = context;
    meter->out -= bytes;
    free(memory);
}

static const char csv[] = "# demo: x\nmetric,period,value,numerator,denominator,note\n"
                          "schools,2025,41,,,\"a \"\"b\"\"\"\nrotated,2025,,431,4200,\n"
                          "rotated,2025,10.3%,,,x\nbooks,2025,3,,,\n";
static const char yaml[] = "demo: true\nfigures:\n"
                           "  - {metric: schools, period: 2024, value: 41, note: a}\n"
                           "  - {metric: eligible, period: 2024, value: 41}\n";
static const char gb18030[] = "metric,period,value,note\nschools,2023,41,\xBD\xCC\n";
static const char faulty[] = "metric,period,value\nscools,2022,41\nschools,2022\nschools,x,y\n"
                             "books,2022,1\nbooks,2022,1\n";

enum { STEPS = 7 };

/* One step of the life of a set. */
static int step(qzplan_figures *figures, int number, qzplan_diagnostics **diagnostics) {
    qzplan_figure_row row = {.size = sizeof row,
                             .metric = "urban_to_rural",
                             .period = "2025",
                             .numerator = "88",
                             .denominator = "431",
                             .source = "s"};
    switch (number) {
    case 0:
        return qzplan_figures_load_bytes(figures, "a.csv", csv, sizeof csv - 1, 0, diagnostics);
    case 1:
        return qzplan_figures_load_bytes(figures, "b.yaml", yaml, sizeof yaml - 1, 0, diagnostics);
    case 2:
        return qzplan_figures_load_bytes(figures, "c", gb18030, sizeof gb18030 - 1, 0, diagnostics);
    case 3:
        return qzplan_figures_add(figures, &row, diagnostics);
    case 4:
        return qzplan_figures_load_bytes(figures, "d", faulty, sizeof faulty - 1, 0, diagnostics);
    case 5:
        return qzplan_figures_load(figures, qz_source_path("tests/data/bad-figures/duplicate.csv"),
                                   0, diagnostics);
    default:
        return qzplan_figures_seal(figures, diagnostics);
    }
}

/* Repeats a step with ever more memory until it does not run out. */
static int until_done(struct meter *meter, qzplan_figures *figures, int number) {
    for (long allowed = 0;; allowed++) {
        qzplan_diagnostics *diagnostics = NULL;
        size_t before = qzplan_figures_count(figures);
        meter->left = allowed;
        int code = step(figures, number, &diagnostics);
        meter->left = -1;
        if (code != QZPLAN_ERROR_NO_MEMORY) {
            qzplan_diagnostics_free(diagnostics);
            return code;
        }
        ck_assert_ptr_null(diagnostics);
        ck_assert_uint_eq(qzplan_figures_count(figures), before);
        ck_assert_int_lt(allowed, 1000);
    }
}

START_TEST(every_allocation_may_fail) {
    struct meter meter = {0, 0};
    qzplan_allocator allocator = {sizeof allocator, &meter, meter_allocate, meter_release};
    qzplan_load_options options = {.size = sizeof options, .allocator = &allocator};
    qzplan_figures *figures = NULL;
    for (long allowed = 0; figures == NULL; allowed++) {
        meter.left = allowed;
        int code = qzplan_figures_new(&figures, &qz_test_plan, &options);
        ck_assert(code == QZPLAN_OK || (code == QZPLAN_ERROR_NO_MEMORY && figures == NULL));
        ck_assert(figures != NULL || meter.out == 0);
    }
    for (int number = 0; number < STEPS - 2; number++) {
        int code = until_done(&meter, figures, number);
        ck_assert_int_eq(code, number == 4 ? QZPLAN_ERROR_UNKNOWN_NAME : QZPLAN_OK);
    }
    ck_assert_uint_eq(qzplan_figures_count(figures), 8);
    ck_assert_int_eq(until_done(&meter, figures, 6), QZPLAN_OK);
    ck_assert_uint_eq(qzplan_figures_count(figures), 7);
    ck_assert_int_eq(qzplan_figures_is_demo(figures), 1);
    qzplan_figures_free(figures);
    ck_assert_uint_eq(meter.out, 0);
}
END_TEST

START_TEST(failing_to_seal_for_want_of_memory_keeps_the_faults) {
    struct meter meter = {-1, 0};
    qzplan_allocator allocator = {sizeof allocator, &meter, meter_allocate, meter_release};
    qzplan_load_options options = {.size = sizeof options, .allocator = &allocator};
    qzplan_figures *figures = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, &options), QZPLAN_OK);
    ck_assert_int_eq(until_done(&meter, figures, 5), QZPLAN_OK);
    ck_assert_int_eq(until_done(&meter, figures, 6), QZPLAN_ERROR_FIGURE_DUPLICATE);
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_ERROR_FIGURE_DUPLICATE);
    qzplan_figures_free(figures);
    ck_assert_uint_eq(meter.out, 0);
}
END_TEST

static void read_and_seal(const char *name, const char *text, size_t size) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *diagnostics = NULL;
    if (qzplan_figures_load_bytes(figures, name, text, size, 0, &diagnostics) == QZPLAN_OK) {
        for (size_t i = 0; diagnostics != NULL && i < diagnostics->count; i++) {
            ck_assert_int_ne(diagnostics->items[i]->severity, QZPLAN_SEVERITY_ERROR);
        }
        qzplan_diagnostics_free(diagnostics);
        int code = qzplan_figures_seal(figures, &diagnostics);
        ck_assert_int_eq(code == QZPLAN_OK, diagnostics == NULL);
    } else {
        ck_assert_ptr_nonnull(diagnostics);
        ck_assert_uint_eq(qzplan_figures_count(figures), 0);
    }
    for (size_t i = 0; diagnostics != NULL && i < diagnostics->count; i++) {
        ck_assert_ptr_null(strchr(diagnostics->items[i]->message, '\n'));
    }
    qzplan_diagnostics_free(diagnostics);
    qzplan_figures_free(figures);
}

START_TEST(broken_files_do_no_harm) {
    static const char odd[] = "\",\n\r#%\xEF\xBB\xBF\x80\xFF\0{}[]:-19eE.万0";
    static const struct {
        const char *name;
        const char *text;
        size_t size;
    } seeds[] = {{"a.csv", csv, sizeof csv - 1},
                 {"b.yaml", yaml, sizeof yaml - 1},
                 {"c.csv", gb18030, sizeof gb18030 - 1},
                 {"d.csv", faulty, sizeof faulty - 1}};
    uint64_t state = 1;
    char text[512];
    for (size_t s = 0; s < sizeof seeds / sizeof seeds[0]; s++) {
        for (size_t size = 0; size <= seeds[s].size; size++) {
            char *copy = malloc(size + 1); /* of the exact size, so that reading past it shows */
            ck_assert_ptr_nonnull(copy);
            memcpy(copy, seeds[s].text, size);
            char *exact = realloc(copy, size == 0 ? 1 : size);
            read_and_seal(seeds[s].name, exact, size);
            free(exact);
        }
        for (int round = 0; round < 1000; round++) {
            memcpy(text, seeds[s].text, seeds[s].size);
            int64_t changes = qz_random_between(&state, 1, 4);
            for (int64_t i = 0; i < changes; i++) {
                size_t at = (size_t)qz_random_between(&state, 0, (int64_t)seeds[s].size - 1);
                text[at] = odd[qz_random_between(&state, 0, sizeof odd - 2)];
            }
            read_and_seal(seeds[s].name, text, seeds[s].size);
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_allocation_may_fail);
    tcase_add_test(tests, failing_to_seal_for_want_of_memory_keeps_the_faults);
    tcase_add_test(tests, broken_files_do_no_harm);
}

QZ_SUITE(figures_memory, add)

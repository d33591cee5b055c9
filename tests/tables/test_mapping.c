/* SPDX-License-Identifier: MIT */
/* Mappings as files: what is wrong with one, where, and by which path. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "base/arrays.h"
#include "support/bad_mappings.h"
#include "support/suite.h"

static void show_faults(char *out, size_t size, const qzplan_diagnostics *faults) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; faults != NULL && i < faults->count; i++) {
        const qzplan_diagnostic *fault = faults->items[i];
        used += (size_t)snprintf(out + used, size - used, "%s %u:%u %s\n",
                                 qzplan_message_name(fault->id), (unsigned)fault->line,
                                 (unsigned)fault->column, fault->path);
        ck_assert_uint_lt(used, size);
    }
}

static int load(const qzplan_mapping **mapping, const char *text, qzplan_diagnostics **faults) {
    return qzplan_mapping_load_bytes(mapping, "map.yaml", text, strlen(text), NULL, faults);
}

START_TEST(each_fault_is_told_where_it_is) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(bad_mappings); i++) {
        const qzplan_mapping *mapping = NULL;
        qzplan_diagnostics *faults = NULL;
        char shown[2048];
        int code = load(&mapping, bad_mappings[i].text, &faults);
        show_faults(shown, sizeof shown, faults);
        ck_assert_msg(strcmp(shown, bad_mappings[i].faults) == 0, "of\n%s\nis told\n%snot\n%s",
                      bad_mappings[i].text, shown, bad_mappings[i].faults);
        ck_assert_int_eq(code, faults->items[0]->code);
        ck_assert_ptr_null(mapping);
        qzplan_diagnostics_free(faults);
    }
}
END_TEST

static const char *const sound[] = {
    TABLE,
    "sheets: {header: 5, metric: {column: Indicator Code}, area: {column: Country Code}, period: "
    "{header: 1}}\n",
    "sheets: {separator: \"\\t\", metric: {column: 1, part: 1, by: \",\"}, area: {column: 1, part: "
    "3, by: "
    "\",\"}, period: {header: 1}, flags: eurostat}\n",
    "sheets: {encoding: latin-1, separator: \";\", header: [6, 7], end: \"____\", metric: {column: "
    "2}, "
    "period: {column: 1}, for: {header: 2}}\n",
    "sheets: {sheet: Tabela, header: [3, 4], end: Fonte, metric: people, area: {column: 1}, "
    "period: "
    "{header: 2}, zero: [\"-\"]}\n",
    "sheets: {metric: {column: [project, activity, kpi]}, area: {column: country}, period: 2014, "
    "value: {column: actual, units: [\"$\"]}, missing_values: [Pending, TBD]}\n",
    "sheets: {down: [区域], drop: {区域: 小计}, metric: {column: 指标}, area: {column: 区域}, "
    "period: "
    "2024, value: {column: 2024年完成, units: [所], names: {已完成: 是}}}\n",
    "sheets:\n- {sheet: [A, B*], header: none, metric: {cell: AB12}, period: {sheet: name}, value: "
    "{column: 2}}\n- {metric: {column: M}, period: {column: [Y, Q], by: \"-\"}, low: {column: "
    "L}}\n",
    "sheets: {metric: a, period: {header: 1}, value: {units: [km]}, scale: 万}\n",
};

START_TEST(sound_ones_are_loaded) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(sound); i++) {
        const qzplan_mapping *mapping = NULL;
        qzplan_diagnostics *faults = NULL;
        char shown[2048];
        int code = load(&mapping, sound[i], &faults);
        show_faults(shown, sizeof shown, faults);
        ck_assert_msg(code == QZPLAN_OK, "%s%s", sound[i], shown);
        ck_assert_ptr_null(faults);
        ck_assert_ptr_nonnull(mapping);
        qzplan_mapping_free(mapping);
    }
}
END_TEST

START_TEST(arguments_are_checked) {
    const qzplan_mapping *mapping = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_mapping_load(NULL, "x", NULL, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_mapping_load(&mapping, NULL, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_mapping_load_bytes(&mapping, NULL, NULL, 3, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_mapping_load_beside(&mapping, NULL, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_mapping_load(&mapping, "no/such/file.yaml", NULL, &faults),
                     QZPLAN_ERROR_IO);
    qzplan_diagnostics_free(faults);
    ck_assert_int_eq(qzplan_mapping_load_beside(&mapping, "no/such/file.csv", NULL, &faults),
                     QZPLAN_OK);
    ck_assert_ptr_null(mapping);
    ck_assert_ptr_null(faults);
    qzplan_mapping_free(NULL);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, each_fault_is_told_where_it_is);
    tcase_add_test(tests, sound_ones_are_loaded);
    tcase_add_test(tests, arguments_are_checked);
}

QZ_SUITE(mapping, add_tests)

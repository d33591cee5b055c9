/* SPDX-License-Identifier: MIT */
/* Tables read with a mapping: what their rows and columns mean, and what is told. */

#include <inttypes.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "base/arrays.h"
#include "support/readings.h"
#include "support/sheet.h"
#include "support/suite.h"

static void show_figures(char *out, size_t size, const qzplan_figures *figures) {
    static const char letters[] = "-perbud";
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < qzplan_figures_count(figures); i++) {
        const qzplan_figure *f = qzplan_figures_get(figures, i);
        char period[32];
        ck_assert_int_eq(qzplan_period_format(period, sizeof period, NULL, &f->period), QZPLAN_OK);
        used += (size_t)snprintf(out + used, size - used,
                                 "%s %s %s %s %" PRId64 "/%" PRId64 " %c\n", f->metric->id, period,
                                 f->area->id, f->group == NULL ? "-" : f->group->id, f->value.num,
                                 f->value.den, letters[f->flag]);
        ck_assert_uint_lt(used, size);
    }
}

static void show_told(char *out, size_t size, const qzplan_diagnostics *told) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; told != NULL && i < told->count; i++) {
        const qzplan_diagnostic *one = told->items[i];
        used += (size_t)snprintf(out + used, size - used, "%s %s %s\n",
                                 qzplan_message_name(one->id), one->file, one->path);
        ck_assert_uint_lt(used, size);
    }
}

/* Reads a sheet with a mapping and holds both against what they should be. */
static void try_reading(const qzplan_plan *plan, const reading *one) {
    const qzplan_mapping *mapping = NULL;
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *told = NULL;
    test_sheet made;
    char shown[4096];
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    int code =
        qzplan_mapping_load_bytes(&mapping, "m", one->mapping, strlen(one->mapping), NULL, &told);
    show_told(shown, sizeof shown, told);
    ck_assert_msg(code == QZPLAN_OK, "%s: %s", one->name, shown);
    test_make_sheet(&made, "Towns 2024", one->sheet);
    code = qzplan_figures_load_sheets(figures, "b", &made.sheet, 1, mapping, &told);
    ck_assert_int_eq(code == QZPLAN_OK, one->figures[0] != '\0');
    show_told(shown, sizeof shown, told);
    ck_assert_msg(strcmp(shown, one->told) == 0, "%s is told\n%snot\n%s", one->name, shown,
                  one->told);
    show_figures(shown, sizeof shown, figures);
    ck_assert_msg(strcmp(shown, one->figures) == 0, "%s gives\n%snot\n%s", one->name, shown,
                  one->figures);
    qzplan_diagnostics_free(told);
    qzplan_figures_free(figures);
    qzplan_mapping_free(mapping);
}

static void try_all(const reading *all, size_t count) {
    const qzplan_plan *plan = load_reading_plan();
    for (size_t i = 0; i < count; i++) {
        try_reading(plan, &all[i]);
    }
    qzplan_plan_free(plan);
}

static const reading sound[] = {
    {"a long table by headings",
     "Homes of the county\n\nTown|Year|Homes built\nnorth|2023|12\nsouth|2023|7\n",
     "sheets: {metric: homes, area: {column: Town}, period: {column: Year}, value: {column: Homes "
     "built}}",
     "homes 2023 north - 12/1 -\nhomes 2023 south - 7/1 -\n", ""},
    {"columns by number, a unit behind a heading", "x|Period|Homes (number)\nnorth|2024|5\n",
     "sheets: {metric: homes, area: {column: 1}, period: {column: 2}, value: {column: Homes}}",
     "homes 2024 north - 5/1 -\n", ""},
    {"a wide table, with what stands in no column of values",
     "Town|Code|2023|2024\nnorth|N|1|2\nsouth|S||4\n",
     "sheets: {metric: homes, area: {column: Town}, period: {header: 1}}",
     "homes 2023 north - 1/1 -\nhomes 2024 north - 2/1 -\nhomes 2024 south - 4/1 -\n",
     "MAPPED_HEADINGS b!Towns 2024!B1 columns[1]\n"},
    {"two rows of a header, the upper one merged",
     "|2023||2024\nTown|Men|Women|Men|Women\nnorth|1|2|3|4\n",
     "sheets: {header: [1, 2], metric: homes, area: {column: Town}, period: {header: 1}, for: "
     "{header: 2, "
     "names: {Men: men, Women: women}}}",
     "homes 2023 north men 1/1 -\nhomes 2023 north women 2/1 -\nhomes 2024 north men 3/1 -\n"
     "homes 2024 north women 4/1 -\n",
     ""},
    {"blank cells take what stands above, rows are kept and dropped",
     "Town|Kind|Year|V\nnorth|real|2023|1\n|plan|2024|9\n|real|2024|2\nTotal|real|2024|2\n",
     "sheets: {down: [Town], keep: {Kind: real}, drop: {Town: Tot*}, metric: homes, area: {column: "
     "Town}, "
     "period: {column: Year}, value: {column: V}}",
     "homes 2023 north - 1/1 -\nhomes 2024 north - 2/1 -\n", ""},
    {"the table ends, and a row without values is told",
     "Town|2024\nnorth|1\nnote\nSource: office\nnorth|x\n",
     "sheets: {end: \"Source:\", metric: homes, area: {column: Town}, period: {header: 1}}",
     "homes 2024 north - 1/1 -\n", "MAPPED_REST b!Towns 2024!A3 \n"},
    {"a part, a match, names and a form",
     "Key|When|V\nA,PC,N|Month 202406 (prel.)|7\nA,PC,S|Month 202407|8\n",
     "sheets: {metric: homes, area: {column: Key, part: -1, by: \",\", names: {N: north, S: "
     "south}}, period: "
     "{column: When, match: \"Month (*)\", names: {202406 (prel.): 2024-06}, form: YYYYMM}, value: "
     "{column: V}}",
     "homes 2024-06 north - 7/1 -\nhomes 2024-07 south - 8/1 -\n", ""},
    {"several columns joined", "Y|Q|V\n2024|1|3\n2024|2|4\n",
     "sheets: {metric: homes, period: {column: [Y, Q], by: -, form: YYYY-Q}, value: {column: V}}",
     "homes 2024-Q1 county - 3/1 -\nhomes 2024-Q2 county - 4/1 -\n", ""},
    {"a cell, the name of the sheet, a text", "|North\n\nV\n5\n",
     "sheets: {metric: homes, area: {cell: B1, names: {North: north}}, period: {sheet: name, "
     "match: \"* (20*)\"}, "
     "value: {column: V}}",
     "homes 2024 north - 5/1 -\n", ""},
    {"missing values, zero, words and units",
     "Town|M|V\nnorth|homes|Pending\nsouth|homes|-\nnorth|open|done\nsouth|water|%12.5%\ncounty|"
     "homes|41 homes\n",
     "sheets: {metric: {column: M}, area: {column: Town}, period: 2024, value: {column: V, units: "
     "[homes, $], names: "
     "{done: \"yes\"}}, missing_values: [Pending], zero: [\"-\"]}",
     "homes 2024 south - 0/1 -\nopen 2024 north - 1/1 -\nwater 2024 south - 1/8 -\nhomes 2024 "
     "county - 41/1 -\n",
     "MAPPED_UNMET m sheets.value.units[1]\n"},
    {"flags of Eurostat", "Town|2022|2023|2024\nnorth|78|79 b|81p\nsouth|: c|:|7 bp\n",
     "sheets: {metric: homes, area: {column: Town}, period: {header: 1}, flags: eurostat}",
     "homes 2022 north - 78/1 -\nhomes 2023 north - 79/1 b\nhomes 2024 north - 81/1 p\n"
     "homes 2024 south - 7/1 b\n",
     ""},
    {"flags of Statistics Canada in a column of their own",
     "G|Y|V|S\nnorth|2023|12|E\nnorth|2024|13|A\nsouth|2023||..\nsouth|2024|9|F\n",
     "sheets: {metric: homes, area: {column: G}, period: {column: Y}, value: {column: V}, flag: "
     "{column: S}, "
     "flags: statcan}",
     "homes 2023 north - 12/1 u\nhomes 2024 north - 13/1 -\n", "MAPPED_REST b!Towns 2024!A4 \n"},
    {"flags of one's own", "Y|V\n2023|12*\n2024|13 (r)\n",
     "sheets: {metric: homes, period: {column: Y}, value: {column: V}, flags: {\"*\": estimated, "
     "(r): revised}}",
     "homes 2023 county - 12/1 e\nhomes 2024 county - 13/1 r\n", ""},
    {"multipliers", "Y|V|F\n2022|1.5|thousands\n2023|12|units\n2024|0.25|万\n",
     "sheets: {metric: homes, period: {column: Y}, value: {column: V}, scale: {column: F}}",
     "homes 2022 county - 1500/1 -\nhomes 2023 county - 12/1 -\nhomes 2024 county - 2500/1 -\n",
     ""},
    {"decimal commas", "Y|V\n2022|1.234,5\n2023|12,25\n2024|1.234 \n",
     "sheets: {decimal: \",\", metric: homes, period: {column: Y}, value: {column: V}}",
     "homes 2022 county - 2469/2 -\nhomes 2023 county - 49/4 -\nhomes 2024 county - 1234/1 -\n",
     ""},
    {"two tables of one sheet", "Town|2023|2024|Open\nnorth|1|2|yes\n",
     "sheets:\n- {metric: homes, area: {column: Town}, period: {header: 1}, value: {column: "
     "[\"2023\", 2024]}}\n"
     "- {metric: open, area: {column: Town}, period: 2024, value: {column: Open}}",
     "homes 2023 north - 1/1 -\nhomes 2024 north - 2/1 -\nopen 2024 north - 1/1 -\n", ""},
    {"no header", "north|2024|4\nsouth|2024|6\n",
     "sheets: {header: none, metric: homes, area: {column: 1}, period: {column: 2}, value: "
     "{column: 3}}",
     "homes 2024 north - 4/1 -\nhomes 2024 south - 6/1 -\n", ""},
};

START_TEST(tables_are_read_as_the_mapping_says) {
    try_all(sound, QZ_ARRAY_SIZE(sound));
}
END_TEST

START_TEST(faults_are_told_where_they_are) {
    try_all(faulty_readings, QZ_ARRAY_SIZE(faulty_readings));
}
END_TEST

START_TEST(what_has_no_use_is_told) {
    try_all(warned_readings, QZ_ARRAY_SIZE(warned_readings));
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, tables_are_read_as_the_mapping_says);
    tcase_add_test(tests, faults_are_told_where_they_are);
    tcase_add_test(tests, what_has_no_use_is_told);
}

QZ_SUITE(mapped, add_tests)

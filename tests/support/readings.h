/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_READINGS_H
#define QZ_TESTS_SUPPORT_READINGS_H

/* Sheets and mappings that do not fit, and what is told of them. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "suite.h"

static const char reading_plan[] =
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2015-01-01\ndue: 2030\nlead: o\n"
    "departments: {o: Office}\n"
    "groups: {men: {title: Men, one_of: sex}, women: {title: Women, one_of: sex}}\n"
    "areas:\n- {id: county, title: County, kind: county}\n"
    "- {id: north, title: North, kind: town, in: county}\n"
    "- {id: south, title: South, kind: town, in: county}\n"
    "metrics:\n  homes: {unit: homes}\n  water: {unit: \"%\"}\n  open: {answer: yes_no}\n"
    "tasks:\n- id: \"1\"\n  title: A\n  targets:\n"
    "  - {metric: homes, at_least: 1, id: a}\n  - {metric: water, at_least: 1%, id: b}\n"
    "  - {done: open, id: c}\n";

typedef struct reading {
    const char *name; /* of what is tried */
    const char *sheet;
    const char *mapping;
    const char *figures; /* "metric period area group value flag", one a line */
    const char *told;    /* "MESSAGE file path", one a line */
} reading;

static inline const qzplan_plan *load_reading_plan(void) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code =
        qzplan_plan_load_bytes(&plan, "p", reading_plan, strlen(reading_plan), NULL, &faults);
    ck_assert_msg(code == QZPLAN_OK, "%s", faults == NULL ? "" : faults->items[0]->message);
    qzplan_diagnostics_free(faults);
    return plan;
}

#define LONG "metric: homes, area: {column: Town}, period: {column: Year}, value: {column: V}"

static const reading faulty_readings[] = {
    {"columns that are not there", "Town|Year|Val\nnorth|2024|1\n",
     "sheets: {metric: homes, area: {column: Twon}, period: {column: Year}, value: {column: V}}",
     "", "MAPPED_NO_COLUMN m sheets.area.column\nMAPPED_NO_COLUMN m sheets.value.column\n"},
    {"a heading over two columns", "Town|Year|V|V\nnorth|2024|1|2\n", "sheets: {" LONG "}", "",
     "MAPPED_TWO_COLUMNS m sheets.value.column\n"},
    {"no header", "a|b\n1|2\n", "sheets: {" LONG "}", "", "MAPPED_NO_HEADER m sheets\n"},
    {"a blank header", "Town|Year|V\nnorth|2024|1\n", "sheets: {header: 5, " LONG "}", "",
     "MAPPED_BLANK_HEADER m sheets\n"},
    {"no such cell", "Town|Year|V\nnorth|2024|1\n",
     "sheets: {metric: {cell: Z9}, period: {column: Year}, value: {column: V}}", "",
     "MAPPED_NO_CELL m sheets.metric\n"},
    {"headings that are none", "Town|A|B\nnorth|1|2\n",
     "sheets: {header: 1, metric: homes, area: {column: Town}, period: {header: 1}}", "",
     "MAPPED_HEADINGS b!Towns 2024!B1 columns[1]\nMAPPED_NO_HEADINGS m sheets\n"},
    {"names that the plan does not have", "Town|Year|V\nnorth|2024|1\n",
     "sheets: {metric: hoems, area: {column: Town, names: {N: nroth}}, period: 20224, value: "
     "{column: V}}",
     "",
     "FIGURE_UNKNOWN_NAME m sheets.metric\nFIGURE_UNKNOWN_NAME m sheets.area.names.N\n"
     "FIGURE_BAD_PERIOD m sheets.period\n"},
    {"texts of another form", "Town|Year|V|F\nnorth|2024x|1|dozens\n x|202406|1|units\n",
     "sheets: {metric: homes, area: {column: Town, match: n*}, period: {column: Year, form: "
     "YYYYMM}, value: "
     "{column: V}, scale: {column: F}}",
     "",
     "MAPPED_NO_FORM b!Towns 2024!B2 figures[0].period\nMAPPED_SCALE b!Towns 2024!D2 \n"
     "MAPPED_NO_MATCH b!Towns 2024!A3 figures[1].area\n"},
    {"too few parts", "K|Year|V\na,b|2024|1\n",
     "sheets: {metric: homes, area: {column: K, part: 3, by: \",\"}, period: {column: Year}, "
     "value: {column: V}}",
     "", "MAPPED_NO_PART b!Towns 2024!A2 figures[0].area\n"},
    {"a sheet's name that says nothing", "Year|V\n2024|1\n",
     "sheets: {metric: homes, area: {sheet: name, match: \"Area (*)\"}, period: {column: Year}, "
     "value: {column: "
     "V}}",
     "", "MAPPED_SHEET_NAME m sheets.area\n"},
    {"another sheet", "Town|Year|V\nnorth|2024|1\n", "sheets: {sheet: [Notes, T2], " LONG "}", "",
     "MAPPED_NO_SHEET m sheets.sheet[0]\n"},
    {"nothing kept", "Town|Year|V\nnorth|2024|1\n", "sheets: {keep: {Town: south}, " LONG "}", "",
     "MAPPED_NO_FIGURE m sheets\n"},
    {"an unknown area and a bad value, where they stand",
     "Town|Year|V\neast|2024|1\nnorth|2024|many\n", "sheets: {" LONG "}", "",
     "FIGURE_UNKNOWN_NAME b!Towns 2024!A2 figures[0].area\n"
     "FIGURE_NOT_NUMBER b!Towns 2024!C3 figures[1].value\n"},
    {"an error in a cell", "Town|Year|V\nnorth|2024|!#N/A\n", "sheets: {" LONG "}", "",
     "CELL_IS_ERROR b!Towns 2024!C2 figures[0].value\n"},
    {"a multiplier that is not read", "Town|Year|V|SCALAR_FACTOR\nnorth|2024|1|thousands\n",
     "sheets: {" LONG "}", "", "TABLE_MULTIPLIER b!Towns 2024!D2 \n"},
    {"a multiple of the unit in a title, a heading and a column",
     "in thousands\nTown|Year|V (thousand homes)|Unit\nnorth|2024|1|thousand homes\n",
     "sheets: {" LONG "}", "", "TABLE_UNIT b!Towns 2024!C2 \nTABLE_UNIT b!Towns 2024!D3 \n"},
    {"a multiple of the unit in a title", "in thousands\nTown|Year|V\nnorth|2024|1\n",
     "sheets: {" LONG "}", "", "TABLE_UNIT b!Towns 2024!A1 \n"},
    {"goals among results", "Town|Year|V|Kind\nnorth|2023|1|Actual\nnorth|2024|2|Target\n",
     "sheets: {" LONG "}", "", "TABLE_COLUMN_TELLS b!Towns 2024!D3 \n"},
    {"a month beside the year", "Town|Year|V|Month\nnorth|2024|1|3\n", "sheets: {" LONG "}", "",
     "TABLE_REST_OF_PERIOD b!Towns 2024!D2 \n"},
    {"a figure twice", "Town|Year|V|Sex\nnorth|2024|1|m\nnorth|2024|2|w\n", "sheets: {" LONG "}",
     "", "TABLE_TWICE b!Towns 2024!C3 \n"},
};

static const reading warned_readings[] = {
    {"what never occurs", "Town|Year|V\nnorth|2024|1\n",
     "sheets: {metric: homes, area: {column: Town, names: {E: north, W: south}}, period: {column: "
     "Year}, value: "
     "{column: V}, missing_values: [x, y], zero: z, end: Source, drop: {Town: Total}, keep: {Town: "
     "[north, south]}}",
     "homes 2024 north - 1/1 -\n",
     "MAPPED_UNMET m sheets.area.names.E\nMAPPED_UNMET m sheets.missing_values[0]\n"
     "MAPPED_UNMET m sheets.zero\nMAPPED_UNMET m sheets.end\n"
     "MAPPED_UNMET m sheets.drop.Town\nMAPPED_UNMET m sheets.keep.Town[1]\n"},
    {"a note", "Town|2024\nnorth|1\nSource: office\n",
     "sheets: {metric: homes, area: {column: Town}, period: {header: 1}}",
     "homes 2024 north - 1/1 -\n", "MAPPED_REST b!Towns 2024!A3 \n"},
    {"a forecast", "Town|2024|2025\nnorth|1|2 f\n",
     "sheets: {metric: homes, area: {column: Town}, period: {header: 1}, flags: eurostat}",
     "homes 2024 north - 1/1 -\n", "MAPPED_FORECAST b!Towns 2024!C2 \n"},
    {"more than can be listed", "Town|Year|V\nnorth|2024|1\n",
     "sheets: {" LONG ", missing_values: [a, b, c, d, e, f, g, h, i, j]}",
     "homes 2024 north - 1/1 -\n", "MAPPED_UNMET_MORE m sheets.missing_values[0]\n"},
};

#endif

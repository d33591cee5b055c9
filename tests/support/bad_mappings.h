/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_BAD_MAPPINGS_H
#define QZ_TESTS_SUPPORT_BAD_MAPPINGS_H

/* Faulty mappings: what is told of each, and where. */

typedef struct bad_mapping {
    const char *text;
    const char *faults; /* "MESSAGE line:column path", one a line */
} bad_mapping;

/* Most need only one more key in a table that is sound otherwise. */
#define TABLE                                                                                      \
    "sheets:\n  metric: {column: Name}\n  period: {column: Year}\n  value: {column: Value}\n"

static const bad_mapping bad_mappings[] = {
    {"metric: 1\n", "UNKNOWN_KEY_IN 1:1 metric\n"},
    {"sheets:\n", "NOTHING_GIVEN 1:8 sheets\n"},
    {"sheets: 3\n", "WRONG_KIND 1:9 sheets\n"},
    {"sheets: []\n", "NOTHING_GIVEN 1:9 sheets\n"},
    {"sheets: {metric: a, value: 1}\n", "MISSING_KEY_IN 1:9 sheets\n"},
    {"sheets: [{metric: a, period: 2024}]\n", "MAPPING_NO_VALUE 1:10 sheets[0]\n"},
    {"sheets: {metric: a, period: 2024, numerator: {column: A}}\n",
     "MAPPING_NO_VALUE 1:9 sheets\n"},
    {TABLE "  heder: 3\n", "UNKNOWN_KEY_IN 5:3 sheets.heder\n"},
    {TABLE "  header: 0\n", "MAPPING_NOT_COUNT 5:11 sheets.header\n"},
    {TABLE "  header: [4, 3]\n", "MAPPING_HEADER_ORDER 5:15 sheets.header[1]\n"},
    {TABLE "  header: last\n", "MAPPING_NOT_COUNT 5:11 sheets.header\n"},
    {TABLE "  encoding: utf-7\n", "WORD_NOT_ALLOWED 5:13 sheets.encoding\n"},
    {TABLE "  separator: colon\n", "WORD_NOT_ALLOWED 5:14 sheets.separator\n"},
    {TABLE "  decimal: \",\"\n  group: \",\"\n", "MAPPING_SAME_SIGNS 6:10 sheets.group\n"},
    {TABLE "  flags: oecd\n", "WORD_NOT_ALLOWED 5:10 sheets.flags\n"},
    {TABLE "  flags: {x: unknown}\n", "WORD_NOT_ALLOWED 5:14 sheets.flags.x\n"},
    {TABLE "  missing_values: [\"-\", x]\n  zero: \"－\"\n",
     "MAPPING_ZERO_MISSING 6:9 sheets.zero\n"},
    {TABLE "  keep: Kind\n", "WRONG_KIND 5:9 sheets.keep\n"},
    {TABLE "  drop: {Kind: {a: b}}\n", "WRONG_KIND 5:16 sheets.drop.Kind\n"},
    {TABLE "  area: {}\n", "NOTHING_GIVEN 5:9 sheets.area\n"},
    {TABLE "  area: [Town]\n", "WRONG_KIND 5:9 sheets.area\n"},
    {TABLE "  area: {names: {N: north}}\n", "MAPPING_NO_PLACE 5:9 sheets.area\n"},
    {TABLE "  area: {column: 1, cell: B2}\n", "MAPPING_TWO_PLACES 5:21 sheets.area.cell\n"},
    {TABLE "  area: {cell: 2B}\n", "MAPPING_NOT_CELL 5:16 sheets.area.cell\n"},
    {TABLE "  area: {cell: ABCD2}\n", "MAPPING_NOT_CELL 5:16 sheets.area.cell\n"},
    {TABLE "  area: {sheet: Towns}\n", "WORD_NOT_ALLOWED 5:17 sheets.area.sheet\n"},
    {TABLE "  area: {column: 1, part: 3}\n", "MAPPING_PART_WITHOUT_BY 5:21 sheets.area.part\n"},
    {TABLE "  area: {column: 1, by: \",\"}\n", "MAPPING_BY_ALONE 5:21 sheets.area.by\n"},
    {TABLE "  area: {column: 1, part: 0, by: \",\"}\n",
     "MAPPING_NOT_COUNT 5:27 sheets.area.part\n"},
    {TABLE "  area: {column: 1, match: (a)(b)}\n", "MAPPING_PATTERN 5:28 sheets.area.match\n"},
    {TABLE "  area: {column: 1, form: YYYY}\n", "MAPPING_KEY_OF_ROLE 5:21 sheets.area.form\n"},
    {TABLE "  area: {column: 1, units: [km]}\n", "MAPPING_KEY_OF_ROLE 5:21 sheets.area.units\n"},
    {TABLE "  area: {colum: Town}\n", "UNKNOWN_KEY_IN 5:10 sheets.area.colum\n"},
    {TABLE "  area: {column: 1, names: [a]}\n", "WRONG_KIND 5:28 sheets.area.names\n"},
    {TABLE "  scale: 3\n", "MAPPING_SCALE 5:10 sheets.scale\n"},
    {TABLE "  scale: {column: F, names: {a: thousands, b: dozens}}\n",
     "MAPPING_SCALE 5:47 sheets.scale.names.b\n"},
    {TABLE "  for: {header: 2}\n", "MAPPING_HEADER_BEYOND 5:8 sheets.for\n"},
    {TABLE "  header: none\n  for: {header: 1}\n", "MAPPING_NO_HEADER_ROW 6:8 sheets.for\n"},
    {"sheets: {metric: a, period: {column: Y, form: YYMM}, value: {column: V}}\n",
     "MAPPING_FORM 1:47 sheets.period.form\n"},
    {"sheets: {metric: a, period: {header: 1}, value: {header: 1}}\n",
     "MAPPING_VALUE_ON_HEADER 1:50 sheets.value.header\n"},
    {"sheets: {metric: a, period: {header: 1}, value: 3}\n",
     "MAPPING_WIDE_CONSTANT 1:49 sheets.value\n"},
    {"sheets: {metric: a, period: {header: 1}, numerator: {column: A}, denominator: {column: B}}\n",
     "MAPPING_WIDE_VALUE 1:42 sheets.numerator\nMAPPING_WIDE_VALUE 1:66 sheets.denominator\n"},
    {"sheets: {metric: a, period: 2024, value: {units: [km]}}\n",
     "MAPPING_NO_PLACE 1:42 sheets.value\n"},
    /* all faults at once, each where it stands */
    {"sheets:\n- {metric: a, period: 2024}\n- metric: {colum: A}\n  period: {column: 0x, form: "
     "YY}\n"
     "  value: {column: V, part: 2}\n  separator: \":\"\n",
     "MAPPING_NO_VALUE 2:3 sheets[0]\nUNKNOWN_KEY_IN 3:12 sheets[1].metric.colum\n"
     "MAPPING_FORM 4:30 sheets[1].period.form\nMAPPING_PART_WITHOUT_BY 5:22 sheets[1].value.part\n"
     "WORD_NOT_ALLOWED 6:14 sheets[1].separator\n"},
};

#endif

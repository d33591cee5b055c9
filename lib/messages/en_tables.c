/* SPDX-License-Identifier: MIT */
/* What the library says about tables and mappings, in English: message and hint by id. Parts are in
   braces. */

#include "messages/texts.h"

/* clang-format off */

#define M(id, message, hint) [QZ_MESSAGE_##id] = {message, hint},

const qz_message_text qz_sayings_of_tables_en[QZ_MESSAGE_COUNT] = {
    /* tables */
    M(CELL_IS_ERROR, "the cell holds the error {text}",
      "correct its formula, or put the value there")
    M(CELL_UNCALCULATED, "a formula that was saved without its value",
      "open and save the workbook with a spreadsheet program, or put the value there")
    M(SHEETS_SEVERAL, "several sheets hold figures: {sheets}",
      "say which by `sheet` in a mapping")
    M(TABLE_TWO_COLUMNS, "`{column}` and `{other}` can both be the column `{field}`",
      "rename one of them, or say which by a mapping")
    M(TABLE_PERIODS_AND_VALUES, "there are columns named by periods, such as `{period}`, and a column `{column}` besides",
      "say by a mapping which of them are figures")
    M(TABLE_ROWS_ABOVE, "rows above the header that are left alone: {count}",
      NULL)
    M(TABLE_ROWS_LEFT, "rows without a value and without a metric of the plan that are left alone: {count}",
      NULL)
    M(TABLE_COLUMNS_UNUSED, "columns without a use that are left alone: {count}: {columns}",
      NULL)
    M(TABLE_UNIT, "`{unit}` is not the unit of `{metric}`",
      "give the figures in the unit of the plan, or say by `scale` in a mapping what they are multiplied by")
    M(TABLE_UNIT_DIFFERS, "the column of units says `{unit}`, the plan has another unit for `{metric}`; its values are read in the unit of the plan",
      NULL)
    M(TABLE_SCALE, "`{text}` is no multiplier",
      "write units, thousands, millions or a power of ten, or write the values out")
    M(TABLE_NUMBER_EITHER, "`{value}` can be {one} or {other}",
      "say by `decimal` in a mapping which mark is the decimal one, or write it without marks between thousands")
    M(TABLE_MARKS_DIFFER, "`{value}` has another decimal mark than `{first}`",
      "use one decimal mark in a table")
    M(TABLE_COLUMN_TELLS, "the column `{column}` has `{text}`: it tells goals from results, or totals from parts, and nothing says which rows are figures",
      "say it by `keep` or `drop` in a mapping")
    M(TABLE_REST_OF_PERIOD, "the column `{column}` has `{text}` beside the year `{year}`: it says which part of the year, and nothing reads it",
      "join both by a mapping: `period: {column: [year, month]}`, or write periods such as 2024-03")
    M(TABLE_MULTIPLIER, "the column `{column}` has `{text}`: a multiplier that the mapping does not use",
      "say `scale: {column: ...}`; `scale: units` where the values are written out")
    M(TABLE_TWICE, "a figure of `{metric}` stands twice; the rows differ in the column `{column}`: `{first}` and `{second}`",
      "say by a mapping what that column is, or which rows are figures")
    /* mappings */
    M(MAPPING_NOT_COUNT, "`{value}` is not the number of a row, column or part", NULL)
    M(MAPPING_PATTERN, "`{value}` cannot be held against texts", NULL)
    M(MAPPING_NOT_CELL, "`{value}` is not a cell", "write it as a spreadsheet does: `B2`")
    M(MAPPING_FORM, "`{value}` is not the form of a period", NULL)
    M(MAPPING_VALUE_ON_HEADER, "`{role}` cannot stand in a header",
      "in a wide table values stand below the headings: leave `{role}` out")
    M(MAPPING_KEY_OF_ROLE, "`{key}` is for `{role}` alone", NULL)
    M(MAPPING_TWO_PLACES, "`{key}` is given beside `{other}`",
      "a role stands in one place: keep one of them")
    M(MAPPING_NO_PLACE, "nothing says where `{role}` stands",
      "give `column`, `header`, `cell` or `sheet`, or a text for every row")
    M(MAPPING_PART_WITHOUT_BY, "`part` needs `by`", "say what stands between the parts: `by: \",\"`")
    M(MAPPING_BY_ALONE, "`by` parts nothing here", "give `part` too, or a list of columns that it joins")
    M(MAPPING_SCALE, "`{value}` is not a multiplier",
      "write a power of ten such as `1000`, or a word such as `thousands`")
    M(MAPPING_SAME_SIGNS, "`group` and `decimal` are the same sign", "write which of the two it is")
    M(MAPPING_HEADER_ORDER, "the rows of a header go from top to bottom", NULL)
    M(MAPPING_NO_HEADER_ROW, "the table has no header: `header: none`", NULL)
    M(MAPPING_HEADER_BEYOND, "the header has no row {row}, only {most}",
      "list the rows that are its header: `header: [3, 4]`")
    M(MAPPING_WIDE_VALUE, "`{key}` has no place in a wide table",
      "its values stand below its headings; a table with no role on `header` is long")
    M(MAPPING_WIDE_CONSTANT, "the values of a wide table stand in columns",
      "name them: `value: {column: [...]}`, or leave `value` out")
    M(MAPPING_NO_VALUE, "nothing says where the values stand",
      "give `value`, or `numerator` and `denominator`; or put a role on `header`, which makes the table wide")
    M(MAPPING_ZERO_MISSING, "`{value}` cannot stand both for no value and for zero", NULL)
    M(MAPPED_NO_COLUMN, "the table has no column `{column}`",
      "write a heading as it stands in the header, or the column's number")
    M(MAPPED_TWO_COLUMNS, "`{column}` stands over columns {first} and {second}",
      "write the number of the column that is meant: `{first}`")
    M(MAPPED_NO_HEADER, "no row can be the header of this table",
      "say which one is: `header: 3`, or `header: none`")
    M(MAPPED_BLANK_HEADER, "row {row}, the header, is blank or not there",
      "count the rows as a spreadsheet does, blank ones too")
    M(MAPPED_NO_CELL, "that cell is blank or not there", NULL)
    M(MAPPED_NO_HEADINGS, "no heading is understood, so that the table has no value column",
      "say by `header` which row they stand in, by `match`, `names` or `form` how they are read")
    M(MAPPED_HEADINGS, "as `{role}` these headings are not understood, and their columns hold no values: {headings}",
      NULL)
    M(MAPPED_UNMET, "of the mapping these texts occur nowhere: {texts}",
      "write them as they stand in the file")
    M(MAPPED_UNMET_MORE, "of the mapping these texts occur nowhere: {texts}, and {more} others",
      "write them as they stand in the file")
    M(MAPPED_NO_PART, "`{text}` has no part {part}", NULL)
    M(MAPPED_NO_MATCH, "`{text}` does not have the form that `match` asks of `{role}`",
      "leave such rows out by `keep` or `drop`, or widen `match` by a `*`")
    M(MAPPED_NO_FORM, "`{text}` does not have the form that `form` says",
      "say by `form` how the periods of this column are written, or by `names` what this one means")
    M(MAPPED_SCALE, "`{text}` is not a multiplier", "say by `names` which power of ten it means")
    M(MAPPED_SHEET_NAME, "the name `{sheet}` does not say `{role}`", NULL)
    M(MAPPED_NO_FIGURE, "nothing in this table is a figure",
      "look at `header`, `keep`, `drop`, `end` and the columns of values")
    M(MAPPED_NO_SHEET, "the file has no sheet of that name, only {sheets}",
      "write the name of a sheet; `*` stands for anything")
    M(MAPPED_TWO_SHEETS, "several sheets have the columns of this table: {sheets}",
      "say which one is meant: `sheet: ...`")
    M(MAPPED_REST, "rows without any value, this one the first: {rows}", NULL)
    M(MAPPED_FORECAST, "`{value}` is a forecast, and no figure", NULL)
    M(MAPPED_YAML, "figures in YAML take no mapping",
      "leave the mapping away: their keys say what each value is")
};

/* clang-format on */

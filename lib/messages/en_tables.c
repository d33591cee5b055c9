/* SPDX-License-Identifier: MIT */
/* What the library says about tables and mappings, in English: message and hint by id. Parts are in
   braces. */

#include "messages/texts.h"

/* clang-format off */

#define M(id, message, hint) [QZ_MESSAGE_##id] = {message, hint},

const qz_message_text qz_sayings_of_tables_en[QZ_MESSAGE_COUNT] = {
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
};

/* clang-format on */

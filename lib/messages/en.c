/* SPDX-License-Identifier: MIT */
/* What the library says about an input, in English: message and hint by id. Parts are in braces. */

#include "messages/texts.h"

/* clang-format off */

#define M(id, message, hint) [QZ_MESSAGE_##id] = {message, hint},

static const qz_message_text messages[QZ_MESSAGE_COUNT] = {
    /* base and yaml */
    M(YAML_TAB, "a tab is used for indentation", "indent with spaces")
    M(YAML_NO_COLON, "a line among keys has no colon",
      "write `key: value`, with a space after the colon")
    M(YAML_LIST_ITEM_HERE, "a list item cannot start here",
      "put `- ` on a line of its own below the key")
    M(YAML_KEY_HERE, "a key cannot start here", NULL)
    M(YAML_SECOND_COLON, "one value has a second `: ` in it",
      "put quotes around a text with `: `, or start the keys of one level in the same column")
    M(YAML_CHARACTER_HERE, "this character cannot start a value", "put quotes around the value")
    M(YAML_KEY_EXPECTED, "a key of the same level is expected here",
      "start the keys of one level in the same column; close all quotes and brackets")
    M(YAML_LIST_ITEM_EXPECTED, "a list item is expected here",
      "start the `- ` of one list in the same column")
    M(YAML_LIST_OPEN, "the list that starts here has no end",
      "separate its items by `, ` and close it with `]`")
    M(YAML_MAPPING_OPEN, "the mapping that starts here has no end",
      "separate its keys by `, ` and close it with `}`; put quotes around texts with `, `")
    M(YAML_VALUE_EXPECTED, "a value is expected here",
      "put quotes around a value that starts with a sign")
    M(YAML_STRAY_CONTENT, "this does not belong to what is above",
      "start the keys of one level in the same column")
    M(YAML_QUOTES_OPEN, "the quotes that open here are not closed", NULL)
    M(YAML_ESCAPE, "this is not a valid escape in double quotes",
      "use single quotes, or write `\\\\` for a backslash")
    M(YAML_ANCHOR_SIGN, "anchors are refused", "put quotes around a value that starts with `&`")
    M(YAML_ALIAS_SIGN, "aliases are refused", "put quotes around a value that starts with `*`")
    M(YAML_TAG_SIGN, "tags are refused", "put quotes around a value that starts with `!`")
    M(YAML_BLOCK_HEADER, "nothing may follow `|` or `>` on its line", NULL)
    M(YAML_DIRECTIVE_SIGN, "directives are refused",
      "put quotes around a value that starts with `%`")
    M(YAML_INVALID, "this is not valid YAML", NULL)
    M(YAML_WIDE_COLON, "a full-width colon follows a key",
      "use a plain colon and a space: `: `")
    M(YAML_COMMA_AT_END, "a comma follows the closing quote", "remove the comma: a line ends a value")
    M(YAML_TEXT_AFTER_QUOTES, "text follows the closing quote", "put single quotes around the whole value")
    M(YAML_TEXT_AFTER_BRACKET, "text follows the closing bracket", "put quotes around the whole value")
    M(YAML_WIDE_COMMA, "a full-width comma stands between keys", "write a plain comma and a space: `, `")
    M(YAML_WIDE_BLANK, "a full-width or no-break blank stands where a space belongs", "write plain spaces")
    M(YAML_MISALIGNED, "this line begins in no column that a line above has opened", "start the keys of one level in the same column")
    M(YAML_ANCHOR_USED, "anchors are refused",
      "write the value out; put quotes around a text that starts with `&`")
    M(YAML_TAG_USED, "tags are refused",
      "remove the tag; put quotes around a text that starts with `!`")
    M(YAML_ALIAS_USED, "aliases are refused",
      "write the value out; put quotes around a text that starts with `*`")
    M(YAML_ALIAS_KEY, "aliases are refused", NULL)
    M(YAML_MERGE_KEY, "merge keys are refused", "write the keys out")
    M(YAML_KEY_NOT_TEXT, "a key must be a text", "write `key: value`")
    M(YAML_VALUE_TOO_LONG, "the value is too long", NULL)
    M(YAML_ESCAPED_NUL, "an escape stands for a control character", "remove the escape")
    M(YAML_ESCAPED_CONTROL, "an escape stands for a control character", "remove the escape")
    M(YAML_TOO_DEEP, "values are nested too deeply", NULL)
    M(YAML_TOO_MANY_VALUES, "the file holds too many values", NULL)
    M(YAML_DUPLICATE_KEY, "the key `{key}` is already given on line {line}", NULL)
    M(YAML_DIRECTIVE_LINE, "directives are refused", "remove the line")
    M(YAML_SECOND_DOCUMENT, "a second document starts here", "keep one document in a file")
    M(NOT_FORMATTED, "the layout of this file cannot be settled: it stays as it is",
      NULL)
    M(YAML_NO_DOCUMENT, "the file holds no document", NULL)
    M(YAML_NOT_UTF8, "these bytes are not UTF-8", "save the file as UTF-8")
    M(YAML_LOOKS_LIKE_GBK, "these bytes are not UTF-8; they look like GBK or GB18030",
      "save the file as UTF-8")
    M(YAML_UTF16, "the file is UTF-16", "save the file as UTF-8")
    M(YAML_NUL_BYTE, "the text contains a NUL byte", "is this a text file? Save it as UTF-8")
    M(YAML_CONTROL_CHARACTER, "the text contains the character {character}", "remove it")

    /* files and their characters */
    M(FILE_UNREADABLE, "cannot read `{file}`: {reason}", NULL)
    M(FILE_IS_WORKBOOK, "a workbook, where a text is read", "save its table as CSV; libqzplan-sheets reads workbooks")
    M(FILE_TOO_LARGE, "the file has more than {limit} bytes", NULL)
    M(BYTES_TOO_LARGE, "{size} bytes, the limit is {limit}", NULL)
    M(TEXT_NUL_BYTE, "NUL byte in the text", "save the file as UTF-8 text")
    M(TEXT_CONTROL_CHARACTER, "control character {character} in the text", "remove it")
    M(TEXT_BYTE_ORDER_MARK, "byte order mark inside the text",
      "remove it; files that were joined often have one")
    M(TEXT_NOT_UTF8, "byte {byte} is not valid UTF-8", "save the file as UTF-8")
    M(TEXT_NOT_UTF8_OR_GB18030, "byte {byte} is not valid UTF-8 or GB18030",
      "save the file as UTF-8")
    M(TEXT_NOT_IN_ENCODING, "byte {byte} is not valid {encoding}",
      "say another encoding, or save the file as UTF-8")
    M(CSV_AFTER_QUOTE, "text after the closing quote", "double the quotes that belong to the text")
    M(CSV_STRAY_QUOTE, "a quote inside a cell that is not in quotes",
      "put the whole cell in quotes and double those inside")
    M(CSV_UNCLOSED, "the quote is never closed", "close it at the end of the cell")
    M(CSV_UNKNOWN_COLUMN, "unknown column `{column}`", NULL)
    M(CSV_DUPLICATE_COLUMN, "column `{column}` given twice", "keep one of them")
    M(CSV_TOO_MANY_CELLS, "more cells than the limit of {limit}", NULL)
#include "messages/workbooks_en.h"
#include "messages/records_en.h"
#include "messages/tally_en.h"
    M(CELL_TOO_LONG, "{size} bytes, the limit is {limit}", NULL)

    /* figures as they come in */
    M(CSV_SEPARATOR, "the cells are separated by {separator}", "save the file as CSV with commas")
    M(CSV_NO_COLUMN, "no column `{column}`", "the first row names the columns: metric,period,value")
    M(CSV_NO_VALUE_COLUMN, "no column `value`, nor both `numerator` and `denominator`, nor `low` or `high`",
      NULL)
    M(CSV_ROW_WIDTH, "the row has {cells} cells, the header {columns}", NULL)
    M(CSV_LATE_COMMENT, "a comment line after the header",
      "move it above the header, or use the column `note`")
    M(CSV_NO_HEADER, "no header row", "the first row names the columns: metric,period,value")
    M(FIGURES_UNKNOWN_KEY, "unknown key `{key}`", NULL)
    M(FIGURES_NOT_SINGLE, "`{key}` takes a single value", NULL)
    M(FIGURES_ITEM_NOT_MAPPING, "a figure is a mapping",
      "write `{metric: ..., period: ..., value: ...}`")
    M(FIGURES_NOT_LIST, "`figures` takes a list", "begin each figure with `- `")
    M(FIGURES_DEMO, "`demo` is true or false", "write true or false")
    M(FIGURES_NOT_MAPPING, "a file of figures is a mapping", "put the list under the key `figures`")
    M(FIGURES_NO_LIST, "`figures` is missing", NULL)
    M(CELL_NOT_UTF8, "not valid UTF-8", "give the text as UTF-8")
    M(CELL_NUL_BYTE, "the text contains a character that is not allowed", "remove it")
    M(CELL_CONTROL_CHARACTER, "the text contains a character that is not allowed", "remove it")
    M(CELL_BYTE_ORDER_MARK, "the text contains a character that is not allowed", "remove it")
    M(FIGURE_UNKNOWN_NAME, "unknown {what} `{name}`", NULL)
    M(FIGURE_NAMES_SEVERAL, "`{name}` is the title of more than one {what}: {ids}",
      "write the id of the one that is meant")
    M(FIGURE_OTHER_UNIT, "`{metric}` is not reported in `{unit}`",
      "report it in the unit of the plan")
    M(FIGURE_NO_FIELD, "`{key}` is missing", NULL)
    M(FIGURE_BAD_PERIOD, "`{value}` is not a period", NULL)
    M(FIGURE_ONGOING, "a figure cannot be `{value}`",
      "say for which period it was reported, such as 2025, 2025-Q2 or 2025-06-30")
    M(FIGURE_AFTER_AREA, "`{value}` is after the end of `{area}` on {ends}",
      "name the area that it became a part of, or correct `ends`")
    M(FIGURE_BEFORE_AREA, "`{value}` is before the beginning of `{area}` on {begins}, and not used",
      "correct `begins` if the area was there already")
    M(FIGURE_DAY_OF_FLOW, "`{value}` is a day, but `{metric}` adds up over its period",
      "report it for a period longer than a day, such as 2025-06")
    M(FIGURE_STRETCH_START, "`{value}` does not begin where `{metric}` begins to be added up",
      "`figures: year_to_date` adds up from the first month of the year, `running_total` from the first day of the plan; where it is that sum, write its last month")
    M(FIGURE_NO_STRETCH, "`{value}` is no period that `{metric}` is reported for",
      "write a year, a half-year, a quarter or a month; sums since the year began are `figures: year_to_date` of the metric")
    M(FIGURE_PERIOD_EITHER, "`{value}` may be {first} or {second}",
      "write the one that is meant; in a table with a mapping say the form of the column, such as `form: YYYYMM` or `form: YYYYYY`")
    M(FIGURE_MONTH_OR_YEAR, "`{value}` may be the year {years} or the month {year}-{month}, and its column does not say which",
      "write the year as {years}, the month as {year}-M{month}")
    M(FIGURE_MONTHS_LIKE_YEARS, "`{value}` is read as a month, but every period of this column is a year and the next one or two: are years from {years} to {last} meant?",
      "where months are meant, write them as 2010-M11; years that begin in another month are `year_starts` of the plan")
    M(FIGURE_FLAG, "unknown flag `{value}`",
      "write one of `p` (provisional), `e` (estimated), `r` (revised), `b` (break in the series), "
      "`u` (low reliability) and `d` (definition differs), or leave it empty")
    M(FIGURE_WAN, "`{value}` is written with 万 or 亿", "write the number out in full")
    M(FIGURE_TOO_LARGE, "`{value}` has too many digits", NULL)
    M(FIGURE_ANSWER_FOR_NUMBER, "`{value}` answers a yes/no promise, but `{metric}` is a number",
      "report a number")
    M(FIGURE_NOT_NUMBER, "`{value}` is not a number", NULL)
    M(FIGURE_NEGATIVE, "`{value}` is below zero", NULL)
    M(FIGURE_NOT_ANSWER, "`{value}` does not answer the yes/no promise `{metric}`",
      "write yes, no, 是 or 否")
    M(FIGURE_POINTS, "`{value}` is in percentage points",
      "a figure is a number or a percentage; points are differences")
    M(FIGURE_PERCENT, "`{value}` is a percentage, but `{metric}` is not reported in percent",
      "report it in its unit, without the sign")
    M(FIGURE_BELOW_LIMITS, "`{value}` is below the limits of `{metric}`",
      "the metric's `limits` say what is possible")
    M(FIGURE_ABOVE_LIMITS, "`{value}` is above the limits of `{metric}`",
      "the metric's `limits` say what is possible")
    M(FIGURE_SHARE_ABOVE_ALL, "`{metric}` is a part of `{whole}`: its share cannot be above 100%",
      "where some may come from elsewhere, make it `ratio: ..., to: ..., unit: \"%\"` or a metric with "
      "the unit \"%\"")
    M(FIGURE_COUNT_WITH_SIGN, "`{key}` is a number without a sign", "write the plain number")
    M(FIGURE_NO_RATIO,
      "`{metric}` is neither a part nor reported in percent: it has no numerator and denominator",
      "give its `value`")
    M(FIGURE_NUMERATOR_ABOVE,
      "the numerator is above the denominator, but `{metric}` is a part of `{whole}`",
      "where some may come from elsewhere, make it `ratio: ..., to: ..., unit: \"%\"` or a metric with "
      "the unit \"%\"")
    M(FIGURE_RATIO_FOR_ANSWER, "`{metric}` is a yes/no promise", "give `value`: yes, no, 是 or 否")
    M(FIGURE_BOTH_FORMS, "a row has a value, or a numerator and denominator, or low and high",
      "put the other form into a row of its own")
    M(FIGURE_ENDS_DIFFER, "`low` and `high` are not both percentages, or both numbers",
      "write both in the form that `value` would have")
    M(FIGURE_LOW_ABOVE_HIGH, "`low` {low} is above `high` {high}", NULL)
    M(FIGURE_IS_LIMIT, "`{value}` is a limit, not a value",
      "leave `value` empty and write {number} in the column `{column}`")
    M(FIGURE_IS_DATE, "`{value}` is a date that a spreadsheet made of what was typed",
      "type the value again, in a cell that is formatted as text")
    M(FIGURE_NOISE, "`{value}` has the digits that a binary number near {near} has; it is taken as it is written",
      "round it where it is made: {near}")
    M(FIGURE_LIKE_FRACTION, "a value of `{metric}` between 0 and 1 without a sign is read as that many per cent, beside values or borders beyond 1%",
      "write {meant} where a fraction was meant; else write the sign")
    M(FIGURE_COUNT_BROKEN, "`{value}` is read as a count of `{metric}`, and is no whole number",
      "write the sign where a percentage was meant: `{value}%`")
    M(FIGURE_LATER, "`{metric}` of {period} begins after {day}: nothing is judged by it", "a goal or a forecast is no figure: take it out")
    M(FIGURES_LATER, "`{metric}` of {period} begins after {day}, as do {others} more of the figures in this file: nothing is judged by them", "a goal or a forecast is no figure: take it out")
    M(FIGURE_REPORTED_ON, "`{value}` is not a day", "write the day on which it was reported, such as 2025-01-20")
    M(FIGURE_NO_DENOMINATOR, "the denominator is missing", NULL)
    M(FIGURE_NO_NUMERATOR, "the numerator is missing", NULL)
    M(FIGURE_NO_VALUE, "no value, no numerator and denominator, and no low or high",
      "leave the row out where nothing is known: what is missing is not zero")
    M(FIGURE_TWICE, "{figure} is given twice, first {place}", "keep one of them")
    M(FIGURE_AMOUNTS_DIFFER, "{figure} is {here}, but {there} by the figure {place}",
      "a denominator is the figure of the whole")
    M(FIGURE_SHARE_DIFFERS, "{figure} is {here}, but {there} by the figure {place}",
      "a printed share must be the exact one, rounded to its digits")
    M(FIGURE_PART_ABOVE,
      "{figure} is {here}, above its whole `{whole}` with {there}: compare the figure {place}",
      NULL)
    M(FIGURE_SUM_DIFFERS, "{figure} is {here}, but its terms add up to {there}, the first {place}",
      NULL)
    M(FIGURE_PERIODS_DIFFER,
      "{figure} is {here}, but its {periods} add up to {there}, the first {place}",
      "what adds up over time is reported for the period alone, not since the beginning")
    M(FIGURE_AREAS_DIFFER,
      "{figure} is {here}, but its {areas} areas add up to {there}, the first {place}",
      "leave the whole out where it is only their sum; an average or an index needs `adds_up: "
      "false`")
    M(FIGURE_GROUP_ABOVE, "{figure} is {here}, above everyone with {there}: compare the figure {place}",
      "what may be counted in several groups needs `adds_up: false`")
    M(FIGURE_GROUPS_DIFFER,
      "{figure} is {here}, but its {groups} groups add up to {there}, the first {place}",
      "add a further group, such as \"not stated\", or say `adds_up: false`")
    M(FIGURE_DAY_DIFFERS,
      "{figure} is {here}, but in {period}, which ends on the same day, it is {there}, {place}",
      "how things stand on a day is one value; an average or a rate of a period needs `figures: "
      "average`")
    M(FIGURE_ANSWERS_DIFFER,
      "{figure} contradicts the answer for {period}, {place}: no for a period and yes within it",
      NULL)
    M(FIGURE_FALLS, "{figure} is {here}, below the {there} of {period}, {place}: a total cannot fall",
      "give what corrects an earlier total the flag `r`; what may fall needs `limits` below zero")
    M(FIGURE_SUM_TOO_LARGE, "{figure} cannot be checked: its sum is too large", NULL)
    M(FIGURE_DERIVED_DIFFERS,
      "`{metric}` in {period} is {here}, but the other figures make it {there}",
      "leave it out, or correct what it is computed from")
    M(ASSUMED_TOO_LARGE, "`{metric}` cannot be assumed: its sum is too large", NULL)
    M(ASSUMED_ABOVE_WHOLE,
      "`{metric}` in {period} would be {here}, above its whole `{whole}` with {there}",
      "assume a figure for the other one, too")
    M(ASSUMED_FALLS, "`{metric}` in {period} would be {here}, below the {there} of {before}",
      "a total cannot fall: assume the other one, too")
    M(ASSUMED_ABOVE_EVERYONE,
      "`{metric}` in {period} for `{group}` would be {here}, above everyone with {there}",
      "assume a figure for everyone, too")

    /* a plan's values */
    M(UNKNOWN_KEY_IN, "unknown key `{key}` in {place}", NULL)
    M(MISSING_KEY_IN, "{place} needs the key `{key}`", NULL)
    M(NOTHING_GIVEN, "{expected} is expected here, but nothing is given", NULL)
    M(WRONG_KIND, "{expected} is expected here, not {found}", NULL)
    M(ID_FORM, "`{id}` is not a valid id", "use letters (no capitals of a-z), 0-9, _ - and ., with a letter or digit first")
    M(WORD_NOT_ALLOWED, "`{value}` is not one of the words allowed here", NULL)
    M(UNKNOWN_NAME_OF, "unknown {what} `{name}`", NULL)
    M(UNKNOWN_ANSWER, "unknown answer `{name}`", NULL)
    M(LISTED_TWICE, "the {what} `{name}` is listed twice", "name it once")
    M(ID_TWICE, "the {what} id `{id}` is already given on line {line}", NULL)
    M(NUMBER_FORM, "`{value}` is not a number", NULL)
    M(NUMBER_TOO_LARGE, "`{value}` is too large a number", NULL)
    M(NUMBER_NOT_DIGITS, "`{value}` is not written out in digits", NULL)
    M(DATE_FORM, "`{value}` is not a date", NULL)
    M(YEAR_START_FORM, "`{value}` is not a day that every year has",
      "write month and day, such as 04-01")
    M(LENGTH_FORM, "`{value}` is not a length of time", "write 45 days, 10 months or 3 years")
    M(RHYTHM_FORM, "`{value}` does not say how often it comes",
      "write year, half_year, quarter, month, or a length such as 2 years")
    M(SINCE_YEARS, "`{value}` is no stretch of years", "write the first and the last year, as in 2016..2018")
    M(SPAN_FORM, "`{value}` is not a span of time", "write 4 years, 10 months, 2026..2030 or plan")
    M(TEXT_MISSING, "the text is missing in `{language}`", NULL)
    M(TEXT_NOT_PLAN_LANGUAGE, "`{language}` is not a language of this plan",
      "add it to the plan's `languages`")
    M(TEXT_LANGUAGE_UNSPECIFIED, "a plain text does not say which language it is in",
      "write {zh: ..., en: ...}")

    /* a plan, its tasks and what they inherit */
    M(FORMAT_VERSION, "`{value}` is not a known version of the format", "write `qzplan: 1`")
    M(LANGUAGE_TAG, "`{language}` is not the tag of a language",
      "write a BCP 47 tag, such as `fr` or `pt-BR`")
    M(LANGUAGES_TOO_MANY, "a plan has at most {count} languages", NULL)
    M(LANGUAGE_TWICE, "the language `{language}` is listed twice", "name it once")
    M(TWO_BODIES, "`{key}` does not go with `{other}`",
      "keep one of `programmes`, `actions`, `tasks`")
    M(NO_BODY, "a plan needs one of the keys `programmes`, `actions`, `tasks`", NULL)
    M(DUE_BEFORE_PLAN, "`{value}` is before the plan begins", NULL)
    M(TASK_NO_TARGET, "the task has no target", "write a promise without a number as `done`")
    M(TASK_NO_DUE, "the task has no due time", "add `due` to the task or above it")
    M(TASK_NO_LEAD, "the task has no lead department", "add `lead` to the task or above it")
    M(TOO_MANY_PROMISES, "the plan makes more than {limit} promises up to here", NULL)

    /* areas */
    M(AREA_NO_KIND, "an area needs the key `kind`, or `parts`", "say what it is: `kind: town`")
    M(AREA_SET_KEY, "`{key}` does not go with `parts`", "a set of areas has a title and parts only")
    M(AREA_TWICE, "the area `{area}` is given twice", "give each its own")
    M(AREA_IN_SET, "`{area}` is a set of areas", "name an area of the tree")
    M(AREA_SET_IN_SET, "a set of areas cannot contain the set `{area}`", "name the areas themselves")
    M(AREA_PART_TWICE, "`{area}` lies within `{outer}`, which is also a part",
      "name one of them")
    M(AREA_CYCLE, "the area `{area}` lies within itself", NULL)
    M(AREA_TOO_DEEP, "the area `{area}` is too deep in the tree",
      "at most 16 areas within one another")
    M(AREA_ENDS_FIRST, "`{area}` begins on {begins}, after its end on {ends}",
      "an area ends no later than the one it lies in")
    M(AREA_TWO_ROOTS, "neither `{area}` nor `{other}` lies within another area",
      "say which is the plan's own with `area`, or give it an `in`")
    M(AREAS_EMPTY, "there are no areas", "leave `areas` out where there are none")
    M(AREAS_TOO_MANY, "more values than the limit of {limit}", NULL)
    M(AREAS_UNKNOWN_COLUMN, "unknown column `{column}`",
      "the columns are id, title, kind, in, parts, complete")
    M(AREAS_FILE_EMPTY, "the file lists no areas", "the first row names the columns")
    M(AREAS_FEW_CELLS, "the row has too few cells", "write as many cells as columns")
    M(AREAS_MANY_CELLS, "the row has too many cells", "write as many cells as columns")
    M(AREAS_FILE_OF_BYTES, "a plan that is given as bytes has no file beside it",
      "load the plan from a file, say which path the bytes stand for, or list the areas")
    M(AREAS_FILE_OUTSIDE, "`{file}` is not in the plan's folder",
      "put it beside the plan, or in a folder there")

    /* metrics */
    M(PERCENT_UNIT, "the unit of a percentage is `%` alone", "write `unit: \"%\"`")
    M(METHOD_NUMBER, "`{value}` is no value for `{key}`", "write a number or a percentage, as in 0.95 or 95%")
    M(METHOD_COUNT, "`{value}` is no value for `{key}`", "write a whole number, as in 6")
    M(METHOD_ORDER, "`{value}` for `{key}` does not go with the method's other numbers",
      "bounds of one measure do not rise from the better to the worse, `least_values` is at least 2 and at most `values`, and what something is divided by is not 0")
    M(METRIC_PER_NUMBER, "`{value}` does not fit here", "write a plain number above zero")
    M(METRIC_PER_OF_PERCENT, "`per` does not go with the unit `%`, which is already per hundred",
      "leave it out")
    M(METRIC_WEIGHTS_WITH, "`weights` does not go with `{key}`", NULL)
    M(METRIC_WEIGHT_COUNT, "{weights} weights are given for {metrics} metrics", "give one for each")
    M(METRIC_WORST_NUMBER, "`{value}` does not fit here", "write how many, or a percentage of them")
    M(METRIC_WORST_OF_FEWER, "`{value}` is more than all there are", NULL)
    M(METRIC_LIMIT_NOT_PLAIN, "`{value}` is not in the form of the values of `{metric}`",
      "write a plain number")
    M(METRIC_LIMIT_NOT_PERCENT, "`{value}` is not in the form of the values of `{metric}`",
      "write it with `%`")
    M(METRIC_LIMIT_NOT_POINTS, "`{value}` is not in the form of the values of `{metric}`",
      "write it in points")
    M(METRIC_LIMITS_PAIR, "`limits` takes two values", "write [lowest, highest]")
    M(METRIC_LIMITS_ORDER, "`{value}` is below the lower end `{lower}`", "write [lowest, highest]")
    M(METRIC_ADDS_UP_DERIVED, "`adds_up` goes only with a metric that is reported itself",
      "set it for what the metric is made of")
    M(METRIC_ADDS_UP_PERCENT, "percentages of areas do not add up", "leave it out")
    M(METRIC_ADDS_UP_AVERAGE, "averages of areas do not add up", "leave it out")
    M(METRIC_AVERAGE_PART, "`{metric}` is an average of periods: it is no part and no whole",
      "make it a metric of its own, for a rate with the unit \"%\"")
    M(METRIC_TWO_DEFINITIONS, "a metric takes only one definition: `{other}` or `{key}`",
      "keep one of the two")
    M(METRIC_KEY_ONLY_WITH, "`{key}` goes only with {others}", NULL)
    M(METRIC_NEEDS_KEY, "`{key}` needs the key `{needed}`", NULL)
    M(METRIC_ACROSS_LIST, "`across` does not go with a list of metrics", "name one metric")
    M(METRIC_NEEDS_ACROSS, "`{key}` of one metric needs the key `across`",
      "or name a list of metrics")
    M(METRIC_ANSWER_KEY, "`{key}` does not go with `answer`", "leave it out")
    M(METRIC_NO_UNIT, "a metric needs the key `unit`", NULL)
    M(METRIC_CYCLE, "circular definition: `{metric}` is made of itself", NULL)
    M(METRIC_TOO_MANY_TERMS,
      "it is computed from more than {limit} metrics, those of its terms included", NULL)
    M(METRIC_TERM_ANSWER, "`{metric}` is a yes/no answer and has no number to compute with", NULL)
    M(METRIC_TERM_PERCENT, "`{metric}` is a percentage: it has no parts and cannot be added up",
      NULL)
    M(METRIC_TERM_NOT_CHANGE, "`{metric}` is not the change of a year in percent",
      "`{key}` is made of such changes")
    M(METRIC_BASE_YEAR, "`{value}` is not a year", "the base of `{key}` is a year, such as 2020")
    M(METRIC_UNITS_NOT_ADDED,
      "`{metric}` and `{other}` have different units and cannot be added up", NULL)
    M(METRIC_UNITS_NOT_JOINED,
      "`{metric}` and `{other}` have different units and cannot be combined", NULL)
    M(METRIC_FIGURES_NOT_ADDED,
      "`{metric}` and `{other}` have different `figures` and cannot be added up",
      "give both the same `figures`")
    M(METRIC_FIGURES_NOT_JOINED,
      "`{metric}` and `{other}` have different `figures` and cannot be combined",
      "give both the same `figures`")
    M(METRIC_YEARS_DIFFER, "the years of `{metric}` and `{other}` begin on different days",
      "give both the same `year_starts`")
    M(METRIC_UNIT_DIFFERS, "the unit of `{metric}` is different", "leave `unit` out")
    M(METRIC_CHANGE_UNIT, "a change in percent has the unit `%`", "leave it out, or `as: amount`")
    M(METRIC_FIGURES_DIFFER, "what it is made of has different `figures`", "leave `figures` out")
    M(METRIC_NOT_WANTED, "`{key}` needs to know whether `{metric}` should rise or fall",
      "add `wanted: up` or `wanted: down` to it")
    M(RANK_WANTED, "`{metric}` contradicts `wanted`", "leave `wanted` out")

    /* targets */
    M(TARGET_TWO_SUBJECTS, "a target takes only one subject: `{other}` or `{key}`",
      "make it a target of its own")
    M(TARGET_TWO_COMPARATORS, "a target takes only one comparator: `{other}` or `{key}`",
      "make it a target of its own")
    M(TARGET_NO_SUBJECT, "the target has no subject", "add `metric`, `done` or `of`")
    M(TARGET_NO_COMPARATOR, "the target has no comparator", "add one such as `at_least`")
    M(TARGET_DONE_COMPARATOR, "`{key}` does not go with `done`, which is kept or not",
      "leave it out")
    M(TARGET_KEY_ONLY_WITH, "`{key}` goes only with `{other}`", NULL)
    M(TARGET_KEY_NOT_WITH, "`{key}` does not go with `{other}`", NULL)
    M(TARGET_KEY_DATED, "`{key}` does not go with a value for each date", "leave it out")
    M(TARGET_LIST_INSIDE, "a list of several does not go inside `{place}`",
      "make it a target for each")
    M(TARGET_KEY_INSIDE, "`{key}` does not go inside `{place}`", "leave it out")
    M(TARGET_DATED_INSIDE, "a value for each date does not go inside `{place}`", "write one value")
    M(TARGET_OF_ONE, "one target in `of` needs the key `each`", "or write a list of targets")
    M(TARGET_NO_WITHIN, "`about` needs the key `within`", "add `within`, such as `within: 1 point`")
    M(TARGET_OF_TOO_DEEP, "`of` is nested more than {limit} deep", NULL)
    M(TARGET_NO_BASELINE, "`{key}` needs a baseline here", "add `from`, `since` or `against`")
    M(TARGET_BASELINE_LATE, "the baseline's period `{period}` does not end before the due time",
      NULL)
    M(TARGET_NOT_ABOVE_BASELINE, "`{value}` is not above the baseline `{baseline}`", NULL)
    M(TARGET_NOT_BELOW_BASELINE, "`{value}` is not below the baseline `{baseline}`", NULL)
    M(TARGET_OF_ZERO, "`{value}` of a baseline of zero says nothing", "write an amount, as in `raise_by: 5`")
    M(TARGET_NEARLY_FORM, "`{nearly}` is not written like `{value}`", "write both the same way")
    M(TARGET_NEARLY_BORDER, "`{nearly}` does not fall short of `{value}`",
      "`nearly` is a value that misses what is promised")
    M(PERCENT_OF_NEGATIVE, "`{value}` of `{base}`, which is below zero, is of its magnitude",
      "10% up from -100 is -90")
    M(CHANGE_OF_NEGATIVE, "`{metric}` may be below zero: its change in per cent is over its magnitude",
      "from -100 to -90 is 10%")
    M(REVISION_NO_VERDICT, "this revision changes no verdict: all deadlines lie before its day",
      "say `due` for a further promise, or `corrects: true` where a misprint is mended")
    M(REVISION_YEAR, "`{value}` means the last day of the year",
      "write the day, as in 2025-03-01")
    M(PERCENT_UNLIMITED, "`{value}` is asked of `{metric}`, which may be more as far as the plan says",
      "if it cannot be, give the metric `limits: [0%, 100%]`: forecasts and bounds then stay within")
    M(EVERY_OF_YEAR, "`{every}` follows the years, which do not begin in January",
      "write such periods as 2023/24-H1 or 2023/24-Q2; 2023-Q2 stays the calendar’s")
    M(COUNT_BELOW_ONE, "`{value}` is a number of `{metric}` here, and less than one", NULL)
    M(PERCENT_OF_PERCENT, "`{value}` of `{metric}`, itself a percentage, is a part of the baseline, not so many points",
      "write it in points where those are meant: \"5 points\"")
    M(ID_IS_WORD, "`{id}` is taken for an id", "an id is a name of your own for what it stands for, such as `files_online`")
    M(PERCENT_COMES_TO, "`{value}` of `{metric}`, itself a percentage, is a part of the baseline: from `{baseline}` to {result}", NULL)
    M(ID_QUOTED, "the quotation marks are a part of the id `{id}`", NULL)
    M(ID_IS_TITLE, "`{id}` is id and title at once", "an id in small letters a-z stays when the title changes")
    M(TEXT_COMMENT, "`{text}` ends here: what follows ` #` is a comment", "put all of it in quotes, if it belongs to the text")
    M(YEAR_OF_CALENDAR, "`{value}` is the year of the calendar, up to {day}; years begin on another day here", NULL)
    M(COUNT_DECIMALS, "`{value}` has a point and three decimals, but `{metric}` is a count", NULL)
    M(VALUE_BEYOND_LIMITS, "`{value}` is beyond what `{metric}` can be: {limits}", "see that it is meant; the metric’s `limits` say what is possible")
    M(TARGET_NOT_POINTS, "`{value}` is not in points, but `{metric}` is judged by them here",
      "write it in points, such as `2 points`")
    M(TARGET_POINTS, "points are only for `within`, changes and differences",
      "write `10%`, or a plain number")
    M(TARGET_NOT_PERCENT,
      "`{value}` is a plain number, but `{metric}` is judged by a percentage here",
      "write it with `%`")
    M(TARGET_NOT_PLAIN, "`{value}` is a percentage, but `{metric}` is judged by a number here",
      "write a plain number")
    M(TARGET_REFERENCE_UNIT, "`{metric}` and `{other}` are measured differently", NULL)
    M(TARGET_REFERENCE_SELF, "`{metric}` is compared with itself",
      "name another metric, or an area: `x in y`")
    M(TARGET_WIDTH_NEGATIVE, "a width cannot be below zero", NULL)
    M(TARGET_WIDTH_NOT_POINTS, "`{value}` does not fit the value of `about`", "write `1 point`")
    M(TARGET_WIDTH_NOT_PLAIN, "`{value}` does not fit the value of `about`", "write a plain number")
    M(TARGET_WIDTH_OF_ZERO, "`{value}` of zero is no width", "write an amount, as in `within: 5`")
    M(TARGET_WIDTH_TOO_FINE, "`{value}` of the value has too many decimals", NULL)
    M(TARGET_ENDS_DIFFER, "`{low}` and `{high}` are not written alike",
      "write both ends the same way")
    M(TARGET_ENDS_ORDER, "`{high}` is below the lower end `{low}`", "write [lowest, highest]")
    M(TARGET_ENDS_PAIR, "`{key}` takes two values here", "write [lowest, highest]")
    M(TARGET_PATH_TWICE, "the date `{value}` is listed twice", NULL)
    M(TARGET_PATH_ORDER, "`{value}` is before the date above it",
      "write the dates in ascending order")
    M(REVISION_BEFORE_PLAN, "`{value}` is before the plan begins", NULL)
    M(REVISION_ORDER, "`{value}` is not after the day of the revision above",
      "write the revisions in the order of their days")
    M(REVISION_DUE, "`{key}` is due before the day of the revision", "a revision promises nothing for what has closed before it")
    M(REVISION_KEY, "`{key}` cannot be revised", "leave it out")
    M(REVISION_EMPTY, "the revision changes nothing", "add what it changes, such as `at_least`")
    M(REVISIONS_TOO_MANY, "a target is revised at most {limit} times", NULL)
    M(STARTS_WITHOUT_EVERY, "`starts` goes only with `every`", "add `every`")
    M(STARTS_TOO_SHORT, "`{value}` is shorter than the periods that `every` judges", NULL)
    M(BEGINS_BEFORE_PLAN, "`{value}` begins before the plan does", NULL)
    M(BEGINS_AFTER_DUE, "`{value}` begins after a deadline", NULL)
    M(BEFORE_BEGINS, "`{value}` is before its first day, `begins`", NULL)
    M(STARTS_BEFORE_PLAN, "`{value}` begins before the plan does", NULL)
    M(EVERY_NO_PERIOD, "no whole period of `every` ends by the due time", NULL)
    M(EVERY_NO_PARTS, "`{word}`: years that do not begin with a month have no halves and quarters",
      "let `year_starts` be the first of a month, or take years or months")
    M(PATH_AFTER_DUE, "`{value}` is after the due time", NULL)
    M(ONGOING_WITHOUT_EVERY, "`ongoing` goes only with `every`", "add `every`, or a date")
    M(SPAN_TOO_SHORT, "`{value}` is not longer than the periods that `every` judges",
      "leave it out, or make it longer")
    M(SUM_OVER_CHANGES, "`sum_over` does not go with `{metric}`: changes in percent do not add up",
      NULL)
    M(SUM_OVER_STATE, "`sum_over` does not go with `{metric}`, which is a state",
      "use `average_over`")
    M(SUM_OVER_AVERAGE, "`sum_over` does not go with `{metric}`, which is an average of periods",
      "use `average_over`")
    M(TARGET_OF_ANSWER, "`{metric}` is a yes/no answer, not a metric with a number",
      "write `done` instead")
    M(TARGET_METRICS_DIFFER, "`{metric}` and `{other}` are measured differently",
      "make it two targets")
    M(TARGET_AS, "`{value}` does not match how the value is written", "leave `as` out")
    M(TARGET_PART_OF_PLAIN, "`part_of` does not go with a plain number", "leave it out")
    M(TARGET_OWN_WHOLE, "`{whole}` is not further up than the whole of `{metric}`",
      "leave `part_of` out")
    M(TARGET_OTHER_WHOLE, "`{whole}` is not further up than the whole of `{metric}`", NULL)
    M(TARGET_NO_WHOLE,
      "`{key}` is only for a metric that is part of another, which `{metric}` is not", NULL)
    M(TARGET_NO_CHANGE, "`{value}` must be greater than zero", NULL)
    M(VALUE_MULTIPLE, "`{value}`, a multiple of the baseline, does not go with `{key}`",
      "write `raise_to: 2x`, or how much it changes")
    M(VALUE_FRACTION, "`{value}`, a fraction of the baseline, does not go with `{key}`",
      "it goes only with `raise_by` and `reduce_by`")
    M(VALUE_YEARLY, "`{value}`, a change a year, does not go with `{key}`",
      "it goes only with `raise_by` and `reduce_by`")
    M(VALUE_REFERENCE, "`{value}`, another metric, does not go with `{key}`",
      "it goes only with `at_least`, `at_most`, `more_than` and `less_than`")
    M(VALUE_TO_BE_SET, "`{value}`, a value that is still to be set, does not go with `{key}`",
      "write it for the whole value")
    M(CONDITION_NOT_ANSWER, "`{metric}` is not answered with yes or no",
      "write a target: {metric: x, at_least: 1}")
    M(SUM_PROMISE_DIFFERS, "`{value}` is promised for `{metric}`, but its parts add up to {sum}",
      NULL)

    /* contradictions */
    M(BEYOND_LIMITS, "{promise} is beyond what is possible", NULL)
    M(TARGETS_CLASH, "{promise} cannot hold on {day} with {others}", NULL)
    M(WHOLE_CLASH, "{promise} cannot hold on {day} with {others}", NULL)
    M(WHOLE_CLASH_ALONE, "{promise} cannot hold", NULL)
    M(NESTED_CLASH, "{promise} cannot hold on {day} with {others}", NULL)
    M(NESTED_CLASH_ALONE, "{promise} cannot hold", NULL)
    M(SUM_CLASH, "{promise} cannot hold on {day} with {others}", NULL)
    M(SUM_CLASH_ALONE, "{promise} cannot hold", NULL)
    M(GROUPS_CLASH, "{promise} cannot hold on {day} with {others}", NULL)
    M(GROUPS_CLASH_ALONE, "{promise} cannot hold", NULL)
    M(AREAS_CLASH, "{promise} cannot hold on {day} with {others}", NULL)
    M(AREAS_CLASH_ALONE, "{promise} cannot hold", NULL)
    M(EACH_NO_AREA_LEFT, "no area of the kind `{kind}` is left for `each`",
      "leave some out of `except`")
    M(COUNT_IMPOSSIBLE, "`{promise}` cannot hold where there are {count} to count", NULL)
    M(STRICT_TOO_MANY, "the plan makes more than {limit} promises up to here", NULL)
    M(STRICT_TOO_TANGLED, "the plan's targets depend on one another in too many ways to be checked", NULL)
    M(GROUPS_SAME_TITLE, "`{group}` and `{other}` of `{family}` share the same title",
      "groups of one name do not overlap")
    M(GROUP_ALONE, "`{group}` is the only group of `{family}`",
      "declare the rest, or leave `one_of` out")
    M(GROUP_LEFT_OUT,
      "`{metric}` is promised for `{group}`, but not for `{other}` of the same `{family}`",
      "promise something for it as well, or for everyone")
    M(METRIC_NOT_USED, "no target is about `{metric}`", "give it a target, or leave it out")
    M(DEPARTMENT_NOT_USED, "no task names the department `{department}`",
      "name it in `lead` or `with`, or leave it out")
    M(GROUP_NOT_USED, "no target is for the group `{group}`", "name it in `for`, or leave it out")
};

/* clang-format on */

const qz_texts qz_texts_en = {messages, qz_sayings_of_tables_en, qz_phrases_en};

/* SPDX-License-Identifier: MIT */
/* The phrases that stand in messages and hints, in English. Parts are in braces. */

#include "messages/texts.h"

/* clang-format off */

#define P(id, text) [QZ_PHRASE_##id] = (text),

const char *const qz_phrases_en[QZ_PHRASE_COUNT] = {
    /* of hints: a name that is near, and what else is known of a wrong one */
    P(DID_YOU_MEAN, "did you mean `{nearest}`?")
    P(WRITE_KEY, "write `{key}`")
    P(WRITE_VALUE, "write `{value}`")
    P(WRITE_EITHER, "write `{value}`, or `{other}` where the day stands first")
    P(WRITE_ONGOING, "write `ongoing`, and `every: year` where it is to be kept each year")
    P(WRITE_ID, "things are named by their id: write `{id}`")
    P(WRITE_LIST, "write a list: `{list}`")
    P(BELONGS_TO, "it belongs to {thing}")
    P(BELONGS_IN_LIST, "it belongs to {thing}: put it into an item of the list `{list}`")
    P(ONE_WORD, "write {words}")
    P(ONE_OF_WORDS, "write one of {words}")
    P(SPECIAL_NUMBERS, "write 2x, 4/3x, 1/3, 7% a year or 500 a year")
    P(LOOKS_LIKE_UTF16, "this looks like UTF-16; save it as UTF-8")
    P(SPREADSHEET_ERROR,
      "an error value of a spreadsheet: correct its formula, or leave the row out")
    P(MISSING_IS_NOT_ZERO, "leave the row out: what is missing is not zero")
    P(RATIO_AS_COUNTS, "give a ratio as `numerator` and `denominator`")
    P(SPREADSHEET_DAY, "a spreadsheet's number for a day? write {day}")
    P(NOT_SEPARATED_BY, "cells are separated by commas, not by {separator}")
    P(QUOTE_COMMAS, "put a cell that holds a comma (also as in 1,234) in quotes")
    P(KEYS_OF_FIGURES, "a file of figures has `figures` and `demo`")
    P(COLUMN_IS_NAMED, "the column is named `{column}`")
    P(COLUMN_OF_UNIT, "the plan says the unit; leave the column out")
    P(COLUMNS_OF_FIGURES,
      "the columns are metric, period, area, for, value, numerator, denominator, low, high, flag, "
      "source, note, reported_by, reported_on")
    P(MADE_BY, "make a metric of it by `{key}`")
    P(WOULD_BE_WITHIN, "`{metric}` would be at least {least} and at most {most}")
    P(WOULD_BE_ABOVE, "`{metric}` would be above {least} and at most {most}")
    P(WOULD_BE_BELOW, "`{metric}` would be at least {least} and below {most}")
    P(WOULD_BE_BETWEEN, "`{metric}` would be above {least} and below {most}")

    /* of lists */
    P(COMMA, ", ")
    P(AND, " and ")
    P(BESIDES, " and ")
    P(AND_OTHERS, "{facts} and others")

    /* what a file could not be read for */
    P(NO_SUCH_FILE, "no such file")
    P(NO_PERMISSION, "no permission")
    P(IS_LINK, "it is a link, or lies behind one")
    P(NO_FILE, "it is no plain file")
    P(IS_DIRECTORY, "it is a directory")
    P(TOO_MANY_LINKS, "too many symbolic links")
    P(NAME_TOO_LONG, "the name is too long")
    P(TOO_MANY_OPEN, "too many open files")
    P(INPUT_OUTPUT, "input/output error")
    P(NO_SUCH_DEVICE, "no such device")
    P(NOT_OPEN, "it is not open for reading")
    P(NOT_READABLE, "it cannot be read")
    P(NOTHING_YET, "it has nothing to read yet")
    P(BEYOND_SYSTEM, "it is too large for the system")
    P(GONE_FROM_SERVER, "it is gone from its server")
    P(NO_ANSWER, "it did not answer in time")
    P(SYSTEM_REFUSED, "the system refused")

    /* what separates cells */
    P(SEMICOLONS, "semicolons")
    P(TABS, "tabs")
    P(WIDE_COMMAS, "full-width commas")
    P(WIDE_SEMICOLONS, "full-width semicolons")
    P(BARS, "bars")

    /* figures, and where they stand */
    P(FIGURE, "`{metric}` in {period}")
    P(FIGURE_AREA, "`{metric}` in {period} in `{area}`")
    P(FIGURE_GROUP, "`{metric}` in {period} for `{group}`")
    P(FIGURE_AREA_GROUP, "`{metric}` in {period} in `{area}` for `{group}`")
    P(FIGURE_BETWEEN, "{low} to {high}")
    P(FIGURE_AT_LEAST, "at least {low}")
    P(FIGURE_AT_MOST, "at most {high}")
    P(ADDED_BEFORE, "added before")
    P(AT_LINE, "at {file}:{line}")
    P(UNKNOWN_NUMBER, "unknown")
    P(LONG_NUMBER, "a long number")
    P(HALF_YEARS, "half-years")
    P(QUARTERS, "quarters")
    P(MONTHS, "months")

    /* promises that clash */
    P(PROMISE, "`{promise}` for `{metric}`")
    P(PROMISE_AREA, "`{promise}` for `{metric}` in `{area}`")
    P(PROMISE_GROUP, "`{promise}` for `{metric}` of `{group}`")
    P(PROMISE_AREA_GROUP, "`{promise}` for `{metric}` of `{group}` in `{area}`")
    P(PROMISE_AT, "{promise} on line {line}")

    /* things of a plan */
    P(NOTHING, "nothing")
    P(A_TEXT, "a text")
    P(A_LIST, "a list")
    P(A_MAPPING, "a mapping")
    P(A_PLAN, "a plan")
    P(A_GROUP, "a group")
    P(A_TARGET, "a target")
    P(A_REVISION, "a revision")
    P(A_PROGRAMME, "a programme")
    P(AN_ACTION, "an action")
    P(A_TASK, "a task")
    P(AN_AREA, "an area")
    P(AREAS, "areas")
    P(A_METRIC, "a metric")
    P(DEPARTMENT, "department")
    P(GROUP, "group")
    P(AREA, "area")
    P(KIND_OF_AREA, "kind of area")
    P(METRIC, "metric")
    P(ANSWER, "answer")
    P(PROGRAMME, "programme")
    P(ACTION, "action")
    P(TASK, "task")
    P(TARGET, "target")

    /* numbers */
    P(NUMBER_EXAMPLES, "write a number such as 41, -2.38, 10% or \"1 point\"")
    P(NUMBER_POINT, "write a digit on both sides of the point, such as 0.5")
    P(NUMBER_PLAIN, "a plain number is expected here, without % or points")
    P(NUMBER_SEPARATORS, "write all the digits without separators, such as 12000")
    P(NUMBER_GROUPS, "separate thousands in groups of three, such as 1,234,567, or not at all")
    P(NUMBER_UNIT, "write the number alone; the unit belongs to the metric")
    P(NUMBER_RANGE, "at most 19 significant digits, and no more than 18 decimals")
    P(NUMBER_WAN, "write 1.2万 as digits: 12000")
    P(NUMBER_YI, "write 1.2亿 as digits: 120000000")
    P(NUMBER_QIAN, "write 3千 as digits: 3000")
    P(NUMBER_BAI, "write 3百 as digits: 300")
    P(NUMBER_PER_MILLE, "write the number alone; for a metric in percent 5‰ is 0.5%")
    P(NUMBER_EXPONENT, "write all the digits, without an exponent")
    P(NUMBER_PERCENT, "write 10% or, for percentage points, \"10 points\"")
    P(NUMBER_POINTS, "write percentage points as \"2 points\"")
    P(NUMBER_YEARLY, "a change a year goes only with `raise_by` and `reduce_by`")
    P(NUMBER_MULTIPLE, "a multiple such as 2x is only for what is promised")
    P(NUMBER_FRACTION, "a fraction such as 1/3 goes only with `raise_by` and `reduce_by`")
    P(NUMBER_ONE, "give one number only")

    /* dates */
    P(DATE_EXAMPLES, "write 2025, 2025-H1, 2025-Q2, 2025-06 or 2025-06-30")
    P(DATE_YEAR, "write the year with four digits, 0001 to 9999")
    P(DATE_TWO_DIGITS, "write month and day with two digits each, such as 2025-06-03")
    P(DATE_MONTH, "months go from 01 to 12")
    P(DATE_HALF, "the halves of a year are H1 and H2")
    P(DATE_QUARTER, "the quarters of a year are Q1 to Q4")
    P(DATE_NUMBER, "the number must be one that this year has, with two digits")
    P(DATE_HYPHEN, "write dates with hyphens, such as 2025-06-30")
    P(DATE_NO_SPLIT, "2023/24 is for years that do not begin on 01-01: `year_starts`")
    P(DATE_NO_PARTS, "years that do not begin with a month have no halves and quarters")
    P(DATE_SPLIT, "write 2023/24, 2023/24-H1 or 2023/24-Q2: a year and the last two digits of the next")
    P(DATE_SPAN, "a span such as 2026..2030 is not one date")
    P(DATE_CHINESE, "write 2025年6月 as 2025-06, and 2025年6月30日 as 2025-06-30")
    P(DATE_ONGOING, "`ongoing` has no end; a date is expected here")
    P(DATE_28_DAYS, "days of this month go from 01 to 28")
    P(DATE_29_DAYS, "days of this month go from 01 to 29")
    P(DATE_30_DAYS, "days of this month go from 01 to 30")
    P(DATE_31_DAYS, "days of this month go from 01 to 31")
};

/* clang-format on */

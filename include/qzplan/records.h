/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_RECORDS_H
#define QZPLAN_RECORDS_H

/**
 * @file records.h
 * What a plan says of records: the tables that rosters are read as, and what of their rows a metric
 * counts. docs/reference/records.md is the rule. The structs are parts of a plan: the library
 * allocates them and hands them out const, see plan.h.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/number.h>
#include <qzplan/text.h>

typedef struct qzplan_table qzplan_table;
typedef struct qzplan_table_column qzplan_table_column;
typedef struct qzplan_condition qzplan_condition;
typedef struct qzplan_has qzplan_has;
typedef struct qzplan_counting qzplan_counting;

/** What the cells of a column are. */
enum {
    QZPLAN_COLUMN_TEXT = 1,
    QZPLAN_COLUMN_BOOLEAN = 2,
    QZPLAN_COLUMN_INTEGER = 3,
    QZPLAN_COLUMN_NUMBER = 4,
    QZPLAN_COLUMN_DATE = 5,
    QZPLAN_COLUMN_YEARMONTH = 6 /**< 1985.06 or 1985-06 */
};

/** A column that is read; others of a file are passed over. */
struct qzplan_table_column {
    const char *id;
    const char *header;            /**< what stands above it in a file: its id where none is said */
    const qzplan_table *table;     /**< whose column it is */
    const qzplan_table *refers_to; /**< its cells are keys of that table, which has a key of one
                                        column; else NULL */
    const char *const *one_of;     /**< of a text: all that it may be; none: anything */
    size_t one_of_count;
    const char *const *true_values; /**< of a boolean: the words for it, said or not */
    size_t true_count;
    const char *const *false_values;
    size_t false_count;
    qzplan_number low; /**< of integers and numbers the lowest and highest that can be; den 0:
                            none; 0 and none where the plan does not say */
    qzplan_number high;
    int32_t type;     /**< QZPLAN_COLUMN_... */
    int32_t decimals; /**< of numbers: so many digits after the point, 0 to 9; else 0 */
    uint32_t index;   /**< place in table->columns */
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
};

/** A table of records: a row for each teacher, school or session. */
struct qzplan_table {
    const char *id;
    qzplan_text title;
    const qzplan_table_column *const *columns;
    size_t column_count;
    const qzplan_table_column *const *key; /**< no two rows of a period have the same cells in all
                                                of these; none: it has no key */
    size_t key_count;
    const qzplan_table_column *area;   /**< a text: the id of the area that a row is of; NULL: all
                                            rows are of the plan's own area */
    const char *area_prefix;           /**< stands before each of its cells in an area's id: cell
                                            "370781" and prefix "c" are area "c370781"; "": nothing */
    const qzplan_table_column *period; /**< when a row was: a date, a month, or a text that is a
                                            period as figures write it; NULL: the table shows how
                                            things stand, and who reads it says when */
    const char *const *missing_values; /**< what is as good as an empty cell; "" is not in it */
    size_t missing_count;
    uint32_t covers_all; /**< 1: it answers for every area and period, also where it has no row */
    uint32_t index;      /**< place in plan->tables */
    uint32_t line;
    uint32_t column;
};

/** What a condition is. */
enum {
    QZPLAN_CONDITION_TEST = 1, /**< of one cell */
    QZPLAN_CONDITION_ALL = 2,  /**< all of those within hold: one entry of `any` */
    QZPLAN_CONDITION_ANY = 3   /**< one of those within holds; each of them is an ALL */
};

/** What a test looks at. */
enum {
    QZPLAN_MEASURE_VALUE = 1,          /**< the cell's value */
    QZPLAN_MEASURE_GIVEN = 2,          /**< whether it is there; no op */
    QZPLAN_MEASURE_MISSING = 3,        /**< whether it is blank; no op */
    QZPLAN_MEASURE_IN_PERIOD = 4,      /**< whether it lies in the stretch that is counted; no op */
    QZPLAN_MEASURE_AGE = 5,            /**< full years on the last day of that stretch */
    QZPLAN_MEASURE_DAYS_BEFORE_END = 6 /**< days from it to that last day */
};

/** What a test compares with. */
typedef struct qzplan_condition_value {
    const char *text; /**< of texts the text, else as the plan writes it */
    qzplan_number
        number;    /**< of integers, numbers, ages and days; of booleans 1 or 0; else den 0 */
    int32_t first; /**< of dates and months the first day, else QZPLAN_DAY_NONE */
    int32_t last;  /**< the last day: of a date the same */
} qzplan_condition_value;

/**
 * A condition on a row. A list of them is flat, in the order of the file: what is within one
 * follows it. Those of the top level all hold together.
 */
struct qzplan_condition {
    int32_t kind;                   /**< QZPLAN_CONDITION_... */
    uint32_t length;                /**< of these entries, itself included: the next of its level is
                                         so many further */
    const qzplan_table *table;      /**< whose rows it is about, also of ALL and ANY */
    const qzplan_table_column *of;  /**< of a TEST the column, else NULL */
    const qzplan_table_column *per; /**< each value is taken times the cell in this column, of
                                         integers or numbers; NULL: as it stands */
    const qzplan_condition_value *values; /**< of EXACTLY one or more, any of which fits; of BETWEEN
                                               two, which fit themselves; of other ops one */
    size_t value_count;
    int32_t measure; /**< of a TEST QZPLAN_MEASURE_..., else 0 */
    int32_t op; /**< QZPLAN_OP_EXACTLY, AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, BETWEEN; 0 where
                     the measure has none */
    uint32_t line;
    uint32_t column;
};

/** What is asked of the rows of another table that refer to a row. */
enum {
    QZPLAN_HAS_ROWS = 1,  /**< how many they are */
    QZPLAN_HAS_TOTAL = 2, /**< the sum of a column of theirs */
    QZPLAN_HAS_SHARE = 3, /**< the share of `where` among `of`; 10% is 1/10 */
    QZPLAN_HAS_ALL = 4    /**< that there is one in `of`, and all of them satisfy `where`; no op */
};

/** What other rows say of a row: it counts where enough of them refer to it. */
struct qzplan_has {
    const qzplan_table *table;
    const qzplan_table_column *reference; /**< refers to the counted table; of areas the area's */
    const qzplan_table_column *total;     /**< of TOTAL the column that is summed, else NULL */
    const qzplan_condition *where;        /**< on rows of `table` */
    size_t where_count;
    const qzplan_condition *of; /**< of SHARE and ALL: among which rows; none: all that refer */
    size_t of_count;
    qzplan_number value; /**< of BETWEEN the lower end; den 0 of ALL */
    qzplan_number upper; /**< of BETWEEN the upper end, else den 0 */
    int32_t what;        /**< QZPLAN_HAS_... */
    int32_t op;          /**< as of a condition; 0 of ALL */
    uint32_t line;
    uint32_t column;
};

/** What a metric counts. */
enum {
    QZPLAN_COUNT_ROWS = 1,
    QZPLAN_COUNT_DISTINCT = 2, /**< values of a column, each once */
    QZPLAN_COUNT_TOTAL = 3,    /**< the sum of a column */
    QZPLAN_COUNT_HIGHEST = 4,
    QZPLAN_COUNT_LOWEST = 5,
    QZPLAN_COUNT_AREAS = 6 /**< the areas of a kind */
};

/**
 * How a metric comes of records. A part that says `where` or `has` has one as well, about what its
 * whole is about; its rows are those of the whole that satisfy its own `where` and `has`, which are
 * the ones that stand here.
 */
struct qzplan_counting {
    int32_t what; /**< QZPLAN_COUNT_... */
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
    const qzplan_table *table;     /**< NULL of AREAS */
    const qzplan_table_column *of; /**< of DISTINCT, TOTAL, HIGHEST and LOWEST, else NULL */
    const char *kind;              /**< of AREAS, else NULL */
    const qzplan_condition *where; /**< flat */
    size_t where_count;
    const qzplan_has *has; /**< all of them hold */
    size_t has_count;
};

#endif

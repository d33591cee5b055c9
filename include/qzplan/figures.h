/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_FIGURES_H
#define QZPLAN_FIGURES_H

/**
 * @file figures.h
 * Reported values for a plan: read from CSV or YAML, from bytes, or added one by one; then sealed,
 * which checks them against one another and makes them ready to be evaluated.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/plan.h>

/** Figures of one plan. Sealed figures never change and may be shared by threads. */
typedef struct qzplan_figures qzplan_figures;

/** In which form a figure was reported. */
enum {
    QZPLAN_FORM_VALUE = 1,  /**< a number; for a part a share (with its sign) or a count */
    QZPLAN_FORM_RATIO = 2,  /**< numerator and denominator */
    QZPLAN_FORM_ANSWER = 3, /**< yes (1) or no (0) */
    QZPLAN_FORM_BOUNDS = 4  /**< between `low` and `high` */
};

/** What is to be known of a figure. */
enum {
    QZPLAN_FLAG_NONE = 0,
    QZPLAN_FLAG_PROVISIONAL = 1,
    QZPLAN_FLAG_ESTIMATED = 2,
    QZPLAN_FLAG_REVISED = 3, /**< replaces the one without it; a total may fall by it */
    QZPLAN_FLAG_BREAK = 4,   /**< a break in the series */
    QZPLAN_FLAG_LOW_RELIABILITY = 5,
    QZPLAN_FLAG_DEFINITION_DIFFERS = 6 /**< by another definition */
};

/** How a file of figures is written. */
enum { QZPLAN_FORMAT_AUTO = 0, QZPLAN_FORMAT_CSV = 1, QZPLAN_FORMAT_YAML = 2 };

/** One figure as kept. */
typedef struct qzplan_figure {
    const qzplan_metric *metric;
    const qzplan_group *group; /**< NULL: everyone */
    const qzplan_area *area;
    qzplan_number value;       /**< the value, the share numerator/denominator, or the answer;
                                    den 0 where the denominator was 0, and of BOUNDS */
    qzplan_number numerator;   /**< den 0: not reported */
    qzplan_number denominator; /**< den 0: not reported */
    const char *source;        /**< NULL: not given */
    const char *note;          /**< NULL: not given */
    const char *file;          /**< where it was read, or the name given by the caller; of a sheet
                                    with the cell, "book.xlsx!Sheet!C7" */
    qzplan_period period;
    int32_t form;     /**< QZPLAN_FORM_... */
    int32_t share;    /**< 1: `value` is a share or percentage; 0: a plain number */
    int32_t decimals; /**< digits printed after the point in `value`, of a percentage
                           those before the sign; 0 for a ratio */
    int32_t flag;     /**< QZPLAN_FLAG_..., of several the one that says most */
    uint32_t line;    /**< where its row begins; 0: not from a text */
    uint32_t column;
    qzplan_number low;  /**< of BOUNDS, ends included; den 0: not given, then the limit of the */
    qzplan_number high; /**< metric stands there */
    const char *reported_by; /**< who reported it; NULL: not given */
    int32_t reported_on;     /**< the day on which, or QZPLAN_DAY_NONE */
    uint32_t flags;          /**< all of its flags: the bits 1 << QZPLAN_FLAG_... */
    uint64_t unknown_rows;   /**< of BOUNDS counted from records: rows of which it is not known
                                  whether they count, or with what; else 0 */
    qzplan_number share_low; /**< of BOUNDS of a part so counted: its share of its whole, bounded */
    qzplan_number share_high; /**< row by row; den 0: not known */
} qzplan_figure;

/** One figure as text, like a row of a CSV file. Empty and NULL fields count as not given.
 *  Caller-allocated: set size to sizeof(qzplan_figure_row). Texts are copied. */
typedef struct qzplan_figure_row {
    size_t size;
    const char *metric; /**< required */
    const char *period; /**< required */
    const char *area;   /**< default: the plan's */
    const char *group;  /**< column `for`; default: everyone */
    const char *value;  /**< "41", "10%", "yes"; or else numerator and denominator, or low and
                             high */
    const char *numerator;
    const char *denominator;
    const char *flag; /**< "p" provisional, "e" estimated, "r" revised, "b" break, "u" low
                          reliability, "d" definition differs; several together, "ep" */
    const char *source;
    const char *note;
    const char
        *low; /**< or else between what it lies, ends included; one of both may be left out */
    const char *high;
    const char *reported_by; /**< who reported it */
    const char *reported_on; /**< the day on which, "2025-01-20" */
} qzplan_figure_row;

QZPLAN_BEGIN_DECLS

/** Makes an empty set of figures for a plan, which must outlive it. Free with qzplan_figures_free.
 *  Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_new(qzplan_figures **out, const qzplan_plan *plan,
                                                  const qzplan_load_options *options);

/**
 * Adds all figures of a file: ".yaml" and ".yml" are YAML, everything else CSV, unless `format`
 * says so. UTF-8 with or without a byte order mark, else GB18030. With a fault nothing is added;
 * without one *diagnostics gets the warnings, NULL where there is none.
 * Errors: SEALED, IO, the codes of reading and figures. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_load(qzplan_figures *figures, const char *path,
                                                   int32_t format,
                                                   qzplan_diagnostics **diagnostics);

/** The same from memory; `name` stands for the file in diagnostics, and its ending decides the
 *  format where `format` is AUTO. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_load_bytes(qzplan_figures *figures, const char *name,
                                                         const void *bytes, size_t size,
                                                         int32_t format,
                                                         qzplan_diagnostics **diagnostics);

/** Adds one figure given as text. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_add(qzplan_figures *figures,
                                                  const qzplan_figure_row *row,
                                                  qzplan_diagnostics **diagnostics);

/**
 * Adds rows that stand in one table, as a file's do: what one of them leaves open, such as whether
 * 2010-11 is a month or a year, the others say. With a fault nothing is added. A fault's path is
 * "figures[2].value", counted from 0.
 *
 * @param name stands for the file in diagnostics; NULL: ""
 * @param rows one behind the other, all of one size; may be NULL when count is 0
 * Errors: SEALED, STRUCT_SIZE, the codes of figures. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_add_rows(qzplan_figures *figures, const char *name,
                                                       const qzplan_figure_row *rows, size_t count,
                                                       qzplan_diagnostics **diagnostics);

/** Says that the figures are made up for a demonstration; results then carry it. A CSV file says so
 *  by a line "# demo: ..." before its header, a YAML file by `demo: true`. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_set_demo(qzplan_figures *figures, int demo);

/**
 * Checks the figures against one another (duplicates across files, forms that disagree, a part
 * above its whole, a group above everyone, quarters that do not add up to their year, two values
 * on one day, totals that fall) and closes the set. With a fault it
 * stays open. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_seal(qzplan_figures *figures,
                                                   qzplan_diagnostics **diagnostics);

/**
 * Tells figures of periods that begin after a day, such as goals among results: nothing is judged
 * by them as of that day. A warning for each file, of its first such row; an error where the
 * figures were made with QZPLAN_WARNINGS_ERROR.
 *
 * @param figures sealed
 * @param as_of   the day that is judged as of
 * Errors: FIGURE_PERIOD, NOT_SEALED, INVALID_ARGUMENT, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_check_day(const qzplan_figures *figures,
                                                        int32_t as_of,
                                                        qzplan_diagnostics **diagnostics);

/**
 * Whether assumed figures can stand in for reported ones in an evaluation (its option `what_if`),
 * and if not, why. An assumed figure replaces the reported one of the same metric, period, area and
 * group; reported ones that it contradicts give way: sums, totals over areas and over shorter
 * periods are added up anew, and shares are taken of their new wholes. What then cannot be, a part
 * above its whole, is refused.
 *
 * @param figures the reported ones, sealed; NULL: none
 * @param what_if the assumed ones, sealed, of the same plan
 * Errors: PART_ABOVE_WHOLE, OVERFLOW, NOT_SEALED, INVALID_ARGUMENT, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_validate_what_if(const qzplan_figures *figures,
                                                               const qzplan_figures *what_if,
                                                               qzplan_diagnostics **diagnostics);

/** Number of figures. Once sealed, several forms of one key (a printed share beside its counts) are
 *  one figure: the most exact form, with the least firm flag. Since 0.1. */
QZPLAN_API size_t qzplan_figures_count(const qzplan_figures *figures);

/** The i-th figure (order of metric, group, area and period once sealed); NULL past the end.
 * Borrowed. Since 0.1. */
QZPLAN_API const qzplan_figure *qzplan_figures_get(const qzplan_figures *figures, size_t index);

/** 1 if any of them is made up for a demonstration. Since 0.1. */
QZPLAN_API int qzplan_figures_is_demo(const qzplan_figures *figures);

/**
 * The mapping (YAML, see mapping.h) that says in words how a file was understood which was loaded
 * without one: by the names of its columns, its encoding and its separator. Read with it, the file
 * gives the same figures. `file` is the name that it was loaded under. NULL where there is no such
 * file, where it stands as a plain table of figures does, or had a mapping. Borrowed: it stays as
 * long as the figures. Since 0.1.
 */
QZPLAN_API const char *qzplan_figures_proposal(const qzplan_figures *figures, const char *file);

/** Frees the figures; NULL is allowed. No result of them may be in use. Since 0.1. */
QZPLAN_API void qzplan_figures_free(qzplan_figures *figures);

QZPLAN_END_DECLS

#endif

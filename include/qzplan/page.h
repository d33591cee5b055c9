/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_PAGE_H
#define QZPLAN_PAGE_H

/**
 * @file page.h
 * A result as one page to open, send and print: HTML in one file that asks for nothing from
 * anywhere. docs/reference/page.md says what stands on it.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>

/** Takes the next bytes of the page, UTF-8; anything but 0 ends the writing. */
typedef int (*qzplan_page_writer)(void *context, const char *bytes, size_t size);

/** The outline of an area, for a map. Caller-allocated: set size to sizeof(qzplan_page_shape). */
typedef struct qzplan_page_shape {
    size_t size;
    const qzplan_area *area;
    const double *points; /**< a longitude and a latitude each, ring after ring; array of 2 *
                               point_count finite numbers */
    size_t point_count;
    const size_t *rings; /**< how many points each ring has; array of ring_count */
    size_t ring_count;
} qzplan_page_shape;

/** Caller-allocated: set size to sizeof(qzplan_page_options). */
typedef struct qzplan_page_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free */
    const char *const *languages;      /**< BCP 47 tags: the page has all of its text in each, and
                                            shows the first; array of language_count */
    size_t language_count;             /**< 0: those of the plan that the library has words in, else
                                            English */
    const qzplan_department *department; /**< only what it leads or takes part in; NULL: all */
    size_t limit;                        /**< verdicts that are listed, all are counted; 0: 5,000 */
    const qzplan_page_shape *shapes;     /**< one behind the other, all of one size; array of
                                              shape_count */
    size_t shape_count;                  /**< 0: no map */
} qzplan_page_options;

QZPLAN_BEGIN_DECLS

/**
 * Writes a result as a page. The same result and options give the same bytes.
 *
 * @param result  as qzplan_evaluate gave it
 * @param options NULL: defaults
 * @param write   gets the bytes, in order
 * @param context handed on to it
 * Errors: INVALID_ARGUMENT (also a language without words), STRUCT_SIZE, NO_MEMORY, IO (the writer
 * ended it). Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_page_write(const qzplan_result *result,
                                                 const qzplan_page_options *options,
                                                 qzplan_page_writer write, void *context);

/**
 * Writes a text so that none of it is markup, in an element or in a quoted attribute, for pages of
 * one's own: marks as entities, line breaks and tabs as spaces, control characters as U+FFFD, and
 * no mark that turns the direction of what follows.
 *
 * @param text    UTF-8, NUL-terminated
 * @param write   gets the bytes, in order
 * @param context handed on to it
 * Errors: INVALID_ARGUMENT, IO (the writer ended it). Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_page_escape(const char *text, qzplan_page_writer write,
                                                  void *context);

QZPLAN_END_DECLS

#endif

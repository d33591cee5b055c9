/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_DIAGNOSTIC_H
#define QZPLAN_DIAGNOSTIC_H

/**
 * @file diagnostic.h
 * What is wrong with an input: every fault of a file in one list.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/export.h>

/** How much a diagnostic weighs. */
enum {
    QZPLAN_SEVERITY_ERROR = 0,  /**< cannot be right */
    QZPLAN_SEVERITY_WARNING = 1 /**< can be right, and seldom is; never makes a call fail */
};

/** One fault. Texts are UTF-8, may quote the input, and are never NULL except where noted. */
typedef struct qzplan_diagnostic {
    const char *file; /**< path or name given by the caller */
    const char
        *path; /**< place in the document, "programmes[0].actions[1].tasks[0].due"; "" if none */
    const char *message; /**< what is wrong, in English, one line */
    const char *hint;    /**< what would remedy it; NULL where nothing is known */
    int32_t code;        /**< QZPLAN_ERROR_... */
    uint32_t line;       /**< from 1; 0: no position */
    uint32_t column;     /**< from 1, counted in Unicode characters; 0: no position */
    uint32_t length;     /**< characters that the fault spans from column; at least 1, 0: unknown */
    int32_t severity;    /**< QZPLAN_SEVERITY_... */
    uint32_t reserved;
} qzplan_diagnostic;

/** All faults of one call, in the order of the input. Owned by the caller: independent of any plan.
 */
typedef struct qzplan_diagnostics {
    const qzplan_diagnostic *const *items;
    size_t count;
    size_t dropped; /**< faults beyond the cap (100 unless the options say otherwise), not listed */
} qzplan_diagnostics;

QZPLAN_BEGIN_DECLS

/** Frees a list; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_diagnostics_free(qzplan_diagnostics *diagnostics);

QZPLAN_END_DECLS

#endif

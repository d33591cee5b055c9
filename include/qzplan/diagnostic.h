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
    QZPLAN_SEVERITY_ERROR = 0,   /**< cannot be right */
    QZPLAN_SEVERITY_WARNING = 1, /**< can be right, and seldom is; makes no call fail, unless the
                                      options of loading make errors of warnings */
    QZPLAN_SEVERITY_NOTE = 2     /**< told, and nothing need be done: a title above a table */
};

/** What becomes of a warning, in the options of loading. */
enum {
    QZPLAN_WARNINGS_TELL = 0, /**< it is in the list, and the call succeeds */
    QZPLAN_WARNINGS_ERROR = 1 /**< it is an error like any other */
};

/** A part of a message, such as the key that is unknown. */
typedef struct qzplan_diagnostic_part {
    const char *name;  /**< "key", "metric", "line": permanent for each message */
    const char *value; /**< as it stands in the English text, without quotes around it */
} qzplan_diagnostic_part;

/** A change to the input that would correct a fault: what stands from line and column up to the
 *  end, which is not included, gives way to a text. Where the begin is the end, the text goes
 *  there. Since 0.1. */
typedef struct qzplan_edit {
    const char *text; /**< "" takes away what stands there; may hold line breaks */
    uint32_t line;    /**< from 1 */
    uint32_t column;  /**< from 1, counted in Unicode characters */
    uint32_t end_line;
    uint32_t end_column;
    int32_t certain;   /**< 1: nothing else can have been meant; 0: one of several */
    uint32_t reserved; /**< 0 */
} qzplan_edit;

/** One fault. Texts are UTF-8, may quote the input, and are never NULL except where noted. */
typedef struct qzplan_diagnostic {
    size_t size;      /**< of this struct in the library that made it */
    const char *file; /**< path or name given by the caller */
    const char
        *path; /**< place in the document, "programmes[0].actions[1].tasks[0].due"; "" if none */
    const char *message; /**< what is wrong, in English, one line */
    const char *hint;    /**< how to correct it, in English; NULL where nothing is known */
    const qzplan_diagnostic_part *parts; /**< what the texts are filled with */
    size_t part_count;
    const void *texts; /**< for qzplan_diagnostic_format; nothing for callers */
    int32_t id;        /**< which message it is, of one code: see qzplan_message_name */
    int32_t code;      /**< QZPLAN_ERROR_... */
    uint32_t line;     /**< from 1; 0: no position */
    uint32_t column;   /**< from 1, counted in Unicode characters; 0: no position */
    uint32_t length;   /**< characters that the fault spans from column; at least 1, 0: unknown */
    int32_t severity;  /**< QZPLAN_SEVERITY_... */
    const qzplan_edit *edits; /**< together they make one correction; NULL where none is known */
    size_t edit_count;
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

/**
 * Writes what is wrong, in a language, while the list that the diagnostic stands in is there.
 *
 * @param buffer   gets NUL-terminated text of one line; may be NULL when capacity is 0
 * @param length   gets the length without the NUL, also when the buffer is too small; may be NULL
 * @param language a BCP 47 tag, see qzplan_language_find
 * Errors: BUFFER_TOO_SMALL (the buffer then holds ""), INVALID_ARGUMENT. Since 0.1.
 */
QZPLAN_API int qzplan_diagnostic_format(char *buffer, size_t capacity, size_t *length,
                                        const qzplan_diagnostic *diagnostic, const char *language);

/** The same of how to correct it; "" where nothing is known (its hint is NULL). Since 0.1. */
QZPLAN_API int qzplan_diagnostic_format_hint(char *buffer, size_t capacity, size_t *length,
                                             const qzplan_diagnostic *diagnostic,
                                             const char *language);

/** A message's permanent identifier, such as "YAML_TAB"; "NONE" for an id that is none. The number
 *  may differ from one version to the next, this name does not. Static text, never freed.
 *  Since 0.1. */
QZPLAN_API const char *qzplan_message_name(int32_t id);

QZPLAN_END_DECLS

#endif

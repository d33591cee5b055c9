/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_AUTHOR_H
#define QZPLAN_AUTHOR_H

/**
 * @file author.h
 * For those who write plans, and for the editors that they write them in.
 */

#include <stddef.h>

#include <qzplan/export.h>

QZPLAN_BEGIN_DECLS

/** The i-th thing that there is a JSON Schema of: "plan", "figures", "mapping", "verdicts"; NULL
 * past the last. Static text. Since 0.1. */
QZPLAN_API const char *qzplan_schema_name(size_t index);

/**
 * Writes the JSON Schema (draft-07) of plans, of figures or of mappings in YAML, or of the verdicts
 * that the program writes as JSON. It refuses what no plan can mean, unknown keys, keys that are
 * missing and words that are none; what only the whole plan shows (names, units, dates, what is
 * inherited) it leaves to qzplan_plan_load. UTF-8, indented, with a line end after the last line.
 *
 * @param buffer   gets the text and a NUL
 * @param capacity bytes of the buffer; 0: none is needed, to ask for the length
 * @param length   NULL, or gets the length of the text in bytes, without the NUL
 * @param name     as qzplan_schema_name has it
 * @return INVALID_ARGUMENT for another name; BUFFER_TOO_SMALL. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_schema(char *buffer, size_t capacity, size_t *length,
                                             const char *name);

QZPLAN_END_DECLS

#endif

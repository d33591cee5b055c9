/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_AUTHOR_H
#define QZPLAN_AUTHOR_H

/**
 * @file author.h
 * For those who write plans, and for the editors that they write them in.
 */

#include <stddef.h>

#include <qzplan/diagnostic.h>
#include <qzplan/export.h>
#include <qzplan/plan.h>
#include <qzplan/tables.h>

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

/**
 * Lays out a YAML file anew: a level is two blanks further in, lists stand further in than their
 * key, no more than one blank line, no blanks at line ends, no quotes around a word that every YAML
 * reads as the same text, a flow only where it fits into 120 columns. Its mark, its line ends and a
 * line end at its end stay; comments stay where they are, and in their order. What it says is the
 * same, and laying it out twice changes nothing more. A plan whose faults are of meaning is laid
 * out; what is no document is not.
 *
 * @param buffer      gets the text and a NUL
 * @param capacity    bytes of the buffer; 0: none is needed, to ask for the length
 * @param length      NULL, or gets the length of the text in bytes, without the NUL
 * @param name        what diagnostics call it; NULL: ""
 * @param bytes       UTF-8
 * @param size        how many
 * @param options     NULL: defaults; limits and allocator count
 * @param diagnostics NULL, or gets all faults of what is no document; free with
 *                    qzplan_diagnostics_free
 * @return BUFFER_TOO_SMALL; the code of the first fault; UNSUPPORTED for a layout that it does not
 *         know, such as keys that are lists. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_format_text(char *buffer, size_t capacity, size_t *length,
                                                  const char *name, const void *bytes, size_t size,
                                                  const qzplan_load_options *options,
                                                  qzplan_diagnostics **diagnostics);

/** Writes a plan to begin with: it is one that holds, and its comments say what to fill in.
 *
 * @param language a tag of the library's languages; another one or NULL: English
 * @return BUFFER_TOO_SMALL; as qzplan_format_text for buffer, capacity and length. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_draft_new(char *buffer, size_t capacity, size_t *length,
                                                const char *language);

/**
 * Drafts a plan from a list of tasks as offices keep it, by the headings of its columns
 * (docs/reference/draft.md). It loads, and leaves the promises to be settled: each task is one
 * thing to be done, with its sentence as wording and the sentence's numbers as a comment.
 *
 * @param bytes  CSV in UTF-8; its first line tells whether `,`, `;` or tabs part the cells
 * @param begins the plan's first day, "2023-01-01"
 * @return BUFFER_TOO_SMALL; ENCODING; BAD_DATE of begins; MISSING_KEY where no row names a column
 * of tasks and one of departments; EMPTY without tasks; as qzplan_format_text for buffer, capacity
 * and length. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_draft_csv(char *buffer, size_t capacity, size_t *length,
                                                const void *bytes, size_t size, const char *begins);

/** The same of a sheet, such as libqzplan-sheets reads. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_draft_sheet(char *buffer, size_t capacity, size_t *length,
                                                  const qzplan_sheet *sheet, const char *begins);

QZPLAN_END_DECLS

#endif

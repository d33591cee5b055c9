/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_MAPPING_H
#define QZPLAN_MAPPING_H

/**
 * @file mapping.h
 * Where in a table the parts of a figure stand, for tables whose headings do not say it: read from
 * YAML (docs/reference/mapping.md), then used for as many files of figures as it fits.
 */

#include <stddef.h>

#include <qzplan/plan.h>

/** A mapping. It belongs to no plan, never changes and may be shared by threads. */
typedef struct qzplan_mapping qzplan_mapping;

QZPLAN_BEGIN_DECLS

/**
 * Loads a mapping from a file. On failure *out is NULL and the result is the code of the first
 * fault.
 *
 * @param out         gets the mapping; free it with qzplan_mapping_free
 * @param path        a file's path
 * @param options     NULL: defaults, those of a plan
 * @param diagnostics NULL, or gets all faults (NULL when there are none); free with
 *                    qzplan_diagnostics_free
 * Errors: IO, the codes of reading and of YAML and keys. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_mapping_load(const qzplan_mapping **out, const char *path,
                                                   const qzplan_load_options *options,
                                                   qzplan_diagnostics **diagnostics);

/** The same from memory: `bytes` (UTF-8) is only read during the call; `name` stands for the file
 * in diagnostics and may be NULL. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_mapping_load_bytes(const qzplan_mapping **out,
                                                         const char *name, const void *bytes,
                                                         size_t size,
                                                         const qzplan_load_options *options,
                                                         qzplan_diagnostics **diagnostics);

/**
 * Loads the mapping that lies beside a file: `data/towns.map.yaml` of `data/towns.csv`. Where there
 * is none *out is NULL and the result is OK. A link, a pipe or a folder of that name is a fault.
 * Otherwise as qzplan_mapping_load. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_mapping_load_beside(const qzplan_mapping **out,
                                                          const char *path,
                                                          const qzplan_load_options *options,
                                                          qzplan_diagnostics **diagnostics);

/** Frees a mapping; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_mapping_free(const qzplan_mapping *mapping);

QZPLAN_END_DECLS

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_STRICT_H
#define QZPLAN_STRICT_H

/**
 * @file strict.h
 * What a well-formed plan promises that cannot all come true, and what it names for nothing.
 */

#include <qzplan/diagnostic.h>
#include <qzplan/plan.h>

QZPLAN_BEGIN_DECLS

/**
 * Looks for contradictions before there is any figure. Contradictions are errors; what is only
 * unused or odd is a warning, and does not make the call fail.
 *
 * @param plan        a loaded plan
 * @param options     NULL: defaults; only allocator and max_diagnostics are used
 * @param diagnostics NULL, or gets all findings (NULL where there are none); free with
 *                    qzplan_diagnostics_free
 * Returns the code of the first contradiction, or QZPLAN_OK.
 * Errors: 500 to 509, TOO_MANY_NODES, INVALID_ARGUMENT, NO_MEMORY, STRUCT_SIZE. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_plan_contradictions(const qzplan_plan *plan,
                                                          const qzplan_load_options *options,
                                                          qzplan_diagnostics **diagnostics);

QZPLAN_END_DECLS

#endif

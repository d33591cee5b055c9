/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_OPTIONS_H
#define QZ_READER_OPTIONS_H

#include <qzplan/plan.h>

#include "base/arena.h"

/* What a caller asks for in loading a plan (NULL: nothing), with the defaults where it does not
   say, and its allocator. */
QZ_MUST_USE int qz_load_options_take(qzplan_load_options *out, qzplan_allocator *allocator,
                                     const qzplan_load_options *given);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_LIST_H
#define QZ_REMEDY_LIST_H

#include "remedy/work.h"

/* The steps and verdicts of what was found, in the list's own memory. NO_MEMORY or OK. */
QZ_MUST_USE int qz_remedy_list(qz_remedy *m, qzplan_remedy *out);

#endif

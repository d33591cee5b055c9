/* SPDX-License-Identifier: MIT */
#ifndef QZ_DUE_ASKS_H
#define QZ_DUE_ASKS_H

/* What the promises of a plan rest on. */

#include "due/asking.h"

/* Adds what is missing for all of a plan's targets; a->error says how it went. */
void qz_ask_all(qz_asking *a, const qzplan_area *area);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_AREA_H
#define QZ_READER_AREA_H

/* The areas of a plan: a tree with kinds, and named sets. */

#include "reader/decode.h"

/* Reads `areas`; before metrics and targets, which name them. `says_own`: the plan names its own by
   `area`, which is read after it. */
void qz_decode_areas(qz_decoder *d, const qz_node *node, int says_own);
void qz_decode_own_area(qz_decoder *d, const qz_node *node, void *object);

/* A plan without areas has one, `plan`. */
void qz_decode_no_areas(qz_decoder *d);

/* Puts them into the plan, parents before children. */
void qz_build_areas(qz_decoder *d);

#endif

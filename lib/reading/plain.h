/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_PLAIN_H
#define QZ_READING_PLAIN_H

/* Counts and shares of metrics that are not computed from others. */

#include "reading/basis.h"

/* How the subject stands at the latest day in first..last at which it is known; where it is nowhere
   known whole, at the latest at which something is. trail may be NULL. */
qz_reading qz_read_plain(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

/* What came in from `first` on, in an unbroken row of periods that end by `last`. */
qz_reading qz_read_flow(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

/* The share of a flow in a state, where a rhythm lets them meet within the period that ends on
   `last`: the flow through that day, the state on its latest there. Not found where none does. */
qz_reading qz_read_share_through(const qz_subject *subject, int32_t first, int32_t last,
                                 qz_trail *trail);

#endif

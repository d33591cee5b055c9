/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_DERIVE_H
#define QZ_READING_DERIVE_H

/* Derived metrics, and any metric over one period. */

#include "reading/basis.h"

/* The subject over one period: a flow's complete sum, a state's last known value in it, a derived
   metric on the latest day in it on which its terms meet, one of flows over all of it. */
qz_reading qz_read_over(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

/* A derived metric over one period: its flows over first..last, its states at the end of it. */
qz_reading qz_read_derived(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

/* A derived metric at the end of a stretch: its flows over from..last, and where its terms have no
   value of the last day, within the last period of their rhythm, of which first..last counts. */
qz_reading qz_read_closed(const qz_subject *subject, int32_t from, int32_t first, int32_t last,
                          qz_trail *trail);

/* A derived metric from what it is derived from alone. */
qz_reading qz_compute_derived(const qz_subject *subject, int32_t first, int32_t last,
                              qz_trail *trail);

#endif

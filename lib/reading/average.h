/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_AVERAGE_H
#define QZ_READING_AVERAGE_H

/* Averages and rates, each of its own period. */

#include "reading/basis.h"

/* One of exactly these days: as it was reported, else of a sum what its terms were. */
qz_reading qz_read_of_period(const qz_subject *subject, int32_t first, int32_t last,
                             qz_trail *trail);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_PRINTED_H
#define QZ_INTAKE_PRINTED_H

/* What a printed number can stand for. */

#include <qzplan/figures.h>

#include "base/arena.h"
#include "number/interval.h"

/* Half a unit of the last digit that was printed around the figure's value. 0 where that does not
   fit in 64 bits. */
QZ_MUST_USE int qz_printed_range(qz_interval *out, const qzplan_figure *figure);

#endif

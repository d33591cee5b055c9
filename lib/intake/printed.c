/* SPDX-License-Identifier: MIT */
/* A number printed with so many digits stands for all that round to it, up or down. */

#include "intake/printed.h"

#include <qzplan/error.h>

int qz_printed_range(qz_interval *out, const qzplan_figure *figure) {
    qzplan_number half = {1, figure->share ? 200 : 2};
    for (int32_t i = 0; i < figure->decimals; i++) {
        if (half.den > INT64_MAX / 10) {
            return 0;
        }
        half.den *= 10;
    }
    return qzplan_number_subtract(&out->low, &figure->value, &half) == QZPLAN_OK &&
           qzplan_number_add(&out->high, &figure->value, &half) == QZPLAN_OK;
}

/* SPDX-License-Identifier: MIT */
/* Counts, sums and ends with their bounds. A blank value is either limit of its column; a row that
   may not count adds something between 0 and its value. */

#include "tally/amount.h"

#include <qzplan/error.h>

#include "number/number.h"
#include "tally/kleene.h"

static const qzplan_number none = {0, 0};

qz_shares qz_cells_shares(const qz_rec_cells *cells) {
    const uint64_t *certain = cells->n[1];
    const uint64_t *may_be = cells->n[0];
    uint64_t whole = certain[QZ_FALSE] + certain[QZ_UNKNOWN] + certain[QZ_TRUE];
    return (qz_shares){.low_num = certain[QZ_TRUE],
                       .low_den = whole + may_be[QZ_FALSE] + may_be[QZ_UNKNOWN],
                       .high_num = certain[QZ_TRUE] + certain[QZ_UNKNOWN] + may_be[QZ_UNKNOWN] +
                                   may_be[QZ_TRUE],
                       .high_den = whole + may_be[QZ_UNKNOWN] + may_be[QZ_TRUE],
                       .whole_low = whole};
}

uint64_t qz_cells_unknown(const qz_rec_cells *cells, int by_value) {
    const qz_shares shares = qz_cells_shares(cells);
    return shares.high_num - shares.low_num + (by_value ? cells->sums[1].unknown : 0);
}

static int64_t scale_of(const qzplan_table_column *column) {
    int64_t scale = 1;
    for (int i = 0; i < column->decimals; i++) {
        scale *= 10;
    }
    return scale;
}

/* a - b, over a scale. */
static int difference(qzplan_number *out, qz_wide a, qz_wide b, int64_t scale) {
    int below = qz_wide_order(a, b) < 0;
    qz_wide size = below ? qz_wide_difference(b, a) : qz_wide_difference(a, b);
    if (qz_wide_high(size) != 0 || qz_wide_low(size) > INT64_MAX) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    int64_t value = (int64_t)qz_wide_low(size);
    *out = qz_number_reduced((qzplan_number){below ? -value : value, scale});
    return QZPLAN_OK;
}

/* Adds so many times a limit; where there is none, and some need it, the end is gone. */
static int add_times(qzplan_number *end, uint64_t times, qzplan_number limit) {
    qzplan_number count = {(int64_t)times, 1};
    if (times == 0 || end->den == 0) {
        return QZPLAN_OK;
    }
    if (limit.den == 0) {
        *end = none;
        return QZPLAN_OK;
    }
    if (times > INT64_MAX) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    int code = qzplan_number_multiply(&count, &count, &limit);
    return code == QZPLAN_OK ? qzplan_number_add(end, end, &count) : code;
}

/* The limit of what may not be there at all: nothing is then a limit, too. */
static qzplan_number or_nothing(qzplan_number limit, int upper) {
    int beyond = limit.den > 0 && (upper ? limit.num < 0 : limit.num > 0);
    return beyond ? qz_number_of(0) : limit;
}

int qz_cells_total(qz_interval *out, const qz_rec_cells *cells, const qzplan_table_column *column) {
    const qz_rec_sum *certain = &cells->sums[1];
    const qz_rec_sum *may_be = &cells->sums[0];
    const int64_t scale = scale_of(column);
    int code =
        difference(&out->low, certain->above, qz_wide_sum(certain->below, may_be->below), scale);
    code = code != QZPLAN_OK ? code
                             : difference(&out->high, qz_wide_sum(certain->above, may_be->above),
                                          certain->below, scale);
    code = code != QZPLAN_OK ? code : add_times(&out->low, certain->unknown, column->low);
    code = code != QZPLAN_OK ? code : add_times(&out->high, certain->unknown, column->high);
    code = code != QZPLAN_OK ? code
                             : add_times(&out->low, may_be->unknown, or_nothing(column->low, 0));
    return code != QZPLAN_OK ? code
                             : add_times(&out->high, may_be->unknown, or_nothing(column->high, 1));
}

/* ---- the highest and the lowest */

/* The further of two ends towards `up`; one that is not there lets the other stand. */
static qzplan_number further(qzplan_number a, qzplan_number b, int up) {
    if (a.den == 0 || b.den == 0) {
        return a.den == 0 ? b : a;
    }
    int order = qz_number_order(a, b);
    return (up ? order > 0 : order < 0) ? a : b;
}

static qzplan_number known_end(const qz_rec_sum *sum, int64_t scale, int highest) {
    return sum->known == 0
               ? none
               : qz_number_reduced((qzplan_number){highest ? sum->highest : sum->lowest, scale});
}

int qz_cells_extreme(qz_interval *out, const qz_rec_cells *cells, const qzplan_table_column *column,
                     int highest) {
    const qz_rec_sum *certain = &cells->sums[1];
    const qz_rec_sum *may_be = &cells->sums[0];
    const int64_t scale = scale_of(column);
    if (cells->n[1][QZ_TRUE] == 0) {
        return 0;
    }
    /* The end that certain rows give: each blank one at the limit that does least for it. */
    qzplan_number near = known_end(certain, scale, highest);
    if (certain->unknown > 0) {
        near = further(near, highest ? column->low : column->high, highest);
    }
    /* The other: all that may count, blank ones at the other limit. */
    const qzplan_number limit = highest ? column->high : column->low;
    qzplan_number far =
        further(known_end(certain, scale, highest), known_end(may_be, scale, highest), highest);
    if (certain->unknown + may_be->unknown > 0) {
        far = limit.den == 0 ? none : further(far, limit, highest);
    }
    *out = highest ? (qz_interval){near, far} : (qz_interval){far, near};
    return 1;
}

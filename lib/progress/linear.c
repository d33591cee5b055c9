/* SPDX-License-Identifier: MIT */
/* linear: is the latest value where a straight course from baseline to target would be today? */

#include "progress/linear.h"

#include <math.h>

#include "progress/exact.h"
#include "progress/series.h"

/* A straight piece of the expected course. */
struct piece {
    double from_year;
    double from;
    double to_year;
    double to;
};

/* The piece of the course that holds `year`; the last one also after the target's year. */
static struct piece piece_at(const qz_progress *p, double year) {
    const qzplan_progress_input *in = p->input;
    const qzplan_progress_result *r = p->result;
    struct piece piece = {r->base_year, r->base_value, r->target_year, r->target};
    for (size_t i = 0; i < in->path_count; i++) {
        double at = in->path_years[i];
        if (at <= r->base_year || at >= r->target_year) {
            continue;
        }
        if (at >= year) {
            piece.to_year = at;
            piece.to = in->path_values[i];
            break;
        }
        piece.from_year = at;
        piece.from = in->path_values[i];
    }
    return piece;
}

static double value_at(const struct piece *piece, double year) {
    if (year == piece->to_year) {
        return piece->to;
    }
    return piece->from + (piece->to - piece->from) * (year - piece->from_year) /
                             (piece->to_year - piece->from_year);
}

/* y against from + (to - from) * (year - from_year) / (to_year - from_year), without the division.
 */
static int order_at(double y, const struct piece *piece, double year) {
    const qz_product made = {
        {{y, piece->from}, {piece->to_year, piece->from_year}, {1, 0}},
    };
    const qz_product due = {
        {{piece->to, piece->from}, {year, piece->from_year}, {1, 0}},
    };
    return qz_product_order(&made, &due);
}

int32_t qz_judge_linear(qz_progress *p) {
    qzplan_progress_result *r = p->result;
    int32_t reason = qz_progress_course(p);
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    double year = fmin(r->latest_year, r->target_year);
    struct piece piece = piece_at(p, year);
    r->expected = value_at(&piece, year);
    double made = r->latest_value - r->base_value;
    double due = r->expected - r->base_value;
    if (!isfinite(r->expected) || !isfinite(made) || !isfinite(due)) {
        return QZPLAN_PROGRESS_REASON_TOO_LARGE;
    }
    if (due != 0) {
        r->ratio = made / due;
        r->measure = r->ratio;
    }
    if (p->direction * made < 0) {
        r->status = QZPLAN_PROGRESS_STATUS_LINEAR_REVERSING;
    } else if (p->direction * order_at(r->latest_value, &piece, year) >= 0) {
        r->status = QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK;
    } else {
        r->status = QZPLAN_PROGRESS_STATUS_LINEAR_BEHIND;
    }
    return QZPLAN_PROGRESS_REASON_NONE;
}

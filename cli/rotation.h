/* SPDX-License-Identifier: MIT */
#ifndef CLI_ROTATION_H
#define CLI_ROTATION_H

/* A rotation check and how it is shown. */

#include <jansson.h>

#include <qzplan/check.h>

#include "out.h"

struct rotation {
    int64_t eligible;
    int64_t rotated;
    int64_t urban_to_rural;
    qzplan_rotation_rule rule;
    qzplan_rotation_result result;
};

void text_rotation(const struct out *out, const struct rotation *rotation);
json_t *json_rotation(const struct rotation *rotation);

/* Adds a share, shown beside a border of its rule (NULL: none). */
void add_share(struct buffer *buffer, const qzplan_number *share, const qzplan_number *border,
               const char *language);

/* The ends of the band, den 0 where there is none: beyond it counts as met, or it is too wide. */
void rotation_band(const qzplan_rotation_rule *rule, qzplan_number *low, qzplan_number *high);

/* The border that a ratio is nearest to failing: the one below or above it. */
const qzplan_number *rotation_border(const qzplan_number *ratio, const qzplan_number *low,
                                     const qzplan_number *high);

#endif

/* SPDX-License-Identifier: MIT */
/* The rotation rule without a plan: both ratios, both verdicts, and what would remedy them.

       rotation ELIGIBLE ROTATED URBAN_TO_RURAL */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <qzplan/qzplan.h>

static void print_ratio(const char *name, const qzplan_number *ratio, const qzplan_number *border,
                        int32_t met) {
    char text[64] = "nothing to divide by";
    /* Beside its border a ratio never looks as if it met it when it does not. */
    if (ratio->den != 0 && qzplan_number_format(text, sizeof text, NULL, ratio,
                                                QZPLAN_NUMBER_PERCENT, border, "en") != QZPLAN_OK) {
        text[0] = '\0';
    }
    printf("%s: %" PRId64 " of %" PRId64 ", %s, met: %s\n", name, ratio->num, ratio->den, text,
           qzplan_term_name(QZPLAN_VOCABULARY_TRUTH, met));
}

static void print_remedy(const qzplan_rotation_result *result) {
    if (!result->feasible) {
        printf("no whole number of teachers satisfies both rules\n");
    } else if (result->more_rotated > 0 || result->replaced > 0) {
        printf("still missing: %" PRId64 " more rotated, %" PRId64 " of them from town to country; "
               "%" PRId64 " of today's others replaced\n",
               result->more_rotated, result->more_urban_to_rural, result->replaced);
    } else {
        printf("nothing is missing\n");
    }
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: rotation ELIGIBLE ROTATED URBAN_TO_RURAL\n");
        return 2;
    }
    qzplan_rotation_rule rule;
    int error = qzplan_rotation_rule_init(&rule, sizeof rule);
    rule.above = QZPLAN_BEYOND_UNMET; /* stricter than the default: more than 11 % is unmet too */

    qzplan_rotation_result result = {.size = sizeof result};
    if (error == QZPLAN_OK) {
        error = qzplan_rotation_check(&result, &rule, strtoll(argv[1], NULL, 10),
                                      strtoll(argv[2], NULL, 10), strtoll(argv[3], NULL, 10));
    }
    if (error != QZPLAN_OK) {
        fprintf(stderr, "rotation: %s\n", qzplan_error_describe(error, "en"));
        return 1;
    }
    print_ratio("rotated", &result.rotation, &rule.about, result.rotation_met);
    print_ratio("from town to country", &result.urban_to_rural, &rule.floor, result.floor_met);
    print_remedy(&result);
    return 0;
}

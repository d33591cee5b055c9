/* SPDX-License-Identifier: MIT */
/* The table of the kinds of metric. */

#include "model/metric_kinds.h"

#include <assert.h>
#include <stddef.h>

#include "base/arrays.h"

/* What is computed from others at each time. */
#define DERIVED .is_derived = 1, .readings = 1

const qz_metric_kind qz_metric_kinds[] = {
    [0] = {.name = "?"},
    [QZPLAN_METRIC_PLAIN] = {"plain", .additive = QZ_ADDITIVE_ITSELF, .starts_at_zero = 1},
    [QZPLAN_METRIC_PART] = {"part", "part_of", QZ_MADE_OF_WHOLE, .takes_counts = 1,
                            .no_percentages = 1, .terms_alike = 1, .keeps_unit = QZ_ALWAYS,
                            .additive = QZ_ADDITIVE_WHOLE, .starts_at_zero = 1, .readings = 1},
    [QZPLAN_METRIC_SUM] = {"sum", "sum", QZ_MADE_OF_LIST, .takes_counts = 1, .no_percentages = 1,
                           .terms_alike = 1, .keeps_unit = QZ_ALWAYS, .takes_figures = 1,
                           .additive = QZ_ADDITIVE_TERMS, .readings = 1},
    [QZPLAN_METRIC_ANSWER] = {"answer", "answer", .made_of = QZ_MADE_OF_WORD},
    [QZPLAN_METRIC_DIFFERENCE] = {"difference", "difference", QZ_MADE_OF_TWO, QZ_BESIDE_MINUS,
                                  QZ_BESIDE_MINUS, DERIVED, .takes_counts = 1, .terms_alike = 1,
                                  .two_things = 1, .keeps_unit = QZ_ALWAYS, .takes_figures = 1,
                                  .in_points = QZ_ALWAYS, .between = " − "},
    [QZPLAN_METRIC_RATIO] = {"ratio", "ratio", QZ_MADE_OF_TWO, QZ_BESIDE_TO | QZ_BESIDE_PER,
                             QZ_BESIDE_TO, DERIVED, .takes_counts = 1, .between = " ÷ "},
    [QZPLAN_METRIC_PRODUCT] = {"product", "product", QZ_MADE_OF_LIST, DERIVED, .between = " × "},
    [QZPLAN_METRIC_INDEX] = {"index", "index", QZ_MADE_OF_ONE_OR_LIST, QZ_BESIDE_BASE,
                             QZ_BESIDE_BASE, .is_derived = 1, .readings = 2},
    [QZPLAN_METRIC_CHANGE] = {"change", "change", QZ_MADE_OF_ONE, QZ_BESIDE_OVER | QZ_BESIDE_AS,
                              .is_derived = 1, .readings = 2, .keeps_unit = QZ_AS_AMOUNT,
                              .in_points = QZ_AS_AMOUNT},
    [QZPLAN_METRIC_GAP] = {"gap", "gap", QZ_MADE_OF_ONE_OR_LIST, QZ_BESIDE_ACROSS, DERIVED,
                           .terms_alike = 1, .keeps_unit = QZ_ALWAYS, .in_points = QZ_ALWAYS},
    [QZPLAN_METRIC_AVERAGE] = {"average", "average", QZ_MADE_OF_ONE_OR_LIST,
                               QZ_BESIDE_ACROSS | QZ_BESIDE_WORST | QZ_BESIDE_WEIGHTS, DERIVED,
                               .terms_alike = 1, .keeps_unit = QZ_ALWAYS},
    [QZPLAN_METRIC_HIGHEST] = {"highest", "highest", QZ_MADE_OF_ONE_OR_LIST, QZ_BESIDE_ACROSS,
                               DERIVED, .terms_alike = 1, .keeps_unit = QZ_ALWAYS},
    [QZPLAN_METRIC_LOWEST] = {"lowest", "lowest", QZ_MADE_OF_ONE_OR_LIST, QZ_BESIDE_ACROSS, DERIVED,
                              .terms_alike = 1, .keeps_unit = QZ_ALWAYS},
    [QZPLAN_METRIC_VARIATION] = {"variation", "variation", QZ_MADE_OF_ONE_OR_LIST, QZ_BESIDE_ACROSS,
                                 DERIVED, .terms_alike = 1},
    [QZPLAN_METRIC_RANK] = {"rank", "rank", QZ_MADE_OF_ONE, QZ_BESIDE_ACROSS, QZ_BESIDE_ACROSS,
                            DERIVED, .ranks_areas = 1},
    [QZPLAN_METRIC_CHAIN] = {"chain", "chain", QZ_MADE_OF_ONE, QZ_BESIDE_BASE, QZ_BESIDE_BASE,
                             .is_derived = 1, .readings = 16, .of_changes = 1},
};
enum { ROWS = QZ_ARRAY_SIZE(qz_metric_kinds) };
static_assert(ROWS == QZPLAN_METRIC_CHAIN + 1, "a row for every kind of metric");
static_assert((int)ROWS <= (int)QZ_METRIC_KINDS_MOST,
              "arrays of one thing a kind are large enough");
const int32_t qz_metric_kind_rows = ROWS;

const char *qz_metric_kind_name(int64_t kind) {
    return qz_metric_kind_of(kind)->name;
}

const char *qz_key_for_changes(void) {
    for (int32_t kind = 0; kind < ROWS; kind++) {
        if (qz_metric_kinds[kind].of_changes) {
            return qz_metric_kinds[kind].key;
        }
    }
    return NULL;
}

const char *qz_beside_key(uint32_t beside) {
    static const struct {
        uint32_t beside;
        const char *key;
    } keys[] = {
        {QZ_BESIDE_MINUS, "minus"},   {QZ_BESIDE_TO, "to"},       {QZ_BESIDE_PER, "per"},
        {QZ_BESIDE_BASE, "base"},     {QZ_BESIDE_OVER, "over"},   {QZ_BESIDE_AS, "as"},
        {QZ_BESIDE_ACROSS, "across"}, {QZ_BESIDE_WORST, "worst"}, {QZ_BESIDE_WEIGHTS, "weights"},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(keys); i++) {
        if ((beside & keys[i].beside) != 0) {
            return keys[i].key;
        }
    }
    return "";
}

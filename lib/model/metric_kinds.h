/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_METRIC_KINDS_H
#define QZ_MODEL_METRIC_KINDS_H

/* The kinds of metric, one row each: how a plan writes it, what it takes from what it is made of,
   and what its values are. What a kind computes stands in reading/, its words in words/. */

#include <stdint.h>

#include <qzplan/plan.h>

/* More kinds than there are: for arrays of one thing each. */
enum { QZ_METRIC_KINDS_MOST = 32 };

/* How a plan names what a metric is made of. */
enum qz_made_of {
    QZ_MADE_OF_NOTHING = 0, /* it is reported as it is */
    QZ_MADE_OF_WORD,        /* a word says what it is */
    QZ_MADE_OF_WHOLE,       /* one metric, of which it is a part */
    QZ_MADE_OF_ONE,         /* one metric */
    QZ_MADE_OF_TWO,         /* one, and a second by a key of its own */
    QZ_MADE_OF_LIST,        /* a list of metrics */
    QZ_MADE_OF_ONE_OR_LIST
};

/* Keys that stand beside. */
enum qz_beside {
    QZ_BESIDE_MINUS = 1 << 0,
    QZ_BESIDE_TO = 1 << 1,
    QZ_BESIDE_PER = 1 << 2,
    QZ_BESIDE_BASE = 1 << 3,
    QZ_BESIDE_OVER = 1 << 4,
    QZ_BESIDE_AS = 1 << 5,
    QZ_BESIDE_ACROSS = 1 << 6,
    QZ_BESIDE_WORST = 1 << 7,
    QZ_BESIDE_WEIGHTS = 1 << 8
};

/* The key of one of them, in plans; of several that of the first. */
const char *qz_beside_key(uint32_t beside);

/* Of something that may hang on `as`. */
enum qz_when { QZ_NEVER = 0, QZ_ALWAYS, QZ_AS_AMOUNT };

/* Whether its values in areas add up to that of the area around. */
enum qz_additive {
    QZ_ADDITIVE_NEVER = 0,
    QZ_ADDITIVE_ITSELF, /* unless its plan says that it does not */
    QZ_ADDITIVE_WHOLE,  /* as its whole does */
    QZ_ADDITIVE_TERMS   /* as all its terms do */
};

typedef struct qz_metric_kind {
    const char *name;          /* in JSON */
    const char *key;           /* in plans; NULL: it has none */
    enum qz_made_of made_of;   /* how the key is written */
    uint32_t takes;            /* QZ_BESIDE_... that may stand beside it */
    uint32_t needs;            /* those of them that must */
    int is_derived;            /* 1: computed from others at each time, not summed up itself */
    int takes_counts;          /* 1: it meets a part as a count; 0: as a share */
    int no_percentages;        /* 1: it cannot be made of percentages */
    int terms_alike;           /* 1: its terms have one unit */
    int two_things;            /* 1: but for percentages they need not */
    enum qz_when keeps_unit;   /* whether it has the unit of its terms */
    int takes_figures;         /* 1: it is reported as its terms are, and they as one another */
    enum qz_when in_points;    /* of percentages: whether it is in points */
    enum qz_additive additive; /* over areas */
    int starts_at_zero;        /* 1: its values are 0 or above, unless its plan says else */
    uint32_t readings;         /* so often it reads each of its terms */
    int ranks_areas;           /* 1: it ranges over all areas of the plan, not those within */
    int of_changes;            /* 1: made of yearly changes in per cent, from a base year on */
    const char *between;       /* what stands between its terms; NULL: a comma */
} qz_metric_kind;

/* The table by QZPLAN_METRIC_..., looked up where it is asked, without a call. */
extern const qz_metric_kind qz_metric_kinds[];
extern const int32_t qz_metric_kind_rows;

/* The row of QZPLAN_METRIC_...; of any other number one that is named "?" and made of nothing. */
static inline const qz_metric_kind *qz_metric_kind_of(int64_t kind) {
    return &qz_metric_kinds[(uint64_t)kind < (uint64_t)qz_metric_kind_rows ? kind : 0];
}

const char *qz_metric_kind_name(int64_t kind);

/* The key of the kind that puts yearly changes in per cent together; NULL: there is none. */
const char *qz_key_for_changes(void);

/* The kinds are numbered from 1 to below this. */
static inline int32_t qz_metric_kind_count(void) {
    return qz_metric_kind_rows;
}

#endif

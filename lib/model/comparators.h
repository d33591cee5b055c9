/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_COMPARATORS_H
#define QZ_MODEL_COMPARATORS_H

/* The comparators, one row each: all that any part of the library may ask of one. Nothing else
   tells them apart by their numbers. */

#include <stdint.h>

#include <qzplan/plan.h>

#include "number/range.h"

/* How what a comparator compares with is written. */
enum qz_operand {
    QZ_OPERAND_NONE = 0,     /* not at all */
    QZ_OPERAND_TRUE,         /* nothing but `true` */
    QZ_OPERAND_VALUE,        /* one value */
    QZ_OPERAND_VALUE_BY_DAY, /* one value, or one for each date */
    QZ_OPERAND_ENDS          /* both ends of a range */
};

/* Where [a, b] may stand for a value, the end that is easier to reach binds. */
enum qz_binding_end { QZ_END_NONE = 0, QZ_END_LOWER, QZ_END_UPPER };

/* Which way is towards it. */
enum qz_direction {
    QZ_DIRECTION_DOWN = -1,
    QZ_DIRECTION_NONE = 0,
    QZ_DIRECTION_UP = 1,
    QZ_DIRECTION_AS_WANTED = 2 /* as its metric is wanted; the row's shape is that of up */
};

typedef struct qz_comparator {
    const char *name; /* in plans and in JSON */
    enum qz_direction direction;
    enum qz_range_shape shape; /* of the values that satisfy it; NONE: it asks for an answer */
    enum qz_operand operand;
    enum qz_binding_end end;
    int by;              /* 1, -1: its value is added to, or taken off, the baseline */
    int to;              /* 1, -1: its value is a level above, or below, the baseline */
    int needs_baseline;  /* 1: its border hangs on the baseline */
    int takes_reference; /* 1: another metric may be its value */
    int is_direct;       /* 1: it says all without a plan: for the direct checks */
    int has_rate;        /* 1: the value over its border says how much of it was achieved */
    int has_nearly;      /* 1: a miss may come near its border */
    int has_way;         /* 1: a way leads to its border from where things stood */
} qz_comparator;

/* The table by QZPLAN_OP_..., looked up where it is asked, without a call. */
extern const qz_comparator qz_comparators[];
extern const int32_t qz_comparator_rows;

/* The row of QZPLAN_OP_...; of any other number one that is named "?" and satisfied by nothing. */
static inline const qz_comparator *qz_comparator_of(int64_t op) {
    return &qz_comparators[(uint64_t)op < (uint64_t)qz_comparator_rows ? op : 0];
}

const char *qz_comparator_name(int64_t op);

/* They are numbered from 1 to below this. */
int32_t qz_comparator_count(void);

/* The same for a metric that is wanted so (QZPLAN_WANTED_...): never AS_WANTED. */
enum qz_direction qz_comparator_direction(const qz_comparator *comparator, int32_t wanted);
enum qz_range_shape qz_comparator_shape(const qz_comparator *comparator, int32_t wanted);

/* "≥", "<", "=": how the one border is to be taken; "" where there is not one. */
const char *qz_comparator_sign(const qz_comparator *comparator, int32_t wanted);

/* 1: it asks for a yes, not for values. */
static inline int qz_asks_answer(const qzplan_target *target) {
    return qz_comparator_of(target->op)->shape == QZ_RANGE_NONE;
}

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_CLASH_H
#define QZ_INTAKE_CLASH_H

#include <stdint.h>

#include "figures/store.h"
#include "messages/diagnostics.h"
#include "number/interval.h"

/* What two figures can have against each other; the order is that of the table of messages. */
enum {
    QZ_CLASH_DUPLICATE,
    QZ_CLASH_AMOUNT,  /* two figures imply different amounts of one key */
    QZ_CLASH_SHARE,   /* a share and the counts behind it */
    QZ_CLASH_ABOVE,   /* a part and its whole */
    QZ_CLASH_SUM,     /* a sum and its terms */
    QZ_CLASH_PERIODS, /* a flow and its shorter periods */
    QZ_CLASH_AREAS,   /* an area and the areas within it */
    QZ_CLASH_GROUP,   /* a group and everyone */
    QZ_CLASH_GROUPS,  /* everyone and the groups that make it up */
    QZ_CLASH_DAY,     /* two values of one day */
    QZ_CLASH_ANSWER,  /* a no of a period and a yes within it */
    QZ_CLASH_FALL,    /* a total and an earlier one */
    QZ_CLASH_OVERFLOW /* what must be added does not fit */
};

/* One fault. */
typedef struct qz_clash {
    const qz_stored *at;    /* where it is reported */
    const qz_stored *other; /* the figure it does not go with */
    const qzplan_metric *metric;
    const qzplan_metric *whole; /* of ABOVE */
    qz_interval here;           /* what `at` says of metric */
    qz_interval there;          /* what it should be by the other */
    int32_t what;               /* QZ_CLASH_... */
    int32_t kind;     /* of PERIODS: of the shorter ones; of AREAS and GROUPS: how many there are */
    int32_t everyone; /* 1: `here` is of everyone, whatever group `at` is of */
    int32_t share;    /* 1: `here` and `there` are shares */
    int32_t denominator; /* 1: it is the denominator of `at` that does not fit */
} qz_clash;

/* What is said of an amount, beside another: a number, or between what it lies. */
typedef struct qz_told {
    qz_part parts[2];
    qz_part part;
} qz_told;

void qz_tell_amount(qz_told *out, const qz_interval *amount, int32_t form,
                    const qz_interval *beside);

void qz_clash_report(qz_report *report, const qz_clash *clash);

#endif

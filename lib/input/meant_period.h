/* SPDX-License-Identifier: MIT */
#ifndef QZ_INPUT_MEANT_PERIOD_H
#define QZ_INPUT_MEANT_PERIOD_H

/* Periods of figures as people write them: 2023年上半年, Q1 2023, 31.12.2015, 2024年1-6月. */

#include "input/meant.h"

/* What a text can be. */
enum {
    QZ_PERIOD_UNKNOWN, /* no period that is known */
    QZ_PERIOD_READ,    /* one, and it can be nothing else: `text` */
    QZ_PERIOD_ONE,     /* one is known, and it is to be said: `text` */
    QZ_PERIOD_TWO,     /* one of two: `text` and `other` */
    QZ_PERIOD_STRETCH  /* months `from` to `to` of `year`: the metric's figures say what that is */
};

typedef struct qz_meant_period {
    char text[QZ_MEANT_SIZE]; /* as plans and figures write it */
    char other[QZ_MEANT_SIZE];
    int32_t year;
    int32_t from;
    int32_t to;
    int is_end;     /* 1: 年底, "as of": how it stands at its end */
    int is_summed;  /* 1: 累计: a sum since the year began */
    int is_slashed; /* 1: year and month with a slash between them */
} qz_meant_period;

/* Returns what the text can be. year_starts: month and day on which years begin, as in a plan. */
int qz_meant_period_read(qz_meant_period *out, const char *text, size_t length,
                         int32_t year_starts);

#endif

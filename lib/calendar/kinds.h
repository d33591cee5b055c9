/* SPDX-License-Identifier: MIT */
#ifndef QZ_CALENDAR_KINDS_H
#define QZ_CALENDAR_KINDS_H

/* The kinds of period, one row each: how long they are, how they are numbered in a year, and how
   they lie to one another. Nothing else tells them apart by their numbers. */

#include <stdint.h>

#include <qzplan/date.h>

/* More kinds than there are: for arrays of one thing each. */
enum { QZ_PERIOD_KINDS_MOST = 16 };

typedef struct qz_period_kind {
    const char *name; /* in `every` and in JSON */
    int32_t rank;     /* from the longest, 1, to the shortest; 0: it is no stretch of days */
    int32_t months;   /* so many months of the calendar; 0: it is not made of months */
    int is_counted;   /* 1: it is a part of a year, which may begin with another month */
    int32_t longer;   /* the next longer kind that some of it fill exactly; NONE: they fill none */
    int in_every;     /* 1: a plan may judge every one of it */
    int is_day;       /* 1: a single day */
    uint8_t letter;   /* 'H' of "2025-H1"; 0: none stands before its number */
    uint8_t digits;   /* of its number in text; 0: it has none */
    int32_t most;     /* the greatest number in a year */
    int32_t hint;     /* QZ_PERIOD_HINT_...: what is said to another number */
    const char *counted; /* what stands behind its number in Chinese, "周" of "第7周"; or NULL */
    /* Of a kind that is counted in years these begin with the month `from`; else that means
       nothing. The one that a day lies in; which it is in its year; and its first day, DAY_NONE:
       none. */
    qzplan_period (*of)(int32_t day, int32_t kind, int32_t from);
    void (*place)(int32_t first, int32_t kind, int32_t from, int32_t *year, int32_t *number);
    int32_t (*begins)(int32_t year, int32_t number, int32_t kind, int32_t from);
} qz_period_kind;

/* The table by QZPLAN_PERIOD_..., looked up where it is asked, without a call. */
extern const qz_period_kind qz_period_kinds[];
extern const int32_t qz_period_kind_rows;

/* The row of QZPLAN_PERIOD_...; that of NONE for any other number. */
static inline const qz_period_kind *qz_period_kind_of(int64_t kind) {
    return &qz_period_kinds[(uint64_t)kind < (uint64_t)qz_period_kind_rows ? kind
                                                                           : QZPLAN_PERIOD_NONE];
}

const char *qz_period_kind_name(int64_t kind);

/* The kinds are numbered from 0 to below this. */
int32_t qz_period_kind_count(void);

/* 1 where periods of the one kind are shorter (in days, as a rule) than those of the other. */
int qz_period_kind_shorter(int32_t kind, int32_t than);

/* 1 where some of the one kind fill each of the other exactly, from its first day to its last. */
int qz_period_kind_fills(int32_t kind, int32_t longer);

#endif

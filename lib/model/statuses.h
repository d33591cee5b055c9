/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_STATUSES_H
#define QZ_MODEL_STATUSES_H

/* The statuses of a verdict, one row each. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>

typedef struct qz_status {
    const char *name; /* in JSON */
    int32_t rank;     /* from the worst, 1, to the best; 0: it is none */
    int32_t light;    /* QZPLAN_LIGHT_... */
    int turns_blue;   /* 1: its light is blue where it is due soon */
    int is_kept;      /* 1: what was promised is there, if late */
    int is_final;     /* 1: it counts as over, whatever the day */
    int applies;      /* 1: it is one of those that count at all */
} qz_status;

/* The table by QZPLAN_STATUS_..., looked up where it is asked, without a call. */
extern const qz_status qz_statuses[];
extern const int32_t qz_status_rows;

/* The row of QZPLAN_STATUS_...; of any other number one that is named "?". */
static inline const qz_status *qz_status_of(int64_t status) {
    return &qz_statuses[(uint64_t)status < (uint64_t)qz_status_rows ? status : 0];
}

/* 1 where the first is the worse one: of two misses the one with a red light. */
static inline int qz_is_worse(int32_t status, int32_t light, int32_t than, int32_t than_light) {
    int order = qz_status_of(status)->rank - qz_status_of(than)->rank;
    return order < 0 || (order == 0 && light == QZPLAN_LIGHT_RED && than_light != QZPLAN_LIGHT_RED);
}

const char *qz_status_name(int64_t status);

/* From the worst to the best. */
int32_t qz_status_at(size_t index);

/* They are numbered from 1 to below this. */
int32_t qz_status_count(void);

#endif

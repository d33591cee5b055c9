/* SPDX-License-Identifier: MIT */
#ifndef QZ_FIGURES_STORE_H
#define QZ_FIGURES_STORE_H

/* What a set of figures is made of, and how figures go in. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/figures.h>

#include "base/arena.h"
#include "base/names.h"
#include "yaml/tree.h"

typedef struct qz_spot {
    uint32_t line; /* 0: not from a file */
    uint32_t column;
    uint32_t span;
} qz_spot;

/* A figure and where its values stand. The public part is what the caller sees. */
typedef struct qz_stored {
    qzplan_figure figure; /* first: a figure's address is its stored one's */
    uint32_t source;      /* which read or add brought it, from 1 */
    uint32_t row;         /* its place there, from 0 */
    qz_spot value;        /* of the column `field` */
    qz_spot denominator;
    uint32_t dropped; /* while sealing: another form of the same key stands for it */
    uint16_t field;   /* QZ_FIELD_... that its value, numerator or first end stands in */
    uint8_t doubted;  /* 1: of a metric in percent, written between 0 and 1 without its sign */
    uint8_t told;     /* 1: that it stands twice was told with more than that */
} qz_stored;

/* The strings of one file. */
typedef struct qz_source {
    qz_arena arena; /* it holds this struct, too */
    struct qz_source *older;
    const char *file;
    const char *proposal; /* the mapping by which it was read without one; NULL: none is needed */
} qz_source;

/* Of metrics, groups and areas by title: see intake/titles.h. */
typedef struct qz_titles qz_titles;
enum { QZ_TITLES_METRICS, QZ_TITLES_GROUPS, QZ_TITLES_AREAS, QZ_TITLES_KINDS };

struct qzplan_figures {
    const qzplan_plan *plan;
    qz_arena arena; /* what lives as long as the set */
    qz_names metrics;
    qz_names groups;
    qz_names areas;
    const qz_titles *titles[QZ_TITLES_KINDS]; /* NULL until they are asked for */
    qz_yaml_limits limits;
    size_t max_cells; /* of a CSV file */
    size_t max_diagnostics;
    qz_source *sources;    /* newest first */
    qz_stored **blocks;    /* of QZ_BLOCK figures each */
    struct qz_slab *slabs; /* what the blocks lie in, newest first */
    size_t block_count;
    size_t block_room;
    size_t count;                  /* figures in the blocks */
    const qzplan_figure **order;   /* sealed: by key */
    size_t order_count;            /* sealed: each key once */
    size_t *metric_starts;         /* sealed: by metric index, one more than there are metrics */
    const qzplan_figure **by_area; /* sealed: the same by area, then metric; NULL: too sparse */
    int32_t *by_area_days;         /* of each of those the last day of its period */
    uint32_t *area_starts;         /* by area index times metrics plus metric index, and one more */
    uint32_t source_count;         /* reads and adds so far */
    int32_t demo;                  /* 0 or 1 */
    int32_t grouped;               /* sealed: 1 where some figure is of a group */
    int32_t sealed;                /* 0 or 1 */
    int32_t breaks;                /* sealed: 1 where some figure has the flag `b` */
    int32_t chinese;               /* 1 where the plan has Chinese texts */
    int32_t warnings;              /* QZPLAN_WARNINGS_... */
    int32_t doubted;               /* 1 where some figure may be */
    int32_t last_begin;            /* sealed: the latest first day of a period; 0: no figures */
    int32_t encoding;              /* QZ_ENCODING_...; 0: the bytes tell */
    int32_t strict_columns;        /* 1: a column without a use is a fault */
    int32_t reserved;
};

/* The i-th in the order of adding. */
qz_stored *qz_store_at(const qzplan_figures *figures, size_t index);

/* Room for one more, zeroed, at index figures->count; it counts once the caller raises count.
   NULL when out of memory. */
qz_stored *qz_store_next(qzplan_figures *figures);

void qz_store_free(qzplan_figures *figures);

/* What a figure is about. Each key is reported once (in each form). */
typedef struct qz_key {
    const qzplan_metric *metric;
    const qzplan_group *group; /* NULL: everyone */
    const qzplan_area *area;
    qzplan_period period;
} qz_key;

static inline qz_key qz_key_of(const qzplan_figure *figure) {
    return (qz_key){figure->metric, figure->group, figure->area, figure->period};
}

/* By metric, group (everyone first), area, last day of the period, longer periods first. */
int qz_key_order(const qz_key *a, const qz_key *b);

/* 1 where a plan has Chinese texts: a file of its figures that is no UTF-8 is most likely GB18030.
 */
int qz_store_is_chinese(const qzplan_plan *plan);

/* Two qz_stored by key; of equal keys by form and then in the order of adding. For qz_sort. */
int qz_store_before(const void *a, const void *b);

/* In the order of adding. */
int qz_store_order_added(const qz_stored *a, const qz_stored *b);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_TALLY_H
#define QZ_TALLY_TALLY_H

/* What a tally is made of. */

#include <qzplan/tally.h>

#include "tally/faults.h"
#include "tally/sources.h"
#include "tally/store.h"

struct qzplan_tally {
    qzplan_allocator allocator;
    qz_arena arena; /* it holds this struct, too, and the spec */
    const qz_rec_spec *spec;
    qz_rec_store store;
    qz_rec_faults faults;
    qz_rec_sources sources;
    qzplan_tally_options options; /* texts are the tally's own */
    uint8_t *unusable;            /* by metric: 1: it was counted in another way, or not at all */
    unsigned char concealed[16];  /* of the key under which its texts are digests; zeros: none */
    unsigned char *saved;         /* what qzplan_tally_save gave out last */
    size_t saved_room;
};

/* How a source is read into a store. */
typedef struct qz_rec_reading {
    const qzplan_tally *tally;
    qz_rec_store *store;
    qz_rec_faults *faults;
    qz_rec_source *source;
    qz_report *report;
    qz_arena *scratch;
    qz_arena *kept;  /* the tally's own */
    uint32_t number; /* of the source */
    int32_t cancelled;
} qz_rec_reading;

/* 1 where keys stand as digests. */
int qz_tally_is_concealed(const qzplan_tally *tally);

/* What a caller asks for, with what is not said as by default. */
int qz_tally_options_read(qzplan_tally_options *out, const qzplan_tally_options *given);

/* An empty one. OK, TOO_LARGE or NO_MEMORY. */
int qz_tally_make(qzplan_tally **out, const qzplan_plan *plan, const qzplan_table *table,
                  const qz_rec_how *how, const qzplan_tally_options *options);

typedef void qz_rec_reader(qz_rec_reading *reading, const void *from);

/* Reads a source by itself and takes it where there is no fault; `id` is copied. Returns the code
   of the first fault. */
int qz_rec_take(qzplan_tally *tally, const char *id, qz_rec_reader *read, const void *from,
                qzplan_diagnostics **diagnostics);

#endif

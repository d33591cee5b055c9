/* SPDX-License-Identifier: MIT */
/* Makes tallies, and lets them go. */

#include "tally/tally.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "calendar/period.h"
#include "input/encoding.h"
#include "tally/grow.h"

/* ---- making one */

static const qzplan_table *find_table(const qzplan_plan *plan, const char *id) {
    for (size_t i = 0; i < plan->table_count; i++) {
        if (strcmp(plan->tables[i]->id, id) == 0) {
            return plan->tables[i];
        }
    }
    return NULL;
}

int qz_tally_options_read(qzplan_tally_options *out, const qzplan_tally_options *given) {
    *out = (qzplan_tally_options){.size = sizeof *out};
    int code = given == NULL ? QZPLAN_OK : qz_struct_read(out, sizeof *out, given);
    if (code != QZPLAN_OK) {
        return code;
    }
    int fine =
        (out->period_count == 0 || out->periods != NULL) && qz_warnings_are_known(out->warnings) &&
        (out->other_areas == QZPLAN_OTHER_AREAS_POSSIBLE ||
         out->other_areas == QZPLAN_OTHER_AREAS_SKIP) &&
        (out->set == NULL ? out->part == 0 : out->part >= 1 && out->part <= out->part_count) &&
        (out->encoding == NULL ||
         qz_encoding_find(out->encoding, strlen(out->encoding)) != QZ_ENCODING_TOLD);
    return fine ? QZPLAN_OK : QZPLAN_ERROR_INVALID_ARGUMENT;
}

static int read_periods(qzplan_period *periods, const qzplan_plan *plan,
                        const qzplan_tally_options *options) {
    for (size_t i = 0; i < options->period_count; i++) {
        const char *text = options->periods[i];
        if (text == NULL) {
            return QZPLAN_ERROR_INVALID_ARGUMENT;
        }
        int code = qzplan_plan_parse_period(plan, &periods[i], text, strlen(text));
        if (code != QZPLAN_OK) {
            return code;
        }
    }
    return QZPLAN_OK;
}

static int keep_options(qzplan_tally *tally, const qzplan_tally_options *options) {
    tally->options = *options;
    tally->options.periods = NULL; /* the spec has them */
    if (options->set != NULL) {
        tally->options.set = qz_arena_text(&tally->arena, options->set, strlen(options->set));
    }
    if (options->encoding != NULL) {
        tally->options.encoding =
            qz_arena_text(&tally->arena, options->encoding, strlen(options->encoding));
    }
    return tally->arena.failed ? QZPLAN_ERROR_NO_MEMORY : QZPLAN_OK;
}

static int fill(qzplan_tally *tally, const qzplan_plan *plan, const qzplan_table *table,
                const qz_rec_how *how, const qzplan_tally_options *options) {
    tally->unusable = qz_arena_alloc(&tally->arena, plan->metric_count);
    tally->spec = qz_rec_spec_make(&tally->arena, plan, table, how);
    if (tally->spec == NULL || tally->unusable == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (tally->spec->word_count > QZ_WORDS_ALWAYS + QZ_WORDS_MOST ||
        tally->spec->set_count > QZ_SETS_MOST) {
        return QZPLAN_ERROR_TOO_LARGE;
    }
    return qz_rec_store_init(&tally->store, tally->spec, &tally->allocator)
               ? keep_options(tally, options)
               : QZPLAN_ERROR_NO_MEMORY;
}

int qz_tally_make(qzplan_tally **out, const qzplan_plan *plan, const qzplan_table *table,
                  const qz_rec_how *how, const qzplan_tally_options *options) {
    qzplan_allocator allocator;
    qz_arena arena;
    int code = qz_allocator_take(&allocator, options->allocator);
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_arena_init(&arena, &allocator);
    qzplan_tally *tally = qz_arena_alloc(&arena, sizeof *tally);
    if (tally == NULL) {
        qz_arena_free(&arena);
        return QZPLAN_ERROR_NO_MEMORY;
    }
    tally->allocator = allocator;
    tally->arena = arena;
    code = fill(tally, plan, table, how, options);
    if (code != QZPLAN_OK) {
        qzplan_tally_free(tally);
        return code;
    }
    *out = tally;
    return QZPLAN_OK;
}

int qzplan_tally_new(qzplan_tally **out, const qzplan_plan *plan, const char *table,
                     const qzplan_tally_options *options) {
    qzplan_tally_options known;
    qzplan_allocator allocator;
    if (out != NULL) {
        *out = NULL;
    }
    if (out == NULL || plan == NULL || table == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = qz_tally_options_read(&known, options);
    code = code == QZPLAN_OK ? qz_allocator_take(&allocator, known.allocator) : code;
    if (code != QZPLAN_OK) {
        return code;
    }
    const qzplan_table *of = find_table(plan, table);
    if (of == NULL) {
        return QZPLAN_ERROR_UNKNOWN_NAME;
    }
    qz_arena scratch;
    qz_arena_init(&scratch, &allocator);
    qzplan_period *periods = qz_arena_array(&scratch, known.period_count, sizeof *periods);
    code = periods == NULL ? QZPLAN_ERROR_NO_MEMORY : read_periods(periods, plan, &known);
    if (code == QZPLAN_OK && of->period == NULL && known.period_count != 1) {
        code = QZPLAN_ERROR_COMBINATION;
    }
    if (code == QZPLAN_OK) {
        const qz_rec_how how = {periods, known.period_count, known.unique,
                                known.other_areas == QZPLAN_OTHER_AREAS_SKIP};
        code = qz_tally_make(out, plan, of, &how, &known);
    }
    qz_arena_free(&scratch);
    return code;
}

void qzplan_tally_free(qzplan_tally *tally) {
    if (tally == NULL) {
        return;
    }
    if (tally->store.spec != NULL) {
        qz_rec_store_free(&tally->store);
    }
    qz_ungrow(&tally->allocator, tally->saved, tally->saved_room, 1);
    qz_ungrow(&tally->allocator, tally->sources.items, tally->sources.room,
              sizeof *tally->sources.items);
    qz_arena arena = tally->arena;
    qz_arena_free(&arena);
}

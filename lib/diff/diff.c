/* SPDX-License-Identifier: MIT */
/* Comparing two plans: memory and the totals. */

#include <string.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "diff/changes.h"
#include "diff/things.h"

/* What the caller holds is the first member; the arena behind it owns everything. */
struct owned_diff {
    qzplan_diff_result result;
    qz_arena arena;
};

/* Targets with a change of each kind; the changes of one target stand together. */
static void count_targets(qz_diff *d) {
    qzplan_diff_result *result = d->result;
    uint32_t seen = 0;
    const char *id = NULL;
    size_t changed = 0;
    for (size_t i = 0; i < d->changes.count; i++) {
        const qzplan_diff_change *change = d->changes.items[i];
        if (change->subject != QZPLAN_DIFF_SUBJECT_TARGET) {
            continue;
        }
        if (id == NULL || strcmp(id, change->id) != 0) {
            id = change->id;
            seen = 0;
            changed++;
        }
        if (!(seen >> change->kind & 1)) {
            seen |= (uint32_t)1 << change->kind;
            result->targets[change->kind]++;
        }
    }
    result->target_count = d->after->target_count + result->targets[QZPLAN_DIFF_KIND_DROPPED];
    result->same_count = result->target_count - changed;
}

static int run(qz_diff *d) {
    if (qz_names_make(&d->targets_before, d->scratch, (const void *const *)d->before->targets,
                      d->before->target_count) != QZPLAN_OK ||
        qz_names_make(&d->targets_after, d->scratch, (const void *const *)d->after->targets,
                      d->after->target_count) != QZPLAN_OK) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (d->before != d->after || d->result_before != d->result_after) {
        qz_diff_things(d);
    }
    count_targets(d);
    const qzplan_diff_change **changes =
        qz_arena_array(d->arena, d->changes.count, sizeof(const qzplan_diff_change *));
    if (qz_diff_failed(d)) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < d->changes.count; i++) {
        changes[i] = d->changes.items[i];
    }
    d->result->changes = changes;
    d->result->change_count = d->changes.count;
    return QZPLAN_OK;
}

static int take_options(qzplan_allocator *allocator, const qzplan_diff_options *given) {
    qzplan_diff_options options = {.size = sizeof options};
    int error = given == NULL ? QZPLAN_OK : qz_struct_read(&options, sizeof options, given);
    return error == QZPLAN_OK ? qz_allocator_take(allocator, options.allocator) : error;
}

/* Both results or none, each of its plan. */
static int are_fitting(const qzplan_plan *before, const qzplan_plan *after,
                       const qzplan_result *result_before, const qzplan_result *result_after) {
    if (before == NULL || after == NULL || (result_before == NULL) != (result_after == NULL)) {
        return 0;
    }
    return result_before == NULL || (result_before->plan == before && result_after->plan == after);
}

int qzplan_plan_diff(const qzplan_diff_result **out, const qzplan_plan *before,
                     const qzplan_plan *after, const qzplan_result *result_before,
                     const qzplan_result *result_after, const qzplan_diff_options *options) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    qzplan_allocator allocator;
    if (!are_fitting(before, after, result_before, result_after)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int error = take_options(&allocator, options);
    if (error != QZPLAN_OK) {
        return error;
    }
    qz_arena arena;
    qz_arena scratch;
    qz_arena_init(&arena, &allocator);
    qz_arena_init(&scratch, &allocator);
    struct owned_diff *owned = qz_arena_alloc(&arena, sizeof *owned);
    if (owned == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    owned->result.before = before;
    owned->result.after = after;
    qz_diff d = {.before = before,
                 .after = after,
                 .result_before = result_before,
                 .result_after = result_after,
                 .arena = &arena,
                 .scratch = &scratch,
                 .result = &owned->result};
    error = run(&d);
    qz_arena_free(&scratch);
    if (error != QZPLAN_OK) {
        qz_arena_free(&arena);
        return error;
    }
    owned->arena = arena;
    *out = &owned->result;
    return QZPLAN_OK;
}

void qzplan_diff_free(const qzplan_diff_result *diff) {
    if (diff != NULL) {
        qz_arena arena = ((const struct owned_diff *)diff)->arena;
        qz_arena_free(&arena);
    }
}

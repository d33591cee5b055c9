/* SPDX-License-Identifier: MIT */
/* Two tallies become one, where each of their sources is counted once. */

#include <string.h>

#include <qzplan/error.h>

#include "tally/tally.h"

/* Both count the same in the same way, and their keys are concealed alike. */
static int is_alike(const qzplan_tally *a, const qzplan_tally *b) {
    return a->spec->plan == b->spec->plan && strcmp(a->spec->text, b->spec->text) == 0 &&
           memcmp(a->concealed, b->concealed, sizeof a->concealed) == 0;
}

static int has_part(const qzplan_tally *tally, uint32_t part) {
    int has = 0;
    for (size_t i = 0; i < tally->sources.count; i++) {
        has |= tally->sources.items[i].part == part;
    }
    return has;
}

/* Sources of the same part that are not the same: somebody tallied it twice. */
static void compare_parts(const qzplan_tally *tally, const qzplan_tally *other, qz_report *report) {
    qz_place place = {"", NULL, 0, 0, 0};
    for (size_t i = 0; i < other->sources.count; i++) {
        const uint32_t part = other->sources.items[i].part;
        if (part > 0 && has_part(tally, part)) {
            qz_report_add(report, &place, QZ_SAY(TALLY_PART_TWICE, qz_count(part)));
            return;
        }
    }
}

/* Both are of one set, or one of them has none yet. */
static int is_one_set(const qzplan_tally *tally, const qzplan_tally *other, qz_report *report) {
    const char *one = tally->options.set;
    const char *two = other->options.set;
    qz_place place = {"", NULL, 0, 0, 0};
    int same = one != NULL && two != NULL && strcmp(one, two) == 0 &&
               tally->options.part_count == other->options.part_count;
    int empty = tally->sources.count == 0 || other->sources.count == 0;
    if (same || empty || (one == NULL && two == NULL)) {
        return 1;
    }
    qz_report_add(report, &place,
                  QZ_SAY(TALLY_SETS, qz_bytes(one, one == NULL ? 0 : strlen(one)),
                         qz_bytes(two, two == NULL ? 0 : strlen(two))));
    return 0;
}

static int take_set(qzplan_tally *tally, const qzplan_tally *other) {
    if (tally->options.set == NULL && other->options.set != NULL) {
        tally->options.set =
            qz_arena_text(&tally->arena, other->options.set, strlen(other->options.set));
        tally->options.part_count = other->options.part_count;
    }
    for (size_t i = 0; i < tally->spec->plan->metric_count; i++) {
        tally->unusable[i] |= other->unusable[i];
    }
    return !tally->arena.failed;
}

static void tell_overlap(qz_report *report, const qz_rec_source *source) {
    qz_place place = {source->id, NULL, 0, 0, 0};
    qz_report_add(report, &place, QZ_SAY(TALLY_OVERLAP, qz_text(source->id)));
}

/* How many sources both have; tells those that overlap. */
static size_t compare_sources(const qzplan_tally *tally, const qzplan_tally *other,
                              qz_report *report) {
    size_t same = 0;
    for (size_t i = 0; i < other->sources.count; i++) {
        for (size_t j = 0; j < tally->sources.count; j++) {
            int relation =
                qz_rec_sources_relation(&tally->sources.items[j], &other->sources.items[i]);
            same += relation == QZ_SOURCES_SAME;
            if (relation == QZ_SOURCES_OVERLAP) {
                tell_overlap(report, &other->sources.items[i]);
            }
        }
    }
    return same;
}

static int take_sources(qzplan_tally *tally, const qzplan_tally *other) {
    for (size_t i = 0; i < other->sources.count; i++) {
        qz_rec_source source = other->sources.items[i];
        size_t at;
        source.id = qz_arena_text(&tally->arena, source.id, strlen(source.id));
        if (source.digest != NULL) {
            source.digest = qz_arena_text(&tally->arena, source.digest, strlen(source.digest));
        }
        if (tally->arena.failed ||
            !qz_rec_sources_add(&tally->sources, &tally->allocator, &source, &at)) {
            return 0;
        }
        qz_rec_faults_take(&tally->faults, &other->faults, (uint32_t)i, (uint32_t)at);
    }
    return 1;
}

/* Into a copy of the counts, so that nothing has changed where it fails. */
static void merge(qzplan_tally *tally, const qzplan_tally *other, qz_report *report) {
    qz_rec_store both;
    size_t same = is_one_set(tally, other, report) ? compare_sources(tally, other, report) : 0;
    if (report->errors > 0 || (same > 0 && same == other->sources.count)) {
        return; /* refused, or all of it is there */
    }
    if (same > 0) {
        tell_overlap(report, &other->sources.items[0]); /* counts cannot be parted again */
        return;
    }
    compare_parts(tally, other, report);
    if (report->errors > 0) {
        return;
    }
    int fine = qz_rec_store_init(&both, tally->spec, &tally->allocator) &&
               qz_rec_store_merge(&both, &tally->store) && qz_rec_store_merge(&both, &other->store);
    if (fine) {
        qz_rec_store old = tally->store;
        tally->store = both;
        both = old;
        fine = take_sources(tally, other) && take_set(tally, other);
    }
    report->no_memory |= !fine;
    qz_rec_store_free(&both);
}

int qzplan_tally_merge(qzplan_tally *tally, const qzplan_tally *other,
                       qzplan_diagnostics **diagnostics) {
    qz_report report;
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (tally == NULL || other == NULL || tally == other) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (!is_alike(tally, other)) {
        return QZPLAN_ERROR_COMBINATION;
    }
    qz_report_init(&report, &tally->allocator, tally->options.max_diagnostics);
    report.warnings = tally->options.warnings;
    merge(tally, other, &report);
    return qz_report_finish(&report, diagnostics);
}

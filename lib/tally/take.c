/* SPDX-License-Identifier: MIT */
/* Takes a source whole, or not at all. */

#include <string.h>

#include <qzplan/error.h>

#include "tally/csv.h"
#include "tally/tally.h"

/* Whether the sources that are there leave room for one more; tells where they do not. */
static int fits(const qzplan_tally *tally, const qz_rec_source *source, qz_report *report) {
    int relation = QZ_SOURCES_APART;
    for (size_t i = 0; i < tally->sources.count && relation == QZ_SOURCES_APART; i++) {
        relation = qz_rec_sources_relation(&tally->sources.items[i], source);
    }
    if (relation == QZ_SOURCES_OVERLAP) {
        qz_place place = {source->id, NULL, 0, 0, 0};
        qz_report_add(report, &place, QZ_SAY(TALLY_OVERLAP, qz_text(source->id)));
    }
    return relation == QZ_SOURCES_APART;
}

/* Into an empty tally a store goes as it is. */
static int take_store(qzplan_tally *tally, qz_rec_store *store) {
    if (tally->store.rows == 0 && tally->store.groups.count == 0) {
        uint64_t empty = tally->store.empty_rows;
        uint64_t skipped = tally->store.skipped_rows;
        qz_rec_store old = tally->store;
        tally->store = *store;
        *store = old;
        tally->store.empty_rows += empty;
        tally->store.skipped_rows += skipped;
        return 1;
    }
    return qz_rec_store_merge(&tally->store, store);
}

static void tell_left_out(qz_rec_reading *reading) {
    qz_place place = {reading->source->id, NULL, 0, 0, 0};
    if (reading->store->empty_rows > 0) {
        qz_report_add(reading->report, &place,
                      QZ_SAY(RECORD_ROWS_EMPTY, qz_count(reading->store->empty_rows)));
    }
    if (reading->store->skipped_rows > 0) {
        qz_report_add(reading->report, &place,
                      QZ_SAY(RECORD_ROWS_SKIPPED, qz_count(reading->store->skipped_rows)));
    }
}

static void finish(qzplan_tally *tally, qz_rec_reading *reading) {
    size_t at;
    qz_report *report = reading->report;
    reading->source->rows = reading->store->rows;
    tell_left_out(reading);
    qz_rec_faults_tell(reading->faults, tally->spec, reading->source->id, report);
    if (report->errors > 0 || report->no_memory || reading->cancelled ||
        qz_rec_faults_errors(reading->faults) > 0 || !fits(tally, reading->source, report)) {
        return;
    }
    if (!take_store(tally, reading->store) ||
        !qz_rec_sources_add(&tally->sources, &tally->allocator, reading->source, &at)) {
        report->no_memory = 1;
        return;
    }
    qz_rec_faults_take(&tally->faults, reading->faults, 0, (uint32_t)at);
}

int qz_rec_take(qzplan_tally *tally, const char *id, qz_rec_reader *read, const void *from,
                qzplan_diagnostics **diagnostics) {
    qz_report report;
    qz_arena scratch;
    qz_rec_store store;
    qz_rec_faults *faults;
    qz_rec_source source = {.part = tally->options.part};
    qz_report_init(&report, &tally->allocator, tally->options.max_diagnostics);
    report.warnings = tally->options.warnings;
    qz_arena_init(&scratch, &tally->allocator);
    source.id = qz_arena_text(&tally->arena, id, strlen(id));
    faults = qz_arena_alloc(&scratch, sizeof *faults);
    qz_rec_reading reading = {.tally = tally,
                              .store = &store,
                              .faults = faults,
                              .source = &source,
                              .report = &report,
                              .scratch = &scratch,
                              .kept = &tally->arena};
    report.no_memory |= !qz_rec_store_init(&store, tally->spec, &tally->allocator) ||
                        source.id == NULL || faults == NULL;
    if (!report.no_memory) {
        read(&reading, from);
        finish(tally, &reading);
    }
    qz_rec_store_free(&store);
    qz_arena_free(&scratch);
    int cancelled = reading.cancelled;
    int code = qz_report_finish(&report, diagnostics);
    return code == QZPLAN_OK && cancelled ? QZPLAN_ERROR_CANCELLED : code;
}

static int take_csv(qzplan_tally *tally, const char *id, const qz_rec_csv *from,
                    qzplan_diagnostics **diagnostics) {
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (tally == NULL || id == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (qz_tally_is_concealed(tally)) {
        return QZPLAN_ERROR_SEALED; /* keys of it would not be known again */
    }
    return qz_rec_take(tally, id, qz_rec_read_csv, from, diagnostics);
}

int qzplan_tally_csv(qzplan_tally *tally, const char *path, qzplan_diagnostics **diagnostics) {
    return take_csv(tally, path, &(qz_rec_csv){.path = path}, diagnostics);
}

int qzplan_tally_csv_bytes(qzplan_tally *tally, const char *name, const void *bytes, size_t size,
                           qzplan_diagnostics **diagnostics) {
    const char *id = bytes == NULL && size > 0 ? NULL : name == NULL ? "" : name;
    return take_csv(tally, id, &(qz_rec_csv){.bytes = bytes == NULL ? "" : bytes, .size = size},
                    diagnostics);
}

int qzplan_tally_csv_from(qzplan_tally *tally, const char *name, qzplan_tally_read *read,
                          void *context, qzplan_diagnostics **diagnostics) {
    const char *id = read == NULL ? NULL : name == NULL ? "" : name;
    return take_csv(tally, id, &(qz_rec_csv){.read = read, .context = context}, diagnostics);
}

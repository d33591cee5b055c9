/* SPDX-License-Identifier: MIT */
/* Faults that somebody beside the library finds: they name a message, its texts stand here. */

#include <qzplan/report.h>

#include <string.h>

#include <qzplan/error.h>

#include "input/file.h"
#include "messages/diagnostics.h"

struct qzplan_report {
    qz_report report;
    qz_arena arena; /* what was read */
};

enum { MOST_PARTS = 4 };

int qzplan_report_new(qzplan_report **out, const qzplan_allocator *allocator,
                      size_t max_diagnostics) {
    qzplan_allocator taken;
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    int code = qz_allocator_take(&taken, allocator);
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_arena arena;
    qz_arena_init(&arena, &taken);
    qzplan_report *made = qz_arena_alloc(&arena, sizeof *made);
    if (made == NULL) {
        qz_arena_free(&arena);
        return QZPLAN_ERROR_NO_MEMORY;
    }
    qz_report_init(&made->report, &taken, max_diagnostics);
    made->arena = arena;
    *out = made;
    return QZPLAN_OK;
}

int qzplan_report_read_file(qzplan_report *report, const char **bytes, size_t *size,
                            const char *path, size_t max_bytes) {
    char *got = NULL;
    if (report == NULL || bytes == NULL || size == NULL || path == NULL ||
        max_bytes >= SIZE_MAX / 2) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = qz_file_read(&got, size, &report->arena, &report->report, path, max_bytes);
    *bytes = got;
    return code;
}

int qzplan_report_add(qzplan_report *report, const qzplan_diagnostic *fault) {
    qz_part parts[MOST_PARTS];
    if (report == NULL || fault == NULL || fault->id <= QZ_MESSAGE_NONE ||
        fault->id >= QZ_MESSAGE_COUNT) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    size_t count = qz_message_part_count(fault->id);
    if (count > MOST_PARTS || fault->part_count != count) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    for (size_t i = 0; i < count; i++) {
        if (fault->parts[i].value == NULL) {
            return QZPLAN_ERROR_INVALID_ARGUMENT;
        }
        parts[i] = qz_text(fault->parts[i].value);
    }
    qz_place place = {fault->file, fault->path, fault->line, fault->column, fault->length};
    qz_report_add(&report->report, &place,
                  (qz_message){.said = {parts, count, fault->id}, .hint = {.id = QZ_PHRASE_NONE}});
    return QZPLAN_OK;
}

int qzplan_report_finish(qzplan_report *report, qzplan_diagnostics **diagnostics) {
    if (report == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = qz_report_finish(&report->report, diagnostics);
    qz_arena arena = report->arena;
    qz_arena_free(&arena);
    return code;
}

int32_t qzplan_message_find(const char *name) {
    for (int32_t id = QZ_MESSAGE_NONE + 1; name != NULL && id < QZ_MESSAGE_COUNT; id++) {
        if (strcmp(qzplan_message_name(id), name) == 0) {
            return id;
        }
    }
    return QZ_MESSAGE_NONE;
}

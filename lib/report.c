/* SPDX-License-Identifier: MIT */
/* A growing list of diagnostics; the caller gets it whole, with its own memory. */

#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

enum { DEFAULT_CAP = 100 };

struct qz_report_item {
    struct qz_report_item *next;
    qzplan_diagnostic diagnostic;
};

/* What the caller holds is the first member; the arena behind it owns everything. */
struct owned_list {
    qzplan_diagnostics list;
    qz_arena arena;
};

void qz_report_init(qz_report *report, const qzplan_allocator *allocator, size_t cap) {
    memset(report, 0, sizeof *report);
    qz_arena_init(&report->arena, allocator);
    report->cap = cap == 0 ? DEFAULT_CAP : cap;
}

static const char *copy(qz_report *report, const char *text) {
    return qz_arena_text(&report->arena, text, strlen(text));
}

static char *print(qz_report *report, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *text = length < 0 ? NULL : qz_arena_alloc(&report->arena, (size_t)length + 1);
    if (text != NULL) {
        vsnprintf(text, (size_t)length + 1, format, again);
    }
    va_end(again);
    return text;
}

void qz_report_add(qz_report *report, int code, const qz_place *place, const char *hint,
                   const char *message, ...) {
    if (report->first_code == QZPLAN_OK) {
        report->first_code = code;
    }
    if (report->count == report->cap) {
        report->dropped++;
        return;
    }
    struct qz_report_item *item = qz_arena_alloc(&report->arena, sizeof *item);
    if (item == NULL) {
        report->no_memory = 1;
        return;
    }
    qzplan_diagnostic *d = &item->diagnostic;
    va_list arguments;
    va_start(arguments, message);
    d->message = print(report, message, arguments);
    va_end(arguments);
    d->file = copy(report, place->file == NULL ? "" : place->file);
    d->path = copy(report, place->path == NULL ? "" : place->path);
    d->hint = hint == NULL ? NULL : copy(report, hint);
    d->code = code;
    d->line = place->line;
    d->column = place->column;
    d->length = place->length;
    if (d->message == NULL || d->file == NULL || d->path == NULL ||
        (hint != NULL && d->hint == NULL)) {
        report->no_memory = 1;
        return;
    }
    if (report->last == NULL) {
        report->first = item;
    } else {
        report->last->next = item;
    }
    report->last = item;
    report->count++;
}

static struct owned_list *hand_over(qz_report *report) {
    struct owned_list *owned = qz_arena_alloc(&report->arena, sizeof *owned);
    const qzplan_diagnostic **items =
        qz_arena_array(&report->arena, report->count, sizeof(const qzplan_diagnostic *));
    if (owned == NULL || items == NULL) {
        return NULL;
    }
    size_t i = 0;
    for (const struct qz_report_item *item = report->first; item != NULL; item = item->next) {
        items[i++] = &item->diagnostic;
    }
    owned->list = (qzplan_diagnostics){NULL, i, report->dropped};
    owned->list.items = items;
    owned->arena = report->arena;
    return owned;
}

int qz_report_finish(qz_report *report, qzplan_diagnostics **out) {
    struct owned_list *owned = NULL;
    if (out != NULL) {
        if (report->count > 0 && !report->no_memory) {
            owned = hand_over(report);
            report->no_memory = owned == NULL;
        }
        *out = owned == NULL ? NULL : &owned->list;
    }
    if (owned == NULL) {
        qz_arena_free(&report->arena);
    }
    return report->no_memory ? QZPLAN_ERROR_NO_MEMORY : report->first_code;
}

void qzplan_diagnostics_free(qzplan_diagnostics *diagnostics) {
    if (diagnostics != NULL) {
        qz_arena arena = ((struct owned_list *)diagnostics)->arena;
        qz_arena_free(&arena);
    }
}

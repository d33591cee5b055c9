/* SPDX-License-Identifier: MIT */
/* A growing list of diagnostics; the caller gets it whole, with its own memory. */

#include "base/diagnostics.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "base/tidy.h"

enum { DEFAULT_CAP = 100 };

struct qz_report_item {
    struct qz_report_item *next;
    size_t order; /* of being reported */
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

/* A copy that quotes the input without harm. */
static const char *copy_line(qz_report *report, const char *text) {
    char *line = qz_arena_text(&report->arena, text, strlen(text));
    if (line != NULL) {
        qz_tidy_line(line);
    }
    return line;
}

static char *print(qz_report *report, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *text = length < 0 ? NULL : qz_arena_alloc(&report->arena, (size_t)length + 1);
    if (text != NULL) {
        vsnprintf(text, (size_t)length + 1, format, again);
        qz_tidy_line(text);
    }
    va_end(again);
    return text;
}

void qz_report_add(qz_report *report, int code, const qz_place *place, const char *hint,
                   const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    qz_report_add_list(report, code, place, hint, message, arguments);
    va_end(arguments);
}

void qz_report_add_list(qz_report *report, int code, const qz_place *place, const char *hint,
                        const char *message, va_list arguments) {
    if (report->first_code == QZPLAN_OK && report->severity == QZPLAN_SEVERITY_ERROR) {
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
    d->message = print(report, message, arguments);
    d->file = copy(report, place->file == NULL ? "" : place->file);
    d->path = copy_line(report, place->path == NULL ? "" : place->path);
    d->hint = hint == NULL ? NULL : copy_line(report, hint);
    d->code = code;
    d->line = place->line;
    d->column = place->column;
    d->length = place->length;
    d->severity = report->severity;
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
    item->order = report->count++;
}

int qz_report_is_full(const qz_report *report) {
    return report->count >= report->cap;
}

/* A file without a line goes before its lines; what stands at one place keeps its order. */
static int comes_before(const void *a, const void *b) {
    const struct qz_report_item *left = a;
    const struct qz_report_item *right = b;
    const qzplan_diagnostic *l = &left->diagnostic;
    const qzplan_diagnostic *r = &right->diagnostic;
    int file = strcmp(l->file, r->file);
    if (file != 0) {
        return file < 0;
    }
    if (l->line != r->line) {
        return l->line < r->line;
    }
    return l->column != r->column ? l->column < r->column : left->order < right->order;
}

static struct owned_list *hand_over(qz_report *report) {
    struct owned_list *owned = qz_arena_alloc(&report->arena, sizeof *owned);
    const void **sorted = qz_arena_array(&report->arena, report->count, sizeof *sorted);
    const qzplan_diagnostic **items =
        qz_arena_array(&report->arena, report->count, sizeof(const qzplan_diagnostic *));
    if (owned == NULL || sorted == NULL || items == NULL) {
        return NULL;
    }
    size_t count = 0;
    for (const struct qz_report_item *item = report->first; item != NULL; item = item->next) {
        sorted[count++] = item;
    }
    qz_sort(sorted, count, comes_before);
    for (size_t i = 0; i < count; i++) {
        items[i] = &((const struct qz_report_item *)sorted[i])->diagnostic;
    }
    owned->list = (qzplan_diagnostics){items, count, report->dropped};
    owned->arena = report->arena;
    return owned;
}

/* The code of the error that comes first in the input, of those that are listed. */
static int first_code(const qz_report *report) {
    const struct qz_report_item *first = NULL;
    for (const struct qz_report_item *item = report->first; item != NULL; item = item->next) {
        if (item->diagnostic.severity == QZPLAN_SEVERITY_ERROR &&
            (first == NULL || comes_before(item, first))) {
            first = item;
        }
    }
    return first == NULL ? report->first_code : first->diagnostic.code;
}

int qz_report_finish(qz_report *report, qzplan_diagnostics **out) {
    struct owned_list *owned = NULL;
    int code = first_code(report);
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
    return report->no_memory ? QZPLAN_ERROR_NO_MEMORY : code;
}

void qzplan_diagnostics_free(qzplan_diagnostics *diagnostics) {
    if (diagnostics != NULL) {
        qz_arena arena = ((struct owned_list *)diagnostics)->arena;
        qz_arena_free(&arena);
    }
}

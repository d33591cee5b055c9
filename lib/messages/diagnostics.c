/* SPDX-License-Identifier: MIT */
/* A growing list of diagnostics; the caller gets it whole, with its own memory. What is said is
   written in every language at once: a list is short, and holds on to nothing of the input. */

#include "messages/diagnostics.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/languages.h"
#include "base/out.h"
#include "base/sort.h"
#include "base/tidy.h"
#include "messages/render.h"

enum { DEFAULT_CAP = 100 };

struct qz_report_item {
    struct qz_report_item *next;
    size_t order;     /* of being reported */
    const char *file; /* with line and column: where it stands in the order of the input */
    uint32_t line;
    uint32_t column;
    qzplan_diagnostic diagnostic;
};

/* Behind qzplan_diagnostic.texts, by language. */
struct texts {
    const char *messages[QZ_LANGUAGE_COUNT];
    const char *hints[QZ_LANGUAGE_COUNT]; /* NULL: none */
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

/* Room for one diagnostic, or NULL where it is only counted. */
static struct qz_report_item *next_item(qz_report *report, int code, int32_t severity) {
    report->errors += severity == QZPLAN_SEVERITY_ERROR;
    if (report->first_code == QZPLAN_OK && severity == QZPLAN_SEVERITY_ERROR) {
        report->first_code = code;
    }
    if (report->count == report->cap) {
        report->dropped++;
        return NULL;
    }
    struct qz_report_item *item = qz_arena_alloc(&report->arena, sizeof *item);
    report->no_memory |= item == NULL;
    return item;
}

/* "book.xlsx!Sheet!" without a cell behind it. */
static size_t sheet_length(const char *file) {
    const char *end = strrchr(file, '!');
    return end == NULL ? 0 : (size_t)(end - file) + 1;
}

const char *qz_place_text(qz_arena *arena, const qz_place *place) {
    enum { LETTERS = 7 }; /* of 32 bits */
    char letters[LETTERS];
    size_t at = LETTERS;
    size_t sheet = sheet_length(place->file);
    for (uint32_t column = place->column; column > 0; column = (column - 1) / 26) {
        letters[--at] = (char)('A' + (column - 1) % 26);
    }
    char *text = qz_arena_alloc(arena, sheet + LETTERS + sizeof "4294967295");
    if (text != NULL) {
        memcpy(text, place->file, sheet);
        sprintf(text + sheet, "%.*s%lu", (int)(LETTERS - at), letters + at,
                (unsigned long)place->line);
    }
    return text;
}

static void place_item(qz_report *report, struct qz_report_item *item, const qz_place *place) {
    qzplan_diagnostic *d = &item->diagnostic;
    d->size = sizeof *d;
    d->path = copy_line(report, place->path == NULL ? "" : place->path);
    item->line = place->line;
    item->column = place->column;
    if (place->length == QZ_SPAN_CELL) {
        item->file = qz_arena_text(&report->arena, place->file, sheet_length(place->file));
        d->file = qz_place_text(&report->arena, place);
        return;
    }
    d->file = item->file = copy(report, place->file == NULL ? "" : place->file);
    d->line = place->line;
    d->column = place->column;
    d->length = place->length;
}

static void link_item(qz_report *report, struct qz_report_item *item) {
    if (report->arena.failed) {
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

static const char *keep(qz_report *report, const qz_rendered *rendered) {
    return qz_arena_text(&report->arena, rendered->text, rendered->length);
}

static void keep_texts(qz_report *report, qzplan_diagnostic *d, const qz_message *message) {
    struct texts *texts = qz_arena_alloc(&report->arena, sizeof *texts);
    qz_rendered rendered;
    if (texts == NULL) {
        return;
    }
    for (size_t language = 0; language < QZ_LANGUAGE_COUNT; language++) {
        qz_render_message(&rendered, message, language);
        texts->messages[language] = keep(report, &rendered);
        if (qz_render_hint(&rendered, message, language)) {
            texts->hints[language] = keep(report, &rendered);
        }
    }
    d->texts = texts;
    d->message = texts->messages[QZ_LANGUAGE_en];
    d->hint = texts->hints[QZ_LANGUAGE_en];
}

/* Takes the next name of "value metric". */
static const char *keep_name(qz_report *report, const char **names) {
    size_t length = strcspn(*names, " ");
    const char *name = qz_arena_text(&report->arena, *names, length);
    *names += length + ((*names)[length] == ' ');
    return name;
}

static size_t keep_parts_of(qz_report *report, qzplan_diagnostic_part *out, const qz_phrase *phrase,
                            const char *names) {
    qz_rendered rendered;
    for (size_t i = 0; i < phrase->count; i++) {
        out[i].name = keep_name(report, &names);
        qz_render_part(&rendered, &phrase->parts[i], QZ_LANGUAGE_en);
        out[i].value = keep(report, &rendered);
    }
    return phrase->count;
}

/* Those of the message, then those of its hint. */
static void keep_parts(qz_report *report, qzplan_diagnostic *d, const qz_message *message) {
    size_t count = message->said.count + message->hint.count;
    qzplan_diagnostic_part *parts = qz_arena_array(&report->arena, count, sizeof *parts);
    if (parts == NULL) {
        return;
    }
    size_t used =
        keep_parts_of(report, parts, &message->said, qz_message_part_names(message->said.id));
    keep_parts_of(report, parts + used, &message->hint, qz_phrase_part_names(message->hint.id));
    d->parts = parts;
    d->part_count = count;
}

/* Of the place itself where a change names none: within one line, as far as it is known. */
static int place_edit(qzplan_edit *out, const qz_edit *edit, const qzplan_diagnostic *d) {
    int own = edit->line == 0;
    if (own && (d->column == 0 || d->length == 0)) {
        return 0;
    }
    out->line = own ? d->line : edit->line;
    out->column = own ? d->column : edit->column;
    out->end_line = own ? d->line : edit->end_line;
    out->end_column = own ? d->column + d->length : edit->end_column;
    out->certain = edit->certain;
    return 1;
}

static void keep_edits(qz_report *report, qzplan_diagnostic *d, const qz_message *message) {
    qzplan_edit *edits = qz_arena_array(&report->arena, message->edit_count, sizeof *edits);
    if (message->edit_count == 0 || edits == NULL) {
        return;
    }
    for (size_t i = 0; i < message->edit_count; i++) {
        if (!place_edit(&edits[i], &message->edits[i], d)) {
            return;
        }
        edits[i].text = copy(report, message->edits[i].text);
    }
    d->edits = edits;
    d->edit_count = message->edit_count;
}

/* A message's own, unless whoever called wants no warnings. */
static int32_t severity_of(const qz_report *report, int id) {
    return report->warnings == QZPLAN_WARNINGS_ERROR ? QZPLAN_SEVERITY_ERROR
                                                     : qz_message_severity(id);
}

void qz_report_add(qz_report *report, const qz_place *place, qz_message message) {
    int id = message.said.id;
    int32_t severity = severity_of(report, id);
    struct qz_report_item *item = next_item(report, qz_message_code(id), severity);
    if (item == NULL) {
        return;
    }
    place_item(report, item, place);
    keep_texts(report, &item->diagnostic, &message);
    keep_parts(report, &item->diagnostic, &message);
    keep_edits(report, &item->diagnostic, &message);
    item->diagnostic.id = id;
    item->diagnostic.code = qz_message_code(id);
    item->diagnostic.severity = severity;
    link_item(report, item);
}

int qz_warnings_are_known(int32_t warnings) {
    return warnings == QZPLAN_WARNINGS_TELL || warnings == QZPLAN_WARNINGS_ERROR;
}

int qz_report_is_full(const qz_report *report) {
    return report->count >= report->cap;
}

/* A file without a line goes before its lines; what stands at one place keeps its order. */
static int comes_before(const void *a, const void *b) {
    const struct qz_report_item *left = a;
    const struct qz_report_item *right = b;
    int file = strcmp(left->file, right->file);
    if (file != 0) {
        return file < 0;
    }
    if (left->line != right->line) {
        return left->line < right->line;
    }
    return left->column != right->column ? left->column < right->column
                                         : left->order < right->order;
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

static int format(char *buffer, size_t capacity, size_t *length, const char *text) {
    qz_out out = {.buffer = buffer, .capacity = capacity};
    qz_out_text(&out, text == NULL ? "" : text);
    return qz_out_end(&out, length);
}

int qzplan_diagnostic_format(char *buffer, size_t capacity, size_t *length,
                             const qzplan_diagnostic *diagnostic, const char *language) {
    if (diagnostic == NULL || diagnostic->texts == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    const struct texts *texts = diagnostic->texts;
    return format(buffer, capacity, length, texts->messages[qz_language_index(language)]);
}

int qzplan_diagnostic_format_hint(char *buffer, size_t capacity, size_t *length,
                                  const qzplan_diagnostic *diagnostic, const char *language) {
    if (diagnostic == NULL || diagnostic->texts == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    const struct texts *texts = diagnostic->texts;
    return format(buffer, capacity, length, texts->hints[qz_language_index(language)]);
}

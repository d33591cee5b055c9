/* SPDX-License-Identifier: MIT */
/* qzplan check as text: every fault with its line, then how many there are; and as the lines that
   mark places in a change. */

#include "check.h"

#include <stdio.h>
#include <string.h>

#include "amount.h"
#include "diagnostics.h"
#include "inputs.h"
#include "said.h"
#include "words.h"

static void add_count(struct buffer *line, size_t count, enum word one, enum word many,
                      const char *language) {
    buffer_format(line, "%s%zu%s", word(WORD_COMMA, language), count,
                  word(count == 1 ? one : many, language));
}

static void tell_good(const struct out *out, const qzplan_plan *plan) {
    struct buffer line = {0}, place = {0};

    buffer_add_safe(&place, plan->file);
    buffer_add(&place, ":");
    out_styled(out, &line, STYLE_BOLD, buffer_text(&place));
    buffer_add(&line, " ");
    out_styled(out, &line, STYLE_GREEN, "OK");
    buffer_add(&line, word(WORD_COLON, out->language));
    buffer_add_safe(&line, text_in(&plan->title, out->language));
    add_count(&line, plan->task_count, WORD_TASK_ONE, WORD_TASKS, out->language);
    add_count(&line, plan->target_count, WORD_TARGET_ONE, WORD_TARGETS, out->language);
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&place);
}

static void tell_tally(const struct out *out, const struct check *check) {
    static const enum said errors[2][2] = {{SAID_ERRORS_IN, SAID_ERRORS_IN_ONE},
                                           {SAID_ONE_ERROR_IN, SAID_ONE_ERROR_IN_ONE}};
    struct buffer line = {0};
    size_t bad = check->faulty + check->unread;

    if (bad > 0) {
        buffer_format(&line, said_in(errors[check->errors == 1][check->count == 1], out->language),
                      check->errors, bad, check->count);
    }
    if (check->warnings > 0) {
        buffer_add(&line, line.length > 0 ? word(WORD_COMMA, out->language) : "");
        buffer_format(
            &line, said_in(check->warnings == 1 ? SAID_ONE_WARNING : SAID_WARNINGS, out->language),
            check->warnings);
    }
    if (line.length > 0) {
        out_line(out, &line);
    }
    buffer_free(&line);
}

void text_check(const struct out *out, const struct check *check) {
    for (size_t i = 0; i < check->count; i++) {
        const struct checked *file = &check->files[i];

        if (file->code == QZPLAN_OK) {
            tell_good(out, file->plan);
        } else if (file->lists[0] == NULL && file->lists[1] == NULL) {
            failed(file->path, file->code);
        }
        for (size_t list = 0; list < CHECKED_LISTS; list++) {
            diagnostics_print(out, file->lists[list]);
        }
    }
    tell_tally(out, check);
}

/* Text of a command: what would end it, or a property of it, is escaped. */
static void add_escaped(struct buffer *buffer, const char *text, const char *special) {
    for (; *text != '\0'; text++) {
        if (strchr(special, *text) != NULL) {
            buffer_format(buffer, "%%%02X", (unsigned)(unsigned char)*text);
        } else {
            buffer_add_bytes(buffer, text, 1);
        }
    }
}

static void add_property(struct buffer *buffer, const char *name, uint32_t value) {
    if (value > 0) {
        buffer_format(buffer, ",%s=%lu", name, (unsigned long)value);
    }
}

static void mark(const struct out *out, const qzplan_diagnostic *fault) {
    static const char *const levels[] = {[QZPLAN_SEVERITY_ERROR] = "error",
                                         [QZPLAN_SEVERITY_WARNING] = "warning",
                                         [QZPLAN_SEVERITY_NOTE] = "notice"};
    struct buffer line = {0}, text = {0};

    buffer_format(&line, "::%s file=", levels[fault->severity]);
    buffer_add_safe(&text, fault->file);
    add_escaped(&line, buffer_text(&text), "%\r\n:,");
    add_property(&line, "line", fault->line);
    add_property(&line, "col", fault->column);
    add_property(&line, "endColumn", fault->column > 0 ? fault->column + fault->length : 0);
    buffer_format(&line, ",title=%s::", qzplan_error_name(fault->code));
    buffer_clear(&text);
    diagnostic_add_message(&text, fault, out->language);
    if (fault->hint != NULL) {
        buffer_add(&text, word(WORD_OPEN, out->language));
        diagnostic_add_hint(&text, fault, out->language);
        buffer_add(&text, word(WORD_CLOSE, out->language));
    }
    add_escaped(&line, buffer_text(&text), "%\r\n");
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&text);
}

void github_check(const struct out *out, const struct check *check) {
    for (size_t i = 0; i < check->count; i++) {
        const struct checked *file = &check->files[i];

        for (size_t list = 0; list < CHECKED_LISTS; list++) {
            const qzplan_diagnostics *found = file->lists[list];

            for (size_t k = 0; found != NULL && k < found->count; k++) {
                mark(out, found->items[k]);
            }
        }
        if (file->code != QZPLAN_OK && file->lists[0] == NULL && file->lists[1] == NULL) {
            failed(file->path, file->code);
        }
    }
}

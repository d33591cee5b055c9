/* SPDX-License-Identifier: MIT */
/* Prints faults as file:line:column, with the source line and a caret below the place. */

#include "diagnostics.h"

#include <stdlib.h>
#include <string.h>

#include <qzplan/error.h>

#include "said.h"
#include "source.h"
#include "width.h"

/* Before a source line stand its number and a bar; an ellipsis may stand at either end. */
enum { TAB_COLUMNS = 8, WINDOW = 96, BESIDE_WINDOW = 11, LONGEST_CHARACTER = 4 };

/* What of a long line is shown: characters first to last, last excluded. */
struct window {
    size_t first;
    size_t last;
};

static size_t shown_width(int32_t point) {
    if (point == '\t') {
        return TAB_COLUMNS;
    }
    return character_is_safe(point) ? character_width(point) : 1;
}

static size_t step(const char **text, int32_t *point) {
    size_t bytes = character_read(point, *text, strnlen(*text, LONGEST_CHARACTER));

    *text += bytes;
    return bytes;
}

static size_t count_characters(const char *text) {
    size_t count = 0;
    int32_t point;

    for (; *text != '\0'; count++) {
        step(&text, &point);
    }
    return count;
}

/* As much of the line as fits, with the caret about in its middle where it does not fit whole. */
static struct window choose_window(const struct out *out, const char *line, size_t caret) {
    struct window window = {0, count_characters(line)};
    size_t *widths = memory_new(window.last + 1, sizeof *widths);
    size_t room = out->columns < WINDOW + BESIDE_WINDOW ? out->columns - BESIDE_WINDOW : WINDOW;
    size_t left = 0, right = 0; /* columns shown before the caret, and from it on */
    int32_t point;

    for (size_t i = 0; i < window.last; i++) {
        step(&line, &point);
        widths[i] = shown_width(point);
        *(i < caret ? &left : &right) += widths[i];
    }
    while (left + right > room && window.first + 1 < window.last) {
        if (left > right || window.last <= caret + 1) {
            left -= widths[window.first++];
        } else {
            right -= widths[--window.last];
        }
    }
    free(widths);
    return window;
}

/* One character of the source line, made safe; tabs stay. */
static void add_character(struct buffer *buffer, const char *text, size_t bytes, int32_t point) {
    struct buffer one = {0};

    if (point == '\t') {
        buffer_add(buffer, "\t");
        return;
    }
    buffer_add_bytes(&one, text, bytes);
    buffer_add_safe(buffer, buffer_text(&one));
    buffer_free(&one);
}

/* Fills the shown part of the line, and the line below it up to the caret's end. */
static void draw(const struct out *out, struct buffer *shown, struct buffer *below,
                 const struct excerpt *excerpt, size_t length) {
    const char *line = excerpt->text;
    size_t caret = excerpt->caret;
    struct window window = choose_window(out, line, caret);
    size_t marks = 0;
    size_t i = 0;

    if (window.first > 0 || excerpt->cut_left) {
        buffer_add(shown, "\xE2\x80\xA6");
        buffer_add(below, " ");
    }
    for (; *line != '\0'; i++) {
        const char *start = line;
        int32_t point;
        size_t bytes = step(&line, &point);

        if (i < window.first || i >= window.last) {
            continue;
        }
        add_character(shown, start, bytes, point);
        if (i < caret && point == '\t') {
            buffer_add(below, "\t");
        } else if (i < caret) {
            buffer_add_times(below, " ", shown_width(point));
        } else if (i < caret + length) {
            marks += point == '\t' ? 1 : shown_width(point);
        }
    }
    if (i > window.last || excerpt->cut_right) {
        buffer_add(shown, "\xE2\x80\xA6");
    }
    buffer_add(below, "^");
    buffer_add_times(below, "~", marks > 1 ? marks - 1 : 0);
}

/* How a severity is shown. */
static const struct weight {
    enum said said;
    enum style style;
} weights[] = {[QZPLAN_SEVERITY_ERROR] = {SAID_ERROR, STYLE_RED_BOLD},
               [QZPLAN_SEVERITY_WARNING] = {SAID_WARNING, STYLE_YELLOW},
               [QZPLAN_SEVERITY_NOTE] = {SAID_NOTE, STYLE_DIM}};

static const struct weight *weight_of(const qzplan_diagnostic *fault) {
    return &weights[fault->severity];
}

static void print_source(const struct out *out, struct source *source,
                         const qzplan_diagnostic *fault) {
    struct buffer shown = {0}, below = {0}, line = {0}, mark = {0};
    struct excerpt excerpt;

    if (fault->column == 0 || !source_excerpt(&excerpt, source, fault->line, fault->column - 1)) {
        return;
    }
    draw(out, &shown, &below, &excerpt, fault->length > 0 ? fault->length : 1);
    buffer_format(&mark, "%6lu | ", (unsigned long)fault->line);
    out_styled(out, &line, STYLE_DIM, buffer_text(&mark));
    buffer_add(&line, buffer_text(&shown));
    out_line(out, &line);
    out_styled(out, &line, STYLE_DIM, "       | ");
    out_styled(out, &line, weight_of(fault)->style, buffer_text(&below));
    out_line(out, &line);
    free(excerpt.text);
    buffer_free(&shown);
    buffer_free(&below);
    buffer_free(&line);
    buffer_free(&mark);
}

typedef int (*formatter)(char *buffer, size_t capacity, size_t *length,
                         const qzplan_diagnostic *diagnostic, const char *language);

static void add_formatted(struct buffer *buffer, formatter format, const qzplan_diagnostic *fault,
                          const char *language) {
    size_t length = 0;

    format(NULL, 0, &length, fault, language);
    char *text = memory_new(length + 1, 1);
    format(text, length + 1, NULL, fault, language);
    buffer_add_safe(buffer, text);
    free(text);
}

void diagnostic_add_message(struct buffer *buffer, const qzplan_diagnostic *fault,
                            const char *language) {
    add_formatted(buffer, qzplan_diagnostic_format, fault, language);
}

void diagnostic_add_hint(struct buffer *buffer, const qzplan_diagnostic *fault,
                         const char *language) {
    add_formatted(buffer, qzplan_diagnostic_format_hint, fault, language);
}

/* A line behind the fault; none where there is no text. Clears the text. */
static void print_extra(const struct out *out, const char *label, struct buffer *text) {
    struct buffer line = {0}, lead = {0};

    if (text->length > 0) {
        buffer_format(&lead, "       %s", label);
        out_styled(out, &line, STYLE_DIM, buffer_text(&lead));
        buffer_add(&line, buffer_text(text));
        out_line(out, &line);
    }
    buffer_clear(text);
    buffer_free(&line);
    buffer_free(&lead);
}

static void print_fault(const struct out *out, struct source *source,
                        const qzplan_diagnostic *fault) {
    struct buffer place = {0}, line = {0}, message = {0};

    buffer_add_safe(&place, fault->file);
    if (fault->line > 0) {
        buffer_format(&place, ":%lu", (unsigned long)fault->line);
    }
    if (fault->line > 0 && fault->column > 0) {
        buffer_format(&place, ":%lu", (unsigned long)fault->column);
    }
    buffer_add(&place, ":");
    out_styled(out, &line, STYLE_BOLD, buffer_text(&place));
    buffer_add(&line, " ");
    out_styled(out, &line, weight_of(fault)->style, said_in(weight_of(fault)->said, out->language));
    diagnostic_add_message(&message, fault, out->language);
    buffer_format(&line, "%s [%s]", buffer_text(&message), qzplan_error_name(fault->code));
    out_line(out, &line);
    source_open(source, fault->file);
    print_source(out, source, fault);
    buffer_clear(&message);
    diagnostic_add_hint(&message, fault, out->language);
    print_extra(out, said_in(SAID_HINT, out->language), &message);
    buffer_add_safe(&message, fault->path);
    print_extra(out, said_in(SAID_AT, out->language), &message);
    buffer_free(&place);
    buffer_free(&line);
    buffer_free(&message);
}

size_t diagnostics_print(const struct out *out, const qzplan_diagnostics *diagnostics) {
    struct source source = {0};
    struct buffer line = {0};
    size_t count = 0;

    if (diagnostics == NULL) {
        return 0;
    }
    for (; count < diagnostics->count; count++) {
        print_fault(out, &source, diagnostics->items[count]);
    }
    if (diagnostics->dropped > 0) {
        buffer_format(&line, said_in(SAID_MORE_NOT_LISTED, out->language), diagnostics->dropped);
        out_line(out, &line);
    }
    source_close(&source);
    buffer_free(&line);
    return count + diagnostics->dropped;
}

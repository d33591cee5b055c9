/* SPDX-License-Identifier: MIT */
/* Verdicts in GitHub's Markdown: a heading, how many were kept, and a table. */

#include "markdown.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "counts.h"
#include "grouping.h"
#include "lights.h"
#include "needs.h"
#include "text_cells.h"
#include "width.h"
#include "words.h"

/* Columns that a text above the table may have, so that the limit always has room for it. */
enum { HEAD_TEXT = 120 };

/* U+2060: nothing that is seen, but what stands behind `@` and `#` is then no name and no number.
 */
static const char joiner[] = "\xE2\x81\xA0";

/* Adds a text so that none of it is markup, a link, a mention or a reference; it is safe already.
 */
static void add_plain(struct buffer *out, const char *text) {
    static const char marks[] = "\\`*_[]<>|~&$:#";

    for (const char *at = text; *at != '\0'; at++) {
        int is_web = *at == '.' && at - text >= 3 && (at[-1] | 32) == 'w' && (at[-2] | 32) == 'w' &&
                     (at[-3] | 32) == 'w';

        buffer_add(out, strchr(marks, *at) != NULL || is_web ? "\\" : "");
        buffer_add_bytes(out, at, 1);
        buffer_add(out, *at == '@' || *at == '#' ? joiner : "");
    }
}

/* The same of its first columns. */
static void add_short(struct buffer *out, const char *text) {
    size_t size = strlen(text), at = 0, columns = 0;
    struct buffer cut = {0};

    while (at < size) {
        int32_t point;
        size_t bytes = character_read(&point, text + at, size - at);

        columns += character_width(point);
        if (columns > HEAD_TEXT) {
            break;
        }
        at += bytes;
    }
    buffer_add_bytes(&cut, text, at);
    add_plain(out, buffer_text(&cut));
    buffer_add(out, at < size ? "\xE2\x80\xA6" : "");
    buffer_free(&cut);
}

static size_t characters_of(const struct buffer *text) {
    size_t count = 0;

    for (size_t i = 0; i < text->length; i++) {
        count += ((unsigned char)text->text[i] & 0xC0) != 0x80;
    }
    return count;
}

static void add_title_line(struct buffer *out, const struct report *report, const char *language) {
    struct buffer title = {0}, of = {0};

    buffer_add_safe(&title, text_in(&report->result->plan->title, language));
    buffer_add(out, "### ");
    add_short(out, buffer_text(&title));
    buffer_add(&of, word(WORD_AS_OF, language));
    add_day(&of, report->result->as_of);
    if (report->area != NULL) {
        buffer_add(&of, word(WORD_SEMICOLON, language));
        buffer_add_safe(&of, text_in(&report->area->title, language));
    }
    if (selection_narrows(report->selection)) {
        buffer_add(&of, word(WORD_SEMICOLON, language));
        selection_add(&of, report->selection, language);
    }
    buffer_add(out, "\n\n");
    add_short(out, buffer_text(&of));
    buffer_add(out, "\n\n");
    buffer_free(&title);
    buffer_free(&of);
}

static void add_head(struct buffer *out, const struct report *report, const char *language) {
    static const enum word heads[] = {WORD_STATUS,   WORD_TARGET,   WORD_PROMISE_HEAD, WORD_ACTUAL,
                                      WORD_REQUIRED, WORD_DEADLINE, WORD_NEEDED_HEAD,  WORD_LEAD};
    const struct counts counts = count_targets(report);
    struct buffer line = {0};

    add_title_line(out, report, language);
    if (report->result->demo) {
        buffer_format(out, "> **%s**\n\n", word(WORD_DEMO, language));
    }
    add_kept_line(&line, &counts, language);
    buffer_format(out, "**%s**\n\n", buffer_text(&line));
    buffer_clear(&line);
    add_running_line(&line, &counts, language);
    buffer_format(out, "%s\n\n", buffer_text(&line));
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        buffer_format(out, "%s%s", i > 0 ? " | " : "| ", word(heads[i], language));
    }
    buffer_add(out, " |\n|---|---|---|--:|--:|---|---|---|\n");
    buffer_free(&line);
}

static void add_cell(struct buffer *row, struct buffer *text) {
    add_plain(row, buffer_text(text));
    buffer_add(row, " | ");
    buffer_clear(text);
}

static void add_row(struct buffer *row, const qzplan_verdict *verdict, const char *language) {
    struct buffer text = {0};

    buffer_add(row, "| ");
    add_light(&text, verdict->light);
    buffer_format(&text, " %s",
                  qzplan_term_label(QZPLAN_VOCABULARY_STATUS, verdict->status, language));
    add_cell(row, &text);
    buffer_add_safe(&text, verdict->target->id);
    add_cell(row, &text);
    add_subject(&text, verdict, language);
    if (verdict->area != verdict->target->task->plan->area) {
        buffer_add(&text, " \xC2\xB7 ");
        buffer_add_safe(&text, text_in(&verdict->area->title, language));
    }
    add_cell(row, &text);
    add_found(&text, verdict, language);
    add_cell(row, &text);
    add_wanted(&text, verdict, language);
    add_cell(row, &text);
    add_day(&text, verdict->deadline);
    add_cell(row, &text);
    if (!verdict->over) {
        add_needed(&text, verdict, language);
    }
    add_cell(row, &text);
    add_lead_titles(&text, verdict->target->task, language);
    add_plain(row, buffer_text(&text));
    buffer_add(row, " |\n");
    buffer_free(&text);
}

static void write_out(const struct out *out, struct buffer *text) {
    fwrite(buffer_text(text), 1, text->length, out->stream);
    buffer_clear(text);
}

/* Writes rows while they and the line that counts the rest have room. */
static void write_rows(const struct out *out, const qzplan_verdict **rows, size_t count,
                       size_t used, int64_t most) {
    struct buffer row = {0}, rest = {0};
    size_t listed = 0;

    for (; listed < count; listed++) {
        add_row(&row, rows[listed], out->language);
        buffer_clear(&rest);
        buffer_format(&rest, word(WORD_NOT_LISTED, out->language), count - listed);
        used += characters_of(&row);
        if (most > 0 && used + characters_of(&rest) + 2 > (size_t)most) {
            break;
        }
        write_out(out, &row);
    }
    if (listed < count) {
        buffer_clear(&rest);
        buffer_format(&rest, word(WORD_NOT_LISTED, out->language), count - listed);
        fprintf(out->stream, "\n%s\n", buffer_text(&rest));
    }
    buffer_free(&row);
    buffer_free(&rest);
}

void markdown_result(const struct out *out, const struct report *report, int sorted, int64_t most) {
    const qzplan_verdict **rows = memory_new(report->shown_count + 1, sizeof *rows);
    struct buffer head = {0};

    for (size_t i = 0; i < report->shown_count; i++) {
        rows[i] = report->shown[i];
    }
    if (!sorted) {
        verdicts_sort(rows, report->shown_count, SORT_STATUS);
    }
    add_head(&head, report, out->language);
    size_t used = characters_of(&head);
    write_out(out, &head);
    write_rows(out, rows, report->shown_count, used, most);
    buffer_free(&head);
    free(rows);
}

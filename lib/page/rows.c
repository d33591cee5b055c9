/* SPDX-License-Identifier: MIT */
/* Writes verdicts as codes and numbers. Texts repeat from verdict to verdict, so each is written
   once: a first pass over the verdicts gathers them, a second writes their places. */

#include "page/rows.h"

#include <string.h>

#include <qzplan/error.h>

#include "words/cells.h"

enum { CELLS = 4, LONGEST = 400 };

/* Texts by their hash; the table is twice as large as all that may come. */
typedef struct texts {
    const char **texts;
    uint32_t *places;
    size_t room; /* a power of two */
    uint32_t count;
} texts;

static uint64_t hash_of(const char *text) {
    uint64_t hash = 14695981039346656037u;
    for (; *text != '\0'; text++) {
        hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    }
    return hash ^ hash >> 29;
}

static int make_texts(texts *table, qz_arena *arena, size_t count) {
    size_t room = 16;
    while (room < 2 * count) {
        room *= 2;
    }
    *table = (texts){.room = room};
    table->texts = qz_arena_array(arena, room, sizeof *table->texts);
    table->places = qz_arena_array(arena, room, sizeof *table->places);
    return table->texts != NULL && table->places != NULL;
}

/* The place of a text; a new one is written behind the others. */
static uint32_t place_of(qz_page *page, qz_arena *arena, texts *table, const char *text) {
    size_t at = (size_t)hash_of(text) & (table->room - 1);
    while (table->texts[at] != NULL && strcmp(table->texts[at], text) != 0) {
        at = (at + 1) & (table->room - 1);
    }
    if (table->texts[at] == NULL) {
        table->texts[at] = qz_arena_text(arena, text, strlen(text));
        table->places[at] = table->count++;
        if (table->texts[at] == NULL) {
            page->html.error = QZPLAN_ERROR_NO_MEMORY;
            return 0;
        }
        qz_html_raw(&page->html, table->count > 1 ? ",\"" : "\"");
        qz_html_json(&page->html, text);
        qz_html_raw(&page->html, "\"");
    }
    return table->places[at];
}

static void write_when(qz_out *out, const qzplan_verdict *v, const char *language) {
    char text[32];
    (void)language;
    int error = v->period.kind != QZPLAN_PERIOD_NONE
                    ? qzplan_period_format(text, sizeof text, NULL, &v->period)
                    : qzplan_day_format(text, sizeof text, NULL, v->deadline);
    qz_out_text(out, error == QZPLAN_OK ? text : "");
}

/* Cut between characters where it is long. */
static void write_cell(const qz_page *page, char text[LONGEST], int cell, const qzplan_verdict *v) {
    static const qz_page_cell cells[CELLS] = {qz_cell_subject, qz_cell_found, qz_cell_wanted,
                                              write_when};
    qz_out out = {.buffer = text, .capacity = LONGEST};
    cells[cell](&out, v, page->language);
    size_t length = out.length < LONGEST ? out.length : LONGEST - 1;
    while (out.length >= LONGEST && length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) {
        length--;
    }
    text[length] = '\0';
}

static void put_rows(qz_page *page, qz_arena *arena, size_t count) {
    const qz_facts *facts = page->facts;
    uint32_t *places = qz_arena_array(arena, count * CELLS, sizeof *places);
    char text[LONGEST];
    texts table;
    size_t at = 0;
    if (places == NULL || !make_texts(&table, arena, count * CELLS)) {
        page->html.error = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    qz_html_raw(&page->html, "<script type=\"application/json\" class=\"rows\">{\"texts\":[");
    for (size_t i = 0; i < facts->brief_count; i++) {
        for (int cell = 0; cell < CELLS; cell++) {
            write_cell(page, text, cell, facts->brief[i]);
            places[at++] = place_of(page, arena, &table, text);
        }
    }
    qz_html_raw(&page->html, "],\n\"rows\":[");
    for (size_t i = 0; i < facts->brief_count; i++) {
        const uint32_t *p = &places[i * CELLS];
        qz_html_format(&page->html, "%s[%u,%d,%u,%u,%u,%u]", i > 0 ? "," : "",
                       facts->brief[i]->target->task->index, (int)facts->brief[i]->status, p[0],
                       p[1], p[2], p[3]);
    }
    qz_html_raw(&page->html, "]}</script>\n");
}

void qz_page_rows(qz_page *page) {
    qz_arena scratch;
    size_t count = page->facts->brief_count;
    if (count == 0) {
        return;
    }
    qz_arena_init(&scratch, &page->arena->allocator);
    put_rows(page, &scratch, count);
    qz_arena_free(&scratch);
    qz_html_format(&page->html,
                   "<ol class=\"brief\"></ol>\n<p><button type=\"button\" class=\"more\" "
                   "hidden>%s</button></p>\n",
                   page->words->show_more);
}

/* SPDX-License-Identifier: MIT */
/* Says what a verdict rests on, so that whoever doubts it can look each thing up. */

#include "page/evidence.h"

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "number/number.h"

/* Figures that are named one by one. */
enum { NAMED = 8, LONGEST = 4000 };

static void put_explanation(qz_page *page, const qzplan_verdict *verdict) {
    char small[2048];
    size_t length = 0;
    int error = qzplan_verdict_explain(small, sizeof small, &length, verdict, page->language);
    qz_html_raw(&page->html, "<p>");
    if (error == QZPLAN_OK) {
        qz_html_paragraph(&page->html, small);
    } else if (error == QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        char *large = qz_arena_borrow(page->arena, length + 1, 1);
        if (large == NULL ||
            qzplan_verdict_explain(large, length + 1, NULL, verdict, page->language) != QZPLAN_OK) {
            page->html.error = QZPLAN_ERROR_NO_MEMORY;
        } else {
            qz_html_paragraph(&page->html, large);
        }
        qz_arena_give_back(page->arena, large);
    }
    qz_html_raw(&page->html, "</p>");
}

static void put_number(qz_page *page, qzplan_number number, int32_t form) {
    char text[QZ_NUMBER_TEXT];
    if (qz_number_known(number) && qzplan_number_format(text, sizeof text, NULL, &number, form,
                                                        NULL, page->language) == QZPLAN_OK) {
        qz_html_text(&page->html, text);
    }
}

static void put_value(qz_page *page, const qzplan_figure *figure) {
    int32_t form = figure->share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;
    if (figure->form == QZPLAN_FORM_ANSWER) {
        qz_html_raw(&page->html, figure->value.num != 0 ? page->words->yes : page->words->no);
    } else if (figure->form == QZPLAN_FORM_RATIO) {
        put_number(page, figure->numerator, QZPLAN_NUMBER_PLAIN);
        qz_html_raw(&page->html, "/");
        put_number(page, figure->denominator, QZPLAN_NUMBER_PLAIN);
    } else if (figure->form == QZPLAN_FORM_BOUNDS) {
        put_number(page, figure->low, form);
        qz_html_raw(&page->html, "\xE2\x80\x93");
        put_number(page, figure->high, form);
    } else {
        put_number(page, figure->value, form);
    }
}

/* The name of a file without its folders. */
static const char *name_of(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL || slash[1] == '\0' ? path : slash + 1;
}

enum { FILES_MOST = 16 };

/* Adds a path to those that differ; 0 where its name is another's, or they are too many. */
static int add_path(const char **paths, size_t *count, const char *path) {
    for (size_t i = 0; i < *count; i++) {
        if (paths[i] == path || strcmp(paths[i], path) == 0) {
            return 1;
        }
        if (strcmp(name_of(paths[i]), name_of(path)) == 0) {
            return 0;
        }
    }
    if (*count == FILES_MOST) {
        return 0;
    }
    paths[(*count)++] = path;
    return 1;
}

int qz_page_paths_needed(const qzplan_result *result) {
    const char *paths[FILES_MOST];
    size_t count = 0;
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[i];
        for (size_t k = 0; k < verdict->figure_count; k++) {
            const char *path = verdict->figures[k]->file;
            if (path != NULL && !add_path(paths, &count, path)) {
                return 1;
            }
        }
    }
    return 0;
}

static void put_place(qz_page *page, const qzplan_figure *figure) {
    const char *file =
        figure->file == NULL || page->whole_paths ? figure->file : name_of(figure->file);
    const qz_hole holes[] = {{file, 0}, {NULL, figure->line}};
    if (figure->file != NULL && figure->line > 0) {
        qz_html_raw(&page->html, page->words->open);
        qz_say(page, page->words->at_line, holes, 2);
        qz_html_raw(&page->html, page->words->close);
    }
}

static void put_said(qz_page *page, const char *template, const char *text) {
    if (text != NULL && *text != '\0') {
        qz_html_raw(&page->html, page->words->semicolon);
        qz_say_text(page, template, text);
    }
}

static void put_figure(qz_page *page, const qzplan_figure *figure, const qzplan_verdict *verdict) {
    char day[32];
    qz_html_raw(&page->html, "<li>");
    if (figure->metric != verdict->metric) {
        qz_page_title(page, &figure->metric->title);
        qz_html_raw(&page->html, " ");
    }
    if (figure->area != verdict->area) {
        qz_page_title(page, &figure->area->title);
        qz_html_raw(&page->html, " ");
    }
    qz_page_period(page, &figure->period);
    qz_html_raw(&page->html, page->words->colon);
    put_value(page, figure);
    put_place(page, figure);
    if (figure->source != NULL) {
        qz_html_format(&page->html, "%s%s", page->words->semicolon, figure->source);
    }
    put_said(page, page->words->reported_by, figure->reported_by);
    if (figure->reported_on != QZPLAN_DAY_NONE &&
        qzplan_day_format(day, sizeof day, NULL, figure->reported_on) == QZPLAN_OK) {
        put_said(page, page->words->reported_on, day);
    }
    put_said(page, page->words->note, figure->note);
    qz_html_raw(&page->html, "</li>");
}

static void put_figures(qz_page *page, const qzplan_verdict *verdict) {
    if (verdict->figure_count == 0) {
        return;
    }
    qz_html_raw(&page->html, "<ul>");
    for (size_t i = 0; i < verdict->figure_count && i < NAMED; i++) {
        put_figure(page, verdict->figures[i], verdict);
    }
    if (verdict->figure_count > NAMED) {
        qz_html_raw(&page->html, "<li>");
        qz_say_number(page, page->words->more_figures, (int64_t)(verdict->figure_count - NAMED));
        qz_html_raw(&page->html, "</li>");
    }
    qz_html_raw(&page->html, "</ul>");
}

void qz_page_source(qz_page *page, const qzplan_entry *source, size_t count) {
    if (count == 0) {
        return;
    }
    qz_html_format(&page->html, "<span>%s%s", page->words->source, page->words->colon);
    for (size_t i = 0; i < count; i++) {
        qz_html_raw(&page->html, i > 0 ? page->words->comma : "");
        if (source[i].key[0] != '\0') {
            qz_html_format(&page->html, "%s ", source[i].key);
        }
        qz_html_clip(&page->html, source[i].value, LONGEST);
    }
    qz_html_raw(&page->html, "</span> ");
}

static void put_plan(qz_page *page, const qzplan_verdict *verdict) {
    const qzplan_target *target = verdict->target;
    const qz_hole holes[] = {{target->id, 0}, {NULL, target->line}};
    qz_html_raw(&page->html, "<p>");
    qz_say(page, page->words->line_of_plan, holes, 2);
    if (target->source_count > 0) {
        qz_html_raw(&page->html, page->words->semicolon);
        qz_page_source(page, target->source, target->source_count);
    }
    if (target->wording.count > 0) {
        qz_html_format(&page->html, "%s%s%s", page->words->semicolon, page->words->wording,
                       page->words->colon);
        qz_page_whole(page, &target->wording);
    }
    qz_html_raw(&page->html, "</p>");
}

void qz_page_evidence(qz_page *page, const qzplan_verdict *verdict) {
    put_explanation(page, verdict);
    put_figures(page, verdict);
    put_plan(page, verdict);
}

/* SPDX-License-Identifier: MIT */
/* The public door: checks what is given, finds the facts, and writes the page, once for each of its
   languages. */

#include "page/say.h"

#include <qzplan/error.h>
#include <qzplan/text.h>
#include <qzplan/version.h>

#include "base/structs.h"
#include "page/data.h"
#include "page/evidence.h"
#include "page/files.h"
#include "page/map.h"
#include "page/marks.h"
#include "page/sections.h"

enum { LANGUAGES = 8, LISTED = 5000 };

typedef struct chosen_languages {
    const char *tags[LANGUAGES]; /* of the library */
    size_t count;
} chosen_languages;

static void take_language(chosen_languages *chosen, const char *tag) {
    for (size_t i = 0; i < chosen->count; i++) {
        if (qz_language_same(chosen->tags[i], tag)) {
            return;
        }
    }
    if (chosen->count < LANGUAGES) {
        chosen->tags[chosen->count++] = tag;
    }
}

/* Those asked for, else those of the plan, else the fallback. INVALID_ARGUMENT for one asked for
   that there are no words in. */
static int choose_languages(chosen_languages *chosen, const qzplan_page_options *options,
                            const qzplan_plan *plan) {
    size_t asked = options->language_count;
    size_t count = asked > 0 ? asked : plan->language_count;
    const char *const *tags = asked > 0 ? options->languages : plan->languages;
    chosen->count = 0;
    for (size_t i = 0; i < count; i++) {
        const char *tag = tags[i] == NULL ? NULL : qzplan_language_find(tags[i]);
        if (tag == NULL && asked > 0) {
            return QZPLAN_ERROR_INVALID_ARGUMENT;
        }
        if (tag != NULL) {
            take_language(chosen, tag);
        }
    }
    if (chosen->count == 0) {
        take_language(chosen, qz_language_of(NULL)->tag);
    }
    return QZPLAN_OK;
}

static void use_language(qz_page *page, const char *tag) {
    page->language = tag;
    page->words = qz_page_words_at(qz_language_index(tag));
}

static void put_head(qz_page *page) {
    qz_html_format(&page->html, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n", page->language);
    qz_html_raw(&page->html,
                "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
                "default-src 'none'; style-src '");
    qz_html_raw(&page->html, qz_page_style_hash);
    qz_html_raw(&page->html, "'; script-src '");
    qz_html_raw(&page->html, qz_page_script_hash);
    qz_html_raw(&page->html,
                "'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<link rel=\"icon\" href=\"data:,\">\n<title>");
    qz_page_title(page, &page->plan->title);
    qz_html_raw(&page->html, " \xC2\xB7 ");
    qz_page_day(page, page->result->as_of);
    qz_html_raw(&page->html, "</title>\n<style>");
    qz_html_raw(&page->html, qz_page_style);
    qz_html_raw(&page->html, "</style>\n</head>\n<body>\n");
    qz_marks_define(page);
}

/* The choice of language works by style alone. */
static void put_choice(qz_page *page, const chosen_languages *chosen) {
    if (chosen->count < 2) {
        return;
    }
    qz_html_format(&page->html, "<fieldset class=\"langs\"><legend>%s</legend>\n",
                   page->words->choose_language);
    for (size_t i = 0; i < chosen->count; i++) {
        const qz_page_words *words = qz_page_words_at(qz_language_index(chosen->tags[i]));
        qz_html_format(&page->html,
                       "<label lang=\"%s\"><input type=\"radio\" name=\"lang\" id=\"l%zu\" "
                       "value=\"%s\"",
                       chosen->tags[i], i, chosen->tags[i]);
        qz_html_format(&page->html, "%s> %s</label>\n", i == 0 ? " checked" : "",
                       words->language_name);
    }
    qz_html_raw(&page->html, "</fieldset>\n");
}

static void put_heading(qz_page *page) {
    const qz_facts *facts = page->facts;
    const qz_page_words *w = page->words;
    char day[32] = "";
    if (qzplan_day_format(day, sizeof day, NULL, page->result->as_of) != QZPLAN_OK) {
        return;
    }
    qz_html_raw(&page->html, "<header>\n<h1>");
    qz_page_title(page, &page->plan->title);
    qz_html_raw(&page->html, "</h1>\n<p class=\"meta\">");
    qz_say_text(page, w->as_of, day);
    qz_html_raw(&page->html, " \xC2\xB7 <span class=\"n\">");
    qz_say_number(page, w->so_many_targets, facts->counts.all);
    qz_html_raw(&page->html, "</span> \xC2\xB7 ");
    qz_say_number(page, w->so_many_tasks, facts->task_count);
    if (page->options.department != NULL) {
        qz_html_raw(&page->html, " \xC2\xB7 ");
        qz_say_text(page, w->only_department,
                    qzplan_text_get(&page->options.department->title, page->language));
    }
    qz_html_raw(&page->html, "</p>\n");
    if (page->result->demo) {
        qz_html_format(&page->html, "<p class=\"demo\">%s</p>\n", w->demo);
    }
    qz_html_raw(&page->html, "</header>\n");
}

static void put_language(qz_page *page, size_t place) {
    qz_html_format(&page->html, "<div class=\"page p%zu\" lang=\"%s\" id=\"%s\">\n", place,
                   page->language, page->language);
    if (page->result->demo) {
        qz_html_format(&page->html, "<p class=\"demo-mark\" aria-hidden=\"true\">%s</p>\n",
                       page->words->demo_mark);
    }
    put_heading(page);
    qz_html_raw(&page->html, "<main>\n");
    qz_page_first(page);
    qz_page_filters(page);
    qz_page_action(page);
    qz_page_wall(page);
    qz_page_departments(page);
    qz_page_deadlines(page);
    qz_page_charts(page);
    qz_page_areas(page);
    qz_page_promises(page);
    qz_html_raw(&page->html, "</main>\n<footer>");
    qz_say_text(page, page->words->made_by, qzplan_version());
    qz_html_format(
        &page->html,
        "<label class=\"whole-print\"><input type=\"checkbox\" class=\"whole\"> %s</label>",
        page->words->print_too);
    qz_html_raw(&page->html, "</footer>\n");
    qz_page_templates(page);
    qz_html_raw(&page->html, "</div>\n");
}

static int write_page(qz_page *page, const chosen_languages *languages) {
    use_language(page, languages->tags[0]);
    page->whole_paths = qz_page_paths_needed(page->result);
    put_head(page);
    put_choice(page, languages);
    for (size_t i = 0; i < languages->count && page->html.error == QZPLAN_OK; i++) {
        use_language(page, languages->tags[i]);
        put_language(page, i);
    }
    qz_page_data(page);
    qz_html_raw(&page->html, "<script>");
    qz_html_raw(&page->html, qz_page_script);
    qz_html_raw(&page->html, "</script>\n</body>\n</html>\n");
    return qz_html_end(&page->html);
}

static int take_options(qzplan_page_options *options, qzplan_allocator *allocator,
                        const qzplan_page_options *given, const qzplan_plan *plan) {
    *options = (qzplan_page_options){.size = sizeof *options};
    int error = given == NULL ? QZPLAN_OK : qz_struct_read(options, sizeof *options, given);
    const qzplan_department *department = options->department;
    if (error == QZPLAN_OK &&
        ((options->language_count > 0 && options->languages == NULL) ||
         (department != NULL && (department->index >= plan->department_count ||
                                 plan->departments[department->index] != department)))) {
        error = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    error = error == QZPLAN_OK ? qz_page_shapes_check(options, plan) : error;
    return error == QZPLAN_OK ? qz_allocator_take(allocator, options->allocator) : error;
}

int qzplan_page_write(const qzplan_result *result, const qzplan_page_options *options,
                      qzplan_page_writer write, void *context) {
    qzplan_allocator allocator;
    qzplan_page_options known;
    chosen_languages languages;
    qz_arena arena;
    qz_facts facts;
    if (result == NULL || write == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int error = take_options(&known, &allocator, options, result->plan);
    error = error == QZPLAN_OK ? choose_languages(&languages, &known, result->plan) : error;
    if (error != QZPLAN_OK) {
        return error;
    }
    qz_arena_init(&arena, &allocator);
    qz_page page = {
        .arena = &arena, .result = result, .plan = result->plan, .facts = &facts, .options = known};
    error = qz_facts_find(&facts, &arena, result, known.department,
                          known.limit > 0 ? known.limit : LISTED);
    error = error == QZPLAN_OK ? qz_html_begin(&page.html, &arena, write, context) : error;
    error = error == QZPLAN_OK ? write_page(&page, &languages) : error;
    qz_arena_free(&arena);
    return error;
}

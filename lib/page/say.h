/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_SAY_H
#define QZ_PAGE_SAY_H

/* A page being written: what all of its sections share. */

#include <qzplan/page.h>

#include "base/out.h"
#include "page/facts.h"
#include "page/html.h"
#include "page/words.h"

typedef struct qz_page {
    qz_html html;
    qz_arena *arena;
    const qzplan_result *result;
    const qzplan_plan *plan;
    const qz_facts *facts;
    qzplan_page_options options;
    int whole_paths; /* two files of figures have the same name */
    /* of the language being written */
    const char *language;
    const qz_page_words *words;
} qz_page;

/* Titles in lists are cut at so many characters; the evidence has them whole. */
enum { QZ_PAGE_TITLE = 160 };

/* What fills a hole of a template: a text, or a number where that is NULL. */
typedef struct qz_hole {
    const char *text;
    int64_t number;
} qz_hole;

/* A template of words.h; the array of holes by their numbers. */
void qz_say(qz_page *page, const char *template, const qz_hole *holes, size_t count);
void qz_say_number(qz_page *page, const char *template, int64_t number);
void qz_say_text(qz_page *page, const char *template, const char *text);

/* A plan's text in the language, for lists and whole. */
void qz_page_title(qz_page *page, const qzplan_text *text);
void qz_page_whole(qz_page *page, const qzplan_text *text);

void qz_page_day(qz_page *page, int32_t day);
void qz_page_period(qz_page *page, const qzplan_period *period);

/* A text that a function of words/ writes about a verdict; 1 where there is one. */
typedef void (*qz_page_cell)(qz_out *out, const qzplan_verdict *verdict, const char *language);
int qz_page_say_cell(qz_page *page, qz_page_cell cell, const qzplan_verdict *verdict);

/* The number under which a target's or task's place is linked: "zh-t3", "zh-v12". */
void qz_page_id(qz_page *page, char kind, uint32_t index);

/* A heading of a section that is linked as "zh-NAME". */
void qz_page_section(qz_page *page, const char *name, const char *title);

#endif

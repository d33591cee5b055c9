/* SPDX-License-Identifier: MIT */
/* Every promise, task by task: a line each, that opens to its evidence. */

#include <qzplan/text.h>

#include "page/evidence.h"
#include "page/marks.h"
#include "page/rows.h"
#include "page/sections.h"
#include "words/cells.h"

static void put_names(qz_page *page, const char *role, const qzplan_department *const *list,
                      size_t count) {
    if (count == 0) {
        return;
    }
    qz_html_format(&page->html, "<span>%s%s", role, page->words->colon);
    for (size_t i = 0; i < count; i++) {
        qz_html_raw(&page->html, i > 0 ? page->words->list_comma : "");
        qz_page_title(page, &list[i]->title);
        if (list[i]->contact.count > 0) {
            qz_html_raw(&page->html, page->words->open);
            qz_page_title(page, &list[i]->contact);
            qz_html_raw(&page->html, page->words->close);
        }
    }
    qz_html_raw(&page->html, "</span> ");
}

static void put_text_of(qz_page *page, const char *name, const qzplan_text *text) {
    if (text->count > 0) {
        qz_html_format(&page->html, "<span>%s%s", name, page->words->colon);
        qz_page_whole(page, text);
        qz_html_raw(&page->html, "</span> ");
    }
}

static void put_task_head(qz_page *page, const qzplan_task *task) {
    const qz_page_words *w = page->words;
    qz_html_format(&page->html, "<div class=\"task\" data-t=\"%u\"><h3 id=\"", task->index);
    qz_page_id(page, 't', task->index);
    qz_html_raw(&page->html, "\"><span class=\"no\">");
    qz_html_clip(&page->html, task->id, 24);
    qz_html_raw(&page->html, "</span> ");
    qz_page_title(page, &task->title);
    qz_html_raw(&page->html, " ");
    qz_mark_word(page, page->result->tasks[task->index]->status);
    qz_html_raw(&page->html, "</h3>\n<p class=\"note\">");
    put_names(page, w->lead, task->leads, task->lead_count);
    put_names(page, w->with, task->participants, task->participant_count);
    put_text_of(page, w->contact, &task->contact);
    put_text_of(page, w->wording, &task->wording);
    qz_page_source(page, task->source, task->source_count);
    qz_html_raw(&page->html, "</p>\n");
}

static void put_summary(qz_page *page, const qzplan_verdict *v) {
    qz_html_raw(&page->html, "<summary>");
    qz_mark_word(page, v->status);
    qz_html_raw(&page->html, "<span class=\"what\">");
    (void)qz_page_say_cell(page, qz_cell_subject, v);
    qz_html_raw(&page->html, "</span><span class=\"now\"><b>");
    (void)qz_page_say_cell(page, qz_cell_found, v);
    qz_html_raw(&page->html, "</b></span><span class=\"wanted\">");
    (void)qz_page_say_cell(page, qz_cell_wanted, v);
    qz_html_raw(&page->html, "</span><span class=\"when\">");
    if (v->period.kind != QZPLAN_PERIOD_NONE) {
        qz_page_period(page, &v->period);
    } else if (v->deadline != QZPLAN_DAY_ONGOING) {
        qz_page_day(page, v->deadline);
    }
    qz_html_raw(&page->html, "</span></summary>");
}

static void put_verdict(qz_page *page, const qzplan_verdict *v) {
    qz_html_format(&page->html, "<details class=\"v\" data-s=\"%d\">", (int)v->status);
    put_summary(page, v);
    qz_html_raw(&page->html, "<div class=\"ev\" id=\"");
    qz_page_id(page, 'v', v->index);
    qz_html_raw(&page->html, "\">");
    qz_page_evidence(page, v);
    qz_html_raw(&page->html, "</div></details>\n");
}

static void put_task(qz_page *page, const qzplan_task *task) {
    put_task_head(page, task);
    for (size_t i = 0; i < task->target_count; i++) {
        const qzplan_target_outcome *outcome = page->result->targets[task->targets[i]->index];
        for (size_t k = 0; k < outcome->verdict_count; k++) {
            size_t index = outcome->first_verdict + k;
            if (page->facts->whole[index]) {
                put_verdict(page, page->result->verdicts[index]);
            }
        }
    }
    qz_html_raw(&page->html, "</div>\n");
}

static void put_limits(qz_page *page) {
    const qz_facts *facts = page->facts;
    const qz_hole holes[] = {{NULL, (int64_t)facts->verdict_count},
                             {NULL, (int64_t)(facts->whole_count + facts->brief_count)}};
    if (facts->whole_count < facts->verdict_count) {
        qz_html_raw(&page->html, "<p class=\"note\">");
        qz_say_number(page, page->words->listed, (int64_t)facts->whole_count);
        if (facts->whole_count + facts->brief_count < facts->verdict_count) {
            qz_html_raw(&page->html, " ");
            qz_say(page, page->words->not_listed, holes, 2);
        }
        qz_html_raw(&page->html, "</p>\n");
    }
}

void qz_page_promises(qz_page *page) {
    const qzplan_plan *plan = page->plan;
    qz_page_section(page, "promises", page->words->promises);
    put_limits(page);
    for (size_t i = 0; i < plan->task_count; i++) {
        if (page->facts->chosen[i]) {
            put_task(page, plan->tasks[i]);
        }
    }
    qz_page_rows(page);
    qz_html_raw(&page->html, "</section>\n");
}

/* SPDX-License-Identifier: MIT */
/* The wall: every task as a tile, under the part of the plan that it belongs to. */

#include <qzplan/text.h>

#include "model/statuses.h"
#include "page/marks.h"
#include "page/sections.h"

/* The deadline that a tile shows: the next one, else the last that has passed. */
static const qzplan_verdict *shown_deadline(const qz_page *page, const qzplan_task *task) {
    const qzplan_verdict *next = NULL, *last = NULL;
    for (size_t i = 0; i < task->target_count; i++) {
        const qzplan_target_outcome *outcome = page->result->targets[task->targets[i]->index];
        for (size_t k = 0; k < outcome->verdict_count; k++) {
            const qzplan_verdict *v = page->result->verdicts[outcome->first_verdict + k];
            if (v->days_left > 0 && (next == NULL || v->deadline < next->deadline)) {
                next = v;
            }
            if (v->days_left <= 0 && (last == NULL || v->deadline > last->deadline)) {
                last = v;
            }
        }
    }
    return next != NULL ? next : last;
}

static void count_task(qz_counts *counts, const qz_page *page, const qzplan_task *task) {
    for (size_t i = 0; i < task->target_count; i++) {
        qz_count_outcome(counts, page->result->targets[task->targets[i]->index]);
    }
}

static void put_tile(qz_page *page, const qzplan_task *task) {
    const qzplan_task_outcome *outcome = page->result->tasks[task->index];
    const qzplan_verdict *due = shown_deadline(page, task);
    qz_counts counts = {0};
    count_task(&counts, page, task);
    qz_html_format(&page->html, "<li data-t=\"%u\"><a class=\"tile s%d\" href=\"#", task->index,
                   (int)outcome->status);
    qz_page_id(page, 't', task->index);
    qz_html_raw(&page->html, "\"><span class=\"top\"><b>");
    qz_html_clip(&page->html, task->id, 24);
    qz_html_raw(&page->html, "</b>");
    qz_mark_word(page, outcome->status);
    qz_html_raw(&page->html, "</span><span class=\"title\">");
    qz_page_title(page, &task->title);
    qz_html_raw(&page->html, "</span><span class=\"foot\">");
    qz_mark_bar(page, counts.by_status, 0, page->words->bar);
    qz_html_raw(&page->html, "<small>");
    if (counts.closed > 0) {
        const qz_hole holes[] = {{NULL, counts.kept}, {NULL, counts.closed}};
        qz_say(page, page->words->kept_of_due, holes, 2);
    }
    qz_html_raw(&page->html, "</small><small>");
    if (due != NULL && due->deadline != QZPLAN_DAY_ONGOING) {
        qz_page_day(page, due->deadline);
    }
    qz_html_raw(&page->html, "</small></span></a></li>\n");
}

/* What a task stands under: its programme, else its action, else nothing. */
static const void *part_of(const qzplan_task *task) {
    return task->programme != NULL ? (const void *)task->programme : (const void *)task->action;
}

static void put_part(qz_page *page, const qzplan_task *task) {
    qz_counts counts = {0};
    const qzplan_plan *plan = page->plan;
    const qzplan_text *title = task->programme != NULL ? &task->programme->title
                               : task->action != NULL  ? &task->action->title
                                                       : NULL;
    for (size_t i = 0; i < plan->task_count; i++) {
        if (part_of(plan->tasks[i]) == part_of(task) && page->facts->chosen[i]) {
            count_task(&counts, page, plan->tasks[i]);
        }
    }
    if (title == NULL) {
        return;
    }
    qz_html_raw(&page->html, "<h3>");
    qz_page_title(page, title);
    if (counts.closed > 0) {
        const qz_hole holes[] = {{NULL, counts.kept}, {NULL, counts.closed}};
        qz_html_raw(&page->html, " <span class=\"count\">");
        qz_say(page, page->words->kept_of_due, holes, 2);
        qz_html_raw(&page->html, "</span>");
    }
    qz_html_raw(&page->html, "</h3>\n");
}

void qz_page_wall(qz_page *page) {
    const qzplan_plan *plan = page->plan;
    const void *part = NULL;
    int open = 0;
    qz_page_section(page, "wall", page->words->wall);
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *task = plan->tasks[i];
        if (!page->facts->chosen[i]) {
            continue;
        }
        if (!open || part_of(task) != part) {
            qz_html_raw(&page->html, open ? "</ul></div>\n" : "");
            qz_html_raw(&page->html, "<div class=\"part\">");
            put_part(page, task);
            qz_html_raw(&page->html, "<ul class=\"tiles\">\n");
            part = part_of(task);
            open = 1;
        }
        put_tile(page, task);
    }
    qz_html_raw(&page->html, open ? "</ul></div>\n</section>\n" : "</section>\n");
}

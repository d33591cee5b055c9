/* SPDX-License-Identifier: MIT */
/* A card for each department, the worst first: what it leads and what it takes part in. */

#include <qzplan/text.h>

#include "base/arrays.h"
#include "page/marks.h"
#include "page/sections.h"

static void put_role(qz_page *page, const char *template, uint32_t tasks, const qz_counts *counts) {
    const qz_hole holes[] = {{NULL, counts->kept}, {NULL, counts->closed}};
    if (tasks == 0) {
        return;
    }
    qz_html_raw(&page->html, "<p class=\"role\"><span>");
    qz_say_number(page, template, tasks);
    qz_html_raw(&page->html, "</span> <small>");
    if (counts->closed > 0) {
        qz_say(page, page->words->kept_of_due, holes, 2);
    }
    qz_html_raw(&page->html, "</small></p>\n");
    qz_mark_bar(page, counts->by_status, 0, page->words->bar);
}

/* What is worst about it: the numbers that ask for something. */
static void put_worst(qz_page *page, const qz_department_facts *facts) {
    static const int32_t shown[] = {QZPLAN_STATUS_MISSED, QZPLAN_STATUS_BEHIND,
                                    QZPLAN_STATUS_UNKNOWN};
    qz_html_raw(&page->html, "<p class=\"worst\">");
    for (size_t i = 0; i < QZ_ARRAY_SIZE(shown); i++) {
        uint32_t count = facts->lead.by_status[shown[i]] + facts->with.by_status[shown[i]];
        if (count > 0) {
            qz_mark_word(page, shown[i]);
            qz_html_format(&page->html, " <b>%u</b> ", count);
        }
    }
    qz_html_raw(&page->html, "</p>\n");
}

static int takes_part(const qzplan_task *task, const qzplan_department *department) {
    int found = 0;
    for (size_t i = 0; i < task->lead_count; i++) {
        found |= task->leads[i] == department;
    }
    for (size_t i = 0; i < task->participant_count; i++) {
        found |= task->participants[i] == department;
    }
    return found;
}

static void put_tasks(qz_page *page, const qzplan_department *department) {
    const qzplan_plan *plan = page->plan;
    qz_html_format(&page->html, "<details><summary>%s</summary><p class=\"tasks\">",
                   page->words->its_tasks);
    for (size_t i = 0; i < plan->task_count; i++) {
        if (page->facts->chosen[i] && takes_part(plan->tasks[i], department)) {
            qz_html_raw(&page->html, "<a href=\"#");
            qz_page_id(page, 't', (uint32_t)i);
            qz_html_raw(&page->html, "\">");
            qz_html_clip(&page->html, plan->tasks[i]->id, 24);
            qz_html_raw(&page->html, "</a> ");
        }
    }
    qz_html_raw(&page->html, "</p></details>\n");
}

void qz_page_departments(qz_page *page) {
    const qz_facts *facts = page->facts;
    if (facts->department_count == 0) {
        return;
    }
    qz_page_section(page, "departments", page->words->departments);
    qz_html_raw(&page->html, "<ul class=\"cards\">\n");
    for (size_t i = 0; i < facts->department_count; i++) {
        const qz_department_facts *one = facts->departments[i];
        qz_html_format(&page->html, "<li class=\"card\" data-d=\"%u\" id=\"",
                       one->department->index);
        qz_page_id(page, 'd', one->department->index);
        qz_html_raw(&page->html, "\"><h3><a href=\"#");
        qz_page_id(page, 'd', one->department->index);
        qz_html_raw(&page->html, "\">");
        qz_page_title(page, &one->department->title);
        qz_html_raw(&page->html, "</a></h3>\n");
        put_worst(page, one);
        put_role(page, page->words->leads, one->lead_tasks, &one->lead);
        put_role(page, page->words->takes_part, one->with_tasks, &one->with);
        put_tasks(page, one->department);
        qz_html_raw(&page->html, "</li>\n");
    }
    qz_html_raw(&page->html, "</ul>\n</section>\n");
}

/* SPDX-License-Identifier: MIT */
/* The areas of the plan that promises are judged in: a row each, with how its promises stand, and a
   map where their shapes are given. */

#include <qzplan/text.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "model/statuses.h"
#include "page/map.h"
#include "page/marks.h"
#include "page/sections.h"

/* Rows that are listed. */
enum { MOST = 500 };

/* What the columns behind the bar count. */
static const int32_t columns[] = {QZPLAN_STATUS_MISSED, QZPLAN_STATUS_BEHIND, QZPLAN_STATUS_UNKNOWN,
                                  QZPLAN_STATUS_MET};

static int is_worse_off(const void *a, const void *b) {
    const qz_area_facts *one = a, *other = b;
    for (size_t i = 0; i < 3; i++) {
        uint32_t here = one->by_status[columns[i]], there = other->by_status[columns[i]];
        if (here != there) {
            return here > there;
        }
    }
    return one->area->index < other->area->index;
}

static void count(const qz_page *page, qz_area_facts *facts) {
    for (size_t i = 0; i < page->plan->area_count; i++) {
        facts[i].area = page->plan->areas[i];
    }
    for (size_t i = 0; i < page->result->verdict_count; i++) {
        const qzplan_verdict *v = page->result->verdicts[i];
        qz_area_facts *one = &facts[v->area->index];
        if (page->facts->chosen[v->target->task->index]) {
            one->all++;
            one->by_status[v->status]++;
            if (one->worst == 0 || qz_status_of(v->status)->rank < qz_status_of(one->worst)->rank) {
                one->worst = v->status;
            }
        }
    }
}

static void put_head(qz_page *page) {
    qz_html_format(&page->html,
                   "<table class=\"areas sortable\"><thead><tr><th scope=\"col\">%s</th><th "
                   "scope=\"col\">%s</th>",
                   page->words->area, page->words->area_promises);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        qz_html_raw(&page->html, "<th scope=\"col\">");
        qz_mark_word(page, columns[i]);
        qz_html_raw(&page->html, "</th>");
    }
    qz_html_raw(&page->html, "</tr></thead>\n<tbody>\n");
}

/* What is met counts with what is met late, and what is met so far. */
static uint32_t in_column(const qz_area_facts *one, int32_t status) {
    return one->by_status[status] +
           (status == QZPLAN_STATUS_MET
                ? one->by_status[QZPLAN_STATUS_MET_LATE] + one->by_status[QZPLAN_STATUS_MET_SO_FAR]
                : 0);
}

static void put_row(qz_page *page, const qz_area_facts *one) {
    qz_html_raw(&page->html, "<tr><th scope=\"row\">");
    qz_mark_said(page, one->worst);
    qz_html_raw(&page->html, " ");
    qz_page_title(page, &one->area->title);
    qz_html_format(&page->html, "</th><td data-k=\"%u\"><span>%u</span>", one->all, one->all);
    qz_mark_bar(page, one->by_status, 0, page->words->area_promises);
    qz_html_raw(&page->html, "</td>");
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        qz_html_format(&page->html, "<td>%u</td>", in_column(one, columns[i]));
    }
    qz_html_raw(&page->html, "</tr>\n");
}

static void put_section(qz_page *page, const qz_area_facts **list, size_t listed) {
    qz_page_section(page, "areas", page->words->areas);
    qz_page_map(page, list, listed);
    put_head(page);
    for (size_t i = 0; i < listed && i < MOST; i++) {
        put_row(page, list[i]);
    }
    qz_html_raw(&page->html, "</tbody></table>\n");
    if (listed > MOST) {
        qz_html_raw(&page->html, "<p class=\"note\">");
        qz_say_number(page, page->words->and_more, (int64_t)(listed - MOST));
        qz_html_raw(&page->html, "</p>\n");
    }
    qz_html_raw(&page->html, "</section>\n");
}

void qz_page_areas(qz_page *page) {
    size_t all = page->plan->area_count, listed = 0;
    qz_area_facts *facts = qz_arena_array(page->arena, all + 1, sizeof *facts);
    const qz_area_facts **list = qz_arena_array(page->arena, all + 1, sizeof *list);
    if (facts == NULL || list == NULL) {
        page->html.error = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    count(page, facts);
    for (size_t i = 0; i < all; i++) {
        if (facts[i].all > 0) {
            list[listed++] = &facts[i];
        }
    }
    qz_sort((const void **)list, listed, is_worse_off);
    if (listed > 1) {
        put_section(page, list, listed);
    }
}

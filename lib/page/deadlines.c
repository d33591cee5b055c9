/* SPDX-License-Identifier: MIT */
/* The days on which promises fall due, as text: how many, and how they stand. The nearest ones on
   both sides of the day stand open. */

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/sort.h"
#include "model/statuses.h"
#include "page/gantt.h"
#include "page/marks.h"
#include "page/sections.h"

enum { AROUND = 8 }; /* so many past, and so many to come */

typedef struct qz_deadline {
    int32_t day;
    int32_t days_left;
    uint32_t by_status[QZPLAN_STATUS_SLOTS];
    uint32_t all;
} qz_deadline;

static int is_earlier(const void *a, const void *b) {
    const qzplan_verdict *one = a, *other = b;
    return one->deadline != other->deadline ? one->deadline < other->deadline
                                            : one->index < other->index;
}

/* The chosen verdicts that have a deadline, by it. */
static size_t sort_verdicts(const qz_page *page, const qzplan_verdict **list) {
    size_t count = 0;
    for (size_t i = 0; i < page->result->verdict_count; i++) {
        const qzplan_verdict *v = page->result->verdicts[i];
        if (page->facts->chosen[v->target->task->index] && v->deadline != QZPLAN_DAY_ONGOING) {
            list[count++] = v;
        }
    }
    qz_sort((const void **)list, count, is_earlier);
    return count;
}

static size_t count_days(qz_deadline *days, const qzplan_verdict *const *list, size_t count) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (found == 0 || days[found - 1].day != list[i]->deadline) {
            days[found++] =
                (qz_deadline){.day = list[i]->deadline, .days_left = list[i]->days_left};
        }
        days[found - 1].by_status[list[i]->status]++;
        days[found - 1].all++;
    }
    return found;
}

static void put_day(qz_page *page, const qz_deadline *deadline) {
    const qz_page_words *w = page->words;
    int32_t left = deadline->days_left;
    qz_html_format(&page->html, "<li data-day=\"%d\"><b>", (int)left);
    qz_page_day(page, deadline->day);
    qz_html_raw(&page->html, "</b><span class=\"when\">");
    qz_say_number(page,
                  left < 0    ? w->days_ago
                  : left == 0 ? w->today
                              : w->days_left,
                  left < 0 ? -(int64_t)left : left);
    qz_html_raw(&page->html, "</span><span class=\"many\">");
    qz_say_number(page, w->so_many_promises, deadline->all);
    qz_html_raw(&page->html, "</span><span class=\"how\">");
    for (size_t i = 0; i + 1 < (size_t)qz_status_count(); i++) {
        int32_t status = qz_status_at(i);
        if (deadline->by_status[status] > 0) {
            qz_html_format(&page->html, "<span data-s=\"%d\">", (int)status);
            qz_mark_word(page, status);
            qz_html_format(&page->html, " <b>%u</b></span> ", deadline->by_status[status]);
        }
    }
    qz_html_raw(&page->html, "</span></li>\n");
}

static void put_list(qz_page *page, const qz_deadline *days, size_t count) {
    size_t past = 0;
    while (past < count && days[past].days_left < 0) {
        past++;
    }
    size_t first = past > AROUND ? past - AROUND : 0;
    size_t last = count - past > AROUND ? past + AROUND : count;
    qz_html_raw(&page->html, "<ol class=\"days\">\n");
    for (size_t i = first; i < last; i++) {
        put_day(page, &days[i]);
    }
    qz_html_raw(&page->html, "</ol>\n");
    if (last - first < count) {
        qz_html_raw(&page->html, "<p class=\"note\">");
        qz_say_number(page, page->words->more_deadlines, (int64_t)(count - (last - first)));
        qz_html_raw(&page->html, "</p>\n");
    }
}

void qz_page_deadlines(qz_page *page) {
    size_t all = page->result->verdict_count;
    const qzplan_verdict **list = qz_arena_borrow(page->arena, all + 1, sizeof *list);
    qz_deadline *days = qz_arena_borrow(page->arena, all + 1, sizeof *days);
    if (list == NULL || days == NULL) {
        page->html.error = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    size_t count = count_days(days, list, sort_verdicts(page, list));
    if (count > 0) {
        qz_page_section(page, "deadlines", page->words->deadlines);
        put_list(page, days, count);
        qz_page_gantt(page, days[0].day, days[count - 1].day);
        qz_html_raw(&page->html, "</section>\n");
    }
    qz_arena_give_back(page->arena, days);
    qz_arena_give_back(page->arena, list);
}

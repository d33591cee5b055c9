/* SPDX-License-Identifier: MIT */
/* What the page's script counts with: numbers and ids, once for all languages; and for each
   language the templates that it fills. Nothing here is run: these are blocks of JSON. */

#include "page/data.h"

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/sort.h"
#include "model/statuses.h"

static void put_text(qz_page *page, const char *text) {
    qz_html_raw(&page->html, "\"");
    qz_html_json(&page->html, text);
    qz_html_raw(&page->html, "\"");
}

static void put_places(qz_page *page, const qzplan_department *const *list, size_t count) {
    qz_html_raw(&page->html, "[");
    for (size_t i = 0; i < count; i++) {
        qz_html_format(&page->html, "%s%u", i > 0 ? "," : "", list[i]->index);
    }
    qz_html_raw(&page->html, "]");
}

static void put_names(qz_page *page) {
    char day[32] = "";
    const qzplan_plan *plan = page->plan;
    if (qzplan_day_format(day, sizeof day, NULL, page->result->as_of) != 0) {
        return;
    }
    qz_html_format(&page->html, "{\"as_of\":\"%s\",", day);
    qz_html_raw(&page->html, "\"order\":[");
    for (size_t i = 0; i + 1 < (size_t)qz_status_count(); i++) {
        qz_html_format(&page->html, "%s%d", i > 0 ? "," : "", (int)qz_status_at(i));
    }
    qz_html_raw(&page->html, "],\"departments\":[");
    for (size_t i = 0; i < plan->department_count; i++) {
        qz_html_raw(&page->html, i > 0 ? "," : "");
        put_text(page, plan->departments[i]->id);
    }
    qz_html_raw(&page->html, "],\"tasks\":[");
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *task = plan->tasks[i];
        qz_html_raw(&page->html, i > 0 ? ",[" : "[");
        put_places(page, task->leads, task->lead_count);
        qz_html_raw(&page->html, ",");
        put_places(page, task->participants, task->participant_count);
        qz_html_raw(&page->html, "]");
    }
    qz_html_raw(&page->html, "],\n");
}

static int comes_first(const void *a, const void *b) {
    const qzplan_verdict *one = a, *other = b;
    return one->days_left != other->days_left ? one->days_left < other->days_left
           : one->status != other->status     ? one->status < other->status
                                              : one->index < other->index;
}

/* A target's verdicts by their days and statuses, in an array that is lent. */
static size_t sort_verdicts(const qz_page *page, const qzplan_target_outcome *outcome,
                            const qzplan_verdict **list) {
    size_t count = 0;
    for (size_t i = 0; i < outcome->verdict_count; i++) {
        const qzplan_verdict *v = page->result->verdicts[outcome->first_verdict + i];
        if (v->deadline != QZPLAN_DAY_ONGOING) {
            list[count++] = v;
        }
    }
    qz_sort((const void **)list, count, comes_first);
    return count;
}

/* [task, status, closed, days to a deadline, whether it is open, ...] */
static void put_target(qz_page *page, const qzplan_target_outcome *outcome,
                       const qzplan_verdict *const *list, size_t count) {
    qz_html_format(&page->html, "[%u,%d,%d", outcome->target->task->index, (int)outcome->status,
                   (int)outcome->closed);
    for (size_t i = 0; i < count;) {
        int32_t days = list[i]->days_left;
        int open = 0;
        for (; i < count && list[i]->days_left == days; i++) {
            open |= !qz_is_done(list[i]);
        }
        if (days > 0) {
            qz_html_format(&page->html, ",%d,%d", (int)days, open);
        }
    }
    qz_html_raw(&page->html, "]");
}

/* [task, days to the deadline, status, how many], a group each. */
static void put_deadlines(qz_page *page, const qzplan_target_outcome *outcome,
                          const qzplan_verdict *const *list, size_t count, size_t *before) {
    for (size_t i = 0; i < count;) {
        size_t first = i;
        while (i < count && list[i]->days_left == list[first]->days_left &&
               list[i]->status == list[first]->status) {
            i++;
        }
        qz_html_format(&page->html, "%s[%u,%d,%d,%zu]", (*before)++ > 0 ? "," : "",
                       outcome->target->task->index, (int)list[first]->days_left,
                       (int)list[first]->status, i - first);
    }
}

static void put_targets(qz_page *page, const qzplan_verdict **list, int deadlines) {
    size_t before = 0;
    for (size_t i = 0; i < page->result->target_count; i++) {
        const qzplan_target_outcome *outcome = page->result->targets[i];
        if (!page->facts->chosen[outcome->target->task->index]) {
            continue;
        }
        size_t count = sort_verdicts(page, outcome, list);
        if (deadlines) {
            put_deadlines(page, outcome, list, count, &before);
        } else {
            qz_html_raw(&page->html, before++ > 0 ? "," : "");
            put_target(page, outcome, list, count);
        }
    }
}

void qz_page_data(qz_page *page) {
    const qzplan_verdict **list =
        qz_arena_borrow(page->arena, page->result->verdict_count + 1, sizeof *list);
    if (list == NULL) {
        page->html.error = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    qz_html_raw(&page->html, "<script type=\"application/json\" id=\"data\">");
    put_names(page);
    qz_html_raw(&page->html, "\"targets\":[");
    put_targets(page, list, 0);
    qz_html_raw(&page->html, "],\n\"deadlines\":[");
    put_targets(page, list, 1);
    qz_html_raw(&page->html, "]}</script>\n");
    qz_arena_give_back(page->arena, list);
}

void qz_page_templates(qz_page *page) {
    const qz_page_words *w = page->words;
    const struct {
        const char *name, *text;
    } templates[] = {
        {"stop", w->stop},
        {"comma", w->comma},
        {"fell_due", w->fell_due},
        {"none_due", w->none_due},
        {"of_them_late", w->of_them_late},
        {"missed", w->missed},
        {"none_missed", w->none_missed},
        {"behind", w->behind},
        {"silent", w->silent},
        {"silent_due", w->silent_due},
        {"next", w->next},
        {"next_none", w->next_none},
        {"so_many_targets", w->so_many_targets},
        {"so_many_promises", w->so_many_promises},
        {"shown_of", w->shown_of},
        {"one_below_two", qz_language_of(page->language)->one_below_two ? "1" : "0"},
    };
    qz_html_raw(&page->html, "<script type=\"application/json\" class=\"words\">{");
    for (size_t i = 0; i < sizeof templates / sizeof templates[0]; i++) {
        qz_html_raw(&page->html, i > 0 ? "," : "");
        put_text(page, templates[i].name);
        qz_html_raw(&page->html, ":");
        put_text(page, templates[i].text);
    }
    qz_html_raw(&page->html, "}</script>\n");
}

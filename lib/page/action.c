/* SPDX-License-Identifier: MIT */
/* What needs action: a line for each target, in the order in which it has to be looked at. What has
   closed for good asks for nothing: it is told last. */

#include <qzplan/text.h>

#include "base/arrays.h"
#include "page/chips.h"
#include "page/marks.h"
#include "page/sections.h"
#include "words/cells.h"

/* Lines that stand open; the rest are folded away. */
enum { SHOWN = 12, NAMED = 2 };

static const char *heading_of(const qz_page_words *w, int action) {
    const char *const headings[] = {
        [QZ_ACTION_OVERDUE] = w->overdue_group, [QZ_ACTION_BEHIND] = w->behind_group,
        [QZ_ACTION_SILENT] = w->silent_group,   [QZ_ACTION_PERIODS] = w->periods_group,
        [QZ_ACTION_LOST] = w->lost_group,
    };
    return headings[action];
}

static const int32_t statuses[] = {
    [QZ_ACTION_OVERDUE] = QZPLAN_STATUS_MISSED, [QZ_ACTION_BEHIND] = QZPLAN_STATUS_BEHIND,
    [QZ_ACTION_SILENT] = QZPLAN_STATUS_UNKNOWN, [QZ_ACTION_PERIODS] = QZPLAN_STATUS_MISSED,
    [QZ_ACTION_LOST] = QZPLAN_STATUS_MISSED,
};

/* How many other verdicts of the target say the same as what decides. */
static size_t alike(const qz_page *page, const qzplan_target_outcome *outcome) {
    size_t count = 0;
    for (size_t i = 0; i < outcome->verdict_count && !outcome->recurring; i++) {
        const qzplan_verdict *v = page->result->verdicts[outcome->first_verdict + i];
        count += v != outcome->worst && v->status == outcome->status;
    }
    return count;
}

static void put_what(qz_page *page, const qzplan_target_outcome *outcome) {
    qz_html_raw(&page->html, "<span class=\"what\">");
    (void)qz_page_say_cell(page, qz_cell_subject, outcome->worst);
    size_t more = alike(page, outcome);
    if (more > 0) {
        qz_html_raw(&page->html, " <small>");
        qz_say_number(page, page->words->more_alike, (int64_t)more);
        qz_html_raw(&page->html, "</small>");
    }
    qz_html_raw(&page->html, "</span>\n");
}

static void put_now(qz_page *page, const qzplan_verdict *verdict) {
    char text[256];
    qz_out out = {.buffer = text, .capacity = sizeof text};
    qz_html_raw(&page->html, "<span class=\"now\"><b>");
    if (!qz_page_say_cell(page, qz_cell_found, verdict)) {
        qz_html_raw(&page->html, page->words->nothing_reported);
    }
    qz_html_raw(&page->html, "</b>");
    qz_cell_border(&out, verdict, page->language);
    if (out.length > 0 && qz_out_end(&out, NULL) == 0) {
        qz_html_raw(&page->html, " <span class=\"wanted\">");
        qz_say_text(page, page->words->wanted, text);
        qz_html_raw(&page->html, "</span>");
    }
    if (verdict->period.kind != QZPLAN_PERIOD_NONE) {
        qz_html_raw(&page->html, " <small>");
        qz_page_period(page, &verdict->period);
        qz_html_raw(&page->html, "</small>");
    }
    qz_html_raw(&page->html, "</span>\n<span class=\"need\">");
    (void)qz_page_say_cell(page, qz_cell_needed, verdict);
    qz_html_raw(&page->html, "</span>\n");
}

static void put_days(qz_page *page, const qzplan_target_outcome *outcome) {
    const qzplan_verdict *verdict = outcome->worst;
    const qz_page_words *w = page->words;
    qz_html_format(&page->html, "<span class=\"when%s\">", verdict->days_left <= 0 ? " late" : "");
    if (outcome->recurring) {
        qz_page_chips(page, outcome);
    } else if (verdict->deadline != QZPLAN_DAY_ONGOING) {
        int32_t days = verdict->days_left;
        qz_say_number(page,
                      days < 0    ? w->days_over
                      : days == 0 ? w->due_today
                                  : w->days_left,
                      days < 0 ? -(int64_t)days : days);
        qz_html_raw(&page->html, " <small>");
        qz_page_day(page, verdict->deadline);
        qz_html_raw(&page->html, "</small>");
    }
    qz_html_raw(&page->html, "</span>\n");
}

static size_t put_names(qz_page *page, const qzplan_department *const *list, size_t count,
                        size_t before) {
    for (size_t i = 0; i < count && before < NAMED; i++) {
        qz_html_raw(&page->html, before++ > 0 ? page->words->list_comma : "");
        qz_page_title(page, &list[i]->title);
    }
    return before;
}

static void put_who(qz_page *page, const qzplan_task *task) {
    const qzplan_task *common = page->facts->lead_of_all;
    size_t all = task->participant_count + (common == NULL ? task->lead_count : 0);
    size_t named = 0;
    qz_html_raw(&page->html, "<span class=\"who\">");
    if (all == 0) { /* it is done by those who lead everything, alone */
        named = all = put_names(page, task->leads, task->lead_count, 0);
        all = task->lead_count;
    } else {
        named = common == NULL ? put_names(page, task->leads, task->lead_count, 0) : 0;
        named = put_names(page, task->participants, task->participant_count, named);
    }
    if (all > named) {
        qz_html_format(&page->html, " +%zu", all - named);
    }
    qz_html_raw(&page->html, "</span>");
}

static void put_line(qz_page *page, const qzplan_target_outcome *outcome) {
    const qzplan_task *task = outcome->target->task;
    qz_html_format(&page->html, "<li data-t=\"%u\" data-s=\"%d\"><a class=\"no\" href=\"#",
                   task->index, (int)outcome->status);
    qz_page_id(page, 'v', outcome->worst->index);
    qz_html_raw(&page->html, "\">");
    qz_html_clip(&page->html, task->id, 24);
    qz_html_raw(&page->html, "</a>\n");
    put_what(page, outcome);
    put_now(page, outcome->worst);
    put_days(page, outcome);
    put_who(page, task);
    qz_html_raw(&page->html, "</li>\n");
}

static void put_group(qz_page *page, int action) {
    const qz_outcomes *list = &page->facts->actions[action];
    if (list->count == 0) {
        return;
    }
    qz_html_format(&page->html, "<div class=\"group s%d\"><h3>", (int)statuses[action]);
    qz_mark(page, statuses[action]);
    qz_html_format(&page->html, "%s <span class=\"count\">%zu</span></h3>\n",
                   heading_of(page->words, action), list->count);
    qz_html_raw(&page->html, "<ol class=\"lines\">\n");
    for (size_t i = 0; i < list->listed; i++) {
        if (i == SHOWN) {
            qz_html_raw(&page->html, "</ol>\n<details class=\"rest\"><summary>");
            qz_say_number(page, page->words->and_more, (int64_t)(list->listed - SHOWN));
            qz_html_raw(&page->html, "</summary>\n<ol class=\"lines\">\n");
        }
        put_line(page, list->items[i]);
    }
    qz_html_raw(&page->html, list->listed > SHOWN ? "</ol></details></div>\n" : "</ol></div>\n");
}

static void put_leads(qz_page *page) {
    const qzplan_task *task = page->facts->lead_of_all;
    if (task != NULL && task->lead_count == 1) {
        char title[QZ_HTML_BUFFER / 16];
        qz_out out = {.buffer = title, .capacity = sizeof title};
        qz_out_text(&out, qzplan_text_get(&task->lead->title, page->language));
        if (qz_out_end(&out, NULL) == 0) {
            qz_html_raw(&page->html, "<p class=\"note\">");
            qz_say_text(page, page->words->lead_of_all, title);
            qz_html_raw(&page->html, "</p>\n");
        }
    }
}

void qz_page_action(qz_page *page) {
    size_t all = 0;
    for (int action = 0; action < QZ_ACTION_COUNT; action++) {
        all += page->facts->actions[action].count;
    }
    qz_page_section(page, "action", page->words->action);
    if (all == 0) {
        qz_html_format(&page->html, "<p class=\"note\">%s</p>\n", page->words->action_none);
    } else {
        put_leads(page);
    }
    for (int action = 0; action < QZ_ACTION_COUNT; action++) {
        put_group(page, action);
    }
    qz_html_raw(&page->html, "</section>\n");
}

/* SPDX-License-Identifier: MIT */
/* The first screen: one sentence, and one bar whose parts add up to the number of targets. */

#include <qzplan/text.h>

#include "model/statuses.h"
#include "page/marks.h"
#include "page/sections.h"

static void say_closed(qz_page *page) {
    const qz_counts *counts = &page->facts->counts;
    const qz_page_words *w = page->words;
    const qz_hole holes[] = {{NULL, counts->closed}, {NULL, counts->kept}};
    uint32_t missed = counts->by_status[QZPLAN_STATUS_MISSED];
    if (counts->closed == 0) {
        qz_html_raw(&page->html, w->none_due);
        qz_html_raw(&page->html, w->stop);
        return;
    }
    qz_say(page, w->fell_due, holes, 2);
    if (counts->late > 0) {
        qz_say_number(page, w->of_them_late, counts->late);
    }
    qz_html_raw(&page->html, w->comma);
    if (missed > 0) {
        qz_html_raw(&page->html, "<span class=\"bad\">");
        qz_say_number(page, w->missed, missed);
        qz_html_raw(&page->html, "</span>");
    } else {
        qz_html_raw(&page->html, w->none_missed);
    }
    qz_html_raw(&page->html, w->stop);
}

static void say_running(qz_page *page) {
    const qz_counts *counts = &page->facts->counts;
    const qz_page_words *w = page->words;
    uint32_t behind = counts->by_status[QZPLAN_STATUS_BEHIND];
    uint32_t silent = counts->by_status[QZPLAN_STATUS_UNKNOWN];
    if (behind > 0) {
        qz_say_number(page, w->behind, behind);
        qz_html_raw(&page->html, silent > 0 ? w->comma : "");
    }
    if (silent > 0) {
        qz_say_number(page, w->silent, silent);
    }
    if (silent > 0 && counts->closed_silent > 0) {
        qz_say_number(page, w->silent_due, counts->closed_silent);
    }
    qz_html_raw(&page->html, behind + silent > 0 ? w->stop : "");
}

static void say_next(qz_page *page) {
    const qz_facts *facts = page->facts;
    char day[32] = "";
    if (facts->next_day == QZPLAN_DAY_NONE ||
        qzplan_day_format(day, sizeof day, NULL, facts->next_day) != 0) {
        qz_html_raw(&page->html, page->words->next_none);
    } else {
        const qz_hole holes[] = {{day, 0},
                                 {NULL, facts->next_days_left},
                                 {NULL, facts->next_targets},
                                 {NULL, facts->next_open}};
        qz_say(page, page->words->next, holes, 4);
    }
    qz_html_raw(&page->html, page->words->stop);
}

/* The bar's parts by name, in its order. */
static void put_legend(qz_page *page) {
    const uint32_t *by_status = page->facts->counts.by_status;
    qz_html_raw(&page->html, "<ul class=\"legend\">\n");
    for (size_t i = 0; i + 1 < (size_t)qz_status_count(); i++) {
        int32_t status = qz_status_at(i);
        if (by_status[status] > 0) {
            qz_html_format(&page->html, "<li data-s=\"%d\">", (int)status);
            qz_mark_word(page, status);
            qz_html_format(&page->html, " <b>%u</b></li>\n", by_status[status]);
        }
    }
    qz_html_raw(&page->html, "</ul>\n");
}

void qz_page_first(qz_page *page) {
    qz_html_raw(&page->html, "<div class=\"first\">\n<p class=\"headline\">");
    say_closed(page);
    say_running(page);
    say_next(page);
    qz_html_raw(&page->html, "</p>\n<div class=\"whole\">");
    qz_mark_bar(page, page->facts->counts.by_status, 1, page->words->bar);
    qz_html_raw(&page->html, "</div>\n");
    put_legend(page);
    qz_html_raw(&page->html, "</div>\n");
}

/* SPDX-License-Identifier: MIT */
/* Draws the tasks over time. Places are hundredths of a per cent of the width, so that the lanes
   fit any screen; marks that would lie on each other are one, with the worst status of both. */

#include "page/gantt.h"

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "model/statuses.h"
#include "page/marks.h"

enum { WHOLE = 10000, TOGETHER = 300, MARKS = 40, LANES = 400 };

typedef struct scale {
    int32_t first, last;
} scale;

typedef struct mark {
    int32_t place;
    int32_t day; /* the last of those that it stands for */
    int32_t status;
    uint32_t count;
} mark;

static int32_t place_of(const scale *s, int32_t day) {
    int64_t from = (int64_t)day - s->first, all = (int64_t)s->last - s->first;
    return from <= 0 ? 0 : from >= all ? WHOLE : (int32_t)(from * WHOLE / all);
}

static void put_place(qz_page *page, int32_t place) {
    qz_html_format(&page->html, "%d.%d%d%%", (int)(place / 100), (int)(place / 10 % 10),
                   (int)(place % 10));
}

/* From the start of the first year to the end of the last, so that years are whole. */
static int take_scale(scale *s, int32_t first, int32_t last) {
    int32_t year;
    return qzplan_day_split(&year, NULL, NULL, first) == QZPLAN_OK &&
           qzplan_day_make(&s->first, year, 1, 1) == QZPLAN_OK &&
           qzplan_day_split(&year, NULL, NULL, last) == QZPLAN_OK && year < 9999 &&
           qzplan_day_make(&s->last, year + 1, 1, 31) == QZPLAN_OK;
}

/* Years on the way, at most ten lines, and the day judged. */
static void put_grid(qz_page *page, const scale *s) {
    int32_t first, last, day;
    if (qzplan_day_split(&first, NULL, NULL, s->first) != QZPLAN_OK ||
        qzplan_day_split(&last, NULL, NULL, s->last) != QZPLAN_OK) {
        return;
    }
    int32_t step = (last - first) / 10 + 1;
    qz_html_raw(&page->html, "<svg class=\"grid\" aria-hidden=\"true\">");
    for (int32_t year = first; year <= last; year += step) {
        if (qzplan_day_make(&day, year, 1, 1) == QZPLAN_OK) {
            qz_html_raw(&page->html, "<line x1=\"");
            put_place(page, place_of(s, day));
            qz_html_raw(&page->html, "\" x2=\"");
            put_place(page, place_of(s, day));
            qz_html_raw(&page->html, "\" y1=\"40\" y2=\"100%\"/><text y=\"34\" x=\"");
            put_place(page, place_of(s, day));
            qz_html_format(&page->html, "\">%d</text>", (int)year);
        }
    }
    qz_html_raw(&page->html, "<line class=\"now\" x1=\"");
    put_place(page, place_of(s, page->result->as_of));
    qz_html_raw(&page->html, "\" x2=\"");
    put_place(page, place_of(s, page->result->as_of));
    qz_html_raw(&page->html, "\" y1=\"18\" y2=\"100%\"/><text class=\"today\" y=\"12\" x=\"");
    put_place(page, place_of(s, page->result->as_of));
    qz_html_raw(&page->html, "\">");
    qz_page_day(page, page->result->as_of);
    qz_html_raw(&page->html, "</text></svg>\n");
}

/* Where a deadline of that day is marked; NULL: there are too many. They come in no order. */
static mark *mark_at(mark *marks, size_t *count, int32_t place) {
    for (size_t i = 0; i < *count; i++) {
        int32_t apart = marks[i].place - place;
        if (apart < TOGETHER && apart > -TOGETHER) {
            return &marks[i];
        }
    }
    if (*count == MARKS) {
        return NULL;
    }
    marks[*count] = (mark){.place = place};
    return &marks[(*count)++];
}

static size_t find_marks(const qz_page *page, const scale *s, const qzplan_task *task,
                         mark marks[MARKS]) {
    size_t count = 0;
    for (size_t i = 0; i < task->target_count; i++) {
        const qzplan_target_outcome *outcome = page->result->targets[task->targets[i]->index];
        for (size_t k = 0; k < outcome->verdict_count; k++) {
            const qzplan_verdict *v = page->result->verdicts[outcome->first_verdict + k];
            mark *one = v->deadline == QZPLAN_DAY_ONGOING
                            ? NULL
                            : mark_at(marks, &count, place_of(s, v->deadline));
            if (one == NULL) {
                continue;
            }
            one->day = one->count == 0 || v->deadline > one->day ? v->deadline : one->day;
            one->count++;
            if (one->status == 0 ||
                qz_status_of(v->status)->rank < qz_status_of(one->status)->rank) {
                one->status = v->status;
            }
        }
    }
    return count;
}

/* What a lane shows, for those who listen. */
static void put_label(qz_page *page, const mark *marks, size_t count) {
    qz_html_raw(&page->html, " role=\"img\" aria-label=\"");
    for (size_t i = 0; i < count; i++) {
        qz_html_raw(&page->html, i > 0 ? page->words->semicolon : "");
        qz_page_day(page, marks[i].day);
        qz_html_format(&page->html, " %s %u",
                       qzplan_term_label(QZPLAN_VOCABULARY_STATUS, marks[i].status, page->language),
                       marks[i].count);
    }
    qz_html_raw(&page->html, "\">");
}

static void put_lane(qz_page *page, const scale *s, const qzplan_task *task) {
    mark marks[MARKS];
    size_t count = find_marks(page, s, task, marks);
    int32_t end = 0;
    for (size_t i = 0; i < count; i++) {
        end = marks[i].place > end ? marks[i].place : end;
    }
    qz_html_format(&page->html, "<li data-t=\"%u\"><a href=\"#", task->index);
    qz_page_id(page, 't', task->index);
    qz_html_raw(&page->html, "\"><b>");
    qz_html_clip(&page->html, task->id, 24);
    qz_html_raw(&page->html, "</b> ");
    qz_page_title(page, &task->title);
    qz_html_raw(&page->html, "</a><svg class=\"lane\"");
    put_label(page, marks, count);
    qz_html_raw(&page->html, "<line x1=\"");
    put_place(page, place_of(s, task->begins));
    qz_html_raw(&page->html, "\" x2=\"");
    put_place(page, end);
    qz_html_raw(&page->html, "\" y1=\"12\" y2=\"12\"/>");
    for (size_t i = 0; i < count; i++) {
        qz_html_format(&page->html, "<svg class=\"s%d\" x=\"", (int)marks[i].status);
        put_place(page, marks[i].place);
        qz_html_format(&page->html,
                       "\" y=\"4\"><circle r=\"9\" cy=\"8\"/><use href=\"#m%d\" x=\"-8\"/>",
                       (int)marks[i].status);
        if (marks[i].count > 1) {
            qz_html_format(&page->html, "<text x=\"11\" y=\"12\">%u</text>", marks[i].count);
        }
        qz_html_raw(&page->html, "</svg>");
    }
    qz_html_raw(&page->html, "</svg></li>\n");
}

void qz_page_gantt(qz_page *page, int32_t first, int32_t last) {
    const qzplan_plan *plan = page->plan;
    scale s;
    size_t lanes = 0;
    first = plan->begins < first ? plan->begins : first;
    last = page->result->as_of > last ? page->result->as_of : last;
    if (!take_scale(&s, first, last)) {
        return;
    }
    qz_html_raw(&page->html, "<div class=\"gantt\">\n");
    put_grid(page, &s);
    qz_html_raw(&page->html, "<ol>\n");
    for (size_t i = 0; i < plan->task_count && lanes < LANES; i++) {
        if (page->facts->chosen[i]) {
            put_lane(page, &s, plan->tasks[i]);
            lanes++;
        }
    }
    qz_html_raw(&page->html, "</ol>\n</div>\n");
}

/* SPDX-License-Identifier: MIT */
/* Where the numbers are heading: a chart for each target, metric, group and area that is not kept
   yet and has two values or more. */

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/sort.h"
#include "model/statuses.h"
#include "page/chart.h"
#include "page/marks.h"
#include "page/sections.h"
#include "words/cells.h"

/* So many are drawn; the first few stand open. */
enum { MOST = 120, SHOWN = 12 };

/* 1 where two verdicts are about one series: of a recurring target all periods are. */
static int is_same_subject(const qzplan_verdict *a, const qzplan_verdict *b) {
    return a->target == b->target && a->metric == b->metric && a->group == b->group &&
           a->area == b->area;
}

/* The verdict that a chart of its subject is about: the worst, and of these the last. NULL where
   another of the same subject stands for it. */
static const qzplan_verdict *leader(const qz_page *page, const qzplan_target_outcome *outcome,
                                    size_t k) {
    const qzplan_verdict *first = page->result->verdicts[outcome->first_verdict + k];
    const qzplan_verdict *best = first;
    for (size_t i = 0; i < k && outcome->verdict_count < 1000; i++) {
        if (is_same_subject(page->result->verdicts[outcome->first_verdict + i], first)) {
            return NULL;
        }
    }
    for (size_t i = k + 1; i < outcome->verdict_count; i++) {
        const qzplan_verdict *v = page->result->verdicts[outcome->first_verdict + i];
        if (!is_same_subject(v, first)) {
            break;
        }
        if (qz_status_of(v->status)->rank <= qz_status_of(best->status)->rank) {
            best = v;
        }
    }
    return best;
}

static int is_worse(const void *a, const void *b) {
    const qzplan_verdict *one = a, *other = b;
    int32_t rank = qz_status_of(one->status)->rank, other_rank = qz_status_of(other->status)->rank;
    return rank != other_rank                 ? rank < other_rank
           : one->deadline != other->deadline ? one->deadline < other->deadline
                                              : one->index < other->index;
}

static size_t find(const qz_page *page, const qzplan_verdict **list) {
    size_t count = 0;
    for (size_t i = 0; i < page->result->target_count; i++) {
        const qzplan_target_outcome *outcome = page->result->targets[i];
        for (size_t k = 0;
             page->facts->chosen[outcome->target->task->index] && k < outcome->verdict_count; k++) {
            const qzplan_verdict *v = leader(page, outcome, k);
            if (v != NULL && v->metric != NULL && v->met != QZPLAN_TRUTH_YES &&
                qz_status_of(v->status)->applies && v->figure_count > 0) {
                list[count++] = v;
            }
        }
    }
    qz_sort((const void **)list, count, is_worse);
    return count;
}

static void put_key(qz_page *page, const char *name, const char *shape, const char *word) {
    qz_html_format(&page->html, "<li><svg class=\"key %s\" aria-hidden=\"true\">", name);
    qz_html_raw(&page->html, shape);
    qz_html_format(&page->html, "</svg>%s</li>\n", word);
}

static void put_keys(qz_page *page) {
    const qz_page_words *w = page->words;
    qz_html_raw(&page->html, "<ul class=\"legend keys\">\n");
    put_key(page, "reported",
            "<path class=\"c\" d=\"M1 8h24\"/><circle class=\"o\" cx=\"13\" cy=\"8\" r=\"3.5\"/>",
            w->chart_reported);
    put_key(page, "wanted",
            "<path class=\"z\" d=\"M0 2h26v12H0z\"/><path class=\"t\" d=\"M0 14h26\"/>",
            w->chart_wanted);
    put_key(page, "expected", "<path class=\"e\" d=\"M1 12L25 4\"/>", w->chart_expected);
    put_key(page, "projected", "<path class=\"j\" d=\"M1 12L25 4\"/>", w->chart_projected);
    qz_html_raw(&page->html, "</ul>\n");
}

/* 1 where a chart would have two values or more. */
static int has_way(qz_page *page, const qzplan_verdict *v) {
    qz_arena scratch;
    qz_drawn drawn;
    qz_arena_init(&scratch, &page->arena->allocator);
    int error = qz_verdict_drawn(&drawn, &scratch, page->result, v);
    qz_arena_free(&scratch);
    page->html.error = error != 0 ? error : page->html.error;
    return error == 0 && drawn.points.count >= 2;
}

static void put_chart(qz_page *page, const qzplan_verdict *v) {
    qz_arena scratch;
    qz_drawn drawn;
    qz_html_format(&page->html, "<li class=\"chart s%d\" data-t=\"%u\"><h3>", (int)v->status,
                   v->target->task->index);
    (void)qz_page_say_cell(page, qz_cell_subject, v);
    qz_html_raw(&page->html, " <a class=\"no\" href=\"#");
    qz_page_id(page, 'v', v->index);
    qz_html_raw(&page->html, "\">");
    qz_html_clip(&page->html, v->target->id, 24);
    qz_html_raw(&page->html, "</a></h3>\n<p>");
    qz_mark_word(page, v->status);
    qz_html_raw(&page->html, " <span class=\"need\">");
    (void)qz_page_say_cell(page, qz_cell_needed, v);
    qz_html_raw(&page->html, "</span></p>\n");
    qz_arena_init(&scratch, &page->arena->allocator);
    int error = qz_verdict_drawn(&drawn, &scratch, page->result, v);
    if (error == 0) {
        qz_page_chart(page, v, &drawn);
    } else {
        page->html.error = error;
    }
    qz_arena_free(&scratch);
    qz_html_raw(&page->html, "</li>\n");
}

/* Keeps the first so many that can be drawn. */
static size_t keep_drawn(qz_page *page, const qzplan_verdict **list, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count && kept < MOST && page->html.error == 0; i++) {
        if (has_way(page, list[i])) {
            list[kept++] = list[i];
        }
    }
    return kept;
}

static void put_all(qz_page *page, const qzplan_verdict *const *list, size_t count) {
    if (count == 0) {
        return;
    }
    qz_page_section(page, "charts", page->words->charts);
    qz_html_format(&page->html, "<p class=\"note\">%s</p>\n", page->words->charts_of);
    put_keys(page);
    qz_html_raw(&page->html, "<ul class=\"plots\">\n");
    for (size_t i = 0; i < count; i++) {
        if (i == SHOWN) {
            qz_html_raw(&page->html, "</ul><details class=\"rest\"><summary>");
            qz_say_number(page, page->words->and_more, (int64_t)(count - SHOWN));
            qz_html_raw(&page->html, "</summary><ul class=\"plots\">\n");
        }
        put_chart(page, list[i]);
    }
    qz_html_raw(&page->html, count > SHOWN ? "</ul></details></section>\n" : "</ul></section>\n");
}

void qz_page_charts(qz_page *page) {
    const qzplan_verdict **list =
        qz_arena_borrow(page->arena, page->result->verdict_count + 1, sizeof *list);
    if (list == NULL) {
        page->html.error = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    put_all(page, list, keep_drawn(page, list, find(page, list)));
    qz_arena_give_back(page->arena, list);
}

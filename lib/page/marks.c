/* SPDX-License-Identifier: MIT */
/* Symbols and bars as SVG: what they show needs no style that a strict policy would refuse. */

#include "page/marks.h"

#include <qzplan/text.h>

#include "base/arrays.h"
#include "model/statuses.h"

/* Each on a field of 20 by 20; classes: f what is filled in the status's colour, l its lines, p
   what is cut out of it. */
static const struct {
    int32_t status;
    const char *shape;
} symbols[] = {
    {QZPLAN_STATUS_MISSED, "<path class=\"f\" d=\"M2 2h16v16H2z\"/>"
                           "<path class=\"p\" d=\"M6.5 6.5l7 7m0-7l-7 7\"/>"},
    {QZPLAN_STATUS_BEHIND, "<path class=\"f\" d=\"M10 1.5L19 18H1z\"/>"
                           "<path class=\"p\" d=\"M10 7.5v5M10 14.6v1.4\"/>"},
    {QZPLAN_STATUS_UNKNOWN, "<circle class=\"l d\" cx=\"10\" cy=\"10\" r=\"8\"/>"
                            "<path class=\"l\" d=\"M7.6 8a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .7-1 1.4"
                            "M10 13.8v1\"/>"},
    {QZPLAN_STATUS_OPEN, "<circle class=\"l\" cx=\"10\" cy=\"10\" r=\"8\"/>"},
    {QZPLAN_STATUS_ON_TRACK, "<circle class=\"l\" cx=\"10\" cy=\"10\" r=\"8\"/>"
                             "<path class=\"l\" d=\"M5.8 10h8M10.6 6.8l3.2 3.2-3.2 3.2\"/>"},
    {QZPLAN_STATUS_UPCOMING, "<circle class=\"l\" cx=\"10\" cy=\"10\" r=\"8\"/>"
                             "<path class=\"l\" d=\"M10 5v5l3.4 2\"/>"},
    {QZPLAN_STATUS_MET_SO_FAR, "<circle class=\"l\" cx=\"10\" cy=\"10\" r=\"8\"/>"
                               "<path class=\"l\" d=\"M6 10.4l2.8 2.8L14 7.6\"/>"},
    {QZPLAN_STATUS_MET_LATE, "<circle class=\"l d\" cx=\"10\" cy=\"10\" r=\"8\"/>"
                             "<path class=\"l\" d=\"M6 10.4l2.8 2.8L14 7.6\"/>"},
    {QZPLAN_STATUS_MET, "<circle class=\"f\" cx=\"10\" cy=\"10\" r=\"9\"/>"
                        "<path class=\"p\" d=\"M6 10.4l2.8 2.8L14 7.6\"/>"},
    {QZPLAN_STATUS_NOT_APPLICABLE, "<circle class=\"l\" cx=\"10\" cy=\"10\" r=\"8\"/>"
                                   "<path class=\"l\" d=\"M6 10h8\"/>"},
};

void qz_marks_define(qz_page *page) {
    qz_html_raw(&page->html,
                "<svg class=\"defs\" aria-hidden=\"true\" width=\"0\" height=\"0\">"
                "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" "
                "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                "<path class=\"h\" d=\"M0 0h7v7H0z\"/><path class=\"g\" d=\"M0 0h3v7H0z\"/>"
                "</pattern></defs>\n");
    for (size_t i = 0; i < QZ_ARRAY_SIZE(symbols); i++) {
        qz_html_format(&page->html, "<symbol id=\"m%d\" viewBox=\"0 0 20 20\">",
                       (int)symbols[i].status);
        qz_html_raw(&page->html, symbols[i].shape);
        qz_html_raw(&page->html, "</symbol>\n");
    }
    qz_html_raw(&page->html, "</svg>\n");
}

static const char *word_of(const qz_page *page, int32_t status) {
    return qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, page->language);
}

void qz_mark(qz_page *page, int32_t status) {
    qz_html_format(&page->html, "<svg><use href=\"#m%d\"/></svg>", (int)status);
}

void qz_mark_word(qz_page *page, int32_t status) {
    qz_html_format(&page->html, "<span class=\"st s%d\">", (int)status);
    qz_mark(page, status);
    qz_html_format(&page->html, "%s</span>", word_of(page, status));
}

void qz_mark_said(qz_page *page, int32_t status) {
    qz_html_format(&page->html,
                   "<svg class=\"m s%d\" role=\"img\" aria-label=\"%s\"><use href=\"#m%d\"/></svg>",
                   (int)status, word_of(page, status), (int)status);
}

/* Hundredths of a per cent of the bar: how wide a part is, so that one among thousands is still
   seen. */
enum { WHOLE = 10000, LEAST = 130 };

static uint64_t weight_of(uint64_t count, uint64_t all) {
    uint64_t weight = count * WHOLE / all;
    return count == 0 ? 0 : weight < LEAST ? LEAST : weight;
}

static void put_percent(qz_page *page, uint64_t part, uint64_t all) {
    uint64_t hundredths = part * WHOLE / all;
    qz_html_format(&page->html, "%u.%u%u%%", (unsigned)(hundredths / 100),
                   (unsigned)(hundredths / 10 % 10), (unsigned)(hundredths % 10));
}

static void put_segment(qz_page *page, int32_t status, uint64_t before, uint64_t weight,
                        uint64_t all) {
    qz_html_format(&page->html, "<rect class=\"b%d\" x=\"", (int)status);
    put_percent(page, before, all);
    qz_html_raw(&page->html, "\" width=\"");
    put_percent(page, weight, all);
    qz_html_raw(&page->html, "\" height=\"100%\"/>");
}

/* A number in the middle of its part, where that is wide enough on a small screen. */
static void put_number_in(qz_page *page, int32_t status, uint32_t number, uint64_t before,
                          uint64_t weight, uint64_t all) {
    unsigned digits = number > 999 ? 4 : number > 99 ? 3 : number > 9 ? 2 : 1;
    int fits = weight * 100 >= all * (1 + 2 * digits);
    qz_html_format(&page->html, "<text class=\"n%d\"", (int)status);
    qz_html_raw(&page->html, fits ? " x=\"" : " visibility=\"hidden\" x=\"");
    put_percent(page, before * 2 + weight, all * 2);
    qz_html_format(&page->html, "\" y=\"50%%\" dy=\".36em\">%u</text>", number);
}

static void put_label(qz_page *page, const uint32_t *by_status, const char *label) {
    int first = 1;
    qz_html_format(&page->html, " role=\"img\" aria-label=\"%s", label);
    for (size_t i = 0; i + 1 < (size_t)qz_status_count(); i++) {
        int32_t status = qz_status_at(i);
        if (by_status[status] > 0) {
            qz_html_format(&page->html, "%s%s %u",
                           first ? page->words->colon : page->words->list_comma,
                           word_of(page, status), by_status[status]);
            first = 0;
        }
    }
    qz_html_raw(&page->html, "\">");
}

void qz_mark_bar(qz_page *page, const uint32_t by_status[QZPLAN_STATUS_SLOTS], int large,
                 const char *label) {
    uint64_t count = 0, all = 0, before = 0;
    for (int32_t status = 1; status < qz_status_count(); status++) {
        count += by_status[status];
    }
    for (int32_t status = 1; status < qz_status_count(); status++) {
        all += count > 0 ? weight_of(by_status[status], count) : 0;
    }
    if (all == 0) {
        return;
    }
    qz_html_format(&page->html, "<svg class=\"%s\"", large ? "bar" : "mini");
    put_label(page, by_status, label);
    for (size_t i = 0; i + 1 < (size_t)qz_status_count(); i++) {
        int32_t status = qz_status_at(i);
        uint64_t weight = weight_of(by_status[status], count);
        if (weight > 0) {
            put_segment(page, status, before, weight, all);
        }
        if (weight > 0 && large) {
            put_number_in(page, status, by_status[status], before, weight, all);
        }
        before += weight;
    }
    qz_html_raw(&page->html, "</svg>\n");
}

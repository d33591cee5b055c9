/* SPDX-License-Identifier: MIT */
/* Fills the templates of the page's words, and writes days, periods and the plan's texts. */

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "page/say.h"

static const qz_page_words *const all[] = {
#define ROW(name, ...) [QZ_LANGUAGE_##name] = &qz_page_words_##name,
    QZ_LANGUAGES(ROW)
#undef ROW
};

const qz_page_words *qz_page_words_at(size_t language) {
    return all[language];
}

static void put_hole(qz_page *page, const qz_hole *holes, size_t count, char digit) {
    size_t place = (size_t)(digit - '1');
    if (place >= count) {
        return;
    }
    if (holes[place].text != NULL) {
        qz_html_text(&page->html, holes[place].text);
    } else {
        qz_html_format(&page->html, "%d", (int)holes[place].number);
    }
}

/* "{1:day|days}": writes the form that fits; returns the place behind it. */
static const char *put_form(qz_page *page, const qz_hole *holes, size_t count, const char *at) {
    size_t place = (size_t)(at[1] - '1');
    const char *one = at + 3, *bar = strchr(one, '|'), *end = strchr(bar, '}');
    int64_t number = place < count ? holes[place].number : 0;
    int is_one = number == 1 || (number == 0 && qz_language_of(page->language)->one_below_two);
    if (is_one) {
        qz_html_bytes(&page->html, one, (size_t)(bar - one));
    } else {
        qz_html_bytes(&page->html, bar + 1, (size_t)(end - bar - 1));
    }
    return end + 1;
}

void qz_say(qz_page *page, const char *template, const qz_hole *holes, size_t count) {
    const char *at = template;
    while (*at != '\0') {
        size_t plain = strcspn(at, "%[]{");
        qz_html_bytes(&page->html, at, plain);
        at += plain;
        if (*at == '%') {
            put_hole(page, holes, count, at[1]);
            at += 2;
        } else if (*at == '{') {
            at = put_form(page, holes, count, at);
        } else if (*at != '\0') {
            qz_html_raw(&page->html, *at == '[' ? "<b>" : "</b>");
            at++;
        }
    }
}

void qz_say_number(qz_page *page, const char *template, int64_t number) {
    const qz_hole hole = {NULL, number};
    qz_say(page, template, &hole, 1);
}

void qz_say_text(qz_page *page, const char *template, const char *text) {
    const qz_hole hole = {text, 0};
    qz_say(page, template, &hole, 1);
}

void qz_page_title(qz_page *page, const qzplan_text *text) {
    qz_html_clip(&page->html, qzplan_text_get(text, page->language), QZ_PAGE_TITLE);
}

void qz_page_whole(qz_page *page, const qzplan_text *text) {
    qz_html_text(&page->html, qzplan_text_get(text, page->language));
}

void qz_page_day(qz_page *page, int32_t day) {
    char text[32];
    if (qzplan_day_format(text, sizeof text, NULL, day) == QZPLAN_OK) {
        qz_html_text(&page->html, text);
    }
}

void qz_page_period(qz_page *page, const qzplan_period *period) {
    char text[32];
    if (period->kind != QZPLAN_PERIOD_NONE &&
        qzplan_period_format(text, sizeof text, NULL, period) == QZPLAN_OK) {
        qz_html_text(&page->html, text);
    }
}

int qz_page_say_cell(qz_page *page, qz_page_cell cell, const qzplan_verdict *verdict) {
    char small[512];
    qz_out out = {.buffer = small, .capacity = sizeof small};
    cell(&out, verdict, page->language);
    if (out.length == 0) {
        return 0;
    }
    if (out.length >= sizeof small) {
        size_t whole = out.length + 1;
        char *large = qz_arena_borrow(page->arena, whole, 1);
        if (large == NULL) {
            page->html.error = QZPLAN_ERROR_NO_MEMORY;
            return 0;
        }
        out = (qz_out){.buffer = large, .capacity = whole};
        cell(&out, verdict, page->language);
        (void)qz_out_end(&out, NULL);
        qz_html_clip(&page->html, large, QZ_PAGE_TITLE);
        qz_arena_give_back(page->arena, large);
        return 1;
    }
    (void)qz_out_end(&out, NULL);
    qz_html_clip(&page->html, small, QZ_PAGE_TITLE);
    return 1;
}

void qz_page_id(qz_page *page, char kind, uint32_t index) {
    const char name[] = {kind, '\0'};
    qz_html_format(&page->html, "%s-%s%u", page->language, name, index);
}

void qz_page_section(qz_page *page, const char *name, const char *title) {
    qz_html_format(&page->html, "<section id=\"%s-%s\" class=\"%s\">\n<h2>%s</h2>\n",
                   page->language, name, name, title);
}

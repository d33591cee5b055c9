/* SPDX-License-Identifier: MIT */
/* The controls that narrow every section: they are shown by the script that works them. */

#include <qzplan/text.h>

#include "model/statuses.h"
#include "page/sections.h"

static void put_option(qz_page *page, const char *value, const qzplan_text *title) {
    qz_html_format(&page->html, "<option value=\"%s\">", value);
    qz_html_clip(&page->html, qzplan_text_get(title, page->language), 60);
    qz_html_raw(&page->html, "</option>\n");
}

static void put_departments(qz_page *page) {
    const qz_facts *facts = page->facts;
    qz_html_format(&page->html,
                   "<label>%s <select name=\"department\"><option value=\"\">%s</option>\n",
                   page->words->departments, page->words->all);
    for (size_t i = 0; i < page->plan->department_count; i++) {
        for (size_t k = 0; k < facts->department_count; k++) {
            const qzplan_department *one = facts->departments[k]->department;
            if (one->index == i) {
                put_option(page, one->id, &one->title);
            }
        }
    }
    qz_html_raw(&page->html, "</select></label>\n");
}

static void put_statuses(qz_page *page) {
    qz_html_format(&page->html,
                   "<label>%s <select name=\"status\"><option value=\"\">%s</option>\n",
                   page->words->status, page->words->all);
    for (size_t i = 0; i + 1 < (size_t)qz_status_count(); i++) {
        int32_t status = qz_status_at(i);
        if (page->facts->seen[status]) {
            qz_html_format(&page->html, "<option value=\"%d\">%s</option>\n", (int)status,
                           qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, page->language));
        }
    }
    qz_html_raw(&page->html, "</select></label>\n");
}

void qz_page_filters(qz_page *page) {
    const qz_page_words *w = page->words;
    qz_html_raw(&page->html, "<form class=\"filters\" hidden>\n");
    put_departments(page);
    put_statuses(page);
    qz_html_format(&page->html, "<label>%s <input type=\"search\" name=\"query\"></label>\n",
                   w->find);
    qz_html_format(&page->html, "<button type=\"button\" name=\"clear\">%s</button>\n", w->clear);
    qz_html_raw(&page->html, "<output></output>\n");
    qz_html_format(&page->html,
                   "<span class=\"print\"><button type=\"button\" name=\"print\">%s</button>\n"
                   "<button type=\"button\" name=\"details\">%s</button></span>\n</form>\n",
                   w->print, w->print_whole);
}

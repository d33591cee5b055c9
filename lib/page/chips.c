/* SPDX-License-Identifier: MIT */
/* Finds the worst verdict of each period, and shows the last few of them. */

#include "page/chips.h"

#include "model/statuses.h"
#include "page/marks.h"

enum { SHOWN = 6 };

struct chip {
    qzplan_period period;
    int32_t status;
};

/* The chip of a period among the last few; a new one pushes the oldest out. */
static struct chip *chip_of(struct chip chips[SHOWN], size_t *count, const qzplan_period *period) {
    for (size_t i = 0; i < *count; i++) {
        if (chips[i].period.first == period->first && chips[i].period.last == period->last) {
            return &chips[i];
        }
    }
    size_t place = *count;
    while (place > 0 && chips[place - 1].period.last > period->last) {
        place--;
    }
    if (*count == SHOWN) {
        if (place == 0) {
            return NULL;
        }
        for (size_t i = 1; i < place; i++) {
            chips[i - 1] = chips[i];
        }
        place--;
    } else {
        for (size_t i = (*count)++; i > place; i--) {
            chips[i] = chips[i - 1];
        }
    }
    chips[place] = (struct chip){*period, 0};
    return &chips[place];
}

void qz_page_chips(qz_page *page, const qzplan_target_outcome *outcome) {
    struct chip chips[SHOWN];
    size_t count = 0;
    for (size_t i = 0; i < outcome->verdict_count; i++) {
        const qzplan_verdict *verdict = page->result->verdicts[outcome->first_verdict + i];
        struct chip *chip = chip_of(chips, &count, &verdict->period);
        if (chip != NULL && (chip->status == 0 || qz_status_of(verdict->status)->rank <
                                                      qz_status_of(chip->status)->rank)) {
            chip->status = verdict->status;
        }
    }
    for (size_t i = 0; i < count; i++) {
        qz_html_format(&page->html, "<span class=\"chip s%d\">", (int)chips[i].status);
        qz_mark_said(page, chips[i].status);
        qz_page_period(page, &chips[i].period);
        qz_html_raw(&page->html, "</span> ");
    }
}

/* SPDX-License-Identifier: MIT */
/* Dates as people write them: a table of forms with what is to be written in place of each. */

#include "input/meant.h"
#include "input/meant_form.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/date.h>
#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/period.h"

enum {
    ANY = 0,
    FISCAL = 1,   /* only where years do not begin on 1 January */
    FOLLOWS = 2,  /* only where the second year follows the first */
    VAGUE = 4,    /* it may mean something else */
    CALENDAR = 8, /* only where years begin on 1 January */
    TWO_WAYS = 16 /* month and day the other way round, too */
};

/* In the letters of meant_form.h. */
static const struct form {
    const char *form;
    const char *write;
    unsigned when;
} forms[] = {
    {"Y年M月D日", "Y-M-D", ANY},
    {"Y年M月D号", "Y-M-D", ANY},
    {"Y年M月", "Y-M", ANY},
    {"Y年M月份", "Y-M", ANY},
    {"Y年上半年", "Y-H1", ANY},
    {"Y年下半年", "Y-H2", ANY},
    {"Y上半年", "Y-H1", ANY},
    {"Y下半年", "Y-H2", ANY},
    {"Y年第N季度", "Y-QN", ANY},
    {"Y年N季度", "Y-QN", ANY},
    {"Y年度", "Y", CALENDAR},
    {"Y年", "Y", ANY},
    {"Y", "Y", ANY},
    {"Y.M.D", "Y-M-D", ANY},
    {"Y/M/D", "Y-M-D", ANY},
    {"Y-M-D", "Y-M-D", ANY},
    {"Y.M", "Y-M", ANY},
    {"Y-M", "Y-M", CALENDAR},
    {"Y/M", "Y-M", CALENDAR},
    {"YqN", "Y-QN", ANY},
    {"Y qN", "Y-QN", ANY},
    {"qN Y", "Y-QN", ANY},
    {"qN/Y", "Y-QN", ANY},
    {"YhN", "Y-HN", ANY},
    {"Y hN", "Y-HN", ANY},
    {"hN Y", "Y-HN", ANY},
    {"Y-sN", "Y-HN", ANY},
    {"YmM", "Y-M", ANY},
    {"Y-mM", "Y-M", ANY},
    {"D.M.Y", "Y-M-D", ANY},
    {"M/D/Y", "Y-M-D", TWO_WAYS},
    {"M-D-Y", "Y-M-D", TWO_WAYS},
    {"W D, Y", "Y-M-D", ANY},
    {"W D Y", "Y-M-D", ANY},
    {"D W Y", "Y-M-D", ANY},
    {"D. W Y", "Y-M-D", ANY},
    {"W Y", "Y-M", ANY},
    {"W, Y", "Y-M", ANY},
    {"Y/z", "Y/z", FISCAL | FOLLOWS},
    {"Y-z", "Y/z", FISCAL | FOLLOWS},
    {"Y-Z", "Y/z", FISCAL | FOLLOWS},
    {"Y/Z", "Y/z", FISCAL | FOLLOWS},
    {"M.Y", "Y-M", ANY},
    {"M/Y", "Y-M", ANY},
    {"fyY-z", "Y/z", FISCAL | FOLLOWS},
    {"fyY/z", "Y/z", FISCAL | FOLLOWS},
    {"fyY", "B/e", FISCAL | VAGUE},
    {"fy Y", "B/e", FISCAL | VAGUE},
    {"fyY", "Y", CALENDAR},
    {"fy Y", "Y", CALENDAR},
    {"Y-Z", "Z", VAGUE},
    {"Y年-Z年", "Z", VAGUE},
    {"Y-Z年", "Z", VAGUE},
    {"Y至Z年", "Z", VAGUE},
    {"Y年至Z年", "Z", VAGUE},
    {"十三五末", "2020", ANY},
    {"十四五末", "2025", ANY},
    {"十五五末", "2030", ANY},
    {"十六五末", "2035", ANY},
    {"十三五期末", "2020", ANY},
    {"十四五期末", "2025", ANY},
    {"十五五期末", "2030", ANY},
    {"常抓不懈", "ongoing", ANY},
    {"长期坚持", "ongoing", ANY},
    {"长期", "ongoing", ANY},
    {"持续推进", "ongoing", ANY},
    {"持续实施", "ongoing", ANY},
    {"长期实施", "ongoing", ANY},
    {"always", "ongoing", ANY},
    {"continuous", "ongoing", ANY},
    {"continuously", "ongoing", ANY},
    {"permanent", "ongoing", ANY},
    {"open-ended", "ongoing", ANY},
    {"forever", "ongoing", ANY},
};

static const char *const fronts[] = {
    "by the end of ", "by end of ", "end of ", "end-",         "by ",          "until ",
    "till ",          "in ",        "sy ",     "school year ", "fiscal year ", "academic year ",
    "year ",          "fy ",        "到",      "至",           "截至",
};
static const char *const backs[] = {"年底前", "年底", "年末", "年年底前", "年年底",
                                    "年年末", "底前", "底",   "末"};

static int fits(const struct form *form, const qz_meant_parts *p, int fiscal) {
    if ((form->when & FISCAL) != 0 && !fiscal) {
        return 0;
    }
    if ((form->when & CALENDAR) != 0 && fiscal) {
        return 0;
    }
    return (form->when & FOLLOWS) == 0 || p->later == p->year + 1;
}

/* Returns 1 where what was written is a date of the plan. */
static int write_form(char out[QZ_MEANT_SIZE], const char *form, const qz_meant_parts *p,
                      int32_t year_starts) {
    qzplan_period period;
    out[0] = '\0';
    if (strcmp(form, "ongoing") == 0) {
        strcat(out, form);
        return 1;
    }
    qz_meant_form_write(out, form, p);
    if (qz_period_read(&period, NULL, out, strlen(out), 0, year_starts) != QZPLAN_OK) {
        out[0] = '\0';
    }
    return out[0] != '\0';
}

static int use_form(qz_meant *out, const struct form *form, qz_meant_parts *p,
                    int32_t year_starts) {
    int written = write_form(out->text, form->write, p, year_starts);
    /* halves and quarters may be the calendar's, or those of the plan's own years */
    int parts_of_year = year_starts != QZ_CALENDAR_YEAR && strpbrk(form->write, "HQ") != NULL;
    out->certain = written && (form->when & VAGUE) == 0 && !parts_of_year;
    if ((form->when & TWO_WAYS) != 0) {
        char *room = written ? out->other : out->text;
        int32_t month = p->month;
        p->month = p->day;
        p->day = month;
        if (p->month != p->day && write_form(room, form->write, p, year_starts)) {
            out->certain = !written;
        }
    }
    return out->text[0] != '\0';
}

static int find_form(qz_meant *out, const char *text, int32_t year_starts) {
    int fiscal = year_starts != QZ_CALENDAR_YEAR;
    qz_meant_parts p;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(forms); i++) {
        if (qz_meant_form_matches(forms[i].form, text, &p) && fits(&forms[i], &p, fiscal) &&
            use_form(out, &forms[i], &p, year_starts)) {
            return 1;
        }
    }
    return 0;
}

static char *without_front(char *text) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(fronts); i++) {
        size_t length = strlen(fronts[i]);
        if (strncmp(text, fronts[i], length) == 0) {
            return text + length;
        }
    }
    return text;
}

/* "2027年底前": the end of the year is what the year as a deadline means. */
static void cut_back(char *text) {
    size_t length = strlen(text);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(backs); i++) {
        size_t back = strlen(backs[i]);
        if (length > back && strcmp(text + length - back, backs[i]) == 0) {
            text[length - back] = '\0';
            return;
        }
    }
}

/* 二〇二五年 as 2025年. */
static void plain_year(char *text) {
    enum { YEAR_BYTES = 12 };
    char year[16];
    int32_t value = strlen(text) >= YEAR_BYTES ? qz_meant_numeral(text, YEAR_BYTES) : -1;
    if (value >= 1000) {
        (void)snprintf(year, sizeof year, "%d", value);
        memmove(text + 4, text + YEAR_BYTES, strlen(text + YEAR_BYTES) + 1);
        memcpy(text, year, 4);
    }
}

/* "30th" as "30". */
static void cut_ordinals(char *text) {
    static const char *const ends[] = {"st", "nd", "rd", "th"};
    for (char *at = text + 1; text[0] != '\0' && *at != '\0'; at++) {
        for (size_t i = 0; i < QZ_ARRAY_SIZE(ends); i++) {
            int ends_word = strncmp(at, ends[i], 2) == 0 && (at[2] < 'a' || at[2] > 'z');
            if (at[-1] >= '0' && at[-1] <= '9' && ends_word) {
                memmove(at, at + 2, strlen(at + 2) + 1);
                break;
            }
        }
    }
}

/* "FY27" as "fy2027". */
static void fill_year(char text[QZ_MEANT_SIZE]) {
    int short_year =
        strncmp(text, "fy", 2) == 0 && strspn(text + 2, "0123456789") == 2 && text[4] == '\0';
    if (short_year) {
        memmove(text + 4, text + 2, 3);
        memcpy(text + 2, "20", 2);
    }
}

/* Digits alone: a day without hyphens, or the number that a spreadsheet has for one. */
static int find_day(qz_meant *out, const char *text) {
    enum { EIGHT = 8, FIVE = 5 };
    size_t length = strlen(text), written;
    int32_t number = 0, origin;
    if (strspn(text, "0123456789") != length || (length != EIGHT && length != FIVE)) {
        return 0;
    }
    for (size_t i = 0; i < length; i++) {
        number = 10 * number + (text[i] - '0');
    }
    int32_t day;
    int known = length == EIGHT
                    ? qzplan_day_make(&day, number / 10000, number / 100 % 100, number % 100)
                    : qzplan_day_make(&origin, 1899, 12, 30);
    if (known != QZPLAN_OK || (length == FIVE && (number < 20000 || number > 80000))) {
        return 0;
    }
    day = length == EIGHT ? day : origin + number;
    out->certain = length == EIGHT;
    return qzplan_day_format(out->text, sizeof out->text, &written, day) == QZPLAN_OK;
}

int qz_meant_date(qz_meant *out, const char *text, size_t length, int32_t year_starts) {
    char plain[QZ_MEANT_SIZE];
    *out = (qz_meant){.certain = 0};
    if (!qz_meant_plain(plain, sizeof plain, text, length)) {
        return 0;
    }
    for (char *c = plain; *c != '\0'; c++) {
        *c = qz_meant_small(*c);
    }
    cut_ordinals(plain);
    if (strlen(plain) + 3 < sizeof plain) {
        fill_year(plain);
    }
    char *body = without_front(plain);
    plain_year(body);
    if (find_day(out, body)) {
        return 1;
    }
    if (find_form(out, body, year_starts)) {
        return 1;
    }
    cut_back(body);
    return find_form(out, body, year_starts);
}

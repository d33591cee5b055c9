/* SPDX-License-Identifier: MIT */
/* Periods of figures as people write them: a table of forms that have one reading, and one of those
   that have two, which are told and not read. */

#include "input/meant_period.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/period.h"
#include "input/meant_form.h"

/* Where a form stands for what is beside it. */
enum {
    ANYWHERE = 0,
    OWN = 1,          /* where years begin on another day than 1 January */
    CALENDAR = 2,     /* where they begin on 1 January */
    NEXT = 4,         /* where the second year follows the first */
    MARKED = 8,       /* behind a word for such a year: FY, 学年 */
    SLASHED = 16,     /* it is year and month, with a slash */
    TO_NUMBER = 32,   /* months up to the end of so many quarters */
    FROM_NUMBER = 64, /* from the beginning of a quarter */
    FROM_FIRST = 128  /* from the first month */
};

typedef struct form {
    const char *form;
    const char *write; /* "": months M or N to K or L */
    const char *other; /* its second reading: it is told; NULL: it can be nothing else */
    unsigned when;
} form;

static const form forms[] = {
    /* days */
    {"Y年M月D日", "Y-M-D", NULL, ANYWHERE},
    {"Y年M月D号", "Y-M-D", NULL, ANYWHERE},
    {"Y.M.D", "Y-M-D", NULL, ANYWHERE},
    {"Y/M/D", "Y-M-D", NULL, ANYWHERE},
    {"Y-M-D", "Y-M-D", NULL, ANYWHERE},
    {"D.M.Y", "Y-M-D", NULL, ANYWHERE},
    {"D. M. Y", "Y-M-D", NULL, ANYWHERE},
    {"D W Y", "Y-M-D", NULL, ANYWHERE},
    {"D-W-Y", "Y-M-D", NULL, ANYWHERE},
    {"Der W Y", "Y-M-D", NULL, ANYWHERE},
    {"W D, Y", "Y-M-D", NULL, ANYWHERE},
    {"W D Y", "Y-M-D", NULL, ANYWHERE},
    /* months */
    {"Y年M月", "Y-M", NULL, ANYWHERE},
    {"Y年M月份", "Y-M", NULL, ANYWHERE},
    {"Y M月", "Y-M", NULL, ANYWHERE},
    {"Y-mM", "Y-M", NULL, ANYWHERE},
    {"YmM", "Y-M", NULL, ANYWHERE},
    {"W Y", "Y-M", NULL, ANYWHERE},
    {"W, Y", "Y-M", NULL, ANYWHERE},
    {"W-Y", "Y-M", NULL, ANYWHERE},
    {"Y W", "Y-M", NULL, ANYWHERE},
    {"Y-W", "Y-M", NULL, ANYWHERE},
    {"Y.1", "Y-01", "Y-10", ANYWHERE}, /* 2023.10 in a spreadsheet */
    {"Y.M", "Y-M", NULL, ANYWHERE},
    {"Y/z", "Y-z", "Y/z", CALENDAR | NEXT | SLASHED},
    {"Y/M", "Y-M", NULL, SLASHED},
    {"Y-M", "Y-M", NULL, CALENDAR},
    /* quarters and half-years */
    {"Y年第N季度", "Y-QN", NULL, ANYWHERE},
    {"Y年N季度", "Y-QN", NULL, ANYWHERE},
    {"Y年第N季", "Y-QN", NULL, ANYWHERE},
    {"Y第N季度", "Y-QN", NULL, ANYWHERE},
    {"YN季度", "Y-QN", NULL, ANYWHERE},
    {"Y N季度", "Y-QN", NULL, ANYWHERE},
    {"Y年qN", "Y-QN", NULL, ANYWHERE},
    {"YqN", "Y-QN", NULL, ANYWHERE},
    {"Y qN", "Y-QN", NULL, ANYWHERE},
    {"Y-qN", "Y-QN", NULL, ANYWHERE},
    {"Y/qN", "Y-QN", NULL, ANYWHERE},
    {"qN Y", "Y-QN", NULL, ANYWHERE},
    {"qN-Y", "Y-QN", NULL, ANYWHERE},
    {"qN/Y", "Y-QN", NULL, ANYWHERE},
    {"NqY", "Y-QN", NULL, ANYWHERE},
    {"Nq Y", "Y-QN", NULL, ANYWHERE},
    {"tN Y", "Y-QN", NULL, ANYWHERE}, /* trimestre; 2024-T1 of SDMX is a third of a year */
    {"Nst quarter Y", "Y-QN", NULL, ANYWHERE},
    {"Nnd quarter Y", "Y-QN", NULL, ANYWHERE},
    {"Nrd quarter Y", "Y-QN", NULL, ANYWHERE},
    {"Nth quarter Y", "Y-QN", NULL, ANYWHERE},
    {"quarter N Y", "Y-QN", NULL, ANYWHERE},
    {"Ner trimestre Y", "Y-QN", NULL, ANYWHERE},
    {"Ne trimestre Y", "Y-QN", NULL, ANYWHERE},
    {"Y年上半年", "Y-H1", NULL, ANYWHERE},
    {"Y年下半年", "Y-H2", NULL, ANYWHERE},
    {"Y年上半年度", "Y-H1", NULL, ANYWHERE},
    {"Y年下半年度", "Y-H2", NULL, ANYWHERE},
    {"Y上半年", "Y-H1", NULL, ANYWHERE},
    {"Y下半年", "Y-H2", NULL, ANYWHERE},
    {"YhN", "Y-HN", NULL, ANYWHERE},
    {"Y hN", "Y-HN", NULL, ANYWHERE},
    {"Y-hN", "Y-HN", NULL, ANYWHERE},
    {"hN Y", "Y-HN", NULL, ANYWHERE},
    {"hN-Y", "Y-HN", NULL, ANYWHERE},
    {"hN/Y", "Y-HN", NULL, ANYWHERE},
    {"NhY", "Y-HN", NULL, ANYWHERE},
    {"Nh Y", "Y-HN", NULL, ANYWHERE},
    {"Y-sN", "Y-HN", NULL, ANYWHERE},
    {"YsN", "Y-HN", NULL, ANYWHERE},
    {"sN Y", "Y-HN", NULL, ANYWHERE},
    {"Ner semestre Y", "Y-HN", NULL, ANYWHERE},
    {"Ne semestre Y", "Y-HN", NULL, ANYWHERE},
    /* weeks and years of the calendar */
    {"YwM", "Y-WM", NULL, ANYWHERE},
    {"Y-wM", "Y-WM", NULL, ANYWHERE},
    {"Y-a1", "Y", NULL, ANYWHERE},
    {"Y年全年", "Y", NULL, ANYWHERE},
    {"Y全年", "Y", NULL, ANYWHERE},
    {"Y年", "Y", NULL, ANYWHERE},
    {"Y", "Y", NULL, ANYWHERE},
    /* years that begin in another month, and their parts */
    {"Y-Z", "Y/z", NULL, OWN | NEXT},
    {"Y/Z", "Y/z", NULL, OWN | NEXT},
    {"Y/z qN", "Y/z-QN", NULL, OWN | NEXT},
    {"Y-z qN", "Y/z-QN", NULL, OWN | NEXT},
    {"Y/z-qN", "Y/z-QN", NULL, OWN | NEXT},
    {"qN Y/z", "Y/z-QN", NULL, OWN | NEXT},
    {"qN Y-z", "Y/z-QN", NULL, OWN | NEXT},
    {"Y/z hN", "Y/z-HN", NULL, OWN | NEXT},
    {"Y-z hN", "Y/z-HN", NULL, OWN | NEXT},
    {"Y/z-hN", "Y/z-HN", NULL, OWN | NEXT},
    {"hN Y/z", "Y/z-HN", NULL, OWN | NEXT},
    {"hN Y-z", "Y/z-HN", NULL, OWN | NEXT},
    {"Y/z", "Y/z", NULL, MARKED | OWN | NEXT},
    {"Y-z", "Y/z", NULL, MARKED | OWN | NEXT},
    {"Y年-Z年", "Y/z", NULL, MARKED | OWN | NEXT},
    {"Y", "B/e", "Y/a", MARKED | OWN},
    {"Y年", "B/e", "Y/a", MARKED | OWN},
    {"Y年度", "B/e", "Y/a", OWN},
    {"Y年度", "Y", NULL, CALENDAR},
    {"Y", "Y", NULL, MARKED | CALENDAR},
    {"Y年", "Y", NULL, MARKED | CALENDAR},
    /* stretches of months */
    {"Y年M-K月", "", NULL, ANYWHERE},
    {"Y年M-K月份", "", NULL, ANYWHERE},
    {"Y年M月-K月", "", NULL, ANYWHERE},
    {"Y年M月-K月份", "", NULL, ANYWHERE},
    {"Y年前C个月", "", NULL, FROM_FIRST},
    {"Y年前L季度", "", NULL, FROM_FIRST | TO_NUMBER},
    {"Y年前L个季度", "", NULL, FROM_FIRST | TO_NUMBER},
    {"Y年N-L季度", "", NULL, FROM_NUMBER | TO_NUMBER},
    {"Y年第N-L季度", "", NULL, FROM_NUMBER | TO_NUMBER},
    {"Y M-K月", "", NULL, ANYWHERE},
    {"Y前L季度", "", NULL, FROM_FIRST | TO_NUMBER},
    /* the day or the month first */
    {"D/M/Y", "Y-M-D", "Y-D-M", ANYWHERE},
    {"D-M-Y", "Y-M-D", "Y-D-M", ANYWHERE},
};

/* Words for a year that begins in another month; they say nothing more. */
enum { UNMARKED, FISCAL, SCHOOL };
static const char *const fiscal_before[] = {"fy ", "fy", "fiscal year ", "exercice "};
static const char *const fiscal_behind[] = {"财政年度", "财年", " fiscal year"};
static const char *const school_before[] = {
    "sy ", "ay ", "ay", "school year ", "academic year ", "année scolaire "};
static const char *const school_behind[] = {"学年度", "学年", " school year", " academic year"};

/* Words for how it stands at the end of a period. */
static const char *const ends_before[] = {"截至",    "截止到", "截止", "as of ", "as at ",
                                          "end of ", "end-",   "end ", "fin ",   "at the end of "};
static const char *const ends_behind[] = {"年年底", "年年末", "年底", "年末", "底", "末", "止"};

/* What a spreadsheet puts behind a day. */
static const char *const midnights[] = {" 00:00:00", "t00:00:00", " 0:00:00",
                                        " 00:00",    " 0:00",     "t00:00:00z"};

static int cut_front(char *text, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(words[i]);
        if (strncmp(text, words[i], length) == 0 && text[length] != '\0') {
            memmove(text, text + length, strlen(text + length) + 1);
            return 1;
        }
    }
    return 0;
}

static int cut_back(char *text, const char *const *words, size_t count) {
    size_t length = strlen(text);
    for (size_t i = 0; i < count; i++) {
        size_t back = strlen(words[i]);
        if (length > back && strcmp(text + length - back, words[i]) == 0) {
            text[length - back] = '\0';
            return 1;
        }
    }
    return 0;
}

#define CUT_FRONT(text, words) cut_front((text), (words), QZ_ARRAY_SIZE(words))
#define CUT_BACK(text, words)  cut_back((text), (words), QZ_ARRAY_SIZE(words))

static void replace(char *text, const char *word, char by) {
    for (char *found; (found = strstr(text, word)) != NULL;) {
        size_t length = strlen(word);
        *found = by;
        memmove(found + 1, found + length, strlen(found + length) + 1);
    }
}

/* Without blanks beside a Chinese character, where they say nothing. */
static void close_up(char *text) {
    char *out = text;
    int wide = 0; /* the character before is none of ASCII */
    for (const char *at = text; *at != '\0'; at++) {
        if (*at != ' ' || (!wide && ((unsigned char)at[1] & 0x80) == 0)) {
            *out++ = *at;
        }
        wide = ((unsigned char)*at & 0x80) != 0;
    }
    *out = '\0';
}

static int is_period(const char *text, int32_t year_starts) {
    qzplan_period period;
    return qz_period_read(&period, NULL, text, strlen(text), 0, year_starts) == QZPLAN_OK;
}

/* A year of its own is told in any plan: "2018-19" is written so, and no month. */
static int is_reading(const char *text, int32_t year_starts) {
    enum { FEBRUARY = 201 };
    int own = year_starts != 0 && year_starts != QZ_CALENDAR_YEAR;
    return is_period(text, strchr(text, '/') == NULL ? QZ_CALENDAR_YEAR
                           : own                     ? year_starts
                                                     : FEBRUARY);
}

/* marked: FISCAL or SCHOOL where a word says that it is such a year. */
static int fits(const form *f, const qz_meant_parts *p, unsigned kind, int marked) {
    unsigned years = f->when & (OWN | CALENDAR);
    if ((years != 0 && years != kind) || ((f->when & NEXT) != 0 && p->later != p->year + 1)) {
        return 0;
    }
    if ((f->when & MARKED) != 0) {
        return marked == FISCAL || (marked == SCHOOL && kind == OWN);
    }
    return marked == UNMARKED || (years == OWN && (f->when & NEXT) != 0);
}

static int use_stretch(qz_meant_period *out, const form *f, const qz_meant_parts *p) {
    enum { MONTHS_OF_QUARTER = 3, LAST_MONTH = 12 };
    out->year = p->year;
    out->from = (f->when & FROM_FIRST) != 0    ? 1
                : (f->when & FROM_NUMBER) != 0 ? MONTHS_OF_QUARTER * (p->number - 1) + 1
                                               : p->month;
    out->to = (f->when & TO_NUMBER) != 0 ? MONTHS_OF_QUARTER * p->last : p->last;
    int good = out->from >= 1 && out->from <= out->to && out->to <= LAST_MONTH;
    return good ? QZ_PERIOD_STRETCH : QZ_PERIOD_UNKNOWN;
}

static int use_two(qz_meant_period *out, const form *f, const qz_meant_parts *p,
                   int32_t year_starts) {
    int first = is_reading(out->text, year_starts);
    qz_meant_form_write(out->other, f->other, p);
    int second = is_reading(out->other, year_starts) && strcmp(out->other, out->text) != 0;
    if (!first && second) {
        strcpy(out->text, out->other);
    }
    if (!first || !second) {
        out->other[0] = '\0';
    }
    /* of a year behind a slash the plan has none: that is told in its own words */
    int known = first || (second && (f->when & SLASHED) == 0);
    return !known ? QZ_PERIOD_UNKNOWN : first && second ? QZ_PERIOD_TWO : QZ_PERIOD_ONE;
}

static int use_form(qz_meant_period *out, const form *f, const qz_meant_parts *p,
                    int32_t year_starts) {
    if (f->write[0] == '\0') {
        return use_stretch(out, f, p);
    }
    out->is_slashed = (f->when & SLASHED) != 0;
    qz_meant_form_write(out->text, f->write, p);
    if (f->other != NULL) {
        return use_two(out, f, p, year_starts);
    }
    return is_period(out->text, year_starts) ? QZ_PERIOD_READ : QZ_PERIOD_UNKNOWN;
}

static int find_form(qz_meant_period *out, const char *text, int marked, int32_t year_starts) {
    unsigned kind = year_starts == 0 || year_starts == QZ_CALENDAR_YEAR ? CALENDAR : OWN;
    qz_meant_parts p;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(forms); i++) {
        if (qz_meant_form_matches(forms[i].form, text, &p) && fits(&forms[i], &p, kind, marked)) {
            int found = use_form(out, &forms[i], &p, year_starts);
            if (found != QZ_PERIOD_UNKNOWN) {
                return found;
            }
        }
    }
    return QZ_PERIOD_UNKNOWN;
}

/* 201112 is a month to some and a school year to others; 20111231 is a day. */
static int read_digits(qz_meant_period *out, const char *text, int32_t year_starts) {
    static const form run = {"", "Y-M", "Y/z", ANYWHERE};
    static const form day = {"", "Y-M-D", NULL, ANYWHERE};
    enum { MONTH_DIGITS = 6, DAY_DIGITS = 8, PARTS = 16 };
    qz_meant_parts p, month;
    char apart[PARTS];
    size_t length = strlen(text);
    if (strspn(text, "0123456789") != length || (length != MONTH_DIGITS && length != DAY_DIGITS)) {
        return QZ_PERIOD_UNKNOWN;
    }
    (void)snprintf(apart, sizeof apart, "%.4s-%.2s%s%.2s", text, text + 4,
                   length == DAY_DIGITS ? "-" : "", text + MONTH_DIGITS);
    if (length == DAY_DIGITS) {
        return qz_meant_form_matches("Y-M-D", apart, &p) ? use_form(out, &day, &p, year_starts)
                                                         : QZ_PERIOD_UNKNOWN;
    }
    if (!qz_meant_form_matches("Y-z", apart, &p) || !qz_meant_form_matches("Y-M", apart, &month)) {
        return QZ_PERIOD_UNKNOWN;
    }
    p.month = month.month;
    int found = use_form(out, &run, &p, year_starts);
    int follows = p.later == p.year + 1;
    if (found == QZ_PERIOD_ONE && !follows && strchr(out->text, '/') != NULL) {
        return QZ_PERIOD_UNKNOWN;
    }
    return found;
}

/* In small letters, without what says nothing; returns whether it is a year of its own. */
static int tidy(qz_meant_period *out, char *text) {
    static const char *const sums[] = {"累计"};
    for (char *c = text; *c != '\0'; c++) {
        *c = qz_meant_small(*c);
    }
    close_up(text);
    (void)CUT_BACK(text, midnights);
    out->is_summed = CUT_BACK(text, sums);
    out->is_end = CUT_FRONT(text, ends_before);
    int marked = CUT_FRONT(text, fiscal_before) || CUT_BACK(text, fiscal_behind)   ? FISCAL
                 : CUT_FRONT(text, school_before) || CUT_BACK(text, school_behind) ? SCHOOL
                                                                                   : UNMARKED;
    if (CUT_BACK(text, ends_behind)) {
        out->is_end = 1;
    }
    replace(text, "至", '-');
    replace(text, "到", '-');
    replace(text, "~", '-');
    return marked;
}

int qz_meant_period_read(qz_meant_period *out, const char *text, size_t length,
                         int32_t year_starts) {
    char plain[QZ_MEANT_SIZE];
    *out = (qz_meant_period){.year = 0};
    if (!qz_meant_plain(plain, sizeof plain, text, length)) {
        return QZ_PERIOD_UNKNOWN;
    }
    int marked = tidy(out, plain);
    int found = read_digits(out, plain, year_starts);
    return found != QZ_PERIOD_UNKNOWN ? found : find_form(out, plain, marked, year_starts);
}

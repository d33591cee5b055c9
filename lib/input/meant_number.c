/* SPDX-License-Identifier: MIT */
/* Numbers as people write them: what stands around one, multipliers, Chinese numerals. Nothing is
   computed but digits that move: what was meant has all the digits that were written. */

#include "input/meant.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/number.h"

/* A number while it is taken apart: a text that gets shorter from both ends. */
typedef struct rest {
    char *text;
    size_t length;
} rest;

static void trim(rest *r) {
    while (r->length > 0 && r->text[0] == ' ') {
        r->text++;
        r->length--;
    }
    while (r->length > 0 && r->text[r->length - 1] == ' ') {
        r->length--;
    }
}

static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static int same(const char *a, const char *b, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (small(a[i]) != b[i]) {
            return 0;
        }
    }
    return 1;
}

static int take_front(rest *r, const char *word) {
    size_t length = strlen(word);
    if (r->length <= length || !same(r->text, word, length)) {
        return 0;
    }
    r->text += length;
    r->length -= length;
    trim(r);
    return 1;
}

static int take_back(rest *r, const char *word) {
    size_t length = strlen(word);
    if (r->length <= length || !same(r->text + r->length - length, word, length)) {
        return 0;
    }
    r->length -= length;
    trim(r);
    return 1;
}

/* Words around a number that are no part of it, and what they say of the direction. */
typedef struct around {
    const char *word;
    int direction;
} around;

/* Words that leave the border itself out: what is written in their place says a little less. */
static const char *const strict_words[] = {">", "more than", "over",  "超过",
                                           "<", "less than", "under", "低于"};

static int is_strict(const char *word) {
    size_t i = 0;
    while (i < QZ_ARRAY_SIZE(strict_words) && strcmp(strict_words[i], word) != 0) {
        i++;
    }
    return i < QZ_ARRAY_SIZE(strict_words);
}

static const around fronts[] = {
    {">=", 1},
    {"≥", 1},
    {">", 1},
    {"at least", 1},
    {"not less than", 1},
    {"more than", 1},
    {"over", 1},
    {"min", 1},
    {"至少", 1},
    {"不低于", 1},
    {"不少于", 1},
    {"不小于", 1},
    {"达到", 1},
    {"超过", 1},
    {"<=", -1},
    {"≤", -1},
    {"<", -1},
    {"at most", -1},
    {"up to", -1},
    {"no more than", -1},
    {"less than", -1},
    {"under", -1},
    {"max", -1},
    {"至多", -1},
    {"不超过", -1},
    {"不高于", -1},
    {"不多于", -1},
    {"不大于", -1},
    {"低于", -1},
    {"about", 0},
    {"approximately", 0},
    {"approx.", 0},
    {"approx", 0},
    {"circa", 0},
    {"ca.", 0},
    {"around", 0},
    {"~", 0},
    {"约为", 0},
    {"约", 0},
    {"大约", 0},
    {"=", 0},
};

static const around backs[] = {
    {"or more", 1},  {"or above", 1},  {"and above", 1}, {"以上", 1},
    {"or less", -1}, {"or below", -1}, {"or fewer", -1}, {"以下", -1},
    {"以内", -1},    {"左右", 0},      {"上下", 0},      {"个左右", 0},
};

/* Measure words, which say nothing that the metric's unit does not. */
static const char *const measures[] = {"个", "所", "人", "名", "项", "家", "户", "次", "处", "间"};

/* Words for a form; `end` is written behind the number. */
static const struct form {
    const char *word;
    const char *end;
} forms[] = {
    {"percentage points", " points"},
    {"percentage point", " points"},
    {"percent points", " points"},
    {"个百分点", " points"},
    {"百分点", " points"},
    {"p.p.", " points"},
    {"pp", " points"},
    {"per cent", "%"},
    {"percent", "%"},
    {"pct.", "%"},
    {"pct", "%"},
    {"%", "%"},
};

static const struct scale {
    const char *word;
    int zeros;
} scales[] = {
    {"thousand", 3}, {"million", 6}, {"mn", 6}, {"billion", 9}, {"bn", 9}, {"hundred", 2},
    {"百万", 6},     {"千万", 7},    {"万", 4}, {"亿", 8},      {"千", 3}, {"百", 2},
};

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* "1 234 567", "1'234" and "1,234": groups of three behind the first. Takes the marks out. */
static void join_groups(rest *r) {
    size_t out = 0, run = 0;
    int marks = 0;
    for (size_t i = 0; i < r->length; i++) {
        char c = r->text[i];
        int mark = c == ' ' || c == '\'' || c == ',';
        if (!mark && !is_digit(c)) {
            break;
        }
        if (mark && (run == 0 || run > 3 || (marks > 0 && run != 3))) {
            return;
        }
        marks += mark;
        run = mark ? 0 : run + 1;
        if (i + 1 == r->length ||
            (!is_digit(r->text[i + 1]) && strchr(" ',", r->text[i + 1]) == NULL)) {
            if (marks > 0 && run != 3) {
                return;
            }
        }
    }
    if (marks == 0) {
        return;
    }
    for (size_t i = 0; i < r->length; i++) {
        if (strchr(" ',", r->text[i]) == NULL) {
            r->text[out++] = r->text[i];
        }
    }
    r->length = out;
}

/* Moves the point by so many digits; 0 where it does not fit or is no number. */
static int move_point(char out[QZ_MEANT_SIZE], const rest *r, int zeros) {
    size_t count = 0;
    int behind = -1; /* digits behind the point; -1: none was seen */
    for (size_t i = 0; i < r->length; i++) {
        char c = r->text[i];
        if (c == '.' && behind < 0) {
            behind = 0;
            continue;
        }
        if (!is_digit(c) && !(i == 0 && c == '-')) {
            return 0;
        }
        if (behind >= 0 && behind++ == zeros) {
            out[count++] = '.';
        }
        out[count++] = c;
    }
    for (int i = behind < 0 ? 0 : behind; i < zeros; i++) {
        if (count + 1 >= QZ_MEANT_SIZE) {
            return 0;
        }
        out[count++] = '0';
    }
    out[count] = '\0';
    size_t nothing = strspn(out, "0");
    nothing -= nothing > 0 && (out[nothing] == '.' || out[nothing] == '\0');
    memmove(out, out + nothing, count + 1 - nothing);
    return count > 0;
}

static const char *take_form(rest *r) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(forms); i++) {
        if (take_back(r, forms[i].word)) {
            return forms[i].end;
        }
    }
    return take_front(r, "百分之") ? "%" : "";
}

static void take_around(rest *r, int *direction, int *certain) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(fronts); i++) {
        if (take_front(r, fronts[i].word)) {
            *direction = fronts[i].direction;
            *certain = *certain && !is_strict(fronts[i].word);
        }
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(backs); i++) {
        if (take_back(r, backs[i].word)) {
            *direction = backs[i].direction != 0 ? backs[i].direction : *direction;
        }
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(measures); i++) {
        if (take_back(r, measures[i])) {
            return;
        }
    }
}

/* Cuts off an exponent, as in 1.2e3: so many zeros; 0 where there is none. */
static int take_exponent(rest *r) {
    size_t at = r->length;
    int zeros = 0;
    while (at > 0 && is_digit(r->text[at - 1]) && r->length - at < 2) {
        at--;
    }
    for (size_t i = at; i < r->length; i++) {
        zeros = 10 * zeros + (r->text[i] - '0');
    }
    at -= at > 1 && r->text[at - 1] == '+';
    if (at < 2 || at == r->length || (r->text[at - 1] != 'e' && r->text[at - 1] != 'E') ||
        !is_digit(r->text[at - 2]) || zeros > 15) {
        return 0;
    }
    r->length = at - 1;
    return zeros;
}

static int write_body(char out[QZ_MEANT_SIZE], rest *r) {
    int32_t numeral = qz_meant_numeral(r->text, r->length);
    if (numeral >= 0) {
        return snprintf(out, QZ_MEANT_SIZE, "%d", numeral) > 0;
    }
    int zeros = take_exponent(r);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(scales) && zeros == 0; i++) {
        zeros = take_back(r, scales[i].word) ? scales[i].zeros : 0;
    }
    join_groups(r);
    numeral = zeros > 0 ? qz_meant_numeral(r->text, r->length) : -1;
    if (numeral >= 0) {
        char digits[12];
        rest number = {digits, (size_t)snprintf(digits, sizeof digits, "%d", numeral)};
        return move_point(out, &number, zeros);
    }
    return r->length + 12 < QZ_MEANT_SIZE && move_point(out, r, zeros);
}

static int reads_as_number(const char *text) {
    qzplan_number number;
    int32_t form;
    return qz_number_read(&number, &form, NULL, NULL, text, strlen(text), 0) == QZPLAN_OK;
}

/* "18:1": so many for each; the other way round it is another number. */
static void take_one(rest *r) {
    (void)(take_back(r, ":1") || take_back(r, ": 1") || take_back(r, "比1") ||
           take_back(r, "to 1"));
}

int qz_meant_number(qz_meant *out, const char *text, size_t length) {
    char plain[QZ_MEANT_SIZE];
    *out = (qz_meant){.certain = 1};
    if (!qz_meant_plain(plain, sizeof plain, text, length)) {
        return 0;
    }
    rest r = {plain, strlen(plain)};
    take_around(&r, &out->direction, &out->certain);
    const char *end = take_form(&r);
    if (end[0] == '\0') {
        size_t before = r.length;
        take_one(&r);
        out->certain = out->certain && r.length == before;
    }
    if (!write_body(out->text, &r) || strlen(out->text) + strlen(end) >= sizeof out->text) {
        out->text[0] = '\0';
        return 0;
    }
    if (strcmp(out->text, "1") == 0 && strcmp(end, " points") == 0) {
        end = " point";
    }
    strcat(out->text, end);
    if (!reads_as_number(out->text)) {
        out->text[0] = '\0';
    }
    return out->text[0] != '\0';
}

int qz_meant_percent(qz_meant *out, const char *number) {
    qzplan_number value;
    int32_t form;
    char copy[QZ_MEANT_SIZE];
    size_t length = strlen(number);
    *out = (qz_meant){.certain = 1};
    if (length + 4 >= sizeof copy ||
        qz_number_read(&value, &form, NULL, NULL, number, length, 0) != QZPLAN_OK) {
        return 0;
    }
    memcpy(copy, number, length + 1);
    int is_fraction = value.num > 0 && value.num < value.den;
    rest r = {copy, length};
    out->certain = value.num != value.den;
    if (!move_point(out->text, &r, is_fraction ? 2 : 0)) {
        out->text[0] = '\0';
        return 0;
    }
    strcat(out->text, "%");
    return 1;
}

/* The place of what divides the ends of a range, behind its first character; NULL where nothing
   does. */
static const char *divider(const char *text, size_t *length) {
    static const char *const marks[] = {"..", " to ", "至", "到", "~", "-"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(marks) && text[0] != '\0'; i++) {
        const char *found = strstr(text + 1, marks[i]);
        if (found != NULL) {
            *length = strlen(marks[i]);
            return found;
        }
    }
    return NULL;
}

int qz_meant_range(qz_meant *out, const char *text, size_t length) {
    char plain[QZ_MEANT_SIZE];
    qz_meant low, high;
    size_t mark = 0;
    *out = (qz_meant){.certain = 1};
    const char *between =
        qz_meant_plain(plain, sizeof plain, text, length) ? divider(plain, &mark) : NULL;
    if (between == NULL || !qz_meant_number(&low, plain, (size_t)(between - plain)) ||
        !qz_meant_number(&high, between + mark, strlen(between + mark)) ||
        strlen(low.text) + strlen(high.text) + 5 > sizeof out->text) {
        return 0;
    }
    int percent = strchr(high.text, '%') != NULL && strchr(low.text, '%') == NULL;
    (void)snprintf(out->text, sizeof out->text, "[%.20s%s, %.20s]", low.text, percent ? "%" : "",
                   high.text);
    return 1;
}

/* SPDX-License-Identifier: MIT */
/* Reads number formats as far as they say what kind of value stands there. A percent sign counts
   only where it makes a hundred of one: in quotes or behind a backslash it is a letter. */

#include "format.h"

#include <string.h>

#include "base/arrays.h"

/* What a section has been seen to have. */
typedef struct seen {
    int percent;
    int years, months, days, hours, seconds; /* runs of such letters */
    int spans;                               /* [h], [mm] */
    int digit;                               /* a place for a digit came last */
    int comma;                               /* and commas behind it */
    int scaled;
} seen;

/* The built-in ones that are no General; 27 to 36 and 50 to 58 differ by the edition's language. */
static const struct {
    long number;
    const char *code;
} built_in[] = {
    {9, "0%"},      {10, "0.00%"},   {14, "yyyy/m/d"},      {15, "d-mmm-yy"},
    {16, "d-mmm"},  {17, "mmm-yy"},  {18, "h:mm AM/PM"},    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},   {21, "h:mm:ss"}, {22, "yyyy/m/d h:mm"}, {27, "yyyy.m"},
    {28, "m.d"},    {29, "m.d"},     {30, "m-d-yy"},        {31, "yyyy.m.d"},
    {32, "h.mm"},   {33, "h.mm.ss"}, {34, "h.mm"},          {35, "h.mm.ss"},
    {36, "yyyy.m"}, {45, "mm:ss"},   {46, "[h]:mm:ss"},     {47, "mm:ss.0"},
    {50, "yyyy.m"}, {51, "m.d"},     {52, "yyyy.m"},        {53, "m.d"},
    {54, "m.d"},    {55, "h.mm"},    {56, "h.mm.ss"},       {57, "yyyy.m"},
    {58, "m.d"},
};

const char *qz_book_format_built_in(long number) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(built_in); i++) {
        if (built_in[i].number == number) {
            return built_in[i].code;
        }
    }
    return NULL;
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static int begins(const char *text, const char *word) {
    for (; *word != '\0'; text++, word++) {
        if (lower(*text) != *word) {
            return 0;
        }
    }
    return 1;
}

/* Behind a text in quotes. */
static const char *skip_quoted(const char *at) {
    const char *end = strchr(at + 1, '"');
    return end == NULL ? at + strlen(at) : end + 1;
}

/* Behind a run of one letter. */
static const char *skip_run(const char *at) {
    char letter = lower(*at);
    while (lower(*at) == letter) {
        at++;
    }
    return at;
}

/* Longer words, in which no letter means a date. */
static const char *skip_word(const char *at) {
    static const char *const words[] = {"general", "am/pm", "a/p"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words); i++) {
        if (begins(at, words[i])) {
            return at + strlen(words[i]);
        }
    }
    return NULL;
}

/* The sign of a condition, and in *at what stands behind it. */
static char comparison(const char **at) {
    static const struct {
        const char *sign;
        char compare;
    } signs[] = {{"<=", 'l'}, {">=", 'g'}, {"<>", '!'}, {"<", '<'}, {">", '>'}, {"=", '='}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(signs); i++) {
        if (begins(*at, signs[i].sign)) {
            *at += strlen(signs[i].sign);
            return signs[i].compare;
        }
    }
    return '\0';
}

/* "[>=100]", "[h]", "[Red]", "[$-804]"; returns what stands behind it. */
static const char *read_bracket(const char *at, seen *s, qz_book_format_section *out) {
    const char *inside = at + 1;
    const char *end = strchr(inside, ']');
    if (end == NULL) {
        return at + strlen(at);
    }
    char compare = comparison(&inside);
    if (compare != '\0') {
        if (qz_book_decimal_read(&out->limit, inside, (size_t)(end - inside))) {
            out->compare = compare;
        }
    } else if (inside < end && strchr("hms", lower(*inside)) != NULL && skip_run(inside) == end) {
        s->spans++;
    }
    return end + 1;
}

static void see_letter(seen *s, char letter) {
    switch (letter) {
    case 'y':
    case 'e': /* the year of an era */
    case 'b': /* of Buddha's */
        s->years++;
        break;
    case 'm':
        s->months++;
        break;
    case 'd':
        s->days++;
        break;
    case 'h':
        s->hours++;
        break;
    case 's':
        s->seconds++;
        break;
    default:
        break;
    }
}

/* Commas behind the last place for a digit divide by thousands, those between such places do not.
 */
static void see_place(seen *s, char c) {
    int digit = c == '0' || c == '#' || c == '?';
    if (c == ',') {
        s->comma |= s->digit;
        return;
    }
    if (s->comma && !digit) {
        s->scaled = 1;
    }
    s->comma = 0;
    s->digit = digit;
}

/* One thing of a section; returns what stands behind it. */
static const char *see_one(const char *at, seen *s, qz_book_format_section *out) {
    const char *word = skip_word(at);
    if (*at != '[') {
        see_place(s, *at);
    }
    if (word != NULL) {
        return word;
    }
    switch (lower(*at)) {
    case '"':
        return skip_quoted(at);
    case '\\':
    case '!':
    case '_':
    case '*':
        return at[1] == '\0' ? at + 1 : at + 2;
    case '[':
        return read_bracket(at, s, out);
    case '%':
        s->percent = 1;
        return at + 1;
    case 'e':
        if (at[1] == '+' || at[1] == '-') {
            return at + 2; /* of tens */
        }
        break;
    default:
        break;
    }
    see_letter(s, lower(*at));
    return strchr("ymdhseb", lower(*at)) != NULL ? skip_run(at) : at + 1;
}

static enum qz_book_shown shown_by(const seen *s) {
    int clock = s->hours + s->seconds + s->spans;
    int months = s->months - (clock > 0 ? 1 : 0); /* one of them are minutes then */
    if (s->percent) {
        return QZ_SHOWN_PERCENT;
    }
    if (s->days > 0) {
        return QZ_SHOWN_DAY;
    }
    if (s->years > 0) {
        return months > 0 ? QZ_SHOWN_MONTH : clock > 0 ? QZ_SHOWN_DAY : QZ_SHOWN_YEAR;
    }
    if (clock > 0) {
        return QZ_SHOWN_CLOCK;
    }
    return s->months > 0 ? QZ_SHOWN_DAY : QZ_SHOWN_NUMBER;
}

/* Reads up to the `;` behind it, or to the end. */
static const char *read_section(qz_book_format_section *out, const char *at) {
    seen s = {0};
    memset(out, 0, sizeof *out);
    while (*at != '\0' && *at != ';') {
        at = see_one(at, &s, out);
    }
    see_place(&s, ';');
    out->shown = shown_by(&s);
    out->scaled = s.scaled;
    return at;
}

void qz_book_format_read(qz_book_format *out, const char *code) {
    memset(out, 0, sizeof *out);
    while (out->count < QZ_FORMAT_SECTIONS) {
        qz_book_format_section *section = &out->sections[out->count++];
        code = read_section(section, code);
        out->conditional |= section->compare != '\0';
        if (*code++ == '\0') {
            return;
        }
    }
}

static int meets(const qz_book_format_section *section, const qz_book_decimal *value) {
    int order = qz_book_decimal_compare(value, &section->limit);
    switch (section->compare) {
    case '<':
        return order < 0;
    case 'l':
        return order <= 0;
    case '=':
        return order == 0;
    case '!':
        return order != 0;
    case 'g':
        return order >= 0;
    case '>':
        return order > 0;
    default:
        return 1;
    }
}

/* Numbers have three sections at most: above zero, below it, zero. */
static int section_of(const qz_book_format *format, const qz_book_decimal *value) {
    int last = format->count < 3 ? format->count - 1 : 2;
    if (format->conditional) {
        for (int i = 0; i < last; i++) {
            if (meets(&format->sections[i], value)) {
                return i;
            }
        }
        return last;
    }
    return value->count == 0 ? (last == 2 ? 2 : 0) : value->negative && last > 0 ? 1 : 0;
}

qz_book_format_section qz_book_format_for(const qz_book_format *format,
                                          const qz_book_decimal *value) {
    if (format->count == 0) {
        return (qz_book_format_section){.shown = QZ_SHOWN_NUMBER};
    }
    return format->sections[section_of(format, value)];
}

/* SPDX-License-Identifier: MIT */
/* Writes the plan that comes of a list of tasks: names become titles, ids are made, and each task
   becomes one promise to be done, with the sentence of the list as its wording. The numbers of the
   sentence stand above it as a comment: which of them is promised is for the author to say. */

#include "draft/write.h"

#include <stdio.h>
#include <string.h>

#include "base/arrays.h"

enum { ID = 64 };

static void put(qz_out *out, const char *text) {
    qz_out_text(out, text);
}

/* A text in quotes, on one line. */
static void put_quoted(qz_out *out, qz_slice slice) {
    put(out, "\"");
    for (size_t i = 0; i < slice.length; i++) {
        char c = slice.text[i];
        if (c == '\n' || c == '\r' || c == '\t') {
            put(out, c == '\r' ? "" : " ");
        } else {
            if (c == '"' || c == '\\') {
                put(out, "\\");
            }
            qz_out_bytes(out, &c, 1);
        }
    }
    put(out, "\"");
}

static void put_number(qz_out *out, size_t number) {
    char text[32];
    (void)snprintf(text, sizeof text, "%zu", number);
    put(out, text);
}

static int starts(qz_slice slice, const char *text) {
    size_t length = strlen(text);
    return slice.length >= length && memcmp(slice.text, text, length) == 0;
}

static int has(qz_slice slice, const char *text) {
    for (size_t i = 0; i + strlen(text) <= slice.length; i++) {
        if (starts((qz_slice){slice.text + i, slice.length - i}, text)) {
            return 1;
        }
    }
    return 0;
}

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* ---- titles */

/* The bytes of the number that a title begins with: `1`, 十二. */
static size_t leading_number(qz_slice slice) {
    static const char *const numerals[] = {"一", "二", "三", "四", "五",
                                           "六", "七", "八", "九", "十"};
    size_t bytes = 0;
    while (bytes < slice.length && is_digit(slice.text[bytes])) {
        bytes++;
    }
    for (size_t i = 0; bytes < slice.length && i < QZ_ARRAY_SIZE(numerals);) {
        int is = starts((qz_slice){slice.text + bytes, slice.length - bytes}, numerals[i]);
        bytes += is ? strlen(numerals[i]) : 0;
        i = is ? 0 : i + 1;
    }
    return bytes;
}

/* Without the number that it begins with, `1.` or 一、, and the full stop that it ends with. */
static qz_slice title_of(qz_slice slice) {
    const qz_slice whole = slice;
    size_t digits = leading_number(slice);
    qz_slice rest = {slice.text + digits, slice.length - digits};
    static const char *const marks[] = {".", "．", "、"};
    for (size_t i = 0; digits > 0 && i < QZ_ARRAY_SIZE(marks); i++) {
        if (starts(rest, marks[i])) {
            size_t length = strlen(marks[i]);
            slice = qz_slice_trimmed((qz_slice){rest.text + length, rest.length - length});
            break;
        }
    }
    static const char stop[] = "。";
    size_t length = sizeof stop - 1;
    if (slice.length > length && memcmp(slice.text + slice.length - length, stop, length) == 0) {
        slice.length -= length;
    }
    return slice.length > 0 ? slice : whole;
}

/* The first clause of a sentence. */
static qz_slice clause_of(qz_slice slice) {
    static const char *const ends[] = {"，", "。", "；", ", ", "; ", "\n"};
    for (size_t at = 1; at < slice.length; at++) {
        for (size_t i = 0; i < QZ_ARRAY_SIZE(ends); i++) {
            if (starts((qz_slice){slice.text + at, slice.length - at}, ends[i])) {
                return qz_slice_trimmed((qz_slice){slice.text, at});
            }
        }
    }
    return title_of(slice);
}

/* ---- times */

/* "2025年6月": the year, and the month where one follows. */
static int read_date(char out[16], qz_slice due) {
    for (size_t i = 0; i + 4 <= due.length; i++) {
        const char *at = due.text + i;
        int four = is_digit(at[0]) && is_digit(at[1]) && is_digit(at[2]) && is_digit(at[3]) &&
                   (i + 4 == due.length || !is_digit(at[4])) && (i == 0 || !is_digit(at[-1]));
        if (!four) {
            continue;
        }
        qz_slice rest = {at + 4, due.length - i - 4};
        static const char year[] = "年";
        int month = 0;
        if (starts(rest, year)) {
            const char *m = rest.text + sizeof year - 1;
            size_t left = rest.length - (sizeof year - 1);
            size_t digits = 0;
            while (digits < left && digits < 2 && is_digit(m[digits])) {
                month = month * 10 + (m[digits++] - '0');
            }
            month = starts((qz_slice){m + digits, left - digits}, "月") ? month : 0;
        }
        (void)snprintf(out, 16, month >= 1 && month <= 12 ? "%.4s-%02d" : "%.4s", at, month);
        return 1;
    }
    return 0;
}

static void put_due(qz_out *out, qz_slice due, const char *in) {
    static const char *const endless[] = {"长期", "持续", "常年", "每年", "ongoing", "continuous"};
    char date[16];
    int ongoing = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(endless); i++) {
        ongoing |= has(due, endless[i]);
    }
    put(out, in);
    if (!ongoing && read_date(date, due)) {
        put(out, "due: ");
        put(out, date);
        put(out, "\n");
        return;
    }
    put(out, "due: ongoing");
    if (!ongoing) {
        put(out, " # ");
        put_quoted(out, due);
        put(out, "?");
    }
    put(out, "\n");
    put(out, in);
    put(out, "every: year\n");
}

/* ---- the numbers of a sentence */

static size_t character(qz_slice slice, size_t at) {
    size_t bytes = 1;
    while (at + bytes < slice.length && ((unsigned char)slice.text[at + bytes] & 0xC0) == 0x80) {
        bytes++;
    }
    return bytes;
}

/* Behind the digits of a number that begins there. */
static size_t number_end(qz_slice slice, size_t at) {
    while (at < slice.length &&
           (is_digit(slice.text[at]) ||
            (slice.text[at] == '.' && at + 1 < slice.length && is_digit(slice.text[at + 1])))) {
        at++;
    }
    return at;
}

static void put_numbers(qz_out *out, qz_slice text, const char *in) {
    size_t count = 0;
    for (size_t at = 0; at < text.length;) {
        static const char hundredths[] = "百分之";
        int words = starts((qz_slice){text.text + at, text.length - at}, hundredths);
        if (!words && !is_digit(text.text[at])) {
            at++;
            continue;
        }
        size_t end = words ? at + sizeof hundredths - 1 : number_end(text, at);
        for (int i = 0; i < (words ? 3 : 1) && end < text.length; i++) { /* and its unit */
            qz_slice rest = {text.text + end, text.length - end};
            if (starts(rest, "，") || starts(rest, "。") || starts(rest, "；") ||
                *rest.text == ' ' || *rest.text == '\n' || *rest.text == '\r') {
                break;
            }
            end += character(text, end);
        }
        if (count == 0) {
            put(out, in);
        }
        put(out, count++ == 0 ? "# " : " / ");
        qz_out_bytes(out, text.text + at, end - at);
        at = end;
    }
    if (count > 0) {
        put(out, "\n");
    }
}

/* ---- tasks */

static void put_names(qz_out *out, const char *key, qz_slice cell, qz_draft_names *departments,
                      const char *in) {
    qz_slice name;
    size_t count = 0;
    while (qz_draft_next_name(&cell, &name)) {
        if (count++ == 0) {
            put(out, in);
            put(out, key);
            put(out, ": [d");
        } else {
            put(out, ", d");
        }
        put_number(out, qz_draft_name_at(departments, name) + 1);
    }
    if (count > 0) {
        put(out, "]\n");
    }
}

/* `m5_2`: what is done in the task 5.2. */
static void put_answer(qz_out *out, const char *id) {
    put(out, "m");
    for (; *id != '\0'; id++) {
        char c = *id;
        int plain = is_digit(c) || (c >= 'a' && c <= 'z');
        qz_out_bytes(out, plain ? &c : "_", 1);
    }
}

static void put_task(qz_out *out, const qz_draft_row *row, const char *id,
                     qz_draft_names *departments, const char *in) {
    char deeper[32];
    (void)snprintf(deeper, sizeof deeper, "%.28s  ", in); /* as deep as a task can stand */
    put(out, in);
    put(out, "- id: \"");
    put(out, id);
    put(out, "\"\n");
    put(out, deeper);
    put(out, "title: ");
    put_quoted(out, clause_of(row->columns[QZ_DRAFT_TASK]));
    put(out, "\n");
    put_due(out, row->columns[QZ_DRAFT_DUE], deeper);
    put_names(out, "lead", row->columns[QZ_DRAFT_LEAD], departments, deeper);
    put_names(out, "with", row->columns[QZ_DRAFT_WITH], departments, deeper);
    put(out, deeper);
    put(out, "wording: ");
    put_quoted(out, row->columns[QZ_DRAFT_TASK]);
    put(out, "\n");
    put_numbers(out, row->columns[QZ_DRAFT_TASK], deeper);
    put(out, deeper);
    put(out, "targets: [{done: ");
    put_answer(out, id);
    put(out, "}]\n");
}

/* Where a row begins something that the row above does not. */
static int begins_new(const qz_draft_rows *rows, size_t i, enum qz_draft_column column) {
    return i == 0 ||
           !qz_slice_same(rows->rows[i].columns[column], rows->rows[i - 1].columns[column]);
}

static void put_level(qz_out *out, const char *in, const char *list, int first, size_t number,
                      qz_slice title) {
    if (first) {
        put(out, in);
        put(out, list);
        put(out, ":\n");
    }
    put(out, in);
    put(out, "  - id: \"");
    put_number(out, number);
    put(out, "\"\n");
    if (title.length > 0) {
        put(out, in);
        put(out, "    title: ");
        put_quoted(out, title_of(title));
        put(out, "\n");
    }
}

static void put_tasks(qz_out *out, const qz_draft_rows *rows, qz_draft_names *departments) {
    int programmes = rows->has[QZ_DRAFT_PROGRAMME] && rows->has[QZ_DRAFT_ACTION];
    int actions = rows->has[QZ_DRAFT_PROGRAMME] || rows->has[QZ_DRAFT_ACTION];
    enum qz_draft_column upper = rows->has[QZ_DRAFT_ACTION] ? QZ_DRAFT_ACTION : QZ_DRAFT_PROGRAMME;
    size_t programme = 0;
    size_t action = 0;
    size_t task = 0;
    const char *in = programmes ? "        " : actions ? "    " : "";
    for (size_t i = 0; i < rows->count; i++) {
        const qz_draft_row *row = &rows->rows[i];
        int new_programme = programmes && begins_new(rows, i, QZ_DRAFT_PROGRAMME);
        if (new_programme) {
            put_level(out, "", "programmes", programme == 0, programme + 1,
                      row->columns[QZ_DRAFT_PROGRAMME]);
            programme++;
        }
        if (actions && (new_programme || begins_new(rows, i, upper))) {
            put_level(out, programmes ? "    " : "", "actions",
                      programmes ? new_programme : action == 0, action + 1, row->columns[upper]);
            action++;
            task = 0;
        }
        if (task == 0) {
            put(out, in);
            put(out, "tasks:\n");
        }
        char id[ID];
        char inner[32];
        task++;
        (void)snprintf(id, sizeof id, actions ? "%zu.%zu" : "%zu", actions ? action : task, task);
        (void)snprintf(inner, sizeof inner, "%s  ", in);
        put_task(out, row, id, departments, inner);
    }
}

/* A task that nobody is said to lead is led by somebody to be named. */
static void name_leads(const qz_draft_rows *rows, int chinese) {
    static const char zh[] = "牵头部门待定";
    static const char en[] = "Lead to be named";
    for (size_t i = 0; i < rows->count; i++) {
        qz_slice *lead = &rows->rows[i].columns[QZ_DRAFT_LEAD];
        if (!qz_draft_names_any(*lead)) {
            *lead = chinese ? (qz_slice){zh, sizeof zh - 1} : (qz_slice){en, sizeof en - 1};
        }
    }
}

/* Departments stand first, and are known last. */
static void find_departments(const qz_draft_rows *rows, qz_draft_names *departments) {
    static const enum qz_draft_column columns[] = {QZ_DRAFT_LEAD, QZ_DRAFT_WITH};
    for (size_t i = 0; i < rows->count; i++) {
        for (size_t c = 0; c < QZ_ARRAY_SIZE(columns); c++) {
            qz_slice cell = rows->rows[i].columns[columns[c]];
            qz_slice name;
            while (qz_draft_next_name(&cell, &name)) {
                (void)qz_draft_name_at(departments, name);
            }
        }
    }
}

static int is_chinese(qz_slice slice) {
    for (size_t i = 0; i < slice.length; i++) {
        unsigned char c = (unsigned char)slice.text[i];
        if (c >= 0xE4 && c <= 0xE9) {
            return 1;
        }
    }
    return 0;
}

void qz_draft_write(qz_out *out, const qz_draft_rows *rows, qz_draft_names *departments,
                    const char *begins) {
    int chinese = is_chinese(rows->rows[0].columns[QZ_DRAFT_TASK]);
    name_leads(rows, chinese);
    find_departments(rows, departments);
    put(out, chinese ? "# 由任务清单生成的规划草稿：逐项核定 "
                       "id、名称和目标。注释中的数取自原文，须由编者写成目标。\n"
                     : "# A draft made of a list of tasks: settle ids, titles and targets. Numbers "
                       "in comments "
                       "are those of the sentence; which of them is promised, the author says.\n");
    put(out, "qzplan: 1\nid: draft\ntitle: ");
    put(out, chinese ? "\"规划草稿\"\nlanguages: [zh]\nbegins: "
                     : "\"A draft\"\nlanguages: [en]\nbegins: ");
    put(out, begins);
    put(out, "\ndepartments:\n");
    for (size_t i = 0; i < departments->count; i++) {
        put(out, "  d");
        put_number(out, i + 1);
        put(out, ": ");
        put_quoted(out, departments->names[i]);
        put(out, "\n");
    }
    put_tasks(out, rows, departments);
}

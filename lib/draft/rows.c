/* SPDX-License-Identifier: MIT */
/* Finds the columns of a list of tasks by the words that offices head them with. */

#include "draft/rows.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"

static const struct {
    enum qz_draft_column column;
    const char *words; /* with a blank between and at both ends */
} heads[] = {
    {QZ_DRAFT_NUMBER, " 序号 编号 任务序号 任务编号 no no. number id # "},
    {QZ_DRAFT_PROGRAMME, " 工程 专项工程 重点工程 类别 programme program pillar goal "},
    {QZ_DRAFT_ACTION,
     " 行动 专项行动 目标成果 目标 重点任务 主要任务 工作任务 action strand objective "},
    {QZ_DRAFT_TASK,
     " 内容措施 任务内容 工作内容 主要内容 具体措施 工作措施 措施 内容 任务 task tasks measure "
     "measures activity content "},
    {QZ_DRAFT_DUE,
     " 完成时限 完成时间 完成期限 时限 期限 时间 截止时间 due deadline by time completion "},
    {QZ_DRAFT_LEAD,
     " 牵头部门 牵头单位 责任部门 责任单位 主管部门 牵头 lead leads owner responsible department "},
    {QZ_DRAFT_WITH,
     " 参与部门 参与单位 配合部门 配合单位 协办单位 责任配合部门 with participants participating "
     "partners supporting "},
};

static int is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qz_slice qz_slice_trimmed(qz_slice slice) {
    while (slice.length > 0 && is_blank(slice.text[slice.length - 1])) {
        slice.length--;
    }
    while (slice.length > 0 && is_blank(*slice.text)) {
        slice.text++;
        slice.length--;
    }
    return slice;
}

int qz_slice_same(qz_slice a, qz_slice b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.text, b.text, a.length) == 0);
}

/* A word of a list, without blanks and in small letters. */
static int is_listed(const char *words, qz_slice head) {
    char plain[64];
    size_t length = 0;
    plain[length++] = ' ';
    for (size_t i = 0; i < head.length && length + 2 < sizeof plain; i++) {
        char c = head.text[i];
        if (!is_blank(c)) {
            plain[length++] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
    }
    plain[length++] = ' ';
    plain[length] = '\0';
    return length > 2 && head.length < sizeof plain - 2 && strstr(words, plain) != NULL;
}

/* The columns of a row taken for a header; 1 where it is one. */
static int read_header(uint32_t columns[QZ_DRAFT_COLUMNS], const qz_draft_cell *cells,
                       size_t count) {
    memset(columns, 0, QZ_DRAFT_COLUMNS * sizeof *columns);
    for (size_t i = 0; i < count; i++) {
        for (size_t h = 0; h < QZ_ARRAY_SIZE(heads); h++) {
            if (columns[heads[h].column] == 0 && is_listed(heads[h].words, cells[i].said)) {
                columns[heads[h].column] = cells[i].column;
                break;
            }
        }
    }
    return columns[QZ_DRAFT_TASK] != 0 && columns[QZ_DRAFT_LEAD] != 0;
}

static size_t row_length(const qz_draft_cell *cells, size_t count) {
    size_t length = 0;
    while (length < count && cells[length].row == cells[0].row) {
        length++;
    }
    return length;
}

static qz_slice at(const qz_draft_cell *cells, size_t count, uint32_t column) {
    for (size_t i = 0; i < count; i++) {
        if (cells[i].column == column) {
            return qz_slice_trimmed(cells[i].said);
        }
    }
    return (qz_slice){NULL, 0};
}

/* What a blank cell takes from the row above. */
static void carry(qz_draft_row *row, const qz_draft_row *above) {
    static const enum qz_draft_column carried[] = {QZ_DRAFT_PROGRAMME, QZ_DRAFT_ACTION,
                                                   QZ_DRAFT_DUE, QZ_DRAFT_LEAD};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(carried); i++) {
        if (row->columns[carried[i]].length == 0) {
            row->columns[carried[i]] = above->columns[carried[i]];
        }
    }
}

/* A row of one cell stands above the tasks of a programme, across the table. */
static int is_section(const qz_draft_row *row, size_t count) {
    return count == 1 && row->columns[QZ_DRAFT_TASK].length == 0 &&
           row->columns[QZ_DRAFT_LEAD].length == 0 && row->columns[QZ_DRAFT_DUE].length == 0;
}

static void add_row(qz_draft_rows *out, const uint32_t columns[QZ_DRAFT_COLUMNS],
                    const qz_draft_cell *cells, size_t count, qz_draft_row *above) {
    qz_draft_row row = {0};
    for (int c = 0; c < QZ_DRAFT_COLUMNS; c++) {
        row.columns[c] = at(cells, count, columns[c]);
    }
    if (is_section(&row, count) && columns[QZ_DRAFT_PROGRAMME] == 0) {
        *above = (qz_draft_row){0};
        above->columns[QZ_DRAFT_PROGRAMME] = qz_slice_trimmed(cells[0].said);
        out->has[QZ_DRAFT_PROGRAMME] = 1;
        return;
    }
    carry(&row, above);
    *above = row;
    if (row.columns[QZ_DRAFT_TASK].length > 0) {
        out->rows[out->count++] = row;
    }
}

int qz_draft_read(qz_draft_rows *out, qz_arena *arena, const qz_draft_cell *cells, size_t count) {
    uint32_t columns[QZ_DRAFT_COLUMNS] = {0};
    qz_draft_row above = {0};
    size_t from = 0;
    int found = 0;
    *out = (qz_draft_rows){.rows = qz_arena_array(arena, count + 1, sizeof *out->rows)};
    if (out->rows == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t length; from < count; from += length) {
        length = row_length(cells + from, count - from);
        if (found) {
            add_row(out, columns, cells + from, length, &above);
        } else {
            found = read_header(columns, cells + from, length);
        }
    }
    for (int c = 0; c < QZ_DRAFT_COLUMNS; c++) {
        out->has[c] |= columns[c] != 0;
    }
    return !found ? QZPLAN_ERROR_MISSING_KEY : out->count == 0 ? QZPLAN_ERROR_EMPTY : QZPLAN_OK;
}

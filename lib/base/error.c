/* SPDX-License-Identifier: MIT */
/* The codes' names, made from the one table in the public header. */

#include <qzplan/error.h>

#include <stddef.h>

#include "base/arrays.h"

struct error_row {
    int code;
    const char *name;
};

static const struct error_row rows[] = {{QZPLAN_OK, "OK"},
#define ROW(name, number) {number, #name},
                                        QZPLAN_ERROR_TABLE(ROW)
#undef ROW
};

static const size_t row_count = QZ_ARRAY_SIZE(rows);

static const struct error_row *find(int code) {
    for (size_t i = 0; i < row_count; i++) {
        if (rows[i].code == code) {
            return &rows[i];
        }
    }
    return NULL;
}

const char *qzplan_error_name(int code) {
    const struct error_row *row = find(code);
    return row == NULL ? "UNKNOWN_ERROR" : row->name;
}

int qzplan_error_get(int32_t *code, size_t index) {
    if (code == NULL || index >= row_count) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *code = rows[index].code;
    return QZPLAN_OK;
}

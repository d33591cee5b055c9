/* SPDX-License-Identifier: MIT */
/* Answers what the public structs look like, from three tables of rows. */

#include <qzplan/error.h>
#include <qzplan/layout.h>

#include "abi/rows.h"
#include "base/arrays.h"
#include "base/structs.h"

static const qz_layout_row *find_row(size_t index) {
    const qz_layout_part *const parts[] = {
        &qz_layout_diff,
        &qz_layout_model,
        &qz_layout_outcome,
        &qz_layout_progress,
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(parts); i++) {
        if (index < parts[i]->count) {
            return &parts[i]->rows[index];
        }
        index -= parts[i]->count;
    }
    return NULL;
}

int qzplan_layout_get(qzplan_layout_entry *out, size_t index) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_layout_entry entry = {.size = sizeof entry};
    const qz_layout_row *row = find_row(index);
    if (row != NULL) {
        entry.struct_name = row->struct_name;
        entry.field_name = row->field_name;
        entry.type_name = row->type;
        entry.struct_size = row->struct_size;
        entry.offset = row->offset;
        entry.field_size = row->field_size;
    }
    int error = qz_struct_write(out, &entry, sizeof entry);
    if (error != QZPLAN_OK) {
        return error;
    }
    return row == NULL ? QZPLAN_ERROR_INVALID_ARGUMENT : QZPLAN_OK;
}

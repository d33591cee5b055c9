/* SPDX-License-Identifier: MIT */
/* The formats that figures are read in, and which of them a name tells. */

#include "intake/formats.h"

#include <string.h>

#include <qzplan/figures.h>

#include "base/arrays.h"

static int ends_with(const char *name, const char *ending) {
    size_t length = strlen(name);
    size_t wanted = strlen(ending);
    if (length < wanted) {
        return 0;
    }
    for (size_t i = 0; i < wanted; i++) {
        char c = name[length - wanted + i];
        if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != ending[i]) {
            return 0;
        }
    }
    return 1;
}

/* The first is taken for what no name tells. */
static const qz_format formats[] = {
    {QZPLAN_FORMAT_CSV, {".csv"}, qz_figures_read_csv, 1, qz_figures_read_mapped},
    {QZPLAN_FORMAT_YAML, {".yaml", ".yml"}, qz_figures_read_yaml, 0, NULL},
};

const qz_format *qz_format_of(const char *name, int32_t format) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(formats); i++) {
        const qz_format *row = &formats[i];
        if (row->format == format) {
            return row;
        }
        for (size_t k = 0; format == QZPLAN_FORMAT_AUTO && row->endings[k] != NULL; k++) {
            if (ends_with(name, row->endings[k])) {
                return row;
            }
        }
    }
    return &formats[0];
}

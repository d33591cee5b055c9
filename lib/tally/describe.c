/* SPDX-License-Identifier: MIT */
/* Says what a tally holds. */

#include <qzplan/error.h>

#include "base/structs.h"
#include "tally/tally.h"

int qzplan_tally_describe(qzplan_tally_info *info, const qzplan_tally *tally) {
    if (info == NULL || tally == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_tally_info known = {.table = tally->spec->table->id,
                               .rows = tally->store.rows,
                               .empty_rows = tally->store.empty_rows,
                               .skipped_rows = tally->store.skipped_rows,
                               .source_count = tally->sources.count,
                               .set = tally->options.set,
                               .part_count = tally->options.part_count,
                               .has_keys = tally->store.keys.count > 0,
                               .is_concealed = qz_tally_is_concealed(tally)};
    for (int kind = 0; kind < QZ_FAULT_NO_GROUP; kind++) {
        known.unreadable += tally->faults.counts[kind];
    }
    for (size_t i = 0; i < tally->sources.count; i++) {
        int again = 0;
        for (size_t j = 0; j < i; j++) {
            again |= tally->sources.items[j].part == tally->sources.items[i].part;
        }
        known.parts += !again && tally->sources.items[i].part > 0;
    }
    return qz_struct_write(info, &known, sizeof known);
}

int qzplan_tally_source_at(qzplan_tally_source *out, const qzplan_tally *tally, size_t index) {
    if (out == NULL || tally == NULL || index >= tally->sources.count) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    const qz_rec_source *source = &tally->sources.items[index];
    qzplan_tally_source known = {.id = source->id,
                                 .first = source->first,
                                 .end = source->end,
                                 .rows = source->rows,
                                 .digest = source->digest};
    return qz_struct_write(out, &known, sizeof known);
}

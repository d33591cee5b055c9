/* SPDX-License-Identifier: MIT */
/* Writes definitions: words, numbers and texts with their lengths, so that no two are alike by
   chance. */

#include "tally/definition.h"

#include <stdio.h>
#include <string.h>

typedef struct qz_written {
    qz_arena *arena;
    char *text;
    size_t length;
    size_t room;
} qz_written;

static void put(qz_written *out, const char *text, size_t length) {
    if (out->room - out->length <= length) {
        size_t room = 2 * (out->room + length) + 64;
        char *more = qz_arena_raw(out->arena, room, 1);
        if (more == NULL) {
            out->room = out->length = 0;
            out->text = NULL;
            return;
        }
        if (out->length > 0) {
            memcpy(more, out->text, out->length);
        }
        out->text = more;
        out->room = room;
    }
    memcpy(out->text + out->length, text, length);
    out->length += length;
    out->text[out->length] = '\0';
}

static void word(qz_written *out, const char *text) {
    put(out, text, strlen(text));
}

static void whole(qz_written *out, const char *name, int64_t value) {
    char text[64];
    int length = snprintf(text, sizeof text, "%s=%lld;", name, (long long)value);
    put(out, text, (size_t)length);
}

static void quoted(qz_written *out, const char *name, const char *text) {
    whole(out, name, (int64_t)strlen(text));
    word(out, text);
    word(out, ";");
}

static void number(qz_written *out, const char *name, qzplan_number value) {
    word(out, name);
    whole(out, "", value.num);
    whole(out, "/", value.den);
}

static void texts(qz_written *out, const char *name, const char *const *items, size_t count) {
    whole(out, name, (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        quoted(out, "t", items[i]);
    }
}

static const char *done(qz_written *out) {
    word(out, "");
    return out->arena->failed ? NULL : out->text;
}

static void put_column(qz_written *out, const qzplan_table_column *column) {
    quoted(out, "column", column->id);
    whole(out, "type", column->type);
    whole(out, "decimals", column->decimals);
    if (column->one_of_count > 0) {
        texts(out, "one_of", column->one_of, column->one_of_count);
    }
    if (column->type == QZPLAN_COLUMN_BOOLEAN) {
        texts(out, "true", column->true_values, column->true_count);
        texts(out, "false", column->false_values, column->false_count);
    }
    if (column->type == QZPLAN_COLUMN_INTEGER || column->type == QZPLAN_COLUMN_NUMBER) {
        number(out, "low", column->low);
        number(out, "high", column->high);
    }
}

static void put_value(qz_written *out, const qzplan_table_column *column,
                      const qzplan_condition_value *value) {
    if (value->number.den > 0) {
        number(out, "n", value->number);
    } else if (column->type == QZPLAN_COLUMN_TEXT) {
        quoted(out, "v", value->text);
    } else {
        whole(out, "from", value->first);
        whole(out, "to", value->last);
    }
}

static void put_test(qz_written *out, const qzplan_condition *test) {
    put_column(out, test->of);
    whole(out, "measure", test->measure);
    whole(out, "op", test->op);
    if (test->per != NULL) {
        word(out, "per:");
        put_column(out, test->per);
    }
    for (size_t i = 0; i < test->value_count; i++) {
        put_value(out, test->of, &test->values[i]);
    }
}

static void put_block(qz_written *out, const qzplan_condition *list, size_t count) {
    whole(out, "conditions", (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        whole(out, "kind", list[i].kind);
        whole(out, "length", list[i].length);
        if (list[i].kind == QZPLAN_CONDITION_TEST) {
            put_test(out, &list[i]);
        }
    }
}

static void put_table(qz_written *out, const qzplan_table *table) {
    quoted(out, "table", table->id);
    if (table->area != NULL) {
        quoted(out, "area", table->area->id);
        quoted(out, "prefix", table->area_prefix == NULL ? "" : table->area_prefix);
    }
    if (table->period != NULL) {
        word(out, "period:");
        put_column(out, table->period);
    }
    texts(out, "missing", table->missing_values, table->missing_count);
}

static void put_has(qz_written *out, const qzplan_has *has) {
    word(out, "has:");
    put_table(out, has->table);
    quoted(out, "by", has->reference->id);
    whole(out, "what", has->what);
    whole(out, "op", has->op);
    number(out, "value", has->value);
    number(out, "upper", has->upper);
    if (has->total != NULL) {
        word(out, "total:");
        put_column(out, has->total);
    }
    put_block(out, has->where, has->where_count);
    put_block(out, has->of, has->of_count);
}

static void put_counting(qz_written *out, const qzplan_counting *counting) {
    whole(out, "what", counting->what);
    if (counting->table != NULL) {
        put_table(out, counting->table);
    }
    if (counting->of != NULL) {
        word(out, "of:");
        put_column(out, counting->of);
    }
    if (counting->kind != NULL) {
        quoted(out, "areas", counting->kind);
    }
    put_block(out, counting->where, counting->where_count);
    for (size_t i = 0; i < counting->has_count; i++) {
        put_has(out, &counting->has[i]);
    }
}

const char *qz_define_column(qz_arena *arena, const qzplan_table_column *column) {
    qz_written out = {.arena = arena};
    put_column(&out, column);
    return done(&out);
}

const char *qz_define_test(qz_arena *arena, const qzplan_condition *test) {
    qz_written out = {.arena = arena};
    put_test(&out, test);
    return done(&out);
}

const char *qz_define_block(qz_arena *arena, const qzplan_condition *list, size_t count) {
    qz_written out = {.arena = arena};
    put_block(&out, list, count);
    return done(&out);
}

const char *qz_define_metric(qz_arena *arena, const qzplan_metric *metric) {
    qz_written out = {.arena = arena};
    for (; metric != NULL && metric->counting != NULL; metric = metric->whole) {
        put_counting(&out, metric->counting);
        word(&out, "part of:");
    }
    return done(&out);
}

const char *qz_define_table(qz_arena *arena, const qz_rec_spec *spec) {
    qz_written out = {.arena = arena};
    put_table(&out, spec->table);
    whole(&out, "unique", spec->unique);
    whole(&out, "skip", spec->skip_strange);
    for (size_t i = 0; i < spec->cut_count; i++) {
        whole(&out, "cut", spec->cuts[i]);
    }
    for (size_t i = 0; i < spec->grid_count; i++) {
        whole(&out, "every", spec->grids[i].kind);
        whole(&out, "year", spec->grids[i].year_starts);
    }
    if (spec->stretch.kind != QZPLAN_PERIOD_NONE) {
        whole(&out, "from", spec->stretch.first);
        whole(&out, "to", spec->stretch.last);
    }
    return done(&out);
}

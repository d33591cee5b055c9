/* SPDX-License-Identifier: MIT */
/* Rows of Arrow data into a tally: batch by batch from a stream, or one array. What is handed over
   is released once, whatever comes of it. */

#include <string.h>

#include <qzplan/error.h>

#include "base/csv.h"
#include "base/utf8.h"
#include "input/charset.h"
#include "reader/table_draft.h"
#include "tally/arrow_column.h"
#include "tally/rows.h"
#include "tally/tally.h"

/* Where it comes from: a stream, or an array with its schema. */
typedef struct qz_rec_arrow {
    struct ArrowArrayStream *stream;
    struct ArrowArray *array;
    struct ArrowSchema *schema;
} qz_rec_arrow;

typedef struct qz_arrow_work {
    qz_rec_reading *reading;
    const qzplan_table *table;
    qz_rec_rows *rows;
    qz_arrow_column *columns; /* by column of the table */
    int64_t *places;          /* by column of the table: which child it is */
    uint64_t first;           /* the number of the first of the rows in hand */
    int failed;
} qz_arrow_work;

static void tell(qz_arrow_work *work, qz_message message) {
    qz_place place = {work->reading->source->id, NULL, 0, 0, 0};
    qz_report_add(work->reading->report, &place, message);
    work->failed = 1;
}

static void broken(qz_arrow_work *work, const char *what) {
    tell(work, QZ_SAY(ARROW_BROKEN, qz_text(what)));
}

static qz_row_place find_place(void *of, uint32_t row, uint32_t column) {
    const qz_arrow_work *work = of;
    (void)column;
    return (qz_row_place){work->first + row, work->first + row + 1, 0};
}

/* ---- the schema */

static void refuse_type(qz_arrow_work *work, const qzplan_table_column *column,
                        const char *format) {
    tell(work, QZ_SAY(ARROW_TYPE, qz_text(column->id), qz_text(format),
                      qz_text(qz_column_type_name(column->type))));
}

static void read_column(qz_arrow_work *work, const struct ArrowSchema *schema, uint32_t c) {
    const qzplan_table_column *column = work->table->columns[c];
    qz_arrow_column *out = &work->columns[c];
    if (schema->format == NULL) {
        broken(work, "format");
        return;
    }
    const struct ArrowSchema *values = schema->dictionary;
    out->index = qz_arrow_type_of(schema->format);
    out->type = values == NULL ? out->index : qz_arrow_type_of(values->format);
    int index_fits =
        values == NULL || out->index.kind == QZ_ARROW_INT || out->index.kind == QZ_ARROW_UINT;
    if (!index_fits || !qz_arrow_fits(&out->type, column)) {
        refuse_type(work, column, values == NULL ? schema->format : values->format);
    }
}

static void find_column(qz_arrow_work *work, const struct ArrowSchema *schema, uint32_t c) {
    const qzplan_table_column *column = work->table->columns[c];
    work->places[c] = -1;
    for (int64_t i = 0; i < schema->n_children; i++) {
        const struct ArrowSchema *child = schema->children[i];
        if (child == NULL || child->name == NULL || strcmp(child->name, column->header) != 0) {
            continue;
        }
        if (work->places[c] >= 0) {
            tell(work, QZ_SAY(RECORD_COLUMN_TWICE, qz_text(column->header)));
            return;
        }
        work->places[c] = i;
        read_column(work, child, c);
    }
    if (work->places[c] < 0) {
        tell(work, QZ_SAY(RECORD_NO_COLUMN, qz_text(column->header), qz_text(work->table->id)));
    }
}

static void read_schema(qz_arrow_work *work, const struct ArrowSchema *schema) {
    if (schema->format == NULL || strcmp(schema->format, "+s") != 0 || schema->n_children < 0 ||
        (schema->n_children > 0 && schema->children == NULL)) {
        broken(work, "format");
        return;
    }
    for (uint32_t c = 0; c < work->table->column_count; c++) {
        find_column(work, schema, c);
    }
}

/* ---- a batch */

static void check_column(qz_arrow_work *work, const struct ArrowArray *batch, uint32_t c) {
    qz_arrow_column *column = &work->columns[c];
    const int64_t needed = batch->offset + batch->length;
    column->array = batch->children[work->places[c]];
    const qz_arrow_type *own = &column->index;
    const char *wrong = qz_arrow_check(column->array, own, needed);
    column->values = wrong == NULL ? column->array->dictionary : NULL;
    int has_values = column->values != NULL;
    int needs_values =
        own->kind != column->type.kind || own->width != column->type.width || has_values;
    if (wrong == NULL && needs_values) {
        wrong = has_values ? qz_arrow_check(column->values, &column->type, column->values->length)
                           : "dictionary";
    }
    if (wrong != NULL) {
        broken(work, wrong);
    }
}

static void check_batch(qz_arrow_work *work, const struct ArrowArray *batch, int64_t child_count) {
    const qz_arrow_type whole = {QZ_ARROW_NULL, 0, 0, 1, 0};
    const char *wrong = qz_arrow_check(batch, &whole, batch->length);
    if (wrong == NULL &&
        (batch->n_children != child_count || (child_count > 0 && batch->children == NULL))) {
        wrong = "n_children";
    }
    if (wrong != NULL) {
        broken(work, wrong);
        return;
    }
    for (uint32_t c = 0; !work->failed && c < work->table->column_count; c++) {
        check_column(work, batch, c);
    }
}

/* A row that is null as a whole has null in every column. */
static int is_row_null(const struct ArrowArray *batch, int64_t row) {
    const unsigned char *bits = batch->buffers[0];
    const int64_t at = batch->offset + row;
    return batch->null_count != 0 && bits != NULL && (bits[at / 8] >> at % 8 & 1) == 0;
}

/* Text of a column is held against what any text is, without blanks at its ends. */
static int take_text(qz_arrow_work *work, uint32_t row, uint32_t c, const char *text,
                     size_t length) {
    size_t at = 0;
    if (qz_utf8_invalid_at(text, length) < length ||
        qz_charset_fault(text, length, &at) != QZPLAN_OK) {
        broken(work, "data");
        return 1;
    }
    qz_csv_cell cell = {.cell = {.text = text, .length = length}};
    qz_cell trimmed = qz_csv_trimmed(&cell);
    return qz_rec_rows_text(work->rows, row, c, trimmed.text, trimmed.length);
}

static int take_cell(qz_arrow_work *work, const struct ArrowArray *batch, int64_t from,
                     uint32_t row, uint32_t c) {
    char own[QZ_ARROW_CELL];
    const char *text;
    size_t length;
    int is =
        is_row_null(batch, from + row)
            ? QZ_ARROW_IS_NULL
            : qz_arrow_cell(&work->columns[c], batch->offset + from + row, own, &text, &length);
    switch (is) {
    case QZ_ARROW_IS_NULL:
        return qz_rec_rows_text(work->rows, row, c, "", 0);
    case QZ_ARROW_IS_TEXT:
        return take_text(work, row, c, text, length);
    case QZ_ARROW_IS_TRUE:
    case QZ_ARROW_IS_FALSE:
        return qz_rec_rows_truth(work->rows, row, c, is == QZ_ARROW_IS_TRUE);
    case QZ_ARROW_IS_FRACTION:
        refuse_type(work, work->table->columns[c], "g"); /* a double that is not whole */
        return 1;
    default:
        broken(work, "offsets");
        return 1;
    }
}

static void take_rows(qz_arrow_work *work, const struct ArrowArray *batch, int64_t from,
                      uint32_t count) {
    int fine = 1;
    qz_rec_rows_begin(work->rows, count, find_place, work);
    for (uint32_t i = 0; fine && !work->failed && i < work->table->column_count; i++) {
        const uint32_t c = qz_rec_rows_column(work->rows, i);
        for (uint32_t row = 0; fine && !work->failed && row < count; row++) {
            fine = take_cell(work, batch, from, row, c);
        }
    }
    if (!work->failed && (!fine || !qz_rec_rows_end(work->rows))) {
        work->reading->report->no_memory = 1;
        work->failed = 1;
    }
    work->first += count;
}

static void take_batch(qz_arrow_work *work, const struct ArrowArray *batch, int64_t child_count) {
    const qzplan_tally_options *options = &work->reading->tally->options;
    check_batch(work, batch, child_count);
    for (int64_t from = 0; !work->failed && from < batch->length; from += QZ_ROWS_AT_ONCE) {
        int64_t left = batch->length - from;
        take_rows(work, batch, from, (uint32_t)(left < QZ_ROWS_AT_ONCE ? left : QZ_ROWS_AT_ONCE));
    }
    if (!work->failed && options->progress != NULL &&
        options->progress(options->progress_context, 0, work->first) != 0) {
        work->reading->cancelled = 1;
        work->failed = 1;
    }
}

/* ---- where it comes from */

static void stream_failed(qz_arrow_work *work, struct ArrowArrayStream *stream) {
    const char *why = stream->get_last_error == NULL ? NULL : stream->get_last_error(stream);
    size_t length = why == NULL ? 0 : strlen(why);
    length = qz_utf8_invalid_at(why, length) == length ? length : 0;
    tell(work, QZ_SAY(ARROW_FAILED, qz_bytes(why, length)));
}

static void read_batches(qz_arrow_work *work, struct ArrowArrayStream *stream,
                         int64_t child_count) {
    while (!work->failed) {
        struct ArrowArray batch = {0};
        if (stream->get_next(stream, &batch) != 0) {
            stream_failed(work, stream);
            return;
        }
        if (batch.release == NULL) {
            return;
        }
        take_batch(work, &batch, child_count);
        batch.release(&batch);
    }
}

static void read_stream(qz_arrow_work *work, struct ArrowArrayStream *stream) {
    struct ArrowSchema schema = {0};
    if (stream->get_schema == NULL || stream->get_next == NULL) {
        broken(work, "get_schema");
        return;
    }
    if (stream->get_schema(stream, &schema) != 0) {
        stream_failed(work, stream);
        return;
    }
    read_schema(work, &schema);
    if (!work->failed) {
        read_batches(work, stream, schema.n_children);
    }
    if (schema.release != NULL) {
        schema.release(&schema);
    }
}

static void read_arrow(qz_rec_reading *reading, const void *of) {
    const qz_rec_arrow *from = of;
    const qzplan_table *table = reading->store->spec->table;
    qz_arrow_work work = {.reading = reading, .table = table};
    work.columns = qz_arena_array(reading->scratch, table->column_count, sizeof *work.columns);
    work.places = qz_arena_array(reading->scratch, table->column_count, sizeof *work.places);
    work.rows =
        qz_rec_rows_make(reading->scratch, reading->store, reading->faults, reading->number);
    if (work.columns == NULL || work.places == NULL || work.rows == NULL) {
        reading->report->no_memory = 1;
        return;
    }
    if (from->stream != NULL) {
        read_stream(&work, from->stream);
    } else {
        read_schema(&work, from->schema);
        if (!work.failed) {
            take_batch(&work, from->array, from->schema->n_children);
        }
    }
    reading->source->end = work.first;
    qz_rec_rows_free(work.rows);
}

int qzplan_tally_arrow_stream(qzplan_tally *tally, const char *name, void *stream,
                              qzplan_diagnostics **diagnostics) {
    struct ArrowArrayStream *from = stream;
    int code = QZPLAN_ERROR_INVALID_ARGUMENT;
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (from == NULL || from->release == NULL) {
        return code;
    }
    if (tally != NULL) {
        code = qz_tally_is_concealed(tally)
                   ? QZPLAN_ERROR_SEALED
                   : qz_rec_take(tally, name == NULL ? "" : name, read_arrow,
                                 &(qz_rec_arrow){.stream = from}, diagnostics);
    }
    from->release(from);
    return code;
}

int qzplan_tally_arrow_array(qzplan_tally *tally, const char *name, void *array, void *schema,
                             qzplan_diagnostics **diagnostics) {
    struct ArrowArray *values = array;
    struct ArrowSchema *types = schema;
    int code = QZPLAN_ERROR_INVALID_ARGUMENT;
    const int both =
        values != NULL && types != NULL && values->release != NULL && types->release != NULL;
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (tally != NULL && both) {
        code = qz_tally_is_concealed(tally)
                   ? QZPLAN_ERROR_SEALED
                   : qz_rec_take(tally, name == NULL ? "" : name, read_arrow,
                                 &(qz_rec_arrow){.array = values, .schema = types}, diagnostics);
    }
    if (values != NULL && values->release != NULL) {
        values->release(values);
    }
    if (types != NULL && types->release != NULL) {
        types->release(types);
    }
    return code;
}

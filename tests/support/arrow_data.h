/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_ARROW_DATA_H
#define QZ_TESTS_SUPPORT_ARROW_DATA_H

/* Arrow data by hand: columns in static memory, and a count of what was released. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/arrow.h>

enum { QZ_ARROW_COLUMNS = 12 };

/* A column: its schema and array, and a dictionary where it has one. */
typedef struct qz_arrow_made {
    struct ArrowSchema schema;
    struct ArrowArray array;
    struct ArrowSchema value_schema;
    struct ArrowArray values;
    const void *buffers[5];
    const void *value_buffers[5];
} qz_arrow_made;

/* A table of such columns, and the stream that gives it `batches` times. */
typedef struct qz_arrow_table {
    qz_arrow_made columns[QZ_ARROW_COLUMNS];
    struct ArrowSchema *schemas[QZ_ARROW_COLUMNS];
    struct ArrowArray *arrays[QZ_ARROW_COLUMNS];
    const void *buffers[1];
    int count;
    int64_t length;
    int64_t offset;
    int batches;
    int fails; /* 1: get_schema, 2: get_next */
    int schemas_released;
    int arrays_released;
    int streams_released;
} qz_arrow_table;

static inline void qz_arrow_schema_released(struct ArrowSchema *schema) {
    qz_arrow_table *table = schema->private_data;
    table->schemas_released++;
    schema->release = NULL;
}

static inline void qz_arrow_array_released(struct ArrowArray *array) {
    qz_arrow_table *table = array->private_data;
    table->arrays_released++;
    array->release = NULL;
}

static inline void qz_arrow_stream_released(struct ArrowArrayStream *stream) {
    qz_arrow_table *table = stream->private_data;
    table->streams_released++;
    stream->release = NULL;
}

/* Adds a column with up to three buffers. */
static inline qz_arrow_made *qz_arrow_add(qz_arrow_table *table, const char *name,
                                          const char *format, const void *valid, const void *data,
                                          const void *more) {
    qz_arrow_made *made = &table->columns[table->count];
    made->schema = (struct ArrowSchema){.format = format, .name = name};
    made->buffers[0] = valid;
    made->buffers[1] = data;
    made->buffers[2] = more;
    made->array = (struct ArrowArray){.length = table->length + table->offset,
                                      .null_count = valid == NULL ? 0 : -1,
                                      .n_buffers = strcmp(format, "n") == 0 ? 0
                                                   : more == NULL           ? 2
                                                                            : 3,
                                      .buffers = made->buffers};
    table->schemas[table->count] = &made->schema;
    table->arrays[table->count++] = &made->array;
    return made;
}

/* The same of utf8 values as a dictionary of some. */
static inline void qz_arrow_dictionary(qz_arrow_made *made, const int32_t *ends, const char *text,
                                       int64_t count) {
    made->value_schema = (struct ArrowSchema){.format = "u", .name = ""};
    made->value_buffers[1] = ends;
    made->value_buffers[2] = text;
    made->values =
        (struct ArrowArray){.length = count, .n_buffers = 3, .buffers = made->value_buffers};
    made->schema.dictionary = &made->value_schema;
    made->array.dictionary = &made->values;
}

static inline struct ArrowSchema qz_arrow_schema(qz_arrow_table *table) {
    return (struct ArrowSchema){.format = "+s",
                                .name = "",
                                .n_children = table->count,
                                .children = table->schemas,
                                .release = qz_arrow_schema_released,
                                .private_data = table};
}

static inline struct ArrowArray qz_arrow_array(qz_arrow_table *table) {
    return (struct ArrowArray){.length = table->length,
                               .offset = table->offset,
                               .n_buffers = 1,
                               .n_children = table->count,
                               .buffers = table->buffers,
                               .children = table->arrays,
                               .release = qz_arrow_array_released,
                               .private_data = table};
}

static inline int qz_arrow_get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
    qz_arrow_table *table = stream->private_data;
    *out = qz_arrow_schema(table);
    return table->fails == 1 ? 5 : 0;
}

static inline int qz_arrow_get_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
    qz_arrow_table *table = stream->private_data;
    memset(out, 0, sizeof *out);
    if (table->batches-- > 0) {
        *out = qz_arrow_array(table);
    } else if (table->fails == 2) {
        return 5;
    }
    return 0;
}

static inline const char *qz_arrow_get_error(struct ArrowArrayStream *stream) {
    (void)stream;
    return "no more";
}

static inline struct ArrowArrayStream qz_arrow_stream(qz_arrow_table *table) {
    return (struct ArrowArrayStream){.get_schema = qz_arrow_get_schema,
                                     .get_next = qz_arrow_get_next,
                                     .get_last_error = qz_arrow_get_error,
                                     .release = qz_arrow_stream_released,
                                     .private_data = table};
}

#endif

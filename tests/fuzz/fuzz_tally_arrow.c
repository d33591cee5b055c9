/* SPDX-License-Identifier: MIT */
/* Any bytes as the numbers of Arrow structs. Buffers are as long as what an array says needs them
   to be, for the interface has no lengths; whatever else they hold is refused or counted. */

#include "fuzz_tally_plan.h"
#include "support/arrow_data.h"

enum { BUFFER = 4096, ROWS_MOST = 8 };

typedef struct input {
    const uint8_t *data;
    size_t size;
} input;

static unsigned next(input *from) {
    if (from->size == 0) {
        return 0;
    }
    from->size--;
    return *from->data++;
}

static const char *const formats[] = {
    "n",        "b",          "c",    "C",    "s",    "S",      "i",      "I",
    "l",        "L",          "f",    "g",    "u",    "U",      "vu",     "tdD",
    "tdm",      "tss:",       "tsm:", "tsu:", "tsn:", "d:9,2",  "d:38,3", "d:76,-2,256",
    "d:9,1,32", "d:18,18,64", "+l",   "z",    "d:x",  "tss:UTC"};
static const char *const names[] = {"i", "a", "e", "n", "m", "d", "y", "k"};

/* Texts of which every offset that is not below zero is within the buffer. */
static unsigned char texts[BUFFER];
static unsigned char data_buffers[8][BUFFER];
static int64_t view_sizes[1] = {BUFFER};

/* Offsets and views are kept small enough for the text. */
static void fill(input *from, unsigned char *buffer, const char *format) {
    for (size_t i = 0; i < 256; i++) {
        buffer[i] = (unsigned char)next(from);
    }
    if (strcmp(format, "u") == 0 || strcmp(format, "U") == 0) {
        size_t width = format[0] == 'u' ? 4 : 8;
        for (size_t i = 0; i < 256; i += width) {
            memset(buffer + i + 2, (buffer[i + 1] & 0x80) != 0 ? 0xFF : 0, width - 2);
            buffer[i + 1] &= (buffer[i + 1] & 0x80) != 0 ? 0xFF : 0x0F;
        }
    }
}

static void make(qz_arrow_table *table, input *from) {
    const size_t most = sizeof formats / sizeof formats[0];
    *table = (qz_arrow_table){.length = (int64_t)(next(from) % (ROWS_MOST + 1)),
                              .batches = (int)(next(from) % 3),
                              .fails = (int)(next(from) % 4)};
    table->offset = (int64_t)(next(from) % 3);
    for (int c = 0; c < 8; c++) {
        const char *format = formats[next(from) % most];
        fill(from, data_buffers[c], format);
        int is_text = strcmp(format, "u") == 0 || strcmp(format, "U") == 0;
        int is_view = strcmp(format, "vu") == 0;
        qz_arrow_made *made =
            qz_arrow_add(table, names[c], format, next(from) % 2 == 0 ? texts + 1024 : NULL,
                         data_buffers[c], is_text || is_view ? texts : NULL);
        if (is_view) {
            made->buffers[3] = view_sizes;
            made->array.n_buffers = 4;
        }
        if (next(from) % 4 == 0) {
            static const int32_t ends[] = {0, 1, 2, 4};
            qz_arrow_dictionary(made, ends, "xyyx", (int64_t)(next(from) % 4));
        }
        if (next(from) % 16 == 0) {
            made->array.length = (int64_t)next(from) - 128;
            made->array.length = made->array.length > ROWS_MOST ? ROWS_MOST : made->array.length;
        }
        if (next(from) % 16 == 0) {
            made->array.n_buffers = (int64_t)(next(from) % 3);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const qzplan_plan *plan = fuzz_tally_plan();
    input from = {data, size};
    qz_arrow_table table;
    for (size_t i = 0; i < BUFFER; i++) {
        texts[i] = (unsigned char)("xy12 -.\xC3\xA9"[i % 9]);
    }
    make(&table, &from);
    struct ArrowArrayStream stream = qz_arrow_stream(&table);
    qzplan_tally *tally = fuzz_tally_new(plan, 0);
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_tally_arrow_stream(tally, "a", &stream, &diagnostics);
    fuzz_diagnostics(code, diagnostics);
    FUZZ_EXPECT(table.streams_released == 1 && stream.release == NULL);
    FUZZ_EXPECT(table.schemas_released == (table.fails == 1 ? 0 : 1));
    if (code == QZPLAN_OK) {
        const qzplan_tally *all[] = {tally};
        fuzz_tally_figures(plan, all, 1, 1);
    }
    qzplan_tally_free(tally);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* CSV: the header tells which columns are needed, the rest goes by without being looked at. Text
   that is not UTF-8 is converted whole before it is read. */

#include "tally/csv.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <qzplan/error.h>

#include "base/csv.h"
#include "base/sha256.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "csv/roll.h"
#include "csv/roll_header.h"
#include "figures/store.h"
#include "input/charset.h"
#include "input/file.h"
#include "messages/found.h"
#include "tally/rows.h"

/* Batches between two words to whoever wants to know how far it is. */
enum { WORD_EVERY = 64, UNDOUBLED = 256 };

typedef struct qz_csv_work {
    qz_rec_reading *reading;
    const qz_rec_spec *spec;
    qz_roll *roll;
    qz_roll_batch batch;
    qz_rec_rows *rows;
    uint32_t *columns; /* of the file: those that are needed, as qz_rec_rows_column has them */
    char *undoubled;
    size_t undoubled_room;
    uint32_t width;
    int converts; /* 1: the bytes are not UTF-8: reading has to begin anew */
    uint64_t blank_rows;
} qz_csv_work;

static void tell_at(const qz_csv_work *work, uint64_t line, uint32_t column, qz_message message) {
    uint32_t shown = line > UINT32_MAX ? UINT32_MAX : (uint32_t)line;
    qz_place place = {work->reading->source->id, NULL, shown, column, 1};
    qz_report_add(work->reading->report, &place, message);
}

/* ---- places */

/* The column of a byte in its line, from 1, in characters. */
static uint32_t column_of(const char *from, const char *to) {
    const char *line = from;
    for (const char *at = from; at < to; at++) {
        line = *at == '\n' || *at == '\r' ? at + 1 : line;
    }
    return (uint32_t)qz_utf8_count(line, (size_t)(to - line)) + 1;
}

static qz_row_place find_place(void *of, uint32_t row, uint32_t column) {
    const qz_csv_work *work = of;
    const qz_roll_batch *batch = &work->batch;
    const char *begin = batch->base + batch->row_at[row];
    qz_row_place place = {batch->base_at + batch->row_at[row], qz_roll_line(work->roll, batch, row),
                          1};
    for (uint32_t i = 0; column != QZ_NO && i < work->spec->table->column_count; i++) {
        if (qz_rec_rows_column(work->rows, i) == column) {
            const qz_roll_cell *cell = &batch->cells[i][row];
            const char *at = batch->base + cell->at;
            place.at = batch->base_at + cell->at;
            place.line += qz_index_lines(batch->base, batch->row_at[row], cell->at);
            place.column = column_of(begin, at) - ((cell->length & QZ_ROLL_QUOTED) != 0);
        }
    }
    return place;
}

/* ---- faults of shape */

/* Says it where it is made: its parts last no longer. */
static void tell_kind(qz_csv_work *work, const qz_roll_fault *fault, uint32_t column) {
    switch (fault->kind) {
    case QZ_ROLL_SHORT:
    case QZ_ROLL_LONG:
        tell_at(work, fault->line, column,
                QZ_SAY(CSV_ROW_WIDTH, qz_count(fault->value), qz_count(work->width)));
        break;
    case QZ_ROLL_STRAY_QUOTE:
        tell_at(work, fault->line, column, qz_say_csv_fault(QZ_CSV_STRAY_QUOTE));
        break;
    case QZ_ROLL_AFTER_QUOTE:
        tell_at(work, fault->line, column, qz_say_csv_fault(QZ_CSV_AFTER_QUOTE));
        break;
    case QZ_ROLL_UNCLOSED:
        tell_at(work, fault->line, column, qz_say_csv_fault(QZ_CSV_UNCLOSED));
        break;
    case QZ_ROLL_NUL:
        tell_at(work, fault->line, column, QZ_SAY_PLAIN(TEXT_NUL_BYTE));
        break;
    case QZ_ROLL_CONTROL:
        tell_at(work, fault->line, column,
                QZ_SAY(TEXT_CONTROL_CHARACTER, qz_character(fault->value)));
        break;
    case QZ_ROLL_MARK:
        tell_at(work, fault->line, column, QZ_SAY_PLAIN(TEXT_BYTE_ORDER_MARK));
        break;
    case QZ_ROLL_COMMENT:
        tell_at(work, fault->line, column, QZ_SAY_PLAIN(CSV_LATE_COMMENT));
        break;
    case QZ_ROLL_TOO_LONG:
        tell_at(work, fault->line, column,
                QZ_SAY(CELL_TOO_LONG, qz_count(fault->value), qz_count(QZ_ROLL_MOST)));
        break;
    default:
        tell_at(work, fault->line, column, QZ_SAY_PLAIN(CELL_NOT_UTF8));
        break;
    }
}

static void tell_fault(qz_csv_work *work, const qz_roll_fault *fault, const char *base,
                       uint64_t base_at) {
    const int is_row = fault->kind == QZ_ROLL_SHORT || fault->kind == QZ_ROLL_LONG;
    uint32_t column = 1;
    if (fault->kind == QZ_ROLL_ENCODING) {
        work->converts = 1;
        return;
    }
    if (base != NULL && !is_row) {
        column = column_of(base + (fault->row_at - base_at), base + (fault->at - base_at));
    }
    tell_kind(work, fault, column);
}

/* ---- the header */

static uint32_t find_column(const qz_csv_work *work, const qzplan_table_column *column,
                            const qz_roll_name *names, uint32_t count) {
    uint32_t found = QZ_NO;
    const size_t length = strlen(column->header);
    for (uint32_t i = 0; i < count; i++) {
        if (names[i].length == length && memcmp(names[i].text, column->header, length) == 0) {
            if (found != QZ_NO) {
                tell_at(work, 1, 1, QZ_SAY(RECORD_COLUMN_TWICE, qz_text(column->header)));
                return found;
            }
            found = i;
        }
    }
    return found;
}

static void miss_column(qz_csv_work *work, const qzplan_table_column *column,
                        const qz_roll_name *names, uint32_t count) {
    qz_suggest suggest;
    qz_suggest_begin(&suggest, column->header, strlen(column->header));
    for (uint32_t i = 0; i < count; i++) {
        const char *name = qz_arena_text(work->reading->scratch, names[i].text, names[i].length);
        if (name != NULL) {
            qz_suggest_offer(&suggest, name);
        }
    }
    tell_at(work, 1, 1,
            qz_hinted(QZ_SAY(RECORD_NO_COLUMN, qz_text(column->header), qz_text(column->table->id)),
                      QZ_NEAREST(suggest.best)));
}

/* How many of the declared columns a header has. */
static uint32_t columns_found(const qz_csv_work *work, const qz_roll_name *names, uint32_t count) {
    uint32_t found = 0;
    for (size_t c = 0; c < work->spec->table->column_count; c++) {
        const char *header = work->spec->table->columns[c]->header;
        for (uint32_t i = 0; i < count; i++) {
            if (names[i].length == strlen(header) &&
                memcmp(names[i].text, header, names[i].length) == 0) {
                found++;
                break;
            }
        }
    }
    return found;
}

/* The header by the separator by which most of the columns are found. */
static int read_header(qz_csv_work *work, const qz_roll_name **names, uint32_t *count) {
    static const char separators[] = {',', ';', '\t'};
    qz_roll_fault fault = {0};
    char best = ',';
    uint32_t most = 0;
    for (size_t i = 0; i < sizeof separators; i++) {
        int read = qz_roll_header(work->roll, separators[i], names, count, &fault);
        if (read < 0) {
            return read;
        }
        uint32_t found = read == 0 ? 0 : columns_found(work, *names, *count);
        if (found > most) {
            most = found;
            best = separators[i];
        }
    }
    int read = qz_roll_header(work->roll, best, names, count, &fault);
    if (read == 0 && fault.kind != QZ_ROLL_FINE) {
        tell_fault(work, &fault, NULL, 0);
    } else if (read == 0) {
        tell_at(work, 0, 0, QZ_SAY_PLAIN(CSV_NO_HEADER));
    }
    return read;
}

static int find_columns(qz_csv_work *work) {
    const qzplan_table *table = work->spec->table;
    const qz_roll_name *names;
    uint32_t count;
    int read = read_header(work, &names, &count);
    int missed = 0;
    for (uint32_t i = 0; read > 0 && i < table->column_count; i++) {
        const qzplan_table_column *column = table->columns[qz_rec_rows_column(work->rows, i)];
        work->columns[i] = find_column(work, column, names, count);
        if (work->columns[i] == QZ_NO) {
            miss_column(work, column, names, count);
            missed = 1;
        }
    }
    work->width = read > 0 ? count : 0;
    return read < 0                                                                 ? -1
           : read == 0 || missed || work->reading->report->errors > 0               ? 0
           : qz_roll_want(work->roll, work->columns, (uint32_t)table->column_count) ? 1
                                                                                    : -1;
}

/* ---- the body */

/* A cell with doubled quotes, with each of them once. */
static const char *undouble(qz_csv_work *work, const char *text, size_t *length) {
    if (*length > work->undoubled_room) {
        work->undoubled_room = 2 * *length;
        work->undoubled = qz_arena_raw(work->reading->scratch, work->undoubled_room, 1);
        if (work->undoubled == NULL) {
            work->undoubled_room = 0;
            return NULL;
        }
    }
    *length = qz_roll_undouble(work->undoubled, text, *length);
    return work->undoubled;
}

static int take_column(qz_csv_work *work, uint32_t place) {
    const qz_roll_batch *batch = &work->batch;
    const uint32_t column = qz_rec_rows_column(work->rows, place);
    const qz_roll_cell *cells = batch->cells[place];
    for (uint32_t r = 0; r < batch->row_count; r++) {
        const char *text = batch->base + cells[r].at;
        size_t length = cells[r].length & QZ_ROLL_LENGTH;
        if ((cells[r].length & QZ_ROLL_DOUBLED) != 0) {
            text = undouble(work, text, &length);
        }
        if (text == NULL || !qz_rec_rows_text(work->rows, r, column, text, length)) {
            return 0;
        }
    }
    return 1;
}

static int take_batch(qz_csv_work *work) {
    const qz_roll_batch *batch = &work->batch;
    if (batch->row_count > 0) {
        qz_rec_rows_begin(work->rows, batch->row_count, find_place, work);
        for (uint32_t i = 0; i < work->spec->table->column_count; i++) {
            if (!take_column(work, i)) {
                return 0;
            }
        }
        if (!qz_rec_rows_end(work->rows)) {
            return 0;
        }
    }
    for (uint32_t i = 0; i < batch->fault_count; i++) {
        tell_fault(work, &batch->faults[i], batch->base, batch->base_at);
    }
    work->reading->store->empty_rows += batch->blank_rows;
    return 1;
}

/* 1 where whoever is told says that it is enough. */
static int is_enough(qz_csv_work *work) {
    const qzplan_tally_options *options = &work->reading->tally->options;
    uint64_t bytes = work->batch.base_at;
    work->reading->cancelled =
        options->progress != NULL &&
        options->progress(options->progress_context, bytes, work->reading->store->rows) != 0;
    return work->reading->cancelled;
}

static int read_body(qz_csv_work *work) {
    int more = 1;
    for (unsigned turn = 1; more > 0 && !work->converts; turn++) {
        more = qz_roll_next(work->roll, &work->batch);
        if (more > 0 && !take_batch(work)) {
            return -1;
        }
        if (more > 0 && turn % WORD_EVERY == 0 && is_enough(work)) {
            return 0;
        }
    }
    return more;
}

/* Reads all of it. 0 where it has to be converted first. */
static int read_from(qz_rec_reading *reading, const qz_window_source *source) {
    const qz_roll_how how = {.encoding = QZ_INDEX_UTF8};
    const qz_rec_spec *spec = reading->store->spec;
    qz_csv_work work = {.reading = reading, .spec = spec};
    work.roll = qz_roll_new(&reading->tally->allocator, source, &how);
    work.columns =
        qz_arena_array(reading->scratch, spec->table->column_count + 1, sizeof *work.columns);
    work.rows =
        qz_rec_rows_make(reading->scratch, reading->store, reading->faults, reading->number);
    int read = work.roll == NULL || work.columns == NULL || work.rows == NULL ? -1 : 1;
    if (read > 0) {
        read = find_columns(&work);
    }
    if (read > 0) {
        read = read_body(&work);
        reading->source->end = qz_roll_ended(work.roll);
        reading->source->lines = qz_roll_lines(work.roll);
    }
    if (read < 0) {
        int64_t failed = work.roll == NULL ? ENOMEM : qz_roll_failed(work.roll);
        reading->report->no_memory |= failed == ENOMEM || failed == 0;
        if (!reading->report->no_memory) {
            tell_at(&work, 0, 0, QZ_SAY(RECORD_READ_FAILED, qz_text(reading->source->id)));
        }
    }
    qz_rec_rows_free(work.rows);
    qz_roll_free(work.roll);
    return !work.converts;
}

/* ---- text that is not UTF-8 */

static void start_anew(qz_rec_reading *reading) {
    qz_rec_store *store = reading->store;
    const qz_rec_spec *spec = store->spec;
    const qzplan_allocator allocator = store->allocator;
    qz_rec_store_free(store);
    reading->report->no_memory |= !qz_rec_store_init(store, spec, &allocator);
    memset(reading->faults, 0, sizeof *reading->faults);
}

static void read_converted(qz_rec_reading *reading, const char *bytes, size_t size) {
    const char *told = reading->tally->options.encoding;
    const qz_charset how = {told == NULL ? QZ_ENCODING_TOLD : qz_encoding_find(told, strlen(told)),
                            qz_store_is_chinese(reading->store->spec->plan)};
    const char *text;
    size_t length;
    int code = qz_charset_read(&text, &length, reading->scratch, reading->report,
                               reading->source->id, &how, bytes, size);
    if (code == QZPLAN_OK) {
        const qz_window_source source = {.bytes = text, .size = length};
        if (!read_from(reading, &source)) {
            tell_at(&(qz_csv_work){.reading = reading}, 0, 0, QZ_SAY_PLAIN(CELL_NOT_UTF8));
        }
        reading->source->end = size;
    }
}

static void read_path_converted(qz_rec_reading *reading, const char *path) {
    char *bytes;
    size_t size;
    if (qz_file_read(&bytes, &size, reading->scratch, reading->report, path, SIZE_MAX - 1) ==
        QZPLAN_OK) {
        read_converted(reading, bytes, size);
    }
}

static int says_encoding(const qz_rec_reading *reading) {
    const char *told = reading->tally->options.encoding;
    return told != NULL && qz_encoding_find(told, strlen(told)) != QZ_ENCODING_UTF8;
}

static void read_path(qz_rec_reading *reading, const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        qz_place place = {path, NULL, 0, 0, 0};
        qz_file_tell(reading->report, &place, path, errno);
        return;
    }
    const qz_window_source source = {.descriptor = file};
    int fine = !says_encoding(reading) && read_from(reading, &source);
    close(file);
    if (!fine) {
        start_anew(reading);
        read_path_converted(reading, path);
    }
}

/* ---- digests, where they are asked for */

typedef struct qz_digesting {
    const qz_rec_csv *from;
    qz_sha256 sha;
} qz_digesting;

/* Digests what goes by. */
static int64_t read_digesting(void *context, void *buffer, size_t size) {
    qz_digesting *digesting = context;
    int64_t got = digesting->from->read(digesting->from->context, buffer, size);
    if (got > 0 && (uint64_t)got <= size) {
        qz_sha256_add(&digesting->sha, buffer, (size_t)got);
    }
    return got;
}

static void digest_file(qz_sha256 *sha, const char *path) {
    char block[1 << 14];
    ssize_t got = 1;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    while (file >= 0 && (got = read(file, block, sizeof block)) > 0) {
        qz_sha256_add(sha, block, (size_t)got);
    }
    if (file >= 0) {
        close(file);
    }
}

static void keep_digest(qz_rec_reading *reading, qz_digesting *digesting) {
    unsigned char digest[QZ_SHA256_BYTES];
    char digits[QZ_SHA256_DIGITS];
    const qz_rec_csv *from = digesting->from;
    if (!reading->tally->options.digests) {
        return;
    }
    if (from->path != NULL) {
        digest_file(&digesting->sha, from->path);
    } else if (from->read == NULL) {
        qz_sha256_add(&digesting->sha, from->bytes, from->size);
    }
    qz_sha256_end(digest, &digesting->sha);
    qz_sha256_write(digits, digest);
    reading->source->digest = qz_arena_text(reading->kept, digits, QZ_SHA256_DIGITS - 1);
    reading->report->no_memory |= reading->source->digest == NULL;
}

static void read_source(qz_rec_reading *reading, const qz_rec_csv *from, qz_digesting *digesting) {
    if (from->path != NULL) {
        read_path(reading, from->path);
        return;
    }
    const qz_window_source source = {.bytes = from->read == NULL ? from->bytes : NULL,
                                     .size = from->size,
                                     .read = from->read == NULL ? NULL : read_digesting,
                                     .context = digesting,
                                     .descriptor = -1};
    int fine = !says_encoding(reading) && read_from(reading, &source);
    if (!fine && from->read == NULL) {
        start_anew(reading);
        read_converted(reading, from->bytes, from->size);
    } else if (!fine) {
        tell_at(&(qz_csv_work){.reading = reading}, 0, 0, QZ_SAY_PLAIN(CELL_NOT_UTF8));
    }
}

void qz_rec_read_csv(qz_rec_reading *reading, const void *of) {
    qz_digesting digesting = {.from = of};
    qz_sha256_begin(&digesting.sha);
    read_source(reading, of, &digesting);
    keep_digest(reading, &digesting);
}

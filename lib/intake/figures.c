/* SPDX-License-Identifier: MIT */
/* The set of figures: made, filled from files and rows, sealed, asked. A file that has a fault
   leaves the set as it was. */

#include <qzplan/figures.h>

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/structs.h"
#include "figures/flags.h"
#include "figures/order.h"
#include "figures/series.h"
#include "figures/store.h"
#include "input/charset.h"
#include "input/file.h"
#include "intake/agree.h"
#include "intake/cell_marks.h"
#include "intake/derived.h"
#include "intake/doubts.h"
#include "intake/formats.h"
#include "intake/mapped.h"
#include "intake/period.h"
#include "intake/settle.h"
#include "intake/sheets.h"

static const size_t default_bytes = (size_t)256 << 20;
static const size_t default_nodes = 4000000; /* of YAML: about a million figures */
static const size_t default_scalar = 65536;
static const size_t default_depth = 32;

static size_t or_default(size_t given, size_t otherwise) {
    return given == 0 ? otherwise : given;
}

static int make_names(qzplan_figures *figures) {
    const qzplan_plan *plan = figures->plan;
    struct {
        qz_names *names;
        const void *things;
        size_t count;
    } tables[] = {
        {&figures->metrics, plan->metrics, plan->metric_count},
        {&figures->groups, plan->groups, plan->group_count},
        {&figures->areas, plan->areas, plan->area_count},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(tables); i++) {
        int code =
            qz_names_make(tables[i].names, &figures->arena, tables[i].things, tables[i].count);
        if (code != QZPLAN_OK) {
            return code;
        }
    }
    return QZPLAN_OK;
}

int qzplan_figures_new(qzplan_figures **out, const qzplan_plan *plan,
                       const qzplan_load_options *options) {
    qzplan_load_options known = {.size = sizeof known};
    qzplan_allocator allocator;
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    if (plan == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = options == NULL ? QZPLAN_OK : qz_struct_read(&known, sizeof known, options);
    int encoding = QZ_ENCODING_TOLD;
    if (code == QZPLAN_OK && known.encoding != NULL) {
        encoding = qz_encoding_find(known.encoding, strlen(known.encoding));
        code = encoding == QZ_ENCODING_TOLD ? QZPLAN_ERROR_INVALID_ARGUMENT : code;
    }
    if (code == QZPLAN_OK && !qz_warnings_are_known(known.warnings)) {
        code = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (code == QZPLAN_OK) {
        code = qz_allocator_take(&allocator, known.allocator);
    }
    if (code != QZPLAN_OK) {
        return code;
    }
    qzplan_figures *figures = allocator.allocate(allocator.context, sizeof *figures);
    if (figures == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    memset(figures, 0, sizeof *figures);
    figures->plan = plan;
    qz_arena_init(&figures->arena, &allocator);
    figures->limits = (qz_yaml_limits){
        or_default(known.max_bytes, default_bytes), or_default(known.max_depth, default_depth),
        or_default(known.max_nodes, default_nodes), or_default(known.max_scalar, default_scalar)};
    figures->max_cells = or_default(known.max_nodes, SIZE_MAX);
    figures->max_diagnostics = known.max_diagnostics;
    figures->chinese = qz_store_is_chinese(plan);
    figures->warnings = known.warnings;
    figures->strict_columns = known.strict_columns != 0;
    figures->encoding = encoding;
    code = make_names(figures);
    if (code != QZPLAN_OK) {
        qzplan_figures_free(figures);
        return code;
    }
    *out = figures;
    return QZPLAN_OK;
}

static void free_source(qz_source *source) {
    qz_arena arena = source->arena;
    qz_arena_free(&arena);
}

void qzplan_figures_free(qzplan_figures *figures) {
    if (figures == NULL) {
        return;
    }
    qzplan_allocator allocator = figures->arena.allocator;
    while (figures->sources != NULL) {
        qz_source *older = figures->sources->older;
        free_source(figures->sources);
        figures->sources = older;
    }
    qz_store_free(figures);
    qz_arena_free(&figures->arena);
    allocator.release(allocator.context, figures, sizeof *figures);
}

/* A new source whose arena holds itself. */
static qz_source *new_source(const qzplan_figures *figures) {
    qz_arena arena;
    qz_arena_init(&arena, &figures->arena.allocator);
    qz_source *source = qz_arena_alloc(&arena, sizeof *source);
    if (source != NULL) {
        source->arena = arena;
    }
    return source;
}

static void begin_report(qz_report *report, const qzplan_figures *figures) {
    qz_report_init(report, &figures->arena.allocator, figures->max_diagnostics);
    report->warnings = figures->warnings;
}

/* A zip file or the old container of Office: what is wanted is its content, not its first odd byte.
 */
static int is_workbook(const char *bytes, size_t size) {
    return (size >= 4 && memcmp(bytes, "PK\3\4", 4) == 0) ||
           (size >= 8 && memcmp(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0);
}

/* The encoding that a text was converted from; NULL where it is the bytes themselves. */
static const char *name_encoding(const qz_charset *how, const char *text, const char *bytes,
                                 size_t size) {
    if (text >= bytes && text <= bytes + size) {
        return NULL;
    }
    return qz_encoding_name(how->encoding != QZ_ENCODING_TOLD   ? how->encoding
                            : qz_encoding_is_utf16(bytes, size) ? QZ_ENCODING_UTF16
                                                                : QZ_ENCODING_GB18030);
}

static void read_text(const qz_rows *rows, qz_arena *scratch, const char *bytes, size_t size,
                      const qz_format *format, int *demo) {
    const char *text;
    size_t length;
    const qz_charset how = {.encoding = rows->figures->encoding, .chinese = rows->figures->chinese};
    if (is_workbook(bytes, size)) {
        qz_place place = {.file = rows->file};
        qz_report_add(rows->report, &place, QZ_SAY_PLAIN(FILE_IS_WORKBOOK));
        return;
    }
    int code =
        qz_charset_read(&text, &length, scratch, rows->report, rows->file, &how, bytes, size);
    int dirty = code != QZPLAN_OK;
    if (text != NULL && (!dirty || format->reads_dirty)) {
        qz_rows known = *rows;
        known.encoding = name_encoding(&how, text, bytes, size);
        format->read(&known, scratch, text, length, dirty, demo);
    }
}

static int clean(const qz_report *report) {
    return report->first_code == QZPLAN_OK && !report->no_memory;
}

/* What is to be read: a file of that name, or bytes. */
typedef struct qz_input {
    const char *name;
    const char *bytes; /* NULL: from the file */
    size_t size;
    int32_t format;
    int32_t is_sheets; /* 1: the sheets of a workbook of that name */
    const qzplan_sheet *sheets;
    size_t sheet_count;
    const qzplan_mapping *mapping; /* NULL: none */
} qz_input;

/* What the rows of an input share; 0 without memory. */
static int begin_rows(qz_rows *out, qz_period_column *periods, qzplan_figures *figures,
                      qz_source *source, qz_report *report, const qz_input *input) {
    *out = (qz_rows){.figures = figures,
                     .report = report,
                     .strings = &source->arena,
                     .file = qz_arena_text(&source->arena, input->name, strlen(input->name)),
                     .periods = periods,
                     .source = source};
    source->file = out->file;
    report->no_memory |= out->file == NULL;
    return out->file != NULL;
}

static void read_input(qzplan_figures *figures, qz_source *source, qz_arena *scratch,
                       qz_report *report, const qz_input *input, int *demo) {
    const char *bytes = input->bytes;
    size_t size = input->size;
    if (bytes == NULL) {
        char *read = NULL;
        if (qz_file_read(&read, &size, scratch, report, input->name, figures->limits.max_bytes) !=
            QZPLAN_OK) {
            return;
        }
        bytes = read;
    } else if (size > figures->limits.max_bytes) {
        qz_place place = {.file = input->name};
        qz_report_add(report, &place,
                      QZ_SAY(BYTES_TOO_LARGE, qz_count(size), qz_count(figures->limits.max_bytes)));
        return;
    }
    qz_period_column periods = qz_periods_begin(scratch);
    qz_rows rows;
    if (!begin_rows(&rows, &periods, figures, source, report, input)) {
        return;
    }
    const qz_format *format = qz_format_of(input->name, input->format);
    if (input->mapping == NULL) {
        read_text(&rows, scratch, bytes, size, format, demo);
    } else if (format->read_mapped != NULL) {
        format->read_mapped(&rows, scratch, input->mapping, bytes, size, demo);
    } else {
        const qz_place place = {.file = rows.file};
        qz_report_add(report, &place, QZ_SAY_PLAIN(MAPPED_YAML));
    }
    qz_periods_end(&rows);
}

static void read_sheets(qzplan_figures *figures, qz_source *source, qz_arena *scratch,
                        qz_report *report, const qz_input *input) {
    qz_period_column periods = qz_periods_begin(scratch);
    qz_rows rows;
    if (begin_rows(&rows, &periods, figures, source, report, input)) {
        size_t first = figures->count;
        qz_figures_read_sheets(&rows, scratch, input->sheets, input->sheet_count, input->mapping);
        qz_tell_marks(&rows, first, input->sheets, input->sheet_count);
        qz_periods_end(&rows);
    }
}

/* All faults at once: what the good rows of a faulty file have against others. */
static void check_rest(qzplan_figures *figures, qz_arena *scratch, qz_report *report) {
    qz_agreed agreed;
    if (report->first_code != QZPLAN_OK && !report->no_memory &&
        !qz_figures_check(&agreed, figures, scratch, report, figures->source_count)) {
        report->no_memory = 1;
    }
}

/* 1 where there was no memory for the titles: the set stays as good as it was. */
static int take_failure(qzplan_figures *figures) {
    int failed = figures->arena.failed;
    figures->arena.failed = 0;
    return failed;
}

static int read_source(qzplan_figures *figures, const qz_input *input,
                       qzplan_diagnostics **diagnostics) {
    qz_report report;
    qz_arena scratch;
    size_t before = figures->count;
    int demo = 0;
    if (figures->sealed) {
        return QZPLAN_ERROR_SEALED;
    }
    begin_report(&report, figures);
    qz_arena_init(&scratch, &figures->arena.allocator);
    qz_source *source = new_source(figures);
    figures->source_count++;
    if (source == NULL) {
        report.no_memory = 1;
    } else {
        if (input->is_sheets) {
            read_sheets(figures, source, &scratch, &report, input);
        } else {
            read_input(figures, source, &scratch, &report, input, &demo);
        }
        check_rest(figures, &scratch, &report);
        report.no_memory |= scratch.failed | source->arena.failed | take_failure(figures);
    }
    if (clean(&report)) {
        source->older = figures->sources;
        figures->sources = source;
        figures->demo |= demo;
    } else {
        figures->count = before;
        if (source != NULL) {
            free_source(source);
        }
    }
    qz_arena_free(&scratch);
    return qz_report_finish(&report, diagnostics);
}

static int is_format(int32_t format) {
    return format == QZPLAN_FORMAT_AUTO || qz_format_of("", format)->format == format;
}

static void clear(qzplan_diagnostics **diagnostics) {
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
}

int qzplan_figures_load_mapped(qzplan_figures *figures, const char *path, int32_t format,
                               const qzplan_mapping *mapping, qzplan_diagnostics **diagnostics) {
    clear(diagnostics);
    if (figures == NULL || path == NULL || !is_format(format)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return read_source(figures, &(qz_input){.name = path, .format = format, .mapping = mapping},
                       diagnostics);
}

int qzplan_figures_load(qzplan_figures *figures, const char *path, int32_t format,
                        qzplan_diagnostics **diagnostics) {
    const qzplan_mapping *beside = NULL;
    clear(diagnostics);
    if (figures == NULL || path == NULL || !is_format(format)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (figures->sealed) {
        return QZPLAN_ERROR_SEALED;
    }
    if (qz_format_of(path, format)->read_mapped != NULL) {
        const qzplan_load_options how = {.size = sizeof how,
                                         .allocator = &figures->arena.allocator,
                                         .max_diagnostics = figures->max_diagnostics};
        int code = qzplan_mapping_load_beside(&beside, path, &how, diagnostics);
        if (code != QZPLAN_OK) {
            return code;
        }
    }
    int code = qzplan_figures_load_mapped(figures, path, format, beside, diagnostics);
    qzplan_mapping_free(beside);
    return code;
}

int qzplan_figures_load_bytes_mapped(qzplan_figures *figures, const char *name, const void *bytes,
                                     size_t size, int32_t format, const qzplan_mapping *mapping,
                                     qzplan_diagnostics **diagnostics) {
    clear(diagnostics);
    if (figures == NULL || (bytes == NULL && size > 0) || !is_format(format)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_input input = {.name = name == NULL ? "" : name,
                      .bytes = bytes == NULL ? "" : bytes,
                      .size = size,
                      .format = format,
                      .mapping = mapping};
    return read_source(figures, &input, diagnostics);
}

int qzplan_figures_load_bytes(qzplan_figures *figures, const char *name, const void *bytes,
                              size_t size, int32_t format, qzplan_diagnostics **diagnostics) {
    return qzplan_figures_load_bytes_mapped(figures, name, bytes, size, format, NULL, diagnostics);
}

int qzplan_figures_load_sheets(qzplan_figures *figures, const char *name,
                               const qzplan_sheet *sheets, size_t sheet_count,
                               const qzplan_mapping *mapping, qzplan_diagnostics **diagnostics) {
    clear(diagnostics);
    if (figures == NULL || (sheets == NULL && sheet_count > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    for (size_t i = 0; i < sheet_count; i++) {
        qzplan_sheet sheet;
        int code = qz_sheet_read(&sheet, sheets, i);
        if (code != QZPLAN_OK) {
            return code;
        }
    }
    qz_input input = {.name = name == NULL ? "" : name,
                      .is_sheets = 1,
                      .sheets = sheets,
                      .sheet_count = sheet_count,
                      .mapping = mapping};
    return read_source(figures, &input, diagnostics);
}

static void fill_row(qz_row *row, const qzplan_figure_row *known) {
    const char *const texts[QZ_FIELD_COUNT] = {
        [QZ_FIELD_METRIC] = known->metric,
        [QZ_FIELD_PERIOD] = known->period,
        [QZ_FIELD_AREA] = known->area,
        [QZ_FIELD_FOR] = known->group,
        [QZ_FIELD_VALUE] = known->value,
        [QZ_FIELD_NUMERATOR] = known->numerator,
        [QZ_FIELD_DENOMINATOR] = known->denominator,
        [QZ_FIELD_FLAG] = known->flag,
        [QZ_FIELD_SOURCE] = known->source,
        [QZ_FIELD_NOTE] = known->note,
        [QZ_FIELD_LOW] = known->low,
        [QZ_FIELD_HIGH] = known->high,
        [QZ_FIELD_REPORTED_BY] = known->reported_by,
        [QZ_FIELD_REPORTED_ON] = known->reported_on,
    };
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        row->cells[field].text = texts[field];
        row->cells[field].length = texts[field] == NULL ? 0 : strlen(texts[field]);
    }
}

/* The i-th of rows, each of rows[0].size bytes. */
static int read_row(qzplan_figure_row *out, const qzplan_figure_row *rows, size_t i) {
    return qz_struct_read(out, sizeof *out, (const char *)rows + i * rows->size);
}

/* Rows of one table; their indexes are from `first` on. */
static int add_rows(qzplan_figures *figures, const char *name, const qzplan_figure_row *rows,
                    size_t count, size_t first, qzplan_diagnostics **diagnostics) {
    qz_report report;
    qz_arena scratch;
    const size_t before = figures->count;
    for (size_t i = 0; i < count; i++) {
        qzplan_figure_row known = {.size = sizeof known};
        int code = read_row(&known, rows, i);
        if (code != QZPLAN_OK) {
            return code;
        }
    }
    begin_report(&report, figures);
    qz_arena_init(&scratch, &figures->arena.allocator);
    qz_period_column periods = qz_periods_begin(&scratch);
    figures->source_count++;
    qz_rows shared = {.figures = figures,
                      .report = &report,
                      .strings = &figures->arena,
                      .file = name,
                      .periods = &periods};
    for (size_t i = 0; i < count && !report.no_memory; i++) {
        qzplan_figure_row known = {.size = sizeof known};
        qz_row cells = {.index = (uint32_t)(first + i)};
        if (read_row(&known, rows, i) == QZPLAN_OK) {
            fill_row(&cells, &known);
            qz_rows_take(&shared, &cells);
        }
    }
    qz_periods_end(&shared);
    report.no_memory |= scratch.failed | take_failure(figures);
    figures->count = clean(&report) ? figures->count : before;
    qz_arena_free(&scratch);
    return qz_report_finish(&report, diagnostics);
}

int qzplan_figures_add(qzplan_figures *figures, const qzplan_figure_row *row,
                       qzplan_diagnostics **diagnostics) {
    clear(diagnostics);
    if (figures == NULL || row == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return figures->sealed ? QZPLAN_ERROR_SEALED
                           : add_rows(figures, "", row, 1, figures->count, diagnostics);
}

int qzplan_figures_add_rows(qzplan_figures *figures, const char *name,
                            const qzplan_figure_row *rows, size_t count,
                            qzplan_diagnostics **diagnostics) {
    clear(diagnostics);
    if (figures == NULL || (rows == NULL && count > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    const char *given = name == NULL ? "" : name;
    const char *kept = figures->sealed ? "" : qz_arena_text(&figures->arena, given, strlen(given));
    return figures->sealed ? QZPLAN_ERROR_SEALED
           : kept == NULL  ? QZPLAN_ERROR_NO_MEMORY
                           : add_rows(figures, kept, rows, count, 0, diagnostics);
}

int qzplan_figures_set_demo(qzplan_figures *figures, int demo) {
    if (figures == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (figures->sealed) {
        return QZPLAN_ERROR_SEALED;
    }
    figures->demo = demo != 0;
    return QZPLAN_OK;
}

/* Keeps the order, and where each metric begins in it. */
static int keep_order(qzplan_figures *figures, const qz_agreed *agreed) {
    size_t metrics = figures->plan->metric_count;
    const qzplan_figure **kept =
        qz_arena_raw(&figures->arena, agreed->count * sizeof *kept, sizeof *kept);
    size_t *starts = qz_arena_array(&figures->arena, metrics + 1, sizeof *starts);
    if (kept == NULL || starts == NULL) {
        return 0;
    }
    size_t count = 0;
    for (size_t i = 0; i < agreed->count; i++) {
        const qz_stored *stored = agreed->order[i];
        if (agreed->sorted.one_a_day || !stored->dropped) { /* one a day: none is dropped */
            kept[count++] = &stored->figure;
        }
    }
    figures->breaks |= agreed->sorted.breaks;
    figures->grouped |= agreed->sorted.grouped;
    figures->last_begin = agreed->sorted.last_begin;
    for (size_t next = 0; next < count;) {
        const size_t end = qz_order_metric_end((const void *const *)kept, next, count);
        starts[kept[next]->metric->index + 1] = end;
        next = end;
    }
    for (size_t i = 1; i <= metrics; i++) {
        starts[i] = starts[i] == 0 ? starts[i - 1] : starts[i];
    }
    figures->order = kept;
    figures->order_count = count;
    figures->metric_starts = starts;
    if (!qz_series_by_area(figures, agreed->sorted.one_a_day ? &agreed->sorted : NULL)) {
        return 0;
    }
    figures->sealed = 1;
    return 1;
}

int qzplan_figures_seal(qzplan_figures *figures, qzplan_diagnostics **diagnostics) {
    qz_report report;
    qz_arena scratch;
    qz_agreed agreed;
    clear(diagnostics);
    if (figures == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (figures->sealed) {
        return QZPLAN_ERROR_SEALED;
    }
    begin_report(&report, figures);
    qz_arena_init(&scratch, &figures->arena.allocator);
    if (qz_figures_check(&agreed, figures, &scratch, &report, 0) && clean(&report)) {
        qz_figures_settle(&agreed);
        if (!keep_order(figures, &agreed)) {
            report.no_memory = 1;
        } else {
            qz_figures_check_derived(figures, &scratch, &report);
            qz_figures_doubt(figures, &report);
            report.no_memory |= scratch.failed;
            figures->sealed = clean(&report);
        }
    }
    qz_arena_free(&scratch);
    return qz_report_finish(&report, diagnostics);
}

size_t qzplan_figures_count(const qzplan_figures *figures) {
    return figures == NULL ? 0 : figures->sealed ? figures->order_count : figures->count;
}

const qzplan_figure *qzplan_figures_get(const qzplan_figures *figures, size_t index) {
    if (index >= qzplan_figures_count(figures)) {
        return NULL;
    }
    return figures->sealed ? figures->order[index] : &qz_store_at(figures, index)->figure;
}

int qzplan_figures_is_demo(const qzplan_figures *figures) {
    return figures != NULL && figures->demo;
}

const char *qzplan_figures_proposal(const qzplan_figures *figures, const char *file) {
    const qz_source *source = figures == NULL || file == NULL ? NULL : figures->sources;
    while (source != NULL && (source->file == NULL || strcmp(source->file, file) != 0)) {
        source = source->older;
    }
    return source == NULL ? NULL : source->proposal;
}

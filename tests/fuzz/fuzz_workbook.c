/* SPDX-License-Identifier: MIT */
/* Any bytes as a workbook; and, so that what is behind the checksums of a zip file is tried as
   well, any text as the parts of one: the sheet, then behind "%%" the styles, the shared texts,
   what stands in workbook.xml, and its relations. What is handed out is in order and can be read as
   figures. */

#include "fuzz.h"
#include "fuzz_plan_text.h"

#include <qzplan/sheets.h>

#include "sheets/book_maker.h"

enum { ENOUGH = 200000 };

static const qzplan_plan *shared_plan;

static void free_plan(void) {
    qzplan_plan_free(shared_plan);
}

static void load_plan(void) {
    FUZZ_EXPECT(qzplan_plan_load_bytes(&shared_plan, "p", fuzz_plan_text, strlen(fuzz_plan_text),
                                       NULL, NULL) == QZPLAN_OK);
    FUZZ_EXPECT(atexit(free_plan) == 0);
}

static void walk_sheet(const qzplan_sheet *sheet) {
    uint32_t row = 0;
    uint32_t column = 0;
    for (size_t i = 0; i < sheet->cell_count; i++) {
        const qzplan_cell *cell = &sheet->cells[i];
        FUZZ_EXPECT(cell->row > row || (cell->row == row && cell->column > column));
        FUZZ_EXPECT(cell->row <= 1048576 && cell->column >= 1 && cell->column <= 16384);
        FUZZ_EXPECT(cell->kind >= QZPLAN_CELL_TEXT && cell->kind <= QZPLAN_CELL_UNCALCULATED);
        FUZZ_EXPECT(cell->marks < 32);
        FUZZ_EXPECT(cell->length > 0 || cell->kind == QZPLAN_CELL_UNCALCULATED);
        FUZZ_EXPECT(qz_utf8_invalid_at(cell->text, cell->length) == cell->length);
        if (cell->kind == QZPLAN_CELL_NUMBER) {
            FUZZ_EXPECT(strspn(cell->text, "-0123456789.") == cell->length);
        }
        row = cell->row;
        column = cell->column;
    }
}

static void read_figures(const qzplan_sheet *sheets, size_t count) {
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    FUZZ_EXPECT(qzplan_figures_new(&figures, shared_plan, NULL) == QZPLAN_OK);
    int code = qzplan_figures_load_sheets(figures, "b.xlsx", sheets, count, NULL, &diagnostics);
    FUZZ_EXPECT(code == QZPLAN_OK || qzplan_figures_count(figures) == 0);
    fuzz_diagnostics(code, diagnostics);
    qzplan_figures_free(figures);
}

static void read_book(const void *bytes, size_t size) {
    const qzplan_workbook_options options = {
        .size = sizeof options, .max_expanded = ENOUGH, .max_cells = 5000};
    const qzplan_workbook *book = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    size_t count = 0;
    int code = qzplan_workbook_open_bytes(&book, "b.xlsx", bytes, size, &options, &diagnostics);
    FUZZ_EXPECT((code == QZPLAN_OK) == (book != NULL));
    fuzz_diagnostics(code, diagnostics);
    const qzplan_sheet *sheets = qzplan_workbook_sheets(book, &count);
    for (size_t i = 0; i < count; i++) {
        walk_sheet(&sheets[i]);
    }
    if (book != NULL) {
        read_figures(sheets, count);
    }
    qzplan_workbook_free(book);
}

/* A text of its own, cut where the parts of the tests' workbooks have room. */
static char *text_of(fuzz_part part) {
    size_t size = part.size > 3000 ? 3000 : part.size;
    char *text = malloc(size + 1);
    FUZZ_EXPECT(text != NULL);
    memcpy(text, part.text, size);
    text[size] = '\0';
    return text;
}

static void read_parts(fuzz_part rest) {
    enum { PARTS = 5 };
    char *texts[PARTS];
    zip_maker zip = {0};
    for (size_t i = 0; i < PARTS; i++) {
        texts[i] = text_of(fuzz_take(&rest, "%%"));
    }
    book_add(&zip, (book_parts){.sheet = texts[0],
                                .styles = texts[1],
                                .strings = texts[2],
                                .properties = texts[3],
                                .relations = texts[4]});
    zip_end(&zip);
    read_book(zip.bytes, zip.size);
    zip_free(&zip);
    for (size_t i = 0; i < PARTS; i++) {
        free(texts[i]);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (shared_plan == NULL) {
        load_plan();
    }
    read_book(data, size);
    read_parts((fuzz_part){(const char *)data, size});
    return 0;
}

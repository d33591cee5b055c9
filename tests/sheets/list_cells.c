/* SPDX-License-Identifier: MIT */
/* Lists the cells of workbooks for tests in other languages: of each a line with its sheet, row,
   column, kind, marks and text, between tabs; then what is wrong. */

#include <stdio.h>
#include <string.h>

#include <qzplan/qzplan.h>
#include <qzplan/sheets.h>

static void print_text(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\n' || text[i] == '\t' || text[i] == '\r' || text[i] == '\\') {
            printf("\\%c", text[i] == '\n'   ? 'n'
                           : text[i] == '\t' ? 't'
                           : text[i] == '\r' ? 'r'
                                             : '\\');
        } else {
            putchar(text[i]);
        }
    }
    putchar('\n');
}

static void print_sheet(const qzplan_sheet *sheet) {
    static const char *const kinds[] = {"text",    "number", "percent",     "date",
                                        "boolean", "error",  "uncalculated"};
    printf("sheet\t%d\t", sheet->hidden);
    print_text(sheet->name, strlen(sheet->name));
    for (size_t i = 0; i < sheet->cell_count; i++) {
        const qzplan_cell *cell = &sheet->cells[i];
        printf("%u\t%u\t%s\t%u\t", cell->row, cell->column, kinds[cell->kind], cell->marks);
        print_text(cell->text, cell->length);
    }
}

int main(int argc, char **argv) {
    int first = QZPLAN_OK;
    for (int i = 1; i < argc; i++) {
        const qzplan_workbook *book = NULL;
        qzplan_diagnostics *faults = NULL;
        size_t count = 0;
        int code = qzplan_workbook_open(&book, argv[i], NULL, &faults);
        const qzplan_sheet *sheets = qzplan_workbook_sheets(book, &count);
        printf("book\t%s\t%s\n", qzplan_error_name(code), argv[i]);
        for (size_t s = 0; s < count; s++) {
            print_sheet(&sheets[s]);
        }
        for (size_t f = 0; faults != NULL && f < faults->count; f++) {
            const qzplan_diagnostic *fault = faults->items[f];
            printf("fault\t%s\t%s\t%u\t%u\t%s\n", qzplan_message_name(fault->id), fault->file,
                   fault->line, fault->column, fault->message);
        }
        qzplan_diagnostics_free(faults);
        qzplan_workbook_free(book);
        first = first == QZPLAN_OK ? code : first;
    }
    return first != QZPLAN_OK;
}

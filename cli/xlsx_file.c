/* SPDX-License-Identifier: MIT */
/* libxlsxwriter writes files by their names: a workbook is made in a folder of its own, and copied
   from there to where it goes. */

#include "xlsx_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "inputs.h"
#include "program.h"

enum { NAME_CHARACTERS = 31 };

/* As much of a title as a sheet can be called, with a number behind it where it is taken; freed by
   the caller. */
static char *sheet_name(const char *title, unsigned number) {
    struct buffer name = {0};
    char tail[16] = "";
    size_t characters = 0;

    if (number > 1) {
        snprintf(tail, sizeof tail, " (%u)", number);
    }
    for (const char *at = title; *at != '\0'; at++) {
        int begins = ((unsigned char)*at & 0xc0) != 0x80;
        if (begins && ++characters + strlen(tail) > NAME_CHARACTERS) {
            break;
        }
        buffer_add_bytes(&name, strchr("[]:*?/\\'", *at) != NULL ? " " : at, 1);
    }
    buffer_add(&name, tail);
    return buffer_take(&name);
}

lxw_worksheet *xlsx_add_sheet(lxw_workbook *book, const char *title) {
    for (unsigned number = 1; number < 10000; number++) {
        char *name = sheet_name(title, number);
        int taken = workbook_validate_sheet_name(book, name) != LXW_NO_ERROR;
        lxw_worksheet *sheet = taken ? NULL : workbook_add_worksheet(book, name);

        free(name);
        if (sheet != NULL) {
            return sheet;
        }
        if (*title == '\0') {
            title = "-";
        }
    }
    return workbook_add_worksheet(book, NULL);
}

void xlsx_set_properties(lxw_workbook *book, const char *title, int32_t day) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, title);
    lxw_doc_properties properties = {.title = (char *)buffer_text(&safe),
                                     .created = (time_t)day * 86400};
    workbook_set_properties(book, &properties);
    buffer_free(&safe);
}

static int copy_file(FILE *to, const char *path) {
    char piece[1 << 14];
    size_t got;
    FILE *from = fopen(path, "rb");

    if (from == NULL) {
        return 0;
    }
    while ((got = fread(piece, 1, sizeof piece, from)) > 0 && fwrite(piece, 1, got, to) == got) {
    }
    int whole = !ferror(from) && !ferror(to);
    fclose(from);
    return whole;
}

static int write_book(const char *path, const struct out *out,
                      void (*fill)(lxw_workbook *book, const struct out *out, const void *thing),
                      const void *thing) {
    lxw_workbook *book = workbook_new(path);

    if (book == NULL) {
        return 0;
    }
    fill(book, out, thing);
    return workbook_close(book) == LXW_NO_ERROR;
}

int xlsx_write(const struct out *out,
               void (*fill)(lxw_workbook *book, const struct out *out, const void *thing),
               const void *thing) {
    const char *root = getenv("TMPDIR");
    struct buffer folder = {0};
    struct buffer path = {0};

    buffer_format(&folder, "%s/qzplan-XXXXXX", root == NULL || *root == '\0' ? "/tmp" : root);
    if (mkdtemp(folder.text) == NULL) {
        int status = failed(buffer_text(&folder), QZPLAN_ERROR_IO);
        buffer_free(&folder);
        return status;
    }
    buffer_format(&path, "%s/book.xlsx", buffer_text(&folder));
    int made = write_book(buffer_text(&path), out, fill, thing) &&
               copy_file(out->stream, buffer_text(&path));
    unlink(buffer_text(&path));
    rmdir(buffer_text(&folder));
    int status = made ? EXIT_GOOD : failed(buffer_text(&path), QZPLAN_ERROR_IO);
    buffer_free(&folder);
    buffer_free(&path);
    return status;
}

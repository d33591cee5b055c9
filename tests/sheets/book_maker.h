/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SHEETS_BOOK_MAKER_H
#define QZ_TESTS_SHEETS_BOOK_MAKER_H

/* Workbooks part by part, well made or not, and what is read of them as one text. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/sheets.h>

enum { MOST_ENTRIES = 32 };

typedef struct zip_entry {
    char *name;
    uint32_t crc, packed, size, offset;
    unsigned flags, method;
} zip_entry;

/* A zip file as it is made. */
typedef struct zip_maker {
    unsigned char *bytes;
    size_t size, room;
    zip_entry entries[MOST_ENTRIES];
    size_t count;
    unsigned flags; /* of the entries that are added next */
    int packs;      /* by deflate; else stored */
} zip_maker;

void zip_add_bytes(zip_maker *zip, const char *name, const void *bytes, size_t size);
void zip_add(zip_maker *zip, const char *name, const char *text);

/* Writes the directory: then bytes and size are the file. */
void zip_end(zip_maker *zip);
void zip_free(zip_maker *zip);

/* A part begins so. */
#define XML     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define MAIN    "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

/* What a workbook is made of; NULL: the usual part, or none of styles and strings. */
typedef struct book_parts {
    const char *sheet;      /* what stands in <worksheet> */
    const char *styles;     /* in <styleSheet> */
    const char *strings;    /* in <sst> */
    const char *properties; /* in <workbook>, before its sheets */
    const char *sheets;     /* in <sheets> */
    const char *relations;  /* more of them, of the workbook */
} book_parts;

/* Adds the parts of a workbook with the sheet "S". */
void book_add(zip_maker *zip, book_parts parts);

/* Reads it: its cells as "A1 text metric\nC2 percent 95.1%\n", each with its marks behind the kind
   ("number+hidden"); after the first sheet each sheet with a line "= name"; or its faults as
   "! WORKBOOK_XLS b.xlsx\n". In a static buffer. */
const char *book_read(const void *bytes, size_t size, const qzplan_workbook_options *options);

/* The same of a workbook of parts. */
const char *book_text(book_parts parts);

/* The same of a zip that is not ended yet; it is freed. */
const char *zip_text(zip_maker *zip);

#endif

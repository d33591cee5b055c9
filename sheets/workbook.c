/* SPDX-License-Identifier: MIT */
/* workbook.xml: which sheets there are, which of them are hidden, and how days are counted. */

#include "workbook.h"

#include <string.h>

#include "base/arrays.h"
#include "kind.h"
#include "package.h"
#include "relations.h"
#include "sheet.h"
#include "strings.h"
#include "xml.h"

enum { MOST_SHEETS = 2000 };

enum { WORKBOOK, PROPERTIES, SHEETS, SHEET, COMPUTING };

static const char *const names[] = {[WORKBOOK] = "workbook",
                                    [PROPERTIES] = "workbookPr",
                                    [SHEETS] = "sheets",
                                    [SHEET] = "sheet",
                                    [COMPUTING] = "calcPr"};

/* A sheet that is named. */
typedef struct listed {
    const char *name;
    const char *relation;
    int hidden;
} listed;

typedef struct reading {
    qz_book *book;
    listed *sheets;
    size_t count, room;
} reading;

static int add_sheet(reading *in, const char *name, const char *relation, const char *state) {
    qz_arena *arena = &in->book->arena;
    void *sheets = in->sheets;
    if (in->count == MOST_SHEETS) {
        qz_book_say(in->book, "WORKBOOK_TOO_MANY_PARTS", NULL, NULL);
        return 0;
    }
    if (!qz_book_grow(in->book, &sheets, &in->room, in->count, sizeof *in->sheets)) {
        return 0;
    }
    in->sheets = sheets;
    listed *made = &in->sheets[in->count++];
    made->name = qz_arena_text(arena, name, strlen(name));
    made->relation = qz_arena_text(arena, relation, strlen(relation));
    made->hidden = state != NULL && strcmp(state, "visible") != 0;
    return (made->name != NULL && made->relation != NULL) || qz_book_no_memory(in->book);
}

static void begin(qz_book_xml *xml, int element, const char **attributes) {
    reading *in = qz_book_xml_context(xml);
    if (element == PROPERTIES) {
        in->book->from_1904 = qz_book_xml_is_set(attributes, "date1904");
    } else if (element == COMPUTING) {
        in->book->uncomputed = qz_book_xml_is_set(attributes, "fullCalcOnLoad");
    } else if (element == SHEET && qz_book_xml_around(xml, 1) == SHEETS) {
        const char *name = qz_book_xml_attribute(attributes, "name");
        const char *relation = qz_book_xml_relation(attributes);
        if (name != NULL && relation != NULL &&
            !add_sheet(in, name, relation, qz_book_xml_attribute(attributes, "state"))) {
            qz_book_xml_stop(xml);
        }
    }
}

static void end(qz_book_xml *xml, int element) {
    (void)xml;
    (void)element;
}

static const qz_book_xml_kind kind = {
    names, QZ_ARRAY_SIZE(names), qz_book_xml_main, "workbook", begin, end, NULL};

static const qz_book_package_part *required(qz_book *book, const char *name) {
    const qz_book_package_part *part = qz_book_package_find(book, name);
    if (part == NULL) {
        qz_book_say(book, "WORKBOOK_NO_PART", name, NULL);
    }
    return part;
}

static const char *target(const qz_book_relations *relations, const char *type) {
    const qz_book_relation *relation = qz_book_relations_of_type(relations, type);
    return relation == NULL ? NULL : relation->target;
}

/* Where the workbook itself stands; NULL: there is none, which is told. */
static const char *main_part(qz_book *book) {
    static const char usual[] = "xl/workbook.xml";
    qz_book_relations top = {NULL, 0, 0};
    if (!qz_book_relations_read(book, &top, "")) {
        return NULL;
    }
    const char *name = target(&top, "officeDocument");
    if (name == NULL && qz_book_package_find(book, usual) == NULL) {
        qz_book_say(book, "WORKBOOK_NONE", NULL, NULL);
        return NULL;
    }
    return name == NULL ? usual : name;
}

/* Sheets of charts and of macros have no cells. One whose part is missing is told, and the others
   are read. */
static int read_sheet(qz_book *book, const listed *sheet, const qz_book_relations *relations) {
    const qz_book_relation *relation = qz_book_relations_find(relations, sheet->relation);
    if (relation == NULL) {
        qz_book_say(book, "WORKBOOK_NO_SHEET_PART", sheet->name, NULL);
        return 1;
    }
    if (strcmp(relation->type, "worksheet") != 0) {
        return 1;
    }
    const qz_book_package_part *part = required(book, relation->target);
    qzplan_sheet *made = &book->sheets[book->sheet_count];
    *made = (qzplan_sheet){.size = sizeof *made, .name = sheet->name, .hidden = sheet->hidden != 0};
    if (part == NULL) {
        return 1;
    }
    book->sheet_count++;
    return qz_book_sheet_read(book, part, made);
}

static int read_sheets(qz_book *book, const reading *in, const qz_book_relations *relations) {
    book->sheets = qz_arena_array(&book->arena, in->count, sizeof *book->sheets);
    if (book->sheets == NULL) {
        return qz_book_no_memory(book);
    }
    for (size_t i = 0; i < in->count; i++) {
        if (!read_sheet(book, &in->sheets[i], relations)) {
            return 0;
        }
    }
    if (book->sheet_count == 0) {
        qz_book_say(book, "WORKBOOK_NO_SHEETS", NULL, NULL);
    }
    return 1;
}

int qz_book_read(qz_book *book) {
    reading in = {book, NULL, 0, 0};
    qz_book_relations relations = {NULL, 0, 0};
    if (qz_book_kind_say_zip(book)) {
        return 0;
    }
    const char *name = main_part(book);
    const qz_book_package_part *part = name == NULL ? NULL : required(book, name);
    return part != NULL && qz_book_xml_read(book, part, &kind, &in) &&
           qz_book_relations_read(book, &relations, name) &&
           qz_book_styles_read(book, target(&relations, "styles")) &&
           qz_book_strings_read(book, target(&relations, "sharedStrings")) &&
           read_sheets(book, &in, &relations);
}

/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_XML_H
#define QZ_SHEETS_XML_H

/* A part of a workbook as elements of known names. Elements of other namespaces, and what stands
   within them, are passed over: they are what later versions added. */

#include <stddef.h>

#include "book.h"
#include "package.h"

enum { QZ_XML_OTHER = -1 };

typedef struct qz_book_xml qz_book_xml;

/* One kind of part. An element is the place of its name in `names`, or QZ_XML_OTHER. */
typedef struct qz_book_xml_kind {
    const char *const *names;
    size_t name_count;
    const char *const *spaces; /* its namespaces, NULL behind the last */
    const char *root;          /* its first element */
    void (*begin)(qz_book_xml *xml, int element, const char **attributes);
    void (*end)(qz_book_xml *xml, int element);
    void (*text)(qz_book_xml *xml, const char *text, size_t length); /* NULL: not wanted */
} qz_book_xml_kind;

/* Reads a part with one of these. 0: it is no XML of the kind, or qz_book_xml_stop was called. */
int qz_book_xml_read(qz_book *book, const qz_book_package_part *part, const qz_book_xml_kind *kind,
                     void *context);

/* ---- for the functions of a kind */

void *qz_book_xml_context(const qz_book_xml *xml);

/* The element around the one that begins, ends, or has the text; `up` 0 is that itself. */
int qz_book_xml_around(const qz_book_xml *xml, size_t up);

/* Ends the reading, because of something that has been told. */
void qz_book_xml_stop(qz_book_xml *xml);

/* The value of an attribute without a prefix; NULL where there is none. */
const char *qz_book_xml_attribute(const char **attributes, const char *name);

/* The same of the relationship `r:id`. */
const char *qz_book_xml_relation(const char **attributes);

/* "1" or "true" of an attribute. */
int qz_book_xml_is_set(const char **attributes, const char *name);

/* A number from 0 on; `otherwise` where it is missing, or none. */
long qz_book_xml_number(const char **attributes, const char *name, long otherwise);

/* The namespaces of the parts of a workbook: of the common form, and of the strict one. */
extern const char *const qz_book_xml_main[];

#endif

/* SPDX-License-Identifier: MIT */
/* Walks XML with expat. A document type is refused, as the format has it: with it go all entities,
   and what they can be blown up to. */

#include "xml.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

enum {
    DEEPEST = 64,
    PASSED_OVER = -2 /* in the stack: of another namespace */
};

struct qz_book_xml {
    qz_book *book;
    const qz_book_package_part *part;
    const qz_book_xml_kind *kind;
    void *context;
    XML_Parser parser;
    size_t depth;
    size_t passed; /* how many of them are within one that is passed over */
    int told;      /* why reading was ended */
    signed char around[DEEPEST];
};

const char *const qz_book_xml_main[] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    NULL,
};

void *qz_book_xml_context(const qz_book_xml *xml) {
    return xml->context;
}

int qz_book_xml_around(const qz_book_xml *xml, size_t up) {
    return up < xml->depth ? xml->around[xml->depth - 1 - up] : QZ_XML_OTHER;
}

void qz_book_xml_stop(qz_book_xml *xml) {
    xml->told = 1;
    (void)XML_StopParser(xml->parser, XML_FALSE);
}

static void refuse(qz_book_xml *xml, const char *message) {
    if (!xml->told) {
        qz_book_say(xml->book, message, xml->part->name, NULL);
    }
    qz_book_xml_stop(xml);
}

const char *qz_book_xml_attribute(const char **attributes, const char *name) {
    for (; attributes[0] != NULL; attributes += 2) {
        if (strcmp(attributes[0], name) == 0) {
            return attributes[1];
        }
    }
    return NULL;
}

const char *qz_book_xml_relation(const char **attributes) {
    static const char end[] = "/relationships id";
    for (; attributes[0] != NULL; attributes += 2) {
        size_t length = strlen(attributes[0]);
        if (length >= sizeof end && strcmp(attributes[0] + length - (sizeof end - 1), end) == 0) {
            return attributes[1];
        }
    }
    return NULL;
}

int qz_book_xml_is_set(const char **attributes, const char *name) {
    const char *value = qz_book_xml_attribute(attributes, name);
    return value != NULL &&
           (strcmp(value, "1") == 0 || strcmp(value, "true") == 0 || strcmp(value, "on") == 0);
}

long qz_book_xml_number(const char **attributes, const char *name, long otherwise) {
    const char *at = qz_book_xml_attribute(attributes, name);
    long number = 0;
    if (at == NULL || *at == '\0') {
        return otherwise;
    }
    for (; *at >= '0' && *at <= '9'; at++) {
        if (number > (INT_MAX - 9) / 10) {
            return otherwise;
        }
        number = number * 10 + (*at - '0');
    }
    return *at == '\0' ? number : otherwise;
}

/* What stands behind "namespace " of an element of the kind; NULL: of another. */
static const char *local_name(const qz_book_xml_kind *kind, const char *name) {
    for (const char *const *space = kind->spaces; *space != NULL; space++) {
        size_t length = strlen(*space);
        if (strncmp(name, *space, length) == 0 && name[length] == ' ') {
            return name + length + 1;
        }
    }
    return NULL;
}

static int element_of(const qz_book_xml_kind *kind, const char *name) {
    for (size_t i = 0; i < kind->name_count; i++) {
        if (strcmp(kind->names[i], name) == 0) {
            return (int)i;
        }
    }
    return QZ_XML_OTHER;
}

static void XMLCALL begin(void *user, const XML_Char *name, const XML_Char **attributes) {
    qz_book_xml *xml = user;
    if (xml->told) {
        return;
    }
    if (xml->depth == DEEPEST) {
        refuse(xml, "WORKBOOK_TOO_DEEP");
        return;
    }
    const char *local = xml->passed > 0 ? NULL : local_name(xml->kind, name);
    if (xml->depth == 0 && (local == NULL || strcmp(local, xml->kind->root) != 0)) {
        refuse(xml, "WORKBOOK_PART_OTHER");
        return;
    }
    int element = local == NULL ? PASSED_OVER : element_of(xml->kind, local);
    xml->passed += local == NULL;
    xml->around[xml->depth++] = (signed char)element;
    if (local != NULL && element != QZ_XML_OTHER) {
        xml->kind->begin(xml, element, attributes);
    }
}

static void XMLCALL end(void *user, const XML_Char *name) {
    qz_book_xml *xml = user;
    (void)name;
    if (xml->told) {
        return;
    }
    int element = qz_book_xml_around(xml, 0);
    if (element == PASSED_OVER) {
        xml->passed--;
    } else if (element != QZ_XML_OTHER) {
        xml->kind->end(xml, element);
    }
    xml->depth--;
}

static void XMLCALL text(void *user, const XML_Char *bytes, int length) {
    qz_book_xml *xml = user;
    if (!xml->told && xml->passed == 0) {
        xml->kind->text(xml, bytes, (size_t)length);
    }
}

static void XMLCALL begin_doctype(void *user, const XML_Char *name, const XML_Char *system,
                                  const XML_Char *public, int has_subset) {
    (void)name;
    (void)system;
    (void)public;
    (void)has_subset;
    refuse(user, "WORKBOOK_ENTITIES");
}

/* expat says why, and we where: the XML of a workbook is for no reader's eyes. */
static int parse(qz_book_xml *xml, const char *bytes, size_t size, int last) {
    if (XML_Parse(xml->parser, bytes, (int)size, last) == XML_STATUS_OK) {
        return 1;
    }
    if (!xml->told && XML_GetErrorCode(xml->parser) == XML_ERROR_NO_MEMORY) {
        return qz_book_no_memory(xml->book);
    }
    if (!xml->told) {
        qz_book_say(xml->book, "WORKBOOK_PART_DAMAGED", xml->part->name, NULL);
    }
    xml->told = 1;
    return 0;
}

static int take(void *context, const char *bytes, size_t size) {
    return parse(context, bytes, size, 0);
}

int qz_book_xml_read(qz_book *book, const qz_book_package_part *part, const qz_book_xml_kind *kind,
                     void *context) {
    qz_book_xml xml = {.book = book, .part = part, .kind = kind, .context = context};
    xml.parser = XML_ParserCreateNS(NULL, ' ');
    if (xml.parser == NULL) {
        return qz_book_no_memory(book);
    }
    XML_SetUserData(xml.parser, &xml);
    XML_SetElementHandler(xml.parser, begin, end);
    XML_SetDoctypeDeclHandler(xml.parser, begin_doctype, NULL);
    if (kind->text != NULL) {
        XML_SetCharacterDataHandler(xml.parser, text);
    }
    int whole = qz_book_package_read(book, part, take, &xml) && parse(&xml, "", 0, 1);
    XML_ParserFree(xml.parser);
    return whole;
}

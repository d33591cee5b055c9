/* SPDX-License-Identifier: MIT */
/* Names what is handed in as a workbook and is none, so that people know what to do with it. */

#include "kind.h"

#include <string.h>

#include "base/arrays.h"
#include "package.h"

enum { BEGINNING = 1024, MIMETYPE = 128 };

/* What is said, and its part (NULL: none). */
typedef struct verdict {
    const char *mark;
    const char *message;
    const char *part;
} verdict;

/* Names of streams in the old container, each character with a NUL behind it in the file. */
static const verdict streams[] = {
    {"EncryptedPackage", "WORKBOOK_LOCKED", NULL},
    {"Workbook", "WORKBOOK_XLS", NULL},
    {"WordDocument", "WORKBOOK_DOCUMENT", ".doc"},
    {"PowerPoint Document", "WORKBOOK_DOCUMENT", ".ppt"},
    {"Book", "WORKBOOK_XLS", NULL},
};

/* What a text begins with, or has in its beginning where the mark begins with "*". */
static const verdict beginnings[] = {
    {"%pdf", "WORKBOOK_DOCUMENT", ".pdf"},
    {"{\\rtf", "WORKBOOK_DOCUMENT", ".rtf"},
    {"mime-version:", "WORKBOOK_WEB_PAGE", NULL},
    {"*urn:schemas-microsoft-com:office:spreadsheet", "WORKBOOK_XML_2003", NULL},
    {"*urn:oasis:names:tc:opendocument", "WORKBOOK_ODS", ".fods"},
    {"*<html", "WORKBOOK_WEB_PAGE", NULL},
    {"*<!doctype html", "WORKBOOK_WEB_PAGE", NULL},
    {"*<table", "WORKBOOK_WEB_PAGE", NULL},
};

/* Parts that only such files have. */
static const verdict parts[] = {
    {"xl/workbook.bin", "WORKBOOK_XLSB", NULL},
    {"word/document.xml", "WORKBOOK_DOCUMENT", ".docx"},
    {"ppt/presentation.xml", "WORKBOOK_DOCUMENT", ".pptx"},
    {"index/document.iwa", "WORKBOOK_DOCUMENT", ".numbers"},
};

/* What the part "mimetype" says. */
static const verdict mimetypes[] = {
    {"application/vnd.oasis.opendocument.spreadsheet", "WORKBOOK_ODS", ".ods"},
    {"application/vnd.oasis.opendocument.text", "WORKBOOK_DOCUMENT", ".odt"},
    {"application/vnd.oasis.opendocument", "WORKBOOK_DOCUMENT", ".odp"},
    {"application/epub", "WORKBOOK_DOCUMENT", ".epub"},
};

int qz_book_kind_is_zip(const char *bytes, size_t size) {
    return size >= 4 && (memcmp(bytes, "PK\3\4", 4) == 0 || memcmp(bytes, "PK\5\6", 4) == 0);
}

int qz_book_kind_is_ole(const char *bytes, size_t size) {
    static const char magic[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    return size >= sizeof magic - 1 && memcmp(bytes, magic, sizeof magic - 1) == 0;
}

static void say(qz_book *book, const verdict *found) {
    qz_book_say(book, found->message, found->part, NULL);
}

/* Whether a word stands in the bytes, with a NUL behind each of its characters. */
static int has_wide(const char *bytes, size_t size, const char *word) {
    char wide[64];
    size_t length = strlen(word) * 2;
    for (size_t i = 0; i < length; i++) {
        wide[i] = i % 2 == 0 ? word[i / 2] : '\0';
    }
    for (size_t i = 0; i + length <= size; i++) {
        const char *next = memchr(bytes + i, wide[0], size - length + 1 - i);
        if (next == NULL) {
            return 0;
        }
        i = (size_t)(next - bytes);
        if (memcmp(next, wide, length) == 0) {
            return 1;
        }
    }
    return 0;
}

static int say_ole(qz_book *book, const char *bytes, size_t size) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(streams); i++) {
        if (has_wide(bytes, size, streams[i].mark)) {
            say(book, &streams[i]);
            return 1;
        }
    }
    return 0;
}

/* The beginning of a text in small letters, without byte order mark, NULs (of UTF-16) and blanks in
   front. */
static void fold(char *out, const char *bytes, size_t size) {
    size_t length = 0;
    for (size_t i = 0; i < size && length < BEGINNING - 1; i++) {
        unsigned char c = (unsigned char)bytes[i];
        int skipped = c == 0 || (length == 0 && (c <= ' ' || c >= 0x80));
        if (!skipped) {
            out[length++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : (char)c;
        }
    }
    out[length] = '\0';
}

static int matches(const char *text, const char *mark) {
    return *mark == '*' ? strstr(text, mark + 1) != NULL : strncmp(text, mark, strlen(mark)) == 0;
}

static int say_of(qz_book *book, const verdict *rows, size_t count, const char *text) {
    for (size_t i = 0; i < count; i++) {
        if (matches(text, rows[i].mark)) {
            say(book, &rows[i]);
            return 1;
        }
    }
    return 0;
}

/* A table saved as text has no control characters but line ends and tabs. */
static int is_text(const char *text) {
    for (const char *at = text; *at != '\0'; at++) {
        if ((unsigned char)*at < ' ' && strchr("\t\r\n", *at) == NULL) {
            return 0;
        }
    }
    return *text != '\0';
}

void qz_book_kind_say(qz_book *book, const char *bytes, size_t size) {
    char text[BEGINNING];
    fold(text, bytes, size);
    int ole = qz_book_kind_is_ole(bytes, size);
    if ((ole && say_ole(book, bytes, size)) ||
        (!ole && say_of(book, beginnings, QZ_ARRAY_SIZE(beginnings), text))) {
        return;
    }
    qz_book_say(book, !ole && is_text(text) ? "WORKBOOK_TEXT" : "WORKBOOK_NONE", NULL, NULL);
}

typedef struct beginning {
    char bytes[MIMETYPE];
    size_t length;
} beginning;

static int take(void *context, const char *bytes, size_t size) {
    beginning *out = context;
    size_t left = sizeof out->bytes - 1 - out->length;
    size_t taken = size < left ? size : left;
    memcpy(out->bytes + out->length, bytes, taken);
    out->length += taken;
    return 1;
}

int qz_book_kind_say_zip(qz_book *book) {
    beginning type = {{0}, 0};
    const qz_book_package_part *mimetype = qz_book_package_find(book, "mimetype");
    if (mimetype != NULL) {
        if (!qz_book_package_read(book, mimetype, take, &type)) {
            return 1;
        }
        if (say_of(book, mimetypes, QZ_ARRAY_SIZE(mimetypes), type.bytes)) {
            return 1;
        }
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(parts); i++) {
        if (qz_book_package_find(book, parts[i].mark) != NULL) {
            say(book, &parts[i]);
            return 1;
        }
    }
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Reads zip files with minizip, from memory. What parts expand to is counted as it comes: the sizes
   that a zip file states need not be true. */

#include "package.h"

#include <minizip/unzip.h>
#include <stdio.h>
#include <string.h>

#include "base/sort.h"

enum {
    MOST_PARTS = 20000,
    LONGEST_NAME = 1024,
    PIECE = 1 << 16,
    FREE_EXPANSION = 16 << 20, /* bytes up to which a part may be packed as well as it likes */
    MOST_EXPANSION = 400,      /* times of its packed size, from there on */
    ENCRYPTED = 1              /* bit of the flags */
};

/* The file as minizip reads it. */
typedef struct memory_file {
    const char *bytes;
    size_t size;
    size_t at;
} memory_file;

struct qz_book_package {
    memory_file file;
    unzFile zip;
    const void **parts; /* by key */
    size_t count;
    uint64_t expanded; /* bytes so far */
    char piece[PIECE];
};

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    memory_file *file = stream;
    size_t left = file->size - file->at;
    size_t got = size < left ? size : left;
    (void)opaque;
    memcpy(buffer, file->bytes + file->at, got);
    file->at += got;
    return (uLong)got;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque;
    (void)stream;
    (void)buffer;
    (void)size;
    return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((const memory_file *)stream)->at;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    memory_file *file = stream;
    uint64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? file->at
                    : origin == ZLIB_FILEFUNC_SEEK_END ? file->size
                                                       : 0;
    (void)opaque;
    if (offset > file->size || base + offset > file->size) {
        return -1;
    }
    file->at = (size_t)(base + offset);
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

static int error_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

/* Names make no difference of case, and of "\" and "/". */
static char plain(char c) {
    return c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static char *key_of(qz_arena *arena, const char *name) {
    while (*name == '/') {
        name++;
    }
    char *key = qz_arena_text(arena, name, strlen(name));
    for (char *at = key; at != NULL && *at != '\0'; at++) {
        *at = plain(*at);
    }
    return key;
}

/* As strcmp, of a key and a name. */
static int compare_key(const char *key, const char *name) {
    while (*key != '\0' && *key == plain(*name)) {
        key++;
        name++;
    }
    return (unsigned char)*key - (unsigned char)plain(*name);
}

static int damaged(qz_book *book) {
    qz_book_say(book, "WORKBOOK_DAMAGED", NULL, NULL);
    return 0;
}

/* The part that minizip stands at. */
static int list_part(qz_book *book, struct qz_book_package *package) {
    unz_file_info64 about;
    unz64_file_pos where;
    char name[LONGEST_NAME + 1] = "";
    if (unzGetCurrentFileInfo64(package->zip, &about, name, LONGEST_NAME, NULL, 0, NULL, 0) !=
            UNZ_OK ||
        unzGetFilePos64(package->zip, &where) != UNZ_OK) {
        return damaged(book);
    }
    qz_book_package_part *part = qz_arena_alloc(&book->working, sizeof *part);
    if (part == NULL) {
        return qz_book_no_memory(book);
    }
    part->key = key_of(&book->working, name);
    part->name = qz_arena_text(&book->working, name, strlen(name));
    part->offset = where.pos_in_zip_directory;
    part->number = where.num_of_file;
    part->packed = about.compressed_size;
    part->locked = (about.flag & ENCRYPTED) != 0;
    package->parts[package->count++] = part;
    return (part->key != NULL && part->name != NULL) || qz_book_no_memory(book);
}

static int comes_before(const void *a, const void *b) {
    return strcmp(((const qz_book_package_part *)a)->key, ((const qz_book_package_part *)b)->key) <
           0;
}

/* What stands twice is one thing to one reader and another to the next. */
static int refuse_twins(qz_book *book, const struct qz_book_package *package) {
    for (size_t i = 1; i < package->count; i++) {
        const qz_book_package_part *part = package->parts[i];
        if (!comes_before(package->parts[i - 1], part)) {
            qz_book_say(book, "WORKBOOK_PART_TWICE", part->name, NULL);
            return 0;
        }
    }
    return 1;
}

static int list_parts(qz_book *book, struct qz_book_package *package) {
    unz_global_info64 about;
    if (unzGetGlobalInfo64(package->zip, &about) != UNZ_OK) {
        return damaged(book);
    }
    if (about.number_entry > MOST_PARTS) {
        qz_book_say(book, "WORKBOOK_TOO_MANY_PARTS", NULL, NULL);
        return 0;
    }
    package->parts =
        qz_arena_array(&book->working, (size_t)about.number_entry, sizeof *package->parts);
    if (package->parts == NULL) {
        return qz_book_no_memory(book);
    }
    int at = about.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(package->zip);
    for (; at == UNZ_OK && package->count < about.number_entry;
         at = unzGoToNextFile(package->zip)) {
        if (!list_part(book, package)) {
            return 0;
        }
    }
    if (at != UNZ_END_OF_LIST_OF_FILE) {
        return damaged(book);
    }
    qz_sort(package->parts, package->count, comes_before);
    return refuse_twins(book, package);
}

int qz_book_package_open(qz_book *book, const char *bytes, size_t size) {
    struct qz_book_package *package = qz_arena_alloc(&book->working, sizeof *package);
    if (package == NULL) {
        return qz_book_no_memory(book);
    }
    package->file = (memory_file){bytes, size, 0};
    zlib_filefunc64_def functions = {open_memory, read_memory,  write_memory, tell_memory,
                                     seek_memory, close_memory, error_memory, &package->file};
    package->zip = unzOpen2_64(book->name, &functions);
    book->package = package;
    return package->zip == NULL ? damaged(book) : list_parts(book, package);
}

void qz_book_package_close(qz_book *book) {
    if (book->package != NULL && book->package->zip != NULL) {
        unzClose(book->package->zip);
        book->package->zip = NULL;
    }
}

const qz_book_package_part *qz_book_package_find(const qz_book *book, const char *name) {
    const struct qz_book_package *package = book->package;
    size_t low = 0;
    size_t high = package->count;
    while (*name == '/') {
        name++;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qz_book_package_part *part = package->parts[middle];
        int order = compare_key(part->key, name);
        if (order == 0) {
            return part;
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    return NULL;
}

/* Whether a part may expand to that many bytes. */
static int may_expand(qz_book *book, const qz_book_package_part *part, uint64_t size) {
    struct qz_book_package *package = book->package;
    char limit[24];
    if (package->expanded > book->limits.max_expanded) {
        snprintf(limit, sizeof limit, "%zu", book->limits.max_expanded);
        qz_book_say(book, "WORKBOOK_EXPANDS", limit, NULL);
        return 0;
    }
    if (size > FREE_EXPANSION && size / MOST_EXPANSION > part->packed) {
        qz_book_say(book, "WORKBOOK_BOMB", part->name, NULL);
        return 0;
    }
    return 1;
}

/* The part that is open, to its end. */
static int read_pieces(qz_book *book, const qz_book_package_part *part, qz_book_package_taker take,
                       void *context) {
    struct qz_book_package *package = book->package;
    uint64_t size = 0;
    for (;;) {
        int got = unzReadCurrentFile(package->zip, package->piece, PIECE);
        if (got < 0) {
            qz_book_say(book, "WORKBOOK_PART_DAMAGED", part->name, NULL);
            return 0;
        }
        if (got == 0) {
            return 1;
        }
        size += (uint64_t)got;
        package->expanded += (uint64_t)got;
        if (!may_expand(book, part, size) || !take(context, package->piece, (size_t)got)) {
            return 0;
        }
    }
}

int qz_book_package_read(qz_book *book, const qz_book_package_part *part,
                         qz_book_package_taker take, void *context) {
    unzFile zip = book->package->zip;
    unz64_file_pos where = {part->offset, part->number};
    if (part->locked) {
        qz_book_say(book, "WORKBOOK_LOCKED", NULL, NULL);
        return 0;
    }
    if (unzGoToFilePos64(zip, &where) != UNZ_OK || unzOpenCurrentFile(zip) != UNZ_OK) {
        qz_book_say(book, "WORKBOOK_PART_DAMAGED", part->name, NULL);
        return 0;
    }
    int whole = read_pieces(book, part, take, context);
    if (unzCloseCurrentFile(zip) != UNZ_OK && whole) { /* its checksum */
        qz_book_say(book, "WORKBOOK_PART_DAMAGED", part->name, NULL);
        return 0;
    }
    return whole;
}

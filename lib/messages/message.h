/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_MESSAGE_H
#define QZ_MESSAGES_MESSAGE_H

/* How code says something: an id and its parts, in the order in which the id's row names them. The
   compiler counts them. What is said holds the parts by reference: it is good in the block that it
   stands in, and no longer.

       QZ_SAY(UNKNOWN_KEY_IN, qz_text(key), qz_phrase_part(QZ_PHRASE_A_TASK))
       QZ_SAY_PLAIN(TASK_NO_TARGET) */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/date.h>
#include <qzplan/number.h>

#include "messages/ids.h"

enum qz_part_kind {
    QZ_PART_TEXT,     /* of the input: made harmless and short */
    QZ_PART_PHRASE,   /* a phrase with its own parts */
    QZ_PART_WORDS,    /* "`a`, `b`" */
    QZ_PART_LIST,     /* other parts, joined by a phrase */
    QZ_PART_COUNT,    /* 17 */
    QZ_PART_HEX,      /* U+000A, 0xFF */
    QZ_PART_NUMBER,   /* a number as it is shown beside another */
    QZ_PART_DAY,      /* 2025-06-30 */
    QZ_PART_PERIOD,   /* 2025-H1 */
    QZ_PART_LANGUAGES /* a text that is there in each language */
};

typedef struct qz_part qz_part;

/* An id with its parts. id NONE: nothing is said. */
typedef struct qz_phrase {
    const qz_part *parts;
    size_t count;
    int id;
} qz_phrase;

/* A text by language, as the indexes of base/languages.h go. */
typedef const char *const *qz_by_language;

struct qz_part {
    enum qz_part_kind kind;
    int32_t form;     /* of a number */
    const char *text; /* of a text; what stands before a hexadecimal number */
    size_t length;    /* of the text, or how many words or parts there are */
    int64_t count;    /* also a day, or what is shown in hexadecimal digits */
    qz_phrase phrase; /* also of a list: its parts, joined by the phrase `id` */
    int last;         /* the phrase before the last word */
    qzplan_period period;
    qzplan_number number;
    qzplan_number beside;     /* den 0: nothing */
    const char *const *texts; /* words, or by language */
};

/* A change that corrects the fault; line 0: of the place itself. */
typedef struct qz_edit {
    const char *text;
    uint32_t line;
    uint32_t column;
    uint32_t end_line;
    uint32_t end_column;
    int certain; /* nothing else can have been meant */
} qz_edit;

typedef struct qz_message {
    qz_phrase said; /* its id is a QZ_MESSAGE_... */
    qz_phrase hint; /* its id is a QZ_PHRASE_...; NONE: the message's own */
    const qz_edit *edits;
    size_t edit_count;
} qz_message;

/* ---- parts */

qz_part qz_text(const char *text);
qz_part qz_bytes(const char *text, size_t length);
qz_part qz_phrase_part(int phrase); /* one without parts */
qz_part qz_part_of(qz_phrase phrase);
qz_part qz_count(uint64_t count);
qz_part qz_character(uint32_t character); /* U+000A */
qz_part qz_byte(unsigned byte);           /* 0xFF */
qz_part qz_day_part(int32_t day);
qz_part qz_period_part(const qzplan_period *period);
qz_part qz_by_language_part(qz_by_language texts);
/* In a QZPLAN_NUMBER_... form; beside: what it will be compared with, den 0 for nothing. */
qz_part qz_number_part(qzplan_number number, int32_t form, qzplan_number beside);
/* Each in backquotes, with commas between; `last` is the phrase before the last of them. */
qz_part qz_words_part(const char *const *words, size_t count, int last);
qz_part qz_list_part(const qz_part *parts, size_t count, int joint);

/* ---- what is said. A wrong number of parts does not compile. */

#define QZ_PARTS_COUNT(...) (sizeof((qz_part[]){__VA_ARGS__}) / sizeof(qz_part))
#define QZ_PARTS_CHECKED(wanted, ...)                                                              \
    (QZ_PARTS_COUNT(__VA_ARGS__) +                                                                 \
     0 * sizeof(char[QZ_PARTS_COUNT(__VA_ARGS__) == (size_t)(wanted) ? 1 : -1]))

#define QZ_PHRASE(id, ...)                                                                         \
    ((qz_phrase){(const qz_part[]){__VA_ARGS__},                                                   \
                 QZ_PARTS_CHECKED(QZ_PHRASE_PARTS_##id, __VA_ARGS__), QZ_PHRASE_##id})
#define QZ_SAY(id, ...)                                                                            \
    ((qz_message){{(const qz_part[]){__VA_ARGS__},                                                 \
                   QZ_PARTS_CHECKED(QZ_MESSAGE_PARTS_##id, __VA_ARGS__), QZ_MESSAGE_##id},         \
                  {NULL, 0, QZ_PHRASE_NONE},                                                       \
                  NULL,                                                                            \
                  0})
#define QZ_SAY_PLAIN(id)                                                                           \
    ((qz_message){{NULL, 0 * sizeof(char[QZ_MESSAGE_PARTS_##id == 0 ? 1 : -1]), QZ_MESSAGE_##id},  \
                  {NULL, 0, QZ_PHRASE_NONE},                                                       \
                  NULL,                                                                            \
                  0})
/* One whose id a table gives: its parts are counted when it is said. */
#define QZ_SAY_ONE_OF(id, ...)                                                                     \
    ((qz_message){{(const qz_part[]){__VA_ARGS__}, QZ_PARTS_COUNT(__VA_ARGS__), (id)},             \
                  {NULL, 0, QZ_PHRASE_NONE},                                                       \
                  NULL,                                                                            \
                  0})
/* One without parts, whose id a table gives. */
qz_message qz_say_plain(int message);
/* "did you mean"; nothing where the name is NULL. The name is evaluated twice. */
#define QZ_NEAREST(name)                                                                           \
    ((name) == NULL ? (qz_phrase){NULL, 0, QZ_PHRASE_NONE} : QZ_PHRASE(DID_YOU_MEAN, qz_text(name)))

/* A phrase without parts; QZ_PHRASE_NONE: none. */
qz_phrase qz_phrase_plain(int phrase);
/* The same with a hint for this one case; where it is NONE the message's own stays. */
qz_message qz_hinted(qz_message message, qz_phrase hint);
/* The same with the changes that the hint speaks of, which make one correction together. They are
   held by reference, as parts are. */
qz_message qz_correcting(qz_message message, const qz_edit *edits, size_t count);
/* With one change: the place itself gives way to a text; NULL: none is known. */
#define QZ_REPLACING(message, new_text, is_certain)                                                \
    qz_correcting((message), &(const qz_edit){.text = (new_text), .certain = (is_certain)},        \
                  (new_text) != NULL)

/* ---- what is known of an id */

int qz_message_code(int message);
int32_t qz_message_severity(int message);
/* "value metric": the names of its parts. */
const char *qz_message_part_names(int message);
const char *qz_phrase_part_names(int phrase);
size_t qz_message_part_count(int message);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_TEXTS_H
#define QZ_MESSAGES_TEXTS_H

/* The texts of one language, by id. In them `{key}` is a part of that name; other braces are as
   they stand. */

#include <stddef.h>

#include "base/languages.h"
#include "messages/ids.h"

typedef struct qz_message_text {
    const char *message;
    const char *hint; /* NULL: the message has none of its own */
} qz_message_text;

typedef struct qz_texts {
    const qz_message_text *messages; /* by QZ_MESSAGE_... */
    const qz_message_text *tables;   /* the same: those about tables and mappings */
    const char *const *phrases;      /* by QZ_PHRASE_... */
} qz_texts;

#define QZ_TEXTS(name, ...)                                                                        \
    extern const qz_texts qz_texts_##name;                                                         \
    extern const qz_message_text qz_sayings_of_tables_##name[QZ_MESSAGE_COUNT];                    \
    extern const char *const qz_phrases_##name[QZ_PHRASE_COUNT];
QZ_LANGUAGES(QZ_TEXTS)
#undef QZ_TEXTS

/* Of a language by its index. */
const qz_texts *qz_texts_at(size_t language);

/* Of a message in a language. */
static inline const qz_message_text *qz_message_text_at(size_t language, int message) {
    const qz_texts *texts = qz_texts_at(language);
    return texts->messages[message].message != NULL ? &texts->messages[message]
                                                    : &texts->tables[message];
}

#endif

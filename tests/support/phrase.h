/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_PHRASE_H
#define QZ_TESTS_PHRASE_H

/* A hint without parts, in English; NULL: none. */

#include "messages/found.h"
#include "messages/texts.h"

static inline const char *qz_english(qz_phrase phrase) {
    return phrase.id == QZ_PHRASE_NONE ? NULL : qz_texts_at(QZ_LANGUAGE_en)->phrases[phrase.id];
}

#endif

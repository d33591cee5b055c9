/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_GUESS_H
#define QZ_READER_GUESS_H

/* Which key was meant by one that is none. */

#include "reader/decode.h"

typedef struct qz_guess {
    size_t place; /* in the set; its count: none is known */
    int certain;  /* another word for it, or the same in other letters */
} qz_guess;

/* taken: places that a key fills already, which are never guessed. */
qz_guess qz_guess_key(const qz_decoder *d, const qz_key_set *set, uint64_t taken,
                      const qz_node *child);

/* The thing that a key belongs to which stands in another: QZ_PHRASE_A_TARGET and so on, and the
   list that it goes into (NULL: none); QZ_PHRASE_NONE where it is no key of any. */
int qz_home_of_key(const char *key, int where, const char **list);

/* Whether a key names who is responsible for what is `where`, in words that people use. */
int qz_names_who_answers(const char *key, int where);

#endif

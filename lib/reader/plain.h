/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_PLAIN_H
#define QZ_READER_PLAIN_H

/* Words as people write them, held against lists of words. */

enum { QZ_PLAIN_MOST = 64 };

/* Small letters without what people put between words. Returns 0 where the word is too long for any
   list, or nothing is left. */
int qz_make_plain(char out[QZ_PLAIN_MOST], const char *word);

/* Whether " a b c " has a plain word. */
int qz_has_word(const char *words, const char *plain);

/* Whether it has a word as it is written; words may be NULL. */
int qz_has_plain(const char *words, const char *word);

#endif

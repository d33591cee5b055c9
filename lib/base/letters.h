/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_LETTERS_H
#define QZ_BASE_LETTERS_H

/* Which characters are letters, of any script. */

#include <stdint.h>

/* 1 for a letter. */
int qz_is_letter(uint32_t character);

/* 1 for a mark that stands on a letter, as in scripts of India. */
int qz_is_letter_mark(uint32_t character);

#endif

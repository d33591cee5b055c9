/* SPDX-License-Identifier: MIT */
/* Words as people write them: capitals and what stands between the parts of a word say nothing. */

#include "reader/plain.h"

#include <stddef.h>
#include <string.h>

int qz_make_plain(char out[QZ_PLAIN_MOST], const char *word) {
    size_t length = 0;
    for (; *word != '\0'; word++) {
        char c = *word;
        if (c == '_' || c == '-' || c == ' ') {
            continue;
        }
        if (length + 1 == QZ_PLAIN_MOST) {
            return 0;
        }
        out[length++] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
    }
    out[length] = '\0';
    return length > 0;
}

int qz_has_word(const char *words, const char *plain) {
    size_t length = strlen(plain);
    for (const char *at = words; (at = strstr(at, plain)) != NULL; at++) {
        if (at > words && at[-1] == ' ' && at[length] == ' ') {
            return 1;
        }
    }
    return 0;
}

int qz_has_plain(const char *words, const char *word) {
    char plain[QZ_PLAIN_MOST];
    return words != NULL && qz_make_plain(plain, word) && qz_has_word(words, plain);
}

/* SPDX-License-Identifier: MIT */
/* Messages quote what a file holds, and that may be long, have line ends, or be made to confuse a
   terminal. What is quoted is made harmless and short here, once for all of them. */

#include "base/tidy.h"

#include <string.h>

#include "base/utf8.h"

static const char ellipsis[] = "\xE2\x80\xA6";

size_t qz_tidy_cut(const char *text, size_t size, size_t limit) {
    if (size <= limit) {
        return size;
    }
    while (limit > 0 && ((unsigned char)text[limit] & 0xC0) == 0x80) {
        limit--;
    }
    return limit;
}

/* Line ends, other control characters, and those that turn the direction of writing. */
static int is_harmful(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/* What a character is shown as: itself, or one byte in its place. *bytes is how many it has. */
static const char *shown_as(const char *text, size_t size, size_t *bytes, size_t *shown) {
    uint32_t c = qz_utf8_decode(text, size, bytes);
    int is_wrong = c == 0xFFFD && *bytes == 1;
    *shown = is_wrong || is_harmful(c) ? 1 : *bytes;
    return is_wrong ? "?" : is_harmful(c) ? " " : text;
}

/* Returns the new length: what is replaced is one byte. */
static size_t replace_harmful(char *text, size_t size) {
    size_t to = 0;
    size_t bytes;
    size_t shown;
    for (size_t at = 0; at < size; at += bytes) {
        const char *as = shown_as(text + at, size - at, &bytes, &shown);
        memmove(text + to, as, shown);
        to += shown;
    }
    return to;
}

/* Copies a piece to where the line stands; a longer one ends in an ellipsis. */
static size_t put_piece(char *line, size_t to, const char *piece, size_t size, size_t limit) {
    size_t kept = qz_tidy_cut(piece, size, limit);
    memmove(line + to, piece, kept);
    to += kept;
    if (kept < size) {
        /* what was cut is more than the ellipsis, so there is room for it */
        memcpy(line + to, ellipsis, sizeof ellipsis - 1);
        to += sizeof ellipsis - 1;
    }
    return to;
}

static size_t shorten_quoted(char *text, size_t size) {
    size_t to = 0;
    int quoted = 0;
    for (size_t at = 0; at < size;) {
        const char *end = memchr(text + at, '`', size - at);
        size_t length = end == NULL ? size - at : (size_t)(end - (text + at));
        int cut = quoted && length > QZ_TIDY_QUOTED + sizeof ellipsis;
        to = put_piece(text, to, text + at, length, cut ? QZ_TIDY_QUOTED : length);
        at += length;
        if (at < size) {
            text[to++] = text[at++];
            quoted = !quoted;
        }
    }
    return to;
}

size_t qz_tidy_end(char *text, size_t length) {
    if (length > QZ_TIDY_LINE + sizeof ellipsis) {
        length = put_piece(text, 0, text, length, QZ_TIDY_LINE);
    }
    text[length] = '\0';
    return length;
}

void qz_tidy_line(char *text) {
    size_t size = replace_harmful(text, strlen(text));
    (void)qz_tidy_end(text, shorten_quoted(text, size));
}

void qz_out_word(qz_out *out, const char *word, size_t length) {
    char kept[QZ_TIDY_QUOTED + 16]; /* a character longer than what stays whole */
    size_t to = 0;
    size_t bytes;
    size_t shown;
    for (size_t at = 0; at < length && to <= QZ_TIDY_QUOTED + sizeof ellipsis; at += bytes) {
        const char *as = shown_as(word + at, length - at, &bytes, &shown);
        memcpy(kept + to, as, shown);
        to += shown;
    }
    int cut = to > QZ_TIDY_QUOTED + sizeof ellipsis;
    qz_out_bytes(out, kept, cut ? qz_tidy_cut(kept, to, QZ_TIDY_QUOTED) : to);
    qz_out_text(out, cut ? ellipsis : "");
}

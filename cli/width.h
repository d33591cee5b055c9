/* SPDX-License-Identifier: MIT */
#ifndef CLI_WIDTH_H
#define CLI_WIDTH_H

/* Characters as a terminal shows them: a Chinese one is two columns wide. */

#include <stddef.h>
#include <stdint.h>

/* Reads the character at text (size > 0): its code point and its bytes. -1 and 1 byte where the
   bytes are not valid UTF-8. */
size_t character_read(int32_t *point, const char *text, size_t size);

/* 0 where a character (or -1) could steer a terminal or hide what is written. */
int character_is_safe(int32_t point);

/* Columns: 0, 1 or 2. */
size_t character_width(int32_t point);

/* Whether a line may be broken before a character; `before` is the one that ends the line. */
int character_break_between(int32_t before, int32_t after);

/* Columns of the longest piece of a text that a line is not broken in. */
size_t text_unbroken(const char *text);

/* Columns of a NUL-terminated text without line breaks. */
size_t text_width(const char *text);

#endif

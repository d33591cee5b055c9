/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_UTF8_H
#define QZ_BASE_UTF8_H

/* UTF-8: checking it, walking it, and where in a text a byte is. */

#include <stddef.h>
#include <stdint.h>

/* The offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values past
   U+10FFFF are not), or size where all is valid. */
size_t qz_utf8_invalid_at(const char *text, size_t size);

/* The character at text (size > 0) and in *bytes its length; U+FFFD and 1 where it is not valid. */
uint32_t qz_utf8_decode(const char *text, size_t size, size_t *bytes);

/* The same, full-width forms, the ideographic space and the minus sign as their ASCII ones. */
uint32_t qz_utf8_plain(const char *text, size_t size, size_t *bytes);

/* Number of characters. */
size_t qz_utf8_count(const char *text, size_t size);

/* Line and column, both from 1, of the byte at an offset; columns count characters, a byte order
   mark at the start does not count; lines end with LF, CRLF or CR. Bytes before offset must be
   valid UTF-8. */
void qz_utf8_position(const char *text, size_t offset, uint32_t *line, uint32_t *column);

#endif

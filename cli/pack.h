/* SPDX-License-Identifier: MIT */
#ifndef CLI_PACK_H
#define CLI_PACK_H

/* Bytes as a text that fits into a line: deflated (zlib, RFC 1950), then Base64 (RFC 4648). */

#include <stddef.h>

#include "buffer.h"

/* Nothing that was packed is larger once it is unpacked. */
enum { PACK_MOST_BYTES = 64 << 20 };

void pack_add(struct buffer *text, const char *bytes, size_t size);

/* The bytes of a packed text, of exactly so many; NULL where it is nothing of the kind. Free with
   free(). */
char *pack_open(const char *text, size_t size);

#endif

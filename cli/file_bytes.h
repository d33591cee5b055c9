/* SPDX-License-Identifier: MIT */
#ifndef CLI_FILE_BYTES_H
#define CLI_FILE_BYTES_H

/* The bytes of whole files. */

#include <stddef.h>

/* What a file, or standard input where its path is `-`, holds; NULL where it cannot be read. Free
   with free(). */
char *file_bytes(const char *path, size_t *size);

/* The rest of an open file; NULL where it cannot be read. Free with free(). */
char *descriptor_bytes(int descriptor, size_t *size);

#endif

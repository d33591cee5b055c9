/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_STRUCTS_H
#define QZ_BASE_STRUCTS_H

/* Structs that the caller allocates and that begin with `size_t size`: older and newer callers. */

#include <stddef.h>

/* Copies a caller's input struct over `known`, which holds the defaults and is `known_size` bytes.
   A shorter one fills what it has; a longer one must have a zero tail, else STRUCT_SIZE. */
int qz_struct_read(void *known, size_t known_size, const void *given);

/* Writes a result of known_size bytes into a caller's struct of given->size bytes: what fits, the
   unknown tail zeroed, the size field kept. STRUCT_SIZE if size is below sizeof(size_t). */
int qz_struct_write(void *given, const void *known, size_t known_size);

/* Writes defaults of known_size bytes into a caller's struct of `size` bytes, and sets its size:
   for rules that callers fill and then change. INVALID_ARGUMENT, STRUCT_SIZE. */
int qz_struct_init(void *given, size_t size, const void *defaults, size_t known_size);

#endif

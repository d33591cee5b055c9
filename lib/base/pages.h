/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_PAGES_H
#define QZ_BASE_PAGES_H

/* Large pieces of memory: on pages as large as the system has, where it has such. */

#include <stddef.h>

enum { QZ_PAGES_LEAST = 4 << 20 /* bytes: less is not asked for here */ };

/* To be freed with free(); NULL without memory. */
void *qz_pages_allocate(size_t bytes);

#endif

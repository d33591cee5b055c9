/* SPDX-License-Identifier: MIT */
#ifndef CLI_NEAREST_H
#define CLI_NEAREST_H

#include <stddef.h>

/* The nearest of some names to a word, or NULL where none is near. */
const char *nearest_name(const char *word, const char *const *names, size_t count);

#endif

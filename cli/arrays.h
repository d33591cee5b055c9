/* SPDX-License-Identifier: MIT */
#ifndef CLI_ARRAYS_H
#define CLI_ARRAYS_H

#include <stddef.h>

/* How many elements an array has; of an array only, never of a pointer. */
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))

#endif

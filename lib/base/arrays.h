/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_ARRAYS_H
#define QZ_BASE_ARRAYS_H

#include <stddef.h>

/* How many elements an array has; of an array only, never of a pointer. */
#define QZ_ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))

#endif

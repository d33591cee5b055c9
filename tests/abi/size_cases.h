/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_ABI_SIZE_CASES_H
#define QZ_TESTS_ABI_SIZE_CASES_H

/* Every struct that a caller allocates, with a call that takes one. */

#include <stddef.h>

typedef struct size_case {
    const char *name;
    size_t size;
    int output;               /* 1: the library writes it; 0: it only reads it */
    void (*fill)(void *what); /* an input with good values; NULL for an output: only its size */
    int (*call)(void *what);  /* a call that is good in every other respect */
} size_case;

extern const size_case size_cases[];
extern const size_t size_case_count;

/* Functions that fill a struct of a given size with defaults. */
typedef struct init_case {
    const char *name;
    size_t size;
    int (*init)(void *what, size_t size);
} init_case;

extern const init_case init_cases[];
extern const size_t init_case_count;

/* The plan that the calls use; made by the first, freed by the second. */
void size_cases_begin(void);
void size_cases_end(void);

#endif

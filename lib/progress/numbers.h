/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_NUMBERS_H
#define QZ_PROGRESS_NUMBERS_H

/* The numbers of each method's rule by their names, for those who write or read them. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/progress.h>

#include "base/arena.h"

typedef struct qz_method_number {
    const char *name; /* the field's */
    size_t offset;    /* in the rule */
    int whole;        /* 1: an int32_t, else a double */
} qz_method_number;

/* The most that any of them has. */
enum { QZ_METHOD_NUMBERS_MOST = 32 };

/* How many numbers a method has; 0 for none. */
size_t qz_method_number_count(int32_t method);

/* The i-th of them. */
const qz_method_number *qz_method_number_at(int32_t method, size_t i);

/* A rule with the published numbers, and where to write it; NULL where there is no memory, or no
   number to write. */
void *qz_method_rule_new(qzplan_method_rule *out, int32_t method, qz_arena *arena);

/* The rule of a method in what a plan says; NULL: as published. */
const void *qz_method_rule_of(const qzplan_method_rule *rule, int32_t method);

double qz_method_number_get(const void *rule, const qz_method_number *number);
void qz_method_number_set(void *rule, const qz_method_number *number, double value);

/* The published value. */
double qz_method_number_published(int32_t method, const qz_method_number *number);

/* A number with all its decimals, in any locale with a point; room for QZ_METHOD_NUMBER_TEXT. */
enum { QZ_METHOD_NUMBER_TEXT = 400 };
void qz_method_number_write(char text[QZ_METHOD_NUMBER_TEXT], double value);

/* 1 where the numbers go together. */
int qz_method_rule_is_sound(const qzplan_method_rule *rule, int32_t method);

/* 1 where two plans say the same numbers. */
int qz_method_rules_equal(const qzplan_method_rule *a, const qzplan_method_rule *b, int32_t method);

/* Gives an input what a plan says of its method. */
void qz_method_rule_apply(qzplan_progress_input *input, const qzplan_method_rule *rule);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_LAYOUT_H
#define QZPLAN_LAYOUT_H

/**
 * @file layout.h
 * Every field of every public struct as the library in use was compiled, for hosts that declare the
 * structs anew in another language: they compare before they trust their own declaration.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/export.h>

/**
 * One field. Texts are static. Caller-allocated: set size to sizeof(qzplan_layout_entry).
 *
 * `type_name` is a word that is read from the left: `int32`, `uint32`, `int64`, `double`, `size` as
 * in C; `text` a pointer to text that ends in NUL; `function` a pointer to a function; `pointer` to
 * anything; `pointer:TYPE` to one TYPE or an array of them; `array:COUNT:TYPE` that many in place;
 * and a struct's name, `qzplan_number`, for one in place.
 */
typedef struct qzplan_layout_entry {
    size_t size;
    const char *struct_name; /**< "qzplan_plan" */
    const char *field_name;  /**< "title" */
    const char *type_name;   /**< "qzplan_text" */
    size_t struct_size;      /**< sizeof the whole struct */
    size_t offset;           /**< of the field, from the struct's beginning */
    size_t field_size;
} qzplan_layout_entry;

QZPLAN_BEGIN_DECLS

/**
 * The index-th field: struct by struct, each in the order of its fields, without a gap.
 *
 * @param out out->size must be set; the rest is written, with zeros past the end
 * Errors: INVALID_ARGUMENT (also past the end), STRUCT_SIZE. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_layout_get(qzplan_layout_entry *out, size_t index);

QZPLAN_END_DECLS

#endif

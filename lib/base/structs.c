/* SPDX-License-Identifier: MIT */
/* The rules of size-first structs. */

#include "base/structs.h"

#include <string.h>

#include <qzplan/error.h>

int qz_struct_read(void *known, size_t known_size, const void *given) {
    size_t size;
    memcpy(&size, given, sizeof size);
    if (size < sizeof size) {
        return QZPLAN_ERROR_STRUCT_SIZE;
    }
    const unsigned char *bytes = given;
    for (size_t i = known_size; i < size; i++) {
        if (bytes[i] != 0) {
            return QZPLAN_ERROR_STRUCT_SIZE;
        }
    }
    memcpy(known, given, size < known_size ? size : known_size);
    memcpy(known, &known_size, sizeof known_size);
    return QZPLAN_OK;
}

int qz_struct_write(void *given, const void *known, size_t known_size) {
    size_t size;
    memcpy(&size, given, sizeof size);
    if (size < sizeof size) {
        return QZPLAN_ERROR_STRUCT_SIZE;
    }
    size_t shared = size < known_size ? size : known_size;
    memcpy((char *)given + sizeof size, (const char *)known + sizeof size, shared - sizeof size);
    if (size > known_size) {
        memset((char *)given + known_size, 0, size - known_size);
    }
    return QZPLAN_OK;
}

int qz_struct_init(void *given, size_t size, const void *defaults, size_t known_size) {
    if (given == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (size < sizeof size) {
        return QZPLAN_ERROR_STRUCT_SIZE;
    }
    memcpy(given, &size, sizeof size);
    return qz_struct_write(given, defaults, known_size);
}

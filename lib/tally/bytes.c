/* SPDX-License-Identifier: MIT */
/* Byte by byte, so that neither the order nor the alignment of the processor matters. */

#include "tally/bytes.h"

#include <string.h>

#include "tally/grow.h"

void qz_put_raw(qz_bytes_out *out, const void *bytes, size_t size) {
    if (out->no_memory || size > SIZE_MAX - out->size ||
        !qz_grow(&out->allocator, &out->bytes, &out->room, out->size, out->size + size, 1)) {
        out->no_memory = 1;
        return;
    }
    if (size > 0) {
        memcpy(out->bytes + out->size, bytes, size);
    }
    out->size += size;
}

void qz_put_u64(qz_bytes_out *out, uint64_t value) {
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++) {
        bytes[i] = (unsigned char)(value >> (8 * i));
    }
    qz_put_raw(out, bytes, sizeof bytes);
}

void qz_put_u32(qz_bytes_out *out, uint32_t value) {
    unsigned char bytes[4];
    for (int i = 0; i < 4; i++) {
        bytes[i] = (unsigned char)(value >> (8 * i));
    }
    qz_put_raw(out, bytes, sizeof bytes);
}

void qz_put_text(qz_bytes_out *out, const char *text, size_t length) {
    qz_put_u32(out, (uint32_t)length);
    qz_put_raw(out, text, length);
}

static const unsigned char *take(qz_bytes_in *in, size_t size) {
    if (in->broken || size > in->left) {
        in->broken = 1;
        return NULL;
    }
    const unsigned char *at = in->at;
    in->at += size;
    in->left -= size;
    return at;
}

static uint64_t take_bytes(qz_bytes_in *in, size_t size) {
    const unsigned char *at = take(in, size);
    uint64_t value = 0;
    for (size_t i = 0; at != NULL && i < size; i++) {
        value |= (uint64_t)at[i] << (8 * i);
    }
    return value;
}

uint32_t qz_take_u32(qz_bytes_in *in) {
    return (uint32_t)take_bytes(in, 4);
}

uint64_t qz_take_u64(qz_bytes_in *in) {
    return take_bytes(in, 8);
}

void qz_take_raw(qz_bytes_in *in, void *out, size_t size) {
    const unsigned char *at = take(in, size);
    if (at != NULL) {
        memcpy(out, at, size);
    }
}

const char *qz_take_text(qz_bytes_in *in, size_t *length) {
    *length = qz_take_u32(in);
    const unsigned char *at = take(in, *length);
    *length = at == NULL ? 0 : *length;
    return at == NULL ? "" : (const char *)at;
}

uint32_t qz_take_count(qz_bytes_in *in, size_t each) {
    uint32_t count = qz_take_u32(in);
    if (count > in->left / each) {
        in->broken = 1;
        return 0;
    }
    return count;
}
